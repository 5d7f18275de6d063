"""What the name of a body says: its kind, its parts, what stands above it.

One reader for every body that a file names: the host, who grants an award, who
presents, speaks, attends. A typed name is taken apart, never written anew.
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from typing import NamedTuple

from attrs import evolve

from drafter.model.body_kinds import KINDS, MINISTRIES, OTHER, BodyKind
from drafter.model.territory import (
    CAPITALS,
    KIND,
    PARTY_COMMITTEES,
    RUN,
    UNIT,
    UNIT_KIND,
    Mention,
    Place,
    PlaceKind,
    joined,
    mention,
)
from drafter.patterns import regex
from drafter.values import ToneStyle

INNER_ORGANS = (
    "Ban Chấp hành", "BCH", "Ban Thường vụ", "BTV", "Ban Thường trực", "Thường trực",
    "Ban Bí thư", "Đoàn Chủ tịch", "Chi ủy",
)  # fmt: skip
"""Organs inside a body, which say nothing about its kind."""

_GROUPS = ("đại diện", "lãnh đạo", "tập thể", "Thường trực", "Thôn", "Tổ", "Khoa",
           "Ban", "Lớp", "các", "đại biểu", "hộ", "gia đình", "nhóm")  # fmt: skip
"""What texts begin with that name several people, or a part of a body."""
_PRESIDIA = ("Đoàn Chủ tịch", "Đoàn Thư ký", "Đoàn thư ký", "Chủ tọa", "chủ tọa")
"""Who leads a conference together."""

_TAIL = regex(
    r",?\s+(?:\(?(?P<enlarged>mở rộng)\)?"
    r"|khóa (?P<cohort>[IVXLC]+|\d+)"
    r"|nhiệm kỳ (?P<term>\d{4} ?- ?\d{4})"
    r"|lần thứ (?P<session>[IVXLC]+|\d+|nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười))$",
    re.IGNORECASE,
)
_CUT = regex(r", |,? (?:trực )?thuộc (?=\w)", re.IGNORECASE)
_BRACKETS = regex(rf",? ?\((?={UNIT})([^()]*)\)", re.IGNORECASE)
_DASH = regex(rf" - (?=(?-i:{UNIT_KIND}|Đảng bộ|Đảng ủy) (?!hội(?!\w)))", re.I)
_JOINT = "Đảng ủy|Đảng bộ|HĐND|Hội đồng nhân dân|UBND|Ủy ban nhân dân"
_JOINED = regex(
    rf"(?:(?:{_JOINT})(?:,| -| &| và) )+"
    rf"|(?:{_JOINT}|Ủy ban MTTQ Việt Nam) {UNIT_KIND} {RUN} (?:và|&) "
    rf"(?=(?:{_JOINT}|các)(?!\w))",
    re.IGNORECASE,
)
"""What the name of several bodies of one place begins with: Đảng ủy, HĐND, UBND xã."""
_GOES_ON = regex(r"\w| (?:trưởng|viên(?! chức)|phó|cáo|chí|hợp|vụ|và)(?!\w)")
"""What makes other words of the first of a name: Hội viên, Trường hợp, Báo cáo; in
capitals another name begins: Chi bộ Hợp tác xã, Đảng bộ Vụ Pháp chế."""
_BY_WORD = regex(
    r"(?<!\w)(?P<word>Tỉnh|Thành|Thị|Quận|Huyện) (?:ủy|đoàn|hội)(?!\w)"
    rf"(?:.*?) (?P<name>{RUN})$",
    re.IGNORECASE,
)
_KINDS_BY_WORD: Mapping[str, PlaceKind] = {
    "tỉnh": PlaceKind.PROVINCE,
    "thành": PlaceKind.CITY,
    "thị": PlaceKind.TOWN,
    "quận": PlaceKind.URBAN_DISTRICT,
    "huyện": PlaceKind.DISTRICT,
}
_TITLED = (
    regex(
        rf"{KIND} (?!(?:hội|ủy|đoàn)(?!\w))(?P<name>[^,]+?)(?= {KIND}|,| thuộc |$)",
        re.I,
    ),
    regex(
        r"(?:tỉnh|thành|thị|quận|huyện) (?:ủy|đoàn) (?P<name>[^,]+?)(?=,|$)",
        re.IGNORECASE,
    ),
)
"""Proper names of places, in a name that is all in capitals."""
_OF_PLACES = ("P1", "S1", "S2")
"""Kinds of which one typed as the superior stands for its place too."""
_CONGRESS = "P5"


class Recognised(NamedTuple):
    """The parts of a name, as typed.

    Attributes:
        kind: The row of the body; `OTHER` when none is its own.
        name: The name without what was typed of its time and of what is above it.
        organ: The organ inside the body that the name begins with, or nothing.
        own: The name without that organ and without the body that it serves.
        owner: The body that it serves, where the name says it: Đảng ủy xã Tân Lập
            of Văn phòng Đảng ủy xã Tân Lập.
        area: The place in its own name, with the places above it.
        chain: The places typed behind the name, or nothing.
        superior: The body typed behind the name, with what was typed behind that.
        cohort: Its number of terms, khóa XVII: XVII.
        term: The years of its term: 2020 - 2025.
        session: The number of its conference: 12 (mở rộng).
        recased: Whether a name in capitals is written in small letters here.
    """

    kind: BodyKind
    name: str
    organ: str = ""
    own: str = ""
    owner: str = ""
    area: Place | None = None
    chain: Place | None = None
    superior: str = ""
    cohort: str = ""
    term: str = ""
    session: str = ""
    recased: bool = False


@lru_cache(maxsize=1024)
def recognise(name: str) -> Recognised:
    """Return what a name says; the first row that fits it is its kind.

    Args:
        name: A name as typed, with its chain of places or the body above it.
    """
    text = " ".join(unicodedata.normalize("NFC", name).split()).replace(" ,", ",")
    text = text.strip(" ,;.")
    text = _DASH.sub(", ", _BRACKETS.sub(r", \1", text))
    text, probe, times = _without_tails(text, _probe(text))
    recased = False
    if text.isupper():
        probe = _lowered(probe)
        known = _restored(probe)
        recased = known not in (None, text)
        text = known or text
        probe = known or probe
    return _read(text, probe, times, recased=recased)


def is_body(text: str) -> bool:
    """Whether a text names a body, or several people together, and no person."""
    if recognise(text).kind is not OTHER:
        return True
    probe = _probe(text)
    if probe.startswith(_PRESIDIA) or _JOINED.match(probe):
        return True
    return any(
        probe.startswith((f"{word} ", f"{word[0].upper()}{word[1:]} "))
        for word in _GROUPS
    )


def _read(text: str, probe: str, times: dict[str, str], *, recased: bool) -> Recognised:
    """Take a name apart, from behind: what is above it, its time, its first words."""
    together = _JOINED.match(probe)
    several = together.end() if together else 0
    head, chain, superior = _above(text, probe, several)
    text, probe, further = _without_tails(text[:head], probe[:head])
    organ = _organ(probe)
    own, bare = text[organ:], probe[organ:]
    above = recognise(superior) if superior else None
    kind, parting = (OTHER, Parting()) if several else _kind(bare, above)
    times = times | further
    if kind.code == _CONGRESS and (number := times.pop("session", "")):
        text, own = f"{text} lần thứ {number}", f"{own} lần thứ {number}"
    return Recognised(
        kind=kind,
        name=text,
        organ=text[:organ].strip(),
        own=own[: parting.own].rstrip(" ,-&"),
        owner=own[parting.owner :] if parting.owner else "",
        area=_area(own, bare, chain),
        chain=chain,
        superior=above.name if above else "",
        recased=recased,
        **times,
    )


def _without_tails(text: str, probe: str) -> tuple[str, str, dict[str, str]]:
    """Take what tells of a time from the end of a name."""
    found: dict[str, str] = {}
    enlarged = ""
    while (match := _TAIL.search(probe)) is not None:
        part = match.lastgroup or ""
        start, end = match.span(part)
        if part == "enlarged":
            enlarged = f" ({text[start:end]})"
        else:
            found[part] = text[start:end]
        text, probe = text[: match.start()], probe[: match.start()]
    if enlarged:
        found["session"] = f"{found.get('session', '')}{enlarged}".strip()
    return text, probe, found


def _above(text: str, probe: str, start: int) -> tuple[int, Place | None, str]:
    """Return where a name ends, the places behind it, and the body above it.

    Nothing before the start is looked at: there several bodies are named.

    Behind a comma or the word thuộc stand places, or a body of a known kind; any
    other comma belongs to the name: Sở Văn hóa, Thể thao và Du lịch.
    """
    for cut in _CUT.finditer(probe, start):
        rest = text[cut.end() :]
        if (places := _places(probe[cut.end() :], rest)) is not None:
            return cut.start(), places, ""
        if not rest[0].isupper():
            continue
        above = recognise(rest)
        if above.kind is not OTHER:
            head, near, _ = _above(text[: cut.start()], probe[: cut.start()], start)
            stands_for = above.area if above.kind.code in _OF_PLACES else None
            return head, near or stands_for or above.chain, rest
    return len(text), None, ""


def _places(probe: str, text: str) -> Place | None:
    """Return the places of a chain, or nothing where it is none."""
    levels: list[Place] = []
    start = 0
    for part in probe.split(", "):
        named = mention(part)
        if named is None or named.start or named.end < len(part):
            return None
        levels += _typed(named, text[start : start + len(part)])
        start += len(part) + 2
    return joined(tuple(levels))


def _typed(named: Mention, text: str) -> Iterator[Place]:
    """Yield places with their names as typed, whose tone marks may sit elsewhere."""
    for place, (start, end) in zip(named.places, named.spans, strict=True):
        name = text[start:end]
        yield place if name.isupper() else evolve(place, name=name)


def _organ(probe: str) -> int:
    """Return where a name goes on behind the organ that it begins with.

    BCH is none in BCH Quân sự, with which the names of a kind of body begin.
    """
    if any(_begins(probe, kind.begins) for kind in KINDS):
        return 0
    for organ in INNER_ORGANS:
        if probe.lower().startswith(f"{organ.lower()} "):
            return len(organ) + 1
    return 0


class Parting(NamedTuple):
    """Where the own name of a body ends, and where that of its owner begins."""

    own: int | None = None
    owner: int = 0


def _kind(probe: str, above: Recognised | None) -> tuple[BodyKind, Parting]:
    """Return the first row that fits, and how it parts the name."""
    for kind in KINDS[:-1]:
        if _begins(probe, kind.unless):
            continue
        shape = _shape(kind)
        match = shape.match(probe) if shape else None
        if match is not None:
            return kind, _parting(match)
        if _begins(probe, kind.begins):
            return kind, Parting()
        if shape and above and "owner" in shape.groupindex:
            served = shape.match(f"{probe} {_probe(above.name)}")
            if served is not None and _parting(served).owner == len(probe) + 1:
                return kind, Parting()
    return OTHER, Parting()


def _begins(probe: str, words: tuple[str, ...]) -> bool:
    lower = probe.lower()
    return any(
        lower.startswith(word.lower()) and not _GOES_ON.match(probe[len(word) :])
        for word in words
    )


@cache
def _shape(kind: BodyKind) -> re.Pattern[str] | None:
    if not kind.shape:
        return None
    pattern = kind.shape.replace("{unit}", UNIT).replace("{kind}", UNIT_KIND)
    pattern = pattern.replace("{capital}", rf"(?-i:[{CAPITALS}])")
    return re.compile(pattern, re.IGNORECASE)


def _parting(match: re.Match[str]) -> Parting:
    if "owner" in match.re.groupindex and match.start("owner") >= 0:
        return Parting(match.end("own"), match.start("owner"))
    return Parting()


def _area(own: str, probe: str, chain: Place | None) -> Place | None:
    """Return the last place in a name: by its kind, or as in Tỉnh đoàn Hòa An."""
    named = mention(probe)
    levels = tuple(_typed(named, own)) if named else ()
    ahead = probe[: named.start].rstrip() if named else probe
    if (match := _BY_WORD.search(ahead)) is not None:
        kind = _KINDS_BY_WORD[match["word"].lower()]
        start, end = match.span("name")
        levels = (Place(kind=kind, name=own[start:end]), *levels)
    if not levels:
        return None
    if chain is not None and evolve(chain, parent=None) == levels[-1]:
        return joined(levels[:-1], chain)
    return joined(levels, chain)


def _probe(text: str) -> str:
    """Return a text with tone marks in the tables' place; its length stays."""
    # The formatter is no small import: who only asks for the schema does without.
    from drafter.formatter.orthography import toned

    return toned(text, ToneStyle.HOA_ON_O)


