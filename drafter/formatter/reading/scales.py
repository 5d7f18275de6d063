"""One number with scale words and a unit: 1 tỷ 405 triệu đồng, 2 tỷ rưỡi."""

import re
from decimal import Decimal, localcontext

from drafter.errors import Reading
from drafter.findings import Finding, Rule
from drafter.formatter import amounts, digits, rules
from drafter.formatter.digits import EXACT
from drafter.formatter.reading.numbers import NUMBER, read_number, unreadable
from drafter.formatter.reading.units import read_unit
from drafter.formatter.units import SCALES, unscaled
from drafter.values import Amount

_HEAD = re.compile(rf"(?P<number>{NUMBER})(?P<unit>.*)", re.ASCII | re.DOTALL)
_SCALE = rf"(?:{'|'.join(SCALES)}|ngàn|tỉ)"
_STEP = re.compile(
    rf" ?(?P<scale>{_SCALE}(?: {_SCALE})*) (?P<number>{NUMBER})(?P<rest>.*)",
    re.IGNORECASE,
)
_HALF = re.compile(rf" ?(?P<scale>{_SCALE}) rưỡi(?P<rest>.*)", re.IGNORECASE)
_HALF_LESS = Decimal("-0.5")
_ONE_DIGIT = re.compile(r"[1-9]")


def read_scaled(typed: str, unit: str | None) -> Reading[Amount]:
    """Read one number with its unit, in one scale or in falling scales.

    Raises:
        Unreadable: There is no number, or its unit is none.
    """
    head = _HEAD.fullmatch(typed)
    if head is None:
        raise unreadable(typed)
    if step := _STEP.fullmatch(head["unit"]):
        return _compound(head["number"], step, unit, typed)
    if half := _HALF.fullmatch(head["unit"]):
        return _and_half(head["number"], half, typed)
    named = read_unit(head["unit"])
    if named is None:
        raise unreadable(typed)
    measure = named or unit or ""
    reading = read_number(head["number"], bare=not measure)
    return Reading(Amount(value=reading.value, unit=measure), reading.findings)


def _compound(
    number: str, step: re.Match[str], unit: str | None, typed: str
) -> Reading[Amount]:
    """Add up falling scales, in the first of them: 1 tỷ 405 triệu is 1,405 tỷ."""
    scale = read_unit(f" {step['scale']}") or ""
    first = read_number(number, bare=False)
    if colloquial := _colloquial(step, first.value, scale, typed):
        return colloquial
    rest = read_scaled(step["number"] + step["rest"], unit)
    power, lower = unscaled(scale)[0], unscaled(rest.value.unit)
    if not 0 < lower[0] < power or rest.value.value < 0:
        raise unreadable(typed)
    with localcontext(EXACT):
        smaller = rest.value.value.scaleb(lower[0] - power)
        if smaller >= 1:
            raise unreadable(typed)
        total = first.value + smaller
    value = Amount(
        value=digits.rounded(total, "auto"), unit=f"{scale} {lower[1]}".strip()
    )
    doubts = first.findings + rest.findings
    return Reading(value, doubts or _shown(typed, value, rules.TIDIED))


def _colloquial(
    step: re.Match[str], first: Decimal, scale: str, typed: str
) -> Reading[Amount] | None:
    """Read 1 triệu 2 as 1,2 triệu, which has to be said aloud."""
    after = read_unit(step["rest"])
    is_one = _ONE_DIGIT.fullmatch(step["number"]) and after in ("", "đồng")
    if not is_one or first != first.to_integral_value():
        return None
    value = Amount(
        value=digits.exact(f"{first:f}.{step['number']}"),
        unit=f"{scale} {after}".strip(),
    )
    return Reading(value, _shown(typed, value, rules.COLLOQUIAL_NUMBER))


def _and_half(number: str, half: re.Match[str], typed: str) -> Reading[Amount]:
    """Read 2 tỷ rưỡi: half of the scale word is added."""
    reading = read_number(number, bare=False)
    unit = read_unit(f" {half['scale']}{half['rest']}")
    if unit is None or reading.value != reading.value.to_integral_value():
        raise unreadable(typed)
    value = Amount(value=digits.difference(reading.value, _HALF_LESS), unit=unit)
    return Reading(value, _shown(typed, value, rules.TIDIED))


def _shown(typed: str, value: Amount, rule: Rule) -> tuple[Finding, ...]:
    read = amounts.quantity(value.value, value.unit).replace("\u00a0", " ")
    return (rule.at(text=typed, read=read),)
