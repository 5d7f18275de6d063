"""People: who speaks was there, one person has one set of offices."""

import re
from collections.abc import Iterator

from drafter.checks.passages import instances
from drafter.checks.spellings import words
from drafter.findings import Finding, Path, hint, warning
from drafter.formatter.orthography import house
from drafter.model import (
    Address,
    Conference,
    Discussion,
    Group,
    Person,
    SpeechKind,
)
from drafter.patterns import regex

SPEAKER_UNLISTED = warning("D331")
PERSON_VARIANT = warning("D332")
TITLE_UNKNOWN = warning("D333")
PERSON_TWICE = warning("D335")
WORD_MISSING = hint("D427")

_COLLECTIVE = regex(
    r"(?:Tập thể |Lãnh đạo )?(?:"
    r"Thường trực (?!Ban Bí thư\b)|Ban Thường vụ\b|Ban Chấp hành\b"
    r"|(?:Đảng|Huyện|Tỉnh|Thành|Thị|Quận) ủy\b(?! viên)"
    r"|UBND\b|HĐND\b|Ủy ban [nN]hân dân\b|Hội đồng [nN]hân dân\b)",
    re.IGNORECASE,
)
_SPEAKS = {
    SpeechKind.OPENING: ("phát biểu khai mạc", "opens the conference"),
    SpeechKind.DISCUSSION: ("tham luận", "speaks in the debate"),
    SpeechKind.DIRECTING: ("phát biểu chỉ đạo", "gives directions"),
    SpeechKind.CONCLUDING: ("phát biểu kết luận", "concludes"),
    SpeechKind.CLOSING: ("phát biểu bế mạc", "closes the conference"),
    SpeechKind.REPLY: ("phát biểu tiếp thu", "replies"),
}
_EVERYBODY = regex(
    r"toàn thể|tất cả|\b(?:đảng|đoàn|hội|thành|tổ|xã|công|nhân|giáo) viên\b"
    r"|đại biểu|cán bộ|công chức|viên chức|người lao động|cổ đông",
    re.IGNORECASE,
)
"""What says of a group that anybody may be one of it."""
_COMMON = words("các ban và phó trưởng xã phường tỉnh huyện thị trấn thành phố của")
"""Words of offices that tell no two bodies apart."""
_QUOTED = ("được trích lời", "is quoted")
Spoken = tuple[Path, Person, bool, tuple[str, str]]


def speakers_attend(conference: Conference) -> Iterator[Finding]:
    """Whoever speaks is in attendance, by name or among a group."""
    listed = {_key(person.name) for person in _listed(conference)}
    groups = [group for group in conference.delegates if isinstance(group, Group)]
    reported: set[str] = set()
    if not conference.delegates:
        return
    for path, person, is_guest, (role, role_en) in _speakers(conference):
        key = _key(person.name)
        in_group = any(_may_hold(group, person) for group in groups)
        if key in listed | reported or (in_group and not is_guest):
            continue
        reported.add(key)
        yield SPEAKER_UNLISTED.at(*path, name=person.name, role=role, role_en=role_en)


def people_are_listed_once(conference: Conference) -> Iterator[Finding]:
    """Nobody stands twice in one list; two people of one name differ in office."""
    lists: dict[str, tuple[Person | Group, ...]] = {
        "chairs": conference.chairs,
        "secretaries": conference.secretaries,
        "delegates": conference.delegates,
    }
    for attribute, listed in lists.items():
        seen: dict[str, list[frozenset[str]]] = {}
        for position, delegate in enumerate(listed):
            if isinstance(delegate, Group):
                continue
            offices = _offices(delegate.positions)
            before = seen.setdefault(_key(delegate.name), [])
            if any(not offices or not known or offices == known for known in before):
                yield PERSON_TWICE.at(attribute, position, name=delegate.name)
            before.append(offices)


def people_keep_their_offices(conference: Conference) -> Iterator[Finding]:
    """One name goes with one set of offices."""
    first: dict[str, tuple[str, ...]] = {}
    reported: set[tuple[str, tuple[str, ...]]] = set()
    for path, person in instances(conference, Person):
        if not person.positions:
            continue
        key, offices = _key(person.name), person.positions
        known = first.setdefault(key, offices)
        if _offices(known) != _offices(offices) and (key, offices) not in reported:
            reported.add((key, offices))
            yield PERSON_VARIANT.at(
                *path, name=person.name, first=_shown(known), second=_shown(offices)
            )


