"""A document whose ``bang`` are replaced by what stands in their tables."""

from collections.abc import Iterable, Iterator
from collections.abc import Mapping as AbstractMapping
from pathlib import Path as Folder
from pathlib import PurePosixPath

import attrs
from attrs import field

from drafter.errors import DrafterError, Unreadable
from drafter.findings import Finding, Path, Rule, error, hint, warning
from drafter.formatter import read_day, read_period
from drafter.indicator_tables import (
    areas,
    heads,
    ratios,
    row_nodes,
    rows,
    taken_columns,
    texts,
)
from drafter.indicator_tables.request import NO_FILE, Request, Stopped, chosen, requests
from drafter.model.proceedings import TABLE
from drafter.pictures import gathering
from drafter.records import define
from drafter.source import workbook
from drafter.source.nodes import Document, Entry, Mapping, Node, Scalar, Sequence
from drafter.source.sheets import Sheet, Workbook
from drafter.values import Period
from drafter.vocabulary import fold

NO_TABLE = error("X101")
NO_SHEET = error("X101", "sheet")
NO_SUCH_GROUP = error("X101", "group")
HUNDREDFOLD = warning("X107")
NOT_READ = error("X110")
OUTSIDE = error("X110", "outside")
NAME_REFUSED = error("X110", "refused")
NOT_OPENED = error("X110", "unopened")
NO_FOLDER = error("X110", "folder")
TARGETS_OF_PARTS = hint("X111", "parts")
TABLE_CHOSEN = hint("X114")

RESULTS = "ket_qua"
TARGETS = "chi_tieu_ky_sau"
_PERIOD = "ky_bao_cao"
_AREA, _FIGURES, _PARTS = "linh_vuc", "so_lieu", "muc"
_APART = 50
"""So many times two percentages lie apart that cannot both be meant."""
_MOST_FILES = 20

_REASONS: AbstractMapping[Rule, Rule] = {
    gathering.OUTSIDE_FOLDER: OUTSIDE,
    gathering.NAME_REFUSED: NAME_REFUSED,
    gathering.NOT_FOUND: NOT_READ,
}


def expanded(
    document: Document, folder: Folder | None, *, allow_outside: bool = False
) -> tuple[Document, AbstractMapping[Folder, bytes]]:
    """Return a document whose tables stand in it as if typed, and their files.

    What is wrong with a table is a finding of the document.

    Args:
        document: A file of facts.
        folder: Where the names of workbooks begin, and what they may not leave;
            nothing where a text has no folder.
        allow_outside: Whether a workbook may stand outside that folder.
    """
    items = _items(document.root.get(RESULTS))
    shelf = _Shelf(folder, allow_outside)
    run = _Run(document, shelf)
    made = [node for item in items for node in run.item(item)]
    root = run.with_results(made)
    findings = (*document.findings, *run.findings)
    return attrs.evolve(document, root=root, findings=findings), shelf.files


def _items(node: Node | None) -> tuple[Node, ...]:
    if node is None or isinstance(node, Scalar):
        return ()
    return node.items if isinstance(node, Sequence) else (node,)


@define(eq=False)
class _Shelf:
    """The workbooks of one document, each opened once."""

    folder: Folder | None
    allow_outside: bool
    files: dict[Folder, bytes] = field(factory=dict)
    books: dict[str, Workbook] = field(factory=dict)

    def book(self, named: Scalar) -> Workbook:
        """Return a workbook.

        Raises:
            Stopped: It cannot be opened (X110).
            InvalidDocument: It cannot be read.
        """
        if named.text not in self.books:
            data = self._contents(named)
            self.books[named.text] = workbook.read(data, named.text)
        return self.books[named.text]

    def _contents(self, named: Scalar) -> bytes:
        if self.folder is None:
            raise _stopped(NO_FOLDER, named)
        name = PurePosixPath(named.text)
        try:
            path = gathering.located(
                name, self.folder, allow_outside=self.allow_outside
            )
            data = gathering.contents(path, name, self.folder)
        except Unreadable as why:
            found = why.finding
            rule = _REASONS.get(found.rule, NOT_OPENED)
            raise _stopped(rule, named, **_said(found)) from why
        self.files[path] = data
        return data


