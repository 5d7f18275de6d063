"""The text of a file, line by line: clean characters, marks, repairs."""

import unicodedata
from collections.abc import Iterator, Mapping
from itertools import islice
from typing import Any, TypeAlias

import attrs

from drafter.findings import Finding, Mark, error, hint
from drafter.patterns import regex
from drafter.records import frozen
from drafter.source.events import Event

WORD_LINE_BREAK = error("Y110")
CONTROL_CHARACTER = error("Y115")
INVISIBLE_CHARACTER = hint("Y203")

INVISIBLE = regex("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]")
"""Soft hyphens, zero-width and direction marks: invisible wherever they stand."""

LINE_BREAKS = "\u000b\u0085\u2028\u2029"
"""Breaks that Word and the web write and that are no line end in a text file."""

ORDINARY = regex("[\n -~ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúýĂăĐđĨĩŨũƠơƯưẠ-ỹ–—‘’“”…]*+")
"""A text of the characters that nearly every file is made of: none of them is
invisible, forbidden, an odd space, a sign of a wrong encoding or to be composed."""

_GLUED_COMMENT = regex(r" #[^\s#]")

_MOST = 100
"""Lines with such characters that are reported."""

ODD_SPACES = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
"""Spaces that are none to YAML, as the inside of a regular expression's set."""

_REFUSED = (
    "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff"
    "\ufdd0-\ufdef\ufffe\uffff"
)
_LAST_OF_PLANES = "".join(
    chr(plane + last)
    for plane in range(0x10000, 0x110000, 0x10000)
    for last in (0xFFFE, 0xFFFF)
)
FORBIDDEN = regex(
    f"[{_REFUSED}\U00010000-\U0010ffff](?<=[{_REFUSED}{_LAST_OF_PLANES}])"
)
"""Control characters, surrogates, non-characters, and line breaks of Word.

Characters beyond the first plane are few: only they are held to the long list.
"""


def cleaned(text: str) -> str:
    """Return a text without invisible characters, in NFC."""
    return unicodedata.normalize("NFC", INVISIBLE.sub("", text))


def code_point(character: str) -> str:
    """Name a character by its code, ``U+00A0``."""
    return f"U+{ord(character):04X}"


Extent: TypeAlias = tuple["Page", Any, Any]
"""Where something stands, of which a mark is made when somebody asks: the page, where
it begins and where ends what the parser has read of it, each with a line and a column
from 0."""


@frozen
class Page:
    """A file's lines in NFC, without invisible characters.

    Columns count what one sees: an accented letter is one character however it
    was typed.

    Attributes:
        name: Name of the file as the user gave it.
        typed: The lines as typed; marks show these.
        lines: The lines as they are parsed, where a trap was repaired to read on.
        ordinary: Whether no character can be odd, so that none need be looked for.
        text: What the parser gets: every line with its end.
        has_escapes: Whether a text in double quotes may be another than was typed.
        has_glued_comments: Whether a comment has no space before its first word.
    """

    name: str
    typed: tuple[str, ...]
    lines: tuple[str, ...]
    ordinary: bool = False
    text: str = attrs.field(init=False, repr=False, eq=False)
    has_escapes: bool = attrs.field(init=False, eq=False)
    has_glued_comments: bool = attrs.field(init=False, eq=False)
    _same_starts: dict[int, int] = attrs.field(factory=dict, init=False, eq=False)

    @classmethod
    def of(cls, name: str, text: str) -> "Page":
        r"""Split a text at ``\n``, ``\r\n`` and ``\r``."""
        plain = _even(text)
        ordinary = bool(ORDINARY.fullmatch(plain))
        plain = plain if ordinary else _even(cleaned(text))
        typed = tuple(plain.split("\n"))
        if ordinary or not FORBIDDEN.search(plain):
            return cls(name, typed, typed, ordinary)
        return cls(name, typed, tuple(FORBIDDEN.sub(" ", plain).split("\n")))

    @text.default
    def _joined(self) -> str:
        return "\n".join(self.lines) + "\n"

    @has_escapes.default
    def _backslash(self) -> bool:
        return "\\" in self.text

    @has_glued_comments.default
    def _number_sign(self) -> bool:
        return bool(_GLUED_COMMENT.search(self.text))

    @property
    def has_forbidden(self) -> bool:
        """Whether characters that no text may hold were blanked out."""
        return self.lines is not self.typed

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

    def extent(self, event: Event) -> Extent:
        """Return where an event stands."""
        return self, event.start_mark, event.end_mark

    def span(self, event: Event) -> Mark:
        """Return the mark of an event, as far as it stands on its first line."""
        return mark_of(self.extent(event))

    def replaced(self, changes: Mapping[int, str]) -> "Page":
        """Return the page with some lines replaced for the parser."""
        lines = list(self.lines)
        for line, text in changes.items():
            lines[line] = text
        return attrs.evolve(self, lines=tuple(lines))

    def _typed_column(self, line: int, column: int) -> int:
        typed, parsed = self.typed[line], self.lines[line]
        if column <= self._same(line):
            return column
        return max(0, len(typed) - (len(parsed) - column))

    def _same(self, line: int) -> int:
        """Return how many characters a repaired line begins with as it was typed."""
        if line not in self._same_starts:
            pair = (self.typed[line], self.lines[line])
            characters = enumerate(zip(*pair, strict=False))
            differences = (place for place, (a, b) in characters if a != b)
            self._same_starts[line] = next(differences, min(map(len, pair)))
        return self._same_starts[line]


def mark_of(extent: Extent) -> Mark:
    """Return the mark of an extent, as far as it stands on its first line."""
    page, start, end = extent
    line, column = start.line, start.column
    last = end.column if end.line == line else len(page.line(line))
    return page.mark(line, column, last - column)


def _even(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def forbidden_characters(page: Page) -> Iterator[Finding]:
    """Find characters that no text may hold, the first of each line, at most 100."""
    lines = enumerate(page.typed if page.has_forbidden else ())
    matches = ((number, FORBIDDEN.search(line)) for number, line in lines)
    for number, match in islice(((n, m) for n, m in matches if m), _MOST):
        yield forbidden_character(match[0], page.mark(number, match.start()))


def forbidden_character(character: str, mark: Mark) -> Finding:
    """Return the finding for one character that no text may hold."""
    is_break = character in LINE_BREAKS
    rule = WORD_LINE_BREAK if is_break else CONTROL_CHARACTER
    return rule.at(mark=mark, character=code_point(character))


def invisible_characters(page: Page, text: str) -> Iterator[Finding]:
    """Hint at the invisible characters of a text, at the first of them."""
    first = None if page.ordinary else INVISIBLE.search(text)
    if first is None:
        return
    before = Page.of(page.name, text[: first.start()]).typed
    yield INVISIBLE_CHARACTER.at(
        mark=page.mark(len(before) - 1, len(before[-1])),
        count=len(INVISIBLE.findall(text)),
        character=code_point(first[0]),
    )
