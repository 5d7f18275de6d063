"""Who signs a paper: in whose name, in which post."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from drafter.formatter.orthography import house
from drafter.model import (
    Body,
    Conference,
    Family,
    Group,
    Issuance,
    Person,
)
from drafter.model.territory import committee
from drafter.patterns import regex


class SigningStyle(NamedTuple):
    """How bodies of one family sign.

    Attributes:
        on_behalf: Who signs for a collective.
        by_order: Who signs by order of those who lead.
        orders: Who gives that order.
        for_head: Who signs in place of a head.
        titled_deputies: Whether a deputy signs for a collective with their own title.
        acting: Who leads for the time being.
    """

    on_behalf: str
    by_order: str
    orders: str
    for_head: str
    titled_deputies: bool
    acting: str


STYLES: Mapping[Family, SigningStyle] = {
    Family.STATE: SigningStyle(
        on_behalf="TM. {body}",
        by_order="TL. {body}",
        orders="CHỦ TỊCH",
        for_head="KT. {head}",
        titled_deputies=False,
        acting="Q. {head}",
    ),
    Family.PARTY: SigningStyle(
        on_behalf="T/M {body}",
        by_order="T/L {body}",
        orders="BAN THƯỜNG VỤ",
        for_head="K/T {head}",
        titled_deputies=True,
        acting="Q. {head}",
    ),
}
"""The families; NĐ 30/2020/NĐ-CP, Phụ lục I, II.7; HD 36 điểm 1.7."""

_DEPUTY = "PHÓ "
_ACTING = "QUYỀN "
_RANK = r"(?:(?:Quyền|Phó) )?"
_PARTY = regex(rf"{_RANK}Bí thư\b", re.IGNORECASE)
_LEADERS: Mapping[str, re.Pattern[str]] = {
    code: regex(rf"{_RANK}Chủ tịch(?= (?:{owner}))", re.IGNORECASE)
    for code, owner in {
        "S2": "UBND|Ủy ban nhân dân",
        "S1": "HĐND|Hội đồng nhân dân",
        "F1": "(?:Ủy ban )?(?:MTTQ|Mặt trận)",
    }.items()
}
"""The posts of those who lead a collective; for those of the Party, Bí thư."""
_HEAD = regex(
    rf"{_RANK}(?:Chánh Văn phòng|Trưởng (?:ban|phòng|đoàn)|Chủ nhiệm|Giám đốc"
    r"|Hiệu trưởng|Chủ tịch|Tổ trưởng|Trạm trưởng|Chỉ huy trưởng|Thủ trưởng"
    r"|Bí thư(?= (?:Đoàn|Chi đoàn|BCH|Ban Chấp hành Đoàn)))\b",
    re.IGNORECASE,
)
"""The posts of those who lead an office, a board, a union."""
_OFFICE = regex(rf"{_RANK}(?:Chánh Văn phòng|Trưởng (?:ban|phòng))\b", re.IGNORECASE)
"""The posts of those who sign by order of a collective."""
_IN_PLACE = regex(r"\bK/?T\b")


class Signature(NamedTuple):
    """The lines above a name.

    Attributes:
        authority: In whose name, by whose order, in whose place; may be several
            lines; nothing when it cannot be told.
        position: The post of the signer; may be empty.
    """

    authority: str | None
    position: str


def signature(conference: Conference, value: Issuance, family: Family) -> Signature:
    """Return how a paper is signed (NĐ 30 Phụ lục I, II.7; HD 36 điểm 1.7).

    A typed authority stands as it is: which Party body signs follows its work
    regulation. A State deputy signs for the head, a Party deputy with their own
    title, for there is no K/T BÍ THƯ; deputies of offices sign for their head in
    either family.
    """
    host, style = conference.host, STYLES[family]
    post, leads = _post(host, value.signatory)
    lines = _in_name_of(host, style, by_order=not leads and bool(_OFFICE.match(post)))
    if value.authority:
        lines = tuple(value.authority.split("\n"))
    post = post.upper()
    if lines is not None and not _IN_PLACE.search(" ".join(lines)):
        lines = (*lines, *_in_place(host, style, post, leads=leads))
    if post.startswith(_ACTING):
        post = style.acting.format(head=post.removeprefix(_ACTING))
    return Signature(None if lines is None else "\n".join(lines), post)


def signatory(conference: Conference, value: Issuance) -> Person | None:
    """Return who signs, with the offices that the file gives the same name elsewhere.

    Where it gives them two sets of offices, nobody can tell which.
    """
    signer = value.signatory
    if signer is None or signer.positions:
        return signer
    key = _key(signer)
    same = {
        person
        for person in _people(conference)
        if _key(person) == key and person.positions
    }
    return same.pop() if len({person.positions for person in same}) == 1 else signer


def _post(host: Body, signer: Person | None) -> tuple[str, bool]:
    """Return the post in which somebody signs, and whether it leads the host."""
    positions = signer.positions if signer else ()
    read = host.read
    of_party = host.family is Family.PARTY and read.kind.code != "P4"
    leader = _PARTY if of_party else _LEADERS.get(read.kind.code)
    if read.owner:
        leader = None
    if leader is not None:
        match = next(_matches(leader, positions), None) or next(
            _matches(_OFFICE, positions), None
        )
        if match is not None:
            return match[0], match.re is leader
        return (positions[0] if positions else ""), True
    own = [p for p in positions if _own_word(host) in house(p).casefold()]
    match = next(_matches(_HEAD, (*own, *positions)), None)
    return match[0] if match else (positions[0] if positions else ""), True


def _own_word(host: Body) -> str:
    """Return the word that the post of a named body's head has in it."""
    return house(host.read.own).casefold()


