"""From a cell and its unit to the text of an amount."""

import pytest

from drafter.formatter.units import column_unit
from drafter.indicator_tables import texts
from tests.source.books import book, read, saved


def cell_of(value, shown="General"):
    made, sheet = book([[value]])
    sheet["A1"].number_format = shown
    return read(saved(made)).rows[0][0]


@pytest.mark.parametrize(
    ("value", "unit", "text"),
    [
        ("Trên 90", "%", "trên 90%"),
        ("6,5-7", "%", "6,5 - 7%"),
        ("33 – 34", "%", "33 - 34%"),
        ("27/28", "đảng viên", "27/28 đảng viên"),
        ("29,49/25", "ha", "29,49/25 ha"),
        ("58.5", "tấn", "58.5 tấn"),
        ("1.250 tỷ đồng", "tỷ đồng", "1.250 tỷ đồng"),
        ("97% trở lên", "%", "97% trở lên"),
        ("3 trở lên", "sao", "3 sao trở lên"),
        ("≥ 95", "%", "≥ 95%"),
        ("Giảm còn dưới 2,3", "%", "dưới 2,3%"),
        ("12", "thứ hạng", "thứ 12"),
        ("1.174", "", "1.174"),
        (1174, "", "1174"),
        (1174, "tấn", "1174 tấn"),
        (-12.5, "tỷ đồng", "-12,5 tỷ đồng"),
        ("Ước đạt 12", "vụ", "ước đạt 12 vụ"),
    ],
)
def test_an_amount_is_what_one_sees_with_its_unit(value, unit, text):
    assert texts.amount_text(cell_of(value), unit) == text


@pytest.mark.parametrize(
    ("value", "shown", "text"),
    [
        (11230500000, "#,##0.0,,", "11.230,5 triệu đồng"),
        (812.45, "0.0", "812,5 triệu đồng"),
        (0, '#,##0;-#,##0;"-"', "0 triệu đồng"),
        (-3.5, "0.0;(0.0)", "-3,5 triệu đồng"),
        (12, '0" hộ"', "12 hộ"),
        (0.985, "0.0%", "98,5%"),
    ],
)
def test_a_number_is_read_as_its_format_shows_it(value, shown, text):
    assert texts.amount_text(cell_of(value, shown), "triệu đồng") == text


@pytest.mark.parametrize(
    ("value", "text"),
    [("Đạt 95", "95%"), ("Phấn đấu đạt trên 90", "trên 90%"), ("tăng 5", "tăng 5%")],
)
def test_words_before_a_plan_are_no_part_of_it(value, text):
    assert texts.base_text(cell_of(value), "%") == text


@pytest.mark.parametrize(
    ("typed", "unit"),
    [
        ("Tỷ đồng", "tỷ đồng"),
        ("Tr.đ", "triệu đồng"),
        ("Trđ/ng/năm", "triệu đồng/người/năm"),
        ("Tỷ đ", "tỷ đồng"),
        ("Đ/v", "đảng viên"),
        ("1000 tấn", "nghìn tấn"),
        ("1.000.000 đồng", "triệu đồng"),
        ("HA", "ha"),
        ("HTX", "HTX"),
        ("Triệu USD", "triệu USD"),
        ("Tạ / ha", "tạ/ha"),
        ("m2", "m²"),
        ("%o", "‰"),
        ("Tiêu chí", "tiêu chí"),
        ("Tổ chức Đảng", "tổ chức Đảng"),
        ("% KH", "%"),
    ],
)
def test_units_are_read_as_narrow_columns_write_them(typed, unit):
    assert column_unit(typed) == unit


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("TỔNG THU NSNN TRÊN ĐỊA BÀN", "Tổng thu NSNN trên địa bàn"),
        ("VĂN XÃ", "Văn xã"),
        ("QP-AN", "QP-AN"),
        ("Giá trị sản xuất", "Giá trị sản xuất"),
    ],
)
def test_names_in_capitals_are_written_small(typed, name):
    assert texts.in_small(typed) == name


@pytest.mark.parametrize(
    ("typed", "name", "unit", "dash"),
    [
        ("1. Thu ngân sách (tỷ đồng)", "Thu ngân sách", "tỷ đồng", ""),
        ("- Trong đó: Thu nội địa", "Thu nội địa", "", "-"),
        ("Tỷ lệ hộ nghèo (chuẩn mới)", "Tỷ lệ hộ nghèo (chuẩn mới)", "", ""),
        ("I. KINH TẾ", "KINH TẾ", "", ""),
        ("3/4 thôn có nhà văn hóa", "3/4 thôn có nhà văn hóa", "", ""),
        ("6 tháng đầu năm", "6 tháng đầu năm", "", ""),
        ("V/v giao quân", "V/v giao quân", "", ""),
        ("+ Lúa, tấn", "Lúa", "tấn", "+"),
    ],
)
def test_a_name_is_parted_from_its_number_its_dash_and_its_unit(
    typed, name, unit, dash
):
    named = texts.named(typed)

    assert (named.text, named.unit, named.dash) == (name, unit, dash)
