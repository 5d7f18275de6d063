"""This year's period beside last year's: what follows, and how texts name it."""

import re
from collections.abc import Iterator, Mapping

from drafter.benchmarks import Benchmark
from drafter.computed import computed
from drafter.drafting.last_year_moves import Relation
from drafter.formatter import Formatter
from drafter.model import Comparison, ConferenceKind
from drafter.patterns import regex
from drafter.records import frozen
from drafter.values import Period, PeriodKind, turn

_YEAR = regex(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_YEARS = regex(rf"{_YEAR.pattern}\s*[-–]\s*\d+|{_YEAR.pattern}")
"""Two years of a span, which are of their own time; or one."""
_OPENING_SPANS = (3, 6, 9)
"""So many months from January are reviewed by themselves, and then with the year."""

_LAST: dict[PeriodKind, str] = {
    PeriodKind.YEAR: "năm trước",
    PeriodKind.TERM: "nhiệm kỳ trước",
    PeriodKind.PLAN: "giai đoạn trước",
}
"""What the period before is called in ``so_sanh``; else ``cùng kỳ``."""


def usual(last: Period) -> Period | None:
    """Return the period that is reviewed after another, where that is plain.

    After a year the next one, after its first months the whole year, after half a term
    the whole term.
    """
    start = last.days[0] if last.days else None
    if last.kind is PeriodKind.YEAR or _is_school_year(last):
        return last.next
    is_part = last.kind is PeriodKind.PART_OF_YEAR and last.span in _OPENING_SPANS
    if is_part and start is not None and start.month == 1:
        return Period.year(start.year)
    if last.half == 1 and last.term is not None:
        return Period.of_term(last.term)
    return None


@frozen(slots=False)
class Shift:
    """The two periods, and what follows from them.

    Attributes:
        last: The period of last year's file.
        new: The period of this year's.
    """

    last: Period
    new: Period

    @computed
    def relation(self) -> Relation:
        """How the new one stands to the last."""
        if _same(self.new.year_ago, self.last):
            return Relation.CYCLE
        holds = self.new.holds(self.last) or _holds_by_name(self.new, self.last)
        if holds and not _same(self.new, self.last):
            return Relation.WITHIN
        return Relation.OTHER

    @computed
    def label(self) -> str:
        """What a comment calls the last one."""
        return phrase(self.last)

    @property
    def past(self) -> str:
        """The key of ``so_sanh`` for the period before the new one."""
        return _past(self.new)

    @property
    def years(self) -> int:
        """By how many years the new one ends later."""
        return (self.new.last_year or 0) - (self.last.last_year or 0)

    def is_new(self, period: Period) -> bool:
        """Whether a period is the new one."""
        return _same(period, self.new)

    def is_past(self, base: Comparison) -> bool:
        """Whether a base is the same time of the year before, of last year's file."""
        ago, against = self.last.year_ago, base.against
        if against is None or base.day is not None or ago is None:
            return False
        if base.period is not None:
            yearly = against in (Benchmark.BEFORE, Benchmark.YEAR_AGO)
            return yearly and _same(base.period, ago)
        own = getattr(self.last, against.own_period) if against.own_period else None
        return _same(own, ago) or against.value == _past(self.last)

    def kind(self, last: ConferenceKind) -> ConferenceKind:
        """Return whether the new period is closed by its conference.

        Args:
            last: What last year's conference was.
        """
        if self.relation is Relation.CYCLE or self.new.kind is PeriodKind.EVENT:
            return last
        is_part = self.new.kind is PeriodKind.PART_OF_YEAR or self.new.half == 1
        is_part = is_part or self.new.name.startswith("học kỳ")
        return ConferenceKind.INTERIM if is_part else ConferenceKind.FINAL

    def reworded(self, text: str) -> str:
        """Return a text in which the new period is named, and what follows it.

        Args:
            text: The text, perhaps over several lines.
        """
        pattern, pairs = self._exchanges
        if pattern is None:
            return text

        def exchanged(match: re.Match[str]) -> str:
            return _as_typed(match[0], pairs[_folded(match[0])])

        return pattern.sub(exchanged, text)

    @computed
    def _exchanges(self) -> tuple[re.Pattern[str] | None, Mapping[str, str]]:
        """What names the last period and its next, and what shall stand there."""
        pairs = {_folded(old): new for old, new in self._phrases() if old != new}
        longest = sorted(pairs, key=len, reverse=True)
        either = "|".join(r"\s+".join(map(re.escape, old.split())) for old in longest)
        pattern = rf"(?<!\w)(?:{either})(?!\w|\s*[-–]\s*\d)"
        return re.compile(pattern, re.IGNORECASE) if pairs else None, pairs

    def _phrases(self) -> Iterator[tuple[str, str]]:
        """Yield how a text may name the last period and its next, and what it shall."""
        new, following = phrase(self.new), self.new.next
        after = phrase(following) if following is not None else ""
        yield from self._names(self.last, new)
        if self.last.next is not None and after:
            yield from self._names(self.last.next, after)
        if self.last.half == 1 and self.new.term is not None and not self.new.half:
            yield "giữa nhiệm kỳ", "nhiệm kỳ"
        if self.relation is Relation.CYCLE and self.last.last_year:
            first = self.last.last_year
            for year in (first, first + 1):
                yield f"năm {year}", f"năm {year + self.years}"

    def _names(self, value: Period, new: str) -> Iterator[tuple[str, str]]:
        yield phrase(value), new
        short = Formatter().short_period(value)
        if re.search(r"\d", short) and short != phrase(value):
            relation = self.relation
            yield short, short if relation is Relation.CYCLE else new


def phrase(period: Period) -> str:
    """Return how a period is typed: "6 tháng đầu năm 2026"."""
    return Formatter().period(period)


def later(text: str, years: int, since: int) -> str:
    """Return a text with its years moved on; those of a term or a stage stay.

    Args:
        text: The text.
        years: By how many.
        since: The first year that is moved; an earlier one is of its own time.
    """

    def moved(year: re.Match[str]) -> str:
        is_one = year[0].isdigit() and int(year[0]) >= since
        return str(int(year[0]) + years) if is_one else year[0]

    return _YEARS.sub(moved, text)


def names_year(text: str) -> bool:
    """Whether a text names a year."""
    return _YEAR.search(text) is not None


def _same(first: Period | None, second: Period) -> bool:
    if first is None:
        return False
    return first.days == second.days if first.days else first == second


def _past(value: Period) -> str:
    """Return the key of ``so_sanh`` for the same of the year before a period."""
    return (
        "năm học trước" if _is_school_year(value) else _LAST.get(value.kind, "cùng kỳ")
    )


def _is_school_year(value: Period) -> bool:
    row = turn(value)
    return row is not None and row.words == row.after


def _holds_by_name(new: Period, last: Period) -> bool:
    """Whether a school year holds one of its semesters."""
    return _is_school_year(new) and last != new and last.name.endswith(new.name)


def _folded(text: str) -> str:
    return " ".join(text.casefold().split())


def _as_typed(typed: str, text: str) -> str:
    """Return a text with a capital where the typed one had it, and its spaces."""
    if typed[:1].isupper():
        text = text[:1].upper() + text[1:]
    gaps = re.findall(r"\s+", typed)
    words = text.split(" ")
    if len(words) != len(gaps) + 1:
        return text
    return "".join(f"{word}{gap}" for word, gap in zip(words, [*gaps, ""], strict=True))
