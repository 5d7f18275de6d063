"""Repair of prose: every repair is reported, protected tokens stay."""

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.formatter import PRESS, protected, repaired
from drafter.formatter.units import TOUCHED, glued
from tests.formatter.tables import codes, table


@table(
    "typed, mended, count",
    ("seed 000", "đạt 61,61triệuđồng/người/năm", "đạt 61,61 triệu đồng/người/năm", 1),
    ("seed 003", "48,25 triệu đồng/ người/năm", "48,25 triệu đồng/người/năm", 1),
    ("seed 002", "nhiệm kỳ 2020- 2025", "nhiệm kỳ 2020 - 2025", 1),
    ("seed 002", "2020 – 2025", "2020 - 2025", 1),
    ("seed 003", "nhiệm kì 2020- 2025", "nhiệm kỳ 2020 - 2025", 2),
    ("seed 004", "giảm từ 1- 1,5%", "giảm từ 1 - 1,5%", 1),
    ("8.3", "tăng 7–10%", "tăng 7 - 10%", 1),
    ("8.3", "giảm 5 %", "giảm 5%", 1),
    ("8.3", "tỉ lệ hộ nghèo", "tỷ lệ hộ nghèo", 1),
    ("8.3", "thu 10 tỉ đồng", "thu 10 tỷ đồng", 1),
    ("8.3", "thu 10tỷ đồng", "thu 10 tỷ đồng", 1),
    ("8.3", "quí III", "quý III", 1),
    ("8.3", "25ha lúa", "25 ha lúa", 1),
    ("8.3", "5.000đ", "5.000 đồng", 1),
    ("8.3", "5.000 VNĐ", "5.000 đồng", 1),
    ("8.3", "có  hai dấu cách", "có hai dấu cách", 1),
    ("8.3", "đã đúng: 2.365 tỷ đồng, 7 - 10%, 2020 - 2025", None, 0),
    ("8.3", "tỉ mỉ, kì cọ", None, 0),
    ("seed 003", "mức độ 2Tại Hội nghị", None, 0),
)
def test_what_is_mended_is_said(typed, mended, count):
    reading = repaired(typed)

    assert reading.value == (mended or typed)
    assert codes(reading) == ["D210"] * count


def test_a_doubtful_number_is_reported_and_stays():
    reading = repaired("tăng 12.5% so với cùng kỳ")

    assert reading.value == "tăng 12.5% so với cùng kỳ"
    assert codes(reading) == ["D202"]


@pytest.mark.parametrize(
    "token",
    [
        *("COVID-19", "93-KH/HU", "30/2020/NĐ-CP", "TCVN 6909:2001", "phần mềm 3.0"),
        *("0912 345 678", "https://a.vn/2020- 2025", "ai@xa.vn", "phiên bản 2.0.1"),
        "15/BC-UBND",
    ],
)
def test_protected_tokens_stay(token):
    text = f"theo {token} đã nêu"

    assert repaired(text).value == text
    assert repaired(text).findings == ()
    assert protected(text) or "/a.vn" in token


@pytest.mark.parametrize(
    "text",
    ["5 không 3 sạch", "15/17 chỉ tiêu", "ngày 011/3/2023", "Sáng 5/1", "mức độ 2"],
)
def test_other_tokens_of_the_seeds_stay(text):
    assert repaired(text).value == text


def test_decomposed_text_is_composed_and_said():
    parted = unicodedata.normalize("NFD", "tỷ lệ")
    reading = repaired(parted)

    assert reading.value == "tỷ lệ"
    assert codes(reading) == ["D210"]


def test_the_profile_owns_the_dash():
    assert repaired("2020 – 2025", PRESS).value == "2020-2025"


def test_repair_is_done_once():
    text = repaired("61,61triệuđồng/ người, 2020- 2025, 5 %, tỉ lệ").value

    assert repaired(text).findings == ()


@given(st.text("059.,haHÝ°ºđ%m²W ", max_size=8))
def test_a_number_that_nothing_touches_has_no_unit_glued_to_it(text):
    if re.search(rf"\d[\d.,]*(?:{glued()})", text):
        assert TOUCHED.search(text)
