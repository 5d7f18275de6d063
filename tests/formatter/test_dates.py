"""Days, weekdays and months: written by the law and read in any safe notation."""

from datetime import date, datetime

import attrs
import pytest

from drafter.errors import Unreadable
from drafter.formatter import (
    OFFICIAL,
    Formatter,
    read_day,
    read_issued,
    read_month,
    read_month_name,
    read_place_line,
    read_term_stage,
    read_weekday,
)
from drafter.values import Month
from tests.formatter.tables import NEWS, OFFICE, codes, table

MAY_8 = date(2023, 5, 8)


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


def test_a_weekday_stands_before_a_day_of_the_press():
    day = date(2024, 12, 13)

    assert NEWS.weekday_and_day(day, short=True) == "thứ Sáu, 13/12"
    assert read_day("thứ Sáu, 13/12", 2024).value == day


def test_a_body_may_have_habits_of_its_own():
    """Nothing tests for the two profiles by name: a third is as good."""
    own = Formatter(attrs.evolve(OFFICIAL, padded_months=12, range_mark=" - "))

    assert own.day(date(2023, 5, 8)) == "08/05/2023"
    assert own.long_day(date(2023, 5, 8)) == "ngày 08 tháng 5 năm 2023"


@table(
    "typed, found",
    ("8.2", "08/5/2023", []),
    ("8.2", "8/5/2023", []),
    ("8.2", "08/05/2023", []),
    ("8.2", "8-5-2023", []),
    ("8.2", "8.5.2023", []),
    ("8.2", "2023-05-08", []),
    ("8.2", "ngày 08 tháng 5 năm 2023", []),
    ("7.9", "ngày 8 tháng 05 năm 2023", []),
    ("offices", "Ngày 8/5/2023", []),
    ("offices", "ngày 8/5 năm 2023", []),
    ("offices", "ngày 8 tháng 5/2023", []),
    ("offices", "ngày 8 tháng Năm năm 2023", []),
    ("8.2 CLDR", "8 tháng 5, 2023", []),
    ("8.2 CLDR", "8 thg 5, 2023", []),
    ("8.2 CLDR", "Thứ Hai, 8 tháng 5, 2023", []),
    ("offices", "thứ hai ngày 8/5/2023", []),
    ("offices", "Thứ 2, ngày 08/5/2023", []),
    ("offices", "thứ Ba, ngày 08/5/2023", ["D219"]),
    ("offices", "mùng 8 tháng 5 năm 2023", []),
    ("8.3", "08 / 5 / 2023", ["D210"]),
    ("8.3", "08–5–2023", ["D210"]),
    ("8.3", "ngày  08  tháng 5 năm 2023", ["D210"]),
    ("7.13", "ngày\u00a008\u00a0tháng\u00a05\u00a0năm\u00a02023", []),
)
def test_a_day_is_read_in_any_order_safe_notation(typed, found):
    reading = read_day(typed)

    assert (reading.value, codes(reading)) == (MAY_8, found)


@table(
    "typed, day",
    ("7.8", "5/1/2022", date(2022, 1, 5)),
    ("7.8", "13/12/2024", date(2024, 12, 13)),
    ("7.18", "29/02/2024", date(2024, 2, 29)),
    ("offices", "ngày 30 tháng Tư năm 1975", date(1975, 4, 30)),
    ("offices", "CN, 8/12/2024", date(2024, 12, 8)),
    ("offices", "31 tháng mười hai năm 2024", date(2024, 12, 31)),
)
def test_the_day_comes_before_the_month(typed, day):
    assert read_day(typed).value == day


