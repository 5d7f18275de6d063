"""Where a paragraph stands, in words by which a person finds it in Word."""

from collections.abc import Iterator, Mapping

import attrs

from drafter.findings import Spot
from drafter.ooxml import package, styles, tables, xml
from drafter.ooxml.heading_path import HeadingPath
from drafter.ooxml.styles import Styles
from drafter.records import frozen
from drafter.rules import Lang

BODY = "thân"
_PARTS: Mapping[str, str] = {
    "document": BODY,
    "header": "đầu trang",
    "footer": "chân trang",
    "footnotes": "chú thích chân trang",
    "endnotes": "chú thích cuối",
    "comments": "bình luận",
    "core": "thuộc tính của tệp",
    "custom": "thuộc tính riêng của tệp",
}
_TURNS = {"first": " (trang đầu)", "even": " (trang chẵn)"}
_INSIDE: Mapping[str, str] = {
    xml.name("w:txbxContent"): "trong hộp văn bản",
    xml.name("w:sdtContent"): "trong ô điều khiển nội dung",
}
_ENGLISH: Mapping[str, str] = {
    "chú thích chân trang ": "footnote ",
    "chú thích cuối ": "endnote ",
    "bình luận ": "comment ",
    "chú thích chân trang": "footnotes",
    "chú thích cuối": "endnotes",
    "thuộc tính riêng của tệp": "custom properties",
    "thuộc tính của tệp": "properties of the file",
    "trong hộp văn bản": "in a text box",
    "trong ô điều khiển nội dung": "in a content control",
    "(trang đầu)": "(first page)",
    "(trang chẵn)": "(even pages)",
    "đầu trang": "header",
    "chân trang": "footer",
    "bình luận": "comments",
    BODY: "body",
}
"""The Vietnamese words above in English, the longer of two first."""
_PARAGRAPH: Mapping[Lang, str] = {"vi": "đoạn", "en": "paragraph"}
_TABLE: Mapping[Lang, str] = {"vi": "bảng", "en": "table"}
_ROW: Mapping[Lang, str] = {"vi": "hàng", "en": "row"}
_CELL: Mapping[Lang, str] = {"vi": "cột", "en": "column"}
_NESTED: Mapping[Lang, str] = {"vi": "bảng lồng", "en": "inner table"}
_HOLDERS = frozenset(
    map(xml.name, (
        "w:body", "w:hdr", "w:ftr", "w:footnote", "w:endnote", "w:comment",
        "w:txbxContent", "w:tc", "w:sdtContent",
    ))
)  # fmt: skip
_NOTES = ("w:footnote", "w:endnote", "w:comment")
_CONTENT = xml.name("w:sdtContent")
_BOX = xml.name("w:txbxContent")
_SHOWN = tuple(map(xml.name, ("w:t", "w:drawing", "w:pict", "w:object", "w:sym")))


@frozen
class Placed:
    """A paragraph and its place.

    Attributes:
        element: The paragraph.
        spot: Where a person finds it.
        holder: The container it stands in: body, cell, text box, note.
    """

    element: xml.Element
    spot: Spot
    holder: xml.Element


@frozen
class Guide:
    """What of a file as a whole tells where something stands.

    Attributes:
        styles: Its styles; some are those of titles.
        numbering: Its lists; some number titles.
        notes: The number of each note as printed, by its element and its id.
    """

    styles: Styles = attrs.field(factory=Styles)
    numbering: xml.Element | None = None
    notes: Mapping[tuple[str, str], int] = attrs.field(factory=dict)


def guide(opened: package.Package) -> Guide:
    """Read what of a file tells where something stands."""
    read = styles.read(opened.tree("styles"))
    body = opened.tree("document")
    notes = {} if body is None else dict(_note_numbers(body))
    return Guide(read, opened.tree("numbering"), notes)


