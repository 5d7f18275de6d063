"""A comparison in words: bằng 91% kế hoạch, tăng 7,5% so với năm 2020."""

from attrs import evolve

from drafter.formatter.comparison import (
    POINTS,
    TIMES_FROM,
    NoRatio,
    Ratio,
    compare,
    is_exact,
)
from drafter.model import (
    Amount,
    Benchmark,
    Better,
    Comparison,
    Indicator,
    RatioForm,
)
from drafter.views.context import Context

_PERCENT = "%"


def ratio(indicator: Indicator, comparison: Comparison) -> Ratio | None:
    """Return the ratio to print: the stated one, else computed from the base.

    None where there is nothing to say: no stated ratio and no base, a base of
    another unit or of zero, or a ceiling, which has a verdict and no ratio.
    """
    if comparison.planned:
        return _ratio_of_planned(indicator, comparison)
    if comparison.stated is not None or comparison.form is RatioForm.WORDS:
        return _stated(comparison)
    if comparison.against is None and not comparison.assigner:
        return None
    actual, base = indicator.actual, comparison.base
    if actual is None or actual.upper is not None or not is_exact(base):
        return None
    against = comparison.against or Benchmark.PLAN
    result = compare(actual, base, against, comparison.ratio_form)
    if _is_another(result):
        usual = RatioForm.OF if comparison.against is None else against.form
        result = compare(actual, base, against, usual)
    return result if isinstance(result, Ratio) and result.sure else None


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


def benchmark(ctx: Context, comparison: Comparison) -> str:
    """Return what is compared with, in words: "kế hoạch HĐND tỉnh giao"."""
    against = comparison.against
    if against is None:
        return comparison.assigner
    words = against.value
    if comparison.period is not None:
        words = _dated(ctx, comparison)
    elif against is Benchmark.YEAR_AGO:
        words = ctx.fmt.year_ago(ctx.conference.period)
    return f"{words} {comparison.assigner}".strip()


def phrase(ctx: Context, indicator: Indicator, comparison: Comparison) -> str:
    """Return the clause of one comparison, empty when there is none to make."""
    if comparison.planned:
        return _of_planned(ctx, indicator, comparison)
    result = ratio(indicator, comparison)
    if result is None or _is_ceiling(indicator, comparison):
        return _without_ratio(ctx, indicator, comparison)
    what = benchmark(ctx, comparison)
    if result.is_even:
        return f"{in_words(ctx, result)} {what}"
    joint = " so với " if result.is_change and what else " "
    verbal = in_words(ctx, result, alone=indicator.actual is None)
    return f"{verbal}{joint}{what}".rstrip() + _beside(ctx, indicator, comparison)


def in_words(ctx: Context, value: Ratio, *, alone: bool = False) -> str:
    """Return a ratio with its verb: "bằng 91%", "giảm 0,6 điểm phần trăm".

    Args:
        ctx: The paper's context.
        value: The ratio.
        alone: Whether no amount stands before it, so that it is "đạt".
    """
    verb = "đạt" if alone and value.form is RatioForm.OF else ""
    return ctx.fmt.ratio(value.form, value.amount, direction=value.direction, verb=verb)


def planned(ctx: Context, comparison: Comparison) -> str:
    """Return a change that is the plan itself: "giảm 1 điểm phần trăm"."""
    form = comparison.form or RatioForm.CHANGE
    plan = Ratio.stated(form, comparison.stated, falls=comparison.falls)
    verb = plan.direction.value if plan.is_even else ""
    return ctx.fmt.ratio(form, plan.amount, direction=plan.direction, verb=verb)


def shows_slash(indicator: Indicator, comparison: Comparison) -> bool:
    """Whether actual and plan print as one: "29,49/25 ha"."""
    actual, base = indicator.actual, comparison.base
    return (
        comparison.against is Benchmark.PLAN
        and indicator.aim is Better.HIGHER
        and indicator.of is None
        and actual is not None
        and base is not None
        and actual.unit == base.unit != _PERCENT
        and "/" not in actual.unit
        and is_exact(actual)
        and is_exact(base)
        and base.value > 0
    )


def _stated(comparison: Comparison) -> Ratio:
    form, falls = comparison.ratio_form, comparison.falls
    return Ratio.stated(form, comparison.stated, falls=falls)


