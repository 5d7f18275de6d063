"""A picture's file, opened once: judged and read through one handle."""

import os
import stat
from pathlib import Path

from drafter.errors import Unreadable
from drafter.pictures import limits, rules

_FLAGS = os.O_RDONLY
for _wanted in ("O_BINARY", "O_CLOEXEC", "O_NOCTTY", "O_NOFOLLOW", "O_NONBLOCK"):
    _FLAGS |= getattr(os, _wanted, 0)
"""Never wait for a pipe, never follow what became a link in the meantime."""


def contents(path: Path, name: object, folder: Path) -> bytes:
    """Return the bytes of a regular file of bearable size.

    Args:
        path: The file, its links followed.
        name: What the facts call it.
        folder: Where the name begins, for the message.

    Raises:
        drafter.errors.Unreadable: It is not there, no file, or too big.
    """
    try:
        handle = os.open(path, _FLAGS)
    except (FileNotFoundError, NotADirectoryError) as why:
        raise Unreadable(rules.NOT_FOUND, path=name, folder=folder) from why
    except OSError as why:
        if path.is_dir():
            raise _no_file(name, stat.S_IFDIR) from why
        reason = why.strerror or type(why).__name__
        raise Unreadable(rules.NOT_OPENED, path=name, reason=reason) from why
    try:
        return _read(handle, name)
    finally:
        os.close(handle)


def _read(handle: int, name: object) -> bytes:
    found = os.fstat(handle)
    if not stat.S_ISREG(found.st_mode):
        raise _no_file(name, found.st_mode)
    if found.st_size > limits.BYTES:
        raise _too_big(name)
    with open(handle, "rb", closefd=False) as stream:
        data = stream.read(limits.BYTES + 1)
    if len(data) > limits.BYTES:
        raise _too_big(name)
    return data


def _too_big(name: object) -> Unreadable:
    return Unreadable(rules.TOO_BIG, path=name, limit=limits.BYTES // 2**20)


def _no_file(name: object, mode: int) -> Unreadable:
    kind, kind_en = "một thiết bị hoặc đường ống", "a device or a pipe"
    if stat.S_ISDIR(mode):
        kind, kind_en = "một thư mục", "a folder"
    return Unreadable(rules.NOT_A_FILE, path=name, kind=kind, kind_en=kind_en)
