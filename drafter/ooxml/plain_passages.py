"""The words of a paper passage by passage, however a program has saved them.

A passage is a paragraph, or a row of a table whose cells hold a line each. What two
programs write in two ways is one here: no-break spaces and hyphens, the numbers of
headings and the dashes of items, typed or automatic, and the cuts of runs.
"""

import unicodedata
from collections.abc import Iterable, Iterator, Sequence

from drafter.ooxml import tables, xml
from drafter.ooxml.heading_path import plain
from drafter.patterns import regex
from drafter.records import frozen

PARTS = ("document", "footnotes", "endnotes")
"""The kinds of parts that hold the words of a paper; others stand on every page."""
BETWEEN = " | "
"""What stands between the cells of a row."""

_HYPHENS = str.maketrans({"\u2010": "-", "\u2011": "-", "\u00ad": None})
_HYPHEN = regex("[\u2010\u2011\u00ad]")
_BEGINNING = regex(r"(?:(?:\d{1,3}|[IVXL]{1,6}|[a-zđ])[.)]|[-–•+])\s+(?=\S)")
"""What numbers a heading or marks an item."""
_ORDINAL = regex(r"\d{0,3}|[IVXL]{1,6}|[a-zđ]")
_RULE = frozenset("-_–—* ")
"""What a line holds that is only a rule, or a cell without a value."""
_PASSED_OVER = frozenset(map(xml.name, ("mc:Fallback", "w:sdtPr", "w:tcPr", "w:trPr")))
_P, _TABLE, _BOX = map(xml.name, ("w:p", "w:tbl", "w:txbxContent"))


@frozen
class Passage:
    """A paragraph with words, or a row of a table.

    Attributes:
        text: Its words, folded; the cells of a row with ` | ` between.
        element: The paragraph, or the first with words of the row.
        cells: The words of each cell of a row, folded.
    """

    text: str
    element: xml.Element
    cells: tuple[str, ...] = ()


def even(text: str) -> str:
    """Return a text with single spaces and plain hyphens, composed; all else stays."""
    words = " ".join(unicodedata.normalize("NFC", text).split())
    if _HYPHEN.search(words):
        words = " ".join(words.translate(_HYPHENS).split())
    return words


def folded(text: str) -> str:
    r"""Return the words of a paragraph as they are compared.

    >>> folded("1.  Kinh\u00a0tế 93\u2011KH/HU")
    'Kinh tế 93-KH/HU'
    """
    words = even(text) if text else ""
    if _RULE.issuperset(words):
        return ""
    begun = _BEGINNING.match(words)
    return words[begun.end() :] if begun else words


def beginning(text: str) -> str:
    """Return the number or dash that a text begins with, and the space behind it.

    >>> beginning("a) Kinh tế")
    'a) '
    """
    begun = _BEGINNING.match(text)
    return begun[0] if begun else ""


def parted(text: str, cells: Sequence[str]) -> list[str] | None:
    """Part the words of a row into its cells; nothing where their number differs.

    The running number may be left out, as `row` does.

    Args:
        text: The words, with strokes between.
        cells: The words of the cells of a row that has as many.
    """
    texts = [part.strip() for part in text.split(BETWEEN.strip())]
    if len(texts) + 1 == len(cells) and _ORDINAL.fullmatch(cells[0]):
        texts.insert(0, cells[0])
    return texts if len(texts) == len(cells) else None


def is_row(text: str) -> bool:
    """Whether words are those of a row: something parts them into cells."""
    return BETWEEN.strip() in text


def row_of(text: str) -> str:
    """Return typed words of a row as `row` gives them."""
    return row(cells_of(text))


def cells_of(text: str) -> tuple[str, ...]:
    """Return the cells of typed words of a row, each folded."""
    return tuple(folded(part) for part in text.split(BETWEEN.strip()))


def row(cells: Sequence[str]) -> str:
    """Return the words of a row without its running number, each cell folded.

    >>> row(["3", "Thu ngân sách", "46,2"])
    'Thu ngân sách | 46,2'
    """
    counted = len(cells) > 1 and _ORDINAL.fullmatch(cells[0]) and any(cells[1:])
    texts = cells[1:] if counted else cells
    return BETWEEN.join(texts) if any(texts) else ""


def of(root: xml.Element) -> Iterator[Passage]:
    """Yield the passages of a part in reading order.

    A table is read row by row where its cells hold a line each, paragraph by
    paragraph where it only sets texts side by side.

    Args:
        root: The part, or any container in it, without tracked changes.
    """
    for element in _blocks(root):
        if element.tag == _TABLE:
            yield from _table(element)
            continue
        if words := folded(plain(element)):
            yield Passage(words, element)
        yield from _boxes(element)


def _blocks(container: xml.Element) -> Iterator[xml.Element]:
    for child in container:
        if child.tag in (_P, _TABLE):
            yield child
        elif child.tag not in _PASSED_OVER:
            yield from _blocks(child)


def _table(table: xml.Element) -> Iterator[Passage]:
    kept = list(tables.rows(table))
    lines = [[_lines(cell) for cell in tables.cells(item)] for item in kept]
    if _is_grid(lines):
        for cells in lines:
            texts = tuple(map(_text, cells))
            if words := row(texts):
                first = next(element for cell in cells for element, _ in cell)
                yield Passage(words, first, texts)
        return
    for item in kept:
        for cell in tables.cells(item):
            yield from of(cell)


def _is_grid(rows: Iterable[Iterable["_Lines"]]) -> bool:
    """Whether few cells of a table hold more than one line; told by no look of it."""
    filled = [len(lines) for cells in rows for lines in cells if lines]
    return 4 * sum(count > 1 for count in filled) <= len(filled)


_Lines = list[tuple[xml.Element, str]]


def _lines(cell: xml.Element) -> _Lines:
    """Return the paragraphs of a cell with words, those of tables in it too."""
    return [(p, words) for p in cell.iter(_P) if (words := folded(plain(p)))]


def _text(lines: _Lines) -> str:
    return " ".join(words for _, words in lines)


def _boxes(paragraph: xml.Element) -> Iterator[Passage]:
    for box in paragraph.iter(_BOX):
        if not any(above.tag in _PASSED_OVER for above in box.iterancestors()):
            yield from of(box)
