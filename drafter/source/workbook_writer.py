"""A workbook for people to fill in, written from plain rows (door to openpyxl).

Every cell has the format Text, or a spreadsheet program would make days of ``8/12``.
The same rows give the same bytes.
"""

from collections.abc import Iterator, Mapping, Sequence
from copy import copy
from typing import TYPE_CHECKING, Any

from drafter.findings import letters
from drafter.ooxml import archive
from drafter.patterns import regex
from drafter.records import frozen

if TYPE_CHECKING:
    from openpyxl import Workbook as Book
    from openpyxl.worksheet.worksheet import Worksheet

_STAMPS = regex(rb"<dcterms:(?P<tag>created|modified)[^>]*>[^<]*</dcterms:(?P=tag)>")
_HEAD_COLOUR, _GREY = "DDEBF7", "7F7F7F"
_COMMENT_WIDTH, _LINE_HEIGHT = 320, 20
"""Size of a comment's box, in pixels; it is as high as its lines need."""
_ROW_HEIGHT, _MOST_LINES = 15, 27
"""Points for a line of a row, and the lines that Excel can show in one."""
_COMMENT_LETTERS = 45
"""Letters in a line of a comment."""


@frozen
class Choices:
    """What may be chosen in a cell.

    Attributes:
        texts: The texts, in the order in which they are offered.
        closed: Whether no other text is taken.
        cells: The cells whose texts are offered in place of fixed ones:
            ``'Người'!$A$2:$A$99``.
    """

    texts: tuple[str, ...]
    closed: bool = True
    cells: str = ""


@frozen
class FormColumn:
    """A column to fill in.

    Attributes:
        title: What stands in its head.
        comment: What one reads who points at the head.
        width: Its width in letters.
        choices: What may be chosen in its cells.
    """

    title: str
    comment: str = ""
    width: int = 20
    choices: Choices | None = None


@frozen
class FormRow:
    """A row below the head.

    Attributes:
        texts: What stands in its cells.
        choices: What may be chosen in a cell, by its column from 0, where that is
            another than in the rest of the column.
        grey: Whether it only shows how to fill in the others.
        comments: What one reads who points at a cell, by its column from 0.
    """

    texts: tuple[str, ...]
    choices: Mapping[int, Choices] = {}
    grey: bool = False
    comments: Mapping[int, str] = {}


@frozen
class FormSheet:
    """A sheet to fill in: a frozen head and rows, all cells of them text.

    Attributes:
        name: Its name, at most 31 letters without ``/ : ? * [ ]`` and backslash.
        columns: Its columns.
        rows: The rows below the head.
        room: How many empty rows below those are made ready to be filled in.
    """

    name: str
    columns: tuple[FormColumn, ...]
    rows: tuple[FormRow, ...] = ()
    room: int = 300


def written(sheets: Sequence[FormSheet], lists: str = "Danh mục") -> bytes:
    """Return a workbook.

    Args:
        sheets: Its sheets.
        lists: Name of the hidden sheet that holds what may be chosen.
    """
    from openpyxl import Workbook as Book

    book = Book()
    book.remove(book.worksheets[0])
    made = [_sheet(book, sheet) for sheet in sheets]
    ranges = _Lists(book, lists)
    for sheet, target in zip(sheets, made, strict=True):
        for (column, first, last), choices in _chosen(sheet):
            ranges.offer(target, f"{column}{first}:{column}{last}", choices)
    return _bytes(book)


def _sheet(book: "Book", form: FormSheet) -> "Worksheet":
    """Make a sheet with its head, its rows and its looks."""
    from openpyxl.styles import Alignment

    sheet: Worksheet = book.create_sheet(form.name)
    _write(sheet, 1, _head(form))
    for number, row in enumerate(form.rows, 2):
        _write(sheet, number, row)
    for number, row in enumerate((_head(form), *form.rows), 1):
        if (lines := _lines(row.texts, form.columns)) > 1:
            sheet.row_dimensions[number].height = lines * _ROW_HEIGHT
    for at, column in enumerate(form.columns, 1):
        dimension: Any = sheet.column_dimensions[letters(at)]
        dimension.width, dimension.number_format = column.width, "@"
        dimension.alignment = Alignment(wrap_text=True, vertical="top")
    sheet.freeze_panes = "A2"
    _print_on_wide_pages(sheet)
    return sheet


def _head(form: FormSheet) -> FormRow:
    comments = {at: column.comment for at, column in enumerate(form.columns)}
    return FormRow(tuple(column.title for column in form.columns), comments=comments)


