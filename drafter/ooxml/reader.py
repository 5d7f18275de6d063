"""Bytes of a .docx to the paper that a reader of the print would see."""

from collections.abc import Iterator
from decimal import Decimal

from drafter.findings import Spot
from drafter.ooxml import drawings, lengths, package, places, runs, xml
from drafter.ooxml.document import Document, Paragraph
from drafter.ooxml.formatting import Formatting
from drafter.ooxml.numbering import Numbering
from drafter.ooxml.page_setup import Pages
from drafter.ooxml.run_format import OFF
from drafter.ooxml.styles import Numbered
from drafter.ooxml.tables import Cells

_TAB = Decimal("12.7")


def read(data: bytes, file: str = "") -> Document:
    """Return the paper in a .docx, with the formatting that counts.

    Args:
        data: The bytes of the file.
        file: Its name, for the places of findings.

    Raises:
        drafter.errors.TemplateError: It is no .docx, damaged, or beyond the limits.
    """
    opened = package.opened(data, file)
    main = opened.of("document")[0]
    root = opened.roots[main]
    formatting = Formatting(opened, main)
    properties = [
        element
        for element in root.iter(xml.name("w:sectPr"))
        if next(element.iterancestors(xml.name("w:sectPrChange")), None) is None
    ]
    settings = opened.tree("settings")
    even = _switched(settings, "w:evenAndOddHeaders")
    cells = Cells(formatting)
    spot = Spot(file, places.BODY)
    return Document(
        paragraphs=tuple(_paragraphs(root, spot, formatting, cells, opened)),
        sections=Pages(opened, main, formatting, file, even=even).sections(properties),
        mirrored_margins=_switched(settings, "w:mirrorMargins"),
        default_tab=_tab(settings),
        tables=cells.tables,
    )


def _paragraphs(
    root: xml.Element,
    spot: Spot,
    formatting: Formatting,
    cells: Cells,
    opened: package.Package,
) -> Iterator[Paragraph]:
    numbering = _numbering(opened, formatting)
    section = 0
    for placed in places.paragraphs(root, spot):
        element = placed.element
        if next(element.iterancestors(xml.name("mc:Fallback")), None) is not None:
            continue
        around = cells.around(element, placed.spot.table or 0)
        of_runs, of_paragraph = (
            (around.run_format, around.paragraph_format) if around else ({}, {})
        )
        style = (
            xml.value(xml.find(element, "w:pPr/w:pStyle")) or formatting.styles.default
        )
        place = _listed(element) or _by_style(formatting, style)
        yield Paragraph(
            spot=placed.spot,
            runs=runs.runs(element, formatting.run_formats(element, of_runs)),
            format=formatting.paragraph_format(element, of_paragraph),
            style=style,
            number=numbering.label(place, style),
            lines=drawings.lines(element),
            cell=around.cell if around else None,
            in_text_box=drawings.text_box(element) is not None,
            section=section,
            has_page_break=runs.has_page_break(element),
            text_box_border=drawings.text_box_border(element),
            has_picture=drawings.has_picture(element),
        )
        section += xml.find(element, "w:pPr/w:sectPr") is not None


def _numbering(opened: package.Package, formatting: Formatting) -> Numbering:
    """Return the lists of a file, or none where another program wrote nonsense."""
    try:
        return Numbering(opened.tree("numbering"), formatting.styles)
    except ValueError:
        return Numbering(None, formatting.styles)


def _listed(paragraph: xml.Element) -> Numbered | None:
    place = xml.find(paragraph, "w:pPr/w:numPr")
    if place is None:
        return None
    level = lengths.whole(xml.value(xml.find(place, "w:ilvl"))) or 0
    return Numbered(xml.value(xml.find(place, "w:numId")), level)


def _by_style(formatting: Formatting, style: str) -> Numbered | None:
    try:
        return formatting.styles.numbered(style)
    except ValueError:
        return None


def _switched(settings: xml.Element | None, tag: str) -> bool:
    element = None if settings is None else xml.find(settings, tag)
    return element is not None and xml.value(element) not in OFF


def _tab(settings: xml.Element | None) -> Decimal:
    element = None if settings is None else xml.find(settings, "w:defaultTabStop")
    return lengths.millimetres(xml.value(element)) or _TAB
