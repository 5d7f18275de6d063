import datetime
from decimal import Decimal

import pytest
from openpyxl.styles import Font

from drafter.errors import InvalidDocument
from drafter.findings import Cell
from drafter.source import workbook
from drafter.source.sheets import Merge
from tests.source.books import book, made, read, saved, shown, styles_xml, words


def codes(findings):
    return [finding.code for finding in findings]


def refused(data, name="bieu.xlsx"):
    with pytest.raises(InvalidDocument) as stop:
        workbook.read(data, name)
    (finding,) = stop.value.findings
    return finding


def test_cells_are_read_as_one_sees_them():
    made, sheet = book([["Chỉ tiêu", "ĐVT", "TH"], ["Hộ nghèo", "%", 0.0305]])
    sheet["C2"].number_format = "0.00%"
    sheet["A2"].font = Font(bold=True)

    (_, (name, unit, actual)) = read(saved(made)).rows

    assert (name.text, unit.text, actual.text) == ("Hộ nghèo", "%", "3,05%")
    assert (name.bold, unit.bold) == (True, False)
    assert (actual.number, actual.percent) == (Decimal("0.0305"), True)
    assert (unit.number, unit.empty) == (None, False)


def test_a_cell_knows_its_place_and_what_stands_beside_it():
    made, _ = book([["Chỉ tiêu", None, 5, "hộ"]], "Biểu 01")

    place = read(saved(made)).rows[0][2].place

    assert place == Cell("bieu.xlsx", "Biểu 01", 1, 3, "5", "Chỉ tiêu | ", " | hộ")
    assert str(place) == "bieu.xlsx!Biểu 01!C1"


@pytest.mark.parametrize(
    ("column", "ref"), [(1, "A7"), (26, "Z7"), (27, "AA7"), (702, "ZZ7"), (703, "AAA7")]
)
def test_a_place_is_named_as_excel_names_it(column, ref):
    assert Cell("a.xlsx", "", 7, column).ref == ref


@pytest.mark.parametrize(
    ("sheet", "text"), [("", "a.xlsx!B2"), ("Nam! 'x", "a.xlsx!'Nam! ''x'!B2")]
)
def test_a_name_of_a_sheet_that_could_be_misread_is_quoted(sheet, text):
    assert str(Cell("a.xlsx", sheet, 2, 2)) == text


def test_rows_are_as_wide_as_the_widest_and_keep_empty_ones_between():
    made, _ = book([["a"], [], [None, "b", "c"]])

    assert words(read(saved(made))) == [["a", "", ""], ["", "", ""], ["", "b", "c"]]


def test_a_formula_gives_the_result_that_was_stored():
    rows = (
        '<row r="1"><c r="A1"><f>1+1</f><v>2</v></c>'
        '<c r="B1" t="str"><f>"a"</f><v>xã</v></c><c r="C1" t="str"><f>""</f><v/></c>'
        '<c r="D1"><f>E1</f></c><c r="E1" t="e"><f>1/0</f><v>#DIV/0!</v></c>'
        '<c r="F1"><f t="shared" si="0"/><v>7</v></c></row>'
    )

    (row,) = read(made(rows)).rows

    assert [cell.text for cell in row] == ["2", "xã", "", "", "#DIV/0!", "7"]
    assert [codes(cell.findings) for cell in row] == [
        *([], [], [], ["X203"], ["X204"], []),
    ]
    assert row[3].findings[0].mark == row[3].place


def test_a_day_is_read_and_told():
    made, _ = book([[datetime.date(2026, 12, 8)]])
    made.epoch = datetime.datetime(1904, 1, 1)

    ((cell,),) = read(saved(made)).rows
    (finding,) = cell.findings

    assert (cell.text, cell.is_date, finding.code) == ("08/12/2026", True, "X202")
    assert "8/12" in finding.hint()


