"""Ratios: against their figures, with a base, in one unit, of possible size."""

from collections.abc import Iterator

from attrs import evolve

from drafter.benchmarks import BaseKind
from drafter.checks.indicators import (
    WRITE,
    aligned,
    as_typed,
    comparisons,
    in_words,
    label,
    stated,
    with_units,
)
from drafter.findings import Finding, Path, error, hint, warning
from drafter.formatter import Ratio, agrees, compare
from drafter.formatter.comparison import (
    CHANGES,
    DIFFERENCES,
    PERCENT,
    POINTS,
    decimals_of,
    gap,
    is_exact,
    is_rate,
)
from drafter.formatter.units import is_measure
from drafter.model import (
    Amount,
    Benchmark,
    Better,
    Comparison,
    Conference,
    Indicator,
    RatioForm,
)

PERCENT_FOR_POINTS = warning("D218")
RATIO_MISMATCH = error("D301")
RATIO_OF_A_LOSS = error("D301", "below_zero")
BASE_MISSING = warning("D308")
BASE_ZERO = hint("D313")
BASE_BELOW_ZERO = hint("D313", "below_zero")
UNIT_MISMATCH = warning("D314")
UNIT_MISSING = warning("D314", "one")
RISE_OVER_AVERAGE = warning("D227")
PERCENT_OF_PERCENT = warning("D228")
POINTS_AS_PERCENT = warning("D317")
FALL_OVER_ALL = error("D318")
BASE_UNNAMED = error("D319")
PLANNED_CHANGE = warning("D326")

_ALL = 100


def ratio_agrees(conference: Conference) -> Iterator[Finding]:
    """A stated ratio is what its actual and its base give."""
    for path, indicator, comparison in comparisons(conference):
        pair = _pair(indicator, comparison) if comparison.stated else None
        if pair is None:
            continue
        if pair[1].value < 0 and not _is_difference(comparison):
            yield RATIO_OF_A_LOSS.at(
                *path,
                "stated",
                name=label(indicator),
                stated=as_typed(comparison),
                base=_written(comparison.base),
            )
        elif not agrees(stated(comparison), *pair) and not _is_points(
            comparison, *pair
        ):
            yield _mismatch(path, indicator, comparison, *pair)


def percent_is_not_points(conference: Conference) -> Iterator[Finding]:
    """The difference of two percentages is stated in percentage points."""
    for path, indicator, comparison in comparisons(conference):
        if comparison.stated is None or comparison.form is None or comparison.planned:
            continue
        typed = stated(comparison)
        if not _may_be_points(indicator, typed):
            continue
        pair = _pair(indicator, comparison)
        if pair is not None and not _is_points(comparison, *pair):
            continue
        assert typed.amount is not None
        points = evolve(typed.amount, unit=POINTS)
        form = RatioForm.POINTS if typed.form in CHANGES else typed.form
        right = in_words(evolve(typed, form=form, amount=points))
        where = (*path, "stated")
        if pair is None:
            yield PERCENT_FOR_POINTS.at(*where, text=in_words(typed), read=right)
            continue
        yield POINTS_AS_PERCENT.at(
            *where,
            name=label(indicator),
            stated=in_words(typed),
            right=right,
            actual=_written(indicator.actual),
            base=_written(comparison.base),
        )


def base_is_named(conference: Conference) -> Iterator[Finding]:
    """A ratio says what it is a ratio of."""
    for path, indicator, comparison in comparisons(conference):
        if comparison.stated is not None and comparison.against is None:
            plan = comparison.ratio_form in (RatioForm.OF, RatioForm.OVER)
            typed = in_words(stated(comparison))
            if comparison.ratio_form is RatioForm.OF:
                typed = WRITE.amount(comparison.stated)
            base = (Benchmark.PLAN if plan else Benchmark.BEFORE).value
            yield BASE_MISSING.at(*path, name=label(indicator), stated=typed, base=base)
        elif comparison.base is not None and not _is_named(comparison):
            base = WRITE.amount(comparison.base)
            yield BASE_UNNAMED.at(*path, name=label(indicator), base=base)


