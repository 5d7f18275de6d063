"""What the styles of a Word file say, followed through their chains."""

from collections.abc import Iterator

import attrs

from drafter.ooxml import xml

_OFF = frozenset({"0", "false", "off"})
_CAPITALISED = ("heading", "header", "footer", "caption")
"""Built-in styles that the file writes small and Word shows capitalised."""


@attrs.frozen
class Look:
    """How a stretch of text looks, as far as a reader of a dump cares."""

    bold: bool = False
    italic: bool = False
    underline: bool = False
    highlight: bool = False

    def under(self, properties: xml.Element | None) -> "Look":
        """Return the look after some run properties have been applied."""
        if properties is None:
            return self
        return Look(
            bold=_switch(properties, "w:b", self.bold),
            italic=_switch(properties, "w:i", self.italic),
            underline=_choice(properties, "w:u", self.underline),
            highlight=_choice(properties, "w:highlight", self.highlight),
        )


@attrs.frozen
class Numbered:
    """Where a paragraph stands in a list: the list's id and its level, from 0."""

    list_id: str
    level: int


@attrs.frozen
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

    def name(self, style: str) -> str:
        """Return the name that Word shows for a style id."""
        element = self.by_id.get(style or self.default)
        name = xml.value(_child(element, "w:name")) or style or "Normal"
        return name.capitalize() if name.split(" ")[0] in _CAPITALISED else name

    def look(self, style: str, base: Look | None = None) -> Look:
        """Return the look that a style gives; a character style changes ``base``."""
        look = Look().under(self.defaults) if base is None else base
        for element in reversed(list(self.chain(style or self.default))):
            look = look.under(xml.find(element, "w:rPr"))
        return look

    def numbered(self, style: str) -> Numbered | None:
        """Return the list that a paragraph style puts its paragraphs in."""
        for element in self.chain(style or self.default):
            numbering = xml.find(element, "w:pPr/w:numPr")
            if numbering is not None:
                level = xml.value(xml.find(numbering, "w:ilvl")) or "0"
                list_id = xml.value(xml.find(numbering, "w:numId"))
                return Numbered(list_id, int(level))
        return None

    def chain(self, style: str) -> Iterator[xml.Element]:
        """Yield a style and those it is based on, nearest first."""
        seen: set[str] = set()
        while style in self.by_id and style not in seen:
            seen.add(style)
            yield self.by_id[style]
            style = xml.value(xml.find(self.by_id[style], "w:basedOn"))


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
            and xml.value(style, "w:default") not in ("", *_OFF)
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


def _switch(properties: xml.Element, tag: str, inherited: bool) -> bool:
    element = xml.find(properties, tag)
    return inherited if element is None else xml.value(element) not in _OFF


def _choice(properties: xml.Element, tag: str, inherited: bool) -> bool:
    element = xml.find(properties, tag)
    return inherited if element is None else xml.value(element) not in ("", "none")
