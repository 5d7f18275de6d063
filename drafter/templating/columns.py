"""Tables whose columns follow their texts: as many as are filled, as wide as needed.

A template asks for it by describing a table as "cột vừa chữ" (its alternative text in
Word). Cells of it may then come and go by ``{%tc … %}``; its grid is made when it is
filled, over the whole width of its page, so that no word is broken.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from heapq import nlargest
from html import unescape
from typing import NamedTuple

from drafter.ooxml import lengths, page_setup, text_width, xml
from drafter.ooxml.available_width import Layout
from drafter.ooxml.run_format import RunFormat
from drafter.patterns import regex
from drafter.templating.letterhead import BODY
from drafter.templating.repairs import SECTION

FITTED = "cột vừa chữ"
_MARK = f'w:val="{FITTED}"'
SIGNS = (_MARK.encode(),)
"""What a filled part shows, encoded, when it has such a table."""

_GRID = regex(r"<w:tblGrid(?:/>|>.*?</w:tblGrid>)", re.DOTALL)
_ROW, _CELL = "</w:tr>", "</w:tc>"
_STYLE = regex(r'<w:pStyle w:val="([^"]*)"')
_TEXT = regex(r"<w:t(?: [^>]*)?>([^<]*)</w:t>")
_WIDTH = regex(r"<w:tcW [^>]*/>")
_HEADING = "<w:tblHeader"
_MEASURED = 60
"""So many cells of a column are measured: the longest, of which one is the widest."""

_BESIDE = Decimal("2.3")
"""Room in mm that a column keeps beside its texts: padding and a little slack."""
_HEAD_LINES = 3, 2
"""In so many lines at most a head stands, and in so many where there is room."""
_SHORT = Decimal(22)
"""Up to this width in mm a text stands on one line, where there is room for it."""
_NAMES = 1
"""The column of names, which takes what room is left."""
_SHARES = (Decimal("0.25"), Decimal("0.5"))
"""What a column is wanted to take of a page at most, and that of names."""


class _Need(NamedTuple):
    """What a column needs in mm.

    Attributes:
        word: For no word to be broken.
        short: For no short text to be broken either, such as "Chưa đạt".
        whole: For no text to be broken.
    """

    word: Decimal
    short: Decimal
    whole: Decimal


def wanted(source: str) -> bool:
    """Whether a part has a table to be fitted."""
    return _MARK in source


def is_fitted(table: xml.Element) -> bool:
    """Whether a table of a template is given its grid when it is filled."""
    return xml.value(xml.find(table, "w:tblPr/w:tblDescription")) == FITTED


def fitted(text: str, layout: Layout) -> str:
    """Return a rendered part with the columns of its tables fitted.

    Args:
        text: The part, without its declaration.
        layout: The layout of the file.
    """
    opening = BODY.search(text)
    if opening is None:
        return text
    head, done, pieces = text[: opening.start()], 0, []
    for mark in re.finditer(re.escape(_MARK), text):
        start = max(text.rfind("<w:tbl>", 0, mark.start()), 0)
        end = text.find("</w:tbl>", mark.end())
        if start < done or end < 0:
            continue
        section = SECTION.search(text, end)
        page = _page(head, section[0] if section else "", layout)
        pieces += [text[done:start], _table(text[start:end], page, layout)]
        done = end
    return "".join((*pieces, text[done:]))


def _page(head: str, section: str, layout: Layout) -> Decimal:
    """Return the width in mm between the margins of a section."""
    if not section:
        return layout.pages[-1]
    root = xml.parse(f"{head}{section}</w:document>")
    return page_setup.read(next(root.iter(xml.name("w:sectPr")))).column_width


def _table(table: str, page: Decimal, layout: Layout) -> str:
    """Return a table with a grid of its own, each cell as wide as its column.

    A table inside one of its cells is nothing that a template is shipped with.
    """
    if table.count("<w:tbl>") > 1:
        return table
    rows = [row.split(_CELL) for row in table.split(_ROW)]
    widths = _widths(list(_needs(rows, layout)), page)
    twips = [round(width * lengths.TWIPS_PER_MM) for width in widths]
    columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in twips)
    cells = [f'<w:tcW w:w="{width}" w:type="dxa"/>' for width in twips]
    for row in rows:
        for position, cell in enumerate(row[:-1]):
            row[position] = _WIDTH.sub(cells[position], cell, count=1)
    fitted = _ROW.join(map(_CELL.join, rows))
    return _GRID.sub(f"<w:tblGrid>{columns}</w:tblGrid>", fitted, count=1)


def _needs(rows: Sequence[Sequence[str]], layout: Layout) -> Iterator[_Need]:
    """Yield what each column needs, by its heads and its longest cells."""
    heads: list[set[str]] = [set() for _ in range(max(map(len, rows)) - 1)]
    bodies: list[set[str]] = [set() for _ in heads]
    for row in rows:
        columns = heads if _HEADING in row[0] else bodies
        for position, cell in enumerate(row[:-1]):
            columns[position].add(cell)
    for head, body in zip(heads, bodies, strict=True):
        longest = nlargest(_MEASURED, body, key=len)
        needs = [
            *(_need(said, style, layout, is_head=True) for said, style in _said(head)),
            *(_need(*said, layout) for said in _said(longest)),
        ]
        yield _Need(*(max(each) + _BESIDE for each in zip(*needs, strict=True)))


def _said(cells: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Yield text and style of each paragraph of some cells; at least one."""
    for cell in cells:
        for paragraph in cell.split("</w:p>")[:-1]:
            style = _STYLE.search(paragraph)
            text = unescape("".join(_TEXT.findall(paragraph)))
            yield text, style[1] if style else ""


