"""How bodies and places are named: in full, short, as an issuer of papers.

Places have the capitals that their names demand.
"""

from collections.abc import Mapping
from datetime import date

from drafter.formatter.orthography import house
from drafter.model import Body, Family, Organ, Place, PlaceKind, agencies
from drafter.model.reform import COMMUNES, PROVINCES, above
from drafter.model.territory import COMMITTEES
from drafter.views.phrasing import capital

HONOURING = frozenset(
    {
        "Hồ Chí Minh", "Điện Biên Phủ", "Trần Hưng Đạo", "Hưng Đạo", "Hai Bà Trưng",
        "Bà Triệu", "Ngô Quyền", "Lê Chân", "Lý Thái Tổ", "Lý Thường Kiệt", "Lê Lợi",
        "Nguyễn Trãi", "Nguyễn Du", "Nguyễn Huệ", "Quang Trung", "Phạm Ngũ Lão",
        "Trần Nguyên Hãn", "Nguyễn Bỉnh Khiêm", "Nguyễn Trung Trực", "Trương Định",
        "Hoàng Hoa Thám", "Hoàng Văn Thụ", "Phan Đình Phùng", "Phan Bội Châu",
        "Phan Chu Trinh", "Trần Phú", "Lê Hồng Phong", "Hà Huy Tập", "Lê Duẩn",
        "Nguyễn Thị Minh Khai", "Nguyễn Văn Cừ", "Nguyễn Văn Trỗi", "Võ Thị Sáu",
        "Kim Đồng", "Lý Tự Trọng", "Bế Văn Đàn", "Phan Đình Giót", "Tô Hiến Thành",
        "Trần Quốc Toản", "Yết Kiêu", "Đề Thám", "Cách mạng Tháng Tám",
    }
)  # fmt: skip
"""Names of persons and events that units are named after, as far as met."""


def is_honouring(place: Place) -> bool:
    """Whether a unit is named after a number, a person or an event.

    Its unit word takes a capital: Quận 1, Phường Điện Biên Phủ, Thành phố Hồ Chí
    Minh (NĐ 30/2020/NĐ-CP, Phụ lục II, mục III).
    """
    if place.kind in (PlaceKind.VILLAGE, PlaceKind.RESIDENTIAL_GROUP):
        return False
    return place.name[:1].isdigit() or place.name in HONOURING


def place_name(place: Place) -> str:
    """Return a place with the word of its kind: xã Cẩm Giàng, Phường 12."""
    name = f"{place.kind.value} {place.name}"
    return capital(name) if is_honouring(place) else name


def unit_word(place: Place) -> str:
    """Return the word that stands for a place: xã; Thành phố for Hồ Chí Minh."""
    word = place.kind.value
    whole = place.kind is PlaceKind.CITY and is_honouring(place)
    return capital(word) if whole else word


def seat_name(place: Place) -> str:
    """Return a place as a date line names it.

    A unit named after a number, a person or an event keeps its unit word
    (NĐ 30/2020/NĐ-CP, Phụ lục I, II.4a).
    """
    return place_name(place) if is_honouring(place) else place.name


AS_TYPED = date.min
"""The day of no paper: names stand as the file has them."""

CODES: Mapping[str, str] = {
    "Tỉnh ủy": "TU",
    "Thành ủy": "TU",
    "Thị ủy": "TU",
    "Quận ủy": "QU",
    "Huyện ủy": "HU",
    "Đảng ủy": "ĐU",
    "Chi bộ": "CB",
    "UBND": "UBND",
    "HĐND": "HĐND",
    "Ủy ban MTTQ Việt Nam": "MTTQ-BTT",
}
"""The issuer's part of a paper's symbol (NĐ 30 Phụ lục I, II.3; HD 36 điểm 1.3)."""

