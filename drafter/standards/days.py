"""The day of a paper, from its line of place and date."""

import re
from calendar import monthrange
from datetime import date

_PART = r"\s*(?P<{}>\d+|[.…_ ]*)\s*"
_DATE = re.compile(
    r"\bngày" + _PART.format("day") + r"tháng" + _PART.format("month")
    + r"năm" + _PART.format("year"),
    re.IGNORECASE,
)  # fmt: skip
_UNPADDED_FROM = 3
"""Months from this one on take no zero."""


def written(text: str) -> tuple[str, str] | None:
    """Return day and month as they are written, or nothing when it is no date."""
    found = _DATE.search(text)
    return None if found is None else (found["day"].strip(), found["month"].strip())


def padded(day: str, month: str) -> tuple[str, str]:
    """Return day and month as they should be written: 08 and 5, 05 and 01."""
    right = month
    if month.isdigit():
        right = month.lstrip("0") if int(month) >= _UNPADDED_FROM else month.zfill(2)
    return day.zfill(2) if day.isdigit() else day, right


def last_possible(text: str) -> date | None:
    """Return the day of a paper; where it is left blank, the last that it may be.

    A draft leaves the day, or day and month, to the records clerk.
    """
    found = _DATE.search(text)
    if found is None or not found["year"].strip().isdigit():
        return None
    year = int(found["year"])
    month = int(found["month"]) if found["month"].strip().isdigit() else 12
    if not (1 <= year <= 9999 and 1 <= month <= 12):
        return None
    latest = monthrange(year, month)[1]
    day = int(found["day"]) if found["day"].strip().isdigit() else latest
    return date(year, month, min(max(day, 1), latest))
