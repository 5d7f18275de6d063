"""A paper as LibreOffice lays it out: pages, lines, words, and how far down ink goes.

The words and their boxes come from poppler's pdftotext; where it or LibreOffice is
missing, nothing can be said of pages.
"""

import shutil
import subprocess
import xml.etree.ElementTree as ElementTree
from collections.abc import Sequence
from functools import cached_property
from pathlib import Path

import attrs

from drafter.outputs import pdf

MM = 25.4 / 72
"""Millimetres in a point."""
_DOTS = 40
"""Dots to an inch of the picture in which the lowest ink is looked for."""
_WHITE = 250
_SAME_LINE = 4
"""Points by which the middles of words on one line may differ."""


def available() -> bool:
    """Whether pages can be looked at on this machine."""
    programs = ("pdftotext", "pdftoppm")
    return pdf.converter() is not None and all(map(shutil.which, programs))


@attrs.frozen
class Word:
    """A word and its box, in points from the upper left corner."""

    text: str
    left: float
    top: float
    right: float
    bottom: float

    @property
    def middle(self) -> float:
        """How far down its middle stands."""
        return (self.top + self.bottom) / 2


@attrs.frozen
class Line:
    """Words that stand on one line, from left to right, columns side by side."""

    words: tuple[Word, ...]

    @property
    def text(self) -> str:
        """The words with single spaces."""
        return " ".join(word.text for word in self.words)

    @property
    def top(self) -> float:
        """How far down its highest word begins, in points."""
        return min(word.top for word in self.words)

    @property
    def bottom(self) -> float:
        """How far down its lowest word ends, in points."""
        return max(word.bottom for word in self.words)

    @property
    def width(self) -> float:
        """From its first letter to its last, in points."""
        return self.words[-1].right - self.words[0].left


@attrs.frozen(slots=False)
class Page:
    """A page of a PDF.

    Attributes:
        number: From 1, in the file.
        width: In points.
        height: In points.
        words: In no order.
        ink: How far down the lowest ink stands, in points: text, picture or rule.
    """

    number: int
    width: float
    height: float
    words: tuple[Word, ...]
    ink: float

    @cached_property
    def lines(self) -> tuple[Line, ...]:
        """Its lines from top to bottom, without the page number in the margin."""
        words = sorted(
            (w for w in self.words if w.top * MM > 18), key=lambda w: (w.middle, w.left)
        )
        lines: list[list[Word]] = []
        for word in words:
            if lines and abs(lines[-1][-1].middle - word.middle) < _SAME_LINE:
                lines[-1].append(word)
            else:
                lines.append([word])
        return tuple(Line(tuple(sorted(w, key=lambda w: w.left))) for w in lines)

    @property
    def lies(self) -> bool:
        """Whether it lies across."""
        return self.width > self.height

    @property
    def empty(self) -> float:
        """The share of the room between its margins that is empty below the ink."""
        top, bottom = (30, 15) if self.lies else (20, 20)
        room = self.height * MM - top - bottom
        return (self.height * MM - bottom - self.ink * MM) / room


def pages(papers: Sequence[bytes], folder: Path) -> list[tuple[Page, ...]]:
    """Return the pages of each .docx, laid out in one run."""
    program = pdf.converter()
    assert program is not None
    made = []
    for number, data in enumerate(pdf.convert(program, papers)):
        assert isinstance(data, bytes), data
        file = folder / f"{number}.pdf"
        file.write_bytes(data)
        made.append(read(file))
    return made


def read(file: Path) -> tuple[Page, ...]:
    """Return the pages of a PDF."""
    text = _said("pdftotext", "-bbox-layout", str(file), "-")
    root = ElementTree.fromstring(text)
    found = [element for element in root.iter() if element.tag.endswith("}page")]
    inks = _inks(file)
    return tuple(
        Page(
            number,
            float(page.get("width", "")),
            float(page.get("height", "")),
            tuple(_words(page)),
            ink,
        )
        for number, (page, ink) in enumerate(zip(found, inks, strict=True), 1)
    )


def _words(page: ElementTree.Element) -> list[Word]:
    return [
        Word(
            (word.text or "").replace("\u2011", "-"),
            *(float(word.get(side, "")) for side in ("xMin", "yMin", "xMax", "yMax")),
        )
        for word in page.iter()
        if word.tag.endswith("}word") and word.text
    ]


def _inks(file: Path) -> list[float]:
    """Return how far down the lowest ink of each page stands, in points."""
    data = _said("pdftoppm", "-gray", "-r", str(_DOTS), str(file))
    inks, position = [], 0
    while position < len(data):
        header = data[position : position + 30].split(maxsplit=4)[:4]
        width, height = int(header[1]), int(header[2])
        position += data[position:].index(header[3]) + len(header[3]) + 1
        rows = [
            data[position + n * width : position + (n + 1) * width]
            for n in range(height)
        ]
        position += width * height
        inked = (n for n in reversed(range(height)) if min(rows[n]) < _WHITE)
        inks.append((next(inked, 0) + 1) * 72 / _DOTS)
    return inks


def _said(*command: str) -> bytes:
    return subprocess.run(command, capture_output=True, check=True).stdout
