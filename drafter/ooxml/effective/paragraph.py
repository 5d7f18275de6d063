"""Paragraphs, the cells and rows they stand in, their runs."""

from decimal import Decimal

import attrs

from drafter.findings import Spot
from drafter.ooxml.effective.face import Face
from drafter.ooxml.effective.form import Form


@attrs.frozen(kw_only=True)
class Row:
    """A row of a table.

    Attributes:
        head: Whether it is repeated on each page.
        whole: Whether it stays on one page.
    """

    head: bool = False
    whole: bool = False


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
        line: How the lines around it are drawn, ``single``.
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
    line: str = ""


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
        outline: How the line around its text box is drawn, if there is one.
        picture: Whether a picture stands in it.
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
    outline: str = ""
    picture: bool = False

    @property
    def text(self) -> str:
        """Its words without the automatic number."""
        return "".join(run.text for run in self.runs)
