"""Bodies in phrases: Đảng bộ xã Cẩm Giàng, Huyện ủy Cẩm Xuyên, Chi bộ Nam Phong."""

from difflib import SequenceMatcher

from drafter.model import Body, Organ, Place, PlaceKind, agencies
from drafter.source import Mapping as Fields
from drafter.source import Node, Scalar
from drafter.structure.leaves import scalar
from drafter.structure.load import current, read
from drafter.structure.offices import office
from drafter.structure.organs import ORGANS, Head, head_of
from drafter.structure.phrase_rules import NAMELESS_PLACE, ORGAN_NEARLY
from drafter.structure.places import (
    chained,
    committee,
    is_place,
    level,
    place_parts,
)
from drafter.structure.refusals import refused
from drafter.vocabulary import fold

_NEARLY = 0.8


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


def issuer(node: Node, _: object = None) -> Body | str:
    """Read who grants: a body, or words for one that the list does not know."""
    if isinstance(node, Fields):
        return read(node, Body)
    typed = scalar(node)
    parts = place_parts(typed.text)
    head = head_of(parts[0]) if parts else None
    words = office(typed.text, current().tone)
    if head is None or (not head.name and _of_host(head.kind) is None):
        return words
    return _known(typed, head, parts[1:])


def _agency(node: Scalar, parts: list[str]) -> Body | None:
    """Read an office or a board: its own name, and the place of whom it serves."""
    name, above = _name_and_places(parts) if parts else ("", [])
    named = agencies.told(name)
    if named is None:
        return None
    parent = chained(node, above) if above else None
    own = agencies.without_number(named.rest)
    found = committee(f"{named.owner} {own}") or level(own)
    if not named.rest or found is None:
        return Body(organ=Organ.OTHER, name=name, place=parent)
    place = Place(kind=found[0], name=found[1], parent=parent)
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
    for word in ORGANS:
        start = " ".join(head.split()[: len(word.split())])
        likeness = SequenceMatcher(None, fold(start), fold(word)).ratio()
        if " " in word and start[:1].isupper() and likeness >= _NEARLY:
            current().notice(node, ORGAN_NEARLY, text=start, near=word)
            return
