"""Terms, stages and periods under review."""

from enum import Enum

from drafter.formatter.dates import bare_month, year
from drafter.formatter.occasions import day_range
from drafter.formatter.profile import Profile
from drafter.formatter.romans import roman
from drafter.formatter.spaces import NBSP
from drafter.values import Month, Period, Term


class TermStage(Enum):
    """A part of a term that has no dates of its own, as it is called."""

    WHOLE = "cả nhiệm kỳ"
    BEGINNING = "đầu nhiệm kỳ"
    FIRST_HALF = "nửa đầu nhiệm kỳ"
    MIDDLE = "giữa nhiệm kỳ"
    SECOND_HALF = "nửa cuối nhiệm kỳ"
    END = "cuối nhiệm kỳ"


_HALVES = ("nhiệm kỳ", TermStage.FIRST_HALF.value, TermStage.SECOND_HALF.value)
"""How a term and its halves are called, by ``Period.half``."""


def years(first: int, last: int, profile: Profile) -> str:
    """Write 2020 - 2025, or 2020-2025 in the press."""
    return f"{first:04}{profile.range_mark}{last:04}".replace(" ", NBSP)


def term(value: Term, profile: Profile) -> str:
    """Write a term of office by its years alone."""
    return years(value.first, value.last, profile)


def term_stage(value: Term, stage: TermStage, profile: Profile) -> str:
    """Write giữa nhiệm kỳ 2020 - 2025."""
    return f"{stage.value}{NBSP}{term(value, profile)}"


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
        said = _HALVES[value.half]
        return said if value.half else f"{said}{NBSP}{term(value.term, profile)}"
    first, last = value.start.year, value.end.year
    if (value.start, value.end) == _ends(Period.years(first, last)):
        one = first == last
        return f"năm{NBSP}{first:04}" if one else stage(first, last, profile)
    if _is_part_of_year(value):
        return _months(value.start.month, value.end.month, profile)
    if _has_whole_months(value):
        return _dated_months(value, profile)
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
        said = f"nhiệm kỳ{NBSP}{term(earlier, profile)}"
        return f"cùng kỳ {said}" if value.half else said
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


def _dated_months(value: Period, profile: Profile) -> str:
    """Write từ tháng 12/2023 đến tháng 5/2024, across a new year."""
    begins = f"{bare_month(value.start.month, profile)}/{year(value.start)}"
    ends = f"{bare_month(value.end.month, profile)}/{year(value.end)}"
    return f"từ tháng{NBSP}{begins} đến tháng{NBSP}{ends}"
