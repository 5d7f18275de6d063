"""Numbered lists that begin anew with each turn of the loop they stand in.

A loop that makes the items of a list leaves it alone: it counts on. So does one whose
every turn has one item of the list, such as the number of a row. Where a turn holds
more of a list, and something else beside it, the list is one of the turn: it begins
anew. Bullets do not count.
"""

from collections import Counter
from collections.abc import Iterator, Sequence

from drafter.computed import computed
from drafter.ooxml import numbering, package, styles, xml
from drafter.ooxml.numbering import List
from drafter.records import frozen
from drafter.templating import restarts

_UNCOUNTED = ("bullet", "none")


@frozen(eq=False)
class _Item:
    """A paragraph of a template, with its place in a list that counts."""

    element: xml.Element
    list_id: str = ""
    level: int = 0
    definition: List | None = None

    @property
    def counters(self) -> str:
        """What names the counters of its list; other lists may share them."""
        return "" if self.definition is None else self.definition.abstract


@frozen(eq=False)
class _Block:
    """A loop, which has a number, or a condition."""

    loop: int | None
    arms: "list[list[_Item | _Block]]"


_Nodes = Sequence[_Item | _Block]


def _items(nodes: _Nodes) -> Iterator[_Item]:
    for node in nodes:
        if isinstance(node, _Item):
            yield node
        else:
            for arm in node.arms:
                yield from _items(arm)


class Lists:
    """The lists of a template; they are read when a loop asks for them."""

    def __init__(self, opened: package.Package) -> None:
        self._opened = opened

    @computed
    def _styles(self) -> styles.Styles:
        return styles.read(self._opened.tree("styles"))

    @computed
    def _numbering(self) -> numbering.Numbering:
        return numbering.Numbering(self._opened.tree("numbering"), self._styles)

    def mark(self, root: xml.Element, tags: Sequence[str]) -> None:
        """Mark the paragraphs of a part whose list begins anew with a loop.

        Args:
            root: Its tree, in which instructions stand for the tags of blocks.
            tags: What the instructions stand for.
        """
        nodes = self._nodes(root, tags)
        owners = dict(_owned(nodes, ()))
        seen: set[str] = set()
        used: dict[tuple[str, tuple[int, ...]], bool] = {}
        for item in _items(nodes):
            loops = owners.get(item, ())
            if loops:
                again = used.setdefault((item.list_id, loops), item.counters in seen)
                self._marked(item, loops, again=again)
            seen.add(item.counters)

    def _nodes(self, root: xml.Element, tags: Sequence[str]) -> _Nodes:
        """Return the paragraphs of a part in their blocks."""
        arms: list[list[_Item | _Block]] = [[]]
        blocks: list[_Block] = []
        loops = 0
        for element in root.iter():
            word = _word(element, tags)
            if word in ("for", "if"):
                arm: list[_Item | _Block] = []
                blocks.append(_Block(loops if word == "for" else None, [arm]))
                arms[-1].append(blocks[-1])
                arms.append(arm)
                loops += word == "for"
            elif word in ("else", "elif"):
                arms[-1] = []
                blocks[-1].arms.append(arms[-1])
            elif word:
                blocks.pop()
                arms.pop()
            elif element.tag == xml.name("w:p"):
                arms[-1].append(self._item(element))
        return arms[0]

    def _item(self, paragraph: xml.Element) -> _Item:
        style = xml.value(xml.find(paragraph, "w:pPr/w:pStyle"))
        direct = xml.find(paragraph, "w:pPr/w:numPr")
        given = self._styles.numbered(style)
        place = given if direct is None else styles.numbered(direct)
        known = self._numbering.place(place, style or self._styles.default)
        if place is None or known is None:
            return _Item(paragraph)
        definition, level = known
        if definition.levels[level].format in _UNCOUNTED:
            return _Item(paragraph)
        return _Item(paragraph, place.list_id, level, definition)

    def _marked(self, item: _Item, loops: tuple[int, ...], *, again: bool) -> None:
        """Name the loops at the list of a paragraph; it takes its list directly."""
        assert item.definition is not None, "it is in a list"
        properties = _child(item.element, "w:pPr", ())
        direct = xml.find(properties, "w:numPr")
        if direct is None:
            direct = _child(properties, "w:numPr", _BEFORE_LIST)
            level = direct.makeelement(xml.name("w:ilvl"))
            level.set(xml.name("w:val"), str(item.level))
            direct.append(level)
            self._keep_indents(properties)
        for old in xml.find_all(direct, "w:numId"):
            direct.remove(old)
        start = item.definition.start(item.level)
        place = (item.list_id, item.level, start)
        direct.append(restarts.mark(direct, place, loops, again=again))

    def _keep_indents(self, properties: xml.Element) -> None:
        """Keep the indents of a style, which a list named directly would replace."""
        style = xml.value(xml.find(properties, "w:pStyle")) or self._styles.default
        chain = [xml.find(e, "w:pPr/w:ind") for e in self._styles.chain(style)]
        given = [indents for indents in chain if indents is not None]
        own = xml.find(properties, "w:ind")
        if not given or own is not None:
            return
        own = _child(properties, "w:ind", _BEFORE_INDENTS)
        for indents in reversed(given):
            own.attrib.update(indents.attrib)


