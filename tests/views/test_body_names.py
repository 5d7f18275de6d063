"""Bodies by their names: full, short, as issuers, in symbols, on letterheads."""

import pytest

from drafter.model import Body, Organ, Place, PlaceKind
from drafter.views import body_names
from drafter.views.host_view import HostView

PROVINCE = Place(kind=PlaceKind.PROVINCE, name="Hà Tĩnh")
DISTRICT = Place(kind=PlaceKind.DISTRICT, name="Cẩm Xuyên", parent=PROVINCE)
COMMUNE = Place(kind=PlaceKind.COMMUNE, name="Cẩm Lộc", parent=DISTRICT)
CITY = Place(kind=PlaceKind.CITY, name="Hồ Chí Minh")
WARD = Place(kind=PlaceKind.WARD, name="Bến Thành", parent=CITY)
NUMBERED = Place(kind=PlaceKind.WARD, name="12", parent=CITY)
ZONE = Place(
    kind=PlaceKind.SPECIAL_ZONE,
    name="Phú Quý",
    parent=Place(kind=PlaceKind.PROVINCE, name="Lâm Đồng"),
)


def body(organ: Organ, place: Place | None = COMMUNE, name: str = "") -> Body:
    return Body(organ=organ, place=place, name=name)


NAMES = [
    (body(Organ.PARTY_ORGANISATION), "Đảng bộ xã Cẩm Lộc", "Đảng bộ xã"),
    (body(Organ.PARTY_COMMITTEE), "Đảng ủy xã Cẩm Lộc", "Đảng ủy xã"),
    (body(Organ.PARTY_COMMITTEE, DISTRICT), "Huyện ủy Cẩm Xuyên", "Huyện ủy"),
    (body(Organ.PARTY_COMMITTEE, PROVINCE), "Tỉnh ủy Hà Tĩnh", "Tỉnh ủy"),
    (body(Organ.PARTY_COMMITTEE, CITY), "Thành ủy Hồ Chí Minh", "Thành ủy"),
    (
        body(Organ.EXECUTIVE_COMMITTEE),
        "Ban Chấp hành Đảng bộ xã Cẩm Lộc",
        "Ban Chấp hành Đảng bộ xã",
    ),
    (
        body(Organ.STANDING_COMMITTEE, DISTRICT),
        "Ban Thường vụ Huyện ủy Cẩm Xuyên",
        "Ban Thường vụ Huyện ủy",
    ),
    (body(Organ.PARTY_CELL, name="Nam Phong"), "Chi bộ Nam Phong", "Chi bộ"),
    (body(Organ.PEOPLES_COMMITTEE), "UBND xã Cẩm Lộc", "UBND xã"),
    (body(Organ.PEOPLES_COUNCIL), "HĐND xã Cẩm Lộc", "HĐND xã"),
    (
        body(Organ.FATHERLAND_FRONT),
        "Ủy ban MTTQ Việt Nam xã Cẩm Lộc",
        "Ủy ban MTTQ Việt Nam xã",
    ),
    (body(Organ.OTHER, None, "Trường THPT Cẩm Bình"), "Trường THPT Cẩm Bình", None),
]


@pytest.mark.parametrize(("value", "full", "short"), NAMES)
def test_a_body_is_named_in_full_and_short(value, full, short):
    view = HostView(value)

    assert view.full == full
    assert short is None or view.short == short


