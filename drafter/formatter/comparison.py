"""Actual against base: the one place where ratios are computed and judged.

Amounts and a benchmark go in; out comes a ``Ratio`` with its form, amount, direction,
bound and exactness, or the reason why there is none. The formatter's calls and the
views word it, the checks judge what an author stated with it.

đạt x% is actual/plan; vượt x% is actual/plan less one; gấp r lần is actual/base. Two
percentages differ by percentage points, and no percentage is taken of another. A share
is 100% or 0%, and a change nothing or all, only where the figures are just that.
"""

import operator
from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal, localcontext
from enum import Enum
from typing import Literal, NamedTuple

from attrs import evolve, field

from drafter.benchmarks import Benchmark
from drafter.formatter import units
from drafter.formatter.numbers import EXACT, Number, exact, rounded
from drafter.formatter.units import UnitMismatch
from drafter.records import frozen
from drafter.values import Amount, Better, Bound, RatioForm

PERCENT = "%"
POINTS = "điểm phần trăm"
TIMES = "lần"
PLACES = "bậc"
"""What two ranks differ by."""

End = Literal["lower", "upper"]
"""Which end of a plan with two bounds its author compares with."""

ALL_OF_IT = Amount(value=Decimal(100), unit=PERCENT)
"""What has just been reached, and the base of a ratio that is stated without one."""

TIMES_FROM = 2
"""From so many times the base on, gấp is said; below it, tăng."""

CHANGES = (RatioForm.CHANGE, RatioForm.POINTS)
"""Forms that say a rise or a fall."""

DIFFERENCES = (*CHANGES, RatioForm.ABOVE)
"""Forms that say by how much an amount differs from its base."""

UPWARD = tuple(bound for bound in Bound if bound.is_floor)
"""Bounds of an amount that may be any larger one."""

DOWNWARD = (Bound.UNDER, Bound.NEARLY, Bound.AT_MOST)
"""Bounds of an amount that may be a smaller one."""

CEILINGS = tuple(bound for bound in Bound if bound.is_ceiling)
"""Bounds of a plan that must not be passed: không quá 2%."""

MIRRORED: Mapping[Bound, Bound] = {
    Bound.EXACT: Bound.EXACT,
    Bound.ABOUT: Bound.ABOUT,
    Bound.NEARLY: Bound.MORE_THAN,
    Bound.OVER: Bound.UNDER,
    Bound.MORE_THAN: Bound.UNDER,
    Bound.UNDER: Bound.MORE_THAN,
    Bound.AT_LEAST: Bound.AT_MOST,
    Bound.FROM: Bound.AT_MOST,
    Bound.AT_MOST: Bound.AT_LEAST,
    Bound.RANK: Bound.RANK,
}
"""The bound of what is left of a thing, by the bound of the thing: of 100 tấn,
"dưới 90 tấn" is a fall of "hơn 10%"."""

_RATES = (PERCENT, "‰")
_STRICT = (Bound.UNDER, Bound.OVER, Bound.MORE_THAN)
_FINEST = 4
"""Decimals of a percentage at most; beyond them a bound says which side it is on."""

_ENOUGH = 30
"""Decimals with which no two amounts of a paper are rounded to one number."""

_TENTH = Decimal("0.1")
_ONE, _ALL = Decimal(1), Decimal(100)
_LEAST = Decimal("0.01")


class NoBase(ValueError):
    """A ratio was asked for where there is nothing to divide by."""


class NoRatio(Enum):
    """Why an amount has no ratio to a base."""

    NO_BASE = "no base to compare with"
    ZERO_BASE = "no base to compare with: it is zero"
    NEGATIVE_BASE = "no base to compare with: it is below zero"
    NEGATIVE = "what is below zero is no share of anything"
    RANGE_AS_BASE = "no base to compare with: it is a range"
    OTHER_UNIT = "they measure different things"
    CEILING = "a plan that must not be passed is met or not"
    BOUNDS = "both are bounded, so that the ratio is not"
    EITHER_SIDE = "both a fall and a rise"


class Direction(Enum):
    """Which way a thing moved; the value is the verb."""

    UP = "tăng"
    DOWN = "giảm"

    @property
    def opposite(self) -> "Direction":
        """The other way."""
        return Direction.DOWN if self is Direction.UP else Direction.UP


