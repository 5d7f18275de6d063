"""A part made fit for filling: bindings that would undo it, grids that lack."""

from collections.abc import Iterator, Sequence

from drafter.findings import Finding, Spot
from drafter.ooxml import package_rules, xml
from drafter.templating import repairs, tag_rules
from drafter.templating.carriers import Standing
from drafter.templating.grammar import Word

_NOTES = tuple(
    map(xml.name, (
        "w:footnoteReference", "w:endnoteReference", "w:commentReference",
        "w:commentRangeStart", "w:permStart",
    ))
)  # fmt: skip
_TURNS = {Word.FOR: 1, Word.ENDFOR: -1}


def prepare(
    root: xml.Element, standing: Sequence[Standing], spot: Spot
) -> Iterator[Finding]:
    """Change what would spoil a filled part, and say so where a person may wonder."""
    for table in root.iter(xml.name("w:tbl")):
        _with_grid(table)
    for one in standing:
        for control in one.anchor.iterancestors(xml.name("w:sdt")):
            for binding in xml.find_all(control, "w:sdtPr/w:dataBinding"):
                xml.remove(binding)
                yield package_rules.BINDING.at(mark=one.spot)
    yield from _notes(root, standing, spot)


def _with_grid(table: xml.Element) -> None:
    """Give a table a grid as wide as its widest row; a column needs a width."""
    grid = xml.find(table, "w:tblGrid")
    if grid is None:
        grid = table.makeelement(xml.name("w:tblGrid"))
        properties = xml.find(table, "w:tblPr")
        table.insert(0 if properties is None else table.index(properties) + 1, grid)
        widest = max(map(repairs.width, xml.find_all(table, "w:tr")), default=0)
        for _ in range(widest):
            grid.append(grid.makeelement(xml.name("w:gridCol")))
    for column in xml.find_all(grid, "w:gridCol"):
        if not xml.value(column, "w:w").isdigit():
            column.set(xml.name("w:w"), "0")


def _notes(
    root: xml.Element, standing: Sequence[Standing], spot: Spot
) -> Iterator[Finding]:
    """Yield the notes that a loop would copy: each may be referred to once only."""
    turns = {id(one.anchor): 0 for one in standing}
    for one in standing:
        turns[id(one.anchor)] += _TURNS.get(one.tag.word, 0)
    depth = 0
    for element in root.iter():
        depth += turns.get(id(element), 0)
        if depth > 0 and element.tag in _NOTES:
            yield tag_rules.NOTE_IN_LOOP.at(mark=spot)
            return
