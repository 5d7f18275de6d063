"""Hours of the day: 7 giờ 30 and back.

An hour is written by the clock of twenty-four hours, with a zero before one below
ten. "Rưỡi", "kém" and "2 giờ chiều" are refused with the hour that they seem to mean.
"""

import re
from collections.abc import Mapping
from datetime import time

from drafter.errors import Reading, Unreadable
from drafter.findings import error
from drafter.formatter.cardinals import read_words
from drafter.formatter.orthography import even
from drafter.formatter.settings import NBSP
from drafter.patterns import regex
from drafter.values import Session

BAD_HOUR = error("D251")

HOUR = (
    r"\d{1,2}(?: ?giờ(?: ?\d{1,2}\b(?! ?giờ|/))?(?: ?phút)?"
    r"|(?: ?h|g) ?(?:\d{1,2}\b(?!/))?(?: ?(?:phút\b|['’]|p\b))?|:\d{2}\b)"
)
"""A pattern of what is read as an hour, as offices type it."""
LOOSE = rf"{HOUR}(?: rưỡi| kém \w+(?: lăm| năm)?(?: phút)?)?"
"""A pattern that also takes what is refused with an hour to write in its place."""

_CLOCK = regex(
    r"(?:(?:vào |từ )?(?:lúc |hồi ))?(?:đúng )?"
    r"(?P<hour>\d{1,2}) ?(?:giờ|h|g|:) ?(?P<minute>\d{1,2})?(?: ?(?:phút|p|'|’))?"
    r"(?: (?P<half>rưỡi)| kém (?P<less>[^ ].*?)(?: phút)?)?"
    r"(?:,? (?P<session>sáng|chiều|tối))?",
    re.IGNORECASE,
)


def hour(value: time) -> str:
    """Write 07 giờ 30."""
    return f"{value.hour:02}{NBSP}giờ{NBSP}{value.minute:02}"


def long_hour(value: time) -> str:
    """Write 07 giờ 30 phút."""
    return f"{hour(value)}{NBSP}phút"


def in_session(value: time, session: Session) -> bool:
    """Whether an hour can lie in a part of the day."""
    first, last = _SESSIONS[session]
    return first <= value.hour <= last


_SESSIONS: Mapping[Session, tuple[int, int]] = {
    Session.MORNING: (0, 12),
    Session.AFTERNOON: (12, 18),
    Session.EVENING: (17, 23),
}
"""The first and last hour in which something called so can begin."""


def read_hour(text: str) -> Reading[time]:
    """Read 7 giờ 30, 7h30, 07h30, 7 giờ 30 phút, 7:30, 14 giờ.

    Raises:
        Unreadable: It is no hour of a day, or one said by another clock (D251).
    """
    typed = even(text)
    clock = _CLOCK.fullmatch(typed)
    if clock is None:
        raise bad_hour(text, "không rõ giờ, phút", "no hour and minute are to be seen")
    number, minute = int(clock["hour"]), int(clock["minute"] or 0)
    if number > 23 or minute > 59:
        raise bad_hour(
            text, "giờ từ 0 đến 23, phút từ 0 đến 59", "hours are 0-23, minutes 0-59"
        )
    meant = _meant(clock, time(number, minute))
    if meant is None or clock["half"] or clock["less"] or meant.hour != number:
        raise bad_hour(
            text, "giờ viết theo đồng hồ 24 giờ", "hours are told by 24", meant
        )
    return Reading(meant)


def _meant(clock: re.Match[str], said: time) -> time | None:
    """Return the hour that a phrase means, whatever clock it is told by."""
    minutes = said.hour * 60 + said.minute
    if clock["half"]:
        minutes += 30
    if clock["less"]:
        less = clock["less"]
        try:
            minutes -= int(less if less.isdigit() else read_words(less).value)
        except Unreadable:
            return None
    if (clock["session"] or "sáng").lower() != "sáng" and minutes < 12 * 60:
        minutes += 12 * 60
    return time(minutes // 60, minutes % 60) if 0 <= minutes < 24 * 60 else None


def bad_hour(text: str, vi: str, en: str, meant: time | None = None) -> Unreadable:
    """Return the refusal of an hour, with its reason and what to write instead."""
    shown = plain(meant) if meant else "7 giờ 30"
    asks = bool(meant)
    return Unreadable(
        BAD_HOUR,
        text=text,
        reason_vi=vi,
        reason_en=en,
        hint_vi=f"ý bạn là {shown}?" if asks else f"ví dụ {shown}",
        hint_en=f"did you mean {shown}?" if asks else f"such as {shown}",
    )


def plain(value: time) -> str:
    """Return an hour as it is typed: 7 giờ 30, 14 giờ."""
    minutes = f" {value.minute:02}" if value.minute else ""
    return f"{value.hour} giờ{minutes}"
