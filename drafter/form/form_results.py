"""Results: headings whose figures stand in one sheet and whose words in another."""

from collections.abc import Iterable, Iterator

from attrs import field

from drafter.findings import Cell
from drafter.form import form_figures
from drafter.form.cell_nodes import (
    NOWHERE,
    Shape,
    cells_of,
    encoded,
    list_of,
    listed,
    mapping,
    shape_of,
)
from drafter.form.form_labels import label
from drafter.form.form_records import Cells, Context, Row
from drafter.form.grids import NOTHING, Column, column_of
from drafter.model import Indicator, Result, Subsection
from drafter.model.proceedings import TABLE
from drafter.records import define
from drafter.source import Mapping, Node, Scalar
from drafter.source import Sequence as Items
from drafter.vocabulary import fold, keys

AREA, PART = "linh_vuc", "muc"
_FIGURES, _WORDS, _NAME = "so_lieu", "noi_dung", "ten"
_OWN = frozenset((AREA, PART, _FIGURES, _WORDS))
_TABLE = Column(
    name=TABLE.name,
    label=label(TABLE.name),
    text="Tên biểu Excel có sẵn số liệu, đặt cạnh sổ này. Lĩnh vực để trống thì các "
    "nhóm I, II … trong biểu là lĩnh vực",
    example=TABLE.example,
    width=22,
)


def figure_columns() -> dict[str, Column]:
    """Return the columns of the sheet of figures."""
    return {**_heading_columns(), **form_figures.columns(Indicator)}


def word_columns() -> dict[str, Column]:
    """Return the columns of the sheet of words."""
    own = {k: column_of(k, f) for k, f in keys(Result).items() if k not in _OWN}
    words = {_WORDS: column_of(_WORDS, keys(Result)[_WORDS])}
    first = {k: own.pop(k) for k in ("danh_gia",) if k in own}
    return {**_heading_columns(), **first, **words, **own, TABLE.name: _TABLE}


def _heading_columns() -> dict[str, Column]:
    part = keys(Subsection)[_NAME]
    text = f"{part.word.text}; để trống nếu lĩnh vực không chia mục"
    return {
        AREA: column_of(AREA, keys(Result)[AREA]),
        PART: Column(name=PART, label="Mục", text=text, width=22),
    }


def rows(
    node: Node, context: Context, before: str
) -> tuple[list[Cells], list[Cells]] | None:
    """Return the rows of figures and those of words; nothing where results are none."""
    results = listed(node)
    heads = [_head(result, AREA) for result in results]
    if None in heads or len(set(map(_folded, heads))) < len(heads):
        return None
    figures, words, told = list[Cells](), list[list[Cells]](), list[str]()
    for result, head in zip(results, heads, strict=True):
        found = _of_result(result, {AREA: _shown(head)}, context, before)
        if found is None:
            return None
        figures += found[0]
        words.append(found[1])
        told += [_folded(head)] * bool(found[0])
    return figures, [row for of in _pinned(heads, words, told) for row in of]


def _pinned(
    heads: list[str | None], words: list[list[Cells]], told: list[str]
) -> list[list[Cells]]:
    """Return rows of words that keep the order: a heading alone where it must."""
    order = [_folded(head) for head in heads]
    spoken = [head for head, of in zip(order, words, strict=True) if of]
    if merged(told, spoken) == order:
        return words
    bare = [[{AREA: _shown(head)}] for head in heads]
    return [of or alone for of, alone in zip(words, bare, strict=True)]


def merged(first: Iterable[str], second: Iterable[str]) -> list[str]:
    """Return two orders as one: the first, with the others behind their neighbours."""
    order, others = list(dict.fromkeys(first)), list(dict.fromkeys(second))
    for position, name in enumerate(others):
        if name in order:
            continue
        if position:
            order.insert(order.index(others[position - 1]) + 1, name)
            continue
        known = [order.index(other) for other in others if other in order]
        order.insert(known[0] if known else len(order), name)
    return order


def _of_result(
    result: Node, head: Cells, context: Context, before: str
) -> tuple[list[Cells], list[Cells]] | None:
    """Return the rows of one heading: its own, then those of its parts."""
    assert isinstance(result, Mapping)
    figures, words = list[Cells](), list[Cells]()
    parts = listed(result[PART]) if PART in result else ()
    names = [_head(part, _NAME) for part in parts]
    if not all(names) or len(set(map(_folded, names))) < len(names):
        return None
    pieces = [(result, head, _OWN)]
    pieces += [
        (part, {**head, PART: _shown(name)}, _OWN | {_NAME})
        for part, name in zip(parts, names, strict=True)
        if isinstance(part, Mapping)
    ]
    for piece, above, own in pieces:
        found = list(form_figures.rows(_items(piece), Indicator, context, before) or ())
        if len(found) < len(_items(piece)):
            return None
        figures += [{**above, **row} for row in found]
        told = _words(piece, above, own, context)
        words += told or ([above] if not found and piece is not result else [])
    return figures, words


def _items(piece: Mapping) -> tuple[Node, ...]:
    return listed(piece[_FIGURES]) if _FIGURES in piece else ()


