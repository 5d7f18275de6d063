"""Days and months in words and figures.

The long date is law: a zero before days below ten and before months 1 and 2,
none before months 3 to 9 (NĐ 30/2020/NĐ-CP, Phụ lục I, phần I, mục II.4b).
"""

from datetime import date, datetime

from drafter.formatter.profile import Profile
from drafter.formatter.spaces import NBSP
from drafter.values import Month

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
"""Names of the weekdays, from Monday."""

MONTHS = (
    "Một",
    "Hai",
    "Ba",
    "Tư",
    "Năm",
    "Sáu",
    "Bảy",
    "Tám",
    "Chín",
    "Mười",
    "Mười một",
    "Mười hai",
)
"""Names of the months, from January."""


def plain(day: date) -> date:
    """Return a day, and nothing that also has an hour.

    Raises:
        TypeError: It is no date, or it is a datetime.
    """
    if not isinstance(day, date) or isinstance(day, datetime):
        raise TypeError(f"a day must be a date, not {type(day).__name__}: {day!r}")
    return day


def short_day(day: date, profile: Profile, separator: str = "/") -> str:
    """Write 08/5/2023, or 8/5/2023 in the press."""
    return f"{day_and_month(day, profile, separator)}{separator}{year(day)}"


def full_day(day: date, separator: str = "/") -> str:
    """Write 08/05/2023, for tables and forms."""
    return separator.join((f"{plain(day).day:02}", f"{day.month:02}", year(day)))


def day_and_month(day: date, profile: Profile, separator: str = "/") -> str:
    """Write 08/5, where the year stands elsewhere."""
    return f"{bare_day(day, profile)}{separator}{bare_month(day.month, profile)}"


def holiday(day: date) -> str:
    """Write 2-9, 30-4: the short name of a holiday (NĐ 30, Phụ lục II, mục V.5)."""
    return f"{plain(day).day}-{day.month}"


def bare_day(day: date, profile: Profile) -> str:
    """Write the number of a day alone, for a short date."""
    return f"{plain(day).day:02}" if profile.pad_day else str(plain(day).day)


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
    return f"ngày{NBSP}{plain(day).day:02}{NBSP}{long_month(day)}"


def weekday(day: date) -> str:
    """Write thứ Hai … Chủ nhật (NĐ 30, Phụ lục II, mục V.8c)."""
    return WEEKDAYS[plain(day).weekday()].replace(" ", NBSP)


def weekday_and_day(day: date, profile: Profile, *, short: bool = False) -> str:
    """Write thứ Hai, ngày 08 tháng 5 năm 2023; short: thứ Hai, 8/5."""
    written = day_and_month(day, profile) if short else long_day(day)
    return f"{weekday(day)}, {written}"


def long_month(day: date | Month) -> str:
    """Write tháng 5 năm 2023."""
    return f"tháng{NBSP}{law_month(day.month)}{NBSP}năm{NBSP}{year(day)}"


def short_month(month: Month, profile: Profile) -> str:
    """Write tháng 3/2023."""
    return f"tháng{NBSP}{bare_month(month.month, profile)}/{year(month)}"


def month_name(month: int) -> str:
    """Write tháng Tám."""
    if not 1 <= month <= 12:
        raise ValueError(f"no month {month}")
    return f"tháng{NBSP}{MONTHS[month - 1].replace(' ', NBSP)}"


def place_line(place: str, day: date | Month | None) -> str:
    """Write the line of place and day; what is unknown is left blank."""
    return f"{place}, {_long_or_blank(day)}"


def _long_or_blank(day: date | Month | None) -> str:
    if isinstance(day, date):
        return long_day(day)
    if day is None:
        return f"ngày {BLANK} tháng {BLANK} năm {BLANK}".replace(" ", NBSP)
    return f"ngày{NBSP}{BLANK}{NBSP}{long_month(day)}"
