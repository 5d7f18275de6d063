"""The words of a line as drafted and as a hand left them, and where they differ."""

from collections.abc import Sequence
from difflib import SequenceMatcher

from attrs import evolve, field

from drafter.drafting.alignment import Token, bare, tokens
from drafter.records import frozen

_SIGNS = frozenset(",;.:")
_FEW = 4
"""So many words and signs may stand in a figure: ``5 - 7%``."""


@frozen
class Words:
    """The words of a line as drafted and as a hand left them.

    Attributes:
        old: The line as drafted.
        new: The line as it is.
    """

    old: str
    new: str
    before: tuple[Token, ...] = field(init=False, repr=False)
    after: tuple[Token, ...] = field(init=False, repr=False)

    @before.default
    def _(self) -> tuple[Token, ...]:
        return tokens(bare(self.old))

    @after.default
    def _(self) -> tuple[Token, ...]:
        return tokens(bare(self.new))

    def changes(self) -> tuple["Changed", ...]:
        """Return the stretches of words that differ, from the left."""
        old, new = (
            [token.text for token in side] for side in (self.before, self.after)
        )
        matcher = SequenceMatcher(None, old, new, autojunk=False)
        found = (code for code in matcher.get_opcodes() if code[0] != "equal")
        return tuple(_slid(Changed(self, *code[1:])) for code in found)


@frozen
class Changed:
    """A stretch of a line that a hand has changed, by the numbers of its tokens.

    Attributes:
        line: The line.
        start: The first token as drafted.
        end: The token behind the last one.
        new_start: The first token as it is.
        new_end: The token behind the last one.
    """

    line: Words = field(repr=False)
    start: int
    end: int
    new_start: int
    new_end: int

    @property
    def old(self) -> str:
        """The words as drafted; none where words were put in."""
        return _slice(self.line.old, self.line.before[self.start : self.end])

    @property
    def new(self) -> str:
        """The words as they are; none where words were taken out."""
        return _slice(self.line.new, self.line.after[self.new_start : self.new_end])

    @property
    def is_figure(self) -> bool:
        """Whether a number was changed, and hardly a word beside it."""
        width = max(self.end - self.start, self.new_end - self.new_start)
        return width <= _FEW and any(map(str.isdigit, self.old + self.new))

    @property
    def numbers(self) -> tuple[Token, Token] | None:
        """The number that was changed and what it became, where it is no more."""
        if self.end - self.start != 1 or self.new_end - self.new_start != 1:
            return None
        both = self.line.before[self.start], self.line.after[self.new_start]
        return both if all(token.is_number for token in both) else None

    def meets(self, other: "Changed") -> bool:
        """Whether two changes of a line are about the same words as it is now."""
        if self.new_start == self.new_end or other.new_start == other.new_end:
            return self.new_start <= other.new_end and other.new_start <= self.new_end
        return self.new_start < other.new_end and other.new_start < self.new_end

    def is_shown(self, words: Words) -> bool:
        """Whether a line drafted anew shows what a hand wrote, in its place."""
        return not any(map(self.meets, words.changes()))

    def rated(self, *, old: bool) -> str:
        """Return the words of one side, with the sign of a rate behind them."""
        words, line = (self.old, self.line.old) if old else (self.new, self.line.new)
        part = self.line.before[: self.end] if old else self.line.after[: self.new_end]
        return words + "%" * (bool(words) and line[part[-1].end :].startswith("%"))


def _slid(change: Changed) -> Changed:
    """Return words put in or taken out with their own sign, not that of others.

    Of ``a, b, c`` without ``b`` it is one whether ``b,`` is gone or ``, b``; only what
    begins behind a sign, or with one, is an item of a list.
    """
    line, taken = change.line, change.new_start == change.new_end
    if not taken and change.start != change.end:
        return change
    words = line.before if taken else line.after
    start, end = (
        (change.start, change.end) if taken else (change.new_start, change.new_end)
    )
    for back in range(end - start):
        first, last = start - back, end - back
        if first == 0 or words[first - 1].text in _SIGNS:
            return evolve(
                change,
                start=change.start - back,
                end=change.end - back,
                new_start=change.new_start - back,
                new_end=change.new_end - back,
            )
        if words[first - 1].text != words[last - 1].text:
            break
    return change


def between(changes: Sequence[Changed], *, old: bool) -> str:
    """Return the words from the first of some changes to the last."""
    line, first, last = changes[0].line, changes[0], changes[-1]
    if old:
        part, text = line.before[first.start : last.end], line.old
    else:
        part, text = line.after[first.new_start : last.new_end], line.new
    return text[part[0].start : part[-1].end] if part else ""


def _slice(text: str, part: Sequence[Token]) -> str:
    return text[part[0].start : part[-1].end] if part else ""
