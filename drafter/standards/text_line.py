"""Lines of type as the eye sees them: their words, formatting and column.

A paragraph is cut at its breaks and where tabs, runs of spaces or a table part
columns; text typed in the codes of old fonts is read as what was meant.
"""

import re
import unicodedata
from collections.abc import Iterator
from decimal import Decimal
from enum import Enum

from attrs import evolve

from drafter.legacy import READERS, Legacy
from drafter.ooxml.document import Document, Paragraph, Run
from drafter.ooxml.paragraph_format import Alignment
from drafter.ooxml.text_width import advance
from drafter.patterns import regex
from drafter.records import frozen
from drafter.standards import measure
from drafter.vocabulary import GAP_MARK, unaccented

Runs = tuple[Run, ...]

_TYPED_RULE = regex(r"[-_=–—─━*~. ]{4,}")
_GAP = GAP_MARK.partition("{")[0]

_TAB_REACHED = Decimal("0.4")
"""A tab stop no farther than this, in mm, has been passed already."""
_SPACES = 3
_COLUMNS = regex(
    r"(?<!Số:)(?<!Số)(?<!ngày)(?<!tháng)(?<!năm)(?<![ \u00a0\t])"
    r"(?:[ \u00a0]*\t[ \u00a0\t]*|[ \u00a0]{5,})"
)
"""What parts columns: a tab, or spaces that leave no blank to be filled by hand."""
_BREAK = regex("\n")
_FAR_RIGHT = Decimal("0.35")
"""From this share of the text width on, an indented line stands at the right."""

_OLD_FONTS = (
    (regex(r"^\.?Vn(?!i)|^\.Vn", re.IGNORECASE), Legacy.TCVN3),
    (regex(r"^VNI[- ]", re.IGNORECASE), Legacy.VNI),
)
"""Names of fonts whose letters are bytes of an old encoding."""
_CAPITAL_FONT = regex(r"^\.?Vn\w*H$")


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
    runs: Runs
    paragraph: Paragraph
    side: Side = Side.WHOLE
    tabbed: bool = False
    number: int = 0

    @property
    def folded(self) -> str:
        """Its words without accents and case, to be recognised by."""
        return plain_words(self.text)

    @property
    def is_upper(self) -> bool:
        """Whether all its letters are capitals."""
        return is_upper(self.text)

    @property
    def is_bold(self) -> bool:
        """Whether all of it is bold."""
        return bool(self.runs) and all(run.format.bold for run in self.runs)

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
        return self.tabbed or self.paragraph.format.alignment is Alignment.CENTER


def plain_words(text: str) -> str:
    """Return a text without accents, case and marks: letters, digits, spaces.

    >>> plain_words("Độc lập - Tự do")
    'doc lap tu do'
    """
    plain = unaccented(text).casefold()
    return " ".join("".join(c if c.isalnum() else " " for c in plain).split())


def is_upper(text: str) -> bool:
    """Say whether all letters are capitals, and there are some."""
    return text.upper() == text and any(c.isalpha() for c in text)


def encoding(run: Run) -> Legacy | None:
    """Return the old encoding of a run, by its font; nothing for Unicode."""
    for pattern, name in _OLD_FONTS:
        if pattern.search(run.format.font) or pattern.search(run.format.ascii):
            return name
    return None


def paragraph_line(paragraph: Paragraph, number: int) -> Line:
    """Return a paragraph as one line; its automatic number stands before it.

    Args:
        paragraph: The paragraph.
        number: Its place among the paragraphs, from 0.
    """
    runs = _printed(paragraph)
    text = f"{paragraph.number} {_text(runs)}".strip()
    return Line(text=text, runs=_trimmed(runs), paragraph=paragraph, number=number)


