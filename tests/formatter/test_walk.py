"""A walk over what the formatter writes and reads, one line each."""

from decimal import Decimal

import pytest

from drafter.formatter import OFFICIAL, PRESS, Formatter, read_amount, read_period

OFFICE, NEWS = Formatter(OFFICIAL), Formatter(PRESS)


@pytest.mark.parametrize(
    ("typed", "official", "press"),
    [
        ("455 tỷ đồng", "455 tỷ đồng", "455 tỷ đồng"),
        ("trên 63%", "trên 63%", "trên 63%"),
        ("1- 1,5%", "1 - 1,5%", "1-1,5%"),
        ("10 vạn tấn", "10 vạn tấn", "10 vạn tấn"),
        ("61,61triệuđồng/người/năm",) + ("61,61 triệu đồng/người/năm",) * 2,
        ("từ 320 tỷ đồng trở lên",) + ("từ 320 tỷ đồng trở lên",) * 2,
    ],
)
def test_an_amount_prints_in_both_profiles(typed, official, press):
    value = read_amount(typed).value

    assert (OFFICE.amount(value), NEWS.amount(value)) == (official, press)


@pytest.mark.parametrize(
    ("typed", "official"),
    [
        ("năm 2024", "năm 2024"),
        ("6 tháng đầu năm 2024", "6 tháng đầu năm 2024"),
        ("quý 3/2024", "quý III năm 2024"),
        ("nửa đầu nhiệm kì 2020- 2025", "nửa đầu nhiệm kỳ 2020 - 2025"),
    ],
)
def test_a_period_prints_in_house_form(typed, official):
    assert OFFICE.period(read_period(typed).value) == official


def test_numbers_keep_the_decimals_they_were_given():
    assert OFFICE.number(Decimal("5395.80")) == "5.395,80"
