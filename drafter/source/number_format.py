"""A number as a sheet shows it, with Vietnamese signs.

What comes out is meant to be read: a number in brackets gets a minus, an exponent is
written out, a day stands before its month.
"""

from collections.abc import Callable, Iterator, Sequence
from datetime import datetime, timedelta
from decimal import ROUND_HALF_UP, Context, Decimal, InvalidOperation
from functools import lru_cache

from drafter.patterns import regex
from drafter.records import define
from drafter.source.format_codes import SLASH, Part, Token, parts, typed

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
_EXACT = Context(prec=400)
"""Room for the largest number of a workbook with all its decimals."""
_LEAP_BUG = 60
"""Before this day a workbook counts one less: it holds 29 February 1900 for a day."""

_VIETNAMESE = str.maketrans(".,", ",.")
_IN_BRACKETS = regex(r"\((.*)\)")

Formatted = Callable[[Decimal], Shown]
_Paint = Callable[[Decimal], tuple[str, Decimal]]
"""Gives a number that is not below zero as it is shown, and what one reads there."""


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


@lru_cache(1024)
def formatted(code: str) -> Formatted:
    """Return what shows numbers by a format code."""
    painted = [(part, _painter(part)) for part in parts(code)[:3]]

    def show(number: Decimal) -> Shown:
        part, paint = painted[0] if len(painted) == 1 else _chosen(painted, number)
        if part.is_moment:
            return Shown(_moment(part, number), number, is_date=True)
        size = abs(number)
        text, value = paint(size)
        rounded = value != size and _is_told(part, size)
        if number < 0:
            says_sign = part.words not in ("", _chosen(painted, size)[0].words)
            text, value = _signed(text, value, says_sign=says_sign), -value
        return Shown(text, value, "percent" in part.kinds, rounded=rounded)

    return show


def _chosen(
    painted: Sequence[tuple[Part, _Paint]], number: Decimal
) -> tuple[Part, _Paint]:
    """Return the part that is for a number, and what shows it."""
    conditions = [part.condition for part, _ in painted]
    if any(conditions):
        fits = [condition is None or condition(number) for condition in conditions]
        return painted[fits.index(True) if any(fits) else -1]
    if len(painted) > 2 and number == 0:
        return painted[2]
    return painted[1] if len(painted) > 1 and number < 0 else painted[0]


def _painter(part: Part) -> _Paint:
    """Return what shows numbers by a part: digits, all of them, or words alone."""
    if part.kinds & {"general", "text"} or part.is_fraction:
        return lambda number: _whole_number(part, number)
    if "digit" not in part.kinds:
        words = "".join(map(typed, part.tokens)).strip()
        return lambda number: (words, number)
    if "exponent" in part.kinds:
        return lambda number: _written_out(part, number)
    if part.has_inner_words:
        return lambda number: _placed(part, number)
    return _digits(part)


def _whole_number(part: Part, number: Decimal) -> tuple[str, Decimal]:
    value = _general(number * part.scale)
    text = "".join(_around(part, plain(value)))
    return " ".join(text.split()), value / part.scale


def _digits(part: Part) -> _Paint:
    """Return what shows numbers by digits side by side, with words around them.

    Noughts behind the mark that keep a column in line are left out: papers write 98%.
    """
    tokens = (*part.whole, *part.rest)
    first = next(n for n, token in enumerate(tokens) if token.kind == "digit")
    before, behind = ("".join(map(typed, t)) for t in (tokens[:first], tokens[first:]))
    least = sum(token == ("digit", "0") for token in part.whole)
    form = ",f" if part.grouped else f"0{max(1, least)}f"
    scale, unit = part.scale, Decimal(1).scaleb(-part.decimals)

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


def _is_told(part: Part, number: Decimal) -> bool:
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


def _around(part: Part, digits: str) -> Iterator[str]:
    """Yield words, with the digits where the first piece for them stands."""
    for token in part.tokens:
        if token.kind in ("general", "text", "digit"):
            yield digits
            digits = ""
        if not (part.is_fraction and token == SLASH):
            yield typed(token)


def _written_out(part: Part, number: Decimal) -> tuple[str, Decimal]:
    """Show a number to so many digits that a code shows with an exponent."""
    scaled = number * part.scale
    size = scaled.adjusted() if scaled else 0
    value = _to_places(scaled, part.decimals - size)
    return plain(value), value / part.scale


def _placed(part: Part, number: Decimal) -> tuple[str, Decimal]:
    """Put the digits of a number into their places, words between them."""
    value = _to_places(number * part.scale, part.decimals)
    whole, _, decimals = f"{value:f}".partition(".")
    behind = "".join(_fraction(part.rest, decimals))
    before = "".join(reversed(list(_integer(part, whole))))
    shows_decimals = behind[:1].isdigit()
    if shows_decimals and not any(map(str.isdigit, before)):
        before += "0"
    text = before + ("," if shows_decimals else "") + behind
    return text.strip(), value / part.scale


def _integer(part: Part, whole: str) -> Iterator[str]:
    """Yield the whole number and the words before the mark, the last one first."""
    left = list(whole.lstrip("0"))
    places = sum(token.kind == "digit" for token in part.whole)
    count = 0
    for token in reversed(part.whole):
        yield typed(token)
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


def _fraction(tokens: Sequence[Token], decimals: str) -> Iterator[str]:
    """Yield the digits behind the mark, without noughts at the end, and words."""
    kept = len(decimals.rstrip("0"))
    at = 0
    for token in tokens:
        yield typed(token)
        if token.kind == "digit":
            yield decimals[at] if at < kept else ""
            at += 1


def _signed(text: str, value: Decimal, *, says_sign: bool) -> str:
    """Give what is shown of a number below zero a minus, where words do not say it."""
    bracketed = _IN_BRACKETS.fullmatch(text)
    if bracketed:
        return f"-{bracketed[1].strip()}"
    if not value or not text or "-" in text or says_sign:
        return text
    return f"-{text}"


def _moment(part: Part, number: Decimal) -> str:
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


def _date_fields(part: Part) -> frozenset[str]:
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
