"""When a conference is held: sessions, days, runs of days."""

from datetime import date

import pytest

from drafter.errors import Unreadable
from drafter.formatter import read_occasion
from drafter.values import Session
from tests.formatter.tables import NEWS, OFFICE, occasion, table


@table(
    "typed, official, press",
    ("seed 000", "sáng 13/12/2024", "sáng 13/12/2024", "sáng 13/12/2024"),
    ("seed 001", "26/6/2024", "ngày 26/6/2024", "ngày 26/6/2024"),
    ("seed 002", "sáng 8/5/2023", "sáng 08/5/2023", "sáng 8/5/2023"),
    ("seed 004", "sáng 5/1/2022", "sáng 05/01/2022", "sáng 5/1/2022"),
    ("F", "11/7/2024 - 12/7/2024", "trong hai ngày 11 và 12/7/2024", None),
    (
        "F",
        "31/7/2024 - 1/8/2024",
        "trong hai ngày 31/7 và 01/8/2024",
        "trong hai ngày 31/7 và 1/8/2024",
    ),
    (
        "6.1.25",
        "8/5/2023 - 10/5/2023",
        "từ ngày 08 đến ngày 10/5/2023",
        "từ ngày 8 đến ngày 10/5/2023",
    ),
    (
        "6.1.25",
        "30/7/2024 - 2/8/2024",
        "từ ngày 30/7 đến ngày 02/8/2024",
        "từ ngày 30/7 đến ngày 2/8/2024",
    ),
    (
        "6.1.25",
        "30/12/2024 - 2/1/2025",
        "từ ngày 30/12/2024 đến ngày 02/01/2025",
        "từ ngày 30/12/2024 đến ngày 2/1/2025",
    ),
    (
        "6.1.25",
        "từ sáng ngày 11 đến ngày 12/7/2024",
        "từ sáng ngày 11 đến ngày 12/7/2024",
        None,
    ),
)
def test_an_occasion_says_no_more_than_is_needed(typed, official, press):
    value = occasion(typed)

    assert OFFICE.occasion(value) == official
    assert NEWS.occasion(value) == press or (press is None)


@table(
    "typed, style, text",
    ("seed 003", "chiều 16/5/2023", "day", "chiều ngày 16/5/2023"),
    ("seed 000", "sáng 13/12/2024", "today", "sáng nay 13/12"),
    ("6.1.16", "13/12/2024", "today", "hôm nay 13/12"),
    ("6.1.16", "13/12/2024", "day", "ngày 13/12/2024"),
    ("seed 004", "sáng 5/1/2022", "short", "sáng 05/01"),
    ("6.1.16", "11/7/2024 - 12/7/2024", "short", "trong hai ngày 11 và 12/7"),
)
def test_a_session_has_other_styles(typed, style, text):
    assert OFFICE.occasion(occasion(typed), style) == text


@table(
    "typed, style, text",
    ("seed 004", "sáng 5/1/2022", "short", "sáng 5/1"),
    ("seed 001", "26/6/2024", "short", "ngày 26/6"),
    ("seed 000", "sáng 13/12/2024", "today", "sáng nay 13/12"),
    ("seed 000", "13/12/2024", "today", "hôm nay 13/12"),
)
def test_a_day_of_the_press_reads_back_where_its_year_is_known(typed, style, text):
    when = occasion(typed)

    assert NEWS.occasion(when, style) == text
    assert read_occasion(text, when.day.year).value == when


@table(
    "typed, text",
    ("seed 002", "sáng 8/5/2023", "sáng ngày 08 tháng 5 năm 2023"),
    ("F", "26/6/2024", "ngày 26 tháng 6 năm 2024"),
    ("F", "11/7/2024 - 12/7/2024", "trong hai ngày 11 và 12 tháng 7 năm 2024"),
    ("F", "1/7/2024 - 3/7/2024", "từ ngày 01 đến ngày 03 tháng 7 năm 2024"),
    ("F", "30/7/2024 - 2/8/2024", "từ ngày 30 tháng 7 đến ngày 02 tháng 8 năm 2024"),
    (
        "F",
        "31/12/2024 - 2/1/2025",
        "từ ngày 31 tháng 12 năm 2024 đến ngày 02 tháng 01 năm 2025",
    ),
)
def test_a_long_occasion_is_in_words(typed, text):
    assert OFFICE.long_occasion(occasion(typed)) == text


def test_a_span_in_a_table_is_full():
    first, last = date(2017, 10, 15), date(2017, 11, 20)

    assert OFFICE.day_span(first, last) == "15/10/2017 - 20/11/2017"
    assert NEWS.day_span(first, last) == "15/10/2017-20/11/2017"


