"""Sample pictures of a template that keep the place and the size of another.

The alternative text of a sample is nothing but the tag of a picture. Once filled, the
picture that the tag prints stands in its frame, as large as fits, in proportion; what
waits for a photo is a text there.
"""

from collections.abc import Iterator

from drafter.ooxml import lengths, xml
from drafter.patterns import regex
from drafter.vocabulary import PHOTO_MARK

MARK = "khung"
"""An attribute that the properties of a sample have until it is filled."""

_TAG = regex(r"\s*\{\{[^{}]+\}\}\s*")
_PROPERTIES = xml.name("wp:docPr")
_WAITING = PHOTO_MARK.partition("{}")[0]
_RELATIONS = ("r:embed", "r:link")


def mark(root: xml.Element) -> None:
    """Mark the samples of a part; the mark comes first among their properties."""
    for properties in root.iter(_PROPERTIES):
        text = properties.get("descr", "")
        if _TAG.fullmatch(text) and _picture(properties) is not None:
            said = properties.items()
            properties.attrib.clear()
            properties.set(MARK, "")
            for name, value in said:
                properties.set(name, value)
            properties.set("descr", text.strip())


def are_marked(source: str) -> bool:
    """Whether a part has samples."""
    return f'{MARK}="' in source


def taken(root: xml.Element) -> Iterator[tuple[xml.Element, str]]:
    """Take the marks from the samples of a filled part.

    Yields:
        The properties of a sample, and the number of the picture for it.
    """
    for properties in list(root.iter(_PROPERTIES)):
        if MARK not in properties.attrib:
            continue
        number = xml.taken(properties, MARK)
        if number:
            yield properties, number
        elif properties.get("descr", "").startswith(_WAITING):
            _wait(properties)


def show(properties: xml.Element, relation: str, size: tuple[int, int]) -> None:
    """Show a picture in the frame of a sample.

    Args:
        properties: The properties of the sample.
        relation: The id of the relationship that leads to the picture.
        size: How wide and high the picture is, in any unit.
    """
    frame, picture = properties.getparent(), _picture(properties)
    assert frame is not None, "properties stand in a frame"
    assert picture is not None, "a sample is a picture"
    for name in _RELATIONS:
        xml.taken(picture, xml.name(name))
    picture.set(xml.name("r:embed"), relation)
    for crop in list(frame.iter(xml.name("a:srcRect"))):
        xml.remove(crop)
    for other in xml.find_all(picture, "a:extLst"):
        xml.remove(other)
    _resize(frame, size)


def _picture(properties: xml.Element) -> xml.Element | None:
    """Return what shows the picture of a frame, if it is one."""
    frame = properties.getparent()
    found = () if frame is None else frame.iter(xml.name("a:blip"))
    return next(iter(found), None)


def _resize(frame: xml.Element, size: tuple[int, int]) -> None:
    """Make a frame as large as the picture fits into it, in proportion."""
    extent = xml.find(frame, "wp:extent")
    sides = ["", ""] if extent is None else [extent.get(s, "") for s in ("cx", "cy")]
    if not all(lengths.whole(side) for side in sides):
        return
    share = min(int(side) / own for side, own in zip(sides, size, strict=True))
    wide, high = (max(round(own * share), 1) for own in size)
    for element in (extent, *frame.iter(xml.name("a:ext"))):
        if element is not None and element.get("cx"):
            element.set("cx", str(wide))
            element.set("cy", str(high))
    for name in ("wp14:sizeRelH", "wp14:sizeRelV"):
        for relative in xml.find_all(frame, name):
            frame.remove(relative)


def _wait(properties: xml.Element) -> None:
    """Put the text of a photo that is not at hand in the place of the sample."""
    drawing = next(properties.iterancestors(xml.name("w:drawing")), None)
    run = None if drawing is None else drawing.getparent()
    if drawing is None or run is None:
        return
    text = drawing.makeelement(xml.name("w:t"), {xml.name("xml:space"): "preserve"})
    text.text = properties.get("descr", "")
    run.replace(drawing, text)
