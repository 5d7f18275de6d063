"""Lines as the eye sees them: columns of a tab or a table, breaks, old encodings."""

import re
import unicodedata
from collections.abc import Iterator
from decimal import Decimal
from enum import Enum

from attrs import evolve, frozen

from drafter.source import legacy
from drafter.vocabulary import GAP_MARK
from drafter.word.effective import Align, Paper, Paragraph, Run

_ENCODED = (
    (re.compile(r"^\.?Vn(?!i)|^\.Vn", re.IGNORECASE), "TCVN3 (ABC)"),
    (re.compile(r"^VNI[- ]", re.IGNORECASE), "VNI"),
)
"""Names of fonts whose letters are bytes of an old encoding."""
_CAPITAL_FONT = re.compile(r"^\.?Vn\w*H$")
_COLUMNS = re.compile(
    r"(?<!Số:)(?<!Số)(?<!ngày)(?<!tháng)(?<!năm)(?<![ \u00a0\t])"
    r"(?:[ \u00a0]*\t[ \u00a0\t]*|[ \u00a0]{5,})"
)
"""What parts columns: a tab, or spaces that leave no blank to be filled by hand."""
_BREAK = re.compile("\n")
_TYPED_RULE = re.compile(r"[-_=–—─━*~. ]{4,}")
_GAP = GAP_MARK.partition("{")[0]
_FAR_RIGHT = Decimal("0.35")
"""From this share of the text width on, an indented line stands at the right."""


class Side(Enum):
    """Where a line stands in a paper of two columns."""

    LEFT = "left"
    RIGHT = "right"
    WHOLE = "whole"


@frozen(kw_only=True)
class Line:
    """One line of type, before it is wrapped.

    Attributes:
        text: Its words in NFC, spaces single, read from any old encoding.
        runs: The same with its formatting.
        paragraph: The paragraph it stands in.
        side: The column it stands in.
        tabbed: Whether tabs put it there, so that its alignment says nothing.
        number: Its place among the paragraphs, from 0.
    """

    text: str
    runs: tuple[Run, ...]
    paragraph: Paragraph
    side: Side = Side.WHOLE
    tabbed: bool = False
    number: int = 0

    @property
    def folded(self) -> str:
        """Its words without accents and case, to be recognised by."""
        return fold(self.text)

    @property
    def is_upper(self) -> bool:
        """Whether all its letters are capitals."""
        return is_upper(self.text)

    @property
    def typed_rule(self) -> bool:
        """Whether it is a line drawn with characters of the keyboard."""
        return bool(_TYPED_RULE.fullmatch(self.text)) and self.text != "-----"

    @property
    def gap(self) -> bool:
        """Whether something in it is still to be filled in."""
        return _GAP in self.text

    @property
    def alone(self) -> bool:
        """Whether it has the whole width, with nothing beside it."""
        cell = self.paragraph.cell
        return not self.tabbed and (cell is None or cell.columns < 2)

    @property
    def centred(self) -> bool:
        """Whether it is set in the middle, by alignment or by tabs."""
        return self.tabbed or self.paragraph.form.align is Align.CENTER


def fold(text: str) -> str:
    """Return a text without accents, case and marks: letters, digits, spaces.

    >>> fold("Độc lập - Tự do")
    'doc lap tu do'
    """
    plain = unicodedata.normalize("NFD", text.casefold()).replace("đ", "d")
    kept = "".join(
        c if c.isalnum() else " " for c in plain if not unicodedata.combining(c)
    )
    return " ".join(kept.split())


def is_upper(text: str) -> bool:
    """Say whether all letters are capitals, and there are some."""
    return text.upper() == text and any(c.isalpha() for c in text)


def encoding(run: Run) -> str:
    """Name the old encoding of a run by its font; empty for Unicode."""
    for pattern, name in _ENCODED:
        if pattern.search(run.face.font) or pattern.search(run.face.ascii):
            return name
    return ""


def shown(run: Run) -> str:
    """Return the text of a run as it is printed."""
    name = encoding(run)
    text = legacy.READERS[name](run.text) if name else run.text
    capital = run.face.caps or _CAPITAL_FONT.search(run.face.font)
    return unicodedata.normalize("NFC", text.upper() if capital else text)


def whole(paragraph: Paragraph, number: int) -> Line:
    """Return a paragraph as one line; its automatic number stands before it."""
    runs = tuple(evolve(run, text=shown(run)) for run in paragraph.runs)
    text = " ".join("".join(run.text for run in runs).split())
    label = f"{paragraph.label} {text}".strip() if text else ""
    return Line(text=label, runs=_trimmed(runs), paragraph=paragraph, number=number)


def columns(paper: Paper, paragraph: Paragraph, number: int) -> Iterator[Line]:
    """Yield the lines of a paragraph, its columns and its breaks apart."""
    runs = tuple(evolve(run, text=shown(run)) for run in paragraph.runs)
    for row in _split(runs, _BREAK):
        parts = _split(row, _COLUMNS)
        filled = [i for i, part in enumerate(parts) if _text(part)]
        for index in filled:
            tabbed = len(parts) > 1
            side = _side(paper, paragraph)
            if tabbed and side is Side.WHOLE and len(filled) > 1:
                side = Side.LEFT if index == filled[0] else Side.RIGHT
            elif tabbed and side is Side.WHOLE and index > 0:
                side = Side.RIGHT
            yield Line(
                text=_text(parts[index]),
                runs=_trimmed(parts[index]),
                paragraph=paragraph,
                side=side,
                tabbed=tabbed,
                number=number,
            )


def _side(paper: Paper, paragraph: Paragraph) -> Side:
    """Return the column of a table cell, or of a line far to the right."""
    cell = paragraph.cell
    if cell is not None:
        if cell.columns < 2:
            return Side.WHOLE
        if cell.table_width > 0:
            middle = cell.left + cell.width / 2
            return Side.LEFT if middle * 2 < cell.table_width else Side.RIGHT
        return Side.LEFT if cell.column * 2 <= cell.columns else Side.RIGHT
    form = paragraph.form
    room = paper.section(paragraph).text_width
    if form.align is Align.RIGHT or form.left > room * _FAR_RIGHT:
        return Side.RIGHT
    return Side.LEFT if form.right > room * _FAR_RIGHT else Side.WHOLE


def _split(runs: tuple[Run, ...], mark: re.Pattern[str]) -> list[tuple[Run, ...]]:
    """Cut runs wherever a mark stands in their common text."""
    text = "".join(run.text for run in runs)
    found = [match.span() for match in mark.finditer(text)]
    starts = [0, *(end for _, end in found)]
    ends = [*(start for start, _ in found), len(text)]
    return [_cut(runs, *span) for span in zip(starts, ends, strict=True)]


def _cut(runs: tuple[Run, ...], start: int, end: int) -> tuple[Run, ...]:
    kept = []
    offset = 0
    for run in runs:
        piece = run.text[max(start - offset, 0) : max(end - offset, 0)]
        offset += len(run.text)
        if piece:
            kept.append(evolve(run, text=piece))
    return tuple(kept)


def _text(runs: tuple[Run, ...]) -> str:
    return " ".join("".join(run.text for run in runs).split())


def _trimmed(runs: tuple[Run, ...]) -> tuple[Run, ...]:
    return tuple(run for run in runs if run.text.strip())