def averages_are_exceeded(conference: Conference) -> Iterator[Finding]:
    """Beside what others have a figure is above or below, it neither rose nor fell."""
    for path, indicator, comparison in comparisons(conference):
        against, typed = comparison.against, stated(comparison)
        if against is None or against.kind is not BaseKind.PEERS:
            continue
        if comparison.stated is None or typed.form not in CHANGES or typed.is_even:
            continue
        right = in_words(evolve(typed, form=RatioForm.ABOVE))
        yield RISE_OVER_AVERAGE.at(
            *path,
            name=label(indicator),
            said=in_words(typed),
            base=f"{against.value} {comparison.assigner}".strip(),
            right=right,
        )


def rates_have_no_share(conference: Conference) -> Iterator[Finding]:
    """No percentage is stated of a percentage that is not shown."""
    for path, indicator, comparison in comparisons(conference):
        actual, typed, against = indicator.actual, comparison.stated, comparison.against
        if actual is None or typed is None or against is None or comparison.planned:
            continue
        if comparison.base is not None:
            continue
        of_rate = is_rate(actual.unit) and typed.unit == PERCENT
        if of_rate and comparison.ratio_form in (RatioForm.OF, RatioForm.OVER):
            yield PERCENT_OF_PERCENT.at(
                *(*path, "stated"),
                name=label(indicator),
                said=in_words(stated(comparison)),
                base=against.value,
            )


def falls_are_possible(conference: Conference) -> Iterator[Finding]:
    """Nothing falls by more than all of it."""
    for path, indicator, comparison in comparisons(conference):
        typed, form = comparison.stated, comparison.form
        if typed is None or not comparison.falls or form not in DIFFERENCES:
            continue
        if typed.unit == PERCENT and (typed.upper or typed.value) > _ALL:
            yield FALL_OVER_ALL.at(
                *path, "stated", name=label(indicator), stated=WRITE.amount(typed)
            )


def planned_changes_are_plain(conference: Conference) -> Iterator[Finding]:
    """A change after "kế hoạch" is the plan itself, unless its verb says otherwise."""
    for path, indicator, comparison in comparisons(conference):
        if not comparison.planned or comparison.stated is None:
            continue
        if comparison.falls and indicator.aim is Better.LOWER:
            continue
        form = comparison.form or RatioForm.CHANGE
        planned = evolve(stated(comparison), form=form)
        yield PLANNED_CHANGE.at(*path, name=label(indicator), said=in_words(planned))


def base_is_not_zero(conference: Conference) -> Iterator[Finding]:
    """A ratio is not expected of a base of zero, or below zero."""
    for path, indicator, comparison in comparisons(conference):
        base, actual = comparison.base, indicator.actual
        of_percent = actual is not None and actual.unit == PERCENT
        if base is None or base.value > 0:
            continue
        in_points = of_percent and comparison.ratio_form in DIFFERENCES
        if in_points and base.value == 0:
            continue
        if base.value == 0:
            yield BASE_ZERO.at(*path, "base", name=label(indicator))
        elif comparison.stated is None:
            yield BASE_BELOW_ZERO.at(*path, "base", name=label(indicator))


def units_are_alike(conference: Conference) -> Iterator[Finding]:
    """An actual, its base and what lies between them measure one thing."""
    for path, indicator, comparison in comparisons(conference):
        pair = _pair(indicator, comparison) if comparison.stated else None
        if pair is not None and _is_of_another_kind(comparison, pair[0]):
            yield UNIT_MISMATCH.at(
                *path,
                "stated",
                name=label(indicator),
                actual=_written(indicator.actual),
                base=in_words(stated(comparison)),
            )
        actual, base = indicator.actual, comparison.base
        if actual is None or base is None or POINTS in (actual.unit, base.unit):
            continue
        if aligned(actual, base) is None:
            yield UNIT_MISMATCH.at(
                *path,
                "base",
                name=label(indicator),
                actual=WRITE.amount(actual),
                base=WRITE.amount(base),
            )
        elif bool(actual.unit) != bool(base.unit):
            yield from _without_unit(path, indicator, actual, base)


