"""One amount in one unit or in falling ones: 1 tỷ 405 triệu đồng, 2 giờ 30 phút."""

import re
from decimal import Decimal, localcontext

from drafter.errors import Reading
from drafter.findings import Finding, Rule
from drafter.formatter import amounts, digits, rules
from drafter.formatter.digits import EXACT
from drafter.formatter.reading.numbers import NUMBER, read_number, unreadable
from drafter.formatter.units import (
    EITHER_SCALE,
    in_base,
    in_unit,
    parted,
    read_unit,
    unscaled,
)
from drafter.values import Amount

_HEAD = re.compile(rf"(?P<number>{NUMBER})(?P<unit>.*)", re.ASCII | re.DOTALL)
_NEXT = re.compile(rf"(?P<unit>.*?\S) (?P<number>{NUMBER})(?P<rest>.*)", re.ASCII)
_HALF = re.compile(rf" ?(?P<scale>{EITHER_SCALE}) rưỡi(?P<rest>.*)", re.IGNORECASE)
_HALF_LESS = Decimal("-0.5")
_ONE_DIGIT = re.compile(r"[1-9]")
_ONE_AMOUNT = ("mỗi chỗ chỉ ghi một số lượng", "write one amount in one place")


def read_scaled(typed: str, unit: str | None) -> Reading[Amount]:
    """Read one number with its unit, or several in falling units.

    Raises:
        Unreadable: There is no number, or its unit is none.
    """
    head = _HEAD.fullmatch(typed)
    if head is None:
        raise unreadable(typed)
    if half := _HALF.fullmatch(head["unit"]):
        return _and_half(head["number"], half, typed)
    if (step := _NEXT.fullmatch(head["unit"])) and _is_filled(step["unit"]):
        return _compound(head["number"], step, unit, typed)
    named = read_unit(head["unit"])
    if named is None:
        raise unreadable(typed)
    measure = named or unit or ""
    reading = read_number(head["number"], bare=not measure)
    return Reading(Amount(value=reading.value, unit=measure), reading.findings)


def _is_filled(unit: str) -> bool:
    """Tell whether a unit names all it measures, so that a number begins anew."""
    scale, measure, thing = parted(read_unit(unit) or "")
    return bool(scale or measure) and not thing


def _compound(
    number: str, step: re.Match[str], unit: str | None, typed: str
) -> Reading[Amount]:
    """Add up falling units, in the first of them: 1 tỷ 405 triệu is 1,405 tỷ."""
    larger = read_unit(step["unit"]) or ""
    first = read_number(number, bare=False)
    is_scale = not parted(larger).measure
    if is_scale and (colloquial := _colloquial(step, first.value, larger, typed)):
        return colloquial
    rest = read_scaled(step["number"] + step["rest"], unit)
    if is_scale:
        power, bare = unscaled(rest.value.unit)
        larger = f"{larger} {bare}".strip()
        if not power:
            raise unreadable(typed)
    value = _sum(Amount(value=first.value, unit=larger), rest.value)
    if value is None:
        raise unreadable(typed, _ONE_AMOUNT)
    doubts = first.findings + rest.findings
    return Reading(value, doubts or _shown(typed, value, rules.TIDIED))


def _sum(first: Amount, rest: Amount) -> Amount | None:
    """Add an amount below one unit of another; in the smaller where only that fits."""
    (ours, base), (theirs, other) = in_base(first), in_base(rest)
    one = in_base(Amount(value=Decimal(1), unit=first.unit))[0]
    if base != other or not 0 < theirs < one or ours < 0:
        return None
    with localcontext(EXACT):
        total = ours + theirs
        for unit in (first.unit, rest.unit):
            value = digits.rounded(in_unit(total, unit), "auto")
            if value * in_base(Amount(value=Decimal(1), unit=unit))[0] == total:
                return Amount(value=value, unit=unit)
    return None


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
