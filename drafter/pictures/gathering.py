"""All pictures that a file of facts names: located, opened, each read once."""

import os
import stat
import unicodedata
from collections.abc import Iterable, Mapping
from pathlib import Path as Folder
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Literal

from attrs import field

from drafter.errors import Unreadable
from drafter.files import file_names
from drafter.findings import Finding, Path, error, warning
from drafter.records import frozen

if TYPE_CHECKING:
    from drafter.pictures.picture import Picture

OUTSIDE_FOLDER = error("F308")
READER_MISSING = warning("F401")
NAME_REFUSED = error("F402")
NOT_FOUND = warning("F403")
NOT_A_FILE = error("F404")
NOT_OPENED = error("F405")
TOO_BIG = error("F406")

TOO_MANY = error("F410")

MAX_BYTES = 32 * 2**20
"""Of one file."""
MOST = 60
"""Files of pictures that one conference may name."""
MOST_BYTES = 300 * 2**20
"""Of all its files together."""

Named = tuple[Path, PurePosixPath]
"""Where the facts name a picture, and how."""

_SPELLINGS: tuple[Literal["NFC", "NFD"], ...] = ("NFC", "NFD")
"""How a disk may hold accented letters: as one sign, or letter and accent apart."""

_FLAGS = os.O_RDONLY
for _wanted in ("O_BINARY", "O_CLOEXEC", "O_NOCTTY", "O_NOFOLLOW", "O_NONBLOCK"):
    _FLAGS |= getattr(os, _wanted, 0)
"""Never wait for a pipe, never follow what became a link in the meantime."""


@frozen(kw_only=True)
class Gathered:
    """What became of the pictures.

    Attributes:
        pictures: Those that can be placed, by their names.
        files: Their files, which no paper may replace.
        findings: Why the others cannot.
        digests: What `digest` says of their files as they were read.
    """

    pictures: Mapping[PurePosixPath, "Picture"]
    files: tuple[Folder, ...] = ()
    findings: tuple[Finding, ...] = ()
    digests: Mapping[PurePosixPath, str] = field(factory=dict)


class TooMany(Unreadable):
    """There are more pictures than a conference may name, or they weigh more."""


def gather(
    named: Iterable[Named], folder: Folder, *, allow_outside: bool = False
) -> Gathered:
    """Read the pictures that facts name; what is wrong with one stops no other.

    Args:
        named: The names with their places in the facts.
        folder: Where relative names begin, and what they may not leave.
        allow_outside: Whether a picture may stand outside that folder.
    """
    pictures: dict[PurePosixPath, Picture] = {}
    files: dict[Folder, Picture] = {}
    digests: dict[Folder, str] = {}
    weight = 0
    named_digests: dict[PurePosixPath, str] = {}
    findings: list[Finding] = []
    for place, name in named:
        from drafter.pictures import picture  # facts without photos do not pay for it

        try:
            path = located(name, folder, allow_outside=allow_outside)
            if not picture.is_available():
                raise Unreadable(READER_MISSING, path=name)
            if path not in files:
                data = contents(path, name, folder)
                weight += len(data)
                if len(files) == MOST or weight > MOST_BYTES:
                    megabytes = MOST_BYTES // 2**20
                    raise TooMany(TOO_MANY, limit=MOST, megabytes=megabytes)
                digests[path] = _digest(data)
                files[path] = picture.read(data, name)
            pictures[name] = files[path]
            named_digests[name] = digests[path]
        except Unreadable as why:
            findings.append(why.finding.placed(place, None))
            if isinstance(why, TooMany):
                break
    return Gathered(
        pictures=pictures,
        files=tuple(files),
        findings=tuple(findings),
        digests=named_digests,
    )


def digest(name: PurePosixPath, folder: Folder, *, allow_outside: bool = False) -> str:
    """Return the digest of the file that a name means; empty where none can be read.

    Args:
        name: What the facts say, relative to the folder.
        folder: The folder of the conference file.
        allow_outside: Whether it may stand outside that folder.
    """
    try:
        path = located(name, folder, allow_outside=allow_outside)
        return _digest(contents(path, name, folder))
    except Unreadable:
        return ""


def _digest(data: bytes) -> str:
    from hashlib import sha256  # as Pillow: facts without photos do not pay for it

    return sha256(data).hexdigest()


def located(name: PurePosixPath, folder: Folder, *, allow_outside: bool) -> Folder:
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
    if file_names.leads_away(typed):
        raise Unreadable(NAME_REFUSED, path=name)
    try:
        inside = folder.resolve()
        paths = [
            (inside / unicodedata.normalize(form, typed)).resolve()
            for form in _SPELLINGS
        ]
    except (OSError, RuntimeError) as why:
        raise Unreadable(NOT_FOUND, path=name, folder=folder) from why
    if not allow_outside and not all(path.is_relative_to(inside) for path in paths):
        raise Unreadable(OUTSIDE_FOLDER, path=name)
    return next(filter(os.path.exists, paths), paths[0])


def contents(path: Folder, name: object, folder: Folder) -> bytes:
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
        raise Unreadable(NOT_FOUND, path=name, folder=folder) from why
    except OSError as why:
        if path.is_dir():
            raise _no_file(name, stat.S_IFDIR) from why
        reason = why.strerror or type(why).__name__
        raise Unreadable(NOT_OPENED, path=name, reason=reason) from why
    try:
        return _read_open(handle, name)
    finally:
        os.close(handle)


def _read_open(handle: int, name: object) -> bytes:
    status = os.fstat(handle)
    if not stat.S_ISREG(status.st_mode):
        raise _no_file(name, status.st_mode)
    if status.st_size > MAX_BYTES:
        raise _too_big(name)
    with open(handle, "rb", closefd=False) as stream:
        data = stream.read(MAX_BYTES + 1)
    if len(data) > MAX_BYTES:
        raise _too_big(name)
    return data


def _too_big(name: object) -> Unreadable:
    return Unreadable(TOO_BIG, path=name, limit=MAX_BYTES // 2**20)


def _no_file(name: object, mode: int) -> Unreadable:
    kind, kind_en = "một thiết bị hoặc đường ống", "a device or a pipe"
    if stat.S_ISDIR(mode):
        kind, kind_en = "một thư mục", "a folder"
    return Unreadable(NOT_A_FILE, path=name, kind=kind, kind_en=kind_en)