def _said(finding: Finding) -> dict[str, object]:
    """Return why a file could not be opened, as the system says it."""
    values = dict(finding.values)
    values.setdefault("reason", values.get("kind") or f"> {values.get('limit')} MB")
    return {k: v for k, v in values.items() if k != "path"}


def _stopped(rule: Rule, node: Scalar, **values: object) -> Stopped:
    said = {"path": node.text, "folder": "", **values}
    return Stopped(rule.at(*node.path, mark=node.mark, **said))


class _Run:
    """The expansion of one document."""

    def __init__(self, document: Document, shelf: _Shelf) -> None:
        self.root = document.root
        self.shelf = shelf
        self.period = _period(document.root)
        self.findings: list[Finding] = []
        self.targets: list[tuple[rows.Figure, str, AbstractMapping[str, str]]] = []
        self.made = 0
        self.told: set[tuple[str, str]] = set()

    def item(self, item: Node) -> Iterator[Node]:
        """Yield what an item of the results becomes."""
        if not isinstance(item, Mapping) or TABLE.name not in item:
            self.made += 1
            yield item
            return
        made = tuple(self._parts(item))
        area = item.get(_AREA)
        if isinstance(area, Scalar) and not area.empty:
            yield from self._under(item, area, made)
            return
        for part in made:
            if node := self._result(part):
                self.made += 1
                yield node
        if rest := [key for key in item if key != TABLE.name and not item[key].empty]:
            self.made += 1
            yield _with(item, {key: item.entries[key] for key in rest})

    def _under(
        self, item: Mapping, area: Scalar, made: Iterable[areas.Part]
    ) -> Iterator[Node]:
        """Yield an item whose field the file names, with the figures of its table."""
        path = (RESULTS, self.made)
        entries = {k: e for k, e in item.entries.items() if k != TABLE.name}
        for part in made:
            for key, node in self._held(part, path):
                typed = _items_or_one(item.get(key)) if key in item else ()
                held = (*node.items, *typed)
                place = (
                    item.entries[key].place
                    if key in item
                    else item.entries[TABLE.name].place
                )
                entries[key] = Entry(key, place, Sequence(node.place, held, node.path))
        if set(entries) == {_AREA}:
            return  # a table that was not read, which is told
        self.made += 1
        yield _with(item, entries)

    def _held(self, part: areas.Part, path: Path) -> Iterator[tuple[str, Sequence]]:
        """Yield the figures and the smaller headings of a part."""
        results = [figure for figure in part.figures if figure.result]
        if results:
            yield (
                _FIGURES,
                row_nodes.figures(results, (*path, _FIGURES), estimated=self.estimated),
            )
        inner = [p for p in part.parts if any(f.result for f in p.figures)]
        if inner:
            below = (*path, _PARTS)
            items = tuple(self._part(p, (*below, n)) for n, p in enumerate(inner))
            yield _PARTS, Sequence(items[0].place, items, below)

    def _part(self, part: areas.Part, path: Path) -> Mapping:
        assert part.cell is not None
        place = part.cell.place
        keyed: list[row_nodes.Keyed] = [
            ("ten", "ten", place, row_nodes.scalar(part.name, place, (*path, "ten")))
        ]
        keyed += [(key, key, node.place, node) for key, node in self._held(part, path)]
        return row_nodes.mapping(keyed, place, path)

    def _result(self, part: areas.Part) -> Mapping | None:
        """Return a result of the group of a table."""
        path = (RESULTS, self.made)
        assert part.cell is not None
        place = part.cell.place
        held = [(key, key, node.place, node) for key, node in self._held(part, path)]
        if not held:
            return None
        area = row_nodes.scalar(part.name, place, (*path, _AREA))
        return row_nodes.mapping([(_AREA, _AREA, place, area), *held], place, path)

    def _parts(self, item: Mapping) -> Iterator[areas.Part]:
        """Yield what stands in the tables of an item, by headings."""
        node = item[TABLE.name]
        if node.empty:
            if not any(key != TABLE.name and not item[key].empty for key in item):
                self.findings.append(NO_FILE.at(*item.path, TABLE.name, mark=node.mark))
            return
        try:
            for request in requests(node):
                yield from self._table(request, item)
        except Stopped as stop:
            self.findings.append(stop.finding)
        except DrafterError as stop:
            self.findings += stop.findings

    def _table(self, request: Request, item: Mapping) -> Iterator[areas.Part]:
        if self.period is None:
            return  # what is wrong with the period is told
        book = self.shelf.book(request.file)
        sheet, head = self._sheet(request, book)
        try:
            layout = taken_columns.layout(head, self.period, chosen(request, head))
        except Stopped:
            raise
        except Unreadable as why:
            mark = next((h for h in head.columns if h.text), head.columns[0]).cell.place
            found = why.finding
            values = {**found.values, "file": request.file.text}
            raise Stopped(found.rule.at(mark=mark, **values)) from why
        unit = texts.table_unit(heads.unit_above(sheet, head))
        root, noticed = rows.table(sheet, head, layout, unit)
        self.estimated = layout.result.cell.place if layout.estimated else None
        told = (
            ()
            if (book.name, sheet.name) in self.told
            else (*book.findings, *sheet.findings)
        )
        self.told.add((book.name, sheet.name))
        self.findings += (*told, *layout.findings, *noticed)
        area = item.get(_AREA)
        named = area.text if isinstance(area, Scalar) and not area.empty else ""
        group = self._group(root, request, is_named=bool(named))
        if named:
            parts: tuple[areas.Part, ...] = areas.under(group, named)
        else:
            parts, headings = areas.by_groups(group)
            self.findings += headings
        every = [figure for part in parts for figure in part.all_figures]
        self.findings += _far_apart(every)
        self.findings += ratios.differences(every, layout, head)
        for part in parts:
            ahead = [(f, name) for name, f in part.by_heading if f.following]
            self.targets += [(*one, layout.following_keys) for one in ahead]
        self.findings += _targets_of_parts(every, layout)
        yield from parts

    def _sheet(self, request: Request, book: Workbook) -> tuple[Sheet, heads.Heads]:
        """Return the sheet that is asked for, or the first with a table."""
        visible = [sheet for sheet in book.sheets if not sheet.hidden]
        if request.sheet is not None:
            visible = [_named(request.sheet, book)]
        found = [(sheet, head) for sheet in visible if (head := heads.found(sheet))]
        if not found and request.columns:
            made = ((sheet, heads.made_up(sheet, request.columns)) for sheet in visible)
            found = [(sheet, head) for sheet, head in made if head]
        if not found:
            listed = ", ".join(f"'{s.name}'" if s.name else book.name for s in visible)
            node = request.sheet or request.file
            raise Stopped(NO_TABLE.at(*node.path, mark=node.mark, sheets=listed))
        sheet, head = found[0]
        others = ", ".join(f"'{other.name}'" for other, _ in found[1:])
        if others and (book.name, "") not in self.told:
            self.told.add((book.name, ""))
            self.findings.append(
                TABLE_CHOSEN.at(
                    *request.file.path,
                    mark=request.file.mark,
                    sheet=sheet.name,
                    others=others,
                    first=found[1][0].name,
                    file=book.name,
                )
            )
        return sheet, head

    def _group(
        self, root: rows.Group, request: Request, *, is_named: bool
    ) -> rows.Group:
        """Return the one group that is asked for, or the whole table."""
        if request.group is None:
            return root
        wanted = fold(request.group.text.strip(" ."))
        groups = [group for group in root.walked() if group is not root]
        for group in groups:
            if wanted in (
                fold(group.number),
                fold(group.name),
                fold(f"{group.number}. {group.name}"),
            ):
                return group if is_named else rows.Group(groups=[group])
        listed = ", ".join(f"{g.number} {g.name}".strip() for g in groups[:10]) or "–"
        node = request.group
        raise Stopped(
            NO_SUCH_GROUP.at(*node.path, mark=node.mark, group=node.text, groups=listed)
        )

    def with_results(self, made: list[Node]) -> Mapping:
        """Return the root with its results, and the targets that tables add."""
        entries = dict(self.root.entries)
        old = entries[RESULTS]
        place = made[0].place if made else old.value.place
        if made:
            items = Sequence(place, tuple(made), (RESULTS,))
            entries[RESULTS] = Entry(old.key, old.place, items)
        else:
            del entries[RESULTS]
        if self.targets:
            typed = _items_or_one(self.root.get(TARGETS))
            ahead = tuple(self._targets(len(typed)))
            at = entries[TARGETS].place if TARGETS in entries else ahead[0].place
            key = entries[TARGETS].key if TARGETS in entries else TARGETS
            entries[TARGETS] = Entry(
                key, at, Sequence(at, (*typed, *ahead), (TARGETS,))
            )
        return _with(self.root, entries)

    def _targets(self, first: int) -> Iterator[Mapping]:
        for number, (figure, area, more) in enumerate(self.targets, start=first):
            yield row_nodes.target(figure, area, more, (TARGETS, number))


