"""What may stand in a paper once only, and so in no loop: notes and comments."""

from collections.abc import Iterator, Mapping, Sequence

from drafter.findings import Finding, Spot, error, hint
from drafter.ooxml import places, xml
from drafter.templating.blocks import PlacedTag
from drafter.templating.tags import Keyword

NOTE_IN_LOOP = error("T134")
COMMENT_DROPPED = hint("T174")

_TURNS = {Keyword.FOR: 1, Keyword.ENDFOR: -1}
_NOTES = frozenset(
    map(xml.name, ("w:footnoteReference", "w:endnoteReference", "w:permStart"))
)
_COMMENTS = frozenset(
    map(xml.name, ("w:commentRangeStart", "w:commentRangeEnd", "w:commentReference"))
)


def examine(
    root: xml.Element,
    placed: Sequence[PlacedTag],
    spots: Mapping[xml.Element, Spot],
    spot: Spot,
) -> Iterator[Finding]:
    """Yield the notes that a loop would copy; take out the comments it would copy.

    A comment goes too where a tag takes away its paragraph: it speaks of the tag.

    Args:
        root: The part, which is changed.
        placed: Its tags, in their order.
        spots: The places of its paragraphs.
        spot: The place of the part.
    """
    taken = {item.carrier for item in placed if item.tag.prefix}
    comments: dict[str, Spot] = {}
    for element, in_loop in _marks(root, placed):
        goes = not taken.isdisjoint(element.iterancestors())
        here = places.nearest(element, spots) or spot
        if element.tag in _COMMENTS and (in_loop or goes):
            comments.setdefault(xml.value(element, "w:id"), here)
        elif element.tag in _NOTES and in_loop and not goes:
            yield NOTE_IN_LOOP.at(mark=here)
    if comments:
        _take_out(root, comments)
        yield COMMENT_DROPPED.at(mark=next(iter(comments.values())))


def _marks(
    root: xml.Element, placed: Sequence[PlacedTag]
) -> Iterator[tuple[xml.Element, bool]]:
    """Yield the notes and the marks of comments, and whether each is in a loop."""
    turns: dict[xml.Element, int] = {}
    for item in placed:
        turns[item.anchor] = turns.get(item.anchor, 0) + _TURNS.get(item.tag.word, 0)
    depth = 0
    for element in root.iter():
        depth += turns.get(element, 0)
        if element.tag in _NOTES or element.tag in _COMMENTS:
            yield element, depth > 0


def _take_out(root: xml.Element, ids: Mapping[str, Spot]) -> None:
    for element in list(root.iter(*_COMMENTS)):
        if xml.value(element, "w:id") in ids:
            xml.remove(element)
