"""Days, months and occasions; day before month always, four-digit years."""

import re
from datetime import date

from drafter.errors import Reading, Unreadable
from drafter.formatter import rules
from drafter.formatter.dates import SESSIONS, full_day
from drafter.formatter.reading.tidy import even
from drafter.values import Month, Occasion, Session

_DAY = r"(?P<day>\d{1,3})"
_MONTH = r"(?P<month>\d{1,2})"
_YEAR = r"(?P<year>\d{2,5})"
_SHAPES = tuple(
    re.compile(shape, re.IGNORECASE | re.ASCII)
    for shape in (
        rf"(?:ngày )?{_DAY} ?(?P<mark>[/.-]) ?{_MONTH}(?: ?(?P=mark) ?{_YEAR})?",
        rf"(?:ngày )?{_DAY} tháng {_MONTH}(?:(?:,| năm|/) ?{_YEAR})?",
        r"(?P<year>\d{4})-(?P<month>\d{2})-(?P<day>\d{2})",
    )
)
_MONTHS = tuple(
    re.compile(shape, re.IGNORECASE | re.ASCII)
    for shape in (
        rf"(?:tháng )?{_MONTH} ?[/-] ?{_YEAR}",
        rf"tháng {_MONTH}(?:,| năm) {_YEAR}",
        r"(?P<year>\d{4})-(?P<month>\d{2})",
    )
)
_SESSION = re.compile(
    rf"(?P<session>{'|'.join(SESSIONS)})(?: (?:ngày|nay))?,? ", re.IGNORECASE
)
_BETWEEN = re.compile(r" ?- ?(?=(?:ngày )?\d{1,2}[/ ])| đến (?:ngày )?| và ")
_LEAD = re.compile(r"(?:trong )?(?:hai|2) ngày |từ (?=ngày|sáng|chiều|tối|\d)")
_EXAMPLE = "13/12/2024"


def read_day(text: str, year: int | None = None) -> Reading[date]:
    """Read a day.

    Args:
        text: What was typed.
        year: The year of a day typed without one, when the context fixes it.

    Raises:
        Unreadable: It is no day, no day of the calendar, or without its year.
    """
    typed = even(text)
    for shape in _SHAPES:
        if found := shape.fullmatch(typed):
            return Reading(_day(found, text, year))
    raise Unreadable(rules.BAD_DATE, text=text)


def read_month(text: str) -> Reading[Month]:
    """Read tháng 3/2023.

    Raises:
        Unreadable: It is no month of a year.
    """
    typed = even(text)
    for shape in _MONTHS:
        if found := shape.fullmatch(typed):
            _check_year(found["year"], text)
            try:
                month = Month(year=int(found["year"]), month=int(found["month"]))
            except ValueError:
                raise Unreadable(rules.IMPOSSIBLE_DAY, text=text) from None
            return Reading(month)
    raise Unreadable(rules.BAD_DATE, text=text)


def read_issued(text: str) -> Reading[date | Month]:
    """Read the day of a document, or its month where the day is unknown.

    Raises:
        Unreadable: It is neither.
    """
    typed = even(text)
    if any(shape.fullmatch(typed) for shape in _MONTHS):
        month = read_month(text)
        return Reading(month.value, month.findings)
    day = read_day(text)
    return Reading(day.value, day.findings)


def read_occasion(text: str) -> Reading[Occasion]:
    """Read sáng 13/12/2024; 26/6/2024; 11/7/2024 - 12/7/2024.

    Raises:
        Unreadable: It is no day or pair of days, each in its year.
    """
    typed = _LEAD.sub("", even(text).casefold(), count=1)
    session, typed = _session(typed)
    ends = _BETWEEN.split(typed, maxsplit=1)
    last = read_day(ends[-1]) if len(ends) > 1 or typed else read_day(text)
    if len(ends) == 1:
        return Reading(Occasion(day=last.value, session=session), last.findings)
    first = read_day(_completed(ends[0], last.value), year=last.value.year)
    try:
        value = Occasion(day=first.value, session=session, last_day=last.value)
    except ValueError:
        raise Unreadable(rules.BAD_DATE, text=text) from None
    return Reading(value, first.findings + last.findings)


def _session(typed: str) -> tuple[Session | None, str]:
    found = _SESSION.match(typed)
    if found is None:
        return None, typed
    return SESSIONS[found["session"]], typed[found.end() :]


def _completed(first: str, last: date) -> str:
    """Add the month that a first day shares with the last."""
    number = re.fullmatch(r"(?:ngày )?(\d{1,3})", first)
    return f"{number[1]}/{last.month}" if number else first


def _day(found: re.Match[str], text: str, year: int | None) -> date:
    typed_year = found["year"]
    if typed_year is None and year is None:
        raise Unreadable(rules.MISSING_YEAR, text=text, example=_EXAMPLE)
    if typed_year is not None:
        _check_year(typed_year, text)
        year = int(typed_year)
    assert year is not None
    if len(found["day"]) > 2:
        raise _doubtful(found, text, year)
    try:
        return date(year, int(found["month"]), int(found["day"]))
    except ValueError:
        raise Unreadable(rules.IMPOSSIBLE_DAY, text=text) from None


def _check_year(typed: str, text: str) -> None:
    if len(typed) != 4:
        raise Unreadable(rules.TWO_DIGIT_YEAR, text=text, example=_EXAMPLE)


def _doubtful(found: re.Match[str], text: str, year: int) -> Unreadable:
    """Name the days that a three-digit day may mean: 011 is 01 or 11."""
    digits, month = found["day"], int(found["month"])
    candidates = []
    for meant in dict.fromkeys((digits[:2], digits[1:], digits[0] + digits[2])):
        try:
            candidates.append(full_day(date(year, month, int(meant))))
        except ValueError:
            continue
    if len(set(candidates)) != 2:
        return Unreadable(rules.BAD_DATE, text=text)
    first, second = dict.fromkeys(candidates)
    month_only = f"tháng {month}/{year}"
    return Unreadable(
        rules.DOUBTFUL_DAY, text=text, first=first, second=second, month=month_only
    )
