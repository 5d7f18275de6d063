"""Amounts: a number with its unit, its bound, or the other end of a range."""

from decimal import Decimal

from drafter.formatter.digits import Decimals, number, whole
from drafter.formatter.profile import Profile
from drafter.formatter.spaces import NBSP
from drafter.formatter.units import SCALES, TIGHT
from drafter.values import Amount, Bound


def percent(points: Decimal | int | str, decimals: Decimals = "keep") -> str:
    """Write 117,96%: no space before the sign."""
    return number(points, decimals) + "%"


def quantity(value: Decimal | int | str, unit: str, decimals: Decimals) -> str:
    """Write 29,49 ha; 45°; 10 vạn tấn."""
    return number(value, decimals) + attached(unit)


def attached(unit: str) -> str:
    """Return a unit with the space before it, and with its scale words held."""
    if not unit or unit in TIGHT:
        return unit
    scale, _, rest = unit.partition(" ")
    held = NBSP if scale in SCALES and rest else " "
    return NBSP + scale + (held + rest if rest else "")


def headcount(value: int, noun: str, profile: Profile) -> str:
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
    if value.bound is Bound.EXACT:
        return said
    if value.bound is Bound.FROM:
        return f"từ {said} trở lên"
    return f"{value.bound.value} {said}"


def _range(value: Amount, upper: Decimal, profile: Profile, decimals: Decimals) -> str:
    if value.value < 0:
        low = quantity(value.value, value.unit, decimals)
        return f"từ {low} đến {quantity(upper, value.unit, decimals)}"
    low = number(value.value, decimals)
    mark = profile.range_mark.replace(" ", NBSP)
    return low + mark + quantity(upper, value.unit, decimals)
