"""Numbers in digits, by the first of ten shapes that fits."""

import re
from collections.abc import Callable
from decimal import Decimal

from attrs import frozen

from drafter.errors import Reading, Unreadable
from drafter.findings import Finding, Rule
from drafter.formatter import digits, rules
from drafter.formatter.reading.tidy import stripped

_SPACES = " \u00a0\u202f\u2009"
_MINUS = "-\u2212"


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
    return _vietnamese(re.sub(f"[{_SPACES}]", "", text))


def _english(text: str) -> str:
    return text.replace(",", "")


_SHAPES = (
    _shape(r"[1-9]\d{0,2}(\.\d{3}){2,}(,\d+)?", _vietnamese),
    _shape(r"[1-9]\d{0,2}\.\d{3},\d+", _vietnamese),
    _shape(r"[1-9]\d{0,2}\.\d{3}", _vietnamese, rules.AMBIGUOUS_NUMBER, True),
    _shape(rf"[1-9]\d{{0,2}}([{_SPACES}]\d{{3}})+(,\d+)?", _spaced, rules.TIDIED),
    _shape(r"[1-9]\d{0,2},\d{3}", _vietnamese, rules.COMMA_OF_THREE),
    _shape(r"\d+(,\d+)?", _vietnamese),
    _shape(r"\d+\.\d+", _english, rules.POINT_AS_COMMA),
    _shape(r"[1-9]\d{0,2}(,\d{3}){2,}(\.\d+)?", _english, rules.ENGLISH_GROUPING),
)
NUMBER = rf"[{_MINUS}]?\d(?:[\d.,]*\d)?(?:[{_SPACES}]\d{{3}}(?!\d))*(?:,\d+)?"
"""What may be a number inside a phrase, to be read by ``number_at``."""


def read_number(text: str, *, bare: bool = True) -> Reading[Decimal]:
    """Read a number in Vietnamese notation; decimals are kept as typed.

    Args:
        text: What was typed.
        bare: Whether nothing beside the number tells a thousand from decimals:
            no unit stands there, and the field fixes none.

    Raises:
        Unreadable: It fits no shape (D203).
    """
    typed = stripped(text)
    negative = typed[:1] in _MINUS and typed != ""
    unsigned = typed[1:].lstrip(_SPACES) if negative else typed
    for shape in _SHAPES:
        if shape.pattern.fullmatch(unsigned):
            value = _value(shape.value(unsigned), negative, text)
            return Reading(value, _noticed(shape, text, value, unsigned, bare))
    raise Unreadable(rules.UNREADABLE_NUMBER, text=text)


def read_integer(text: str) -> Reading[int]:
    """Read a count: 17.460 or 17460, 05.

    Raises:
        Unreadable: It is no number, or it has decimals (D203).
    """
    reading = read_number(text)
    if reading.value != reading.value.to_integral_value():
        raise Unreadable(rules.UNREADABLE_NUMBER, text=text)
    return Reading(int(reading.value), reading.findings)


def _value(text: str, negative: bool, typed: str) -> Decimal:
    try:
        value = digits.exact(text)
    except ValueError:
        raise Unreadable(rules.UNREADABLE_NUMBER, text=typed) from None
    return value.copy_negate() if negative and value else value


def _noticed(
    shape: _Shape, text: str, value: Decimal, unsigned: str, bare: bool
) -> tuple[Finding, ...]:
    if shape.rule is None or (shape.bare_only and not bare):
        return ()
    read, other = digits.number(value), unsigned.replace(",", ".")
    return (shape.rule.at(text=text, read=read, other=other),)
