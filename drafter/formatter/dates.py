"""Days, weekdays and months, in words and figures.

The long date is law: a zero before days below ten and before months 1 and 2,
none before months 3 to 9 (NĐ 30/2020/NĐ-CP, Phụ lục I, phần I, mục II.4b). A day
stands before its month always; a year has four digits.
"""

import re
from collections.abc import Mapping
from datetime import date, datetime
from functools import cache
from typing import TypeVar

from drafter.errors import Reading, Unreadable
from drafter.findings import Finding, error, warning
from drafter.formatter.orthography import even, is_even, tidied
from drafter.formatter.settings import NBSP, OFFICIAL, Profile, loosened
from drafter.patterns import regex
from drafter.values import YEARS, Month, beyond

BAD_DATE = error("D204")
TWO_DIGIT_YEAR = error("D205")
MISSING_YEAR = error("D207")
WEEKDAY_MISMATCH = warning("D219")
YEAR_BEYOND = error("D225")


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


MONTH_NAMES = {name.lower(): number for number, name in enumerate(MONTHS, 1)} | {
    "bốn": 4
}
"""Months by their names."""

WEEKDAY_NAMES = {
    **{name.lower(): number for number, name in enumerate(WEEKDAYS)},
    **{f"thứ {number + 2}": number for number in range(6)},
    "cn": 6,
}
"""Weekdays by their names, from Monday."""


def _either(names: dict[str, int]) -> str:
    return "|".join(sorted(names, key=len, reverse=True))


_DAY, _MONTH = r"(?P<day>\d{1,3})", r"(?P<month>\d{1,3})"
_YEAR = r"(?P<year>\d{1,5})"
_NAME = f"(?P<name>{_either(MONTH_NAMES)})"
_WEEKDAY = _either(WEEKDAY_NAMES)


@cache
def _days() -> tuple[re.Pattern[str], ...]:
    """Match a day: 8/5/2023, ngày 08 tháng 5 năm 2023, 2023-05-08."""
    return tuple(
        regex(
            rf"(?:(?P<weekday>{_WEEKDAY}),? )?(?:(?:ngày mùng|ngày|mùng|mồng) )?{shape}"
            rf"(?: ?\((?P<after>{_WEEKDAY})\))?",
            re.IGNORECASE | re.ASCII,
        )
        for shape in (
            rf"{_DAY} ?(?P<mark>[/.-]) ?{_MONTH}(?: ?(?P=mark) ?{_YEAR})?",
            rf"{_DAY}/{_MONTH},? năm {_YEAR}",
            rf"{_DAY},? (?:tháng|thg) (?:{_MONTH}|{_NAME})"
            rf"(?:(?:,? năm |, |/|-| ){_YEAR})?",
            r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})",
        )
    )


@cache
def _year_first_pattern() -> re.Pattern[str]:
    """Match 2025/12/05: a day or a month may come second."""
    return re.compile(r"(\d{4})([/.])(\d{1,2})\2(\d{1,2})", re.ASCII)


@cache
def _months() -> tuple[re.Pattern[str], ...]:
    """Match a month of a year: tháng 3/2023."""
    return tuple(
        regex(shape, re.IGNORECASE | re.ASCII)
        for shape in (
            rf"(?:tháng |t)?{_MONTH} ?[/-] ?{_YEAR}",
            rf"(?:tháng|thg) (?:{_MONTH}|{_NAME})(?:,? năm |, | ){_YEAR}",
            r"(?P<year>\d{4})-(?P<month>\d{2})",
        )
    )


def is_day(typed: str) -> bool:
    """Tell whether a text has the shape of a day, whatever the calendar says."""
    return any(shape.fullmatch(typed) for shape in _days())


T = TypeVar("T")


def likely(value: T, text: str) -> T:
    """Return a value whose years all lie in `YEARS`.

    Raises:
        Unreadable: One does not (D225).
    """
    year = beyond(value)
    if year is not None:
        raise unlikely(year, text)
    return value


def unlikely(year: int, text: str) -> Unreadable:
    """Return the refusal of a year."""
    ends = {"first": YEARS.start, "last": YEARS.stop - 1}
    return Unreadable(YEAR_BEYOND, text=text, year=f"{year:04}", **ends)


