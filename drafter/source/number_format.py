"""A number as a sheet shows it: format codes, with Vietnamese signs.

A code has up to four parts, for numbers above, below and at zero and for text
(ECMA-376, 18.8.31). What comes out is meant to be read: a number in brackets gets a
minus, an exponent is written out, a day stands before its month.
"""

import operator
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import datetime, timedelta
from decimal import ROUND_HALF_UP, Context, Decimal, InvalidOperation
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

import attrs

from drafter.patterns import regex
from drafter.records import define, frozen

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

_MOST_DECIMALS, _FEW_DECIMALS = 4, 2
"""Decimals of a number without format; of more only a few are shown, or two digits."""
_DIGITS = 15
"""Digits to which a number is stored; what follows is noise of the binary number."""


@define
class Shown:
    """A number as one sees it.

    Attributes:
        text: The text.
        value: The number that one reads there; a percentage as the part of 1.
        percent: Whether it is shown as a percentage.
        is_date: Whether it is shown as a day or an hour.
        rounded: Whether it is shown with fewer digits than somebody typed.
    """

    text: str
    value: Decimal
    percent: bool = False
    is_date: bool = False
    rounded: bool = False


_LARGEST = 308
"""Power of ten of the largest binary number."""
_LONGEST, _MOST_PLACES = 255, 30
"""Letters of a code and places behind the mark: spreadsheet programs take no more."""
_EXACT = Context(prec=400)
"""Room for the largest number of a workbook with all its decimals."""
_LEAP_BUG = 60
"""Before this day a workbook counts one less: it holds 29 February 1900 for a day."""

Formatted = Callable[[Decimal], Shown]


def stored(text: str) -> Decimal:
    """Return a number as a workbook stores it, without the noise after 15 digits.

    Raises:
        ValueError: The text is no finite number.
    """
    try:
        number = Decimal(text)
        if len(text) > _DIGITS:
            number = Decimal(f"{float(text):.{_DIGITS}g}")
    except InvalidOperation as why:
        raise ValueError(text) from why
    if not number.is_finite() or number.adjusted() > _LARGEST:
        raise ValueError(text)
    return number + 0


def plain(number: Decimal) -> str:
    """Write a number with a comma, without grouping and exponent."""
    text = f"{number:f}"
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return text.replace(".", ",")


class _Token(NamedTuple):
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
_IN_BRACKETS = regex(r"\((.*)\)")
_SHOWN_AS_TYPED = ("quoted", "escaped", "symbol", "percent", "literal")


@frozen
class _Part:
    """What a code says of some numbers, cut into what the digits need.

    Attributes:
        tokens: All of its pieces.
        kinds: The kinds of them.
        whole: The pieces before the decimal mark, without it and without commas.
        rest: The pieces behind it.
        grouped: Whether thousands are parted.
        scale: What the number is multiplied by before it is shown.
        decimals: How many digits stand behind the mark.
        condition: Whether the part is for a number; absent where none is stated.
        paint: Gives a number that is not below zero as it is shown, and what one
            reads there.
        words: What stands in quotes beside the number, which may say its sign.
        is_moment: Whether it shows a day or an hour.
    """

    tokens: tuple[_Token, ...]
    kinds: frozenset[str]
    whole: tuple[_Token, ...]
    rest: tuple[_Token, ...]
    grouped: bool
    scale: Decimal
    decimals: int
    condition: Callable[[Decimal], bool] | None
    paint: "_Paint" = attrs.field(init=False, eq=False)
    words: str = attrs.field(init=False)
    is_moment: bool = attrs.field(init=False)

    @paint.default
    def _painter(self) -> "_Paint":
        return _painter(self)

    @words.default
    def _quoted(self) -> str:
        words = (t.text for t in self.tokens if t.kind in ("quoted", "escaped"))
        return "".join(words).strip()

    @is_moment.default
    def _has_moment(self) -> bool:
        return bool(self.kinds & {"date", "elapsed", "half"})


_Paint = Callable[[Decimal], tuple[str, Decimal]]


