"""What can be looked at in a component: how it is judged, valued and worded.

An aspect that a sheet may name is a row: its label, the kind of finding, the
function that judges it, and the values that a sheet may give it.
"""

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from decimal import Decimal

from attrs import evolve, field

from drafter.findings import Rule, Spot
from drafter.ooxml.document import Document
from drafter.ooxml.places import BODY
from drafter.records import frozen
from drafter.standards.anatomy import Anatomy
from drafter.standards.requirement import Component, Requirement
from drafter.standards.sheet import Sheet
from drafter.standards.sheet_values import (
    NUMBER,
    PATTERN,
    SWITCH,
    TEXT,
    Kind,
    Wording,
    exactly,
    one_of,
)
from drafter.standards.text_line import Line

QUOTED = 60
"""Characters that a finding quotes of a paper."""


@frozen(eq=False, repr=False)
class Deviation:
    """One thing that is not as a rule wants it.

    Attributes:
        actual: What stands in the paper.
        spot: Where.
        required: What should stand there, where the place decides.
        more: In how many other places the same was found.
    """

    actual: Wording
    spot: Spot
    required: Wording | None = None
    more: int = 0


Verdict = list[Deviation] | None
"""Deviations, none when a rule is kept; nothing when it cannot be judged."""


@frozen(kw_only=True, eq=False, repr=False)
class Inspection:
    """All that a rule may look at.

    Attributes:
        paper: The paper.
        anatomy: Its components.
        sheet: The sheet whose rule it is.
        day: The day of the paper, if it says one.
        file: The name of the file.
    """

    paper: Document
    anatomy: Anatomy
    sheet: Sheet
    day: date | None = None
    file: str = ""

    def lines(self, rule: Requirement) -> tuple[Line, ...]:
        """Return the lines of the component that a rule is about."""
        return self.anatomy.of(rule.component)

    @property
    def spot(self) -> Spot:
        """The whole paper, for what stands in no one place."""
        return Spot(self.file, BODY)


@frozen(eq=False, repr=False)
class Values:
    """The values that a sheet may give an aspect.

    Attributes:
        kind: What a value is.
        text: Writes what a requirement wants, in both languages.
        ranged: Whether there may be a range.
        several: Whether there may be several.
        needs: Further keys that must be there, each with its kind.
        takes: Further keys that may be there.
        problem: Says what a requirement lacks that its values alone do not show.
    """

    kind: Kind
    text: Callable[[Requirement, Component], Wording]
    ranged: bool = False
    several: bool = False
    needs: Mapping[str, Kind] = field(factory=dict, hash=False)
    takes: Mapping[str, Kind] = field(factory=dict, hash=False)
    problem: Callable[[Requirement, Component], Wording | None] | None = None


@frozen(eq=False, repr=False)
class Aspect:
    """One thing to look at.

    Attributes:
        label: What is looked at, in Vietnamese.
        rule: The kind of finding that a deviation makes.
        judge: Looks at a paper; gives nothing when it cannot be judged.
        values: The values that a sheet may give it.
        words: More values for the sentence of the finding.
    """

    label: str
    rule: Rule
    judge: Callable[[Inspection, Requirement], Verdict]
    values: Values
    words: Mapping[str, str] = field(factory=dict, hash=False)


def same(text: str) -> Wording:
    """Return words that are alike in both languages."""
    return text, text


def number(value: Decimal | int | str) -> str:
    """Write a number as Vietnamese do: 12,5.

    >>> number(Decimal("12.50"))
    '12,5'
    """
    rounded = Decimal(value).quantize(Decimal("0.1"))
    text = f"{rounded:f}"
    return text.removesuffix(".0").replace(".", ",")


def amount(value: Decimal, unit: str) -> Wording:
    """Write a measured value with its unit."""
    return same(f"{number(value)} {unit}")


def quoted(text: str) -> Wording:
    """Quote what stands in a paper, cut when it is long."""
    short = text if len(text) <= QUOTED else text[: QUOTED - 1].rstrip() + "…"
    return same(f"“{short}”")


def by_line(lines: Iterable[Line], actual: Callable[[Line], Wording | None]) -> Verdict:
    """Judge lines one by one; where there are none, nothing can be judged.

    Args:
        lines: The lines.
        actual: Says what is not as it should be in a line, or nothing.
    """
    judged = [(line, actual(line)) for line in lines]
    wrong = [Deviation(words, line.paragraph.spot) for line, words in judged if words]
    return wrong if judged else None


def merged(deviations: Iterable[Deviation]) -> list[Deviation]:
    """Return deviations of the same wording as one, at the first place."""
    by_wording: dict[Wording, Deviation] = {}
    for deviation in deviations:
        first = by_wording.get(deviation.actual)
        by_wording[deviation.actual] = (
            deviation if first is None else evolve(first, more=first.more + 1)
        )
    return list(by_wording.values())


def measured(unit: str, unit_en: str = "", before: Wording = ("", "")) -> Values:
    """Return lengths, sizes or shares: one, several, or a range.

    Args:
        unit: The unit behind the number.
        unit_en: The unit in English, if it is another.
        before: Words before the number.
    """

    def text(rule: Requirement, component: Component) -> Wording:
        if rule.low is not None and rule.high is not None:
            vi = en = f"{number(rule.low)} - {number(rule.high)}"
        else:
            values = [number(Decimal(str(value))) for value in rule.values]
            vi, en = " hoặc ".join(values), " or ".join(values)
        return f"{before[0]}{vi} {unit}", f"{before[1]}{en} {unit_en or unit}"

    return Values(NUMBER, text, ranged=True, several=True)


def switch(on: Wording, off: Wording) -> Values:
    """Return a yes or a no."""
    return Values(SWITCH, lambda rule, component: on if rule.value else off)


def chosen(words: Mapping[str, Wording], *, several: bool = False) -> Values:
    """Return one or several of some words, each with what it means."""

    def text(rule: Requirement, component: Component) -> Wording:
        vi, en = zip(*(words[str(value)] for value in rule.values), strict=True)
        return " hoặc ".join(vi), " or ".join(en)

    return Values(one_of(words), text, several=several)


def always(vi: str, en: str) -> Values:
    """Return what a sheet can only ask for, and how that is said."""
    return Values(exactly(True, "true"), lambda rule, component: (vi, en))


def plain(kind: Kind) -> Values:
    """Return what is shown by an example alone."""
    return Values(kind, lambda rule, component: same(rule.like), needs={"like": TEXT})


POINTS = measured("pt")
LENGTH = measured("mm")
WRITTEN = Values(TEXT, lambda rule, component: same(str(rule.value)))
"""A text that is shown as it is."""
EXAMPLE = Values(
    PATTERN,
    lambda rule, component: (f"như “{rule.like}”", f"something like “{rule.like}”"),
    needs={"like": TEXT},
)
"""A pattern, shown by an example."""
