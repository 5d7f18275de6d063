"""Bodies in phrases: Đảng bộ xã Cẩm Giàng, Huyện ủy Cẩm Xuyên, Chi bộ Nam Phong."""

from collections.abc import Mapping
from difflib import SequenceMatcher
from functools import cache

from attrs import frozen

from drafter.formatter.orthography import toned
from drafter.model import Body, Organ, Place, PlaceKind
from drafter.source import Mapping as Fields
from drafter.source import Node, Scalar
from drafter.structure.leaves import scalar
from drafter.structure.load import current, read
from drafter.structure.phrase_rules import NAMELESS_PLACE, ORGAN_NEARLY
from drafter.structure.places import chained, committee, level, place_parts
from drafter.structure.refusals import Refused, refused
from drafter.values import ToneStyle
from drafter.vocabulary import fold

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


@frozen
class _Head:
    """The first part of a phrase, read: organ, kind of place, and a name."""

    organ: Organ
    kind: PlaceKind | None
    name: str


def body(node: Scalar) -> Body:
    """Read a body; one of no known organ is kept by its name.

    Raises:
        Refused: It has no proper name, or a place above it is none.
    """
    found = _known(node)
    if found is not None:
        return found
    parts = place_parts(node.text)
    _notice_nearly(node, parts[0] if parts else "")
    if len(parts) > 1 and all(level(part) or committee(part) for part in parts[1:]):
        above = chained(node, parts[1:])
        return Body(organ=Organ.OTHER, name=parts[0], place=above)
    return Body(organ=Organ.OTHER, name=" ".join(node.text.split()))


def issuer(node: Node, _: object = None) -> Body | str:
    """Read who grants: a body, or words for one that the list does not know."""
    if isinstance(node, Fields):
        return read(node, Body)
    text = scalar(node)
    known = _head(place_parts(text.text)[0])
    if known is None:
        return " ".join(text.text.split())
    try:
        found = _known(text)
    except Refused:
        if not known.name:
            return " ".join(text.text.split())
        raise
    return found if found is not None else " ".join(text.text.split())


def _known(node: Scalar) -> Body | None:
    """Read a body whose organ is known, else nothing."""
    parts = place_parts(node.text)
    head = _head(parts[0]) if parts else None
    if head is None:
        return None
    above = chained(node, parts[1:]) if parts[1:] else None
    if head.kind is not None and head.name:
        place = Place(kind=head.kind, name=head.name, parent=above)
        return Body(organ=head.organ, place=place)
    if head.name:
        return Body(organ=head.organ, name=head.name, place=above)
    return Body(organ=head.organ, place=_of_host(node, head.kind))


def _head(text: str) -> _Head | None:
    by_word = committee(text)
    if by_word is not None:
        return _Head(Organ.PARTY_COMMITTEE, *by_word)
    found = _organ(text)
    if found is None:
        return None
    organ, rest = found
    if organ in _INNER:
        by_word = committee(rest)
        if by_word is not None:
            return _Head(organ, *by_word)
        owner = _organ(rest)
        rest = owner[1] if owner and owner[0] in _OWNERS else rest
    kind, name = level(rest) or (None, rest)
    return _Head(organ, kind, name)


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


def _of_host(node: Scalar, kind: PlaceKind | None) -> Place:
    """Complete "Đảng ủy thị trấn" by the host's own place of that kind."""
    host = current().host
    chain = host.place.chain if host is not None and host.place is not None else ()
    for place in chain:
        if kind is None or place.kind is kind:
            return place
    raise refused(node, NAMELESS_PLACE, text=node.text)


def _notice_nearly(node: Scalar, head: str) -> None:
    """Notice "Đảng bô", which would pass for a name."""
    for word in ORGANS:
        start = " ".join(head.split()[: len(word.split())])
        likeness = SequenceMatcher(None, fold(start), fold(word)).ratio()
        if " " in word and start[:1].isupper() and likeness >= _NEARLY:
            current().notice(node, ORGAN_NEARLY, text=start, near=word)
            return