@lru_cache(1024)
def formatted(code: str) -> Formatted:
    """Return what shows numbers by a format code."""
    parts = tuple(_part(text) for text in _parts(code)[:3])

    def show(number: Decimal) -> Shown:
        part = parts[0] if len(parts) == 1 else _chosen(parts, number)
        if part.is_moment:
            return Shown(_moment(part, number), number, is_date=True)
        size = abs(number)
        text, value = part.paint(size)
        rounded = value != size and _is_told(part, size)
        if number < 0:
            says_sign = part.words not in ("", _chosen(parts, size).words)
            text, value = _signed(text, value, says_sign=says_sign), -value
        return Shown(text, value, "percent" in part.kinds, rounded=rounded)

    return show


@lru_cache(1024)
def shows_text(code: str) -> tuple[str, str] | None:
    """Return what a format code puts before and behind a text; nothing for a number.

    A code can also hide all texts: then there is nothing to put words around.
    """
    parts = _parts(code)
    text = parts[3] if len(parts) > 3 else parts[0]
    tokens = _part(text).tokens
    places = [number for number, token in enumerate(tokens) if token.kind == "text"]
    if not places:
        return None if len(parts) > 3 else ("", "")
    around = (tokens[: places[0]], tokens[places[0] + 1 :])
    before, behind = ("".join(_literals(piece)) for piece in around)
    return before, behind


def _parts(code: str) -> list[str]:
    code = code if len(code) <= _LONGEST else GENERAL
    parts, start = [], 0
    while start <= len(code):
        match = _PART.match(code, start)
        assert match is not None
        parts.append(match[0])
        start = match.end() + 1
    return parts or [GENERAL]


def _part(text: str) -> _Part:
    tokens = tuple(_tokens(text))
    digits = [n for n, token in enumerate(tokens) if token.kind == "digit"]
    points = [n for n, token in enumerate(tokens) if token.kind == "point"]
    point = points[0] if points else len(tokens)
    exponents = (n for n, token in enumerate(tokens) if token.kind == "exponent")
    end = next(exponents, len(tokens))
    last = max((n for n in digits if n < point), default=-1)
    commas = [n for n, token in enumerate(tokens) if token.kind == "comma"]
    behind = [n for n in commas if not any(n < digit < end for digit in digits)]
    grouped = any(n < last for n in commas) and bool(digits) and digits[0] < last
    power = sum(token.kind == "percent" for token in tokens) * 2
    trailing = sum(last < n < point for n in commas) if points else len(behind)
    trailing += sum(n > point for n in behind) if points else 0
    power = max(-_MOST_PLACES, min(_MOST_PLACES, power - 3 * trailing))
    shown = [token if token.kind != "comma" else _Token("") for token in tokens]
    conditions = (token.text for token in tokens if token.kind == "condition")
    return _Part(
        tokens=tokens,
        kinds=frozenset(token.kind for token in tokens),
        whole=tuple(shown[: min(point, end)]),
        rest=tuple(shown[point + 1 : end]),
        grouped=grouped,
        scale=Decimal(10) ** power,
        decimals=min(_MOST_PLACES, sum(point < n < end for n in digits)),
        condition=_condition(next(conditions, "")),
    )


def _tokens(text: str) -> Iterator[_Token]:
    for match in _PIECE.finditer(text):
        kind = match.lastgroup or ""
        yield _Token(kind, match[kind] or "")


def _condition(typed: str) -> Callable[[Decimal], bool] | None:
    match = _CONDITION.fullmatch(typed)
    if match is None or not any(map(str.isdigit, match[2])):
        return None
    compare, bound = _COMPARES[match[1]], Decimal(match[2])
    return lambda number: compare(number, bound)


def _chosen(parts: Sequence[_Part], number: Decimal) -> _Part:
    if any(part.condition for part in parts):
        fitting = (p for p in parts if p.condition is None or p.condition(number))
        return next(fitting, parts[-1])
    if len(parts) > 2 and number == 0:
        return parts[2]
    return parts[1] if len(parts) > 1 and number < 0 else parts[0]


