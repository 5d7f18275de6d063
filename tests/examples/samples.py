"""Where the examples are, which of them are real, and how a test loads one."""

from functools import cache
from pathlib import Path

from drafter.errors import Reading
from drafter.model import Conference
from drafter.source import read
from drafter.structure import structure

EXAMPLES = Path(__file__).parents[2] / "examples"
REAL = (
    "thi-tran-cam-xuyen-2024",
    "thi-tran-phu-thong-2024",
    "xa-cam-giang-2023",
    "xa-cam-loc-2023",
    "huyen-cam-xuyen-2021",
)
"""Conferences that took place, each taken from one press item."""
INVENTED = ("mau-dang-xa-2025", "mau-ubnd-xa-2026", "toi-thieu")


@cache
def loaded(name: str) -> Reading[Conference]:
    """Read one example, with what was noticed on the way.

    Raises:
        InvalidDocument: The example has an error.
    """
    return structure(read(EXAMPLES / f"{name}.yaml"))


def header(name: str) -> str:
    """Return the comment at the top of an example."""
    lines = (EXAMPLES / f"{name}.yaml").read_text(encoding="utf-8").splitlines()
    end = next(n for n, line in enumerate(lines) if not line.startswith("#"))
    return " ".join(line.lstrip("# ") for line in lines[:end])
