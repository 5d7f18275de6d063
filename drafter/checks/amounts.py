"""Amounts brought to one unit, and ratios as they are stated and computed."""

import operator
from collections.abc import Callable, Mapping
from decimal import Decimal

from attrs import evolve

from drafter.formatter import (
    Direction,
    Formatter,
    change_of,
    in_one_unit,
    percent_of,
    points_of,
    times_of,
)
from drafter.model import Amount, Benchmark, Bound, Comparison, RatioForm

WRITE = Formatter()
"""Writes figures inside messages."""

POINTS = "điểm phần trăm"
_PAST = (Benchmark.YEAR_AGO, Benchmark.BEFORE, Benchmark.AVERAGE)
_TENTH = Decimal("0.1")
_FINE = 30
"""Decimals that tell a ratio from a round one."""

_COMPUTE: Mapping[RatioForm, Callable[[Decimal, Decimal, int], Decimal]] = {
    RatioForm.OF: percent_of,
    RatioForm.CHANGE: change_of,
    RatioForm.OVER: change_of,
    RatioForm.TIMES: times_of,
    RatioForm.POINTS: lambda actual, base, _: points_of(actual, base),
}
_HOLDS: Mapping[Bound, Callable[[Decimal, Decimal], bool]] = {
    Bound.OVER: operator.gt,
    Bound.MORE_THAN: operator.gt,
    Bound.UNDER: operator.lt,
    Bound.AT_LEAST: operator.ge,
    Bound.FROM: operator.ge,
    Bound.AT_MOST: operator.le,
    Bound.ABOUT: lambda found, said: abs(found - said) <= abs(said) * _TENTH,
    Bound.NEARLY: lambda found, said: said * (1 - _TENTH) <= found <= said,
}


def is_exact(amount: Amount | None) -> bool:
    """Whether an amount is one number, neither bounded nor a range."""
    return amount is not None and amount.bound is Bound.EXACT and amount.upper is None


def decimals(value: Decimal) -> int:
    """Return how many decimals a number was typed with."""
    exponent = value.as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def aligned(first: Amount, second: Amount) -> tuple[Decimal, Decimal] | None:
    """Return both values in one unit; a missing unit is that of the other.

    None where the units measure different things.
    """
    if not second.unit or not first.unit:
        unit = first.unit or second.unit
        first, second = evolve(first, unit=unit), evolve(second, unit=unit)
    try:
        return in_one_unit(first, second)
    except ValueError:
        return None


def form_of(comparison: Comparison) -> RatioForm:
    """Return how a ratio is said where its author chose no verb."""
    if comparison.form is not None:
        return comparison.form
    return RatioForm.CHANGE if comparison.against in _PAST else RatioForm.OF


def computed(
    form: RatioForm, actual: Decimal, base: Decimal, places: int, *, falls: bool
) -> Decimal:
    """Return a ratio, half-up to so many decimals; a fall counts upwards."""
    value = _COMPUTE[form](actual, base, places)
    return -value if falls else value


def agrees(
    stated: Amount, ratio: Callable[[int], Decimal], *, of: bool = False
) -> bool:
    """Whether a stated ratio is the computed one, to its own decimals.

    Args:
        stated: The ratio as typed; a bound or a range must hold it.
        ratio: The computed ratio, for a number of decimals.
        of: Whether it is a share: 100% and 0% are then said of just that.
    """
    if stated.upper is not None:
        places = max(decimals(stated.value), decimals(stated.upper))
        return stated.value <= ratio(places) <= stated.upper
    if of and stated.bound is Bound.EXACT and stated.value in (0, 100):
        return ratio(_FINE) == stated.value
    if stated.bound is Bound.EXACT:
        return ratio(decimals(stated.value)) == stated.value
    return _HOLDS[stated.bound](ratio(_FINE), stated.value)


def said(form: RatioForm, value: Amount, *, falls: bool) -> str:
    """Write a ratio with its verb, as the papers do."""
    return WRITE.ratio(form, value, direction=Direction.DOWN if falls else Direction.UP)
