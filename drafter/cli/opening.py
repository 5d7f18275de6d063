"""Opening a Word file that the user names."""

import errno
from pathlib import Path

from drafter.errors import SourceError


def contents(path: Path) -> bytes:
    """Return the bytes of a file.

    Raises:
        drafter.errors.SourceError: There is no such file, or it cannot be read.
    """
    from drafter.source import file_rules

    try:
        if path.is_fifo():
            raise OSError(errno.EINVAL, "không phải tệp thường")
        return path.read_bytes()
    except FileNotFoundError as why:
        missing = file_rules.NOT_FOUND.at(path=path, nearest_vi="", nearest_en="")
        raise SourceError([missing]) from why
    except OSError as why:
        unreadable = file_rules.UNREADABLE.at(path=path, reason=why.strerror)
        raise SourceError([unreadable]) from why
