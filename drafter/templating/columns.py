"""Tables whose columns follow their texts: as many as are filled, as wide as needed.

A template asks for it by the table style "Bảng vừa chữ". Cells of such a table may come
and go by ``{%tc … %}``; its grid is made when it is filled, over the whole width of its
page, so that no word is broken and the table is low. The last cell of a row with fewer
cells spans the rest.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from html import unescape
from typing import NamedTuple

from drafter.ooxml import lengths, page_setup, tables, text_width, xml
from drafter.ooxml.available_width import Layout
from drafter.ooxml.run_format import RunFormat
from drafter.patterns import regex
from drafter.templating.house_styles import IDS
from drafter.templating.letterhead import BODY
from drafter.templating.repairs import SECTION

FITTED = IDS["Bảng vừa chữ"]
_MARK = f'<w:tblStyle w:val="{FITTED}"/>'
SIGNS = (_MARK.encode(),)
"""What a filled part shows, encoded, when it has such a table."""

_GRID = regex(r"<w:tblGrid(?:/>|>.*?</w:tblGrid>)", re.DOTALL)
_ROW, _CELL = "</w:tr>", "</w:tc>"
_STYLE = regex(r'<w:pStyle w:val="([^"]*)"')
_STYLED = regex(r"(<w:pStyle [^>]*/>)(?!<w:keepNext)")
_TEXT = regex(r"<w:t(?: [^>]*)?>([^<]*)</w:t>")
_WIDTH, _SPAN = "<w:tcW ", "<w:gridSpan "
_TABLE_WIDTH = regex(r"<w:tblW [^>]*/>")
_BY_COLUMNS = '<w:tblW w:type="auto" w:w="0"/>'
"""The width of a table that is as wide as its columns."""
_HEADING = "<w:tblHeader"

_KEPT = 3
"""So many rows at the end stay together, and with the note that follows."""
_MEASURED = 300
"""So many rows at most are measured; those of longer tables are much alike."""
_BESIDE = 2.3
"""Room in mm that a column keeps beside its texts: padding and a little slack."""
_HEAD_LINES = 3
"""In so many lines at most a head stands."""
_SHORTS = 26, 20
"""Up to one of these widths in mm a text stands on one line: where the table is low."""
_NAMES = 1
"""The column of names."""
_EQUAL = 1e-6
"""Widths in mm that differ by less are as good as equal: sums of the same words."""
_STEPS = 8
"""In so many shares the room that is left is tried between names and the others."""


class _Text(NamedTuple):
    """A cell's text: the widths in mm of its words, and of a blank.

    Attributes:
        words: The widths of its words.
        blank: The width of a blank.
        word: How wide its longest word is.
        whole: How wide it is on one line.
    """

    words: tuple[float, ...]
    blank: float
    word: float
    whole: float

    def lines(self, room: float) -> int:
        """Return in how many lines it stands."""
        if self.whole < room - _EQUAL:
            return 1
        blank = self.blank
        count, line = 1, 0.0
        for word in self.words:
            longer = line + blank + word if line else word
            if longer <= room or not line:
                line = longer
            else:
                count, line = count + 1, word
        return count

    def least(self, lines: int) -> float:
        """Return in how little width it stands in so many lines."""
        rooms = sorted(
            {
                sum(self.words[start:end]) + self.blank * (end - start - 1)
                for end in range(1, len(self.words) + 1)
                for start in range(end)
            }
        )
        fitting = (room for room in rooms if room >= self.word)
        return next(room for room in fitting if self.lines(room) <= lines)


def wanted(source: str) -> bool:
    """Whether a part has a table to be fitted."""
    return _MARK in source


def is_fitted(table: xml.Element) -> bool:
    """Whether a table of a template is given its grid when it is filled."""
    return tables.style(table) == FITTED


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


def _page(head: str, section: str, layout: Layout) -> float:
    """Return the width in mm between the margins of a section."""
    if not section:
        return float(layout.pages[-1])
    root = xml.parse(f"{head}{section}</w:document>")
    properties = next(root.iter(xml.name("w:sectPr")))
    return float(page_setup.read(properties).column_width)


def _table(table: str, page: float, layout: Layout) -> str:
    """Return a table with a grid of its own, each cell as wide as its column.

    A table inside one of its cells is nothing that a template is shipped with.
    """
    if table.count("<w:tbl>") > 1:
        return table
    rows = table.split(_ROW)
    count = max(row.count(_CELL) for row in rows)
    measured = [row.split(_CELL) for row in rows[:_MEASURED]]
    twips = [
        round(width * float(lengths.TWIPS_PER_MM))
        for width in _widths(measured, count, page, layout)
    ]
    columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in twips)
    widths = [_width(width) for width in twips]
    spans = [
        f'{_width(sum(twips[n:]))}<w:gridSpan w:val="{count - n}"/>'
        for n in range(count)
    ]
    rows = [_resized(row, widths, spans) for row in rows]
    for number in range(max(1, len(rows) - 1 - _KEPT), len(rows) - 1):
        cells = rows[number].split(_CELL)
        rows[number] = _CELL.join(_STYLED.sub(r"\1<w:keepNext/>", c) for c in cells)
    head = _TABLE_WIDTH.sub(_BY_COLUMNS, rows[0], count=1)
    rows[0] = _GRID.sub(f"<w:tblGrid>{columns}</w:tblGrid>", head, count=1)
    return _ROW.join(rows)


def _width(twips: int) -> str:
    return f'{_WIDTH}w:w="{twips}" w:type="dxa"/>'


def _resized(row: str, widths: Sequence[str], spans: Sequence[str]) -> str:
    """Return a row with other widths; its last cell spans the columns that are left."""
    first, *cells = row.split(_WIDTH)
    for number, cell in enumerate(cells):
        end = cell.index("/>") + 2
        if cell.startswith(_SPAN, end):
            end = cell.index("/>", end) + 2
        last = number == len(cells) - 1 < len(widths) - 1
        cells[number] = (spans if last else widths)[number] + cell[end:]
    return "".join((first, *cells))


def _widths(
    rows: Sequence[Sequence[str]], count: int, page: float, layout: Layout
) -> Sequence[float]:
    """Share the width of a page out, so that the rows take few lines.

    First every column gets what its longest word needs, its head, its short texts;
    the rest goes to names and to the others in the shares that make the table lowest.
    """
    scales = _Scales(layout)
    measured = [
        (_HEADING in row[0], [_text(cell, scales) for cell in row[:-1]]) for row in rows
    ]
    heads = [texts for is_head, texts in measured if is_head]
    body = [texts for is_head, texts in measured if texts and not is_head]
    columns = [
        [row[n] for row in body if n < len(row) - (len(row) < count)]
        for n in range(count)
    ]
    tops = [
        max((row[n].least(_HEAD_LINES) for row in heads if n < len(row)), default=0)
        for n in range(count)
    ]
    words = [_most(text.word for text in column) for column in columns]
    whole = [_most(text.whole for text in column) for column in columns]
    tried = [
        widths
        for short in _SHORTS
        for kept in [[_most(t.whole for t in c if t.whole <= short) for c in columns]]
        for widths in _tried(list(map(max, tops, words, kept)), whole, page)
    ]
    if not tried:
        taken = sum(words) + _BESIDE * count
        return [(word + _BESIDE) * page / taken for word in words]
    return _lowest([row for row in body if len(row) == count], tried)


def _most(widths: Iterable[float]) -> float:
    return max(widths, default=0.0)


def _tried(
    least: Sequence[float], whole: Sequence[float], page: float
) -> Iterator[list[float]]:
    """Yield the ways to share out what room is left; none if there is none.

    Args:
        least: What each column has in any case, without the room beside its text.
        whole: What its texts take on one line.
        page: The width of all columns.
    """
    first = [width + _BESIDE for width in least]
    more = [max(w - have, 0) for w, have in zip(whole, least, strict=True)]
    spare = page - sum(first)
    if spare >= 0:
        steps = range(_STEPS, -1, -1)
        yield from (_shared(first, more, spare, step / _STEPS) for step in steps)


def _shared(
    least: Sequence[float], more: Sequence[float], spare: float, share: float
) -> list[float]:
    """Give names a share of what room is left, at most what they need, others theirs.

    What nobody needs goes to the names.
    """
    others = sum(more) - more[_NAMES]
    names = min(more[_NAMES], spare * share)
    given = min(1, (spare - names) / others) if others else 0
    widths = [w + m * given for w, m in zip(least, more, strict=True)]
    widths[_NAMES] = 0
    widths[_NAMES] = sum(least) + spare - sum(widths)
    return widths


def _lowest(
    body: Sequence[Sequence[_Text]], tried: Iterable[Sequence[float]]
) -> Sequence[float]:
    """Return the first of some widths in which the rows take the fewest lines.

    Looked at are the texts that may need more than one line in any of them.
    """
    rooms = {tuple(width - _BESIDE for width in widths): widths for widths in tried}
    least = [min(column) - _EQUAL for column in zip(*rooms, strict=True)]
    long = [
        [(n, text) for n, text in enumerate(row) if text.whole >= least[n]]
        for row in body
    ]
    rows = [row for row in long if row]

    def height(room: Sequence[float]) -> int:
        return sum(max([text.lines(room[n]) for n, text in row]) for row in rows)

    return rooms[min(rooms, key=height)]


class _Scale(dict[str, float]):
    """The widths in mm of words in one format; each is measured when it is met."""

    def __init__(self, format: RunFormat) -> None:
        self._format = format

    def __missing__(self, word: str) -> float:
        self[word] = wide = float(text_width.width(word, self._format))
        return wide


class _Scales(dict[str, _Scale]):
    """The scales of paragraph styles."""

    def __init__(self, layout: Layout) -> None:
        self._formatting = layout.formatting

    def __missing__(self, style: str) -> _Scale:
        self[style] = scale = _Scale(self._formatting.text_format(style))
        return scale


def _text(cell: str, scales: _Scales) -> _Text:
    """Measure what a cell says."""
    style = _STYLE.search(cell)
    scale = scales[style[1] if style else ""]
    *paragraphs, _ = cell.split("</w:p>")
    texts = ["".join(_TEXT.findall(paragraph)) for paragraph in paragraphs]
    said = unescape(" ".join(filter(None, texts)))
    words = tuple([scale[word] for word in said.split(" ")])
    blank = scale[" "]
    return _Text(words, blank, max(words), sum(words) + blank * (len(words) - 1))
