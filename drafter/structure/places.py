"""Places in phrases: thị trấn Cẩm Xuyên, huyện Cẩm Xuyên, tỉnh Hà Tĩnh."""

import re
from collections.abc import Mapping
from functools import cache
from itertools import pairwise

from drafter.formatter.orthography import toned
from drafter.model import Place, PlaceKind
from drafter.source import Scalar
from drafter.structure.choices import member
from drafter.structure.phrase_rules import NAMELESS_PLACE, UNREADABLE_PLACE
from drafter.structure.refusals import Refused, within
from drafter.structure.spacing import plain
from drafter.values import ToneStyle

COMMITTEES: Mapping[str, PlaceKind] = {
    "Huyện ủy": PlaceKind.DISTRICT,
    "Thị ủy": PlaceKind.TOWN,
    "Quận ủy": PlaceKind.URBAN_DISTRICT,
    "Thành ủy": PlaceKind.CITY,
    "Tỉnh ủy": PlaceKind.PROVINCE,
}
"""Party committees whose word says the kind of place."""

_NUMBERED = re.compile(r"(?:số )?\d")
_SHORT = ("tp", "tp.", "tx", "tx.", "tt", "tt.", "tdp")
_ORGANS = ("Đảng bộ", "Đảng ủy", "UBND", "Ủy ban nhân dân", "HĐND", "Ban Chấp hành")
_PARTS = re.compile(
    r"\s*[,;()]\s*"
    r"|\s+-\s+(?=(?:tỉnh|thành phố|thị xã|quận|huyện|xã|phường|thị trấn|Đảng bộ)\s)"
)
_KIND = re.compile(
    r"(?:^|(?<=\s))(?:tỉnh|thành phố|thị xã|quận|huyện|xã|phường|thị trấn|đặc khu)"
    r"(?=\s+[^\W\d_])"
)
"""A kind of place in the middle of a phrase, where a comma may be missing."""


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
    starts = [found.start() for found in _KIND.finditer(part)]
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
    found = _kinds().match(text)
    if found is None:
        return None
    kind, name = member(PlaceKind, found["kind"]), found["name"] or ""
    is_name = not name or name[0].isupper() or _NUMBERED.match(name) is not None
    return (kind, name) if kind is not None and is_name else None


def committee(text: str) -> tuple[PlaceKind, str] | None:
    """Split "Huyện ủy Cẩm Xuyên" into the kind of place and its name."""
    probe = toned(text, ToneStyle.HOA_ON_O).lower()
    for word, kind in COMMITTEES.items():
        if probe == word.lower() or probe.startswith(f"{word.lower()} "):
            return kind, text[len(word) :].strip()
    return None


def is_place(text: str) -> bool:
    """Tell whether a part of a phrase names a place of some kind."""
    found = committee(text) or level(_without_organ(text))
    return found is not None and found[1] != ""


def _level(node: Scalar, part: str, above: Place | None) -> Place:
    found = committee(part) or level(_without_organ(part))
    if found is None:
        raise _refused(node, part)
    kind, name = found
    if not name:
        raise _nameless(node, part)
    return Place(kind=kind, name=name, parent=above)


def _without_organ(part: str) -> str:
    """Take the organ from "Đảng bộ xã Y", where it stands for the place."""
    probe = toned(part, ToneStyle.HOA_ON_O).lower()
    for organ in _ORGANS:
        if probe.startswith(f"{organ.lower()} "):
            return part[len(organ) + 1 :]
    return part


@cache
def _kinds() -> re.Pattern[str]:
    words = [re.escape(word) for word in (*(k.value for k in PlaceKind), *_SHORT)]
    known = "|".join(sorted(words, key=len, reverse=True))
    return re.compile(rf"(?P<kind>{known})(?:\s+(?P<name>\S.*))?$", re.IGNORECASE)


def _refused(node: Scalar, part: str) -> Refused:
    way = (f"viết  tỉnh {part}  hoặc  huyện {part}", f"write  tỉnh {part}")
    return Refused(
        UNREADABLE_PLACE.at(
            *node.path,
            mark=within(node, part),
            text=part,
            way_vi=way[0],
            way_en=way[1],
        )
    )


def _nameless(node: Scalar, part: str) -> Refused:
    return Refused(NAMELESS_PLACE.at(*node.path, mark=within(node, part), text=part))