@table(
    "typed, code, said",
    ("seed 003", "011/3/2023", "D204", "01/3/2023 hoặc 11/3/2023"),
    ("5", "012/5/2023", "D204", "01/5/2023 hoặc 12/5/2023"),
    ("8.2", "111/3/2023", "D204", "ba chữ số"),
    ("offices", "2025/12/05", "D204", "05/12/2025 hoặc 12/05/2025"),
    ("offices", "2025/12/25", "D204", "có thể là 25/12/2025"),
    ("offices", "2025.13.25", "D204", "năm đứng trước"),
    ("8.2", "31/4/2024", "D204", "tháng 4/2024 chỉ có 30 ngày"),
    ("7.18", "29/02/2023", "D204", "tháng 2/2023 chỉ có 28 ngày"),
    ("8.2", "0/5/2023", "D204", "không có ngày 0"),
    ("8.2", "32/5/2023", "D204", "31 ngày"),
    ("8.2", "13/13/2024", "D204", "không có tháng 13"),
    ("offices", "12/13/2024", "D204", "không có tháng 13"),
    ("offices", "8/005/2023", "D204", "không có tháng 005"),
    ("8.2", "13/12/24", "D205", "bốn chữ số"),
    ("8.2", "13/12/224", "D205", "bốn chữ số"),
    ("8.2", "1/1/0024", "D225", "năm 0024"),
    ("offices", "31/12/9999", "D225", "năm 9999"),
    ("5", "13/12", "D207", "thiếu năm"),
    ("offices", "ngày 13 tháng 12", "D207", "thiếu năm"),
    ("8.2", "hôm qua", "D204", "không rõ ngày, tháng"),
    ("offices", "rằm tháng Giêng", "D204", "không rõ"),
    ("8.2", "", "D204", "không rõ"),
    ("5", "١٣/١٢/٢٠٢٤", "D204", "không rõ"),
    ("offices", "13.12/2024", "D204", "không rõ"),
    ("offices", "15/17 chỉ tiêu", "D204", "không rõ"),
)
def test_a_day_that_is_none_is_refused_with_its_reason(typed, code, said):
    with pytest.raises(Unreadable) as refusal:
        read_day(typed)

    finding = refusal.value.finding
    assert finding.code == code
    assert said in finding.message()
    assert finding.message("en")
    assert finding.hint()
    assert finding.hint("en")


@table(
    "typed, way",
    ("seed 003", "011/3/2023", "tháng 3/2023"),
    ("offices", "12/13/2024", "13/12/2024"),
    ("8.2", "13/12/24", "13/12/2024"),
    ("8.2", "ngày 5 tháng 1 năm 22", "ngày 5 tháng 1 năm 2022"),
)
def test_a_refused_day_shows_how_to_write_it(typed, way):
    with pytest.raises(Unreadable) as refusal:
        read_day(typed)

    assert way in refusal.value.finding.hint()


@table(
    "typed, day",
    ("5", "13/12", date(2024, 12, 13)),
    ("NĐ 30 PL II V.5", "2-9", date(2024, 9, 2)),
    ("8.2", "ngày 5 tháng 1", date(2024, 1, 5)),
    ("8.2", "13/12/2023", date(2023, 12, 13)),
)
def test_a_context_may_give_the_year(typed, day):
    assert read_day(typed, 2024).value == day


@table(
    "typed, month",
    ("8.2", "tháng 3/2023", (2023, 3)),
    ("8.2", "3/2023", (2023, 3)),
    ("8.2", "03-2023", (2023, 3)),
    ("offices", "T3/2023", (2023, 3)),
    ("8.2", "tháng 03 năm 2023", (2023, 3)),
    ("8.2", "tháng Ba năm 2023", (2023, 3)),
    ("8.2", "2023-03", (2023, 3)),
)
def test_a_month_is_read(typed, month):
    value = read_month(typed).value

    assert (value.year, value.month) == month
    assert read_issued(typed).value == value


@table(
    "typed, code",
    ("8.2", "13/2023", "D204"),
    ("8.2", "tháng 3", "D207"),
    ("8.2", "3/23", "D205"),
    ("8.2", "quý I", "D204"),
)
def test_a_month_that_is_none_is_refused(typed, code):
    with pytest.raises(Unreadable) as refusal:
        read_month(typed)

    assert refusal.value.finding.code == code


def test_an_issued_document_has_a_day_or_a_month():
    assert read_issued("11/3/2023").value == date(2023, 3, 11)
    assert read_issued("tháng 3/2023").value == Month(year=2023, month=3)


@pytest.mark.parametrize(
    ("reader", "typed"),
    [
        (read_term_stage, "giữa năm 2024"),
        (read_weekday, "thứ 8"),
        (read_month_name, "tháng 13"),
        (read_place_line, "ngày 08 tháng 5 năm 2023"),
    ],
)
def test_other_text_is_refused(reader, typed):
    with pytest.raises(Unreadable) as refusal:
        reader(typed)

    assert refusal.value.finding.hint()


@table(
    "typed, day, found",
    ("offices", "ngày 08/5/2023 (thứ Hai)", MAY_8, []),
    ("offices", "ngày 08/5/2023 (thứ Ba)", MAY_8, ["D219"]),
    ("offices", "ngày 08 tháng 5 2023", MAY_8, []),
    ("offices", "08/5/2023.", MAY_8, ["D210"]),
    ("offices", "8 tháng 5 năm 2023", MAY_8, []),
)
def test_more_days_of_offices(typed, day, found):
    reading = read_day(typed)

    assert (reading.value, codes(reading)) == (day, found)