@frozen(kw_only=True)
class Ratio:
    """How an amount stands to its base.

    Attributes:
        form: How it is said.
        amount: The ratio with its unit and bound, a fall counted upwards; absent
            where only the direction is known.
        direction: Whether the amount is above its base or below.
        exact: Whether the amount is the ratio itself, neither rounded nor bounded.
        sure: Whether all that the bound of the amount allows lies on that side.
    """

    form: RatioForm
    amount: Amount | None = None
    direction: Direction = Direction.UP
    exact: bool = field(default=True, eq=False)
    sure: bool = field(default=True, eq=False)

    @classmethod
    def stated(cls, form: RatioForm, amount: Amount | None, *, falls: bool) -> "Ratio":
        """Return a ratio as its author stated it."""
        direction = Direction.DOWN if falls else Direction.UP
        return cls(form=form, amount=amount, direction=direction)

    @property
    def falls(self) -> bool:
        """Whether the amount is below its base."""
        return self.direction is Direction.DOWN

    @property
    def is_change(self) -> bool:
        """Whether it says by how much it differs, so that "so với" joins the base."""
        return self.form in DIFFERENCES and self.amount is not None

    @property
    def is_in_points(self) -> bool:
        """Whether it says a difference of two percentages."""
        unit = self.amount.unit if self.amount else ""
        return self.form is RatioForm.POINTS or unit == POINTS

    @property
    def is_gap(self) -> bool:
        """Whether it says by how much, in the unit of the amounts: giảm 3 vụ."""
        unit = self.amount.unit if self.amount else PERCENT
        moves = self.form in (RatioForm.CHANGE, RatioForm.OVER, RatioForm.ABOVE)
        return moves and unit not in (PERCENT, POINTS, TIMES)

    @property
    def is_short(self) -> bool:
        """Whether it is not said in its form: "vượt" of a shortfall, "gấp" of 1,2."""
        if self.form is RatioForm.TIMES:
            return self.amount is not None and self.amount.value < TIMES_FROM
        if self.form is not RatioForm.OVER:
            return False
        return self.falls or self.amount is None or not self.amount.value

    @property
    def is_of_nothing(self) -> bool:
        """Whether nothing is left: a paper says so, not "giảm 100%"."""
        if not self.exact or self.amount is None or self.amount.unit != PERCENT:
            return False
        is_share = self.form is RatioForm.OF
        return self.amount.value == (0 if is_share else _ALL) and (
            is_share or self.falls
        )

    @property
    def is_even(self) -> bool:
        """Whether it says that nothing changed."""
        amount = self.amount
        is_zero = amount is not None and not amount.value and amount.upper is None
        return self.is_change and is_zero


class Quotient(NamedTuple):
    """An exact quotient of whole numbers, so that there is one rounding."""

    above: int
    below: int

    @classmethod
    def of(cls, numerator: Number, denominator: Number, times: int = 1) -> "Quotient":
        """Divide two numbers.

        Raises:
            NoBase: The denominator is zero.
        """
        top, bottom = _integers(numerator), _integers(denominator)
        above, below = top[0] * bottom[1] * times, top[1] * bottom[0]
        if below == 0:
            raise NoBase(NoRatio.NO_BASE.value)
        return cls(-above, -below) if below < 0 else cls(above, below)

    def rounded(self, decimals: int) -> Decimal:
        """Return the number half-up at so many decimals, trailing zeros stripped."""
        steps, rest = divmod(abs(self.above) * 10**decimals, self.below)
        steps += 2 * rest >= self.below
        with localcontext(EXACT):
            value = Decimal(-steps if self.above < 0 else steps).scaleb(-decimals)
        return rounded(value, "auto")

    def beside(self, value: Number) -> int:
        """Return on which side of a number it is: -1 below, 0 equal, 1 above."""
        top, bottom = _integers(value)
        left, right = self.above * bottom, top * self.below
        return (left > right) - (left < right)


def _integers(value: Number) -> tuple[int, int]:
    """Return a number as a fraction; a Decimal of ours has been looked at."""
    number = value if isinstance(value, Decimal) else exact(value)
    return number.as_integer_ratio()


def percent_of(actual: Number, base: Number, decimals: int = 2) -> Decimal:
    """Return actual/base in percent, half-up, trailing zeros stripped.

    Raises:
        NoBase: The base is zero.
    """
    return Quotient.of(actual, base, 100).rounded(decimals)


