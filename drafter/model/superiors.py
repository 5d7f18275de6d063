"""Which body stands above another on a letterhead, on a day.

What a name decides is derived; what it cannot is not known, and never guessed. Most
of these rules are practice that no text read so far confirms (chưa kiểm chứng), but
for those of the Party and the bodies under a People's Committee (HD 36-HD/VPTW điểm
1.2; NĐ 30/2020/NĐ-CP, phụ lục I, II.2).
"""

import re
from collections.abc import Callable, Mapping
from datetime import date

from drafter.formatter.orthography import house
from drafter.model.body_kinds import PRIVATE, Above
from drafter.model.recognition import Recognised, recognise
from drafter.model.reform import COMMUNES, PROVINCES, REFORM, above, is_district
from drafter.model.territory import (
    PARTY_COMMITTEES,
    Place,
    PlaceKind,
    committee_name,
    place_name,
)
from drafter.patterns import regex

POLICE_REFORM = date(2025, 3, 1)
"""No police of districts from this day on."""
NONE = ""
"""The line is not drawn."""

Superior = str | None
"""The line in ordinary letters, `NONE`, or nothing where it is not known."""

_SAME_AREA = regex(
    r"(?:Đảng bộ|Đảng ủy) (?:Công an|Quân sự|Bộ đội Biên phòng|(?:Khối )?các cơ quan "
    r"Đảng|UBND|Ủy ban nhân dân)(?!\w)",
    re.IGNORECASE,
)
_HOLDING_OFFICES = ("S5", "S6", "S7", "A1", "A2", "X2", "X3")
"""Kinds of bodies that have offices of their own."""
_LOCAL_POLICE = regex("Công an ", re.IGNORECASE)
_MILITARY_BOARD = regex(r"Ban (?:Chỉ huy|CHQS)|BCH Quân sự", re.IGNORECASE)
_UPPER_SCHOOL = regex(r"Trường .*(?:THPT|trung học phổ thông)(?!\w)", re.IGNORECASE)
_SCHOOL = regex(
    r"Trường .*(?:mầm non|mẫu giáo|tiểu học|THCS|trung học cơ sở)(?!\w)", re.IGNORECASE
)
_HOSPITAL = regex("Bệnh viện ", re.IGNORECASE)
_CULTURE = regex(r"Trung tâm (?:Văn hóa|Dịch vụ)(?!\w)", re.IGNORECASE)
_YOUTH = regex(
    r"(?:Tỉnh|Thành) đoàn(?!\w)|Trung ương Đoàn(?!\w)"
    r"|Đoàn (?:TNCS Hồ Chí Minh |Thanh niên )?(?:tỉnh|thành phố) ",
    re.IGNORECASE,
)
_UNION_HEAD = regex(r"Tổng (?:Liên đoàn|LĐLĐ)", re.IGNORECASE)
_UNION = regex(r"(?:Liên đoàn Lao động|LĐLĐ) ", re.IGNORECASE)
_SECTOR_UNION = regex(r"Công đoàn (?:ngành|Ngành) ", re.IGNORECASE)
_COMMUNE_UNION = regex(r"Công đoàn (?:xã|phường|đặc khu|thị trấn) ", re.IGNORECASE)
_ASSOCIATION = regex(
    r"(?:Hội (?:Liên hiệp Phụ nữ|LHPN|Phụ nữ|Nông dân|Cựu chiến binh|CCB))(?!\w)", re.I
)
_CENTRAL = regex(r"Trung ương |.* Việt Nam$", re.IGNORECASE)
_BRANCH = regex(r"(?<!\w)(?:Chi nhánh|Phòng Giao dịch)(?!\w)", re.IGNORECASE)
_FIRMS = regex(r"(?:Tổng công ty|Công ty|Tập đoàn|Ngân hàng|Doanh nghiệp)(?!\w)", re.I)