def _painter(part: _Part) -> _Paint:
    """Return what shows numbers by a part: digits, all of them, or words alone."""
    if part.kinds & {"general", "text"} or _is_fraction(part):
        return lambda number: _whole_number(part, number)
    if "digit" not in part.kinds:
        words = "".join(_literals(part.tokens)).strip()
        return lambda number: (words, number)
    if "exponent" in part.kinds or _has_inner_words(part):
        return lambda number: _placed(part, number)
    return _digits(part)


def _whole_number(part: _Part, number: Decimal) -> tuple[str, Decimal]:
    value = _general(number * part.scale)
    return "".join(_around(part, plain(value))).strip(), value / part.scale


def _digits(part: _Part) -> _Paint:
    """Return what shows numbers by digits side by side, with words around them.

    Noughts behind the mark that keep a column in line are left out: papers write 98%.
    """
    before, behind = "".join(_literals(part.whole)), "".join(_literals(part.rest))
    if part.whole and part.whole[-1].kind != "digit" and not part.rest:
        first = next(n for n, t in enumerate(part.whole) if t.kind == "digit")
        before = "".join(_literals(part.whole[:first]))
        behind = "".join(_literals(part.whole[first:]))
    least = sum(token == ("digit", "0") for token in part.whole)
    scale, unit = part.scale, Decimal(1).scaleb(-part.decimals)
    form = (
        ",f" if part.grouped else f"0{least}f" if least and not part.decimals else "f"
    )

    def paint(number: Decimal) -> tuple[str, Decimal]:
        value = (number * scale).quantize(unit, ROUND_HALF_UP, _EXACT)
        text = format(value, form)
        if part.decimals:
            text = text.rstrip("0").rstrip(".")
        if text == "0" and not least:
            text = ""
        text = before + text.translate(_VIETNAMESE) + behind
        return text.strip(), value / scale

    return paint


_VIETNAMESE = str.maketrans(".,", ",.")


def _has_inner_words(part: _Part) -> bool:
    """Whether words stand between digits, or before digits behind the mark."""
    kinds = [
        "digit" if token.kind == "digit" else "word"
        for token in (*part.whole, *part.rest)
        if token.kind == "digit" or (token.kind in _SHOWN_AS_TYPED and token.text)
    ]
    return sum(a != b for a, b in pairwise(kinds)) > 1 + (kinds[:1] == ["word"])


def _is_told(part: _Part, number: Decimal) -> bool:
    """Say whether to tell that a number is rounded: it may have been typed.

    Computed ones have many decimals; who shows thousands or millions knows it.
    """
    is_general = bool(part.kinds & {"general", "text"})
    return is_general or (part.scale >= 1 and _is_short(number * part.scale))


def _is_short(number: Decimal) -> bool:
    """Say whether somebody may have typed a number, by its decimals."""
    return number == _to_places(number, _MOST_DECIMALS)


def _general(number: Decimal) -> Decimal:
    if _is_short(number):
        return number
    return _to_places(number, max(_FEW_DECIMALS, 1 - number.adjusted()))


def _to_places(number: Decimal, places: int) -> Decimal:
    return number.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP, _EXACT)


def _is_fraction(part: _Part) -> bool:
    slashes = [n for n, token in enumerate(part.tokens) if token == ("literal", "/")]
    digits = [n for n, token in enumerate(part.tokens) if token.kind == "digit"]
    return any(digits[0] < n < digits[-1] for n in slashes if digits)


def _around(part: _Part, digits: str) -> Iterator[str]:
    """Yield literals, with the digits where the first piece for them stands."""
    for token in part.tokens:
        if token.kind in _SHOWN_AS_TYPED:
            if token != ("literal", "/"):
                yield token.text
        elif token.kind in ("general", "text", "digit"):
            yield digits
            digits = ""


def _literals(tokens: Sequence[_Token]) -> Iterator[str]:
    return (token.text for token in tokens if token.kind in _SHOWN_AS_TYPED)


