"""Files written whole or not at all, old ones kept, locks of Word and LibreOffice."""

import contextlib
import errno
import os
import stat
import sys
import time
import zlib
from collections.abc import Callable, Iterator, Mapping
from enum import Enum
from itertools import count
from pathlib import Path
from typing import NoReturn

from drafter import errors, findings
from drafter.files import file_names
from drafter.findings import Finding, Rule, Spot, error
from drafter.patterns import regex
from drafter.records import frozen

OPEN_IN_WORD = error("F201")
NOT_A_FILE = error("F202")
LINK = error("F203")
NO_FOLDER = error("F204")
NO_RIGHT = error("F205")
DISK_FULL = error("F206")
READ_ONLY = error("F208")
NOT_WRITTEN = error("F209")

_OF_FACTS: Mapping[Rule, Rule] = {
    OPEN_IN_WORD: error("F201", "facts"),
    LINK: error("F203", "facts"),
    READ_ONLY: error("F208", "facts"),
}
"""What is said of a file that was named itself: it goes nowhere else."""
_FACTS = (".yaml", ".yml")
_TEMPORARY = regex(r"\.drafter-([0-9a-f]{8})-(\d{1,9})-[0-9a-f]{16}\.tmp")
_NEW = 0o666
"""The mode of a new file, from which the system takes the umask."""
_MOST = 2**27
"""Bytes of an old file that are looked at: more than any paper has."""
_WRITABLE = stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH
_BY_ERRNO: Mapping[int, Rule] = {
    errno.ENOSPC: DISK_FULL,
    errno.EDQUOT: DISK_FULL,
    errno.EFBIG: DISK_FULL,
    errno.EACCES: NO_RIGHT,
    errno.EPERM: NO_RIGHT,
    errno.EROFS: NO_RIGHT,
    errno.ENOENT: NO_FOLDER,
    errno.ENOTDIR: NO_FOLDER,
    errno.ENAMETOOLONG: file_names.NAME_TOO_LONG,
}


def write(path: str | os.PathLike[str], data: bytes) -> None:
    """Put a file in place of an old one, or leave the old one as it was.

    The bytes go to a temporary file in the same folder, to the disk, and only
    then to their name.

    Raises:
        drafter.errors.SourceError: It cannot be written; says why and the way out.
    """
    target = Path(path)
    _refuse_name(target)
    try:
        _replace(target, data, _replaceable(target))
    except OSError as why:
        raise errors.SourceError([problem(target, why)]) from why


class Outcome(Enum):
    """What became of a target."""

    CREATED = "created"
    UNCHANGED = "unchanged"
    REPLACED = "replaced"


@frozen
class Written:
    """A file that stands where it was to be written.

    Attributes:
        outcome: What became of its target.
        kept: Where the file is that stood there before, if it was kept.
    """

    outcome: Outcome
    kept: Path | None = None


Judge = Callable[[bytes], str]
"""Judges what stands at a target: returns the word by which it is kept, ``sua-tay``, or
none where it may go; raises a `drafter.errors.SourceError` where it must stay."""


def put(path: str | os.PathLike[str], data: bytes, judge: Judge) -> Written:
    """Put a file in place of one that was judged, or leave all as it was.

    An old file with other bytes is judged, and set aside in its folder or let go; one
    that changes while the new file is got ready is judged anew. An empty file is none.

    Raises:
        drafter.errors.SourceError: It cannot be written, or the old file must stay.
    """
    target = Path(path)
    _refuse_name(target)
    try:
        while True:
            with contextlib.suppress(_Changed):
                return _put(target, data, judge)
    except OSError as why:
        raise errors.SourceError([problem(target, why)]) from why


def refuse(path: str | os.PathLike[str], data: bytes, judge: Judge) -> None:
    """Look whether a file could be put in its place, and write nothing.

    Raises:
        drafter.errors.SourceError: As `put`.
    """
    target = Path(path)
    _refuse_name(target)
    try:
        held = _held(target)
    except OSError as why:
        raise errors.SourceError([problem(target, why)]) from why
    if held.data not in (b"", data):
        judge(held.data)


def aside(target: Path, word: str) -> Path:
    """Return where a file is kept that makes room: the first name that is free.

    Args:
        target: The file.
        word: What is added to its name.
    """
    for number in count(1):
        last = f"{word}-{number}" if number > 1 else word
        path = target.with_name(f"{target.stem}.{last}{target.suffix}")
        if not os.path.lexists(path):
            return path
    raise AssertionError("numbers have no end")


@frozen
class _Held:
    """What stands at a target: its mode, its bytes, and what tells it from others."""

    mode: int | None = None
    data: bytes = b""
    known_by: tuple[int, ...] = ()


