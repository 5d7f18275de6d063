"""What is drawn into a paragraph: lines, text boxes, pictures."""

import re
from collections.abc import Iterator
from decimal import Decimal

from drafter.ooxml import lengths, xml
from drafter.ooxml.run_format import OFF

_LINES = frozenset({"line", "straightConnector1"})
_VML = f"{{{xml.NAMESPACES['v']}}}"
_VML_TYPES = re.compile(r"_x0000_t(?:20|32)$")
_STYLE = re.compile(r"(?:^|;)\s*(width|height)\s*:\s*([^;]+)")
_THIN = Decimal("1.2")
"""Millimetres: what is lower than this and long is a line to the eye."""

_SHORT = Decimal(3)
_BORDERS = {"": "single", "sng": "single", "dbl": "double"}
_NOT_STROKED = OFF | {"f"}
_VML_BORDERS = {"": "single", "single": "single", "thinThin": "double"}


def lines(paragraph: xml.Element) -> tuple[Decimal, ...]:
    """Return the lengths in mm of the level lines anchored in a paragraph."""
    own = (
        child
        for child in paragraph.iter(xml.name("w:drawing"), xml.name("w:pict"))
        if next(child.iterancestors(xml.name("w:p")), None) is paragraph
        and not _doubled(child)
    )
    return tuple(length for child in own for length in _lengths(child))


def _doubled(drawn: xml.Element) -> bool:
    """Say whether the same is drawn another way, for programs of today."""
    fallback = next(drawn.iterancestors(xml.name("mc:Fallback")), None)
    if fallback is None:
        return False
    around = fallback.getparent()
    choice = None if around is None else xml.find(around, "mc:Choice")
    return choice is not None and bool(len(choice))


def _lengths(drawn: xml.Element) -> Iterator[Decimal]:
    if drawn.tag == xml.name("w:pict"):
        for shape in drawn.iter():
            if isinstance(shape.tag, str) and shape.tag.startswith(_VML):
                yield from _level(*_vml(shape), line=_is_line(shape))
        return
    shapes = list(drawn.iter(xml.name("wps:spPr")))
    for shape in shapes:
        geometry = xml.find(shape, "a:prstGeom")
        is_line = geometry is not None and geometry.get("prst") in _LINES
        extent = xml.find(shape, "a:xfrm/a:ext")
        if extent is None or len(shapes) == 1:
            extent = next(drawn.iter(xml.name("wp:extent")), extent)
        if extent is not None:
            yield from _level(
                _emu(extent.get("cx", "")), _emu(extent.get("cy", "")), line=is_line
            )


def _level(width: Decimal, height: Decimal, *, line: bool) -> Iterator[Decimal]:
    """Yield a line that is longer than high; a box is one only when it is thin."""
    thin = height <= (max(_THIN, width / 10) if line else _THIN)
    if width >= _SHORT and thin:
        yield width


def _is_line(shape: xml.Element) -> bool:
    kind = xml.local(shape)
    return kind == "line" or bool(_VML_TYPES.search(shape.get("type", "")))


def _vml(shape: xml.Element) -> tuple[Decimal, Decimal]:
    ends = [
        lengths.millimetres(part, 1) or Decimal(0)
        for end in ("from", "to")
        for part in shape.get(end, "").split(",")
    ]
    if xml.local(shape) == "line" and len(ends) == 4:
        return abs(ends[2] - ends[0]), abs(ends[3] - ends[1])
    if xml.local(shape) not in ("line", "shape", "rect"):
        return Decimal(0), Decimal(0)
    sides = {
        name: lengths.millimetres(length, 1) or Decimal(0)
        for name, length in _STYLE.findall(shape.get("style", ""))
    }
    if "width" not in sides or "height" not in sides:
        return Decimal(0), Decimal(0)
    return sides["width"], sides["height"]


def _emu(text: str) -> Decimal:
    number = lengths.whole(text)
    return Decimal(number or 0) / lengths.EMU_PER_MM


def text_box(paragraph: xml.Element) -> xml.Element | None:
    """Return the text box that a paragraph stands in."""
    return next(paragraph.iterancestors(xml.name("w:txbxContent")), None)


def text_box_border(paragraph: xml.Element) -> str:
    """Return how the line around a paragraph's text box is drawn, ``single``."""
    box = text_box(paragraph)
    if box is None:
        return ""
    shape = next(box.iterancestors(xml.name("wps:wsp")), None)
    if shape is not None:
        return _drawn(shape)
    shape = next(box.iterancestors(xml.name("v:shape"), xml.name("v:rect")), None)
    if shape is None or shape.get("stroked", "t") in _NOT_STROKED:
        return ""
    stroke = xml.find(shape, "v:stroke")
    return _VML_BORDERS.get(
        stroke.get("linestyle", "") if stroke is not None else "", "other"
    )


def has_picture(paragraph: xml.Element) -> bool:
    """Say whether a picture stands in a paragraph."""
    names = (xml.name("a:blip"), xml.name("v:imagedata"))
    return next(paragraph.iter(*names), None) is not None


def _drawn(shape: xml.Element) -> str:
    line = xml.find(shape, "wps:spPr/a:ln")
    if line is None:
        style = xml.find(shape, "wps:style/a:lnRef")
        return "single" if style is not None and style.get("idx", "0") != "0" else ""
    if xml.find(line, "a:noFill") is not None:
        return ""
    return _BORDERS.get(line.get("cmpd", ""), "other")
