"""Arithmetic of comparisons: one exact division, one half-up rounding."""

from collections.abc import Sequence
from decimal import Decimal, localcontext

from drafter.formatter.digits import EXACT, Number, difference, exact, rounded


class NoBase(ValueError):
    """A ratio was asked for where there is nothing to divide by."""


def percent_of(actual: Number, base: Number, decimals: int = 2) -> Decimal:
    """Return actual/base in percent, half-up, trailing zeros stripped.

    Raises:
        NoBase: The base is zero.
    """
    return _ratio(_times(actual, 100), exact(base), decimals)


def change_of(actual: Number, base: Number, decimals: int = 2) -> Decimal:
    """Return how many percent more than the base; negative when less.

    Raises:
        NoBase: The base is zero.
    """
    change = _times(difference(actual, base), 100)
    return _ratio(change, exact(base).copy_abs(), decimals)


def times_of(actual: Number, base: Number, decimals: int = 2) -> Decimal:
    """Return how many times the base.

    Raises:
        NoBase: The base is zero.
    """
    return _ratio(exact(actual), exact(base), decimals)


def points_of(actual: Number, base: Number) -> Decimal:
    """Return the difference of two percentages, in percentage points."""
    return rounded(difference(actual, base), "auto")


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


def _times(value: Number, factor: int) -> Decimal:
    with localcontext(EXACT):
        return exact(value) * factor


def _ratio(numerator: Decimal, base: Decimal, decimals: int) -> Decimal:
    """Divide whole numbers, so that nothing is rounded before the one rounding."""
    if base == 0:
        raise NoBase("no base to compare with")
    top, bottom = numerator.as_integer_ratio(), base.as_integer_ratio()
    above, below = top[0] * bottom[1] * 10**decimals, top[1] * bottom[0]
    units, rest = divmod(abs(above), abs(below))
    units += 2 * rest >= abs(below)
    sign = -1 if (above < 0) != (below < 0) else 1
    with localcontext(EXACT):
        return rounded(Decimal(sign * units).scaleb(-decimals), "auto")
