"""A comparison in words: bằng 91% kế hoạch, tăng 7,5% so với năm 2020."""

import re

from attrs import evolve

from drafter.computed import computed
from drafter.formatter import Formatter
from drafter.formatter.comparison import (
    ALL_OF_IT,
    PERCENT,
    NoRatio,
    Ratio,
    is_exact,
    is_rate,
)
from drafter.formatter.units import counts, is_of_things, short
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
from drafter.patterns import regex
from drafter.values import PeriodKind
from drafter.views.context import Context
from drafter.views.standings import achieved, ratio, shows_slash, standing

_PROFIT = regex(
    r"\b(?:lợi nhuận|kết quả (?:hoạt động )?(?:sản xuất,? )?kinh doanh)\b", re.I
)
"""What is a loss when it is below zero."""

FEW = 20
"""A plan of fewer things or people is no base of a percentage in news."""

_WITHOUT_SHARE = (NoRatio.ZERO_BASE, NoRatio.NEGATIVE_BASE, NoRatio.NEGATIVE)
"""Why a base is told alone, in words."""


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
        return ratio(self.indicator, self.comparison, self.fmt.profile.ratio_decimals)

    @computed
    def aside(self) -> str:
        """The base in brackets behind the amount, where its ratio is not told with it.

        A rate is so many points above or below its plan: "92,4% (kế hoạch 95%)". Of
        nothing, or of a loss, there is no percentage: "(năm trước lỗ 1,5 tỷ đồng)".
        """
        base, actual = self.comparison.base, self.indicator.actual
        if self._is_share_of_rate:
            stated = self.comparison.stated
            assert stated is not None
            return f"{self.fmt.amount(stated)} {self.base_name}"
        if base is None or actual is None or not self.benchmark:
            return ""
        if self._is_of_few:
            plain = self.fmt.amount(evolve(base, unit=""))
            return "" if self._is_met else f"{self.benchmark} {plain}"
        if self.is_led or self._keeps_below:
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
        value = self.ratio
        if value is None or value.amount in (None, self.comparison.stated):
            return False
        computed = self.is_plan and not self.is_ceiling and not value.is_even
        return computed and value.form is RatioForm.ABOVE

    @computed
    def phrase(self) -> str:
        """The clause, empty when there is none to make."""
        if self.comparison.planned:
            return self._of_planned()
        if self._is_share_of_rate:
            return ""
        if self._is_of_few:
            return "" if self.aside else f"đạt {self.benchmark}"
        if self.is_led:
            return "" if self.ctx.press else self.in_words()
        if self.ratio is None or self.is_ceiling:
            return "" if self.aside else self._without_ratio()
        if self.ratio.is_even:
            return f"{self.in_words()} {self.base_name}"
        return self.in_full

    @computed
    def in_full(self) -> str:
        """The ratio with what it is one to: "bằng 91% kế hoạch (25 ha)"."""
        value, what = self.ratio, self.base_name
        beside = False
        if value is not None and value.amount is not None and what:
            beside = self._is_named and (value.is_change or not self.is_plan)
        joint = " so với " if beside else " "
        if self._is_met and self._is_counted:
            return f"đạt {self.fmt.amount(ALL_OF_IT)} {what}"
        verbal = self.in_words(alone=self.indicator.actual is None)
        return f"{verbal}{joint}{what}".rstrip() + self._beside()

    @computed
    def missed(self) -> str:
        """The clause in brackets behind what a plan's target came to."""
        base, value = self.comparison.base, self.ratio
        if (
            not self.is_plan
            or base is None
            or shows_slash(self.indicator, self.comparison)
        ):
            return self.phrase or self.aside
        told = self._named(_shortened(base))
        stated = self.comparison.stated is not None and value is not None
        return f"{told}, {self.in_words()}" if stated else told

    @computed
    def short(self) -> str:
        """The clause where no base is named: "tăng 11,5%", "bằng 110% kế hoạch"."""
        value = self.ratio
        moved = self.is_past and value is not None and value.is_change
        return self.in_words() if moved else self.phrase

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
            words = against.dated(self.ctx.told_day(comparison.day))
        elif comparison.period is not None:
            words = against.dated(self.fmt.period(comparison.period))
        elif against is Benchmark.YEAR_AGO and not comparison.assigner:
            words = self.fmt.year_ago(self.ctx.conference.period)
        return f"{words} {comparison.assigner}".strip()

    @computed
    def base_name(self) -> str:
        """What a ratio is to: a review of 2025 says "năm 2024", not "năm trước".

        Of a stated ratio that names nothing it is a gap: nobody knows what it says.
        """
        comparison, period = self.comparison, self.ctx.conference.period
        if not self._is_named:
            gap = comparison.stated is not None
            fill = self.ctx.gaps.fill
            return fill(Comparison, "against", "", always=True) if gap else ""
        plain = comparison.period is None and comparison.day is None
        named = comparison.against is Benchmark.BEFORE and not comparison.assigner
        before = period.year_before
        if plain and named and before and period.kind is PeriodKind.YEAR:
            return self.fmt.period(before)
        return self.benchmark

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
        if value.amount is not None and value.amount == self.comparison.stated:
            verb = self.comparison.verb or verb
        return self.fmt.ratio(
            value.form, value.amount, direction=value.direction, verb=verb
        )

    def _beside(self) -> str:
        """Return the plan in brackets, where the amount does not show it: "(58 ha)".

        One in percent always: "78%, bằng 91,76% kế hoạch" leaves it to be guessed.
        """
        base, actual = self.comparison.base, self.indicator.actual
        if base is None or not self.is_plan:
            return ""
        if shows_slash(self.indicator, self.comparison):
            return ""
        of_percent = actual is not None and base.unit == PERCENT
        is_due = not self.ctx.press and self.comparison.stated is None
        return f" ({self.fmt.said(_shortened(base))})" if of_percent or is_due else ""

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
    def _is_named(self) -> bool:
        """Whether it says what a ratio is to."""
        return self.comparison.against is not None or bool(self.comparison.assigner)

    @property
    def is_plan(self) -> bool:
        """Whether it is compared with a plan of some sort."""
        against = self.comparison.against
        return against is not None and against.is_plan

    @property
    def is_past(self) -> bool:
        """Whether it is compared with what was before."""
        against = self.comparison.against
        return against is not None and against.is_past

    @property
    def _is_share_of_rate(self) -> bool:
        """Whether it is stated as a percentage of a percentage that is not shown."""
        actual, stated = self.indicator.actual, self.comparison.stated
        if actual is None or stated is None or self.comparison.planned:
            return False
        of_rate = is_rate(actual.unit) and is_rate(stated.unit)
        is_share = self.comparison.ratio_form is RatioForm.OF
        return of_rate and is_share and self.comparison.base is None

    @computed
    def _is_of_few(self) -> bool:
        """Whether so little was planned that news takes no percentage of it."""
        base = self.comparison.base
        if not (self.ctx.press and self._is_computed and base is not None):
            return False
        return is_of_things(base.unit) and base.value < FEW

    @property
    def _is_computed(self) -> bool:
        """Whether it is a share of a plan that nobody stated."""
        computed = self.is_plan and self.comparison.stated is None
        return computed and self.ratio is not None and not self.is_ceiling

    @property
    def _is_met(self) -> bool:
        """Whether the plan was met just so."""
        value = self.ratio
        computed = self._is_computed and value is not None and value.exact
        return computed and value is not None and value.amount == ALL_OF_IT

    @property
    def _is_counted(self) -> bool:
        """Whether both are numbers of things or people."""
        base, actual = self.comparison.base, self.indicator.actual
        both = (base, actual)
        return all(amount is not None and counts(amount) for amount in both)

    @property
    def _keeps_below(self) -> bool:
        """Whether a ceiling was kept, which stands behind the amount in brackets."""
        base, actual = self.comparison.base, self.indicator.actual
        if not self.is_ceiling or base is None or actual is None:
            return False
        return self._verdict(actual, base, self.indicator.aim) == "đạt"

    @property
    def is_ceiling(self) -> bool:
        """Whether less is better, so that a share of the plan would mislead."""
        return (
            self.indicator.aim is Better.LOWER
            and self.is_plan
            and self.comparison.base is not None
            and self.comparison.stated is None
        )


def _shortened(base: Amount) -> Amount:
    """Return a base as it stands in brackets behind what it is of: "08 sản phẩm"."""
    return evolve(base, unit=short(base.unit)) if is_of_things(base.unit) else base


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
    text = fmt.said(plain)
    if negative:
        return f"{'lỗ' if of_profit else 'âm'} {text}"
    return f"lãi {text}" if lost and of_profit else text
