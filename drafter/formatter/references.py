"""Numbers of documents, references to documents, the line of place and day."""

import re
from datetime import date
from enum import Enum
from functools import cache

from drafter.errors import Reading, Unreadable
from drafter.findings import Finding, error
from drafter.formatter.dates import (
    BLANK,
    bad_date,
    long_day,
    long_month,
    read_issued,
    short_day,
    short_month,
)
from drafter.formatter.numbers import whole
from drafter.formatter.orthography import LONGEST, composed, even
from drafter.formatter.settings import NBSP, OFFICIAL
from drafter.records import frozen
from drafter.values import Month

UNREADABLE_REFERENCE = error("D223")


BLANK_NUMBER = "..."
"""What stands for a number that the records clerk will write."""


class System(Enum):
    """Whose documents: they differ in colon, slash and comma."""

    STATE = "chính quyền"
    PARTY = "Đảng"


def document_number(number: int | None, symbol: str, system: System) -> str:
    """Write Số: 05/BC-UBND of the State, Số 05-NQ/ĐU of the Party.

    NĐ 30, Phụ lục I, mục II.3c; for the Party, HD 36-HD/VPTW.
    """
    text = BLANK_NUMBER if number is None else f"{_numbered(number):02}"
    if system is System.STATE:
        return f"Số:{NBSP}{text}/{symbol}"
    return f"Số{NBSP}{text}-{symbol}"


def reference(
    kind: str,
    number: str,
    day: date | Month | None,
    system: System,
    *,
    issuer: str = "",
    about: str = "",
    dated: str = "",
) -> str:
    """Write a document referred to, with its number as it was issued.

    State: Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của …; Party:
    Nghị quyết số 12-NQ/ĐU, ngày 05/9/2026 của … (NĐ 30, Phụ lục I, mục II.6b). A
    month alone is short: tháng 3/2023. A paper that writes its days in one way gives
    the day as ``dated``.
    """
    text = f"{kind} số{NBSP}{number}" if number else kind
    if day is not None:
        text += _dated(day, system, bool(number), dated)
    text += f" của {issuer}" if issuer else ""
    return text + (f" về {about}" if about else "")


def _dated(day: date | Month, system: System, is_numbered: bool, dated: str) -> str:
    if isinstance(day, Month):
        return f" {short_month(day, OFFICIAL)}"
    if system is System.STATE:
        return f" {dated or long_day(day)}"
    comma = "," if is_numbered else ""
    return f"{comma} {dated or f'ngày{NBSP}{short_day(day, OFFICIAL)}'}"


def _numbered(number: int) -> int:
    count = whole(number)
    if count < 1:
        raise ValueError(f"documents are numbered from 1: {count}")
    return count


def place_line(place: str, day: date | Month | None) -> str:
    """Write the line of place and day; what is unknown is left blank."""
    return f"{place}, {_long_or_blank(day)}"


def _long_or_blank(day: date | Month | None) -> str:
    if isinstance(day, date):
        return long_day(day)
    if day is None:
        return f"ngày {BLANK} tháng {BLANK} năm {BLANK}".replace(" ", NBSP)
    return f"ngày{NBSP}{BLANK}{NBSP}{long_month(day)}"


@frozen(kw_only=True)
class Reference:
    """A document referred to, its number untouched.

    Attributes:
        kind: What it is: Kế hoạch, Nghị định.
        number: Its number and symbol, as issued: 93-KH/HU.
        day: When it was issued, or the month where only that is known.
        issuer: Who issued it.
        about: What it is about.
    """

    kind: str
    number: str = ""
    day: date | Month | None = None
    issuer: str = ""
    about: str = ""


_BLANK_NUMBER = r"\.{2,}|…|_+|"


@cache
def _number_line() -> re.Pattern[str]:
    return re.compile(
        rf"Số ?:? ?(?P<number>\d{{1,5}}|{_BLANK_NUMBER}) ?[/-] ?(?P<symbol>\w[\w/.-]*)",
        re.IGNORECASE,
    )


@cache
def _reference() -> re.Pattern[str]:
    return re.compile(
        r"(?P<kind>\D+?)(?:,? số:? ?(?P<number>\d[^\s,]*))?"
        r"(?:,? (?P<day>(?:ngày|tháng) [^,]*?\d{1,5}))?"
        r"(?:,? của (?P<issuer>.+?))?(?:,? (?:về(?: việc)?|v/v) (?P<about>.+))?",
        re.IGNORECASE,
    )


@cache
def _place_line() -> re.Pattern[str]:
    return re.compile(r"(?P<place>[^,\d]+), ?(?P<day>ngày .+)", re.IGNORECASE)


_BLANK_DAY = r"ngày (?:\.{2,}|…)"


def read_document_number(text: str) -> Reading[tuple[int | None, str]]:
    """Read Số: 05/BC-UBND and Số 05-NQ/ĐU: the number, if given, and the symbol.

    Raises:
        Unreadable: It is no number of a document (D223).
    """
    match = _number_line().fullmatch(even(text))
    if match is None:
        raise Unreadable(UNREADABLE_REFERENCE, text=text)
    number = int(match["number"]) if match["number"].isdigit() else None
    return Reading((number, match["symbol"]))


def read_reference(text: str) -> Reading[Reference]:
    """Read Kế hoạch số 93-KH/HU ngày 11/3/2023 của Huyện ủy về …; names as typed.

    Raises:
        Unreadable: It has neither number nor day (D223), or no such day (D204).
    """
    match = _reference().fullmatch(_one_line(text))
    if match is None or not (match["number"] or match["day"]):
        raise Unreadable(UNREADABLE_REFERENCE, text=text)
    day, findings = _issued(match["day"])
    value = Reference(
        kind=match["kind"].strip(" ,"),
        number=match["number"] or "",
        day=day,
        issuer=match["issuer"] or "",
        about=match["about"] or "",
    )
    return Reading(value, findings)


def read_place_line(text: str) -> Reading[tuple[str, date | Month | None]]:
    """Read Cẩm Giàng, ngày 08 tháng 5 năm 2023; the day or all may be blank.

    Raises:
        Unreadable: It is no line of place and day (D204).
    """
    match = _place_line().fullmatch(_one_line(text))
    if match is None:
        vi, en = "không rõ địa danh, ngày", "no place and day are to be seen"
        raise bad_date(text, vi, en, ("ví dụ Cẩm Giàng, ngày 08 tháng 5 năm 2023",) * 2)
    typed = match["day"]
    if re.fullmatch(rf"{_BLANK_DAY} tháng (?:\.{{2,}}|…) năm (?:\.{{2,}}|…)", typed):
        return Reading((match["place"], None))
    typed = re.sub(rf"^{_BLANK_DAY} ", "", typed)
    day = read_issued(typed)
    return Reading((match["place"], day.value), day.findings)


def _one_line(text: str) -> str:
    """Return a text in NFC with single spaces; names keep their spelling."""
    return " ".join(composed(text).split()) if len(text) <= LONGEST else ""


def _issued(typed: str | None) -> tuple[date | Month | None, tuple[Finding, ...]]:
    if typed is None or BLANK in typed:
        return None, ()
    reading = read_issued(typed)
    return reading.value, reading.findings
