"""One part filled with one view: text out of Jinja, checked, mended, encoded."""

import re
from collections.abc import Iterator, Mapping

from drafter.word import gaps, identity, limits, lines, repairs, xml
from drafter.word.compiling import TaggedPart

_CONTROLS = bytes((*range(9), 11, 12, *range(14, 32), 127))
_OTHERS = re.compile(rb"\xc2[\x80-\x9f]|\xef\xbf[\xbe\xbf]")


class TooBig(Exception):
    """The output is larger than any paper."""


class BadCharacter(Exception):
    """A value brought a character that no paper can hold."""


def filled(
    part: TaggedPart,
    values: Mapping[str, object],
    numbers: Iterator[int],
    gap_style: str,
) -> bytes:
    """Return the bytes of a part.

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
        UnicodeEncodeError: A value brought half a surrogate pair.
    """
    text = lines.kept(lines.normal(_text(part, values)))
    if part.bookmarks:
        text = identity.bookmarks(text)
    if part.drawings:
        text = identity.drawings(text, numbers)
    data = xml.document(text)
    if len(data.translate(None, _CONTROLS)) < len(data) or _OTHERS.search(data):
        raise BadCharacter(part.name)
    return _mended(part, text, data, gap_style)


def _text(part: TaggedPart, values: Mapping[str, object]) -> str:
    """Fill the tags, and stop as soon as the output passes the limit."""
    pieces, size = [], 0
    for piece in part.template.generate(values):
        size += len(piece)
        if size > limits.OUTPUT:
            raise TooBig(part.name)
        pieces.append(piece)
    return "".join(pieces)


def _mended(part: TaggedPart, text: str, data: bytes, gap_style: str) -> bytes:
    """Build the tree only where there is something to mend."""
    emptied = part.risks.emptied and repairs.suspected(text)
    has_gap = gaps.present(text)
    if not (emptied or has_gap or part.risks.grids):
        return data
    root = xml.parse(data)
    if emptied:
        repairs.mend(root)
    if part.risks.grids:
        repairs.fit_grids(root)
    if has_gap:
        gaps.highlight(root, gap_style)
    return xml.document(xml.source(root))