def shares(values: Sequence[Number], decimals: int = 2) -> tuple[Decimal, ...]:
    """Return shares in percent whose printed forms total exactly 100.

    Each is rounded half-up; what is then over or short goes where the rounding
    was coarsest: added from the first, taken from the last of equals (usage of
    election minutes).

    Raises:
        NoBase: There is nothing to share out.
        ValueError: A part is negative.
    """
    parts = [exact(value) for value in values]
    if any(part < 0 for part in parts):
        raise ValueError("a share cannot be negative")
    with localcontext(EXACT):
        total = sum(parts, Decimal(0))
        full = [percent_of(part, total, decimals) for part in parts]
        step = Decimal(1).scaleb(-decimals)
        missing = int((100 - sum(full, Decimal(0))).scaleb(decimals))
        wrong = [
            part * 100 - share * total for part, share in zip(parts, full, strict=True)
        ]
        sign = 1 if missing > 0 else -1
        order = sorted(range(len(full)), key=lambda i: (-sign * wrong[i], sign * i))
        for index in order[: abs(missing)]:
            full[index] += sign * step
        return tuple(share.quantize(step) for share in full)


def share(part: Number, whole: Number, decimals: int = 2) -> Amount:
    """Return a part in percent, never 100% or 0% unless it is just that.

    Raises:
        NoBase: The whole is zero.
    """
    return _percentage((Quotient.of(part, whole, 100),), decimals, Bound.EXACT)


def compare(
    actual: Amount | None,
    base: Amount | None,
    against: Benchmark,
    form: RatioForm | None = None,
    *,
    end: End | None = None,
    decimals: int = 2,
    relative: bool = False,
) -> Ratio | NoRatio:
    """Return how an amount stands to its base.

    Args:
        actual: What is.
        base: What was planned or was. The bound of a plan is not one of the ratio:
            of "ít nhất 7 sản phẩm" nine are 128,57%.
        against: What sort of base it is.
        form: How the ratio is said, if not as is usual for such a base.
        end: The end of a plan with two bounds that counts; it is a planned change,
            of which even one in percent has its share.
        decimals: Of a percentage; more where so few would tell a lie.
        relative: Whether it is computed as an author might: even two percentages in
            percent, even of what is below zero.
    """
    form = form or against.form
    if actual is not None and base is not None and Bound.RANK in _bounds(actual, base):
        return _ranked(actual, base, against)
    of_rate = actual is not None and is_rate(actual.unit)
    if form is RatioForm.POINTS and not of_rate:
        return NoRatio.OTHER_UNIT
    divides = relative or end is not None or form is RatioForm.TIMES
    if of_rate and (form is RatioForm.POINTS or not divides):
        return _apart(form, actual, base, against)
    pair = _pair(actual, base, against, end, divides=True)
    if isinstance(pair, NoRatio):
        return pair
    if pair.values[0] < 0 and not relative:
        return NoRatio.NEGATIVE
    if form in DIFFERENCES or form is RatioForm.OVER:
        return _moved(form, pair, decimals)
    scale = 1 if form is RatioForm.TIMES else 100
    parts = tuple(Quotient.of(value, pair.base, scale) for value in pair.values)
    return _ratio(form, parts, pair.bound, decimals)


def _bounds(*amounts: Amount) -> tuple[Bound, ...]:
    return tuple(amount.bound for amount in amounts)


def _ranked(actual: Amount, base: Amount, against: Benchmark) -> Ratio | NoRatio:
    """Return by how many places a rank differs: the smaller number is above."""
    if _bounds(actual, base) != (Bound.RANK, Bound.RANK):
        return NoRatio.OTHER_UNIT
    if against.is_plan:
        return NoRatio.CEILING
    if actual.upper is not None or base.upper is not None:
        return NoRatio.RANGE_AS_BASE
    rise = base.value - actual.value
    if not rise:
        return _level(RatioForm.CHANGE, Bound.EXACT)
    direction = Direction.UP if rise > 0 else Direction.DOWN
    amount = Amount(value=abs(rise), unit=PLACES)
    return Ratio(form=against.form, amount=amount, direction=direction)