def contact_keeps_the_office(conference: Conference) -> Iterator[Finding]:
    """Whom the press may ask has an office that the file gives that person."""
    contact = conference.press.contact if conference.press else None
    if contact is None or not contact.position:
        return
    same = [
        person.positions
        for _, person in instances(conference, Person)
        if _key(person.name) == _key(contact.name) and person.positions
    ]
    asked = _offices((contact.position,))
    if same and not any(asked <= _offices(offices) for offices in same):
        yield PERSON_VARIANT.at(
            *("press", "contact", "position"),
            name=contact.name,
            first=_shown(same[0]),
            second=contact.position,
        )


def offices_are_of_one_person(conference: Conference) -> Iterator[Finding]:
    """An office is not the name of a collective."""
    reported: set[tuple[str, str]] = set()
    for path, person in instances(conference, Person):
        for place, position in enumerate(person.positions):
            office = (_key(person.name), position)
            if _COLLECTIVE.match(house(position)) and office not in reported:
                reported.add(office)
                yield TITLE_UNKNOWN.at(
                    *path, "positions", place, position=position, name=person.name
                )


def people_have_their_word(conference: Conference) -> Iterator[Finding]:
    """Where people are addressed as ông or bà, the file says which."""
    manner = conference.host.manner
    if manner not in (Address.SIR_OR_MADAM, Address.BROTHER_OR_SISTER):
        return
    people = [
        (path, person)
        for path, person in instances(conference, Person)
        if path[0] != "issuances"
    ]
    known = {_key(p.name) for _, p in people if p.honorific or p.rank}
    missing = {_key(p.name): (at, p) for at, p in people if _key(p.name) not in known}
    if missing:
        path, _ = next(iter(missing.values()))
        names = ", ".join(person.name for _, person in missing.values())
        yield WORD_MISSING.at(*path, manner=manner.value, names=names)


def _may_hold(group: Group, person: Person) -> bool:
    """Whether somebody may be one of a group; of whom nothing is told may be of any."""
    told = group.text.casefold().split()
    offices = " ".join(person.positions).casefold().split()
    shared = set(offices) & set(told) - _COMMON
    return bool(not offices or shared or _EVERYBODY.search(group.text))


def _listed(conference: Conference) -> Iterator[Person]:
    present = (*conference.delegates, *conference.chairs, *conference.secretaries)
    yield from (person for person in present if isinstance(person, Person))


def _speakers(conference: Conference) -> Iterator[Spoken]:
    """Yield place, person, whether a guest, and the role of all people who speak."""
    debate = conference.discussion or Discussion()
    above: Path
    for above, speeches in (
        ((), conference.speeches),
        (("discussion",), debate.speeches),
    ):
        for position, speech in enumerate(speeches):
            kind = SpeechKind.DISCUSSION if above else speech.kind
            is_guest = kind is SpeechKind.DIRECTING
            if isinstance(speech.by, Person):
                path = (*above, "speeches", position, "speaker")
                yield path, speech.by, is_guest, _SPEAKS[kind]
    if conference.press is not None:
        for position, quote in enumerate(conference.press.quotes):
            at: Path = ("press", "quotes", position, "speaker")
            yield at, quote.speaker, False, _QUOTED


def _key(name: str) -> str:
    return house(name).casefold()


def _offices(positions: tuple[str, ...]) -> frozenset[str]:
    return frozenset(house(position).casefold() for position in positions)


def _shown(positions: tuple[str, ...]) -> str:
    return ", ".join(positions)


AS_ABOVE = warning("R106")

_AS_ABOVE = "như trên"


def as_above_has_an_addressee(conference: Conference) -> Iterator[Finding]:
    """Recipients begin with "Như trên" only where somebody is named above."""
    for position, issuance in enumerate(conference.issuances):
        for place, recipient in enumerate(issuance.recipients):
            text = recipient.strip("- ").casefold()
            if text.startswith(_AS_ABOVE) and not issuance.addressees:
                yield AS_ABOVE.at("issuances", position, "recipients", place)
