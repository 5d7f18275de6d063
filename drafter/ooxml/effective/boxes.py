"""Text boxes around paragraphs, the lines drawn around them, and pictures."""

from drafter.ooxml import xml
from drafter.ooxml.effective.face import OFF

_COMPOUND = {"": "single", "sng": "single", "dbl": "double"}
_VML_OFF = OFF | {"f"}
_VML = {"": "single", "single": "single", "thinThin": "double"}


def around(paragraph: xml.Element) -> xml.Element | None:
    """Return the text box that a paragraph stands in."""
    return next(paragraph.iterancestors(xml.name("w:txbxContent")), None)


def outline(paragraph: xml.Element) -> str:
    """Return how the line around a paragraph's text box is drawn, ``single``."""
    box = around(paragraph)
    if box is None:
        return ""
    shape = next(box.iterancestors(xml.name("wps:wsp")), None)
    if shape is not None:
        return _drawn(shape)
    shape = next(box.iterancestors(xml.name("v:shape"), xml.name("v:rect")), None)
    if shape is None or shape.get("stroked", "t") in _VML_OFF:
        return ""
    stroke = xml.find(shape, "v:stroke")
    return _VML.get(stroke.get("linestyle", "") if stroke is not None else "", "other")


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
    return _COMPOUND.get(line.get("cmpd", ""), "other")
