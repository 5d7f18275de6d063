"""Periods know their neighbours; values refuse what is impossible."""

from datetime import date
from decimal import Decimal

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from drafter.model import Citation, Comparison, Congress, Issuance, Target
from drafter.values import TURNS, Amount, Month, Occasion, Period, PeriodKind, Term

from .conferences import LEAST

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


@pytest.mark.parametrize(
    ("number", "kind"),
    [(1.5, TypeError), (True, TypeError), ("1", TypeError), (5, TypeError)]
    + [(Decimal(text), ValueError) for text in ("NaN", "sNaN", "Infinity")],
)
@pytest.mark.parametrize("end", ["value", "upper"])
def test_an_amount_holds_exact_finite_numbers_only(number, kind, end):
    ends = {"value": Decimal(1), end: number}

    with pytest.raises(kind, match=end):
        Amount(**ends)


@pytest.mark.parametrize(
    ("make", "year"),
    [
        (lambda: evolve(LEAST, when=Occasion(day=date(9999, 12, 31))), 9999),
        (lambda: evolve(LEAST, period=Period.year(1)), 1),
        (lambda: evolve(LEAST, period=Period.of_term(Term(first=1, last=9))), 1),
        (lambda: Citation(kind="Kế hoạch", day=Month(year=9999, month=12)), 9999),
        (lambda: Issuance(paper="bao_cao", day=date(1, 1, 1)), 1),
        (lambda: Target(name="rừng", due=99999), 99999),
        (lambda: Comparison(period=Period.year(2101)), 2101),
        (lambda: Congress(body="xã", ordinal=1, term=Term(first=1, last=2)), 1),
    ],
)
def test_facts_built_in_python_lie_in_years_that_people_mean(make, year):
    with pytest.raises(ValueError, match=rf"the year {year} is not in 1900 to 2100"):
        make()


@pytest.mark.parametrize(
    "period",
    [
        Period(start=date(2023, 12, 15), end=date(2024, 12, 14)),
        Period(start=date(2024, 1, 5), end=date(2024, 6, 20)),
        Period(start=date(2023, 7, 1), end=date(2024, 6, 30)),
        Period.months(2024, 4, 8),
        Period.years(2015, 2025),
        Period.years(2021, 2023),
        Period(name="Chiến dịch Thanh niên tình nguyện hè năm 2025"),
        Period(name="đợt thi đua", start=date(2024, 7, 1), end=date(2024, 9, 30)),
    ],
)
def test_nobody_names_what_is_beside_odd_days_and_events(period):
    assert period.next is None
    assert period.previous is None


@pytest.mark.parametrize("row", TURNS, ids=lambda row: row.words)
def test_what_follows_a_turn_is_followed_by_it(row):
    tail = "" if row.words == row.year else f" {row.year}"
    period = Period(name=f"{row.words}{tail} 2024 - 2025")

    assert period.kind is PeriodKind.TURN
    assert period.next.previous == period.previous.next == period


def test_every_kind_has_a_period():
    periods = (
        Period(name="năm học 2024 - 2025"),
        Period(name="Tháng Thanh niên"),
        Period.of_term(TERM),
        Period.year(2024),
        H1,
        Period.years(2021, 2025),
        Period.years(2015, 2025),
    )

    assert {period.kind for period in periods} == set(PeriodKind)
