"""What a cell shows is what LibreOffice shows, but for marks that papers do without."""

import csv
import io
import re

from tests import libreoffice
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
AS_SHOWN = "Text - txt - csv (StarCalc):59,34,76,1,,0,true,true,true"
"""Fields between semicolons, UTF-8, cells as they are shown."""
NUMBERS = (0, 1, -1, 0.5, 1234.5, -1234.5, 1234567.891, 0.985, 0.0305, 1 / 3, 46364)


def plain(seen):
    """Return a text as drafter writes it: a comma, a minus, no noughts at the end."""
    text = seen.strip().translate(str.maketrans(".,", ",."))
    text = re.sub(r"(,\d*?)0+(?=\D|$)", r"\1", text)
    text = re.sub(r",(?=\D|$)", "", text)
    return re.sub(r"\((.*)\)", r"-\1", text)


@libreoffice.NEEDED
def test_numbers_are_read_as_libreoffice_shows_them():
    made, sheet = book([NUMBERS] * len(CODES))
    for row, code in zip(sheet.rows, CODES, strict=True):
        for cell in row:
            cell.number_format = code
    data = libreoffice.saved(saved(made), "xlsx", "csv", AS_SHOWN)
    rows = csv.reader(io.StringIO(data.decode("utf-8"), newline=""), delimiter=";")
    theirs = [list(map(plain, row)) for row in rows]

    ours = shown(saved(made))

    assert dict(zip(CODES, ours, strict=True)) == dict(zip(CODES, theirs, strict=True))
