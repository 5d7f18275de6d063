"""The text of a file, line by line: gives marks, and takes repairs."""

from collections.abc import Mapping
from functools import cached_property

import attrs

from drafter.findings import Mark
from drafter.source.characters import FORBIDDEN, cleaned
from drafter.source.events import Event


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
    _same_starts: dict[int, int] = attrs.field(factory=dict, init=False, eq=False)

    @classmethod
    def of(cls, name: str, text: str) -> "Page":
        r"""Split a text at ``\n``, ``\r\n`` and ``\r``."""
        even = cleaned(text).replace("\r\n", "\n").replace("\r", "\n")
        typed = tuple(even.split("\n"))
        if not FORBIDDEN.search(even):
            return cls(name, typed, typed)
        return cls(name, typed, tuple(FORBIDDEN.sub(" ", even).split("\n")))

    @property
    def blotted(self) -> bool:
        """Whether characters that no text may hold were blanked out."""
        return self.lines is not self.typed

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
        typed = self.typed[line]
        if typed is not self.lines[line]:
            column = self._typed_column(line, column)
        return Mark(self.name, line + 1, column + 1, typed, max(1, length))

    def span(self, event: Event) -> Mark:
        """Return the mark of an event, as far as it stands on its first line."""
        line, column = event.line, event.column
        last = event.end_column if event.end_line == line else len(self.line(line))
        return self.mark(line, column, last - column)

    def mended(self, changes: Mapping[int, str]) -> "Page":
        """Return the page with some lines replaced for the parser."""
        lines = list(self.lines)
        for line, text in changes.items():
            lines[line] = text
        return attrs.evolve(self, lines=tuple(lines))

    def _typed_column(self, line: int, column: int) -> int:
        typed, mended = self.typed[line], self.lines[line]
        if column <= self._same(line):
            return column
        return max(0, len(typed) - (len(mended) - column))

    def _same(self, line: int) -> int:
        """Return how many characters a mended line begins with as it was typed."""
        if line not in self._same_starts:
            pair = (self.typed[line], self.lines[line])
            pairs = enumerate(zip(*pair, strict=False))
            differs = (place for place, (a, b) in pairs if a != b)
            self._same_starts[line] = next(differs, min(map(len, pair)))
        return self._same_starts[line]
