"""Roman numerals, congresses, ranks, provisions."""

import pytest

from drafter.formatter.romans import from_roman, roman
from tests.formatter.tables import NEWS, OFFICE, table, term


@table(
    "number, text",
    ("seed 000", 9, "IX"),
    ("seed 002", 26, "XXVI"),
    ("seed 003", 30, "XXX"),
    ("seed 004", 32, "XXXII"),
    ("6.1.21", 4, "IV"),
    ("6.1.21", 40, "XL"),
    ("6.1.21", 1994, "MCMXCIV"),
    ("6.1.21", 3999, "MMMCMXCIX"),
)
def test_roman_numerals_go_both_ways(number, text):
    assert OFFICE.roman(number) == text
    assert from_roman(text) == number


def test_every_roman_numeral_reads_back():
    assert [from_roman(roman(n)) for n in range(1, 4000)] == list(range(1, 4000))


@pytest.mark.parametrize("text", ["", "IIII", "VX", "IC", "XXXXVI", "iv", "A", "IVI"])
def test_a_malformed_numeral_is_none(text):
    assert from_roman(text) is None


@pytest.mark.parametrize("number", [0, -1, 4000, True])
def test_some_numbers_have_no_numeral(number):
    with pytest.raises(ValueError, match="no Roman numeral"):
        roman(number)


@table(
    "form, args, text",
    ("6.1.20", "congress", (32,), "lần thứ XXXII"),
    ("6.1.20", "meeting", (14,), "lần thứ 14"),
    ("6.1.19", "legislature", (8,), "khóa VIII"),
    ("NĐ 30 PL II V.2", "rank", (1,), "hạng Nhất"),
    ("NĐ 30 PL II V.2", "rank", (2,), "hạng Nhì"),
    ("NĐ 30 PL II V.2", "rank", (3,), "hạng Ba"),
    ("NĐ 30 PL I V.6", "provision", ("Phần", 1), "Phần I"),
    ("NĐ 30 PL I V.6", "provision", ("Chương", 12), "Chương XII"),
    ("NĐ 30 PL I V.6", "provision", ("Mục", 1), "Mục 1"),
    ("NĐ 30 PL I V.6", "provision", ("Điều", 103), "Điều 103"),
    ("NĐ 30 PL I V.6", "provision", ("khoản", 2), "khoản 2"),
    ("NĐ 30 PL I V.6", "provision", ("điểm", 4), "điểm d"),
    ("NĐ 30 PL I V.6", "provision", ("điểm", 5), "điểm đ"),
    ("NĐ 30 PL I II.6đ", "section", (1,), "I."),
)
def test_ordinals_are_written_as_their_use_wants(form, args, text):
    assert getattr(OFFICE, form)(*args) == text


def test_a_congress_names_its_term():
    value = term("2020 - 2025")

    assert OFFICE.congress(32, value) == "lần thứ XXXII, nhiệm kỳ 2020 - 2025"
    assert NEWS.congress(32, value) == "lần thứ XXXII, nhiệm kỳ 2020-2025"