_STATE: Mapping[Organ, str] = {
    Organ.PEOPLES_COMMITTEE: "UBND",
    Organ.PEOPLES_COUNCIL: "HĐND",
    Organ.FATHERLAND_FRONT: "Ủy ban MTTQ Việt Nam",
}
_SPELT: Mapping[str, str] = {
    "UBND": "ỦY BAN NHÂN DÂN\n",
    "HĐND": "HỘI ĐỒNG NHÂN DÂN\n",
    "Ủy ban MTTQ Việt Nam": "ỦY BAN MẶT TRẬN TỔ QUỐC\nVIỆT NAM ",
}
"""Organs in full on a letterhead, up to the name of their place."""
_LINE = 25
"""About how many capitals a letterhead's left column holds."""


def committee(place: Place | None) -> str:
    """Return what the Party committee of a place is called: Huyện ủy, Đảng ủy."""
    return COMMITTEES.get(place.kind, "Đảng ủy") if place else "Đảng ủy"


def home(body: Body) -> Place | None:
    """Return the place a body is of, and nothing where it only lies in it."""
    place, named = body.place, agencies.of(body)
    if place is None or not body.name:
        return place
    if named is None:
        return None
    if named.rest:
        own = agencies.without_number(named.rest)
        return place if own.endswith(place.name) else None
    owner = house(named.owner).casefold()
    fits = named.agency.owner in _STATE or owner in ("", committee(place).casefold())
    return place if named.agency.owner and fits else None


def named(body: Body, *, proper: bool = True) -> str:
    """Return a body's name; without its proper name when `proper` is false."""
    if body.name and body.organ is Organ.OTHER:
        return _agency(body, proper=proper)
    place = body.place
    if body.organ is Organ.PARTY_CELL:
        own = body.name or (place_name(place) if place else "")
        return f"Chi bộ {own}".strip() if proper else "Chi bộ"
    head = _head(body.organ, None if body.name else place)
    if place is None or body.name:
        return f"{head} {body.name}".strip() if proper else head
    if head.endswith(tuple(COMMITTEES.values())):
        return f"{head} {place.name}" if proper else head
    return f"{head} {place_name(place) if proper else unit_word(place)}"


def _agency(body: Body, *, proper: bool) -> str:
    """Return the name of a body that its own name tells, completed by its place."""
    named, place = agencies.of(body), home(body)
    if named is None or place is None or (proper and named.rest):
        return body.name
    owned = named.agency.needs_owner or named.agency.family is Family.PARTY
    short = f"{named.line} {named.owner if owned else ''}".strip()
    own = place_name(place) if proper else unit_word(place)
    if house(named.owner) in COMMITTEES.values():
        own = place.name if proper else ""
    return f"{short} {own}".strip()


def _head(organ: Organ, place: Place | None) -> str:
    if organ in _STATE:
        return _STATE[organ]
    if organ is Organ.PARTY_COMMITTEE:
        return committee(place)
    if organ is Organ.EXECUTIVE_COMMITTEE:
        return "Ban Chấp hành Đảng bộ"
    if organ is Organ.STANDING_COMMITTEE:
        return f"Ban Thường vụ {committee(place)}"
    return "Đảng bộ"


def call(body: Body) -> str:
    """Return the word by which a text goes on calling its host."""
    if body.organ in (Organ.EXECUTIVE_COMMITTEE, Organ.STANDING_COMMITTEE):
        return str(body.organ.value)
    return named(body, proper=False)


def issuer(body: Body) -> str:
    """Return the body in whose name papers go out, in ordinary letters.

    A Party organisation issues through its committee, so `Đảng bộ xã` never
    stands on a letterhead's second line (HD 36 điểm 1.2).
    """
    if body.organ.is_party and body.organ is not Organ.PARTY_CELL:
        place = body.place
        if place is None or body.name:
            return f"{committee(None)} {body.name}".strip()
        own = place.name if place.kind in COMMITTEES else place_name(place)
        return f"{committee(place)} {own}"
    return named(body)


