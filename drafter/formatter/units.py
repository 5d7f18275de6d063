"""Units of measure and scale words, as officials write them."""

from collections.abc import Mapping
from decimal import Decimal, localcontext
from functools import lru_cache

from drafter.formatter.digits import EXACT, rounded
from drafter.formatter.spaces import NBSP
from drafter.values import Amount

SCALES: Mapping[str, int] = {"nghìn": 3, "vạn": 4, "triệu": 6, "tỷ": 9}
"""Scale words, by their power of ten."""

TIGHT = "%‰°′″"
"""Signs that follow their number without a space (NĐ 86/2012, Phụ lục V)."""

EQUAL: Mapping[str, tuple[str, Decimal]] = {
    unit: (base, Decimal(factor))
    for base, units in {
        "kg": {"tấn": "1000", "tạ": "100", "yến": "10", "kg": "1", "g": "0.001"},
        "m²": {"km²": "1000000", "ha": "10000", "m²": "1"},
        "m³": {"m³": "1", "lít": "0.001"},
        "m": {"km": "1000", "m": "1", "cm": "0.01", "mm": "0.001"},
        "kg/ha": {"tấn/ha": "1000", "tạ/ha": "100", "kg/ha": "1"},
        "kWh": {"kWh": "1", "MWh": "1000"},
        "W": {"W": "1", "kW": "1000", "MW": "1000000"},
    }.items()
    for unit, factor in units.items()
}
"""Units that measure one thing, by the unit they come to and the factor."""


class UnitMismatch(ValueError):
    """Two amounts measure different things."""


def unscaled(unit: str) -> tuple[int, str]:
    """Split a unit into its power of ten and the rest: nghìn tỷ đồng is 12, đồng."""
    power, words = 0, unit.split()
    while words and words[0] in SCALES:
        power += SCALES[words.pop(0)]
    return power, " ".join(words)


def is_measure(unit: str) -> bool:
    """Tell whether a unit measures (tấn, ha, tỷ đồng, %) and does not count things."""
    _, bare = unscaled(unit)
    return bare in EQUAL or bare in TIGHT or bare.split("/")[0] in ("đồng", "m³")


def in_base(amount: Amount) -> tuple[Decimal, str]:
    """Return an amount's value in the base unit of its kind, and that unit."""
    power, unit = unscaled(amount.unit)
    base, factor = EQUAL.get(unit, (unit, Decimal(1)))
    with localcontext(EXACT):
        return rounded(amount.value.scaleb(power) * factor), base


def in_unit(value: Decimal, unit: str) -> Decimal:
    """Return a value counted in base units as so many of a unit."""
    one, _ = in_base(Amount(value=Decimal(1), unit=unit))
    with localcontext(EXACT) as context:
        context.prec = 60
        return value / one


def in_one_unit(a: Amount, b: Amount) -> tuple[Decimal, Decimal]:
    """Bring 850 triệu đồng and 13,7 tỷ đồng to one unit.

    Raises:
        UnitMismatch: They measure different things.
    """
    (first, first_unit), (second, second_unit) = in_base(a), in_base(b)
    if first_unit != second_unit:
        raise UnitMismatch(f"'{a.unit}' cannot be compared with '{b.unit}'")
    return first, second


@lru_cache(maxsize=1024)
def attached(unit: str) -> str:
    """Return a unit with the space before it; number, scale and unit are held.

    15 °C has its space, 45° and 63% have none (NĐ 86/2012, Phụ lục V).
    """
    if not unit:
        return ""
    if unit[0] in TIGHT and unit[:2] != "°C":
        return unit
    words = unit.split(" ")
    scales = next((i for i, w in enumerate(words) if w not in SCALES), len(words))
    held, free = words[: scales + 1], words[scales + 1 :]
    return NBSP + NBSP.join(held) + "".join(f" {word}" for word in free)
