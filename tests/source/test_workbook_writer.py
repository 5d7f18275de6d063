import io
import time

import openpyxl

from drafter.source import workbook
from drafter.source.workbook_writer import (
    Choices,
    FormColumn,
    FormRow,
    FormSheet,
    written,
)
from tests import libreoffice
from tests.source.books import words

FIELDS = ("kinh tế", "văn hóa, xã hội")
FORM = FormSheet(
    "Số liệu",
    (
        FormColumn("Lĩnh vực", "Chọn hoặc gõ.", 30, Choices(FIELDS, closed=False)),
        FormColumn("Thực hiện"),
        FormColumn("Ước", width=6, choices=Choices(("x",))),
    ),
    (
        FormRow(("Ví dụ: kinh tế", "6,5-7%", "x"), grey=True),
        FormRow(("văn hóa, xã hội", "8/12", ""), comments={1: "là phân số"}),
        FormRow(("", "=1+1", ""), choices={1: Choices(("một", "hai"))}),
    ),
    room=10,
)


def opened(data=None):
    return openpyxl.load_workbook(io.BytesIO(data or written([FORM])))


def rules(sheet):
    return {
        str(cells): (rule.formula1, rule.showErrorMessage)
        for rule in sheet.data_validations.dataValidation
        for cells in rule.sqref.ranges
    }


def test_what_is_written_is_read_back_as_text():
    form, lists = workbook.read(written([FORM]), "mau.xlsx").sheets

    assert words(form) == [
        ["Lĩnh vực", "Thực hiện", "Ước"],
        ["Ví dụ: kinh tế", "6,5-7%", "x"],
        ["văn hóa, xã hội", "8/12", ""],
        ["", "=1+1", ""],
    ]
    assert (lists.name, lists.hidden) == ("Danh mục", True)
    assert not any(cell.findings for row in form.rows for cell in row)


def test_the_same_rows_give_the_same_bytes(monkeypatch):
    first = written([FORM])
    monkeypatch.setattr(time, "time", lambda: 2e9)
    monkeypatch.setattr(time, "localtime", lambda *_: time.gmtime(2e9))

    assert written([FORM]) == first
    assert b"20" + b"26-" not in b"".join(
        part for name, part in parts(first).items() if name.startswith("docProps")
    )


def parts(data):
    from drafter.ooxml import archive

    return archive.read(data, "")[0]


def test_every_cell_to_fill_in_is_text_and_the_head_stays():
    sheet = opened()["Số liệu"]

    assert {sheet.column_dimensions[c].number_format for c in "ABC"} == {"@"}
    assert sheet["B3"].number_format == "@"
    assert sheet["B4"].data_type == "s"
    assert sheet.freeze_panes == "A2"
    assert sheet["A1"].comment.text == "Chọn hoặc gõ."
    assert sheet["B3"].comment.text == "là phân số"
    assert sheet["A2"].font.color.rgb.endswith("7F7F7F")


def test_what_may_be_chosen_stands_on_a_sheet_of_its_own():
    book = opened()

    assert rules(book["Số liệu"]) == {
        "A3:A14": ("'Danh mục'!$A$1:$A$2", False),
        "B4": ("'Danh mục'!$B$1:$B$2", True),
        "C3:C14": ("'Danh mục'!$C$1:$C$1", True),
    }
    assert [cell.value for cell in book["Danh mục"]["A"]] == list(FIELDS)


@libreoffice.NEEDED
def test_libreoffice_keeps_what_is_written():
    data = libreoffice.saved(written([FORM]), "xlsx")

    kept = opened(data)["Số liệu"]
    assert words(workbook.read(data, "mau.xlsx").sheets[0]) == words(
        workbook.read(written([FORM]), "mau.xlsx").sheets[0]
    )
    assert set(rules(kept)) == set(rules(opened()["Số liệu"]))
    assert kept["A1"].comment.text == "Chọn hoặc gõ."
    assert kept.column_dimensions["B"].number_format == "@"
