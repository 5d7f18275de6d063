import pytest

from drafter.errors import InvalidDocument
from drafter.source import workbook
from tests.source.books import read, shown

TABLE = "TT;Chỉ tiêu;ĐVT\n1;Giá trị sản xuất;1.284,6\n2;Tỷ lệ hộ nghèo;2,15\n"
CELLS = [line.split(";") for line in TABLE.splitlines()]


@pytest.mark.parametrize("separator", [";", ",", "\t", "|"])
@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"]
)
def test_a_csv_is_read_whatever_its_encoding_and_separator(separator, encoding):
    quoted = ['"2,15"' if cell == "2,15" else cell for row in CELLS for cell in row]
    quoted = ['"1.284,6"' if cell == "1.284,6" else cell for cell in quoted]
    rows = [quoted[n : n + 3] for n in range(0, 9, 3)]
    text = "\r\n".join(separator.join(row) for row in rows)

    assert shown(text.encode(encoding), "bieu.csv") == CELLS


@pytest.mark.parametrize(
    ("encoding", "name"), [("cp1258", "windows-1258"), ("tcvn3", "TCVN3 (ABC)")]
)
def test_an_old_encoding_is_read_and_told(encoding, name):
    typed = "TT;Chỉ tiêu\n1;Tổng giá trị sản xuất\n2;Tỷ lệ hộ nghèo giảm\n"
    data = OLD[encoding](typed)

    sheet = read(data, "bieu.csv")

    assert [row[1].text for row in sheet.rows] == [
        *("Chỉ tiêu", "Tổng giá trị sản xuất", "Tỷ lệ hộ nghèo giảm"),
    ]
    (finding,) = sheet.findings
    assert (finding.code, finding.values["encoding"]) == ("X207", name)


def windows_1258(text):
    import unicodedata

    tones = "\u0300\u0301\u0303\u0309\u0323"
    made = []
    for letter in text:
        apart = unicodedata.normalize("NFD", letter)
        tone = "".join(mark for mark in apart if mark in tones)
        rest = "".join(mark for mark in apart if mark not in tones)
        made.append(unicodedata.normalize("NFC", rest) + tone)
    return "".join(made).encode("cp1258")


def tcvn3(text):
    from drafter.legacy import READERS, Legacy

    letters = {READERS[Legacy.TCVN3](chr(code)): code for code in range(255, 127, -1)}
    return bytes(letters.get(letter, ord(letter) & 255) for letter in text)


OLD = {"cp1258": windows_1258, "tcvn3": tcvn3}


@pytest.mark.parametrize(
    ("text", "cells"),
    [
        ("sep=,\na,b", [["a", "b"]]),
        ('a;"dòng 1\ndòng 2"', [["a", "dòng 1\ndòng 2"]]),
        ('"nói ""được""";x', [['nói "được"', "x"]]),
        ("a;b\n\nc", [["a", "b"], ["", ""], ["c", ""]]),
        (" a ;'8/12;;", [["a", "8/12"]]),
        ("một cột\nhai", [["một cột"], ["hai"]]),
        ("a, b;1,5\nc, d;2,5\ne;3,5", [["a, b", "1,5"], ["c, d", "2,5"], ["e", "3,5"]]),
        ("", []),
    ],
)
def test_rows_are_cut_as_spreadsheet_programs_cut_them(text, cells):
    assert shown(text.encode("utf-8-sig"), "bieu.csv") == cells


def test_words_behind_very_many_empty_lines_are_not_lost():
    sheet = read(b"a;b\n" + b"\n" * 1_100_000 + b"c", "bieu.csv")

    assert sheet.rows[-1][0].place.row == 1_100_002
    assert len(sheet.rows) < 100


def test_an_error_value_in_a_csv_is_told_in_its_cell():
    ((_, cell),) = read(b"a;#DIV/0!", "bieu.csv").rows

    assert [finding.code for finding in cell.findings] == ["X204"]
    assert str(cell.place) == "bieu.csv!B1"


@pytest.mark.parametrize(
    "data",
    [bytes(range(128, 256)) * 9, b'"' + b"a" * 200_000],
    ids=["no text", "an open quote"],
)
def test_bytes_that_are_no_table_are_refused(data):
    with pytest.raises(InvalidDocument) as stop:
        workbook.read(data, "bieu.csv")

    assert stop.value.findings[0].code == "X201"


def test_a_workbook_under_the_name_of_a_csv_is_read_as_what_it_is():
    from tests.source.books import book, saved

    assert shown(saved(book([["a"]])[0]), "bieu.csv") == [["a"]]
