"""Periods under review, as they are written; ``period_reader`` reads them."""

import re
from collections.abc import Callable, Mapping
from datetime import date
from functools import cache

from drafter.formatter.dates import bare_month, year
from drafter.formatter.occasions import day_range
from drafter.formatter.ordinals import roman
from drafter.formatter.settings import NBSP, Profile
from drafter.formatter.terms import TermStage, term, years
from drafter.values import Period, PeriodKind, turn

_HALVES = ("nhiệm kỳ", TermStage.FIRST_HALF.value, TermStage.SECOND_HALF.value)
"""How a term and its halves are called, by ``Period.half``."""


def stage(first: int, last: int, profile: Profile) -> str:
    """Write giai đoạn 2021 - 2025."""
    return f"giai đoạn{NBSP}{years(first, last, profile)}"


def period(value: Period, profile: Profile) -> str:
    """Write 6 tháng đầu năm 2024, năm học 2024 - 2025, nửa đầu nhiệm kỳ 2020 - 2025."""
    if value.name:
        return _named(value.name, profile)
    short = short_period(value, profile)
    if value.half and value.term is not None:
        return f"{short}{NBSP}{term(value.term, profile)}"
    if not _is_within_year(value):
        return short
    link = NBSP if short.endswith("năm") else f" năm{NBSP}"
    return f"{short}{link}{year(_days(value)[0])}"


def short_period(value: Period, profile: Profile) -> str:
    """Write the same without its year, where the year was just said."""
    if value.name:
        return _named(_shortened(value.name), profile)
    return _SHORT[value.kind](value, profile)


def compact_period(value: Period, profile: Profile) -> str:
    """Write quý II/2024 and tháng 5/2024, the rest as in a sentence."""
    whole = period(value, profile)
    if value.name or not (_is_month(value) or _is_quarter(value)):
        return whole
    return f"{short_period(value, profile)}/{year(_days(value)[0])}"


def year_ago(value: Period, profile: Profile) -> str:
    """Write what the same of the year before is called: cùng kỳ năm 2023."""
    return _YEAR_AGO[value.kind](value, profile)


def _named(name: str, profile: Profile) -> str:
    """Write a name as it was typed, its years as the profile sets them apart."""
    spaced = _two_years().sub(
        lambda ends: years(int(ends[1]), int(ends[2]), profile), name
    )
    return _counted_time().sub(rf"\1{NBSP}\2", spaced)


def _shortened(name: str) -> str:
    """Return học kỳ I, 9 tháng: what says by itself which part of a year it is."""
    part = _part_of_year().fullmatch(name)
    return part[1] if part else name


def _term_text(value: Period, profile: Profile) -> str:
    assert value.term is not None
    text = _HALVES[value.half]
    return text if value.half else f"{text}{NBSP}{term(value.term, profile)}"


def _year_text(value: Period, _: Profile) -> str:
    return f"năm{NBSP}{year(_days(value)[0])}"


def _part_text(value: Period, profile: Profile) -> str:
    first, last = _days(value)
    return _months(first.month, last.month, profile)


def _plan_text(value: Period, profile: Profile) -> str:
    first, last = _days(value)
    return stage(first.year, last.year, profile)


def _span_text(value: Period, profile: Profile) -> str:
    first, last = _days(value)
    if not value.has_whole_months:
        return day_range(first, last, profile)
    if first.year == last.year:
        return _months(first.month, last.month, profile)
    if (first.month, last.month) == (1, 12):
        return _plan_text(value, profile)
    return _dated_months_text(first, last, profile)


_SHORT: Mapping[PeriodKind, Callable[[Period, Profile], str]] = {
    PeriodKind.TERM: _term_text,
    PeriodKind.YEAR: _year_text,
    PeriodKind.PART_OF_YEAR: _part_text,
    PeriodKind.PLAN: _plan_text,
    PeriodKind.SPAN: _span_text,
}
"""How periods without a name are written, by kind; those of other kinds have one."""


