"""Merged cells of tables whose rows and cells come and go.

A vertical merge begins at the first of its cells that is left, and with each turn of a
loop in which it begins; a cell over several columns spans those that are left. In the
source of a template the cells say what they belong to; what they are is written when
the table is filled.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from drafter.ooxml import tables, xml
from drafter.templating import turns
from drafter.templating.blocks import PlacedTag
from drafter.templating.columns import is_fitted
from drafter.templating.tags import CLOSING, OPENING, Keyword

_TABLE, _ROW, _CELL = map(xml.name, ("w:tbl", "w:tr", "w:tc"))
_BEGINS = "restart"
_MERGE = "gop"
_COLUMN, _COLUMNS = "cot", "cac_cot"
"""Attributes that a filled part has for a while: the merge to which a cell belongs;
the columns of the template over which a cell stands; the columns that a cell spans."""


def mark(root: xml.Element, placed: Sequence[PlacedTag]) -> bool:
    """Say in the cells of a part what they belong to; return whether one does.

    Args:
        root: The part, its tags still in place.
        placed: Its tags in their order.
    """
    taken = {item.carrier: item for item in placed if item.tag.prefix in ("tr", "tc")}
    fors = (item for item in placed if item.tag.word is Keyword.FOR)
    loops = {item: number for number, item in enumerate(fors)}
    merges = _Merges(taken, loops)
    found = False
    for table in root.iter(_TABLE):
        rows = list(tables.rows(table))
        cells = [cell for row in rows for cell in tables.cells(row)]
        if max(map(_end, rows), default=0) > _WIDEST:
            continue
        if any(cell in taken for cell in cells) and not is_fitted(table):
            found |= _mark_columns(rows, taken)
        if any(item in taken for item in (*rows, *cells)):
            merges.follow(rows)
    return merges.mark() or found


_WIDEST = 63
"""So many columns Word's tables have at most; others are left as they are."""


def _end(row: xml.Element) -> int:
    """Return behind which column the cells of a row end."""
    before = tables.kept_free(row, "w:gridBefore")
    return before + sum(map(tables.span, tables.cells(row)))


def _placed(row: xml.Element) -> Iterator[tuple[int, int, xml.Element]]:
    """Yield the cells of a row, each with its first column and how many it spans."""
    start = tables.kept_free(row, "w:gridBefore")
    for cell in tables.cells(row):
        yield start, tables.span(cell), cell
        start += tables.span(cell)


def _merge(cell: xml.Element) -> xml.Element | None:
    return xml.find(cell, "w:tcPr/w:vMerge")


class _Merges:
    """The vertical merges of a part, numbered, and the loops in which each begins."""

    def __init__(
        self,
        taken: Mapping[xml.Element | None, PlacedTag],
        loops: Mapping[PlacedTag, int],
    ) -> None:
        self._taken = taken
        self._numbers = loops
        self._loops: list[tuple[int, ...]] = []
        self._same: list[int] = []
        self._cells: list[tuple[xml.Element, int]] = []

    def follow(self, rows: Iterable[xml.Element]) -> None:
        """Follow the merges of a table through its rows, whichever of them are left."""
        state: dict[int, int] = {}
        around: list[tuple[PlacedTag, list[dict[int, int]]]] = []
        for row in rows:
            loops = tuple(
                self._numbers[item] for item, _ in around if item in self._numbers
            )
            tag = self._taken.get(row)
            self._row(row, state, loops, goes=tag is not None)
            if tag is None:
                continue
            if tag.tag.word in OPENING:
                around.append((tag, [dict(state)]))
                continue
            before = around[-1][1]
            before.append(state)
            state = dict(before[0])
            if tag.tag.word in CLOSING.values():
                state = self._joined(around.pop()[1])

    def _row(
        self,
        row: xml.Element,
        state: dict[int, int],
        loops: tuple[int, ...],
        *,
        goes: bool,
    ) -> None:
        """Go on by a row; of the row of a tag counts only what begins in it."""
        for start, _, cell in _placed(row):
            merge = _merge(cell)
            begins = xml.value(merge) == _BEGINS
            if merge is not None and (begins or (not goes and start not in state)):
                state[start] = len(self._loops)
                self._same.append(state[start])
                self._loops.append(loops)
            if goes:
                continue
            if merge is None:
                state.pop(start, None)
            else:
                self._cells.append((merge, state[start]))

    def _joined(self, states: Sequence[Mapping[int, int]]) -> dict[int, int]:
        """Return where merges are open after a block, whichever way through it."""
        state: dict[int, int] = {}
        for one in states:
            for start, number in one.items():
                state[start] = self._unified(state.get(start, number), number)
        return state

    def _unified(self, one: int, other: int) -> int:
        one, other = sorted((self._first(one), self._first(other)))
        self._same[other] = one
        both = zip(self._loops[one], self._loops[other], strict=False)
        self._loops[one] = tuple(loop for loop, same in both if loop == same)
        return one

    def _first(self, number: int) -> int:
        while self._same[number] != number:
            number = self._same[number]
        return number

    def mark(self) -> bool:
        """Say in each cell of a merge which one it is; return whether there are any."""
        for merge, number in self._cells:
            first = self._first(number)
            merge.set(_MERGE, str(first))
            for name, value in turns.attribute(self._loops[first]).items():
                merge.set(name, value)
        return bool(self._cells)


