"""Comparisons in words: đạt 117,96% kế hoạch; giảm hơn 10% so với cùng kỳ năm 2023.

What is compared is computed in ``comparison``; here it gets its verb and what it is
compared with. Without a base nothing is printed: ``NoBase``.
"""

from collections.abc import Mapping

from attrs import evolve

from drafter.benchmarks import Benchmark
from drafter.formatter.amounts import amount, said
from drafter.formatter.comparison import (
    CEILINGS,
    DIFFERENCES,
    MIRRORED,
    PERCENT,
    POINTS,
    TIMES,
    Direction,
    End,
    NoBase,
    NoRatio,
    Ratio,
    compare,
    gap,
    is_met,
)
from drafter.formatter.numbers import number, rounded
from drafter.formatter.settings import Settings
from drafter.formatter.units import TIGHT, UnitMismatch, attached, in_one_unit
from drafter.records import frozen
from drafter.values import Amount, Better, Bound, RatioForm

VERBS: Mapping[RatioForm, tuple[str, str]] = {
    RatioForm.OF: ("bằng", "bằng"),
    RatioForm.CHANGE: ("tăng", "giảm"),
    RatioForm.OVER: ("vượt", "thấp hơn"),
    RatioForm.TIMES: ("gấp", "bằng"),
    RatioForm.POINTS: ("tăng", "giảm"),
    RatioForm.ABOVE: ("cao hơn", "thấp hơn"),
}
"""The verbs of each form above and below the base, where the author chose none."""

LEVEL: Mapping[Bound, str] = {
    Bound.EXACT: "bằng",
    Bound.ABOUT: "xấp xỉ",
    Bound.NEARLY: "gần bằng",
    Bound.OVER: "cao hơn",
    Bound.MORE_THAN: "cao hơn",
    Bound.UNDER: "thấp hơn",
    Bound.AT_LEAST: "không thấp hơn",
    Bound.FROM: "không thấp hơn",
    Bound.AT_MOST: "không cao hơn",
    Bound.RANK: "bằng",
}
"""What is said beside a base of the same number, by the bound of the amount."""

_UNITS = {RatioForm.TIMES: TIMES, RatioForm.POINTS: POINTS}
_SIGNED = (*DIFFERENCES, RatioForm.OVER)
_POINTS_TYPED = ("", PERCENT, f"{PERCENT}/năm")
"""Units of a planned fall of a percentage that mean points to their author."""

_MOST_DECIMALS = 30
"""Decimals that tell 1,999… times from two."""


