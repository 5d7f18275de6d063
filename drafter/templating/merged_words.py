"""Words of merged cells that go with a row, while the cells below stay, empty."""

from collections.abc import Iterator, Mapping, Sequence

from drafter.findings import Finding, Spot, hint
from drafter.ooxml import heading_path, tables, xml
from drafter.templating.blocks import PlacedTag
from drafter.templating.tags import CLOSING, OPENING

WORDS_GO = hint("T175")

_Blocks = tuple[PlacedTag, ...]
"""The blocks around a row: the tag by which each branch begins."""


def examine(
    root: xml.Element, placed: Sequence[PlacedTag], spots: Mapping[xml.Element, Spot]
) -> Iterator[Finding]:
    """Yield the first cells of vertical merges that a block may take from the others.

    Args:
        root: The part.
        placed: Its tags, in their order.
        spots: The places of its paragraphs.
    """
    rows_taken = {item.carrier: item for item in placed if item.tag.prefix == "tr"}
    for table in root.iter(xml.name("w:tbl")) if rows_taken else ():
        for paragraph in dict.fromkeys(_left(list(tables.rows(table)), rows_taken)):
            words = " ".join(heading_path.plain(paragraph).split())
            yield WORDS_GO.at(mark=spots.get(paragraph), words=words)


def _left(
    rows: Sequence[xml.Element], taken: Mapping[xml.Element | None, PlacedTag]
) -> Iterator[xml.Element]:
    """Yield the words of cells that may go while a cell merged with them stays."""
    around: _Blocks = ()
    begun: dict[int, tuple[xml.Element, _Blocks]] = {}
    for row in rows:
        tag = taken.get(row)
        if tag is not None:
            around = around if tag.tag.word in OPENING else around[:-1]
            around += () if tag.tag.word in CLOSING.values() else (tag,)
            continue
        for start, cell, kind in _merged(row):
            if kind == "restart":
                begun[start] = cell, around
            elif kind and start in begun:
                first, blocks = begun[start]
                words = _words(first)
                if around[: len(blocks)] != blocks and words is not None:
                    yield words
            else:
                begun.pop(start, None)


def _merged(row: xml.Element) -> Iterator[tuple[int, xml.Element, str]]:
    """Yield the cells of a row, each with its first column and its part in a merge."""
    start = tables.kept_free(row, "w:gridBefore")
    for cell in tables.cells(row):
        merge = xml.find(cell, "w:tcPr/w:vMerge")
        kind = "" if merge is None else xml.value(merge) or "continue"
        yield start, cell, kind
        start += tables.span(cell)


def _words(cell: xml.Element) -> xml.Element | None:
    """Return the first paragraph of a cell that says something."""
    paragraphs = cell.iter(xml.name("w:p"))
    return next((p for p in paragraphs if heading_path.plain(p).strip()), None)
