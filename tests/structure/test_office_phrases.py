import pytest

from drafter.structure.office_phrases import office, offices
from drafter.values import ToneStyle

OFFICES = [
    ("Phó bí thư Đảng uỷ", "Phó Bí thư Đảng ủy"),
    ("-Phó Bí thư Đảng ủy", "Phó Bí thư Đảng ủy"),
    ("bí thư chi bộ Nam Phong", "Bí thư Chi bộ Nam Phong"),
    ("Trưởng Ban tuyên giáo Huyện uỷ", "Trưởng Ban Tuyên giáo Huyện ủy"),
    ("Trưởng ban Tuyên giáo", "Trưởng Ban Tuyên giáo"),
    ("Phó trưởng ban dân vận", "Phó Trưởng Ban Dân vận"),
    ("Giám đốc trung tâm chính trị huyện", "Giám đốc Trung tâm Chính trị huyện"),
    ("UVBTV Huyện ủy", "Ủy viên Ban Thường vụ Huyện ủy"),
    ("Uỷ viên BTV Huyện uỷ", "Ủy viên Ban Thường vụ Huyện ủy"),
    ("uỷ viên BCH Đảng bộ xã", "Ủy viên Ban Chấp hành Đảng bộ xã"),
    ("Huyện uỷ viên", "Huyện ủy viên"),
    ("Chủ tịch UBND Thị trấn", "Chủ tịch UBND thị trấn"),
    ("Phó chủ tịch HĐND Huyện Cẩm Xuyên", "Phó Chủ tịch HĐND huyện Cẩm Xuyên"),
    ("Chủ tịch Hội LH Phụ nữ", "Chủ tịch Hội Liên hiệp Phụ nữ"),
    ("Chủ tịch Ủy ban MTTQVN xã", "Chủ tịch Ủy ban MTTQ Việt Nam xã"),
    ("Hiệu trưởng Trường Mầm non Hoà Bình", "Hiệu trưởng Trường Mầm non Hoà Bình"),
    ("Trưởng thôn Xã Đàn", "Trưởng thôn Xã Đàn"),
    ("Thường trực Đảng uỷ", "Thường trực Đảng ủy"),
    ("học sinh lớp 12A", "học sinh lớp 12A"),
    ("chủ trang trại", "chủ trang trại"),
]


@pytest.mark.parametrize(("typed", "house"), OFFICES)
def test_an_office_is_put_into_house_form(typed, house):
    assert office(typed, ToneStyle.HOA_ON_O) == house


@pytest.mark.parametrize("house", [house for _, house in OFFICES])
def test_house_form_stays(house):
    assert office(house, ToneStyle.HOA_ON_O) == house


def test_the_tone_style_touches_offices_and_no_names():
    typed = "Bí thư Đảng ủy xã Thủy Tú"

    assert office(typed, ToneStyle.HOA_ON_A) == "Bí thư Đảng uỷ xã Thủy Tú"


@pytest.mark.parametrize(
    ("typed", "parts"),
    [
        (
            "Bí thư Đảng ủy, Chủ tịch HĐND xã",
            ("Bí thư Đảng ủy", "Chủ tịch HĐND xã"),
        ),
        (
            "Ủy viên Ban Thường vụ Huyện ủy- Trưởng Ban tuyên giáo – Giám đốc trung "
            "tâm Chính trị huyện",
            (
                "Ủy viên Ban Thường vụ Huyện ủy",
                "Trưởng Ban Tuyên giáo",
                "Giám đốc Trung tâm Chính trị huyện",
            ),
        ),
        ("Trưởng Ban Kinh tế - Xã hội", ("Trưởng Ban Kinh tế - Xã hội",)),
        ("", ()),
    ],
)
def test_offices_part_at_commas_and_at_dashes_before_an_office(typed, parts):
    assert offices(typed, ToneStyle.HOA_ON_O) == parts


def test_a_list_keeps_its_items(load):
    typed = (
        "chu_tri: [{ho_ten: Võ Nam, chuc_vu: ['Trưởng Ban Văn hóa, Xã hội', Bí thư]}]"
    )

    positions = load(typed).chairs[0].positions

    assert positions == ("Trưởng Ban Văn hóa, Xã hội", "Bí thư")


def test_the_file_chooses_the_tone_style(load):
    chair = load("dau_thanh: hoà\nchu_tri: 'Võ Nam, Bí thư Đảng ủy'").chairs[0]

    assert chair.positions == ("Bí thư Đảng uỷ",)