def _note_numbers(body: xml.Element) -> Iterator[tuple[tuple[str, str], int]]:
    """Number the notes in the order in which the body refers to them."""
    for note in _NOTES:
        references = body.iter(xml.name(f"{note}Reference"))
        ids = dict.fromkeys(xml.value(element, "w:id") for element in references)
        yield from (((note, identity), n) for n, identity in enumerate(ids, 1))


def paragraphs(
    root: xml.Element, spot: Spot, guide: Guide | None = None
) -> Iterator[Placed]:
    """Yield the paragraphs of a part in reading order, those in text boxes too.

    What Word writes twice, a text box and its fallback for old programs, has one
    place.

    Args:
        root: The part.
        spot: Where it is.
        guide: What is known of the file.
    """
    counter = _Counter(spot, guide or Guide())
    counter.walk(root, root, spot)
    return iter(counter.placed)


class _Counter:
    """Counts paragraphs and tables of one part, and remembers the titles."""

    def __init__(self, spot: Spot, guide: Guide) -> None:
        self._guide = guide
        self._titles = HeadingPath(guide.styles, guide.numbering)
        self._heading = ""
        self._paragraph = 0
        self._tables = [0]
        self._boxes = 0
        self.placed: list[Placed] = []

    def walk(self, element: xml.Element, holder: xml.Element, spot: Spot) -> None:
        begun = self._paragraph, self._tables[-1]
        for child in element:
            if child.tag == xml.name("w:p"):
                self._one(child, holder, spot)
            elif child.tag == xml.name("w:tbl"):
                self._rows(child, spot)
            elif child.tag == xml.name("mc:Fallback"):
                reached = self._paragraph, self._tables[-1]
                self._paragraph, self._tables[-1] = begun
                self._inside(child, holder, spot)
                self._paragraph, self._tables[-1] = reached
            elif len(child):
                self._inside(child, holder, spot)

    def _inside(self, element: xml.Element, holder: xml.Element, spot: Spot) -> None:
        name = f"w:{xml.local(element)}"
        if name in _NOTES:
            self._paragraph, self._tables = 0, [0]
            number = self._guide.notes.get((name, xml.value(element, "w:id")))
            spot = attrs.evolve(spot, part=_numbered(spot.part, number))
        inside = element if element.tag in _HOLDERS else holder
        if element.tag == _BOX:
            self._tables.append(0)
            self._boxes += 1
        self.walk(element, inside, _within(element, spot))
        if element.tag == _BOX:
            self._tables.pop()
            self._boxes -= 1

    def _one(self, element: xml.Element, holder: xml.Element, spot: Spot) -> None:
        if spot.table is None and not self._boxes:
            self._paragraph += _shows(element)
            above = self._titles.passed(element)
            self._heading = self._titles.text
        else:
            above = self._heading
        place = _moved(spot, self._paragraph, above)
        self.placed.append(Placed(element, place, holder))
        self.walk(element, holder, place)

    def _rows(self, table: xml.Element, spot: Spot) -> None:
        self._tables[-1] += 1
        number = self._tables[-1]
        for row_number, row in enumerate(tables.rows(table), 1):
            for column, cell in enumerate(tables.cells(row), 1):
                place = _in_cell(spot, number, row_number, column)
                place = _moved(place, self._paragraph, self._heading)
                self._tables.append(0)
                self.walk(cell, cell, controlled(cell, table, place))
                self._tables.pop()


def _in_cell(spot: Spot, table: int, row: int, column: int) -> Spot:
    if spot.table is None:
        return attrs.evolve(spot, table=table, row=row, cell=column)
    return attrs.evolve(spot, nested=(*spot.nested, (table, row, column)))


def _moved(spot: Spot, paragraph: int | None, heading: str) -> Spot:
    """Return another place of a part; ``evolve`` is slow for thousands of them."""
    place = (paragraph, spot.table, spot.row, spot.cell)
    return Spot(spot.file, spot.part, *place, spot.tag, heading, spot.near, spot.nested)


