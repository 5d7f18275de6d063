"""Where a paragraph stands, in words by which a person finds it in Word."""

from collections.abc import Iterator, Mapping

import attrs

from drafter.findings import Spot
from drafter.ooxml import package, tables, xml
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
_HOLDERS = frozenset(
    map(xml.name, (
        "w:body", "w:hdr", "w:ftr", "w:footnote", "w:endnote", "w:comment",
        "w:txbxContent", "w:tc", "w:sdtContent",
    ))
)  # fmt: skip


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


def paragraphs(root: xml.Element, spot: Spot) -> Iterator[Placed]:
    """Yield the paragraphs of a part in reading order, those in text boxes too."""
    yield from _Counter(spot).walk(root, root, spot)


class _Counter:
    """Counts paragraphs and tables of one part, and remembers the last heading."""

    def __init__(self, spot: Spot) -> None:
        self._spot = spot
        self._paragraph = 0
        self._table = 0
        self._heading = ""

    def walk(
        self, element: xml.Element, holder: xml.Element, spot: Spot
    ) -> Iterator[Placed]:
        for child in element:
            if child.tag == xml.name("w:p"):
                yield from self._one(child, holder, spot)
            elif child.tag == xml.name("w:tbl"):
                yield from self._rows(child, spot)
            elif len(child):
                inside = child if child.tag in _HOLDERS else holder
                yield from self.walk(child, inside, _within(child, spot))

    def _one(
        self, element: xml.Element, holder: xml.Element, spot: Spot
    ) -> Iterator[Placed]:
        in_box = any(
            a.tag == xml.name("w:txbxContent") for a in element.iterancestors()
        )
        if spot.table is None and not in_box:
            self._paragraph += 1
            if _is_heading(element):
                self._heading = plain(element)[:80]
        place = _moved(spot, self._paragraph, spot.row, spot.cell, self._heading)
        yield Placed(element, place, holder)
        yield from self.walk(element, holder, place)

    def _rows(self, table: xml.Element, spot: Spot) -> Iterator[Placed]:
        self._table += 1
        spot = attrs.evolve(spot, paragraph=self._paragraph, table=self._table)
        for number, row in enumerate(tables.rows(table), 1):
            for column, cell in enumerate(tables.cells(row), 1):
                place = _moved(spot, spot.paragraph, number, column, spot.heading)
                yield from self.walk(cell, cell, place)


def _moved(
    spot: Spot, paragraph: int | None, row: int | None, cell: int | None, heading: str
) -> Spot:
    """Return another place of a part; ``evolve`` is slow for thousands of them."""
    place = (paragraph, spot.table, row, cell)
    return Spot(spot.file, spot.part, *place, spot.tag, heading)


def plain(element: xml.Element) -> str:
    """Return the text of a paragraph without that of text boxes in it."""
    return "".join(
        text.text or ""
        for text in element.iter(xml.name("w:t"))
        if next(text.iterancestors(xml.name("w:p")), None) is element
    )


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


def _is_heading(paragraph: xml.Element) -> bool:
    style = xml.value(xml.find(paragraph, "w:pPr/w:pStyle"))
    level = xml.find(paragraph, "w:pPr/w:outlineLvl")
    return style.startswith("Heading") or level is not None


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
    return ", ".join(filter(None, words))


def _english(part: str) -> str:
    """Return the English name of a part that is named in Vietnamese."""
    for vi, en in _ENGLISH.items():
        part = part.replace(vi, en)
    return part
