"""Periods under review: as they are written, and every shape that offices type."""

import re
from collections.abc import Callable
from functools import cache

from drafter.errors import Reading, Unreadable
from drafter.findings import Finding, error
from drafter.formatter.cardinals import DIGITS, cardinal
from drafter.formatter.dates import (
    BAD_DATE,
    MISSING_YEAR,
    YEAR_BEYOND,
    bare_month,
    likely,
    year,
)
from drafter.formatter.occasions import day_range, read_occasion
from drafter.formatter.ordinals import from_roman, roman
from drafter.formatter.orthography import even, tidied
from drafter.formatter.settings import NBSP, OFFICIAL, PRESS, Profile, loosened
from drafter.formatter.terms import YEARS, TermStage, has_even_dash, term, years
from drafter.patterns import regex
from drafter.values import Month, Period, Term

UNREADABLE_PERIOD = error("D206")


_HALVES = ("nhiệm kỳ", TermStage.FIRST_HALF.value, TermStage.SECOND_HALF.value)
"""How a term and its halves are called, by ``Period.half``."""


def stage(first: int, last: int, profile: Profile) -> str:
    """Write giai đoạn 2021 - 2025."""
    return f"giai đoạn{NBSP}{years(first, last, profile)}"


def period(value: Period, profile: Profile) -> str:
    """Write 6 tháng đầu năm 2024, quý III năm 2024, nửa đầu nhiệm kỳ 2020 - 2025."""
    short = short_period(value, profile)
    if value.half and value.term is not None:
        return f"{short}{NBSP}{term(value.term, profile)}"
    if not _is_part_of_year(value):
        return short
    link = NBSP if short.endswith("năm") else f" năm{NBSP}"
    return f"{short}{link}{year(value.start)}"


def short_period(value: Period, profile: Profile) -> str:
    """Write the same without its year, where the year was just said."""
    if value.term is not None and value == Period.of_term(value.term, value.half):
        text = _HALVES[value.half]
        return text if value.half else f"{text}{NBSP}{term(value.term, profile)}"
    first, last = value.start.year, value.end.year
    if (value.start, value.end) == _ends(Period.years(first, last)):
        is_one = first == last
        return f"năm{NBSP}{first:04}" if is_one else stage(first, last, profile)
    if _is_part_of_year(value):
        return _months(value.start.month, value.end.month, profile)
    if _has_whole_months(value):
        return _dated_months_text(value, profile)
    return day_range(value.start, value.end, profile)


def compact_period(value: Period, profile: Profile) -> str:
    """Write quý II/2024 and tháng 5/2024, the rest as in a sentence."""
    if _is_part_of_year(value) and (value.span == 1 or _is_quarter(value)):
        return f"{short_period(value, profile)}/{year(value.start)}"
    return period(value, profile)


def year_ago(value: Period, profile: Profile) -> str:
    """Write what the same period of the year before is called: cùng kỳ năm 2023."""
    if value.term is not None:
        earlier = value.year_ago.term
        assert earlier is not None
        text = f"nhiệm kỳ{NBSP}{term(earlier, profile)}"
        return f"cùng kỳ {text}" if value.half else text
    if value.span > 12 and _has_whole_months(value):
        return period(value.previous, profile)
    return f"cùng kỳ năm{NBSP}{value.end.year - 1:04}"


def _ends(value: Period) -> tuple[object, object]:
    return value.start, value.end


def _has_whole_months(value: Period) -> bool:
    last = Month(year=value.end.year, month=value.end.month).last_day
    return value.start.day == 1 and value.end == last


def _is_part_of_year(value: Period) -> bool:
    """Tell whether a period is a run of whole months, not a whole year."""
    one_year = value.term is None and value.start.year == value.end.year
    return one_year and value.span < 12 and _has_whole_months(value)


def _is_quarter(value: Period) -> bool:
    return value.span == 3 and value.start.month % 3 == 1


def _months(first: int, last: int, profile: Profile) -> str:
    length = last - first + 1
    if length == 1:
        return f"tháng{NBSP}{bare_month(first, profile)}"
    if length == 3 and first % 3 == 1:
        return f"quý{NBSP}{roman(last // 3)}"
    if first == 1 or last == 12:
        return f"{length}{NBSP}tháng {'đầu' if first == 1 else 'cuối'} năm"
    begins, ends = bare_month(first, profile), bare_month(last, profile)
    return f"từ tháng{NBSP}{begins} đến tháng{NBSP}{ends}"


