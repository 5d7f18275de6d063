"""A Word file as it stands on paper: paragraphs with their true formatting."""

from collections.abc import Iterator, Mapping
from decimal import Decimal

import attrs

from drafter.ooxml.effective.paragraph import Paragraph, Row, Run
from drafter.ooxml.effective.section import Section


@attrs.frozen(kw_only=True)
class Paper:
    """A file: the paragraphs of its body in reading order, and its sections.

    Attributes:
        paragraphs: The paragraphs, those in tables and text boxes too.
        sections: The sections; never empty.
        mirrored: Whether left and right margins change places on even pages.
        tab: The distance of tab stops in mm where none are set.
        tables: The rows of each outermost table, by the number of the table.
    """

    paragraphs: tuple[Paragraph, ...]
    sections: tuple[Section, ...]
    mirrored: bool = False
    tab: Decimal = Decimal("12.7")
    tables: Mapping[int, tuple[Row, ...]] = attrs.field(factory=dict)

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