def _lowered(probe: str) -> str:
    """Return a name in capitals in small letters, names of places with their own."""
    lowered = probe.lower()
    for pattern in _TITLED:
        for found in pattern.finditer(probe):
            start, end = found.span("name")
            lowered = f"{lowered[:start]}{probe[start:end].title()}{lowered[end:]}"
    return lowered


@cache
def _known() -> re.Pattern[str]:
    """Match a word whose letters are known, or the name of a place."""
    words = sorted(_spelt(), key=len, reverse=True)
    return re.compile(
        rf"(?:(?P<word>{'|'.join(map(re.escape, words))})"
        rf"|{KIND}|{RUN}|và|của|thuộc|trực thuộc|số|[,-])(?!\w) ?",
        re.IGNORECASE,
    )


@cache
def _spelt() -> Mapping[str, str]:
    """Map known words in small letters to their own."""
    sectors = (name.removeprefix("Bộ ") for name in MINISTRIES)
    openings = (word for kind in KINDS for word in kind.begins)
    known = (*INNER_ORGANS, *PARTY_COMMITTEES, *MINISTRIES, *sectors, *openings)
    return {word.lower(): word for word in known}


def _restored(lowered: str) -> str | None:
    """Return a name in its own letters, or nothing where a word is not known."""
    written, end = [], 0
    while end < len(lowered):
        match = _known().match(lowered, end)
        if match is None or not match[0]:
            return None
        word = match["word"]
        own = _spelt()[word.lower()] + match[0][len(word) :] if word else match[0]
        written.append(own)
        end = match.end()
    whole = "".join(written)
    return whole[:1].upper() + whole[1:]