def test_a_rounded_number_is_read_as_shown_and_told():
    made, sheet = book([[812.45, 812.5, 0.123456]])
    sheet["A1"].number_format = sheet["B1"].number_format = "0.0"

    (row,) = read(saved(made)).rows

    assert [cell.text for cell in row] == ["812,5", "812,5", "0,12"]
    assert [codes(cell.findings) for cell in row] == [["X104"], [], ["X104"]]
    assert "812,45" in row[0].findings[0].message()


TEXTS = (
    "<si><t>một</t></si>"
    "<si><r><rPr><b/></rPr><t>hai </t></r><r><t>ba</t></r><rPh><t>ローマ</t></rPh></si>"
    '<si><t xml:space="preserve"> dòng_x000D_\nhai_x005F_x0041_ </t></si>'
    "<si/>"
)


def test_shared_inline_and_rich_texts_are_whole():
    cells = "".join(f'<c t="s"><v>{n}</v></c>' for n in range(4))
    inline = '<c t="inlineStr"><is><r><t>bốn</t></r><r><t> năm</t></r></is></c>'

    assert shown(made(f"<row>{cells}{inline}</row>", texts=TEXTS)) == [
        ["một", "hai ba", "dòng\nhai_x0041_", "", "bốn năm"]
    ]


def test_text_is_composed_and_freed_of_what_nobody_sees():
    made, _ = book([["Chi\u0309 tie\u0302u\u200b\u00a0A ", "'8/12", True, "'a' b"]])

    assert shown(saved(made)) == [["Chỉ tiêu A", "8/12", "TRUE", "'a' b"]]


def test_hidden_rows_and_columns_are_left_out_and_told():
    made, sheet = book([["a", "b", "c"], ["d", "e", "f"], ["g", "h", "i"]])
    sheet.row_dimensions[2].hidden = True
    sheet.column_dimensions["B"].hidden = True

    seen = read(saved(made))
    (finding,) = seen.findings

    assert words(seen) == [["a", "c"], ["g", "i"]]
    assert (seen.hidden_rows, seen.hidden_columns) == ((2,), (2,))
    assert (finding.code, finding.message().partition(": ")[2]) == (
        "X103",
        "hàng 2, cột B",
    )
    assert seen.rows[1][1].place.ref == "C3"


def test_hidden_rows_with_nothing_in_them_are_not_told():
    made, sheet = book([["a"], [], ["b"]])
    sheet.row_dimensions[2].hidden = True
    sheet.column_dimensions["F"].hidden = True

    seen = read(saved(made))

    assert (words(seen), seen.findings) == ([["a"], ["b"]], ())


def test_an_empty_row_behind_many_hidden_ones_still_parts_a_table():
    made, sheet = book([["a"], *([["b"]] * 80), [], ["c"]])
    for row in range(2, 82):
        sheet.row_dimensions[row].hidden = True

    assert words(read(saved(made))) == [["a"], [""], ["c"]]


def test_rows_of_no_height_and_columns_of_no_width_are_hidden():
    rows = "".join(
        f'<row r="{n}" {more}><c r="A{n}"><v>{n}</v></c><c r="B{n}"><v>9</v></c></row>'
        for n, more in ((1, ""), (2, 'ht="0" customHeight="1"'))
    )
    before = '<cols><col min="2" max="16384" width="0"/></cols>'

    assert shown(made(rows, before=before)) == [["1"]]


def test_rows_may_all_be_hidden_but_those_named():
    before = '<sheetFormatPr zeroHeight="1"/>'
    rows = '<row r="3"><c r="A3"><v>3</v></c></row>'

    assert shown(made(rows, before=before)) == [["3"]]


def test_noughts_that_the_sheet_does_not_show_are_not_read():
    before = '<sheetViews><sheetView showZeros="0"/></sheetViews>'

    assert shown(made("<row><c><v>0</v></c><c><v>1</v></c></row>", before=before)) == [
        ["", "1"]
    ]


def test_what_a_format_hides_is_not_read_and_told():
    styles = styles_xml([";;;"])

    (row,) = read(made('<row><c s="1"><v>5</v></c></row>', styles=styles)).rows

    assert (row[0].text, codes(row[0].findings)) == ("", ["X103"])


