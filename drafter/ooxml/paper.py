"""A Word file as a reader sees it: sections, paragraphs with their numbers, tables."""

from collections.abc import Iterator
from decimal import Decimal
from enum import Enum

import attrs

from drafter.ooxml.styles import Look

_PLAIN = Look()


class Kind(Enum):
    """What a piece of a paragraph is; the value is how a dump shows it."""

    TEXT = "{}"
    PAGE_NUMBER = "(số trang)"
    PAGE_COUNT = "(tổng số trang)"
    LINE = "(nét kẻ {} mm)"
    PICTURE = "(hình {})"
    PAGE_BREAK = "(ngắt trang)"
    NOTE = "(chú thích {})"
    BOX = "(hộp chữ)"


@attrs.frozen
class Piece:
    """A stretch of a paragraph that looks the same throughout.

    Attributes:
        text: Its text; of a line its length in mm, of a note its number.
        look: How it looks.
        kind: What it is.
        blocks: What a text box holds.
    """

    text: str
    look: Look = _PLAIN
    kind: Kind = Kind.TEXT
    blocks: tuple["Block", ...] = ()


@attrs.frozen
class Paragraph:
    """One paragraph.

    Attributes:
        style: The name of its style.
        pieces: What stands in it.
        number: The automatic number before it, ``1.`` or ``•``.
        look: The look that its style gives to text.
        new_page: Whether it always begins a page.
    """

    style: str
    pieces: tuple[Piece, ...]
    number: str = ""
    look: Look = _PLAIN
    new_page: bool = False

    @property
    def text(self) -> str:
        """Its words alone, without the number; tabs and line breaks are kept."""
        return "".join(p.text for p in self.pieces if p.kind is Kind.TEXT)


@attrs.frozen
class Cell:
    """A cell of a table; ``span`` columns wide, ``merged`` into the one above."""

    blocks: tuple["Block", ...]
    span: int = 1
    merged: bool = False


@attrs.frozen
class Table:
    """A table.

    Attributes:
        rows: Its cells, row by row.
        columns: Widths of the grid in mm.
        heading_rows: How many first rows are repeated on each page.
        bordered: Whether its lines are drawn.
    """

    rows: tuple[tuple[Cell, ...], ...]
    columns: tuple[Decimal, ...] = ()
    heading_rows: int = 0
    bordered: bool = False


Block = Paragraph | Table


@attrs.frozen
class Region:
    """A header, a footer or the notes: its Vietnamese name and what it holds."""

    name: str
    blocks: tuple[Block, ...]


@attrs.frozen(kw_only=True)
class Section:
    """A section: its page, in mm, its headers and footers, its blocks."""

    width: Decimal
    height: Decimal
    top: Decimal
    bottom: Decimal
    left: Decimal
    right: Decimal
    headers: tuple[Region, ...] = ()
    footers: tuple[Region, ...] = ()
    blocks: tuple[Block, ...] = ()


@attrs.frozen
class Paper:
    """A whole file."""

    sections: tuple[Section, ...]
    notes: tuple[Region, ...] = ()

    def blocks(self) -> Iterator[Block]:
        """Yield the outermost blocks: headers, body, footers, then notes."""
        for section in self.sections:
            for header in section.headers:
                yield from header.blocks
            yield from section.blocks
            for footer in section.footers:
                yield from footer.blocks
        for note in self.notes:
            yield from note.blocks

    def paragraphs(self) -> Iterator[Paragraph]:
        """Yield every paragraph, those in tables and text boxes too."""
        yield from paragraphs(self.blocks())


def paragraphs(blocks: Iterator[Block] | tuple[Block, ...]) -> Iterator[Paragraph]:
    """Yield the paragraphs of some blocks and of all that they hold."""
    for block in blocks:
        if isinstance(block, Table):
            for row in block.rows:
                for cell in row:
                    yield from paragraphs(cell.blocks)
            continue
        yield block
        for piece in block.pieces:
            yield from paragraphs(piece.blocks)
