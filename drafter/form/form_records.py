"""One record of the model and one row of the form, both ways."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from difflib import get_close_matches
from typing import NamedTuple

import attrs

from drafter.findings import Cell, Finding, error, errors, hint
from drafter.form.cell_nodes import (
    NOWHERE,
    Shape,
    decoded,
    encoded,
    listed,
    mapping,
    shape_of,
)
from drafter.form.form_labels import PAPERS
from drafter.form.grids import NOTHING, WORDS, Column, enum_of, extra
from drafter.model import Assignment, Person
from drafter.model.figures import Field
from drafter.patterns import regex
from drafter.records import define, frozen
from drafter.source import Entry, Node, Scalar, Sequence
from drafter.source import Mapping as Fields
from drafter.source.sheets import SheetCell
from drafter.structure.refusals import meant
from drafter.values import Month, Occasion
from drafter.vocabulary import (
    Declaration,
    Kind,
    alternatives,
    fold,
    key_of,
    keys,
    member,
    nearest,
    noun_of,
)
from drafter.vocabulary import spellings as spelt

NOT_IN_LIST = error("X302")
HEADING_NEARLY = hint("X302", "heading")

Cells = dict[str, str]
"""A row to be written: texts by the names of columns."""

_LIKE = 0.84
"""How alike a heading is to a field of work that it may be meant for."""
_FIGURE = regex(r"\D{0,12}\d")
"""How a figure begins that is typed in one line."""


@frozen
class Row:
    """A row that was read: its cells with words, by the names of columns."""

    cells: Mapping[str, SheetCell]
    place: Cell

    def text(self, name: str) -> str:
        """Return what one sees in a column; empty where there is nothing."""
        cell = self.cells.get(name)
        return cell.text.strip() if cell else ""

    def at(self, name: str) -> Cell:
        """Return where a column of it stands; where it begins, if it is empty there."""
        cell = self.cells.get(name)
        return cell.place if cell else self.place


class People(NamedTuple):
    """The people that a file declares, as others name them.

    Attributes:
        names: Names by folded key, of those whose name nobody else has.
        keys: Keys by name.
    """

    names: Mapping[str, str]
    keys: Mapping[str, str]


NOBODY = People({}, {})


@define
class Context:
    """What all rows of a form are written, or read, with.

    Attributes:
        people: The people of the file.
        exact: Whether what is typed in one line stays so.
        whole: Keys at the top that stand in one cell.
        findings: What reading noticed.
    """

    people: People = NOBODY
    exact: bool = False
    whole: frozenset[str] = frozenset()
    findings: list[Finding] = attrs.field(factory=list)

    def encoded(self, node: Node, field: Declaration) -> str:
        """Return what a cell says for a value of a field."""
        if Person in field.holds and not self.exact:
            node = _renamed(node, self.people.names, fold)
        parting = ";," if field.word.kind is Kind.OFFICE else ";"
        return encoded(node, shape_of(field), parting)

    def decoded(self, cell: SheetCell, field: Declaration) -> Node | None:
        """Return the value that a cell says, or nothing where it is no value."""
        node = self.taken(cell, shape_of(field), days=_takes_days(field))
        choices = enum_of(field)
        if choices and isinstance(node, Scalar) and not member(choices, node.text):
            self.refuse(cell, tuple(spelt(choices)))
            return None
        if isinstance(node, Scalar) and Field in alternatives(field.type):
            self.notice_nearly(node)
        if node is not None and Person in field.holds:
            return _renamed(node, self.people.keys, str)
        return node

    def taken(
        self, cell: SheetCell, shape: Shape = Shape.ONE, *, days: bool = False
    ) -> Node | None:
        """Return what a cell says, and note what is wrong with it.

        Args:
            cell: The cell.
            shape: How values stand in it.
            days: Whether a day may stand there.
        """
        found = () if days and cell.is_date else cell.findings
        self.findings += found
        return None if errors(found) else decoded(cell.text, shape, cell.place)

    def notice_nearly(self, area: Scalar) -> None:
        """Hint at a heading that is almost a field of work."""
        if member(Field, area.text) is not None or not isinstance(area.place, Cell):
            return
        words = {fold(word): word for word in spelt(Field)}
        near = get_close_matches(fold(area.text), words, n=1, cutoff=_LIKE)
        if near:
            values = {"text": area.text, "near": words[near[0]]}
            self.findings.append(HEADING_NEARLY.at(mark=area.place, **values))

    def refuse(self, cell: SheetCell, words: tuple[str, ...]) -> None:
        """Note a word that a closed list has not."""
        near, listed = nearest(cell.text, words), "; ".join(words)
        some = {
            "hint_vi": f"chọn một trong: {listed}",
            "hint_en": f"choose one of: {listed}",
        }
        hint = meant(near) if near else some
        self.findings.append(NOT_IN_LIST.at(mark=cell.place, text=cell.text, **hint))


def row_of(node: Node, cls: type, context: Context) -> Cells | None:
    """Return the row of a record; nothing where it can be no row."""
    if isinstance(node, Scalar):
        return _row_of_line(node, cls, context)
    if not isinstance(node, Fields):
        return None
    if cls is Assignment and not set(node) <= set(keys(cls)):
        return None
    fields = keys(cls)
    return {
        key: context.encoded(entry.value, fields[key])
        if key in fields
        else encoded(entry.value, Shape.ONE)
        for key, entry in node.entries.items()
        if not entry.value.empty
    }


def node_of(row: Row, cls: type, context: Context) -> Fields | Scalar:
    """Return the record of a row; of one that is typed in one line, that line."""
    fields, found = keys(cls), dict[str, Node]()
    if WORDS in row.cells:
        return Scalar(row.at(WORDS), row.text(WORDS), ())
    beside = {word.name for word in noun_of(cls).beside}
    for name, cell in row.cells.items():
        if name not in fields:
            value = context.taken(cell) if name in beside else None
            found |= {name: value} if value is not None else {}
            continue
        if is_actual(fields[name]) and cell.text.strip() == NOTHING:
            continue
        value = context.decoded(cell, fields[name])
        if value is not None:
            found[name] = value
    return mapping(found, row.place)


def is_actual(field: Declaration) -> bool:
    """Whether a field is a result, which is awaited where its cell is empty."""
    return field.word.kind is Kind.ACTUAL


def columns_used(
    cls: type, known: Mapping[str, Column], rows: Iterable[Cells]
) -> dict[str, Column]:
    """Return the columns of some rows: the usual ones, and those they need."""
    used = dict.fromkeys(name for row in rows for name in row if name not in known)
    return {**known, **{name: extra(cls, name) for name in used}}


def records_of(node: Node, cls: type) -> tuple[Node, ...]:
    """Return the records of a list, of a table by key, or the one that stands alone."""
    keyed = noun_of(cls).keyed_by
    name = key_of(cls, keyed) if keyed else ""
    if isinstance(node, Fields) and name and name not in node:
        return tuple(_keyed(node, each, name) for each in node.filled)
    if cls is Assignment:
        return tuple(one for item in listed(node) for one in _assigned(item))
    return listed(node)


def _keyed(node: Fields, key: str, name: str) -> Node:
    """Return a record of a table with its key among its fields."""
    value = node[key]
    typed = Scalar(NOWHERE, PAPERS.get(key, key), ())
    if isinstance(value, Scalar):
        return mapping({name: typed, "so": value})
    if not isinstance(value, Fields):
        return value
    entries = {name: Entry(name, NOWHERE, typed)} | dict(value.entries)
    return Fields(value.place, entries, ())


def _assigned(node: Node) -> Iterator[Node]:
    """Yield who has to do what, of a line or a table by body."""
    if isinstance(node, Scalar):
        yield mapping({"viec": Sequence(NOWHERE, (node,), ())})
    elif isinstance(node, Fields) and not set(node) <= set(keys(Assignment)):
        for key in node.filled:
            body = Scalar(NOWHERE, node.key_text(key), ())
            yield mapping({"co_quan": body, "viec": _whole(node[key])})
    else:
        yield node


def _whole(node: Node) -> Node:
    """Return a text as the one item that it is, whatever semicolons it has."""
    return Sequence(NOWHERE, (node,), ()) if isinstance(node, Scalar) else node


def _row_of_line(node: Scalar, cls: type, context: Context) -> Cells | None:
    """Return the row of a record that is typed in one line."""
    noun, fields = noun_of(cls), keys(cls)
    if noun.fills:
        name, field = next(
            (k, f) for k, f in fields.items() if f.attribute == noun.fills
        )
        return {name: context.encoded(node, field)}
    if not noun.line:
        return None
    amount = next((k for k, f in fields.items() if f.word.kind in _AMOUNTS), None)
    if context.exact or amount is None:
        return {WORDS: node.text}
    name = amount if _FIGURE.match(node.text) else next(iter(fields))
    return {name: encoded(node, Shape.ONE)}


_AMOUNTS = (Kind.ACTUAL, Kind.AIM)


def _takes_days(field: Declaration) -> bool:
    """Whether a day is what a field takes."""
    kinds = alternatives(field.type) or (field.type,)
    return not {date, Month, Occasion}.isdisjoint(kinds)


def _renamed(
    node: Node, words: Mapping[str, str], spelling: Callable[[str], str]
) -> Node:
    """Return a node in which texts stand for others, in a list too."""
    if isinstance(node, Scalar):
        other = words.get(spelling(node.text))
        return attrs.evolve(node, text=other) if other else node
    if isinstance(node, Sequence):
        items = tuple(_renamed(item, words, spelling) for item in node)
        return attrs.evolve(node, items=items)
    return node
