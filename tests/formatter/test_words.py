"""Numbers in words: the textbooks' reading, its options, money, ordinals."""

import pytest

from drafter.formatter import Formatter, Spelling, WordStyle
from tests.formatter.tables import OFFICE, D, table


@table(
    "value, text",
    ("6.2.6", 0, "không"),
    ("6.2", 7, "bảy"),
    ("6.2.3", 10, "mười"),
    ("6.2.4", 11, "mười một"),
    ("6.2.4", 14, "mười bốn"),
    ("6.2.4", 15, "mười lăm"),
    ("6.2.3", 20, "hai mươi"),
    ("6.2.4", 21, "hai mươi mốt"),
    ("6.2.4", 24, "hai mươi tư"),
    ("6.2.4", 25, "hai mươi lăm"),
    ("6.2.4", 44, "bốn mươi tư"),
    ("6.2.4", 55, "năm mươi lăm"),
    ("6.2.4", 91, "chín mươi mốt"),
    ("6.2", 100, "một trăm"),
    ("6.2.3", 101, "một trăm linh một"),
    ("6.2.4", 104, "một trăm linh bốn"),
    ("6.2.4", 105, "một trăm linh năm"),
    ("6.2.3", 110, "một trăm mười"),
    ("6.2.4", 111, "một trăm mười một"),
    ("6.2.4", 115, "một trăm mười lăm"),
    ("6.2.4", 121, "một trăm hai mươi mốt"),
    ("6.2", 1000, "một nghìn"),
    ("6.2.2", 1005, "một nghìn không trăm linh năm"),
    ("6.2.2", 1015, "một nghìn không trăm mười lăm"),
    ("6.2.2", 1050, "một nghìn không trăm năm mươi"),
    ("6.2", 2024, "hai nghìn không trăm hai mươi tư"),
    ("6.2", 10000, "mười nghìn"),
    ("6.2", 17460, "mười bảy nghìn bốn trăm sáu mươi"),
    ("6.2.5", 1_000_050, "một triệu không trăm năm mươi"),
    ("6.2.5", 1_050_000, "một triệu không trăm năm mươi nghìn"),
    ("Toán 4", 700_000_231, "bảy trăm triệu hai trăm ba mươi mốt"),
    ("6.2.1", 10**9, "một tỷ"),
    ("6.2.1", 10**9 + 5, "một tỷ không trăm linh năm"),
    ("6.2.1", 2365 * 10**9, "hai nghìn ba trăm sáu mươi lăm tỷ"),
    ("6.2.1", 10**18, "một tỷ tỷ"),
    ("6.2.1", 10**18 + 5, "một tỷ tỷ không trăm linh năm"),
    ("6.2.1", 10**27, "một tỷ tỷ tỷ"),
    ("6.2.6", -5, "âm năm"),
    ("6.2.6", "-0", "không"),
    ("6.2.7", "2.14", "hai phẩy mười bốn"),
    ("6.2.7", "2.5", "hai phẩy năm"),
    ("6.2.7", "3.05", "ba phẩy không năm"),
    ("6.2.7", "0.032", "không phẩy không trăm ba mươi hai"),
    ("6.2.7", "7.081", "bảy phẩy không trăm tám mươi mốt"),
    ("6.2.7", "0.005", "không phẩy không trăm linh năm"),
    ("6.2.7", "0.0305", "không phẩy không ba không năm"),
    ("6.2.7", "1.2345", "một phẩy hai nghìn ba trăm bốn mươi lăm"),
    ("6.2.7", "7.50", "bảy phẩy năm"),
    ("6.2.7", "-0.5", "âm không phẩy năm"),
)
def test_a_number_is_read_as_at_school(value, text):
    assert OFFICE.words(value) == text


@table(
    "value, decimals, text",
    ("6.2.7", "7.50", "keep", "bảy phẩy năm mươi"),
    ("6.2.7", "7.00", "keep", "bảy phẩy không không"),
    ("6.2.7", "7.000", "keep", "bảy phẩy không không không"),
    ("6.2.7", "7.5", 0, "tám"),
    ("6.2.7", "61.615", 2, "sáu mươi mốt phẩy sáu mươi hai"),
)
def test_the_decimals_setting_comes_first(value, decimals, text):
    assert OFFICE.words(value, decimals) == text


@table(
    "option, value, house, other",
    (
        "6.2.8",
        {"zero_tens": "lẻ"},
        105,
        "một trăm linh năm",
        "một trăm lẻ năm",
    ),
    ("6.2.8", {"thousand": "ngàn"}, 2000, "hai nghìn", "hai ngàn"),
    ("6.2.8", {"billion": "tỉ"}, 10**18, "một tỷ tỷ", "một tỉ tỉ"),
    ("6.2.8", {"four": "bốn"}, 24, "hai mươi tư", "hai mươi bốn"),
    (
        "6.2.5",
        {"zero_classes": "explicit"},
        700_000_231,
        "bảy trăm triệu hai trăm ba mươi mốt",
        "bảy trăm triệu không nghìn hai trăm ba mươi mốt",
    ),
    (
        "6.2.5",
        {"zero_classes": "explicit"},
        10**9 + 5,
        "một tỷ không trăm linh năm",
        "một tỷ không triệu không nghìn không trăm linh năm",
    ),
    ("6.2.5", {"zero_classes": "explicit"}, 10**9, "một tỷ", "một tỷ"),
    (
        "6.2.7",
        {"fraction": "digits"},
        "2.14",
        "hai phẩy mười bốn",
        "hai phẩy một bốn",
    ),
)
def test_each_option_of_words_stands_alone(option, value, house, other):
    assert OFFICE.words(value) == house
    assert OFFICE.words(value, style=WordStyle(**option)) == other


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
    "place, text",
    ("6.2.9", 1, "thứ nhất"),
    ("6.2.9", 2, "thứ hai"),
    ("6.2.9", 4, "thứ tư"),
    ("6.2.9", 5, "thứ năm"),
    ("6.2.9", 14, "thứ mười bốn"),
    ("6.2.9", 21, "thứ hai mươi mốt"),
)
def test_ordinals_begin_with_their_own_words(place, text):
    assert OFFICE.ordinal(place) == text


@pytest.mark.parametrize("place", [0, -1, D("1.5")])
def test_nothing_comes_before_the_first(place):
    for form in (OFFICE.ordinal, OFFICE.meeting, OFFICE.rank):
        with pytest.raises(ValueError, match=r"no ordinal|before the first|whole"):
            form(place)


def test_very_large_numbers_are_read_block_by_block():
    assert OFFICE.words(10 ** (9 * 40)).split() == ["một"] + ["tỷ"] * 40


def test_the_spelling_setting_reaches_the_words():
    assert Formatter(spelling=Spelling.TI).words(10**9) == "một tỉ"
