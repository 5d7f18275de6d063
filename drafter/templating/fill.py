"""One part filled with one view: blocks of text out of Jinja, checked and mended."""

from collections.abc import (
    Callable,
    Collection,
    Iterable,
    Iterator,
    Mapping,
    Sequence,
)
from itertools import islice

import attrs
from jinja2 import Template

from drafter.computed import computed
from drafter.ooxml import available_width, limits, xml
from drafter.patterns import regex
from drafter.pictures import Picture
from drafter.records import frozen
from drafter.templating import (
    closings,
    columns,
    gaps,
    identities,
    letterhead,
    pictures,
    repairs,
    titles,
    turns,
)
from drafter.templating.identities import Identities
from drafter.templating.restarts import Restarts

_PIECES = 512
"""How many pieces of Jinja's output make one block; memory stays small."""

_OFTEN = 2
"""How often the pieces of a block must repeat on average to be looked at once."""

_PARAGRAPHS = (b"<w:p>", b"<w:p ")

_CONTROLS = bytes((*range(9), 11, 12, *range(14, 32), 127))
_BAD = (regex(rb"\xc2[\x80-\x9f]"), regex(rb"\xef\xbf[\xbe\xbf]"))
"""The forbidden characters in UTF-8: controls, and what is no character."""


@frozen
class Risks:
    """What must be looked for in a part each time it is filled.

    Attributes:
        emptied: The kinds of containers that may lose all that they hold.
        grids: A table may become wider or narrower than its grid.
        pairs: Something that needs a partner, such as the end of a field or the
            beginning of a merge, stands inside a block.
        merges: A table has merged cells, and rows or cells that come and go.
        controls: A content control has a state that follows what stands in it.
    """

    emptied: frozenset[str] = frozenset()
    grids: bool = False
    pairs: bool = False
    merges: bool = False
    controls: bool = False

    @property
    def certain(self) -> bool:
        """Whether there is something to mend whatever the data."""
        return self.grids or self.merges or self.controls


@frozen
class TaggedPart:
    """One part of a template that has tags, compiled.

    Attributes:
        name: Its name in the package.
        kind: What kind of part it is, ``document``.
        label: What messages call it.
        source: What Jinja compiled, after docxtpl's clean-up.
        template: The compiled tags.
        risks: What must be looked for each time it is filled.
        whole: Whether it must be looked into in one piece.
        copies: Whether loops copy in it what may be there once, or begins anew.
        fitted: Whether its letterhead is to be fitted.
        columned: Whether it has a table whose columns are to be fitted.
        breaks: Whether a section break may come to stand last in it.
    """

    name: str
    kind: str
    label: str
    source: str = attrs.field(repr=False)
    template: Template = attrs.field(repr=False, eq=False)
    risks: Risks
    whole: bool
    copies: bool
    fitted: bool
    columned: bool
    breaks: bool

    @property
    def at_risk(self) -> bool:
        """Whether a view can still spoil its structure.

        Emptied containers are not among the risks: the filling mends them.
        """
        return self.risks.grids or self.risks.pairs

    def may_show(self, signs: Collection[bytes]) -> bool:
        """Say whether one of some signs may stand in it once it is filled.

        A value is escaped: markup comes from the template, or with a picture.
        """
        return any(
            not sign.startswith(b"<") or sign.decode() in self.source for sign in signs
        )


class Block:
    """A stretch of a filled part: bytes as Jinja gave them, or a text once changed.

    Attributes:
        pieces: What the rows of a table are made of, each piece once, parted by
            `repairs.SEAM`: a tenth of them, so that signs are looked for here first.
            Nothing where few pieces repeat.
    """

    def __init__(self, content: bytes | str, pieces: bytes | None = None) -> None:
        """Hold a stretch without half a tag or half a text at either end."""
        self._content, self.pieces = content, pieces

    @computed
    def data(self) -> bytes:
        """It in UTF-8."""
        content = self._content
        return content if isinstance(content, bytes) else content.encode()

    @computed
    def text(self) -> str:
        """It as text."""
        content = self._content
        return content if isinstance(content, str) else content.decode()

    def shows(self, signs: Iterable[bytes]) -> bool:
        """Whether one of some signs stands in it."""
        if isinstance(self._content, str):
            return any(sign.decode() in self._content for sign in signs)
        shown = (s for s in signs if self.pieces is None or s in self.pieces)
        return any(sign in self._content for sign in shown)

    def may_be_emptied(self, holders: Collection[str]) -> bool:
        """Whether one of some containers may have lost all that it held."""
        if self.pieces and not repairs.suspected_of_pieces(self.pieces, holders):
            return False
        return repairs.suspected(self.data, holders)


