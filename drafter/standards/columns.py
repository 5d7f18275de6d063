"""Paragraphs cut into lines: at breaks, and where tabs or a table part columns."""

import re
from collections.abc import Iterator
from decimal import Decimal

from attrs import evolve

from drafter.ooxml.effective import Align, Paper, Paragraph, Run
from drafter.ooxml.widths import advance
from drafter.standards import measure
from drafter.standards.encodings import shown
from drafter.standards.lines import Line, Side

Runs = tuple[Run, ...]

_NEAR = Decimal("0.4")
_SPACES = 3
_COLUMNS = re.compile(
    r"(?<!Số:)(?<!Số)(?<!ngày)(?<!tháng)(?<!năm)(?<![ \u00a0\t])"
    r"(?:[ \u00a0]*\t[ \u00a0\t]*|[ \u00a0]{5,})"
)
"""What parts columns: a tab, or spaces that leave no blank to be filled by hand."""
_BREAK = re.compile("\n")
_FAR_RIGHT = Decimal("0.35")
"""From this share of the text width on, an indented line stands at the right."""


def whole(paragraph: Paragraph, number: int) -> Line:
    """Return a paragraph as one line; its automatic number stands before it."""
    runs = tuple(evolve(run, text=shown(run)) for run in paragraph.runs)
    text = " ".join("".join(run.text for run in runs).split())
    text = f"{paragraph.label} {text}".strip()
    return Line(text=text, runs=_trimmed(runs), paragraph=paragraph, number=number)


def columns(paper: Paper, paragraph: Paragraph, number: int) -> Iterator[Line]:
    """Yield the lines of a paragraph, its columns and its breaks apart."""
    runs = tuple(evolve(run, text=shown(run)) for run in paragraph.runs)
    for row in _split(runs, _BREAK):
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


def _tabbed_side(paper: Paper, paragraph: Paragraph, row: Runs, part: Runs) -> Side:
    """Return the column that the tabs or spaces before a lone text bring it to."""
    typed = "".join(run.text for run in row).partition(_text(part)[:1])[0]
    place = start(paper, paragraph, typed)
    middle = place + measure.width(part) / 2
    return Side.RIGHT if middle * 2 > paper.section(paragraph).text_width else Side.LEFT


def start(paper: Paper, paragraph: Paragraph, typed: str) -> Decimal:
    """Return where the words of a paragraph begin, in mm from its margin.

    Args:
        paper: The paper.
        paragraph: The paragraph.
        typed: The tabs and spaces before its first word.
    """
    form = paragraph.form
    place = form.left + form.first_line
    for _ in range(typed.count("\t")):
        own = [stop for stop, _ in form.tabs if stop > place + _NEAR]
        place = min(own) if own else (place // paper.tab + 1) * paper.tab
    spaces = len(typed.replace("\t", ""))
    if spaces >= _SPACES and paragraph.runs:
        place += advance(" " * spaces, paragraph.runs[0].face.size)
    return place


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


def _split(runs: Runs, mark: re.Pattern[str]) -> list[Runs]:
    """Cut runs wherever a mark stands in their common text."""
    text = "".join(run.text for run in runs)
    found = [match.span() for match in mark.finditer(text)]
    starts = [0, *(end for _, end in found)]
    ends = [*(start for start, _ in found), len(text)]
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
