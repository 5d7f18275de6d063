"""Where a picture's name leads: refused by its letters first, then by its links."""

import os
import re
import unicodedata
from pathlib import Path, PurePosixPath
from typing import Literal

from drafter.errors import Unreadable
from drafter.pictures import rules

_DEVICES = frozenset(
    ("con", "prn", "aux", "nul", "conin$", "conout$", "clock$"),
) | {f"{port}{number}" for port in ("com", "lpt") for number in "0123456789¹²³"}
"""Names that Windows takes for devices, whatever their ending and their folder."""

_CONTROLS = re.compile("[\0-\x1f\x7f-\x9f\ud800-\udfff]")
_SPELLINGS: tuple[Literal["NFC", "NFD"], ...] = ("NFC", "NFD")
"""How a disk may hold accented letters: as one sign, or letter and accent apart."""


def located(name: PurePosixPath, folder: Path, *, allow_outside: bool) -> Path:
    """Return the file that a name means, links followed.

    A name that may leave this machine is refused before the file system is asked:
    on Windows a mere look at a network path sends a hash of the password.

    Args:
        name: What the facts say, relative to the folder.
        folder: The folder of the conference file.
        allow_outside: Whether it may stand outside that folder.

    Raises:
        drafter.errors.Unreadable: It may not be looked at.
    """
    typed = str(name).replace("\\", "/")
    if typed.startswith("//") or ":" in typed or _CONTROLS.search(typed):
        raise Unreadable(rules.NAME_REFUSED, path=name)
    if any(map(_is_device, typed.split("/"))):
        raise Unreadable(rules.NAME_REFUSED, path=name)
    try:
        inside = folder.resolve()
        paths = [
            (inside / unicodedata.normalize(form, typed)).resolve()
            for form in _SPELLINGS
        ]
    except (OSError, RuntimeError) as why:
        raise Unreadable(rules.NOT_FOUND, path=name, folder=folder) from why
    if not allow_outside and not all(path.is_relative_to(inside) for path in paths):
        raise Unreadable(rules.OUTSIDE_FOLDER, path=name)
    return next(filter(os.path.exists, paths), paths[0])


def _is_device(piece: str) -> bool:
    return piece.split(".")[0].rstrip(" ").casefold() in _DEVICES
