"""How type looks: font, size, weight, as each layer of formatting says."""

from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any

from drafter.ooxml import lengths, xml
from drafter.records import frozen

Partial = dict[str, Any]
"""What one layer of formatting says, by attribute of `RunFormat` or
`ParagraphFormat`."""

OFF = frozenset({"0", "false", "off"})
TOGGLES = {
    "w:b": "bold",
    "w:i": "italic",
    "w:caps": "caps",
    "w:strike": "struck",
    "w:vanish": "hidden",
}
"""What two layers of styles switch on and off again (ISO 29500-1, 17.7.3)."""

_SLOTS = {"w:ascii": "ascii", "w:hAnsi": "font"}
_THEMED = {"w:asciiTheme": "ascii", "w:hAnsiTheme": "font"}


@frozen(kw_only=True)
class RunFormat:
    """How a stretch of text looks on paper.

    Attributes:
        font: The font of letters with accents.
        ascii: The font of letters without.
        size: Size in points.
        bold: Whether it is bold.
        italic: Whether it is italic.
        underline: Whether it is underlined.
        caps: Whether it is shown in capitals whatever was typed.
        struck: Whether a line is drawn through it.
        hidden: Whether it is not printed.
        colour: Six hexadecimal digits; empty when automatic.
        border: How the line around it is drawn, ``single``; empty without one.
        highlight: Whether it is marked as with a pen.
    """

    font: str = "Times New Roman"
    ascii: str = "Times New Roman"
    size: Decimal = Decimal(10)
    bold: bool = False
    italic: bool = False
    underline: bool = False
    caps: bool = False
    struck: bool = False
    hidden: bool = False
    colour: str = ""
    border: str = ""
    highlight: bool = False


def partial(properties: xml.Element | None, theme: Mapping[str, str]) -> Partial:
    """Return what some run properties say.

    Args:
        properties: The ``w:rPr``.
        theme: The fonts of the theme by their names, ``minorHAnsi``.
    """
    given: dict[str, Any] = {}
    if properties is None:
        return given
    for tag, attribute in TOGGLES.items():
        element = xml.find(properties, tag)
        if element is not None:
            given[attribute] = xml.value(element) not in OFF
    size = lengths.points(xml.value(xml.find(properties, "w:sz")), 2)
    if size is not None and size > 0:
        given["size"] = size
    underline = xml.find(properties, "w:u")
    if underline is not None and xml.value(underline):
        given["underline"] = xml.value(underline) != "none"
    frame = xml.value(xml.find(properties, "w:bdr"))
    if frame:
        given["border"] = "" if frame in ("nil", "none") else frame
    highlight = xml.value(xml.find(properties, "w:highlight"))
    if highlight:
        given["highlight"] = highlight != "none"
    colour = xml.value(xml.find(properties, "w:color"))
    if colour:
        given["colour"] = "" if colour == "auto" else colour.upper()
    return given | _fonts(xml.find(properties, "w:rFonts"), theme)


def over(layers: Iterable[Partial]) -> Partial:
    """Return what layers say together, each over those before it."""
    given: Partial = {}
    for layer in layers:
        given |= layer
    return given


def _fonts(element: xml.Element | None, theme: Mapping[str, str]) -> Partial:
    if element is None:
        return {}
    plain = {slot: xml.value(element, name) for name, slot in _SLOTS.items()}
    themed = {
        slot: theme.get(xml.value(element, name), "") for name, slot in _THEMED.items()
    }
    both = {slot: themed[slot] or plain[slot] for slot in plain}
    return {slot: font for slot, font in both.items() if font}


def layered(
    defaults: Partial, styles: tuple[Partial, ...], direct: Partial
) -> RunFormat:
    """Return the format that layers of formatting make.

    Args:
        defaults: What the whole file says.
        styles: What the styles say: of the table, of the paragraph, of characters.
        direct: What the text itself says.
    """
    given = over((defaults, *styles))
    for toggle in TOGGLES.values():
        count = sum(bool(style.get(toggle)) for style in styles)
        given[toggle] = bool(defaults.get(toggle)) or count % 2 == 1
    return RunFormat(**(given | direct))
