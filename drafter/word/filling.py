"""One part filled with one view: blocks of text out of Jinja, checked and mended."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import islice

import attrs

from drafter.pictures import Picture
from drafter.word import (
    drawings,
    gaps,
    identity,
    letterhead,
    limits,
    lines,
    repairs,
    rooms,
    sections,
    xml,
)
from drafter.word.compiling import TaggedPart
from drafter.word.environment import PICTURE_MARK

_PIECES = 2048
"""How many pieces of Jinja's output make one block; memory stays small."""

_BAD = re.compile(
    rb"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]|\xc2[\x80-\x9f]|\xef\xbf[\xbe\xbf]"
)
"""The forbidden characters in UTF-8: controls, and what is no character."""

_SUSPECTS = bytes((*range(9), 11, 12, *range(14, 32), 127, 0xC2, 0xEF))
"""The bytes with which a forbidden character begins; few texts hold any."""

_WHITE = (b"\n", b"\t", b"\r")


class TooBig(Exception):
    """The output is larger than any paper."""


class NotMended(Exception):
    """A container is still empty: a fault of ours."""


class BadCharacter(Exception):
    """A value brought a character that no paper can hold."""


@attrs.frozen
class Setting:
    """What the parts of one paper share.

    Attributes:
        gap_style: The id of the style of a gap.
        numbers: Numbers for drawings.
        pictures: The pictures printed so far, by the numbers of their marks.
        relation: Gives the id by which a part, named, refers to a picture.
        layout: Tells the room on the pages of the template.
    """

    gap_style: str
    numbers: Iterator[int]
    pictures: Sequence[Picture]
    relation: Callable[[str, Picture], str]
    layout: Callable[[], rooms.Layout]


def filled(
    part: TaggedPart, values: Mapping[str, object], setting: Setting
) -> list[bytes]:
    """Return the bytes of a part, in blocks.

    Args:
        part: The compiled part.
        values: The tags of the root view.
        setting: What the parts of the paper share.

    Raises:
        jinja2.exceptions.TemplateError: A name is undefined.
        drafter.word.environment.Unprintable: A value is not text.
        TooBig: The output passes the limit.
        BadCharacter: A value brought a forbidden character.
        NotMended: A container stayed empty.
        UnicodeEncodeError: A value brought half a surrogate pair.
    """
    blocks = [xml.DECLARATION.encode(), *_blocks(part, values)]
    white = any(sign in block for block in blocks[1:] for sign in _WHITE)
    gap = any(gaps.GAP in block for block in blocks)
    shown = bool(setting.pictures) and any(PICTURE_MARK in one for one in blocks)
    if not (white or gap or shown or part.touched):
        return blocks
    text = b"".join(blocks[1:]).decode()
    if shown:
        text = drawings.cut(text, setting.pictures)
    if white:
        text = lines.kept(lines.normal(text))
    if part.bookmarks:
        text = identity.bookmarks(text)
    if shown:
        text = _illustrated(part, text, setting)
    if part.drawings or shown:
        text = identity.drawings(text, setting.numbers)
    if part.faces:
        text = letterhead.fitted(text, part.faces)
    if part.breaks:
        text = sections.ended(text)
    if gap:
        text = gaps.highlighted(text, setting.gap_style)
    return [_mended(part, text)]


def _illustrated(part: TaggedPart, text: str, setting: Setting) -> str:
    def relation(picture: Picture) -> str:
        return setting.relation(part.name, picture)

    return drawings.placed(text, setting.pictures, relation, setting.layout())


def _blocks(part: TaggedPart, values: Mapping[str, object]) -> Iterator[bytes]:
    """Fill the tags; stop at a bad character or as soon as the output is too big."""
    pieces, size = part.template.generate(values), 0
    while batch := list(islice(pieces, _PIECES)):
        block = "".join(batch).encode()
        size += len(block)
        if size > limits.OUTPUT:
            raise TooBig(part.name)
        if len(block.translate(None, _SUSPECTS)) < len(block) and _BAD.search(block):
            raise BadCharacter(part.name)
        yield block


def _mended(part: TaggedPart, text: str) -> bytes:
    """Build the tree only where there is something to mend."""
    emptied = repairs.suspected(text, part.risks.emptied)
    if not (emptied or part.risks.grids):
        return xml.document(text)
    root = xml.parse(text)
    if emptied:
        repairs.mend(root)
    if part.risks.grids:
        repairs.fit_grids(root)
    mended = xml.source(root)
    if repairs.suspected(mended, part.risks.emptied):
        raise NotMended(part.name)
    return xml.document(mended)
