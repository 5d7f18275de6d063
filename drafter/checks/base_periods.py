"""The periods of bases: as long as the one reviewed, and no figure left from them."""

import re
from collections.abc import Iterator, Mapping

from attrs import evolve

from drafter.benchmarks import Benchmark
from drafter.checks.indicators import (
    WRITE,
    aligned,
    base_in_words,
    comparisons,
    label,
)
from drafter.findings import Finding, warning
from drafter.formatter.comparison import is_rate
from drafter.formatter.units import is_measure
from drafter.model import Amount, Bound, Comparison, Conference, Indicator, Period
from drafter.model.outcomes import act, is_event
from drafter.patterns import regex
from drafter.values import turn

OTHER_LENGTH = warning("D441")
SAME_AS_LAST = warning("D460")

_LAST = (Benchmark.BEFORE, Benchmark.YEAR_AGO, Benchmark.PERIOD_BEFORE)
"""What a figure was a year or a period ago, in a file that was copied since."""

_TELLING = 3
"""Digits of a figure that two periods hardly share by chance."""

_YEAR = 12
_MONTHS: Mapping[Benchmark, int] = {
    Benchmark.BEFORE: _YEAR,
    Benchmark.QUARTER_BEFORE: 3,
    Benchmark.MONTH_BEFORE: 1,
}
"""How long a base is that names no period, in months."""

_TURNS: Mapping[Benchmark, str] = {
    Benchmark.SEMESTER_BEFORE: "học kỳ",
    Benchmark.FIRST_SEMESTER_BEFORE: "học kỳ",
    Benchmark.SECOND_SEMESTER_BEFORE: "học kỳ",
    Benchmark.SCHOOL_YEAR_BEFORE: "năm học",
}
"""With what the name of a period begins that is as long as such a base."""

_OF_A_MOMENT = regex(
    r"\b(?:tỷ (?:lệ|trọng|suất)|bình quân|trung bình|giá(?! trị)|chỉ số|mức|năng suất"
    r"|mật độ|dân số|nợ|tổng đàn|đàn|số dư|hiện có|còn|lũy kế|xếp|thứ hạng|điểm"
    r"|thời gian|độ|tuổi|quỹ|tồn|huy động|nguồn vốn|diện tích)\b",
    re.IGNORECASE,
)
"""What is measured at one time, or on average, however long the period."""


def bases_are_as_long(conference: Conference) -> Iterator[Finding]:
    """What adds up over a period is compared with what added up over one as long."""
    reviewed = conference.period
    for path, indicator, comparison in comparisons(conference):
        if comparison.planned or not _adds_up(indicator):
            continue
        if _differs(reviewed, comparison):
            yield OTHER_LENGTH.at(
                *(*path, "against"),
                name=label(indicator),
                period=WRITE.period(reviewed),
                base=base_in_words(comparison),
            )


def results_are_new(conference: Conference) -> Iterator[Finding]:
    """A figure of many digits is not the one that was typed for the last period."""
    for path, indicator, comparison in comparisons(conference):
        actual, base = indicator.actual, comparison.base
        if comparison.against not in _LAST or actual is None or base is None:
            continue
        if is_same(actual, base) and _digits(actual) >= _TELLING:
            yield SAME_AS_LAST.at(
                *(*path[: path.index("compare")], "actual"),
                said=_said(indicator, actual),
                against=base_in_words(comparison),
                period=WRITE.period(conference.period),
            ).beside(*path, "base")


def is_same(first: Amount, second: Amount) -> bool:
    """Whether two amounts are the same, with bound and range, in whatever unit."""
    pairs = zip(_ends(first), _ends(second), strict=True)
    values = (aligned(*pair) for pair in pairs)
    same = all(pair is not None and pair[0] == pair[1] for pair in values)
    return same and first.bound is second.bound


def _ends(amount: Amount) -> tuple[Amount, Amount]:
    """Return where an amount begins and where it ends."""
    last = amount.value if amount.upper is None else amount.upper
    return evolve(amount, upper=None), evolve(amount, value=last, upper=None)


def _said(indicator: Indicator, actual: Amount) -> str:
    """Return how a message tells a figure; one without a name is told by itself."""
    amount = WRITE.amount(actual)
    return f"{indicator.name}: {amount}" if indicator.name else label(indicator)


def _digits(amount: Amount) -> int:
    """Count the digits of a number between its first and its last that is no zero."""
    return len(amount.value.normalize().as_tuple().digits)


def _differs(reviewed: Period, comparison: Comparison) -> bool:
    """Whether the period of a base is known, and as long as the reviewed is not.

    A review of several years may tell of the last alone.
    """
    against, row = comparison.against, turn(reviewed)
    if against is None or not against.is_past or comparison.assigner:
        return False
    if against in _TURNS and comparison.period is None:
        ours = row.words if row else reviewed.name
        return bool(row) and not ours.startswith(_TURNS[against])
    months = _MONTHS.get(against, 0)
    if comparison.period is not None:
        months = comparison.period.span
    if row is not None:
        return 0 < months < _YEAR
    return 0 < reviewed.span <= _YEAR and months > 0 and months != reviewed.span


def _adds_up(indicator: Indicator) -> bool:
    """Whether an amount is a sum over the period: revenue, cases, what was done."""
    actual, said = indicator.actual, f"{indicator.verb} {indicator.name}".strip()
    if _OF_A_MOMENT.search(said):
        return False
    if actual is None:
        return True
    if is_rate(actual.unit) or "/" in actual.unit or actual.bound is Bound.RANK:
        return False
    return is_measure(actual.unit) or bool(act(said)) or is_event(said)
