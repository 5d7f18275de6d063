"""Numbers of documents, references to documents, and the line of place and day."""

import re
from datetime import date

from attrs import frozen

from drafter.errors import Reading, Unreadable
from drafter.findings import Finding
from drafter.formatter import rules
from drafter.formatter.dates import BLANK
from drafter.formatter.orthography import composed
from drafter.formatter.reading.dates import bad_date, read_issued
from drafter.formatter.reading.tidy import LONGEST, even
from drafter.values import Month


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
_NUMBER_LINE = re.compile(
    rf"Số ?:? ?(?P<number>\d{{1,5}}|{_BLANK_NUMBER}) ?[/-] ?(?P<symbol>\w[\w/.-]*)",
    re.IGNORECASE,
)
_REFERENCE = re.compile(
    r"(?P<kind>\D+?)(?:,? số:? ?(?P<number>\d[^\s,]*))?"
    r"(?:,? (?P<day>(?:ngày|tháng) [^,]*?\d{1,5}))?"
    r"(?:,? của (?P<issuer>.+?))?(?:,? (?:về(?: việc)?|v/v) (?P<about>.+))?",
    re.IGNORECASE,
)
_PLACE_LINE = re.compile(r"(?P<place>[^,\d]+), ?(?P<day>ngày .+)", re.IGNORECASE)
_BLANK_DAY = r"ngày (?:\.{2,}|…)"


def read_document_number(text: str) -> Reading[tuple[int | None, str]]:
    """Read Số: 05/BC-UBND and Số 05-NQ/ĐU: the number, if given, and the symbol.

    Raises:
        Unreadable: It is no number of a document (D223).
    """
    found = _NUMBER_LINE.fullmatch(even(text))
    if found is None:
        raise Unreadable(rules.UNREADABLE_REFERENCE, text=text)
    number = int(found["number"]) if found["number"].isdigit() else None
    return Reading((number, found["symbol"]))


def read_reference(text: str) -> Reading[Reference]:
    """Read Kế hoạch số 93-KH/HU ngày 11/3/2023 của Huyện ủy về …; names as typed.

    Raises:
        Unreadable: It has neither number nor day (D223), or no such day (D204).
    """
    found = _REFERENCE.fullmatch(_one_line(text))
    if found is None or not (found["number"] or found["day"]):
        raise Unreadable(rules.UNREADABLE_REFERENCE, text=text)
    day, findings = _issued(found["day"])
    value = Reference(
        kind=found["kind"].strip(" ,"),
        number=found["number"] or "",
        day=day,
        issuer=found["issuer"] or "",
        about=found["about"] or "",
    )
    return Reading(value, findings)


def read_place_line(text: str) -> Reading[tuple[str, date | Month | None]]:
    """Read Cẩm Giàng, ngày 08 tháng 5 năm 2023; the day or all may be blank.

    Raises:
        Unreadable: It is no line of place and day (D204).
    """
    found = _PLACE_LINE.fullmatch(_one_line(text))
    if found is None:
        vi, en = "không rõ địa danh, ngày", "no place and day are to be seen"
        raise bad_date(text, vi, en, ("ví dụ Cẩm Giàng, ngày 08 tháng 5 năm 2023",) * 2)
    typed = found["day"]
    if re.fullmatch(rf"{_BLANK_DAY} tháng (?:\.{{2,}}|…) năm (?:\.{{2,}}|…)", typed):
        return Reading((found["place"], None))
    typed = re.sub(rf"^{_BLANK_DAY} ", "", typed)
    day = read_issued(typed)
    return Reading((found["place"], day.value), day.findings)


def _one_line(text: str) -> str:
    """Return a text in NFC with single spaces; names keep their spelling."""
    return " ".join(composed(text).split()) if len(text) <= LONGEST else ""


def _issued(typed: str | None) -> tuple[date | Month | None, tuple[Finding, ...]]:
    if typed is None or BLANK in typed:
        return None, ()
    reading = read_issued(typed)
    return reading.value, reading.findings