def _matches(
    pattern: re.Pattern[str], positions: Iterable[str]
) -> Iterator[re.Match[str]]:
    return (match for p in positions if (match := pattern.match(house(p))))


def _in_name_of(
    host: Body, style: SigningStyle, *, by_order: bool
) -> tuple[str, ...] | None:
    """Return in whose name or by whose order a paper is signed.

    Offices, boards and bodies that are no collective are signed by their heads;
    who signs for a union follows from its own rules, which are not known here.
    """
    if by_order:
        return (style.by_order.format(body=style.orders),)
    collective = _collective(host)
    if collective is None:
        return ()
    return (style.on_behalf.format(body=collective),) if collective else None


def _collective(host: Body) -> str | None:
    """Return the collective in whose name the papers of an organ are signed."""
    read = host.read
    code = read.kind.code
    if read.owner and not house(read.own).casefold().endswith("ủy ban kiểm tra"):
        return None
    if code == "P1":
        return (read.organ or committee(read.area)).upper()
    if code in ("F2", "F3", "F4"):
        return read.organ.upper()
    if code == "P4":
        return None if not read.owner else "ỦY BAN KIỂM TRA"
    return _COLLECTIVES.get(code)


_COLLECTIVES: Mapping[str, str] = {
    "P2": "ĐẢNG ỦY",
    "P3": "CHI BỘ",
    "P5": "ĐOÀN CHỦ TỊCH",
    "S1": "HỘI ĐỒNG NHÂN DÂN",
    "S2": "ỦY BAN NHÂN DÂN",
    "F1": "BAN THƯỜNG TRỰC",
}


def _in_place(
    host: Body, style: SigningStyle, post: str, *, leads: bool
) -> tuple[str, ...]:
    """Return the line of a deputy who signs for a head."""
    collective = _collective(host)
    own_title = style.titled_deputies and leads and collective is not None
    if not post.startswith(_DEPUTY) or own_title or _PARTY.match(post):
        return ()
    return (style.for_head.format(head=post.removeprefix(_DEPUTY)),)


def _people(conference: Conference) -> Iterator[Person]:
    """Yield the people of a conference, wherever its file names them."""
    yield from (*conference.chairs, *conference.secretaries)
    yield from (p for p in conference.delegates if not isinstance(p, Group))
    yield from (item.presenter for item in conference.presentations)
    debated = conference.discussion.speeches if conference.discussion else ()
    yield from (speech.speaker for speech in (*conference.speeches, *debated))
    yield from (item.signatory for item in conference.issuances if item.signatory)


def _key(person: Person) -> str:
    return house(person.name).casefold()
