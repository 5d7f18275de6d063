"""Blocks that keep fields whole: both ends inside, or both outside."""

from bisect import bisect_left
from collections.abc import Callable, Iterator, Mapping, Sequence

from drafter.findings import Finding, error
from drafter.ooxml import xml
from drafter.templating.blocks import PlacedTag, stretches

HALF_TAKEN = error("T173")

Rank = Callable[[xml.Element], int]
"""Gives the order of an element in its part."""

_ENDS: Mapping[str, int] = {"begin": 1, "end": -1}


def examine(
    root: xml.Element, placed: Sequence[PlacedTag], rank: Rank
) -> Iterator[Finding]:
    """Yield the blocks that would drop or repeat one end of a field only.

    Args:
        root: The part.
        placed: Its tags, in their order.
        rank: Gives the order of an element.
    """
    marks = list(root.iter(xml.name("w:fldChar")))
    orders = [rank(mark) for mark in marks]
    told: set[PlacedTag] = set()
    for opening, first, last in stretches(placed) if marks else ():
        begin = bisect_left(orders, _after(first, rank))
        end = bisect_left(orders, _before(last, rank))
        if _is_half(marks[begin:end]) and opening not in told:
            told.add(opening)
            yield HALF_TAKEN.at(mark=opening.spot, tag=opening.spot.tag)


def _is_half(marks: Sequence[xml.Element]) -> bool:
    """Whether one end of a field lies among some marks, and the other does not."""
    depth = 0
    for mark in marks:
        depth += _ENDS.get(xml.value(mark, "w:fldCharType"), 0)
        if depth < 0:
            return True
    return depth > 0


def _after(item: PlacedTag, rank: Rank) -> int:
    """Return the order of what comes after a tag and all that it takes away."""
    carrier = item.carrier if item.tag.prefix else None
    if carrier is None:
        return rank(item.anchor) + 1
    return max(map(rank, carrier.iter()), default=0) + 1


def _before(item: PlacedTag, rank: Rank) -> int:
    carrier = item.carrier if item.tag.prefix else None
    return rank(item.anchor if carrier is None else carrier)