def _is_another(result: Ratio | NoRatio) -> bool:
    """Whether a ratio is not said in the form asked for: "vượt" of a shortfall."""
    if isinstance(result, NoRatio) or result.amount is None:
        return False
    if result.form is RatioForm.OVER:
        return result.falls or not result.amount.value
    return result.form is RatioForm.TIMES and result.amount.value < TIMES_FROM


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
    share = compare(change, plan, Benchmark.PLAN, RatioForm.OF)
    return share if isinstance(share, Ratio) else None


def _unit(change: Amount, indicator: Indicator) -> str:
    """Return the unit of a change; a percentage changes by points."""
    of_percent = indicator.actual is not None and indicator.actual.unit == _PERCENT
    return POINTS if of_percent and change.unit == _PERCENT else change.unit


def _dated(ctx: Context, comparison: Comparison) -> str:
    assert comparison.period is not None
    assert comparison.against is not None
    period = ctx.fmt.period(comparison.period)
    if comparison.against.is_period:
        return period
    whole = "cả " if period.startswith("nhiệm kỳ") else ""
    return f"{comparison.against.value} {whole}{period}"


def _beside(ctx: Context, indicator: Indicator, comparison: Comparison) -> str:
    """Return the plan in brackets, where the amount does not show it: "(58 ha)".

    One in percent always: "78%, bằng 91,76% kế hoạch" leaves it to be guessed.
    """
    base, of_percent = comparison.base, _is_percent(indicator, comparison)
    if base is None or not _is_plan(comparison):
        return ""
    if shows_slash(indicator, comparison):
        return ""
    is_due = ctx.shows_plans and comparison.stated is None
    return f" ({ctx.fmt.amount(base)})" if of_percent or is_due else ""


def _is_percent(indicator: Indicator, comparison: Comparison) -> bool:
    actual, base = indicator.actual, comparison.base
    return actual is not None and base is not None and base.unit == _PERCENT


def _is_plan(comparison: Comparison) -> bool:
    return comparison.against is not None and comparison.against.is_plan


def _of_planned(ctx: Context, indicator: Indicator, comparison: Comparison) -> str:
    """Say what came of a planned change, or the plan where that is not typed."""
    what, aim = benchmark(ctx, comparison), planned(ctx, comparison)
    result = ratio(indicator, comparison)
    if result is not None:
        return f"{in_words(ctx, result)} {what} ({aim})"
    change = achieved(indicator, comparison)
    if change is None or change.amount is None or comparison.stated is None:
        return f"{what} {aim}"
    goal = evolve(comparison.stated, unit=change.amount.unit)
    if change.falls is not comparison.falls:
        return f"chưa đạt {what} ({aim})"
    verdict = _verdict(ctx, change.amount, goal, Better.HIGHER)
    return f"{verdict} {what} ({aim})" if verdict else f"{what} {aim}"


def _without_ratio(ctx: Context, indicator: Indicator, comparison: Comparison) -> str:
    """Say whether a plan was met that has no ratio, or else the base alone."""
    base, actual = comparison.base, indicator.actual
    what = benchmark(ctx, comparison)
    if base is None or not what:
        return ""
    if not _is_plan(comparison):
        return f"{what} là {ctx.fmt.amount(base)}"
    is_zero = not base.value and indicator.aim is Better.HIGHER
    verdict = ""
    if actual is not None and not is_zero:
        verdict = _verdict(ctx, actual, base, indicator.aim)
    if not verdict:
        return f"{what} {ctx.fmt.amount(base)}"
    return f"{verdict} {what} ({ctx.fmt.amount(base)})"


def _verdict(ctx: Context, actual: Amount, plan: Amount, better: Better) -> str:
    """Return "đạt" or "chưa đạt"; nothing where the figures do not say."""
    try:
        return ctx.fmt.verdict(actual, plan, name="", better=better)
    except ValueError:
        return ""


def _is_ceiling(indicator: Indicator, comparison: Comparison) -> bool:
    """Whether less is better, so that a share of the plan would mislead."""
    return (
        indicator.aim is Better.LOWER
        and _is_plan(comparison)
        and comparison.base is not None
        and comparison.stated is None
    )
