"""Sheets of offices: drawn in text files, with the figures that a clerk takes of them.

A file has the period, the results that name the sheet, its rows and what is expected.
``1284.6{#,##0.0}`` is a number stored and how it is shown, ``'12`` a text, ``=`` begins
a formula; ``^`` belongs to the cell above, ``<`` to the one on the left; ``# 7`` hides
a row, ``# C`` a column. Words behind ``thấy:`` are findings with their cells.
"""

import csv
import io
import re
from pathlib import Path
from typing import NamedTuple

from openpyxl import Workbook
from openpyxl.styles import Font

from tests.source.books import saved

HERE = Path(__file__).with_name("offices")
_NUMBER = re.compile(r"(-?\d+(?:\.\d+)?)(?:\{(.*)\})?")


class Office(NamedTuple):
    """One file.

    Attributes:
        name: Its name.
        period: The period under review.
        results: What ``ket_qua`` says.
        sheets: Rows of cells by name of the sheet; of a .csv without a name.
        hidden: What is hidden: rows by number, columns by letter.
        expected: The figures of the results, as `reading.told` tells them.
        found: The findings with their cells.
    """

    name: str
    period: str
    results: str
    sheets: dict[str, list[list[str]]]
    hidden: tuple[str, ...]
    expected: list[str]
    found: list[str]

    @property
    def is_csv(self) -> bool:
        """Whether the sheet is a text with separators."""
        return "bieu.csv" in self.results

    def files(self) -> dict[str, bytes]:
        """Return the file of the sheets by its name."""
        if self.is_csv:
            return {"bieu.csv": self._as_text()}
        return {"bieu.xlsx": self._as_workbook()}

    def _as_text(self) -> bytes:
        (rows,) = self.sheets.values()
        stream = io.StringIO()
        csv.writer(stream, delimiter=";").writerows(rows)
        return stream.getvalue().encode("utf-8-sig")

    def _as_workbook(self) -> bytes:
        made = Workbook()
        made.remove(made.active)
        for title, rows in self.sheets.items():
            sheet = made.create_sheet(title)
            for number, row in enumerate(rows, 1):
                for column, text in enumerate(row, 1):
                    _fill(sheet.cell(number, column), text)
            for area in _merges(rows):
                sheet.merge_cells(**area)
            for what in self.hidden:
                if what.isdigit():
                    sheet.row_dimensions[int(what)].hidden = True
                else:
                    sheet.column_dimensions[what].hidden = True
        return saved(made)


def _fill(cell, text):
    if text in ("", "^", "<"):
        return
    number = _NUMBER.fullmatch(text)
    if number:
        cell.value = float(number[1]) if "." in number[1] else int(number[1])
        cell.number_format = number[2] or "General"
    elif text.startswith("**"):
        cell.value, cell.font = text.strip("*"), Font(bold=True)
    else:
        cell.value = text.removeprefix("'")


def _merges(rows):
    """Yield the joined cells, each from its upper left."""
    for r, row in enumerate(rows):
        for c, text in enumerate(row):
            if text in ("^", "<"):
                continue
            down, right = r, c
            while down + 1 < len(rows) and _at(rows, down + 1, c) == "^":
                down += 1
            while _at(rows, r, right + 1) == "<":
                right += 1
            if (down, right) != (r, c):
                yield {
                    "start_row": r + 1,
                    "start_column": c + 1,
                    "end_row": down + 1,
                    "end_column": right + 1,
                }


def _at(rows, row, column):
    return rows[row][column] if column < len(rows[row]) else ""


def office(path: Path) -> Office:
    """Return what a file draws."""
    head, drawn, expected = re.split(r"(?m)^={3,}\n", path.read_text("utf-8"))
    period, results = head.split("\n", 1)
    sheets, hidden = {}, []
    for line in drawn.splitlines():
        if line.startswith("--- "):
            sheets[line[4:].strip()] = rows = []
        elif line.startswith("# "):
            hidden += line[2:].split()
        else:
            rows.append([cell.strip() for cell in line.split("|")])
    told, _, found = expected.partition("thấy:")
    return Office(
        name=path.stem,
        period=period.strip(),
        results=results,
        sheets=sheets,
        hidden=tuple(hidden),
        expected=told.rstrip().split("\n"),
        found=found.replace(";", "\n").split("\n"),
    )


OFFICES = [office(path) for path in sorted(HERE.glob("*.txt"))]


def typed(expected: list[str]) -> str:
    """Return the expected figures as they are typed in YAML."""
    lines, targets, depth = ["ket_qua:"], [], 0
    ahead = False
    for line in expected:
        text, indent = line.strip(), len(line) - len(line.lstrip())
        if line == "kỳ sau":
            ahead = True
        elif ahead:
            targets += _target(text)
        elif not indent:
            lines += [f"  - linh_vuc: {_quoted(line)}"]
            depth = 4
        elif text.startswith("▸ "):
            lines += ["    muc:"] * (depth == 4) + [f"      - ten: {_quoted(text[2:])}"]
            depth = 8
        else:
            is_part = text.startswith("- ")
            step = depth + 4 if is_part else depth
            key = " " * step + ("trong_do:" if is_part else "so_lieu:")
            if not _within(lines, key, step):
                lines.append(key)
            lines += _figure(text.removeprefix("- "), step + 2)
    return (
        "\n".join([*lines, *(["chi_tieu_ky_sau:", *targets] if targets else [])]) + "\n"
    )


def _within(lines, key, depth):
    """Whether the list of a key is still open."""
    for line in reversed(lines):
        if line == key:
            return True
        if len(line) - len(line.lstrip()) <= depth:
            return False
    return False


def _figure(text, indent):
    if ": " not in text:
        yield " " * indent + f"- {text}"
        return
    name, told = text.split(": ", 1)
    result, *others = told.split(" | ")
    yield " " * indent + f"- ten: {_quoted(name)}"
    yield " " * indent + f"  thuc_hien: {_quoted(result.removeprefix('ước '))}"
    if result.startswith("ước "):
        yield " " * indent + "  uoc: có"
    bases = [other for other in others if not other.startswith("(")]
    if bases:
        yield " " * indent + "  so_sanh:"
    for base in bases:
        key, amount = _BASE.fullmatch(base).groups()
        yield " " * indent + f"    {key}: {_quoted(amount)}"
    for note in others[len(bases) :]:
        yield " " * indent + f"  ghi_chu: {_quoted(note[1:-1])}"


_BASE = re.compile(
    r"((?:kế hoạch|dự toán|nghị quyết)(?: năm \d{4})?(?: (?:HĐND \w+|Đảng ủy) giao)?"
    r"|năm học trước|năm trước|cùng kỳ|đầu nhiệm kỳ) (.*)"
)
_TARGET = re.compile(r"(.*?): (.*) \((.*)\)(?: \[(\w+) (.*)\])?")


def _target(text):
    name, amount, area, key, value = _TARGET.fullmatch(text).groups()
    yield f"  - ten: {_quoted(name)}"
    yield f"    phan_dau: {_quoted(amount)}"
    yield f"    linh_vuc: {_quoted(area)}"
    if key:
        yield f"    {key}: {value}"


def _quoted(text):
    return '"' + text.replace('"', '\\"') + '"'