class TooBig(Exception):
    """The output is larger than any paper."""


class NotMended(Exception):
    """A container is still empty: a fault of ours."""


class BadCharacter(Exception):
    """A value brought a character that no paper can hold."""


@frozen
class FillContext:
    """What the parts of one paper share.

    Attributes:
        gap_style: The id of the style of a gap.
        numbers: Numbers for drawings.
        identities: The ids of the paper.
        restarts: Its lists that begin anew.
        pictures: The pictures printed so far, by the numbers of their marks.
        relation: Gives the id by which a part, named, refers to a picture.
        layout: Tells the width on the pages of the template.
    """

    gap_style: str
    numbers: Iterator[int]
    identities: Identities
    restarts: Restarts
    pictures: Sequence[Picture]
    relation: Callable[[str, Picture], str]
    layout: Callable[[], available_width.Layout]


def filled(
    part: TaggedPart, values: Mapping[str, object], setting: FillContext
) -> list[bytes]:
    """Return the bytes of a part, in blocks.

    Args:
        part: The compiled part.
        values: The tags of the root view.
        setting: What the parts of the paper share.

    Raises:
        jinja2.exceptions.TemplateError: A name is undefined.
        drafter.templating.environment.Unprintable: A value is not text.
        TooBig: The output passes the limit.
        BadCharacter: A value brought a forbidden character.
        NotMended: A container stayed empty.
        drafter.templating.restarts.TooManyLists: Lists begin anew too often.
        UnicodeEncodeError: A value brought half a surrogate pair.
    """
    blocks = list(_blocks(part, values))
    opening = blocks[0].data[: blocks[0].data.index(b">") + 1].decode()
    if part.whole or setting.pictures:
        blocks = [Block(_text(blocks))]
    blocks = _passed(part, blocks, setting, _first_passes(setting))
    if part.copies:
        blocks = [Block(_apart(_text(blocks), setting))]
    blocks = _passed(part, blocks, setting, _later_passes(part, setting, opening))
    if part.may_show(closings.SIGNS):
        last = max(
            (n for n, block in enumerate(blocks, 1) if block.shows(closings.SIGNS)),
            default=0,
        )
        ended = closings.kept(_text(blocks[:last]), setting.layout(), opening)
        blocks[:last] = [Block(ended)] if last else []
    if part.fitted:
        head = _letterhead(blocks)
        fitted = letterhead.fitted(_text(blocks[:head]), setting.layout())
        blocks[:head] = [Block(fitted)]
    emptied = any(block.may_be_emptied(part.risks.emptied) for block in blocks)
    if part.columned and any(block.shows(columns.SIGNS) for block in blocks):
        blocks = [Block(columns.fitted(_text(blocks), setting.layout()))]
    if part.breaks:
        blocks[-1] = Block(repairs.without_empty_section(_text(blocks[-1:])))
    blocks = _each(
        blocks,
        gaps.SIGNS,
        lambda text: gaps.highlighted(text, setting.gap_style, opening),
    )
    return [xml.DECLARATION.encode(), *_mended(part, blocks, emptied=emptied)]


_Pass = tuple[Collection[bytes], Callable[[str], str]]
"""What a filled part shows when something is to be changed in it, and the change."""


def _passed(
    part: TaggedPart,
    blocks: list[Block],
    setting: FillContext,
    passes: Iterable[_Pass],
) -> list[Block]:
    for signs, change in passes:
        if setting.pictures or part.may_show(signs):
            blocks = _each(blocks, signs, change)
    return blocks


