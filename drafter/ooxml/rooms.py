"""How wide a picture may be where it stands: page, column, cell, box, indents."""

from collections.abc import Iterator, Mapping

import attrs

from drafter.ooxml import package, styles, xml

_EMU_PER_TWIP = 635
_PAGE = 11906 - 2 * 1440
"""The room of a page that says nothing of itself, in twentieths of a point."""

_LEAST = 567
"""No room is taken for smaller than a centimetre."""

_PADDING = 108
_INSET = 2 * 91_440
"""What a text box keeps free at both sides, in EMU."""

_SIDES = (("w:left", "w:start"), ("w:right", "w:end"), ("w:firstLine",))
_HOLDERS = (xml.name("w:tc"), xml.name("w:txbxContent"))


@attrs.frozen
class Layout:
    """What a part cannot say itself of the room on its page, in twips.

    Attributes:
        page: The width between the margins.
        indents: What the indents of each paragraph style take; "" is the default.
    """

    page: int = _PAGE
    indents: Mapping[str, tuple[int, ...]] = attrs.field(factory=dict)


def layout(opened: package.Package) -> Layout:
    """Return the layout that a package says."""
    root = opened.tree("document")
    sections = [] if root is None else list(root.iter(xml.name("w:sectPr")))
    sheet = styles.read(opened.tree("styles"))
    indents = {style: _of_style(sheet, style) for style in sheet.by_id}
    return Layout(
        _between_margins(sections[-1]) if sections else _PAGE,
        {**indents, "": _of_style(sheet, sheet.default)},
    )


class Rooms:
    """The rooms of one part."""

    def __init__(self, root: xml.Element, layout: Layout) -> None:
        self._layout = layout
        self._sections = dict(_by_section(root, layout.page))

    def width(self, drawing: xml.Element) -> int:
        """Return how wide a picture may be in the place of a drawing, in EMU."""
        paragraph = next(drawing.iterancestors(xml.name("w:p")), None)
        room = self._around(drawing)
        if paragraph is not None:
            room -= self._indents(paragraph) * _EMU_PER_TWIP
        return max(room, _LEAST * _EMU_PER_TWIP)

    def _around(self, drawing: xml.Element) -> int:
        holder = next(drawing.iterancestors(*_HOLDERS), None)
        if holder is None:
            return self._on_page(drawing)
        if holder.tag == _HOLDERS[0]:
            return (_of_cell(holder) or self._layout.page) * _EMU_PER_TWIP
        for shape in holder.iterancestors(xml.name("wp:anchor"), xml.name("wp:inline")):
            extent = xml.find(shape, "wp:extent")
            if extent is not None:
                return _whole(extent.get("cx", "")) - _INSET
        return self._on_page(drawing)

    def _on_page(self, drawing: xml.Element) -> int:
        for ancestor in drawing.iterancestors():
            if ancestor in self._sections:
                return self._sections[ancestor] * _EMU_PER_TWIP
        return self._layout.page * _EMU_PER_TWIP

    def _indents(self, paragraph: xml.Element) -> int:
        style = xml.value(xml.find(paragraph, "w:pPr/w:pStyle"))
        known = self._layout.indents
        styled = known.get(style) or known.get("") or (0,) * len(_SIDES)
        own = _said(xml.find(paragraph, "w:pPr/w:ind"))
        sides = (
            inherited if said is None else said
            for said, inherited in zip(own, styled, strict=True)
        )
        return sum(max(side, 0) for side in sides)


def _by_section(root: xml.Element, page: int) -> Iterator[tuple[xml.Element, int]]:
    """Yield each block of a body with the room that its section leaves."""
    body = xml.find(root, "w:body")
    room = page
    for block in () if body is None else reversed(body):
        properties = block
        if block.tag != xml.name("w:sectPr"):
            found = next(block.iter(xml.name("w:sectPr")), None)
            properties = block if found is None else found
        if properties.tag == xml.name("w:sectPr"):
            room = _between_margins(properties)
        yield block, room


def _between_margins(section: xml.Element) -> int:
    """Return the width of a section's page, or of one of its columns."""
    size, margin = xml.find(section, "w:pgSz"), xml.find(section, "w:pgMar")
    sides = ("w:left", "w:right", "w:gutter")
    free = _whole(xml.value(size, "w:w")) - sum(
        abs(_whole(xml.value(margin, side))) for side in sides
    )
    columns = xml.find(section, "w:cols")
    number = _whole(xml.value(columns, "w:num")) or 1
    gaps = (number - 1) * (_whole(xml.value(columns, "w:space")) or 720)
    return (free - gaps) // number if size is not None and free > gaps else _PAGE


def _of_cell(cell: xml.Element) -> int:
    """Return the width of a cell without its padding; 0 where nothing says it."""
    width = xml.find(cell, "w:tcPr/w:tcW")
    if xml.value(width, "w:type") == "dxa" and _whole(xml.value(width, "w:w")):
        return _whole(xml.value(width, "w:w")) - _padding(cell)
    row = cell.getparent()
    table = next(cell.iterancestors(xml.name("w:tbl")), None)
    if row is None or table is None:
        return 0
    grid = [
        _whole(xml.value(column, "w:w"))
        for column in xml.find_all(table, "w:tblGrid/w:gridCol")
    ]
    before = _whole(xml.value(xml.find(row, "w:trPr/w:gridBefore")))
    for other in xml.find_all(row, "w:tc"):
        span = _whole(xml.value(xml.find(other, "w:tcPr/w:gridSpan"))) or 1
        if other is cell:
            room = sum(grid[before : before + span])
            return room - _padding(cell) if room else 0
        before += span
    return 0


def _padding(cell: xml.Element) -> int:
    table = next(cell.iterancestors(xml.name("w:tbl")), None)
    own = xml.find(cell, "w:tcPr/w:tcMar")
    of_table = None if table is None else xml.find(table, "w:tblPr/w:tblCellMar")
    total = 0
    for names in _SIDES[:2]:
        said = (
            xml.find(holder, name)
            for holder in (own, of_table)
            if holder is not None
            for name in names
        )
        found = next((one for one in said if one is not None), None)
        total += _PADDING if found is None else _whole(xml.value(found, "w:w"))
    return total


def _of_style(sheet: styles.Styles, style: str) -> tuple[int, ...]:
    said = [_said(xml.find(one, "w:pPr/w:ind")) for one in sheet.chain(style)]
    return tuple(
        next((one[side] for one in said if one[side] is not None), 0) or 0
        for side in range(len(_SIDES))
    )


def _said(indents: xml.Element | None) -> tuple[int | None, ...]:
    """Return left, right and first line as one layer says them; a hang is none."""
    if indents is None:
        return (None,) * len(_SIDES)
    return tuple(
        next(
            (_whole(said) for name in names if (said := xml.value(indents, name))),
            None,
        )
        for names in _SIDES
    )


def _whole(text: str) -> int:
    """Return a length that is a plain number, else none."""
    return int(text) if text.removeprefix("-").isdecimal() and len(text) < 10 else 0
