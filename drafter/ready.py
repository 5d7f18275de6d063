"""Values made ready beforehand, each kept in a file beside what it is made of.

What is read in every run and changes with a new version only (a template, a table of
texts) is worked out once, when drafter is installed. A `Form` says where the result is
kept and what it holds good for; whoever needs the value asks the form, and makes it
on the spot where there is none that holds:

    TEXTS = Form(PACKAGE / "rules" / "texts.ready", sources=("rules",))

    def texts() -> dict[str, str]:
        return TEXTS.value(made)        # `made()` gives the same, slowly

Forms are saved when drafter is built, never by a run. One is passed over, silently
and whole, when anything about it is not as it was when it was saved: cut short,
damaged, of another version of drafter or of a distribution that made it, made of
something else. In a checkout, where sources change and versions do not, it must
also have been made by the sources as they are now, to the letter.

The digest is the CRC-32 of a zip file: against damage, which `marshal` takes for sound
values. It does not guard against a person: who can write here can write our modules.
"""

import marshal
import os
import sys
import zlib
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

from drafter.records import frozen

PACKAGE = Path(__file__).parent
"""The folder of this package."""

_MARK = "drafter ready 1"
_DIGITS = 8
_MARSHAL = 2
"""The format of `marshal` that gives equal bytes for equal values."""
_SOURCES = (".py", ".toml")


@frozen
class Form:
    """Where a value made ready is kept, and what it holds good for.

    Attributes:
        file: The file.
        sources: What makes the value: files and folders below the package, by their
            names with ``/``. They count in a checkout only.
        distributions: The installed distributions that make it, ``babel``.
        key: What else it is made of, on one line: a digest of a document.
    """

    file: Path
    sources: tuple[str, ...] = ()
    distributions: tuple[str, ...] = ()
    key: str = ""

    def value(self, make: Callable[[], Any]) -> Any:  # noqa: ANN401 - the maker says
        """Return the value: the one that is kept, or what `make` gives."""
        kept = self.load()
        return make() if kept is None else kept

    def load(self) -> Any:  # noqa: ANN401 - whatever was saved
        """Return the value that is kept, or none where it does not hold."""
        try:
            data, head = self.file.read_bytes(), self._head()
            digest, body = data[len(head) :][:_DIGITS], data[len(head) + _DIGITS :]
            if not data.startswith(head) or digest != _digest(body):
                return None
            if is_checkout() and body[:_DIGITS] != _state(self.sources):
                return None
            return marshal.loads(body[_DIGITS:])
        except (OSError, ValueError, EOFError, TypeError):
            return None

    def save(self, value: Any) -> None:  # noqa: ANN401 - see below
        """Keep a value.

        Args:
            value: Texts, bytes, numbers, yes and no, none, code; tuples, lists and
                mappings of these. Sets have no order, so the bytes would differ.

        Raises:
            ValueError: It holds something else.
            OSError: The file cannot be written.
        """
        body = _state(self.sources) + marshal.dumps(value, _MARSHAL)
        aside = self.file.with_name(f"{self.file.name}.{os.getpid()}")
        aside.write_bytes(self._head() + _digest(body) + body)
        aside.replace(self.file)

    def _head(self) -> bytes:
        own = sys.modules["drafter"].__version__  # importing it would look upwards
        versions = (f"{name} {version(name)}" for name in self.distributions)
        named = (_MARK, f"drafter {own}", *versions, self.key)
        return ", ".join(named).encode() + b"\n"


@cache
def is_checkout() -> bool:
    """Whether drafter runs from its sources; installed, it has its templates inside."""
    return not (PACKAGE / "_templates").is_dir()


def brought(folder: str) -> Path:
    """Return a folder that drafter brings along: in a checkout beside the package."""
    return PACKAGE.parent / folder if is_checkout() else PACKAGE / f"_{folder}"


def version(distribution: str) -> str:
    """Return the version of an installed distribution, or an empty text.

    It is read from the name of the folder with its metadata, which costs a hundredth
    of `importlib.metadata`.
    """
    return _installed().get(distribution.casefold().replace("-", "_"), "")


@cache
def _installed() -> dict[str, str]:
    """Map the distributions on the path to their versions; the first counts."""
    found: dict[str, str] = {}
    for folder in sys.path:
        try:
            names = os.listdir(folder or ".")
        except OSError:
            continue
        for name in names:
            if name.endswith((".dist-info", ".egg-info")):
                called, _, rest = name.rpartition(".")[0].partition("-")
                key = called.casefold().replace(".", "_")
                found.setdefault(key, rest.partition("-")[0])
    return found


def _digest(data: bytes) -> bytes:
    return f"{zlib.crc32(data):0{_DIGITS}x}".encode()


@cache
def _state(sources: tuple[str, ...]) -> bytes:
    """Return what tells whether sources have changed.

    Raises:
        OSError: There is no such source.
    """
    digest = 0
    for file in (file for source in sources for file in _files(PACKAGE / source)):
        digest = zlib.crc32(file.relative_to(PACKAGE).as_posix().encode(), digest)
        digest = zlib.crc32(file.read_bytes(), digest)
    return f"{digest:0{_DIGITS}x}".encode()


def _files(place: Path) -> Iterator[Path]:
    """Yield a file, or the sources below a folder in the order of their names."""
    if not place.is_dir():
        yield place
        return
    for name in sorted(os.listdir(place)):
        inside = place / name
        if inside.suffix in _SOURCES or inside.is_dir():
            yield from _files(inside)
