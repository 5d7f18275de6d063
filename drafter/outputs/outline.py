"""A paper as its reader sees it: headings, paragraphs, items, tables, pictures.

Page furniture is left out: page numbers, rules, empty lines, and the tables
without lines that only set letterhead and signature side by side. What stands in
these is read row by row, each row from the left, as portals show such papers and
a reader of the printed page goes: issuer, national title and motto, number, place
and day.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from enum import Enum
from itertools import takewhile

from attrs import evolve, field

from drafter.ooxml import reader
from drafter.ooxml.document import (
    Block,
    Document,
    Kind,
    Paragraph,
    Placed,
    Row,
    Run,
    Table,
    TableCell,
    merged,
)
from drafter.ooxml.run_format import RunFormat
from drafter.pictures import image_formats
from drafter.records import frozen


class Role(Enum):
    """What a paragraph is for."""

    TITLE = "title"
    SUBTITLE = "subtitle"
    PART = "part"
    PART_NAME = "name of a part"
    ANNEX = "annex"
    HEADING = "heading"
    SUBHEADING = "subheading"
    MINOR_HEADING = "minor heading"
    LEAD = "lead"
    CAPTION = "caption"
    PLACE = "place of photos"
    TABLE_TITLE = "title of a table"
    TABLE_NOTE = "note on a table"
    BYLINE = "byline"
    ITEM = "item"
    INNER_ITEM = "inner item"
    TEXT = "text"


_LEVELS: Mapping[Role, int] = {
    Role.TITLE: 1,
    Role.PART: 2,
    Role.PART_NAME: 2,
    Role.ANNEX: 2,
    Role.TABLE_TITLE: 3,
    Role.HEADING: 2,
    Role.SUBHEADING: 3,
    Role.MINOR_HEADING: 4,
}
"""The levels of headings in a paper without parts."""

_BELOW_PARTS = (Role.HEADING, Role.SUBHEADING, Role.MINOR_HEADING)

ITEMS = (Role.ITEM, Role.INNER_ITEM)
"""The roles of list items."""

ROLES: Mapping[str, Role] = {
    "Tên loại": Role.TITLE,
    "Tít": Role.TITLE,
    "Title": Role.TITLE,
    "Trích yếu": Role.SUBTITLE,
    "Subtitle": Role.SUBTITLE,
    "Phần": Role.PART,
    "Tên phần": Role.PART_NAME,
    "Phụ lục": Role.ANNEX,
    "Mục": Role.HEADING,
    "Tiêu đề nhỏ": Role.HEADING,
    "Heading 1": Role.HEADING,
    "heading 1": Role.HEADING,
    "Khoản": Role.SUBHEADING,
    "Tên phụ lục": Role.TABLE_TITLE,
    "Chỉ dẫn phụ lục": Role.TABLE_NOTE,
    "Heading 2": Role.SUBHEADING,
    "heading 2": Role.SUBHEADING,
    "Điểm": Role.MINOR_HEADING,
    "Heading 3": Role.MINOR_HEADING,
    "heading 3": Role.MINOR_HEADING,
    "Sa-pô": Role.LEAD,
    "Chú thích ảnh": Role.CAPTION,
    "Chỗ chờ ảnh": Role.PLACE,
    "Tác giả": Role.BYLINE,
    "Gạch đầu dòng": Role.ITEM,
    "Dấu cộng đầu dòng": Role.INNER_ITEM,
}
"""The role of each style by name; a style of none is text."""


SHOWN = frozenset(image_formats.Kind) - {image_formats.Kind.TIFF}
"""The kinds of pictures that browsers show."""


_RULE = " \t\n\u00a0-_–—"
"""What a line holds that is only a rule, or nothing at all."""


@frozen
class Span:
    """Words that look the same beside their paragraph."""

    text: str
    strong: bool = False
    emphasis: bool = False


@frozen
class Part:
    """A paragraph of the outline.

    Attributes:
        role: What it is for.
        spans: Its words.
        number: Its automatic number.
        level: The level of a heading, from 1; none of any other paragraph.
    """

    role: Role
    spans: tuple[Span, ...]
    number: str = ""
    level: int = 0

    @property
    def text(self) -> str:
        """Its words without the number."""
        return "".join(span.text for span in self.spans)


@frozen
class GridCell:
    """A cell of a table.

    Attributes:
        text: Its words, a paragraph a line.
        columns: How many columns it takes.
        rows: How many rows it takes; none where it belongs to the cell above.
        strong: Whether all of it is bold.
    """

    text: str
    columns: int = 1
    rows: int = 1
    strong: bool = False


@frozen
class Grid:
    """A table with lines."""

    rows: tuple[tuple[GridCell, ...], ...]
    heading_rows: int = 0


@frozen
class Figure:
    """A picture with the caption that stands below it.

    Attributes:
        data: The bytes of its file.
        kind: What they are.
        alternative: What it shows, for those who do not see it.
        width: How wide it is shown, in mm.
        height: How high it is shown, in mm.
        caption: The paragraph below it, if that is its caption.
    """

    data: bytes = field(repr=False)
    kind: image_formats.Kind
    alternative: str
    width: Decimal
    height: Decimal
    caption: Part | None = None


Item = Part | Grid | Figure


def outline(data: bytes) -> tuple[Item, ...]:
    """Return the outline of a .docx."""
    document = reader.read(data)
    items = tuple(_joined(_Reading(document).all_items()))
    parts = [item for item in items if isinstance(item, Part)]
    below = any(part.role is Role.PART for part in parts)
    lower = {role: _LEVELS[role] + below for role in _BELOW_PARTS}
    levels = {**_LEVELS, **lower}
    return tuple(
        evolve(item, level=levels.get(item.role, 0)) if isinstance(item, Part) else item
        for item in items
    )


def _joined(items: Iterable[Item]) -> Iterator[Item]:
    """Put what belongs to the item above it into that one."""
    held: Item | None = None
    for item in items:
        joined = held and _with(held, item)
        if held is not None and joined is None:
            yield held
        held = joined or item
    if held is not None:
        yield held


def _with(above: Item, below: Item) -> Item | None:
    """Return a figure with its caption, or a part with its name on a second line."""
    if not isinstance(below, Part):
        return None
    if isinstance(above, Figure) and below.role is Role.CAPTION:
        return None if above.caption else evolve(above, caption=below)
    if not isinstance(above, Part):
        return None
    if (above.role, below.role) == (Role.PART, Role.PART_NAME):
        return evolve(above, spans=(*above.spans, Span("\n"), *below.spans))
    return None


class _Reading:
    """Reads the blocks of one document."""

    def __init__(self, document: Document) -> None:
        self._document = document

    def all_items(self) -> Iterator[Item]:
        for section in self._document.sections:
            yield from self._items(section.blocks)
        for note in self._document.notes:
            yield from self._items(note.blocks)

    def _items(self, blocks: Iterable[Block]) -> Iterator[Item]:
        for block in blocks:
            if isinstance(block, Paragraph):
                yield from self._paragraph(block)
            elif block.bordered:
                yield self._grid(block)
            else:
                for row in block.rows:
                    for cell in row.cells:
                        yield from self._items(cell.blocks)

    def _grid(self, table: Table) -> Grid:
        starts = [dict(_starts(row)) for row in table.rows]
        rows = tuple(
            tuple(
                self._cell(cell, _height(starts, number, column))
                for column, cell in cells.items()
            )
            for number, cells in enumerate(starts)
        )
        return Grid(rows, table.header_rows)

    def _cell(self, cell: TableCell, rows: int) -> GridCell:
        parts = [part for part in self._items(cell.blocks) if isinstance(part, Part)]
        paragraphs = [block for block in cell.blocks if isinstance(block, Paragraph)]
        return GridCell(
            text="\n".join(part.text for part in parts),
            columns=cell.span,
            rows=rows,
            strong=bool(parts) and all(p.text_format.bold for p in paragraphs),
        )

    def _paragraph(self, paragraph: Paragraph) -> Iterator[Item]:
        spans = tuple(_spans(paragraph))
        if any(span.text.strip(_RULE) for span in spans):
            role = ROLES.get(paragraph.style, Role.TEXT)
            yield Part(role, spans, paragraph.number)
        for run in paragraph.content:
            if run.picture is not None and not run.format.hidden:
                yield from self._figure(run.text, run.picture)
            yield from self._items(run.blocks)

    def _figure(self, alternative: str, placed: Placed) -> Iterator[Figure]:
        """Yield a picture of a kind that every reader of HTML shows."""
        data = self._document.pictures.get(placed.relation, b"")
        kind = image_formats.kind_of(data)
        if kind in SHOWN:
            yield Figure(data, kind, alternative, placed.width, placed.height)


def _starts(row: Row) -> Iterator[tuple[int, TableCell]]:
    """Yield the cells of a row, each with the column in which it begins."""
    column = 0
    for cell in row.cells:
        yield column, cell
        column += cell.span


def _height(starts: Sequence[Mapping[int, TableCell]], number: int, column: int) -> int:
    """Return how many rows the cell takes that begins in a row and a column."""
    if starts[number][column].merged:
        return 0
    below = (starts[row].get(column) for row in range(number + 1, len(starts)))
    return 1 + sum(1 for _ in takewhile(lambda cell: cell and cell.merged, below))


def _spans(paragraph: Paragraph) -> Iterator[Span]:
    for run in merged(map(_reduced, paragraph.runs)):
        if run.kind is Kind.TEXT:
            strong = run.format.bold and not paragraph.text_format.bold
            emphasis = run.format.italic and not paragraph.text_format.italic
            yield Span(run.text, strong, emphasis)


def _reduced(run: Run) -> Run:
    """Return a run whose format says what counts outside Word; gaps are highlighted."""
    kept = ("bold", "italic", "highlight")
    return evolve(
        run, format=RunFormat(**{name: getattr(run.format, name) for name in kept})
    )
