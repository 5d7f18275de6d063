"""When a conference is held: a session of a day, a day, several days."""

import re
from datetime import date, time, timedelta
from functools import cache
from typing import Literal

from attrs import evolve

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
from drafter.formatter.hours import LOOSE, bad_hour, hour, in_session, read_hour
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


def timed_occasion(when: Occasion, profile: Profile) -> str:
    """Write sáng 08/01/2026, từ 07 giờ 30 đến 11 giờ 15."""
    begins = hour(when.hour) if when.hour else ""
    ends = f"đến {hour(when.end_hour)}" if when.end_hour else ""
    if begins:
        begins = f"{'từ' if ends else 'lúc'} {begins}"
    at = " ".join(part for part in (begins, ends) if part)
    return ", ".join(part for part in (occasion(when, profile), at) if part)


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
def _hours() -> re.Pattern[str]:
    """Find the hours in a phrase: two that belong together, or one."""
    return re.compile(
        r"[(,]? ?(?:(?:vào )?(?:lúc|hồi) |từ )?"
        rf"(?P<from>{LOOSE}) ?(?:đến|tới|-) ?(?P<to>{LOOSE})\)?"
        r"|[(,]? ?(?:(?:vào )?(?:lúc|hồi) )?"
        rf"(?P<at>{LOOSE})\)?",
        re.IGNORECASE,
    )


@cache
def _loose_ends() -> re.Pattern[str]:
    """Find the words and marks that led to an hour and now lead to nothing."""
    return re.compile(r"^[,; ]+|(?:[,; ]+(?:từ|đến|tới))?[,; ]*$", re.IGNORECASE)


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
            digits (D205), or is missing (D207); its hours are none, or do not fit
            the part of the day (D251).
    """
    typed = even(text)
    days = _days(_without_hours(typed), text, year)
    begins, ends = _hours_of(typed)
    if begins and ends and days.value.last_day is None and not begins < ends:
        vi, en = "giờ kết thúc phải sau giờ bắt đầu", "the last hour must be the later"
        raise bad_hour(text, vi, en)
    check_session(begins, days.value.session, text)
    return Reading(evolve(days.value, hour=begins, end_hour=ends), days.findings)


def _without_hours(typed: str) -> str:
    """Return what a phrase says beside its hours."""
    rest = _hours().sub(" ", typed)
    if rest == typed:
        return typed
    rest = " ".join(rest.replace("cùng ngày", " ").split())
    return _loose_ends().sub("", rest.replace(" ,", ","))


def _hours_of(typed: str) -> tuple[time | None, time | None]:
    """Return the hours that a phrase says: from when, until when."""
    said = [
        (typed[: match.start(name)], match[name])
        for match in _hours().finditer(typed)
        for name in ("from", "to", "at")
        if match[name]
    ]
    match [read_hour(hour).value for _, hour in said]:
        case []:
            return None, None
        case [ends] if said[0][0].endswith(("đến ", "tới ")):
            return None, ends
        case [begins]:
            return begins, None
        case [begins, ends]:
            return begins, ends
    raise bad_hour(typed, "có quá hai giờ", "there are more than two hours")


def check_session(begins: time | None, session: Session | None, text: str) -> None:
    """Refuse an hour that lies in another part of the day.

    Args:
        begins: The hour, if there is one.
        session: The part of the day, if it is said.
        text: What was typed.

    Raises:
        Unreadable: It does (D251).
    """
    if begins is None or session is None or in_session(begins, session):
        return
    later = begins.hour < 12 and session is not Session.MORNING
    meant = begins.replace(hour=begins.hour + 12) if later else None
    vi, en = f"không phải giờ buổi {session.value}", f"no hour of the {session.value}"
    raise bad_hour(text, vi, en, meant)


def _days(typed: str, text: str, year: int | None) -> Reading[Occasion]:
    """Read the day or days of an occasion."""
    frame = _frame().fullmatch(_brackets().sub(r"ngày \1", typed))
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
