"""How wide lines of type are, where they wrap, and how much of a page they fill."""

from collections.abc import Iterator
from decimal import Decimal

from attrs import Factory

from drafter.findings import Spot
from drafter.ooxml import lengths, text_width
from drafter.ooxml.document import Document, Paragraph, Row, Run
from drafter.ooxml.paragraph_format import LineRule
from drafter.patterns import regex
from drafter.records import define, frozen

_USUAL = Decimal(14)
_CERTAIN = Decimal("1.15")
"""How many pages a text must be estimated at to have certainly more than one."""

SINGLE = Decimal("1.15")
"""The distance of single lines of Times New Roman, in sizes of its type."""

_WORD = regex(r"\S+\s*")


def width(runs: tuple[Run, ...]) -> Decimal:
    """Return the width of runs on one line in mm, without the space at the end."""
    if not runs:
        return Decimal(0)
    *above, last = runs
    return sum(
        (text_width.width(r.text, r.format) for r in above), Decimal(0)
    ) + text_width.width(last.text.rstrip(), last.format)


def wrapped(runs: tuple[Run, ...], available_width: Decimal) -> tuple[Decimal, ...]:
    """Return the widths in mm of the lines that runs are wrapped into.

    Args:
        runs: The runs of a line of type.
        available_width: The width there is, in mm.
    """
    widths: list[Decimal] = []
    used = gap = Decimal(0)
    for word, space in _words(runs):
        if used and used + word > available_width:
            widths.append(used - gap)
            used = Decimal(0)
        used += word + space
        gap = space
    if used:
        widths.append(used - gap)
    return tuple(widths)


def _words(runs: tuple[Run, ...]) -> Iterator[tuple[Decimal, Decimal]]:
    """Yield the widths of words, and of the space behind each."""
    word = Decimal(0)
    for run in runs:
        for match in _WORD.finditer(run.text):
            bare = match[0].rstrip()
            word += text_width.width(bare, run.format)
            if len(bare) < len(match[0]):
                yield word, text_width.width(" ", run.format)
                word = Decimal(0)
    if word:
        yield word, Decimal(0)


def spacing(paragraph: Paragraph) -> Decimal:
    """Return the distance of a paragraph's lines as a multiple of single lines."""
    form = paragraph.format
    if form.line_rule is LineRule.MULTIPLE:
        return form.line_spacing
    multiple = form.line_spacing / (_size(paragraph) * SINGLE)
    return multiple if form.line_rule is LineRule.EXACTLY else max(multiple, Decimal(1))


def is_long(paper: Document) -> bool:
    """Say whether a paper certainly has more than one page, by a rough estimate."""
    return len(paper.sections) > 1 or overflows(paper, 0)


def overflows(paper: Document, section: int) -> bool:
    """Say whether a section certainly has more than one page.

    Args:
        paper: The paper.
        section: Number of the section, from 0.
    """
    inside = [p for p in paper.paragraphs if p.section == section]
    if any(paragraph.has_page_break for paragraph in inside[:-1]):
        return True
    used = Decimal(0)
    rows: dict[tuple[int, int], dict[int, Decimal]] = {}
    for paragraph in inside:
        needed = height(paper, paragraph)
        cell = paragraph.cell
        if cell is None:
            used += needed
            continue
        row = rows.setdefault((cell.table, cell.row), {})
        row[cell.column] = row.get(cell.column, Decimal(0)) + needed
    used += sum((max(row.values()) for row in rows.values()), Decimal(0))
    return used > paper.sections[section].text_height * _CERTAIN


def _size(paragraph: Paragraph) -> Decimal:
    """Return the size of the largest type of a paragraph, in points."""
    return max([run.format.size for run in paragraph.runs] or [_USUAL])


def height(paper: Document, paragraph: Paragraph) -> Decimal:
    """Return the height of a paragraph in mm, with what is kept around it."""
    line = _size(paragraph) * SINGLE * spacing(paragraph)
    form = paragraph.format
    points = lines(paper, paragraph) * line + form.space_before + form.space_after
    return points * lengths.MM_PER_POINT


def lines(paper: Document, paragraph: Paragraph) -> int:
    """Return how many lines a paragraph is wrapped into, roughly."""
    return int(width(paragraph.runs) // paper.available_width(paragraph)) + 1


@define(eq=False, repr=False)
class _Cell:
    """A cell while it is measured: its height in mm, its lines of type."""

    height: Decimal = Decimal(0)
    lines: int = 0


@define(eq=False, repr=False)
class _Row:
    """A row while it is measured: where it begins, its cells by column."""

    spot: Spot
    cells: dict[int, _Cell] = Factory(dict)


@frozen(kw_only=True, eq=False, repr=False)
class TableRow:
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


@frozen(kw_only=True, eq=False, repr=False)
class Table:
    """A table.

    Attributes:
        rows: Its rows.
        section: Number of its section, from 0.
    """

    rows: tuple[TableRow, ...]
    section: int

    @property
    def height(self) -> Decimal:
        """Its height in mm, roughly."""
        return sum((row.height for row in self.rows), Decimal(0))


def ruled_tables(paper: Document) -> Iterator[Table]:
    """Yield the tables of several rows and columns whose cells have lines."""
    by_table: dict[int, list[Paragraph]] = {}
    for paragraph in paper.paragraphs:
        if paragraph.cell is not None and not paragraph.in_text_box:
            by_table.setdefault(paragraph.cell.table, []).append(paragraph)
    for number, paragraphs in by_table.items():
        cells = [p.cell for p in paragraphs if p.cell is not None]
        ruled = sum(cell.bordered for cell in cells) * 2 > len(cells)
        wide = max(cell.columns for cell in cells) > 1
        rows = paper.tables.get(number, ())
        if ruled and wide and len(rows) > 1:
            yield Table(
                rows=tuple(_measured(paper, rows, paragraphs)),
                section=paragraphs[0].section,
            )


def _measured(
    paper: Document, rows: tuple[Row, ...], paragraphs: list[Paragraph]
) -> Iterator[TableRow]:
    measured: dict[int, _Row] = {}
    for paragraph in paragraphs:
        place = paragraph.cell
        assert place is not None
        row = measured.setdefault(place.row, _Row(paragraph.spot))
        cell = row.cells.setdefault(place.column, _Cell())
        cell.height += height(paper, paragraph)
        cell.lines += lines(paper, paragraph)
    for number, properties in enumerate(rows, 1):
        if number in measured:
            row = measured[number]
            yield TableRow(
                spot=row.spot,
                row=properties,
                height=max(cell.height for cell in row.cells.values()),
                lines=max(cell.lines for cell in row.cells.values()),
            )
