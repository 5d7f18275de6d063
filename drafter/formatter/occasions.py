"""When a conference is held: a session of a day, a day, several days."""

from datetime import date
from typing import Literal

from drafter.formatter.dates import (
    bare_day,
    day_and_month,
    full_day,
    law_month,
    long_day,
    long_month,
    short_day,
    year,
)
from drafter.formatter.profile import Profile
from drafter.formatter.spaces import NBSP
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
    said = f"{day.day:02}"
    if (day.year, day.month) != (last.year, last.month):
        said += f"{NBSP}tháng{NBSP}{law_month(day.month)}"
    if day.year != last.year:
        said += f"{NBSP}năm{NBSP}{year(day)}"
    return said
