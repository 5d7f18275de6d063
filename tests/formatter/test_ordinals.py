"""Roman numerals, congresses, ranks, provisions; ordinals as they are typed."""

import pytest

from drafter.errors import Unreadable
from drafter.formatter import read_point, read_roman_or_arabic
from drafter.formatter.ordinals import from_roman, roman
from tests.formatter.tables import NEWS, OFFICE, D, table, term


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


@table(
    "typed, place",
    ("seed 000", "IX", 9),
    ("seed 002", "lần thứ XXVI", 26),
    ("offices", "lần thứ 26", 26),
    ("offices", "26", 26),
    ("offices", "xxvi", 26),
    ("offices", "Lần thứ XXVI", 26),
    ("offices", "lần XXVI", 26),
    ("6.2.9", "lần thứ nhất", 1),
    ("6.2.9", "thứ tư", 4),
    ("6.1.20", "lần thứ mười bốn", 14),
    ("6.1.20", "hạng Nhì", 2),
    ("6.1.19", "khóa VIII", 8),
    ("7.12", "khoá VIII", 8),
    ("6.1.21", "Chương XII", 12),
    ("6.1.21", "Điều 103", 103),
    ("offices", "Ⅸ", 9),
    ("6.1.21", "I.", 1),
)
def test_an_ordinal_is_read(typed, place):
    assert read_roman_or_arabic(typed).value == place


@pytest.mark.parametrize("typed", ["", "0", "IIII", "XXXXVI", "abc", "1,5", "lần thứ"])
def test_an_ordinal_that_is_none_is_refused(typed):
    with pytest.raises(Unreadable) as refusal:
        read_roman_or_arabic(typed)

    assert refusal.value.finding.code == "D213"


def test_points_count_in_vietnamese_letters():
    assert [read_point(f"điểm {c}").value for c in "adđe"] == [1, 4, 5, 6]
    with pytest.raises(Unreadable):
        read_point("điểm 1")


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
