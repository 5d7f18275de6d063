"""How a body is named: in full, short, as a territory, as an issuer of papers."""

from collections.abc import Mapping

from attrs import field, frozen

from drafter.model import Body, Organ, Place, PlaceKind
from drafter.views.prose import capital, lower_first
from drafter.vocabulary import tag

COMMITTEES: Mapping[PlaceKind, str] = {
    PlaceKind.PROVINCE: "Tỉnh ủy",
    PlaceKind.CITY: "Thành ủy",
    PlaceKind.TOWN: "Thị ủy",
    PlaceKind.URBAN_DISTRICT: "Quận ủy",
    PlaceKind.DISTRICT: "Huyện ủy",
}
"""Party committees that are named after the kind of their place."""

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
"""The issuer's part of a paper's symbol (`standards.md` 2.2, 1.6)."""

_STATE: Mapping[Organ, str] = {
    Organ.PEOPLES_COMMITTEE: "UBND",
    Organ.PEOPLES_COUNCIL: "HĐND",
    Organ.FATHERLAND_FRONT: "Ủy ban MTTQ Việt Nam",
}
_COMMUNES = (
    PlaceKind.COMMUNE,
    PlaceKind.WARD,
    PlaceKind.TOWNSHIP,
    PlaceKind.SPECIAL_ZONE,
)
_SPELT: Mapping[str, str] = {
    "UBND": "ỦY BAN NHÂN DÂN",
    "HĐND": "HỘI ĐỒNG NHÂN DÂN",
    "Ủy ban MTTQ Việt Nam": "ỦY BAN MẶT TRẬN TỔ QUỐC VIỆT NAM",
}


@frozen(kw_only=True)
class HostView:
    """The host as templates print it."""

    full: str = field(metadata=tag("day_du", "Tên đầy đủ kèm địa bàn"))
    short: str = field(
        metadata=tag("ngan", "Tên không kèm tên riêng", example="Đảng bộ xã")
    )
    call: str = field(metadata=tag("goi", "Cách gọi gọn", example="Đảng bộ"))
    area: str = field(metadata=tag("dia_ban", "Địa bàn", example="xã Cẩm Giàng"))
    whole: str = field(metadata=tag("toan", "Toàn địa bàn", example="toàn xã"))
    above: str = field(
        metadata=tag("cap_tren", "Các địa bàn cấp trên", example="huyện Bạch Thông")
    )

    def __str__(self) -> str:
        return self.full


def place_name(place: Place) -> str:
    """Return a place with the word of its kind: xã Cẩm Giàng."""
    return f"{place.kind.value} {place.name}"


def committee(place: Place | None) -> str:
    """Return what the Party committee of a place is called: Huyện ủy, Đảng ủy."""
    return COMMITTEES.get(place.kind, "Đảng ủy") if place else "Đảng ủy"


def named(body: Body, *, proper: bool = True) -> str:
    """Return a body's name; without its proper name when `proper` is false."""
    if body.name and body.organ is Organ.OTHER:
        return body.name
    place = body.place
    if body.organ is Organ.PARTY_CELL:
        own = body.name or (place_name(place) if place else "")
        return f"Chi bộ {own}".strip() if proper else "Chi bộ"
    head = _head(body.organ, None if body.name else place)
    if place is None or body.name:
        return f"{head} {body.name}".strip() if proper else head
    if head.endswith(tuple(COMMITTEES.values())):
        return f"{head} {place.name}" if proper else head
    return f"{head} {place_name(place) if proper else place.kind.value}"


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


def host(body: Body) -> HostView:
    """Return the forms of the host's name."""
    place = None if body.name else body.place
    area = place_name(place) if place else ""
    whole = f"toàn {place.kind.value}" if place else f"toàn {lower_first(call(body))}"
    chain = list(body.place.chain) if body.place else []
    above = ", ".join(place_name(p) for p in chain[0 if body.name else 1 :])
    return HostView(
        full=named(body),
        short=named(body, proper=False),
        call="Đảng bộ" if body.organ is Organ.PARTY_ORGANISATION else call(body),
        area=area or named(body),
        whole=whole,
        above=above,
    )


def issuer(body: Body) -> str:
    """Return the body in whose name papers go out, in ordinary letters.

    A Party organisation issues through its committee, so `Đảng bộ xã` never
    stands on a letterhead's second line (HD 36 điểm 1.2; `standards.md` 2.4).
    """
    if body.organ.is_party and body.organ is not Organ.PARTY_CELL:
        place = body.place
        if place is None or body.name:
            return f"{committee(None)} {body.name}".strip()
        own = place.name if place.kind in COMMITTEES else place_name(place)
        return f"{committee(place)} {own}"
    return named(body)


def issuer_lines(body: Body) -> str:
    """Return the issuer as the letterhead prints it; a line break may stand in it."""
    if body.organ in _STATE and body.place and not body.name:
        head = _STATE[body.organ]
        spelt = _SPELT.get(head, head.upper())
        return f"{spelt}\n{place_name(body.place).upper()}"
    return issuer(body).upper()


def superior_line(body: Body) -> str:
    """Return the direct superior's letterhead line, empty when not known.

    People's Committees and Councils have none: the superior line is for bodies
    under a managing agency (NĐ 30/2020/NĐ-CP, Phụ lục I, II.2).
    """
    if not body.organ.is_party:
        return ""
    place = body.place
    if body.organ is Organ.PARTY_CELL:
        unit = _unit(place) if body.name or place != _unit(place) else None
        unit = unit if unit and unit.kind in _COMMUNES else None
        return f"ĐẢNG BỘ {place_name(unit).upper()}" if unit else ""
    if body.name or place is None or place.parent is None:
        return ""
    return f"ĐẢNG BỘ {place_name(place.parent).upper()}"


def issuer_code(body: Body) -> str:
    """Return the issuer's part of the symbol: ĐU, HU, UBND; empty when unknown."""
    if body.organ is Organ.PARTY_CELL:
        return CODES["Chi bộ"]
    if body.organ.is_party:
        return CODES[committee(None if body.name else body.place)]
    return CODES.get(_STATE.get(body.organ, ""), "")


def seat(body: Body) -> str:
    """Return the place name of the date line: the unit where the body sits.

    A unit named after a number keeps its unit word (NĐ 30/2020/NĐ-CP,
    Phụ lục I, II.4a).
    """
    place = _unit(body.place)
    if place is None or (body.name and place.kind not in _COMMUNES):
        return ""
    return capital(place_name(place)) if place.name[:1].isdigit() else place.name


def _unit(place: Place | None) -> Place | None:
    """Return the unit of government that a village or quarter belongs to."""
    parts = (PlaceKind.VILLAGE, PlaceKind.RESIDENTIAL_GROUP)
    chain = place.chain if place else ()
    return next((unit for unit in chain if unit.kind not in parts), None)
