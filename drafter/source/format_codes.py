"""Format codes of sheets, cut into what digits, words and days need.

A code has up to four parts, for numbers above, below and at zero and for text
(ECMA-376, 18.8.31).
"""

import operator
from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

import attrs

from drafter.patterns import regex
from drafter.records import frozen

GENERAL = "General"
_ACCOUNTING = {
    41: '_(* #,##0_);_(* \\(#,##0\\);_(* "-"_);_(@_)',
    42: '_("₫"* #,##0_);_("₫"* \\(#,##0\\);_("₫"* "-"_);_(@_)',
    43: '_(* #,##0.00_);_(* \\(#,##0.00\\);_(* "-"??_);_(@_)',
    44: '_("₫"* #,##0.00_);_("₫"* \\(#,##0.00\\);_("₫"* "-"??_);_(@_)',
}
BUILTIN: Mapping[int, str] = {
    0: GENERAL, 1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00",
    5: '#,##0 "₫";-#,##0 "₫"', 6: '#,##0 "₫";-#,##0 "₫"',
    7: '#,##0.00 "₫";-#,##0.00 "₫"', 8: '#,##0.00 "₫";-#,##0.00 "₫"',
    9: "0%", 10: "0.00%", 11: "0.00E+00", 12: "# ?/?", 13: "# ??/??",
    **dict.fromkeys((14, 15, *range(27, 32), 36, *range(50, 59)), "dd/mm/yyyy"),
    16: "d-mmm", 17: "mmm-yy", 18: "h:mm AM/PM", 19: "h:mm:ss AM/PM", 20: "h:mm",
    21: "h:mm:ss", 22: "dd/mm/yyyy h:mm", 32: "h:mm", 33: "h:mm:ss", 34: "h:mm",
    35: "h:mm:ss", 37: "#,##0;(#,##0)", 38: "#,##0;(#,##0)", 39: "#,##0.00;(#,##0.00)",
    40: "#,##0.00;(#,##0.00)", **_ACCOUNTING, 45: "mm:ss", 46: "[h]:mm:ss",
    47: "mm:ss.0", 48: "##0.0E+0", 49: "@",
}  # fmt: skip
"""The codes that a workbook names by number only, in a Vietnamese Windows."""

_LONGEST, _MOST_PLACES = 255, 30
"""Letters of a code and places behind the mark: spreadsheet programs take no more."""


class Token(NamedTuple):
    """A piece of a code: its kind, and the text that it shows or stands for."""

    kind: str
    text: str = ""


_PIECE = regex(
    r'(?s:"(?P<quoted>[^"]*)"?|\\(?P<escaped>.)|(?P<padding>_.?|\*.?)'
    r"|\[\$(?P<symbol>[^\]-]*)[^\]]*\]"
    r"|\[(?P<condition>(?:[<>]=?|=|<>)\s*-?[\d.]+)\]"
    r"|\[(?P<elapsed>[hH]+|[mM]+|[sS]+)\]|(?P<other>\[[^\]]*\]?)"
    r"|(?P<general>(?i:general))|(?P<half>(?i:am/pm|a/p))"
    r"|(?P<exponent>[eE][+-])|(?P<digit>[0#?])|(?P<point>\.)|(?P<comma>,)"
    r"|(?P<percent>%)|(?P<text>@)|(?P<date>[dD]+|[mM]+|[yY]+|[hH]+|[sS]+|[eE]+)"
    r"|(?P<literal>.))"
)
_PART = regex(r'(?s:"[^"]*"?|\\.|\[[^\]]*\]?|_.|\*.|[^;])*')
_CONDITION = regex(r"(<=|>=|<>|<|>|=)\s*(-?\d*\.?\d*)")
_COMPARES: Mapping[str, Callable[[Decimal, Decimal], bool]] = {
    "<": operator.lt, "<=": operator.le, ">": operator.gt, ">=": operator.ge,
    "=": operator.eq, "<>": operator.ne,
}  # fmt: skip
_AS_TYPED = ("quoted", "escaped", "symbol", "percent", "literal")
SLASH = Token("literal", "/")


