"""From a workbook that was filled to a file of facts."""

from collections.abc import Iterable, Mapping
from functools import cached_property

import attrs

from drafter.errors import InvalidDocument
from drafter.findings import Cell, Finding, Mark, error, warning
from drafter.form import form_facts, form_figures, form_people, form_results
from drafter.form.cell_nodes import NOWHERE, Shape, list_of, listed, mapping
from drafter.form.filling import (
    ITEM,
    KIND,
    class_of,
    example,
    known_columns,
    list_names,
    record_class,
    tables,
)
from drafter.form.form_records import Context, Row, node_of
from drafter.form.form_sheets import CHOICES, FACTS, FormTable, Kept
from drafter.form.grids import EXAMPLE, WORDS, extra, is_label
from drafter.model import Indicator
from drafter.source import Document, Entry, Node, Scalar, Sequence
from drafter.source import Mapping as Fields
from drafter.source.nodes import moved
from drafter.source.sheets import Sheet, SheetCell, Workbook
from drafter.vocabulary import declarations, fold, keys, nearest, noun_of

UNKNOWN_COLUMN = error("X301")
UNKNOWN_LINE = error("X301", "line")
UNNAMED_COLUMN = warning("X303")
UNKNOWN_SHEET = warning("X304")
TWICE = error("X301", "twice")
NO_HEAD = error("X301", "head")
NOT_A_FORM = error("X305")
NO_FACTS = error("X305", "no_facts")
TWO_WAYS = error("X306")
CHANGED_EXAMPLE = warning("X307")

OWN_NOTE = "#"
"""What the label of a column begins with that a person keeps for notes."""
_HEAD = 10
"""Rows among which the labels of a sheet are looked for."""
_SHARED = frozenset(("linh_vuc", "loai"))
"""Columns whose cells people join over several rows that have them in common."""
_LAST_ROW = 20_000
"""So far down cells are looked at that are joined over rows."""
_FIRST = ("loai", "don_vi", "thoi_gian", "ky_bao_cao", "nhan_su")

Keys = tuple[str, ...]


def _not_a_form(book: Workbook) -> Finding | None:
    """Return why a workbook is no form: it lacks the sheet that no form is without."""
    first, *others = (fold(table.name) for table in tables())
    names = {fold(sheet.name) for sheet in book.sheets}
    if first in names:
        return None
    rule = NO_FACTS if names & set(others) else NOT_A_FORM
    return rule.at(mark=Mark(book.name, 1, 1), sheet=FACTS)


def document(book: Workbook) -> Document:
    """Return the file of facts that a form holds.

    Args:
        book: The workbook, read.

    Raises:
        InvalidDocument: It is no form.
    """
    if refusal := _not_a_form(book):
        raise InvalidDocument([*book.findings, refusal])
    harvest = _Harvest(book)
    root = harvest.root()
    findings = (*book.findings, *harvest.findings)
    return Document(root=root, findings=findings, name=book.name)


