"""Sections: the size of their pages, their margins and what stands in them."""

from collections.abc import Iterator
from decimal import Decimal

import attrs

from drafter.findings import Spot
from drafter.ooxml.effective.face import Face
from drafter.ooxml.effective.form import Align
from drafter.ooxml.effective.paragraph import Paragraph


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
class Margin:
    """A paragraph above or below the text of a page.

    Attributes:
        paragraph: The paragraph.
        header: Whether above the text, else below.
        turn: The pages it is for: ``default``, ``first`` or ``even``.
    """

    paragraph: Paragraph
    header: bool
    turn: str

    def page_numbers(self) -> Iterator[PageNumber]:
        """Yield the page numbers in it."""
        form = self.paragraph.form
        for run in self.paragraph.runs:
            if run.page_number:
                yield PageNumber(
                    spot=self.paragraph.spot,
                    header=self.header,
                    turn=self.turn,
                    align=form.framed or form.align,
                    face=run.face,
                )


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
        back: Whether it begins on the back of a sheet.
        facing: Whether its even pages have a header or footer of their own.
        margins: The paragraphs of its headers and footers.
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
    back: bool = False
    facing: bool = False
    margins: tuple[Margin, ...] = ()

    @property
    def page_numbers(self) -> tuple[PageNumber, ...]:
        """The page numbers of its headers and footers."""
        return tuple(n for margin in self.margins for n in margin.page_numbers())

    @property
    def across(self) -> bool:
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