def gap(
    actual: Amount | None,
    base: Amount | None,
    against: Benchmark = Benchmark.PLAN,
) -> Ratio | NoRatio:
    """Return by how much an amount differs from its base, in the amount's unit.

    Two percentages differ by percentage points.
    """
    if actual is not None and base is not None and Bound.RANK in _bounds(actual, base):
        return _ranked(actual, base, Benchmark.BEFORE)
    pair = _pair(actual, base, against, None, divides=False)
    if actual is None or isinstance(pair, NoRatio):
        return pair if isinstance(pair, NoRatio) else NoRatio.NO_BASE
    side = _side(pair)
    if side is None:
        return NoRatio.EITHER_SIDE
    unit = POINTS if actual.unit[:1] == PERCENT else actual.unit
    low, *high = (
        rounded(
            units.in_unit(EXACT.subtract(value, pair.base).copy_abs(), actual.unit),
            "auto",
        )
        for value in side.values
    )
    upper = high[0] if high else None
    amount = Amount(value=low, unit=unit, bound=side.bound, upper=upper)
    return Ratio(
        form=RatioForm.OVER,
        amount=amount,
        direction=side.direction,
        exact=is_exact(amount),
        sure=side.sure,
    )


def agrees(stated: Ratio, actual: Amount, base: Amount) -> bool:
    """Tell whether a stated ratio is that of two exact amounts in one unit.

    It is compared to its own decimals; a bound or a range must hold the true ratio.
    100% and 0% of a base, a change of 0% and a fall of 100% are said of just that.
    What is stated in another unit, such as %/năm, is not judged.

    Raises:
        NoBase: The base is zero.
    """
    (value, *_), theirs = _in_one_unit(actual, base)
    typed = stated.amount
    if typed is None:
        return (value < theirs) is stated.falls
    sign = -1 if stated.falls else 1
    if stated.is_gap:
        try:
            step, _ = units.in_one_unit(Amount(value=_ONE, unit=typed.unit), actual)
        except UnitMismatch:
            return True
        true = Quotient.of(EXACT.subtract(value, theirs), step, sign)
    else:
        form = RatioForm.POINTS if stated.is_in_points else stated.form
        true = _true(form, value, theirs, sign)
    if typed.upper is not None:
        places = max(decimals_of(typed.value), decimals_of(typed.upper))
        return typed.value <= true.rounded(places) <= typed.upper
    if typed.bound is Bound.EXACT:
        if typed.value in _just(stated.form, falls=stated.falls):
            return true.beside(typed.value) == 0
        if stated.is_in_points:
            return true.beside(typed.value) == 0
        return true.rounded(decimals_of(typed.value)) == typed.value
    return _HOLDS[typed.bound](true.rounded(_ENOUGH), typed.value)


def decimals_of(value: Decimal) -> int:
    """Return how many decimals a number was typed with."""
    exponent = value.as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def is_rate(unit: str) -> bool:
    """Tell whether a unit says a share of a whole: %, % hộ, %/năm, ‰."""
    return unit[:1] in _RATES


def is_exact(amount: Amount | None) -> bool:
    """Tell whether an amount is one number, neither bounded nor a range."""
    return amount is not None and amount.bound is Bound.EXACT and amount.upper is None


def at_end(plan: Amount, end: End | None) -> Amount:
    """Return the end of a plan that its author names, as one exact number."""
    value = plan.upper if end == "upper" and plan.upper is not None else plan.value
    return evolve(plan, value=value, upper=None, bound=Bound.EXACT)


def is_met(actual: Amount, plan: Amount, better: Better = Better.HIGHER) -> bool:
    """Tell whether a plan was met, by the worse end of a range.

    Raises:
        UnitMismatch: They measure different things.
        ValueError: The amount is bounded so that it may lie on either side.
    """
    if Bound.RANK in _bounds(actual, plan):
        return actual.value <= plan.value
    units.in_one_unit(actual, plan)
    is_ceiling = plan.bound in CEILINGS or better is Better.LOWER
    worst, limit = (_end_of(amount, is_ceiling) for amount in (actual, plan))
    is_beyond = worst < limit if is_ceiling else worst > limit
    if actual.bound in (UPWARD if is_ceiling else DOWNWARD):
        if is_beyond:
            raise ValueError(f"'{actual.bound.value}' may lie on either side")
        return False
    if worst == limit:
        inside = (Bound.UNDER, Bound.NEARLY) if is_ceiling else _ABOVE
        return actual.bound in inside or plan.bound not in _STRICT
    return is_beyond


