"""The page of a section: its size, its margins, its columns."""

from decimal import Decimal

from drafter.ooxml import lengths, xml
from drafter.ooxml.run_format import OFF
from drafter.records import frozen

_WIDTH, _HEIGHT = "11906", "16838"
_MARGIN = "1440"
_HEADER = "720"
_BETWEEN_COLUMNS = "720"


@frozen(kw_only=True)
class PageSetup:
    """The page of a section; lengths in mm.

    Attributes:
        width: Width of the paper.
        height: Height of the paper.
        top: Margin above the text.
        bottom: Margin below the text.
        left: Margin at the left, with the gutter.
        right: Margin at the right.
        header_distance: From the upper edge to the header.
        columns: How many columns of text there are.
        column_gap: What is free between two columns.
        first_differs: Whether its first page has a header of its own.
        first_page_number: The number of its first page; none where counting goes on.
        starts_on_even_page: Whether it begins on the back of a sheet.
    """

    width: Decimal
    height: Decimal
    top: Decimal
    bottom: Decimal
    left: Decimal
    right: Decimal
    header_distance: Decimal
    columns: int = 1
    column_gap: Decimal = Decimal(0)
    first_differs: bool = False
    first_page_number: int | None = None
    starts_on_even_page: bool = False

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

    @property
    def column_width(self) -> Decimal:
        """The width of one column of text in mm."""
        gaps = (self.columns - 1) * self.column_gap
        return (self.text_width - gaps) / self.columns


def read(properties: xml.Element | None) -> PageSetup:
    """Return what section properties say; what they leave open is as in Word."""

    def child(path: str) -> xml.Element | None:
        return None if properties is None else xml.find(properties, path)

    def length(element: xml.Element | None, name: str, otherwise: str) -> Decimal:
        stated = lengths.millimetres(xml.value(element, name))
        return abs(stated or lengths.millimetres(otherwise) or Decimal(0))

    size, margin, columns = child("w:pgSz"), child("w:pgMar"), child("w:cols")
    title = child("w:titlePg")
    gutter = lengths.millimetres(xml.value(margin, "w:gutter")) or Decimal(0)
    return PageSetup(
        width=length(size, "w:w", _WIDTH),
        height=length(size, "w:h", _HEIGHT),
        top=length(margin, "w:top", _MARGIN),
        bottom=length(margin, "w:bottom", _MARGIN),
        left=length(margin, "w:left", _MARGIN) + gutter,
        right=length(margin, "w:right", _MARGIN),
        header_distance=length(margin, "w:header", _HEADER),
        columns=max(lengths.whole(xml.value(columns, "w:num")) or 1, 1),
        column_gap=length(columns, "w:space", _BETWEEN_COLUMNS),
        first_differs=title is not None and xml.value(title) not in OFF,
        first_page_number=lengths.whole(xml.value(child("w:pgNumType"), "w:start")),
        starts_on_even_page=xml.value(child("w:type")) == "evenPage",
    )
