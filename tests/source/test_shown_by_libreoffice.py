"""What a cell shows is what LibreOffice shows, but for marks that papers do without."""

import csv
import re
import shutil
import subprocess

import pytest

from tests.source.books import book, saved, shown

CODES = (
    "0", "0.0", "0.00", "#,##0", "#,##0.0", "#,##0.###", "0%", "0.0%", "0.00%",
    "#,##0.0,", "#,##0.0,,", '0" hộ"', '#,##0" đồng"', '#,##0\\ "₫"',
    '_(* #,##0_);_(* \\(#,##0\\);_(* "-"_);_(@_)',
    '_(* #,##0.00_);_(* \\(#,##0.00\\);_(* "-"??_);_(@_)',
    "#,##0;(#,##0)", "#,##0;[Red]-#,##0", '0;-0;"không"', "0000", "00\\/00",
    "+0.0;-0.0;0", '0.0"%"', "#", '"Tổng: "#,##0', "[Color10]0.0;[Red]-0.0",
    "* #,##0", "0.0;;",
)  # fmt: skip
NUMBERS = (0, 1, -1, 0.5, 1234.5, -1234.5, 1234567.891, 0.985, 0.0305, 1 / 3, 46364)


def plain(seen):
    """Return a text as drafter writes it: a comma, a minus, no noughts at the end."""
    text = seen.strip().translate(str.maketrans(".,", ",."))
    text = re.sub(r"(,\d*?)0+(?=\D|$)", r"\1", text)
    text = re.sub(r",(?=\D|$)", "", text)
    return re.sub(r"\((.*)\)", r"-\1", text)


@pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice is not installed")
def test_numbers_are_read_as_libreoffice_shows_them(tmp_path):
    made, sheet = book([NUMBERS] * len(CODES))
    for row, code in zip(sheet.rows, CODES, strict=True):
        for cell in row:
            cell.number_format = code
    (tmp_path / "m.xlsx").write_bytes(saved(made))
    subprocess.run(
        ["soffice", f"-env:UserInstallation=file://{tmp_path}/profile", "--headless",
         "--convert-to", "csv:Text - txt - csv (StarCalc):59,34,76,1,,0,true,true,true",
         "--outdir", tmp_path, tmp_path / "m.xlsx"],
        check=True, capture_output=True, timeout=100,
    )  # fmt: skip
    with (tmp_path / "m.csv").open(encoding="utf-8", newline="") as file:
        theirs = [list(map(plain, row)) for row in csv.reader(file, delimiter=";")]

    ours = shown(saved(made))

    assert dict(zip(CODES, ours, strict=True)) == dict(zip(CODES, theirs, strict=True))
