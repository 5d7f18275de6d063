"""Passages of a drafted paper that are to read otherwise: paragraphs, rows of tables.

A place is found by its words, folded, as `plain_passages` reads them.
"""

from collections.abc import Callable, Sequence
from difflib import SequenceMatcher
from enum import Enum, auto

from attrs import field

from drafter.ooxml import (
    archive,
    package,
    plain_passages,
    reader,
    splicing,
    tables,
    xml,
)
from drafter.ooxml.formatting import Formatting
from drafter.ooxml.plain_passages import Passage, folded
from drafter.ooxml.run_format import OFF
from drafter.ooxml.running_numbers import RunningNumbers
from drafter.records import define, frozen

_NEAR = 0.4
"""From here on words are like others."""
_TABLE, _ROW, _PARAGRAPH = map(xml.name, ("w:tbl", "w:tr", "w:p"))
_DRAWN = tuple(map(xml.name, (
    "w:drawing", "w:pict", "w:object", "w:footnoteReference", "w:endnoteReference",
)))  # fmt: skip


_FIELD = tuple(map(xml.name, ("w:fldChar", "w:instrText")))
_PROPERTIES = xml.name("w:pPr")
_HALVES = tuple(
    xml.name(f"w:{name}{end}")
    for name in ("bookmark", "commentRange", "perm")
    for end in ("Start", "End")
)
"""Marks that come in pairs, which may be far apart."""


class How(Enum):
    """What is to become of a place."""

    CHANGED = auto()
    REMOVED = auto()
    FOLLOWED = auto()


@frozen
class Rewording:
    """One place that is to read otherwise.

    Attributes:
        anchor: The words by which it is found.
        how: What is to become of it.
        text: The words in their place, or behind them.
    """

    anchor: str
    how: How
    text: str = ""


@frozen(kw_only=True)
class Outcome:
    """What became of a rewording.

    Attributes:
        places: How many places have the words; the first of them counts.
        nearest: Where there is none, what reads most like it.
        cells: Where a row was given another number of cells, how many it has.
        merged: Whether cells that are merged with others stood in the way.
        lost_weight: Whether words in bold, italics or underlined lost that look.
        taken: Whether each place that has the words went to a rewording before it.
    """

    places: int = 0
    nearest: str = ""
    taken: bool = False
    cells: int = 0
    merged: bool = False
    lost_weight: bool = False

    @property
    def applied(self) -> bool:
        """Whether the paper reads as it was to read."""
        return bool(self.places) and not self.cells and not self.merged


def reworded(
    data: bytes,
    wanted: Sequence[Rewording],
    typeset: Callable[[str], str] = str,
) -> tuple[bytes, tuple[Outcome, ...]]:
    """Return a paper of ours that reads otherwise in places, and what became of each.

    All places are sought before the first is changed.

    Args:
        data: The paper, as `archive.write` wrote it.
        wanted: What is wanted; several may follow one place, in their order.
        typeset: Sets a text as the paper sets its own.
    """
    opened = package.opened(data)
    (main, *_) = opened.of("document")
    text = _Text(xml.parse(opened.files[main]), Formatting(opened))
    found = text.matched(wanted)
    pairs = zip(wanted, found, strict=True)
    outcomes = tuple(text.done(one, several, typeset) for one, several in pairs)
    text.settle()
    entries = dict(archive.entries(data))
    entries[main] = archive.pack(main, xml.document(xml.source(text.root)))
    return archive.write(entries.values()), outcomes


@define(eq=False)
class _Place:
    """A paragraph, or a row of a table.

    Attributes:
        passage: How it reads.
        element: The paragraph or the row.
        last: What stands last of it and of what was put behind it.
        gone: Whether it is to go.
    """

    passage: Passage
    element: xml.Element
    last: xml.Element = field(init=False)
    gone: bool = False

    def __attrs_post_init__(self) -> None:
        self.last = self.element

    @property
    def is_row(self) -> bool:
        return bool(self.passage.cells)


