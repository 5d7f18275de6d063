"""The pitfalls of the specification that no table of one subject shows."""

from datetime import date
from decimal import ROUND_CEILING, localcontext

import pytest
from babel import dates
from babel import numbers as babel

from drafter.errors import Unreadable
from drafter.formatter import (
    Formatter,
    percent_of,
    read_day,
    read_number,
    read_occasion,
    read_period,
    read_score,
)
from drafter.values import Occasion, Session, Term
from tests.formatter.tables import OFFICE, D, amount, table


def test_5_a_percentage_is_computed_from_what_was_typed_not_from_what_is_printed():
    actual, plan = 1_250_000_000, 1_000_000_000

    assert OFFICE.money(actual, decimals=1) == "1,3 tỷ đồng"
    assert percent_of(actual, plan) == D(125)


def test_8_the_field_decides_what_a_slash_means():
    assert read_score("5/1").value == (5, 1)
    assert read_day("5/1", 2022).value == date(2022, 1, 5)
    assert read_occasion("Sáng 13/12/2024").value == Occasion(
        day=date(2024, 12, 13), session=Session.MORNING
    )


def test_11_years_and_numbers_of_documents_are_never_grouped():
    assert OFFICE.identifier(2024) == "2024"
    assert "1234/BC" in OFFICE.document_number(1234, "BC-UBND")
    assert OFFICE.reference("Kế hoạch", "1234-KH/HU", None).endswith("1234-KH/HU")


def test_15_capitals_carry_meaning():
    monday = date(2023, 5, 8)

    assert OFFICE.ordinal(2) == "thứ hai"
    assert OFFICE.weekday(monday) == "thứ Hai"
    assert OFFICE.month_name(4) == "tháng Tư"
    assert OFFICE.words(4) == "bốn"


def test_16_half_a_term_is_not_half_a_year():
    half_term = read_period("nửa đầu nhiệm kỳ 2020 - 2025").value
    half_year = read_period("nửa đầu năm 2024").value

    assert half_term.term == Term(first=2020, last=2025)
    assert half_year.term is None
    with pytest.raises(Unreadable):
        read_period("nửa đầu")


def test_17_no_spaces_stand_round_the_slashes_of_a_unit():
    value = amount("48,25 triệu đồng / người/ năm")

    assert OFFICE.amount(value) == "48,25 triệu đồng/người/năm"


def test_19_a_place_line_knows_no_levels():
    """Whether there is a district is for the document's date to say."""
    for place in ("Cẩm Xuyên", "huyện Cẩm Xuyên", "phường 1"):
        assert OFFICE.place_line(place, None).startswith(f"{place}, ngày")


def test_20_no_decimals_are_imposed():
    assert [OFFICE.percent(p) for p in ("91", "7.5", "117.96", "0.125")] == [
        *("91%", "7,5%", "117,96%", "0,125%")
    ]


@table("typed, value", ("7.21", "1.174", 1174), ("7.21", "010", 10))
def test_21_scalars_are_read_as_text(typed, value):
    assert read_number(typed).value == value


def test_28_word_cannot_split_a_date():
    fmt = Formatter(nbsp=True)
    day = date(2023, 5, 8)

    assert fmt.long_day(day) == "ngày 08 tháng 5 năm 2023".replace(" ", "\u00a0")
    assert fmt.occasion(Occasion(day=day)) == "ngày\u00a008/5/2023"
    assert fmt.term(Term(first=2020, last=2025)) == "2020\u00a0-\u00a02025"
    assert " " not in fmt.place_line("X", day).removeprefix("X, ")


def test_a_directed_rounding_never_reaches_us():
    with localcontext() as context:
        context.rounding = ROUND_CEILING

        assert OFFICE.number("-2.5", 0) == "-3"
        assert OFFICE.number("2.1", 0) == "2"


def test_spaced_groups_and_days_without_year_are_read_where_babel_fails():
    with pytest.raises(ValueError, match="1 174,45"):
        babel.parse_decimal("1 174,45", locale="vi")
    with pytest.raises((IndexError, ValueError)):
        dates.parse_date("13/12", locale="vi")

    assert read_number("1 174,45").value == D("1174.45")
    assert read_day("13/12", 2024).value == date(2024, 12, 13)