@frozen
class Part:
    """What a code says of some numbers.

    Attributes:
        tokens: All of its pieces.
        whole: The pieces before the decimal mark.
        rest: The pieces behind it.
        condition: Whether the part is for a number; absent where none is stated.
        kinds: The kinds of its pieces.
        grouped: Whether thousands are parted.
        scale: What the number is multiplied by before it is shown.
        decimals: How many digits stand behind the mark.
        words: What stands in quotes beside the number, which may say its sign.
        is_moment: Whether it shows a day or an hour.
    """

    tokens: tuple[Token, ...]
    whole: tuple[Token, ...]
    rest: tuple[Token, ...]
    condition: Callable[[Decimal], bool] | None
    kinds: frozenset[str] = attrs.field(init=False)
    grouped: bool = attrs.field(init=False)
    scale: Decimal = attrs.field(init=False)
    decimals: int = attrs.field(init=False)
    words: str = attrs.field(init=False)
    is_moment: bool = attrs.field(init=False)

    @kinds.default
    def _kinds_of_pieces(self) -> frozenset[str]:
        return frozenset(token.kind for token in self.tokens)

    @grouped.default
    def _has_comma_between_digits(self) -> bool:
        return "0,0" in _shape(self.whole)

    @scale.default
    def _power_of_ten(self) -> Decimal:
        percents = sum(token.kind == "percent" for token in self.tokens)
        shapes = (_shape(self.whole), _shape(self.rest))
        commas = sum(len(shape) - len(shape.rstrip(",")) for shape in shapes)
        power = 2 * percents - 3 * commas
        return Decimal(10) ** max(-_MOST_PLACES, min(_MOST_PLACES, power))

    @decimals.default
    def _digits_behind_the_mark(self) -> int:
        return min(_MOST_PLACES, _shape(self.rest).count("0"))

    @words.default
    def _quoted(self) -> str:
        words = (t.text for t in self.tokens if t.kind in ("quoted", "escaped"))
        return "".join(words).strip()

    @is_moment.default
    def _has_date(self) -> bool:
        return bool(self.kinds & {"date", "elapsed", "half"})

    @property
    def is_fraction(self) -> bool:
        """Whether digits stand over digits."""
        digits = [n for n, token in enumerate(self.tokens) if token.kind == "digit"]
        slashes = [n for n, token in enumerate(self.tokens) if token == SLASH]
        return any(digits[0] < n < digits[-1] for n in slashes if digits)

    @property
    def has_inner_words(self) -> bool:
        """Whether words stand between digits."""
        kinds = [
            token.kind == "digit"
            for token in (*self.whole, *self.rest)
            if token.kind == "digit" or typed(token)
        ]
        changes = sum(one != other for one, other in pairwise(kinds))
        return changes > 1 + (kinds[:1] == [False])


def typed(token: Token) -> str:
    """Return what a piece shows by itself: words, signs; no digits."""
    return token.text if token.kind in _AS_TYPED else ""


def parts(code: str) -> list[Part]:
    """Return the parts of a code, at least one."""
    code = code if len(code) <= _LONGEST else GENERAL
    found, start = [], 0
    while start <= len(code):
        match = _PART.match(code, start)
        assert match is not None
        found.append(_part(match[0]))
        start = match.end() + 1
    return found


@lru_cache(1024)
def shows_text(code: str) -> tuple[str, str] | None:
    """Return what a format code puts before and behind a text; nothing for a number.

    A code can also hide all texts: then there is nothing to put words around.
    """
    found = parts(code)
    tokens = (found[3] if len(found) > 3 else found[0]).tokens
    places = [number for number, token in enumerate(tokens) if token.kind == "text"]
    if not places:
        return None if len(found) > 3 else ("", "")
    around = (tokens[: places[0]], tokens[places[0] + 1 :])
    before, behind = ("".join(map(typed, piece)) for piece in around)
    return before, behind


def _part(text: str) -> Part:
    tokens = tuple(_tokens(text))
    kinds = [token.kind for token in tokens]
    point, end = (_first(kinds, kind) for kind in ("point", "exponent"))
    conditions = (token.text for token in tokens if token.kind == "condition")
    return Part(
        tokens=tokens,
        whole=tokens[: min(point, end)],
        rest=tokens[point + 1 : end],
        condition=_condition(next(conditions, "")),
    )


def _tokens(text: str) -> Iterator[Token]:
    for match in _PIECE.finditer(text):
        kind = match.lastgroup or ""
        yield Token(kind, match[kind] or "")


def _first(kinds: list[str], kind: str) -> int:
    return kinds.index(kind) if kind in kinds else len(kinds)


def _shape(tokens: tuple[Token, ...]) -> str:
    """Write the digits and commas of some pieces, without what is between them."""
    signs = {"digit": "0", "comma": ","}
    return "".join(signs.get(token.kind, "") for token in tokens)


def _condition(text: str) -> Callable[[Decimal], bool] | None:
    match = _CONDITION.fullmatch(text)
    if match is None or not any(map(str.isdigit, match[2])):
        return None
    compare, bound = _COMPARES[match[1]], Decimal(match[2])
    return lambda number: compare(number, bound)