def _placed(part: _Part, number: Decimal) -> tuple[str, Decimal]:
    """Put the digits of a number into their places, literals between them."""
    scaled = number * part.scale
    if "exponent" in part.kinds:
        size = scaled.adjusted() if scaled else 0
        value = _to_places(scaled, part.decimals - size)
        return plain(value), value / part.scale
    value = _to_places(scaled, part.decimals)
    whole, _, decimals = f"{value:f}".partition(".")
    behind = "".join(_fraction(part.rest, decimals))
    before = "".join(reversed(list(_integer(part, whole))))
    shows_decimals = behind[:1].isdigit()
    if shows_decimals and not any(map(str.isdigit, before)):
        before += "0"
    text = before + ("," if shows_decimals else "") + behind
    return text.strip(), value / part.scale


def _integer(part: _Part, whole: str) -> Iterator[str]:
    """Yield the whole number and the literals before the mark, the last one first."""
    left = list(whole.lstrip("0"))
    places = sum(token.kind == "digit" for token in part.whole)
    count = 0
    for token in reversed(part.whole):
        if token.kind in _SHOWN_AS_TYPED:
            yield token.text
        if token.kind != "digit":
            continue
        places -= 1
        taken = len(left) if not places else min(1, len(left))
        shown = [left.pop() for _ in range(taken)] or ["0"] * (token.text == "0")
        for digit in shown:
            if part.grouped and count and count % 3 == 0:
                yield "."
            yield digit
            count += 1


def _fraction(tokens: Sequence[_Token], decimals: str) -> Iterator[str]:
    """Yield the digits behind the mark, without noughts at the end, and literals."""
    kept = len(decimals.rstrip("0"))
    at = 0
    for token in tokens:
        if token.kind in _SHOWN_AS_TYPED:
            yield token.text
        elif token.kind == "digit":
            if at < kept:
                yield decimals[at]
            at += 1


def _signed(text: str, value: Decimal, *, says_sign: bool) -> str:
    """Give what is shown of a number below zero a minus, where words do not say it."""
    bracketed = _IN_BRACKETS.fullmatch(text)
    if bracketed:
        return f"-{bracketed[1].strip()}"
    if not value or not text or "-" in text or says_sign:
        return text
    return f"-{text}"


def _moment(part: _Part, number: Decimal) -> str:
    """Write a day and an hour, as much of them as the code shows."""
    if number < 0:
        return plain(number)  # spreadsheet programs show ######
    fields = _date_fields(part)
    if "elapsed" in part.kinds:
        return _clock(number, "s" in fields)
    whole = int(number)
    try:
        day = datetime(1899, 12, 30) + timedelta(days=whole + (whole < _LEAP_BUG))
    except OverflowError:
        return plain(number)
    date = "%d/%m/%Y"
    if "y" in fields and "d" not in fields and not fields & {"h", "s"}:
        date = "%m/%Y" if "m" in fields else "%Y"
    hour = _clock(number - whole, "s" in fields) if fields & {"h", "s"} else ""
    is_day = bool(fields & {"d", "m", "y"})
    return " ".join(filter(None, (day.strftime(date) if is_day else "", hour)))


def _date_fields(part: _Part) -> frozenset[str]:
    """Return what a code shows of a day and an hour; minutes are no months."""
    found: list[str] = []
    letters = [t for t in part.tokens if t.kind in ("date", "elapsed", "half")]
    for number, token in enumerate(letters):
        letter = "h" if token.kind == "half" else token.text[0].lower()
        following = (
            letters[number + 1].text[:1].lower() if letters[number + 1 :] else ""
        )
        if letter == "m" and ("h" in found[-1:] or following == "s"):
            continue
        found.append("y" if letter == "e" else letter)
    return frozenset(found)


def _clock(days: Decimal, with_seconds: bool) -> str:
    seconds = int(_to_places(days * 86_400, 0))
    hours, rest = divmod(seconds, 3600)
    minutes, seconds = divmod(rest, 60)
    return f"{hours:02}:{minutes:02}" + (f":{seconds:02}" if with_seconds else "")
