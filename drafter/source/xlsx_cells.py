"""The cells of a sheet of an .xlsx, read from top to bottom as one sees them.

What a cell shows is the result stored beside its formula.
"""

from collections.abc import Callable, Iterator, Mapping
from datetime import datetime, timedelta
from decimal import Decimal
from functools import cache

import attrs

from drafter.errors import InvalidDocument
from drafter.findings import Cell, error, hint, warning
from drafter.ooxml import xml
from drafter.patterns import regex
from drafter.records import define
from drafter.source import cell_text, number_format
from drafter.source.cell_text import OldFont, unescaped
from drafter.source.sheets import Merge, Row, Sheet, SheetCell
from drafter.source.visible_rows import VisibleRows
from drafter.source.workbook_limits import LAST_COLUMN, LAST_ROW, MAX_CELLS
from drafter.source.xlsx import (
    DAMAGED,
    Package,
    Style,
    Tab,
    Text,
    damaged,
    is_on,
    number_of,
    streamed,
    words_of,
)

ROUNDED = hint("X104")
NO_RESULT = error("X203")
UNSEEN = warning("X103", "value")
_DIGITS = "0123456789"
_REFERENCE = regex(r"([A-Z]{1,3})([0-9]{1,7})")


def sheets(book: Package, wanted: Callable[[str], bool]) -> Iterator[Sheet]:
    """Yield the sheets of a workbook whose names are wanted.

    Raises:
        InvalidDocument: One is damaged or has too many cells.
    """
    room = MAX_CELLS
    for tab in book.tabs:
        if wanted(tab.name):
            sheet = _SheetReader(book, tab, room).sheet()
            room -= sum(map(len, sheet.rows))
            yield sheet


@define
class _SheetReader:
    """Reads the cells of one sheet."""

    book: Package
    tab: Tab
    room: int
    visible: VisibleRows = attrs.field(init=False)
    last: int = 0
    has_data: bool = False
    shows_zeros: bool = True
    decoded: list[tuple[Row, int]] = attrs.field(factory=list)
    known: dict[tuple[Text, OldFont | None], tuple[str, bool]] = attrs.field(
        factory=dict
    )

    def __attrs_post_init__(self) -> None:
        self.visible = VisibleRows(self.book.file, self.tab.name, self.room)
        self.visible.is_hidden = self.tab.hidden

    def sheet(self) -> Sheet:
        """Read the sheet, top to bottom."""
        read: Mapping[str, Callable[[xml.Element], None]] = {
            "sheetView": self._view,
            "sheetFormatPr": self._defaults,
            "cols": self._columns,
            "row": self._row,
            "sheetData": self._end,
            "mergeCells": self._merges,
        }
        book = self.book
        if self.tab.part not in book.files:
            raise damaged(book.file, self.tab.part)
        parts = streamed(book.file, book.files, self.tab.part, *read)
        try:
            for kind, element in parts:
                read[kind](element)
        except (ValueError, LookupError) as why:
            place = Cell(book.file, self.tab.name, max(1, self.last), 1)
            finding = DAMAGED.at(mark=place, part=self.tab.part, reason="")
            raise InvalidDocument([finding]) from why
        if not self.has_data:
            raise damaged(book.file, self.tab.part)
        if self.decoded:
            (row, column), count = self.decoded[0], len(self.decoded)
            told = cell_text.OLD_FONT.at(mark=row.place(column), count=count)
            self.visible.findings.append(told)
        return self.visible.sheet()

    def _end(self, _: xml.Element) -> None:
        self.has_data = True

    def _view(self, element: xml.Element) -> None:
        self.shows_zeros = element.get("showZeros", "1") in ("1", "true", "on")

    def _defaults(self, element: xml.Element) -> None:
        self.visible.rows_are_hidden = is_on(element.get("zeroHeight"))

    def _columns(self, element: xml.Element) -> None:
        hidden: set[int] = set()
        for item in element:
            if is_on(item.get("hidden")) or _is_zero(item.get("width")):
                last = min(number_of(item.get("max")), LAST_COLUMN)
                hidden.update(range(number_of(item.get("min")), last + 1))
        self.visible.hidden_columns = hidden

    def _merges(self, element: xml.Element) -> None:
        found = []
        for item in element:
            first, _, last = item.get("ref", "").replace("$", "").partition(":")
            top, left = _reference(first)
            bottom, right = _reference(last or first)
            found.append(Merge(top, left, bottom, right))
        self.visible.merges = tuple(found)

    def _row(self, element: xml.Element) -> None:
        visible = self.visible
        typed = element.get("r")
        number = int(typed.removesuffix(".0")) if typed else self.last + 1
        if not 0 < number <= LAST_ROW:
            raise ValueError(f"row {typed}")
        self.last = number
        if is_on(element.get("hidden")) or _is_zero(element.get("ht")):
            visible.hidden_rows[number] = True
        elif visible.rows_are_hidden:
            visible.hidden_rows[number] = False
        row = visible.rows.get(number) or Row(visible.file, visible.name, number)
        column = 0
        for item in element:
            at = item.get("r")
            column = _column(at.rstrip(_DIGITS)) if at else column + 1
            cell = self._cell(item, row, column)
            if cell is not None:
                row.cells[column] = cell
        visible.add(row)

    def _cell(self, item: xml.Element, row: Row, column: int) -> SheetCell | None:
        """Return a cell, if there is anything in it."""
        value, words, has_formula = "", None, False
        for child in item:
            kind = child.tag[-2:]
            if kind == "}v":
                value = child.text or ""
            elif kind == "}f":
                has_formula = True
            elif kind == "is":
                words = words_of(child)
        kind = item.get("t", "n")
        style = self.book.styles[item.get("s", "0")]
        if kind == "s" and value:
            words = self.book.texts[int(value)]
        elif kind in ("str", "e") and (value or has_formula):
            words = unescaped(value)
        if words is not None:
            return self._words(words, style, row, column)
        if not value:
            noticed = (NO_RESULT.at(),) if has_formula else ()
            return SheetCell("", row, column, noticed=noticed) if has_formula else None
        return self._value(kind, value, style, row, column)

    def _words(
        self, words: Text, style: Style, row: Row, column: int
    ) -> SheetCell | None:
        """Return a cell of words, if there are any."""
        key = (words, style.font)
        known = self.known.get(key)
        if known is None:
            known = self.known[key] = _read(words, style.font)
        text, is_decoded = known
        if not text:
            return None
        if is_decoded:
            self.decoded.append((row, column))
        if style.around is None:
            return SheetCell("", row, column, noticed=(UNSEEN.at(),))
        if any(style.around):
            text = cell_text.tidy(text.join(style.around))
        noticed = cell_text.error_value(text)
        return SheetCell(text, row, column, style.bold, noticed=noticed)

    def _value(
        self, kind: str, value: str, style: Style, row: Row, column: int
    ) -> SheetCell | None:
        """Return a cell of a number, a day, or yes and no."""
        if kind == "b":
            text = "TRUE" if is_on(value) else "FALSE"
            return SheetCell(text, row, column, style.bold)
        if kind == "d":
            return _day(_ISO(_serial(value)), style, row, column)
        number = number_format.stored(value)
        shown = style.show(number)
        if shown.is_date:
            offset = self.book.offset
            shown = style.show(number + offset) if offset else shown
            return _day(shown, style, row, column)
        if not number and not self.shows_zeros:
            return None
        cell = SheetCell(shown.text, row, column, style.bold, number, shown.percent)
        if shown.rounded:
            exact = number_format.plain(number * (100 if shown.percent else 1))
            exact += "%" * shown.percent
            cell.noticed = (ROUNDED.at(shown=shown.text, stored=exact),)
        elif not shown.text and number:
            cell.noticed = (UNSEEN.at(),)
        return cell


