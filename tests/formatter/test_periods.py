"""Periods: their names, their neighbours, every shape that offices type."""

import pytest

from drafter.errors import Unreadable
from drafter.formatter import read_period
from tests.formatter.tables import OFFICE, codes, period, table


@table(
    "typed, long, short",
    ("6.1.18", "năm 2024", "năm 2024", "năm 2024"),
    ("6.1.18", "6 tháng đầu năm 2024", "6 tháng đầu năm 2024", "6 tháng đầu năm"),
    ("6.1.18", "6 tháng cuối năm 2024", "6 tháng cuối năm 2024", "6 tháng cuối năm"),
    ("6.1.18", "9 tháng đầu năm 2024", "9 tháng đầu năm 2024", "9 tháng đầu năm"),
    ("GSO", "quý 3/2024", "quý III năm 2024", "quý III"),
    ("6.1.18", "tháng 5/2024", "tháng 5 năm 2024", "tháng 5"),
    ("0.1", "tháng 1/2024", "tháng 01 năm 2024", "tháng 01"),
    (
        "6.1.18",
        "tháng 4-8/2024",
        "từ tháng 4 đến tháng 8 năm 2024",
        "từ tháng 4 đến tháng 8",
    ),
    ("6.1.18", "giai đoạn 2021-2025", "giai đoạn 2021 - 2025", "giai đoạn 2021 - 2025"),
    (
        "seed 003",
        "nửa đầu nhiệm kỳ 2020-2025",
        "nửa đầu nhiệm kỳ 2020 - 2025",
        "nửa đầu nhiệm kỳ",
    ),
    (
        "seed 003",
        "nửa cuối nhiệm kỳ 2020-2025",
        "nửa cuối nhiệm kỳ 2020 - 2025",
        "nửa cuối nhiệm kỳ",
    ),
    ("6.1.19", "nhiệm kỳ 2020-2025", "nhiệm kỳ 2020 - 2025", "nhiệm kỳ 2020 - 2025"),
)
def test_a_period_is_named_long_and_short(typed, long, short):
    value = period(typed)

    assert (OFFICE.period(value), OFFICE.short_period(value)) == (long, short)


@table(
    "typed, following, before, base",
    (
        "6.1.18",
        "6 tháng đầu năm 2024",
        "6 tháng cuối năm 2024",
        "6 tháng cuối năm 2023",
        "cùng kỳ năm 2023",
    ),
    ("6.1.18", "năm 2024", "năm 2025", "năm 2023", "cùng kỳ năm 2023"),
    (
        "6.1.18",
        "quý IV năm 2024",
        "quý I năm 2025",
        "quý III năm 2024",
        "cùng kỳ năm 2023",
    ),
    (
        "6.1.18",
        "tháng 12 năm 2024",
        "tháng 01 năm 2025",
        "tháng 11 năm 2024",
        "cùng kỳ năm 2023",
    ),
    (
        "6.1.18",
        "9 tháng đầu năm 2024",
        "quý IV năm 2024",
        "9 tháng cuối năm 2023",
        "cùng kỳ năm 2023",
    ),
    (
        "6.1.18",
        "giai đoạn 2021 - 2025",
        "giai đoạn 2026 - 2030",
        "giai đoạn 2016 - 2020",
        "giai đoạn 2016 - 2020",
    ),
    (
        "6.1.19",
        "nửa đầu nhiệm kỳ 2020 - 2025",
        "nửa cuối nhiệm kỳ 2020 - 2025",
        "nửa cuối nhiệm kỳ 2015 - 2020",
        "cùng kỳ nhiệm kỳ 2015 - 2020",
    ),
    (
        "6.1.19",
        "nhiệm kỳ 2020 - 2025",
        "nhiệm kỳ 2025 - 2030",
        "nhiệm kỳ 2015 - 2020",
        "nhiệm kỳ 2015 - 2020",
    ),
)
def test_a_period_knows_its_neighbours(typed, following, before, base):
    value = period(typed)

    assert OFFICE.period(value.next) == following
    assert OFFICE.period(value.previous) == before
    assert OFFICE.year_ago(value) == base


def test_quarters_and_months_have_a_compact_form():
    assert OFFICE.compact_period(period("quý 2/2024")) == "quý II/2024"
    assert OFFICE.compact_period(period("tháng 5/2024")) == "tháng 5/2024"
    assert OFFICE.compact_period(period("năm 2024")) == "năm 2024"


