"""Bytes of a .docx to a document with resolved formatting."""

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from itertools import accumulate

import attrs

from drafter.findings import Spot
from drafter.ooxml import (
    archive,
    drawings,
    lengths,
    package,
    page_setup,
    places,
    runs,
    styles,
    tables,
    tracked_changes,
    xml,
)
from drafter.ooxml.document import (
    Block,
    Cell,
    Document,
    Paragraph,
    Row,
    Section,
    Story,
    Table,
    TableCell,
)
from drafter.ooxml.formatting import Formatting
from drafter.ooxml.numbering import Numbering
from drafter.ooxml.run_format import OFF, Partial
from drafter.records import frozen

_NOTES = ("footnotes", "endnotes")
_PASSED_OVER = frozenset(
    map(xml.name, (
        "mc:Fallback", "w:sdtPr", "w:sdtEndPr", "w:tblPr", "w:tblGrid", "w:trPr",
        "w:tcPr",
    ))
)  # fmt: skip
"""What holds no blocks, or blocks that are not printed."""

_BLOCKS = frozenset(map(xml.name, ("w:p", "w:tbl", "w:sectPr")))
_TAB = Decimal("12.7")


def read(data: bytes, file: str = "tệp.docx") -> Document:
    """Return the document in a .docx, with the formatting that counts.

    Tracked changes are read as if they were accepted.

    Args:
        data: The bytes of the file.
        file: Its name, for the places of findings.

    Raises:
        drafter.errors.TemplateError: It is no .docx, damaged, or beyond the limits.
    """
    return _File(package.opened(data, file), file).document()


@frozen
class _Context:
    """What a paragraph stands in: its cell, and what the table's style says of it."""

    cell: Cell | None = None
    of_runs: Partial = attrs.field(factory=dict)
    of_paragraphs: Partial = attrs.field(factory=dict)
    in_text_box: bool = False
    text_box_border: str = ""


_OUTSIDE = _Context()


class _File:
    """Reads one package: its body first, whose lists are counted first."""

    def __init__(self, opened: package.Package, file: str) -> None:
        self._package = opened
        self._file = file
        self._labels = places.labels(opened)
        self._main = opened.of("document")[0]
        self._targets = opened.targets(self._main)
        self._formatting = Formatting(opened)
        self._numbering = Numbering(opened.tree("numbering"), self._formatting.styles)
        self._guide = places.guide(opened)
        self._parts: dict[str, tuple[Block, ...]] = {}

    def document(self) -> Document:
        settings = self._package.tree("settings")
        body = self._part(self._main, places.BODY)
        return Document(
            sections=tuple(
                self._sections(body, even=_switched(settings, "w:evenAndOddHeaders"))
            ),
            notes=tuple(self._notes()),
            mirrored_margins=_switched(settings, "w:mirrorMargins"),
            default_tab=_tab(settings),
            tables=body.tables,
            pictures={
                relation: self._package.files[name]
                for relation, name in self._targets.items()
                if name.startswith(archive.PICTURES) and name in self._package.files
            },
        )

    def _part(self, name: str, label: str) -> "_Part":
        spot = Spot(self._file, label)
        root = tracked_changes.accepted(self._package.roots[name])
        placed = places.paragraphs(root, spot, self._guide)
        return _Part(root, placed, self._formatting, self._numbering)

    def _sections(self, part: "_Part", *, even: bool) -> Iterator[Section]:
        stories: dict[tuple[str, str], Story] = {}
        # All blocks are read before any header, so that the body is counted first.
        for properties, blocks in list(part.sections()):
            if properties is not None:
                stories |= self._stories(properties)
            setup = attrs.asdict(page_setup.read(properties), recurse=False)
            yield Section(
                **setup,
                even_differs=even and any(pages == "even" for _, pages in stories),
                stories=tuple(stories.values()),
                blocks=blocks,
            )

    def _stories(self, properties: xml.Element) -> dict[tuple[str, str], Story]:
        """Return the headers and footers that a section does not take over."""
        stories = {}
        for kind in ("header", "footer"):
            for reference in xml.find_all(properties, f"w:{kind}Reference"):
                pages = xml.value(reference, "w:type") or "default"
                part = self._targets.get(xml.value(reference, "r:id"), "")
                if part in self._package.roots:
                    blocks = self._header_footer(part)
                    stories[kind, pages] = Story(kind=kind, blocks=blocks, pages=pages)
        return stories

    def _header_footer(self, name: str) -> tuple[Block, ...]:
        if name not in self._parts:
            part = self._part(name, self._labels.get(name, name))
            self._parts[name] = tuple(part.blocks(part.root, _OUTSIDE))
        return self._parts[name]

    def _notes(self) -> Iterator[Story]:
        for kind in _NOTES:
            for name in self._package.of(kind)[:1]:
                part = self._part(name, self._labels.get(name, name))
                for note in part.root:
                    if xml.value(note, "w:type") in ("", "normal"):
                        blocks = tuple(part.blocks(note, _OUTSIDE))
                        number = xml.value(note, "w:id")
                        yield Story(kind=kind, blocks=blocks, number=number)


