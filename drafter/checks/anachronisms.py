"""Names of bodies and years against the day of the conference."""

import re
from collections.abc import Iterator
from datetime import date
from typing import Any

from drafter.checks.indicators import comparisons, label
from drafter.checks.passages import Passage, instances, passages
from drafter.checks.time import dated, last_day, spanned
from drafter.findings import Finding, Rule, hint, warning
from drafter.model import (
    Body,
    Comparison,
    Conference,
    Month,
    Place,
    PlaceKind,
)
from drafter.model.reform import COMMUNES, DISTRICTS, PAST, REFORM, is_district
from drafter.patterns import regex
from drafter.vocabulary import Names

OUTLIVED = warning("R101")
PREMATURE = warning("R102")
DISTRICT_MISSING = warning("R103")
TERRITORY = hint("R104")
STALE_YEAR = warning("R110")

_OLD_KINDS = (*DISTRICTS, PlaceKind.TOWNSHIP)
_OLD = regex(
    r"\b(?:(?:Huyện|Quận|Thị) (?:ủy|uỷ)\b|HUV\b|(?<=/)HU$"
    r"|thị trấn\b|thị xã\b|quận\b"
    r"|(?<!đường )(?<!liên )huyện\b"
    r"|Ban (?:Dân vận|Tuyên giáo)(?=$|[,;.]| (?:Tỉnh|Thành|Đảng|Trung)))",
    re.IGNORECASE,
)
_NEW = regex(
    r"\b[Đđ]ặc khu\b|(?<![Cc]ác )\bBan Xây dựng Đảng\b"
    r"|chính quyền địa phương (?:hai|2|02) cấp"
)
_YEAR = regex(
    r"(?P<before>\w+ \w+ |\w+ )?(?P<phrase>năm (?P<year>(?:19|20)\d\d))\b(?! ?[-–])"
)
_COMPARED = ("so với", "cùng kỳ", "kể từ", "từ", "sau", "trước", "giai đoạn", "hơn")


def names_outlived(conference: Conference) -> Iterator[Finding]:
    """From the reform on, nothing current has the name of what was abolished."""
    if last_day(conference) >= REFORM:
        yield from _places(conference, _OLD_KINDS, OUTLIVED)
    for passage, name in _mentions(conference, _OLD, Names.BODIES, Names.PLANS):
        if _day(conference, passage) >= REFORM:
            yield _finding(OUTLIVED, conference, passage, name)


def names_to_come(conference: Conference) -> Iterator[Finding]:
    """Before the reform, nothing has a name that came with it."""
    if last_day(conference) < REFORM:
        yield from _places(conference, (PlaceKind.SPECIAL_ZONE,), PREMATURE)
    for passage, name in _mentions(conference, _NEW, Names.BODIES):
        if _day(conference, passage) < REFORM:
            yield _finding(PREMATURE, conference, passage, name)


def citations_are_of_their_day(conference: Conference) -> Iterator[Finding]:
    """What a paper rests on has the names of the day on which it was issued."""
    for position, citation in enumerate(conference.basis):
        day = citation.day.last_day if isinstance(citation.day, Month) else citation.day
        if day is None:
            continue
        rule, pattern = (OUTLIVED, _OLD) if day >= REFORM else (PREMATURE, _NEW)
        for attribute in ("number", "issuer"):
            match = pattern.search(getattr(citation, attribute))
            if match:
                path = ("basis", position, attribute)
                yield rule.at(
                    *path, **_dated("văn bản ra", "issued", day), name=match[0]
                )


def years_are_current(conference: Conference) -> Iterator[Finding]:
    """What names the period does not name a year before it."""
    if conference.period.start is None:
        return
    earliest = conference.period.start.year
    for passage in passages(conference):
        word = passage.word
        if word.names is not Names.PERIOD or "năm" not in passage.text:
            continue
        what, what_en = word.called
        for match in _YEAR.finditer(passage.text):
            if int(match["year"]) < earliest and not _is_compared(match):
                yield STALE_YEAR.at(
                    *passage.path,
                    **spanned("period", conference.period),
                    what=what,
                    what_en=what_en,
                    stale=match["phrase"],
                )


def _is_compared(match: re.Match[str]) -> bool:
    before = (match["before"] or "").strip().lower()
    return before.endswith(_COMPARED)


