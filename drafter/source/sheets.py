"""What a workbook holds: sheets of cells, each with the text that one sees in it."""

from datetime import datetime, timedelta
from decimal import Decimal

import attrs

from drafter.findings import Cell, Finding, error
from drafter.records import define, frozen

DATE = error("X202")

_LAST_DAY = 2_958_466
"""The number behind the last day that a sheet knows, in the year 9999."""
_MOST = 200
"""Letters of a cell, and of those beside it, that a place shows."""


@define
class Row:
    """What all cells of a row share: where it stands, and each other.

    Attributes:
        file: Name of the file as the user gave it.
        sheet: Name of the sheet; empty for a .csv.
        number: Number of the row, from 1, hidden ones counted.
        cells: Its cells with something in them, by the numbers of their columns.
    """

    file: str
    sheet: str
    number: int
    cells: "dict[int, SheetCell]" = attrs.field(factory=dict, repr=False)

    def place(self, column: int) -> Cell:
        """Return the place of one of its cells, with some of the words beside it."""
        seen = [(c.column, c.text[:_MOST]) for c in self.cells.values() if c.text]
        before = "".join(f"{text} | " for at, text in seen if at < column)[-_MOST:]
        after = "".join(f" | {text}" for at, text in seen if at > column)[:_MOST]
        text = next((text for at, text in seen if at == column), "")
        return Cell(self.file, self.sheet, self.number, column, text, before, after)


@define(eq=False)
class SheetCell:
    """One cell as one sees it; nobody changes it.

    Attributes:
        text: What one sees: numbers by their format with Vietnamese signs, NFC; an
            error value as it is shown; empty for a formula without a result.
        row: Its row, which knows the others.
        column: Number of its column, from 1, hidden ones counted.
        bold: Whether it is set in bold.
        number: The number stored in it, to 15 digits; of a percentage the part of 1.
        percent: Whether the number is shown as a percentage.
        is_date: Whether the cell holds a day or an hour, not a number.
        noticed: What else is wrong with it where a figure is wanted, without the place.
    """

    text: str
    row: Row = attrs.field(repr=False)
    column: int
    bold: bool = False
    number: Decimal | None = None
    percent: bool = False
    is_date: bool = False
    noticed: tuple[Finding, ...] = attrs.field(default=(), repr=False)

    @property
    def empty(self) -> bool:
        """Whether one sees nothing in it."""
        return not self.text

    @property
    def place(self) -> Cell:
        """Where it stands, with what stands beside it in its row."""
        return self.row.place(self.column)

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What is wrong with it where a figure is wanted.

        A formula without a result, an error value, a day, a number shown rounded.
        """
        noticed = (*self.noticed, _date(self)) if self.is_date else self.noticed
        return tuple(finding.placed((), self.place) for finding in noticed)


def _date(cell: SheetCell) -> Finding:
    """Return the finding of a day where a figure is wanted, with what was typed."""
    number = cell.number or Decimal(0)
    typed = str(number).replace(".", ",")
    if 1 <= number < _LAST_DAY:
        day = datetime(1899, 12, 30) + timedelta(days=int(number))
        typed = f"{day.day}/{day.month}"
    return DATE.at(date=cell.text, typed=typed)


@frozen
class Merge:
    """Cells joined into one; rows and columns from 1, hidden ones counted."""

    top: int
    left: int
    bottom: int
    right: int


@frozen
class Sheet:
    """A sheet as one sees it.

    Attributes:
        name: Its name; empty for a .csv.
        rows: The visible rows down to the last with words, each as wide as the widest.
        merges: Cells joined into one.
        hidden: Whether the sheet itself is hidden.
        hidden_rows: Numbers of the rows left out that hold something.
        hidden_columns: Numbers of the columns left out that hold something.
        findings: What reading noticed of the sheet as a whole.
    """

    name: str
    rows: tuple[tuple[SheetCell, ...], ...] = attrs.field(repr=False)
    merges: tuple[Merge, ...] = ()
    hidden: bool = False
    hidden_rows: tuple[int, ...] = ()
    hidden_columns: tuple[int, ...] = ()
    findings: tuple[Finding, ...] = ()


@frozen
class Workbook:
    """A workbook, read.

    Attributes:
        name: Name of the file as the user gave it.
        sheets: The sheets asked for, in the order of their tabs.
        names: The names of all its sheets.
        findings: What reading noticed of the file as a whole.
    """

    name: str
    sheets: tuple[Sheet, ...]
    names: tuple[str, ...] = ()
    findings: tuple[Finding, ...] = ()