class _Part:
    """Reads the blocks of one part."""

    def __init__(
        self,
        root: xml.Element,
        paragraphs: Iterable[places.Placed],
        formatting: Formatting,
        numbering: Numbering,
    ) -> None:
        self.root = root
        self.tables: dict[int, tuple[Row, ...]] = {}
        self._spots: Mapping[xml.Element, Spot] = {
            placed.element: placed.spot for placed in paragraphs
        }
        self._formatting = formatting
        self._numbering = numbering
        self._section = 0

    def sections(self) -> Iterator[tuple[xml.Element | None, tuple[Block, ...]]]:
        """Yield the blocks of each section of a body, and its properties.

        A body whose last section says nothing of itself has Word's own page.
        """
        body = xml.find(self.root, "w:body")
        blocks: list[Block] = []
        for element in () if body is None else flat(body):
            properties: xml.Element | None = element
            if element.tag != xml.name("w:sectPr"):
                blocks.extend(self._block(element, _OUTSIDE))
                properties = xml.find(element, "w:pPr/w:sectPr")
            if properties is not None:
                yield properties, tuple(blocks)
                self._section += 1
                blocks = []
        if blocks or not self._section:
            yield None, tuple(blocks)

    def blocks(self, container: xml.Element, context: _Context) -> Iterator[Block]:
        """Yield the paragraphs and tables of a container."""
        for element in flat(container):
            yield from self._block(element, context)

    def _block(self, element: xml.Element, context: _Context) -> Iterator[Block]:
        if element.tag == xml.name("w:p"):
            yield self._paragraph(element, context)
        elif element.tag == xml.name("w:tbl"):
            yield self._table(element)

    def _paragraph(self, element: xml.Element, context: _Context) -> Paragraph:
        formatting = self._formatting
        style = xml.value(xml.find(element, "w:pPr/w:pStyle"))
        place = xml.find(element, "w:pPr/w:numPr")
        listed = (
            formatting.styles.numbered(style)
            if place is None
            else styles.numbered(place)
        )
        # Counted before what stands inside: a text box may hold items of the list.
        number = self._numbering.label(listed, style or formatting.styles.default)
        format_of = formatting.run_formats(element, context.of_runs)
        drawn = drawings.any_in(element)
        return Paragraph(
            spot=self._spots[element],
            content=runs.content(element, format_of, self._boxed),
            format=formatting.paragraph_format(element, context.of_paragraphs),
            style=formatting.styles.name(style),
            text_format=format_of(None),
            number=number,
            lines=drawings.lines(element) if drawn else (),
            cell=context.cell,
            in_text_box=context.in_text_box,
            section=self._section,
            text_box_border=context.text_box_border,
            has_picture=drawn and drawings.has_picture(element),
        )

    def _boxed(self, box: xml.Element) -> tuple[Block, ...]:
        border = drawings.text_box_border(box)
        context = _Context(in_text_box=True, text_box_border=border)
        return tuple(self.blocks(box, context))

    def _table(self, element: xml.Element) -> Table:
        formatting, style = self._formatting, tables.style(element)
        number = self._number(element)
        rows = list(tables.rows(element))
        border = tables.border(element, formatting)
        grid = tables.grid(element)
        looks = tables.looks(element)
        margins = tables.margins(element, formatting)
        read = []
        for index, row in enumerate(rows):
            cells = list(tables.cells(row))
            widths = tables.widths(row, cells, grid)
            placed = []
            lefts = list(accumulate(widths, initial=Decimal(0)))
            for column, cell in enumerate(cells):
                place = Cell(
                    table=number,
                    row=index + 1,
                    column=column + 1,
                    columns=len(cells),
                    left=lefts[column],
                    width=widths[column],
                    table_width=lefts[-1],
                    bordered=bool(border or tables.cell_border(cell)),
                    padding=tables.padding(element, cell, formatting, margins),
                    border=tables.cell_border(cell) or border,
                )
                parts = tables.parts(looks, index, len(rows), column, len(cells))
                context = _Context(place, *formatting.of_cell(style, parts))
                placed.append(self._cell(cell, context))
            switched = (
                tables.switched(row, name, formatting, style)
                for name in ("w:tblHeader", "w:cantSplit")
            )
            is_header, cant_split = switched
            read.append(
                Row(cells=tuple(placed), is_header=is_header, cant_split=cant_split)
            )
        if _table_around(element) is None:
            self.tables[number] = tuple(read)
        return Table(
            rows=tuple(read), number=number, columns=tuple(grid), bordered=bool(border)
        )

    def _cell(self, cell: xml.Element, context: _Context) -> TableCell:
        merge = xml.find(cell, "w:tcPr/w:vMerge")
        return TableCell(
            blocks=tuple(self.blocks(cell, context)),
            span=tables.span(cell),
            merged=merge is not None and xml.value(merge) != "restart",
        )

    def _number(self, table: xml.Element) -> int:
        """Return the number of a table, which places of its paragraphs know."""
        own = _own_paragraphs(table)
        spot = self._spots.get(next(own, table))
        return (spot.table if spot else None) or 0


def _own_paragraphs(element: xml.Element) -> Iterator[xml.Element]:
    """Yield the paragraphs of a table that stand in no table inside it."""
    for child in element:
        if child.tag == xml.name("w:p"):
            yield child
        elif child.tag != xml.name("w:tbl"):
            yield from _own_paragraphs(child)


def _table_around(element: xml.Element) -> xml.Element | None:
    return next(element.iterancestors(xml.name("w:tbl")), None)


def flat(container: xml.Element) -> Iterator[xml.Element]:
    """Yield the blocks of a container, through content controls."""
    for child in container:
        if child.tag in _BLOCKS:
            yield child
        elif child.tag not in _PASSED_OVER:
            yield from flat(child)


def _switched(settings: xml.Element | None, tag: str) -> bool:
    element = None if settings is None else xml.find(settings, tag)
    return element is not None and xml.value(element) not in OFF


def _tab(settings: xml.Element | None) -> Decimal:
    element = None if settings is None else xml.find(settings, "w:defaultTabStop")
    return lengths.millimetres(xml.value(element)) or _TAB