def _read(words: Text, font: OldFont | None) -> tuple[str, bool]:
    """Return words as one reads them, and whether some are of an old font.

    Args:
        words: The words; pieces of them may have fonts of their own.
        font: That of the cell, if it is an old one.
    """
    pieces = ((words, ""),) if isinstance(words, str) else words
    fonts = [cell_text.old_font(name) if name else font for _, name in pieces]
    texts = [text for text, _ in pieces]
    read = list(map(cell_text.decoded, texts, fonts))
    return cell_text.tidy("".join(read)), read != texts


def _day(shown: number_format.Shown, style: Style, row: Row, column: int) -> SheetCell:
    return SheetCell(shown.text, row, column, style.bold, shown.value, is_date=True)


_ISO = number_format.formatted("dd/mm/yyyy hh:mm")


def _serial(text: str) -> Decimal:
    """Return the number of a day that a file writes as ``2026-12-08T07:30:00``."""
    since = datetime.fromisoformat(text).replace(tzinfo=None) - datetime(1899, 12, 30)
    return Decimal(since / timedelta(days=1))


@cache
def _column(name: str) -> int:
    return _reference(f"{name}1")[1]


def _reference(text: str) -> tuple[int, int]:
    """Return row and column of ``F12``.

    Raises:
        ValueError: It is no cell of a sheet.
    """
    match = _REFERENCE.fullmatch(text)
    if match is None:
        raise ValueError(text)
    column = 0
    for letter in match[1]:
        column = column * 26 + ord(letter) - ord("A") + 1
    if not column <= LAST_COLUMN or not 0 < int(match[2]) <= LAST_ROW:
        raise ValueError(text)
    return int(match[2]), column


def _is_zero(text: str | None) -> bool:
    return text is not None and float(text) == 0
