"""Terms, stages and periods under review."""

from drafter.formatter.dates import bare_month, day_range, law_month, year
from drafter.formatter.profile import Profile
from drafter.formatter.roman import roman
from drafter.formatter.spaces import NBSP
from drafter.values import Period, Term

HALVES = ("nhiệm kỳ", "nửa đầu nhiệm kỳ", "nửa cuối nhiệm kỳ")
"""How a term and its halves are called, by ``Period.half``."""


def years(first: int, last: int, profile: Profile) -> str:
    """Write 2020 - 2025, or 2020-2025 in the press."""
    return f"{first:04}{profile.range_mark}{last:04}".replace(" ", NBSP)


def term(value: Term, profile: Profile) -> str:
    """Write a term of office by its years alone."""
    return years(value.first, value.last, profile)


def period(value: Period, profile: Profile) -> str:
    """Write 6 tháng đầu năm 2024, quý III năm 2024, nửa đầu nhiệm kỳ 2020 - 2025."""
    short = short_period(value, profile)
    if value.term is not None and value.half:
        return f"{short} {term(value.term, profile)}"
    if not _is_part_of_year(value):
        return short
    if short.endswith("năm"):
        return f"{short}{NBSP}{year(value.start)}"
    return f"{short} năm{NBSP}{year(value.start)}"


def short_period(value: Period, profile: Profile) -> str:
    """Write the same without its year, where the year was just said."""
    if value.term is not None and value == Period.of_term(value.term, value.half):
        said = HALVES[value.half]
        return said if value.half else f"{said} {term(value.term, profile)}"
    first, last = value.start.year, value.end.year
    if value == Period.years(first, last):
        one = first == last
        return f"năm{NBSP}{first:04}" if one else stage(first, last, profile)
    if _is_part_of_year(value):
        return _months(value.start.month, value.end.month, profile)
    return day_range(value.start, value.end, profile)


def stage(first: int, last: int, profile: Profile) -> str:
    """Write giai đoạn 2021 - 2025."""
    return f"giai đoạn {years(first, last, profile)}"


def year_ago(value: Period, profile: Profile) -> str:
    """Write what the same period of the year before is called: cùng kỳ năm 2023."""
    if value.term is not None:
        earlier = value.year_ago.term
        assert earlier is not None
        said = f"nhiệm kỳ {term(earlier, profile)}"
        return f"cùng kỳ {said}" if value.half else said
    if value.span > 12:
        return period(value.previous, profile)
    return f"cùng kỳ năm{NBSP}{value.end.year - 1:04}"


def _is_part_of_year(value: Period) -> bool:
    """Tell whether a period is a run of whole months, not a whole year."""
    first, last = value.start, value.end
    return (
        value.term is None
        and first.year == last.year
        and (first.month, last.month) != (1, 12)
        and value == Period.months(first.year, first.month, last.month)
    )


def _months(first: int, last: int, profile: Profile) -> str:
    length = last - first + 1
    if length == 1:
        return f"tháng{NBSP}{bare_month(first, profile)}"
    if length == 3 and first % 3 == 1:
        return f"quý{NBSP}{roman(last // 3)}"
    if first == 1 or last == 12:
        return f"{length}{NBSP}tháng {'đầu' if first == 1 else 'cuối'} năm"
    return f"từ tháng{NBSP}{law_month(first)} đến tháng{NBSP}{law_month(last)}"
