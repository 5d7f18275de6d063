"""Files that another program has open: what Word and LibreOffice leave beside them."""

import os
import sys
import time
from collections.abc import Iterator, Mapping
from pathlib import Path

STALE = 24 * 60 * 60
"""After so many seconds a file beside another is taken for one left behind."""
OFFICE = ".~lock."
SHARING = frozenset({5, 32, 33})
"""What Windows answers when a file cannot be replaced because it is open."""


def beside(target: Path) -> Path | None:
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


def told(lock: Path | None) -> Mapping[str, str]:
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
