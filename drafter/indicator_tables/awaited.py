"""Figures of the file whose result is still to come, and the rows that give it.

A file made from last year's has every figure of last year, waiting for its number
(``thuc_hien:`` typed and empty). A row of a table that has its name is that number:
the figure stands where the table has it, says what the table says, and keeps what
only a file can say of it (verb, note, which way is better, whether news tells it).
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher

from drafter.findings import Finding, hint, warning
from drafter.formatter import UnitMismatch, in_one_unit
from drafter.indicator_tables import texts
from drafter.records import frozen
from drafter.source.nodes import Entry, Mapping, Node, Scalar, Sequence
from drafter.vocabulary import fold

BASE_DIFFERS = warning("X115")
NAME_NEARLY = hint("X116")

_NAME, _RESULT, _BASES = "ten", "thuc_hien", "so_sanh"
_AREA, _FIGURES, _INNER = "linh_vuc", "so_lieu", "muc"
_LIKE, _RATE = 0.85, "_ty_le_"
_FROM_ROW = (_RESULT, "uoc", "trong_do")


@frozen(eq=False)
class _Named:
    """A figure with what it is found by.

    Attributes:
        name: Its name, folded.
        area: The heading it stands under, folded.
        node: The figure.
    """

    name: str
    area: str
    node: Mapping


def filled(
    items: Iterable[Node], typed: Iterable[Node]
) -> tuple[list[Node], list[Finding]]:
    """Return results whose waiting figures have the numbers of their rows.

    Two figures are one where a single row has the name of a single waiting figure,
    in the whole file or, where names are repeated, under one heading.

    Args:
        items: The results, with what their tables hold.
        typed: The results as the file has them, which may be a form in a workbook.
    """
    items = list(items)
    own = {id(one.node) for item in typed for one in _named(item)}
    named = [one for item in items for one in _named(item)]
    pairs = _pairs(named, own)
    findings: list[Finding] = []
    put: dict[int, Mapping | None] = {}
    for waiting, row in pairs:
        put[id(row)] = _joined(waiting, row, findings)
        put[id(waiting)] = None
    left = [one for one in named if id(one.node) not in put]
    findings += _nearly(left, own)
    rebuilt = (_rebuilt(item, put) for item in items)
    return [item for item in rebuilt if item is not None], findings


def _named(holder: Node, area: str = "") -> Iterator[_Named]:
    """Yield the figures of a result that have a name."""
    if not isinstance(holder, Mapping):
        return
    heading = holder.get(_AREA)
    area = fold(heading.text) if isinstance(heading, Scalar) else area
    for figure in _items(holder.get(_FIGURES)):
        name = figure.get(_NAME) if isinstance(figure, Mapping) else None
        if isinstance(figure, Mapping) and isinstance(name, Scalar) and name.text:
            yield _Named(fold(name.text.strip(" ,;.:")), area, figure)
    for inner in _items(holder.get(_INNER)):
        yield from _named(inner, area)


def _pairs(named: Iterable[_Named], own: set[int]) -> Iterator[tuple[Mapping, Mapping]]:
    """Yield a waiting figure of the file, and its row."""
    waiting: defaultdict[str, list[_Named]] = defaultdict(list)
    rows: defaultdict[str, list[_Named]] = defaultdict(list)
    for one in named:
        if id(one.node) not in own:
            rows[one.name].append(one)
        elif _waits(one.node):
            waiting[one.name].append(one)
    for name, ours in waiting.items():
        theirs = rows[name]
        if len(ours) == 1 and len(theirs) == 1:
            yield ours[0].node, theirs[0].node
            continue
        for area in dict.fromkeys(one.area for one in ours):
            here = [one.node for one in ours if one.area == area]
            there = [one.node for one in theirs if one.area == area]
            if len(here) == 1 and len(there) == 1:
                yield here[0], there[0]


def _nearly(named: Iterable[_Named], own: set[int]) -> Iterator[Finding]:
    """Yield waiting figures beside a row whose name is nearly theirs."""
    named = list(named)
    rows = [one for one in named if id(one.node) not in own]
    for one in named:
        if id(one.node) in own and _waits(one.node):
            near = (row for row in rows if row.area == one.area and _alike(one, row))
            if row := next(near, None):
                name, other = one.node[_NAME], row.node[_NAME]
                assert isinstance(name, Scalar), "a row has a name"
                assert isinstance(other, Scalar), "a row has a name"
                yield NAME_NEARLY.at(
                    mark=name.mark,
                    name=name.text,
                    other=other.text,
                    cell=getattr(other.mark, "ref", ""),
                )


def _alike(one: _Named, other: _Named) -> bool:
    """Say whether a name holds the other in whole words, or differs in few letters.

    A rate is never nearly what it is a rate of.
    """
    first, second = (f"_{name}_" for name in (one.name, other.name))
    if first.startswith(_RATE) != second.startswith(_RATE):
        return False
    within = first in second or second in first
    return within or SequenceMatcher(None, first, second).ratio() > _LIKE


def _waits(figure: Mapping) -> bool:
    """Say whether a figure has no result yet, and bases that a table can replace."""
    bases = figure.get(_BASES)
    is_plain = bases is None or bases.empty or isinstance(bases, Mapping)
    return _RESULT in figure and figure[_RESULT].empty and is_plain


def _joined(waiting: Mapping, row: Mapping, findings: list[Finding]) -> Mapping:
    """Return a figure of the file with the numbers of its row."""
    entries = dict(waiting.entries)
    entries |= {key: row.entries[key] for key in _FROM_ROW if key in row}
    entries |= {
        key: row.entries[key]
        for key in row
        if key not in entries or entries[key].value.empty
    }
    if _BASES in row:
        theirs = row.entries[_BASES]
        entries[_BASES] = theirs._replace(value=_bases(waiting, theirs.value, findings))
    return Mapping(waiting.place, entries, waiting.path)


def _bases(waiting: Mapping, theirs: Node, findings: list[Finding]) -> Node:
    """Return what a figure is compared with: as in the table, then as typed."""
    typed = waiting.get(_BASES)
    if not isinstance(typed, Mapping) or not isinstance(theirs, Mapping):
        return theirs
    for key, entry in theirs.entries.items():
        old = typed.get(key)
        if isinstance(old, Scalar) and isinstance(entry.value, Scalar):
            findings += _difference(waiting, entry, old, entry.value)
    rest = {key: typed.entries[key] for key in typed.filled if key not in theirs}
    return Mapping(theirs.place, {**theirs.entries, **rest}, theirs.path)


def _difference(
    waiting: Mapping, entry: Entry, old: Scalar, new: Scalar
) -> Iterator[Finding]:
    if not old.empty and not _equal(old.text, new.text):
        name = waiting[_NAME]
        assert isinstance(name, Scalar), "a figure that waits has a name"
        yield BASE_DIFFERS.at(
            mark=new.mark, name=name.text, base=entry.key, typed=old.text, text=new.text
        )


def _equal(first: str, second: str) -> bool:
    one, other = texts.amount(first), texts.amount(second)
    if one is None or other is None:
        return fold(first) == fold(second)
    try:
        ours, theirs = in_one_unit(one, other)
    except UnitMismatch:
        return False
    return ours == theirs and one.bound is other.bound


def _rebuilt(holder: Node, put: dict[int, Mapping | None]) -> Node | None:
    """Return a result with figures exchanged; nothing where nothing else was in it."""
    if not put or not isinstance(holder, Mapping):
        return holder
    entries = dict(holder.entries)
    figures = holder.get(_FIGURES)
    if isinstance(figures, Sequence):
        kept = (put.get(id(figure), figure) for figure in figures)
        _set(entries, _FIGURES, [figure for figure in kept if figure is not None])
    if isinstance(inner := holder.get(_INNER), Sequence):
        below = (_rebuilt(one, put) for one in inner)
        _set(entries, _INNER, [one for one in below if one is not None])
    if len(entries) < len(holder) and not any(
        not entry.value.empty for key, entry in entries.items() if key != _AREA
    ):
        return None
    return Mapping(holder.place, entries, holder.path)


def _set(entries: dict[str, Entry], key: str, items: list[Node]) -> None:
    """Put a list in place of one, or take its key out where nothing is left."""
    old = entries[key]
    if not items:
        del entries[key]
        return
    assert isinstance(old.value, Sequence)
    held = Sequence(old.value.place, tuple(items), old.value.path)
    entries[key] = old._replace(value=held)


def _items(node: Node | None) -> tuple[Node, ...]:
    return node.items if isinstance(node, Sequence) else ()
