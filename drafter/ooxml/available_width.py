"""How wide a picture may be where it stands: page, column, cell, box, indents."""

from collections.abc import Iterator
from decimal import Decimal
from functools import cached_property

from drafter.ooxml import lengths, package, page_setup, tables, xml
from drafter.ooxml.formatting import Formatting
from drafter.records import frozen

_LEAST = Decimal(10)
"""Millimetres: no width is taken for smaller than a centimetre."""

_INSET = Decimal("5.08")
"""What a text box keeps free at both sides, together, in mm."""

_HOLDERS = (xml.name("w:tc"), xml.name("w:txbxContent"))


@frozen
class Layout:
    """What a part cannot say itself of the width on its pages.

    Attributes:
        formatting: The formatting of the file.
        pages: The width between the margins of each section, or of a column, in mm.
    """

    formatting: Formatting
    pages: tuple[Decimal, ...]


def layout(opened: package.Package) -> Layout:
    """Return the layout that a package gives its parts."""
    root = opened.tree("document")
    sections = [] if root is None else list(root.iter(xml.name("w:sectPr")))
    return Layout(Formatting(opened), tuple(map(_on_page, sections or (None,))))


class AvailableWidth:
    """The widths in one part."""

    def __init__(
        self, root: xml.Element, formatting: Formatting, page: Decimal
    ) -> None:
        """Take a part.

        Args:
            root: Its root, or a stretch of it.
            formatting: The formatting of the file.
            page: The width in mm where the part itself has no section.
        """
        self._root = root
        self._formatting = formatting
        self._page = page

    @cached_property
    def _sections(self) -> dict[xml.Element, Decimal]:
        return dict(_by_section(self._root, self._page))

    def at(self, place: xml.Element) -> Decimal:
        """Return how wide a line or a picture may be in a paragraph, in mm.

        Args:
            place: A paragraph, or what stands in one.
        """
        width = self._around(place)
        paragraph = place
        if place.tag != xml.name("w:p"):
            paragraph = next(place.iterancestors(xml.name("w:p")), place)
        format = self._formatting.paragraph_format(paragraph, {})
        sides = (format.left_indent, format.right_indent, format.first_line_indent)
        width -= sum(max(side, Decimal(0)) for side in sides)
        return max(width, _LEAST)

    def _around(self, place: xml.Element) -> Decimal:
        holder = next(place.iterancestors(*_HOLDERS), None)
        if holder is None:
            return self._of_section(place)
        if holder.tag == _HOLDERS[0]:
            width = tables.text_width(holder, self._formatting)
            return width or self._page
        for shape in holder.iterancestors(xml.name("wp:anchor"), xml.name("wp:inline")):
            extent = xml.find(shape, "wp:extent")
            if extent is not None:
                return lengths.of_drawing(extent.get("cx", "")) - _INSET
        return self._of_section(place)

    def _of_section(self, place: xml.Element) -> Decimal:
        for ancestor in place.iterancestors():
            if ancestor in self._sections:
                return self._sections[ancestor]
        return self._page


def _by_section(
    root: xml.Element, page: Decimal
) -> Iterator[tuple[xml.Element, Decimal]]:
    """Yield each block of a body with the width that its section leaves."""
    body = xml.find(root, "w:body")
    width = page
    for block in () if body is None else reversed(body):
        properties = next(block.iter(xml.name("w:sectPr")), None)
        if properties is not None:
            width = _on_page(properties)
        yield block, width


def _on_page(properties: xml.Element | None) -> Decimal:
    width = page_setup.read(properties).column_width
    return width if width > 0 else page_setup.read(None).column_width
