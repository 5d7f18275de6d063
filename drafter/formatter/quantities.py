"""One measured number: 29,49 ha, 10 vạn tấn, 7 - 10%, 1 tỷ 405 triệu đồng."""

import re
from decimal import Decimal, localcontext
from functools import cache

from drafter.errors import Reading, Unreadable
from drafter.findings import Finding, Rule, error
from drafter.formatter.cardinals import COLLOQUIAL_NUMBER
from drafter.formatter.numbers import (
    EXACT,
    NUMBER,
    SIGNS,
    Decimals,
    Number,
    difference,
    exact,
    number,
    read_number,
    rounded,
    unreadable,
    whole,
)
from drafter.formatter.orthography import TIDIED
from drafter.formatter.settings import Profile
from drafter.formatter.units import (
    EITHER_SCALE,
    SCALES,
    attached,
    in_base,
    in_unit,
    parted,
    read_unit,
    unscaled,
)
from drafter.values import Amount

BACKWARD_RANGE = error("D220")


AUTOMATIC = ("tỷ", "triệu", "nghìn")
"""Scale words that may be chosen for the author; vạn is only ever asked for."""


def percent(points: Number, decimals: Decimals = "keep") -> str:
    """Write 117,96%: no space before the sign."""
    return number(points, decimals) + "%"


def quantity(
    value: Number, unit: str, decimals: Decimals = "keep", scale: str = ""
) -> str:
    """Write 29,49 ha; 45°; 10 vạn tấn; 41,8 nghìn ha.

    Args:
        value: The number, in plain units.
        unit: The unit, as printed.
        decimals: Of the number that is printed.
        scale: A scale word to print it in, or ``auto`` for the largest that the
            rounded number fills; its zeros are then stripped.
    """
    if not scale:
        return number(value, decimals) + attached(unit)
    if scale == "auto":
        scale = largest_scale(value, decimals, AUTOMATIC)
        value, decimals = rounded(in_scale(value, scale), decimals), "auto"
    else:
        value = in_scale(value, scale)
    return number(value, decimals) + attached(f"{scale} {unit}".strip())


def in_scale(value: Number, scale: str) -> Decimal:
    """Return the value counted in a scale word; plain when there is none."""
    with localcontext(EXACT):
        return exact_shift(value, -SCALES[scale] if scale else 0)


def exact_shift(value: Number, power: int) -> Decimal:
    """Return the value times a power of ten, without zeros that nobody typed."""
    shifted = rounded(value, "keep").scaleb(power)
    return rounded(shifted, "auto") if power else shifted


def largest_scale(value: Number, decimals: Decimals, scales: tuple[str, ...]) -> str:
    """Return the scale that suits a number once it is rounded in it.

    999.999.999 at one decimal would be 1.000 triệu, so it goes to the next: 1 tỷ.

    Args:
        value: The number, in plain units.
        decimals: Of the number that is printed.
        scales: What may be chosen, the largest first.
    """
    larger = ""
    for scale in (*scales, ""):
        counted = in_scale(value, scale).copy_abs()
        if counted >= 1 or not scale:
            fills = rounded(counted, decimals) >= _worth(larger, scale)
            return larger if larger and fills else scale
        larger = scale
    return ""


def _worth(scale: str, smaller: str) -> int:
    """Return how many of a smaller scale one scale is worth; no scale is one."""
    power = {**SCALES, "": 0}
    return int(10 ** (power[scale] - power[smaller])) if scale else 1


def headcount(value: Number, noun: str, profile: Profile) -> str:
    """Write a count of things or people; 1 to 9 take a zero where it is the habit."""
    count = whole(value)
    padded = profile.pad_counts and 1 <= count <= 9
    return (f"{count:02}" if padded else number(count)) + attached(noun)


@cache
def _head() -> re.Pattern[str]:
    return re.compile(rf"(?P<number>{NUMBER})(?P<unit>.*)", re.ASCII | re.DOTALL)


@cache
def _next() -> re.Pattern[str]:
    return re.compile(rf"(?P<unit>.*?\S) (?P<number>{NUMBER})(?P<rest>.*)", re.ASCII)


@cache
def _half() -> re.Pattern[str]:
    return re.compile(rf" ?(?P<scale>{EITHER_SCALE}) rưỡi(?P<rest>.*)", re.IGNORECASE)


_HALF_LESS = Decimal("-0.5")


@cache
def _one_digit() -> re.Pattern[str]:
    return re.compile(r"[1-9]")


_ONE_AMOUNT = ("mỗi chỗ chỉ ghi một số lượng", "write one amount in one place")


