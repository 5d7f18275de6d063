"""A workbook or a .csv, read: what its bytes are decides, never its name."""

from collections.abc import Collection

from drafter.errors import InvalidDocument
from drafter.findings import Finding, Mark, error
from drafter.ooxml import archive, package
from drafter.source import csv_sheet, xlsx, xlsx_cells
from drafter.source.sheets import Merge, Row, Sheet, SheetCell, Workbook
from drafter.source.workbook_limits import MAX_BYTES, MAX_CSV

__all__ = [
    "ENDINGS",
    "MAX_BYTES",
    "Merge",
    "Row",
    "Sheet",
    "SheetCell",
    "Workbook",
    "is_named",
    "read",
]

PASSWORD = error("X201", "password")
OLD = error("X201", "old")
TEXT = error("X201", "renamed")
BROKEN = error("X201", "broken")
TOO_BIG = error("X205", "file")

ENDINGS = (".xlsx", ".xlsm", ".xltx", ".xltm", ".csv")
"""How files end that are read as sheets."""
_OF_TEXT = (".csv", ".tsv", ".txt")
_LIKELY = (*ENDINGS, ".xls", ".xlsb", ".ods", ".tsv", ".et", ".numbers")


_ZIP = b"PK"
_COMPOUND = b"\xd0\xcf\x11\xe0"
"""How the files of old Office programs begin, and locked ones of new ones."""
_BEFORE = b"\xef\xbb\xbf \r\n\t"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_WORD = "WordDocument".encode("utf-16-le")


def is_named(name: str) -> bool:
    """Say whether a file is named like a workbook, also like one that is refused."""
    return name.lower().endswith(_LIKELY)


def read(data: bytes, name: str, *, sheets: Collection[str] | None = None) -> Workbook:
    """Return the sheets of a workbook as one sees them.

    Args:
        data: The file.
        name: What messages call it.
        sheets: The names of the sheets wanted, letter case apart; all without it.

    Raises:
        InvalidDocument: It is no workbook, damaged, locked or beyond the limits.
    """
    mark = Mark(name, 1, 1)
    limit = MAX_BYTES if data.startswith(_ZIP) else MAX_CSV
    if len(data) > limit and not data.startswith(_COMPOUND):
        raise InvalidDocument([TOO_BIG.at(mark=mark, size=len(data), limit=limit)])
    if finding := _refusal(data, name, mark):
        raise InvalidDocument([finding])
    if not data.startswith(_ZIP):
        return Workbook(name, (csv_sheet.sheet(data, name),), ("",))
    try:
        book = xlsx.opened(data, name)
    except (archive.NotZip, NotImplementedError, ValueError) as why:
        raise InvalidDocument([_other(data, mark)]) from why
    wanted = None if sheets is None else {sheet.casefold() for sheet in sheets}
    found = xlsx_cells.sheets(book, lambda n: wanted is None or n.casefold() in wanted)
    return Workbook(name, tuple(found), tuple(tab.name for tab in book.tabs))


def _refusal(data: bytes, name: str, mark: Mark) -> Finding | None:
    """Return why some bytes are no workbook that can be read, if their start tells."""
    if data.startswith(_COMPOUND):
        if _ENCRYPTED in data:
            return PASSWORD.at(mark=mark)
        return _other(data, mark) if _WORD in data else OLD.at(mark=mark)
    if data.startswith(_ZIP):
        return None
    if package.kind_of_bytes(data) != package.OTHER:
        return _other(data, mark)
    return None if name.lower().endswith(_OF_TEXT) else TEXT.at(mark=mark)


def _other(data: bytes, mark: Mark) -> Finding:
    """Return the refusal of bytes whose start tells what they are."""
    kind, kind_en = package.kind_of_bytes(data)
    rule = BROKEN if not data or data.startswith(_ZIP) else xlsx.DOCUMENT
    if data.lstrip(_BEFORE).startswith(b"<"):
        rule = xlsx.NOT_A_WORKBOOK
    return rule.at(mark=mark, kind=kind, kind_en=kind_en)