def _turn_before(value: Period, _: Profile) -> str:
    row = turn(value)
    assert row is not None
    return f"{'' if row.words == row.year else 'cùng kỳ '}{row.year} trước"


def _event_before(_: Period, __: Profile) -> str:
    return "cùng kỳ năm trước"


def _term_before(value: Period, profile: Profile) -> str:
    earlier = value.year_ago
    assert earlier is not None
    assert earlier.term is not None
    text = f"nhiệm kỳ{NBSP}{term(earlier.term, profile)}"
    return f"cùng kỳ {text}" if value.half else text


def _plan_before(value: Period, profile: Profile) -> str:
    earlier = value.previous
    assert earlier is not None
    return period(earlier, profile)


def _span_before(value: Period, profile: Profile) -> str:
    """Nobody has a name for what was before ten years; a year has one."""
    if value.span > 12 and value.has_whole_months:
        return "kỳ trước"
    return _year_before(value, profile)


def _year_before(value: Period, _: Profile) -> str:
    """Name the year, unless most of the days lie in the one before."""
    first, last = _days(value)
    opens = last.replace(month=1, day=1)
    if (last - opens).days < (opens - first).days:
        return "cùng kỳ năm trước"
    return f"cùng kỳ năm{NBSP}{last.year - 1:04}"


_YEAR_AGO: Mapping[PeriodKind, Callable[[Period, Profile], str]] = {
    PeriodKind.TURN: _turn_before,
    PeriodKind.EVENT: _event_before,
    PeriodKind.TERM: _term_before,
    PeriodKind.YEAR: _year_before,
    PeriodKind.PART_OF_YEAR: _year_before,
    PeriodKind.PLAN: _plan_before,
    PeriodKind.SPAN: _span_before,
}
"""What the same period of a year before is called, by kind."""


def _days(value: Period) -> tuple[date, date]:
    assert value.days is not None, "a period without days has a name"
    return value.days


def _is_within_year(value: Period) -> bool:
    """Tell whether a period is a run of whole months, not a whole year."""
    if value.term is not None or not value.has_whole_months:
        return False
    first, last = _days(value)
    return first.year == last.year and value.span < 12


def _is_month(value: Period) -> bool:
    """Whether it is a calendar month, not some days of one."""
    if value.span != 1:
        return False
    first = _days(value)[0]
    return value == Period.months(first.year, first.month, first.month)


def _is_quarter(value: Period) -> bool:
    is_of_months = value.kind is PeriodKind.PART_OF_YEAR and value.span == 3
    return is_of_months and _days(value)[0].month % 3 == 1


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


def _dated_months_text(first: date, last: date, profile: Profile) -> str:
    """Write từ tháng 12/2023 đến tháng 5/2024, across a new year."""
    begins = f"{bare_month(first.month, profile)}/{year(first)}"
    ends = f"{bare_month(last.month, profile)}/{year(last)}"
    return f"từ tháng{NBSP}{begins} đến tháng{NBSP}{ends}"


@cache
def _two_years() -> re.Pattern[str]:
    return re.compile(r"\b(\d{4}) ?- ?(\d{4})\b", re.ASCII)


@cache
def _counted_time() -> re.Pattern[str]:
    """Match what no line may part: năm 2025, 10 năm, học kỳ I."""
    return re.compile(r"(năm|quý|kỳ|(?<!\d)\d{1,3}) ((?:\d{4}|[IV]+|năm|tháng)\b)")


@cache
def _part_of_year() -> re.Pattern[str]:
    """Match a name whose year stands last: what is before it says which part."""
    return re.compile(
        r"(học kỳ \S+|nửa (?:đầu|cuối) năm|\w+(?: một)? tháng(?: (?:đầu|cuối) năm)?)"
        r",?(?: năm(?: học)?)? [\d -]+"
    )
