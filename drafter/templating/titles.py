"""Titles whose lines are balanced, broken where the phrase allows it.

A title is broken by Word, not by us: its paragraph gets indents under which its lines
fall as chosen, and no-break spaces where a word would still climb up. So its text stays
one text, to be copied, searched and edited.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from drafter.ooxml import lengths, xml
from drafter.ooxml.available_width import AvailableWidth, Layout
from drafter.ooxml.run_format import RunFormat
from drafter.templating.house_styles import IDS
from drafter.templating.line_breaks import NBSP, SLACK, Line, best, width
from drafter.templating.paragraphs import changed

STYLES = (IDS["Tít"], IDS["Trích yếu"])
"""Ids of the styles whose paragraphs are titles."""
SIGNS = tuple(f'<w:pStyle w:val="{style}"/>'.encode() for style in STYLES)
"""What a filled part shows, encoded, when it holds a title."""

_LEAST_WORDS = 3
"""So many words the last line of a title has."""


def balanced(text: str, layout: Layout, opening: str) -> str:
    """Return a filled part, or a piece of one, with its titles balanced.

    Args:
        text: The piece; each paragraph is whole.
        layout: The layout of the file.
        opening: The first tag of the part, which names its namespaces.
    """
    return changed(text, SIGNS, opening, lambda p: _balance(p, layout))


def _balance(paragraph: xml.Element, layout: Layout) -> None:
    formatting = layout.formatting
    format = formatting.text_format(formatting.style(paragraph))
    page = AvailableWidth(paragraph, formatting, layout.pages[0])
    balance(paragraph, format, page.at(paragraph), _LEAST_WORDS)


def balance(
    paragraph: xml.Element, format: RunFormat, available: Decimal, least_words: int
) -> None:
    """Have the lines of a centred paragraph fall where they read best.

    Args:
        paragraph: One without breaks and indents of its own, else it stays as it is.
        format: How its text looks.
        available: How wide its lines may be, in mm.
        least_words: So many words its last line has.
    """
    properties = xml.find(paragraph, "w:pPr")
    broken = next(paragraph.iter(xml.name("w:br"), xml.name("w:tab")), None)
    if properties is None or xml.find(properties, "w:ind") is not None:
        return
    lines = best(_words(paragraph), format, available, least_words)
    if broken is not None or len(lines) < 2:
        return
    room = max(width(line, format) for line in lines) + SLACK
    _hold(paragraph, set(_held(lines, format, room)))
    _indent(properties, max((available - room) / 2, Decimal(0)))


def _words(paragraph: xml.Element) -> list[str]:
    """Return what a line may be broken between; a hyphen that holds is one letter."""
    marks = (xml.name("w:t"), xml.name("w:noBreakHyphen"))
    told = "".join(
        element.text or "" if element.tag == marks[0] else "-"
        for element in paragraph.iter(*marks)
    )
    return told.split(" ")


def _hold(paragraph: xml.Element, places: set[int]) -> None:
    """Make some of the spaces of a paragraph, counted from 0, no-break spaces."""
    position = 0
    for text in paragraph.iter(xml.name("w:t")):
        letters = list(text.text or "")
        for n, letter in enumerate(letters):
            if letter == " ":
                letters[n] = NBSP if position in places else letter
                position += 1
        text.text = "".join(letters)


def _held(lines: Sequence[Line], format: RunFormat, room: Decimal) -> Iterator[int]:
    """Yield which spaces must hold so that no word climbs to the line above."""
    start = 0
    for line, following in pairwise(lines):
        start += len(line)
        for count in range(1, len(following)):
            if width((*line, *following[:count]), format) > room + SLACK:
                break
            yield start + count - 1


def _indent(properties: xml.Element, side: Decimal) -> None:
    """Indent a paragraph by so many millimetres on both sides."""
    twips = str(int(side * lengths.TWIPS_PER_MM))
    indent = properties.makeelement(
        xml.name("w:ind"), {xml.name("w:left"): twips, xml.name("w:right"): twips}
    )
    later = next((c for c in properties if xml.local(c) in _AFTER), None)
    if later is None:
        properties.append(indent)
    else:
        later.addprevious(indent)


_AFTER = frozenset(
    ("contextualSpacing", "mirrorIndents", "suppressOverlap", "jc", "textDirection",
     "textAlignment", "textboxTightWrap", "outlineLvl", "divId", "cnfStyle", "rPr",
     "sectPr", "pPrChange")
)  # fmt: skip
"""What stands after the indents among a paragraph's properties."""
