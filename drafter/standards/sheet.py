"""Rule sheets: what a text prescribes for papers, as data, and which one applies.

A sheet is a TOML file; a new one needs no Python. Its head says whose papers of
which days it is for; what it prescribes is read when a paper is held against it.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from functools import cache, partial
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from drafter.computed import computed
from drafter.errors import DrafterError
from drafter.findings import error, hint
from drafter.model import Family
from drafter.patterns import SLUG, regex
from drafter.records import frozen
from drafter.standards.sheet_values import (
    CERTAINTY,
    DAY,
    ENDS_BEFORE,
    MISSING_KEY,
    PATTERN,
    SWITCH,
    TEXT,
    UNKNOWN_KEY,
    Certainty,
    Kind,
    malformed,
    one_of,
    parsed,
)
from drafter.toml import Table, kept, restored
from drafter.vocabulary import fold

if TYPE_CHECKING:
    from drafter.standards.requirement import Component, Requirement

UNKNOWN_STANDARD = error("R201")
CHOSEN = hint("R204")

SHIPPED = Path(__file__).with_name("sheets")
"""The folder of the sheets that drafter brings along."""

_SOURCES = ("standards/sheet.py", "standards/sheet_values.py")
"""What makes of a sheet what a form keeps."""
_TABLE = regex(r"^\[", re.MULTILINE)
"""What begins the first table of a sheet, so ends its head."""
_HEAD: Mapping[str, Kind] = {
    "name": Kind(
        lambda value: isinstance(value, str) and bool(SLUG.fullmatch(value)),
        ("chữ thường không dấu, chữ số, dấu -", "small letters, digits, hyphens"),
    ),
    "family": one_of(Family),
    "title": TEXT,
    "short": TEXT,
    "dated": DAY,
    "certainty": CERTAINTY,
    "since": DAY,
    "until": DAY,
    "fallback": SWITCH,
    "special": TEXT,
    "opening": TEXT,
    "issuers": PATTERN,
    "like": TEXT,
}
_NEEDED = ("name", "family", "title", "short", "dated", "certainty")
_TAKEN_OVER = ("fallback", "opening", "issuers")
_USUAL: Mapping[str, Any] = {
    "since": date.min, "until": date.max, "fallback": False, "special": "",
    "opening": "",
    "issuers": "",
}  # fmt: skip
_TAKEN = ("bộ quy tắc khác đã dùng tên này", "another sheet has this name")
_NO_MODEL = ("không phải tên một bộ quy tắc khác", "is not the name of another sheet")


class UnknownStandard(DrafterError):
    """No sheet has the name that was asked for."""


@frozen(kw_only=True, eq=False, repr=False, slots=False)
class Sheet:
    """What one text prescribes; two sheets are never equal.

    Attributes:
        name: Its short name, ``nd30-2020``.
        family: Whose papers it is for.
        title: The text in full.
        short: The text as it is cited.
        dated: The day of the text; older papers are not judged by it.
        since: The first day of papers it is for.
        until: The last day.
        fallback: Whether bodies without rules of their own follow it.
        special: The word of the kind of bodies whose own it is (`to_chuc`); papers
            follow it that open as its own do. Empty of one for a family.
        opening: The component that opens its papers.
        issuers: A pattern of the names of bodies that follow it.
        certainty: How sure its rules are where they do not say so themselves.
        like: The sheet whose values it takes over where it has none of its own.
        file: The name of its file.
        read: Reads all of its file.
    """

    name: str
    family: Family
    title: str
    short: str
    dated: date
    since: date
    until: date
    fallback: bool
    special: str
    opening: str
    issuers: str
    certainty: Certainty
    like: "Sheet | None" = None
    file: str
    read: Callable[[], Mapping[str, Any]]

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

    @computed
    def types(self) -> Mapping[str, str]:
        """The types of papers, in capitals, and their codes."""
        own: Mapping[str, str] = self.written.get("types", {})
        for name, code in own.items():
            TEXT.check(code, self.file, f"types.{name}")
        return own or ({} if self.like is None else self.like.types)

    @computed
    def components(self) -> Mapping[str, "Component"]:
        """What papers consist of, in the order of the page.

        Raises:
            MalformedSheet: A key of the file means nothing.
        """
        own: Mapping[str, Component] = _contents().components(self)
        return own

    @computed
    def requirements(self) -> tuple["Requirement", ...]:
        """The rules.

        Raises:
            MalformedSheet: A key or a value of the file means nothing.
        """
        own: tuple[Requirement, ...] = _contents().requirements(self)
        return own

    def rule(self, identity: str) -> "Requirement | None":
        """Return the rule of a name such as ``motto.size``."""
        return self._by_id.get(identity)

    def declares(self, identity: str) -> bool:
        """Say whether there is a rule of a name, without reading any rule."""
        component, _, aspect = identity.partition(".")
        return aspect in self.tables.get(component, {})

    @computed
    def written(self) -> Mapping[str, Any]:
        """Its file as TOML.

        Raises:
            MalformedSheet: It is no TOML.
        """
        return self.read()

    @computed
    def tables(self) -> Mapping[str, Mapping[str, Any]]:
        """The keys of each component, those of the sheet it is like among them."""
        inherited = {} if self.like is None else _loosened(self.like.tables)
        own = self.written.get("component", {})
        return inherited | {
            name: keys if keys.get("anew") else inherited.get(name, {}) | keys
            for name, keys in own.items()
        }

    @computed
    def _by_id(self) -> Mapping[str, "Requirement"]:
        return {rule.id: rule for rule in self.requirements}


def _contents() -> Any:  # noqa: ANN401 - a module
    # How rules are judged needs the reader of Word files: imported when asked for.
    return import_module("drafter.standards.sheet_contents")


def sheets(folder: Path | None = None) -> tuple[Sheet, ...]:
    """Return the sheets in a folder, by name; the shipped ones if none is given.

    Raises:
        MalformedSheet: The head of a sheet holds what means nothing.
    """
    return _read(SHIPPED if folder is None else folder)


def fallback(among: Iterable[Sheet]) -> Family:
    """Return the family whose rules bodies without rules of their own follow."""
    known = tuple(among)
    return next((sheet.family for sheet in known if sheet.fallback), known[0].family)


def choose(
    family: Family, day: date | None, among: Iterable[Sheet] | None = None
) -> Sheet:
    """Return the sheet for papers of a family on a day; of no day, the newest.

    Args:
        family: Whose papers.
        day: The day of the paper.
        among: The sheets to choose from, if not the shipped ones.
    """
    known = tuple(sheets() if among is None else among)
    usual = (s for s in known if s.family == family and not s.special)
    own = sorted(usual, key=lambda s: s.since)
    if day is None:
        return own[-1]
    fitting = [sheet for sheet in own if sheet.since <= day <= sheet.until]
    return fitting[-1] if fitting else own[0]


@cache
def _read(folder: Path) -> tuple[Sheet, ...]:
    heads = {}
    for file in sorted(folder.iterdir(), key=lambda file: file.name):
        if not file.name.endswith(".toml"):
            continue
        head, read = _opened(file)
        if head["name"] in heads:
            raise malformed(file.name, "name", _TAKEN)
        heads[head["name"]] = {**head, "file": file.name, "read": read}
    known: dict[str, Sheet] = {}
    return tuple(_sheet(name, heads, known, ()) for name in sorted(heads))


def _opened(file: Path) -> tuple[dict[str, Any], Callable[[], Mapping[str, Any]]]:
    """Return the head of a sheet, and what reads all of it.

    Raises:
        MalformedSheet: The head holds what means nothing.
    """
    data = file.read_bytes()
    ready = table(file).form(data).load()
    if ready is None:
        toml = data.decode("utf-8")
        return _head(toml, file.name), partial(parsed, toml, file.name)
    head = {key: v for key, v in ready.items() if not isinstance(v, dict)}
    return restored(head), partial(restored, ready)


def _head(toml: str, file: str) -> dict[str, Any]:
    head = parsed(_TABLE.split(toml, maxsplit=1)[0], file)
    _check(head, file)
    return head


def table(file: Path) -> Table:
    """Return the table of a sheet, which a form keeps once its head is sound."""

    def made(data: bytes) -> object:
        toml = data.decode("utf-8")
        _head(toml, file.name)
        return kept(parsed(toml, file.name))

    return Table(file, made, _SOURCES)


def _check(head: Mapping[str, Any], file: str) -> None:
    """Refuse a head with a key or a value that means nothing."""
    for key in (*_NEEDED, *head):
        if key not in _HEAD:
            raise malformed(file, key, UNKNOWN_KEY)
        if key not in head:
            raise malformed(file, key, MISSING_KEY)
        _HEAD[key].check(head[key], file, key)
    if head.get("since", date.min) > head.get("until", date.max):
        raise malformed(file, "until", ENDS_BEFORE)


def _sheet(
    name: str,
    heads: Mapping[str, dict[str, Any]],
    known: dict[str, Sheet],
    below: tuple[str, ...],
) -> Sheet:
    """Return a sheet, the one that it is like first.

    Args:
        name: Its name.
        heads: The heads of all sheets by name.
        known: The sheets so far by name.
        below: The sheets that wait for it, as they are like it.
    """
    if name in known:
        return known[name]
    head = dict(heads[name])
    model = head.pop("like", "")
    if model and (model not in heads or model in (*below, name)):
        raise malformed(head["file"], "like", _NO_MODEL)
    like = _sheet(model, heads, known, (*below, name)) if model else None
    inherited = {key: getattr(like, key) for key in _TAKEN_OVER} if like else {}
    known[name] = Sheet(
        **{
            **_USUAL,
            **inherited,
            **head,
            "family": Family(head["family"]),
            "certainty": Certainty(head["certainty"]),
            "like": like,
        }
    )
    return known[name]


def _loosened(
    tables: Mapping[str, Mapping[str, Any]],
) -> dict[str, dict[str, Any]]:
    """Return what a sheet takes over from another: values, not their certainty.

    Where a text says so and how sure that is are facts of that text alone.
    """
    return {
        component: {
            key: _without_source(value)
            for key, value in keys.items()
            if key not in ("article", "certainty")
        }
        for component, keys in tables.items()
    }


def _without_source(value: object) -> object:
    if not isinstance(value, dict):
        return value
    choice = value.get("certainty") == Certainty.CHOICE
    dropped = {"article"} if choice else {"article", "certainty"}
    return {key: kept for key, kept in value.items() if key not in dropped}