def superior(read: Recognised, day: date) -> Superior:
    """Return the body above another: as typed, or as the rule of its kind derives it.

    Args:
        read: The body.
        day: The day of the paper.
    """
    if read.superior:
        return read.superior
    if read.owner:
        return _owner(read)
    return RULES[read.kind.above](read._replace(own=house(read.own)), day)


def _owner(read: Recognised) -> str:
    """Return the body that an office serves; what its name leaves out, completed."""
    owner, area = read.owner, read.area
    if owner.startswith("HĐND"):
        owner = f"Hội đồng nhân dân{owner.removeprefix('HĐND')}"
    for word in PARTY_COMMITTEES:
        if house(owner).startswith(word):
            owner = f"{word}{owner[len(word) :]}"
    if area is None or area.name in owner:
        return owner
    return f"{owner} {area.name if area.kind in PROVINCES else place_name(area)}"


def _none(read: Recognised, day: date) -> Superior:
    return NONE


def _typed(read: Recognised, day: date) -> Superior:
    return None


def _over(place: Place, day: date, since: date = REFORM) -> Place | None:
    """Return the unit directly above a place on a day, if the file names it.

    A commune was under a district until the reform, and is under a province since.
    """
    unit = above(place, day if day < since else max(day, REFORM))
    if unit is None or place.kind not in COMMUNES:
        return unit
    later = day >= since
    skips = unit.kind is PlaceKind.PROVINCE and not later
    return None if skips or (later and is_district(unit)) else unit


def _is_top(place: Place) -> bool:
    return place.parent is None and place.kind in PROVINCES


def _party_place(read: Recognised, day: date) -> Superior:
    if read.area is None:
        return None
    if _is_top(read.area):
        return NONE
    return _named("Đảng bộ", _over(read.area, day))


def _party_unit(read: Recognised, day: date) -> Superior:
    if read.area is not None and _SAME_AREA.match(read.own):
        return _named("Đảng bộ", read.area.unit)
    return _named("Đảng bộ", _commune(read.chain) if day >= REFORM else None)


def _cell(read: Recognised, day: date) -> Superior:
    return _named("Đảng bộ", _commune(read.area) or _commune(read.chain))


def _committee(read: Recognised, day: date) -> Superior:
    place = read.area or read.chain
    return committee_name(place) if place else None


def _local(read: Recognised, day: date) -> Superior:
    if read.own.lower().startswith("chi cục") or _is_part(read.own):
        return None
    return _named("UBND", read.area or read.chain)


def _is_part(own: str) -> bool:
    """Whether an office is one of a hospital, a school, a company that its name has."""
    words = own.split()
    tails = (" ".join(words[i:]) for i in range(1, len(words)) if words[i][0].isupper())
    return any(recognise(tail).kind.code in _HOLDING_OFFICES for tail in tails)


def _sector(read: Recognised, day: date) -> Superior:
    if not _is_provincial(read.area):
        return None
    for head, line in (
        (("bảo hiểm xã hội", "bhxh"), "Bảo hiểm xã hội Việt Nam"),
        (("kho bạc nhà nước", "kbnn"), "Kho bạc Nhà nước"),
    ):
        if read.own.lower().startswith(head):
            return line
    return None


def _procuracy(read: Recognised, day: date) -> Superior:
    if not read.own.lower().startswith(("viện", "vks")):
        return NONE
    if read.own.lower().endswith("tối cao"):
        return NONE
    if _is_provincial(read.area):
        return "Viện kiểm sát nhân dân tối cao"
    return _named("Viện kiểm sát nhân dân", _province(read, day))


def _institution(read: Recognised, day: date) -> Superior:
    own, area = read.own, read.area
    if PRIVATE.search(own):
        return NONE
    if _UPPER_SCHOOL.match(own):
        return _named("Sở Giáo dục và Đào tạo", _province(read, day))
    if _SCHOOL.match(own):
        commune = _commune(area) or _commune(read.chain)
        return _named("UBND", commune if day >= REFORM else None)
    of_province = area is not None and area.kind in PROVINCES
    if _HOSPITAL.match(own) and area and area.kind is PlaceKind.PROVINCE:
        return None if _is_part(own) else _named("Sở Y tế", area)
    if _CULTURE.match(own) and not of_province:
        return _named("UBND", area and area.unit)
    return None


