"""Ratios: against their figures, with a base, in one unit, of a doubtful scope."""

from collections.abc import Callable, Iterator
from decimal import Decimal
from functools import partial

from attrs import evolve

from drafter.checks.amounts import (
    POINTS,
    WRITE,
    agrees,
    aligned,
    computed,
    decimals,
    form_of,
    is_exact,
    said,
)
from drafter.checks.figures import comparisons, label
from drafter.checks.rules import ratios as rules
from drafter.findings import Finding, Path
from drafter.model import (
    Amount,
    Better,
    Comparison,
    Conference,
    Indicator,
    RatioForm,
)

_ALL = 100
_FINE = 30
"""Decimals that tell a ratio from a round one."""


def ratio_agrees(conference: Conference) -> Iterator[Finding]:
    """A stated ratio is what its actual and its base give."""
    for path, indicator, comparison in comparisons(conference):
        pair = _pair(indicator, comparison)
        if pair is None or comparison.stated is None or not pair[1]:
            continue
        ratio = partial(_ratio, comparison, *pair)
        of = form_of(comparison) is RatioForm.OF
        if agrees(comparison.stated, ratio, of=of) or _is_points(comparison, indicator):
            continue
        value = _telling(ratio, _places(comparison))
        yield _mismatch(path, indicator, comparison, value)


def percent_is_not_points(conference: Conference) -> Iterator[Finding]:
    """The difference of two percentages is said in percentage points."""
    for path, indicator, comparison in comparisons(conference):
        if _pair(indicator, comparison) and _is_points(comparison, indicator):
            assert comparison.stated is not None
            points = evolve(comparison.stated, unit=POINTS)
            yield rules.POINTS_AS_PERCENT.at(
                *path,
                "stated",
                name=label(indicator),
                stated=_said(comparison, RatioForm.CHANGE, comparison.stated),
                right=_said(comparison, RatioForm.POINTS, points),
                actual=_written(indicator.actual),
                base=_written(comparison.base),
            )


def base_is_named(conference: Conference) -> Iterator[Finding]:
    """A ratio says what it is a ratio of."""
    for path, indicator, comparison in comparisons(conference):
        if comparison.stated is not None and comparison.against is None:
            stated = WRITE.amount(comparison.stated)
            yield rules.BASE_MISSING.at(*path, name=label(indicator), stated=stated)
        elif comparison.base is not None and not _is_named(comparison):
            base = WRITE.amount(comparison.base)
            yield rules.BASE_UNNAMED.at(*path, name=label(indicator), base=base)


def falls_are_possible(conference: Conference) -> Iterator[Finding]:
    """Nothing falls by more than all of it."""
    for path, indicator, comparison in comparisons(conference):
        stated, form = comparison.stated, comparison.form
        if stated is None or not comparison.falls or form is not RatioForm.CHANGE:
            continue
        if stated.unit == "%" and (stated.upper or stated.value) > _ALL:
            said_so = WRITE.amount(stated)
            yield rules.FALL_OVER_ALL.at(
                *path, "stated", name=label(indicator), stated=said_so
            )


def planned_changes_are_plain(conference: Conference) -> Iterator[Finding]:
    """A change after "kế hoạch" is the plan itself, unless its verb says otherwise."""
    for path, indicator, comparison in comparisons(conference):
        if not comparison.planned or comparison.stated is None:
            continue
        better = Better.LOWER if comparison.falls else Better.HIGHER
        form = comparison.form or RatioForm.CHANGE
        if better is Better.LOWER and indicator.better is better:
            continue
        yield rules.PLANNED_CHANGE.at(
            *path,
            name=label(indicator),
            said=_said(comparison, form, comparison.stated),
        )


def base_is_not_zero(conference: Conference) -> Iterator[Finding]:
    """A ratio is not expected of a base of zero."""
    for path, indicator, comparison in comparisons(conference):
        if comparison.base is not None and not comparison.base.value:
            yield rules.BASE_ZERO.at(*path, "base", name=label(indicator))


def units_are_alike(conference: Conference) -> Iterator[Finding]:
    """An actual and its base measure one thing."""
    for path, indicator, comparison in comparisons(conference):
        actual, base = indicator.actual, comparison.base
        if actual is None or base is None or POINTS in (actual.unit, base.unit):
            continue
        if aligned(actual, base) is None:
            yield rules.UNIT_MISMATCH.at(
                *path,
                "base",
                name=label(indicator),
                actual=WRITE.amount(actual),
                base=WRITE.amount(base),
            )


def _is_named(comparison: Comparison) -> bool:
    return comparison.against is not None or bool(comparison.assigner)


def _telling(ratio: Callable[[int], Decimal], places: int) -> Decimal:
    """Compute a ratio with decimals enough that it is not 0 or 100 by rounding."""
    fine = ratio(_FINE)
    while places < _FINE and fine not in (0, _ALL) and ratio(places) in (0, _ALL):
        places += 1
    return ratio(places)


def _pair(
    indicator: Indicator, comparison: Comparison
) -> tuple[Decimal, Decimal] | None:
    actual, base = indicator.actual, comparison.base
    if actual is None or base is None or not is_exact(actual) or not is_exact(base):
        return None
    form = form_of(comparison)
    if form is RatioForm.WORDS or (form is RatioForm.POINTS and actual.unit != "%"):
        return None
    return aligned(actual, base)


def _ratio(
    comparison: Comparison, actual: Decimal, base: Decimal, places: int
) -> Decimal:
    form = form_of(comparison)
    return computed(form, actual, base, places, falls=comparison.falls)


def _is_points(comparison: Comparison, indicator: Indicator) -> bool:
    """Whether a change of a percentage is stated as the plain difference."""
    actual, base, stated = indicator.actual, comparison.base, comparison.stated
    if actual is None or base is None or stated is None:
        return False
    if (actual.unit, base.unit, stated.unit) != ("%", "%", "%"):
        return False
    if form_of(comparison) is not RatioForm.CHANGE or not is_exact(stated):
        return False
    change = partial(_ratio, comparison, actual.value, base.value)
    points = partial(
        computed, RatioForm.POINTS, actual.value, base.value, falls=comparison.falls
    )
    return bool(base.value) and agrees(stated, points) and not agrees(stated, change)


def _mismatch(
    path: Path, indicator: Indicator, comparison: Comparison, value: Decimal
) -> Finding:
    stated, form = comparison.stated, form_of(comparison)
    assert stated is not None
    falls = comparison.falls != (value < 0)
    found = Amount(value=abs(value), unit=stated.unit)
    return rules.RATIO_MISMATCH.at(
        *path,
        "stated",
        name=label(indicator),
        stated=_said(comparison, form, stated),
        computed=said(form, found, falls=falls),
        actual=_written(indicator.actual),
        base=_written(comparison.base),
    )


def _said(comparison: Comparison, form: RatioForm, value: Amount) -> str:
    return said(form, value, falls=comparison.falls)


def _written(amount: Amount | None) -> str:
    return WRITE.amount(amount) if amount else ""


def _places(comparison: Comparison) -> int:
    assert comparison.stated is not None
    return max(2, decimals(comparison.stated.value))
