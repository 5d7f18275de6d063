"""An .xlsx as its bytes: parts within limits, styles, shared texts, sheets of cells.

Macros, links to other files, drawings and queries are never looked at: what a cell
shows is the result stored beside its formula.
"""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from datetime import datetime, timedelta
from decimal import Decimal
from functools import cache

import attrs

from drafter.errors import InvalidDocument
from drafter.findings import Cell, Finding, Mark, Rule, error, hint, warning
from drafter.ooxml import archive, opc, package, xml
from drafter.patterns import regex
from drafter.records import define, frozen
from drafter.source import cell_text, number_format
from drafter.source.cell_text import OldFont, unescaped
from drafter.source.grid import Grid
from drafter.source.sheets import Merge, Row, Sheet, SheetCell
from drafter.source.workbook_limits import (
    LAST_COLUMN,
    LAST_ROW,
    MAX_CELLS,
    MAX_ELEMENTS,
)

NOT_A_WORKBOOK = error("X201")
DOCUMENT = error("X201", "document")
DAMAGED = error("X205")
ROUNDED = hint("X104")
DATE = error("X202")
COMPLEX = error("X205", "complex")
DOCTYPE = error("X205", "doctype")
NO_RESULT = error("X203")
UNSEEN = warning("X103", "value")
_DIGITS = "0123456789"
_REFERENCE = regex(r"([A-Z]{1,3})([0-9]{1,7})")
_REFUSALS: Mapping[str, str] = {
    "T202": "",
    "T210": "parts",
    "T211": "part_name",
    "T212": "packing",
    "T213": "size",
    "T214": "packed",
    "T215": "complex",
    "T217": "encoding",
    "T218": "doctype",
}
"""Variants of the refusal by what a package of any kind is refused for."""


_OTHERS: Mapping[str, tuple[Rule, str, str]] = {
    "xl/workbook.bin": (NOT_A_WORKBOOK, "Excel nhị phân .xlsb", "a binary .xlsb"),
    "content.xml": (NOT_A_WORKBOOK, "tệp của LibreOffice", "a file of LibreOffice"),
    "Index/Document.iwa": (NOT_A_WORKBOOK, "tệp Numbers", "a file of Apple Numbers"),
    "word/document.xml": (DOCUMENT, "văn bản Word", "a Word document"),
    "ppt/presentation.xml": (DOCUMENT, "bản PowerPoint", "a PowerPoint presentation"),
}
"""What an archive is by a part that it has, and how it is refused."""


@frozen
class _Style:
    """How the cells of a style are shown."""

    show: number_format.Formatted
    around: tuple[str, str] | None = ("", "")
    bold: bool = False
    font: OldFont | None = None


@frozen
class _Tab:
    """What the workbook says of a sheet: its name, its part, whether it is hidden."""

    name: str
    part: str
    hidden: bool


_Text = str | tuple[tuple[str, str], ...]
"""A shared text: plain, or pieces, each with the name of its font."""


@frozen
class Package:
    """The parts of a workbook that its sheets are read with.

    Attributes:
        file: Name of the file as the user gave it.
        files: The parts.
        tabs: Its sheets; sheets of macros and charts are none.
        styles: The styles, by their numbers.
        texts: The shared texts, by their numbers.
        offset: Days between the numbers of the file and those from 1900.
    """

    file: str
    files: Mapping[str, bytes]
    tabs: tuple[_Tab, ...]
    styles: tuple[_Style, ...]
    texts: Sequence[_Text]
    offset: int


def opened(data: bytes, file: str) -> Package:
    """Return the parts of a workbook.

    Raises:
        InvalidDocument: It is damaged or beyond the limits.
        drafter.ooxml.archive.NotZip: It is no archive.
    """
    files, findings = archive.read(data, file)
    if findings:
        raise _refused(file, findings)
    for sign, (rule, kind, kind_en) in _OTHERS.items():
        if sign in files:
            raise _stop(file, rule, kind=kind, kind_en=kind_en)
    files = opc.renamed(files)
    main = _main(file, files)
    names = (main, opc.relations_name(main))
    roots = _trees(file, files, names)
    book = roots.get(main)
    if book is None or xml.local(book) != "workbook":
        raise _damaged(file, main)
    related = _related(roots.get(opc.relations_name(main)), main)
    parts = {kind: part for _, kind, part in related}
    styles = _trees(file, files, [parts.get("styles", "")])
    return Package(
        file=file,
        files=files,
        tabs=tuple(_tabs(book, related)),
        styles=_styles(styles.get(parts.get("styles", ""))),
        texts=_texts(file, files, parts.get("sharedstrings", "")),
        offset=1462 if _is_from_1904(book) else 0,
    )


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


def _refused(file: str, findings: Sequence[Finding]) -> InvalidDocument:
    """Return the refusal of a package, in words about workbooks."""
    return InvalidDocument(
        error("X205", _REFUSALS[finding.code]).at(
            mark=Mark(file, 1, 1), **{**finding.values, "reason": ""}
        )
        for finding in findings
    )


