"""Territories around the reform of 2025: who stood above, what is compared."""

import re
from collections.abc import Iterator

from drafter.checks.amounts import WRITE
from drafter.checks.figures import comparisons, label
from drafter.checks.passages import passages
from drafter.checks.rules import names as rules
from drafter.checks.time import last_day
from drafter.findings import Finding
from drafter.model import Benchmark, Comparison, Conference, Place, PlaceKind
from drafter.model.reform import COMMUNES, REFORM

_TERRITORY = re.compile(r"địa giới", re.IGNORECASE)
"""What says that figures of before the reform are of the territory of today."""
_NEW_KINDS = (PlaceKind.SPECIAL_ZONE,)
_CITIES = ("Hà Nội", "Hồ Chí Minh", "Hải Phòng", "Đà Nẵng", "Cần Thơ", "Huế")
"""Cities of the upper tier around the reform."""


def districts_are_named(conference: Conference) -> Iterator[Finding]:
    """Before the reform a commune belonged to a district, not to a province."""
    host, held = conference.host, last_day(conference)
    place = host.place
    old = place is not None and place.kind in COMMUNES and place.kind not in _NEW_KINDS
    if held >= REFORM or place is None or not old:
        return
    parent = place.parent
    if parent is not None and _is_top(parent):
        yield rules.DISTRICT_MISSING.at(
            "host",
            what="hội nghị họp",
            what_en="held",
            held=WRITE.day(held),
            name=f"{place.kind.value} {place.name}",
            above=f"{parent.kind.value} {parent.name}",
        )


def territories_are_the_same(conference: Conference) -> Iterator[Finding]:
    """Figures of before the reform are compared as those of the new territory."""
    if last_day(conference) < REFORM or any(
        _TERRITORY.search(passage.text) for passage in passages(conference)
    ):
        return
    for path, indicator, comparison in comparisons(conference):
        year = _year_of_base(conference, comparison)
        if year is not None:
            yield rules.TERRITORY.at(*path, name=label(indicator), year=year)
            return


def _year_of_base(conference: Conference, comparison: Comparison) -> int | None:
    """Return the year of the figures compared with, where it is of before."""
    base = comparison.period
    if base is None and comparison.against is Benchmark.YEAR_AGO:
        base = conference.period.year_ago
    if base is None and comparison.against is Benchmark.BEFORE:
        base = conference.period.previous
    return base.end.year if base is not None and base.end < REFORM else None


def _is_top(place: Place) -> bool:
    """Whether a place is surely of the upper tier: a province or such a city."""
    city = place.kind is PlaceKind.CITY and place.name in _CITIES
    return place.kind is PlaceKind.PROVINCE or city
