"""When a conference is held: a session of a day, a day, several days."""

import re
from datetime import date, timedelta
from functools import cache
from typing import Literal

from drafter.errors import Reading, Unreadable
from drafter.formatter.dates import (
    bad_date,
    bare_day,
    day_and_month,
    full_day,
    is_day,
    law_month,
    long_day,
    long_month,
    read_day,
    short_day,
    year,
)
from drafter.formatter.orthography import even
from drafter.formatter.settings import NBSP, Profile
from drafter.values import Occasion, Session

Style = Literal["plain", "day", "today", "short"]
"""sáng 13/12/2024; sáng ngày 13/12/2024; sáng nay 13/12; sáng 13/12."""

SESSIONS = {session.value: session for session in Session}
"""Session by its word."""


def occasion(when: Occasion, profile: Profile, style: Style = "plain") -> str:
    """Write sáng 13/12/2024; ngày 26/6/2024; trong hai ngày 11 và 12/7/2024."""
    written = day_and_month if style == "short" else short_day
    if when.last_day is not None:
        first = _shortened(when.day, when.last_day, profile)
        return _span(when, first, written(when.last_day, profile))
    if style == "today":
        session = when.session.value if when.session else "hôm"
        return f"{session} nay{NBSP}{day_and_month(when.day, profile)}"
    words = [when.session.value] if when.session else []
    words += ["ngày"] if style == "day" or not words else []
    return NBSP.join((*words, written(when.day, profile)))


def long_occasion(when: Occasion) -> str:
    """Write sáng ngày 13 tháng 12 năm 2024."""
    if when.last_day is None:
        session = f"{when.session.value} " if when.session else ""
        return session + long_day(when.day)
    first = _long_shortened(when.day, when.last_day)
    last = f"{when.last_day.day:02}{NBSP}{long_month(when.last_day)}"
    return _span(when, first, last)


def day_range(first: date, last: date, profile: Profile) -> str:
    """Write từ ngày 08 đến ngày 10/5/2023."""
    begins = _shortened(first, last, profile)
    return _from_to("", begins, short_day(last, profile))


def day_span(first: date, last: date, profile: Profile) -> str:
    """Write 15/10/2017 - 20/11/2017, for tables."""
    mark = profile.range_mark.replace(" ", NBSP)
    return f"{full_day(first)}{mark}{full_day(last)}"


def _span(when: Occasion, first: str, last: str) -> str:
    assert when.last_day is not None
    if when.session is None and (when.last_day - when.day).days == 1:
        return f"trong hai ngày{NBSP}{first} và{NBSP}{last}"
    session = f"{when.session.value} " if when.session else ""
    return _from_to(session, first, last)


def _from_to(session: str, first: str, last: str) -> str:
    return f"từ {session}ngày{NBSP}{first} đến ngày{NBSP}{last}"


def _shortened(day: date, last: date, profile: Profile) -> str:
    """Write the first day without what the last day says again."""
    if day.year != last.year:
        return short_day(day, profile)
    if day.month != last.month:
        return day_and_month(day, profile)
    return bare_day(day, profile)


def _long_shortened(day: date, last: date) -> str:
    text = f"{day.day:02}"
    if (day.year, day.month) != (last.year, last.month):
        text += f"{NBSP}tháng{NBSP}{law_month(day.month)}"
    if day.year != last.year:
        text += f"{NBSP}năm{NBSP}{year(day)}"
    return text


_COUNTS = {"hai": 2, "ba": 3, "bốn": 4, "năm": 5, "các": 0, "những": 0}


@cache
def _frame() -> re.Pattern[str]:
    return re.compile(
        r"(?:vào )?(?:cả )?(?:từ )?"
        rf"(?:trong )?(?:(?P<count>{'|'.join(_COUNTS)}|0?[2-9]) (?=ngày))?"
        rf"(?:(?:hôm nay|(?P<session>{'|'.join(SESSIONS)})(?: nay)?),? )?"
        r"(?P<body>.+)",
        re.IGNORECASE,
    )


@cache
def _link() -> re.Pattern[str]:
    return re.compile(r" - | đến (?:hết )?| và | tới |-|, ?")


@cache
def _brackets() -> re.Pattern[str]:
    return re.compile(r"ngày \(([^()]+)\)", re.IGNORECASE)


@cache
def _days_alone() -> re.Pattern[str]:
    return re.compile(r"(?:ngày )?(\d{1,2}(?:(?:, ?| )\d{1,2})*)", re.ASCII)


def read_occasion(text: str, year: int | None = None) -> Reading[Occasion]:
    """Read sáng 13/12/2024; 26/6/2024; từ ngày 11 đến ngày 13/7/2024.

    Args:
        text: What was typed.
        year: The year of "sáng 5/1" and "thứ Sáu, 13/12", when the context fixes it.

    Raises:
        Unreadable: It is no day or run of days (D204), its year has not four
            digits (D205), or is missing (D207).
    """
    typed = _brackets().sub(r"ngày \1", even(text))
    frame = _frame().fullmatch(typed)
    if frame is None:
        raise bad_date(text, "không rõ ngày, tháng", "no day and month are to be seen")
    session = SESSIONS[frame["session"].lower()] if frame["session"] else None
    ends = _ends(frame["body"])
    if ends is not None:
        first, last = _run(*ends, text, year)
        _check_count(frame["count"], first, last, text)
        return Reading(Occasion(day=first, session=session, last_day=last))
    day = _read(frame["body"], text, year)
    return Reading(Occasion(day=day.value, session=session), day.findings)


def _ends(body: str) -> tuple[str, str] | None:
    """Part the body into its first and last day, unless it is one."""
    if is_day(body):
        return None
    for link in _link().finditer(body):
        first, last = body[: link.start()], body[link.end() :]
        if (is_day(first) or _days_alone().fullmatch(first)) and is_day(last):
            return first, last
    return None


def _run(first: str, last: str, text: str, year: int | None) -> tuple[date, date]:
    ends = _read(last, text, year).value
    if alone := _days_alone().fullmatch(first):
        days = [int(day) for day in re.findall(r"\d+", alone[1])]
        in_a_row = list(range(days[0], days[0] + len(days) + 1))
        if len(days) > 1 and [*days, ends.day] != in_a_row:
            raise bad_date(text, "các ngày không liền nhau", "the days do not follow")
        first = f"{days[0]}/{ends.month}/{ends.year}"
    begins = _read(first, text, ends.year).value
    if begins >= ends:
        raise bad_date(
            text, "ngày cuối phải sau ngày đầu", "the last day must be the later"
        )
    return begins, ends


def _check_count(typed: str | None, begins: date, ends: date, text: str) -> None:
    """Refuse "trong hai ngày" of a run of three."""
    if typed is None:
        return
    count = int(typed) if typed.isdigit() else _COUNTS[typed.lower()]
    days = (ends - begins + timedelta(days=1)).days
    if count and count != days:
        raise bad_date(
            text,
            f"ghi {count} ngày nhưng tính ra {days} ngày",
            f"{days} days, not {count}",
        )


def _read(typed: str, text: str, year: int | None = None) -> Reading[date]:
    """Read one of the days; a refusal names the whole text."""
    try:
        return read_day(typed, year)
    except Unreadable as refusal:
        finding = refusal.finding
        values = {**finding.values, "text": text}
        raise Unreadable(finding.rule, **values) from None
