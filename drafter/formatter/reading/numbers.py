"""Numbers in digits, by the first shape that fits (ASCII digits only)."""

import re
from collections.abc import Callable
from decimal import Decimal
from typing import Any

from attrs import frozen

from drafter.errors import Reading, Unreadable
from drafter.findings import Edit, Finding, Rule
from drafter.formatter import digits, rules
from drafter.formatter.reading.tidy import stripped

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
    return _Shape(re.compile(pattern, re.ASCII), value, rule, bare_only)


def _vietnamese(text: str) -> str:
    return text.replace(".", "").replace(",", ".")


def _spaced(text: str) -> str:
    return _vietnamese(re.sub(f"[{SPACES}]", "", text))


def _english(text: str) -> str:
    return text.replace(",", "")


_SHAPES = (
    _shape(r"[1-9]\d{0,2}(\.\d{3}){2,}(,\d+)?", _vietnamese),
    _shape(r"[1-9]\d{0,2}\.\d{3},\d+", _vietnamese),
    _shape(r"[1-9]\d{0,2}\.\d{3}", _vietnamese, rules.AMBIGUOUS_NUMBER, True),
    _shape(rf"[1-9]\d{{0,2}}([{SPACES}]\d{{3}})+(,\d+)?", _spaced, rules.TIDIED),
    _shape(r"[1-9]\d{0,2},\d{3}", _vietnamese, rules.COMMA_OF_THREE),
    _shape(r"\d+(,\d+)?", _vietnamese),
    _shape(r"\d+\.\d+", _english, rules.POINT_AS_COMMA),
    _shape(r"[1-9]\d{0,2}(,\d{3}){2,}(\.\d+)?", _english, rules.ENGLISH_GROUPING),
)
_WAY = ("viết kiểu Việt Nam, ví dụ 1.174,45", "write it as in 1.174,45")
_ENGLISH_THOUSAND = re.compile(r"(\d{1,3}(?:,\d{3})+)\.(\d+)", re.ASCII)
_POINT_AT_END = re.compile(r"(\d{1,3}(?:\.\d{3})+)\.(\d{1,2})", re.ASCII)


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
    for shape in _SHAPES:
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
        raise Unreadable(rules.NOT_WHOLE, text=text)
    return Reading(int(reading.value), reading.findings)


def unreadable(text: str, way: tuple[str, str] = ("", "")) -> Unreadable:
    """Return the refusal of a text, with what its author most likely meant."""
    meant = _meant(stripped(text).lstrip(MINUS))
    if meant:
        way = (f"nếu là {meant}, viết như vậy", f"if {meant} is meant, write that")
    way_vi, way_en = way if any(way) else _WAY
    return Unreadable(rules.UNREADABLE_NUMBER, text=text, way_vi=way_vi, way_en=way_en)


def _meant(typed: str) -> str:
    """Return the Vietnamese notation of 1,174.45 and of 1.174.45."""
    for pattern in (_ENGLISH_THOUSAND, _POINT_AT_END):
        if found := pattern.fullmatch(typed):
            return f"{found[1].replace(',', '.')},{found[2]}"
    return ""


def _value(text: str, negative: bool, typed: str) -> Decimal:
    try:
        value = digits.exact(text)
    except ValueError:
        raise unreadable(typed) from None
    return value.copy_negate() if negative and value else value


def _noticed(
    shape: _Shape, text: str, value: Decimal, bare: bool
) -> tuple[Finding, ...]:
    if shape.rule is None or (shape.bare_only and not bare):
        return ()
    read = digits.number(value)
    plain = digits.number(value, grouped=False)
    other = _other(read)
    said: dict[str, Any] = {"text": text, "read": read, "plain": plain, "other": other}
    is_read_as_thousands = shape.rule is rules.AMBIGUOUS_NUMBER
    thousands = plain if is_read_as_thousands else other.replace(".", "")
    longer = f"{other if is_read_as_thousands else read}0"
    finding = shape.rule.at(**said, thousands=thousands, longer=longer)
    return (finding.mended_by(Edit(text, plain if is_read_as_thousands else read)),)


def _other(read: str) -> str:
    """Return a number read the other way: 1.174 as 1,174 and back."""
    return read.translate(str.maketrans(".,", ",."))
