"""A body as the issuer of papers: its lines, its symbol, its place, its sheet.

Lines stand in ordinary letters; what a name does not decide is nothing, so that a
view leaves a gap there.
"""

import re
from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from drafter.formatter.orthography import house, toned
from drafter.model.bodies import Body, is_no_line
from drafter.model.body_kinds import OTHER, Line
from drafter.model.conference import Conference
from drafter.model.recognition import Recognised, recognise
from drafter.model.reform import COMMUNES
from drafter.model.superiors import superior
from drafter.model.territory import (
    PARTY_COMMITTEES,
    Family,
    Place,
    committee,
    committee_name,
    mention,
    place_name,
    seat_name,
)
from drafter.patterns import regex
from drafter.values import ToneStyle

COMMITTEE_CODES: Mapping[str, str] = {
    "Tỉnh ủy": "TU",
    "Thành ủy": "TU",
    "Thị ủy": "TU",
    "Quận ủy": "QU",
    "Huyện ủy": "HU",
    "Đảng ủy": "ĐU",
}
"""What Party committees are in the symbol of a paper (HD 36-HD/VPTW điểm 1.3)."""

OFFICE_CODES: Mapping[str, str] = {
    "văn phòng": "VP",
    "ủy ban kiểm tra": "UBKT",
    "cơ quan ủy ban kiểm tra": "UBKT",
    "ubkt": "UBKT",
    "ban tổ chức": "BTC",
    "ban tuyên giáo và dân vận": "BTGDV",
    "ban tuyên giáo": "BTG",
    "ban dân vận": "BDV",
    "ban nội chính": "BNC",
    "ban xây dựng đảng": "BXDĐ",
}
"""What offices of a Party committee are; the code of the committee follows."""

_CENTRES = {"F2": "TWĐTN", "F3": "TLĐ"}
"""What the centres of mass organisations are, as printed on papers of theirs."""
_SPELT = (("UBND", "Ủy ban nhân dân"), ("HĐND", "Hội đồng nhân dân"))
_KEPT_ORGANS = ("Ban Chấp hành", "BCH")
"""Organs of a mass organisation in whose name papers go out."""
_FRONT = "Ủy ban Mặt trận Tổ quốc Việt Nam"
_LEAVES_TO = ("UBND ", *PARTY_COMMITTEES)
"""Whose line says the place, so that offices below leave it out of theirs."""
_TROOPS = regex(
    r"(?:Đồn|Quân khu|Quân đoàn|Binh đoàn|Sư đoàn|Lữ đoàn|Trung đoàn|Tiểu đoàn"
    r"|Đại đội|Hải đội)(?!\w)",
    re.IGNORECASE,
)
"""Units of which a text says that they write their province, which they do not name
(TT 92/2012/TT-BQP Điều 9, second-hand)."""
_NATIONAL = regex(
    r"Trung ương Đoàn$|Tổng (?:Liên đoàn Lao động|LĐLĐ) Việt Nam$", re.IGNORECASE
)


class Issuer(NamedTuple):
    """How a body stands on its papers; nothing where that is not known.

    Attributes:
        superior: The lines above it, none where none is drawn.
        lines: Its own lines.
        symbol: Its part of the number.
        seat: The place in the line of the date.
    """

    superior: tuple[str, ...] | None
    lines: tuple[str, ...]
    symbol: str | None
    seat: str | None


def issuer(body: Body, day: date) -> Issuer:
    """Return how a body stands on a paper of a day: by its keys, else by its name."""
    read = body.read
    derived = superior(read, day)
    lines = None if derived is None else tuple(filter(None, (derived,)))
    if body.superior:
        drawn = not is_no_line(body.superior[0])
        lines = body.superior if drawn else ()
    own = body.issuer or (_line(read, derived or ""),)
    return Issuer(lines, own, body.symbol or _symbol(read), body.seat or _seat(read))


def standard(conference: Conference, paper: str) -> str:
    """Return the sheet that the file names for a paper of a conference.

    What is said of the paper comes first, then of the host, then of all papers;
    `NO_LINE` is a paper without a title. Empty where family and day choose.
    """
    host = conference.host
    return conference.issuance(paper).standard or host.standard or conference.standard


