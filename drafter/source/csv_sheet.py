"""A .csv as a sheet: whatever its encoding and whatever parts its columns."""

import csv
from collections import Counter
from collections.abc import Iterator
from io import StringIO

from drafter import legacy
from drafter.errors import InvalidDocument
from drafter.findings import Cell, Finding, Mark, error, hint
from drafter.source import cell_text
from drafter.source.encoding import marked
from drafter.source.sheets import Row, Sheet, SheetCell
from drafter.source.visible_rows import VisibleRows

ENCODING = hint("X207")
NO_TABLE = error("X201", "text")

_SEPARATORS = ";\t,|"
_LETTERS = 10_000
"""Letters around the first that is no UTF-8, of which the encoding is told."""
_SAMPLE = 40
"""Rows that are looked at for what parts the columns."""


def sheet(data: bytes, file: str) -> Sheet:
    """Return a .csv as a sheet without a name.

    Raises:
        InvalidDocument: It is no text in columns, or beyond the limits.
    """
    text, findings = _decoded(data, file)
    visible = VisibleRows(file, "", findings=findings)
    first, _, rest = text.partition("\n")
    named = first.strip().removeprefix("sep=")
    if first.startswith("sep=") and len(named) == 1:
        return _filled(visible, rest, named)
    return _filled(visible, text)


def _decoded(data: bytes, file: str) -> tuple[str, list[Finding]]:
    """Return the text of a file; an old encoding is told."""
    mark, encoding = marked(data)
    if not mark and data[:2000].count(0) * 5 > len(data[:2000]):
        encoding = "utf-16-le" if data[1:2] == b"\0" else "utf-16-be"
    try:
        return data.removeprefix(mark).decode(encoding), []
    except UnicodeDecodeError as why:
        first = why.start
    text = data.decode("latin-1")
    likely = legacy.likely(text[max(0, first - _LETTERS) : first + _LETTERS])
    if likely is None or mark:
        raise InvalidDocument([NO_TABLE.at(mark=Mark(file, 1, 1))])
    finding = ENCODING.at(mark=Cell(file, "", 1, 1), encoding=likely.value)
    return legacy.READERS[likely](text), [finding]


def _separator(text: str) -> str:
    """Return what parts the columns: that of which most rows have equally many."""
    sample = "\n".join(text.splitlines()[:_SAMPLE])

    def alike(separator: str) -> tuple[int, int]:
        widths = Counter(map(len, _rows(sample, separator)))
        parted = {width: count for width, count in widths.items() if width > 1}
        width = max(parted, key=lambda w: (parted[w], w), default=1)
        return parted.get(width, 0), width

    return max(_SEPARATORS, key=alike)


def _rows(text: str, separator: str) -> Iterator[list[str]]:
    yield from csv.reader(StringIO(text, newline=""), delimiter=separator)


def _filled(visible: VisibleRows, text: str, separator: str = "") -> Sheet:
    try:
        separator = separator or _separator(text)
        for number, line in enumerate(_rows(text, separator), 1):
            row = Row(visible.file, visible.name, number)
            for column, typed in enumerate(line, 1):
                seen = cell_text.tidy(typed)
                if seen:
                    noticed = cell_text.error_value(seen)
                    row.cells[column] = SheetCell(seen, row, column, noticed=noticed)
            visible.add(row)
    except csv.Error as why:
        raise InvalidDocument([NO_TABLE.at(mark=Mark(visible.file, 1, 1))]) from why
    return visible.sheet()
