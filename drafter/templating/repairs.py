"""What rendering can spoil, mended: containers that a condition has emptied."""

import re
from collections.abc import Collection, Mapping

from drafter.ooxml import xml

_BLOCKS = frozenset(map(xml.name, ("w:p", "w:tbl", "w:sdt", "w:customXml")))
CONTAINERS = tuple(
    map(xml.name, ("w:tc", "w:tr", "w:tbl", "w:txbxContent", "w:sdtContent"))
)
"""What may be left empty when a table or a row goes."""

_HOLDERS = tuple(
    map(xml.name, (
        "w:hdr", "w:ftr", "w:footnote", "w:endnote", "w:comment", "w:txbxContent",
        "w:tc",
    ))
)  # fmt: skip


def mend(root: xml.Element) -> None:
    """Take out rows without cells and tables without rows; fill empty containers."""
    _drop(root, "w:tr", needs="w:tc")
    _drop(root, "w:tbl", needs="w:tr")
    for holder in list(root.iter(*_HOLDERS)):
        _ends_with_paragraph(holder)
    for content in list(root.iter(xml.name("w:sdtContent"))):
        parent = content.getparent()
        if len(content) == 0 and parent is not None and _is_block(parent):
            content.append(content.makeelement(xml.name("w:p")))


def _drop(root: xml.Element, tag: str, *, needs: str) -> None:
    for element in list(root.iter(xml.name(tag))):
        if next(element.iter(xml.name(needs)), None) is None:
            xml.remove(element)


def _ends_with_paragraph(holder: xml.Element) -> None:
    """Word wants a paragraph in every container, and one last in every cell."""
    blocks = [child for child in holder if child.tag in _BLOCKS]
    paragraph = xml.name("w:p")
    last_is_table = bool(blocks) and blocks[-1].tag == xml.name("w:tbl")
    if not blocks or (holder.tag == xml.name("w:tc") and last_is_table):
        holder.append(holder.makeelement(paragraph))


def _is_block(control: xml.Element) -> bool:
    parent = control.getparent()
    return parent is not None and parent.tag in (*_HOLDERS, xml.name("w:body"))


_LASTS: Mapping[str, tuple[str, ...]] = {
    "tc": ("</w:tcPr>", "<w:tcPr/>", "</w:tbl>"),
    "tr": ("</w:trPr>", "<w:trPr/>", "</w:tblPrEx>"),
    "tbl": ("</w:tblGrid>", "<w:tblGrid/>", "</w:tblPr>"),
    **dict.fromkeys(
        ("txbxContent", "sdtContent", "hdr", "ftr", "footnote", "endnote", "comment"),
        (),
    ),
}
"""What stands last in a container that has been emptied, but for its own opening."""


def _emptied(holder: str) -> re.Pattern[bytes]:
    end = f"</w:{holder}>"
    lasts = (f"<w:{holder}>", '">', *_LASTS[holder])
    seen = "|".join(f"(?<={last}{end})" for last in lasts)
    return re.compile(f"{end}(?:{seen})".encode())


_SIGNS = {
    xml.name(f"w:{holder}"): (_emptied(holder), f"<w:{holder}/>".encode())
    for holder in _LASTS
}
"""What an emptied container looks like; templates are read without blank text."""


def suspected(filled: bytes, holders: Collection[str]) -> bool:
    """Say whether one of some containers may be empty in a filled part."""
    return any(
        ended.search(filled) or alone in filled
        for ended, alone in (_SIGNS[holder] for holder in holders if holder in _SIGNS)
    )


def fit_grids(root: xml.Element) -> None:
    """Make each table's grid as wide as its widest row, the table as wide as it was."""
    for table in root.iter(xml.name("w:tbl")):
        grid = xml.find(table, "w:tblGrid")
        rows = xml.find_all(table, "w:tr")
        if grid is not None:
            _fit(grid, max(map(width, rows), default=0))


def width(row: xml.Element) -> int:
    """Return how many columns of the grid the cells of a row span."""
    return sum(
        int(xml.value(xml.find(cell, "w:tcPr/w:gridSpan")) or 1)
        for cell in xml.find_all(row, "w:tc")
    )


def _fit(grid: xml.Element, wanted: int) -> None:
    columns = xml.find_all(grid, "w:gridCol")
    if not columns or not wanted or wanted == len(columns):
        return
    width = xml.name("w:w")
    widths = [int(float(column.get(width, "0"))) for column in columns]
    if wanted < len(columns):
        removed = sum(widths[wanted:]) // wanted
        for column in columns[wanted:]:
            grid.remove(column)
        for column, old in zip(columns, widths[:wanted], strict=False):
            column.set(width, str(old + removed))
        return
    average, old_average = sum(widths) // wanted, sum(widths) / len(columns)
    for column, old in zip(columns, widths, strict=True):
        column.set(width, str(int(old * average / old_average) if old_average else 0))
    for _ in range(wanted - len(columns)):
        grid.append(grid.makeelement(columns[0].tag, {width: str(average)}))
