"""An amount and the base that it is compared with, computed together."""

from collections.abc import Callable
from decimal import Decimal
from typing import Literal

import attrs

from drafter.formatter import units
from drafter.formatter.comparisons import PERCENT, POINTS
from drafter.formatter.ratios import NoBase
from drafter.values import Amount, Bound

End = Literal["lower", "upper"]
"""Which end of a plan with two bounds its author compares with."""


def in_one_unit(actual: Amount, base: Amount) -> tuple[Decimal, Decimal]:
    """Return an amount and its base in one unit.

    Raises:
        NoBase: The base is zero, below zero, or a range.
        UnitMismatch: They measure different things.
    """
    ours, theirs = units.in_one_unit(actual, base)
    if theirs <= 0 or base.upper is not None:
        raise NoBase(f"no base to compare with: {base.value}")
    return ours, theirs


def computed(
    compute: Callable[[Decimal, Decimal, int], Decimal],
    actual: Amount,
    base: Amount,
    decimals: int,
    unit: str,
) -> Amount:
    """Compute a ratio; a bound or a range of the amount is one of the ratio."""
    low, theirs = in_one_unit(actual, base)
    result = Amount(value=compute(low, theirs, decimals), unit=unit, bound=actual.bound)
    if actual.upper is None:
        return result
    high, _ = in_one_unit(attrs.evolve(actual, value=actual.upper, upper=None), base)
    return attrs.evolve(result, upper=compute(high, theirs, decimals))


def at_end(plan: Amount, end: End | None) -> Amount:
    """Return the end of a plan that its author names, as one exact number."""
    value = plan.upper if end == "upper" and plan.upper is not None else plan.value
    return attrs.evolve(plan, value=value, upper=None, bound=Bound.EXACT)


def gap_unit(unit: str) -> str:
    """Return what the difference of two amounts is counted in."""
    return POINTS if unit == PERCENT else unit