def test_joined_cells_are_named():
    made, sheet = book([["a", None, "b"]])
    sheet.merge_cells("A1:B2")

    assert read(saved(made)).merges == (Merge(1, 1, 2, 2),)


def test_sheets_are_read_by_name_and_hidden_ones_say_so():
    made, _ = book([["a"]], "Biểu 1")
    made.create_sheet("Danh mục").sheet_state = "veryHidden"
    made.create_sheet("Biểu 2")["A1"] = "b"
    made.create_chartsheet("Đồ thị")

    whole = workbook.read(saved(made), "b.xlsx")
    one = workbook.read(saved(made), "b.xlsx", sheets=["BIỂU 2"])

    assert [(sheet.name, sheet.hidden) for sheet in whole.sheets] == [
        *(("Biểu 1", False), ("Danh mục", True), ("Biểu 2", False)),
    ]
    assert [sheet.name for sheet in one.sheets] == ["Biểu 2"]
    assert one.names == whole.names == ("Biểu 1", "Danh mục", "Biểu 2")


def test_a_file_read_twice_is_the_same():
    made, _ = book([["a", 1.5], ["b"]])
    data = saved(made)

    assert shown(data) == shown(data)
    assert workbook.read(data, "b.xlsx").names == workbook.read(data, "b.xlsx").names


@pytest.mark.parametrize(
    ("font", "typed", "read_as"),
    [
        (".VnTime", "Tæng gi¸ trÞ s¶n xuÊt", "Tổng giá trị sản xuất"),
        (".VnTimeH", "Tæng gi¸ trÞ", "TỔNG GIÁ TRỊ"),
        ("VNI-Times", "Toång giaù trò", "Tổng giá trị"),
        (".VnTime", "Tổng giá trị", "Tổng giá trị"),
        (".VnTime", "Yên Bình", "Yên Bình"),
        (".VnTime", "Ha Tinh 2025", "Ha Tinh 2025"),
        ("Times New Roman", "Café", "Café"),
    ],
)
def test_letters_of_old_fonts_are_read(font, typed, read_as):
    made, sheet = book([[typed]])
    sheet["A1"].font = Font(name=font)

    seen = read(saved(made))

    assert words(seen) == [[read_as]]
    differs = typed.casefold() != read_as.casefold()
    assert codes(seen.findings) == ["X105"] * differs


def test_a_piece_of_a_text_may_have_a_font_of_its_own():
    text = (
        '<si><r><rPr><rFont val=".VnTime"/></rPr><t>gi¸ trÞ</t></r>'
        '<r><rPr><rFont val="Arial"/></rPr><t> × giá</t></r></si>'
    )

    rows = '<row><c t="s"><v>0</v></c></row>'

    assert shown(made(rows, texts=text)) == [["giá trị × giá"]]


def test_one_hint_tells_of_all_cells_in_old_fonts():
    made, sheet = book([["gi¸ trÞ", "s¶n xuÊt"]])
    for cell in sheet[1]:
        cell.font = Font(name=".VnArial")

    (finding,) = read(saved(made)).findings

    assert (finding.code, finding.mark.ref) == ("X105", "A1")
    assert "2 ô" in finding.message()


def test_what_is_noticed_in_cells_can_be_said_in_both_languages():
    made, sheet = book([[812.45, datetime.date(2026, 12, 8), "=A9", "#REF!", 7, "gi¸"]])
    sheet["A1"].number_format, sheet["E1"].number_format = "0.0", ";;;"
    sheet["F1"].font = Font(name=".VnTime")
    sheet["G1"] = "ẩn"
    sheet.column_dimensions["G"].hidden = True

    seen = read(saved(made))
    found = [*seen.findings, *(f for cell in seen.rows[0] for f in cell.findings)]

    assert sorted(codes(found)) == [
        *("X103", "X103", "X104", "X105", "X202", "X203", "X204"),
    ]
    for finding in found:
        for lang in ("vi", "en"):
            assert "{" not in finding.message(lang) + finding.hint(lang)
            assert finding.hint(lang)
