"""A Word file as it stands on paper: paragraphs with their resolved formatting."""

from collections.abc import Iterator, Mapping
from decimal import Decimal

import attrs

from drafter.findings import Spot
from drafter.ooxml.paragraph_format import Alignment, ParagraphFormat
from drafter.ooxml.run_format import RunFormat


@attrs.frozen(kw_only=True)
class Row:
    """A row of a table.

    Attributes:
        is_header: Whether it is repeated on each page.
        cant_split: Whether it stays on one page.
    """

    is_header: bool = False
    cant_split: bool = False


@attrs.frozen(kw_only=True)
class Run:
    """A stretch of text that looks the same throughout.

    Attributes:
        text: The text; tabs and line breaks stand in it.
        format: How it looks.
        page_number: Whether it is the number of the page.
    """

    text: str
    format: RunFormat
    page_number: bool = False


@attrs.frozen(kw_only=True)
class Cell:
    """The cell a paragraph stands in.

    Attributes:
        table: Number of the outermost table in its part.
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


@attrs.frozen(kw_only=True)
class Paragraph:
    """One paragraph.

    Attributes:
        spot: Where a person finds it.
        runs: Its text; what is hidden or deleted is left out.
        format: How it stands.
        style: The id of its style; only neighbours are compared by it.
        number: The automatic number before it.
        lines: Lengths in mm of the lines drawn into it.
        cell: The cell it stands in, if in one.
        in_text_box: Whether it stands in a text box.
        section: Number of its section, from 0.
        has_page_break: Whether a page break stands in it.
        text_box_border: How the line around its text box is drawn, if there is one.
        has_picture: Whether a picture stands in it.
    """

    spot: Spot
    runs: tuple[Run, ...]
    format: ParagraphFormat
    style: str = ""
    number: str = ""
    lines: tuple[Decimal, ...] = ()
    cell: Cell | None = None
    in_text_box: bool = False
    section: int = 0
    has_page_break: bool = False
    text_box_border: str = ""
    has_picture: bool = False

    @property
    def text(self) -> str:
        """Its words without the automatic number."""
        return "".join(run.text for run in self.runs)


@attrs.frozen(kw_only=True)
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


@attrs.frozen(kw_only=True)
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


@attrs.frozen(kw_only=True)
class Section:
    """A section of a file; lengths in mm.

    Attributes:
        width: Width of the paper.
        height: Height of the paper.
        top: HeaderFooter above the text.
        bottom: HeaderFooter below the text.
        left: HeaderFooter at the left, with the gutter.
        right: HeaderFooter at the right.
        header_distance: From the upper edge to the header.
        first_differs: Whether its first page has a header of its own.
        first_page_number: The number of its first page; none where counting goes on.
        starts_on_even_page: Whether it begins on the back of a sheet.
        even_differs: Whether its even pages have a header or footer of their own.
        headers_footers: The paragraphs of its headers and footers.
    """

    width: Decimal
    height: Decimal
    top: Decimal
    bottom: Decimal
    left: Decimal
    right: Decimal
    header_distance: Decimal
    first_differs: bool = False
    first_page_number: int | None = None
    starts_on_even_page: bool = False
    even_differs: bool = False
    headers_footers: tuple[HeaderFooter, ...] = ()

    @property
    def page_numbers(self) -> tuple[PageNumber, ...]:
        """The page numbers of its headers and footers."""
        return tuple(n for part in self.headers_footers for n in part.page_numbers())

    @property
    def landscape(self) -> bool:
        """Whether its pages are wider than high."""
        return self.width > self.height

    @property
    def text_width(self) -> Decimal:
        """The width between the margins in mm."""
        return self.width - self.left - self.right

    @property
    def text_height(self) -> Decimal:
        """The height between the margins in mm."""
        return self.height - self.top - self.bottom


@attrs.frozen(kw_only=True)
class Document:
    """A file: the paragraphs of its body in reading order, and its sections.

    Attributes:
        paragraphs: The paragraphs, those in tables and text boxes too.
        sections: The sections; never empty.
        mirrored_margins: Whether left and right margins change places on even pages.
        default_tab: The distance of tab stops in mm where none are set.
        tables: The rows of each outermost table, by the number of the table.
    """

    paragraphs: tuple[Paragraph, ...]
    sections: tuple[Section, ...]
    mirrored_margins: bool = False
    default_tab: Decimal = Decimal("12.7")
    tables: Mapping[int, tuple[Row, ...]] = attrs.field(factory=dict)

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
