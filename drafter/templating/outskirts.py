"""Tags where none may stand: attributes, field codes, parts that are not filled."""

import re
from collections.abc import Iterator, Mapping

import attrs

from drafter.findings import Finding, Spot
from drafter.ooxml import package, places, xml
from drafter.templating import spans
from drafter.templating import tag_rules as rules

TAG = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}|\{\{|\{%|\{#", re.S)
_MEANT = re.compile(rb"\{\{[\s\w]|\{%[\s\w]")
_TEXT = re.compile(r"<[^>]*>")
ALT_TEXT = frozenset({
    ("docPr", "descr"), ("docPr", "title"), ("cNvPr", "descr"), ("cNvPr", "title"),
    ("shape", "alt"), ("rect", "alt"),
})  # fmt: skip
"""Attributes that may hold a value: the alternative texts of pictures."""

_CODES = frozenset(map(xml.name, ("w:instrText", "w:delInstrText")))
_READ = frozenset(map(xml.name, ("w:t", "w:delText")))
_PLACES: Mapping[str, tuple[str, str]] = {
    "code": ("mã trường của Word", "a field code of Word"),
    "attribute": ("thuộc tính của một đối tượng", "an attribute of an object"),
    "text": ("công thức hoặc hình vẽ", "a formula or a drawing"),
    "part": ("một thành phần không điền được", "a part that is not filled"),
    "glossary": ("khối dựng sẵn (Quick Parts)", "a building block"),
    "relations": ("đích của một liên kết", "the target of a link"),
    "customXml": ("dữ liệu XML riêng", "custom XML data"),
}


def around(root: xml.Element, spot: Spot) -> Iterator[Finding]:
    """Yield the tags of a filled part that stand outside its text."""
    for placed in places.paragraphs(root, spot):
        codes = (c.text or "" for c in placed.element.iter(*_CODES))
        yield from _found("".join(codes), "code", placed.spot)
    for element in root.iter():
        for attribute, value in element.items():
            if "{" in str(value):
                yield from _attribute(element, str(attribute), str(value), spot)
        if element.tag not in _READ and element.tag not in _CODES:
            yield from _found(element.text or "", "text", spot)
        yield from _found(element.tail or "", "text", spot)


def alternative_texts(root: xml.Element) -> Iterator[tuple[xml.Element, str, str]]:
    """Yield the alternative texts that hold a brace: element, attribute, text."""
    for element in root.iter():
        for attribute, value in element.items():
            place = (xml.local(element), str(attribute))
            if place in ALT_TEXT and TAG.search(str(value)):
                yield element, str(attribute), str(value)


def elsewhere(opened: package.Package, file: str) -> Iterator[Finding]:
    """Yield the tags in parts that are not filled."""
    for part, data in opened.files.items():
        if opened.kinds.get(part) in package.RENDERED:
            continue
        if not part.endswith((".xml", ".rels")):
            continue
        if opened.kinds.get(part) == "glossary":
            for placed in places.paragraphs(opened.roots[part], Spot(file, part)):
                yield from _found(
                    spans.line(placed.element).text, "glossary", placed.spot
                )
        elif _MEANT.search(data):
            text = _TEXT.sub("", data.decode("utf-8", "replace"))
            kind = "relations" if part.endswith(".rels") else "part"
            kind = "customXml" if part.startswith("customXml/") else kind
            yield from _found(text or "{{", kind, Spot(file, part))


def _attribute(
    element: xml.Element, attribute: str, value: str, spot: Spot
) -> Iterator[Finding]:
    if (xml.local(element), attribute) in ALT_TEXT:
        return
    kind = "code" if attribute == xml.name("w:instr") else "attribute"
    yield from _found(value, kind, spot)


def misplaced(element: xml.Element, spot: Spot) -> Iterator[Finding]:
    """Yield the tags in the text of an element that is not filled."""
    yield from _found(element.text or "", "part", spot)


def out_of_place(tag: str, kind: str, spot: Spot) -> Finding:
    """Return the finding that a tag stands where no value can be filled in."""
    place, place_en = _PLACES[kind]
    return rules.OUT_OF_PLACE.at(
        mark=attrs.evolve(spot, tag=tag), tag=tag, place=place, place_en=place_en
    )


def _found(text: str, kind: str, spot: Spot) -> Iterator[Finding]:
    for found in TAG.finditer(text):
        yield out_of_place(found[0], kind, spot)
