"""From the layers of a Word file to the formatting that counts.

Direct formatting comes before the character style, the paragraph style with the
styles it is based on, the table style, and the defaults of the file.
"""

from collections.abc import Callable, Mapping
from functools import cached_property

from drafter.ooxml import package, paragraph_format, run_format, styles, xml
from drafter.ooxml.numbering import Levels
from drafter.ooxml.paragraph_format import ParagraphFormat
from drafter.ooxml.run_format import Partial, RunFormat

_THEME_FONTS = {
    "majorFont": ("majorAscii", "majorHAnsi"),
    "minorFont": ("minorAscii", "minorHAnsi"),
}


_Layers = tuple[str, int, bytes]
"""A style, the identity of what its table says, and the direct formatting as text:
what formatting follows from, and is worked out once for."""


class Formatting:
    """The styles, lists and theme of one file; what they say is worked out once."""

    def __init__(self, opened: package.Package) -> None:
        self._root = opened.tree("styles")
        self.styles = styles.read(self._root)
        self._levels = Levels(opened.tree("numbering"))
        self._theme = _theme(opened)
        self._of_runs: dict[str, Partial] = {}
        self._of_paragraphs: dict[str, Partial] = {}
        self._text: dict[str, RunFormat] = {}
        self._cells: dict[tuple[str, tuple[str, ...]], tuple[Partial, Partial]] = {}
        self._runs: dict[_Layers, RunFormat] = {}
        self._paragraphs: dict[_Layers, ParagraphFormat] = {}

    def style(self, paragraph: xml.Element) -> str:
        """Return the id of a paragraph's style, the default where it has none."""
        style = xml.value(xml.find(paragraph, "w:pPr/w:pStyle"))
        return style if style in self.styles.by_id else self.styles.default

    def text_format(self, style: str) -> RunFormat:
        """Return how text looks in paragraphs of a style."""
        if style not in self._text:
            layers = (self._of_style(style),)
            self._text[style] = run_format.layered(self._run_defaults, layers, {})
        return self._text[style]

    def run_formats(
        self, paragraph: xml.Element, table: Partial
    ) -> Callable[[xml.Element | None], RunFormat]:
        """Return what gives the format of a run from its properties.

        Args:
            paragraph: The paragraph it stands in.
            table: What the style of its table says.
        """
        of = self.style(paragraph)
        of_paragraph = self._of_style(of)

        def format_of(properties: xml.Element | None) -> RunFormat:
            if properties is None and not table:
                return self.text_format(of)
            key = _layers(of, table, properties)
            if key not in self._runs:
                style = ""
                if properties is not None:
                    style = xml.value(xml.find(properties, "w:rStyle"))
                self._runs[key] = run_format.layered(
                    self._run_defaults,
                    (table, of_paragraph, self._of_style(style)),
                    run_format.partial(properties, self._theme),
                )
            return self._runs[key]

        return format_of

    def paragraph_format(
        self, paragraph: xml.Element, table: Partial
    ) -> ParagraphFormat:
        """Return how a paragraph stands; ``table`` is what its table's style says."""
        properties = xml.find(paragraph, "w:pPr")
        style = self.style(paragraph)
        if properties is not None and _only_style(properties):
            properties = None
        key = _layers(style, table, properties)
        if key not in self._paragraphs:
            self._paragraphs[key] = self._layered(style, table, properties)
        return self._paragraphs[key]

    def _layered(
        self, style: str, table: Partial, properties: xml.Element | None
    ) -> ParagraphFormat:
        layers = (
            self._paragraph_defaults,
            table,
            self._paragraphs_of(style),
            self._levels.partial(properties, ""),
            paragraph_format.partial(properties),
        )
        return ParagraphFormat(**run_format.over(layers))

    def of_cell(self, style: str, parts: tuple[str, ...]) -> tuple[Partial, Partial]:
        """Return what a table style says of runs and paragraphs of a cell.

        Args:
            style: The id of the table's style.
            parts: The parts of the table that the cell belongs to, ``firstRow``.
        """
        if (style, parts) not in self._cells:
            self._cells[style, parts] = self._of_cell(style, parts)
        return self._cells[style, parts]

    def _of_cell(self, style: str, parts: tuple[str, ...]) -> tuple[Partial, Partial]:
        runs: list[Partial] = []
        paragraphs: list[Partial] = []
        for element in reversed(list(self.styles.chain(style))):
            special = [
                part
                for name in parts
                for part in xml.find_all(element, "w:tblStylePr")
                if xml.value(part, "w:type") == name
            ]
            for part in (element, *special):
                runs.append(run_format.partial(xml.find(part, "w:rPr"), self._theme))
                paragraphs.append(paragraph_format.partial(xml.find(part, "w:pPr")))
        return run_format.over(runs), run_format.over(paragraphs)

    def _of_style(self, style: str) -> Partial:
        if style not in self._of_runs:
            self._of_runs[style] = run_format.over(
                run_format.partial(xml.find(element, "w:rPr"), self._theme)
                for element in reversed(list(self.styles.chain(style)))
            )
        return self._of_runs[style]

    def _paragraphs_of(self, style: str) -> Partial:
        if style not in self._of_paragraphs:
            layers = []
            for element in reversed(list(self.styles.chain(style))):
                properties = xml.find(element, "w:pPr")
                name = xml.value(element, "w:styleId")
                layers.append(self._levels.partial(properties, name))
                layers.append(paragraph_format.partial(properties))
            self._of_paragraphs[style] = run_format.over(layers)
        return self._of_paragraphs[style]

    @cached_property
    def _run_defaults(self) -> Partial:
        return run_format.partial(self.styles.defaults, self._theme)

    @cached_property
    def _paragraph_defaults(self) -> Partial:
        path = "w:docDefaults/w:pPrDefault/w:pPr"
        properties = None if self._root is None else xml.find(self._root, path)
        return paragraph_format.partial(properties)


def _layers(style: str, table: Partial, direct: xml.Element | None) -> _Layers:
    """Return what the formatting of a paragraph or a run follows from.

    What a table says is one mapping for all its cells of a sort, or empty.
    """
    typed = b"" if direct is None else xml.as_typed(direct)
    return style, id(table) if table else 0, typed


def _only_style(properties: xml.Element) -> bool:
    return all(child.tag == xml.name("w:pStyle") for child in properties)


def _theme(opened: package.Package) -> Mapping[str, str]:
    """Return the fonts of the theme by the names that run properties use."""
    main = opened.of("document")[0]
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