def read_scaled(typed: str, unit: str | None) -> Reading[Amount]:
    """Read one number with its unit, or several in falling units.

    Raises:
        Unreadable: There is no number, or its unit is none.
    """
    head = _head().fullmatch(typed)
    if head is None:
        raise unreadable(typed)
    if half := _half().fullmatch(head["unit"]):
        return _and_half(head["number"], half, typed)
    if (step := _next().fullmatch(head["unit"])) and _is_filled(step["unit"]):
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
    return Reading(value, doubts or _shown(typed, value, TIDIED))


def _sum(first: Amount, rest: Amount) -> Amount | None:
    """Add an amount below one unit of another; in the smaller where only that fits."""
    (ours, base), (theirs, other) = in_base(first), in_base(rest)
    limit = in_base(Amount(value=Decimal(1), unit=first.unit))[0]
    if base != other or not 0 < theirs < limit or ours < 0:
        return None
    with localcontext(EXACT):
        total = ours + theirs
        for unit in (first.unit, rest.unit):
            value = rounded(in_unit(total, unit), "auto")
            if value * in_base(Amount(value=Decimal(1), unit=unit))[0] == total:
                return Amount(value=value, unit=unit)
    return None


def _colloquial(
    step: re.Match[str], first: Decimal, scale: str, typed: str
) -> Reading[Amount] | None:
    """Read 1 triệu 2 as 1,2 triệu, which has to be said aloud."""
    after = read_unit(step["rest"])
    is_one = _one_digit().fullmatch(step["number"]) and after in ("", "đồng")
    if not is_one or first != first.to_integral_value():
        return None
    value = Amount(
        value=exact(f"{first:f}.{step['number']}"),
        unit=f"{scale} {after}".strip(),
    )
    return Reading(value, _shown(typed, value, COLLOQUIAL_NUMBER))


def _and_half(number: str, half: re.Match[str], typed: str) -> Reading[Amount]:
    """Read 2 tỷ rưỡi: half of the scale word is added."""
    reading = read_number(number, bare=False)
    unit = read_unit(f" {half['scale']}{half['rest']}")
    if unit is None or reading.value != reading.value.to_integral_value():
        raise unreadable(typed)
    value = Amount(value=difference(reading.value, _HALF_LESS), unit=unit)
    return Reading(value, _shown(typed, value, TIDIED))


def _shown(typed: str, value: Amount, rule: Rule) -> tuple[Finding, ...]:
    read = quantity(value.value, value.unit).replace("\u00a0", " ")
    return (rule.at(text=typed, read=read),)


@cache
def _range() -> re.Pattern[str]:
    return re.compile(
        rf"(?P<low>{NUMBER})(?P<low_unit>[^\d{SIGNS}]*?)(?: ?- ?| (?:đến|tới) )"
        rf"(?P<high>{NUMBER})(?P<unit>\D.*)?",
        re.IGNORECASE | re.ASCII,
    )


def read_measured(typed: str, unit: str | None) -> Reading[Amount]:
    """Read a range, or one number, with its unit.

    Raises:
        Unreadable: It is neither (D203), or runs downwards (D220).
    """
    match = _range().fullmatch(typed)
    if match is None:
        return read_scaled(typed, unit)
    named, low_unit = read_unit(match["unit"] or ""), read_unit(match["low_unit"])
    if named is None or low_unit is None:
        raise unreadable(typed)
    measure = named or low_unit or unit or ""
    low = read_number(match["low"], bare=not measure)
    high = read_number(match["high"], bare=not measure)
    first = Amount(value=low.value, unit=_low_unit(low_unit, measure))
    value = _read_range(first, high.value, measure, typed)
    return Reading(value, low.findings + high.findings)


def _low_unit(typed: str, measure: str) -> str:
    """Return the unit of a lower end; a lone scale word shares the other's unit."""
    power, rest = unscaled(typed)
    if typed and not rest and power:
        return f"{typed} {unscaled(measure)[1]}".strip()
    return typed or measure


def _read_range(first: Amount, high: Decimal, unit: str, typed: str) -> Amount:
    """Join the ends of a range in the unit of the second."""
    start = first.value
    if first.unit != unit:
        counted, base = in_base(first)
        if base != in_base(Amount(value=high, unit=unit))[1]:
            raise unreadable(typed)
        start = rounded(in_unit(counted, unit), "auto")
    if start >= high:
        raise Unreadable(BACKWARD_RANGE, text=typed)
    return Amount(value=start, unit=unit, upper=high)
