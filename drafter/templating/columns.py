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
_WIDTH = regex(r"<w:tcW [^>]*/>(?:<w:gridSpan [^>]*/>)?")
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
_STEPS = 8
"""In so many shares the room that is left is tried between names and the others."""


class _Text(NamedTuple):
    """A cell's text: the widths in mm of its words, and of a blank."""

    words: tuple[float, ...]
    blank: float

    @property
    def word(self) -> float:
        """How wide its longest word is."""
        return max(self.words)

    @property
    def whole(self) -> float:
        """How wide it is on one line."""
        return sum(self.words) + self.blank * (len(self.words) - 1)

    def lines(self, room: float) -> int:
        """Return in how many lines it stands."""
        count, line = 1, 0.0
        for word in self.words:
            longer = line + self.blank + word if line else word
            fits = longer <= room or not line
            count, line = (count, longer) if fits else (count + 1, word)
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
    rows = [row.split(_CELL) for row in table.split(_ROW)]
    count = max(map(len, rows)) - 1
    twips = [
        round(w * float(lengths.TWIPS_PER_MM)) for w in _widths(rows, page, layout)
    ]
    columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in twips)
    widths = [f'<w:tcW w:w="{width}" w:type="dxa"/>' for width in twips]
    for row in rows:
        for position, cell in enumerate(row[:-1]):
            row[position] = _WIDTH.sub(widths[position], cell, count=1)
        if 1 < len(row) <= count:
            last = len(row) - 2
            spanned = f'<w:tcW w:w="{sum(twips[last:])}" w:type="dxa"/>'
            spanned += f'<w:gridSpan w:val="{count - last}"/>'
            row[last] = _WIDTH.sub(spanned, row[last], count=1)
    for row in rows[max(1, len(rows) - 1 - _KEPT) : -1]:
        row[:] = [_STYLED.sub(r"\1<w:keepNext/>", cell) for cell in row]
    joined = _TABLE_WIDTH.sub(_BY_COLUMNS, _ROW.join(map(_CELL.join, rows)), count=1)
    return _GRID.sub(f"<w:tblGrid>{columns}</w:tblGrid>", joined, count=1)


def _widths(
    rows: Sequence[Sequence[str]], page: float, layout: Layout
) -> Sequence[float]:
    """Share the width of a page out, so that the rows take few lines.

    First every column gets what its longest word needs, its head, its short texts;
    the rest goes to names and to the others in the shares that make the table lowest.
    """
    count = max(map(len, rows)) - 1
    measured = [(_HEADING in row[0], _texts(row, layout)) for row in rows[:_MEASURED]]
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
    body = [row for row in body if len(row) == count]
    if not tried:
        taken = sum(words) + _BESIDE * count
        return [(word + _BESIDE) * page / taken for word in words]
    return min(tried, key=lambda widths: _height(body, widths))


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


def _height(body: Sequence[Sequence[_Text]], widths: Sequence[float]) -> int:
    """Return how many lines all rows take together."""
    rooms = [width - _BESIDE for width in widths]
    return sum(
        max(text.lines(room) for text, room in zip(row, rooms, strict=True))
        for row in body
    )


def _texts(row: Sequence[str], layout: Layout) -> list[_Text]:
    return [_text(cell, layout) for cell in row[:-1]]


def _text(cell: str, layout: Layout) -> _Text:
    """Measure what a cell says."""
    style = _STYLE.search(cell)
    format = layout.formatting.text_format(style[1] if style else "")
    paragraphs = ("".join(_TEXT.findall(part)) for part in cell.split("</w:p>"))
    said = unescape(" ".join(filter(None, paragraphs)))
    words = tuple(float(text_width.width(word, format)) for word in said.split(" "))
    return _Text(words, float(text_width.width(" ", format)))