def _damaged(file: str, part: str) -> InvalidDocument:
    return _stop(file, DAMAGED, part=part, reason="")


def _stop(file: str, rule: Rule, **values: object) -> InvalidDocument:
    return InvalidDocument([rule.at(mark=Mark(file, 1, 1), **values)])


def _trees(
    file: str, files: Mapping[str, bytes], names: Collection[str]
) -> dict[str, xml.Element]:
    """Return the trees of some parts, those that are there.

    Raises:
        InvalidDocument: One is damaged or beyond the limits.
    """
    parts = {name: files[name] for name in names if name in files}
    roots, findings = package.strict_roots(parts, file)
    if findings:
        raise _refused(file, findings)
    return roots


def _main(file: str, files: Mapping[str, bytes]) -> str:
    top = opc.relations_name("")
    root = _trees(file, files, [top]).get(top)
    mains = [part for _, kind, part in _related(root, "") if kind == "officedocument"]
    if not mains or mains[0] not in files:
        raise _damaged(file, "xl/workbook.xml")
    return mains[0]


def _related(root: xml.Element | None, owner: str) -> list[tuple[str, str, str]]:
    """Return id, kind and part of the relationships that stay inside."""
    relations = () if root is None else xml.find_all(root, "rel:Relationship")
    return [
        (
            item.get("Id", ""),
            opc.kind_of(item),
            opc.resolved(owner, item.get("Target", "")),
        )
        for item in relations
        if not opc.is_external(item)
    ]


def _tabs(book: xml.Element, related: list[tuple[str, str, str]]) -> Iterator[_Tab]:
    parts = {at: part for at, kind, part in related if kind == "worksheet"}
    for item in book.iter("{*}sheet"):
        named = (k for k in item.attrib if str(k).endswith("relationships}id"))
        part = parts.get(item.get(next(named, ""), ""))
        if part is not None:
            name = cell_text.tidy(item.get("name", ""))
            yield _Tab(name, part, item.get("state", "visible") != "visible")


def _is_from_1904(book: xml.Element) -> bool:
    return any(_yes(item.get("date1904")) for item in book.iter("{*}workbookPr"))


def _yes(value: str | None) -> bool:
    return value in ("1", "true", "on")


def _styles(root: xml.Element | None) -> tuple[_Style, ...]:
    """Return how cells are shown, by the number of their style."""
    plain = _Style(number_format.formatted(number_format.GENERAL))
    if root is None:
        return (plain,)
    codes = dict(number_format.BUILTIN)
    for item in root.iter("{*}numFmt"):
        codes[_number(item.get("numFmtId"))] = item.get("formatCode", "")
    fonts = [_font(item) for block in root.iter("{*}fonts") for item in block]
    formats = [item for block in root.iter("{*}cellXfs") for item in block]
    return tuple(_style(item, codes, fonts) for item in formats) or (plain,)


def _style(
    item: xml.Element, codes: Mapping[int, str], fonts: Sequence[tuple[str, bool]]
) -> _Style:
    code = codes.get(_number(item.get("numFmtId")), "") or number_format.GENERAL
    number = _number(item.get("fontId"))
    name, bold = fonts[number] if 0 <= number < len(fonts) else ("", False)
    show = number_format.formatted(code)
    around = number_format.shows_text(code)
    return _Style(show, around, bold, cell_text.old_font(name))


def _font(item: xml.Element) -> tuple[str, bool]:
    """Return the name of a font, and whether it is bold."""
    name, bold = "", False
    for child in item:
        kind = xml.local(child)
        if kind in ("name", "rFont"):
            name = child.get("val", "")
        elif kind == "b":
            bold = child.get("val", "1") in ("1", "true", "on")
    return name, bold


def _number(text: str | None) -> int:
    return int(text) if text and text.isdecimal() and len(text) < 10 else 0


def _texts(file: str, files: Mapping[str, bytes], part: str) -> list[_Text]:
    """Return the texts that cells share."""
    found: list[_Text] = []
    for _, item in _streamed(file, files, part, "si"):
        found.append(_text(item))
    return found


def _text(item: xml.Element) -> _Text:
    """Return the words of a text; how an Asian word is spoken is left out."""
    pieces: list[tuple[str, str]] = []
    for child in item:
        kind = child.tag[-2:]
        if kind == "}t":
            pieces.append((unescaped(child.text or ""), ""))
        elif kind == "}r":
            fonts = [_font(f)[0] for f in child if xml.local(f) == "rPr"]
            words = (t.text or "" for t in child if xml.local(t) == "t")
            pieces.append((unescaped("".join(words)), fonts[0] if fonts else ""))
    if any(font for _, font in pieces):
        return tuple(pieces)
    return "".join([text for text, _ in pieces])


