"""Comparisons computed from an amount and its base, with what they refer to.

đạt x% is actual/plan; vượt x% is actual/plan less one; gấp r lần is actual/base.
The difference of two percentages is said in percentage points. Without a base
nothing is printed: ``NoBase``.
"""

from drafter.formatter import ratios, units
from drafter.formatter.amounts import between, quantity
from drafter.formatter.bases import End, at_end, computed, gap_unit, in_one_unit
from drafter.formatter.comparisons import PERCENT, POINTS, TIMES, Direction, ratio
from drafter.formatter.digits import difference
from drafter.formatter.profile import Profile
from drafter.formatter.verdicts import CEILINGS, verdict
from drafter.values import Amount, RatioForm

TIMES_FROM = 2
"""From so many times the base on, gấp is said; below it, tăng."""

_FINE = 30
"""Decimals that tell 1,999… times from two."""


def attained(
    actual: Amount,
    plan: Amount,
    profile: Profile,
    *,
    name: str = "kế hoạch",
    verb: str = "đạt",
    end: End | None = None,
    decimals: int = 2,
) -> str:
    """Write đạt 117,96% kế hoạch; only a verdict where a ratio would mislead.

    A ceiling never has a ratio; a plan with two bounds has one only when its
    author names the end.
    """
    if plan.bound in CEILINGS or (plan.upper is not None and end is None):
        return verdict(actual, plan, name=name)
    one = at_end(plan, end)
    result = computed(ratios.percent_of, actual, one, decimals, PERCENT)
    return f"{ratio(RatioForm.OF, result, Direction.UP, verb, profile)} {name}"


def exceeded(
    actual: Amount,
    plan: Amount,
    profile: Profile,
    *,
    name: str = "kế hoạch",
    decimals: int = 2,
) -> str:
    """Write vượt 70% so với dự toán; what is not exceeded is đạt x%."""
    if plan.bound in CEILINGS or plan.upper is not None:
        return verdict(actual, plan, name=name)
    result = computed(ratios.change_of, actual, plan, decimals, PERCENT)
    if result.value <= 0:
        return attained(actual, plan, profile, name=name, decimals=decimals)
    said = ratio(RatioForm.OVER, result, Direction.UP, "", profile)
    return f"{said} so với {name}"


def exceeded_by(actual: Amount, plan: Amount, *, name: str = "kế hoạch") -> str:
    """Write vượt 5 tấn so với kế hoạch, or thấp hơn, or bằng."""
    ours, theirs = in_one_unit(actual, plan)
    if ours == theirs:
        return f"bằng {name}"
    verb = "vượt" if ours > theirs else "thấp hơn"
    gap = units.in_unit(difference(ours, theirs).copy_abs(), actual.unit)
    return f"{verb} {quantity(gap, gap_unit(actual.unit))} so với {name}"


def changed(
    actual: Amount,
    base: Amount,
    profile: Profile,
    *,
    than: str,
    decimals: int = 2,
    relative: bool = False,
) -> str:
    """Write tăng 10% so với cùng kỳ năm 2023; giảm; bằng cùng kỳ năm 2023.

    Args:
        actual: What is.
        base: What was.
        profile: The document's habits.
        than: What the base is called.
        decimals: Of the percentage.
        relative: Whether even two percentages are compared in percent.
    """
    if actual.unit == base.unit == PERCENT and not relative:
        return _in_points(actual, base, profile, than)
    result = computed(ratios.change_of, actual, base, decimals, PERCENT)
    if result.value == 0 and result.upper is None:
        ours, theirs = in_one_unit(actual, base)
        return f"{'bằng' if ours == theirs else 'xấp xỉ'} {than}"
    said = ratio(RatioForm.CHANGE, result, Direction.UP, "", profile)
    return f"{said} so với {than}"


def grown(
    actual: Amount, base: Amount, profile: Profile, *, than: str, decimals: int = 2
) -> str:
    """Write gấp 2,14 lần so với kế hoạch; below twice the base, tăng x%."""
    ours, theirs = in_one_unit(actual, base)
    if ratios.times_of(ours, theirs, _FINE) < TIMES_FROM:
        return changed(actual, base, profile, than=than, decimals=decimals)
    result = computed(ratios.times_of, actual, base, decimals, TIMES)
    said = ratio(RatioForm.TIMES, result, Direction.UP, "", profile)
    return f"{said} so với {than}"


def _in_points(actual: Amount, base: Amount, profile: Profile, than: str) -> str:
    if actual.upper is not None or base.upper is not None:
        raise ValueError(f"a range has no one difference: {between(actual)}")
    gap = ratios.points_of(actual.value, base.value)
    if gap == 0:
        return f"bằng {than}"
    value = Amount(value=gap, unit=POINTS, bound=actual.bound)
    said = ratio(RatioForm.POINTS, value, Direction.UP, "", profile)
    return f"{said} so với {than}"
