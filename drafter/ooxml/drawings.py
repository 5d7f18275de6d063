"""What is drawn into a paragraph: lines, text boxes, pictures."""

from collections.abc import Iterator
from decimal import Decimal

from drafter.ooxml import lengths, xml
from drafter.ooxml.document import Placed
from drafter.ooxml.run_format import OFF
from drafter.patterns import regex

_LINES = frozenset({"line", "straightConnector1"})
_VML = f"{{{xml.NAMESPACES['v']}}}"
_VML_TYPES = regex(r"_x0000_t(?:20|32)$")
_STYLE = regex(r"(?:^|;)\s*(width|height)\s*:\s*([^;]+)")
_THIN = Decimal("1.2")
"""Millimetres: what is lower than this and long is a line to the eye."""

_SHORT = Decimal(3)
_BORDERS = {"": "single", "sng": "single", "dbl": "double"}
_VML_BORDERS = {"": "single", "single": "single", "thinThin": "double"}
_NOT_STROKED = OFF | {"f"}

Shape = tuple[Decimal, Decimal, bool]
"""Width and height of a shape in mm, and whether it is a straight line."""


def chosen(element: xml.Element) -> xml.Element:
    """Return what Word of today draws of an alternate content; others as they are.

    The fallback, for old programs, counts only where there is nothing else.
    """
    choice = xml.find(element, "mc:Choice")
    if choice is not None and len(choice):
        return choice
    fallback = xml.find(element, "mc:Fallback")
    return element if fallback is None else fallback


def text_boxes(drawn: xml.Element) -> Iterator[xml.Element]:
    """Yield the outermost text boxes of a drawing."""
    for child in drawn:
        if child.tag == xml.name("w:txbxContent"):
            yield child
        elif child.tag != xml.name("mc:Fallback"):
            yield from text_boxes(child)


def line_length(drawn: xml.Element) -> Decimal | None:
    """Return the length in mm of the first straight line of a drawing, if any."""
    for element in drawn.iter(xml.name("w:drawing"), xml.name("w:pict")):
        for width, height, is_line in _shapes(element):
            if is_line and max(width, height) > 0:
                return max(width, height)
    return None


def lines(paragraph: xml.Element) -> tuple[Decimal, ...]:
    """Return the lengths in mm of the level lines anchored in a paragraph."""
    own = (
        child
        for child in paragraph.iter(xml.name("w:drawing"), xml.name("w:pict"))
        if next(child.iterancestors(xml.name("w:p")), None) is paragraph
        and not _doubled(child)
    )
    shapes = (shape for child in own for shape in _shapes(child))
    return tuple(width for width, height, line in shapes if _level(width, height, line))


def text_box_border(box: xml.Element) -> str:
    """Return how the line around a text box is drawn, ``single``."""
    shape = next(box.iterancestors(xml.name("wps:wsp")), None)
    if shape is not None:
        return _border(shape)
    shape = next(box.iterancestors(xml.name("v:shape"), xml.name("v:rect")), None)
    if shape is None or shape.get("stroked", "t") in _NOT_STROKED:
        return ""
    stroke = xml.find(shape, "v:stroke")
    kind = "" if stroke is None else stroke.get("linestyle", "")
    return _VML_BORDERS.get(kind, "other")


def any_in(paragraph: xml.Element) -> bool:
    """Say whether anything is drawn into a paragraph."""
    names = (xml.name("w:drawing"), xml.name("w:pict"))
    return next(paragraph.iter(*names), None) is not None


def has_picture(paragraph: xml.Element) -> bool:
    """Say whether a picture stands in a paragraph."""
    names = (xml.name("a:blip"), xml.name("v:imagedata"))
    return next(paragraph.iter(*names), None) is not None


def placed(properties: xml.Element) -> Placed | None:
    """Return how a picture is placed, by the properties of its drawing.

    Nothing of a drawing without a file of its own: a chart, or one that is linked.
    """
    drawing = properties.getparent()
    if drawing is None:
        return None
    blip = next(drawing.iter(xml.name("a:blip")), None)
    relation = "" if blip is None else xml.value(blip, "r:embed")
    extent = xml.find(drawing, "wp:extent")
    if not relation or extent is None:
        return None
    width, height = (lengths.of_drawing(extent.get(side, "")) for side in ("cx", "cy"))
    return Placed(relation=relation, width=width, height=height)


def _border(shape: xml.Element) -> str:
    line = xml.find(shape, "wps:spPr/a:ln")
    if line is None:
        style = xml.find(shape, "wps:style/a:lnRef")
        return "single" if style is not None and style.get("idx", "0") != "0" else ""
    if xml.find(line, "a:noFill") is not None:
        return ""
    return _BORDERS.get(line.get("cmpd", ""), "other")


def _doubled(drawn: xml.Element) -> bool:
    """Say whether the same is drawn another way, for programs of today."""
    fallback = next(drawn.iterancestors(xml.name("mc:Fallback")), None)
    around = None if fallback is None else fallback.getparent()
    return around is not None and chosen(around) is not fallback


def _level(width: Decimal, height: Decimal, is_line: bool) -> bool:
    """Say whether a shape lies level; a box is a line only when it is thin."""
    thin = height <= (max(_THIN, width / 10) if is_line else _THIN)
    return width >= _SHORT and thin


def _shapes(drawn: xml.Element) -> Iterator[Shape]:
    if drawn.tag == xml.name("w:pict"):
        for shape in drawn.iter():
            if isinstance(shape.tag, str) and shape.tag.startswith(_VML):
                yield _vml(shape)
        return
    shapes = list(drawn.iter(xml.name("wps:spPr")))
    for shape in shapes:
        geometry = xml.find(shape, "a:prstGeom")
        is_line = geometry is not None and geometry.get("prst") in _LINES
        extent = xml.find(shape, "a:xfrm/a:ext")
        if extent is None or len(shapes) == 1:
            extent = next(drawn.iter(xml.name("wp:extent")), extent)
        if extent is not None:
            width = lengths.of_drawing(extent.get("cx", ""))
            height = lengths.of_drawing(extent.get("cy", ""))
            yield width, height, is_line


def _vml(shape: xml.Element) -> Shape:
    kind = xml.local(shape)
    is_line = kind == "line" or bool(_VML_TYPES.search(shape.get("type", "")))
    ends = [
        lengths.millimetres(part, 1) or Decimal(0)
        for end in ("from", "to")
        for part in shape.get(end, "").split(",")
    ]
    if kind == "line" and len(ends) == 4:
        return abs(ends[2] - ends[0]), abs(ends[3] - ends[1]), is_line
    sides = {}
    if kind in ("line", "shape", "rect"):
        sides = {
            name: lengths.millimetres(length, 1) or Decimal(0)
            for name, length in _STYLE.findall(shape.get("style", ""))
        }
    if len(sides) < 2:
        return Decimal(0), Decimal(0), is_line
    return sides["width"], sides["height"], is_line
