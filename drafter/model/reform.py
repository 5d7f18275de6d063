"""The reform of 1 July 2025: which units stand above which, before and after.

Nghị quyết 202/2025/QH15 and Luật Tổ chức chính quyền địa phương số 72/2025/QH15:
a commune is directly under its province from that day on, and districts end.
"""

import re
from datetime import date

from drafter.model.territory import Place, PlaceKind
from drafter.patterns import regex

REFORM = date(2025, 7, 1)
"""Two-tier local government: no districts and townships from this day on."""

COMMUNES = (
    PlaceKind.COMMUNE,
    PlaceKind.WARD,
    PlaceKind.TOWNSHIP,
    PlaceKind.SPECIAL_ZONE,
)
PAST = regex(
    r"\b(?:nguyên|cũ|trước đây|sáp nhập|không còn|không tổ chức|kết thúc hoạt động)\b",
    re.IGNORECASE,
)
"""What says that a name of before is meant as that of before."""
PROVINCES = (PlaceKind.PROVINCE, PlaceKind.CITY)
"""Kinds of units at the top; a city may be one of a province too."""
DISTRICTS = (PlaceKind.DISTRICT, PlaceKind.TOWN, PlaceKind.URBAN_DISTRICT)


def is_district(place: Place) -> bool:
    """Whether a place is a unit of the middle tier; so was a city in a province."""
    within = place.kind is PlaceKind.CITY and place.parent is not None
    return place.kind in DISTRICTS or within


def above(place: Place, day: date) -> Place | None:
    """Return the unit directly above a place on a day, as far as it is known.

    From the reform on a district between a commune and its province is passed
    over; one that stands alone is returned, since nothing better is known.
    """
    parent = place.parent
    if day < REFORM or parent is None or place.kind not in COMMUNES:
        return parent
    return next((unit for unit in parent.chain if not is_district(unit)), parent)


def current(place: Place, day: date) -> tuple[Place, ...]:
    """Return a place and the units above it that there are on a day."""
    units: list[Place] = []
    unit: Place | None = place
    while unit is not None:
        units.append(unit)
        unit = above(unit, day)
    return tuple(units)