@pytest.mark.parametrize(
    ("value", "superior", "issuer"),
    [
        (
            body(Organ.PARTY_ORGANISATION),
            "ĐẢNG BỘ HUYỆN CẨM XUYÊN",
            "ĐẢNG ỦY XÃ CẨM LỘC",
        ),
        (
            body(Organ.EXECUTIVE_COMMITTEE),
            "ĐẢNG BỘ HUYỆN CẨM XUYÊN",
            "ĐẢNG ỦY XÃ CẨM LỘC",
        ),
        (
            body(Organ.PARTY_COMMITTEE, DISTRICT),
            "ĐẢNG BỘ TỈNH HÀ TĨNH",
            "HUYỆN ỦY CẨM XUYÊN",
        ),
        (
            body(Organ.PARTY_ORGANISATION, WARD),
            "ĐẢNG BỘ THÀNH PHỐ HỒ CHÍ MINH",
            "ĐẢNG ỦY PHƯỜNG BẾN THÀNH",
        ),
        (
            body(Organ.PARTY_ORGANISATION, ZONE),
            "ĐẢNG BỘ TỈNH LÂM ĐỒNG",
            "ĐẢNG ỦY ĐẶC KHU PHÚ QUÝ",
        ),
        (
            body(Organ.PARTY_CELL, name="thôn 3"),
            "ĐẢNG BỘ XÃ CẨM LỘC",
            "CHI BỘ THÔN 3",
        ),
        (body(Organ.PEOPLES_COMMITTEE), "", "ỦY BAN NHÂN DÂN\nXÃ CẨM LỘC"),
        (body(Organ.PEOPLES_COUNCIL), "", "HỘI ĐỒNG NHÂN DÂN\nXÃ CẨM LỘC"),
    ],
)
def test_a_letterhead_names_superior_and_issuer(value, superior, issuer):
    """HD 36 điểm 1.2; NĐ 30/2020/NĐ-CP, Phụ lục I, II.2."""
    assert body_names.superior_line(value) == superior
    assert body_names.issuer_lines(value) == issuer


@pytest.mark.parametrize(
    ("value", "code"),
    [
        (body(Organ.PARTY_ORGANISATION), "ĐU"),
        (body(Organ.PARTY_COMMITTEE, DISTRICT), "HU"),
        (body(Organ.PARTY_COMMITTEE, PROVINCE), "TU"),
        (body(Organ.PARTY_CELL, name="Nam Phong"), "CB"),
        (body(Organ.PEOPLES_COMMITTEE), "UBND"),
        (body(Organ.PEOPLES_COUNCIL), "HĐND"),
        (body(Organ.OTHER, None, "Trường"), ""),
    ],
)
def test_an_issuer_has_its_code(value, code):
    assert body_names.issuer_code(value) == code


@pytest.mark.parametrize(
    ("place", "seat"), [(COMMUNE, "Cẩm Lộc"), (NUMBERED, "Phường 12"), (None, "")]
)
def test_the_date_line_names_the_seat(place, seat):
    """A unit named after a number keeps its unit word (II.4a)."""
    assert body_names.seat(body(Organ.PEOPLES_COMMITTEE, place)) == seat


@pytest.mark.parametrize(
    ("value", "full", "issuer"),
    [
        (
            body(Organ.PARTY_ORGANISATION, PROVINCE, "Công an xã Sơn Thủy"),
            "Đảng bộ Công an xã Sơn Thủy",
            "ĐẢNG ỦY CÔNG AN XÃ SƠN THỦY",
        ),
        (
            body(Organ.PARTY_COMMITTEE, PROVINCE, "Công ty Cao su"),
            "Đảng ủy Công ty Cao su",
            "ĐẢNG ỦY CÔNG TY CAO SU",
        ),
    ],
)
def test_a_body_with_a_name_of_its_own_is_never_taken_for_its_place(
    value, full, issuer
):
    """Its superior cannot be told from the place, so that it stays a gap."""
    assert HostView(value).full == full
    assert body_names.issuer_lines(value) == issuer
    assert body_names.issuer_code(value) == "ĐU"
    assert body_names.superior_line(value) == ""
    assert body_names.seat(value) == ""


def test_a_cell_directly_below_a_province_has_no_superior_that_could_be_told():
    cell = body(Organ.PARTY_CELL, PROVINCE, "Công an xã Sơn Thủy")

    assert body_names.superior_line(cell) == ""
