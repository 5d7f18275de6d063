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

from drafter.ooxml import available_width, limits, xml
from drafter.patterns import regex
from drafter.pictures import Picture
from drafter.records import frozen
from drafter.templating import gaps, letterhead, pictures, repairs

_PIECES = 512
"""How many pieces of Jinja's output make one block; memory stays small."""

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
    """

    emptied: frozenset[str] = frozenset()
    grids: bool = False
    pairs: bool = False

    @property
    def any(self) -> bool:
        """Whether anything must be looked for."""
        return self.grids or bool(self.emptied)


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
        fitted: Whether its letterhead is to be fitted.
        breaks: Whether a section break may come to stand last in it.
    """

    name: str
    kind: str
    label: str
    source: str = attrs.field(repr=False)
    template: Template = attrs.field(repr=False, eq=False)
    risks: Risks
    whole: bool
    fitted: bool
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
        pictures: The pictures printed so far, by the numbers of their marks.
        relation: Gives the id by which a part, named, refers to a picture.
        layout: Tells the width on the pages of the template.
    """

    gap_style: str
    numbers: Iterator[int]
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
        UnicodeEncodeError: A value brought half a surrogate pair.
    """
    blocks = list(_blocks(part, values))
    opening = blocks[0][: blocks[0].index(b">") + 1].decode()
    if part.whole or setting.pictures:
        blocks = [b"".join(blocks)]
    for signs, change in (
        (pictures.MARKS, lambda text: pictures.cut(text, setting.pictures)),
        (repairs.BREAKS, repairs.keep_breaks),
        (repairs.BOOKMARKS, repairs.name_bookmarks),
        (pictures.PLACES, lambda text: _illustrated(part, text, setting)),
        (repairs.DRAWINGS, lambda text: repairs.number_drawings(text, setting.numbers)),
    ):
        if setting.pictures or part.may_show(signs):
            blocks = _each(blocks, signs, change)
    if part.fitted:
        head = letterhead.length(blocks)
        text = b"".join(blocks[:head]).decode()
        blocks[:head] = [letterhead.fitted(text, setting.layout()).encode()]
    if part.breaks:
        blocks[-1] = repairs.without_empty_section(blocks[-1].decode()).encode()
    blocks = _each(
        blocks,
        gaps.SIGNS,
        lambda text: gaps.highlighted(text, setting.gap_style, opening),
    )
    return [xml.DECLARATION.encode(), *_mended(part, blocks)]


def _illustrated(part: TaggedPart, text: str, setting: FillContext) -> str:
    def relation(picture: Picture) -> str:
        return setting.relation(part.name, picture)

    return pictures.placed(text, setting.pictures, relation, setting.layout())


def _blocks(part: TaggedPart, values: Mapping[str, object]) -> Iterator[bytes]:
    """Fill the tags; stop at a bad character or as soon as the output is too big.

    All blocks but the first begin with a paragraph, so that no text and no tag of
    XML is in two of them.
    """
    pieces, size, rest = part.template.generate(values), 0, b""
    while batch := list(islice(pieces, _PIECES)):
        block = "".join(batch).encode()
        size += len(block)
        if size > limits.OUTPUT:
            raise TooBig(part.name)
        _refuse_bad(part, block)
        rest += block
        cut = max(map(rest.rfind, _PARAGRAPHS))
        if cut > 0:
            yield rest[:cut]
            rest = rest[cut:]
    yield rest


def _refuse_bad(part: TaggedPart, block: bytes) -> None:
    controls = len(block.translate(None, _CONTROLS)) < len(block)
    if controls or any(bad.search(block) for bad in _BAD):
        raise BadCharacter(part.name)


def _each(
    blocks: Iterable[bytes], signs: Iterable[bytes], change: Callable[[str], str]
) -> list[bytes]:
    """Change the blocks that show one of some signs; the others stay bytes."""
    return [
        change(block.decode()).encode()
        if any(sign in block for sign in signs)
        else block
        for block in blocks
    ]


def _mended(part: TaggedPart, blocks: Sequence[bytes]) -> Sequence[bytes]:
    """Build the tree only where there is something to mend."""
    emptied = any(repairs.suspected(block, part.risks.emptied) for block in blocks)
    if not (emptied or part.risks.grids):
        return blocks
    root = xml.parse(b"".join(blocks))
    if emptied:
        repairs.mend(root)
    if part.risks.grids:
        repairs.fit_grids(root)
    mended = xml.source(root).encode()
    if repairs.suspected(mended, part.risks.emptied):
        raise NotMended(part.name)
    return [mended]
