"""Numbers of documents, and documents referred to, as State and Party write them."""

from datetime import date
from enum import Enum

from drafter.formatter.dates import long_day, long_month, short_day, short_month
from drafter.formatter.digits import whole
from drafter.formatter.profile import OFFICIAL
from drafter.formatter.spaces import NBSP
from drafter.values import Month

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
    said = BLANK_NUMBER if number is None else f"{_numbered(number):02}"
    if system is System.STATE:
        return f"Số:{NBSP}{said}/{symbol}"
    return f"Số{NBSP}{said}-{symbol}"


def reference(
    kind: str,
    number: str,
    day: date | Month | None,
    system: System,
    *,
    issuer: str = "",
    about: str = "",
) -> str:
    """Write a document referred to, with its number as it was issued.

    State: Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của …; Party:
    Nghị quyết số 12-NQ/ĐU, ngày 05/9/2026 của … (NĐ 30, Phụ lục I, mục II.6b).
    """
    said = f"{kind} số{NBSP}{number}" if number else kind
    if day is not None:
        comma = "," if system is System.PARTY and number else ""
        said += f"{comma} {_dated(day, system)}"
    said += f" của {issuer}" if issuer else ""
    return said + (f" về {about}" if about else "")


def _dated(day: date | Month, system: System) -> str:
    if system is System.STATE:
        return long_day(day) if isinstance(day, date) else long_month(day)
    if isinstance(day, date):
        return f"ngày{NBSP}{short_day(day, OFFICIAL)}"
    return short_month(day, OFFICIAL)


def _numbered(number: int) -> int:
    count = whole(number)
    if count < 1:
        raise ValueError(f"documents are numbered from 1: {count}")
    return count
