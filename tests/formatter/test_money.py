"""Money: in the unit that suits it, in words, read back in đồng."""

import pytest

from drafter.errors import Unreadable
from drafter.formatter import read_money, read_money_words
from tests.formatter.tables import OFFICE, codes, table


@table(
    "value, text",
    ("6.2.10", 61_610_000, "Sáu mươi mốt triệu sáu trăm mười nghìn đồng"),
    ("6.2.10", 500_000, "Năm trăm nghìn đồng"),
    ("6.2.10", 2365 * 10**9, "Hai nghìn ba trăm sáu mươi lăm tỷ đồng"),
    ("6.2.10", 0, "Không đồng"),
    ("6.2.10", -1000, "Âm một nghìn đồng"),
)
def test_money_in_words_begins_with_a_capital(value, text):
    assert OFFICE.money_words(value) == text
    assert OFFICE.money_words(value, exactly=True) == f"{text} chẵn"
    assert OFFICE.money_note(value) == f"(Bằng chữ: {text})"


@table(
    "typed, dong",
    ("6.2.10", "Sáu mươi mốt triệu sáu trăm mười nghìn đồng", 61_610_000),
    ("6.2.10", "(Bằng chữ: Năm mươi nghìn đồng chẵn)", 50_000),
    ("offices", "Bằng chữ: năm mươi nghìn đồng chẵn./.", 50_000),
    ("offices", "năm mươi ngàn đồng", 50_000),
)
def test_money_in_words_is_read(typed, dong):
    assert read_money_words(typed).value == dong


def test_words_without_dong_are_no_money():
    with pytest.raises(Unreadable):
        read_money_words("năm mươi nghìn")


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