def _write(sheet: "Worksheet", number: int, row: FormRow) -> None:
    """Write the cells of a row; the first one is the head.

    Looks are given to the first cell and copied: openpyxl looks each of them up.
    """
    looks: Any = None
    for at, text in enumerate(row.texts):
        cell: Any = sheet.cell(number, at + 1)
        if looks is None:
            _dress(cell, head=number == 1, grey=row.grey)
            looks = cell._style
        cell._style = copy(looks)
        if text:
            cell.value, cell.data_type = text, "s"
        if row.comments.get(at):
            cell.comment = _comment(row.comments[at])


def _dress(cell: Any, *, head: bool, grey: bool) -> None:  # noqa: ANN401 - openpyxl's
    """Give a cell the looks of its row."""
    from openpyxl.styles import Alignment, Border, Font, PatternFill, Side

    cell.number_format, cell.border = "@", Border(*(Side("thin", "BFBFBF"),) * 4)
    cell.alignment = Alignment(wrap_text=True, vertical="top")
    cell.font = Font(bold=head, color=_GREY if grey else None)
    if head:
        cell.fill = PatternFill("solid", fgColor=_HEAD_COLOUR)


def _lines(texts: Sequence[str], columns: Sequence[FormColumn]) -> int:
    """Return how many lines the cells of a row need."""
    counts = (
        sum(1 + len(line) // column.width for line in text.split("\n"))
        for text, column in zip(texts, columns, strict=False)
    )
    return min(max(counts, default=1), _MOST_LINES)


def _print_on_wide_pages(sheet: "Worksheet") -> None:
    """Let all columns fit on a page, under the head again on each."""
    from openpyxl.worksheet.properties import PageSetupProperties

    sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", 9
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.page_setup.fitToHeight = 0
    sheet.print_title_rows = "1:1"


def _comment(text: str) -> Any:  # noqa: ANN401 - openpyxl's, which is imported late
    from openpyxl.comments import Comment

    lines = sum(1 + len(line) // _COMMENT_LETTERS for line in text.split("\n"))
    return Comment(
        text, "drafter", width=_COMMENT_WIDTH, height=_LINE_HEIGHT * (lines + 1)
    )


def _chosen(form: FormSheet) -> Iterator[tuple[tuple[str, int, int], Choices]]:
    """Yield column, first and last row of cells, and what may be chosen in them.

    A column's own choices are offered where no row has others.
    """
    last = 1 + len(form.rows) + form.room
    for at, column in enumerate(form.columns):
        name, first = letters(at + 1), 2
        for number, row in enumerate(form.rows, 2):
            own = row.choices.get(at)
            if own is None and not row.grey:
                continue
            if column.choices and first < number:
                yield (name, first, number - 1), column.choices
            if own is not None:
                yield (name, number, number), own
            first = number + 1
        if column.choices and first <= last:
            yield (name, first, last), column.choices


class _Lists:
    """The hidden sheet of texts to choose from: a column for each list.

    A list inside a cell's own rule would be parted at the commas of its texts.
    """

    def __init__(self, book: "Book", name: str) -> None:
        self._book, self._name = book, name
        self._columns: dict[tuple[str, ...], str] = {}
        self._rules: dict[tuple[str, str, bool], Any] = {}

    def offer(self, sheet: "Worksheet", cells: str, choices: Choices) -> None:
        """Let texts be chosen in some cells of a sheet."""
        from openpyxl.worksheet.datavalidation import DataValidation

        source = choices.cells or self._source(choices.texts)
        key = (sheet.title, source, choices.closed)
        if key not in self._rules:
            rule = DataValidation(
                "list", source, allow_blank=True, showErrorMessage=choices.closed,
                errorTitle="drafter", error="Chọn một mục trong danh sách của ô này.",
            )  # fmt: skip
            sheet.add_data_validation(rule)
            self._rules[key] = rule
        self._rules[key].add(cells)

    def _source(self, texts: tuple[str, ...]) -> str:
        if self._name not in self._book.sheetnames:
            self._book.create_sheet(self._name).sheet_state = "hidden"
        if texts not in self._columns:
            sheet = self._book[self._name]
            at = len(self._columns) + 1
            for number, text in enumerate(texts, 1):
                cell: Any = sheet.cell(number, at)
                cell.value, cell.data_type, cell.number_format = text, "s", "@"
            name = letters(at)
            self._columns[texts] = f"'{self._name}'!${name}$1:${name}${len(texts)}"
        return self._columns[texts]


def _bytes(book: "Book") -> bytes:
    """Return the file of a workbook, without the hours that openpyxl writes into it."""
    from io import BytesIO

    book.properties.creator = "drafter"
    stream = BytesIO()
    book.save(stream)
    files, findings = archive.read(stream.getvalue(), "")
    assert not findings, "a form stays within the limits"
    return archive.write(
        archive.pack(name, _STAMPS.sub(b"", data)) for name, data in files.items()
    )