EXAMPLE = "13/12/2024"
"""A day as it should be typed."""


@cache
def _end() -> re.Pattern[str]:
    return re.compile("[.;,]$")


_HINT = (
    f"viết ngày/tháng/năm, ví dụ {EXAMPLE}",
    f"write day/month/year, such as {EXAMPLE}",
)

_MONTH_HINT = ("ví dụ tháng 3/2023", "such as tháng 3/2023")


def read_day(text: str, year: int | None = None) -> Reading[date]:
    """Read a day.

    Args:
        text: What was typed.
        year: The year of a day typed without one, when the context fixes it.

    Raises:
        Unreadable: It is no day of the calendar (D204), its year has not four
            digits (D205) or is none that is meant (D225), or it lacks its year (D207).
    """
    typed = _end().sub("", even(text))
    for shape in _days():
        if match := shape.fullmatch(typed):
            day = _day(match, text, year)
            return Reading(day, _noticed(match, text, day))
    if match := _year_first_pattern().fullmatch(typed):
        raise _year_first(match, text)
    raise bad_date(text, "không rõ ngày, tháng", "no day and month are to be seen")


def read_month(text: str) -> Reading[Month]:
    """Read tháng 3/2023.

    Raises:
        Unreadable: It is no month of a year (D204, D205).
    """
    typed = even(text)
    for shape in _months():
        if match := shape.fullmatch(typed):
            month = _month(match, text, _year(match["year"], text, match))
            printed = loosened(short_month(month, OFFICIAL))
            return Reading(month, tidied(text, printed, same=is_even(text)))
    if any(shape.fullmatch(f"{typed}/2024") for shape in _months()):
        raise Unreadable(MISSING_YEAR, text=text, example=f"{typed}/2024")
    vi, en = "không rõ tháng, năm", "no month and year are to be seen"
    raise bad_date(text, vi, en, _MONTH_HINT)


def read_issued(text: str) -> Reading[date | Month]:
    """Read the day of a document, or its month where the day is unknown.

    Raises:
        Unreadable: It is neither.
    """
    typed = even(text)
    if any(shape.fullmatch(typed) for shape in _months()):
        month = read_month(text)
        return Reading(month.value, month.findings)
    day = read_day(text)
    return Reading(day.value, day.findings)


def bad_date(text: str, vi: str, en: str, hint: tuple[str, str] = _HINT) -> Unreadable:
    """Return the refusal of a date, with its reason in both languages."""
    return Unreadable(
        BAD_DATE,
        text=text,
        reason_vi=vi,
        reason_en=en,
        hint_vi=hint[0],
        hint_en=hint[1],
    )


def _day(match: re.Match[str], text: str, year: int | None) -> date:
    typed_year = match["year"]
    if typed_year is not None:
        year = _year(typed_year, text, match)
    elif year is None:
        example = f"{text.strip()}/2024" if "/" in text else EXAMPLE
        raise Unreadable(MISSING_YEAR, text=text, example=example)
    month = _month(match, text, year)
    if len(match["day"]) > 2:
        raise _doubtful(match["day"], month, text)
    last = month.last_day.day
    if int(match["day"]) == 0:
        raise bad_date(text, "không có ngày 0", "there is no day 0")
    if int(match["day"]) > last:
        which = f"{month.month}/{month.year}"
        raise bad_date(
            text, f"tháng {which} chỉ có {last} ngày", f"{which} has {last} days"
        )
    return date(month.year, month.month, int(match["day"]))


def _year(typed: str, text: str, match: re.Match[str]) -> int:
    if len(typed) == 4:
        return likely(int(typed), text)
    start, end = match.span("year")
    whole = match.string
    example = f"{whole[:start]}20{typed}{whole[end:]}" if len(typed) == 2 else EXAMPLE
    raise Unreadable(TWO_DIGIT_YEAR, text=text, example=example)


