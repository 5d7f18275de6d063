"""The text of a file, line by line: gives marks, and takes repairs."""

from collections.abc import Mapping
from functools import cached_property

import attrs

from drafter.findings import Mark
from drafter.source.characters import FORBIDDEN, cleaned
from drafter.source.events import Place


@attrs.frozen
class Page:
    """A file's lines in NFC, without invisible characters.

    Columns count what one sees: an accented letter is one character however it
    was typed.

    Attributes:
        name: Name of the file as the user gave it.
        typed: The lines as typed; marks show these.
        lines: The lines as they are parsed, where a trap was mended to read on.
    """

    name: str
    typed: tuple[str, ...]
    lines: tuple[str, ...]

    @classmethod
    def of(cls, name: str, text: str) -> "Page":
        r"""Split a text at ``\n``, ``\r\n`` and ``\r``."""
        even = cleaned(text).replace("\r\n", "\n").replace("\r", "\n")
        typed = tuple(even.split("\n"))
        lines = tuple(FORBIDDEN.sub(" ", even).split("\n"))
        return cls(name, typed, lines)

    @cached_property
    def text(self) -> str:
        """What the parser gets: every line with its end."""
        return "\n".join(self.lines) + "\n"

    def line(self, number: int) -> str:
        """Return a line as it is parsed; empty beyond the end."""
        return self.lines[number] if number < len(self.lines) else ""

    def mark(self, line: int, column: int, length: int = 1) -> Mark:
        """Return the mark of a place in ``lines``, counted from 0."""
        if line >= len(self.typed):
            line, column = len(self.typed) - 1, 0
        place = self._typed_column(line, column)
        return Mark(self.name, line + 1, place + 1, self.typed[line], max(1, length))

    def span(self, start: Place, end: Place) -> Mark:
        """Return the mark from one place to another, on the first one's line."""
        last = end.column if end.line == start.line else len(self.lines[start.line])
        return self.mark(start.line, start.column, last - start.column)

    def mended(self, changes: Mapping[int, str]) -> "Page":
        """Return the page with some lines replaced for the parser."""
        lines = list(self.lines)
        for line, text in changes.items():
            lines[line] = text
        return attrs.evolve(self, lines=tuple(lines))

    def _typed_column(self, line: int, column: int) -> int:
        typed, mended = self.typed[line], self.lines[line]
        if typed[:column] == mended[:column]:
            return column
        return max(0, len(typed) - (len(mended) - column))
