"""What of two papers of the same words looks otherwise, as a reader would notice.

What programs write in their own ways when they save is no difference: the tab stop
behind a number, fractions of a point, the look of blanks.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from difflib import SequenceMatcher

import attrs

from drafter.findings import Spot
from drafter.ooxml import reader
from drafter.ooxml.document import Document, Kind, Paragraph, Table
from drafter.ooxml.page_setup import PageSetup
from drafter.ooxml.paragraph_format import ParagraphFormat
from drafter.ooxml.plain_passages import folded
from drafter.ooxml.run_format import RunFormat
from drafter.records import frozen

_SLACK = Decimal("0.3")
"""Millimetres or points that nobody sees."""
_UNSEEN = frozenset({"tab_stops"})
_LOOKS = (ParagraphFormat, RunFormat)
_DRAWN = (Kind.PICTURE, Kind.TEXT_BOX)


@frozen(kw_only=True)
class Relaid:
    """What looks otherwise.

    Attributes:
        paragraphs: The paragraphs that do, in the second paper.
        tables: How many tables have other columns.
        pictures: How many pictures and boxes came or went.
        pages: Whether pages have another size, other margins, or another number.
    """

    paragraphs: tuple[Spot, ...] = ()
    tables: int = 0
    pictures: int = 0
    pages: bool = False

    def __bool__(self) -> bool:
        """Whether anything does."""
        return bool(self.paragraphs or self.tables or self.pictures or self.pages)


def relaid(old: bytes, new: bytes) -> Relaid:
    """Return what of a paper looks otherwise than in another of the same words.

    Args:
        old: The first paper.
        new: The second.

    Raises:
        drafter.errors.TemplateError: One is no .docx, damaged, or beyond the limits.
    """
    first, second = reader.read(old), reader.read(new)
    pairs = _pairs(first.paragraphs, second.paragraphs)
    return Relaid(
        paragraphs=tuple(b.spot for a, b in pairs if not same_look(a, b)),
        tables=_tables(first, second),
        pictures=abs(_drawn(first) - _drawn(second)),
        pages=not _alike(_setup(first), _setup(second)),
    )


def same_look(one: Paragraph, other: Paragraph) -> bool:
    """Whether two paragraphs of the same words look alike."""
    if one.has_page_break != other.has_page_break:
        return False
    letters = set(zip(_letters(one), _letters(other), strict=False))
    return _alike(one.format, other.format) and all(_alike(a, b) for a, b in letters)


def _pairs(
    old: Sequence[Paragraph], new: Sequence[Paragraph]
) -> Iterator[tuple[Paragraph, Paragraph]]:
    """Yield the paragraphs that have words, the same in both papers."""
    first, second = (
        [(folded(p.text), p) for p in paragraphs if folded(p.text)]
        for paragraphs in (old, new)
    )
    matcher = SequenceMatcher(
        None, [text for text, _ in first], [text for text, _ in second], autojunk=False
    )
    for begin, start, length in matcher.get_matching_blocks():
        for step in range(length):
            yield first[begin + step][1], second[start + step][1]


def _letters(paragraph: Paragraph) -> list[RunFormat]:
    """Return the look of each letter; blanks have none."""
    return [
        run.format
        for run in paragraph.runs
        if not run.page_number
        for letter in run.text
        if not letter.isspace()
    ]


def _alike(one: object, other: object) -> bool:
    """Whether two things look the same, numbers within what nobody sees."""
    if isinstance(one, Decimal) and isinstance(other, Decimal):
        return abs(one - other) <= _SLACK
    if isinstance(one, tuple) and isinstance(other, tuple):
        return len(one) == len(other) and all(map(_alike, one, other))
    if isinstance(one, _LOOKS) and isinstance(other, _LOOKS):
        seen = (f.name for f in attrs.fields(type(one)) if f.name not in _UNSEEN)
        return all(_alike(getattr(one, f), getattr(other, f)) for f in seen)
    return one == other


def _tables(first: Document, second: Document) -> int:
    """Return how many tables have as many columns as before, of other widths."""
    pairs = zip(_widths(first), _widths(second), strict=False)
    return sum(len(a) == len(b) and not _alike(a, b) for a, b in pairs)


def _widths(document: Document) -> Iterator[tuple[Decimal, ...]]:
    for section in document.sections:
        for block in section.blocks:
            if isinstance(block, Table):
                yield block.columns


def _drawn(document: Document) -> int:
    runs = (run for p in document.paragraphs for run in p.content)
    return sum(run.kind in _DRAWN for run in runs)


def _setup(document: Document) -> tuple[tuple[object, ...], ...]:
    """Return the size and the margins of the pages of each section."""
    names = [field.name for field in attrs.fields(PageSetup)]
    return tuple(
        tuple(getattr(section, name) for name in names) for section in document.sections
    )
