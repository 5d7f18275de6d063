"""Rule sheets: what a text prescribes for papers, read from data.

A sheet is a TOML file; a new one needs no Python. Each rule says what is allowed,
where that stands, how sure it is, and when it is in force.
"""

import tomllib
from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from enum import StrEnum
from functools import cache, cached_property
from importlib import resources
from importlib.resources.abc import Traversable
from typing import Any, Literal

from attrs import evolve, field, frozen

from drafter.errors import DrafterError
from drafter.standards.rules import UNKNOWN_STANDARD

Family = Literal["dang", "chinh-quyen"]

SHIPPED: Traversable = resources.files("drafter.standards") / "sheets"
_ABOUT = frozenset(
    {"label", "label_en", "article", "source", "certainty", "phrase", "seen"}
)
"""What is said of a component; every other key of it is a rule."""


class Certainty(StrEnum):
    """How sure a rule is; only a verified one may be shown as law."""

    VERIFIED = "verified"
    UNVERIFIED = "unverified"
    CHOICE = "choice"


class UnknownStandard(DrafterError):
    """No sheet has the name that was asked for."""


@frozen(kw_only=True)
class Requirement:
    """One rule of a sheet.

    Attributes:
        component: What it is about, ``motto``.
        aspect: What of it, ``size``.
        values: The values that are allowed; empty where there is a range.
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

    def allows(self, found: Decimal, tolerance: Decimal = Decimal(0)) -> bool:
        """Say whether a measured value is allowed.

        Args:
            found: The value.
            tolerance: How far off it may be on either side.
        """
        if self.low is not None and self.high is not None:
            return self.low - tolerance <= found <= self.high + tolerance
        return any(abs(found - Decimal(v)) <= tolerance for v in self.values)

    def in_force(self, day: date | None) -> bool:
        """Say whether it counts for a paper of a day; of no day, it does."""
        if day is None:
            return self.since is None and self.until is None
        return (self.since or date.min) <= day <= (self.until or date.max)


@frozen(kw_only=True)
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
    family: Family
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
        """Return the sheet of a name.

        Raises:
            UnknownStandard: There is none of that name.
        """
        known = tuple(sheets() if among is None else among)
        for sheet in known:
            if sheet.name == name:
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
    return tuple(_sheet(by_name[name], by_name) for name in sorted(by_name))


def _sheet(data: Mapping[str, Any], others: Mapping[str, Mapping[str, Any]]) -> Sheet:
    model = others.get(data.get("like", ""), {})
    inherited = {
        name: _loosened(said) for name, said in model.get("component", {}).items()
    }
    merged = {
        **inherited,
        **{
            name: inherited.get(name, {}) | said
            for name, said in data.get("component", {}).items()
        },
    }
    about = {**model, **data}
    sheet = Sheet(
        **{name: data[name] for name in ("name", "family", "title", "short", "dated")},
        **{name: data[name] for name in ("since", "until") if name in data},
        **{
            name: about[name]
            for name in ("fallback", "opening", "issuers", "types")
            if name in about
        },
    )
    return evolve(
        sheet,
        components={name: _component(name, said) for name, said in merged.items()},
        requirements=tuple(
            _requirement(sheet, data["certainty"], name, said, key)
            for name, said in merged.items()
            for key in said
            if key not in _ABOUT
        ),
    )


def _loosened(said: Mapping[str, Any]) -> dict[str, Any]:
    """Return what a sheet takes over from another: values, not their certainty.

    Where a text says so and how sure that is are facts of that text alone.
    """
    kept = {key: value for key, value in said.items() if key != "article"}
    kept.pop("certainty", None)
    return {key: _without_source(value) for key, value in kept.items()}


def _without_source(value: object) -> object:
    if not isinstance(value, dict):
        return value
    choice = value.get("certainty") == Certainty.CHOICE
    dropped = {"article"} if choice else {"article", "certainty"}
    return {key: said for key, said in value.items() if key not in dropped}


def _component(name: str, said: Mapping[str, Any]) -> Component:
    return Component(
        name=name,
        label=said["label"],
        label_en=said["label_en"],
        phrase=said.get("phrase", ""),
        seen=said.get("seen", ""),
    )


def _requirement(
    sheet: Sheet, certainty: str, name: str, said: Mapping[str, Any], key: str
) -> Requirement:
    written = said[key]
    demand = dict(written) if isinstance(written, dict) else {"value": written}
    about = {"certainty": certainty, **said, **demand}
    sure = Certainty(about["certainty"])
    low, high = demand.get("range", (None, None))
    values = demand.get("any", [demand["value"]] if "value" in demand else [])
    values = tuple(tuple(v) if isinstance(v, list) else v for v in values)
    return Requirement(
        component=name,
        aspect=key,
        values=values,
        low=None if low is None else Decimal(low),
        high=None if high is None else Decimal(high),
        default=demand.get("default", values[0] if values else low),
        like=demand.get("like", ""),
        when=demand.get("when", ""),
        unless=demand.get("unless", ""),
        of=tuple(demand.get("of", ())),
        source="" if sure is Certainty.CHOICE else about.get("source", sheet.short),
        article="" if sure is Certainty.CHOICE else about.get("article", ""),
        certainty=sure,
        since=demand.get("since"),
        until=demand.get("until"),
    )
