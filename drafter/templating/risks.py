"""What the conditions and loops of a template can spoil, told beforehand.

What cannot go wrong need not be looked for in each paper.
"""

from collections.abc import Iterable, Iterator, Sequence

import attrs

from drafter.ooxml import xml
from drafter.templating import repairs
from drafter.templating.carriers import Standing
from drafter.templating.grammar import CLOSING, OPENING

_PARAGRAPH = xml.name("w:p")
_TABLE = xml.name("w:tbl")
_PAIRED = frozenset(
    map(xml.name, (
        "w:fldChar", "w:vMerge", "w:bookmarkStart", "w:bookmarkEnd",
        "w:permStart", "w:permEnd", "w:commentRangeStart", "w:commentRangeEnd",
        "w:moveFromRangeStart", "w:moveFromRangeEnd", "w:moveToRangeStart",
        "w:moveToRangeEnd",
    ))
)  # fmt: skip
_TURNS = dict.fromkeys(OPENING, 1) | dict.fromkeys(CLOSING.values(), -1)


@attrs.frozen
class Risks:
    """What must be looked for in a part each time it is filled.

    Attributes:
        emptied: The kinds of containers that may lose all that they hold.
        grids: A table may become wider or narrower than its grid.
        pairs: Something that needs a partner, such as the end of a field or the
            beginning of a merge, stands inside a block.
    """

    emptied: frozenset[str] = frozenset()
    grids: bool = False
    pairs: bool = False

    @property
    def any(self) -> bool:
        """Whether anything must be looked for."""
        return self.grids or bool(self.emptied)


def of(root: xml.Element, standing: Sequence[Standing]) -> Risks:
    """Return the risks of a part."""
    turns = _carriers(standing)
    return Risks(
        emptied=frozenset(
            kind
            for holder in _holders(turns)
            if _emptied(holder, turns)
            for kind in _affected(holder)
        ),
        grids=any(not _steady(table, turns) for table in root.iter(_TABLE)),
        pairs=any(element.tag in _PAIRED for element in _inside(root, standing)),
    )


def _inside(root: xml.Element, standing: Sequence[Standing]) -> Iterator[xml.Element]:
    """Yield the elements that stand between the ends of a block."""
    turns = {one.anchor: 0 for one in standing}
    for one in standing:
        turns[one.anchor] += _TURNS.get(one.tag.word, 0)
    depth = 0
    for element in root.iter():
        depth += turns.get(element, 0)
        if depth:
            yield element


def _carriers(standing: Iterable[Standing]) -> dict[xml.Element, int]:
    """Map what prefixed tags take away to whether it opens or closes a block."""
    turns: dict[xml.Element, int] = {}
    for one in standing:
        if one.tag.prefix and one.carrier is not None:
            turns[one.carrier] = _TURNS.get(one.tag.word, 0)
    return turns


def _holders(turns: dict[xml.Element, int]) -> set[xml.Element]:
    parents = {carrier.getparent() for carrier in turns}
    return {parent for parent in parents if parent is not None}


def _emptied(holder: xml.Element, turns: dict[xml.Element, int]) -> bool:
    if holder.tag == xml.name("w:body"):
        return False
    lasting = [child for child, certain in _children(holder, turns) if certain]
    if holder.tag in (_TABLE, xml.name("w:tr")):
        needed = "w:tr" if holder.tag == _TABLE else "w:tc"
        return not any(child.tag == xml.name(needed) for child in lasting)
    paragraphs = [child for child in lasting if child.tag == _PARAGRAPH]
    if not paragraphs:
        return True
    following = paragraphs[-1].itersiblings(_TABLE)
    return holder.tag == xml.name("w:tc") and next(following, None) is not None


def _affected(holder: xml.Element) -> Iterator[str]:
    """Yield the kind of a container and, where it goes itself, of those around it."""
    yield holder.tag
    if holder.tag in (_TABLE, xml.name("w:tr")):
        for ancestor in holder.iterancestors(*repairs.CONTAINERS):
            yield ancestor.tag


def _children(
    holder: xml.Element, turns: dict[xml.Element, int]
) -> Iterator[tuple[xml.Element, bool]]:
    """Yield what a holder keeps, and whether it is certain to keep it."""
    depth = 0
    for child in holder:
        if child in turns:
            depth += turns[child]
        else:
            yield child, depth == 0


def _steady(table: xml.Element, turns: dict[xml.Element, int]) -> bool:
    """Say whether a table fits its grid whatever the conditions say."""
    columns = len(xml.find_all(table, "w:tblGrid/w:gridCol"))
    rows = xml.find_all(table, "w:tr")
    if any(cell in turns for row in rows for cell in row):
        return False
    kept = [row for row, certain in _children(table, turns) if certain and row in rows]
    fits = all(repairs.width(row) <= columns for row in rows if row not in turns)
    return fits and any(repairs.width(row) == columns for row in kept)
