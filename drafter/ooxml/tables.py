"""Tables as they are drawn: rows and cells, their widths, their lines."""

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from drafter.ooxml import lengths, xml
from drafter.ooxml.formatting import Formatting
from drafter.ooxml.run_format import OFF

_SIDES = (("w:left", "w:start"), ("w:right", "w:end"))
_PADDING = lengths.millimetres("108") or Decimal(0)
"""What Word keeps free at each side of a cell unless the file gives something else."""

_LOOKS = (
    ("firstCol", "w:firstColumn", 0x0080),
    ("lastCol", "w:lastColumn", 0x0100),
    ("firstRow", "w:firstRow", 0x0020),
    ("lastRow", "w:lastRow", 0x0040),
)
"""Parts of a table that its style may treat apart, the later ones over the earlier."""

_HEXADECIMAL = frozenset("0123456789abcdefABCDEF")


_NOT_THROUGH = frozenset(
    map(xml.name, ("w:tbl", "w:tc", "w:tblPr", "w:tblGrid", "w:trPr"))
)


def rows(table: xml.Element) -> Iterator[xml.Element]:
    """Yield the rows of a table, those in content controls and insertions too."""
    yield from _through(table, xml.name("w:tr"))


def cells(row: xml.Element) -> Iterator[xml.Element]:
    """Yield the cells of a row, those in content controls and insertions too."""
    yield from _through(row, xml.name("w:tc"))


def _through(element: xml.Element, tag: str) -> Iterator[xml.Element]:
    for child in element:
        if child.tag == tag:
            yield child
        elif len(child) and child.tag not in _NOT_THROUGH:
            yield from _through(child, tag)


def style(table: xml.Element) -> str:
    """Return the id of a table's style."""
    return xml.value(xml.find(table, "w:tblPr/w:tblStyle"))


def grid(table: xml.Element) -> list[Decimal]:
    """Return the widths of the columns of a table's grid in mm."""
    return [
        lengths.millimetres(xml.value(column, "w:w")) or Decimal(0)
        for column in xml.find_all(table, "w:tblGrid/w:gridCol")
    ]


def span(cell: xml.Element) -> int:
    """Return how many columns of the grid a cell takes."""
    return lengths.whole(xml.value(xml.find(cell, "w:tcPr/w:gridSpan"))) or 1


def kept_free(row: xml.Element, side: str) -> int:
    """Return how many columns a row leaves free: ``w:gridBefore``, ``w:gridAfter``."""
    return lengths.whole(xml.value(xml.find(row, f"w:trPr/{side}"))) or 0


def widths(
    row: xml.Element, cells: Iterable[xml.Element], grid: Sequence[Decimal]
) -> list[Decimal]:
    """Return the widths of a row's cells in mm: what each says, else the grid's."""
    before = kept_free(row, "w:gridBefore")
    given = []
    for cell in cells:
        after = before + max(span(cell), 1)
        given.append(_own_width(cell) or sum(grid[before:after], Decimal(0)))
        before = after
    return given


def _own_width(cell: xml.Element) -> Decimal | None:
    """Return the width in mm that a cell itself asks for, if it does."""
    own = xml.find(cell, "w:tcPr/w:tcW")
    if xml.value(own, "w:type") not in ("", "dxa"):
        return None
    return lengths.millimetres(xml.value(own, "w:w"))


def text_width(cell: xml.Element, formatting: Formatting) -> Decimal:
    """Return the width in mm that a cell leaves its text; 0 where nothing says it."""
    row = next(cell.iterancestors(xml.name("w:tr")), None)
    table = next(cell.iterancestors(xml.name("w:tbl")), None)
    if row is None or table is None:
        return Decimal(0)
    width = _own_width(cell)
    if not width:
        others = list(cells(row))
        width = widths(row, others, grid(table))[others.index(cell)]
    return width - padding(table, cell, formatting) if width else Decimal(0)


