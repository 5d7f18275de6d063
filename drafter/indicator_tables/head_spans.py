"""The period that a head of a column names, and where it lies to the one reviewed."""

import re
from enum import Enum, auto

from drafter.patterns import regex
from drafter.records import frozen
from drafter.values import Period, PeriodKind, turn
from drafter.vocabulary import unaccented

_RANGE = regex(r"\b((?:19|20)\d\d) ?(?:-|den) ?((?:19|20)\d\d)\b")
_YEAR = regex(r"(?<!\d)((?:19|20)\d\d)(?!\d)")
_DAY = regex(r"\b(\d{1,2})[/.-](\d{1,2})[/.-]((?:19|20)\d\d)\b")
_MONTHS = regex(
    r"\b(?:(\d{1,2}) ?(?:thang|th|t)|(sau|chin|ba|muoi mot) thang)"
    r"(?: ?(cuoi|dau)(?: nam)?)?(?![a-z])"
)
_RUN = regex(r"\b(?:thang|t) ?(\d{1,2}) ?(?:-|den) ?(?:thang |t)?(\d{1,2})\b")
_MONTH = regex(r"\b(?:thang |t)(\d{1,2})\b")
_QUARTER = regex(r"\b(?:quy ?|q)(iv|i{1,3}|[1-4])\b")
_HALF = regex(r"\bnua (dau|cuoi)(?: nam)?\b")
_WHOLE_YEAR = regex(
    r"\bca nam\b|\bnam$|\bnam(?= \()|\bnam(?= (?!truoc|nay|sau|toi)[a-z])"
)
_EARLIER = regex(
    r"\b(?:nam|ky|nhiem ky|giai doan) (?:lien )?truoc|nam ngoai|cung ky|\bck\b"
    r"|cung thoi"
)
_LATER = regex(r"\b(?:nam|ky|nhiem ky) (?:sau|toi|ke tiep|tiep theo)\b")
_WORDS = {"ba": 3, "sau": 6, "chin": 9, "muoi mot": 11}
_QUARTERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
_WHOLE = (1, 12)
_BEFORE_TURN = {"năm học": "năm học trước", "niên vụ": "vụ trước"}
"""What the year before is called of one that is not the calendar's."""


class When(Enum):
    """Where the period of a column lies to the period under review."""

    NOW = auto()
    """It is that period, or none is named."""

    AROUND = auto()
    """A calendar year of which that period is a part."""

    BEFORE = auto()
    """The period that results are compared with: năm trước, cùng kỳ."""

    NEXT = auto()
    """It begins after that period."""

    OTHER = auto()
    """Any other: an earlier year, a quarter of the year."""


@frozen
class Span:
    """What the head of a column says of its period.

    Attributes:
        years: First and last year; absent where none is named.
        months: First and last month; absent where none is named.
        relation: Where words alone place it: năm trước, cùng kỳ, năm sau.
    """

    years: tuple[int, int] | None = None
    months: tuple[int, int] | None = None
    relation: When | None = None


def bare(text: str) -> str:
    """Return a head as its forms are written: no accents, no capitals, one line."""
    plain = re.sub(r"[\u2010-\u2015\u2212_]", "-", unaccented(text).casefold())
    return " ".join(plain.split())


def span_of(head: str) -> Span:
    """Return the period that a head names."""
    text = bare(head)
    if day := _DAY.search(text):
        month = 12 if int(day[2]) > 12 else int(day[2])
        return Span((int(day[3]),) * 2, (1, max(1, month)))
    relation = When.BEFORE if _EARLIER.search(text) else None
    relation = When.NEXT if _LATER.search(text) else relation
    return Span(_years(text), _months(text), relation)


def _years(text: str) -> tuple[int, int] | None:
    if run := _RANGE.search(text):
        return int(run[1]), int(run[2])
    found = [int(year) for year in _YEAR.findall(text)]
    return (found[-1], found[-1]) if found else None


