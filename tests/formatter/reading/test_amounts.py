"""Amounts, money and percentages as offices type them."""

import unicodedata

import pytest

from drafter.errors import Unreadable
from drafter.formatter import read_amount, read_money, read_out_of, read_percent
from drafter.values import Bound
from tests.formatter.tables import OFFICE, D, codes, table


@table(
    "typed, printed, found",
    ("seed 000", "455 tỷ đồng", "455 tỷ đồng", []),
    ("seed 000", "61,61triệuđồng/người/năm", "61,61 triệu đồng/người/năm", ["D210"]),
    ("seed 003", "48,25 triệu đồng/ người/năm", "48,25 triệu đồng/người/năm", ["D210"]),
    ("seed 001", "trên 63%", "trên 63%", []),
    ("seed 001", "694,5 tấn", "694,5 tấn", []),
    ("seed 004", "1- 1,5%", "1 - 1,5%", ["D210"]),
    ("seed 004", "từ 7-10%", "7 - 10%", []),
    ("seed 004", "10 vạn tấn", "10 vạn tấn", []),
    ("seed 004", "17.460 học viên", "17.460 học viên", []),
    ("seed 003", "05 ý kiến", "5 ý kiến", []),
    ("8.2 glued", "455tỷđồng", "455 tỷ đồng", ["D210"]),
    ("8.2 glued", "694,5tấn", "694,5 tấn", ["D210"]),
    ("8.2 glued", "25ha", "25 ha", ["D210"]),
    ("8.2 glued", "100hộ", "100 hộ", ["D210"]),
    ("8.2 scale", "455 tỉ đồng", "455 tỷ đồng", ["D210"]),
    ("8.2 scale", "500 ngàn đồng", "500 nghìn đồng", ["D210"]),
    ("8.2 scale", "2,3 nghìn tỷ đồng", "2,3 nghìn tỷ đồng", []),
    ("8.2 scale", "100 triệu", "100 triệu", []),
    ("8.2 scale", "455 Tỷ đồng", "455 tỷ đồng", []),
    ("8.2 half", "2 tỷ rưỡi", "2,5 tỷ", ["D210"]),
    ("8.2 half", "2 tỷ rưỡi đồng", "2,5 tỷ đồng", ["D210"]),
    ("8.2 half", "1 triệu rưỡi", "1,5 triệu", ["D210"]),
    ("8.2 compound", "1 tỷ 405 triệu đồng", "1,405 tỷ đồng", ["D210"]),
    ("8.2 compound", "1 triệu 500 nghìn đồng", "1,5 triệu đồng", ["D210"]),
    ("8.2 compound", "1 tỷ 5 triệu 200 nghìn đồng", "1,0052 tỷ đồng", ["D210"]),
    ("8.2 colloquial", "1 triệu 2", "1,2 triệu", ["D221"]),
    ("8.2 colloquial", "1 tỷ 4 đồng", "1,4 tỷ đồng", ["D221"]),
    ("8.2 money", "500.000đ", "500.000 đồng", ["D210"]),
    ("8.2 money", "500.000 đ", "500.000 đồng", ["D210"]),
    ("8.2 money", "5.000.000 VND", "5.000.000 đồng", ["D210"]),
    ("8.2 money", "5.000.000 VNĐ", "5.000.000 đồng", ["D210"]),
    ("8.2 money", "5.000.000 ₫", "5.000.000 đồng", ["D210"]),
    ("8.2 money", "61,61 trđ/người/năm", "61,61 triệu đồng/người/năm", ["D210"]),
    ("8.2 money", "455 tỷ.đ", "455 tỷ đồng", ["D210"]),
    ("8.2 percent", "117,96 %", "117,96%", ["D210"]),
    ("8.2 percent", "117,96\u00a0%", "117,96%", ["D210"]),
    ("8.2 percent", "5 phần trăm", "5%", ["D210"]),
    ("8.2 percent", "7,5%/năm", "7,5%/năm", []),
    ("8.1 point", "12.5%", "12,5%", ["D202"]),
    ("8.1 comma", "1,234 hộ", "1,234 hộ", ["D208"]),
    ("8.1 English", "1,234,567 đồng", "1.234.567 đồng", ["D209"]),
    ("8.1 unit", "1.174 tấn", "1.174 tấn", []),
    ("8.1 bare", "1.174", "1.174", ["D201"]),
    ("8.1 spaces", "2 365 tỷ đồng", "2.365 tỷ đồng", ["D210"]),
    ("8.2 slash", "1.174,45 tấn / năm", "1.174,45 tấn/năm", ["D210"]),
    ("8.2 unit", "150m2", "150 m²", ["D210"]),
    ("8.2 unit", "150 m3", "150 m³", ["D210"]),
    ("8.2 unit", "15oC", "15 °C", ["D210"]),
    ("8.2 unit", "15°C", "15 °C", ["D210"]),
    ("8.2 unit", "15 °C", "15 °C", []),
    ("8.2 unit", "45°", "45°", []),
    ("8.2 unit", "25 Ha", "25 ha", []),
    ("8.2 unit", "9 sản phẩm 4 sao", "9 sản phẩm 4 sao", []),
    ("8.2 unit", "23 chỉ tiêu kinh tế - xã hội", "23 chỉ tiêu kinh tế - xã hội", []),
    ("offices", "05 (năm) xã", "5 xã", ["D210"]),
    ("offices", "chừng 40 ha", "khoảng 40 ha", ["D210"]),
    ("offices", "trên dưới 100 hộ", "khoảng 100 hộ", ["D210"]),
    ("offices", "từ 5 triệu đến 10 triệu đồng", "5 - 10 triệu đồng", ["D210"]),
    ("offices", "500 triệu - 1 tỷ đồng", "0,5 - 1 tỷ đồng", ["D210"]),
    ("8.2 end", "455 tỷ đồng.", "455 tỷ đồng", ["D210"]),
    ("8.2 spaces", "455  tỷ   đồng", "455 tỷ đồng", ["D210"]),
    ("7.13", "455\u00a0tỷ\u00a0đồng", "455 tỷ đồng", []),
    ("7.13", "455\u202ftỷ đồng", "455 tỷ đồng", ["D210"]),
    ("8.2 sign", "-5%", "-5%", []),
    ("7.12", unicodedata.normalize("NFD", "455 tỷ đồng"), "455 tỷ đồng", ["D210"]),
)
def test_an_amount_is_read_and_what_is_mended_is_said(typed, printed, found):
    reading = read_amount(typed)

    assert OFFICE.amount(reading.value) == printed
    assert codes(reading) == found


