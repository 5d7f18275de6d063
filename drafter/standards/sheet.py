"""Rule sheets: what a text prescribes for papers, read from data.

A sheet is a TOML file; a new one needs no Python. Each rule says what is allowed,
where that stands, how sure it is, and when it is in force.
"""

import tomllib
from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from functools import cache, cached_property
from importlib import resources
from importlib.resources.abc import Traversable

from attrs import field, frozen

from drafter.errors import DrafterError
from drafter.model import Family
from drafter.standards.parsing import fields
from drafter.standards.requirement import Component, Requirement
from drafter.standards.rules.choice import UNKNOWN_STANDARD
from drafter.vocabulary import fold

SHIPPED: Traversable = resources.files("drafter.standards") / "sheets"


class UnknownStandard(DrafterError):
    """No sheet has the name that was asked for."""


@frozen(kw_only=True)
class Sheet:
    """What one text prescribes.

    Attributes:
        name: Its short name, ``nd30-2020``.
        family: Whose papers it is for.
        title: The text in full.
        short: The text as it is cited.
        dated: The day of the text; older papers are not judged by it.
        since: The first day of papers it is for.
        until: The last day.
        fallback: Whether bodies without rules of their own follow it.
        opening: The component that opens its papers.
        issuers: A pattern of the names of bodies that follow it.
        types: The types of papers, in capitals, and their codes.
        components: What papers consist of, in the order of the page.
        requirements: The rules.
    """

    name: str
    family: Family = field(converter=Family)
    title: str
    short: str
    dated: date
    since: date = date.min
    until: date = date.max
    fallback: bool = False
    opening: str = ""
    issuers: str = ""
    types: Mapping[str, str] = field(factory=dict, hash=False)
    components: Mapping[str, Component] = field(factory=dict, hash=False)
    requirements: tuple[Requirement, ...] = ()

    @classmethod
    def named(cls, name: str, among: Iterable["Sheet"] | None = None) -> "Sheet":
        """Return the sheet of a name; case, accents and kinds of dash do not matter.

        Raises:
            UnknownStandard: There is none of that name.
        """
        known = tuple(sheets() if among is None else among)
        for sheet in known:
            if fold(sheet.name) == fold(name):
                return sheet
        names = ", ".join(sheet.name for sheet in known)
        raise UnknownStandard([UNKNOWN_STANDARD.at(name=name, known=names)])

    def rule(self, identity: str) -> Requirement | None:
        """Return the rule of a name such as ``motto.size``."""
        return self._by_id.get(identity)

    @cached_property
    def _by_id(self) -> Mapping[str, Requirement]:
        return {rule.id: rule for rule in self.requirements}


@cache
def sheets(folder: Traversable = SHIPPED) -> tuple[Sheet, ...]:
    """Return the sheets in a folder, by name; the shipped ones if none is given."""
    found = {
        file.name: tomllib.loads(file.read_text("utf-8"), parse_float=Decimal)
        for file in folder.iterdir()
        if file.name.endswith(".toml")
    }
    by_name = {data["name"]: data for data in found.values()}
    return tuple(Sheet(**fields(by_name[n], by_name)) for n in sorted(by_name))