def column_lines(paper: Document, paragraph: Paragraph, number: int) -> Iterator[Line]:
    """Yield the lines of a paragraph, its columns and its breaks apart.

    Args:
        paper: The paper.
        paragraph: The paragraph.
        number: Its place among the paragraphs, from 0.
    """
    for row in _split(_printed(paragraph), _BREAK):
        parts = _split(row, _COLUMNS)
        filled = [index for index, part in enumerate(parts) if _text(part)]
        for index in filled:
            side = _side(paper, paragraph)
            if len(parts) > 1 and side is Side.WHOLE:
                side = _tabbed_side(paper, paragraph, row, parts[index])
                if len(filled) > 1:
                    side = Side.LEFT if index == filled[0] else Side.RIGHT
            yield Line(
                text=_text(parts[index]),
                runs=_trimmed(parts[index]),
                paragraph=paragraph,
                side=side,
                tabbed=len(parts) > 1,
                number=number,
            )


def text_start(paper: Document, paragraph: Paragraph, typed: str) -> Decimal:
    """Return where the words of a paragraph begin, in mm from its margin.

    Args:
        paper: The paper.
        paragraph: The paragraph.
        typed: The tabs and spaces before its first word.
    """
    form = paragraph.format
    place = form.left_indent + form.first_line_indent
    for _ in range(typed.count("\t")):
        own = [stop for stop, _ in form.tab_stops if stop > place + _TAB_REACHED]
        step = paper.default_tab
        place = min(own) if own else (place // step + 1) * step
    spaces = len(typed.replace("\t", ""))
    if spaces >= _SPACES and paragraph.runs:
        place += advance(" " * spaces, paragraph.runs[0].format.size)
    return place


def _printed(paragraph: Paragraph) -> Runs:
    """Return the runs of a paragraph with the text that is printed."""
    return tuple(evolve(run, text=_printed_text(run)) for run in paragraph.runs)


def _printed_text(run: Run) -> str:
    name = encoding(run)
    text = READERS[name](run.text) if name else run.text
    capital = run.format.caps or _CAPITAL_FONT.search(run.format.font)
    return unicodedata.normalize("NFC", text.upper() if capital else text)


def _tabbed_side(paper: Document, paragraph: Paragraph, row: Runs, part: Runs) -> Side:
    """Return the column that the tabs or spaces before a lone text bring it to."""
    typed = "".join(run.text for run in row).partition(_text(part)[:1])[0]
    middle = text_start(paper, paragraph, typed) + measure.width(part) / 2
    return Side.RIGHT if middle * 2 > paper.section(paragraph).text_width else Side.LEFT


def _side(paper: Document, paragraph: Paragraph) -> Side:
    """Return the column of a table cell, or of a line far to the right."""
    cell = paragraph.cell
    if cell is not None:
        if cell.columns < 2:
            return Side.WHOLE
        if cell.table_width > 0:
            middle = cell.left + cell.width / 2
            return Side.LEFT if middle * 2 < cell.table_width else Side.RIGHT
        return Side.LEFT if cell.column * 2 <= cell.columns else Side.RIGHT
    form = paragraph.format
    far = paper.section(paragraph).text_width * _FAR_RIGHT
    if form.alignment is Alignment.RIGHT or form.left_indent > far:
        return Side.RIGHT
    return Side.LEFT if form.right_indent > far else Side.WHOLE


def _split(runs: Runs, mark: re.Pattern[str]) -> list[Runs]:
    """Cut runs wherever a mark stands in their common text."""
    text = "".join(run.text for run in runs)
    marks = [match.span() for match in mark.finditer(text)]
    starts = [0, *(end for _, end in marks)]
    ends = [*(start for start, _ in marks), len(text)]
    return [_cut(runs, *span) for span in zip(starts, ends, strict=True)]


def _cut(runs: Runs, start: int, end: int) -> Runs:
    kept = []
    offset = 0
    for run in runs:
        piece = run.text[max(start - offset, 0) : max(end - offset, 0)]
        offset += len(run.text)
        if piece:
            kept.append(evolve(run, text=piece))
    return tuple(kept)


def _text(runs: Runs) -> str:
    return " ".join("".join(run.text for run in runs).split())


def _trimmed(runs: Runs) -> Runs:
    return tuple(run for run in runs if run.text.strip())
