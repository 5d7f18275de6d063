"""Amounts: bounds, ranges, scale words, units; written, read and what is mended."""

import unicodedata

import pytest

from drafter.errors import Unreadable
from drafter.formatter import (
    Formatter,
    Spelling,
    read_amount,
    read_out_of,
    read_percent,
)
from drafter.values import Amount, Bound, ToneStyle
from tests.formatter.tables import NEWS, OFFICE, D, amount, codes, table


@table(
    "value, unit, text",
    ("seed 000", "455", "tỷ đồng", "455 tỷ đồng"),
    ("seed 000", "61.61", "triệu đồng/người/năm", "61,61 triệu đồng/người/năm"),
    ("seed 001", "29.49", "ha", "29,49 ha"),
    ("seed 001", "694.5", "tấn", "694,5 tấn"),
    ("seed 002", "1174.45", "tấn/năm", "1.174,45 tấn/năm"),
    ("seed 004", "10", "vạn tấn", "10 vạn tấn"),
    ("seed 004", "2365", "tỷ đồng", "2.365 tỷ đồng"),
    ("7.6", "8.10", "%", "8,10%"),
    ("7.6", "5395.80", "ha", "5.395,80 ha"),
    ("NĐ 86", "15", "°C", "15 °C"),
    ("NĐ 86", "45", "°", "45°"),
    ("NĐ 86", "22", "m", "22 m"),
    ("6.1.10", "3", "‰", "3‰"),
    ("6.1.10", "63", "%/năm", "63%/năm"),
    ("4", "60", "tạ/ha", "60 tạ/ha"),
    ("4", "2365", "nghìn tỷ đồng", "2.365 nghìn tỷ đồng"),
    ("6.1.10", "97", "vườn mẫu đạt chuẩn", "97 vườn mẫu đạt chuẩn"),
    ("6.1.10", "5", "", "5"),
    ("6.1.10", "-3", "vụ", "-3 vụ"),
)
def test_a_quantity_keeps_its_decimals_and_its_unit(value, unit, text):
    assert OFFICE.amount(Amount(value=D(value), unit=unit)) == text


@table(
    "bound, text",
    ("6.1.6", Bound.EXACT, "63%"),
    ("seed 001", Bound.OVER, "trên 63%"),
    ("6.1.6", Bound.MORE_THAN, "hơn 63%"),
    ("6.1.6", Bound.NEARLY, "gần 63%"),
    ("6.1.6", Bound.UNDER, "dưới 63%"),
    ("6.1.6", Bound.ABOUT, "khoảng 63%"),
    ("seed 004", Bound.AT_LEAST, "ít nhất 63%"),
    ("E", Bound.AT_MOST, "không quá 63%"),
    ("E", Bound.FROM, "từ 63% trở lên"),
)
def test_a_bound_has_its_words(bound, text):
    assert OFFICE.amount(Amount(value=D(63), unit="%", bound=bound)) == text


@table(
    "low, high, unit, official, press",
    ("seed 004", "7", "10", "%", "7 - 10%", "7-10%"),
    ("seed 004", "1", "1.5", "%", "1 - 1,5%", "1-1,5%"),
    ("NĐ 30", "20", "25", "mm", "20 - 25 mm", "20-25 mm"),
    ("6.1.24", "1000", "1500", "tấn", "1.000 - 1.500 tấn", "1.000-1.500 tấn"),
    ("6.1.24", "-1", "2", "%", "từ -1% đến 2%", "từ -1% đến 2%"),
    ("6.1.24", "-5", "-2", "%", "từ -5% đến -2%", "từ -5% đến -2%"),
    ("6.1.24", "0", "2", "vụ", "0 - 2 vụ", "0-2 vụ"),
)
def test_a_range_has_the_profiles_hyphen_unless_it_is_negative(
    low, high, unit, official, press
):
    value = Amount(value=D(low), upper=D(high), unit=unit)

    assert (OFFICE.amount(value), NEWS.amount(value)) == (official, press)


