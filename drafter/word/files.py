"""Files written whole or not at all."""

import contextlib
import errno
import os
import re
import secrets
import socket
import stat
import sys
import time
import zlib
from collections.abc import Mapping
from pathlib import Path

from drafter import errors
from drafter.findings import Finding, Rule, Spot
from drafter.word import file_rules as rules

_TEMPORARY = re.compile(r"\.drafter-([0-9a-f]{8})-(\d+)-[0-9a-f]{16}\.tmp")
_STALE = 24 * 60 * 60
"""After so many seconds a lock file is taken for one that was left behind."""

_BY_ERRNO: Mapping[int, Rule] = {
    errno.ENOSPC: rules.DISK_FULL,
    errno.EDQUOT: rules.DISK_FULL,
    errno.EFBIG: rules.DISK_FULL,
    errno.EACCES: rules.NO_RIGHT,
    errno.EPERM: rules.NO_RIGHT,
    errno.EROFS: rules.NO_RIGHT,
    errno.ENOENT: rules.NO_FOLDER,
    errno.ENOTDIR: rules.NO_FOLDER,
    errno.ENAMETOOLONG: rules.NAME_TOO_LONG,
}


def write(path: str | os.PathLike[str], data: bytes) -> None:
    """Put a file in place of an old one, or leave the old one as it was.

    The bytes go to a temporary file in the same folder, to the disk, and only
    then to their name. Temporary files that a killed run left there are removed.

    Raises:
        drafter.errors.SourceError: It cannot be written; says why and the way out.
    """
    target = Path(path)
    try:
        mode = _replaceable(target)
        with contextlib.suppress(OSError):
            sweep(target.parent)
        _replace(target, data, mode)
    except OSError as why:
        raise errors.SourceError([_finding(target, why)]) from why


def sweep(folder: Path) -> None:
    """Remove the temporary files of runs on this machine that are over."""
    for entry in folder.iterdir():
        match = _TEMPORARY.fullmatch(entry.name)
        if match and match[1] == _machine() and not _alive(int(match[2])):
            with contextlib.suppress(OSError):
                entry.unlink()


def _replace(target: Path, data: bytes, mode: int | None) -> None:
    name = f".drafter-{_machine()}-{os.getpid()}-{secrets.token_hex(8)}.tmp"
    temporary = target.parent / name
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    try:
        with open(os.open(temporary, flags, 0o666), "wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        if mode is not None:
            os.chmod(temporary, mode)
        os.replace(temporary, target)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    _settle(target.parent)


def _settle(folder: Path) -> None:
    """Write the folder's list of names to the disk, where a folder can be opened.

    The file stands already: a system that cannot do this is no reason to fail.
    """
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _replaceable(target: Path) -> int | None:
    """Return the mode of the old file, ``None`` when there is no old file.

    Raises:
        drafter.errors.SourceError: What stands there must not be replaced.
    """
    try:
        found = target.lstat()
    except FileNotFoundError:
        return None
    if stat.S_ISLNK(found.st_mode):
        _refuse(rules.LINK, target, link=os.readlink(target))
    if stat.S_ISDIR(found.st_mode):
        _refuse(rules.NOT_A_FILE, target, kind="một thư mục", kind_en="a folder")
    if not stat.S_ISREG(found.st_mode):
        _refuse(rules.NOT_A_FILE, target, kind="một thiết bị", kind_en="a device")
    lock = _lock(target)
    if lock is not None and _held(lock):
        _refuse(rules.OPEN_IN_WORD, target, lock=lock.name)
    return stat.S_IMODE(found.st_mode)


def _lock(target: Path) -> Path | None:
    """Return the lock file that Word or LibreOffice keeps beside an open file."""
    name = target.name
    names = (f"~${name}", f"~${name[1:]}", f"~${name[2:]}", f".~lock.{name}#")
    return next((lock for lock in map(target.with_name, names) if lock.is_file()), None)


def _held(lock: Path) -> bool:
    """Say whether a program still holds a lock file, as far as one can tell.

    Windows refuses to open a lock that is held; elsewhere its age decides.
    """
    if sys.platform != "win32":
        return time.time() - lock.stat().st_mtime < _STALE
    try:
        lock.open("r+b").close()
    except PermissionError:
        return True
    return False


def _finding(target: Path, why: OSError) -> Finding:
    lock = _lock(target) if isinstance(why, PermissionError) else None
    if lock is not None:
        return _at(rules.OPEN_IN_WORD, target, lock=lock.name)
    rule = _BY_ERRNO.get(why.errno or 0, rules.NOT_WRITTEN)
    return _at(rule, target, reason=why.strerror or type(why).__name__)


def _refuse(rule: Rule, target: Path, **values: object) -> None:
    raise errors.SourceError([_at(rule, target, **values)])


def _at(rule: Rule, target: Path, **values: object) -> Finding:
    other = target.with_name(f"{target.stem[:80]}-moi{target.suffix}").name
    return rule.at(mark=Spot(str(target)), folder=target.parent, other=other, **values)


def _machine() -> str:
    """Return a short name of this machine, for folders that several share."""
    return f"{zlib.crc32(socket.gethostname().encode()):08x}"


def _alive(process: int) -> bool:
    """Say whether a process runs; on Windows its open file cannot be removed anyway."""
    if sys.platform == "win32":
        return process == os.getpid()
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True
