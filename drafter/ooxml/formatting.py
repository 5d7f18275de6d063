"""From the layers of a Word file to what stands on paper.

Direct formatting comes before the character style, the paragraph style with the
styles it is based on, the table style, and the defaults of the file.
"""

from collections.abc import Callable, Mapping
from functools import cached_property
from typing import Any

from drafter.ooxml import package, paragraph_format, run_format, styles, xml
from drafter.ooxml.numbering import Levels
from drafter.ooxml.paragraph_format import ParagraphFormat
from drafter.ooxml.run_format import Partial, RunFormat

_THEME_FONTS = {
    "majorFont": ("majorAscii", "majorHAnsi"),
    "minorFont": ("minorAscii", "minorHAnsi"),
}


class Formatting:
    """The styles, lists and theme of one file; what they say is worked out once."""

    def __init__(self, opened: package.Package, main: str) -> None:
        root = opened.tree("styles")
        self.styles = styles.read(root)
        self._levels = Levels(opened.tree("numbering"))
        self._theme = _theme(opened, main)
        self._root = root
        self._faces: dict[str, Partial] = {}
        self._forms: dict[str, Partial] = {}

    def run_formats(
        self, paragraph: xml.Element, table: Partial
    ) -> Callable[[xml.Element | None], RunFormat]:
        """Return what gives the look of a run from its properties.

        Args:
            paragraph: The paragraph it stands in.
            table: What the style of its table says.
        """
        of_paragraph = self._style_face(self._style(paragraph))

        def look(properties: xml.Element | None) -> RunFormat:
            style = ""
            if properties is not None:
                style = xml.value(xml.find(properties, "w:rStyle"))
            return run_format.layered(
                self._default_face,
                (table, of_paragraph, self._style_face(style)),
                run_format.partial(properties, self._theme),
            )

        return look

    def paragraph_format(
        self, paragraph: xml.Element, table: Partial
    ) -> ParagraphFormat:
        """Return how a paragraph stands; ``table`` is what its table's style says."""
        properties = xml.find(paragraph, "w:pPr")
        said = {**self._default_form, **table}
        said |= self._style_form(self._style(paragraph))
        said |= self._levels.form(properties, "")
        return ParagraphFormat(**(said | paragraph_format.partial(properties)))

    def cell(self, style: str, conditions: tuple[str, ...]) -> tuple[Partial, Partial]:
        """Return what a table style says of a cell in some places of the table."""
        looks: dict[str, Any] = {}
        stands: dict[str, Any] = {}
        for element in reversed(list(self.styles.chain(style))):
            parts = [element] + [
                part
                for condition in conditions
                for part in xml.find_all(element, "w:tblStylePr")
                if xml.value(part, "w:type") == condition
            ]
            for part in parts:
                looks |= run_format.partial(xml.find(part, "w:rPr"), self._theme)
                stands |= paragraph_format.partial(xml.find(part, "w:pPr"))
        return looks, stands

    def _style(self, paragraph: xml.Element) -> str:
        style = xml.value(xml.find(paragraph, "w:pPr/w:pStyle"))
        return style if style in self.styles.by_id else self.styles.default

    def _style_face(self, style: str) -> Partial:
        if style not in self._faces:
            said: dict[str, Any] = {}
            for element in reversed(list(self.styles.chain(style))):
                said |= run_format.partial(xml.find(element, "w:rPr"), self._theme)
            self._faces[style] = said
        return self._faces[style]

    def _style_form(self, style: str) -> Partial:
        if style not in self._forms:
            said: dict[str, Any] = {}
            for element in reversed(list(self.styles.chain(style))):
                properties = xml.find(element, "w:pPr")
                name = xml.value(element, "w:styleId")
                said |= self._levels.form(properties, name)
                said |= paragraph_format.partial(properties)
            self._forms[style] = said
        return self._forms[style]

    @cached_property
    def _default_face(self) -> Partial:
        return run_format.partial(self.styles.defaults, self._theme)

    @cached_property
    def _default_form(self) -> Partial:
        path = "w:docDefaults/w:pPrDefault/w:pPr"
        return (
            {}
            if self._root is None
            else paragraph_format.partial(xml.find(self._root, path))
        )


def _theme(opened: package.Package, main: str) -> Mapping[str, str]:
    """Return the fonts of the theme by the names that run properties use."""
    for relation in opened.relations(main):
        if not relation.get("Type", "").endswith("/theme"):
            continue
        part = package.resolved(main, relation.get("Target", ""))
        if part not in opened.roots:
            continue
        root = opened.roots[part]
        fonts: dict[str, str] = {}
        for group, names in _THEME_FONTS.items():
            for latin in root.iterfind(f".//a:{group}/a:latin", xml.NAMESPACES):
                fonts |= dict.fromkeys(names, latin.get("typeface", ""))
        return fonts
    return {}
