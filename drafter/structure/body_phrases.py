"""Places and bodies in phrases: Đảng bộ xã Cẩm Giàng, huyện Bạch Thông."""

import re
from collections.abc import Mapping
from functools import cache
from itertools import pairwise

from drafter.findings import error, warning
from drafter.formatter.orthography import toned
from drafter.model import Body, Organ, Place, PlaceKind, agencies
from drafter.model.territory import COMMITTEES
from drafter.patterns import regex
from drafter.records import frozen
from drafter.source import Scalar
from drafter.structure.refusals import Refused, refused, within
from drafter.structure.run import current
from drafter.structure.single_values import member, plain
from drafter.values import ToneStyle
from drafter.vocabulary import fold

UNREADABLE_PLACE = error("D107")
NAMELESS_PLACE = error("D108")
ORGAN_NEARLY = warning("D109")

ORGANS: Mapping[str, Organ] = {
    "Đảng bộ": Organ.PARTY_ORGANISATION,
    "Đảng ủy": Organ.PARTY_COMMITTEE,
    "Ban Chấp hành": Organ.EXECUTIVE_COMMITTEE,
    "BCH": Organ.EXECUTIVE_COMMITTEE,
    "Ban Thường vụ": Organ.STANDING_COMMITTEE,
    "BTV": Organ.STANDING_COMMITTEE,
    "Chi bộ": Organ.PARTY_CELL,
    "Hội đồng nhân dân": Organ.PEOPLES_COUNCIL,
    "HĐND": Organ.PEOPLES_COUNCIL,
    "Ủy ban nhân dân": Organ.PEOPLES_COMMITTEE,
    "UBND": Organ.PEOPLES_COMMITTEE,
    **dict.fromkeys(
        (
            "Ủy ban Mặt trận Tổ quốc Việt Nam",
            "Ủy ban Mặt trận Tổ quốc",
            "Ủy ban MTTQ Việt Nam",
            "Ủy ban MTTQVN",
            "Ủy ban MTTQ",
            "UB MTTQ Việt Nam",
            "UB MTTQ",
            "UBMTTQ",
            "Mặt trận Tổ quốc Việt Nam",
            "Mặt trận Tổ quốc",
            "MTTQ Việt Nam",
            "MTTQVN",
            "MTTQ",
        ),
        Organ.FATHERLAND_FRONT,
    ),
}
"""How each organ is typed at the head of a phrase."""

_INNER = (Organ.EXECUTIVE_COMMITTEE, Organ.STANDING_COMMITTEE)
"""Organs of an organisation, which may stand between them and the place."""
_OWNERS = (Organ.PARTY_ORGANISATION, Organ.PARTY_COMMITTEE)
_NEARLY = 0.8
"""How alike a word is to an organ that it may be meant for."""
_NUMBERED = regex(r"(?:số )?\d")
_SHORT = ("tp", "tp.", "tx", "tx.", "tt", "tt.", "tdp")
_PLACED = ("Đảng bộ", "Đảng ủy", "UBND", "Ủy ban nhân dân", "HĐND", "Ban Chấp hành")
"""Organs that may stand for the place they sit in."""
_PARTS = regex(
    r"\s*[,;()]\s*"
    r"|\s+-\s+(?=(?:tỉnh|thành phố|thị xã|quận|huyện|xã|phường|thị trấn|Đảng bộ)\s)"
)
_KIND = regex(
    r"(?:^|(?<=\s))(?:tỉnh|thành phố|thị xã|quận|huyện|xã|phường|thị trấn|đặc khu)"
    r"(?=\s+[^\W\d_])"
)
"""A kind of place in the middle of a phrase, where a comma may be missing."""


@frozen(eq=False, repr=False)
class Head:
    """The first part of a phrase, read: organ, kind of place, and a name."""

    organ: Organ
    kind: PlaceKind | None
    name: str


def place(node: Scalar) -> Place:
    """Read a place and the places above it."""
    parts = place_parts(node.text)
    return chained(node, parts)


def place_parts(text: str) -> list[str]:
    """Split a phrase into one part for each level, lowest first."""
    parts = [part for part in _PARTS.split(plain(text)) if part]
    return [level for part in parts for level in _levels(part)]


def _levels(part: str) -> list[str]:
    """Split "xã Cẩm Lộc huyện Cẩm Xuyên", where a comma is missing."""
    starts = [kind.start() for kind in _KIND.finditer(part)]
    cuts = [0, *starts[0 if committee(part) else 1 :], len(part)]
    return [part[a:b].strip() for a, b in pairwise(cuts)]


def chained(node: Scalar, parts: list[str]) -> Place:
    """Read one place from its levels.

    Raises:
        Refused: A level lacks its kind or its name.
    """
    above: Place | None = None
    for part in reversed(parts):
        above = _level(node, part, above)
    if above is None:
        raise _nameless(node, node.text)
    return above


def level(text: str) -> tuple[PlaceKind, str] | None:
    """Split "xã Cẩm Giàng" into its kind and its name, which may be empty."""
    parts = _kinds().match(text)
    if parts is None:
        return None
    kind, name = member(PlaceKind, parts["kind"]), parts["name"] or ""
    is_name = not name or name[0].isupper() or _NUMBERED.match(name) is not None
    return (kind, name) if kind is not None and is_name else None


def committee(text: str) -> tuple[PlaceKind, str] | None:
    """Split "Huyện ủy Cẩm Xuyên" into the kind of place and its name."""
    probe = toned(text, ToneStyle.HOA_ON_O).lower()
    for kind, word in COMMITTEES.items():
        if probe == word.lower() or probe.startswith(f"{word.lower()} "):
            return kind, text[len(word) :].strip()
    return None


