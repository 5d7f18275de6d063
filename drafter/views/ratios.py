"""How an amount stands to its base: which ratio is said, and how exactly."""

from collections.abc import Callable
from decimal import Decimal

from attrs import evolve, frozen

from drafter.formatter import in_one_unit, percent_of
from drafter.formatter.ratios import change_of, points_of
from drafter.model import (
    Amount,
    Benchmark,
    Bound,
    Comparison,
    Indicator,
    RatioForm,
)

PLANS = (Benchmark.PLAN, Benchmark.ESTIMATE, Benchmark.RESOLUTION)
"""What is set beforehand, and met or not."""

_PAST = (Benchmark.YEAR_AGO, Benchmark.BEFORE, Benchmark.AVERAGE)
_CEILINGS = (Bound.AT_MOST, Bound.UNDER)
_PERCENT = "%"
_POINTS = "điểm phần trăm"
_ROUND = (Decimal(0), Decimal(100))
_FINEST = 4
"""Decimals of a percentage at most."""


@frozen
class Ratio:
    """How an amount stands to its base.

    Attributes:
        form: How it is said.
        amount: The ratio; absent where only the direction is known.
        falls: Whether the amount is below its base.
    """

    form: RatioForm
    amount: Amount | None
    falls: bool = False


def ratio(indicator: Indicator, comparison: Comparison) -> Ratio | None:
    """Return the ratio to print: the stated one, else computed from the base.

    None where there is nothing to say: no stated ratio and no base, a base of
    another unit or of zero, or a ceiling, which has a verdict and no ratio.
    """
    if comparison.planned:
        return _of_planned(indicator, comparison)
    if comparison.stated is not None or comparison.form is RatioForm.WORDS:
        return Ratio(_form(comparison), comparison.stated, comparison.falls)
    if comparison.base is None or indicator.actual is None:
        return None
    if comparison.against is None and not comparison.assigner:
        return None
    return _computed(indicator.actual, comparison.base, comparison)


def achieved(indicator: Indicator, plan: Comparison) -> Ratio | None:
    """Return the change that a planned change is measured by, if it is told."""
    for one in indicator.compare:
        if one.planned or one.against is Benchmark.AVERAGE:
            continue
        if one.against not in _PAST:
            continue
        found = ratio(indicator, one)
        if found is None or found.amount is None or plan.stated is None:
            continue
        if _unit(found.amount, indicator) == _unit(plan.stated, indicator):
            return found
    return None


def share(part: Decimal, whole: Decimal) -> Amount:
    """Return a part in percent, never 100% or 0% unless it is just that."""
    return _telling(percent_of, part, whole)


def _of_planned(indicator: Indicator, comparison: Comparison) -> Ratio | None:
    """Compare change with change: giảm 0,6 of a planned giảm 1 is 60%."""
    found, planned = achieved(indicator, comparison), comparison.stated
    if found is None or found.amount is None or planned is None:
        return None
    plain = all(
        one.bound is Bound.EXACT and one.upper is None and one.value > 0
        for one in (found.amount, planned)
    )
    if not plain or found.falls is not comparison.falls:
        return None
    return Ratio(RatioForm.OF, share(found.amount.value, planned.value))


def _unit(change: Amount, indicator: Indicator) -> str:
    """Return the unit of a change; a percentage changes by points."""
    of_percent = indicator.actual is not None and indicator.actual.unit == _PERCENT
    return _POINTS if of_percent and change.unit == _PERCENT else change.unit


def _form(comparison: Comparison) -> RatioForm:
    if comparison.form is not None:
        return comparison.form
    return RatioForm.CHANGE if comparison.against in _PAST else RatioForm.OF


def _computed(actual: Amount, base: Amount, comparison: Comparison) -> Ratio | None:
    if base.bound in _CEILINGS or base.upper is not None or actual.upper is not None:
        return None
    try:
        ours, theirs = in_one_unit(actual, base)
    except ValueError:
        return None
    if theirs == 0 or base.bound is not Bound.EXACT:
        return None
    form = _form(comparison)
    if actual.bound is not Bound.EXACT and form is not RatioForm.OF:
        return None
    if form is RatioForm.CHANGE and actual.unit == _PERCENT:
        points = points_of(ours, theirs)
        return Ratio(RatioForm.POINTS, _percent(abs(points)), points < 0)
    if form is RatioForm.CHANGE:
        return Ratio(form, _telling(_change, ours, theirs), ours < theirs)
    part = share(ours, theirs)
    bound = part.bound if actual.bound is Bound.EXACT else actual.bound
    return Ratio(RatioForm.OF, evolve(part, bound=bound))


def _change(actual: Decimal, base: Decimal, decimals: int) -> Decimal:
    return abs(change_of(actual, base, decimals))


def _telling(
    compute: Callable[[Decimal, Decimal, int], Decimal], ours: Decimal, theirs: Decimal
) -> Amount:
    """Compute a percentage that is 0 or 100 only where the figures are equal.

    Two decimals, more where those would hide a difference; and where four still
    do, a bound: gần 100%.
    """
    exact = ours in (0, theirs)
    for decimals in range(2, _FINEST + 1):
        value = compute(ours, theirs, decimals)
        if exact or value not in _ROUND:
            return _percent(value)
    if value == 0:
        return Amount(value=Decimal("0.01"), unit=_PERCENT, bound=Bound.UNDER)
    below = compute(ours, theirs, _FINEST**3) < value
    return evolve(_percent(value), bound=Bound.NEARLY if below else Bound.OVER)


def _percent(value: Decimal) -> Amount:
    return Amount(value=value, unit=_PERCENT)
