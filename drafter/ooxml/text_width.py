"""How wide a text stands on paper, in Times New Roman."""

import unicodedata
from collections.abc import Mapping
from decimal import Decimal
from functools import cache, lru_cache
from pathlib import Path

from drafter.ooxml import lengths
from drafter.ooxml.run_format import RunFormat
from drafter.toml import Table, parsed

_UNITS_PER_EM = 2048
_STYLES = {
    (False, False): "regular",
    (True, False): "bold",
    (False, True): "italic",
    (True, True): "bold-italic",
}
_STAND_IN = "n"
"""A character outside the table is taken to be as wide as this one."""


@lru_cache(maxsize=1024)
def advance(
    text: str, size_pt: Decimal | int, bold: bool = False, italic: bool = False
) -> Decimal:
    """Return the width of one line of text in mm, unrounded.

    Tabs and line breaks have no width; whoever has several lines asks for each.

    Args:
        text: The line.
        size_pt: Size of the type in points.
        bold: Whether it is bold.
        italic: Whether it is italic.
    """
    known = _widths(_STYLES[bold, italic])
    units = sum(map(known.__getitem__, unicodedata.normalize("NFC", text)))
    return Decimal(units) * size_pt * lengths.MM_PER_POINT / _UNITS_PER_EM


def width(text: str, format: RunFormat) -> Decimal:
    """Return the width in mm of one line of text in its formatting."""
    return advance(text, format.size, format.bold, format.italic)


class _Widths(dict[str, int]):
    """Widths by character; one that the table lacks is judged when it is met."""

    def __missing__(self, character: str) -> int:
        invisible = unicodedata.category(character).startswith("C")
        self[character] = 0 if invisible else self[_STAND_IN]
        return self[character]


@cache
def _widths(style: str) -> _Widths:
    return _Widths(_styles()[style])


@cache
def _styles() -> Mapping[str, Mapping[str, int]]:
    styles: Mapping[str, Mapping[str, int]] = TABLE.value()
    return styles


def _by_character(data: bytes) -> dict[str, dict[str, int]]:
    """Return the widths of characters by their style, of a file of these by width."""
    return {
        style: {
            character: int(width)
            for width, characters in widths.items()
            for character in characters
        }
        for style, widths in parsed(data).items()
    }


TABLE = Table(
    Path(__file__).with_name("text_width.toml"),
    _by_character,
    sources=("ooxml/text_width.py",),
)
"""The widths of characters, in units of the font."""
