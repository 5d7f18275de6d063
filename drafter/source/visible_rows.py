"""Cells put into visible rows of one width, as one sees a sheet."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from itertools import islice

import attrs

from drafter.errors import InvalidDocument
from drafter.findings import Cell, Finding, error, letters, warning
from drafter.records import define
from drafter.source.sheets import Merge, Row, Sheet, SheetCell
from drafter.source.workbook_limits import MAX_CELLS, MAX_GAP

HIDDEN = warning("X103")
TOO_MANY_CELLS = error("X206")

_MOST_NAMED = 10


@define
class VisibleRows:
    """The cells of a sheet while it is read.

    Attributes:
        file: Name of the file as the user gave it.
        name: Name of the sheet.
        room: How many cells it may have.
        rows: The rows with anything in them, by their numbers.
        hidden_rows: Whether a row is hidden, where the file says so.
        rows_are_hidden: Whether all other rows are.
        hidden_columns: The columns that are hidden.
        merges: Cells joined into one.
        is_hidden: Whether the sheet is.
        findings: What was noticed.
    """

    file: str
    name: str
    room: int = MAX_CELLS
    rows: dict[int, Row] = attrs.field(factory=dict)
    hidden_rows: dict[int, bool] = attrs.field(factory=dict)
    rows_are_hidden: bool = False
    hidden_columns: Collection[int] = ()
    merges: tuple[Merge, ...] = ()
    is_hidden: bool = False
    findings: list[Finding] = attrs.field(factory=list)
    _filled: int = 0

    def add(self, row: Row) -> None:
        """Put a row into the sheet, if there is anything in it.

        Raises:
            InvalidDocument: It has too many cells with it.
        """
        if row.cells:
            self.rows[row.number] = row
            self._filled += len(row.cells)
            self._refuse_beyond(self._filled)

    def sheet(self) -> Sheet:
        """Return the sheet.

        Raises:
            InvalidDocument: Its cells, and those between them, are too many.
        """
        filled = set(self.rows)
        columns = {column for row in self.rows.values() for column in row.cells}
        hidden_rows = sorted(filter(self._is_hidden, filled))
        hidden_columns = sorted(columns & set(self.hidden_columns))
        numbers = _kept(filled - set(hidden_rows), self._is_hidden)
        across = _kept(columns, set(self.hidden_columns).__contains__)
        self._refuse_beyond(len(numbers) * len(across))
        rows = tuple(self._row(number, across) for number in numbers)
        if hidden_rows or hidden_columns:
            self.findings.append(self._hidden(hidden_rows, hidden_columns))
        return Sheet(
            name=self.name,
            rows=rows,
            merges=self.merges,
            hidden=self.is_hidden,
            hidden_rows=tuple(hidden_rows),
            hidden_columns=tuple(hidden_columns),
            findings=tuple(self.findings),
        )

    def _refuse_beyond(self, count: int) -> None:
        if count > self.room:
            place = Cell(self.file, self.name, 1, 1)
            raise InvalidDocument([TOO_MANY_CELLS.at(mark=place, limit=MAX_CELLS)])

    def _is_hidden(self, row: int) -> bool:
        return self.hidden_rows.get(row, self.rows_are_hidden)

    def _row(self, number: int, across: Iterable[int]) -> tuple[SheetCell, ...]:
        row = self.rows.get(number) or Row(self.file, self.name, number)
        return tuple(row.cells.get(at) or SheetCell("", row, at) for at in across)

    def _hidden(self, rows: list[int], columns: list[int]) -> Finding:
        first = (rows or [1])[0], (columns or [1])[0]
        place = Cell(self.file, self.name, *first)
        return HIDDEN.at(mark=place, **_named(rows, columns))


def _kept(filled: Collection[int], is_hidden: Callable[[int], bool]) -> list[int]:
    """Return the numbers up to the last filled one, without hidden ones, gaps cut."""
    kept: list[int] = []
    last = 0
    for number in sorted(filled):
        between = (n for n in range(last + 1, number) if not is_hidden(n))
        kept += islice(between, MAX_GAP)
        kept += [number] * (not is_hidden(number))
        last = number
    return kept


def _named(rows: list[int], columns: list[int]) -> Mapping[str, str]:
    """Return the values that name hidden rows and columns in a sentence."""
    at = _ranges(rows), _lettered(columns)
    return {"where": _joined(("hàng", "cột"), at), "where_en": _joined(_ENGLISH, at)}


_ENGLISH = ("row", "column")


def _joined(words: tuple[str, str], at: tuple[str, str]) -> str:
    return ", ".join(f"{w} {x}" for w, x in zip(words, at, strict=True) if x)


def _ranges(numbers: list[int]) -> str:
    """Write numbers as ``7, 9-12``; of many only the first."""
    return _listed([(str(a), str(b)) for a, b in _runs(numbers)])


def _lettered(columns: list[int]) -> str:
    return _listed([(letters(a), letters(b)) for a, b in _runs(columns)])


def _listed(runs: list[tuple[str, str]]) -> str:
    texts = [a if a == b else f"{a}-{b}" for a, b in runs[:_MOST_NAMED]]
    return ", ".join(texts) + (", …" if len(runs) > _MOST_NAMED else "")


def _runs(numbers: list[int]) -> Iterator[tuple[int, int]]:
    first = last = 0
    for number in numbers:
        if first and number == last + 1:
            last = number
            continue
        if first:
            yield first, last
        first = last = number
    if first:
        yield first, last
