"""Bytes of a .docx to the paper that a reader of the print would see."""

from collections.abc import Iterator
from decimal import Decimal

from drafter.findings import Spot
from drafter.ooxml import package, places, xml
from drafter.ooxml.effective import boxes, measures, runs, strokes
from drafter.ooxml.effective.cascade import Cascade
from drafter.ooxml.effective.cells import Cells
from drafter.ooxml.effective.face import OFF
from drafter.ooxml.effective.pages import Pages
from drafter.ooxml.effective.paper import Paper
from drafter.ooxml.effective.paragraph import Paragraph
from drafter.ooxml.numbering import Numbering
from drafter.ooxml.styles import Numbered

_TAB = Decimal("12.7")


def read(data: bytes, file: str = "") -> Paper:
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
    cascade = Cascade(opened, main)
    properties = [
        element
        for element in root.iter(xml.name("w:sectPr"))
        if next(element.iterancestors(xml.name("w:sectPrChange")), None) is None
    ]
    settings = opened.tree("settings")
    even = _switched(settings, "w:evenAndOddHeaders")
    cells = Cells(cascade)
    spot = Spot(file, places.BODY)
    return Paper(
        paragraphs=tuple(_paragraphs(root, spot, cascade, cells, opened)),
        sections=Pages(opened, main, cascade, file, even=even).sections(properties),
        mirrored=_switched(settings, "w:mirrorMargins"),
        tab=_tab(settings),
        tables=cells.tables,
    )


def _paragraphs(
    root: xml.Element,
    spot: Spot,
    cascade: Cascade,
    cells: Cells,
    opened: package.Package,
) -> Iterator[Paragraph]:
    numbering = _numbering(opened, cascade)
    section = 0
    for placed in places.paragraphs(root, spot):
        element = placed.element
        if next(element.iterancestors(xml.name("mc:Fallback")), None) is not None:
            continue
        around = cells.around(element, placed.spot.table or 0)
        look, stand = (around.face, around.form) if around else ({}, {})
        style = xml.value(xml.find(element, "w:pPr/w:pStyle")) or cascade.styles.default
        place = _listed(element) or _by_style(cascade, style)
        yield Paragraph(
            spot=placed.spot,
            runs=runs.runs(element, cascade.looks(element, look)),
            form=cascade.stands(element, stand),
            style=style,
            label=numbering.label(place, style),
            strokes=strokes.strokes(element),
            cell=around.cell if around else None,
            boxed=boxes.around(element) is not None,
            section=section,
            page_break=runs.has_page_break(element),
            outline=boxes.outline(element),
            picture=boxes.has_picture(element),
        )
        section += xml.find(element, "w:pPr/w:sectPr") is not None


def _numbering(opened: package.Package, cascade: Cascade) -> Numbering:
    """Return the lists of a file, or none where another program wrote nonsense."""
    try:
        return Numbering(opened.tree("numbering"), cascade.styles)
    except ValueError:
        return Numbering(None, cascade.styles)


def _listed(paragraph: xml.Element) -> Numbered | None:
    place = xml.find(paragraph, "w:pPr/w:numPr")
    if place is None:
        return None
    level = measures.whole(xml.value(xml.find(place, "w:ilvl"))) or 0
    return Numbered(xml.value(xml.find(place, "w:numId")), level)


def _by_style(cascade: Cascade, style: str) -> Numbered | None:
    try:
        return cascade.styles.numbered(style)
    except ValueError:
        return None


def _switched(settings: xml.Element | None, tag: str) -> bool:
    element = None if settings is None else xml.find(settings, tag)
    return element is not None and xml.value(element) not in OFF


def _tab(settings: xml.Element | None) -> Decimal:
    element = None if settings is None else xml.find(settings, "w:defaultTabStop")
    return measures.millimetres(xml.value(element)) or _TAB
