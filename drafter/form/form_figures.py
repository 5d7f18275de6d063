"""Figures: one a row, what is compared with it beside it, its parts below it."""

from collections.abc import Iterable, Iterator

from drafter.errors import Unreadable
from drafter.findings import Cell, error
from drafter.form.cell_nodes import Shape, encoded, listed, mapping
from drafter.form.form_labels import label
from drafter.form.form_records import (
    Cells,
    Context,
    Row,
    is_actual,
    node_of,
    row_of,
)
from drafter.form.grids import NOTHING, WORDS, Column, column_of
from drafter.formatter import read_period
from drafter.source import Mapping, Node, Scalar
from drafter.source import Sequence as Items
from drafter.values import PeriodKind, turn
from drafter.vocabulary import fold, keys

PLAN, BEFORE, JOINED = "ke_hoach", "th_ky_truoc", "noi_hang_tren"
_PLANNED, _YEAR, _AGO = "kế hoạch", "năm trước", "cùng kỳ"
_COMPARED, _PARTS, _MORE = "so_sanh", "trong_do", "va"
NOTHING_ABOVE = error("X302", "joint")
_JOINTS = {"trong đó": _PARTS, "và": _MORE}
_ORDER = (
    *("ten", BEFORE, PLAN, "thuc_hien", "uoc", _COMPARED, "noi_bat", JOINED),
    *("luy_ke", "trong_tong_so", "dong_tu", "ghi_chu", "huong_tot"),
)


_OWN = {
    BEFORE: Column(
        name=BEFORE,
        label="TH kỳ trước",
        text="Số thực hiện năm trước; hội nghị sơ kết quý, 6 tháng, 9 tháng thì là "
        "số cùng kỳ năm trước",
        example="1.152,3 tỷ đồng",
    ),
    PLAN: Column(
        name=PLAN,
        label="Kế hoạch",
        text="Kế hoạch, chỉ tiêu được giao của kỳ này, kèm đơn vị tính",
        example="1.250 tỷ đồng",
    ),
    _COMPARED: Column(
        name=_COMPARED,
        label=label(_COMPARED),
        text="So sánh với gốc khác kế hoạch và kỳ trước, mỗi gốc một dòng",
        example="kế hoạch HĐND tỉnh giao: gấp 2,14 lần",
        width=30,
    ),
    JOINED: Column(
        name=JOINED,
        label="Nối hàng trên",
        text="Để trống nếu là chỉ tiêu riêng; trong đó: số thành phần của hàng "
        "trên; và: lượng nữa sau cùng một động từ",
        words=tuple(_JOINTS),
        closed=True,
    ),
}
"""Columns of figures that are no keys, or hold a part of what a key does."""


def base_before(root: Mapping) -> str:
    """Return what the result of the last period is called beside that of this one."""
    typed = root.get("ky_bao_cao")
    try:
        period = read_period(typed.text).value if isinstance(typed, Scalar) else None
    except Unreadable:
        period = None
    if period is None:
        return _YEAR
    row = turn(period)
    part = period.kind is PeriodKind.PART_OF_YEAR or (row and row.words != row.year)
    return _AGO if part else _YEAR


def columns(cls: type) -> dict[str, Column]:
    """Return the columns of figures of a class, by name."""
    fields = keys(cls)
    order = (*(key for key in fields if key not in _RARE and key not in _ORDER),)
    return {k: _OWN.get(k) or column_of(k, fields[k]) for k in (*order, *_ORDER)}


_RARE = (_PARTS, _MORE)


def rows(
    items: Iterable[Node], cls: type, context: Context, before: str
) -> Iterator[Cells] | None:
    """Return the rows of figures, parts below their whole; nothing if one is none."""
    made = list[Cells]()
    for item in items:
        row = _row(item, cls, context, before)
        if row is None:
            return None
        made.append(row)
        for joint, key in _JOINTS.items():
            parts = item.get(key) if isinstance(item, Mapping) else None
            if parts is None or parts.empty:
                continue
            below = [_row(part, cls, context, before) for part in listed(parts)]
            if isinstance(parts, Mapping) or not all(below):
                continue
            del row[key]
            made += [{**part, JOINED: joint} for part in below if part]
    return iter(made)


