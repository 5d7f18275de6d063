"""Each cell holds what openpyxl reads there, in files of openpyxl and LibreOffice."""

import datetime
import io
from decimal import Decimal

import openpyxl
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.styles import Font
from openpyxl.utils.datetime import MAC_EPOCH

from drafter.source import workbook
from drafter.source.cell_text import tidy
from drafter.source.format_codes import BUILTIN
from drafter.source.number_format import formatted, stored
from tests import libreoffice
from tests.source.books import saved

CODES = ["General", *BUILTIN.values(), "0.0%", '#,##0.0" ha"', "#,##0.0,,"]
DAYS = ("dd/mm/yyyy", "yyyy-mm-dd", "d/m/yyyy h:mm")


def day_as_shown(value, code):
    """Return a day or an hour as papers write it."""
    if isinstance(value, datetime.time):
        return f"{value:%H:%M:%S}" if "s" in code else f"{value:%H:%M}"
    return f"{value:%d/%m/%Y %H:%M}" if "h" in code else f"{value:%d/%m/%Y}"


def expected(cell):
    """Return what one sees in a cell of openpyxl's, with the number stored in it."""
    value, code = cell.value, cell.number_format
    if value is None:
        return "", None
    if isinstance(value, bool):
        return str(value).upper(), None
    if isinstance(value, int | float):
        number = stored(repr(value))
        return formatted(code)(number).text, number
    if isinstance(value, str):
        return tidy(value), None
    return day_as_shown(value, code), None


def visible(sheet):
    """Return the numbers of the rows and columns that are not hidden."""
    gone = {
        column
        for dimension in sheet.column_dimensions.values()
        if dimension.hidden
        for column in range(dimension.min, dimension.max + 1)
    }
    hidden = {n for n, row in sheet.row_dimensions.items() if row.hidden}
    rows = [n for n in range(1, sheet.max_row + 1) if n not in hidden]
    return rows, [n for n in range(1, sheet.max_column + 1) if n not in gone]


def assert_alike(data):
    """Compare all sheets of a workbook, cell by cell, with what openpyxl reads."""
    judge = openpyxl.load_workbook(io.BytesIO(data), data_only=True)
    ours = workbook.read(data, "bieu.xlsx")
    assert ours.names == tuple(sheet.title for sheet in judge.worksheets)
    for sheet, theirs in zip(ours.sheets, judge.worksheets, strict=True):
        rows, columns = visible(theirs)
        cells = {(c.row.number, c.column): c for row in sheet.rows for c in row}
        for place in ((row, column) for row in rows for column in columns):
            text, number = expected(theirs.cell(*place))
            seen = cells.pop(place, None)
            assert (seen.text if seen else "") == text, (place, text)
            if number is not None and text and not seen.is_date:
                assert seen.number == number
        assert all(cell.empty for cell in cells.values())
        assert sheet.hidden == (theirs.sheet_state != "visible")
        merged = {merge.bounds for merge in theirs.merged_cells}
        assert {(m.left, m.top, m.right, m.bottom) for m in sheet.merges} == merged


numbers = st.one_of(
    st.integers(-(10**12), 10**12),
    st.floats(-1e12, 1e12, allow_nan=False).map(lambda n: float(f"{n:.9f}")),
    st.decimals(-1000, 1000, places=2).map(float),
)
LETTERS = "aăâđêôơư ÀỆ\u0301\u00a0\n&<>\"'12,.%-"
texts = st.text(st.sampled_from(LETTERS), max_size=9)
days = st.datetimes(datetime.datetime(1905, 1, 1), datetime.datetime(2099, 1, 1)).map(
    lambda day: day.replace(second=0, microsecond=0)
)


@st.composite
def books(draw):
    """Return a workbook of one small sheet, with whatever openpyxl can put there."""
    book = openpyxl.Workbook()
    if draw(st.booleans()):
        book.epoch = MAC_EPOCH
    sheet = book.active
    for row in range(1, draw(st.integers(1, 4)) + 1):
        for column in range(1, 4):
            cell = sheet.cell(row, column)
            value = draw(st.one_of(st.none(), numbers, texts, days, st.booleans()))
            if isinstance(value, str):
                cell.value, cell.data_type = value, "s"
            elif isinstance(value, datetime.datetime):
                cell.value, cell.number_format = value, draw(st.sampled_from(DAYS))
            else:
                cell.value = value
                code = draw(st.sampled_from(CODES))
                is_day = formatted(code)(Decimal(1)).is_date
                cell.number_format = "General" if is_day else code
    for row in draw(st.sets(st.integers(1, 3), max_size=2)):
        sheet.row_dimensions[row].hidden = True
    for column in draw(st.sets(st.sampled_from("ABC"), max_size=1)):
        sheet.column_dimensions[column].hidden = True
    return book


@settings(max_examples=60, deadline=None)
@given(books())
def test_whatever_openpyxl_writes_is_read_as_it_reads_it(book):
    assert_alike(saved(book))


def whole():
    """Return a workbook with one of everything, formulas without results too."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.append(["TT", "Chỉ tiêu", "KH", "TH", "So sánh"])
    for n, plan, actual in ((1, 1250, 1284.6), (2, 0.985, 0.992), (3, 12, 0)):
        sheet.append([n, f"Chỉ tiêu {n}", plan, actual, f"=D{n + 1}/C{n + 1}"])
        sheet.cell(n + 1, 5).number_format = "0.0%"
    sheet.append(["", "Tổng", "=SUM(C2:C4)", "=1/0", '="a"&"b"'])
    sheet.append([datetime.date(2026, 12, 8), datetime.time(7, 30), True])
    bold = InlineFont(b=True)
    sheet["A8"] = CellRichText("thường ", TextBlock(bold, "đậm"), " thường")
    sheet["B8"] = "dòng 1\ndòng 2"
    sheet["B8"].font = Font(name="Arial", bold=True)
    sheet.merge_cells("A9:C10")
    sheet["A9"] = "Người lập biểu"
    sheet.row_dimensions[3].hidden = True
    sheet.column_dimensions["D"].hidden = True
    book.create_sheet("Ẩn").sheet_state = "hidden"
    return book


def test_formulas_without_results_are_told_where_openpyxl_sees_nothing():
    data = saved(whole())
    (sheet, _) = workbook.read(data, "bieu.xlsx").sheets
    unknown = {
        cell.place.ref
        for row in sheet.rows
        for cell in row
        if any(finding.code == "X203" for finding in cell.findings)
    }

    assert_alike(data)
    assert unknown == {"E2", "E4", "C5", "E5"}


@libreoffice.NEEDED
def test_what_libreoffice_computed_and_saved_is_read_as_openpyxl_reads_it():
    data = libreoffice.saved(saved(whole()), "xlsx")
    (sheet, _) = workbook.read(data, "m.xlsx").sheets
    seen = {cell.place.ref: cell.text for row in sheet.rows for cell in row}

    assert_alike(data)
    assert (seen["E2"], seen["C5"], seen["E5"]) == ("102,8%", "1262,985", "ab")
    assert "D5" not in seen
    assert seen["A8"] == "thường đậm thường"
