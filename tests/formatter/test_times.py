"""Days, months, occasions, periods, terms in both profiles."""

from datetime import date, datetime

import attrs
import pytest

from drafter.formatter import OFFICIAL, Formatter, TermStage, read_day, read_occasion
from drafter.values import Month
from tests.formatter.tables import NEWS, OFFICE, occasion, period, table, term


@table(
    "day, text",
    ("NĐ 30 PL I II.4b", date(2023, 5, 8), "ngày 08 tháng 5 năm 2023"),
    ("NĐ 30 PL I II.4b", date(2024, 12, 13), "ngày 13 tháng 12 năm 2024"),
    ("NĐ 30 PL I II.4b", date(2020, 1, 31), "ngày 31 tháng 01 năm 2020"),
    ("HD 05 4.2.2", date(2026, 2, 3), "ngày 03 tháng 02 năm 2026"),
    ("7.9", date(2024, 3, 1), "ngày 01 tháng 3 năm 2024"),
    ("7.9", date(2024, 9, 2), "ngày 02 tháng 9 năm 2024"),
    ("7.9", date(2024, 10, 9), "ngày 09 tháng 10 năm 2024"),
    ("7.18", date(2024, 2, 29), "ngày 29 tháng 02 năm 2024"),
)
def test_the_long_date_pads_days_and_months_one_and_two(day, text):
    assert OFFICE.long_day(day) == NEWS.long_day(day) == text


@table(
    "day, official, press, full",
    ("0.1", date(2023, 5, 8), "08/5/2023", "8/5/2023", "08/05/2023"),
    ("0.1", date(2017, 2, 6), "06/02/2017", "6/2/2017", "06/02/2017"),
    ("0.1", date(2024, 12, 13), "13/12/2024", "13/12/2024", "13/12/2024"),
    ("0.1", date(2024, 1, 31), "31/01/2024", "31/1/2024", "31/01/2024"),
    ("0.1", date(2024, 3, 3), "03/3/2024", "3/3/2024", "03/03/2024"),
    ("4", date(945, 1, 1), "01/01/0945", "1/1/0945", "01/01/0945"),
)
def test_short_dates_follow_the_profile(day, official, press, full):
    assert (OFFICE.day(day), NEWS.day(day), OFFICE.full_day(day)) == (
        official,
        press,
        full,
    )


@table(
    "separator, short, full",
    ("6.1.15", "-", "08-5-2023", "08-05-2023"),
    ("6.1.15", ".", "08.5.2023", "08.05.2023"),
)
def test_other_separators_are_possible(separator, short, full):
    day = date(2023, 5, 8)

    assert OFFICE.day(day, separator) == short
    assert OFFICE.full_day(day, separator) == full


@table(
    "day, text",
    ("NĐ 30 PL II V.5", date(2024, 9, 2), "2-9"),
    ("NĐ 30 PL II V.5", date(2024, 4, 30), "30-4"),
)
def test_a_holiday_has_its_short_name(day, text):
    assert OFFICE.holiday(day) == text


@pytest.mark.parametrize("day", [None, "8/5/2023", datetime(2023, 5, 8), 20230508])
def test_only_a_plain_date_is_a_day(day):
    for form in (OFFICE.day, OFFICE.long_day, OFFICE.full_day, OFFICE.weekday):
        with pytest.raises(TypeError, match="a day must be a date"):
            form(day)


@table(
    "day, weekday",
    ("NĐ 30 PL II V.8c", date(2023, 5, 8), "thứ Hai"),
    ("NĐ 30 PL II V.8c", date(2023, 5, 16), "thứ Ba"),
    ("NĐ 30 PL II V.8c", date(2022, 1, 5), "thứ Tư"),
    ("NĐ 30 PL II V.8c", date(2024, 12, 12), "thứ Năm"),
    ("NĐ 30 PL II V.8c", date(2024, 12, 13), "thứ Sáu"),
    ("NĐ 30 PL II V.8c", date(2024, 12, 14), "thứ Bảy"),
    ("NĐ 30 PL II V.8c", date(2024, 12, 15), "Chủ nhật"),
)
def test_weekdays_have_the_capital_of_their_number(day, weekday):
    assert OFFICE.weekday(day) == weekday
    assert OFFICE.weekday_and_day(day) == f"{weekday}, {OFFICE.long_day(day)}"