@table(
    "typed, bound, found",
    ("6.1.6", "khoảng 40 ha", Bound.ABOUT, []),
    ("6.1.6", "gần 40 ha", Bound.NEARLY, []),
    ("6.1.6", "Trên 40 ha", Bound.OVER, []),
    ("6.1.6", "hơn 40 ha", Bound.MORE_THAN, []),
    ("6.1.6", "dưới 40 ha", Bound.UNDER, []),
    ("6.1.6", "ít nhất 40 ha", Bound.AT_LEAST, []),
    ("6.1.6", "không quá 40 ha", Bound.AT_MOST, []),
    ("6.1.6", "từ 40 ha trở lên", Bound.FROM, []),
    ("seed 004", "40 ha trở lên", Bound.FROM, ["D210"]),
    ("offices", "đúng 40 ha", Bound.EXACT, ["D210"]),
    ("offices", "tối thiểu 40 ha", Bound.AT_LEAST, ["D210"]),
    ("offices", "tối đa 40 ha", Bound.AT_MOST, ["D210"]),
    ("offices", "không dưới 40 ha", Bound.AT_LEAST, ["D210"]),
    ("offices", "không vượt quá 40 ha", Bound.AT_MOST, ["D210"]),
    ("offices", "chưa đến 40 ha", Bound.UNDER, ["D210"]),
    ("offices", "xấp xỉ 40 ha", Bound.ABOUT, ["D210"]),
    ("offices", "từ 40 ha trở xuống", Bound.AT_MOST, ["D210"]),
    ("offices", "≥ 40 ha", Bound.AT_LEAST, ["D210"]),
    ("offices", ">=40 ha", Bound.AT_LEAST, ["D210"]),
    ("offices", ">40 ha", Bound.OVER, ["D210"]),
    ("offices", "<40 ha", Bound.UNDER, ["D210"]),
    ("offices", "≤ 40 ha", Bound.AT_MOST, ["D210"]),
    ("offices", "~40 ha", Bound.ABOUT, ["D210"]),
)
def test_a_bound_is_read(typed, bound, found):
    reading = read_amount(typed)

    assert (reading.value.bound, reading.value.value) == (bound, D(40))
    assert codes(reading) == found


