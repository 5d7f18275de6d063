"""An amount beside its base: which ratio is said, and in which words."""

from decimal import Decimal

from attrs import evolve, frozen

from drafter.formatter import Direction, in_one_unit, percent_of
from drafter.formatter.ratios import change_of, points_of
from drafter.model import (
    Amount,
    Benchmark,
    Better,
    Bound,
    Comparison,
    Indicator,
    RatioForm,
)
from drafter.views.context import Context

_PAST = (Benchmark.YEAR_AGO, Benchmark.BEFORE, Benchmark.AVERAGE)
_CEILINGS = (Bound.AT_MOST, Bound.UNDER)
_PERCENT = "%"


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
    if comparison.stated is not None or comparison.form is RatioForm.WORDS:
        return Ratio(_form(comparison), comparison.stated, comparison.falls)
    if comparison.base is None or indicator.actual is None:
        return None
    return _computed(indicator.actual, comparison.base, comparison)


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
        change = change_of(ours, theirs)
        return Ratio(form, _percent(abs(change)), change < 0)
    share = _percent(percent_of(ours, theirs))
    return Ratio(RatioForm.OF, evolve(share, bound=actual.bound))


def _percent(value: Decimal) -> Amount:
    return Amount(value=value, unit=_PERCENT)


def benchmark(ctx: Context, comparison: Comparison) -> str:
    """Return what is compared with, in words: "kế hoạch HĐND tỉnh giao"."""
    against = comparison.against
    if against is None:
        return comparison.assigner
    words = against.value
    if comparison.period is not None:
        words = _dated(ctx, comparison)
    elif against is Benchmark.YEAR_AGO or _is_part_of_a_year(ctx, against):
        words = ctx.fmt.year_ago(ctx.conference.period)
    return f"{words} {comparison.assigner}".strip()


def _is_part_of_a_year(ctx: Context, against: Benchmark) -> bool:
    """Whether "năm trước" was typed of months that only months compare with."""
    period = ctx.conference.period
    return against is Benchmark.BEFORE and period.term is None and period.span < 12


def _dated(ctx: Context, comparison: Comparison) -> str:
    assert comparison.period is not None
    assert comparison.against is not None
    said = ctx.fmt.period(comparison.period)
    if comparison.against is Benchmark.BEFORE:
        return said
    whole = "cả " if said.startswith("nhiệm kỳ") else ""
    return f"{comparison.against.value} {whole}{said}"


def phrase(ctx: Context, indicator: Indicator, comparison: Comparison) -> str:
    """Return the clause of one comparison, empty when there is none to make."""
    found = ratio(indicator, comparison)
    if found is None:
        return _verdict(ctx, indicator, comparison)
    what = benchmark(ctx, comparison)
    if _is_change(found.form) and found.amount and not found.amount.value:
        return f"bằng {what}"
    joint = " so với " if _is_change(found.form) and what else " "
    told = f"{said(ctx, found, alone=indicator.actual is None)}{joint}{what}".rstrip()
    return f"{told}{_planned(ctx, indicator, comparison)}"


def _planned(ctx: Context, indicator: Indicator, comparison: Comparison) -> str:
    """Return the plan in brackets, where the amount does not show it: "(58 ha)"."""
    base, planned = comparison.base, comparison.against not in _PAST
    if base is None or not planned or not ctx.shows_plans:
        return ""
    if shows_slash(indicator, comparison) or comparison.stated is not None:
        return ""
    return f" ({ctx.fmt.amount(base)})"


def said(ctx: Context, found: Ratio, *, alone: bool = False) -> str:
    """Return a ratio with its verb: "bằng 91%", "giảm 0,6 điểm phần trăm".

    Args:
        ctx: The paper's context.
        found: The ratio.
        alone: Whether no amount stands before it, so that it is "đạt".
    """
    verb = "đạt" if alone and found.form is RatioForm.OF else ""
    direction = Direction.DOWN if found.falls else Direction.UP
    return ctx.fmt.ratio(found.form, found.amount, direction=direction, verb=verb)


def _is_change(form: RatioForm) -> bool:
    return form in (RatioForm.CHANGE, RatioForm.POINTS)


def _verdict(ctx: Context, indicator: Indicator, comparison: Comparison) -> str:
    """Say whether a ceiling was kept; a ceiling never has a ratio."""
    base, actual = comparison.base, indicator.actual
    if base is None or actual is None or base.bound not in _CEILINGS:
        return ""
    try:
        ours, theirs = in_one_unit(actual, base)
    except ValueError:
        return ""
    kept = ours < theirs or (ours == theirs and base.bound is Bound.AT_MOST)
    word = "đạt" if kept else "chưa đạt"
    return f"{word} {benchmark(ctx, comparison)} ({ctx.fmt.amount(base)})"


def shows_slash(indicator: Indicator, comparison: Comparison) -> bool:
    """Whether actual and plan print as one: "29,49/25 ha"."""
    actual, base = indicator.actual, comparison.base
    return (
        comparison.against in (Benchmark.PLAN, None)
        and indicator.better is Better.HIGHER
        and actual is not None
        and base is not None
        and actual.unit == base.unit != _PERCENT
        and "/" not in actual.unit
        and actual.bound is base.bound is Bound.EXACT
        and actual.upper is base.upper is None
        and base.value > 0
    )