def _shows(paragraph: xml.Element) -> bool:
    """Whether a person sees a paragraph there: a blank line is none."""
    return any(
        element.tag != _SHOWN[0] or (element.text or "").strip()
        for element in paragraph.iter(*_SHOWN)
    )


def key(spot: Spot) -> object:
    """Return which paragraph of a file a place is in: equal for all its tags."""
    part = spot.part.replace(f", {_INSIDE[_CONTENT]}", "")
    return part, spot.paragraph, spot.table, spot.row, spot.cell, spot.nested


def nearest(element: xml.Element, spots: Mapping[xml.Element, Spot]) -> Spot | None:
    """Return the place of the paragraph around an element, or of the first after it.

    Args:
        element: Anything of a part.
        spots: The places of the paragraphs of the part.
    """
    for ancestor in (element, *element.iterancestors()):
        if ancestor in spots:
            return spots[ancestor]
    parent = element.getparent()
    while parent is not None and parent.tag != xml.name("w:body"):
        inside = next((p for p in parent.iter(xml.name("w:p")) if p in spots), None)
        if inside is not None:
            return spots[inside]
        parent = parent.getparent()
    return None


def controlled(element: xml.Element, stop: xml.Element, spot: Spot) -> Spot:
    """Return the place of an element, named where a content control is around it.

    Args:
        element: What stands somewhere.
        stop: The element around it whose place is known.
        spot: That place.
    """
    for ancestor in element.iterancestors():
        if ancestor is stop:
            return spot
        if ancestor.tag == _CONTENT:
            return _within(ancestor, spot)
    return spot


def _numbered(part: str, number: int | None) -> str:
    """Name a note by its number; Word's separators have none."""
    return part if number is None else f"{part} {number}"


def labels(opened: package.Package) -> dict[str, str]:
    """Name each part in Vietnamese: which header, of which section."""
    names = {
        part: _PARTS[kind] for part, kind in opened.kinds.items() if kind in _PARTS
    }
    main = next(iter(opened.of("document")), "")
    root = opened.roots[main] if main else None
    targets = opened.targets(main)
    sections = [] if root is None else list(root.iter(xml.name("w:sectPr")))
    for number, section in reversed(list(enumerate(sections, 1))):
        for kind in ("header", "footer"):
            for reference in xml.find_all(section, f"w:{kind}Reference"):
                turn = _TURNS.get(xml.value(reference, "w:type"), "")
                part = targets.get(xml.value(reference, "r:id"), "")
                names[part] = f"{_PARTS[kind]} {number}{turn}"
    return names


def _within(element: xml.Element, spot: Spot) -> Spot:
    inside = _INSIDE.get(element.tag)
    if inside is None or inside in spot.part:
        return spot
    return attrs.evolve(spot, part=f"{spot.part}, {inside}")


def described(spot: Spot, lang: Lang = "vi") -> str:
    """Return a place in words: ``thân, đoạn 20, bảng 1 hàng 3 cột 2``."""
    words = [spot.part if lang == "vi" else _english(spot.part)]
    places = (
        ((_PARAGRAPH, spot.paragraph),),
        (
            (_TABLE, spot.table),
            (_ROW, spot.row),
            (_CELL, spot.cell),
        ),
    )
    for group in places:
        steps = (f"{word[lang]} {number}" for word, number in group if number)
        words.append(" ".join(steps))
    words += [_inner(place, lang) for place in spot.nested]
    return ", ".join(filter(None, words))


def _inner(place: tuple[int, int, int], lang: Lang) -> str:
    steps = zip((_NESTED, _ROW, _CELL), place, strict=True)
    return " ".join(f"{word[lang]} {number}" for word, number in steps)


def _english(part: str) -> str:
    """Return the English name of a part that is named in Vietnamese."""
    for vi, en in _ENGLISH.items():
        part = part.replace(vi, en)
    return part