def nodes(
    found: Iterable[Row], cls: type, context: Context, before: str
) -> tuple[tuple[Row, Node], ...]:
    """Return the figures of rows, each with the row in which it begins."""
    wholes = list[tuple[Row, Node, dict[str, list[Node]]]]()
    for row in found:
        node = _node(row, cls, context, before)
        joint = _joint(row, context)
        if joint and wholes and isinstance(wholes[-1][1], Mapping):
            wholes[-1][2].setdefault(joint, []).append(node)
        else:
            if joint:
                at = row.cells[JOINED].place
                context.findings.append(
                    NOTHING_ABOVE.at(mark=at, text=row.text(JOINED))
                )
            wholes.append((row, node, {}))
    return tuple((row, _with_parts(node, parts)) for row, node, parts in wholes)


def _joint(row: Row, context: Context) -> str:
    """Return the key under which a row joins the one above it; empty for none."""
    typed = row.text(JOINED)
    known = {fold(word): key for word, key in _JOINTS.items()}
    if typed and fold(typed) not in known:
        context.refuse(row.cells[JOINED], tuple(_JOINTS))
    return known.get(fold(typed), "")


def _with_parts(node: Node, parts: dict[str, list[Node]]) -> Node:
    if not isinstance(node, Mapping) or not parts:
        return node
    own = {entry.key: entry.value for entry in node.entries.values()}
    for key, items in parts.items():
        whole = (*listed(own[key]), *items) if key in own else tuple(items)
        own[key] = Items(items[0].place, whole, ())
    return mapping(own, _cell(node))


def _cell(node: Node) -> Cell:
    assert isinstance(node.place, Cell)
    return node.place


def _row(node: Node, cls: type, context: Context, before: str) -> Cells | None:
    """Return the row of one figure."""
    row = row_of(node, cls, context)
    if row is None or WORDS in row:
        return row
    actual = next(key for key, field in keys(cls).items() if is_actual(field))
    if not isinstance(node, Mapping):
        return row if row.get(actual) else {**row, actual: NOTHING}
    if actual not in node:
        row[actual] = NOTHING
    compared = node.get(_COMPARED)
    if compared is not None and (own := _parted(compared, before)):
        row = {**row, **own}
    return row


def _parted(compared: Node, before: str) -> Cells | None:
    """Return what is compared in columns of their own, where order allows."""
    if not isinstance(compared, Mapping) or compared.empty:
        return None
    columns = {fold(_PLANNED): PLAN, fold(before): BEFORE}
    order = [columns.get(key, _COMPARED) for key in compared.filled]
    ranks = [(PLAN, BEFORE, _COMPARED).index(name) for name in order]
    single = all(
        isinstance(compared[key], Scalar) for key in columns if key in compared
    )
    if ranks != sorted(ranks) or not single:
        return None
    own = {
        columns[k]: encoded(compared[k], Shape.ONE) for k in columns if k in compared
    }
    others = {e.key: e.value for k, e in compared.entries.items() if k not in columns}
    return {**own, _COMPARED: encoded(mapping(others), Shape.NAMED)}


def _node(row: Row, cls: type, context: Context, before: str) -> Node:
    """Return the figure of a row."""
    node = node_of(row, cls, context)
    if not isinstance(node, Mapping):
        return node
    own = {entry.key: entry.value for entry in node.entries.values()}
    actual = next(key for key, field in keys(cls).items() if is_actual(field))
    if actual not in row.cells:
        own[actual] = Scalar(row.at(actual), "", ())
    values = dict[str, Node]()
    for word, name in ((_PLANNED, PLAN), (before, BEFORE)):
        value = context.taken(row.cells[name]) if name in row.cells else None
        if value is not None:
            values[word] = value
    if values:
        own[_COMPARED] = _joined(values, own.get(_COMPARED))
    return mapping(own, row.place)


def _joined(values: dict[str, Node], others: Node | None) -> Node:
    """Return what is compared: by the columns, then by the column of the others."""
    place = _cell(next(iter(values.values())))
    if others is None or others.empty:
        return mapping(values, place)
    more = (
        {e.key: e.value for e in others.entries.values()}
        if isinstance(others, Mapping)
        else None
    )
    if more is not None and not set(map(fold, more)) & set(map(fold, values)):
        return mapping({**values, **more}, place)
    return Items(place, (mapping(values, place), *listed(others)), ())
