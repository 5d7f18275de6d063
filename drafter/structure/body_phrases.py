"""Places and bodies in phrases: Đảng bộ xã Cẩm Giàng, huyện Bạch Thông."""

import re
from collections.abc import Mapping
from functools import cache
from itertools import pairwise

from drafter.findings import error, hint, warning
from drafter.formatter.orthography import house, toned
from drafter.model import Body, Place, PlaceKind
from drafter.model.body_kinds import KINDS, OTHER, by_word
from drafter.model.recognition import recognise
from drafter.model.territory import (
    COMMITTEES,
    KIND,
    PARTY_COMMITTEES,
    RUN,
    committee_name,
    mention,
    place_name,
)
from drafter.patterns import regex
from drafter.source import Mapping as Fields
from drafter.source import Node, Scalar
from drafter.structure.refusals import Refused, missing, refused, within
from drafter.structure.run import Values, current
from drafter.structure.single_values import UNKNOWN_CHOICE, plain, scalar
from drafter.values import ToneStyle
from drafter.vocabulary import fold, key_of, member

UNREADABLE_PLACE = error("D107")
NAMELESS_PLACE = error("D108")
KIND_NEARLY = warning("D109")
OTHER_KIND = hint("D414")
IN_CAPITALS = warning("D415")

_SHORT_NAME = 3
"""So few words may be abbreviations: HTX ABC."""
_NEARLY = 0.8
"""How alike words are to the first of a kind of body that they may be meant for."""
_NUMBERED = regex(r"(?:số )?\d")
_SHORT = ("tp", "tp.", "tx", "tx.", "tt", "tt.", "tdp")
_PLACED = ("Đảng bộ", "Đảng ủy", "UBND", "Ủy ban nhân dân", "HĐND", "Ban Chấp hành")
"""Bodies that may stand for the place they sit in."""
_PARTS = regex(
    r"\s*[,;()]\s*"
    r"|\s+-\s+(?=(?:tỉnh|thành phố|thị xã|quận|huyện|xã|phường|thị trấn|Đảng bộ)\s)"
)
_KIND = regex(
    r"(?:^|(?<=\s))(?:tỉnh|thành phố|thị xã|quận|huyện|xã|phường|thị trấn|đặc khu)"
    r"(?=\s+[^\W\d_])"
)
"""A kind of place in the middle of a phrase, where a comma may be missing."""
_NAMELESS = regex(rf"(?:^|.* ){KIND}$", re.IGNORECASE)
_PROPER = regex(rf"{RUN}$")
_MADE: Mapping[str, str] = {
    "cap_uy": "{committee}",
    "dang_uy": "{committee}",
    "ban_chap_hanh": "Ban Chấp hành Đảng bộ {place}",
    "bch": "Ban Chấp hành Đảng bộ {place}",
    "ban_thuong_vu": "Ban Thường vụ {committee}",
    "btv": "Ban Thường vụ {committee}",
    "mttq": "Ủy ban MTTQ Việt Nam {place}",
    "mat_tran": "Ủy ban MTTQ Việt Nam {place}",
}
"""Names made of a folded word of a kind and a place; any other word stands first."""


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


def body(node: Scalar) -> Body:
    """Read a body by its full name.

    Raises:
        Refused: A part of it is a place without kind, or lacks its proper name.
    """
    _examine(node)
    return Body(name=plain(node.text))


def body_finished(node: Fields, values: Values) -> Values:
    """Examine the name of a body given by keys; one of place and kind is made.

    Raises:
        Refused: Nothing tells the name; or a part of it can be no place.
    """
    name, place = values.get("name"), values.get("area")
    word, key = values.get("word", ""), key_of(Body, "name")
    if name:
        _examine(scalar(node[key]), complete=place is not None)
        found = recognise(name).kind
        if word and found not in (OTHER, by_word(word)):
            typed = node[key_of(Body, "word")]
            current().notice(typed, OTHER_KIND, text=word, found=found.word)
        return values | {"name": plain(name)}
    if place is None:
        raise missing(node, Body, "name")
    typed_word = plain(scalar(node[key_of(Body, "word")]).text)
    made = _MADE.get(fold(typed_word), f"{typed_word} {{place}}")
    parts = {"committee": committee_name(place), "place": place_name(place)}
    return values | {"name": made.format(**parts)}


def body_kind(node: Node, _: object = None) -> str:
    """Read the word of a kind of body, or the name that its bodies begin with.

    Raises:
        Refused: No kind is called so.
    """
    typed = scalar(node).text
    kind = by_word(typed) or recognise(typed).kind
    if fold(typed) in _MADE:
        kind = recognise(_MADE[fold(typed)].format(committee="Đảng ủy", place="")).kind
    if kind is not OTHER or by_word(typed) is OTHER:
        return kind.word
    words = "; ".join(kind.word for kind in KINDS)
    hints = {
        "hint_vi": f"chọn một trong: {words}",
        "hint_en": f"choose one of: {words}",
    }
    raise refused(node, UNKNOWN_CHOICE, field=key_of(Body, "word"), text=typed, **hints)


def _examine(node: Scalar, *, complete: bool = False) -> None:
    """Refuse a name in which a place is none, and notice what is odd in it.

    Args:
        node: The name.
        complete: Whether other keys say the place.
    """
    read = recognise(node.text)
    first, *others = read.name.split(", ")
    named = mention(first)
    for part in others:
        if named and named.end == len(first) and _PROPER.match(part):
            raise _kindless(node, part)
    last = others[-1] if others else ""
    if _NAMELESS.match(last) and last[:1].islower():
        raise _nameless(node, last)
    bare = read.kind.code == "P1" or house(read.owner) in PARTY_COMMITTEES
    lacks = read.area is None and (bare or _NAMELESS.match(read.own))
    if lacks and not complete:
        raise _nameless(node, node.text)
    if read.kind is OTHER:
        _notice_nearly(node, first)
    if read.recased or (node.text.isupper() and len(node.text.split()) > _SHORT_NAME):
        current().notice(node, IN_CAPITALS, text=node.text, printed=read.name)


def _notice_nearly(node: Scalar, head: str) -> None:
    """Notice "Đảng bô", which would pass for a name."""
    from difflib import SequenceMatcher

    openings = ("Đảng bộ", "Đảng ủy", *(w for kind in KINDS for w in kind.begins))
    for word in openings:
        start = " ".join(head.split()[: len(word.split())])
        likeness = SequenceMatcher(None, fold(start), fold(word)).ratio()
        if house(start).rstrip(",").casefold() == word.casefold():
            return
        if " " in word and start[:1].isupper() and likeness >= _NEARLY:
            current().notice(node, KIND_NEARLY, text=start, near=word)
            return