@table(
    "typed, low, high, unit, found",
    ("7.14", "7-10%", "7", "10", "%", []),
    ("7.14", "7 - 10%", "7", "10", "%", []),
    ("7.14", "7–10%", "7", "10", "%", ["D210"]),
    ("7.14", "7 — 10%", "7", "10", "%", ["D210"]),
    ("7.14", "7\u221210%", "7", "10", "%", ["D210"]),
    ("8.2", "7% - 10%", "7", "10", "%", []),
    ("8.2", "7%-10%", "7", "10", "%", []),
    ("8.2", "từ 7% đến 10%", "7", "10", "%", []),
    ("8.2", "từ 7 đến 10%", "7", "10", "%", []),
    ("8.2", "7 đến 10 %", "7", "10", "%", ["D210"]),
    ("offices", "1.000 - 1.500 tấn", "1000", "1500", "tấn", []),
    ("offices", "1,5-2 tấn/ha", "1.5", "2", "tấn/ha", []),
    ("offices", "khoảng 3 đến 5 xã", "3", "5", "xã", []),
    ("offices", "từ 500 triệu đồng đến 1 tỷ đồng", "0.5", "1", "tỷ đồng", ["D210"]),
    ("6.1.24", "từ -1% đến 2%", "-1", "2", "%", []),
    ("8.2", "-5 - -2%", "-5", "-2", "%", ["D210"]),
    ("0.2.5", "1.000 - 1.500", "1000", "1500", "", ["D201"]),
)
def test_a_range_is_read_with_any_mark(typed, low, high, unit, found):
    reading = read_amount(typed)
    value = reading.value

    assert (value.value, value.upper, value.unit) == (D(low), D(high), unit)
    assert codes(reading) == found


@pytest.mark.parametrize("typed", ["10 - 7%", "7-7%", "từ 10 đến 7 xã"])
def test_a_range_runs_upwards(typed):
    with pytest.raises(Unreadable) as refusal:
        read_amount(typed)

    assert refusal.value.finding.code == "D220"


@pytest.mark.parametrize(
    "typed",
    [
        *(
            "",
            "khá",
            "%",
            "tỷ đồng",
            "15/17",
            "13/12",
            "3G",
            "5M",
            "29,49/25 ha",
            "5abc",
            "5 - xã",
        ),
        *("trên 95% trở lên", "từ 5 ha", "ước 694,5 tấn", "COVID-19", "93-KH/HU"),
        *("1.2.3 ha", "1,174.45 ha", "5 triệu 500 đồng", "3 nghìn 500 tỷ đồng"),
        *("1 tỷ 2 tỷ đồng", "2,5 tỷ rưỡi", "0912 345 678 901 2", "5 (sáu) xã"),
        *("5%, tăng 3%", "5 ha; 7 ha", "2 tấn - 3 ha", "10-12-2024", "trên khá"),
    ],
)
def test_what_is_no_amount_is_refused(typed):
    with pytest.raises(Unreadable) as refusal:
        read_amount(typed)

    assert refusal.value.finding.code == "D203"
    assert refusal.value.finding.values["text"] == typed
    assert refusal.value.finding.hint()


@table(
    "typed, way",
    ("8.3", "trên 95% trở lên", "bỏ 'trên'"),
    ("8.3", "từ 5 ha", "từ 5 ha trở lên"),
    ("offices", "đạt 455 tỷ đồng", "chỉ viết 455 tỷ đồng"),
    ("offices", "+2,5%", "chỉ viết 2,5%"),
    ("offices", "(2,1%)", "chỉ viết 2,1%"),
    ("offices", "hai mươi mốt chi bộ", "chỉ viết 21 chi bộ"),
    ("offices", "năm năm", "chỉ viết 5 năm"),
    ("8.1", "1,174.45 ha", "1.174,45"),
    ("offices", "ước 694,5 tấn", "chỉ viết 694,5 tấn"),
    ("offices", "05 (sáu) xã", "số và chữ phải khớp"),
)
def test_a_refusal_shows_the_way_out(typed, way):
    with pytest.raises(Unreadable) as refusal:
        read_amount(typed)

    assert way in refusal.value.finding.hint()


