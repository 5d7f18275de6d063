"""Names of bodies and years against the day of the conference."""

import re
from collections.abc import Iterator, Set
from datetime import date

from drafter.checks.amounts import WRITE
from drafter.checks.passages import Passage, instances, passages
from drafter.checks.rules import names as rules
from drafter.checks.time import last_day
from drafter.findings import Finding, Rule
from drafter.model import (
    Award,
    Body,
    Conference,
    Group,
    Issuance,
    Person,
    Photo,
    Place,
    PlaceKind,
    Presentation,
    Press,
    Speech,
    Target,
    Task,
)

REFORM = date(2025, 7, 1)
"""Two-tier local government: no districts and townships from this day on."""

_OLD_KINDS = (
    PlaceKind.DISTRICT,
    PlaceKind.TOWNSHIP,
    PlaceKind.TOWN,
    PlaceKind.URBAN_DISTRICT,
)
_OLD = re.compile(
    r"\b(?:(?:Huyện|Quận|Thị) (?:ủy|uỷ)\b|thị trấn\b|thị xã\b|quận\b"
    r"|(?<!đường )(?<!liên )huyện\b"
    r"|Ban (?:Dân vận|Tuyên giáo)(?=$|[,;.]| (?:Tỉnh|Thành|Đảng|Trung)))",
    re.IGNORECASE,
)
_NEW = re.compile(r"\b[Đđ]ặc khu\b|(?<![Cc]ác )\bBan Xây dựng Đảng\b")
_PAST = re.compile(
    r"\b(?:nguyên|cũ|trước đây|sáp nhập|không còn|không tổ chức|kết thúc hoạt động)\b",
    re.IGNORECASE,
)
_BODIES = frozenset(
    {
        (Person, "positions"),
        (Group, "text"),
        (Presentation, "on_behalf"),
        (Speech, "on_behalf"),
        (Award, "issuer"),
        (Award, "presented_by"),
        (Issuance, "place"),
        (Issuance, "addressees"),
        (Issuance, "recipients"),
        (Issuance, "authority"),
    }
)
"""Texts that name bodies as they are on the day of the conference."""
_PLANS = frozenset(
    {
        (Conference, "direction"),
        (Conference, "proposals"),
        (Task, "text"),
        (Target, "name"),
        (Target, "note"),
        (Speech, "requests"),
    }
)
"""Texts that speak of the time to come."""

_DATED = {
    (Conference, "work"): ("cong_tac", "the work"),
    (Presentation, "report"): ("tên báo cáo", "the report"),
    (Award, "reason"): ("thành tích", "the reason of an award"),
    (Press, "title"): ("tít", "the title"),
    (Press, "sapo"): ("sa-pô", "the sapo"),
    (Photo, "caption"): ("chú thích ảnh", "a caption"),
    (Issuance, "about"): ("trích yếu", "the subject"),
}
"""Texts that name the period reviewed or the next one."""
_YEAR = re.compile(
    r"(?P<before>\w+ \w+ |\w+ )?(?P<said>năm (?P<year>(?:19|20)\d\d))\b(?! ?[-–])"
)
_COMPARED = ("so với", "cùng kỳ", "kể từ", "từ", "sau", "trước", "giai đoạn", "hơn")


def names_outlived(conference: Conference) -> Iterator[Finding]:
    """From the reform on, nothing current has the name of what was abolished."""
    if last_day(conference) < REFORM:
        return
    yield from _places(conference, _OLD_KINDS, rules.REFORM)
    for passage, name in _mentions(conference, _OLD, _BODIES | _PLANS):
        yield _found(rules.REFORM, conference, passage, name)


def names_to_come(conference: Conference) -> Iterator[Finding]:
    """Before the reform, nothing has a name that came with it."""
    if last_day(conference) >= REFORM:
        return
    yield from _places(conference, (PlaceKind.SPECIAL_ZONE,), rules.REFORM_EARLY)
    for passage, name in _mentions(conference, _NEW, _BODIES):
        yield _found(rules.REFORM_EARLY, conference, passage, name)


def years_are_current(conference: Conference) -> Iterator[Finding]:
    """What names the period does not name a year before it."""
    earliest = conference.period.start.year
    for passage in passages(conference):
        if passage.field not in _DATED or "năm" not in passage.text:
            continue
        what, what_en = _DATED[passage.field]
        for found in _YEAR.finditer(passage.text):
            if int(found["year"]) < earliest and not _is_compared(found):
                yield rules.STALE_YEAR.at(
                    *passage.path,
                    period=WRITE.period(conference.period),
                    what=what,
                    what_en=what_en,
                    stale=found["said"],
                )


def _is_compared(found: re.Match[str]) -> bool:
    before = (found["before"] or "").strip().lower()
    return before.endswith(_COMPARED)


def _mentions(
    conference: Conference,
    pattern: re.Pattern[str],
    fields: Set[tuple[type, str]],
) -> Iterator[tuple[Passage, str]]:
    """Yield each text once that names what the pattern matches as present."""
    told: set[str] = set()
    for passage in passages(conference):
        if passage.field not in fields or passage.text in told:
            continue
        found = pattern.search(passage.text)
        if found and not _PAST.search(passage.text):
            told.add(passage.text)
            yield passage, found[0]


def _places(
    conference: Conference, kinds: tuple[PlaceKind, ...], rule: Rule
) -> Iterator[Finding]:
    """Report each body that sits in a place of such a kind, by the lowest one."""
    held = WRITE.day(last_day(conference))
    for path, body in instances(conference, Body):
        chain = list(body.place.chain) if body.place else []
        found = next((place for place in chain if _is_of(place, kinds)), None)
        if found is not None:
            steps = ("parent",) * chain.index(found)
            name = f"{found.kind.value} {found.name}"
            yield rule.at(*path, "place", *steps, held=held, name=name)


def _is_of(place: Place, kinds: tuple[PlaceKind, ...]) -> bool:
    """Whether a place is of a kind; a city in a province was a district."""
    in_province = (
        place.kind is PlaceKind.CITY
        and place.parent is not None
        and place.parent.kind is PlaceKind.PROVINCE
    )
    return place.kind in kinds or (in_province and PlaceKind.DISTRICT in kinds)


def _found(rule: Rule, conference: Conference, passage: Passage, name: str) -> Finding:
    return rule.at(*passage.path, held=WRITE.day(last_day(conference)), name=name)