_ABOVE = tuple(bound for bound in _STRICT if bound.is_floor)
_HOLDS: Mapping[Bound, Callable[[Decimal, Decimal], bool]] = {
    Bound.OVER: operator.gt,
    Bound.MORE_THAN: operator.gt,
    Bound.UNDER: operator.lt,
    Bound.AT_LEAST: operator.ge,
    Bound.FROM: operator.ge,
    Bound.AT_MOST: operator.le,
    Bound.ABOUT: lambda true, typed: abs(true - typed) <= abs(typed) * _TENTH,
    Bound.NEARLY: lambda true, typed: typed * (1 - _TENTH) <= true <= typed,
}


class _Pair(NamedTuple):
    """The ends of an amount, the base in the same unit, the bound of their ratio."""

    values: tuple[Decimal, ...]
    base: Decimal
    bound: Bound


def _pair(
    actual: Amount | None,
    base: Amount | None,
    against: Benchmark,
    end: End | None,
    *,
    divides: bool,
) -> _Pair | NoRatio:
    """Bring two amounts to one unit; only what is divided by is above zero."""
    if actual is None or base is None:
        return NoRatio.NO_BASE
    if against.is_plan and base.bound in CEILINGS:
        return NoRatio.CEILING
    if against.is_plan and (base.upper is None or end is not None):
        base = at_end(base, end)
    if base.upper is not None:
        return NoRatio.RANGE_AS_BASE
    try:
        values, theirs = _in_one_unit(actual, base)
    except UnitMismatch:
        return NoRatio.OTHER_UNIT
    if divides and theirs <= 0:
        return NoRatio.NEGATIVE_BASE if theirs else NoRatio.ZERO_BASE
    bound = _bound(actual, base)
    if divides and not any(values):  # nothing is 0% of any base
        bound = actual.bound
    return NoRatio.BOUNDS if bound is None else _Pair(values, theirs, bound)


def _in_one_unit(actual: Amount, base: Amount) -> tuple[tuple[Decimal, ...], Decimal]:
    """Return the ends of an amount and its base, all in one unit."""
    low, theirs = units.in_one_unit(actual, base)
    if actual.upper is None:
        return (low,), theirs
    high, _ = units.in_base(Amount(value=actual.upper, unit=actual.unit))
    return (low, high), theirs


class _Side(NamedTuple):
    """On which side of its base an amount lies; see ``Ratio``."""

    values: tuple[Decimal, ...]
    bound: Bound
    direction: Direction
    sure: bool


def _side(pair: _Pair) -> _Side | None:
    """Turn a fall upwards, its bound and the ends of its range; None for both."""
    values, base, bound = pair
    if values[0] < base < values[-1]:
        return None
    if values[0] >= base:
        sure = bound not in (Bound.UNDER, Bound.AT_MOST)
        return _Side(values, bound, Direction.UP, sure)
    return _Side(
        values[::-1], MIRRORED[bound], Direction.DOWN, sure=bound not in UPWARD
    )


def _end_of(value: Amount, upper: bool) -> Decimal:
    """Return the upper or the lower end of an amount, in its base unit."""
    end = value.upper if upper and value.upper is not None else value.value
    return units.in_base(Amount(value=end, unit=value.unit))[0]


def _true(form: RatioForm, value: Decimal, theirs: Decimal, sign: int) -> Quotient:
    """Return a ratio exactly, a fall counted upwards where one is stated."""
    if form is RatioForm.POINTS:
        return Quotient.of(EXACT.subtract(value, theirs), 1, sign)
    if form is RatioForm.TIMES:
        return Quotient.of(value, theirs, sign)
    if form is RatioForm.OF:
        return Quotient.of(value, theirs, 100 * sign)
    return Quotient.of(EXACT.subtract(value, theirs), theirs.copy_abs(), 100 * sign)


def _just(form: RatioForm, *, falls: bool) -> tuple[Decimal, ...]:
    """Return the percentages that rounding must not lead to."""
    if form is RatioForm.TIMES:
        return ()
    whole = form is RatioForm.OF or (form in DIFFERENCES and falls)
    return (Decimal(0), _ALL) if whole else (Decimal(0),)


def _bound(actual: Amount, base: Amount) -> Bound | None:
    """Return the bound of a quotient or a difference; None where it has none."""
    ours, theirs = actual.bound, MIRRORED[base.bound]
    if theirs is Bound.EXACT:
        return ours
    if actual.upper is not None:
        return None
    if ours in (Bound.EXACT, theirs):
        return theirs
    if Bound.ABOUT in (ours, theirs):
        return Bound.ABOUT
    for side, strict, loose in (
        (UPWARD, Bound.MORE_THAN, Bound.AT_LEAST),
        (DOWNWARD, Bound.UNDER, Bound.AT_MOST),
    ):
        if ours in side and theirs in side:
            return strict if {ours, theirs} & set(_STRICT) else loose
    return None


