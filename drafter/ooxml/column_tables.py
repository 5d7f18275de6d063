"""Tables of two columns that stand for columns of a page: letterhead, signature."""

from decimal import Decimal

from drafter.ooxml import tables, xml
from drafter.ooxml.formatting import Formatting
from drafter.ooxml.style_writer import twips

_TOLERANCE = Decimal(1)
"""Millimetres by which such a table may be narrower or wider than the text."""
_BEHIND = ("w:tblLook", "w:tblCaption", "w:tblDescription", "w:tblPrChange")
"""What stands behind the padding among the properties of a table."""


def spread(table: xml.Element, width: Decimal, formatting: Formatting) -> bool:
    """Make a table as wide as the text, its cells without padding.

    Args:
        table: A table of two columns.
        width: The width of the text in mm.
        formatting: The formatting of the file.

    Returns:
        Whether that changes it.
    """
    grid, padding = tables.grid(table), tables.margins(table, formatting)
    total = sum(grid, Decimal(0))
    properties = xml.find(table, "w:tblPr")
    if properties is None or not total:
        return False
    if abs(total - width) <= _TOLERANCE and not any(padding):
        return False
    shares = [round(twips(width) * column / total) for column in grid]
    for column, share in zip(
        xml.find_all(table, "w:tblGrid/w:gridCol"), shares, strict=True
    ):
        column.set(xml.name("w:w"), str(share))
    for row in xml.find_all(table, "w:tr"):
        for cell, share in zip(xml.find_all(row, "w:tc"), shares, strict=False):
            own = xml.find(cell, "w:tcPr/w:tcW")
            if own is not None:
                own.set(xml.name("w:w"), str(share))
                own.set(xml.name("w:type"), "dxa")
    _set_width(properties, sum(shares))
    _unpad(properties)
    return True


def _set_width(properties: xml.Element, width: int) -> None:
    for tag, value in (("w:tblW", width), ("w:tblInd", 0)):
        for element in xml.find_all(properties, tag):
            element.set(xml.name("w:w"), str(value))
            element.set(xml.name("w:type"), "dxa")


def _unpad(properties: xml.Element) -> None:
    for old in xml.find_all(properties, "w:tblCellMar"):
        properties.remove(old)
    made = xml.parse(
        f'<w:tblCellMar xmlns:w="{xml.NAMESPACES["w"]}"><w:left w:w="0" w:type="dxa"/>'
        '<w:right w:w="0" w:type="dxa"/></w:tblCellMar>'
    )
    names = set(map(xml.name, _BEHIND))
    behind = next((child for child in properties if child.tag in names), None)
    if behind is None:
        properties.append(made)
    else:
        behind.addprevious(made)
