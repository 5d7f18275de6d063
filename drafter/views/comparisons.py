"""A comparison in words: bằng 91% kế hoạch, tăng 7,5% so với năm 2020."""

from attrs import evolve

from drafter.formatter import Direction
from drafter.formatter.verdicts import is_met
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
from drafter.views.ratios import PLANS, Ratio, achieved, ratio

_PERCENT = "%"


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
    if comparison.planned:
        return _of_planned(ctx, indicator, comparison)
    found = ratio(indicator, comparison)
    if found is None or _is_ceiling(indicator, comparison):
        return _without_ratio(ctx, indicator, comparison)
    what = benchmark(ctx, comparison)
    if _is_change(found.form) and found.amount and not found.amount.value:
        return f"bằng {what}"
    joint = " so với " if _is_change(found.form) and what else " "
    told = f"{said(ctx, found, alone=indicator.actual is None)}{joint}{what}".rstrip()
    return f"{told}{_beside(ctx, indicator, comparison)}"


def _beside(ctx: Context, indicator: Indicator, comparison: Comparison) -> str:
    """Return the plan in brackets, where the amount does not show it: "(58 ha)".

    One in percent always: "78%, bằng 91,76% kế hoạch" leaves it to be guessed.
    """
    base, of_percent = comparison.base, _is_percent(indicator, comparison)
    if base is None or comparison.against not in PLANS:
        return ""
    if shows_slash(indicator, comparison):
        return ""
    is_due = ctx.shows_plans and comparison.stated is None
    return f" ({ctx.fmt.amount(base)})" if of_percent or is_due else ""


def _is_percent(indicator: Indicator, comparison: Comparison) -> bool:
    actual, base = indicator.actual, comparison.base
    return actual is not None and base is not None and base.unit == _PERCENT


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


def planned(ctx: Context, comparison: Comparison) -> str:
    """Return a change that is the plan itself: "giảm 1 điểm phần trăm"."""
    stated = Ratio(comparison.form or RatioForm.CHANGE, comparison.stated)
    return said(ctx, evolve(stated, falls=comparison.falls))


def _of_planned(ctx: Context, indicator: Indicator, comparison: Comparison) -> str:
    """Say what came of a planned change, or the plan where that is not told."""
    what, aim = benchmark(ctx, comparison), planned(ctx, comparison)
    found = ratio(indicator, comparison)
    if found is not None:
        return f"{said(ctx, found)} {what} ({aim})"
    change = achieved(indicator, comparison)
    if change is None or change.amount is None or comparison.stated is None:
        return f"{what} {aim}"
    missed = change.falls is not comparison.falls
    goal = evolve(comparison.stated, unit=change.amount.unit)
    met = False if missed else _is_met(change.amount, goal, Better.HIGHER)
    return f"{_VERDICTS[met]} {what} ({aim})" if met is not None else f"{what} {aim}"


def _without_ratio(ctx: Context, indicator: Indicator, comparison: Comparison) -> str:
    """Say whether a plan was met that has no ratio, or else the base alone."""
    base, actual = comparison.base, indicator.actual
    what = benchmark(ctx, comparison)
    if base is None or not what:
        return ""
    if comparison.against not in PLANS:
        return f"{what} là {ctx.fmt.amount(base)}"
    is_zero = not base.value and indicator.aim is Better.HIGHER
    met = None if is_zero or not actual else _is_met(actual, base, indicator.aim)
    if met is None:
        return f"{what} {ctx.fmt.amount(base)}"
    return f"{_VERDICTS[met]} {what} ({ctx.fmt.amount(base)})"


_VERDICTS = {True: "đạt", False: "chưa đạt"}


def _is_met(actual: Amount, plan: Amount, better: Better) -> bool | None:
    """Tell whether a plan was met; nothing where the figures do not say."""
    try:
        return is_met(actual, plan, better)
    except ValueError:
        return None


def _is_ceiling(indicator: Indicator, comparison: Comparison) -> bool:
    """Whether less is better, so that a share of the plan would mislead."""
    return (
        indicator.aim is Better.LOWER
        and comparison.against in PLANS
        and comparison.base is not None
        and comparison.stated is None
    )


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
        and actual.bound is base.bound is Bound.EXACT
        and actual.upper is base.upper is None
        and base.value > 0
    )
