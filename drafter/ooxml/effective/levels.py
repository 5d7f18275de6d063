"""What the levels of lists say about the indents of their paragraphs."""

from drafter.ooxml import xml
from drafter.ooxml.effective import form


class Levels:
    """The levels of a numbering part, by list and level or by list and style."""

    def __init__(self, root: xml.Element | None) -> None:
        self._by_level: dict[tuple[str, str], form.Partial] = {}
        self._by_style: dict[tuple[str, str], form.Partial] = {}
        if root is not None:
            self._read(root)

    def form(self, properties: xml.Element | None, style: str) -> form.Partial:
        """Return what the list named in paragraph properties says.

        Args:
            properties: The properties that may put a paragraph into a list.
            style: The id of the style whose properties they are, if of a style.
        """
        place = None if properties is None else xml.find(properties, "w:numPr")
        if place is None:
            return {}
        number = xml.value(xml.find(place, "w:numId"))
        level = xml.value(xml.find(place, "w:ilvl")) or "0"
        linked = self._by_style.get((number, style)) if style else None
        return linked or self._by_level.get((number, level), {})

    def _read(self, root: xml.Element) -> None:
        abstracts = {
            xml.value(element, "w:abstractNumId"): element
            for element in xml.find_all(root, "w:abstractNum")
        }
        for element in xml.find_all(root, "w:num"):
            number = xml.value(element, "w:numId")
            known = abstracts.get(xml.value(xml.find(element, "w:abstractNumId")))
            levels = [] if known is None else xml.find_all(known, "w:lvl")
            for level in (*levels, *xml.find_all(element, "w:lvlOverride/w:lvl")):
                said = form.partial(xml.find(level, "w:pPr"))
                self._by_level[number, xml.value(level, "w:ilvl")] = said
                style = xml.value(xml.find(level, "w:pStyle"))
                if style:
                    self._by_style[number, style] = said
