"""Where the lines of a title or a letterhead are best broken."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import accumulate, pairwise, product

from drafter.compounds import joints
from drafter.computed import computed
from drafter.ooxml import text_width
from drafter.ooxml.run_format import RunFormat
from drafter.patterns import regex

NBSP = "\u00a0"
SLACK = Decimal(1)
"""Millimetres by which fonts of one name may differ over a line."""

_MOST = 60
"""Words of the longest title that is looked into."""
_LEAST_SHARE = 1 / 3
"""What the last line has at least of the others."""
_INSIDE_PHRASE, _INSIDE_WORD, _EXTRA_LINE = 0.05, 0.6, 0.3
"""What breaks cost, and a line more than there must be; in squares of the share by
which lines differ from one length."""
_OPENS = regex(
    r"(?:thực hiện|triển khai|năm|nhiệm kỳ|phương hướng|giai đoạn|sau|trong|của|về)\b"
)
"""What a line may well begin with."""
_ENDS = (",", ";", ":", ".")
"""What a line may well end with."""

Line = Sequence[str]
_Way = tuple[float, tuple[int, ...]]
"""What a way to break words costs, and where its lines end."""


def width(words: Line, format: RunFormat) -> Decimal:
    """Return how wide some words are on one line, in mm."""
    return text_width.width(" ".join(words), format)


def best(
    words: Line, format: RunFormat, available: Decimal, least_words: int
) -> Sequence[Line]:
    """Return the lines that read best, of as few as there must be or one more.

    Args:
        words: What a line may be broken between.
        format: How they look.
        available: How wide a line may be, in mm.
        least_words: So many words the last line has.
    """
    paragraph = _Paragraph(words, format, available, least_words)
    whole = paragraph.width(0, len(words))
    if len(words) > _MOST or whole <= available:
        return [words]
    ways: list[_Way] = []
    least = int(whole / float(available)) + 1
    for count in range(least, least + 3):
        if way := paragraph.broken(count):
            ways.append((way[0] + _EXTRA_LINE * len(ways), way[1]))
        if len(ways) == 2:
            break
    if not ways:
        return [words]
    _, ends = min(ways)
    return [words[start:end] for start, end in pairwise((0, *ends))]


class _Paragraph:
    """Words to be broken into lines; no pair of letters is set closer than others."""

    def __init__(
        self, words: Line, format: RunFormat, available: Decimal, least_words: int
    ) -> None:
        self._words = words
        self._available = float(available - SLACK)
        self._least_words = least_words
        self._space = float(text_width.width(" ", format))
        widths = (float(text_width.width(word, format)) for word in words)
        self._ends = list(accumulate(widths, initial=0.0))
        self._costs = _costs(words)

    def width(self, start: int, end: int) -> float:
        """Return the width of the words of a line."""
        return self._ends[end] - self._ends[start] + self._space * (end - start - 1)

    def broken(self, count: int) -> _Way | None:
        """Return the cheapest way to break the words into so many lines.

        Every way is weighed, from the end: how lines differ from one length, squared,
        and what each break costs.
        """
        last = len(self._words)
        aim = self.width(0, last) / count
        found: dict[tuple[int, int], _Way] = {(last, 0): (0.0, ())}
        for lines, start in product(range(1, count + 1), reversed(range(last))):
            best: _Way | None = None
            for end, wide in self._reached[start]:
                rest = found.get((end, lines - 1))
                if rest is None or (lines == 1 and not self._may_end(start, aim)):
                    continue
                cost = ((wide - aim) / aim) ** 2 + rest[0] + self._costs[end - 1]
                if best is None or cost <= best[0]:
                    way = (cost, (end, *rest[1]))
                    best = way if best is None else min(best, way)
            if best is not None:
                found[start, lines] = best
        return found.get((0, count))

    @computed
    def _reached(self) -> list[list[tuple[int, float]]]:
        """Where a line may end that begins at each word, and how wide it then is."""
        return [list(self._ends_from(start)) for start in range(len(self._words))]

    def _ends_from(self, start: int) -> Iterator[tuple[int, float]]:
        for end in range(start + 1, len(self._words) + 1):
            wide = self.width(start, end)
            if wide > self._available:
                return
            yield end, wide

    def _may_end(self, start: int, aim: float) -> bool:
        """Whether the words from one on may be the last line."""
        words = sum(len(word.split(NBSP)) for word in self._words[start:])
        wide = self.width(start, len(self._words))
        return words >= self._least_words and wide >= aim * _LEAST_SHARE


def _costs(words: Line) -> list[float]:
    """Return what a break behind each word costs: nothing between two phrases."""
    text = " ".join(words).replace(NBSP, " ")
    inside = joints(text)
    costs: list[float] = []
    at = -1
    for word in words[:-1]:
        at += len(word) + 1
        if at in inside:
            costs.append(_INSIDE_WORD)
        elif word.endswith(_ENDS) or _OPENS.match(text, at + 1):
            costs.append(0.0)
        else:
            costs.append(_INSIDE_PHRASE)
    return [*costs, 0.0]