def _line(read: Recognised, above: str) -> str:
    """Return the line of the issuer itself."""
    rule, area = read.kind.line, read.area
    if rule is Line.COMMITTEE and area is not None:
        return committee_name(area)
    if rule is Line.PARTY_UNIT:
        return f"Đảng ủy{read.own[len('Đảng ủy') :]}"
    if rule is Line.COUNCIL and not read.owner:
        return spelt(read.own)
    if rule is Line.FRONT and area is not None:
        return f"{_FRONT} {place_name(area)}"
    if rule is Line.MASSES:
        kept = f"{read.organ} " if read.organ in _KEPT_ORGANS else ""
        return "Ban Chấp hành Trung ương" if _is_centre(read) else f"{kept}{read.own}"
    if rule is Line.OFFICE and above.startswith(_LEAVES_TO):
        return _without_area(read, above)
    return read.name if read.kind is OTHER else read.own


def _without_area(read: Recognised, above: str) -> str:
    """Return a name without its own place, where the line above it says that.

    Thanh tra keeps the kind of its place, which is part of what it is; schools keep
    all of their names.
    """
    area, named = read.area, mention(read.own)
    is_last = named is not None and named.end == len(read.own)
    if area is None or named is None or not is_last or not above.endswith(area.name):
        return read.own
    own = read.own[: named.start].rstrip()
    if own.startswith("Trường "):
        return read.own
    return f"{own} {area.kind.value}" if own.lower() == "thanh tra" else own


def spelt(name: str) -> str:
    """Return the name of a council or a committee of the people in full words."""
    for short, full in _SPELT:
        if name.startswith(short):
            return f"{full}{name.removeprefix(short)}"
    return name


def introduced(name: str, tone: ToneStyle = ToneStyle.HOA_ON_O) -> str:
    """Return a name in full with the short forms that a text goes on with.

    >>> introduced("UBND xã Đông Phú")
    'Ủy ban nhân dân (UBND) xã Đông Phú'
    """
    written = toned(name, ToneStyle.HOA_ON_O)
    for short, full in (*_SPELT, ("MTTQ", "Mặt trận Tổ quốc")):
        either = rf"(?<!\w)(?:{full}|{short})(?!\w)"
        written = re.sub(either, f"{full} ({short})", written, count=1)
    return toned(written, tone)


def _symbol(read: Recognised) -> str | None:
    """Return the issuer's part of a symbol, where no head of a body sets it."""
    kind = read.kind
    if kind.line is Line.COMMITTEE:
        return COMMITTEE_CODES[committee(read.area)]
    if kind.line is Line.OFFICE and kind.family is Family.PARTY:
        own = mention(read.own)
        office = read.own[: own.start].strip() if own else read.own
        code = OFFICE_CODES.get(house(office).lower())
        serves = house(read.owner or read.superior)
        word = next((w for w in COMMITTEE_CODES if serves.startswith(w)), "")
        joined = COMMITTEE_CODES[word or committee(read.area)]
        return f"{code}{joined}" if code else None
    if kind.line is Line.MASSES:
        return _CENTRES.get(kind.code) if _NATIONAL.match(read.own) else None
    return None if read.owner else kind.symbol or None


def _seat(read: Recognised) -> str | None:
    """Return the unit where a body sits: in its own name, else the commune behind it.

    Of a local office, the police and a board also that of the body above it.
    """
    if _TROOPS.match(read.own):
        return None
    own = read.area.unit if read.area else None
    for place in (own, _commune(read.chain)):
        if place is not None:
            return seat_name(place)
    if read.kind.follows and read.superior:
        return _seat(recognise(read.superior))
    if read.kind.code == "S4" or _NATIONAL.match(read.own):
        return "Hà Nội"
    return None


def _is_centre(read: Recognised) -> bool:
    return read.own.lower() == "trung ương đoàn"


def _commune(place: Place | None) -> Place | None:
    levels = place.chain if place else ()
    return next((level for level in levels if level.kind in COMMUNES), None)


def suggested_symbol(body: Body) -> str:
    """Return what the head of a body may have set as its symbol: for a message only.

    >>> suggested_symbol(Body(name="Sở Giáo dục và Đào tạo tỉnh Hòa An"))
    'SGDĐT'
    """
    own = body.read.own
    named = mention(own)
    words = (own[: named.start] if named else own).replace(",", " ").split()
    return "".join(
        word[0] for word in words if word[0].isalpha() and word != "và"
    ).upper()