@table(
    "typed, printed",
    ("seed 000", "Sáng 13/12/2024", "sáng 13/12/2024"),
    ("seed 001", "Ngày 26/6/2024", "ngày 26/6/2024"),
    ("seed 002", "Sáng ngày 08 tháng 5 năm 2023", "sáng 08/5/2023"),
    ("seed 003", "Chiều ngày 16/5/2023", "chiều 16/5/2023"),
    ("offices", "Sáng nay 13/12/2024", "sáng 13/12/2024"),
    ("offices", "tối 13/12/2024", "tối 13/12/2024"),
    ("offices", "vào sáng ngày 13/12/2024", "sáng 13/12/2024"),
    ("offices", "Sáng thứ Sáu, ngày 13/12/2024", "sáng 13/12/2024"),
    ("offices", "cả ngày 13/12/2024", "ngày 13/12/2024"),
    ("E", "11/7/2024 - 12/7/2024", "trong hai ngày 11 và 12/7/2024"),
    ("offices", "11-12/7/2024", "trong hai ngày 11 và 12/7/2024"),
    ("offices", "ngày 11 và 12/7/2024", "trong hai ngày 11 và 12/7/2024"),
    ("offices", "trong 2 ngày 11-12/7/2024", "trong hai ngày 11 và 12/7/2024"),
    ("offices", "11 và 12 tháng 7 năm 2024", "trong hai ngày 11 và 12/7/2024"),
    ("offices", "từ 11/7 đến 13/7/2024", "từ ngày 11 đến ngày 13/7/2024"),
    ("offices", "từ ngày 11-13/7/2024", "từ ngày 11 đến ngày 13/7/2024"),
    ("offices", "trong các ngày 11, 12 và 13/7/2024", "từ ngày 11 đến ngày 13/7/2024"),
    ("offices", "trong ba ngày 11 - 13/7/2024", "từ ngày 11 đến ngày 13/7/2024"),
    ("8.2", "30/12/2024 – 02/01/2025", "từ ngày 30/12/2024 đến ngày 02/01/2025"),
    ("8.2", "2024-07-11 - 2024-07-12", "trong hai ngày 11 và 12/7/2024"),
    ("7.8", "13-12-2024", "ngày 13/12/2024"),
)
def test_an_occasion_is_read(typed, printed):
    assert OFFICE.occasion(read_occasion(typed).value) == printed


@table(
    "typed, code",
    ("seed 004", "Sáng 5/1", "D207"),
    ("seed 000", "Sáng nay 13/12", "D207"),
    ("seed 003", "chiều 011/3/2023", "D204"),
    ("8.2", "sáng 31/4/2024", "D204"),
    ("8.2", "sáng 13/12/24", "D205"),
    ("offices", "đêm 13/12/2024", "D204"),
    ("offices", "24 giờ ngày 13/12/2024", "D251"),
    ("offices", "chiều 13/12/2024, 2 giờ", "D251"),
    ("offices", "từ 11 giờ đến 7 giờ 30 ngày 13/12/2024", "D251"),
    ("offices", "7 giờ, 8 giờ, 9 giờ ngày 13/12/2024", "D251"),
    ("offices", "sáng và chiều 13/12/2024", "D204"),
    ("offices", "từ sáng 11/7 đến chiều 12/7/2024", "D204"),
    ("offices", "12/7/2024 - 11/7/2024", "D204"),
    ("offices", "ngày 11, 13 và 15/7/2024", "D204"),
    ("offices", "trong hai ngày 11 - 13/7/2024", "D204"),
    ("offices", "tháng 7/2024", "D204"),
    ("8.2", "", "D204"),
)
def test_an_occasion_that_is_none_is_refused(typed, code):
    with pytest.raises(Unreadable) as refusal:
        read_occasion(typed)

    assert refusal.value.finding.code == code
    assert refusal.value.finding.hint()


def test_a_session_is_kept():
    assert read_occasion("CHIỀU 16/5/2023").value.session is Session.AFTERNOON


@table(
    "typed, printed",
    ("offices", "trong 2 ngày (11 và 12/7/2024)", "trong hai ngày 11 và 12/7/2024"),
    ("offices", "trong hai ngày 11, 12/7/2024", "trong hai ngày 11 và 12/7/2024"),
    ("offices", "ngày 11 - 12 tháng 7 năm 2024", "trong hai ngày 11 và 12/7/2024"),
    (
        "offices",
        "từ ngày 11/7/2024 đến ngày 12/7/2024",
        "trong hai ngày 11 và 12/7/2024",
    ),
)
def test_more_occasions_of_offices(typed, printed):
    assert OFFICE.occasion(read_occasion(typed).value) == printed
