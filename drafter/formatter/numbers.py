"""Numbers in digits: exact decimals, one half-up rounding, Vietnamese marks.

Read by the first shape that fits (ASCII digits only).
"""

import re
from collections.abc import Callable, Mapping
from decimal import ROUND_HALF_UP, Context, Decimal, localcontext
from functools import cache, lru_cache
from typing import Any, Literal

from drafter.errors import Reading, Unreadable
from drafter.findings import Edit, Finding, Rule, error, hint, warning
from drafter.formatter.orthography import TIDIED, stripped
from drafter.formatter.signs import signs
from drafter.patterns import regex
from drafter.records import frozen

AMBIGUOUS_NUMBER = hint("D201")
POINT_AS_COMMA = warning("D202")
UNREADABLE_NUMBER = error("D203")
COMMA_OF_THREE = warning("D208")
ENGLISH_GROUPING = warning("D209")
NOT_WHOLE = error("D215")


Number = int | Decimal | str
"""What is printed: never a float; a ``str`` is in Python's notation, 1174.45."""

Decimals = int | Literal["keep", "auto"]
"""Decimals as typed, without trailing zeros, or a fixed count."""

DIGITS_AT_MOST = 4000
"""More digits than this in one number are refused: a slip, or an attack."""

EXACT = Context(prec=2 * DIGITS_AT_MOST, rounding=ROUND_HALF_UP)
"""The context of all arithmetic: nothing is lost but by our own rounding."""

_PLAIN = regex(r"[+-]?\d+(\.\d+)?([eE][+-]?\d{1,4})?", re.ASCII)


def exact(value: Number) -> Decimal:
    """Return the value as a Decimal, with its trailing zeros.

    Raises:
        TypeError: The value is a float, a bool, or no number at all.
        ValueError: It is not finite, not plain ASCII digits, or far too long.
    """
    text = _text(value)
    if not _PLAIN.fullmatch(text):
        raise ValueError(f"not a plain finite number such as 1174.45: {value!r}")
    number = Decimal(text)
    if max(len(text), abs(number.adjusted())) > DIGITS_AT_MOST:
        raise ValueError(f"more than {DIGITS_AT_MOST} digits")
    return number


def rounded(value: Number, decimals: Decimals = "keep") -> Decimal:
    """Return the value rounded half away from zero, once; never minus zero."""
    number = exact(value)
    places = _places(number, decimals)
    if number.as_tuple().exponent != -places:
        number = number.quantize(Decimal((0, (1,), -places)), context=EXACT)
    return number if number else number.copy_abs()


def difference(first: Number, second: Number) -> Decimal:
    """Return the first less the second, with every digit."""
    with localcontext(EXACT):
        return exact(first) - exact(second)


def whole(value: Number) -> int:
    """Return a count.

    Raises:
        ValueError: The value is no whole number.
    """
    number = exact(value)
    count = int(number)
    if number != count:
        raise ValueError(f"not a whole number: {number}")
    return count


def number(value: Number, decimals: Decimals = "keep", *, grouped: bool = True) -> str:
    """Write a number: 1.174,45; 17.460; -5 (Luật Kế toán).

    Args:
        value: The number.
        decimals: As typed, without trailing zeros, or so many.
        grouped: Whether dots part the thousands; not in years and identifiers.
    """
    return _written(_text(value), decimals, grouped)


@cache
def _marks() -> Mapping[int, str]:
    """Map Python's marks to CLDR's, whose patterns round and stop at 28 digits."""
    return str.maketrans({",": signs().group, ".": signs().decimal})


@lru_cache(maxsize=1024, typed=True)
def _written(text: str, decimals: Decimals, grouped: bool) -> str:
    """Write a number given as text: 8.1 and 8.10 are equal, their texts are not."""
    shown = rounded(text, decimals)
    return format(shown, ",f" if grouped else "f").translate(_marks())


def _text(value: Number) -> str:
    if isinstance(value, str):
        return value
    if isinstance(value, int) and not isinstance(value, bool):
        return str(int(value))
    if isinstance(value, Decimal):
        return str(value)
    kind = type(value).__name__
    raise TypeError(f"a number must be int, Decimal or str, not {kind}: {value!r}")


def _places(number: Decimal, decimals: Decimals) -> int:
    if isinstance(decimals, int):
        if isinstance(decimals, bool) or not 0 <= decimals <= DIGITS_AT_MOST:
            raise ValueError(f"not a count of decimals: {decimals!r}")
        return decimals
    if decimals not in ("keep", "auto"):
        raise ValueError(f"decimals are 'keep', 'auto' or a count: {decimals!r}")
    if decimals == "auto":
        number = number.normalize(EXACT)
    return max(0, -int(number.as_tuple().exponent))


SPACES = " \u00a0\u202f\u2009"
"""Blanks that may part thousands."""

MINUS = "-\u2212"
"""Signs of a negative number."""

SIGNS = re.escape(MINUS)
"""The same, inside a character class."""

NUMBER = (
    rf"[{SIGNS}]?(?:\d{{1,3}}(?:[{SPACES}]\d{{3}}(?!\d))+(?:,\d+)?|\d(?:[\d.,]*\d)?)"
)
"""What may be a number inside a phrase; ``read_number`` then judges it."""