def is_place(text: str) -> bool:
    """Tell whether a part of a phrase names a place of some kind."""
    named = committee(text) or level(_without_organ(text))
    return named is not None and named[1] != ""


def _level(node: Scalar, part: str, above: Place | None) -> Place:
    named = committee(part) or level(_without_organ(part))
    if named is None:
        raise _kindless(node, part)
    kind, name = named
    if not name:
        raise _nameless(node, part)
    return Place(kind=kind, name=name, parent=above)


def _without_organ(part: str) -> str:
    """Take the organ from "Đảng bộ xã Y", where it stands for the place."""
    probe = toned(part, ToneStyle.HOA_ON_O).lower()
    for organ in _PLACED:
        if probe.startswith(f"{organ.lower()} "):
            return part[len(organ) + 1 :]
    return part


@cache
def _kinds() -> re.Pattern[str]:
    words = [re.escape(word) for word in (*(k.value for k in PlaceKind), *_SHORT)]
    known = "|".join(sorted(words, key=len, reverse=True))
    return re.compile(rf"(?P<kind>{known})(?:\s+(?P<name>\S.*))?$", re.IGNORECASE)


def _kindless(node: Scalar, part: str) -> Refused:
    hint = {
        "hint_vi": f"viết  tỉnh {part}  hoặc  huyện {part}",
        "hint_en": f"write  tỉnh {part}",
    }
    mark = within(node, part)
    return Refused(UNREADABLE_PLACE.at(*node.path, mark=mark, text=part, **hint))


def _nameless(node: Scalar, part: str) -> Refused:
    return Refused(NAMELESS_PLACE.at(*node.path, mark=within(node, part), text=part))


def head_of(text: str) -> Head | None:
    """Read the head of a phrase, or nothing where no organ is known."""
    by_word = committee(text)
    if by_word is not None:
        return Head(Organ.PARTY_COMMITTEE, *by_word)
    split = _organ(text)
    if split is None:
        return None
    organ, rest = split
    if organ in _INNER:
        by_word = committee(rest)
        if by_word is not None:
            return Head(organ, *by_word)
        owner = _organ(rest)
        rest = owner[1] if owner and owner[0] in _OWNERS else rest
    kind, name = level(rest) or (None, rest)
    return Head(organ, kind, name)


def _organ(text: str) -> tuple[Organ, str] | None:
    """Split an organ from the front of a phrase."""
    probe = toned(text, ToneStyle.HOA_ON_O).lower()
    for word, organ in _organs():
        if probe == word or probe.startswith(f"{word} "):
            return organ, text[len(word) :].strip()
    return None


@cache
def _organs() -> tuple[tuple[str, Organ], ...]:
    by_length = sorted(ORGANS, key=len, reverse=True)
    return tuple((word.lower(), ORGANS[word]) for word in by_length)


def body(node: Scalar) -> Body:
    """Read a body; one of no known organ is kept by its name.

    Raises:
        Refused: It has no proper name, or a place above it is none.
    """
    parts = place_parts(node.text)
    agency = _agency(node, parts)
    if agency is not None:
        return agency
    head = head_of(parts[0]) if parts else None
    if head is not None:
        return _known(node, head, parts[1:])
    _notice_nearly(node, parts[0] if parts else "")
    name, above = _name_and_places(parts)
    place = chained(node, above) if above else None
    return Body(organ=Organ.OTHER, name=name, place=place)


def _agency(node: Scalar, parts: list[str]) -> Body | None:
    """Read an office or a board: its own name, and the place of whom it serves."""
    name, above = _name_and_places(parts) if parts else ("", [])
    named = agencies.recognised(name)
    if named is None:
        return None
    parent = chained(node, above) if above else None
    own = agencies.without_number(named.rest)
    served = committee(f"{named.owner} {own}") or level(own)
    if not named.rest or served is None:
        return Body(organ=Organ.OTHER, name=name, place=parent)
    place = Place(kind=served[0], name=served[1], parent=parent)
    return Body(organ=Organ.OTHER, name=name, place=place)


def _known(node: Scalar, head: Head, parts: list[str]) -> Body:
    """Complete a body whose organ is known by the places above it."""
    if head.kind is None and head.name:
        name, parts = _name_and_places([head.name, *parts])
        place = chained(node, parts) if parts else None
        return Body(organ=head.organ, name=name, place=place)
    above = chained(node, parts) if parts else None
    completed = _of_host(head.kind, head.name) if above is None else None
    if head.kind is not None and head.name and completed is None:
        completed = Place(kind=head.kind, name=head.name, parent=above)
    if completed is None:
        raise refused(node, NAMELESS_PLACE, text=node.text)
    return Body(organ=head.organ, place=completed)


def _name_and_places(parts: list[str]) -> tuple[str, list[str]]:
    """Part a name with commas in it from the places that follow it."""
    first = len(parts)
    while first > 1 and is_place(parts[first - 1]):
        first -= 1
    return ", ".join(parts[:first]), parts[first:]


def _of_host(kind: PlaceKind | None, name: str = "") -> Place | None:
    """Complete "Đảng ủy thị trấn" by the host's own place of that kind."""
    host = current().host
    if host is None or host.place is None:
        return None
    return next(
        (
            place
            for place in host.place.chain
            if kind in (None, place.kind) and name in ("", place.name)
        ),
        None,
    )


def _notice_nearly(node: Scalar, head: str) -> None:
    """Notice "Đảng bô", which would pass for a name."""
    from difflib import SequenceMatcher

    for word in ORGANS:
        start = " ".join(head.split()[: len(word.split())])
        likeness = SequenceMatcher(None, fold(start), fold(word)).ratio()
        if " " in word and start[:1].isupper() and likeness >= _NEARLY:
            current().notice(node, ORGAN_NEARLY, text=start, near=word)
            return