def _words(
    piece: Mapping, above: Cells, own: frozenset[str], context: Context
) -> list[Cells]:
    """Return the rows of words under a heading; what it has once is in the first."""
    fields = keys(Result)
    once = {
        key: context.encoded(entry.value, fields[key])
        if key in fields
        else encoded(entry.value, Shape.ONE)
        for key, entry in piece.entries.items()
        if key not in own and not entry.value.empty
    }
    texts = cells_of(piece[_WORDS]) if _WORDS in piece else []
    rows = [{**above, _WORDS: text} for text in texts] or [dict(above)] * bool(once)
    return [{**rows[0], **once}, *rows[1:]] if rows else []


def _head(node: Node, key: str) -> str | None:
    """Return what a record is headed by; empty if by nothing, none if by no text."""
    if not isinstance(node, Mapping):
        return None
    value = node.get(key)
    if value is None or value.empty:
        return ""
    text = value.text if isinstance(value, Scalar) else None
    return None if text is None or "\n" in text or text == NOTHING else text


def _shown(head: str | None) -> str:
    """Return what a cell says for a heading."""
    return encoded(Scalar(NOWHERE, head or "", ()), Shape.ONE) or NOTHING


def _folded(head: str | None) -> str:
    return fold(head or "")


@define
class _Told:
    """What was read under one heading."""

    name: Scalar | None
    once: dict[str, Node] = field(factory=dict)
    figures: list[Node] = field(factory=list)
    words: list[Node] = field(factory=list)
    parts: "dict[str, _Told]" = field(factory=dict)


def node_of(
    figures: Iterable[Row], words: Iterable[Row], context: Context, before: str
) -> Items | None:
    """Return the results of two sheets, or nothing where both are empty."""
    told, orders = dict[str, _Told](), list[list[str]]()
    headed = list(_under_headings(figures, context))
    of_row = {id(row): at for row, at in headed}
    filled = [row for row, _ in headed if set(row.cells) - {AREA, PART}]
    orders.append([])
    for row, node in form_figures.nodes(filled, Indicator, context, before):
        at = of_row[id(row)]
        _place(told, at, context).figures.append(node)
        orders[0].append(_key(at[0]))
    spoken = list(_under_headings(words, context))
    orders.append([_key(at[0]) for _, at in spoken])
    for row, at in spoken:
        _add_words(row, _place(told, at, context), context)
    order = merged(*orders)
    items = tuple(_result(told[key], AREA) for key in order)
    return Items(items[0].place, items, ()) if items else None


Under = tuple[Scalar | None, Scalar | None]
"""The field and the part that a row stands under."""


def _under_headings(
    found: Iterable[Row], context: Context
) -> Iterator[tuple[Row, Under]]:
    """Yield rows with their headings: an empty cell means the one above.

    A table without a heading has its own.
    """
    area: Scalar | None = None
    part: Scalar | None = None
    for row in found:
        if AREA in row.cells:
            area, part = _typed(row, AREA, context), None
        if PART in row.cells:
            part = _typed(row, PART, context)
        is_alone = TABLE.name in row.cells and not {AREA, PART} & set(row.cells)
        yield row, (None, None) if is_alone else (area, part)


def _typed(row: Row, name: str, context: Context) -> Scalar | None:
    """Return the heading that a cell says, or nothing where it says there is none."""
    node = context.taken(row.cells[name])
    if node is None:
        return None
    text = node.text if isinstance(node, Scalar) else row.text(name)
    return None if text == NOTHING else Scalar(row.at(name), text, ())


def _key(name: Scalar | None) -> str:
    return fold(name.text) if name else ""


def _place(told: dict[str, _Told], at: Under, context: Context) -> _Told:
    """Return where things under a heading are gathered."""
    area, part = at
    if _key(area) not in told and area is not None:
        context.notice_nearly(area)
    above = told.setdefault(_key(area), _Told(area))
    return above.parts.setdefault(_key(part), _Told(part)) if part else above


def _add_words(row: Row, told: _Told, context: Context) -> None:
    fields = keys(Result)
    for name, cell in row.cells.items():
        if name == _WORDS:
            node = context.taken(cell, Shape.LINES)
            told.words += [node] if node is not None else []
        elif name not in _OWN:
            shape = shape_of(fields[name]) if name in fields else Shape.ONE
            value = context.taken(cell, shape)
            if value is not None:
                told.once[name] = _further(name, told.once.get(name), value)


def _further(name: str, before: Node | None, value: Node) -> Node:
    """Return what was said twice of one heading: its sentences, one after another."""
    if name == TABLE.name and before is not None:
        return list_of([*listed(before), *listed(value)])
    if isinstance(before, Scalar) and isinstance(value, Scalar) and before.text:
        return Scalar(before.place, f"{before.text}\n{value.text}", ())
    return value


def _result(told: _Told, key: str) -> Mapping:
    """Return what was gathered under a heading."""
    found = dict[str, Node]({key: told.name} if told.name else {})
    found |= told.once
    if told.figures:
        found[_FIGURES] = Items(told.figures[0].place, tuple(told.figures), ())
    if told.words:
        found[_WORDS] = list_of(told.words)
    parts = tuple(_result(part, _NAME) for part in told.parts.values())
    if parts:
        found[PART] = Items(parts[0].place, parts, ())
    first = next(iter(found.values()), None)
    place = first.place if first is not None else None
    return mapping(found, place) if isinstance(place, Cell) else mapping(found)
