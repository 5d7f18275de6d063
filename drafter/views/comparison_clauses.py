"""A comparison in words: bằng 91% kế hoạch, tăng 7,5% so với năm 2020."""

from attrs import evolve

from drafter.computed import computed
from drafter.formatter.comparison import (
    POINTS,
    TIMES_FROM,
    NoRatio,
    Ratio,
    compare,
    is_exact,
)
from drafter.formatter.units import is_measure
from drafter.model import (
    Amount,
    Benchmark,
    Better,
    Comparison,
    Indicator,
    Period,
    RatioForm,
)
from drafter.model.outcomes import Outcome
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


class Compared:
    """One comparison of an indicator in words, each made once."""

    def __init__(
        self, ctx: Context, indicator: Indicator, comparison: Comparison
    ) -> None:
        self.ctx, self.fmt = ctx, ctx.fmt
        self.indicator, self.comparison = indicator, comparison

    @computed
    def ratio(self) -> Ratio | None:
        """The ratio to print, if there is one."""
        return ratio(self.indicator, self.comparison)

    @computed
    def phrase(self) -> str:
        """The clause, empty when there is none to make."""
        if self.comparison.planned:
            return self._of_planned()
        if self.ratio is None or self.is_ceiling:
            return self._without_ratio()
        what = self.benchmark
        if self.ratio.is_even:
            return f"{self.in_words()} {what}"
        joint = " so với " if self.ratio.is_change and what else " "
        verbal = self.in_words(alone=self.indicator.actual is None)
        return f"{verbal}{joint}{what}".rstrip() + self._beside()

    @computed
    def benchmark(self) -> str:
        """What is compared with, in words: "kế hoạch HĐND tỉnh giao"."""
        comparison, against = self.comparison, self.comparison.against
        if against is None:
            return comparison.assigner
        words = against.value
        if comparison.period is not None:
            words = self._dated(against, comparison.period)
        elif against is Benchmark.YEAR_AGO:
            words = self.fmt.year_ago(self.ctx.conference.period)
        return f"{words} {comparison.assigner}".strip()

    @computed
    def planned(self) -> str:
        """A change that is the plan itself: "giảm 1 điểm phần trăm"."""
        comparison, form = self.comparison, self.comparison.form or RatioForm.CHANGE
        plan = Ratio.stated(form, comparison.stated, falls=comparison.falls)
        verb = plan.direction.value if plan.is_even else ""
        return self.fmt.ratio(form, plan.amount, direction=plan.direction, verb=verb)

    def in_words(self, *, alone: bool = False) -> str:
        """Return the ratio with its verb: "bằng 91%", "giảm 0,6 điểm phần trăm".

        Args:
            alone: Whether no amount stands before it, so that it is "đạt".
        """
        value = self.ratio
        if value is None:
            return ""
        reached = alone and self.indicator.outcome is Outcome.WANTED
        verb = "đạt" if reached and value.form is RatioForm.OF else ""
        return self.fmt.ratio(
            value.form, value.amount, direction=value.direction, verb=verb
        )

    def _dated(self, against: Benchmark, base: Period) -> str:
        period = self.fmt.period(base)
        if against.is_period:
            return period
        whole = "cả " if period.startswith("nhiệm kỳ") else ""
        return f"{against.value} {whole}{period}"

    def _beside(self) -> str:
        """Return the plan in brackets, where the amount does not show it: "(58 ha)".

        One in percent always: "78%, bằng 91,76% kế hoạch" leaves it to be guessed.
        """
        base, actual = self.comparison.base, self.indicator.actual
        if base is None or not self._is_plan:
            return ""
        if shows_slash(self.indicator, self.comparison):
            return ""
        of_percent = actual is not None and base.unit == _PERCENT
        is_due = not self.ctx.press and self.comparison.stated is None
        return f" ({self.fmt.amount(base)})" if of_percent or is_due else ""

    def _of_planned(self) -> str:
        """Say what came of a planned change, or the plan where that is not typed."""
        what, aim, stated = self.benchmark, self.planned, self.comparison.stated
        if self.ratio is not None:
            return f"{self.in_words()} {what} ({aim})"
        change = achieved(self.indicator, self.comparison)
        if change is None or change.amount is None or stated is None:
            return f"{what} {aim}"
        goal = evolve(stated, unit=change.amount.unit)
        if change.falls is not self.comparison.falls:
            return f"chưa đạt {what} ({aim})"
        verdict = self._verdict(change.amount, goal, Better.HIGHER)
        return f"{verdict} {what} ({aim})" if verdict else f"{what} {aim}"

    def _without_ratio(self) -> str:
        """Say whether a plan was met that has no ratio, or else the base alone."""
        base, actual = self.comparison.base, self.indicator.actual
        what, aim = self.benchmark, self.indicator.aim
        if base is None or not what:
            return ""
        told = self.fmt.amount(base)
        if not self._is_plan:
            return f"{what} là {told}"
        is_zero = not base.value and aim is Better.HIGHER
        verdict = ""
        if actual is not None and not is_zero:
            verdict = self._verdict(actual, base, aim)
        return f"{verdict} {what} ({told})" if verdict else f"{what} {told}"

    def _verdict(self, actual: Amount, plan: Amount, better: Better) -> str:
        """Return "đạt" or "chưa đạt"; nothing where the figures do not say."""
        try:
            return self.fmt.verdict(actual, plan, name="", better=better)
        except ValueError:
            return ""

    @property
    def _is_plan(self) -> bool:
        against = self.comparison.against
        return against is not None and against.is_plan

    @property
    def is_ceiling(self) -> bool:
        """Whether less is better, so that a share of the plan would mislead."""
        return (
            self.indicator.aim is Better.LOWER
            and self._is_plan
            and self.comparison.base is not None
            and self.comparison.stated is None
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
        and is_measure(actual.unit)
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
