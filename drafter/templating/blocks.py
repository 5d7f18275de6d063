"""Blocks of a part: what is opened is closed, and what a prefix takes away."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from attrs import evolve, field
from jinja2 import nodes

from drafter.findings import Finding, Place, Spot, error, hint
from drafter.ooxml import limits, places, xml
from drafter.patterns import regex
from drafter.records import define, frozen
from drafter.templating import habits, losses
from drafter.templating.losses import Bookmarks
from drafter.templating.tags import CLOSING, OPENING, Keyword, Tag

NOT_CLOSED = error("T101")
NOT_OPENED = error("T102")
CLOSED_AS_TEXT = error("T106")
ONE_CARRIER = error("T108")
WORDS_BESIDE = error("T109")
LINE_BESIDE = error("T109", "line")
CROSSING = error("T116")
CROSSING_ROWS = error("T116", "rows")
HIDES_FIELD = error("T122")
TOO_DEEP = error("T123")
PREFIX_OUT_OF_PLACE = error("T127")
ENDS_SECTION = error("T128")
ALONE = hint("T130")
TOO_MANY_BRANCHES = error("T227")
CLOSES_OTHER = error("T162")

_NAMES: Mapping[str, tuple[str, str]] = {
    "p": ("đoạn", "paragraph"),
    "tr": ("hàng", "row"),
    "tc": ("ô", "cell"),
}
_CARRIERS = tuple(map(xml.name, ("w:p", "w:tr", "w:tc")))


@frozen(eq=False)
class PlacedTag:
    """A tag and where it stands.

    Attributes:
        tag: The tag; of one that was refused, what it was meant to be.
        spot: Its place in words.
        anchor: The element that holds its text.
        holder: The container of its paragraph.
        sound: Whether it was accepted; a refused one causes no further findings.
        alone: Whether its paragraph holds no other words.
        echo: Whether Word wrote it a second time, for old programs.
        beside: The words of its sentence before and after it, up to the next tag;
            empty where there are none.
    """

    tag: Tag
    spot: Spot
    anchor: xml.Element
    holder: xml.Element
    sound: bool = True
    alone: bool = False
    echo: bool = False
    beside: tuple[str, str] = ("", "")

    @property
    def carrier(self) -> xml.Element | None:
        """The paragraph, row or cell that its prefix takes away."""
        name = xml.name(f"w:{self.tag.prefix or 'p'}")
        return next(self.anchor.iterancestors(name), None)

    @property
    def level(self) -> tuple[object, ...]:
        """What an opening tag and its closing tag must have in common."""
        if self.tag.prefix:
            carrier = self.carrier
            return (None if carrier is None else carrier.getparent(),)
        path = [self.anchor.tag]
        for ancestor in self.anchor.iterancestors():
            if ancestor is self.holder:
                break
            path.append(ancestor.tag)
        return (self.holder, *path)


def carriers(placed: list[PlacedTag], bookmarks: Bookmarks) -> Iterator[Finding]:
    """Yield what is wrong with the prefixes of the tags of a part.

    Args:
        placed: The tags, in their order.
        bookmarks: The bookmarks of the part.
    """
    inside: dict[xml.Element, list[PlacedTag]] = {}
    for item in placed:
        for ancestor in item.anchor.iterancestors(*_CARRIERS):
            inside.setdefault(ancestor, []).append(item)
    reported: set[xml.Element | None] = set()
    for item in placed:
        carrier = item.carrier
        if not (item.tag.prefix and item.sound) or carrier in reported:
            continue
        others = [] if carrier is None else inside[carrier]
        others = [other for other in others if other is not item]
        for finding in _carried(item, others, bookmarks):
            reported.add(carrier)
            yield finding


def _carried(
    item: PlacedTag, others: list[PlacedTag], bookmarks: Bookmarks
) -> Iterator[Finding]:
    carrier, prefix = item.carrier, item.tag.prefix
    named = dict(zip(("carrier", "carrier_en"), _NAMES[prefix], strict=True))
    tag = item.spot.tag
    if carrier is None or (
        prefix != "p" and next(carrier.iter(xml.name("w:tbl")), None) is not None
    ):
        yield PREFIX_OUT_OF_PLACE.at(mark=item.spot, tag=tag, prefix=prefix, **named)
        return
    if xml.find(carrier, "w:pPr/w:sectPr") is not None:
        yield ENDS_SECTION.at(mark=item.spot, tag=tag)
        return
    if any(_ends(item.tag, other.tag) for other in others):
        yield ONE_CARRIER.at(mark=item.spot, tag=tag, **named)
        return
    things = losses.lost(carrier, item.tag.source, bookmarks)
    if things:
        words, words_en = (", ".join(names) for names in zip(*things, strict=True))
        broken = prefix == "p" and losses.breaks_lines(carrier)
        yield (LINE_BESIDE if broken else WORDS_BESIDE).at(
            mark=item.spot, tag=tag, words=words, words_en=words_en,
            prefix=prefix, **named,
        )  # fmt: skip


def _ends(opening: Tag, other: Tag) -> bool:
    """Whether a tag may be the end of another, and takes away the same."""
    return CLOSING.get(opening.word) is other.word and opening.prefix == other.prefix


_CARRIED = {
    "": ("văn bản thường", "text"),
    "p": ("đoạn (p)", "a paragraph (p)"),
    "tr": ("hàng (tr)", "a row (tr)"),
    "tc": ("ô (tc)", "a cell (tc)"),
}
_ADVICE = {
    "": ("thêm {} sau phần cần giữ hoặc lặp lại", "add {} after the part"),
    "p": (
        "thêm {} thành một đoạn riêng sau phần cần giữ hoặc lặp lại",
        "add {} as a paragraph of its own after the part",
    ),
    "tr": (
        "thêm {} vào một hàng riêng ngay sau hàng cần lặp lại",
        "add {} in a row of its own right after the row that repeats",
    ),
    "tc": (
        "thêm {} vào một ô riêng ngay sau ô cần lặp lại",
        "add {} in a cell of its own right after the cell that repeats",
    ),
}


def pairs(placed: list[PlacedTag]) -> Iterator[Finding]:
    """Yield the blocks of a part that are not closed, closed twice, or cut across."""
    blocks = _Blocks()
    for item in placed:
        if item.tag.word in OPENING:
            blocks.open(item)
            yield from _too_deep(blocks)
        elif item.tag.word in (Keyword.ELSE, Keyword.ELIF):
            yield from _turned(item, blocks)
        elif item.tag.word in CLOSING.values():
            yield from _closed(item, blocks)
    for block in blocks.stack:
        yield from _unclosed(block.placed)
    for opening, item in blocks.crossed:
        yield CLOSES_OTHER.at(
            mark=item.spot, tag=item.spot.tag, opening=opening.spot.tag,
            right=opening.tag.closing,
        )  # fmt: skip


def stretches(
    placed: Sequence[PlacedTag],
) -> Iterator[tuple[PlacedTag, PlacedTag, PlacedTag]]:
    """Yield what lies between the tags of each block: its opening tag, two bounds."""
    open_blocks: list[tuple[PlacedTag, PlacedTag]] = []
    for item in placed:
        if item.tag.word in OPENING:
            open_blocks.append((item, item))
        elif item.tag.word is not Keyword.VALUE and open_blocks:
            opening, before = open_blocks.pop()
            if opening.sound and before.sound and item.sound:
                yield opening, before, item
            if item.tag.word in (Keyword.ELSE, Keyword.ELIF):
                open_blocks.append((opening, item))


Ranked = tuple[tuple[int, int], Finding]


def across_parts(found: Sequence[Ranked]) -> Iterator[Ranked]:
    """Join what one mistake causes in two parts: opened in one, closed in another.

    Args:
        found: The findings of all parts, with the ranks of their places.
    """
    strays = [f for _, f in found if f.rule is NOT_OPENED]
    joined: dict[Finding, Finding] = {}
    for _, finding in found:
        stray = next((s for s in strays if _closes(s, finding)), None)
        if stray is not None:
            strays.remove(stray)
            joined[finding] = stray
    closing = set(joined.values())
    for rank, finding in found:
        if finding in joined:
            yield rank, _crossing(finding.mark, joined[finding].mark)
        elif finding not in closing:
            yield rank, finding


_END = regex(r"\{%(?:p|tr|tc)?\s*(end\w+)")


def _closes(stray: Finding, finding: Finding) -> bool:
    """Whether a closing tag with nothing open is the one that another tag lacks."""
    if finding.rule is not NOT_CLOSED:
        return False
    first = _END.match(str(stray.values["tag"]))
    second = _END.match(str(finding.values["closing"]))
    return first is not None and second is not None and first[1] == second[1]


def _crossing(opening: Place | None, other: Place | None) -> Finding:
    assert isinstance(opening, Spot)
    assert isinstance(other, Spot)
    return CROSSING.at(
        mark=opening,
        tag=opening.tag,
        where=places.described(other),
        where_en=places.described(other, "en"),
    )


@define
class _Open:
    """A block that is still open, and whether its ``else`` has come."""

    placed: PlacedTag
    turned: bool = False
    branches: int = 1


@define
class _Blocks:
    """The blocks that are open, those of each keyword counted, and their names.

    Lost are those that were told to lack their end: it may still come, too late.

    Each is put on and taken off once, whatever a template does with them.
    """

    stack: list[_Open] = field(factory=list)
    counts: dict[Keyword, int] = field(factory=lambda: dict.fromkeys(OPENING, 0))
    names: dict[str, int] = field(factory=dict)
    lost: dict[Keyword, int] = field(factory=lambda: dict.fromkeys(OPENING, 0))
    crossed: list[tuple[PlacedTag, PlacedTag]] = field(factory=list)
    """Blocks closed by the end of another kind, and that end."""

    def stray(self, word: Keyword) -> PlacedTag | None:
        """Take back an end that closed a block whose own end has come after all."""
        for place in reversed(range(len(self.crossed))):
            if self.crossed[place][0].tag.word is word:
                return self.crossed.pop(place)[1]
        return None

    def open(self, item: PlacedTag) -> None:
        self.stack.append(_Open(item))
        self._count(item, 1)

    def close(self) -> _Open:
        block = self.stack.pop()
        self._count(block.placed, -1)
        return block

    def _count(self, item: PlacedTag, by: int) -> None:
        self.counts[item.tag.word] += by
        if item.tag.word is Keyword.FOR:
            self.names[item.tag.name] = self.names.get(item.tag.name, 0) + by


def idle(placed: Iterable[PlacedTag]) -> frozenset[PlacedTag]:
    """Return the loops of a part that print and ask nothing of their items."""
    open_loops: list[PlacedTag] = []
    busy: set[PlacedTag] = set()
    closed = set()
    for item in placed:
        node = item.tag.node
        named = set() if node is None else {n.name for n in _names_in(node)}
        unknown = not item.sound and node is None
        near = open_loops[-limits.LOOPS :]
        busy |= {loop for loop in near if unknown or loop.tag.name in named}
        if item.tag.word is Keyword.FOR:
            open_loops.append(item)
        elif item.tag.word is Keyword.ENDFOR and open_loops:
            closed.add(open_loops.pop())
    return frozenset(loop for loop in closed - busy if loop.sound)


def _names_in(node: nodes.Node) -> Iterator[nodes.Name]:
    if isinstance(node, nodes.Name):
        yield node
    yield from node.find_all(nodes.Name)


def _turned(item: PlacedTag, blocks: _Blocks) -> Iterator[Finding]:
    top = blocks.stack[-1] if blocks.stack else None
    fits = top is not None and not top.turned
    if top is not None and item.tag.word is Keyword.ELIF:
        fits = fits and top.placed.tag.word is Keyword.IF
    if top is None or not fits:
        if item.sound:
            yield NOT_OPENED.at(mark=item.spot, tag=item.spot.tag)
        if top is None or (top.placed.tag.word is Keyword.FOR and not top.turned):
            # its end has nothing more to say
            opening = evolve(item.tag, word=Keyword.IF, node=None)
            blocks.open(evolve(item, tag=opening, sound=False))
        return
    top.turned = item.tag.word is Keyword.ELSE
    top.branches += 1
    if top.branches == limits.BRANCHES + 1:
        limit = limits.BRANCHES
        yield TOO_MANY_BRANCHES.at(mark=top.placed.spot, limit=limit)
    yield from _paired(top.placed, item)


_OPENED_BY = {closing: opening for opening, closing in CLOSING.items()}


def _closed(item: PlacedTag, blocks: _Blocks) -> Iterator[Finding]:
    """Close the block that an end belongs to; a lost one is told of only once."""
    word = _OPENED_BY[item.tag.word]
    if blocks.counts[word]:
        inner: list[_Open] = []
        while blocks.stack[-1].placed.tag.word is not word:
            inner.append(blocks.close())
        for block in reversed(inner):
            blocks.lost[block.placed.tag.word] += 1
            yield from _unclosed(block.placed)
        yield from _paired(blocks.close().placed, item)
    elif blocks.lost[word]:
        blocks.lost[word] -= 1
    elif blocks.stack:
        opening = blocks.close().placed
        if item.sound and opening.sound:
            blocks.crossed.append((opening, item))
    else:
        told = blocks.stray(word) or item
        if told.sound:
            yield NOT_OPENED.at(mark=told.spot, tag=told.spot.tag)


def _paired(opening: PlacedTag, other: PlacedTag) -> Iterator[Finding]:
    """Yield what is wrong between an opening tag and its else or end."""
    if not (opening.sound and other.sound):
        return
    where = places.described(other.spot)
    where_en = places.described(other.spot, "en")
    if opening.tag.prefix != other.tag.prefix:
        names = _CARRIED[opening.tag.prefix]
        right = f"{{%{opening.tag.prefix} {other.tag.source[2:-2].split(None, 1)[-1]}"
        if not other.tag.prefix:
            right = f"{{%{opening.tag.prefix} {other.tag.source[2:].lstrip()}"
        else:
            right = right.rstrip() + " %}"
        yield CLOSED_AS_TEXT.at(
            mark=opening.spot,
            tag=opening.spot.tag,
            opened=names[0],
            opened_en=names[1],
            typed=other.spot.tag,
            where=where,
            where_en=where_en,
            closing=right,
        )
    elif opening.level != other.level and _in_one_table(opening, other):
        ends = (opening.tag, other.tag)
        right, end = (f"{{%tr {_bare(tag)}" for tag in ends)
        yield CROSSING_ROWS.at(
            mark=opening.spot, tag=opening.spot.tag, where=where, where_en=where_en,
            right=right, closing=end,
        )  # fmt: skip
    elif opening.level != other.level:
        yield _crossing(opening.spot, other.spot)


def _in_one_table(opening: PlacedTag, other: PlacedTag) -> bool:
    """Whether a block opens in one cell of a table and is closed in another."""
    table = xml.name("w:tbl")
    first, second = (
        next(item.holder.iterancestors(table), None) for item in (opening, other)
    )
    return first is not None and first is second


def _bare(tag: Tag) -> str:
    """Return what a tag of a block says after its braces and its prefix."""
    return tag.source[2:].removeprefix(tag.prefix).lstrip()


def alone(placed: Sequence[PlacedTag]) -> Iterator[Finding]:
    """Yield the tags of blocks that could take their paragraphs away, all of them."""
    blocks: dict[PlacedTag, list[PlacedTag]] = {}
    for opening, _, item in stretches(placed):
        blocks.setdefault(opening, [opening]).append(item)
    for opening, items in blocks.items():
        fitting = all(_is_alone(i) and i.level == opening.level for i in items)
        if fitting and items[-1].tag.word in CLOSING.values():
            for item in items:
                right = f"{{%p {item.tag.source[2:].lstrip()}"
                yield ALONE.at(mark=item.spot, tag=item.spot.tag, right=right)


def _is_alone(item: PlacedTag) -> bool:
    """Whether a tag has a paragraph to itself that nobody would miss."""
    if not item.alone or item.tag.prefix:
        return False
    carrier = item.carrier
    return carrier is None or not losses.any_beside(carrier)


def _unclosed(item: PlacedTag) -> Iterator[Finding]:
    if not item.sound:
        return
    advice, advice_en = _ADVICE[item.tag.prefix]
    closing = item.tag.closing
    yield NOT_CLOSED.at(
        mark=item.spot,
        tag=item.spot.tag,
        closing=closing,
        advice=advice.format(closing),
        advice_en=advice_en.format(closing),
    )


def _too_deep(blocks: _Blocks) -> Iterator[Finding]:
    item = blocks.stack[-1].placed
    limit = limits.LOOPS if item.tag.word is Keyword.FOR else limits.IFS
    if blocks.counts[item.tag.word] == limit + 1:
        yield TOO_DEEP.at(mark=item.spot, tag=item.spot.tag, limit=limit)
    if item.tag.word is Keyword.FOR and blocks.names[item.tag.name] > 1:
        right = habits.renamed(item.tag.source, item.tag.name, blocks.names)
        yield HIDES_FIELD.at(
            mark=item.spot, tag=item.spot.tag, name=item.tag.name, right=right
        )