def padding(
    table: xml.Element,
    cell: xml.Element,
    formatting: Formatting,
    of_table: tuple[Decimal, Decimal] | None = None,
) -> Decimal:
    """Return what a cell keeps free at both sides of its text, together, in mm.

    Args:
        table: The table.
        cell: One of its cells.
        formatting: The formatting of the file.
        of_table: The ``margins`` of the table, if they are known.
    """
    own = xml.find(cell, "w:tcPr/w:tcMar")
    usual = of_table or margins(table, formatting)
    if own is None:
        return sum(usual, Decimal(0))
    sides = zip(_SIDES, usual, strict=True)
    return sum((_margin((own,), names, side) for names, side in sides), Decimal(0))


def margins(table: xml.Element, formatting: Formatting) -> tuple[Decimal, Decimal]:
    """Return what the cells of a table keep free left and right of text, in mm."""
    holders = [
        xml.find(element, "w:tblPr/w:tblCellMar")
        for element in (table, *formatting.styles.chain(style(table)))
    ]
    left, right = (_margin(holders, names, _PADDING) for names in _SIDES)
    return left, right


def _margin(
    holders: Iterable[xml.Element | None], names: tuple[str, ...], usual: Decimal
) -> Decimal:
    given = (
        lengths.millimetres(xml.value(xml.find(holder, name), "w:w"))
        for holder in holders
        if holder is not None
        for name in names
    )
    return next((length for length in given if length is not None), usual)


def border(table: xml.Element, formatting: Formatting) -> str:
    """Return how the lines of a table are drawn; empty when there are none."""
    for element in (table, *formatting.styles.chain(style(table))):
        borders = xml.find(element, "w:tblPr/w:tblBorders")
        if borders is not None:
            return next(iter(_drawn(borders)), "")
    return ""


def cell_border(cell: xml.Element) -> str:
    """Return how the lines around a cell itself are drawn, if on three sides."""
    drawn = _drawn(xml.find(cell, "w:tcPr/w:tcBorders"))
    return drawn[0] if len(drawn) > 2 else ""


def _drawn(borders: xml.Element | None) -> list[str]:
    kinds = [] if borders is None else [xml.value(line) for line in borders]
    return [kind for kind in kinds if kind not in ("", "nil", "none")]


def switched(row: xml.Element, name: str, formatting: Formatting, style: str) -> bool:
    """Return whether a row, or the style of its table, switches something on.

    Args:
        row: The row.
        name: What is switched, ``w:tblHeader``.
        formatting: The formatting of the file.
        style: The id of the table's style.
    """
    for holder in (row, *formatting.styles.chain(style)):
        element = xml.find(holder, f"w:trPr/{name}")
        if element is not None:
            return xml.value(element) not in OFF
    return False


def looks(table: xml.Element) -> frozenset[str]:
    """Return which parts of a table its style treats apart, ``firstRow``."""
    element = xml.find(table, "w:tblPr/w:tblLook")
    if element is None:
        return frozenset()
    text = xml.value(element)
    bits = int(text, 16) if text and _HEXADECIMAL.issuperset(text) else 0
    return frozenset(
        part
        for part, name, bit in _LOOKS
        if (
            xml.value(element, name) not in OFF
            if xml.value(element, name)
            else bits & bit
        )
    )


def parts(
    looks: frozenset[str], row: int, rows: int, column: int, columns: int
) -> tuple[str, ...]:
    """Return the parts of its table that a cell belongs to.

    Args:
        looks: The parts that are treated apart.
        row: The number of its row, from 0.
        rows: How many rows there are.
        column: The number of the cell in its row, from 0.
        columns: How many cells the row has.
    """
    there = {
        "firstCol": column == 0,
        "lastCol": column == columns - 1,
        "firstRow": row == 0,
        "lastRow": row == rows - 1,
    }
    return tuple(part for part, is_there in there.items() if is_there and part in looks)
