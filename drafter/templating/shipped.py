"""The shipped templates: a folder for each, below one for its paper."""

from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

MANIFEST = "template.toml"


def shipped() -> Traversable:
    """Return the folder of the shipped templates, installed or in a checkout."""
    inside = files("drafter") / "_templates"
    outside = Path(__file__).parents[2] / "templates"
    return inside if inside.is_dir() else outside


@cache
def names() -> tuple[str, ...]:
    """Return the names of all shipped templates, such as ``bao-cao/dang``."""
    return tuple(sorted(_names(shipped())))


def _names(folder: Traversable, above: str = "") -> Iterator[str]:
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
