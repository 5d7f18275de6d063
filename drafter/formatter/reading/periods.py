"""Terms and periods: every phrase that the formatter writes, and more."""

import re
from collections.abc import Callable

from drafter.errors import Reading, Unreadable
from drafter.findings import Finding
from drafter.formatter import periods, rules
from drafter.formatter.profile import OFFICIAL
from drafter.formatter.reading.occasions import read_occasion
from drafter.formatter.reading.tidy import even, stripped
from drafter.formatter.romans import from_roman
from drafter.formatter.spaces import loosened
from drafter.values import Period, Term

_YEARS = r"(\d{4}) ?- ?(\d{4})"
_YEAR = r"(?:/| ?, ?| năm | )(\d{4})"
_QUARTERS = {
    "nhất": 1,
    "một": 1,
    "hai": 2,
    "ba": 3,
    "tư": 4,
    "bốn": 4,
}


def read_term(text: str) -> Reading[Term]:
    """Read 2020 - 2025, with any dash.

    Raises:
        Unreadable: It is not two years in order (D211).
    """
    found = re.fullmatch(rf"(?:nhiệm kỳ )?{_YEARS}", even(text), re.I)
    if found is None:
        raise Unreadable(rules.UNREADABLE_TERM, text=text)
    value = _term(found[1], found[2], text)
    return Reading(value, _tidied(text, loosened(periods.term(value, OFFICIAL))))


def read_period(text: str) -> Reading[Period]:
    """Read năm 2024, 6 tháng đầu năm 2024, nửa đầu nhiệm kỳ 2020 - 2025.

    Raises:
        Unreadable: It is no period (D206), or lacks its year (D207).
    """
    typed = even(text)
    for pattern, build in _SHAPES:
        if found := pattern.fullmatch(typed):
            value = _built(build, found.groups(), text)
            printed = loosened(periods.period(value, OFFICIAL))
            return Reading(value, _tidied(text, printed))
    raise _why_not(typed, text)


def _whole_term(first: str, last: str) -> Period:
    return Period.of_term(Term(first=int(first), last=int(last)))


def _half_term(half: str, first: str, last: str) -> Period:
    term = Term(first=int(first), last=int(last))
    return Period.of_term(term, 1 if half.lower() == "đầu" else 2)


def _first_months(count: str, year: str) -> Period:
    return Period.months(int(year), 1, int(count))


def _last_months(count: str, year: str) -> Period:
    return Period.months(int(year), 13 - int(count), 12)


def _quarter(quarter: str, year: str) -> Period:
    number = _QUARTERS.get(quarter.lower()) or from_roman(quarter.upper())
    last = 3 * (number or int(quarter))
    return Period.months(int(year), last - 2, last)


def _month(month: str, year: str) -> Period:
    return Period.months(int(year), int(month), int(month))


def _month_run(first: str, last: str, year: str) -> Period:
    return Period.months(int(year), int(first), int(last))


def _stage(first: str, last: str) -> Period:
    if int(first) >= int(last):
        raise ValueError
    return Period.years(int(first), int(last))


def _days(typed: str) -> Period:
    when = read_occasion(typed).value
    if when.last_day is None:
        raise ValueError
    return Period(start=when.day, end=when.last_day)


_SHAPES: tuple[tuple[re.Pattern[str], Callable[..., Period]], ...] = tuple(
    (re.compile(pattern, re.IGNORECASE), build)
    for pattern, build in (
        (r"(?:năm )?(\d{4})", lambda year: Period.year(int(year))),
        (r"cả năm (\d{4})", lambda year: Period.year(int(year))),
        (rf"(\d{{1,2}}) tháng đầu(?: năm)?{_YEAR}", _first_months),
        (rf"(\d{{1,2}}) tháng cuối(?: năm)?{_YEAR}", _last_months),
        (rf"(\d{{1,2}}) tháng{_YEAR}", _first_months),
        (rf"quý ([1-4]|I|II|III|IV|nhất|một|hai|ba|tư|bốn){_YEAR}", _quarter),
        (rf"tháng (\d{{1,2}}){_YEAR}", _month),
        (rf"(?:từ )?tháng (\d{{1,2}}) (?:đến|-) tháng (\d{{1,2}}){_YEAR}", _month_run),
        (rf"giai đoạn {_YEARS}", _stage),
        (rf"nửa (đầu|cuối)(?: của)? nhiệm kỳ {_YEARS}", _half_term),
        (rf"(?:cả )?nhiệm kỳ {_YEARS}", _whole_term),
        (r"((?:từ )(?:ngày )?\d.*)", _days),
    )
)


def _built(build: Callable[..., Period], parts: tuple[str, ...], text: str) -> Period:
    try:
        return build(*parts)
    except Unreadable:
        raise
    except ValueError:
        raise _no_period(text) from None


def _term(first: str, last: str, text: str) -> Term:
    try:
        return Term(first=int(first), last=int(last))
    except ValueError:
        raise Unreadable(rules.UNREADABLE_TERM, text=text) from None


def _why_not(typed: str, text: str) -> Unreadable:
    """Tell a phrase without its year from one that is no period."""
    for pattern, _ in _SHAPES:
        if pattern.fullmatch(f"{typed} năm 2024") or pattern.fullmatch(f"{typed} 2024"):
            return Unreadable(rules.MISSING_YEAR, text=text, example=f"{typed} 2024")
    return _no_period(text)


def _tidied(text: str, printed: str) -> tuple[Finding, ...]:
    """Report a dash or a spelling that will be printed another way."""
    typed = stripped(text).replace("\u00a0", " ")
    tight = typed.replace(" - ", "-")
    if even(typed) == typed and " -" not in tight and "- " not in tight:
        return ()
    return (rules.TIDIED.at(text=text, read=printed),)


def _no_period(text: str) -> Unreadable:
    return Unreadable(
        rules.UNREADABLE_PERIOD, text=text, way_vi=_EXAMPLES[0], way_en=_EXAMPLES[1]
    )


_EXAMPLES = ("ví dụ: năm 2024", "such as: năm 2024")