@table(
    "low, high, bound, text",
    ("6.1.6", "7", "10", Bound.ABOUT, "khoảng 7 - 10%"),
    ("6.1.6", "7", "10", Bound.FROM, "từ 7 - 10% trở lên"),
)
def test_a_range_may_be_bounded(low, high, bound, text):
    value = Amount(value=D(low), upper=D(high), unit="%", bound=bound)

    assert OFFICE.amount(value) == text


def test_a_range_can_be_said_in_words():
    assert OFFICE.between(amount("7 - 10%")) == "từ 7% đến 10%"
    with pytest.raises(ValueError, match="no range"):
        OFFICE.between(amount("7%"))


@table(
    "value, decimals, text",
    ("6.1.2", "29.486", 2, "29,49 ha"),
    ("6.1.2", "29.50", "auto", "29,5 ha"),
    ("6.1.2", "29.5", 2, "29,50 ha"),
)
def test_decimals_are_set_per_call(value, decimals, text):
    assert OFFICE.amount(Amount(value=D(value), unit="ha"), decimals) == text


@table(
    "value, unit, scale, decimals, text",
    ("6.1.10", 100000, "tấn", "vạn", "keep", "10 vạn tấn"),
    ("6.1.10", 41800, "ha", "nghìn", "keep", "41,8 nghìn ha"),
    ("6.1.10", 41800, "ha", "auto", "keep", "41,8 nghìn ha"),
    ("6.1.10", 41849, "ha", "auto", 1, "41,8 nghìn ha"),
    ("4", 999999, "người", "auto", 0, "1 triệu người"),
    ("7.3", 999950, "người", "auto", 1, "1 triệu người"),
    ("7.3", 999949, "người", "auto", 1, "999,9 nghìn người"),
    ("6.1.10", 999, "hộ", "auto", "keep", "999 hộ"),
    ("6.1.10", 1500000, "lượt người", "auto", "auto", "1,5 triệu lượt người"),
    ("6.1.10", 2000, "ha", "nghìn", 2, "2,00 nghìn ha"),
    ("6.1.10", 2000, "", "nghìn", "auto", "2 nghìn"),
)
def test_a_scale_word_is_chosen_after_rounding(value, unit, scale, decimals, text):
    assert OFFICE.quantity(value, unit, decimals, scale) == text


@table(
    "form, args, held",
    ("6.1.28", "amount", (amount("2.365 tỷ đồng"),), "2.365~tỷ~đồng"),
    ("6.1.28", "amount", (amount("trên 63%"),), "trên 63%"),
    ("6.1.28", "amount", (amount("10 vạn tấn"),), "10~vạn~tấn"),
    ("6.1.28", "amount", (amount("1 - 1,5%"),), "1~-~1,5%"),
    ("6.1.28", "amount", (amount("97 vườn mẫu đạt chuẩn"),), "97~vườn mẫu đạt chuẩn"),
    ("6.1.28", "headcount", (5, "ý kiến"), "05~ý kiến"),
    ("6.1.28", "money", (61_610_000,), "61,61~triệu~đồng"),
    ("6.1.28", "score", (15, 17, "chỉ tiêu"), "15/17~chỉ tiêu"),
    ("6.1.28", "congress", (32,), "lần thứ~XXXII"),
)
def test_word_cannot_split_a_value(form, args, held):
    plain, bound = Formatter(), Formatter(nbsp=True)

    assert getattr(bound, form)(*args) == held.replace("~", "\u00a0")
    assert getattr(plain, form)(*args) == held.replace("~", " ")


@table(
    "unit, tone, spelling, text",
    ("6.1.29", "hội hoà giải", ToneStyle.HOA_ON_O, Spelling.TY, "5 hội hòa giải"),
    ("6.1.29", "hội hòa giải", ToneStyle.HOA_ON_A, Spelling.TY, "5 hội hoà giải"),
    ("6.1.29", "tỷ đồng", ToneStyle.HOA_ON_O, Spelling.TI, "5 tỉ đồng"),
    ("6.1.29", "tỉ đồng", ToneStyle.HOA_ON_O, Spelling.TY, "5 tỷ đồng"),
)
def test_units_follow_the_papers_spelling(unit, tone, spelling, text):
    fmt = Formatter(tone=tone, spelling=spelling)

    assert fmt.amount(Amount(value=D(5), unit=unit)) == text


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
        "không quá 2,.%",
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
