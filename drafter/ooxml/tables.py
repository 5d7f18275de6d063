"""Cells of tables: where they begin, how wide they are, what their style says."""

from decimal import Decimal

import attrs

from drafter.ooxml import lengths, xml
from drafter.ooxml.document import Cell, Row
from drafter.ooxml.formatting import Formatting
from drafter.ooxml.run_format import OFF, Partial

_PADDING = Decimal("3.8")
"""Millimetres at both sides of a cell together where nothing else is said."""

_LOOKS = (
    ("firstCol", "w:firstColumn", 0x0080),
    ("lastCol", "w:lastColumn", 0x0100),
    ("firstRow", "w:firstRow", 0x0020),
    ("lastRow", "w:lastRow", 0x0040),
)
"""Parts of a table that its style may treat apart, the later ones over the earlier."""


@attrs.frozen
class Placed:
    """A cell, and what the style of its table says of it."""

    cell: Cell
    run_format: Partial
    paragraph_format: Partial


class Cells:
    """The cells of one part, worked out table by table."""

    def __init__(self, formatting: Formatting) -> None:
        self._formatting = formatting
        self._placed: dict[xml.Element, Placed] = {}
        self._tables: set[xml.Element] = set()
        self.tables: dict[int, tuple[Row, ...]] = {}

    def around(self, paragraph: xml.Element, number: int) -> Placed | None:
        """Return the innermost cell around a paragraph, not beyond its text box.

        Args:
            paragraph: The paragraph.
            number: The number of the table, for whoever compares places.
        """
        boundary = (xml.name("w:tc"), xml.name("w:txbxContent"))
        holder = next(paragraph.iterancestors(*boundary), None)
        if holder is None or holder.tag != xml.name("w:tc"):
            return None
        table = next(holder.iterancestors(xml.name("w:tbl")), None)
        if table is None:
            return None
        if table not in self._tables:
            self._tables.add(table)
            self._read(table, number)
        return self._placed.get(holder)

    def _read(self, table: xml.Element, number: int) -> None:
        grid = [
            lengths.millimetres(xml.value(column, "w:w")) or Decimal(0)
            for column in xml.find_all(table, "w:tblGrid/w:gridCol")
        ]
        rows = [
            row
            for row in table.iter(xml.name("w:tr"))
            if next(row.iterancestors(xml.name("w:tbl")), None) is table
        ]
        style = xml.value(xml.find(table, "w:tblPr/w:tblStyle"))
        looks = _looks(xml.find(table, "w:tblPr/w:tblLook"))
        border = _border(table, self._formatting, style)
        if next(table.iterancestors(xml.name("w:tbl")), None) is None:
            self.tables[number] = tuple(self._row(row, style) for row in rows)
        for index, row in enumerate(rows):
            cells = [
                cell
                for cell in row.iter(xml.name("w:tc"))
                if next(cell.iterancestors(xml.name("w:tr")), None) is row
            ]
            widths = _widths(row, cells, grid)
            left = Decimal(0)
            for column, (cell, width) in enumerate(zip(cells, widths, strict=True)):
                conditions = tuple(
                    condition
                    for condition, there in (
                        ("firstCol", column == 0),
                        ("lastCol", column == len(cells) - 1),
                        ("firstRow", index == 0),
                        ("lastRow", index == len(rows) - 1),
                    )
                    if there and condition in looks
                )
                said = self._formatting.cell(style, conditions)
                place = Cell(
                    table=number,
                    row=index + 1,
                    column=column + 1,
                    columns=len(cells),
                    left=left,
                    width=width,
                    table_width=sum(widths, Decimal(0)),
                    bordered=bool(border) or bool(_cell_border(cell)),
                    border=_cell_border(cell) or border,
                    padding=_padding(table, cell, self._formatting, style),
                )
                self._placed[cell] = Placed(place, *said)
                left += width

    def _row(self, row: xml.Element, style: str) -> Row:
        """Return what a row, or the style of its table, says of page breaks."""
        holders = [row, *self._formatting.styles.chain(style)]
        return Row(
            is_header=_switched(holders, "w:trPr/w:tblHeader"),
            cant_split=_switched(holders, "w:trPr/w:cantSplit"),
        )


def _switched(holders: list[xml.Element], path: str) -> bool:
    found = (xml.find(holder, path) for holder in holders)
    first = next((element for element in found if element is not None), None)
    return first is not None and xml.value(first) not in OFF


def _widths(
    row: xml.Element, cells: list[xml.Element], grid: list[Decimal]
) -> list[Decimal]:
    """Return the widths of a row's cells, from the grid or as each cell says."""
    before = lengths.whole(xml.value(xml.find(row, "w:trPr/w:gridBefore"))) or 0
    widths = []
    for cell in cells:
        span = lengths.whole(xml.value(xml.find(cell, "w:tcPr/w:gridSpan"))) or 1
        own = xml.find(cell, "w:tcPr/w:tcW")
        asked = None
        if xml.value(own, "w:type") in ("", "dxa"):
            asked = lengths.millimetres(xml.value(own, "w:w"))
        columns = sum(grid[before : before + span], Decimal(0))
        widths.append(asked or columns)
        before += max(span, 1)
    return widths


def _looks(element: xml.Element | None) -> frozenset[str]:
    if element is None:
        return frozenset()
    text = xml.value(element)
    bits = (
        int(text, 16)
        if text and all(c in "0123456789abcdefABCDEF" for c in text)
        else 0
    )
    return frozenset(
        condition
        for condition, name, bit in _LOOKS
        if (
            xml.value(element, name) not in OFF
            if xml.value(element, name)
            else bits & bit
        )
    )


def _border(table: xml.Element, formatting: Formatting, style: str) -> str:
    """Return how the lines of a table are drawn; empty when there are none."""
    own = xml.find(table, "w:tblPr/w:tblBorders")
    if own is None:
        for element in formatting.styles.chain(style):
            own = xml.find(element, "w:tblPr/w:tblBorders")
            if own is not None:
                break
    return next(iter(_drawn(own)), "")


def _cell_border(cell: xml.Element) -> str:
    drawn = _drawn(xml.find(cell, "w:tcPr/w:tcBorders"))
    return drawn[0] if len(drawn) > 2 else ""


def _drawn(borders: xml.Element | None) -> list[str]:
    kinds = [] if borders is None else [xml.value(line) for line in borders]
    return [kind for kind in kinds if kind not in ("", "nil", "none")]


def _padding(
    table: xml.Element, cell: xml.Element, formatting: Formatting, style: str
) -> Decimal:
    holders = [
        xml.find(cell, "w:tcPr/w:tcMar"),
        xml.find(table, "w:tblPr/w:tblCellMar"),
        *(
            xml.find(element, "w:tblPr/w:tblCellMar")
            for element in formatting.styles.chain(style)
        ),
    ]
    total = Decimal(0)
    for names in (("w:left", "w:start"), ("w:right", "w:end")):
        said = (
            lengths.millimetres(xml.value(xml.find(holder, name), "w:w"))
            for holder in holders
            if holder is not None
            for name in names
        )
        total += next((s for s in said if s is not None), _PADDING / 2)
    return total
