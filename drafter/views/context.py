"""What every part of a paper is written with: facts, formatter, gaps, people named."""

from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import PurePosixPath

from attrs import field

from drafter.findings import warning
from drafter.formatter import Formatter
from drafter.model import Conference, Family
from drafter.pictures import Picture
from drafter.records import define, frozen
from drafter.views.body_names import HostView
from drafter.views.person_view import Cast
from drafter.views.phrasing import lower_first
from drafter.vocabulary import GAP_MARK, Word, words

GAP = warning("D410")

TABLE_FROM = 6
"""From this many on, a report prints people, speeches, figures, targets as a table."""


@define(eq=False, repr=False)
class Gaps:
    """Fills a required fact that is missing with its mark, and remembers it.

    Attributes:
        required: The Vietnamese keys that the paper's template demands.
        missing: The words of those found missing so far, in order.
    """

    required: frozenset[str]
    missing: list[Word] = field(factory=list)

    @classmethod
    def of(cls, required: Iterable[str]) -> "Gaps":
        """Return a fresh set of gaps for a paper's required keys."""
        return cls(required=frozenset(required))

    def fill(
        self, cls: type, attribute: str, value: str, *, always: bool = False
    ) -> str:
        """Return the value; where it is empty, the mark if the paper requires it.

        Args:
            cls: The model class whose declaration describes the fact.
            attribute: The English attribute.
            value: What the file gives, already written.
            always: Whether every paper requires it, whatever its template says.
        """
        word = words(cls)[attribute]
        if value or not (always or word.name in self.required):
            return value
        if word not in self.missing:
            self.missing.append(word)
        return GAP_MARK.format(lower_first(word.text.split(",")[0].split(";")[0]))


@frozen(kw_only=True, eq=False, repr=False)
class Context:
    """One conference on its way into one paper.

    Attributes:
        conference: The facts.
        fmt: The formatter with the paper's profile.
        host: The forms of the host's name.
        cast: Who has been introduced.
        gaps: What the paper requires and misses.
        paper: The paper's name, with underscores: ``bao_cao``.
        shows_plans: Whether a figure shows its plan beside it: "29,49/25 ha".
        pictures: The photos at hand, by the names of their files.
        family: Whose papers it is one of.
        day: The day by which it names bodies and places.
    """

    conference: Conference
    fmt: Formatter
    host: HostView
    cast: Cast
    gaps: Gaps
    paper: str
    shows_plans: bool = True
    pictures: Mapping[PurePosixPath, Picture] = field(factory=dict)
    family: Family = Family.STATE
    day: date = date.min
