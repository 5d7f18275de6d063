"""What the styles of a Word file say, followed through their chains."""

from collections.abc import Iterator

import attrs

from drafter.ooxml import lengths, limits, xml
from drafter.ooxml.run_format import OFF
from drafter.records import frozen

_CAPITALISED = ("heading", "header", "footer", "caption")
"""Built-in styles that the file writes small and Word shows capitalised."""


@frozen
class Numbered:
    """Where a paragraph stands in a list: the list's id and its level, from 0."""

    list_id: str
    level: int


@frozen
class Styles:
    """The styles part of a file.

    Attributes:
        by_id: Its style elements.
        defaults: The default run properties.
        default: The id of the default paragraph style.
    """

    by_id: dict[str, xml.Element] = attrs.field(factory=dict)
    defaults: xml.Element | None = None
    default: str = ""
    _numbered: dict[str, Numbered | None] = attrs.field(
        factory=dict, init=False, eq=False, repr=False
    )

    def name(self, style: str) -> str:
        """Return the name that Word shows for a style id."""
        element = self.by_id.get(style or self.default)
        name = xml.value(_child(element, "w:name")) or style or "Normal"
        return name.capitalize() if name.split(" ")[0] in _CAPITALISED else name

    def numbered(self, style: str) -> Numbered | None:
        """Return the list that a paragraph style puts its paragraphs in."""
        style = style or self.default
        if style not in self._numbered:
            places = (xml.find(e, "w:pPr/w:numPr") for e in self.chain(style))
            place = next((place for place in places if place is not None), None)
            self._numbered[style] = None if place is None else numbered(place)
        return self._numbered[style]

    def chain(self, style: str) -> Iterator[xml.Element]:
        """Yield a style and those it is based on, nearest first."""
        seen: set[str] = set()
        while style in self.by_id and style not in seen and len(seen) < limits.CHAIN:
            seen.add(style)
            yield self.by_id[style]
            style = xml.value(xml.find(self.by_id[style], "w:basedOn"))


def numbered(properties: xml.Element) -> Numbered:
    """Return the place in a list that a ``w:numPr`` gives."""
    level = lengths.whole(xml.value(xml.find(properties, "w:ilvl"))) or 0
    return Numbered(xml.value(xml.find(properties, "w:numId")), level)


def read(root: xml.Element | None) -> Styles:
    """Return the styles of a styles part, or none."""
    if root is None:
        return Styles()
    styles = xml.find_all(root, "w:style")
    default = next(
        (
            xml.value(style, "w:styleId")
            for style in styles
            if xml.value(style, "w:type") == "paragraph"
            and xml.value(style, "w:default") not in ("", *OFF)
        ),
        "",
    )
    return Styles(
        {xml.value(style, "w:styleId"): style for style in styles},
        xml.find(root, "w:docDefaults/w:rPrDefault/w:rPr"),
        default,
    )


def _child(element: xml.Element | None, path: str) -> xml.Element | None:
    return None if element is None else xml.find(element, path)