def issuer_lines(body: Body) -> str:
    """Return the issuer as the letterhead prints it; a line break may stand in it.

    An office stands there by its own name, below the body that it serves; a
    congress breaks before its number (HD 36 điểm 1.2).
    """
    if body.organ in _STATE and body.place and not body.name:
        head = _STATE[body.organ]
        return f"{_SPELT.get(head, head.upper())}{place_name(body.place).upper()}"
    agency = agencies.of(body)
    if agency and agency.agency.owner:
        return _balanced(agency.line.upper())
    written = issuer(body)
    if agency and agency.rest and home(body):
        written = f"{agency.line}\n{agency.rest}"
    return written.replace(agencies.NUMBERED, f"\n{agencies.NUMBERED[1:]}").upper()


def _balanced(line: str) -> str:
    """Return a long line in two of about one length, broken at a comma if any."""
    if len(line) <= _LINE:
        return line
    blanks = [i for i, c in enumerate(line) if c == " " and line[i + 1] != "-"]
    best = [i for i in blanks if line[i - 1] == ","] or blanks
    middle = min(best, key=lambda i: abs(2 * i - len(line)), default=0)
    return f"{line[:middle]}\n{line[middle + 1 :]}" if middle else line


def has_superior(body: Body) -> bool:
    """Whether the letterhead of a Party body names one above it."""
    agency = agencies.of(body)
    if agencies.family(body) is not Family.PARTY or agency:
        return agency is not None and agency.agency.owner is not None
    place = body.place
    top = place is not None and place.parent is None and place.kind in PROVINCES
    return body.organ is Organ.PARTY_CELL or bool(body.name) or not top


def superior_line(body: Body, day: date = AS_TYPED) -> str:
    """Return the direct superior's letterhead line, empty when not known.

    People's Committees and Councils have none: the superior line is for bodies
    under a managing agency (NĐ 30/2020/NĐ-CP, Phụ lục I, II.2). A district that
    the day no longer knows is passed over.
    """
    agency = agencies.of(body)
    if agency is not None:
        return _owner(agency, home(body)).upper()
    if not body.organ.is_party:
        return ""
    place = body.place
    if body.organ is Organ.PARTY_CELL:
        unit = _unit(place) if body.name or place != _unit(place) else None
        unit = unit if unit and unit.kind in COMMUNES else None
        return f"ĐẢNG BỘ {place_name(unit).upper()}" if unit else ""
    over = above(place, day) if place and not body.name else None
    return f"ĐẢNG BỘ {place_name(over).upper()}" if over else ""


def _owner(agency: agencies.Named, place: Place | None) -> str:
    """Return the body that an office serves, in full."""
    if agency.agency.owner is None:
        return ""
    if place is None:
        own = agency.owner and agency.rest
        return f"{agency.owner} {agency.rest}" if own else ""
    body = Body(organ=agency.agency.owner, place=place)
    return issuer_lines(body)


def issuer_code(body: Body, family: Family = Family.STATE) -> str:
    """Return the issuer's part of the symbol: ĐU, HU, UBND; empty when unknown.

    Args:
        body: The issuer.
        family: Whose symbol it is; one of the Party has no hyphen in this part.
    """
    agency = agencies.of(body)
    if agency is not None:
        joined = agency.agency.joined and CODES[committee(home(body))]
        return f"{agency.agency.code}{joined or ''}"
    if body.organ is Organ.PARTY_CELL:
        return CODES["Chi bộ"]
    if body.organ.is_party:
        return CODES[committee(None if body.name else body.place)]
    code = CODES.get(_STATE.get(body.organ, ""), "")
    return code.partition("-")[0] if family is Family.PARTY else code


def seat(body: Body) -> str:
    """Return the place name of the date line: the unit where the body sits."""
    place = _unit(body.place)
    lies = body.name and home(body) is None
    if place is None or (lies and place.kind not in COMMUNES):
        return ""
    return seat_name(place)


def _unit(place: Place | None) -> Place | None:
    """Return the unit of government that a village or quarter belongs to."""
    parts = (PlaceKind.VILLAGE, PlaceKind.RESIDENTIAL_GROUP)
    chain = place.chain if place else ()
    return next((unit for unit in chain if unit.kind not in parts), None)