def _mentions(
    conference: Conference, pattern: re.Pattern[str], *named: Names
) -> Iterator[tuple[Passage, str]]:
    """Yield each text once that names what the pattern matches as present."""
    reported: set[str] = set()
    for passage in passages(conference):
        if passage.word.names not in named or passage.text in reported:
            continue
        match = pattern.search(passage.text)
        if match and not PAST.search(passage.text):
            reported.add(passage.text)
            yield passage, match[0]


def _places(
    conference: Conference, kinds: tuple[PlaceKind, ...], rule: Rule
) -> Iterator[Finding]:
    """Report each body that sits in a place of such a kind, by the lowest one."""
    held = last_day(conference)
    for path, body in instances(conference, Body):
        home = body.read.area or body.read.chain
        chain = list(home.chain) if home else []
        place = next((place for place in chain if _is_of(place, kinds)), None)
        if place is not None:
            steps = ("area", *("parent",) * chain.index(place)) if body.area else ()
            name = f"{place.kind.value} {place.name}"
            values = _dated("hội nghị họp", "held", held)
            yield rule.at(*path, *steps, **values, name=name)


def _is_of(place: Place, kinds: tuple[PlaceKind, ...]) -> bool:
    """Whether a place is of a kind; a city in a province was a district."""
    middle = PlaceKind.DISTRICT in kinds and is_district(place)
    return place.kind in kinds or middle


def _day(conference: Conference, passage: Passage) -> date:
    """Return the day whose names a text must have: of its paper, or of the meeting."""
    home, *rest = passage.path
    if home == "issuances" and isinstance(rest[0], int):
        return conference.day_of(conference.issuances[rest[0]].paper)
    return last_day(conference)


def _finding(
    rule: Rule, conference: Conference, passage: Passage, name: str
) -> Finding:
    day = _day(conference, passage)
    values = _dated("hội nghị họp", "held", day)
    if passage.path[0] == "issuances":
        values = _dated("văn bản ra", "issued", day)
    return rule.at(*passage.path, **values, name=name)


def _dated(what: str, what_en: str, day: date) -> dict[str, Any]:
    return {"what": what, "what_en": what_en, **dated("held", day)}


_TERRITORY = regex(r"địa giới", re.IGNORECASE)
"""What says that figures of before the reform are of the territory of today."""
_NEW_KINDS = (PlaceKind.SPECIAL_ZONE,)
_CITIES = ("Hà Nội", "Hồ Chí Minh", "Hải Phòng", "Đà Nẵng", "Cần Thơ", "Huế")
"""Cities of the upper tier around the reform."""


def districts_are_named(conference: Conference) -> Iterator[Finding]:
    """Before the reform a commune belonged to a district, not to a province."""
    host, held = conference.host, last_day(conference)
    place = host.read.area
    old = place is not None and place.kind in COMMUNES and place.kind not in _NEW_KINDS
    if held >= REFORM or place is None or not old:
        return
    parent = place.parent
    if parent is not None and _is_top(parent):
        yield DISTRICT_MISSING.at(
            "host",
            what="hội nghị họp",
            what_en="held",
            **dated("held", held),
            name=f"{place.kind.value} {place.name}",
            above=f"{parent.kind.value} {parent.name}",
        )


def territories_are_the_same(conference: Conference) -> Iterator[Finding]:
    """Figures of a place before the reform are compared as those of the new one."""
    if conference.host.claimed is None or last_day(conference) < REFORM:
        return
    if any(_TERRITORY.search(passage.text) for passage in passages(conference)):
        return
    for path, indicator, comparison in comparisons(conference):
        year = _year_of_base(conference, comparison)
        if year is not None:
            yield TERRITORY.at(*path, name=label(indicator), year=year)
            return


def _year_of_base(conference: Conference, comparison: Comparison) -> int | None:
    """Return the year of the figures compared with, where it is of before."""
    base = comparison.period
    if base is None and comparison.against is not None:
        base = comparison.against.base_period(conference.period)
    end = base.end if base is not None else None
    return end.year if end is not None and end < REFORM else None


def _is_top(place: Place) -> bool:
    """Whether a place is surely of the upper tier: a province or such a city."""
    city = place.kind is PlaceKind.CITY and place.name in _CITIES
    return place.kind is PlaceKind.PROVINCE or city
