"""Arithmetic of comparisons: one division, one half-up rounding, no floats."""

from collections.abc import Sequence
from decimal import ROUND_FLOOR, Decimal, localcontext

from drafter.formatter.digits import EXACT, exact, rounded
from drafter.formatter.units import scaled
from drafter.values import Amount

DIVISION = 60
"""Digits kept in a quotient before its one rounding."""


class NoBase(ValueError):
    """A ratio was asked for where there is nothing to divide by."""


def percent_of(actual: Decimal, base: Decimal, decimals: int = 2) -> Decimal:
    """Return actual/base in percent, half-up, trailing zeros stripped.

    Raises:
        NoBase: The base is zero.
    """
    return _stripped(_quotient(exact(actual) * 100, base), decimals)


def change_of(actual: Decimal, base: Decimal, decimals: int = 2) -> Decimal:
    """Return how many percent more than the base; negative when less."""
    with localcontext(EXACT):
        difference = (exact(actual) - exact(base)) * 100
    return _stripped(_quotient(difference, abs(exact(base))), decimals)


def times_of(actual: Decimal, base: Decimal, decimals: int = 2) -> Decimal:
    """Return how many times the base."""
    return _stripped(_quotient(exact(actual), base), decimals)


def points_of(actual: Decimal, base: Decimal) -> Decimal:
    """Return the difference of two percentages, in percentage points."""
    with localcontext(EXACT):
        return rounded(exact(actual) - exact(base), "auto")


def in_one_unit(a: Amount, b: Amount) -> tuple[Decimal, Decimal]:
    """Bring 850 triệu đồng and 13,7 tỷ đồng to one unit.

    Raises:
        ValueError: The units measure different things.
    """
    (first, first_unit), (second, second_unit) = scaled(a), scaled(b)
    if first_unit != second_unit:
        raise ValueError(f"'{a.unit}' cannot be compared with '{b.unit}'")
    return first, second


def shares(values: Sequence[Decimal], decimals: int = 2) -> tuple[Decimal, ...]:
    """Return shares in percent whose printed forms total exactly 100.

    Each is rounded down; what is missing goes to the largest remainders.

    Raises:
        NoBase: There is nothing to share out.
    """
    total = sum((exact(value) for value in values), Decimal(0))
    if any(exact(value) < 0 for value in values):
        raise ValueError("a share cannot be negative")
    step = Decimal(1).scaleb(-decimals)
    full = [_quotient(exact(value) * 100, total) for value in values]
    parts = [part.quantize(step, rounding=ROUND_FLOOR) for part in full]
    missing = int((100 - sum(parts)) / step)
    by_remainder = sorted(range(len(full)), key=lambda i: parts[i] - full[i])
    for index in by_remainder[:missing]:
        parts[index] += step
    return tuple(parts)


def _quotient(numerator: Decimal, base: Decimal) -> Decimal:
    divisor = exact(base)
    if divisor == 0:
        raise NoBase("no base to compare with")
    with localcontext(EXACT) as context:
        context.prec = DIVISION + abs(numerator.adjusted() - divisor.adjusted())
        return numerator / divisor


def _stripped(value: Decimal, decimals: int) -> Decimal:
    return rounded(rounded(value, decimals), "auto")