class _Harvest:
    """Reads one sheet after the other."""

    def __init__(self, book: Workbook) -> None:
        self.book = book
        self.findings: list[Finding] = []
        self.context = Context(findings=self.findings)
        self.tree: dict[Keys, list[Node]] = {}
        self.sheets: dict[str, Sheet] = {}
        for sheet in sorted(book.sheets, key=lambda sheet: sheet.hidden):
            self.sheets.setdefault(fold(sheet.name), sheet)

    def root(self) -> Fields:
        """Return the mapping at the top of the file."""
        self._tell_unread()
        first, *others = tables()
        people = self._people(others)
        self._facts(first)
        before = form_figures.base_before(_joined(self.tree, self.findings))
        for table in others:
            self._table(table, before)
        for key, ticked in people.roles.items():
            rest = [n for node in self.tree.get((key,), ()) for n in listed(node)]
            self.tree[key,] = [Sequence(ticked[0].place, (*ticked, *rest), ())]
        root = _joined(self.tree, self.findings)
        place = Cell(self.book.name, first.name, 1, 1)
        made = moved(attrs.evolve(root, place=place), ())
        assert isinstance(made, Fields)
        return made

    def _people(self, others: Iterable[FormTable]) -> form_people.Read:
        table = next(table for table in others if table.kept is Kept.PEOPLE)
        read = form_people.read(self._rows(table), self.context)
        if not read.table.empty:
            self.tree["nhan_su",] = [read.table]
        self.context.people = form_people.people_of(read.table)
        return read

    def _facts(self, table: FormTable) -> None:
        for row, path, node in form_facts.values(self._rows(table), self.context):
            if path is None:
                typed = row.text(form_facts.KEY)
                near = form_facts.nearest_label(typed)
                found = UNKNOWN_LINE.at(
                    mark=row.at(form_facts.KEY), text=typed, **_advice(near, "Mục")
                )
                self.findings.append(found)
            elif node is not None:
                self.tree.setdefault(path, []).append(node)

    def _table(self, table: FormTable, before: str) -> None:
        if table.kept is Kept.FIGURES:
            words = next(one for one in tables() if one.kept is Kept.WORDS)
            node = form_results.node_of(
                self._rows(table), self._rows(words), self.context, before
            )
            if node is not None:
                self.tree.setdefault(("ket_qua",), []).append(node)
        elif table.kept is Kept.LISTS:
            self._lists(table)
        elif table.kept is Kept.RECORDS:
            self._records(table, before)

    def _lists(self, table: FormTable) -> None:
        names, at = list_names(table), ""
        known = {fold(name): name for name in names} | {
            path[-1]: name for name, path in names.items() if len(path) == 1
        }
        items: dict[str, list[Node]] = {}
        for row in self._rows(table):
            typed = row.text(KIND)
            if typed:
                at = known.get(fold(typed), "")
                if not at:
                    self.context.refuse(row.cells[KIND], tuple(names))
            if ITEM in row.cells and at:
                node = self.context.taken(row.cells[ITEM], Shape.LINES)
                items.setdefault(at, []).extend([node] if node else [])
        for name, found in items.items():
            if found:
                self.tree.setdefault(names[name], []).append(list_of(found))

    def _records(self, table: FormTable, before: str) -> None:
        cls, rows = record_class(table), self._rows(table)
        if issubclass(cls, Indicator):
            pairs = form_figures.nodes(rows, cls, self.context, before)
            found: list[Node] = [node for _, node in pairs]
        else:
            found = [node_of(row, cls, self.context) for row in rows]
        if not found:
            return
        path = tuple(table.keys[0].split("."))
        node = _by_key(found, cls) or Sequence(found[0].place, tuple(found), ())
        self.tree.setdefault(path, []).append(node)

    def _rows(self, table: FormTable) -> list[Row]:
        """Return the rows of a sheet that hold something."""
        sheet = self.sheets.get(fold(table.name))
        if sheet is None:
            return []
        self.findings += sheet.findings
        return _Table(sheet, table, self.book.name, self.findings).rows()

    def _tell_unread(self) -> None:
        """Warn of sheets with words that the form does not have."""
        known = {fold(table.name): table.name for table in tables()}
        for sheet in self.book.sheets:
            cell = next((c for row in sheet.rows for c in row if not c.empty), None)
            read = fold(sheet.name) in known and sheet is self.sheets[fold(sheet.name)]
            if read or sheet.hidden or cell is None:
                continue
            if fold(sheet.name) == fold(CHOICES) or sheet.name.startswith(OWN_NOTE):
                continue
            near = nearest(sheet.name, known.values())
            advice = _advice(near, "")
            found = UNKNOWN_SHEET.at(mark=cell.place, sheet=sheet.name, **advice)
            self.findings.append(found)


