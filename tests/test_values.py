"""Periods know their neighbours; values refuse what is impossible."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.values import Amount, Month, Occasion, Period, Term

TERM = Term(first=2020, last=2025)
H1, H2 = Period.months(2024, 1, 6), Period.months(2024, 7, 12)


@pytest.mark.parametrize(
    ("period", "following"),
    [
        (Period.year(2024), Period.year(2025)),
        (H1, H2),
        (H2, Period.months(2025, 1, 6)),
        (Period.months(2024, 1, 3), Period.months(2024, 4, 6)),
        (Period.months(2024, 10, 12), Period.months(2025, 1, 3)),
        (Period.months(2024, 1, 9), Period.months(2024, 10, 12)),
        (Period.months(2024, 12, 12), Period.months(2025, 1, 1)),
        (Period.years(2016, 2020), Period.years(2021, 2025)),
        (Period.of_term(TERM, 1), Period.of_term(TERM, 2)),
        (Period.of_term(TERM), Period.of_term(Term(first=2025, last=2030))),
        (Period.of_term(TERM, 2), Period.of_term(Term(first=2025, last=2030), 1)),
    ],
)
def test_a_period_knows_the_next_of_its_kind(period, following):
    assert period.next == following


@pytest.mark.parametrize(
    ("period", "before"),
    [
        (Period.year(2024), Period.year(2023)),
        (H2, H1),
        (H1, Period.months(2023, 7, 12)),
        (Period.of_term(TERM, 2), Period.of_term(TERM, 1)),
        (Period.of_term(TERM, 1), Period.of_term(Term(first=2015, last=2020), 2)),
    ],
)
def test_a_period_knows_the_one_before(period, before):
    assert period.previous == before


@pytest.mark.parametrize(
    ("period", "same"),
    [
        (H1, Period.months(2023, 1, 6)),
        (Period.months(2024, 2, 2), Period.months(2023, 2, 2)),
        (Period.of_term(TERM, 1), Period.of_term(Term(first=2015, last=2020), 1)),
    ],
)
def test_a_period_knows_the_same_of_the_year_before(period, same):
    assert period.year_ago == same


def test_only_half_of_a_term_is_a_half_term():
    halves = [Period.of_term(TERM, n) for n in (1, 2)]

    assert [half.is_half_term for half in halves] == [True, True]
    assert not Period.of_term(TERM).is_half_term
    assert not H1.is_half_term


@given(st.integers(1990, 2100), st.sampled_from([(1, 3), (1, 6), (1, 12), (7, 12)]))
def test_next_and_previous_undo_each_other(year, months):
    period = Period.months(year, *months)

    assert period.next.previous == period


@pytest.mark.parametrize(
    "make",
    [
        lambda: Term(first=2025, last=2020),
        lambda: Period(start=date(2024, 2, 1), end=date(2024, 1, 1)),
        lambda: Occasion(day=date(2024, 7, 12), last_day=date(2024, 7, 11)),
        lambda: Month(year=2024, month=13),
        lambda: Amount(value=Decimal("NaN")),
        lambda: Amount(value=Decimal(7), upper=Decimal(7)),
    ],
)
def test_what_cannot_be_is_refused(make):
    with pytest.raises(ValueError, match=r"."):
        make()
