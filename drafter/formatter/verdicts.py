"""Whether a plan was met, where a ratio would mislead."""

from decimal import Decimal

from drafter.formatter import units
from drafter.values import Amount, Better, Bound

CEILINGS = (Bound.AT_MOST, Bound.UNDER)
"""Bounds of a plan that must not be passed: không quá 2%."""

_STRICT = (Bound.UNDER, Bound.OVER, Bound.MORE_THAN)


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
    """
    if plan.bound in CEILINGS or better is Better.LOWER:
        worst, limit = _upper(actual), _upper(plan)
        kept = worst < limit if plan.bound is Bound.UNDER else worst <= limit
    else:
        worst, limit = units.in_one_unit(actual, plan)
        kept = worst > limit if plan.bound in _STRICT else worst >= limit
    units.in_one_unit(actual, plan)
    return kept


def _upper(value: Amount) -> Decimal:
    end = value.value if value.upper is None else value.upper
    return units.in_base(Amount(value=end, unit=value.unit))[0]