class _Text:
    """The text of a document, in which places are found and changed."""

    def __init__(self, root: xml.Element, formatting: Formatting) -> None:
        self.root = root
        self._formatting = formatting
        self._places = list(map(_place, plain_passages.of(root)))
        self._numbers = RunningNumbers(self._cell_changed)

    def matched(self, wanted: Sequence[Rewording]) -> list[list[_Place]]:
        """Return the places of each rewording; two of the same words have one each."""
        taken, found = set[_Place](), []
        for one in wanted:
            alike = self._sought(one.anchor)
            if one.how is not How.FOLLOWED:
                alike = [place for place in alike if place not in taken]
                taken.update(alike[:1])
            found.append(alike)
        return found

    def _sought(self, anchor: str) -> list[_Place]:
        """Return the places that have some words.

        Words with strokes are those of rows, by their numbers where these are typed;
        others are those of paragraphs, where any has them.
        """
        known = {folded(anchor), plain_passages.row_of(anchor)} - {""}
        alike = [place for place in self._places if place.passage.text in known]
        if not plain_passages.is_row(anchor):
            return [place for place in alike if not place.is_row] or alike
        cells = plain_passages.cells_of(anchor)
        rows = [place for place in alike if place.is_row]
        return [row for row in rows if row.passage.cells == cells] or rows or alike

    def _nearest(self, anchor: str) -> str:
        """Return the words of the place that reads most like some, if any does."""
        matcher = SequenceMatcher(None, b=folded(anchor).split(), autojunk=False)
        best, nearest = _NEAR, ""
        for text in (place.passage.text for place in self._places):
            matcher.set_seq1(text.split())
            if matcher.quick_ratio() > best and matcher.ratio() > best:
                best, nearest = matcher.ratio(), text
        return nearest

    def done(
        self, wanted: Rewording, found: list[_Place], typeset: Callable[[str], str]
    ) -> Outcome:
        """Change the first of the places found, and tell what became of it."""
        if not found:
            nearest = self._nearest(wanted.anchor)
            return Outcome(nearest=nearest, taken=bool(self._sought(wanted.anchor)))
        place, count = found[0], len(found)
        text = typeset(wanted.text)
        match wanted.how:
            case How.REMOVED:
                return self._removed(place, count)
            case How.CHANGED if place.is_row:
                return self._row_changed(place, text, count)
            case How.CHANGED:
                lost = splicing.spliced([place.element], text, self._formatting)
                return Outcome(places=count, lost_weight=lost)
        return self._followed(place, text, count)

    def _removed(self, place: _Place, count: int) -> Outcome:
        if place.is_row and _is_merged(place.element):
            return Outcome(places=count, merged=True)
        if place.is_row:
            self._numbers.of(_table(place.element))
        place.gone = True
        return Outcome(places=count)

    def _row_changed(self, place: _Place, text: str, count: int) -> Outcome:
        texts = plain_passages.parted(text, place.passage.cells)
        if texts is None:
            return Outcome(places=count, cells=len(place.passage.cells))
        cells = zip(
            tables.cells(place.element), texts, place.passage.cells, strict=True
        )
        lost = [
            self._cell_changed(cell, words)
            for cell, words, before in cells
            if folded(words) != before
        ]
        return Outcome(places=count, lost_weight=any(lost))

    def _cell_changed(self, cell: xml.Element, text: str) -> bool:
        """Give a cell other words; a line of it that is left without any goes."""
        paragraphs = [block for block in reader.flat(cell) if block.tag == _PARAGRAPH]
        written = [p for p in paragraphs if folded(splicing.text_of(p))]
        before = " ".join(map(splicing.text_of, written))
        if " ".join(before.split()) == " ".join(text.split()):
            return False
        lost = splicing.spliced(written or paragraphs[:1], text, self._formatting)
        for paragraph in written[1:]:
            if not splicing.text_of(paragraph).strip():
                xml.remove(paragraph)
        return lost

    def _followed(self, place: _Place, text: str, count: int) -> Outcome:
        if not place.is_row:
            made = splicing.like(self._model(place), text, self._formatting)
            _move_section(place.last, made)
        elif len(place.passage.cells) > 1 and not plain_passages.is_row(text):
            self._behind_table(place, text)
            return Outcome(places=count)
        elif row := self._row_like(place, text):
            self._numbers.of(_table(place.element))
            made = row[0]
        else:
            return Outcome(places=count, cells=len(place.passage.cells))
        place.last.addnext(made)
        place.last = made
        return Outcome(places=count)

    def _row_like(self, place: _Place, text: str) -> tuple[xml.Element] | None:
        """Return a row behind a place: like it, or like another of its table.

        Behind the head of a table stands no head. Nothing where no row of the table has
        so many cells.
        """
        table = _table(place.element)
        lines = [p for p in self._places if p.is_row and _table(p.element) is table]
        for model in (place, *lines[lines.index(place) + 1 :], *lines):
            texts = plain_passages.parted(text, model.passage.cells)
            if texts is None or _is_head(model.element) or _is_merged(model.element):
                continue
            made = xml.parse(xml.as_typed(model.element))
            for cell, words in zip(tables.cells(made), texts, strict=True):
                self._cell_changed(cell, words)
            return (made,)
        return None

    def _behind_table(self, place: _Place, text: str) -> None:
        """Put a paragraph behind the table of a row, and what closes it."""
        following = self._next_paragraph(place)
        others = (p.element for p in self._places if not p.is_row)
        model = next(others) if following is None else following
        made = splicing.like(model, text, self._formatting)
        table = _table(place.element)
        closing = table.getnext()
        is_blank = (
            closing is not None
            and closing.tag == _PARAGRAPH
            and not folded(splicing.text_of(closing))
        )
        (closing if is_blank and closing is not None else table).addnext(made)

    def _model(self, place: _Place) -> xml.Element:
        """Return the paragraph that one behind a place looks like: it, or the next.

        Behind a title stands no title, but what the title is of.
        """
        following = self._next_paragraph(place)
        if following is None or not self._leads(place.element):
            return place.element
        return following

    def _next_paragraph(self, place: _Place) -> xml.Element | None:
        """Return the next paragraph behind a place that leads to no other."""
        behind = self._places[self._places.index(place) + 1 :]
        alike = (p.element for p in behind if not p.is_row)
        return next((p for p in alike if not self._leads(p)), None)

    def _leads(self, paragraph: xml.Element) -> bool:
        """Whether a paragraph stays with the next one on a page, as titles do."""
        styles = self._formatting.styles
        style = xml.value(xml.find(paragraph, "w:pPr/w:pStyle")) or styles.default
        for holder in (paragraph, *styles.chain(style)):
            kept = xml.find(holder, "w:pPr/w:keepNext")
            if kept is not None:
                return xml.value(kept) not in OFF
        return False

    def settle(self) -> None:
        """Take out what is to go, and number anew the rows around."""
        for place in self._places:
            if place.gone:
                _taken_out(place.element)
        self._numbers.renew()


