"""Days, months and occasions in words and figures.

The long date is law: a zero before days below ten and before months 1 and 2,
none before months 3 to 9 (NĐ 30/2020/NĐ-CP, Phụ lục I, phần I, mục II.4b).
"""

from datetime import date, datetime

from drafter.formatter.profile import Profile
from drafter.formatter.spaces import NBSP
from drafter.values import Month, Occasion, Session

LAW_MONTHS = 2
"""Months up to this one take a zero in the long date."""
BLANK = "..."
"""What stands for a day that the records clerk will write."""

WEEKDAYS = (
    "thứ Hai",
    "thứ Ba",
    "thứ Tư",
    "thứ Năm",
    "thứ Sáu",
    "thứ Bảy",
    "Chủ nhật",
)


def short_day(day: date, profile: Profile) -> str:
    """Write 08/5/2023, or 8/5/2023 in the press."""
    return f"{day_and_month(day, profile)}/{year(day)}"


def full_day(day: date, separator: str = "/") -> str:
    """Write 08/05/2023, for tables and forms."""
    return separator.join((f"{_day(day).day:02}", f"{day.month:02}", year(day)))


def day_and_month(day: date, profile: Profile) -> str:
    """Write 08/5, where the year stands elsewhere."""
    return f"{bare_day(day, profile)}/{bare_month(day.month, profile)}"


def bare_day(day: date, profile: Profile) -> str:
    """Write the number of a day alone, for a short date."""
    return f"{_day(day).day:02}" if profile.pad_day else str(_day(day).day)


def bare_month(month: int, profile: Profile) -> str:
    """Write the number of a month alone, for a short date."""
    return f"{month:02}" if month <= profile.padded_months else str(month)


def law_month(month: int) -> str:
    """Write the number of a month for a long date."""
    return f"{month:02}" if month <= LAW_MONTHS else str(month)


def year(day: date | Month) -> str:
    """Write four digits, never grouped."""
    return f"{day.year:04}"


def long_day(day: date) -> str:
    """Write ngày 08 tháng 5 năm 2023."""
    return f"ngày {_day(day).day:02} {long_month(day)}".replace(" ", NBSP)


def long_month(day: date | Month) -> str:
    """Write tháng 5 năm 2023."""
    return f"tháng {law_month(day.month)} năm {year(day)}".replace(" ", NBSP)


def short_month(month: Month, profile: Profile) -> str:
    """Write tháng 3/2023."""
    return f"tháng{NBSP}{bare_month(month.month, profile)}/{year(month)}"


def place_line(place: str, day: date | Month | None) -> str:
    """Write the line of place and day; what is unknown is left blank."""
    return f"{place}, {_long_or_blank(day)}"


def _long_or_blank(day: date | Month | None) -> str:
    if isinstance(day, date):
        return long_day(day)
    if day is None:
        return f"ngày {BLANK} tháng {BLANK} năm {BLANK}".replace(" ", NBSP)
    return f"ngày{NBSP}{BLANK}{NBSP}{long_month(day)}"


def weekday(day: date) -> str:
    """Write thứ Hai … Chủ nhật (NĐ 30, Phụ lục II, mục V.8c)."""
    return WEEKDAYS[_day(day).weekday()].replace(" ", NBSP)


def occasion(when: Occasion, profile: Profile) -> str:
    """Write sáng 13/12/2024; ngày 26/6/2024; trong hai ngày 11 và 12/7/2024."""
    if when.last_day is None:
        named = when.session.value if when.session else "ngày"
        return f"{named}{NBSP}{short_day(when.day, profile)}"
    first = _shortened(when.day, when.last_day, profile)
    return _span(when, first, short_day(when.last_day, profile))


def long_occasion(when: Occasion) -> str:
    """Write sáng ngày 13 tháng 12 năm 2024."""
    if when.last_day is None:
        session = f"{when.session.value} " if when.session else ""
        return session + long_day(when.day)
    first = _long_shortened(when.day, when.last_day)
    last = f"{when.last_day.day:02} {long_month(when.last_day)}".replace(" ", NBSP)
    return _span(when, first, last)


def day_range(first: date, last: date, profile: Profile) -> str:
    """Write từ ngày 08 đến ngày 10/5/2023."""
    return _span(
        Occasion(day=first, last_day=last),
        _shortened(first, last, profile),
        short_day(last, profile),
        two_days=False,
    )


def _span(when: Occasion, first: str, last: str, two_days: bool = True) -> str:
    assert when.last_day is not None
    if two_days and when.session is None and (when.last_day - when.day).days == 1:
        return f"trong hai ngày{NBSP}{first} và{NBSP}{last}"
    session = f"{when.session.value} " if when.session else ""
    return f"từ {session}ngày{NBSP}{first} đến ngày{NBSP}{last}"


def _shortened(day: date, last: date, profile: Profile) -> str:
    """Write the first day without what the last day says again."""
    if day.year != last.year:
        return short_day(day, profile)
    if day.month != last.month:
        return day_and_month(day, profile)
    return bare_day(day, profile)


def _long_shortened(day: date, last: date) -> str:
    said = f"{day.day:02}"
    if (day.year, day.month) != (last.year, last.month):
        said += f" tháng {law_month(day.month)}"
    if day.year != last.year:
        said += f" năm {year(day)}"
    return said.replace(" ", NBSP)


def _day(day: date) -> date:
    if not isinstance(day, date) or isinstance(day, datetime):
        raise TypeError(f"a day must be a date, not {type(day).__name__}: {day!r}")
    return day


SESSIONS = {session.value: session for session in Session}
"""Session by its word."""