@table(
    "typed, printed, found",
    ("6.1.18", "năm 2024", "năm 2024", []),
    ("offices", "2024", "năm 2024", []),
    ("offices", "cả năm 2024", "cả năm 2024", []),
    ("offices", "Năm 2024", "năm 2024", []),
    ("6.1.18", "6 tháng đầu năm 2024", "6 tháng đầu năm 2024", []),
    ("offices", "06 tháng đầu năm 2024", "6 tháng đầu năm 2024", []),
    ("offices", "6 tháng đầu 2024", "6 tháng đầu năm 2024", []),
    ("offices", "sáu tháng đầu năm 2024", "sáu tháng đầu năm 2024", []),
    ("offices", "nửa đầu năm 2024", "nửa đầu năm 2024", []),
    ("offices", "từ tháng 1 đến tháng 6 năm 2024", "6 tháng đầu năm 2024", ["D210"]),
    ("offices", "tháng 1-6/2024", "6 tháng đầu năm 2024", ["D210"]),
    ("6.1.18", "6 tháng cuối năm 2024", "6 tháng cuối năm 2024", []),
    ("offices", "9 tháng năm 2024", "9 tháng năm 2024", []),
    ("offices", "3 tháng đầu năm 2024", "3 tháng đầu năm 2024", []),
    ("offices", "12 tháng năm 2024", "12 tháng năm 2024", []),
    ("6.1.18", "quý III năm 2024", "quý III năm 2024", []),
    ("8.2", "quý 3/2024", "quý III năm 2024", []),
    ("8.2", "quí 1/2024", "quý I năm 2024", ["D210"]),
    ("offices", "Quý IV-2024", "quý IV năm 2024", ["D210"]),
    ("offices", "quý iv/2024", "quý IV năm 2024", []),
    ("offices", "quý một năm 2024", "quý I năm 2024", []),
    ("6.1.18", "tháng 5 năm 2024", "tháng 5 năm 2024", []),
    ("offices", "tháng 05/2024", "tháng 5 năm 2024", []),
    (
        "offices",
        "từ tháng 12/2023 đến tháng 5/2024",
        "từ tháng 12/2023 đến tháng 5/2024",
        [],
    ),
    ("6.1.18", "giai đoạn 2021 – 2025", "giai đoạn 2021 - 2025", ["D210"]),
    ("press", "giai đoạn 2021-2025", "giai đoạn 2021 - 2025", []),
    ("offices", "từ năm 2021 đến năm 2025", "từ năm 2021 đến năm 2025", []),
    (
        "seed 003",
        "nửa đầu nhiệm kì 2020- 2025",
        "nửa đầu nhiệm kỳ 2020 - 2025",
        ["D210"],
    ),
    ("press", "nửa đầu nhiệm kỳ 2020-2025", "nửa đầu nhiệm kỳ 2020 - 2025", []),
    (
        "seed 003",
        "nửa cuối của nhiệm kỳ 2020 - 2025",
        "nửa cuối nhiệm kỳ 2020 - 2025",
        ["D210"],
    ),
    ("offices", "giữa nhiệm kỳ 2020 - 2025", "nửa đầu nhiệm kỳ 2020 - 2025", ["D210"]),
    ("offices", "cả nhiệm kỳ 2020 - 2025", "nhiệm kỳ 2020 - 2025", []),
    (
        "offices",
        "từ ngày 15/12/2023 đến ngày 14/12/2024",
        "từ ngày 15/12/2023 đến ngày 14/12/2024",
        [],
    ),
    (
        "offices",
        "15/12/2023 - 14/12/2024",
        "từ ngày 15/12/2023 đến ngày 14/12/2024",
        ["D210"],
    ),
)
def test_a_period_is_read(typed, printed, found):
    reading = read_period(typed)

    assert OFFICE.period(reading.value) == printed
    assert codes(reading) == found


@table(
    "typed, code",
    ("seed 001", "6 tháng đầu năm", "D207"),
    ("seed 003", "nửa đầu nhiệm kỳ", "D207"),
    ("offices", "quý III", "D207"),
    ("offices", "tháng 5", "D207"),
    ("offices", "năm", "D207"),
    ("7.16", "nửa năm", "D206"),
    ("offices", "2021 - 2025", "D206"),
    ("offices", "giai đoạn 2025 - 2021", "D206"),
    ("offices", "quý 5/2024", "D206"),
    ("offices", "tháng 13/2024", "D206"),
    ("offices", "0 tháng đầu năm 2024", "D206"),
    ("offices", "13 tháng đầu năm 2024", "D206"),
    ("offices", "năm học 2023 - 2025", "D206"),
    ("offices", "học kỳ III năm học 2023 - 2024", "D206"),
    ("offices", "năm học", "D207"),
    ("offices", "thàng 5/2024", "D206"),
    ("offices", "6 thang dau nam 2024", "D206"),
    ("offices", "5 năm qua", "D206"),
    ("offices", "năm ngoái", "D206"),
    ("8.1", "năm ٢٠٢٤", "D206"),
    ("offices", "13/12/2024", "D206"),
    ("offices", "đầu năm 2024", "D206"),
    ("8.2", "", "D206"),
    ("8.2", "15/12/2023 - 31/11/2024", "D204"),
)
def test_a_period_that_is_none_is_refused(typed, code):
    with pytest.raises(Unreadable) as refusal:
        read_period(typed)

    finding = refusal.value.finding
    assert finding.code == code
    assert finding.hint()
    assert finding.hint("en")


@table(
    "typed, way",
    ("offices", "6 tháng đầu năm", "6 tháng đầu năm 2024"),
    ("offices", "2021 - 2025", "giai đoạn 2021 - 2025"),
    ("offices", "nửa đầu nhiệm kỳ", "nửa đầu nhiệm kỳ 2020 - 2025"),
)
def test_a_refused_period_shows_how_to_write_it(typed, way):
    with pytest.raises(Unreadable) as refusal:
        read_period(typed)

    assert way in refusal.value.finding.hint()


@table(
    "typed, printed, found",
    ("offices", "Q3/2024", "quý III năm 2024", ["D210"]),
    ("offices", "T5/2024", "tháng 5 năm 2024", ["D210"]),
    ("offices", "5 năm 2021 - 2025", "5 năm 2021 - 2025", []),
    ("offices", "giai đoạn 5 năm 2021-2025", "giai đoạn 5 năm 2021 - 2025", []),
    ("offices", "10 năm (2014 - 2024)", "10 năm (2014 - 2024)", []),
    ("offices", "toàn nhiệm kỳ 2020 - 2025", "nhiệm kỳ 2020 - 2025", ["D210"]),
    ("offices", "mười một tháng năm 2024", "mười một tháng năm 2024", []),
    ("offices", "tháng 5, năm 2024", "tháng 5 năm 2024", []),
)
def test_more_periods_of_offices(typed, printed, found):
    reading = read_period(typed)

    assert (OFFICE.period(reading.value), codes(reading)) == (printed, found)


def test_a_count_of_years_must_fit():
    with pytest.raises(Unreadable):
        read_period("7 năm 2021 - 2025")
