"""Units of measure and scale words, as officials write and type them."""

from collections.abc import Mapping
from decimal import Decimal, localcontext

from drafter.formatter.digits import EXACT
from drafter.values import Amount

SCALES: Mapping[str, int] = {"nghìn": 3, "vạn": 4, "triệu": 6, "tỷ": 9}
"""Scale words, by their power of ten."""

TIGHT = frozenset({"%", "‰", "°", "′", "″"})
"""Units that follow their number without a space (NĐ 86/2012, Phụ lục V)."""

EQUAL: Mapping[str, tuple[str, Decimal]] = {
    "tấn": ("kg", Decimal(1000)),
    "tạ": ("kg", Decimal(100)),
    "yến": ("kg", Decimal(10)),
    "kg": ("kg", Decimal(1)),
    "g": ("kg", Decimal("0.001")),
    "ha": ("m²", Decimal(10000)),
    "m²": ("m²", Decimal(1)),
    "km²": ("m²", Decimal(10**6)),
    "km": ("m", Decimal(1000)),
    "m": ("m", Decimal(1)),
    "tạ/ha": ("kg/ha", Decimal(100)),
    "tấn/ha": ("kg/ha", Decimal(1000)),
    "kg/ha": ("kg/ha", Decimal(1)),
}
"""Units that measure one thing, by the unit both come to and its factor."""


def unscaled(unit: str) -> tuple[int, str]:
    """Split a unit into its power of ten and the rest: nghìn tỷ đồng is 12, đồng."""
    power = 0
    words = unit.split()
    while words and words[0] in SCALES:
        power += SCALES[words.pop(0)]
    return power, " ".join(words)


def scaled(amount: Amount) -> tuple[Decimal, str]:
    """Return an amount's value in the smallest unit of its kind, and that unit."""
    power, unit = unscaled(amount.unit)
    base, factor = EQUAL.get(unit, (unit, Decimal(1)))
    with localcontext(EXACT):
        return amount.value.scaleb(power) * factor, base
