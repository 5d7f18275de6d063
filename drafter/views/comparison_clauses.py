"""A comparison in words: bằng 91% kế hoạch, tăng 7,5% so với năm 2020."""

import re
from datetime import date

from attrs import evolve

from drafter.computed import computed
from drafter.formatter import Formatter
from drafter.formatter.comparison import (
    POINTS,
    NoRatio,
    Ratio,
    compare,
    is_exact,
    is_rate,
)
from drafter.formatter.settings import NBSP
from drafter.formatter.units import counts, is_measure
from drafter.model import (
    Amount,
    Benchmark,
    Better,
    Bound,
    Comparison,
    Family,
    Indicator,
    Period,
    RatioForm,
)
from drafter.model.outcomes import Outcome
from drafter.patterns import regex
from drafter.views.context import Context

_PERCENT = "%"
_PROFIT = regex(
    r"\b(?:lợi nhuận|kết quả (?:hoạt động )?(?:sản xuất,? )?kinh doanh)\b", re.I
)
"""What is a loss when it is below zero."""

_WITHOUT_SHARE = (NoRatio.ZERO_BASE, NoRatio.NEGATIVE_BASE, NoRatio.NEGATIVE)
"""Why a base is told alone, in words."""


def ratio(indicator: Indicator, comparison: Comparison) -> Ratio | None:
    """Return the ratio to print: the stated one, else computed from the base.

    None where there is nothing to say: no stated ratio and no base, a base of
    another unit or of zero, or a ceiling, which has a verdict and no ratio.
    """
    result = standing(indicator, comparison)
    if isinstance(result, NoRatio) or not result.sure:
        return None
    computed = comparison.stated is None and comparison.form is not RatioForm.ABOVE
    return None if computed and result.is_of_nothing else result


