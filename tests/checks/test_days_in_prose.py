"""Prose that plans the year under review, weekdays beside dates: found, no more."""

import pytest
from attrs import evolve

from drafter.checks.time import plans_lie_ahead, terms_agree, weekdays_fit
from drafter.model import Body, Congress, Period, Term
from tests.conferences import LEAST

YEAR = Period.year(2025)


def codes(check, **facts):
    return [finding.code for finding in check(evolve(LEAST, period=YEAR, **facts))]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("giao xây dựng phương hướng, nhiệm vụ năm 2025", ["D436"]),
        ("thông qua phương hướng năm 2025", ["D436"]),
        ("phương hướng, nhiệm vụ năm 2026", []),
        ("kết quả thực hiện phương hướng, nhiệm vụ năm 2025", []),
        ("hoàn thành nhiệm vụ năm 2025", []),
    ],
)
def test_the_year_under_review_is_not_planned(text, found):
    assert codes(plans_lie_ahead, decisions=(text,)) == found


def test_a_period_that_is_no_year_may_be_planned_in_its_year():
    half = evolve(
        LEAST,
        period=Period.months(2025, 1, 6),
        decisions=("phương hướng, nhiệm vụ năm 2025",),
    )

    assert not list(plans_lie_ahead(half))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("họp thứ Hai, ngày 16/01/2026", ["D437"]),
        ("họp thứ Sáu, ngày 16/01/2026", []),
        ("họp thứ sáu (16/01/2026)", []),
        ("họp Chủ nhật 16/01/2026", ["D437"]),
        ("họp lần thứ hai 16/01/2026", []),
        ("họp thứ Hai, ngày 31/02/2026", []),
    ],
)
def test_a_weekday_is_that_of_its_date(text, found):
    assert codes(weekdays_fit, decisions=(text,)) == found


@pytest.mark.parametrize(
    ("term", "found"),
    [("2025 - 2030", ["D438"]), ("2020-2025", []), ("", []), ("khóa I", [])],
)
def test_the_host_is_of_the_term_of_its_congress(term, found):
    host = Body(name="Ban Chấp hành Đảng bộ xã Tân Lập", term=term)
    congress = Congress(body="Đảng bộ xã", ordinal=26, term=Term(first=2020, last=2025))

    assert codes(terms_agree, host=host, congress=congress) == found
