"""The shipped examples: files of facts to learn from."""

from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from drafter import source, structure
from drafter.model import Conference
from drafter.views import PaperView, build

STATE = "mau-ubnd-xa-2026.yaml"
PARTY = "mau-dang-xa-2025.yaml"
"""Two invented conferences that fill nearly every field."""


def shipped() -> Traversable:
    """Return the folder of the shipped examples, installed or in a checkout."""
    inside = files("drafter") / "_examples"
    beside = Path(__file__).parent.parent.parent / "examples"
    return inside if inside.is_dir() else beside


def data(name: str) -> bytes:
    """Return the bytes of a shipped example."""
    return shipped().joinpath(name).read_bytes()


def conference(name: str) -> Conference:
    """Return the facts of a shipped example."""
    return structure.structure(source.parse(data(name), name)).value


def view(name: str, paper: str = "bao-cao") -> PaperView:
    """Return what a paper's template prints of a shipped example."""
    return build(conference(name), paper=paper)[0]
