"""Comparisons computed from an amount and its base, with what they refer to.

đạt x% is actual/plan; vượt x% is actual/plan less one; gấp r lần is actual/base.
The difference of two percentages is said in percentage points. Without a base
nothing is printed: ``NoBase``.
"""

from collections.abc import Callable, Iterable
from decimal import Decimal
from typing import Literal

import attrs

from drafter.formatter import ratios, units
from drafter.formatter.amounts import amount, between, quantity
from drafter.formatter.comparisons import PERCENT, POINTS, TIMES, Direction, ratio
from drafter.formatter.digits import difference, number
from drafter.formatter.profile import Profile
from drafter.formatter.ratios import NoBase
from drafter.formatter.units import TIGHT, attached
from drafter.formatter.verdicts import CEILINGS, is_met, verdict
from drafter.values import Amount, Bound, RatioForm

End = Literal["lower", "upper"]
"""Which end of a plan with two bounds its author compares with."""

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
    result = _result(ratios.percent_of, actual, _at(plan, end), decimals, PERCENT)
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
    result = _result(ratios.change_of, actual, plan, decimals, PERCENT)
    if result.value <= 0:
        return attained(actual, plan, profile, name=name, decimals=decimals)
    said = ratio(RatioForm.OVER, result, Direction.UP, "", profile)
    return f"{said} so với {name}"


def exceeded_by(
    actual: Amount, plan: Amount, profile: Profile, *, name: str = "kế hoạch"
) -> str:
    """Write vượt 5 tấn so với kế hoạch, or thấp hơn, or bằng."""
    ours, theirs = _values(actual, plan)
    if ours == theirs:
        return f"bằng {name}"
    verb = "vượt" if ours > theirs else "thấp hơn"
    gap = units.in_unit(difference(ours, theirs).copy_abs(), actual.unit)
    return f"{verb} {quantity(gap, _gap_unit(actual))} so với {name}"


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
        return _points(actual, base, profile, than)
    result = _result(ratios.change_of, actual, base, decimals, PERCENT)
    if result.value == 0 and result.upper is None:
        ours, theirs = _values(actual, base)
        return f"{'bằng' if ours == theirs else 'xấp xỉ'} {than}"
    said = ratio(RatioForm.CHANGE, result, Direction.UP, "", profile)
    return f"{said} so với {than}"


def grown(
    actual: Amount, base: Amount, profile: Profile, *, than: str, decimals: int = 2
) -> str:
    """Write gấp 2,14 lần so với kế hoạch; below twice the base, tăng x%."""
    ours, theirs = _values(actual, base)
    if ratios.times_of(ours, theirs, _FINE) < TIMES_FROM:
        return changed(actual, base, profile, than=than, decimals=decimals)
    result = _result(ratios.times_of, actual, base, decimals, TIMES)
    said = ratio(RatioForm.TIMES, result, Direction.UP, "", profile)
    return f"{said} so với {than}"


def reduced(
    actual: Amount,
    before: Amount,
    plan: Amount,
    profile: Profile,
    *,
    name: str = "kế hoạch",
    end: End | None = None,
    decimals: int = 2,
) -> str:
    """Write giảm 5,02 điểm phần trăm, bằng 125,5% kế hoạch.

    For a plan that is itself a reduction: reduction is compared with reduction.
    """
    ours, theirs = units.in_one_unit(actual, before)
    drop = units.in_unit(difference(theirs, ours), actual.unit)
    if drop <= 0:
        rise = (
            f"tăng {quantity(drop.copy_abs(), _gap_unit(actual))}"
            if drop
            else "không giảm"
        )
        return f"{rise}, chưa đạt {name}"
    achieved = Amount(value=ratios.points_of(drop, 0), unit=_gap_unit(actual))
    planned = attrs.evolve(plan, unit=_planned_unit(plan, achieved))
    if planned.upper is not None and end is None:
        met = is_met(achieved, planned)
        compared = f"{'' if met else 'chưa '}đạt {name}"
    else:
        compared = attained(
            achieved,
            planned,
            profile,
            name=name,
            verb="bằng",
            end=end,
            decimals=decimals,
        )
    return f"giảm {amount(achieved, profile)}, {compared}"


