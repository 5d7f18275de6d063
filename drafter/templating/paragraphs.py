"""Single paragraphs of a filled part: taken out by style, changed, put back."""

from collections.abc import Callable, Collection, Iterator

from drafter.ooxml import xml

_STARTS = ("<w:p>", "<w:p ")
_END = "</w:p>"
_TABLE = ("<w:tbl>", "<w:tbl ")
_TABLE_END = "</w:tbl>"


def changed(
    text: str,
    signs: Collection[bytes],
    opening: str,
    change: Callable[[xml.Element], None],
) -> str:
    """Return a text in which the paragraphs that show a sign are changed.

    Only these are read. One in a table, or around a text box, stays as it is.

    Args:
        text: A filled part, or a piece of it in which each paragraph is whole.
        signs: What shows that a paragraph is meant, such as its style, encoded.
        opening: The first tag of the part, which names its namespaces.
        change: Changes a paragraph.
    """
    pieces, position = [], 0
    for start, end in _stretches(text, [sign.decode() for sign in signs]):
        pieces += [text[position:start], rewritten(text[start:end], opening, change)]
        position = end
    return "".join((*pieces, text[position:]))


def rewritten(source: str, opening: str, change: Callable[[xml.Element], None]) -> str:
    """Return the source of paragraphs with each of them changed."""
    closing = f"</{opening[1:].split(None, 1)[0].rstrip('>')}>"
    root = xml.parse(f"{opening}{source}{closing}")
    for paragraph in root:
        change(paragraph)
    made = xml.source(root)
    return made[made.index(">") + 1 : made.rindex("<")]


def start_of(text: str, position: int) -> int:
    """Return where the paragraph begins that stands around or before a position."""
    return max(text.rfind(start, 0, position) for start in _STARTS)


def _stretches(text: str, signs: Collection[str]) -> Iterator[tuple[int, int]]:
    position = 0
    while True:
        found = [at for sign in signs if (at := text.find(sign, position)) >= 0]
        if not found:
            return
        sign = min(found)
        start, end = start_of(text, sign), text.find(_END, sign) + len(_END)
        position = end
        inner = any(text.find(mark, start + 1, end) >= 0 for mark in _STARTS)
        tables = sum(text.count(mark, 0, start) for mark in _TABLE)
        if not inner and tables == text.count(_TABLE_END, 0, start):
            yield start, end
