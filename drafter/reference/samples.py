"""The shipped examples: files of facts to learn from, and to take examples from."""

from pathlib import Path
from typing import TYPE_CHECKING

from drafter.ready import brought

if TYPE_CHECKING:
    from drafter.model import Conference
    from drafter.views import PaperView

STATE = "mau-ubnd-xa-2026.yaml"
PARTY = "mau-dang-xa-2025.yaml"
"""Two invented conferences that fill nearly every field."""


def shipped() -> Path:
    """Return the folder of the shipped examples, installed or in a checkout."""
    return brought("examples")


def data(name: str) -> bytes:
    """Return the bytes of a shipped example."""
    return (shipped() / name).read_bytes()


def conference(name: str) -> "Conference":
    """Return the facts of a shipped example."""
    from drafter import source, structure

    return structure.structure(source.parse(data(name), name)).value


def view(name: str, paper: str = "bao-cao") -> "PaperView":
    """Return what a paper's template prints of a shipped example."""
    from drafter.views import build

    return build(conference(name), paper=paper)[0]