def _police(read: Recognised, day: date) -> Superior:
    area = read.area
    if area is None or not _LOCAL_POLICE.match(read.own):
        return None
    if _is_top(area):
        return "Bộ Công an"
    return _named("Công an", _over(area, day, POLICE_REFORM))


def _military(read: Recognised, day: date) -> Superior:
    area = read.area
    if not _MILITARY_BOARD.match(read.own):
        return None
    if area is not None and area.kind in COMMUNES:
        return _named("UBND", area)
    return _named("Bộ Chỉ huy Quân sự", _province(read, day))


def _youth(read: Recognised, day: date) -> Superior:
    own, area = read.own, read.area
    if own.lower().startswith("trung ương"):
        return NONE
    return NONE if area and _is_top(area) and _YOUTH.match(own) else None


def _union(read: Recognised, day: date) -> Superior:
    own, area = read.own, read.area
    if _UNION_HEAD.match(own):
        return NONE
    if _UNION.match(own) and area and _is_top(area):
        return "Tổng Liên đoàn Lao động Việt Nam"
    province = _province(read, day)
    if _SECTOR_UNION.match(own) and area is not None and area == province:
        return _named("Liên đoàn Lao động", area)
    if (_UNION.match(own) or _COMMUNE_UNION.match(own)) and area is not None:
        return _named("Liên đoàn Lao động", province)
    return None


def _association(read: Recognised, day: date) -> Superior:
    if _CENTRAL.match(read.own):
        return NONE
    found = _ASSOCIATION.search(read.own)
    if found is None:
        return NONE
    if day >= REFORM or read.area is None:
        return None
    if _is_provincial(read.area):
        return f"{found[0]} Việt Nam"
    return _named(found[0], _over(read.area, day))


def _enterprise(read: Recognised, day: date) -> Superior:
    whole = _FIRMS.match(read.own) and not _BRANCH.search(read.own)
    local = read.own.startswith("Ngân hàng") and read.area is not None
    return NONE if whole and not local else None


RULES: Mapping[Above, Callable[[Recognised, date], Superior]] = {
    Above.NONE: _none,
    Above.TYPED: _typed,
    Above.PARTY_PLACE: _party_place,
    Above.PARTY_UNIT: _party_unit,
    Above.CELL: _cell,
    Above.COMMITTEE: _committee,
    Above.LOCAL: _local,
    Above.SECTOR: _sector,
    Above.PROCURACY: _procuracy,
    Above.INSTITUTION: _institution,
    Above.POLICE: _police,
    Above.MILITARY: _military,
    Above.YOUTH: _youth,
    Above.UNION: _union,
    Above.ASSOCIATION: _association,
    Above.ENTERPRISE: _enterprise,
}


def _named(head: str, place: Place | None) -> Superior:
    return f"{head} {place_name(place)}" if place else None


def _commune(place: Place | None) -> Place | None:
    """Return the commune in a chain of places, or nothing."""
    levels = place.chain if place else ()
    return next((level for level in levels if level.kind in COMMUNES), None)


def _is_provincial(place: Place | None) -> bool:
    """Whether a place is a province, or a city that no province is named above."""
    return place is not None and _is_top(place)


def _province(read: Recognised, day: date) -> Place | None:
    """Return the province, or city of its rank, at the top of what is known."""
    place = read.area or read.chain
    top = tuple(place.chain)[-1] if place else None
    if top is None or top.kind not in PROVINCES:
        return None
    is_sure = top.kind is PlaceKind.PROVINCE or day >= REFORM
    return top if is_sure else None
