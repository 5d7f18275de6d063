"""Parts that belong together do not break; ranges have one style; no word changes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.formatter import OFFICIAL, PRESS
from drafter.formatter.typesetting import HYPHEN, typeset

PROFILES = pytest.mark.parametrize("profile", [OFFICIAL, PRESS])


def shown(text, profile=OFFICIAL):
    """Return a text as it is set, with ~ and = for what does not break."""
    return typeset(text, profile).replace("\u00a0", "~").replace(HYPHEN, "=")


@pytest.mark.parametrize(
    ("typed", "official", "press"),
    [
        ("giai đoạn (2020-2025)", "giai đoạn (2020~-~2025)", "giai đoạn (2020=2025)"),
        ("2020 – 2025", "2020~-~2025", "2020=2025"),
        ("2020- 2025", "2020~-~2025", "2020=2025"),
        ("2020 -2025", "2020~-~2025", "2020=2025"),
        ("từ 7-10%", "từ 7~-~10%", "từ 7=10%"),
        ("từ 1- 1,5%", "từ 1~-~1,5%", "từ 1=1,5%"),
        ("7% - 10%/năm", "7%~-~10%/năm", "7%=10%/năm"),
        ("3–5 người", "3~-~5~người", "3=5~người"),
        ("5-7 triệu đồng", "5~-~7~triệu~đồng", "5=7~triệu~đồng"),
        ("khoảng 10 - 12 chậu", "khoảng 10~-~12 chậu", "khoảng 10=12 chậu"),
    ],
)
def test_a_range_stands_in_the_style_of_its_paper(typed, official, press):
    assert shown(typed) == official
    assert shown(typed, PRESS) == press


@pytest.mark.parametrize(
    "text",
    [
        "Nghị định 30/2020/NĐ-CP",
        "Báo cáo 12-BC/ĐU",
        "TCVN 6909-1:2001",
        "điện thoại: 2020-2025",
        "ĐT 0209-3870-123",
        "0209 - 3870 người",
        "Đội nhà thắng 2-3",
        "tỷ số 1-2",
        "Quốc khánh 2-9",
        "dịp 1-5",
        "10-7%",
        "bằng 5 -7 người",
        "2026-01-15",
        "từ 05-10/5/2026",
        "https://x.vn/2020-2025",
        "kinh tế – xã hội",
    ],
)
@PROFILES
def test_what_may_be_no_range_keeps_its_dash(text, profile):
    made = typeset(text, profile)

    assert made.replace("\u00a0", " ") == text


@pytest.mark.parametrize(
    ("typed", "held"),
    [
        ("2.365 tỷ đồng", "2.365~tỷ~đồng"),
        ("61,61 triệu đồng/người/năm", "61,61~triệu~đồng/người/năm"),
        ("29,49 ha rừng", "29,49~ha rừng"),
        ("18/20 chỉ tiêu", "18/20~chỉ tiêu"),
        ("15 °C, 45 %", "15~°C, 45~%"),
        ("ngày 08 tháng 5 năm 2026", "ngày~08~tháng~5~năm~2026"),
        ("Năm 2026 xã", "Năm~2026 xã"),
        ("6 tháng đầu năm", "6~tháng đầu năm"),
        ("ba năm qua", "ba~năm qua"),
        ("quý IV", "quý~IV"),
        ("Đại hội lần thứ I", "Đại hội lần~thứ~I"),
        ("chính quyền hai cấp", "chính quyền hai~cấp"),
        ("Kế hoạch số 21-KH/ĐU", "Kế hoạch số~21-KH/ĐU"),
        ("phòng, chống COVID-19", "phòng, chống COVID=19"),
        ("Đề án 06", "Đề~án~06"),
    ],
)
@PROFILES
def test_parts_that_belong_together_are_held(typed, held, profile):
    assert shown(typed, profile) == held


@PROFILES
@given(
    text=st.text(st.sampled_from("0129 -–.,/%: năm tỷ đồng Ivx\u00a0từ"), max_size=40)
)
def test_no_word_and_no_number_changes(profile, text):
    def bare(text):
        return "".join(c for c in text if c not in " \u00a0-–" + HYPHEN)

    made = typeset(text, profile)

    assert bare(made) == bare(text)
    assert typeset(made, profile) == made