def _month(match: re.Match[str], text: str, year: int) -> Month:
    parts = match.groupdict()
    if parts.get("name"):
        return Month(year=year, month=MONTH_NAMES[parts["name"].lower()])
    typed = parts["month"]
    if len(typed) < 3 and 1 <= int(typed) <= 12:
        return Month(year=year, month=int(typed))
    day = parts.get("day")
    vi, en = f"không có tháng {typed}", f"there is no month {typed}"
    if day and len(typed) == 2 and 1 <= int(day) <= 12 and int(typed) <= 31:
        meant = f"{typed}/{day}/{year}"
        hint = (
            f"nếu là {meant}, viết ngày trước tháng",
            f"for {meant}, day comes first",
        )
        raise bad_date(text, vi, en, hint)
    raise bad_date(text, vi, en)


def _year_first(match: re.Match[str], text: str) -> Unreadable:
    """Name the days that 2025/12/05 may mean."""
    year, _, second, third = match.groups()
    meant = [
        f"{day}/{month}/{year}"
        for day, month in dict.fromkeys(((third, second), (second, third)))
        if 1 <= int(month) <= 12 and 1 <= int(day) <= 31
    ]
    vi, en = "năm đứng trước", "the year comes first"
    if meant:
        vi += f", có thể là {' hoặc '.join(meant)}"
        en += f"; it may be {' or '.join(meant)}"
    return bad_date(text, vi, en)


def _doubtful(typed: str, month: Month, text: str) -> Unreadable:
    """Name the days that a three-digit day may mean: 011 is 01 or 11."""
    meant = dict.fromkeys((typed[:2], typed[1:], typed[0] + typed[2]))
    candidates = [
        short_day(date(month.year, month.month, int(day)), OFFICIAL)
        for day in meant
        if 1 <= int(day) <= month.last_day.day
    ]
    if len(candidates) < 2:
        return bad_date(text, f"ngày '{typed}' có ba chữ số", f"'{typed}' is no day")
    only_month = loosened(short_month(month, OFFICIAL))
    return bad_date(
        text,
        f"có thể là {' hoặc '.join(candidates)}",
        f"it may be {' or '.join(candidates)}",
        (
            f"viết lại đúng ngày; nếu không rõ, chỉ viết {only_month}",
            f"write the right one; if you cannot tell, write only {only_month}",
        ),
    )


_ENGLISH_WEEKDAYS = (
    *("Monday", "Tuesday", "Wednesday", "Thursday"),
    *("Friday", "Saturday", "Sunday"),
)


def _noticed(match: re.Match[str], text: str, day: date) -> tuple[Finding, ...]:
    printed = short_day(day, OFFICIAL)
    typed = match["weekday"] or match["after"]
    if typed and WEEKDAY_NAMES[typed.lower()] != day.weekday():
        named = loosened(weekday(day))
        english = _ENGLISH_WEEKDAYS[day.weekday()]
        return (
            WEEKDAY_MISMATCH.at(
                text=text, day=printed, weekday=named, weekday_en=english
            ),
        )
    stray = bool(re.search(r"\d [/.-]|[/.-] \d|[.;,]$", text))
    return tidied(text, printed, same=is_even(text) and not stray)


def read_weekday(text: str) -> Reading[int]:
    """Read thứ Hai, thứ 2, Chủ nhật, CN: days from Monday, which is 0.

    Raises:
        Unreadable: It is no weekday (D204).
    """
    return Reading(_named(WEEKDAY_NAMES, even(text).lower(), text))


def read_month_name(text: str) -> Reading[int]:
    """Read tháng Tám, tháng 8: a month from 1.

    Raises:
        Unreadable: It is no month (D204).
    """
    typed = even(text).lower().removeprefix("tháng ").lstrip("0")
    numbers = {str(number): number for number in range(1, 13)}
    return Reading(_named({**MONTH_NAMES, **numbers}, typed, text))


def _named(names: Mapping[str, int], typed: str, text: str) -> int:
    if typed not in names:
        raise _unknown(text)
    return names[typed]


def _unknown(text: str) -> Unreadable:
    hint = ("ví dụ thứ Hai, tháng Tám", "such as thứ Hai, tháng Tám")
    return bad_date(text, "không rõ thứ hoặc tháng", "no weekday and no month", hint)
