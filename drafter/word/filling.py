"""One part filled with one view: blocks of text out of Jinja, checked and mended."""

import re
from collections.abc import Iterator, Mapping
from itertools import islice

from drafter.word import (
    gaps,
    identity,
    letterhead,
    limits,
    lines,
    repairs,
    sections,
    xml,
)
from drafter.word.compiling import TaggedPart

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


def filled(
    part: TaggedPart,
    values: Mapping[str, object],
    numbers: Iterator[int],
    gap_style: str,
) -> list[bytes]:
    """Return the bytes of a part, in blocks.

    Args:
        part: The compiled part.
        values: The tags of the root view.
        numbers: Numbers for drawings, shared by the parts of a paper.
        gap_style: The id of the style of a gap.

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
    if not (white or gap or part.touched):
        return blocks
    text = b"".join(blocks[1:]).decode()
    if white:
        text = lines.kept(lines.normal(text))
    if part.bookmarks:
        text = identity.bookmarks(text)
    if part.drawings:
        text = identity.drawings(text, numbers)
    if part.faces:
        text = letterhead.fitted(text, part.faces)
    if part.breaks:
        text = sections.ended(text)
    if gap:
        text = gaps.highlighted(text, gap_style)
    return [_mended(part, text)]


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
