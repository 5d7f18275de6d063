import pytest

from drafter.model import Body, Place, PlaceKind
from drafter.model.body_kinds import KINDS

BAC_LINH = Place(
    kind=PlaceKind.DISTRICT,
    name="Bắc Lĩnh",
    parent=Place(kind=PlaceKind.PROVINCE, name="Hòa An"),
)
TAN_LAP = Place(kind=PlaceKind.COMMUNE, name="Tân Lập", parent=BAC_LINH)
ABOVE = "huyện Bắc Lĩnh, tỉnh Hòa An"


@pytest.mark.parametrize(
    ("typed", "row", "area"),
    [
        (f"Đảng bộ xã Tân Lập, {ABOVE}", "P1", TAN_LAP),
        (f"đảng bộ Xã Tân Lập ({ABOVE})", "P1", TAN_LAP),
        ("Đảng bộ xã Tân Lập huyện Bắc Lĩnh tỉnh Hòa An", "P1", TAN_LAP),
        ("Huyện uỷ Bắc Lĩnh tỉnh Hòa An", "P1", BAC_LINH),
        (f"BCH đảng bộ xã Tân Lập, {ABOVE}", "P1", TAN_LAP),
        (
            f"Chi bộ thôn 3, Đảng bộ xã Tân Lập, {ABOVE}",
            "P3",
            Place(kind=PlaceKind.VILLAGE, name="3", parent=TAN_LAP),
        ),
        (f"Trường THPT Bắc Lĩnh, {ABOVE}", "S7", None),
        ("Hợp tác xã Sao Vàng - Chi nhánh Đông", "X3", None),
    ],
)
def test_a_body_in_one_line(typed, row, area, load):
    host = load(f"don_vi: {typed}").host

    assert host == Body(name=typed)
    assert (host.kind.code, host.read.area) == (row, area)


@pytest.mark.parametrize(
    ("word", "name"),
    [
        ("Đảng bộ", "Đảng bộ xã Tân Lập"),
        ("cấp ủy", "Đảng ủy xã Tân Lập"),
        ("Ban Chấp hành", "Ban Chấp hành Đảng bộ xã Tân Lập"),
        ("Ban Thường vụ", "Ban Thường vụ Đảng ủy xã Tân Lập"),
        ("UBND", "UBND xã Tân Lập"),
        ("MTTQ", "Ủy ban MTTQ Việt Nam xã Tân Lập"),
    ],
)
def test_a_body_of_a_kind_and_a_place_has_the_name_made_of_them(word, name, load):
    typed = f"don_vi: {{to_chuc: {word}, dia_ban: 'xã Tân Lập, {ABOVE}'}}"

    host = load(typed).host

    assert host.name == name
    assert host.read.area == TAN_LAP


def test_a_body_by_its_keys(load):
    typed = """\
don_vi:
  ten: Ban Thường vụ Tỉnh đoàn Hòa An
  ten_ngan: Tỉnh đoàn
  co_quan_ban_hanh: BCH ĐOÀN TỈNH HÒA AN
  cap_tren: [ỦY BAN MTTQ VIỆT NAM, TỈNH HÒA AN]
  ky_hieu: TĐTN
  khoa: XV
"""

    assert load(typed).host == Body(
        name="Ban Thường vụ Tỉnh đoàn Hòa An",
        short="Tỉnh đoàn",
        issuer=("BCH ĐOÀN TỈNH HÒA AN",),
        superior=("ỦY BAN MTTQ VIỆT NAM", "TỈNH HÒA AN"),
        symbol="TĐTN",
        cohort="XV",
    )


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.code)
def test_every_word_of_a_kind_makes_a_body_one_of_it(kind, load):
    host = load(f"don_vi: {{ten: Ánh Dương, to_chuc: '{kind.word}'}}").host

    assert host.kind is kind


def test_a_name_of_a_place_stays_as_typed(load):
    assert load("don_vi: Đảng bộ xã Hoà Bình").host.read.area.name == "Hoà Bình"


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("Chủ tịch UBND Xã", "Chủ tịch UBND xã"),
        ("BTV Tỉnh đoàn", "Ban Thường vụ Tỉnh đoàn"),
        ("Thị ủy", "Thị ủy"),
        ("Huyện uỷ", "Huyện ủy"),
    ],
)
def test_who_grants_stands_as_typed(typed, printed, load):
    assert load(f"khen_thuong: {{co_quan: {typed}}}").awards[0].issuer == printed


@pytest.mark.parametrize(
    ("typed", "code", "column"),
    [
        ("Đảng bộ xã Tân Lập, Bắc Lĩnh", "D107", 29),
        ("Đảng bộ xã Tân Lập, huyện", "D108", 29),
        ("Đảng bộ xã", "D108", 9),
        ("UBND phường", "D108", 9),
        ("Đảng ủy", "D108", 9),
        ("Văn phòng Huyện ủy", "D108", 9),
        ("CÔNG TY CỔ PHẦN CAO SU BÌNH KHÊ", "D415", 9),
        ("Đảng bô xã Tân Lập", "D109", 9),
        ("Dang bo xa Tan Lap", "D109", 9),
        ("ĐẢNG BỘ XÃ TÂN LẬP", "D415", 9),
    ],
)
def test_a_body_that_cannot_be_meant_is_found_where_it_stands(
    typed, code, column, notices
):
    (found,) = notices(f"don_vi: {typed}")

    assert found.code == code
    assert (found.mark.line, found.mark.column) == (4, column)
    assert found.hint()


def test_a_kind_that_the_name_contradicts_is_noticed(notices):
    (found,) = notices("don_vi: {ten: UBND xã Tân Lập, to_chuc: hội}")

    assert found.code == "D414"


def test_a_kind_that_nobody_knows_is_refused(notices):
    (found,) = notices("don_vi: {ten: Ánh Dương, to_chuc: vũ trụ}")

    assert found.code == "D105"


def test_a_word_that_is_right_is_near_no_other(notices):
    found = notices("don_vi: Đảng ủy, HĐND, UBND xã Tân Lập")

    assert "D109" not in [notice.code for notice in found]