class _Table:
    """The rows of one sheet below its labels."""

    def __init__(
        self, sheet: Sheet, table: FormTable, file: str, findings: list[Finding]
    ) -> None:
        self.sheet, self.table, self.file = sheet, table, file
        self.findings = findings
        self.known = known_columns(table)
        self.fields = class_of(table)

    def rows(self) -> list[Row]:
        """Return the rows that hold something, but for the one that shows how."""
        head = self._head()
        if head is None:
            return []
        names = self._names(head)
        found = list[Row]()
        for cells in self.sheet.rows[head + 1 :]:
            if _is_example(cells):
                self._tell_changed(cells, names)
                continue
            filled = {
                names[cell.column]: cell
                for cell in cells
                if cell.column in names and _holds(cell)
            }
            if filled:
                place = next(iter(filled.values())).place
                found.append(Row({**self._joined(cells, names), **filled}, place))
        return found

    def _joined(
        self, cells: tuple[SheetCell, ...], names: Mapping[int, str]
    ) -> dict[str, SheetCell]:
        """Return what a row has of cells joined with those of the rows above.

        Where an empty cell means the one above anyway, nothing.
        """
        if self.table.kept is not Kept.RECORDS:
            return {}
        number = cells[0].row.number
        shared = {name: at for at, name in names.items() if name in _SHARED}
        joined = {name: self.joined.get((number, at)) for name, at in shared.items()}
        return {name: cell for name, cell in joined.items() if cell is not None}

    @cached_property
    def joined(self) -> dict[tuple[int, int], SheetCell]:
        """The first of cells joined over rows, by row and column of the others."""
        every = {(c.row.number, c.column): c for row in self.sheet.rows for c in row}
        return {
            (row, merge.left): every[merge.top, merge.left]
            for merge in self.sheet.merges
            if (merge.top, merge.left) in every
            for row in range(merge.top + 1, min(merge.bottom, _LAST_ROW) + 1)
        }

    def _head(self) -> int | None:
        """Return the row of labels: of the first rows the one that names most."""
        counts = [
            sum(bool(self._name(cell.text)) for cell in cells)
            for cells in self.sheet.rows[:_HEAD]
        ]
        if any(counts):
            return counts.index(max(counts))
        cell = next((c for row in self.sheet.rows for c in row if not c.empty), None)
        if cell is not None:
            wanted = ", ".join(column.label for column in self.known.values())
            self.findings.append(
                NO_HEAD.at(mark=cell.place, sheet=self.sheet.name, labels=wanted)
            )
        return None

    def _names(self, head: int) -> dict[int, str]:
        """Return the names of columns by number, and tell of the others."""
        names = dict[int, str]()
        for cell in self.sheet.rows[head]:
            name, below = self._name(cell.text), self._below(head, cell.column)
            if name is not None and name not in names.values():
                names[cell.column] = name
            elif below and name is not None:
                self.findings.append(TWICE.at(mark=cell.place, text=cell.text))
            elif below and cell.empty:
                place, count = below[0].place, len(below)
                self.findings.append(UNNAMED_COLUMN.at(mark=place, count=count))
            elif below and not cell.text.startswith(OWN_NOTE):
                near = nearest(cell.text, [c.label for c in self.known.values()])
                hint = _advice(near, "")
                found = UNKNOWN_COLUMN.at(mark=cell.place, text=cell.text, **hint)
                self.findings.append(found)
        return names

    def _below(self, head: int, column: int) -> list[SheetCell]:
        return [
            cell
            for cells in self.sheet.rows[head + 1 :]
            for cell in cells
            if cell.column == column and _holds(cell) and not _is_example(cells)
        ]

    def _name(self, typed: str) -> str | None:
        """Return the column that a label names."""
        typed = typed.strip(" *●:")
        if not typed:
            return None
        for name, column in self.known.items():
            if is_label(column, typed):
                return name
        more = {key: extra(self.fields, key) for key in (*self.beside, WORDS)}
        return next((n for n, c in more.items() if is_label(c, typed)), None)

    @property
    def beside(self) -> tuple[str, ...]:
        """Keys that have a column only where a file uses them."""
        if self.table.kept in (Kept.FACTS, Kept.LISTS):
            return ()
        words = noun_of(self.fields).beside
        return (*keys(self.fields), *(word.name for word in words))

    def _tell_changed(
        self, cells: Iterable[SheetCell], names: Mapping[int, str]
    ) -> None:
        """Warn of the row that shows how, where somebody filled it.

        That of an older form may differ here and there: what counts is the cell with
        which it begins, or most of them.
        """
        shown = set(example(self.known).values())
        own = [
            cell
            for cell in cells
            if cell.column in names and not cell.empty and cell.text not in shown
        ]
        filled = [cell for cell in cells if cell.column in names and not cell.empty]
        begun = any(cell.text.startswith(EXAMPLE) for cell in own)
        if begun or 2 * len(own) > len(filled):
            self.findings.append(CHANGED_EXAMPLE.at(mark=own[0].place))


