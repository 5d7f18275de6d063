r"""Names of files that every system takes, Windows first.

After Microsoft's page "Naming Files, Paths, and Namespaces": no ``\ / : * ? " < > |``,
no control characters, no name of a device with whatever suffix, no dot or space last.
A paper drafted on one system is opened on another, so the rules hold everywhere.
"""

import unicodedata
from collections.abc import Iterator
from pathlib import Path

from drafter import errors
from drafter.findings import Finding, Spot, error, warning

NAME_TOO_LONG = error("F207")
BAD_NAME = error("F210")
LONG_PATH = warning("F211")

STANDARD = "-"
"""The name that stands for standard input, and for standard output."""
EDITED, FOREIGN, BEFORE = "sua-tay", "ban-cu", "truoc"
"""Words in the names of files that make room: of a paper that a person edited, of one
that drafter did not make, of what stood there before."""
LONGEST = 255
"""Bytes of UTF-8 that a name may have."""
NEAR = 250
"""Characters of a whole path from which Windows may refuse it; it ends at 260."""
FORBIDDEN = frozenset('\\/:*?"<>|')
DEVICES = frozenset(
    {"CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$", "CLOCK$"}
    | {f"{port}{number}" for port in ("COM", "LPT") for number in "0123456789¹²³"}
)


def composed(name: str) -> str:
    """Return a name as it is written: letters and their accents composed."""
    return unicodedata.normalize("NFC", name)


def argument(path: object) -> str:
    """Return a path as it is typed on a command line: in quotes with spaces."""
    text = str(path)
    return f'"{text}"' if " " in text else text


def same(name: str) -> str:
    """Return a name as a careless disk compares it."""
    return unicodedata.normalize("NFC", name).casefold()


def leads_away(typed: str) -> bool:
    """Whether a path that facts name may lead to another machine, a drive, a device.

    Told by its letters, before any system is asked: on Windows a mere look at a
    network path sends a hash of the password.
    """
    path = typed.replace("\\", "/")
    if path.startswith("//") or ":" in path:
        return True
    if any(unicodedata.category(letter) in ("Cc", "Cs") for letter in path):
        return True
    return any(_device(piece) for piece in path.split("/"))


def _device(name: str) -> str:
    """Return the device that a name stands for on Windows, whatever its ending."""
    stem = name.split(".")[0].rstrip()
    return stem if stem.upper() in DEVICES else ""


def examine(target: Path) -> Iterator[Finding]:
    """Yield why some system would refuse a file of this name, or this path."""
    spot = Spot(str(target))
    other = f"{_mended(target.stem)}-moi{_mended(target.suffix)}"
    reason = _reason(target.name)
    if reason is not None:
        vi, en = reason
        yield BAD_NAME.at(
            mark=spot, name=target.name, reason=vi, reason_en=en, other=other
        )
    elif len(target.name.encode()) > LONGEST:
        yield NAME_TOO_LONG.at(mark=spot, other=other)
    elif is_long(target):
        yield LONG_PATH.at(mark=spot, length=len(str(target.absolute())))


def component(name: str) -> str:
    """Return the name of a paper as part of a path: it stays in its folder.

    Whoever lets a template or an argument call a paper has judged its name before;
    this holds even where nobody has.

    Raises:
        drafter.errors.SourceError: It is empty or hidden, or leads elsewhere.
    """
    reason = _reason(name)
    if not name.strip(". "):
        reason = "để trống", "it is empty"
    elif name.startswith("."):
        reason = "bắt đầu bằng dấu chấm", "it begins with a dot"
    if reason is not None:
        vi, en = reason
        other = _mended(name).strip(". ") or "van-ban"
        found = BAD_NAME.at(
            mark=Spot(name), name=name, reason=vi, reason_en=en, other=f"{other}-moi"
        )
        raise errors.SourceError([found])
    return name


def is_long(target: Path) -> bool:
    """Whether a path is so long that Windows may refuse it."""
    return len(str(target.absolute())) >= NEAR


def _reason(name: str) -> tuple[str, str] | None:
    """Say why a name is refused, in both languages; ``None`` for a good one."""
    for letter in name:
        if letter in FORBIDDEN:
            return f"có ký tự {letter}", f"it has the character {letter}"
        if unicodedata.category(letter) in ("Cc", "Cs"):
            return "có ký tự không in được", "it has a character that does not print"
    if name != name.rstrip(". "):
        return "tận cùng là dấu chấm hoặc dấu cách", "it ends with a dot or a space"
    if device := _device(name):
        return f"{device} là tên một thiết bị", f"{device} is the name of a device"
    return None


def _mended(name: str) -> str:
    kept = "".join("-" if _reason(f"a{c}a") else c for c in name[:80])
    return kept.rstrip(". ")