class _Changed(Exception):
    """A target became another while the new file was got ready."""


def _held(target: Path) -> _Held:
    """Return what stands at a target; of a file larger than any paper the beginning.

    Raises:
        OSError: It cannot be read.
        drafter.errors.SourceError: It must not be replaced.
    """
    mode = _replaceable(target)
    if mode is None:
        return _Held()
    with target.open("rb") as file:
        known_by = _known_by(os.fstat(file.fileno()))
        return _Held(mode, file.read(_MOST), known_by)


def _known_by(status: os.stat_result) -> tuple[int, ...]:
    return status.st_ino, status.st_size, status.st_mtime_ns


def _put(target: Path, data: bytes, judge: Judge) -> Written:
    held = _held(target)
    if held.mode is not None and held.data == data:
        return Written(Outcome.UNCHANGED)
    word = judge(held.data) if held.data else ""
    with _ready(target, data, held.mode) as new:
        if _now(target) != held.known_by:
            raise _Changed
        kept = aside(target, word) if word else None
        with _set_aside(target, kept):
            os.replace(new, target)
    return Written(Outcome.REPLACED if held.data else Outcome.CREATED, kept)


def _now(target: Path) -> tuple[int, ...]:
    """Return what tells a target from others at this moment; nothing of none."""
    try:
        return _known_by(target.lstat())
    except FileNotFoundError:
        return ()


@contextlib.contextmanager
def _set_aside(target: Path, kept: Path | None) -> Iterator[None]:
    """Give a file another name, before another one takes its own.

    It has both names until then, where the disk knows such: its own is never without a
    file. If the other one does not come, all is as it was.
    """
    if kept is None:
        yield
        return
    is_linked = _linked(target, kept)
    if not is_linked:
        os.rename(target, kept)
    try:
        yield
    except BaseException:
        if is_linked:
            kept.unlink()
        else:
            os.rename(kept, target)
        raise


def _linked(target: Path, other: Path) -> bool:
    """Give a file a second name; tell whether the disk knows such.

    Raises:
        _Changed: Somebody has taken the name meanwhile.
    """
    try:
        os.link(target, other)
    except FileExistsError as why:
        raise _Changed from why
    except (OSError, NotImplementedError):
        return False
    return True


def temporary(folder: Path) -> Path:
    """Return a new path in a folder, by which `sweep` knows whose it is."""
    name = f".drafter-{_machine()}-{os.getpid()}-{os.urandom(8).hex()}.tmp"
    return folder / name


def sweep(folder: Path) -> None:
    """Remove the temporary files and folders of runs that are over.

    They are over when their process is gone, as far as this machine can tell, or
    when the file is a day old. A folder that cannot be read is left alone.
    """
    with contextlib.suppress(OSError, ValueError):
        for entry in folder.iterdir():
            match = _TEMPORARY.fullmatch(entry.name)
            if match and _is_over(entry, match[1], int(match[2])):
                with contextlib.suppress(OSError):
                    _remove(entry)


def problem(target: Path, why: OSError) -> Finding:
    """Return what an error of the system says of a target, and the way out."""
    lock = lock_files(target) if isinstance(why, PermissionError) else None
    if lock is not None or prevented(why):
        return _at(OPEN_IN_WORD, target, **holder_named(lock))
    rule = _BY_ERRNO.get(why.errno or 0, NOT_WRITTEN)
    if rule is NO_FOLDER and file_names.is_long(target):
        rule = file_names.NAME_TOO_LONG  # Windows says so of a path above its limit
    return _at(rule, target, reason=why.strerror or type(why).__name__)


def _replace(target: Path, data: bytes, mode: int | None) -> None:
    with _ready(target, data, mode) as new:
        os.replace(new, target)


