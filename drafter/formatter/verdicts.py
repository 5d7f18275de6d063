"""Whether a plan was met, where a ratio would mislead."""

from decimal import Decimal

from drafter.formatter import units
from drafter.values import Amount, Better, Bound

CEILINGS = (Bound.AT_MOST, Bound.UNDER)
"""Bounds of a plan that must not be passed: không quá 2%."""

_STRICT = (Bound.UNDER, Bound.OVER, Bound.MORE_THAN)
_ABOVE = (Bound.OVER, Bound.MORE_THAN)
_BELOW = (Bound.UNDER, Bound.NEARLY)
_UP_FROM = (*_ABOVE, Bound.AT_LEAST, Bound.FROM)
_DOWN_FROM = (*_BELOW, Bound.AT_MOST)


def verdict(
    actual: Amount,
    plan: Amount,
    *,
    name: str = "kế hoạch",
    better: Better = Better.HIGHER,
) -> str:
    """Write đạt kế hoạch or chưa đạt kế hoạch."""
    met = is_met(actual, plan, better)
    return f"{'đạt' if met else 'chưa đạt'} {name}"


def is_met(actual: Amount, plan: Amount, better: Better = Better.HIGHER) -> bool:
    """Tell whether a plan was met, by the worse end of a range.

    Raises:
        UnitMismatch: They measure different things.
        ValueError: The amount is bounded so that it may lie on either side.
    """
    units.in_one_unit(actual, plan)
    is_ceiling = plan.bound in CEILINGS or better is Better.LOWER
    worst, limit = _end(actual, is_ceiling), _end(plan, is_ceiling)
    is_beyond = worst < limit if is_ceiling else worst > limit
    if actual.bound in (_UP_FROM if is_ceiling else _DOWN_FROM):
        if is_beyond:
            raise ValueError(f"'{actual.bound.value}' may lie on either side")
        return False
    if worst == limit:
        inside = actual.bound in (_BELOW if is_ceiling else _ABOVE)
        return inside or plan.bound not in _STRICT
    return is_beyond


def _end(value: Amount, upper: bool) -> Decimal:
    """Return the upper or the lower end of an amount, in its base unit."""
    end = value.upper if upper and value.upper is not None else value.value
    return units.in_base(Amount(value=end, unit=value.unit))[0]