def _items_or_one(node: Node | None) -> tuple[Node, ...]:
    if node is None or node.empty:
        return ()
    return node.items if isinstance(node, Sequence) else (node,)


def _with(node: Mapping, entries: AbstractMapping[str, Entry]) -> Mapping:
    return Mapping(node.place, dict(entries), node.path)


def _named(typed: Scalar, book: Workbook) -> Sheet:
    """Return the sheet of a name.

    Raises:
        Stopped: There is none (X101).
    """
    for sheet in book.sheets:
        if fold(sheet.name) == fold(typed.text):
            return sheet
    listed = ", ".join(f"'{sheet.name}'" for sheet in book.sheets)
    raise Stopped(
        NO_SHEET.at(*typed.path, mark=typed.mark, sheet=typed.text, sheets=listed)
    )


def _period(root: Mapping) -> Period | None:
    """Return the period under review, where it can be read."""
    node = root.get(_PERIOD)
    try:
        if isinstance(node, Scalar):
            return read_period(node.text).value
        if isinstance(node, Mapping):
            days = {
                key: read_day(one.text).value
                for key in ("tu_ngay", "den_ngay")
                if isinstance(one := node.get(key), Scalar)
            }
            name = node.get("ten")
            return Period(
                start=days.get("tu_ngay"),
                end=days.get("den_ngay"),
                name=name.text if isinstance(name, Scalar) else "",
            )
    except (Unreadable, ValueError):
        return None
    return None


