"""The shipped templates: a folder for each, below one for its paper."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

from drafter.ready import Form, brought

DOCUMENT = "template.docx"
MANIFEST = "template.toml"
SOURCES = (
    "templating", "ooxml", "pictures", "views", "compounds.py", "computed.py",
    "errors.py", "findings.py", "legacy.py", "patterns.py", "records.py",
    "vocabulary.py",
)  # fmt: skip
"""What makes a template ready, and judges that the contract holds."""


def shipped() -> Path:
    """Return the folder of the shipped templates, installed or in a checkout."""
    return brought("templates")


def part(name: str, file: str) -> bytes:
    """Return a file of a shipped template."""
    return (shipped() / name / file).read_bytes()


def form(name: str, data: bytes) -> Form:
    """Return where a template is kept that was made ready: see `ready_documents`.

    Args:
        name: Its name.
        data: The bytes of its document.
    """
    from hashlib import blake2b  # naming templates does without

    return Form(
        file=shipped() / name / f"{DOCUMENT}.ready",
        sources=SOURCES,
        distributions=("docxtpl",),
        key=f"{name} {blake2b(data, digest_size=16).hexdigest()}",
    )


@cache
def names() -> tuple[str, ...]:
    """Return the names of all shipped templates, such as ``bao-cao/dang``."""
    return tuple(sorted(_names(shipped())))


def _names(folder: Path, above: str = "") -> Iterator[str]:
    for entry in folder.iterdir():
        if entry.is_dir():
            name = f"{above}{entry.name}"
            if (entry / MANIFEST).is_file():
                yield name
            yield from _names(entry, f"{name}/")


@cache
def papers() -> tuple[str, ...]:
    """Return the names of all papers that shipped templates make."""
    return tuple(sorted({name.split("/")[0] for name in names()}))
