"""Bodies that only their names make known: offices, boards, unions, congresses.

An office or a board issues papers under the body that it serves, so that the
family of its papers, its letterhead and its symbol follow from that body
(HD 36-HD/VPTW, phụ lục 3; NĐ 30/2020/NĐ-CP, phụ lục I, II.2).
"""

import re
from functools import cache
from typing import NamedTuple

from drafter.formatter.orthography import toned
from drafter.model.bodies import Body, Organ
from drafter.model.territory import PARTY_COMMITTEES, Family
from drafter.values import ToneStyle

NUMBERED = " lần thứ"
"""What the number of a congress begins with, behind its name."""
_COUNCILS = ("UBND", "Ủy ban nhân dân", "HĐND", "Hội đồng nhân dân")
_OWNERS = {
    Organ.PARTY_COMMITTEE: PARTY_COMMITTEES,
    Organ.PEOPLES_COMMITTEE: _COUNCILS,
}
_KINDS = "tỉnh|thành phố|thị xã|quận|huyện|xã|phường|thị trấn|đặc khu"


class Agency(NamedTuple):
    """A kind of body that is recognised by its name.

    Attributes:
        opening: A pattern of what its name begins with.
        family: Whose papers it issues; nothing when its own rules say so.
        owner: The organ that it serves and that stands above it on a letterhead.
        code: What it is in the symbol of a paper; empty when no rule is known.
        joined: Whether the code of its owner follows: UBKT and ĐU.
        collective: In whose name its papers are signed; nothing when its head
            signs directly, empty when that follows from rules of its own.
        verified: Whether the code was read in a text or a paper of such a body.
        needs_owner: Whether it is one only where its name says whom it serves.
    """

    opening: str
    family: Family | None
    owner: Organ | None = None
    code: str = ""
    joined: bool = False
    collective: str | None = None
    verified: bool = False
    needs_owner: bool = False


_PARTY = Organ.PARTY_COMMITTEE
_STATE = Organ.PEOPLES_COMMITTEE

AGENCIES: tuple[Agency, ...] = (
    Agency("Đại hội (?:đại biểu )?Đảng bộ", Family.PARTY, None, "ĐH", False,
           "ĐOÀN CHỦ TỊCH", True),
    Agency("(?:Cơ quan )?Ủy ban Kiểm tra", Family.PARTY, _PARTY, "UBKT", True,
           "ỦY BAN KIỂM TRA", True),
    Agency("Văn phòng", Family.PARTY, _PARTY, "VP", True, None, True, True),
    Agency("Ban Xây dựng Đảng", Family.PARTY, _PARTY, "BXDĐ", True),
    Agency("Ban Tổ chức", Family.PARTY, _PARTY, "BTC", True, None, True, True),
    Agency("Ban Tuyên giáo và Dân vận", Family.PARTY, _PARTY, "BTGDV", True, None,
           False, True),
    Agency("Ban Tuyên giáo", Family.PARTY, _PARTY, "BTG", True, None, False, True),
    Agency("Ban Dân vận", Family.PARTY, _PARTY, "BDV", True, None, False, True),
    Agency("Ban Nội chính", Family.PARTY, _PARTY, "BNC", True, None, False, True),
    Agency("Văn phòng (?:HĐND|Hội đồng nhân dân) và (?:UBND|Ủy ban nhân dân)",
           Family.STATE, _STATE, "VP"),
    Agency("Văn phòng", Family.STATE, _STATE, "VP", False, None, False, True),
    Agency("Phòng (?!khám).+?", Family.STATE, _STATE),
    Agency("Trung tâm Phục vụ hành chính công", Family.STATE, _STATE),
    Agency("(?:(?:BCH|BTV|Ban Chấp hành|Ban Thường vụ) )?"
           "(?:Hội(?! đồng)|Đoàn|Công đoàn|Liên đoàn|Liên hiệp)(?: .+?)??",
           None, collective=""),
)  # fmt: skip
"""Kinds of agencies; the first that fits a name counts. The joining of codes
follows UBKTTU and BTCTU as HD 36-HD/VPTW prints them."""


class Named(NamedTuple):
    """What a name says of an agency.

    Attributes:
        agency: Its kind.
        line: What it is called by itself: Văn phòng.
        owner: The word for whom it serves: Đảng ủy; may be empty.
        rest: Whose that is: xã Tân Lập, Công ty Cao su; may be empty.
    """

    agency: Agency
    line: str
    owner: str
    rest: str


def of(body: Body) -> Named | None:
    """Return what the name of a body says of it, or nothing for other bodies."""
    return recognised(body.name) if body.organ is Organ.OTHER else None


def recognised(name: str) -> Named | None:
    """Return what a name says of an agency, or nothing when it names none."""
    probe = toned(name, ToneStyle.HOA_ON_O)
    for agency in AGENCIES:
        begun = _opening(agency).match(probe)
        match = _pattern(agency).fullmatch(probe) if begun else None
        if match is not None:
            return Named(
                agency,
                line=_part(name, match, "line"),
                owner=_part(name, match, "owner"),
                rest=_part(name, match, "of") or _part(name, match, "area"),
            )
    return None


def without_number(name: str) -> str:
    """Return the name of a congress without its number and its term."""
    return name.partition(NUMBERED)[0]


def family(body: Body) -> Family | None:
    """Return the family of a body's papers, or nothing when nothing says it."""
    named = of(body)
    return named.agency.family if named else body.organ.family


@cache
def _opening(agency: Agency) -> re.Pattern[str]:
    """Match what the name begins with: few names go on to the long pattern."""
    return re.compile(agency.opening, re.IGNORECASE)


@cache
def _pattern(agency: Agency) -> re.Pattern[str]:
    """Match the agency's own name, then whom it serves, then whose that is."""
    words = "|".join(_OWNERS[agency.owner]) if agency.owner else r"(?!)"
    owner = rf"(?P<owner>(?i:{words}))(?:\s+(?P<of>.+))?"
    area = rf"(?P<area>{_named_kind()}.*)"
    after = rf"\s+(?:(?:của|thuộc)\s+)?(?:{owner}|{area})"
    optional = "" if agency.needs_owner else "?"
    return re.compile(rf"(?P<line>(?i:{agency.opening}))(?:{after}){optional}")


@cache
def _named_kind() -> str:
    """Match a kind of place before its name: xã Tân Lập, not Văn hóa - Xã hội."""
    capitals = "".join(c for c in map(chr, range(0x41, 0x1EFA)) if c.isupper())
    return rf"(?<!Đô )(?:{_KINDS}|{_KINDS.title()})\s+[{capitals}\d]"


def _part(name: str, match: re.Match[str], group: str) -> str:
    """Return a part of the name as it was typed."""
    start, end = match.span(group)
    return name[start:end] if start >= 0 else ""