@contextlib.contextmanager
def _ready(target: Path, data: bytes, mode: int | None) -> Iterator[Path]:
    """Give a new file beside a target, whole on the disk; gone if it stays there."""
    new = temporary(target.parent)
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    # Never wider than the old file's mode, not even until the name is taken over.
    begun = _NEW if mode is None else mode & _NEW
    try:
        with open(os.open(new, flags, begun), "wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        if mode is not None:
            os.chmod(new, mode)
        yield new
    except BaseException:
        with contextlib.suppress(OSError):
            new.unlink()
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


def _refuse_name(target: Path) -> None:
    if wrong := findings.errors(file_names.examine(target)):
        raise errors.SourceError(wrong)


def _replaceable(target: Path) -> int | None:
    """Return the mode of the old file, ``None`` when there is no old file.

    Raises:
        drafter.errors.SourceError: What stands there must not be replaced.
    """
    try:
        status = target.lstat()
    except FileNotFoundError:
        return None
    if stat.S_ISLNK(status.st_mode):
        _refuse(LINK, target, link=os.readlink(target))
    if stat.S_ISDIR(status.st_mode):
        _refuse(NOT_A_FILE, target, kind="một thư mục", kind_en="a folder")
    if not stat.S_ISREG(status.st_mode):
        _refuse(NOT_A_FILE, target, kind="một thiết bị", kind_en="a device")
    lock = lock_files(target)
    if lock is not None and is_held(lock):
        _refuse(OPEN_IN_WORD, target, **holder_named(lock))
    # Putting a file in place of another asks no right to that other one.
    if not status.st_mode & _WRITABLE:
        _refuse(READ_ONLY, target)
    if not os.access(target, os.W_OK):
        _refuse(NO_RIGHT, target)
    return stat.S_IMODE(status.st_mode)


def _refuse(rule: Rule, target: Path, **values: object) -> NoReturn:
    raise errors.SourceError([_at(rule, target, **values)])


def _at(rule: Rule, target: Path, **values: object) -> Finding:
    other = target.with_name(f"{target.stem[:80]}-moi{target.suffix}").name
    if target.suffix.lower() in _FACTS:
        rule = _OF_FACTS.get(rule, rule)
    return rule.at(mark=Spot(str(target)), folder=target.parent, other=other, **values)


def _machine() -> str:
    """Return a short name of this machine, for folders that several share."""
    if sys.platform == "win32":
        # Costs as much as all else that writing a file imports.
        from socket import gethostname

        name = gethostname()
    else:
        name = os.uname().nodename
    return f"{zlib.crc32(name.encode()):08x}"


def _remove(left: Path) -> None:
    """Remove what a run left; of a folder what can be removed."""
    if stat.S_ISDIR(left.lstat().st_mode):
        import shutil  # what packs archives too, which few runs need

        shutil.rmtree(left, ignore_errors=True)
    else:
        left.unlink()


def _is_over(temporary: Path, machine: str, process: int) -> bool:
    # Windows does not tell of processes. A file in use cannot be removed there, but
    # what a folder in use holds can.
    told = sys.platform != "win32" or not temporary.is_dir()
    if told and machine == _machine() and not _alive(process):
        return True
    return time.time() - temporary.stat().st_mtime > STALE


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
    return not _is_ended(process)


def _is_ended(process: int) -> bool:
    """Say whether a process has ended and nobody has asked yet how; Linux tells."""
    try:
        status = Path(f"/proc/{process}/stat").read_text(errors="replace")
    except OSError:
        return False
    return status.rpartition(")")[2].split()[:1] == ["Z"]


STALE = 24 * 60 * 60
"""After so many seconds a file beside another is taken for one left behind."""
OFFICE = ".~lock."
SHARING = frozenset({5, 32, 33})
"""What Windows answers when a file cannot be replaced because it is open."""


def lock_files(target: Path) -> Path | None:
    """Return the lock file that Word or LibreOffice keeps beside an open file.

    Word puts ``~$`` before short names and in place of the first one or two
    letters of longer ones.
    """
    return next(filter(os.path.isfile, _possible(target)), None)


def is_held(lock: Path) -> bool:
    """Say whether a program still holds a lock file, as far as one can tell.

    Windows refuses to open a lock that is held; elsewhere its age decides.
    """
    if sys.platform != "win32":
        return time.time() - lock.stat().st_mtime < STALE
    try:
        lock.open("r+b").close()
    except PermissionError:
        return True
    return False


def prevented(why: OSError) -> bool:
    """Say whether Windows refused to replace a file because a program has it open."""
    return getattr(why, "winerror", None) in SHARING and why.filename2 is not None


def holder_named(lock: Path | None) -> Mapping[str, str]:
    """Return what the rule about open files says of a lock, if there is one."""
    if lock is None:
        program, program_en = "chương trình khác", "another program"
        return {"program": program, "program_en": program_en} | dict.fromkeys(_SEEN, "")
    program = "LibreOffice" if lock.name.startswith(OFFICE) else "Word"
    return {
        "program": program,
        "program_en": program,
        "seen": f" (thấy {lock.name})",
        "seen_en": f" (found {lock.name})",
        "stale": f"; nếu không ai mở thì xóa tệp {lock.name}",
        "stale_en": f"; if nobody has it open, delete {lock.name}",
    }


_SEEN = ("seen", "seen_en", "stale", "stale_en")


def _possible(target: Path) -> Iterator[Path]:
    name = target.name
    for lock in (f"~${name}", f"~${name[1:]}", f"~${name[2:]}", f"{OFFICE}{name}#"):
        yield target.with_name(lock)
