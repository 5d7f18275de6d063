"""Amounts: a number with its unit, its bound, or the other end of a range."""

from decimal import Decimal, localcontext

from drafter.formatter.digits import EXACT, Decimals, Number, number, rounded, whole
from drafter.formatter.profile import Profile
from drafter.formatter.spaces import NBSP
from drafter.formatter.units import SCALES, attached
from drafter.values import Amount, Bound

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


def amount(value: Amount, profile: Profile, decimals: Decimals = "keep") -> str:
    """Write trên 63%; 1 - 1,5%; từ 320 tỷ đồng trở lên."""
    if value.upper is None:
        said = quantity(value.value, value.unit, decimals)
    else:
        said = _range(value, value.upper, profile, decimals)
    return bounded(said, value.bound)


def bounded(said: str, bound: Bound) -> str:
    """Put the words of a bound before an amount, or round it."""
    if bound is Bound.EXACT:
        return said
    if bound is Bound.FROM:
        return f"{said if said.startswith('từ ') else f'từ {said}'} trở lên"
    return f"{bound.value} {said}"


def between(value: Amount, decimals: Decimals = "keep") -> str:
    """Write a range in words: từ 7% đến 10%.

    Raises:
        ValueError: The amount is no range.
    """
    if value.upper is None:
        raise ValueError(f"no range: {value.value}")
    low = quantity(value.value, value.unit, decimals)
    return f"từ {low} đến {quantity(value.upper, value.unit, decimals)}"


def _range(value: Amount, upper: Decimal, profile: Profile, decimals: Decimals) -> str:
    """Write 7 - 10%; a negative end forces words, since a hyphen would lie."""
    if value.value < 0:
        return between(value, decimals)
    mark = profile.range_mark.replace(" ", NBSP)
    high = quantity(upper, value.unit, decimals)
    return number(value.value, decimals) + mark + high
