"""Numbers in words: the textbooks' readings, each option, all variants read."""

import pytest

from drafter.errors import Unreadable
from drafter.formatter import Formatter, Spelling, WordStyle, read_words
from tests.formatter.tables import OFFICE, codes, table


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


def test_very_large_numbers_are_read_block_by_block():
    assert OFFICE.words(10 ** (9 * 40)).split() == ["một"] + ["tỷ"] * 40


def test_the_spelling_setting_reaches_the_words():
    assert Formatter(spelling=Spelling.TI).words(10**9) == "một tỉ"


@table(
    "typed, value, found",
    ("6.2", "không", "0", []),
    ("6.2", "hai mươi mốt", "21", []),
    ("8.2", "hai mươi một", "21", []),
    ("8.2", "hăm mốt", "21", []),
    ("6.2", "hai mươi tư", "24", []),
    ("8.2", "hai mươi bốn", "24", []),
    ("6.2", "mười lăm", "15", []),
    ("8.2", "ba mươi nhăm", "35", []),
    ("8.2", "hai chục", "20", []),
    ("6.2", "một trăm linh năm", "105", []),
    ("8.2", "một trăm lẻ năm", "105", []),
    ("8.2", "Một Trăm Linh Năm", "105", []),
    ("6.2", "một nghìn không trăm linh năm", "1005", []),
    ("8.2", "một ngàn không trăm lẻ năm", "1005", []),
    ("6.2", "bảy trăm triệu hai trăm ba mươi mốt", "700000231", []),
    ("8.2", "bảy trăm triệu không nghìn hai trăm ba mươi mốt", "700000231", []),
    ("6.2", "hai nghìn ba trăm sáu mươi lăm tỷ", "2365000000000", []),
    ("8.2", "hai ngàn ba trăm sáu mươi lăm tỉ", "2365000000000", []),
    ("6.2", "một tỷ tỷ", str(10**18), []),
    ("6.2", "âm năm", "-5", []),
    ("6.2", "âm không", "0", []),
    ("6.2", "hai phẩy mười bốn", "2.14", []),
    ("8.2", "hai phẩy một bốn", "2.14", []),
    ("6.2", "ba phẩy không năm", "3.05", []),
    ("6.2", "bảy phẩy năm mươi", "7.50", []),
    ("6.2", "không phẩy một trăm mười nghìn", "0.110000", []),
    ("6.2", "không phẩy không trăm ba mươi hai", "0.032", []),
    ("8.2", "bẩy", "7", []),
    ("8.2", "hai trăm rưỡi", "250", []),
    ("8.2 colloquial", "một triệu hai", "1200000", ["D221"]),
    ("8.2 colloquial", "một tỷ tư", "1400000000", ["D221"]),
    ("8.2 colloquial", "hai nghìn rưỡi", "2500", ["D221"]),
    ("8.2 colloquial", "một tỷ rưỡi", "1500000000", ["D221"]),
    ("8.2 colloquial", "một trăm hai", "120", ["D221"]),
    ("8.2 colloquial", "hai mốt", "21", ["D221"]),
    ("8.2 colloquial", "ba lăm nghìn", "35000", ["D221"]),
    ("8.2 colloquial", "một trăm bốn tư", "144", ["D221"]),
    ("8.2 colloquial", "một nghìn lẻ một", "1001", ["D221"]),
)
def test_number_words_are_read_with_all_variants(typed, value, found):
    reading = read_words(typed)

    assert (str(reading.value), codes(reading)) == (value, found)


@pytest.mark.parametrize(
    "typed",
    [
        *(
            "",
            "mươi",
            "trăm",
            "nghìn",
            "tỷ",
            "phẩy năm",
            "hai phẩy",
            "hai hai",
            "lăm ba",
        ),
        *("một nghìn năm mươi", "một triệu năm mươi", "mười mươi", "hai mươi mười"),
        *("một trăm hai nghìn", "mười hai trăm", "nghìn một", "triệu nghìn", "âm", "5"),
        *(
            "hai mươi không",
            "mười không",
            "một nghìn hai triệu",
            "linh năm",
            "năm xã",
            "không nghìn",
            "không trăm linh năm",
        ),
        *("một trăm linh", "hai phẩy năm phẩy ba", "một tỷ hai triệu ba triệu"),
    ],
)
def test_words_that_could_be_two_numbers_or_none_are_refused(typed):
    with pytest.raises(Unreadable) as refusal:
        read_words(typed)

    assert refusal.value.finding.code == "D222"