def moved(
    before: Amount | None,
    after: Amount,
    profile: Profile,
    direction: Direction | None = None,
) -> str:
    """Write giảm từ 7,56% xuống còn 2,1%; tăng từ 448 lên 483 doanh nghiệp.

    Raises:
        ValueError: Neither the amount before nor the direction is given.
    """
    end = amount(after, profile)
    if before is None:
        if direction is None:
            raise ValueError("a move needs its beginning or its direction")
        return f"tăng lên {end}" if direction is Direction.UP else f"giảm còn {end}"
    ours, theirs = units.in_one_unit(after, before)
    if ours == theirs:
        return f"giữ nguyên {end}"
    start = amount(before, profile)
    if before.unit == after.unit and after.unit[:1] not in TIGHT:
        start = amount(attrs.evolve(before, unit=""), profile)
    link = ("tăng", "lên") if ours > theirs else ("giảm", "xuống còn")
    return f"{link[0]} từ {start} {link[1]} {end}"


def raised(total: Amount, profile: Profile, *, what: str = "tổng số") -> str:
    """Write nâng tổng số lên 483 doanh nghiệp."""
    return f"nâng {what} lên {amount(total, profile)}"


def out_of(actual: Amount, plan: Amount, profile: Profile) -> str:
    """Write 29,49/25 ha."""
    units.in_one_unit(actual, plan)
    if actual.unit != plan.unit or actual.unit[:1] in TIGHT:
        return f"{amount(actual, profile)}/{amount(plan, profile)}"
    digits = f"{number(actual.value)}/{number(plan.value)}"
    return digits + attached(plan.unit)


def joined(clauses: Iterable[str]) -> str:
    """Write bằng 91% kế hoạch, tăng 7,5% so với năm 2020."""
    return ", ".join(clause for clause in clauses if clause)


def _points(actual: Amount, base: Amount, profile: Profile, than: str) -> str:
    if actual.upper is not None or base.upper is not None:
        raise ValueError(f"a range has no one difference: {between(actual)}")
    gap = ratios.points_of(actual.value, base.value)
    if gap == 0:
        return f"bằng {than}"
    value = Amount(value=gap, unit=POINTS)
    said = ratio(RatioForm.POINTS, value, Direction.UP, "", profile)
    return f"{said} so với {than}"


def _result(
    compute: Callable[[Decimal, Decimal, int], Decimal],
    actual: Amount,
    base: Amount,
    decimals: int,
    unit: str,
) -> Amount:
    """Compute a ratio; a bound or a range of the amount is one of the ratio."""
    low, theirs = _values(actual, base)
    result = Amount(value=compute(low, theirs, decimals), unit=unit, bound=actual.bound)
    if actual.upper is None:
        return result
    high, _ = _values(attrs.evolve(actual, value=actual.upper, upper=None), base)
    return attrs.evolve(result, upper=compute(high, theirs, decimals))


def _values(actual: Amount, base: Amount) -> tuple[Decimal, Decimal]:
    """Return both in one unit.

    Raises:
        NoBase: The base is zero, below zero, or a range.
        UnitMismatch: They measure different things.
    """
    ours, theirs = units.in_one_unit(actual, base)
    if theirs <= 0 or base.upper is not None:
        raise NoBase(f"no base to compare with: {base.value}")
    return ours, theirs


def _at(plan: Amount, end: End | None) -> Amount:
    value = plan.upper if end == "upper" and plan.upper is not None else plan.value
    return attrs.evolve(plan, value=value, upper=None, bound=Bound.EXACT)


def _gap_unit(actual: Amount) -> str:
    return POINTS if actual.unit == PERCENT else actual.unit


def _planned_unit(plan: Amount, achieved: Amount) -> str:
    """Read a planned fall of "3%" of a percentage as points, as its author did."""
    if achieved.unit == POINTS and plan.unit in ("", PERCENT, f"{PERCENT}/năm"):
        return POINTS
    return plan.unit or achieved.unit
