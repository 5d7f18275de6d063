"""Two papers read and laid side by side: which lines are one, which only one has.

What a hand has changed in a paper, and which figures of it the facts hold, both are
told of a finished paper beside the one that its facts would give today.
"""

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from difflib import SequenceMatcher
from functools import lru_cache
from itertools import groupby

from attrs import evolve, field

from drafter.findings import Spot
from drafter.ooxml import package, places, plain_passages, tracked_changes, xml
from drafter.patterns import regex
from drafter.records import frozen
from drafter.vocabulary import GAP_OPENINGS

ALIKE = 0.4
"""From so great a likeness of words on, two lines are one line that was changed."""

_MOST = 500_000
"""So many pairs of lines are looked at between two lines that are equal."""
_LAST = frozenset(".;,")
_LAID_OUT = 2
"""So many columns have tables that lay out the head of a paper."""
_AROUND = ("header", "footer")
_MARK = "(?:" + "|".join(f"\\{mark}" for mark in GAP_OPENINGS) + r")[^\]]*\]"
_GAP = regex(_MARK)
_TOKEN = regex(rf"{_MARK}|\d+(?:[.,]\d+)*|\w+|[^\w\s]")


@frozen
class Line:
    """A paragraph with words, or a row of a table.

    Attributes:
        text: Its words as they are compared.
        spot: Where a person finds it.
        cells: The words of each cell of a row.
        heads: The words of each cell of the first row of its table; none of two
            columns, in which a paper lays out its head.
    """

    text: str
    spot: Spot
    cells: tuple[str, ...] = ()
    heads: tuple[str, ...] = field(default=(), repr=False)


@frozen
class Pair:
    """A line of the one paper and what it is in the other, by their numbers from 0.

    Attributes:
        old: The line of the first paper, if it has one.
        new: The line of the second, if it has one.
    """

    old: int | None
    new: int | None


@frozen
class Token:
    """A word, a number, a sign, or a gap of a text, and where it stands."""

    text: str
    start: int
    end: int

    @property
    def is_number(self) -> bool:
        """Whether it is a number: only digits, points and commas."""
        return self.text[0].isdigit() and all(
            c.isdigit() or c in ".," for c in self.text
        )


@lru_cache(maxsize=4096)
def tokens(text: str) -> tuple[Token, ...]:
    """Return the words, numbers and signs of a text.

    >>> [token.text for token in tokens("ước đạt 1.284,6/1.250 tỷ đồng")]
    ['ước', 'đạt', '1.284,6', '/', '1.250', 'tỷ', 'đồng']
    """
    found = _TOKEN.finditer(text)
    return tuple(Token(match[0], match.start(), match.end()) for match in found)


def lines(data: bytes, file: str = "tệp.docx") -> tuple[Line, ...]:
    """Return the lines of a paper with their places, tracked changes accepted.

    Args:
        data: The bytes of the .docx.
        file: What messages call it.

    Raises:
        drafter.errors.TemplateError: It is no .docx, damaged, or beyond the limits.
    """
    opened = package.opened(data, file)
    labels, guide = places.labels(opened), places.guide(opened)
    read = list[Line]()
    for part, root in _roots(opened):
        spot = Spot(file, labels.get(part, part))
        spots = {
            placed.element: placed.spot
            for placed in places.paragraphs(root, spot, guide)
        }
        for passage in _passages(root, opened.kinds[part]):
            place = spots[passage.element]
            if passage.cells:
                place = evolve(place, cell=None)
            read.append(Line(passage.text, place, passage.cells))
    return tuple(_headed(read))


def texts(data: bytes) -> tuple[str, ...]:
    """Return the words of the same lines alone, which is quicker."""
    opened = package.opened(data)
    return tuple(
        passage.text
        for part, root in _roots(opened)
        for passage in _passages(root, opened.kinds[part])
    )


def aligned(old: Sequence[str], new: Sequence[str]) -> tuple[Pair, ...]:
    """Return which lines of two papers are one, in the order of the papers.

    Args:
        old: The words of the lines of the first paper.
        new: Those of the second.
    """
    both_sides = [[*map(bare, side)] for side in (old, new)]
    matcher = SequenceMatcher(None, both_sides[0], both_sides[1], autojunk=False)
    pairs = list[Pair]()
    for kind, start, end, new_start, new_end in matcher.get_opcodes():
        if kind == "equal":
            both = zip(range(start, end), range(new_start, new_end), strict=True)
            pairs += [Pair(*numbers) for numbers in both]
        else:
            inside = _best(old[start:end], new[new_start:new_end])
            pairs += [
                Pair(
                    None if pair.old is None else pair.old + start,
                    None if pair.new is None else pair.new + new_start,
                )
                for pair in inside
            ]
    return tuple(pairs)