def _without_unit(
    path: Path, indicator: Indicator, actual: Amount, base: Amount
) -> Iterator[Finding]:
    """Yield that one of two amounts has no unit, and the other measures."""
    bare, whole = (base, actual) if actual.unit else (actual, base)
    if is_measure(whole.unit):
        ours = path[: path.index("compare")]
        yield UNIT_MISSING.at(
            *((*path, "base") if bare is base else (*ours, "actual")),
            name=label(indicator),
            bare=WRITE.amount(bare),
            whole=WRITE.amount(whole),
            meant=WRITE.amount(evolve(bare, unit=whole.unit)),
        )


def _is_named(comparison: Comparison) -> bool:
    return comparison.against is not None or bool(comparison.assigner)


def _pair(indicator: Indicator, comparison: Comparison) -> tuple[Amount, Amount] | None:
    """Return an exact actual and base of one unit, from which a ratio follows."""
    actual, base = indicator.actual, comparison.base
    if actual is None or base is None or not is_exact(actual) or not is_exact(base):
        return None
    form = comparison.ratio_form
    if form is RatioForm.ABOVE and comparison.stated is None:
        return None
    if form is RatioForm.POINTS and actual.unit != PERCENT:
        return None
    if aligned(actual, base) is None:
        return None
    if base.value == 0 and not _is_difference(comparison):
        return None
    return with_units(actual, base)


def _is_difference(comparison: Comparison) -> bool:
    """Whether a ratio is stated that nothing is divided for."""
    return stated(comparison).is_in_points or stated(comparison).is_gap


def _is_of_another_kind(comparison: Comparison, actual: Amount) -> bool:
    """Whether a stated gap is of another kind than the amounts: giảm 3 vụ of tấn.

    A rate such as %/năm is not judged.
    """
    typed = stated(comparison)
    if not typed.is_gap or typed.amount is None or typed.amount.unit[:1] == PERCENT:
        return False
    return aligned(actual, typed.amount) is None


def _may_be_points(indicator: Indicator, typed: Ratio) -> bool:
    """Whether a percentage is stated to have changed by so many percent."""
    actual, change = indicator.actual, typed.amount
    if actual is None or change is None or typed.form not in DIFFERENCES:
        return False
    return actual.unit == change.unit == PERCENT and change.value != 0


def _is_points(comparison: Comparison, actual: Amount, base: Amount) -> bool:
    """Whether a change of a percentage is stated as the plain difference."""
    ratio = stated(comparison)
    if ratio.form not in DIFFERENCES or not is_exact(ratio.amount):
        return False
    if ratio.amount is None or ratio.amount.unit != PERCENT:
        return False
    if (actual.unit, base.unit) != (PERCENT, PERCENT):
        return False
    points = evolve(ratio, form=RatioForm.POINTS)
    return agrees(points, actual, base) and not agrees(ratio, actual, base)


def _mismatch(
    path: Path,
    indicator: Indicator,
    comparison: Comparison,
    actual: Amount,
    base: Amount,
) -> Finding:
    typed = stated(comparison)
    assert typed.amount is not None
    places = max(2, decimals_of(typed.amount.value))
    against = comparison.against or Benchmark.PLAN
    form = RatioForm.POINTS if typed.is_in_points else typed.form
    right = compare(actual, base, against, form, decimals=places, relative=True)
    if typed.is_gap:
        right = gap(actual, base, against)
    assert isinstance(right, Ratio), "an exact pair has its ratio"
    if typed.is_gap or form is not typed.form:
        right = evolve(right, form=typed.form)
    return RATIO_MISMATCH.at(
        *path,
        "stated",
        name=label(indicator),
        stated=as_typed(comparison),
        computed=in_words(right),
        actual=_written(indicator.actual),
        base=_written(comparison.base),
    )


def _written(amount: Amount | None) -> str:
    return WRITE.amount(amount) if amount else ""
