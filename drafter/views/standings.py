"""How an indicator stands to its bases: which ratios are computed and told."""

from attrs import evolve

from drafter.formatter.comparison import (
    PERCENT,
    POINTS,
    NoRatio,
    Ratio,
    compare,
    is_exact,
    is_rate,
)
from drafter.formatter.numbers import rounded
from drafter.formatter.units import UnitMismatch, in_one_unit, is_measure
from drafter.model import Amount, Benchmark, Better, Bound, Comparison, Indicator
from drafter.values import RatioForm

MANY_TIMES = 10
"""From so many times the base on, a rise is no percentage: "gấp 12 lần"."""


def ratio(
    indicator: Indicator, comparison: Comparison, decimals: int = 2
) -> Ratio | None:
    """Return the ratio to print: the stated one, else computed from the base.

    None where there is nothing to say: no stated ratio and no base, a base of
    another unit or of zero, or a ceiling, which has a verdict and no ratio.
    """
    result = standing(indicator, comparison, decimals)
    if isinstance(result, NoRatio) or not result.sure:
        return None
    computed = comparison.stated is None and comparison.form is not RatioForm.ABOVE
    return None if computed and result.is_of_nothing else result


def standing(
    indicator: Indicator, comparison: Comparison, decimals: int = 2
) -> Ratio | NoRatio:
    """Return how an indicator stands to a base, or why that is not told."""
    if comparison.planned:
        return _ratio_of_planned(indicator, comparison) or NoRatio.NO_BASE
    if _is_as_stated(indicator, comparison):
        return _stated(comparison)
    if comparison.against is None and not comparison.assigner:
        return NoRatio.NO_BASE
    actual, base = indicator.actual, comparison.base
    if actual is None or base is None:
        return NoRatio.NO_BASE
    if base.value < 0:
        return NoRatio.NEGATIVE_BASE
    if Bound.RANK in (actual.bound, base.bound):
        return _ranked(indicator, comparison)
    if actual.upper is not None or not is_exact(base):
        return NoRatio.BOUNDS
    against = comparison.against or Benchmark.PLAN
    form = _told_form(actual, base, comparison)
    result = compare(actual, base, against, form, decimals=decimals)
    if isinstance(result, Ratio) and result.is_short:
        usual = RatioForm.OF if comparison.against is None else against.form
        result = compare(actual, base, against, usual, decimals=decimals)
    return _rounded(result, decimals) if isinstance(result, Ratio) else result


def _is_as_stated(indicator: Indicator, comparison: Comparison) -> bool:
    """Whether the stated ratio is told: none that is a share of a rate shown beside."""
    actual, base = indicator.actual, comparison.base
    if comparison.stated is None:
        return comparison.form is RatioForm.ABOVE
    if actual is None or base is None or not is_rate(actual.unit):
        return True
    is_share = comparison.ratio_form in (RatioForm.OF, RatioForm.OVER)
    return not (is_share and is_exact(actual) and is_exact(base))


def _told_form(actual: Amount, base: Amount, comparison: Comparison) -> RatioForm:
    """Return how a computed ratio is said: a rise to ten times and more is "gấp"."""
    form = comparison.ratio_form
    if form is not RatioForm.CHANGE or is_rate(actual.unit) or actual.upper is not None:
        return form
    try:
        ours, theirs = in_one_unit(actual, base)
    except UnitMismatch:
        return form
    return RatioForm.TIMES if ours >= theirs * MANY_TIMES > 0 else form


def _rounded(value: Ratio, decimals: int) -> Ratio:
    """Round percentage points where news does; what differs stays different."""
    points = value.amount
    if decimals > 1 or points is None or not value.is_in_points:
        return value
    near = rounded(rounded(points.value, decimals), "auto")
    return evolve(value, amount=evolve(points, value=near)) if near else value


def achieved(indicator: Indicator, plan: Comparison) -> Ratio | None:
    """Return the change that a planned change is measured by, if it is typed."""
    for comparison in indicator.compare:
        against = comparison.against
        if comparison.planned or against is None or not against.is_past:
            continue
        result = ratio(indicator, comparison)
        if result is None or result.amount is None or plan.stated is None:
            continue
        if _unit(result.amount, indicator) == _unit(plan.stated, indicator):
            return result
    return None


def shows_slash(indicator: Indicator, comparison: Comparison) -> bool:
    """Whether actual and plan print as one: "29,49/25 ha"."""
    actual, base = indicator.actual, comparison.base
    return (
        comparison.against is Benchmark.PLAN
        and indicator.aim is Better.HIGHER
        and indicator.of is None
        and actual is not None
        and base is not None
        and actual.unit == base.unit != PERCENT
        and "/" not in actual.unit
        and is_measure(actual.unit)
        and is_exact(actual)
        and is_exact(base)
        and base.value > 0 < actual.value
    )


def _ranked(indicator: Indicator, comparison: Comparison) -> Ratio | NoRatio:
    """Compare ranks; of other numbers of places they say nothing of each other."""
    ours, theirs = indicator.of, comparison.of
    if ours is not None and theirs is not None and ours.value != theirs:
        return NoRatio.OTHER_UNIT
    against = comparison.against or Benchmark.BEFORE
    return compare(indicator.actual, comparison.base, against)


def _stated(comparison: Comparison) -> Ratio:
    form, falls = comparison.ratio_form, comparison.falls
    return Ratio.stated(form, comparison.stated, falls=falls)


def _ratio_of_planned(indicator: Indicator, comparison: Comparison) -> Ratio | None:
    """Compare change with change: giảm 0,6 of a planned giảm 1 is 60%."""
    result, plan = achieved(indicator, comparison), comparison.stated
    if result is None or result.amount is None or plan is None:
        return None
    if not (is_exact(result.amount) and is_exact(plan) and result.amount.value > 0):
        return None
    if result.falls is not comparison.falls:
        return None
    change = evolve(result.amount, unit=plan.unit)
    share = compare(change, plan, Benchmark.PLAN, RatioForm.OF, relative=True)
    return share if isinstance(share, Ratio) else None


def _unit(change: Amount, indicator: Indicator) -> str:
    """Return the unit of a change; a percentage changes by points."""
    of_percent = indicator.actual is not None and indicator.actual.unit == PERCENT
    return POINTS if of_percent and change.unit == PERCENT else change.unit
