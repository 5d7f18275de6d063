"""Lengths as Word writes them: twentieths of a point, half points, or with a unit."""

import re
from decimal import Decimal

from drafter.patterns import regex

MM_PER_POINT = Decimal("25.4") / 72
EMU_PER_MM = 36_000
TWIPS_PER_MM = Decimal(1440) / Decimal("25.4")

_WRITTEN = regex(r"\s*(-?(?:\d+\.?\d*|\.\d+))(?:[eE][+-]?\d+)?\s*([a-z]*)\s*")
_LONGEST = 20
"""Characters of a number; of thousands of digits no length can be worked out."""
_POINTS = {
    "pt": Decimal(1),
    "in": Decimal(72),
    "mm": 1 / MM_PER_POINT,
    "cm": 10 / MM_PER_POINT,
    "pc": Decimal(12),
    "pi": Decimal(12),
    "px": Decimal("0.75"),
}


def points(text: str, per_point: int = 20) -> Decimal | None:
    """Return a length in points, or nothing where none is written.

    Args:
        text: The attribute as it stands in the file; files of other programs
            hold anything.
        per_point: How many of the bare number make a point.
    """
    match = _WRITTEN.fullmatch(text)
    if match is None or len(match[1]) > _LONGEST:
        return None
    number, unit = Decimal(match[1]), match[2]
    if unit:
        return number * _POINTS[unit] if unit in _POINTS else None
    return number / per_point


def millimetres(text: str, per_point: int = 20) -> Decimal | None:
    """Return the same in millimetres."""
    length = points(text, per_point)
    return None if length is None else length * 127 / 360


def of_drawing(text: str) -> Decimal:
    """Return a length in mm from the EMU of a drawing; 0 where nonsense is written."""
    return Decimal(whole(text) or 0) / EMU_PER_MM


def whole(text: str) -> int | None:
    """Return a whole number, or nothing where none is written."""
    return int(text) if re.fullmatch(r"-?\d{1,9}", text.strip()) else None
