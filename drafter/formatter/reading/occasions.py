"""When a conference is held: a session, a day, several days."""

import re
from datetime import date, timedelta

from drafter.errors import Reading, Unreadable
from drafter.formatter.occasions import SESSIONS
from drafter.formatter.reading.dates import bad_date, read_day
from drafter.formatter.reading.day_shapes import is_day
from drafter.formatter.reading.tidy import even
from drafter.values import Occasion

_COUNTS = {"hai": 2, "ba": 3, "bốn": 4, "năm": 5, "các": 0, "những": 0}
_FRAME = re.compile(
    r"(?:vào )?(?:cả )?(?:từ )?"
    rf"(?:trong )?(?:(?P<count>{'|'.join(_COUNTS)}|0?[2-9]) (?=ngày))?"
    rf"(?:(?:hôm nay|(?P<session>{'|'.join(SESSIONS)})(?: nay)?),? )?"
    r"(?P<body>.+)",
    re.IGNORECASE,
)
_LINK = re.compile(r" - | đến (?:hết )?| và | tới |-|, ?")
_BRACKETS = re.compile(r"ngày \(([^()]+)\)", re.IGNORECASE)
_DAYS_ALONE = re.compile(r"(?:ngày )?(\d{1,2}(?:(?:, ?| )\d{1,2})*)", re.ASCII)


def read_occasion(text: str, year: int | None = None) -> Reading[Occasion]:
    """Read sáng 13/12/2024; 26/6/2024; từ ngày 11 đến ngày 13/7/2024.

    Args:
        text: What was typed.
        year: The year of "sáng 5/1" and "thứ Sáu, 13/12", when the context fixes it.

    Raises:
        Unreadable: It is no day or run of days (D204), its year has not four
            digits (D205), or is missing (D207).
    """
    typed = _BRACKETS.sub(r"ngày \1", even(text))
    frame = _FRAME.fullmatch(typed)
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
    for link in _LINK.finditer(body):
        first, last = body[: link.start()], body[link.end() :]
        if (is_day(first) or _DAYS_ALONE.fullmatch(first)) and is_day(last):
            return first, last
    return None


def _run(first: str, last: str, text: str, year: int | None) -> tuple[date, date]:
    ends = _read(last, text, year).value
    if alone := _DAYS_ALONE.fullmatch(first):
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


def _check_count(said: str | None, begins: date, ends: date, text: str) -> None:
    """Refuse "trong hai ngày" of a run of three."""
    if said is None:
        return
    count = int(said) if said.isdigit() else _COUNTS[said.lower()]
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