def _targets_of_parts(
    figures: Iterable[rows.Figure], layout: taken_columns.Layout
) -> Iterator[Finding]:
    """Yield that targets of parts are left out: a target has none."""
    parts = [part for figure in figures for part in figure.parts if part.following]
    if parts and layout.following is not None:
        listed = ", ".join(str(part.cell.place.row) for part in parts)
        mark = layout.following.cell.place
        yield TARGETS_OF_PARTS.at(
            mark=mark, column=heads.named(layout.following), rows=listed
        )


def _far_apart(figures: Iterable[rows.Figure]) -> Iterator[Finding]:
    """Yield rows of two percentages of which one is a hundredth of what is meant."""
    for figure in figures:
        if figure.result is None or "%" not in figure.result.text:
            continue
        ours = texts.amount(figure.result.text)
        for value in figure.bases.values():
            theirs = texts.amount(value.text)
            times = texts.hundredfold(ours, theirs, _APART)
            if times is None or ours is None or theirs is None:
                continue
            small = figure.result if ours.value < theirs.value else value
            least = ours if ours.value < theirs.value else theirs
            yield HUNDREDFOLD.at(
                mark=small.cell.place,
                first=figure.result.text,
                second=value.text,
                times=round(times),
                meant=texts.times_hundred(least),
            )
            break
