"""A document whose ``bang`` are replaced by what stands in their tables."""

from collections.abc import Iterable, Iterator
from collections.abc import Mapping as AbstractMapping
from pathlib import Path as Folder

import attrs

from drafter.errors import DrafterError, Unreadable
from drafter.findings import Finding
from drafter.formatter import read_day, read_period
from drafter.indicator_tables import awaited, row_nodes
from drafter.indicator_tables.areas import Part
from drafter.indicator_tables.request import NO_FILE, Stopped, requests
from drafter.indicator_tables.shelf import Shelf
from drafter.indicator_tables.table_figures import Taken, Target, taken
from drafter.model.proceedings import TABLE
from drafter.source.nodes import Document, Entry, Mapping, Node, Scalar, Sequence
from drafter.values import Period

RESULTS = "ket_qua"
TARGETS = "chi_tieu_ky_sau"
_PERIOD = "ky_bao_cao"
_AREA = "linh_vuc"


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
    shelf = Shelf(folder, allow_outside)
    run = _Run(document.root, shelf)
    typed = _items(document.root.get(RESULTS))
    made = [node for item in typed for node in run.of(item)]
    if shelf.files:
        made, differing = awaited.filled(made, typed)
        run.findings += differing
    root = run.with_results(made)
    findings = tuple(dict.fromkeys((*document.findings, *run.findings)))
    return attrs.evolve(document, root=root, findings=findings), shelf.files


def _items(node: Node | None) -> tuple[Node, ...]:
    """Return the items of a list, or what stands there alone."""
    if node is None or node.empty:
        return ()
    return node.items if isinstance(node, Sequence) else (node,)


def _text(node: Node | None) -> str:
    return node.text if isinstance(node, Scalar) and not node.empty else ""


class _Run:
    """The expansion of one document: what its tables give beside the results."""

    def __init__(self, root: Mapping, shelf: Shelf) -> None:
        self.root = root
        self.shelf = shelf
        self.period = _period(root)
        self.findings: list[Finding] = []
        self.targets: list[Target] = []
        self.made = 0

    def of(self, item: Node) -> Iterator[Node]:
        """Yield what an item of the results becomes."""
        for node in self._nodes(item):
            self.made += 1
            yield node

    def _nodes(self, item: Node) -> Iterator[Node]:
        if not isinstance(item, Mapping) or TABLE.name not in item:
            yield item
            return
        area = _text(item.get(_AREA))
        parts = tuple(self._parts(item, area))
        rest = {key: item.entries[key] for key in item if key != TABLE.name}
        if area:
            rest |= self._beside(item, parts)
        else:
            yield from filter(None, map(self._result, parts))
            rest = {key: entry for key, entry in rest.items() if not entry.value.empty}
        if set(rest) - {_AREA}:
            yield Mapping(item.place, rest, item.path)

    def _parts(self, item: Mapping, area: str) -> Iterator[Part]:
        """Yield what stands in the tables of an item, by headings."""
        node = item[TABLE.name]
        if node.empty and not any(not item[k].empty for k in item if k != TABLE.name):
            self.findings.append(NO_FILE.at(*item.path, TABLE.name, mark=node.mark))
        if node.empty or self.period is None:
            return  # what is wrong with the period is told where it stands
        try:
            for request in requests(node):
                book = self.shelf.book(request.file)
                found = taken(request, book, area, self.period)
                yield from self._kept(found)
        except Stopped as stop:
            self.findings += stop.findings
        except DrafterError as stop:
            self.findings += stop.findings

    def _kept(self, found: Taken) -> tuple[Part, ...]:
        self.findings += found.findings
        self.targets += found.targets
        return found.parts

    def _beside(self, item: Mapping, parts: Iterable[Part]) -> dict[str, Entry]:
        """Return the figures of tables with those that are typed beside them."""
        path = (RESULTS, self.made)
        held: dict[str, list[Node]] = {}
        for part in parts:
            for key, node in row_nodes.held(part, path):
                held.setdefault(key, []).extend(node.items)
        entries = {}
        for key, nodes in held.items():
            place = item.entries.get(key, item.entries[TABLE.name]).place
            items = (*nodes, *_items(item.get(key)))
            list_ = Sequence(nodes[0].place, items, (*path, key))
            entries[key] = Entry(key, place, list_)
        return entries

    def _result(self, part: Part) -> Mapping | None:
        """Return the result that a group of a table is; nothing without figures."""
        return row_nodes.result(part, (RESULTS, self.made))

    def with_results(self, made: list[Node]) -> Mapping:
        """Return the root with its results, and the targets that tables add."""
        entries = dict(self.root.entries)
        old = entries.pop(RESULTS)
        if made:
            items = Sequence(made[0].place, tuple(made), (RESULTS,))
            entries[RESULTS] = Entry(old.key, old.place, items)
        if self.targets:
            typed = _items(self.root.get(TARGETS))
            ahead = tuple(self._targets(len(typed)))
            key, at = TARGETS, ahead[0].place
            if TARGETS in entries:
                key, at = entries[TARGETS].key, entries[TARGETS].place
            list_ = Sequence(at, (*typed, *ahead), (TARGETS,))
            entries[TARGETS] = Entry(key, at, list_)
        return Mapping(self.root.place, entries, self.root.path)

    def _targets(self, first: int) -> Iterator[Mapping]:
        for number, (figure, area, more) in enumerate(self.targets, start=first):
            yield row_nodes.target(figure, area, more, (TARGETS, number))


def _period(root: Mapping) -> Period | None:
    """Return the period under review, where it can be read."""
    node = root.get(_PERIOD)
    try:
        if isinstance(node, Scalar):
            return read_period(node.text).value
        if isinstance(node, Mapping):
            return _typed_period(node)
    except (Unreadable, ValueError):
        return None
    return None


def _typed_period(node: Mapping) -> Period:
    first, last = (_text(node.get(key)) for key in ("tu_ngay", "den_ngay"))
    return Period(
        start=read_day(first).value if first else None,
        end=read_day(last).value if last else None,
        name=_text(node.get("ten")),
    )