def test_the_field_may_fix_the_unit():
    reading = read_amount("1.174", "tấn")

    assert (reading.value.unit, reading.findings) == ("tấn", ())
    assert read_amount("5 ha", "tấn").value.unit == "ha"


def test_a_finding_names_the_whole_text_and_what_will_be_printed():
    (finding,) = read_amount("khoảng 12.5%").findings

    assert finding.message() == (
        "'khoảng 12.5%' được đọc là khoảng 12,5%: dấu chấm thay dấu phẩy thập phân"
    )


@table(
    "typed, dong, found",
    ("8.2", "500.000 đồng", 500_000, []),
    ("8.2", "2.365 tỷ đồng", 2365 * 10**9, []),
    ("8.2", "61,61 triệu đồng", 61_610_000, []),
    ("8.2", "1 tỷ 405 triệu đồng", 1_405_000_000, ["D210"]),
    ("8.2", "2 tỷ rưỡi", 2_500_000_000, ["D210"]),
    ("8.2", "455 tỷ", 455 * 10**9, []),
    ("8.2", "2,3 nghìn tỷ đồng", 2_300 * 10**9, []),
    ("8.2", "500000", 500_000, []),
    ("0.2.5", "1.174", 1174, []),
    ("8.2", "10.000đ", 10_000, ["D210"]),
    ("offices", "1.500.000 đồng (Một triệu năm trăm nghìn đồng)", 1_500_000, []),
    ("offices", "50.000 đồng (Bằng chữ: Năm mươi nghìn đồng chẵn).", 50_000, []),
)
def test_money_is_read_in_dong(typed, dong, found):
    reading = read_money(typed)

    assert (reading.value, codes(reading)) == (dong, found)


@table(
    "typed, code",
    ("8.2", "455 tấn", "D224"),
    ("8.2", "trên 5 tỷ đồng", "D203"),
    ("offices", "1.500.000 đồng (Một triệu đồng)", "D203"),
    ("8.2", "5 - 7 tỷ đồng", "D203"),
    ("8.2", "61 triệu đồng/người/năm", "D224"),
)
def test_money_is_one_exact_sum(typed, code):
    with pytest.raises(Unreadable) as refusal:
        read_money(typed)

    assert refusal.value.finding.code == code


@table(
    "typed, points, found",
    ("8.2", "117,96%", "117.96", []),
    ("8.2", "117,96", "117.96", []),
    ("8.2", "117,96 %", "117.96", ["D210"]),
    ("7.6", "8,10%", "8.10", []),
    ("8.2", "12.5%", "12.5", ["D202"]),
    ("8.2", "-5%", "-5", []),
)
def test_a_percentage_is_read_in_points(typed, points, found):
    reading = read_percent(typed)

    assert (str(reading.value), codes(reading)) == (points, found)


@table(
    "typed, code",
    ("8.2", "5 ha", "D224"),
    ("8.2", "trên 5%", "D203"),
    ("8.2", "7-10%", "D203"),
)
def test_a_percentage_is_one_exact_number(typed, code):
    with pytest.raises(Unreadable) as refusal:
        read_percent(typed)

    assert refusal.value.finding.code == code


@table(
    "typed, part, whole, unit",
    ("seed 001", "29,49/25 ha", "29.49", "25", "ha"),
    ("seed 003", "4/5 khu dân cư", "4", "5", "khu dân cư"),
    ("seed 004", "1 trong 3 đơn vị", "1", "3", "đơn vị"),
    ("offices", "23/25 chỉ tiêu", "23", "25", "chỉ tiêu"),
    ("offices", "2.365/2.600 tỷ đồng", "2365", "2600", "tỷ đồng"),
    ("offices", "15 trong số 17 chỉ tiêu", "15", "17", "chỉ tiêu"),
)
def test_a_part_and_its_whole_are_read(typed, part, whole, unit):
    first, second = read_out_of(typed).value

    assert (first.value, first.unit) == (D(part), unit)
    assert (second.value, second.unit) == (D(whole), unit)
