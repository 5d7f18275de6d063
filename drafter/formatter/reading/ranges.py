"""A range with its units, or one number: 7 - 10%, 500 triệu đồng đến 1 tỷ đồng."""

import re
from decimal import Decimal

from drafter.errors import Reading, Unreadable
from drafter.formatter import rules
from drafter.formatter.digits import rounded
from drafter.formatter.reading.numbers import NUMBER, SIGNS, read_number, unreadable
from drafter.formatter.reading.scales import read_scaled
from drafter.formatter.units import in_base, in_unit, read_unit, unscaled
from drafter.values import Amount

_RANGE = re.compile(
    rf"(?P<low>{NUMBER})(?P<low_unit>[^\d{SIGNS}]*?)(?: ?- ?| (?:đến|tới) )"
    rf"(?P<high>{NUMBER})(?P<unit>\D.*)?",
    re.IGNORECASE | re.ASCII,
)


def read_measured(typed: str, unit: str | None) -> Reading[Amount]:
    """Read a range, or one number, with its unit.

    Raises:
        Unreadable: It is neither (D203), or runs downwards (D220).
    """
    found = _RANGE.fullmatch(typed)
    if found is None:
        return read_scaled(typed, unit)
    named, low_unit = read_unit(found["unit"] or ""), read_unit(found["low_unit"])
    if named is None or low_unit is None:
        raise unreadable(typed)
    measure = named or low_unit or unit or ""
    low = read_number(found["low"], bare=not measure)
    high = read_number(found["high"], bare=not measure)
    first = Amount(value=low.value, unit=_low_unit(low_unit, measure))
    value = _range(first, high.value, measure, typed)
    return Reading(value, low.findings + high.findings)


def _low_unit(typed: str, measure: str) -> str:
    """Return the unit of a lower end; a lone scale word shares the other's unit."""
    power, rest = unscaled(typed)
    if typed and not rest and power:
        return f"{typed} {unscaled(measure)[1]}".strip()
    return typed or measure


def _range(first: Amount, high: Decimal, unit: str, typed: str) -> Amount:
    """Join the ends of a range in the unit of the second."""
    start = first.value
    if first.unit != unit:
        counted, base = in_base(first)
        if base != in_base(Amount(value=high, unit=unit))[1]:
            raise unreadable(typed)
        start = rounded(in_unit(counted, unit), "auto")
    if start >= high:
        raise Unreadable(rules.BACKWARD_RANGE, text=typed)
    return Amount(value=start, unit=unit, upper=high)
