"""Days, occasions, periods and terms as offices type them."""

from datetime import date

import pytest

from drafter.errors import Unreadable
from drafter.formatter import (
    TermStage,
    read_congress,
    read_day,
    read_issued,
    read_month,
    read_month_name,
    read_occasion,
    read_period,
    read_place_line,
    read_term,
    read_term_stage,
    read_weekday,
)
from drafter.values import Month, Session
from tests.formatter.tables import OFFICE, codes, table, term

MAY_8 = date(2023, 5, 8)


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
    ("offices", "7h30 ngày 13/12/2024", "D204"),
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
    "typed, printed, found",
    ("6.1.18", "năm 2024", "năm 2024", []),
    ("offices", "2024", "năm 2024", []),
    ("offices", "cả năm 2024", "năm 2024", []),
    ("offices", "Năm 2024", "năm 2024", []),
    ("6.1.18", "6 tháng đầu năm 2024", "6 tháng đầu năm 2024", []),
    ("offices", "06 tháng đầu năm 2024", "6 tháng đầu năm 2024", []),
    ("offices", "6 tháng đầu 2024", "6 tháng đầu năm 2024", []),
    ("offices", "sáu tháng đầu năm 2024", "6 tháng đầu năm 2024", ["D210"]),
    ("offices", "nửa đầu năm 2024", "6 tháng đầu năm 2024", ["D210"]),
    ("offices", "từ tháng 1 đến tháng 6 năm 2024", "6 tháng đầu năm 2024", ["D210"]),
    ("offices", "tháng 1-6/2024", "6 tháng đầu năm 2024", ["D210"]),
    ("6.1.18", "6 tháng cuối năm 2024", "6 tháng cuối năm 2024", []),
    ("offices", "9 tháng năm 2024", "9 tháng đầu năm 2024", ["D210"]),
    ("offices", "3 tháng đầu năm 2024", "quý I năm 2024", ["D210"]),
    ("offices", "12 tháng năm 2024", "năm 2024", ["D210"]),
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
    ("offices", "từ năm 2021 đến năm 2025", "giai đoạn 2021 - 2025", ["D210"]),
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
    ("offices", "năm học 2023 - 2024", "D206"),
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
    "typed, found",
    ("seed 003", "2020 - 2025", []),
    ("seed 000", "2020-2025", []),
    ("seed 002", "2020 – 2025", ["D210"]),
    ("seed 002", "2020- 2025", ["D210"]),
    ("offices", "2020 -2025", ["D210"]),
    ("offices", "2020—2025", ["D210"]),
    ("offices", "nhiệm kỳ 2020-2025", []),
    ("seed 003", "nhiệm kì 2020- 2025", ["D210"]),
    ("offices", "NK 2020-2025", []),
    ("7.13", "2020\u00a0-\u00a02025", []),
)
def test_a_term_is_read_with_any_dash(typed, found):
    reading = read_term(typed)

    assert (reading.value.first, reading.value.last) == (2020, 2025)
    assert codes(reading) == found


@table(
    "typed, code",
    ("8.2", "2025 - 2020", "D211"),
    ("8.2", "2020 - 2020", "D211"),
    ("8.2", "2020", "D211"),
    ("8.2", "2020-25", "D205"),
    ("8.2", "khóa VIII", "D211"),
)
def test_a_term_that_is_none_is_refused(typed, code):
    with pytest.raises(Unreadable) as refusal:
        read_term(typed)

    assert refusal.value.finding.code == code


def test_stages_congresses_and_names_are_read():
    value = term("2020 - 2025")

    assert read_term_stage("giữa nhiệm kì 2020–2025").value == (TermStage.MIDDLE, value)
    assert read_congress("lần thứ XXXII, nhiệm kì 2020-2025").value == (32, value)
    assert read_congress("XXX").value == (30, None)
    assert [read_weekday(day).value for day in ("thứ hai", "Thứ 7", "CN")] == [0, 5, 6]
    assert [read_month_name(m).value for m in ("tháng tư", "tháng 08")] == [4, 8]


@table(
    "typed, place, day",
    ("6.1.14", "Cẩm Giàng, ngày 08 tháng 5 năm 2023", "Cẩm Giàng", MAY_8),
    ("offices", "Hoà Bình, ngày 8/5/2023", "Hoà Bình", MAY_8),
    (
        "6.1.14",
        "Cẩm Giàng, ngày ... tháng 5 năm 2023",
        "Cẩm Giàng",
        Month(year=2023, month=5),
    ),
    ("6.1.14", "Cẩm Giàng, ngày ... tháng ... năm ...", "Cẩm Giàng", None),
)
def test_the_place_line_is_read(typed, place, day):
    assert read_place_line(typed).value == (place, day)


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


@table(
    "typed, printed, found",
    ("offices", "Q3/2024", "quý III năm 2024", ["D210"]),
    ("offices", "T5/2024", "tháng 5 năm 2024", ["D210"]),
    ("offices", "5 năm 2021 - 2025", "giai đoạn 2021 - 2025", ["D210"]),
    ("offices", "giai đoạn 5 năm 2021 - 2025", "giai đoạn 2021 - 2025", ["D210"]),
    ("offices", "10 năm (2014 - 2024)", "giai đoạn 2014 - 2024", ["D210"]),
    ("offices", "toàn nhiệm kỳ 2020 - 2025", "nhiệm kỳ 2020 - 2025", ["D210"]),
    ("offices", "mười một tháng năm 2024", "11 tháng đầu năm 2024", ["D210"]),
    ("offices", "tháng 5, năm 2024", "tháng 5 năm 2024", []),
)
def test_more_periods_of_offices(typed, printed, found):
    reading = read_period(typed)

    assert (OFFICE.period(reading.value), codes(reading)) == (printed, found)


def test_a_count_of_years_must_fit():
    with pytest.raises(Unreadable):
        read_period("7 năm 2021 - 2025")