@frozen
class ComparisonForms(Settings):
    """Writes comparisons; whatever lacks its base raises ``NoBase``."""

    def ratio(
        self,
        form: RatioForm,
        value: Amount | None = None,
        *,
        direction: Direction = Direction.UP,
        verb: str = "",
    ) -> str:
        """Write bằng 91%; giảm 27%; gấp 2,14 lần; tăng 0,6 điểm phần trăm.

        The sign becomes the verb, never a minus; no change is "bằng".

        Raises:
            ValueError: The author's own verb would hide the sign of the ratio.
        """
        if value is not None and form in _SIGNED and value.value < 0:
            if verb:
                raise ValueError(f"'{verb}' cannot carry a negative ratio")
            value, direction = _turned(value), direction.opposite
        words = verb or VERBS[form][direction is Direction.DOWN]
        if value is None:
            return self._value(words)
        if form in DIFFERENCES and not value.value and value.upper is None and not verb:
            return self._value(LEVEL[value.bound])
        if words.endswith("hơn") and value.bound is Bound.MORE_THAN:
            value = evolve(value, bound=Bound.OVER)
        return self._value(f"{words} {self._measured(form, value)}")

    def attained(
        self,
        actual: Amount,
        plan: Amount,
        *,
        name: str = "kế hoạch",
        verb: str = "đạt",
        end: End | None = None,
        decimals: int = 2,
    ) -> str:
        """Write đạt 117,96% kế hoạch; only a verdict where a ratio would mislead.

        A ceiling never has a ratio; a plan with two bounds has one only when its
        author names the end.
        """
        if plan.bound in CEILINGS or (plan.upper is not None and end is None):
            return self.verdict(actual, plan, name=name)
        form = (actual, plan, Benchmark.PLAN, RatioForm.OF)
        found = compare(*form, end=end, decimals=decimals)
        if found is NoRatio.NEGATIVE:
            return self.verdict(actual, plan, name=name)
        return self._beside(_ratio(found), name, verb)

    def exceeded(
        self,
        actual: Amount,
        plan: Amount,
        *,
        name: str = "kế hoạch",
        decimals: int = 2,
    ) -> str:
        """Write vượt 70% so với dự toán; what is not exceeded is đạt x%."""
        if plan.bound in CEILINGS or plan.upper is not None:
            return self.verdict(actual, plan, name=name)
        form = (actual, plan, Benchmark.PLAN, RatioForm.OVER)
        found = compare(*form, decimals=decimals)
        if found is NoRatio.NEGATIVE or _ratio(found).is_short:
            return self.attained(actual, plan, name=name, decimals=decimals)
        return self._value(f"{self._worded(_ratio(found))} so với {name}")

    def exceeded_by(
        self, actual: Amount, plan: Amount, *, name: str = "kế hoạch"
    ) -> str:
        """Write vượt 5 tấn so với kế hoạch, or thấp hơn, or bằng."""
        result = _ratio(gap(actual, plan))
        if result.amount is not None and not (
            result.amount.value or result.amount.upper
        ):
            return self._value(f"{LEVEL[result.amount.bound]} {name}")
        return self._value(f"{self._worded(result)} so với {name}")

    def changed(
        self,
        actual: Amount,
        base: Amount,
        *,
        than: str,
        decimals: int = 2,
        relative: bool = False,
    ) -> str:
        """Write tăng 10% so với cùng kỳ năm 2023; giảm; bằng cùng kỳ năm 2023.

        Args:
            actual: What is.
            base: What was.
            than: What the base is called.
            decimals: Of the percentage; more where so few would say "no change".
            relative: Whether even two percentages are compared in percent.
        """
        pair = (actual, base, Benchmark.BEFORE)
        found = compare(*pair, decimals=decimals, relative=relative)
        return self._beside(_ratio(found), than)

    def apart(
        self, actual: Amount, base: Amount, *, than: str, decimals: int = 2
    ) -> str:
        """Write cao hơn 6,9% so với bình quân của tỉnh; thấp hơn 1,3 điểm phần trăm.

        Beside what others have nothing rose or fell.
        """
        result = compare(actual, base, Benchmark.AVERAGE, decimals=decimals)
        return self._beside(_ratio(result), than)

    def grown(
        self, actual: Amount, base: Amount, *, than: str, decimals: int = 2
    ) -> str:
        """Write gấp 2,14 lần so với kế hoạch; below twice the base, tăng x%."""
        times = (actual, base, Benchmark.BEFORE, RatioForm.TIMES)
        fine = compare(*times, decimals=_MOST_DECIMALS)
        if _ratio(fine).is_short:
            return self.changed(actual, base, than=than, decimals=decimals)
        result = _ratio(compare(*times, decimals=decimals))
        return self._value(f"{self._worded(result)} so với {than}")

    def reduced(
        self,
        actual: Amount,
        before: Amount,
        plan: Amount,
        *,
        name: str = "kế hoạch",
        end: End | None = None,
        decimals: int = 2,
    ) -> str:
        """Write giảm 5,02 điểm phần trăm, bằng 125,5% kế hoạch.

        For a plan that is itself a reduction: reduction is compared with reduction.
        """
        result = _ratio(gap(actual, before, Benchmark.BEFORE))
        drop = result.amount
        assert drop is not None, "a gap has its amount"
        drop = evolve(drop, value=rounded(drop.value, "auto"))
        if not result.falls:
            level = "không giảm" if not drop.value else f"tăng {self._amount(drop)}"
            return self._value(f"{level}, chưa đạt {name}")
        planned = evolve(plan, unit=_planned_unit(plan.unit, drop.unit))
        if planned.upper is not None and end is None:
            compared = self.verdict(drop, planned, name=name)
        else:
            compared = self.attained(
                drop, planned, name=name, verb="bằng", end=end, decimals=decimals
            )
        return self._value(f"giảm {self._amount(drop)}, {compared}")

    def verdict(
        self,
        actual: Amount,
        plan: Amount,
        *,
        name: str = "kế hoạch",
        better: Better = Better.HIGHER,
    ) -> str:
        """Write đạt kế hoạch or chưa đạt kế hoạch."""
        met = is_met(actual, plan, better)
        return self._value(f"{'đạt' if met else 'chưa đạt'} {name}".rstrip())

    def moved(
        self,
        before: Amount | None,
        after: Amount,
        direction: Direction | None = None,
    ) -> str:
        """Write giảm từ 7,56% xuống còn 2,1%; tăng từ 448 lên 483 doanh nghiệp.

        Raises:
            ValueError: Neither the amount before nor the direction is given.
        """
        end = self._amount(after)
        if before is None:
            if direction is None:
                raise ValueError("a move needs its beginning or its direction")
            up = direction is Direction.UP
            return self._value(f"tăng lên {end}" if up else f"giảm còn {end}")
        ours, theirs = in_one_unit(after, before)
        if ours == theirs:
            return self._value(f"giữ nguyên {end}")
        is_shared = before.unit == after.unit and after.unit[:1] not in TIGHT
        start = self._amount(evolve(before, unit="") if is_shared else before)
        verb, link = ("tăng", "lên") if ours > theirs else ("giảm", "xuống còn")
        return self._value(f"{verb} từ {start} {link} {end}")

    def raised(self, total: Amount, *, what: str = "tổng số") -> str:
        """Write nâng tổng số lên 483 doanh nghiệp."""
        return self._value(f"nâng {what} lên {said(total, self.profile)}")

    def out_of(self, actual: Amount, plan: Amount) -> str:
        """Write 29,49/25 ha."""
        in_one_unit(actual, plan)
        if actual.unit != plan.unit or actual.unit[:1] in TIGHT:
            return self._value(f"{self._amount(actual)}/{self._amount(plan)}")
        digits = f"{number(actual.value)}/{number(plan.value)}"
        return self._value(digits + attached(plan.unit))

    def _beside(self, ratio: Ratio, than: str, verb: str = "") -> str:
        """Write a ratio with what it is one to."""
        verb = "" if ratio.is_change else verb
        joint = " so với " if ratio.is_change and not ratio.is_even else " "
        return self._value(f"{self._worded(ratio, verb)}{joint}{than}")

    def _worded(self, ratio: Ratio, verb: str = "") -> str:
        return self.ratio(
            ratio.form, ratio.amount, direction=ratio.direction, verb=verb
        )

    def _amount(self, value: Amount) -> str:
        return amount(value, self.profile)

    def _measured(self, form: RatioForm, value: Amount) -> str:
        if form in _UNITS:
            value = evolve(value, unit=_UNITS[form])
        text = said(value, self.profile)
        is_range = value.upper is not None and value.bound is Bound.EXACT
        if is_range and form in _SIGNED and not text.startswith("từ "):
            return f"từ {text}"
        return text


def _ratio(result: Ratio | NoRatio) -> Ratio:
    """Return a ratio, or stop with the reason why there is none."""
    if isinstance(result, Ratio):
        return result
    if result is NoRatio.OTHER_UNIT:
        raise UnitMismatch(f"these cannot be compared: {result.value}")
    if result in (NoRatio.EITHER_SIDE, NoRatio.BOUNDS):
        raise ValueError(result.value)
    raise NoBase(result.value)


def _turned(value: Amount) -> Amount:
    """Return the amount with its sign turned, its lower end first.

    Raises:
        ValueError: It reaches from a fall to a rise.
    """
    bound = MIRRORED[value.bound]
    if value.upper is None:
        return evolve(value, value=value.value.copy_negate(), bound=bound)
    if value.upper > 0:
        raise ValueError(f"both a fall and a rise: {value.value} to {value.upper}")
    low, high = value.upper.copy_negate(), value.value.copy_negate()
    return evolve(value, value=low, upper=high, bound=bound)


def _planned_unit(plan: str, achieved: str) -> str:
    """Read a planned fall of "3%" of a percentage as points, as its author did."""
    if achieved == POINTS and plan in _POINTS_TYPED:
        return POINTS
    return plan or achieved
