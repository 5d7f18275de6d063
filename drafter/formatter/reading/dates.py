"""Days and months; day before month always, years of four digits."""

import re
from calendar import monthrange
from datetime import date

from drafter.errors import Reading, Unreadable
from drafter.findings import Finding
from drafter.formatter import dates, rules
from drafter.formatter.profile import OFFICIAL
from drafter.formatter.reading.day_shapes import (
    DAYS,
    MONTH_NAMES,
    MONTHS_TYPED,
    WEEKDAY_NAMES,
    YEAR_FIRST,
)
from drafter.formatter.reading.tidy import even, is_even, tidied
from drafter.formatter.reading.years import likely
from drafter.formatter.spaces import loosened
from drafter.values import Month

EXAMPLE = "13/12/2024"
"""A day as it should be typed."""

_END = re.compile("[.;,]$")
_WAY = (
    f"viết ngày/tháng/năm, ví dụ {EXAMPLE}",
    f"write day/month/year, such as {EXAMPLE}",
)

_MONTH_WAY = ("ví dụ tháng 3/2023", "such as tháng 3/2023")


def read_day(text: str, year: int | None = None) -> Reading[date]:
    """Read a day.

    Args:
        text: What was typed.
        year: The year of a day typed without one, when the context fixes it.

    Raises:
        Unreadable: It is no day of the calendar (D204), its year has not four
            digits (D205) or is none that is meant (D225), or it lacks its year (D207).
    """
    typed = _END.sub("", even(text))
    for shape in DAYS:
        if found := shape.fullmatch(typed):
            day = _day(found, text, year)
            return Reading(day, _noticed(found, text, day))
    if found := YEAR_FIRST.fullmatch(typed):
        raise _year_first(found, text)
    raise bad_date(text, "không rõ ngày, tháng", "no day and month are to be seen")


def read_month(text: str) -> Reading[Month]:
    """Read tháng 3/2023.

    Raises:
        Unreadable: It is no month of a year (D204, D205).
    """
    typed = even(text)
    for shape in MONTHS_TYPED:
        if found := shape.fullmatch(typed):
            month = _month(found, text, _year(found["year"], text, found))
            printed = loosened(dates.short_month(month, OFFICIAL))
            return Reading(month, tidied(text, printed, same=is_even(text)))
    if any(shape.fullmatch(f"{typed}/2024") for shape in MONTHS_TYPED):
        raise Unreadable(rules.MISSING_YEAR, text=text, example=f"{typed}/2024")
    vi, en = "không rõ tháng, năm", "no month and year are to be seen"
    raise bad_date(text, vi, en, _MONTH_WAY)


def read_issued(text: str) -> Reading[date | Month]:
    """Read the day of a document, or its month where the day is unknown.

    Raises:
        Unreadable: It is neither.
    """
    typed = even(text)
    if any(shape.fullmatch(typed) for shape in MONTHS_TYPED):
        month = read_month(text)
        return Reading(month.value, month.findings)
    day = read_day(text)
    return Reading(day.value, day.findings)


def bad_date(text: str, vi: str, en: str, way: tuple[str, str] = _WAY) -> Unreadable:
    """Return the refusal of a date, with its reason in both languages."""
    return Unreadable(
        rules.BAD_DATE,
        text=text,
        reason_vi=vi,
        reason_en=en,
        way_vi=way[0],
        way_en=way[1],
    )


def _day(found: re.Match[str], text: str, year: int | None) -> date:
    typed_year = found["year"]
    if typed_year is not None:
        year = _year(typed_year, text, found)
    elif year is None:
        example = f"{text.strip()}/2024" if "/" in text else EXAMPLE
        raise Unreadable(rules.MISSING_YEAR, text=text, example=example)
    month = _month(found, text, year)
    if len(found["day"]) > 2:
        raise _doubtful(found["day"], month, text)
    last = month.last_day.day
    if int(found["day"]) == 0:
        raise bad_date(text, "không có ngày 0", "there is no day 0")
    if int(found["day"]) > last:
        which = f"{month.month}/{month.year}"
        raise bad_date(
            text, f"tháng {which} chỉ có {last} ngày", f"{which} has {last} days"
        )
    return date(month.year, month.month, int(found["day"]))


def _year(typed: str, text: str, found: re.Match[str]) -> int:
    if len(typed) == 4:
        return likely(int(typed), text)
    start, end = found.span("year")
    whole = found.string
    example = f"{whole[:start]}20{typed}{whole[end:]}" if len(typed) == 2 else EXAMPLE
    raise Unreadable(rules.TWO_DIGIT_YEAR, text=text, example=example)


def _month(found: re.Match[str], text: str, year: int) -> Month:
    parts = found.groupdict()
    if parts.get("name"):
        return Month(year=year, month=MONTH_NAMES[parts["name"].lower()])
    typed = parts["month"]
    if len(typed) < 3 and 1 <= int(typed) <= 12:
        return Month(year=year, month=int(typed))
    day = parts.get("day")
    vi, en = f"không có tháng {typed}", f"there is no month {typed}"
    if day and len(typed) == 2 and 1 <= int(day) <= 12 and int(typed) <= 31:
        meant = f"{typed}/{day}/{year}"
        way = (
            f"nếu là {meant}, viết ngày trước tháng",
            f"for {meant}, day comes first",
        )
        raise bad_date(text, vi, en, way)
    raise bad_date(text, vi, en)


def _year_first(found: re.Match[str], text: str) -> Unreadable:
    """Name the days that 2025/12/05 may mean."""
    year, _, second, third = found.groups()
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
    days = monthrange(month.year, month.month)[1]
    meant = dict.fromkeys((typed[:2], typed[1:], typed[0] + typed[2]))
    candidates = [
        dates.short_day(date(month.year, month.month, int(day)), OFFICIAL)
        for day in meant
        if 1 <= int(day) <= days
    ]
    if len(candidates) < 2:
        return bad_date(text, f"ngày '{typed}' có ba chữ số", f"'{typed}' is no day")
    only_month = loosened(dates.short_month(month, OFFICIAL))
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


def _noticed(found: re.Match[str], text: str, day: date) -> tuple[Finding, ...]:
    printed = dates.short_day(day, OFFICIAL)
    said = found["weekday"] or found["after"]
    if said and WEEKDAY_NAMES[said.lower()] != day.weekday():
        named = loosened(dates.weekday(day))
        english = _ENGLISH_WEEKDAYS[day.weekday()]
        return (
            rules.WEEKDAY_MISMATCH.at(
                text=text, day=printed, weekday=named, weekday_en=english
            ),
        )
    stray = bool(re.search(r"\d [/.-]|[/.-] \d|[.;,]$", text))
    return tidied(text, printed, same=is_even(text) and not stray)
