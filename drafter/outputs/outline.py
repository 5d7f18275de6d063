"""A paper as its reader sees it: headings, paragraphs, items, tables.

Page furniture is left out: page numbers, rules, empty lines, and the tables
without lines that only set letterhead and signature side by side.
"""

from collections.abc import Iterator, Mapping
from enum import Enum

from attrs import evolve

from drafter.ooxml import reader
from drafter.ooxml.document import Block, Kind, Paragraph, Run, Table, merged
from drafter.ooxml.run_format import RunFormat
from drafter.records import frozen


class Role(Enum):
    """What a paragraph is for."""

    TITLE = "title"
    SUBTITLE = "subtitle"
    HEADING = "heading"
    SUBHEADING = "subheading"
    MINOR_HEADING = "minor heading"
    LEAD = "lead"
    CAPTION = "caption"
    BYLINE = "byline"
    ITEM = "item"
    INNER_ITEM = "inner item"
    TEXT = "text"


ITEMS = (Role.ITEM, Role.INNER_ITEM)
"""The roles of list items."""

ROLES: Mapping[str, Role] = {
    "Tên loại": Role.TITLE,
    "Tít": Role.TITLE,
    "Title": Role.TITLE,
    "Trích yếu": Role.SUBTITLE,
    "Subtitle": Role.SUBTITLE,
    "Mục": Role.HEADING,
    "Phụ lục": Role.HEADING,
    "Heading 1": Role.HEADING,
    "heading 1": Role.HEADING,
    "Khoản": Role.SUBHEADING,
    "Tên phụ lục": Role.SUBHEADING,
    "Heading 2": Role.SUBHEADING,
    "heading 2": Role.SUBHEADING,
    "Điểm": Role.MINOR_HEADING,
    "Heading 3": Role.MINOR_HEADING,
    "heading 3": Role.MINOR_HEADING,
    "Sa-pô": Role.LEAD,
    "Chú thích ảnh": Role.CAPTION,
    "Tác giả": Role.BYLINE,
    "Gạch đầu dòng": Role.ITEM,
    "Dấu cộng đầu dòng": Role.INNER_ITEM,
}
"""The role of each style by name; a style of none is text."""


@frozen
class Span:
    """Words that look the same beside their paragraph."""

    text: str
    strong: bool = False
    emphasis: bool = False


@frozen
class Part:
    """A paragraph of the outline, with its automatic number."""

    role: Role
    spans: tuple[Span, ...]
    number: str = ""

    @property
    def text(self) -> str:
        """Its words without the number."""
        return "".join(span.text for span in self.spans)


@frozen
class Grid:
    """A table with lines; the text of its cells, a paragraph a line."""

    rows: tuple[tuple[str, ...], ...]
    heading_rows: int = 0


Item = Part | Grid


def outline(data: bytes) -> tuple[Item, ...]:
    """Return the outline of a .docx."""
    document = reader.read(data)
    items = [item for section in document.sections for item in _items(section.blocks)]
    notes = [item for note in document.notes for item in _items(note.blocks)]
    return tuple(items + notes)


def _items(blocks: tuple[Block, ...]) -> Iterator[Item]:
    for block in blocks:
        if isinstance(block, Table):
            yield from _table(block)
        else:
            yield from _part(block)


def _table(table: Table) -> Iterator[Item]:
    if table.bordered:
        rows = tuple(
            tuple(_cell(cell.blocks) for cell in row.cells) for row in table.rows
        )
        yield Grid(rows, table.header_rows)
        return
    for row in table.rows:
        for cell in row.cells:
            yield from _items(cell.blocks)


def _cell(blocks: tuple[Block, ...]) -> str:
    texts = (item.text for item in _items(blocks) if isinstance(item, Part))
    return "\n".join(texts)


def _part(paragraph: Paragraph) -> Iterator[Item]:
    spans = tuple(_spans(paragraph))
    if any(span.text.strip() for span in spans):
        role = ROLES.get(paragraph.style, Role.TEXT)
        yield Part(role, spans, paragraph.number)
    for run in paragraph.content:
        yield from _items(run.blocks)


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
