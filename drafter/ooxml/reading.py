"""Bytes of a .docx to a paper: blocks, sections, headers, notes."""

from collections.abc import Iterator, Mapping
from decimal import ROUND_HALF_UP, Decimal

import attrs

from drafter.ooxml import inline, package, styles, xml
from drafter.ooxml.numbering import Numbering
from drafter.ooxml.paper import Block, Cell, Paper, Paragraph, Region, Section, Table

_TURNS = {"first": " trang đầu", "even": " trang chẵn", "default": ""}
_NOTES = {"footnotes": "Chú thích chân trang", "endnotes": "Chú thích cuối"}
_INVISIBLE = frozenset(map(xml.name, ("w:del", "w:moveFrom")))
_WRAPPERS = frozenset(map(xml.name, ("w:sdt", "w:sdtContent", "w:ins", "w:customXml")))


def read(data: bytes, file: str = "tệp.docx") -> Paper:
    """Return the paper in a .docx.

    Args:
        data: The bytes of the file.
        file: What messages call it.

    Raises:
        drafter.errors.TemplateError: It is no .docx, or damaged.
    """
    return _Reader(package.opened(data, file)).paper()


def millimetres(twips: str | int) -> Decimal:
    """Turn twentieths of a point into mm, rounded half up to a tenth."""
    exact = Decimal(str(twips) or "0") * 254 / 14400
    return exact.quantize(Decimal("0.1"), ROUND_HALF_UP)


class _Reader:
    """Reads one package; it counts the lists as it goes."""

    def __init__(self, opened: package.Package) -> None:
        self._package = opened
        self._styles = styles.read(opened.tree("styles"))
        self._numbering = Numbering(opened.tree("numbering"), self._styles)
        self._main = next(iter(opened.of("document")), "word/document.xml")
        self._targets = opened.targets(self._main)

    def paper(self) -> Paper:
        root = self._package.roots[self._main]
        body = xml.find(root, "w:body")
        sections = () if body is None else tuple(self._sections(body))
        return Paper(sections, tuple(self._notes()))

    def _sections(self, body: xml.Element) -> Iterator[Section]:
        blocks: list[Block] = []
        inherited: dict[str, tuple[Region, ...]] = {}
        for element in _flat(body):
            ending = xml.find(element, "w:pPr/w:sectPr")
            if element.tag == xml.name("w:sectPr"):
                ending = element
            else:
                blocks.extend(self._block(element))
            if ending is not None:
                section = self._section(ending, inherited)
                inherited = {"header": section.headers, "footer": section.footers}
                yield attrs.evolve(section, blocks=tuple(blocks))
                blocks = []

    def _section(
        self, properties: xml.Element, inherited: Mapping[str, tuple[Region, ...]]
    ) -> Section:
        size = xml.find(properties, "w:pgSz")
        margin = xml.find(properties, "w:pgMar")
        regions = {
            kind: tuple(self._regions(properties, kind)) or inherited.get(kind, ())
            for kind in ("header", "footer")
        }
        return Section(
            width=millimetres(xml.value(size, "w:w")),
            height=millimetres(xml.value(size, "w:h")),
            top=millimetres(xml.value(margin, "w:top")),
            bottom=millimetres(xml.value(margin, "w:bottom")),
            left=millimetres(xml.value(margin, "w:left")),
            right=millimetres(xml.value(margin, "w:right")),
            headers=regions["header"],
            footers=regions["footer"],
        )

    def _regions(self, properties: xml.Element, kind: str) -> Iterator[Region]:
        head = "Đầu trang" if kind == "header" else "Chân trang"
        for reference in xml.find_all(properties, f"w:{kind}Reference"):
            part = self._targets.get(xml.value(reference, "r:id"), "")
            if part in self._package.roots:
                turn = _TURNS.get(xml.value(reference, "w:type"), "")
                root = self._package.roots[part]
                yield Region(head + turn, tuple(self._blocks(root)))

    def _notes(self) -> Iterator[Region]:
        for kind, name in _NOTES.items():
            root = self._package.tree(kind)
            notes = [] if root is None else list(root)
            real = [
                note for note in notes if xml.value(note, "w:type") in ("", "normal")
            ]
            for note in real:
                yield Region(
                    f"{name} {xml.value(note, 'w:id')}", tuple(self._blocks(note))
                )

    def _blocks(self, container: xml.Element) -> Iterator[Block]:
        for element in _flat(container):
            yield from self._block(element)

    def _block(self, element: xml.Element) -> Iterator[Block]:
        if element.tag == xml.name("w:p"):
            yield self._paragraph(element)
        elif element.tag == xml.name("w:tbl"):
            yield self._table(element)

    def _paragraph(self, element: xml.Element) -> Paragraph:
        properties = xml.find(element, "w:pPr")
        style = ""
        numbered = None
        if properties is not None:
            style = xml.value(xml.find(properties, "w:pStyle"))
            numbered = _direct(properties)
        look = self._styles.look(style)
        place = numbered or self._styles.numbered(style)
        return Paragraph(
            style=self._styles.name(style),
            number=self._numbering.label(place, style or self._styles.default),
            pieces=inline.pieces(element, look, self._styles, self._boxed),
            look=look,
            new_page=properties is not None
            and xml.find(properties, "w:pageBreakBefore") is not None,
        )

    def _boxed(self, content: xml.Element) -> tuple[Block, ...]:
        return tuple(self._blocks(content))

    def _table(self, element: xml.Element) -> Table:
        rows = [row for row in _flat(element) if row.tag == xml.name("w:tr")]
        header = "w:trPr/w:tblHeader"
        borders = xml.find(element, "w:tblPr/w:tblBorders")
        lines = [] if borders is None else list(borders)
        style = xml.value(xml.find(element, "w:tblPr/w:tblStyle"))
        return Table(
            rows=tuple(tuple(self._cells(row)) for row in rows),
            columns=tuple(
                millimetres(xml.value(column, "w:w"))
                for column in xml.find_all(element, "w:tblGrid/w:gridCol")
            ),
            heading_rows=sum(xml.find(row, header) is not None for row in rows),
            bordered=any(xml.value(line) not in ("nil", "none") for line in lines)
            or (not lines and self._styles.name(style) == "Table Grid"),
        )

    def _cells(self, row: xml.Element) -> Iterator[Cell]:
        for cell in _flat(row):
            if cell.tag != xml.name("w:tc"):
                continue
            merge = xml.find(cell, "w:tcPr/w:vMerge")
            yield Cell(
                blocks=tuple(self._blocks(cell)),
                span=int(xml.value(xml.find(cell, "w:tcPr/w:gridSpan")) or 1),
                merged=merge is not None and xml.value(merge) != "restart",
            )


def _flat(container: xml.Element) -> Iterator[xml.Element]:
    """Yield the children of a container, through content controls and insertions."""
    for child in container:
        if child.tag in _WRAPPERS:
            yield from _flat(child)
        elif child.tag not in _INVISIBLE:
            yield child


def _direct(properties: xml.Element) -> styles.Numbered | None:
    numbering = xml.find(properties, "w:numPr")
    if numbering is None:
        return None
    level = xml.value(xml.find(numbering, "w:ilvl")) or "0"
    return styles.Numbered(xml.value(xml.find(numbering, "w:numId")), int(level))
