import pytest

from drafter.model import Body, Organ, Place, PlaceKind

HA_TINH = Place(kind=PlaceKind.PROVINCE, name="Hà Tĩnh")
CAM_XUYEN = Place(kind=PlaceKind.DISTRICT, name="Cẩm Xuyên", parent=HA_TINH)
CAM_LOC = Place(kind=PlaceKind.COMMUNE, name="Cẩm Lộc", parent=CAM_XUYEN)
TOWN = Place(kind=PlaceKind.TOWNSHIP, name="Cẩm Xuyên", parent=CAM_XUYEN)
ABOVE = "huyện Cẩm Xuyên, tỉnh Hà Tĩnh"


def lone(kind: PlaceKind, name: str) -> Place:
    return Place(kind=kind, name=name)


BODIES = [
    (f"Đảng bộ thị trấn Cẩm Xuyên, {ABOVE}", Organ.PARTY_ORGANISATION, TOWN),
    (f"đảng bộ Thị trấn Cẩm Xuyên ({ABOVE})", Organ.PARTY_ORGANISATION, TOWN),
    (
        "Đảng bộ thị trấn Cẩm Xuyên huyện Cẩm Xuyên tỉnh Hà Tĩnh",
        Organ.PARTY_ORGANISATION,
        TOWN,
    ),
    ("Huyện ủy Cẩm Xuyên, tỉnh Hà Tĩnh", Organ.PARTY_COMMITTEE, CAM_XUYEN),
    ("Huyện uỷ Cẩm Xuyên tỉnh Hà Tĩnh", Organ.PARTY_COMMITTEE, CAM_XUYEN),
    (f"Đảng ủy xã Cẩm Lộc, {ABOVE}", Organ.PARTY_COMMITTEE, CAM_LOC),
    ("Tỉnh ủy Hà Tĩnh", Organ.PARTY_COMMITTEE, HA_TINH),
    ("Thành ủy Vinh", Organ.PARTY_COMMITTEE, lone(PlaceKind.CITY, "Vinh")),
    ("Thị ủy Kỳ Anh", Organ.PARTY_COMMITTEE, lone(PlaceKind.TOWN, "Kỳ Anh")),
    (
        "Quận uỷ Ba Đình",
        Organ.PARTY_COMMITTEE,
        lone(PlaceKind.URBAN_DISTRICT, "Ba Đình"),
    ),
    (
        "Đảng ủy đặc khu Lý Sơn",
        Organ.PARTY_COMMITTEE,
        lone(PlaceKind.SPECIAL_ZONE, "Lý Sơn"),
    ),
    (
        f"Ban Chấp hành Đảng bộ xã Cẩm Lộc, {ABOVE}",
        Organ.EXECUTIVE_COMMITTEE,
        CAM_LOC,
    ),
    ("BCH đảng bộ tỉnh Hà Tĩnh", Organ.EXECUTIVE_COMMITTEE, HA_TINH),
    (
        "Ban Thường vụ Huyện ủy Cẩm Xuyên, tỉnh Hà Tĩnh",
        Organ.STANDING_COMMITTEE,
        CAM_XUYEN,
    ),
    ("BTV Tỉnh ủy Hà Tĩnh", Organ.STANDING_COMMITTEE, HA_TINH),
    (f"UBND xã Cẩm Lộc, {ABOVE}", Organ.PEOPLES_COMMITTEE, CAM_LOC),
    (f"Ủy ban nhân dân xã Cẩm Lộc, {ABOVE}", Organ.PEOPLES_COMMITTEE, CAM_LOC),
    (f"HĐND xã Cẩm Lộc, {ABOVE}", Organ.PEOPLES_COUNCIL, CAM_LOC),
    (f"Ủy ban MTTQ Việt Nam xã Cẩm Lộc, {ABOVE}", Organ.FATHERLAND_FRONT, CAM_LOC),
    (
        f"Uỷ ban Mặt trận Tổ quốc Việt Nam xã Cẩm Lộc, {ABOVE}",
        Organ.FATHERLAND_FRONT,
        CAM_LOC,
    ),
    (
        f"Chi bộ thôn 3, Đảng bộ xã Cẩm Lộc, {ABOVE}",
        Organ.PARTY_CELL,
        Place(kind=PlaceKind.VILLAGE, name="3", parent=CAM_LOC),
    ),
    (
        f"Chi bộ tổ dân phố số 5, thị trấn Cẩm Xuyên, {ABOVE}",
        Organ.PARTY_CELL,
        Place(kind=PlaceKind.RESIDENTIAL_GROUP, name="số 5", parent=TOWN),
    ),
    (
        "Đảng bộ TP. Vinh, tỉnh Hà Tĩnh",
        Organ.PARTY_ORGANISATION,
        Place(kind=PlaceKind.CITY, name="Vinh", parent=HA_TINH),
    ),
]


