"""What an aspect of a paper was found to be, where a rule wants another."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from attrs import evolve, field, frozen

from drafter.findings import Spot
from drafter.ooxml.document import Document
from drafter.standards.anatomy import Anatomy
from drafter.standards.requirement import Requirement
from drafter.standards.sheet import Sheet
from drafter.standards.text_line import Line

Said = tuple[str, str]
"""Words in Vietnamese and English."""


@frozen
class Breach:
    """One thing that is not as a rule wants it.

    Attributes:
        found: What was found.
        spot: Where.
        wanted: What should stand there, where the place decides.
        more: In how many other places the same was found.
    """

    found: Said
    spot: Spot
    wanted: Said | None = None
    more: int = 0


@frozen(kw_only=True)
class Scene:
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
    file: str = field(default="")

    def lines(self, rule: Requirement) -> tuple[Line, ...]:
        """Return the lines of the component that a rule is about."""
        return self.anatomy.of(rule.component)


Verdict = list[Breach] | None
"""Breaches, none when a rule is kept; nothing when it cannot be judged."""


def same(text: str) -> Said:
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


def quoted(text: str) -> Said:
    """Quote what stands in a paper, cut when it is long."""
    short = text if len(text) <= 60 else text[:59].rstrip() + "…"
    return same(f"“{short}”")


def gathered(breaches: Iterable[Breach]) -> list[Breach]:
    """Return breaches with the same finding as one, at the first place."""
    kept: dict[Said, Breach] = {}
    for breach in breaches:
        first = kept.get(breach.found)
        kept[breach.found] = (
            breach if first is None else evolve(first, more=first.more + 1)
        )
    return list(kept.values())
