"""Tags that stand where no value can be filled in: attributes, codes, other parts."""

from collections.abc import Callable, Collection, Iterator, Mapping
from urllib.parse import unquote

import attrs

from drafter.findings import Finding, Spot, error
from drafter.ooxml import package, places, xml
from drafter.ooxml.active_content import CODES
from drafter.patterns import regex
from drafter.templating import spans

OUT_OF_PLACE = error("T126")
ONLY_VALUES = error("T126", "alternative")

TAG = regex(
    r"\{\{[^{}]*(?:\}[^{}]+)*\}\}|\{%[^{}]*(?:\}[^{}]+)*%\}|\{#[^{}]*#\}"
    r"|\{\{|\{%|\{#"
)
"""A tag, or how one begins; no brace opens in it, so that each is read once."""
_MEANT = regex(r"\{\{[\s\w]|\{%[\s\w]")
ALT_TEXT = frozenset({
    ("docPr", "descr"), ("docPr", "title"), ("cNvPr", "descr"), ("cNvPr", "title"),
    ("shape", "alt"), ("rect", "alt"),
})  # fmt: skip
"""Attributes that may hold a value: the alternative texts of pictures."""

_PLACES: Mapping[str, tuple[str, str]] = {
    "code": ("mã trường của Word", "a field code of Word"),
    "attribute": ("thuộc tính của một đối tượng", "an attribute of an object"),
    "text": ("công thức hoặc hình vẽ", "a formula or a drawing"),
    "part": ("một thành phần không điền được", "a part that is not filled"),
    "glossary": ("khối dựng sẵn (Quick Parts)", "a building block"),
    "relations": ("đích của một liên kết", "the target of a link"),
    "customXml": ("dữ liệu XML riêng", "custom XML data"),
    "chart": ("biểu đồ", "a chart"),
    "smartart": ("hình SmartArt", "a SmartArt drawing"),
    "styles": ("tên của kiểu (style)", "the name of a style"),
    "numbering": ("mẫu đánh số của danh sách", "the number format of a list"),
    "settings": ("thiết đặt của tệp", "the settings of the file"),
    "app": ("thuộc tính của tệp mà Word tự ghi", "properties that Word writes itself"),
    "wordart": ("chữ nghệ thuật (WordArt) kiểu cũ", "WordArt of the old kind"),
    "form": ("giá trị sẵn của ô biểu mẫu", "the default of a form field"),
    "control": (
        "thuộc tính của ô điều khiển nội dung",
        "a content control's properties",
    ),
    "bookmark": ("tên của dấu trang", "the name of a bookmark"),
    "table": ("văn bản thay thế của bảng", "the alternative text of a table"),
    "link": ("chữ gợi ý của một liên kết", "the screen tip of a link"),
    "name": ("tên của hình", "the name of a picture"),
}
_PARTS = (
    (".rels", "relations"),
    ("customXml/", "customXml"),
    ("charts/", "chart"),
    ("diagrams/", "smartart"),
    ("styles", "styles"),
    ("numbering", "numbering"),
    ("settings", "settings"),
    ("docProps/", "app"),
)
"""What a part is by its name."""
_ATTRIBUTES: Mapping[str, str] = {
    "textpath": "wordart",
    "default": "form", "statusText": "form", "helpText": "form", "listEntry": "form",
    "alias": "control", "tag": "control", "placeholder": "control",
    "listItem": "control", "docPart": "control",
    "bookmarkStart": "bookmark",
    "tblCaption": "table", "tblDescription": "table",
    "hyperlink": "link",
    "docPr": "name", "cNvPr": "name", "shape": "name",
}  # fmt: skip
"""What an attribute belongs to, by the element that has it."""
_INSTRUCTION = xml.name("w:instr")

Where = Callable[[str, str], Spot | None]
"""Where the body shows a relationship of a part: its paragraph, if it does."""


def around_text(
    root: xml.Element,
    paragraphs: Collection[places.Placed],
    read: Collection[xml.Element],
    spot: Spot,
) -> Iterator[tuple[xml.Element, Finding]]:
    """Yield the tags of a filled part outside its text, each with its element.

    Args:
        root: The part.
        paragraphs: Its paragraphs.
        read: The elements whose text was read as text.
        spot: Where the part is.
    """
    for placed in paragraphs:
        codes = "".join(c.text or "" for c in placed.element.iter(*CODES))
        yield from ((placed.element, f) for f in _found(codes, "code", placed.spot))
    spots = {placed.element: placed.spot for placed in paragraphs}
    for element in root.iter():
        for kind, text in _outside(element, read):
            here = places.nearest(element, spots) or spot
            yield from ((element, f) for f in _found(text, kind, here))


