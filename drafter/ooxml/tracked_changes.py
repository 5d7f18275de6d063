"""Changes that Word tracks: read as if they were accepted, and counted by author."""

from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import chain

from drafter.ooxml import package, tables, xml

CHANGES = (
    "ins", "del", "moveFrom", "moveTo", "cellIns", "cellDel", "cellMerge",
    "rPrChange", "pPrChange", "sectPrChange", "tblPrChange", "tblPrExChange",
    "tblGridChange", "trPrChange", "tcPrChange", "numberingChange",
)  # fmt: skip
"""The elements that tell of a change; each has an id, ``w:id``, of its own."""

_OF_LOOK = tuple(xml.name(f"w:{name}") for name in CHANGES if name.endswith("Change"))
_INS, _DEL, _FROM, _TO = map(xml.name, ("w:ins", "w:del", "w:moveFrom", "w:moveTo"))
_OF_WORDS = (_INS, _DEL, _FROM, _TO)
_P, _R, _ROW, _CELL, _TABLE = map(xml.name, ("w:p", "w:r", "w:tr", "w:tc", "w:tbl"))
_PROPERTIES = tuple(map(xml.name, ("w:rPr", "w:trPr")))
"""Where a change is of a mark of a paragraph or of a row, and holds nothing."""
_MARK, _OF_ROW = "w:pPr/w:rPr", "w:trPr"
_OF_CELLS = tuple(map(xml.name, ("w:cellIns", "w:cellDel", "w:cellMerge")))
_TRACKED = (*_OF_WORDS, *_OF_LOOK, *_OF_CELLS)
_MOVES = tuple(map(xml.name, ("w:moveFromRangeStart", "w:moveToRangeStart")))
_AUTHOR, _NAME = map(xml.name, ("w:author", "w:name"))


def accepted(root: xml.Element) -> xml.Element:
    """Return a part in which all tracked changes are accepted.

    A paragraph whose mark is deleted goes on in the next one, and looks like it.

    Args:
        root: The part; it stays as it is, and is returned where nothing is tracked.
    """
    if next(root.iter(*_TRACKED), None) is None:
        return root
    made = xml.parse(xml.as_typed(root))
    for row in [row for row in made.iter(_ROW) if _is(row, _OF_ROW, _DEL, _FROM)]:
        _without_row(row)
    for gone in list(made.iter(xml.name("w:cellDel"))):
        xml.remove(next(gone.iterancestors(_CELL)))
    for paragraph in list(made.iter(_P)):
        if _is(paragraph, _MARK, _DEL, _FROM):
            _join(paragraph)
    for change in list(made.iter(*_TRACKED)):
        _settle(change)
    return made


def _is(element: xml.Element, path: str, *signs: str) -> bool:
    """Whether the properties of something say that it came or went."""
    properties = xml.find(element, path)
    return properties is not None and any(c.tag in signs for c in properties)


def _without_row(row: xml.Element) -> None:
    table = next(row.iterancestors(_TABLE))
    xml.remove(row)
    if not list(tables.rows(table)):
        xml.remove(table)


def _join(paragraph: xml.Element) -> None:
    """Put what stands in a paragraph before what stands in the next one.

    One before a table, or the last of its container, keeps its mark; it goes where
    nothing is left in it.
    """
    held = [child for child in paragraph if child.tag != xml.name("w:pPr")]
    following = paragraph.getnext()
    while following is not None and following.tag not in (_P, _TABLE):
        following = following.getnext()
    if following is not None and following.tag == _P:
        properties = xml.find(following, "w:pPr")
        at = 0 if properties is None else 1
        for child in reversed(held):
            following.insert(at, child)
        xml.remove(paragraph)
    elif not any(_is_left(child) for child in held) and _is_spare(paragraph):
        xml.remove(paragraph)


def _is_left(element: xml.Element) -> bool:
    """Whether something of a paragraph's content is left when changes are accepted."""
    runs = chain([element] if element.tag == _R else [], element.iter(_R))
    return any(
        not any(above.tag in (_DEL, _FROM) for above in (run, *run.iterancestors()))
        for run in runs
    )


def _is_spare(paragraph: xml.Element) -> bool:
    holder = paragraph.getparent()
    return holder is not None and len(list(holder.iterchildren(_P))) > 1


def _settle(change: xml.Element) -> None:
    """Take a change out, with what it took out; what it put in stays."""
    holder = change.getparent()
    if holder is None:
        return
    if change.tag in (_INS, _TO) and holder.tag not in _PROPERTIES:
        for child in list(change):
            change.addprevious(child)
    holder.remove(change)


def authors(data: bytes) -> Mapping[str, int]:
    """Return in how many places each author has changed words of a Word file.

    Words in place of others are one place, and so are a row that came or went and a
    move; a change of looks is none. The authors come in the order of the text.

    Args:
        data: The file.

    Raises:
        drafter.errors.TemplateError: It is no .docx, damaged, or beyond the limits.
    """
    opened = package.opened(data)
    counted = Counter[str]()
    for part in opened.of(*package.TEXT_KINDS):
        counted.update(_of_part(opened.roots[part]))
    return dict(counted)


def _of_part(root: xml.Element) -> Iterator[str]:
    """Yield the author of each place of a part."""
    rows = {row: None for row in root.iter(_ROW) if _is(row, _OF_ROW, *_OF_WORDS)}
    yield from (_change(row, _OF_ROW).get(_AUTHOR, "") for row in rows)
    moves = {move.get(_NAME): move for move in root.iter(*_MOVES)}
    yield from (move.get(_AUTHOR, "") for move in moves.values())
    counted = (_INS, _DEL) if moves else (_INS, _DEL, _FROM)
    before = None
    for paragraph in root.iter(_P):
        if any(row in rows for row in paragraph.iterancestors(_ROW)):
            continue
        begins = True
        for change in _changes_in(paragraph, counted):
            if change is not None and not _goes_on(before, change, begins=begins):
                yield change.get(_AUTHOR, "")
            before, begins = change, False


def _goes_on(before: xml.Element | None, change: xml.Element, *, begins: bool) -> bool:
    """Whether a change is one place with the one before it.

    In a line words out and words in are one; a line out and a line in are two.
    """
    if before is None or before.get(_AUTHOR) != change.get(_AUTHOR):
        return False
    return not begins or before.tag == change.tag


def _changes_in(
    paragraph: xml.Element, counted: tuple[str, ...]
) -> Iterator[xml.Element | None]:
    """Yield what changed each run of a paragraph, and at last its mark; or nothing."""
    for run in paragraph.iter(_R):
        if next(run.iterancestors(_P)) is paragraph and len(run):
            changes = (above for above in run.iterancestors() if above.tag in counted)
            yield next(changes, None)
    yield _change(paragraph, _MARK) if _is(paragraph, _MARK, *counted) else None


def _change(element: xml.Element, path: str) -> xml.Element:
    """Return what changed a row or a mark of a paragraph, from its properties."""
    properties = xml.find(element, path)
    assert properties is not None, "it says that it is changed"
    return next(properties.iterchildren(*_OF_WORDS))
