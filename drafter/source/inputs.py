"""From a path to bytes: the only place that opens a file of facts."""

import os
import sys
from pathlib import Path

from drafter.errors import SourceError
from drafter.files.file_names import STANDARD
from drafter.findings import Finding, error
from drafter.source import workbook_limits
from drafter.source.yaml_limits import MAX_BYTES

NOT_FOUND = error("F101")
IS_A_FOLDER = error("F102")
NO_PERMISSION = error("F103")
UNREADABLE = error("F104")
NO_FILE = error("F104", "no_file")
STDIN_CLOSED = error("F105")


WORKBOOKS = (".xlsx", ".xlsm", ".xltx", ".xltm", ".xls", ".xlsb", ".ods")
"""How files end that hold facts in sheets, if any; some of them are refused."""
MOST_OF_ANY = workbook_limits.MAX_BYTES + 1
"""One byte more than any file of facts may have, which its reader then refuses."""
_ARCHIVE, _SHEETS = b"PK\x03\x04", b"xl/workbook"


def is_workbook(data: bytes, name: str) -> bool:
    """Say whether facts are those of a workbook, by the name or by the bytes."""
    within = data.startswith(_ARCHIVE) and _SHEETS in data
    return within or is_named_workbook(name)


def is_named_workbook(name: str) -> bool:
    """Say whether a file is named as a workbook."""
    return name.lower().endswith(WORKBOOKS)


def contents(path: str | Path, most: int = 0) -> bytes:
    """Return the bytes of a file, or of standard input for ``-``.

    Args:
        path: The file.
        most: How many bytes are read at most; without more, one more than a file of
            facts may have, which its reader then refuses.

    Raises:
        SourceError: The file cannot be opened.
    """
    try:
        if str(path) == STANDARD:
            return _standard_input()
        if Path(path).is_fifo():
            raise SourceError([NO_FILE.at(path=path)])
        usual = MOST_OF_ANY if is_named_workbook(str(path)) else MAX_BYTES + 1
        with Path(path).open("rb") as file:
            return file.read(most or usual)
    except (OSError, ValueError) as error:
        raise SourceError([unopened(Path(path), error)]) from None


def beforehand(path: str) -> bytes | None:
    """Return what cannot be read later or by another process: standard input.

    Raises:
        SourceError: It is closed.
    """
    return contents(path) if path == STANDARD else None


def _standard_input() -> bytes:
    if sys.stdin is None or sys.stdin.closed:
        raise SourceError([STDIN_CLOSED.at()])
    return sys.stdin.buffer.read(MOST_OF_ANY)


def unopened(path: Path, error: OSError | ValueError) -> Finding:
    """Return why a path could not be opened; names the nearest of its folder."""
    if isinstance(error, FileNotFoundError):
        nearest = _nearest(path)
        return NOT_FOUND.at(
            path=path,
            nearest_vi=f"; ý bạn là '{nearest}'?" if nearest else "",
            nearest_en=f"; did you mean '{nearest}'?" if nearest else "",
        )
    if isinstance(error, IsADirectoryError) or os.path.isdir(path):
        return IS_A_FOLDER.at(path=path)
    if isinstance(error, PermissionError):
        return NO_PERMISSION.at(path=path)
    return UNREADABLE.at(path=path, reason=getattr(error, "strerror", None) or error)


def _nearest(path: Path) -> str | None:
    from difflib import get_close_matches

    try:
        names = sorted(file.name for file in path.parent.iterdir())
    except OSError:
        names = []
    matches = get_close_matches(path.name, names, n=1, cutoff=0.6)
    return matches[0] if matches else None