def standing(indicator: Indicator, comparison: Comparison) -> Ratio | NoRatio:
    """Return how an indicator stands to a base, or why that is not told."""
    if comparison.planned:
        return _ratio_of_planned(indicator, comparison) or NoRatio.NO_BASE
    if comparison.stated is not None or comparison.form is RatioForm.ABOVE:
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
    result = compare(actual, base, against, comparison.ratio_form)
    if isinstance(result, Ratio) and result.is_short:
        usual = RatioForm.OF if comparison.against is None else against.form
        result = compare(actual, base, against, usual)
    return result


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
    def aside(self) -> str:
        """The base in brackets behind the amount, where its ratio is not told with it.

        A rate is so many points above or below its plan: "92,4% (kế hoạch 95%)". Of
        nothing, or of a loss, there is no percentage: "(năm trước lỗ 1,5 tỷ đồng)".
        """
        base, actual = self.comparison.base, self.indicator.actual
        if base is None or actual is None or not self.benchmark:
            return ""
        if self.is_led:
            return self._named(base)
        if self.ratio is not None or self.is_plan or self.comparison.planned:
            return ""
        result = standing(self.indicator, self.comparison)
        is_told = result in _WITHOUT_SHARE
        if isinstance(result, Ratio):
            is_told = result.is_of_nothing
        return self._named(base) if is_told else ""

    @computed
    def is_led(self) -> bool:
        """Whether the plan of a rate stands before by how much it was missed."""
        value, stated = self.ratio, self.comparison.stated
        if value is None or stated is not None or value.amount is None:
            return False
        computed = self.is_plan and not self.is_ceiling and not value.is_even
        return computed and value.form is RatioForm.ABOVE

    @computed
    def phrase(self) -> str:
        """The clause, empty when there is none to make."""
        if self.comparison.planned:
            return self._of_planned()
        if self.is_led:
            return self.in_words()
        if self.ratio is None or self.is_ceiling:
            return "" if self.aside else self._without_ratio()
        if self.ratio.is_even:
            return f"{self.in_words()} {self.benchmark}"
        return self.in_full

    @computed
    def in_full(self) -> str:
        """The ratio with what it is one to: "bằng 91% kế hoạch (25 ha)"."""
        value, what = self.ratio, self.benchmark
        beside = False
        if value is not None and value.amount is not None and what:
            beside = value.is_change or not self.is_plan
        joint = " so với " if beside else " "
        verbal = self.in_words(alone=self.indicator.actual is None)
        return f"{verbal}{joint}{what}".rstrip() + self._beside()

    @computed
    def alone(self) -> str:
        """The clause where the amount stands elsewhere, as in a row of a table."""
        return self.in_full if self.is_led else self.phrase or self.aside

    @computed
    def column(self) -> Period | str | None:
        """What a column of a table is of that it may stand in; None for a plan change.

        "năm trước", "cùng kỳ" and "năm 2024" may be one period.
        """
        comparison, against = self.comparison, self.comparison.against
        if against is None:
            return None
        period = comparison.period
        if against.is_plan:
            is_own = period in (None, self.ctx.conference.period)
            return self.benchmark if is_own else None
        if comparison.planned or not against.is_past:
            return None
        if comparison.day is None and not comparison.assigner and not against.span:
            period = period or against.base_period(self.ctx.conference.period)
            return period or self.benchmark
        return self.benchmark

    @computed
    def benchmark(self) -> str:
        """What is compared with, in words: "kế hoạch HĐND tỉnh giao"."""
        comparison, against = self.comparison, self.comparison.against
        if against is None:
            return comparison.assigner
        words = against.value
        if comparison.day is not None:
            words = against.dated(self._day(comparison.day))
        elif comparison.period is not None:
            words = against.dated(self.fmt.period(comparison.period))
        elif against is Benchmark.YEAR_AGO and not comparison.assigner:
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

    def _day(self, day: date) -> str:
        """Write a day as in running text: in full in papers of the State."""
        if self.ctx.press or self.ctx.family is Family.PARTY:
            return f"ngày{NBSP}{self.fmt.day(day)}"
        return self.fmt.long_day(day)

    def _beside(self) -> str:
        """Return the plan in brackets, where the amount does not show it: "(58 ha)".

        One in percent always: "78%, bằng 91,76% kế hoạch" leaves it to be guessed.
        """
        base, actual = self.comparison.base, self.indicator.actual
        if base is None or not self.is_plan:
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
        told = self._told(base)
        if not self.is_plan:
            return f"{what} là {told}"
        is_zero = not base.value and aim is Better.HIGHER
        verdict = ""
        if actual is not None and not is_zero:
            verdict = self._verdict(actual, base, aim)
        return f"{verdict} {what} ({told})" if verdict else self._named(base)

    def _named(self, base: Amount) -> str:
        """Write a base with its name: "kế hoạch 80 ha", "năm 2024: 80 ha"."""
        told = self._told(base)
        between = ": " if self.benchmark[-1].isdigit() and told[0].isdigit() else " "
        return f"{self.benchmark}{between}{told}"

    def _told(self, base: Amount) -> str:
        """Write a base alone: "02 vụ", "không có", "lỗ 1,5 tỷ đồng", "âm 1,5%"."""
        actual = self.indicator.actual
        if not base.value and is_exact(base) and not self.is_plan:
            both = actual is not None and not actual.value
            return "cũng không có" if both else "không có"
        whole = f"/{self.fmt.number(self.comparison.of)}" if self.comparison.of else ""
        return signed(self.fmt, base, self.indicator, actual) + whole

    def _verdict(self, actual: Amount, plan: Amount, better: Better) -> str:
        """Return "đạt" or "chưa đạt"; nothing where the figures do not say."""
        try:
            return self.fmt.verdict(actual, plan, name="", better=better)
        except ValueError:
            return ""

    @property
    def is_plan(self) -> bool:
        """Whether it is compared with a plan of some sort."""
        against = self.comparison.against
        return against is not None and against.is_plan

    @property
    def is_ceiling(self) -> bool:
        """Whether less is better, so that a share of the plan would mislead."""
        return (
            self.indicator.aim is Better.LOWER
            and self.is_plan
            and self.comparison.base is not None
            and self.comparison.stated is None
        )


def signed(
    fmt: Formatter, value: Amount, indicator: Indicator, beside: Amount | None = None
) -> str:
    """Write an amount in a sentence, its sign in words: "lỗ 1,5 tỷ đồng", "âm 1,5%".

    Args:
        fmt: The formatter of the paper.
        value: The amount.
        indicator: What it is an amount of: only what may be a profit is a loss.
        beside: An amount that it is told with; beside a loss a profit is called so.
    """
    negative, lost = value.value < 0, beside is not None and beside.value < 0
    of_profit = _PROFIT.search(f"{indicator.name} {indicator.verb}") is not None
    of_profit = of_profit and not is_rate(value.unit)
    plain = evolve(value, value=abs(value.value)) if negative else value
    if counts(plain):
        text = fmt.headcount(int(plain.value), plain.unit)
    else:
        text = fmt.amount(plain)
    if negative:
        return f"{'lỗ' if of_profit else 'âm'} {text}"
    return f"lãi {text}" if lost and of_profit else text


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
    of_percent = indicator.actual is not None and indicator.actual.unit == _PERCENT
    return POINTS if of_percent and change.unit == _PERCENT else change.unit