def _dated_months_text(value: Period, profile: Profile) -> str:
    """Write từ tháng 12/2023 đến tháng 5/2024, across a new year."""
    begins = f"{bare_month(value.start.month, profile)}/{year(value.start)}"
    ends = f"{bare_month(value.end.month, profile)}/{year(value.end)}"
    return f"từ tháng{NBSP}{begins} đến tháng{NBSP}{ends}"


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


@cache
def _shapes() -> tuple[tuple[re.Pattern[str], Callable[..., Period]], ...]:
    """Return every shape, and what builds its period from the parts."""
    return tuple(
        (regex(pattern, re.IGNORECASE | re.ASCII), build)
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


_EXAMPLES = "năm 2024, 6 tháng đầu năm 2024, nửa đầu nhiệm kỳ 2020 - 2025"


@cache
def _quarter_pattern() -> re.Pattern[str]:
    return re.compile(rf"\bquý {QUARTER}\b", re.IGNORECASE)


@cache
def _four_digits() -> re.Pattern[str]:
    return re.compile(r"(?<!\d)\d{4}(?!\d)", re.ASCII)


def read_period(text: str) -> Reading[Period]:
    """Read năm 2024, 6 tháng đầu năm 2024, nửa đầu nhiệm kỳ 2020 - 2025.

    Raises:
        Unreadable: It is no period (D206), or lacks its year (D207).
    """
    typed = even(text)
    for pattern, build in _shapes():
        if match := pattern.fullmatch(typed):
            value = _built(build, match.groups(), text)
            return Reading(value, _noticed(text, value))
    raise _why_not(typed, text)


def _built(build: Callable[..., Period], parts: tuple[str, ...], text: str) -> Period:
    for digits in _four_digits().findall(even(text)):
        likely(int(digits), text)
    try:
        return build(*parts)
    except Unreadable as refusal:
        rule = refusal.finding.rule
        of_days = rule is BAD_DATE and re.search(r"\d/\d", text)
        if of_days or rule is YEAR_BEYOND:
            raise
        raise _no_period(text) from None
    except ValueError:
        raise _no_period(text) from None


def _why_not(typed: str, text: str) -> Unreadable:
    """Tell a phrase without its year from one that is no period."""
    for link in (" năm 2024", " 2024", " 2020 - 2025"):
        whole = f"{typed.removesuffix(' năm')}{link}"
        if any(pattern.fullmatch(whole) for pattern, _ in _shapes()):
            return Unreadable(MISSING_YEAR, text=text, example=whole)
    return _no_period(text)


def _no_period(text: str) -> Unreadable:
    typed = even(text)
    vi, en = f"ví dụ: {_EXAMPLES}", f"such as: {_EXAMPLES}"
    if re.fullmatch(YEARS, typed):
        stage, term = f"giai đoạn {typed}", f"nhiệm kỳ {typed}"
        vi, en = f"viết '{stage}' hoặc '{term}'", f"write '{stage}' or '{term}'"
    return Unreadable(UNREADABLE_PERIOD, text=text, hint_vi=vi, hint_en=en)


def _noticed(text: str, value: Period) -> tuple[Finding, ...]:
    """Report what will be printed in other words, or with another dash."""
    printed = loosened(period(value, OFFICIAL))
    if printed == text:
        return ()
    typed = _words_of(even(text))
    others = (printed, loosened(compact_period(value, PRESS)))
    same = any(typed == _words_of(rendered) for rendered in others)
    return tidied(text, printed, same=same and has_even_dash(text))


def _words_of(text: str) -> str:
    """Return a period without what is silent: padding, case, numerals, links."""
    text = re.sub(r"\b0+(?=\d)", "", text.lower().replace(" - ", "-"))
    text = _quarter_pattern().sub(
        lambda match: f"quý {roman(quarter_number(match[1]))}", text
    )
    return re.sub(r"^(?:cả |từ )|\b(?:năm|ngày) |[(),]", "", text.replace("/", " "))
