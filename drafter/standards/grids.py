"""Tables with lines around their cells, as high as they are on paper."""

from collections.abc import Iterator
from decimal import Decimal

from attrs import Factory, define, frozen

from drafter.findings import Spot
from drafter.ooxml.effective import Paper, Paragraph, Row
from drafter.standards import measure


@define
class _Cell:
    """A cell while it is measured: its height in mm, its lines of type."""

    height: Decimal = Decimal(0)
    lines: int = 0


@define
class _Row:
    """A row while it is measured: where it begins, its cells by column."""

    spot: Spot
    cells: dict[int, _Cell] = Factory(dict)


@frozen(kw_only=True)
class Line:
    """A row of a table.

    Attributes:
        spot: Where it begins.
        row: What it says of page breaks.
        height: Its height in mm, roughly.
        lines: How many lines of type it has.
    """

    spot: Spot
    row: Row
    height: Decimal
    lines: int


@frozen(kw_only=True)
class Grid:
    """A table.

    Attributes:
        lines: Its rows.
        section: Number of its section, from 0.
    """

    lines: tuple[Line, ...]
    section: int

    @property
    def height(self) -> Decimal:
        """Its height in mm, roughly."""
        return sum((line.height for line in self.lines), Decimal(0))


def grids(paper: Paper) -> Iterator[Grid]:
    """Yield the tables of several rows and columns whose cells have lines."""
    found: dict[int, list[Paragraph]] = {}
    for paragraph in paper.paragraphs:
        if paragraph.cell is not None and not paragraph.boxed:
            found.setdefault(paragraph.cell.table, []).append(paragraph)
    for number, paragraphs in found.items():
        cells = [p.cell for p in paragraphs if p.cell is not None]
        ruled = sum(cell.ruled for cell in cells) * 2 > len(cells)
        wide = max(cell.columns for cell in cells) > 1
        rows = paper.tables.get(number, ())
        if ruled and wide and len(rows) > 1:
            yield Grid(
                lines=tuple(_lines(paper, rows, paragraphs)),
                section=paragraphs[0].section,
            )


def _lines(
    paper: Paper, rows: tuple[Row, ...], paragraphs: list[Paragraph]
) -> Iterator[Line]:
    measured: dict[int, _Row] = {}
    for paragraph in paragraphs:
        place = paragraph.cell
        assert place is not None
        row = measured.setdefault(place.row, _Row(paragraph.spot))
        cell = row.cells.setdefault(place.column, _Cell())
        cell.height += measure.height(paper, paragraph)
        cell.lines += measure.lines(paper, paragraph)
    for number, said in enumerate(rows, 1):
        if number in measured:
            row = measured[number]
            yield Line(
                spot=row.spot,
                row=said,
                height=max(cell.height for cell in row.cells.values()),
                lines=max(cell.lines for cell in row.cells.values()),
            )
