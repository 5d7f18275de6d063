"""The head of a body's phrase: which organ, and of what."""

from collections.abc import Mapping
from functools import cache

from attrs import frozen

from drafter.formatter.orthography import toned
from drafter.model import Organ, PlaceKind
from drafter.structure.places import committee, level
from drafter.values import ToneStyle

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


@frozen
class Head:
    """The first part of a phrase, read: organ, kind of place, and a name."""

    organ: Organ
    kind: PlaceKind | None
    name: str


def head_of(text: str) -> Head | None:
    """Read the head of a phrase, or nothing where no organ is known."""
    by_word = committee(text)
    if by_word is not None:
        return Head(Organ.PARTY_COMMITTEE, *by_word)
    found = _organ(text)
    if found is None:
        return None
    organ, rest = found
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
