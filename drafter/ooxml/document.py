"""A Word file as it stands on paper: blocks with their resolved formatting."""

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from enum import Enum
from functools import cached_property

import attrs

from drafter.findings import Spot
from drafter.ooxml.page_setup import PageSetup
from drafter.ooxml.paragraph_format import Alignment, ParagraphFormat
from drafter.ooxml.run_format import RunFormat
from drafter.records import frozen


class Kind(Enum):
    """What a run of a paragraph is."""

    TEXT = "text"
    PAGE_NUMBER = "page number"
    PAGE_COUNT = "page count"
    LINE = "line"
    PICTURE = "picture"
    TEXT_BOX = "text box"
    NOTE = "note"
    PAGE_BREAK = "page break"
    COLUMN_BREAK = "column break"


_PLAIN = RunFormat()
_PRINTED = {Kind.TEXT: Kind.TEXT, Kind.PAGE_COUNT: Kind.TEXT}
"""Runs whose text is printed; the number of pages as it was when the file was kept."""


@frozen(kw_only=True)
class Placed:
    """A picture as it is placed.

    Attributes:
        relation: The id by which its part refers to its file.
        width: How wide it is shown, in mm.
        height: How high it is shown, in mm.
    """

    relation: str
    width: Decimal
    height: Decimal


@frozen(kw_only=True)
class Run:
    """A stretch of a paragraph that looks the same throughout.

    Attributes:
        text: Its text with tabs and line breaks; of a picture its description, of
            a note its id.
        format: How it looks.
        kind: What it is.
        length: Length of a drawn line in mm.
        blocks: What a text box holds.
        picture: How a picture is placed that the file itself holds.
    """

    text: str
    format: RunFormat = _PLAIN
    kind: Kind = Kind.TEXT
    length: Decimal = Decimal(0)
    blocks: tuple["Block", ...] = ()
    picture: Placed | None = None

    @property
    def page_number(self) -> bool:
        """Whether it is the number of the page."""
        return self.kind is Kind.PAGE_NUMBER


def merged(runs: Iterable[Run]) -> tuple[Run, ...]:
    """Return runs with neighbours of text that look alike as one, the empty left out.

    Word cuts text into runs wherever it was edited.
    """
    kept: list[Run] = []
    for run in runs:
        if run.kind is not Kind.TEXT:
            kept.append(run)
        elif kept and kept[-1].kind is Kind.TEXT and kept[-1].format == run.format:
            kept[-1] = attrs.evolve(kept[-1], text=kept[-1].text + run.text)
        elif run.text:
            kept.append(run)
    return tuple(kept)


@frozen(kw_only=True)
class Cell:
    """Where the cell stands that holds a paragraph, and how it is drawn.

    Attributes:
        table: Number of its table in its part.
        row: Row in the table, from 1.
        column: Cell in the row, from 1.
        columns: How many cells the row has.
        left: Where it begins in mm from the left edge of the table.
        width: Its width in mm.
        table_width: The width of the table in mm.
        bordered: Whether lines are drawn around cells.
        padding: What is kept free at both sides of its text, together, in mm.
        border: How the lines around it are drawn, ``single``.
    """

    table: int
    row: int
    column: int
    columns: int
    left: Decimal
    width: Decimal
    table_width: Decimal
    bordered: bool
    padding: Decimal
    border: str = ""


@frozen(kw_only=True)
class Paragraph:
    """One paragraph.

    Attributes:
        spot: Where a person finds it.
        content: All that stands in it, hidden text too; what is deleted is left out.
        format: How it stands.
        style: The name of its style as Word shows it.
        text_format: How text looks that says nothing of itself.
        number: The automatic number before it, ``1.`` or ``•``.
        lines: Lengths in mm of the level lines drawn into it.
        cell: The cell it stands in, if in one.
        in_text_box: Whether it stands in a text box.
        section: Number of its section, from 0.
        text_box_border: How the line around its text box is drawn, if there is one.
        has_picture: Whether a picture stands in it.
    """

    spot: Spot
    content: tuple[Run, ...]
    format: ParagraphFormat
    style: str = ""
    text_format: RunFormat = _PLAIN
    number: str = ""
    lines: tuple[Decimal, ...] = ()
    cell: Cell | None = None
    in_text_box: bool = False
    section: int = 0
    text_box_border: str = ""
    has_picture: bool = False

    @cached_property
    def runs(self) -> tuple[Run, ...]:
        """Its printed text and page numbers, run by run."""
        return merged(
            attrs.evolve(run, kind=_PRINTED.get(run.kind, run.kind))
            for run in self.content
            if not run.format.hidden
            and (run.kind in _PRINTED or run.kind is Kind.PAGE_NUMBER)
        )

    @property
    def text(self) -> str:
        """Its printed words without the automatic number."""
        return "".join(run.text for run in self.runs)

    @property
    def has_page_break(self) -> bool:
        """Whether a page break stands in it."""
        return any(run.kind is Kind.PAGE_BREAK for run in self.content)


@frozen(kw_only=True)
class TableCell:
    """A cell of a table.

    Attributes:
        blocks: What it holds.
        span: How many columns of the grid it takes.
        merged: Whether it belongs to the cell above it.
    """

    blocks: tuple["Block", ...]
    span: int = 1
    merged: bool = False


@frozen(kw_only=True)
class Row:
    """A row of a table.

    Attributes:
        cells: Its cells.
        is_header: Whether it is repeated on each page.
        cant_split: Whether it stays on one page.
    """

    cells: tuple[TableCell, ...] = ()
    is_header: bool = False
    cant_split: bool = False