def _streamed(
    file: str, files: Mapping[str, bytes], part: str, *names: str
) -> Iterator[tuple[str, xml.Element]]:
    """Yield the elements of a part that may be absent.

    Raises:
        InvalidDocument: It is damaged or has too many elements.
    """
    data = files.get(part, b"")
    if data.count(b"<") - data.count(b"</") > MAX_ELEMENTS:
        raise _stop(file, COMPLEX, part=part)
    try:
        yield from xml.streamed(data, *names) if data else ()
    except SyntaxError as why:
        rule = DOCTYPE if why.msg == xml.DOCTYPE else DAMAGED
        raise _stop(file, rule, part=part, reason=f": {why.msg}") from why


@define
class _SheetReader:
    """Reads the cells of one sheet."""

    book: Package
    tab: _Tab
    room: int
    grid: Grid = attrs.field(init=False)
    last: int = 0
    has_data: bool = False
    shows_zeros: bool = True
    decoded: list[tuple[Row, int]] = attrs.field(factory=list)
    known: dict[tuple[_Text, OldFont | None], tuple[str, bool]] = attrs.field(
        factory=dict
    )

    def __attrs_post_init__(self) -> None:
        self.grid = Grid(self.book.file, self.tab.name, self.room)
        self.grid.is_hidden = self.tab.hidden

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
            raise _damaged(book.file, self.tab.part)
        parts = _streamed(book.file, book.files, self.tab.part, *read)
        try:
            for kind, element in parts:
                read[kind](element)
        except (ValueError, IndexError) as why:
            place = Cell(book.file, self.tab.name, max(1, self.last), 1)
            finding = DAMAGED.at(mark=place, part=self.tab.part, reason="")
            raise InvalidDocument([finding]) from why
        if not self.has_data:
            raise _damaged(book.file, self.tab.part)
        if self.decoded:
            (row, column), count = self.decoded[0], len(self.decoded)
            told = cell_text.OLD_FONT.at(mark=row.place(column), count=count)
            self.grid.findings.append(told)
        return self.grid.sheet()

    def _end(self, _: xml.Element) -> None:
        self.has_data = True

    def _view(self, element: xml.Element) -> None:
        self.shows_zeros = element.get("showZeros", "1") in ("1", "true", "on")

    def _defaults(self, element: xml.Element) -> None:
        self.grid.rows_are_hidden = _yes(element.get("zeroHeight"))

    def _columns(self, element: xml.Element) -> None:
        hidden: set[int] = set()
        for item in element:
            if _yes(item.get("hidden")) or _is_zero(item.get("width")):
                last = min(_number(item.get("max")), LAST_COLUMN)
                hidden.update(range(_number(item.get("min")), last + 1))
        self.grid.hidden_columns = hidden

    def _merges(self, element: xml.Element) -> None:
        found = []
        for item in element:
            first, _, last = item.get("ref", "").replace("$", "").partition(":")
            top, left = _reference(first)
            bottom, right = _reference(last or first)
            found.append(Merge(top, left, bottom, right))
        self.grid.merges = tuple(found)

    def _row(self, element: xml.Element) -> None:
        grid = self.grid
        typed = element.get("r")
        number = int(typed.removesuffix(".0")) if typed else self.last + 1
        if not 0 < number <= LAST_ROW:
            raise ValueError(f"row {typed}")
        self.last = number
        if _yes(element.get("hidden")) or _is_zero(element.get("ht")):
            grid.hidden_rows[number] = True
        elif grid.rows_are_hidden:
            grid.hidden_rows[number] = False
        row = grid.rows.setdefault(number, Row(grid.file, grid.name, number))
        column = 0
        for item in element:
            at = item.get("r")
            column = _column(at.rstrip(_DIGITS)) if at else column + 1
            cell = self._cell(item, row, column)
            if cell is not None:
                row.cells[column] = cell

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
                words = _text(child)
        kind = item.get("t", "n")
        style = self.book.styles[int(item.get("s", 0))]
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
        self, words: _Text, style: _Style, row: Row, column: int
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
        self, kind: str, value: str, style: _Style, row: Row, column: int
    ) -> SheetCell | None:
        """Return a cell of a number, a day, or yes and no."""
        if kind == "b":
            text = "TRUE" if _yes(value) else "FALSE"
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


def _read(words: _Text, font: OldFont | None) -> tuple[str, bool]:
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


def _day(shown: number_format.Shown, style: _Style, row: Row, column: int) -> SheetCell:
    noticed = DATE.at(date=shown.text, typed=_typed(shown.value))
    cell = SheetCell(shown.text, row, column, style.bold, shown.value, is_date=True)
    cell.noticed = (noticed,)
    return cell


_ISO = number_format.formatted("dd/mm/yyyy hh:mm")


def _serial(text: str) -> Decimal:
    """Return the number of a day that a file writes as ``2026-12-08T07:30:00``."""
    since = datetime.fromisoformat(text).replace(tzinfo=None) - datetime(1899, 12, 30)
    return Decimal(since / timedelta(days=1))


def _typed(number: Decimal) -> str:
    """Return what somebody may have typed of which a day was made."""
    if not 1 <= number < _LAST_DAY:
        return number_format.plain(number)
    day = datetime(1899, 12, 30) + timedelta(days=int(number))
    return f"{day.day}/{day.month}"


_LAST_DAY = 2_958_466


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