def _place(passage: Passage) -> _Place:
    if not passage.cells:
        return _Place(passage, passage.element)
    return _Place(passage, next(passage.element.iterancestors(_ROW)))


def _table(row: xml.Element) -> xml.Element:
    return next(row.iterancestors(_TABLE))


def _is_head(row: xml.Element) -> bool:
    head = xml.find(row, "w:trPr/w:tblHeader")
    return head is not None and xml.value(head) not in OFF


def _is_merged(row: xml.Element) -> bool:
    """Whether a cell of a row is one with the cell above or below it."""
    cells = tables.cells(row)
    return any(xml.find(cell, "w:tcPr/w:vMerge") is not None for cell in cells)


def _move_section(paragraph: xml.Element, behind: xml.Element) -> None:
    """Let the section that ends with a paragraph end with the one behind it."""
    ends = xml.find(paragraph, "w:pPr/w:sectPr")
    if ends is None:
        return
    properties = xml.find(behind, "w:pPr")
    if properties is None:
        properties = behind.makeelement(xml.name("w:pPr"))
        behind.insert(0, properties)
    properties.append(ends)


def _taken_out(element: xml.Element) -> None:
    """Take a paragraph or a row out; what cannot be without one keeps it, empty.

    Marks in it of which the other half may stand elsewhere are left where it was.
    """
    for mark in list(element.iter(*_HALVES)):
        element.addprevious(mark)
    if element.tag == _ROW:
        table = _table(element)
        xml.remove(element)
        if not list(tables.rows(table)):
            xml.remove(table)
        return
    holder = element.getparent()
    others = [] if holder is None else list(holder.iterchildren(_PARAGRAPH))
    ends = xml.find(element, "w:pPr/w:sectPr") is not None
    held = (*_DRAWN, *_FIELD) if _opens_field(element) else _DRAWN
    if len(others) > 1 and not ends and next(element.iter(*held), None) is None:
        xml.remove(element)
        return
    for child in list(element):
        if child.tag != _PROPERTIES and next(child.iter(*held), None) is None:
            element.remove(child)


def _opens_field(element: xml.Element) -> bool:
    """Whether a field begins in a paragraph and ends in another, or the reverse."""
    kinds = [xml.value(mark, "w:fldCharType") for mark in element.iter(_FIELD[0])]
    return kinds.count("begin") != kinds.count("end")