def _need(text: str, style: str, layout: Layout, *, is_head: bool = False) -> _Need:
    format = layout.formatting.text_format(style)
    words = text.split(" ")
    longest = max(text_width.width(word, format) for word in words)
    if is_head:
        three, two = (_least(words, format, lines) for lines in _HEAD_LINES)
        return _Need(longest, three, two)
    whole = text_width.width(text, format)
    return _Need(longest, whole if whole <= _SHORT else longest, whole)


def _least(words: Sequence[str], format: RunFormat, lines: int) -> Decimal:
    """Return in how little width words stand in so many lines."""
    ends = range(1, len(words) + 1)
    parts = (" ".join(words[start:end]) for end in ends for start in range(end))
    longest = max(text_width.width(word, format) for word in words)
    spans = sorted({text_width.width(part, format) for part in parts})
    wide = (room for room in spans if room >= longest)
    return next(room for room in wide if _lines(words, room, format) <= lines)


def _lines(words: Sequence[str], room: Decimal, format: RunFormat) -> int:
    """Return in how many lines words stand, of which none is too long."""
    lines, line = 1, ""
    for word in words:
        longer = f"{line} {word}".strip()
        fits = text_width.width(longer, format) <= room
        lines, line = (lines, longer) if fits else (lines + 1, word)
    return lines


def _widths(needs: Sequence[_Need], page: Decimal) -> list[Decimal]:
    """Share the width of a page out: what none breaks at, the rest by what is long.

    A long note takes no more of it than its share, so that names have theirs.
    """
    for least in ([need.short for need in needs], [need.word for need in needs]):
        if (taken := sum(least, Decimal(0))) <= page:
            break
    else:
        return [width * page / taken for width in least]
    most = [page * _SHARES[position == _NAMES] for position in range(len(needs))]
    more = [
        max(min(need.whole, limit) - width, Decimal(0))
        for need, limit, width in zip(needs, most, least, strict=True)
    ]
    if (wanted := sum(more, Decimal(0))) <= page - taken:
        more[min(_NAMES, len(more) - 1)] += page - taken - wanted
        return [width + room for width, room in zip(least, more, strict=True)]
    share = (page - taken) / wanted
    return [width + room * share for width, room in zip(least, more, strict=True)]