@frozen
class _Shape:
    """One way to write a number, how to read it, and what to say about it."""

    pattern: re.Pattern[str]
    value: Callable[[str], str]
    rule: Rule | None = None
    bare_only: bool = False


def _shape(
    pattern: str,
    value: Callable[[str], str],
    rule: Rule | None = None,
    bare_only: bool = False,
) -> _Shape:
    return _Shape(regex(pattern, re.ASCII), value, rule, bare_only)


def _vietnamese(text: str) -> str:
    return text.replace(".", "").replace(",", ".")


def _spaced(text: str) -> str:
    return _vietnamese(re.sub(f"[{SPACES}]", "", text))


def _english(text: str) -> str:
    return text.replace(",", "")


@cache
def _shapes() -> tuple[_Shape, ...]:
    return (
        _shape(r"[1-9]\d{0,2}(\.\d{3}){2,}(,\d+)?", _vietnamese),
        _shape(r"[1-9]\d{0,2}\.\d{3},\d+", _vietnamese),
        _shape(r"[1-9]\d{0,2}\.\d{3}", _vietnamese, AMBIGUOUS_NUMBER, True),
        _shape(rf"[1-9]\d{{0,2}}([{SPACES}]\d{{3}})+(,\d+)?", _spaced, TIDIED),
        _shape(r"[1-9]\d{0,2},\d{3}", _vietnamese, COMMA_OF_THREE),
        _shape(r"\d+(,\d+)?", _vietnamese),
        _shape(r"\d+\.\d+", _english, POINT_AS_COMMA),
        _shape(r"[1-9]\d{0,2}(,\d{3}){2,}(\.\d+)?", _english, ENGLISH_GROUPING),
    )


_ADVICE = ("viết kiểu Việt Nam, ví dụ 1.174,45", "write it as in 1.174,45")


@cache
def _english_thousand() -> re.Pattern[str]:
    return re.compile(r"(\d{1,3}(?:,\d{3})+)\.(\d+)", re.ASCII)


@cache
def _point_at_end() -> re.Pattern[str]:
    return re.compile(r"(\d{1,3}(?:\.\d{3})+)\.(\d{1,2})", re.ASCII)


def read_number(text: str, *, bare: bool = True) -> Reading[Decimal]:
    """Read a number in Vietnamese notation; decimals are kept as typed.

    Args:
        text: What was typed.
        bare: Whether nothing beside the number tells thousands from decimals:
            no unit stands there, and the field fixes none.

    Raises:
        Unreadable: It fits no shape (D203).
    """
    typed = stripped(text)
    negative = typed[:1] != "" and typed[0] in MINUS
    unsigned = typed[1:].lstrip(SPACES) if negative else typed
    for shape in _shapes():
        if shape.pattern.fullmatch(unsigned):
            value = _value(shape.value(unsigned), negative, text)
            return Reading(value, _noticed(shape, text, value, bare))
    raise unreadable(text)


def read_integer(text: str, *, bare: bool = True) -> Reading[int]:
    """Read a count: 17.460 or 17460, 05.

    Raises:
        Unreadable: It is no number (D203), or it has decimals (D215).
    """
    reading = read_number(text, bare=bare)
    if reading.value != reading.value.to_integral_value():
        raise Unreadable(NOT_WHOLE, text=text)
    return Reading(int(reading.value), reading.findings)


def unreadable(text: str, advice: tuple[str, str] = ("", "")) -> Unreadable:
    """Return the refusal of a text, with what its author most likely meant."""
    meant = _meant(stripped(text).lstrip(MINUS))
    if meant:
        advice = (f"nếu là {meant}, viết như vậy", f"if {meant} is meant, write that")
    hint_vi, hint_en = advice if any(advice) else _ADVICE
    return Unreadable(UNREADABLE_NUMBER, text=text, hint_vi=hint_vi, hint_en=hint_en)


def _meant(typed: str) -> str:
    """Return the Vietnamese notation of 1,174.45 and of 1.174.45."""
    for pattern in (_english_thousand(), _point_at_end()):
        if match := pattern.fullmatch(typed):
            return f"{match[1].replace(',', '.')},{match[2]}"
    return ""


def _value(text: str, negative: bool, typed: str) -> Decimal:
    try:
        value = exact(text)
    except ValueError:
        raise unreadable(typed) from None
    return value.copy_negate() if negative and value else value


def _noticed(
    shape: _Shape, text: str, value: Decimal, bare: bool
) -> tuple[Finding, ...]:
    if shape.rule is None or (shape.bare_only and not bare):
        return ()
    read = number(value)
    plain = number(value, grouped=False)
    other = _other(read)
    values: dict[str, Any] = {
        "text": text,
        "read": read,
        "plain": plain,
        "other": other,
    }
    is_read_as_thousands = shape.rule is AMBIGUOUS_NUMBER
    thousands = plain if is_read_as_thousands else other.replace(".", "")
    longer = f"{other if is_read_as_thousands else read}0"
    finding = shape.rule.at(**values, thousands=thousands, longer=longer)
    return (finding.mended_by(Edit(text, plain if is_read_as_thousands else read)),)


def _other(read: str) -> str:
    """Return a number read the other way: 1.174 as 1,174 and back."""
    return read.translate(str.maketrans(".,", ",."))