def _mark_columns(
    rows: Sequence[xml.Element], taken: Mapping[xml.Element | None, PlacedTag]
) -> bool:
    """Say in the cells which columns come and go; whether one spans such a column."""
    kept = [item for row in rows for item in _depths(row, taken)]
    going = {
        column
        for cell, columns, depth in kept
        if depth or cell in taken
        for column in columns
    }
    spanning = False
    for cell, columns, depth in kept:
        mine = [column for column in columns if column in going]
        if cell in taken or not mine:
            continue
        if depth or len(columns) == 1:
            cell.set(_COLUMN, " ".join(map(str, mine)))
        else:
            fixed = len(columns) - len(mine)
            cell.set(_COLUMNS, " ".join(map(str, (fixed, *mine))))
            spanning = True
    if not spanning:
        for cell, _, _ in kept:
            xml.taken(cell, _COLUMN)
    return spanning


def _depths(
    row: xml.Element, taken: Mapping[xml.Element | None, PlacedTag]
) -> Iterator[tuple[xml.Element, range, int]]:
    """Yield the cells of a row, their columns, and in how many blocks they stand."""
    depth = 0
    for start, span, cell in _placed(row):
        word = taken[cell].tag.word if cell in taken else None
        depth += (word in OPENING) - (word in CLOSING.values())
        yield cell, range(start, start + span), depth


def mend(root: xml.Element) -> None:
    """Write what the cells of a filled part are, and take away what they said."""
    for table in root.iter(_TABLE):
        rows = list(tables.rows(table))
        _span(rows)
        _begin(rows)


def _span(rows: Iterable[xml.Element]) -> None:
    """Let a cell over several columns span those that are left."""
    left: Counter[str] = Counter()
    spanning = []
    for row in rows:
        here: Counter[str] = Counter()
        for cell in tables.cells(row):
            here.update(xml.taken(cell, _COLUMN).split())
            if _COLUMNS in cell.attrib:
                spanning.append(cell)
        left |= here
    for cell in spanning:
        fixed, *columns = xml.taken(cell, _COLUMNS).split()
        span = int(fixed) + sum(left[column] for column in columns)
        given = xml.find(cell, "w:tcPr/w:gridSpan")
        assert given is not None, "it spans several columns"
        given.set(xml.name("w:val"), str(max(span, 1)))


def _begin(rows: Iterable[xml.Element]) -> None:
    """Let a merge begin where what is above belongs to another."""
    above: dict[int, tuple[str, str, int]] = {}
    for row in rows:
        here: dict[int, tuple[str, str, int]] = {}
        for start, span, cell in _placed(row):
            merge = _merge(cell)
            if merge is None or _MERGE not in merge.attrib:
                continue
            own = (xml.taken(merge, _MERGE), turns.taken(merge), span)
            if above.get(start) != own:
                merge.set(xml.name("w:val"), _BEGINS)
            here[start] = own
        above = here