def _months(text: str) -> tuple[int, int] | None:
    """Return the first and the last month that a text names."""
    if run := _RUN.search(text):
        return int(run[1]), int(run[2])
    if (part := _MONTHS.search(text)) and (part[1] or part[2]):
        count = int(part[1]) if part[1] else _WORDS[part[2]]
        return (13 - count, 12) if part[3] == "cuoi" else (1, count)
    if quarter := _QUARTER.search(text):
        last = 3 * (_QUARTERS.get(quarter[1]) or int(quarter[1]))
        return last - 2, last
    if half := _HALF.search(text):
        return (1, 6) if half[1] == "dau" else (7, 12)
    if month := _MONTH.search(text):
        return int(month[1]), int(month[1])
    return _WHOLE if _WHOLE_YEAR.search(text) else None


def reviewed(period: Period) -> Span:
    """Return the period under review as a span."""
    if period.days is None:
        return Span(_years(bare(period.name)))
    first, last = period.days
    if first.year == last.year:
        return Span((first.year,) * 2, (first.month, last.month))
    if period.term is not None and not period.is_half_term:
        return Span((period.term.first, period.term.last))
    return Span((first.year, last.year))


def when(span: Span, period: Period, *, a_year_is_the_part: bool = False) -> When:
    """Return where the period of a column lies.

    Args:
        span: What its head says.
        period: The period under review.
        a_year_is_the_part: Whether "TH 2024" beside "TH 2025" in a table of six
            months means the six months of that year.
    """
    ours = reviewed(period)
    if span.years is None:
        return _unnamed(span, ours)
    if ours.years is None:
        return When.OTHER
    if ours.months is None:
        return _of_years(span.years, ours.years)
    year, named = ours.years[0], span.years
    as_ours = a_year_is_the_part or span.relation is When.BEFORE
    months = span.months or (ours.months if as_ours else _WHOLE)
    if named[0] > year:
        return When.NEXT
    if named == (year, year):
        return _in_year(months, ours.months)
    is_ago = named == (year - 1, year - 1) and months == ours.months
    return When.BEFORE if is_ago else When.OTHER


def _unnamed(span: Span, ours: Span) -> When:
    """Place a span that names no year."""
    if span.relation is not None:
        whole = span.months in (None, ours.months)
        return span.relation if whole or ours.months is None else When.OTHER
    if span.months is None or ours.months is None:
        return When.NOW
    return _in_year(span.months, ours.months)


def _in_year(months: tuple[int, int], ours: tuple[int, int]) -> When:
    if months == ours:
        return When.NOW
    if months[0] > ours[1]:
        return When.NEXT
    return When.AROUND if months == _WHOLE else When.OTHER


def _of_years(named: tuple[int, int], ours: tuple[int, int]) -> When:
    """Place years beside a period of several: a term, a stage, a school year."""
    if named == ours or named == (ours[1], ours[1]):
        return When.NOW
    if named[1] > ours[1]:
        return When.NEXT
    long = ours[1] - ours[0]
    return When.BEFORE if named in _ones_before(ours, long) else When.OTHER


def _ones_before(ours: tuple[int, int], long: int) -> tuple[tuple[int, int], ...]:
    """Return the years before: a term begins in the year in which the last ended."""
    return (ours[0] - long, ours[0]), (ours[0] - long - 1, ours[0] - 1)


def base_key(period: Period) -> str:
    """Return what the period before is called in ``so_sanh``."""
    if row := turn(period):
        return _BEFORE_TURN.get(row.words, "cùng kỳ")
    if period.term is not None:
        return "nhiệm kỳ trước"
    if period.days is None or period.kind is PeriodKind.EVENT:
        return "năm trước"
    if reviewed(period).months == _WHOLE:
        return "năm trước"
    return "cùng kỳ" if reviewed(period).months else "giai đoạn trước"
