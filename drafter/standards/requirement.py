"""Components of papers, and rules about them: what is allowed, who says so."""

from datetime import date
from decimal import Decimal
from typing import Any

from drafter.records import frozen
from drafter.standards.sheet_values import Certainty


@frozen(kw_only=True, eq=False, repr=False)
class Allowance:
    """A value that is allowed in papers of some types only.

    Attributes:
        value: The value.
        types: The types, in capitals.
        read: Whether a text that says so was read; else nobody can judge it.
    """

    value: tuple[int, ...]
    types: tuple[str, ...]
    read: bool = True


@frozen(kw_only=True, eq=False, repr=False)
class Requirement:
    """One rule of a sheet.

    Attributes:
        component: What it is about, ``motto``.
        aspect: What of it, ``size``.
        values: The values that are allowed; empty where there is a range.
        also: Values that are allowed in papers of some types.
        low: The lower end of a range.
        high: The upper end.
        default: The value that drafter itself writes.
        like: An example to show.
        when: A component that must be there for the rule to count.
        unless: A component that must not be there.
        of: The components that a rule about several is about.
        source: The text that says so; empty for a choice of drafter.
        article: Where in the text.
        certainty: How sure it is.
        since: The first day it is in force, if it began after its sheet.
        until: The last day.
    """

    component: str
    aspect: str
    values: tuple[Any, ...] = ()
    also: tuple[Allowance, ...] = ()
    low: Decimal | None = None
    high: Decimal | None = None
    default: Any = None
    like: str = ""
    when: str = ""
    unless: str = ""
    of: tuple[str, ...] = ()
    source: str = ""
    article: str = ""
    certainty: Certainty = Certainty.UNVERIFIED
    since: date | None = None
    until: date | None = None

    @property
    def id(self) -> str:
        """Its name in reports: ``motto.size``."""
        return f"{self.component}.{self.aspect}"

    @property
    def value(self) -> object:
        """The only value allowed, or the first of several."""
        return self.values[0] if self.values else self.low

    def allows(self, measured: Decimal, tolerance: Decimal = Decimal(0)) -> bool:
        """Say whether a measured value is allowed.

        Args:
            measured: The value.
            tolerance: How far off it may be on either side.
        """
        if self.low is not None and self.high is not None:
            return self.low - tolerance <= measured <= self.high + tolerance
        return any(abs(measured - Decimal(v)) <= tolerance for v in self.values)

    def in_force(self, day: date | None) -> bool:
        """Say whether it counts for a paper of a day; of no day, it does."""
        if day is None:
            return self.since is None and self.until is None
        return (self.since or date.min) <= day <= (self.until or date.max)


@frozen(kw_only=True, eq=False, repr=False)
class Component:
    """A part of a paper.

    Attributes:
        name: Its English name, ``motto``.
        label: Its Vietnamese name.
        label_en: Its English name in sentences.
        phrase: The text it consists of, where it is always the same.
        seen: A pattern by which it is known, where a text may vary.
    """

    name: str
    label: str
    label_en: str
    phrase: str = ""
    seen: str = ""
