"""Letterheads that fit their texts: widths of columns, lengths of drawn rules.

A rule under a motto or a title follows the text above it, and a long name gets
the wider column, as an official would set them. Templates ask for it by name: a
drawn line called "Nét kẻ 100%" is as long as the line of text above it, and a
table described as "vừa chữ" gives its columns what their texts need.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

import attrs

from drafter.ooxml import xml
from drafter.ooxml.styles import Styles
from drafter.ooxml.widths import advance

FITTED = "vừa chữ"
_RULE = re.compile(r"Nét kẻ (\d+)%")
_MARKS = (f'w:val="{FITTED}"', 'name="Nét kẻ ')
_SIGNS = tuple(mark.encode() for mark in _MARKS)
_BODY = re.compile(r"<w:body[^>]*>")
_TABLE = re.compile(r"<w:tbl[ >]")
_TABLE_END = "</w:tbl>"
_PARAGRAPH_END = "</w:p>"
_EMU_PER_MM = 36000
_TWIPS_PER_MM = Decimal(1440) / Decimal("25.4")
_SMALL = "Nho"
"""Ends the id of a style's smaller twin."""

_SLACK = Decimal("0.3")
"""Room in mm that a column keeps beside its longest line."""


@attrs.frozen
class Face:
    """The type of a paragraph style: size in points, bold, italic."""

    size: Decimal = Decimal(11)
    bold: bool = False
    italic: bool = False

    def width(self, text: str) -> Decimal:
        """Return the width of a line in mm."""
        return advance(text, self.size, self.bold, self.italic)


Faces = Mapping[str, Face]


def faces(sheet: Styles) -> Faces:
    """Return the type of each paragraph style of a file; "" is the default's."""
    known = {style: _of(sheet, style) for style in sheet.by_id}
    return {**known, "": _of(sheet, sheet.default)}


def _of(sheet: Styles, style: str) -> Face:
    look = sheet.look(style)
    sizes = (
        xml.value(xml.find(element, "w:rPr/w:sz")) for element in sheet.chain(style)
    )
    size = next((half for half in sizes if half), "")
    face = Face(bold=look.bold, italic=look.italic)
    return attrs.evolve(face, size=Decimal(size) / 2) if size else face


def wanted(source: str) -> bool:
    """Whether a part asks to be fitted."""
    return any(mark in source for mark in _MARKS)


def length(blocks: Sequence[bytes]) -> int:
    """Return how many blocks of a rendered part its letterhead takes."""
    marked = [n for n, block in enumerate(blocks, 1) if any(m in block for m in _SIGNS)]
    count = max(marked, default=0)
    while 0 < count < len(blocks) and not _end(b"".join(blocks[:count]).decode()):
        count += 1
    return count


def fitted(text: str, faces: Faces) -> str:
    """Return a rendered part with its letterhead fitted to what it says.

    Only the stretch from the beginning of the body to the last mark is read.

    Args:
        text: The part, without its declaration.
        faces: The type of each paragraph style, by id; "" is the default.
    """
    opening = _BODY.search(text)
    if opening is None or not wanted(text):
        return text
    start, end = opening.end(), _end(text)
    head = text[: opening.start()]
    root = xml.parse(f"{head}<w:body>{text[start:end]}</w:body></w:document>")
    for table in root.iter(xml.name("w:tbl")):
        if xml.value(xml.find(table, "w:tblPr/w:tblDescription")) == FITTED:
            _fit_columns(table, faces)
    for drawing in list(root.iter(xml.name("wp:anchor"))):
        _fit_rule(drawing, faces)
    body = xml.find(root, "w:body")
    assert body is not None
    inner = "".join(xml.source(child) for child in body)
    return text[:start] + inner + text[end:]


def _end(text: str) -> int:
    """Return where the stretch ends: after the last mark's paragraph and table.

    Zero if the text breaks off before.
    """
    last = max(text.rfind(mark) for mark in _MARKS)
    paragraph = text.find(_PARAGRAPH_END, last)
    opened = len(_TABLE.findall(text, 0, last)) - text.count(_TABLE_END, 0, last)
    ends = [end.end() for end in re.finditer(_TABLE_END, text[paragraph:])][:opened]
    if paragraph < 0 or len(ends) < opened:
        return 0
    return paragraph + max((len(_PARAGRAPH_END), *ends))