_BEFORE_LIST = (
    "w:pStyle", "w:keepNext", "w:keepLines", "w:pageBreakBefore", "w:framePr",
    "w:widowControl",
)  # fmt: skip
_BEFORE_INDENTS = (
    *_BEFORE_LIST, "w:numPr", "w:suppressLineNumbers", "w:pBdr", "w:shd", "w:tabs",
    "w:suppressAutoHyphens", "w:kinsoku", "w:wordWrap", "w:overflowPunct",
    "w:topLinePunct", "w:autoSpaceDE", "w:autoSpaceDN", "w:bidi", "w:adjustRightInd",
    "w:snapToGrid", "w:spacing",
)  # fmt: skip
"""What stands before these among a paragraph's properties."""


def _child(parent: xml.Element, tag: str, before: Sequence[str]) -> xml.Element:
    """Return a child of an element, made behind certain others where there is none."""
    child = xml.find(parent, tag)
    if child is None:
        child = parent.makeelement(xml.name(tag))
        earlier = frozenset(map(xml.name, before))
        places = [n for n, item in enumerate(parent, 1) if item.tag in earlier]
        parent.insert(max(places, default=0), child)
    return child


def _word(element: xml.Element, tags: Sequence[str]) -> str:
    said = xml.instruction(element)
    return tags[int(said)].strip("{%").split()[0] if said else ""


_Loops = tuple[tuple[int, frozenset[str]], ...]
"""The loops around a place, the outer one first, with their lists that begin anew."""


def _owned(nodes: _Nodes, around: _Loops) -> Iterator[tuple[_Item, tuple[int, ...]]]:
    """Yield the items of lists that begin anew, with the loops that make them do."""
    for node in nodes:
        if isinstance(node, _Item):
            yield node, tuple(n for n, lists in around if node.list_id in lists)
            continue
        for number, arm in enumerate(node.arms):
            inner = around
            if node.loop is not None and number == 0:
                inner = (*around, (node.loop, frozenset(_of_turns(arm))))
            yield from _owned(arm, inner)


def _of_turns(arm: _Nodes) -> Iterator[str]:
    """Yield the lists that begin anew with each turn of a loop."""
    levels: dict[str, list[int]] = {}
    for item in _items(arm):
        levels.setdefault(item.list_id, []).append(item.level)
    most = _most(arm)
    for name, mine in levels.items():
        if name and len(levels) > 1 and most[name, min(mine)] > 1:
            yield name


_MANY = 2


def _most(nodes: _Nodes) -> Counter[tuple[str, int]]:
    """Return how many items of each list and level some blocks give at most."""
    counts: Counter[tuple[str, int]] = Counter()
    for node in nodes:
        if isinstance(node, _Item):
            counts[node.list_id, node.level] += 1
            continue
        most: Counter[tuple[str, int]] = Counter()
        for arm in node.arms:
            most |= _most(arm)
        for _ in range(1 if node.loop is None else _MANY):
            counts.update(most)
    return counts