def without_new_columns(
    lines: Sequence[Line], drafted: Collection[str]
) -> tuple[tuple[Line, ...], int]:
    """Return lines without the columns that a hand has put behind those of a table.

    Args:
        lines: The lines of a paper.
        drafted: The words of the lines that were drafted.

    Returns:
        The lines, and in how many tables there were such columns.
    """
    wider = dict[tuple[str, int | None], int]()
    for line in lines:
        if line.cells and line.cells == line.heads and line.text not in drafted:
            for width in range(2, len(line.cells)):
                if plain_passages.row(line.cells[:width]) in drafted:
                    wider[line.spot.part, line.spot.table] = width
    return tuple(
        _narrowed(line, wider.get((line.spot.part, line.spot.table))) for line in lines
    ), len(wider)


def _narrowed(line: Line, width: int | None) -> Line:
    kept = line.cells[:width]
    text = plain_passages.row(kept)
    return evolve(line, text=text, cells=kept) if width and text else line


def bare(text: str) -> str:
    """Return a line whose last sign is that of any item of a list.

    Which item is the last, and so ends with a full stop, follows from the others.

    >>> bare("Các chi bộ trực thuộc;") == bare("Các chi bộ trực thuộc.")
    True
    """
    return f"{text[:-1]}." if text[-1:] in _LAST and text else text


def is_same(one: str, other: str) -> bool:
    """Whether two lines say the same."""
    return one == other or bare(one) == bare(other)


def likeness(one: str, other: str) -> float:
    """Return how much of their words two texts share, from 0 to 1.

    What stands in the place of a gap has no word of it: the words around count.
    """
    return _likeness(_counted(one), _counted(other))


def _roots(opened: package.Package) -> Iterator[tuple[str, xml.Element]]:
    for part in opened.of(*plain_passages.PARTS, *_AROUND):
        yield part, tracked_changes.accepted(opened.roots[part])


def _passages(root: xml.Element, kind: str) -> Iterator[plain_passages.Passage]:
    """Yield the passages of a part; above and below the page, those with letters."""
    for passage in plain_passages.of(root):
        if kind not in _AROUND or any(map(str.isalpha, passage.text)):
            yield passage


def _headed(read: Sequence[Line]) -> Iterator[Line]:
    """Yield lines whose rows know the first row of their table."""
    for _, group in groupby(read, lambda line: (line.spot.part, line.spot.table)):
        heads: tuple[str, ...] = ()
        for line in group:
            heads = heads or line.cells
            yield evolve(line, heads=heads) if len(heads) > _LAID_OUT else line


def _best(old: Sequence[str], new: Sequence[str]) -> tuple[Pair, ...]:
    """Return the pairs of the lines of a gap whose likenesses add up to most.

    Lines that are less alike than `ALIKE` are never a pair.
    """
    if not old or not new or len(old) * len(new) > _MOST:
        alone = [Pair(number, None) for number in range(len(old))]
        return (*alone, *(Pair(None, number) for number in range(len(new))))
    alike = _likenesses(old, new)
    best = [[0.0] * (len(new) + 1) for _ in range(len(old) + 1)]
    for i in reversed(range(len(old))):
        for j in reversed(range(len(new))):
            joined = best[i + 1][j + 1] + alike[i][j] if alike[i][j] else 0.0
            best[i][j] = max(best[i + 1][j], best[i][j + 1], joined)
    return tuple(_traced(alike, best))


def _traced(
    alike: Sequence[Sequence[float]], best: Sequence[Sequence[float]]
) -> Iterator[Pair]:
    i = j = 0
    rows, columns = len(best) - 1, len(best[0]) - 1
    while i < rows or j < columns:
        alike_here = alike[i][j] if i < rows and j < columns else 0.0
        if alike_here and best[i][j] == best[i + 1][j + 1] + alike_here:
            yield Pair(i, j)
            i, j = i + 1, j + 1
        elif i < rows and best[i][j] == best[i + 1][j]:
            yield Pair(i, None)
            i += 1
        else:
            yield Pair(None, j)
            j += 1


def _likenesses(old: Sequence[str], new: Sequence[str]) -> list[list[float]]:
    of_old, of_new = [*map(_counted, old)], [*map(_counted, new)]
    alike = [[_likeness(one, other) for other in of_new] for one in of_old]
    return [[value if value >= ALIKE else 0.0 for value in row] for row in alike]


def _likeness(one: Counter[str], other: Counter[str]) -> float:
    total = one.total() + other.total()
    if not one or not other:
        return ALIKE if one or other else 1.0  # a line that was a gap and nothing else
    if ALIKE * total > 2 * min(one.total(), other.total()):
        return 0.0  # without counting: one is so much longer
    shared = sum(min(number, other[word]) for word, number in one.items())
    return 2 * shared / total


def _counted(text: str) -> Counter[str]:
    """Count the words and numbers of a text; signs are alike in any two rows."""
    found = tokens(_GAP.sub(" ", text))
    return Counter(token.text for token in found if token.text[0].isalnum())
