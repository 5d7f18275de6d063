"""Where a figure came from and where it stands: reductions, moves, stock, scores."""

from collections.abc import Iterable

import attrs

from drafter.formatter import ratios, units
from drafter.formatter.amounts import amount, quantity
from drafter.formatter.bases import End, gap_unit
from drafter.formatter.clauses import attained
from drafter.formatter.comparisons import PERCENT, POINTS, Direction
from drafter.formatter.digits import difference, number
from drafter.formatter.profile import Profile
from drafter.formatter.units import TIGHT, attached
from drafter.formatter.verdicts import verdict
from drafter.values import Amount

_POINTS_TYPED = ("", PERCENT, f"{PERCENT}/năm")
"""Units of a planned fall of a percentage that mean points to their author."""


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
    unit = gap_unit(actual.unit)
    if drop < 0:
        return f"tăng {quantity(drop.copy_abs(), unit)}, chưa đạt {name}"
    if drop == 0:
        return f"không giảm, chưa đạt {name}"
    achieved = Amount(value=ratios.points_of(drop, 0), unit=unit)
    planned = attrs.evolve(plan, unit=_planned_unit(plan.unit, unit))
    if planned.upper is not None and end is None:
        compared = verdict(achieved, planned, name=name)
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
    is_shared = before.unit == after.unit and after.unit[:1] not in TIGHT
    start = amount(attrs.evolve(before, unit="") if is_shared else before, profile)
    verb, link = ("tăng", "lên") if ours > theirs else ("giảm", "xuống còn")
    return f"{verb} từ {start} {link} {end}"


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


def _planned_unit(plan: str, achieved: str) -> str:
    """Read a planned fall of "3%" of a percentage as points, as its author did."""
    if achieved == POINTS and plan in _POINTS_TYPED:
        return POINTS
    return plan or achieved
