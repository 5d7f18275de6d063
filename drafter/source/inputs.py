"""From a path to bytes: the only place that opens a file of facts."""

import os
import sys
from pathlib import Path

from drafter.errors import SourceError
from drafter.files.file_names import STANDARD
from drafter.findings import Finding, error
from drafter.source.yaml_limits import MAX_BYTES

NOT_FOUND = error("F101")
IS_A_FOLDER = error("F102")
NO_PERMISSION = error("F103")
UNREADABLE = error("F104")
NO_FILE = error("F104", "no_file")
STDIN_CLOSED = error("F105")


def contents(path: str | Path, most: int = MAX_BYTES + 1) -> bytes:
    """Return the bytes of a file, or of standard input for ``-``.

    Args:
        path: The file.
        most: How many bytes are read at most; without more, one more than a file of
            facts may have, which ``parse`` then refuses.

    Raises:
        SourceError: The file cannot be opened.
    """
    try:
        if str(path) == STANDARD:
            return _standard_input()
        if Path(path).is_fifo():
            raise SourceError([NO_FILE.at(path=path)])
        with Path(path).open("rb") as file:
            return file.read(most)
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
    return sys.stdin.buffer.read(MAX_BYTES + 1)


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
