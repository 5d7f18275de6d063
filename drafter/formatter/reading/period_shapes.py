"""How periods are typed, and the period that each shape means."""

import re
from collections.abc import Callable

from drafter.formatter.reading.cardinals import cardinal
from drafter.formatter.reading.occasions import read_occasion
from drafter.formatter.reading.terms import YEARS
from drafter.formatter.romans import from_roman
from drafter.formatter.words import DIGITS
from drafter.values import Month, Period, Term

_YEAR = r"(?:/|-| ?, ?|,? năm | )(\d{4})"
_COUNT = rf"(\d{{1,2}}|{'|'.join(DIGITS[2:])}|mười(?: một)?)"
_QUARTERS = {"nhất": 1, "một": 1, "hai": 2, "ba": 3, "tư": 4, "bốn": 4}
QUARTER = f"([1-4]|I{{1,3}}|IV|{'|'.join(_QUARTERS)})"
"""A quarter, in any numeral."""


def quarter_number(quarter: str) -> int:
    """Return the number of a quarter."""
    spoken = _QUARTERS.get(quarter.lower()) or from_roman(quarter.upper())
    return spoken or int(quarter)


def _year(year: str) -> Period:
    return Period.year(int(year))


def _first_months(count: str, year: str) -> Period:
    return Period.months(int(year), 1, _number(count))


def _last_months(count: str, year: str) -> Period:
    return Period.months(int(year), 13 - _number(count), 12)


def _half_year(half: str, year: str) -> Period:
    return (_first_months if half.lower() == "đầu" else _last_months)("6", year)


def _quarter(quarter: str, year: str) -> Period:
    last = 3 * quarter_number(quarter)
    return Period.months(int(year), last - 2, last)


def _month(month: str, year: str) -> Period:
    return Period.months(int(year), int(month), int(month))


def _month_run(first: str, last: str, year: str) -> Period:
    return Period.months(int(year), int(first), int(last))


def _dated_months(first: str, begins: str, last: str, ends: str) -> Period:
    start = Month(year=int(begins), month=int(first))
    end = Month(year=int(ends), month=int(last))
    return Period(start=start.last_day.replace(day=1), end=end.last_day)


def _stage(first: str, last: str) -> Period:
    if int(first) >= int(last):
        raise ValueError(f"{first} is not before {last}")
    return Period.years(int(first), int(last))


def _counted_stage(count: str, first: str, last: str) -> Period:
    """Build 5 năm 2021 - 2025; 10 năm (2014 - 2024) counts from year to year."""
    years = int(last) - int(first)
    if _number(count) not in (years, years + 1):
        raise ValueError(f"{first} to {last} are not {count} years")
    return _stage(first, last)


def _whole_term(first: str, last: str) -> Period:
    return Period.of_term(Term(first=int(first), last=int(last)))


def _half_term(half: str, first: str, last: str) -> Period:
    term = Term(first=int(first), last=int(last))
    is_second = half.lower() in ("nửa cuối", "nửa sau", "nửa còn lại")
    return Period.of_term(term, 2 if is_second else 1)


def _days(typed: str) -> Period:
    when = read_occasion(typed).value
    if when.last_day is None or when.session is not None:
        raise ValueError(f"not a run of days: {typed}")
    return Period(start=when.day, end=when.last_day)


def _number(count: str) -> int:
    if count.isdigit():
        return int(count)
    value = cardinal(count)
    assert value is not None, "the shapes let only cardinals through"
    return value


_HALF = "nửa đầu|nửa cuối|nửa sau|nửa còn lại|nửa|giữa"
_TO = "(?:đến|tới|-)"
_MONTHS = rf"(?:từ )?(?:tháng )?(\d{{1,2}}) ?{_TO} ?(?:hết )?(?:tháng )?(\d{{1,2}})"
_DATED = (
    rf"(?:từ )?(?:tháng )?(\d{{1,2}})/(\d{{4}}) ?{_TO} ?(?:hết )?(?:tháng )?"
    r"(\d{1,2})/(\d{4})"
)

SHAPES: tuple[tuple[re.Pattern[str], Callable[..., Period]], ...] = tuple(
    (re.compile(pattern, re.IGNORECASE | re.ASCII), build)
    for pattern, build in (
        (r"(?:cả |trong )?(?:năm )?(\d{4})", _year),
        (rf"{_COUNT} tháng đầu(?: năm)?{_YEAR}", _first_months),
        (rf"{_COUNT} tháng cuối(?: năm)?{_YEAR}", _last_months),
        (rf"{_COUNT} tháng{_YEAR}", _first_months),
        (r"nửa (đầu|cuối) năm (\d{4})", _half_year),
        (rf"(?:quý |q){QUARTER}{_YEAR}", _quarter),
        (rf"(?:tháng |t)(\d{{1,2}}){_YEAR}", _month),
        (rf"(?=.*tháng){_MONTHS}{_YEAR}", _month_run),
        (_DATED, _dated_months),
        (rf"giai đoạn {YEARS}", _stage),
        (rf"từ năm (\d{{4}}) {_TO} (?:hết )?năm (\d{{4}})", _stage),
        (rf"(?:giai đoạn )?{_COUNT} năm,? {YEARS}", _counted_stage),
        (rf"({_HALF})(?: của)? nhiệm kỳ {YEARS}", _half_term),
        (rf"(?:cả |toàn )?nhiệm kỳ {YEARS}", _whole_term),
        (r"(?=.*(?:/|tháng \d))((?:từ )?(?:ngày )?\d.*)", _days),
    )
)
"""Every shape, and what builds its period from the parts."""
