"""A Word file as it stands on paper: paragraphs with their true formatting."""

from collections.abc import Iterator
from decimal import Decimal

import attrs

from drafter.findings import Spot
from drafter.word.effective.face import Face
from drafter.word.effective.form import Align, Form


@attrs.frozen(kw_only=True)
class Run:
    """A stretch of text that looks the same throughout.

    Attributes:
        text: The text; tabs and line breaks stand in it.
        face: How it looks.
        page_number: Whether it is the number of the page.
    """

    text: str
    face: Face
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
        ruled: Whether lines are drawn around cells.
        padding: What is kept free at both sides of its text, together, in mm.
    """

    table: int
    row: int
    column: int
    columns: int
    left: Decimal
    width: Decimal
    table_width: Decimal
    ruled: bool
    padding: Decimal


@attrs.frozen(kw_only=True)
class Paragraph:
    """One paragraph.

    Attributes:
        spot: Where a person finds it.
        runs: Its text; what is hidden or deleted is left out.
        form: How it stands.
        style: The id of its style; only neighbours are compared by it.
        label: The automatic number before it.
        strokes: Lengths in mm of the lines drawn into it.
        cell: The cell it stands in, if in one.
        boxed: Whether it stands in a text box.
        section: Number of its section, from 0.
        page_break: Whether a page break stands in it.
    """

    spot: Spot
    runs: tuple[Run, ...]
    form: Form
    style: str = ""
    label: str = ""
    strokes: tuple[Decimal, ...] = ()
    cell: Cell | None = None
    boxed: bool = False
    section: int = 0
    page_break: bool = False

    @property
    def text(self) -> str:
        """Its words without the automatic number."""
        return "".join(run.text for run in self.runs)


@attrs.frozen(kw_only=True)
class PageNumber:
    """A page number in a header or footer.

    Attributes:
        spot: Where it stands.
        header: Whether above the text, else below.
        turn: The pages it is for: ``default``, ``first`` or ``even``.
        align: How it stands.
        face: How it looks.
    """

    spot: Spot
    header: bool
    turn: str
    align: Align
    face: Face


@attrs.frozen(kw_only=True)
class Section:
    """A section of a file; lengths in mm.

    Attributes:
        width: Width of the paper.
        height: Height of the paper.
        top: Margin above the text.
        bottom: Margin below the text.
        left: Margin at the left, with the gutter.
        right: Margin at the right.
        header: From the upper edge to the header.
        first_differs: Whether its first page has a header of its own.
        restart: The number of its first page, where it does not go on counting.
        page_numbers: The page numbers of its headers and footers.
    """

    width: Decimal
    height: Decimal
    top: Decimal
    bottom: Decimal
    left: Decimal
    right: Decimal
    header: Decimal
    first_differs: bool = False
    restart: int | None = None
    page_numbers: tuple[PageNumber, ...] = ()

    @property
    def text_width(self) -> Decimal:
        """The width between the margins in mm."""
        return self.width - self.left - self.right

    @property
    def text_height(self) -> Decimal:
        """The height between the margins in mm."""
        return self.height - self.top - self.bottom


@attrs.frozen(kw_only=True)
class Paper:
    """A file: the paragraphs of its body in reading order, and its sections.

    Attributes:
        paragraphs: The paragraphs, those in tables and text boxes too.
        sections: The sections; never empty.
        mirrored: Whether left and right margins change places on even pages.
        tab: The distance of tab stops in mm where none are set.
    """

    paragraphs: tuple[Paragraph, ...]
    sections: tuple[Section, ...]
    mirrored: bool = False
    tab: Decimal = Decimal("12.7")

    def section(self, paragraph: Paragraph) -> Section:
        """Return the section a paragraph stands in."""
        return self.sections[min(paragraph.section, len(self.sections) - 1)]

    def room(self, paragraph: Paragraph) -> Decimal:
        """Return the width in mm that the lines of a paragraph have."""
        cell = paragraph.cell
        whole = self.section(paragraph).text_width
        if cell is not None and cell.width > 0:
            whole = cell.width - cell.padding
        return max(whole - paragraph.form.left - paragraph.form.right, Decimal(1))

    def faces(self) -> Iterator[tuple[Paragraph, Run]]:
        """Yield every run with letters, and its paragraph."""
        for paragraph in self.paragraphs:
            for run in paragraph.runs:
                if run.text.strip():
                    yield paragraph, run
