"""The pages of the project, and the fenced blocks in them."""

import re
from collections.abc import Iterator
from pathlib import Path

import attrs

ROOT = Path(__file__).parents[2]
_FENCE = re.compile(r"^```(?P<info>[^\n`]*)\n(?P<text>.*?)^```$", re.M | re.S)
_GENERATED = ("docs/formatter.md", "docs/vi/tra-cuu/")


@attrs.frozen
class Block:
    """A fenced block of a page.

    Attributes:
        page: The page, from the root.
        line: Where its text begins, from 1.
        language: The first word after the fence.
        words: What follows: the file it is, what it shows.
        text: What stands in it.
    """

    page: str
    line: int
    language: str
    words: tuple[str, ...]
    text: str

    @property
    def place(self) -> str:
        """The place for a message."""
        return f"{self.page}:{self.line}"

    @property
    def lines(self) -> tuple[str, ...]:
        """Its lines that are not empty."""
        return tuple(line.strip() for line in self.text.splitlines() if line.strip())


def pages() -> tuple[str, ...]:
    """Return every Markdown page of the project, from the root."""
    found = [
        *ROOT.glob("*.md"),
        *ROOT.glob("docs/**/*.md"),
        *ROOT.glob("templates/*.md"),
        *ROOT.glob("examples/*.md"),
    ]
    return tuple(sorted(path.relative_to(ROOT).as_posix() for path in found))


def written() -> tuple[str, ...]:
    """Return the pages that people write; the others are made from the code."""
    return tuple(page for page in pages() if not page.startswith(_GENERATED))


def text(page: str) -> str:
    """Return what a page says."""
    return (ROOT / page).read_text(encoding="utf-8")


def blocks(page: str) -> Iterator[Block]:
    """Yield the fenced blocks of a page in order."""
    whole = text(page)
    for found in _FENCE.finditer(whole):
        language, *words = found["info"].split() or [""]
        line = whole.count("\n", 0, found.start("text")) + 1
        yield Block(page, line, language, tuple(words), found["text"])


def prose(page: str) -> str:
    """Return a page without its fenced blocks."""
    return _FENCE.sub("", text(page))