@pytest.mark.parametrize(("typed", "organ", "place"), BODIES)
def test_a_body_of_a_place(typed, organ, place, load):
    assert load(f"don_vi: {typed}").host == Body(organ=organ, place=place)


@pytest.mark.parametrize(
    ("typed", "organ", "name", "place"),
    [
        ("Chi bộ Nam Phong", Organ.PARTY_CELL, "Nam Phong", None),
        (
            f"Chi bộ Nam Phong, xã Cẩm Lộc, {ABOVE}",
            Organ.PARTY_CELL,
            "Nam Phong",
            CAM_LOC,
        ),
        (
            "Đảng bộ Sở Văn hóa, Thể thao và Du lịch",
            Organ.PARTY_ORGANISATION,
            "Sở Văn hóa, Thể thao và Du lịch",
            None,
        ),
        (
            "Đảng bộ Công an huyện Cẩm Xuyên, tỉnh Hà Tĩnh",
            Organ.PARTY_ORGANISATION,
            "Công an huyện Cẩm Xuyên",
            HA_TINH,
        ),
        (
            "Trường THPT Cẩm Bình, huyện Cẩm Xuyên, tỉnh Hà Tĩnh",
            Organ.OTHER,
            "Trường THPT Cẩm Bình",
            CAM_XUYEN,
        ),
        (
            "Hợp tác xã Sao Vàng - Chi nhánh Đông",
            Organ.OTHER,
            "Hợp tác xã Sao Vàng - Chi nhánh Đông",
            None,
        ),
    ],
)
def test_a_body_by_its_own_name(typed, organ, name, place, load):
    host = load(f"don_vi: {typed}").host

    assert host == Body(organ=organ, name=name, place=place)


def test_a_body_by_its_keys(load):
    typed = """\
don_vi:
  to_chuc: Đảng bộ
  dia_ban:
    loai: xã
    ten: Cẩm Lộc
    truc_thuoc: huyện Cẩm Xuyên, tỉnh Hà Tĩnh
"""

    host = load(typed).host

    assert host == Body(organ=Organ.PARTY_ORGANISATION, place=CAM_LOC)


def test_a_name_of_a_place_stays_as_typed(load):
    assert load("don_vi: Đảng bộ xã Hoà Bình").host.place.name == "Hoà Bình"


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("Đảng uỷ thị trấn", "Đảng ủy thị trấn"),
        ("BTV Huyện ủy Cẩm Xuyên", "Ban Thường vụ Huyện ủy Cẩm Xuyên"),
        ("Chủ tịch UBND Xã", "Chủ tịch UBND xã"),
        ("Ban Thường vụ Tỉnh đoàn", "Ban Thường vụ Tỉnh đoàn"),
        ("Thủ tướng Chính phủ", "Thủ tướng Chính phủ"),
    ],
)
def test_whoever_awards_is_told_as_typed(typed, printed, load):
    assert load(f"khen_thuong: {{co_quan: {typed}}}").awards[0].issuer == printed


@pytest.mark.parametrize(
    ("typed", "code", "column"),
    [
        ("Đảng bộ xã Cẩm Lộc, Cẩm Xuyên", "D107", 29),
        ("Đảng bộ xã Cẩm Lộc, huyện", "D108", 29),
        ("Đảng bộ xã", "D108", 9),
        ("Đảng ủy", "D108", 9),
        ("Đảng bô xã Cẩm Giàng", "D109", 9),
        ("Dang bo xa Cam Giang", "D109", 9),
    ],
)
def test_a_body_that_cannot_be_meant_is_found_where_it_stands(
    typed, code, column, notices
):
    (found,) = notices(f"don_vi: {typed}")

    assert found.code == code
    assert (found.mark.line, found.mark.column) == (4, column)
    assert found.hint()