@frozen(kw_only=True)
class Table:
    """A table.

    Attributes:
        rows: Its rows.
        number: Its number in its part.
        columns: Widths of its grid in mm.
        bordered: Whether its lines are drawn.
    """

    rows: tuple[Row, ...]
    number: int = 0
    columns: tuple[Decimal, ...] = ()
    bordered: bool = False

    @property
    def header_rows(self) -> int:
        """How many of its rows are repeated on each page."""
        return sum(row.is_header for row in self.rows)


Block = Paragraph | Table


def paragraphs(blocks: Iterable[Block]) -> Iterator[Paragraph]:
    """Yield the paragraphs of some blocks, those in tables and text boxes too."""
    for block in blocks:
        if isinstance(block, Table):
            for row in block.rows:
                for cell in row.cells:
                    yield from paragraphs(cell.blocks)
            continue
        yield block
        for run in block.content:
            yield from paragraphs(run.blocks)


@frozen(kw_only=True)
class Story:
    """A text beside the body: a header, a footer, a note.

    Attributes:
        kind: ``header``, ``footer``, ``footnotes`` or ``endnotes``.
        blocks: What it holds.
        pages: The pages a header or footer is for: ``default``, ``first``, ``even``.
        number: The id of a note.
    """

    kind: str
    blocks: tuple[Block, ...]
    pages: str = "default"
    number: str = ""


@frozen(kw_only=True)
class PageNumber:
    """A page number in a header or footer.

    Attributes:
        spot: Where it stands.
        in_header: Whether above the text, else below.
        pages: The pages it is for: ``default``, ``first`` or ``even``.
        alignment: How it stands.
        format: How it looks.
    """

    spot: Spot
    in_header: bool
    pages: str
    alignment: Alignment
    format: RunFormat


@frozen(kw_only=True)
class HeaderFooter:
    """A paragraph above or below the text of a page.

    Attributes:
        paragraph: The paragraph.
        in_header: Whether above the text, else below.
        pages: The pages it is for: ``default``, ``first`` or ``even``.
    """

    paragraph: Paragraph
    in_header: bool
    pages: str

    def page_numbers(self) -> Iterator[PageNumber]:
        """Yield the page numbers in it."""
        format = self.paragraph.format
        for run in self.paragraph.runs:
            if run.page_number:
                yield PageNumber(
                    spot=self.paragraph.spot,
                    in_header=self.in_header,
                    pages=self.pages,
                    alignment=format.frame_alignment or format.alignment,
                    format=run.format,
                )


@frozen(kw_only=True)
class Section(PageSetup):
    """A section of a file: its page, and what stands on it.

    Attributes:
        even_differs: Whether its even pages have a header or footer of their own.
        stories: Its headers and footers, those taken over from the section before too.
        blocks: Its paragraphs and tables.
    """

    even_differs: bool = False
    stories: tuple[Story, ...] = ()
    blocks: tuple[Block, ...] = ()

    @cached_property
    def headers_footers(self) -> tuple[HeaderFooter, ...]:
        """The paragraphs of the headers and footers that are printed."""
        printed = {
            "default": True,
            "first": self.first_differs,
            "even": self.even_differs,
        }
        return tuple(
            HeaderFooter(
                paragraph=paragraph,
                in_header=story.kind == "header",
                pages=story.pages,
            )
            for story in self.stories
            if printed.get(story.pages, False)
            for paragraph in paragraphs(story.blocks)
        )

    @property
    def page_numbers(self) -> tuple[PageNumber, ...]:
        """The page numbers of its headers and footers."""
        return tuple(n for part in self.headers_footers for n in part.page_numbers())


@frozen(kw_only=True)
class Document:
    """A whole file.

    Attributes:
        sections: The sections; never empty.
        notes: Its footnotes and endnotes.
        mirrored_margins: Whether left and right margins change places on even pages.
        default_tab: The distance of tab stops in mm where none are set.
        tables: The rows of each outermost table of the body, by its number.
        pictures: The files of the body's pictures, by the ids of its relationships.
    """

    sections: tuple[Section, ...]
    notes: tuple[Story, ...] = ()
    mirrored_margins: bool = False
    default_tab: Decimal = Decimal("12.7")
    tables: Mapping[int, tuple[Row, ...]] = attrs.field(factory=dict)
    pictures: Mapping[str, bytes] = attrs.field(factory=dict, repr=False)

    @cached_property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        """The paragraphs of its body in reading order, those in boxes too."""
        return tuple(p for s in self.sections for p in paragraphs(s.blocks))

    def section(self, paragraph: Paragraph) -> Section:
        """Return the section a paragraph stands in."""
        return self.sections[min(paragraph.section, len(self.sections) - 1)]

    def available_width(self, paragraph: Paragraph) -> Decimal:
        """Return the width in mm that the lines of a paragraph have."""
        cell = paragraph.cell
        whole = self.section(paragraph).text_width
        if cell is not None and cell.width > 0:
            whole = cell.width - cell.padding
        indents = paragraph.format.left_indent + paragraph.format.right_indent
        return max(whole - indents, Decimal(1))

    def visible_runs(self) -> Iterator[tuple[Paragraph, Run]]:
        """Yield every run with letters, and its paragraph."""
        for paragraph in self.paragraphs:
            for run in paragraph.runs:
                if run.text.strip():
                    yield paragraph, run
