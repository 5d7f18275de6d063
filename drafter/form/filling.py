"""From a file of facts to the sheets of the form, as plain rows."""

from collections.abc import Collection, Mapping
from functools import cache

from attrs import evolve

from drafter.form import form_facts, form_figures, form_people, form_results
from drafter.form.cell_nodes import Shape, cells_of, shape_of
from drafter.form.form_labels import PAPERS, label
from drafter.form.form_records import (
    Cells,
    Context,
    columns_used,
    records_of,
    row_of,
)
from drafter.form.form_sheets import LIST_NAMES, SHEETS, FormTable, Kept
from drafter.form.grids import EXAMPLE, WORDS, Column, Grid, columns_of, extra
from drafter.model import Conference, Indicator, Person, Result
from drafter.model.declarations import fields_at
from drafter.source import Mapping as Fields
from drafter.source import Node
from drafter.templating.shipped import papers
from drafter.vocabulary import (
    Declaration,
    declarations,
    fold,
    is_declared,
    key_of,
    list_item,
    noun_of,
)

KIND, ITEM = "loai", "noi_dung"
Keys = tuple[str, ...]


@cache
def tables() -> tuple[FormTable, ...]:
    """Return the sheets of the form: those of the table, one for each other list."""
    named = {key for table in SHEETS for key in table.keys}
    more = (
        FormTable(name=label(field.word.name), kept=Kept.RECORDS, keys=(key,))
        for key, field in (
            (field.word.name, field) for field in declarations(Conference).values()
        )
        if key not in named and _is_table(field)
    )
    return (*SHEETS, *more)


def _is_table(field: Declaration) -> bool:
    """Whether a key holds records that have no form in one line of a cell."""
    item = list_item(field.type)
    return (
        isinstance(item, type)
        and is_declared(item)
        and shape_of(field) is Shape.LINES
        and not noun_of(item).line
    )


def record_class(table: FormTable) -> type:
    """Return the class whose records a sheet holds."""
    (field,) = fields_at(table.keys[0])
    item = list_item(field.type)
    assert isinstance(item, type)
    return item


def class_of(table: FormTable) -> type:
    """Return the class whose keys the columns of a sheet are."""
    classes: Mapping[Kept, type] = {
        Kept.PEOPLE: Person,
        Kept.FIGURES: Indicator,
        Kept.WORDS: Result,
        Kept.FACTS: Conference,
        Kept.LISTS: Conference,
    }
    return classes.get(table.kept) or record_class(table)


def known_columns(table: FormTable) -> dict[str, Column]:
    """Return the columns that a sheet always has, by name."""
    if table.kept is Kept.FACTS:
        return {column.name: column for column in form_facts.COLUMNS}
    if table.kept is Kept.PEOPLE:
        return form_people.columns()
    if table.kept is Kept.FIGURES:
        return form_results.figure_columns()
    if table.kept is Kept.WORDS:
        return form_results.word_columns()
    if table.kept is Kept.LISTS:
        return _list_columns(table)
    cls = record_class(table)
    if issubclass(cls, Indicator):
        return form_figures.columns(cls)
    columns = columns_of(cls, first=table.first, without=table.without)
    if attribute := noun_of(cls).keyed_by:
        key = key_of(cls, attribute)
        words = tuple(PAPERS.get(fold(name), name) for name in papers())
        columns[key] = evolve(columns[key], words=words, example=words[0])
    return {**columns, WORDS: extra(cls, WORDS)} if table.in_line else columns


def list_names(table: FormTable) -> dict[str, Keys]:
    """Return the lists of a sheet: their paths by the names under Loại."""
    return {
        LIST_NAMES.get(key) or label(key): tuple(key.split(".")) for key in table.keys
    }


def _list_columns(table: FormTable) -> dict[str, Column]:
    names = tuple(list_names(table))
    kind = Column(
        name=KIND,
        label="Loại",
        text="Mục này thuộc danh sách nào; để trống thì như hàng trên",
        words=names,
        closed=True,
        width=28,
    )
    examples = {
        name: fields_at(".".join(path))[0].word.example
        for name, path in list_names(table).items()
    }
    shown = next((name for name, typed in examples.items() if typed), names[0])
    item = Column(
        name=ITEM,
        label="Nội dung",
        text="Mỗi ý một hàng",
        example=examples[shown],
        width=90,
    )
    return {KIND: evolve(kind, example=shown), ITEM: item}


