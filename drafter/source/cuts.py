"""A text as typed, in which places of its page are found, and pieces exchanged."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence

import attrs

from drafter.findings import Edit
from drafter.patterns import regex
from drafter.records import define, frozen
from drafter.source.events import Place
from drafter.source.layout import Layout
from drafter.source.page import cleaned

LINE_END = regex(r"\r\n|\r|\n")
_GAP = regex(r"( {2,})#")


@frozen
class Cut:
    """A piece of a text and what shall stand there.

    Attributes:
        start: Its first character, from 0.
        end: Behind its last character; ``start`` where something is put in.
        text: What shall stand there.
        rank: Of two at one place the lower stands first.
    """

    start: int
    end: int
    text: str
    rank: int = 0


class Overlap(Exception):
    """Two cuts change the same piece, or one has no place."""


@define
class TypedText:
    """A text with its own ends of lines, byte order mark, accents.

    Places count composed characters, as marks show them.

    Attributes:
        text: The text.
        line_end: What ends its lines.
    """

    text: str
    line_end: str = attrs.field(init=False)
    _starts: list[int] = attrs.field(init=False)
    _ends: list[int] = attrs.field(init=False)

    def __attrs_post_init__(self) -> None:
        """Find the lines."""
        ends = list(LINE_END.finditer(self.text))
        self._starts = [0, *(match.end() for match in ends)]
        self._ends = [*(match.start() for match in ends), len(self.text)]
        self.line_end = ends[0][0] if ends else "\n"

    def offset(self, place: Place) -> int:
        """Return where a place stands in the text.

        Raises:
            Overlap: There is no such line.
        """
        line, column = place
        if line >= len(self._starts):
            raise Overlap
        raw = self.text[self._starts[line] : self._ends[line]]
        if raw != cleaned(raw):
            column = bisect_right(
                range(len(raw) + 1), column, key=lambda n: len(cleaned(raw[:n]))
            )
            column -= 1
        return self._starts[line] + column

    def typed(self, start: Place, end: Place) -> str:
        """Return the piece between two places, as typed."""
        return self.text[self.offset(start) : self.offset(end)]

    def cut(self, start: Place, end: Place, text: str) -> Cut:
        """Return a cut between two places."""
        return Cut(self.offset(start), self.offset(end), text)

    def without_lines(self, first: int, last: int) -> Cut:
        """Return the cut of whole lines; the last line of the file ends as before."""
        if last + 1 < len(self._starts):
            return Cut(self._starts[first], self._starts[last + 1], "")
        return Cut(self._ends[first - 1] if first else 0, len(self.text), "")

    def with_lines(self, number: int, lines: Iterable[str]) -> Cut:
        """Return the cut that puts lines above a line; the file ends as before."""
        if number < len(self._starts):
            start = self._starts[number]
            return Cut(start, start, "".join(x + self.line_end for x in lines))
        end = len(self.text)
        return Cut(end, end, "".join(self.line_end + x for x in lines))

    def changed(self, cuts: Sequence[Cut]) -> str:
        """Return the text with cuts made.

        Raises:
            Overlap: Two of them change the same piece.
        """
        pieces, done = list[str](), 0
        for cut in sorted(cuts, key=lambda cut: (cut.start, cut.end, cut.rank)):
            if cut.start < done:
                raise Overlap
            pieces += self.text[done : cut.start], cut.text
            done = cut.end
        return "".join((*pieces, self.text[done:]))


def mended(text: str, edits: Iterable[Edit]) -> str:
    """Return a text with located edits made; as it is where one does not fit."""
    typed, cuts = TypedText(text), list[Cut]()
    try:
        for edit in edits:
            if edit.span is None:
                return text
            line, start, end = edit.span.line, edit.span.column, edit.span.end
            places = Place(line - 1, start - 1), Place(line - 1, end - 1)
            if cleaned(typed.typed(*places)) != edit.typed:
                return text
            cuts.append(typed.cut(*places, edit.text))
        return typed.changed(cuts)
    except Overlap:
        return text


@define
class LaidOut(TypedText):
    """A text that can be read, beside what stands where in it.

    Attributes:
        layout: What stands where.
    """

    layout: Layout

    @classmethod
    def of(cls, text: str, name: str) -> "LaidOut":
        """Look where everything stands in a text that was read without an error."""
        return cls(text, Layout.of(text, name))

    def line(self, number: int) -> str:
        """Return a line as its places are counted; empty beyond the end."""
        return self.layout.page.line(number)

    def value_cut(self, start: Place, end: Place, text: str) -> Cut:
        """Return a cut that leaves a comment behind it in its column, if it can."""
        gap = _GAP.match(self.line(end.line), end.column)
        cut = self.cut(start, end, text)
        if gap is None:
            return cut
        left = len(gap[1]) - len(text) + cut.end - cut.start
        spaces = " " * max(2, left)
        return Cut(cut.start, cut.end + len(gap[1]), text + spaces)