def _first_passes(setting: FillContext) -> tuple[_Pass, ...]:
    return (
        (pictures.MARKS, lambda text: pictures.cut(text, setting.pictures)),
        (repairs.BREAKS, repairs.keep_breaks),
    )


def _later_passes(
    part: TaggedPart, setting: FillContext, opening: str
) -> tuple[_Pass, ...]:
    numbers = setting.numbers
    return (
        (pictures.PLACES, lambda text: _illustrated(part, text, setting)),
        (titles.SIGNS, lambda text: titles.balanced(text, setting.layout(), opening)),
        (identities.DRAWINGS, lambda text: identities.number_drawings(text, numbers)),
    )


def _text(blocks: Sequence[Block]) -> str:
    if len(blocks) == 1:
        return blocks[0].text
    return b"".join(block.data for block in blocks).decode()


def _letterhead(blocks: Sequence[Block]) -> int:
    """Return how many blocks the letterhead of a part takes."""
    marked = [n for n, block in enumerate(blocks, 1) if block.shows(letterhead.SIGNS)]
    count = max(marked, default=0)
    while 0 < count < len(blocks) and not letterhead.is_whole(_text(blocks[:count])):
        count += 1
    return count


def _apart(text: str, setting: FillContext) -> str:
    """Return a part in which copies that loops have made are apart."""
    text = identities.kept_once(turns.counted(text))
    return setting.identities.apart(setting.restarts.numbered(text))


def _illustrated(part: TaggedPart, text: str, setting: FillContext) -> str:
    def relation(picture: Picture) -> str:
        return setting.relation(part.name, picture)

    return pictures.placed(text, setting.pictures, relation, setting.layout())


def _blocks(part: TaggedPart, values: Mapping[str, object]) -> Iterator[Block]:
    """Fill the tags; stop at a bad character or as soon as the output is too big.

    All blocks but the first begin with a paragraph, so that no text and no tag of
    XML is in two of them.
    """
    output, size, rest = part.template.generate(values), 0, b""
    seen: set[str] = set()
    count = 0
    while batch := list(islice(output, _PIECES)):
        text = "".join(batch).encode()
        size += len(text)
        if size > limits.OUTPUT:
            raise TooBig(part.name)
        distinct = set(batch)
        seen |= distinct
        count += len(batch)
        repeats = len(seen) * _OFTEN < count
        pieces = _joined(seen) if repeats else None
        _refuse_bad(part, pieces or text)
        rest += text
        cut = max(map(rest.rfind, _PARAGRAPHS))
        if cut > 0:
            yield Block(rest[:cut], pieces)
            rest, seen, count = rest[cut:], distinct, len(batch)
    yield Block(rest)


def _joined(pieces: Iterable[str]) -> bytes:
    return f"{repairs.SEAM}{repairs.SEAM.join(pieces)}".encode()


def _refuse_bad(part: TaggedPart, pieces: bytes) -> None:
    controls = len(pieces.translate(None, _CONTROLS)) < len(pieces)
    if controls or any(bad.search(pieces) for bad in _BAD):
        raise BadCharacter(part.name)


def _each(
    blocks: Iterable[Block], signs: Collection[bytes], change: Callable[[str], str]
) -> list[Block]:
    """Change the blocks that show one of some signs; the others stay as they are."""
    return [
        Block(change(block.text)) if block.shows(signs) else block for block in blocks
    ]


def _mended(
    part: TaggedPart, blocks: Sequence[Block], *, emptied: bool
) -> Iterable[bytes]:
    """Build the tree only where there is something to mend."""
    if not (emptied or part.risks.certain):
        return [block.data for block in blocks]
    from drafter.templating import controls, merges

    root = xml.parse(_text(blocks))
    if emptied:
        repairs.mend(root)
    if part.risks.merges:
        merges.mend(root)
    if part.risks.grids:
        repairs.fit_grids(root)
    if part.risks.controls:
        controls.settle(root)
    mended = xml.source(root).encode()
    if repairs.suspected(mended, part.risks.emptied):
        raise NotMended(part.name)
    return [mended]