def _is_example(cells: Iterable[SheetCell]) -> bool:
    """Whether a row only shows how rows are filled."""
    return any(cell.text.startswith(EXAMPLE) for cell in cells)


def _holds(cell: SheetCell) -> bool:
    """Whether a cell says something, or something is wrong with it."""
    return not cell.empty or bool(cell.findings)


def _advice(near: str | None, _: str) -> dict[str, str]:
    """Return the further words of a hint that name what was probably meant."""
    return {
        "near_vi": f"ý bạn là '{near}'? " if near else "",
        "near_en": f"did you mean '{near}'? " if near else "",
    }


def _by_key(found: list[Node], cls: type) -> Fields | None:
    """Return records as a table by the key among their fields, if they are one."""
    name = noun_of(cls).keyed_by
    if not name:
        return None
    key = declarations(cls)[name].word.name
    entries = dict[str, Entry]()
    for node in found:
        typed = node.get(key) if isinstance(node, Fields) else None
        if not isinstance(node, Fields) or not isinstance(typed, Scalar):
            return None
        folded = fold(typed.text)
        if folded in entries or not folded:
            return None
        own = {k: entry for k, entry in node.entries.items() if k != key}
        value = Fields(node.place, own, ())
        entries[folded] = Entry(folded, typed.place, value)
    return Fields(found[0].place, entries, ())


def _joined(tree: Mapping[Keys, list[Node]], findings: list[Finding]) -> Fields:
    """Return what was found by path as one mapping, in the order of the model."""
    order = {path: number for number, path in enumerate(form_facts.lines())}
    order |= {(key,): number - len(_FIRST) for number, key in enumerate(_FIRST)}
    made = _below((), tree, order, findings)
    return made if isinstance(made, Fields) else mapping({})


def _below(
    path: Keys,
    tree: Mapping[Keys, list[Node]],
    order: Mapping[Keys, int],
    findings: list[Finding],
) -> Node:
    """Return what stands at a path and below it."""
    deeper = {
        at[len(path)] for at in tree if len(at) > len(path) and at[: len(path)] == path
    }
    own = _one(tree.get(path, []))
    if not deeper:
        return own or mapping({})
    steps = sorted(deeper, key=lambda key: (order.get((*path, key), len(order)), key))
    found = {key: _below((*path, key), tree, order, findings) for key in steps}
    if own is not None:
        return _with_line(path, own, found, findings)
    return mapping(found, next(iter(found.values())).place)


def _one(nodes: list[Node]) -> Node | None:
    """Return what several places say of one list, or the one thing that is said."""
    if len(nodes) < 2:
        return nodes[0] if nodes else None
    items = tuple(item for node in nodes for item in listed(node))
    return Sequence(nodes[0].place, items, ())


def _with_line(
    path: Keys, own: Node, found: dict[str, Node], findings: list[Finding]
) -> Node:
    """Return a value that is typed in one line and by keys as well."""
    line = form_facts.lines().get(path)
    for cls in line.field.holds if line else ():
        filled = declarations(cls).get(noun_of(cls).fills or "name")
        key = filled.word.name if filled else ""
        if key and not isinstance(own, Fields) and set(found) <= set(keys(cls)):
            if key in found:
                own = Sequence(own.place, (*listed(own), *listed(found[key])), ())
            return mapping(
                {key: own, **{k: v for k, v in found.items() if k != key}}, own.place
            )
    mark = own.place if isinstance(own.place, Cell) else NOWHERE
    findings.append(TWO_WAYS.at(mark=mark, label=line.label if line else path[-1]))
    return own