def _outside(
    element: xml.Element, read: Collection[xml.Element]
) -> Iterator[tuple[str, str]]:
    """Yield the texts of an element that are no text of a paragraph, and their kind."""
    for attribute, value in element.items():
        is_alternative = (xml.local(element), str(attribute)) in ALT_TEXT
        if "{" in str(value) and not is_alternative:
            yield _kind_of_attribute(element, str(attribute)), str(value)
    if element.tag not in CODES and element not in read and "{" in (element.text or ""):
        yield "text", element.text or ""
    if "{" in (element.tail or ""):
        yield "text", element.tail or ""


def _kind_of_attribute(element: xml.Element, attribute: str) -> str:
    if attribute == _INSTRUCTION:
        return "code"
    return _ATTRIBUTES.get(xml.local(element), "attribute")


def alternative_texts(root: xml.Element) -> Iterator[tuple[xml.Element, str]]:
    """Yield the alternative texts that hold a tag: element and attribute."""
    for element in root.iter():
        for attribute, value in element.items():
            place = (xml.local(element), str(attribute))
            if place in ALT_TEXT and TAG.search(str(value)):
                yield element, str(attribute)


_BRACES = (b"{", b"&#", b"%7")
"""What shows in the bytes of a part that a brace may stand in it."""


def in_other_parts(
    opened: package.Package, file: str, where: Where
) -> Iterator[Finding]:
    """Yield the tags in parts that are not filled.

    The texts of SmartArt are kept twice: as data, and as they were last drawn.

    Args:
        opened: The package.
        file: What messages call it.
        where: Tells where the body shows what a relationship leads to.
    """
    drawn: set[str] = set()
    for part, root in opened.roots.items():
        kind = _kind(opened, part) if _may_hold_tag(opened.files[part]) else None
        if opened.kinds.get(part) in package.RENDERED or kind is None:
            continue
        if not any(sign in opened.files[part] for sign in _BRACES):
            continue
        if kind == "glossary":
            yield from _glossary(root, Spot(file, part))
            continue
        for text, relation in _texts(root, kind):
            if not _MEANT.search(text) or (kind == "smartart" and text in drawn):
                continue
            drawn.add(text)
            spot = _shown(opened, part, relation, where)
            yield from _found(text, kind, spot or Spot(file, part))


def _may_hold_tag(data: bytes) -> bool:
    """Whether a part holds a brace, typed or in some notation."""
    return b"{" in data or b"%7b" in data or b"%7B" in data or b"&#" in data


def _kind(opened: package.Package, part: str) -> str | None:
    if opened.kinds.get(part) == "glossary":
        return "glossary"
    if not part.endswith((".xml", ".rels")):
        return None
    return next((kind for sign, kind in _PARTS if sign in part), "part")


def _glossary(root: xml.Element, spot: Spot) -> Iterator[Finding]:
    for placed in places.paragraphs(root, spot):
        yield from _found(spans.line(placed.element).text, "glossary", placed.spot)


def _texts(root: xml.Element, kind: str) -> Iterator[tuple[str, str]]:
    """Yield the texts of a part, each with the id of its relationship if it has one."""
    relation = kind == "relations"
    for element in root.iter():
        for value in map(str, element.values()):
            if relation:
                yield unquote(value), element.get("Id", "")
            elif "{" in value:
                yield value, ""
        if element.tag == xml.name("a:p"):
            yield "".join(t.text or "" for t in element.iter(xml.name("a:t"))), ""
        elif element.tag != xml.name("a:t"):
            yield element.text or "", ""
        yield element.tail or "", ""


def _shown(
    opened: package.Package, part: str, relation: str, where: Where
) -> Spot | None:
    """Return where the body shows a part, or has a link."""
    if relation:
        folder, _, base = part.rpartition("_rels/")
        return where(folder + base.removesuffix(".rels"), relation)
    for owner in opened.of(*package.RENDERED):
        for identity, target in opened.targets(owner).items():
            if target == part and (spot := where(owner, identity)):
                return spot
    return None


def misplaced(element: xml.Element, spot: Spot) -> Iterator[Finding]:
    """Yield the tags in the text of an element that is not filled."""
    yield from _found(element.text or "", "part", spot)


def finding(tag: str, kind: str, spot: Spot) -> Finding:
    """Return the finding that a tag stands where no value can be filled in."""
    place, place_en = _PLACES[kind]
    mark = attrs.evolve(spot, tag=tag, near="")
    return OUT_OF_PLACE.at(mark=mark, tag=tag, place=place, place_en=place_en)


def _found(text: str, kind: str, spot: Spot) -> Iterator[Finding]:
    for match in TAG.finditer(text):
        yield finding(match[0], kind, spot)