@table(
    "month, official, press, long",
    (
        "0.1",
        Month(year=2024, month=1),
        "tháng 01/2024",
        "tháng 1/2024",
        "tháng 01 năm 2024",
    ),
    (
        "0.1",
        Month(year=2023, month=3),
        "tháng 3/2023",
        "tháng 3/2023",
        "tháng 3 năm 2023",
    ),
    (
        "0.1",
        Month(year=2023, month=12),
        "tháng 12/2023",
        "tháng 12/2023",
        "tháng 12 năm 2023",
    ),
)
def test_months_are_padded_up_to_two(month, official, press, long):
    assert (OFFICE.month(month), NEWS.month(month)) == (official, press)
    assert OFFICE.long_month(month) == long


@table(
    "month, text",
    ("6.2.9", 1, "tháng Một"),
    ("6.2.9", 4, "tháng Tư"),
    ("6.1.17", 8, "tháng Tám"),
    ("6.1.17", 12, "tháng Mười hai"),
)
def test_months_have_names(month, text):
    assert OFFICE.month_name(month) == text


def test_there_is_no_thirteenth_month():
    with pytest.raises(ValueError, match="no month 13"):
        OFFICE.month_name(13)


@table(
    "day, text",
    ("NĐ 30 PL I II.4", date(2023, 5, 8), "Cẩm Giàng, ngày 08 tháng 5 năm 2023"),
    ("6.1.14", Month(year=2023, month=5), "Cẩm Giàng, ngày ... tháng 5 năm 2023"),
    ("6.1.14", Month(year=2024, month=1), "Cẩm Giàng, ngày ... tháng 01 năm 2024"),
    ("6.1.14", None, "Cẩm Giàng, ngày ... tháng ... năm ..."),
)
def test_the_place_line_leaves_blanks_for_the_records_clerk(day, text):
    assert OFFICE.place_line("Cẩm Giàng", day) == text


def test_the_place_keeps_its_own_spelling():
    assert OFFICE.place_line("Hoà Bình", None).startswith("Hoà Bình, ngày")


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


def test_a_weekday_stands_before_a_day_of_the_press():
    day = date(2024, 12, 13)

    assert NEWS.weekday_and_day(day, short=True) == "thứ Sáu, 13/12"
    assert read_day("thứ Sáu, 13/12", 2024).value == day


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
    "stage, official",
    ("6.1.19", TermStage.MIDDLE, "giữa nhiệm kỳ 2020 - 2025"),
    ("6.1.19", TermStage.WHOLE, "cả nhiệm kỳ 2020 - 2025"),
    ("6.1.19", TermStage.END, "cuối nhiệm kỳ 2020 - 2025"),
    ("6.1.19", TermStage.BEGINNING, "đầu nhiệm kỳ 2020 - 2025"),
)
def test_a_term_has_stages(stage, official):
    value = term("2020 - 2025")

    assert OFFICE.term_stage(value, stage) == official
    assert NEWS.term_stage(value, stage) == official.replace(" - ", "-")
    assert (OFFICE.term(value), NEWS.term(value)) == ("2020 - 2025", "2020-2025")


def test_a_body_may_have_habits_of_its_own():
    """Nothing tests for the two profiles by name: a third is as good."""
    own = Formatter(attrs.evolve(OFFICIAL, padded_months=12, range_mark=" - "))

    assert own.day(date(2023, 5, 8)) == "08/05/2023"
    assert own.long_day(date(2023, 5, 8)) == "ngày 08 tháng 5 năm 2023"