def _fit_columns(table: xml.Element, faces: Faces) -> None:
    """Give a table of two columns what the lines of each need, in its own width."""
    columns = xml.find_all(table, "w:tblGrid/w:gridCol")
    if len(columns) != 2:
        return
    total = sum((_mm(column) for column in columns), Decimal(0))
    left, right = _needs(table, faces)
    if left + right > total:
        _shrink(table, faces)
        left, right = _needs(table, faces)
    width = min(max(_mm(columns[0]), left), total - right)
    for row in xml.find_all(table, "w:tr"):
        for cell, share in zip(
            xml.find_all(row, "w:tc"), (width, total - width), strict=False
        ):
            _set(xml.find(cell, "w:tcPr/w:tcW"), share)
    for column, share in zip(columns, (width, total - width), strict=True):
        _set(column, share)


def _needs(table: xml.Element, faces: Faces) -> tuple[Decimal, Decimal]:
    """Return how wide each of two columns must be for no line to wrap."""
    left, right = (
        max((_widest(cell, faces) for cell in cells), default=Decimal(0)) + _SLACK
        for cells in _columns(table)
    )
    return left, right


def _shrink(table: xml.Element, faces: Faces) -> None:
    """Give the whole table the smaller set of sizes, where the template has one.

    Sizes of a letterhead rise and fall together (NĐ 30/2020/NĐ-CP, Phụ lục I,
    the note to Mục V).
    """
    for style in table.iter(xml.name("w:pStyle")):
        small = f"{xml.value(style)}{_SMALL}"
        if small in faces:
            style.set(xml.name("w:val"), small)


def _columns(table: xml.Element) -> Iterator[list[xml.Element]]:
    rows = [xml.find_all(row, "w:tc") for row in xml.find_all(table, "w:tr")]
    yield from (list(column) for column in zip(*rows, strict=False))


def _widest(cell: xml.Element, faces: Faces) -> Decimal:
    widths = (
        _face(paragraph, faces).width(line)
        for paragraph in xml.find_all(cell, "w:p")
        for line in _lines(paragraph)
    )
    return max(widths, default=Decimal(0))


def _fit_rule(anchor: xml.Element, faces: Faces) -> None:
    """Make a drawn line as long as its share of the text above it."""
    properties = xml.find(anchor, "wp:docPr")
    asked = _RULE.search(properties.get("name", "") if properties is not None else "")
    paragraph = next(anchor.iterancestors(xml.name("w:p")), None)
    if asked is None or paragraph is None:
        return
    above = next(
        (
            p
            for p in paragraph.itersiblings(xml.name("w:p"), preceding=True)
            if _text(p)
        ),
        None,
    )
    if above is None:
        return
    room = _room(paragraph)
    line = _last_line(above, _face(above, faces), room)
    extent = round(line * Decimal(asked[1]) / 100 * _EMU_PER_MM)
    for element in (
        *xml.find_all(anchor, "wp:extent"),
        *anchor.iter(xml.name("a:ext")),
    ):
        element.set("cx", str(extent))


def _room(paragraph: xml.Element) -> Decimal:
    """Return how wide a line may be: its cell's width, else A4's text width."""
    cell = next(paragraph.iterancestors(xml.name("w:tc")), None)
    width = xml.find(cell, "w:tcPr/w:tcW") if cell is not None else None
    return _mm(width) if width is not None else Decimal(165)


def _last_line(paragraph: xml.Element, face: Face, room: Decimal) -> Decimal:
    """Return the width of the last line after wrapping at spaces."""
    *_, line = _lines(paragraph)
    if face.width(line) <= room:
        return face.width(line)
    last = ""
    for word in line.split(" "):
        longer = f"{last} {word}".strip()
        last = longer if not last or face.width(longer) <= room else word
    return face.width(last)


def _lines(paragraph: xml.Element) -> list[str]:
    return _text(paragraph).split("\n")


def _text(paragraph: xml.Element) -> str:
    said = []
    for element in paragraph.iter(xml.name("w:t"), xml.name("w:br")):
        said.append("\n" if element.tag == xml.name("w:br") else element.text or "")
    return "".join(said)


def _face(paragraph: xml.Element, faces: Faces) -> Face:
    style = xml.value(xml.find(paragraph, "w:pPr/w:pStyle"))
    return faces.get(style) or faces.get("") or Face()


def _mm(element: xml.Element) -> Decimal:
    return Decimal(element.get(xml.name("w:w"), "0")) / _TWIPS_PER_MM


def _set(element: xml.Element | None, width: Decimal) -> None:
    if element is not None:
        element.set(xml.name("w:w"), str(round(width * _TWIPS_PER_MM)))