def grids(
    root: Fields, *, exact: bool = False, whole: Collection[str] = ()
) -> tuple[Grid, ...]:
    """Return the sheets of the form, filled with a file of facts.

    Args:
        root: The file.
        exact: Whether what the file has in one line, or by a key, stays so.
        whole: Keys at the top that stand in one cell, as YAML in brackets.
    """
    people = form_people.people_of(root.get("nhan_su"))
    context = Context(people=people, exact=exact, whole=frozenset(whole))
    parted = {k: entry for k, entry in root.entries.items() if k not in context.whole}
    filled = _Filling(evolve(root, entries=parted), context)
    made = {table.name: filled.grid(table) for table in tables()[1:]}
    first = tables()[0]
    left = filled.left(root)
    facts = form_facts.rows(left, filled.taken - _tops(whole), context)
    return (
        Grid(
            name=first.name,
            columns=form_facts.COLUMNS,
            rows=tuple(facts),
            own=form_facts.own_values(facts),
        ),
        *made.values(),
    )


class _Filling:
    """Fills one sheet after the other, and knows what is left for the first."""

    def __init__(self, root: Fields, context: Context) -> None:
        self.root, self.context = root, context
        self.before = form_figures.base_before(root)
        self.taken: set[Keys] = set()
        self._rest: dict[str, Node] = {}
        self._results = self._of_results()

    def grid(self, table: FormTable) -> Grid:
        """Return a sheet with its rows."""
        known = known_columns(table)
        rows = self._rows(table)
        columns = columns_used(class_of(table), known, rows)
        return Grid(
            name=table.name,
            columns=tuple(columns.values()),
            rows=tuple(rows),
            example=example(known),
        )

    def left(self, root: Fields) -> Fields:
        """Return the file with what is left of lists whose first items are ticked."""
        entries = {
            key: entry._replace(value=self._rest.get(key, entry.value))
            for key, entry in root.entries.items()
        }
        return evolve(root, entries=entries)

    def _rows(self, table: FormTable) -> list[Cells]:
        if table.kept is Kept.PEOPLE:
            return self._people()
        if table.kept is Kept.FIGURES:
            return self._results[0]
        if table.kept is Kept.WORDS:
            return self._results[1]
        if table.kept is Kept.LISTS:
            return [
                row
                for name, path in list_names(table).items()
                for row in self._list(name, path)
            ]
        return self._records(table)

    def _people(self) -> list[Cells]:
        ticked = form_people.rows(self.root, self.context)
        if ticked is None:
            return []
        self.taken.add(("nhan_su",))
        self._rest |= ticked.left
        return ticked.rows

    def _of_results(self) -> tuple[list[Cells], list[Cells]]:
        node = self.root.get("ket_qua")
        self.taken.add(("ket_qua",))
        if node is None or node.empty:
            return [], []
        found = form_results.rows(node, self.context, self.before)
        if found is None:
            self.taken.remove(("ket_qua",))
        return found or ([], [])

    def _list(self, name: str, path: Keys) -> list[Cells]:
        node = self._at(path)
        self.taken.add(path)
        texts = cells_of(node) if node is not None else []
        return [{KIND: name, ITEM: text} for text in texts]

    def _records(self, table: FormTable) -> list[Cells]:
        path = tuple(table.keys[0].split("."))
        node, cls = self._at(path), record_class(table)
        self.taken.add(path)
        if node is None:
            return []
        items = records_of(node, cls)
        found: list[Cells | None]
        if issubclass(cls, Indicator):
            rows = form_figures.rows(items, cls, self.context, self.before)
            found = [None] if rows is None else list(rows)
        else:
            found = [row_of(item, cls, self.context) for item in items]
        if not all(found):
            self.taken.remove(path)
            return []
        return [row for row in found if row]

    def _at(self, path: Keys) -> Node | None:
        """Return what stands at a path, under no text and no list."""
        node: Node = self.root
        for key in path:
            if not isinstance(node, Fields) or key not in node:
                return self._line(path, node)
            node = node[key]
        return None if node.empty else node

    def _line(self, path: Keys, node: Node) -> Node | None:
        """Return what is typed without the key of the list that it fills."""
        if isinstance(node, Fields) or node.empty:
            return None
        for field in fields_at(".".join(path[:-1])) if path[1:] else ():
            for cls in field.holds:
                own = declarations(cls).get(noun_of(cls).fills)
                if own is not None and own.word.name == path[-1]:
                    self.taken.add(path[:-1])
                    return node
        return None


def _tops(keys: Collection[str]) -> set[Keys]:
    return {(key,) for key in keys}


def example(columns: Mapping[str, Column]) -> Cells:
    """Return the row that shows how a row is filled; its first cell says so."""
    shown = {name: column.example for name, column in columns.items()}
    first = next(iter(shown))
    return {**shown, first: f"{EXAMPLE} {shown[first] or '…'}"}