def _apart(
    form: RatioForm,
    actual: Amount | None,
    base: Amount | None,
    against: Benchmark,
) -> Ratio | NoRatio:
    """Return how far two rates are apart: a share of one in another says nothing."""
    if form not in CHANGES:
        form = RatioForm.ABOVE
    elif actual is not None:
        in_percent = actual.unit[:1] == PERCENT
        form = RatioForm.POINTS if in_percent else RatioForm.CHANGE
    result = gap(actual, base, against)
    if isinstance(result, NoRatio) or result.amount is None:
        return result
    if not result.amount.value and result.amount.upper is None:
        return _level(form, result.amount.bound)
    return evolve(result, form=form)


def _moved(form: RatioForm, pair: _Pair, decimals: int) -> Ratio | NoRatio:
    """Return a rise or a fall in percent or percentage points."""
    side = _side(pair)
    if side is None:
        return NoRatio.EITHER_SIDE
    if side.values == (pair.base,):
        return _level(form, side.bound)
    sign = 1 if side.direction is Direction.UP else -1
    parts = tuple(_true(form, value, pair.base, sign) for value in side.values)
    result = _ratio(form, parts, side.bound, decimals)
    return evolve(result, direction=side.direction, sure=side.sure)


def _level(form: RatioForm, bound: Bound) -> Ratio:
    """Return what is said of an amount beside a base of the same number."""
    if bound in _STRICT and form is not RatioForm.OVER:
        below = bound is Bound.UNDER
        direction = Direction.DOWN if below else Direction.UP
        return Ratio(form=RatioForm.ABOVE, direction=direction, exact=False)
    zero = Amount(value=Decimal(0), unit=PERCENT, bound=bound)
    level_form = form if form is RatioForm.OVER else RatioForm.CHANGE
    return Ratio(form=level_form, amount=zero, exact=bound is Bound.EXACT)


def _ratio(
    form: RatioForm,
    parts: tuple[Quotient, ...],
    bound: Bound,
    decimals: int,
) -> Ratio:
    if form is RatioForm.TIMES:
        low, *high = (_times(part, decimals) for part in parts)
        upper = high[0] if high and low < high[0] else None
        amount = Amount(value=low, unit=TIMES, bound=bound, upper=upper)
    else:
        amount = _percentage(parts, decimals, bound)
    just = len(parts) == 1 and parts[0].beside(amount.value) == 0
    whole = just and amount.bound is Bound.EXACT
    return Ratio(form=form, amount=amount, exact=whole)


def _times(part: Quotient, decimals: int) -> Decimal:
    """Round a number of times; only nothing is "gấp 0 lần"."""
    values = (part.rounded(places) for places in range(decimals, _ENOUGH + 1))
    return next((value for value in values if value), Decimal(0))


def _percentage(parts: tuple[Quotient, ...], decimals: int, bound: Bound) -> Amount:
    """Round percentages so that 0% and 100% are said of just that.

    One exact percentage has so many decimals, more where those would hide a
    difference, and where four still do, a bound: gần 100%. What is bounded already,
    or a range, takes the decimals that it needs.
    """
    plain = bound is Bound.EXACT and len(parts) == 1
    for places in range(decimals, max(decimals, _FINEST if plain else _ENOUGH) + 1):
        values = [part.rounded(places) for part in parts]
        if len(set(values)) == len(values) and not any(map(_lies, parts, values)):
            low, *high = values
            upper = high[0] if high else None
            return Amount(value=low, unit=PERCENT, bound=bound, upper=upper)
    value = values[0]
    if not plain:
        return Amount(value=value, unit=PERCENT, bound=Bound.ABOUT)
    if value == 0:
        return Amount(value=_LEAST, unit=PERCENT, bound=Bound.UNDER)
    side = Bound.NEARLY if parts[0].beside(value) < 0 else Bound.OVER
    return Amount(value=value, unit=PERCENT, bound=side)


def _lies(part: Quotient, value: Decimal) -> bool:
    """Whether a rounded percentage says "all", "twice" or "nothing" and is not it."""
    return value in (0, _ALL) and part.beside(value) != 0
