"""Amounts, quantities and money: units, bounds, ranges, scale words."""

import pytest

from drafter.formatter import Formatter, Spelling
from drafter.values import Amount, Bound, ToneStyle
from tests.formatter.tables import NEWS, OFFICE, D, amount, table


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
    "value, options, text",
    ("seed 004", 2365 * 10**9, {}, "2.365 tỷ đồng"),
    ("seed 000", 61_610_000, {"per": "người/năm"}, "61,61 triệu đồng/người/năm"),
    ("6.1.7", 500_000, {}, "500.000 đồng"),
    ("6.1.7", 0, {}, "0 đồng"),
    ("6.1.7", -1_500_000, {}, "-1,5 triệu đồng"),
    ("6.1.7", 1_405_000_000, {}, "1,405 tỷ đồng"),
    ("6.1.7", 1_405_500_000, {}, "1.405,5 triệu đồng"),
    ("6.1.7", 1_234_567, {}, "1.234.567 đồng"),
    ("6.1.7", 999_999_999, {}, "999.999.999 đồng"),
    ("7.3", 999_999_999, {"decimals": 1}, "1 tỷ đồng"),
    ("7.3", 999_949_999, {"decimals": 1}, "999,9 triệu đồng"),
    ("7.3", 999_999, {"decimals": 0}, "999.999 đồng"),
    ("7.3", "999999.6", {"decimals": 0}, "1 triệu đồng"),
    ("4", 2_365_000_000, {"decimals": 2}, "2,37 tỷ đồng"),
    ("4", 2365 * 10**12, {}, "2.365.000 tỷ đồng"),
    ("6.1.7", 13_700_000_000, {"scale": "tỷ", "decimals": 2}, "13,70 tỷ đồng"),
    ("6.1.7", 850_000_000, {"scale": "tỷ"}, "0,85 tỷ đồng"),
    ("6.1.7", 850_000_000, {"scale": ""}, "850.000.000 đồng"),
    ("6.1.8", 5_000_000, {"scale": "", "currency": "đ"}, "5.000.000 đ"),
    ("6.1.8", 5_000_000, {"scale": "", "currency": "VND"}, "5.000.000 VND"),
    ("6.1.7", "0.5", {}, "0,5 đồng"),
)
def test_money_is_said_in_the_unit_that_suits_it(value, options, text):
    assert OFFICE.money(value, **options) == text


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
