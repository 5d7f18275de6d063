"""The tags of one part: read paragraph by paragraph, accepted or refused."""

import re
from collections.abc import Iterator, Mapping

import attrs

from drafter.findings import Finding, Spot, error, hint
from drafter.ooxml import package, places, xml
from drafter.ooxml.active_content import CODES
from drafter.patterns import regex
from drafter.records import define
from drafter.templating import spans, tags
from drafter.templating.blocks import PlacedTag
from drafter.templating.tags import Keyword, Refused, Tag

NO_CLOSING_BRACE = error("T103")
IN_DELETION = error("T115")
OUT_OF_PLACE = error("T126")
BROKEN_BRACE = error("T129")
DELETED_TEXT = hint("T131")

_KEYWORD = regex(r"\{%\W*(?:(p|tr|tc|r)\b)?\W*(\w+)(?:\s+(\w+)\s+in\b)?")
_PROPERTIES = frozenset({
    "title", "subject", "creator", "keywords", "description", "category",
    "contentStatus", "identifier", "language", "lastModifiedBy", "version",
    "lpwstr", "lpstr", "bstr",
})  # fmt: skip


@define
class PartTags:
    """The tags of a part as they are read, and what was noted about each."""

    tags: list[PlacedTag] = attrs.field(factory=list)
    noted: list[tuple[xml.Element, Finding]] = attrs.field(factory=list)
    statements: set[str] = attrs.field(factory=set)


def of_text(root: xml.Element, spot: Spot) -> PartTags:
    """Read the tags of a part of text; each is put into one run."""
    reading = PartTags()
    for placed in places.paragraphs(root, spot):
        line = spans.line(placed.element)
        _line(reading, line, placed)
        if any(segment.deleted and segment.text for segment in line.segments):
            reading.noted.append((placed.element, DELETED_TEXT.at(mark=spot)))
    for element, attribute, value in alternative_texts(root):
        placed = places.Placed(element, spot, element)
        element.set(attribute, _alternative(reading, value, placed))
    return reading


def of_properties(root: xml.Element, spot: Spot) -> PartTags:
    """Read the tags of a part of properties."""
    reading = PartTags()
    for element in root.iter():
        if len(element) or not element.text:
            continue
        if xml.local(element) in _PROPERTIES:
            segment = spans.Segment(element, 0, element.text, deleted=False)
            _line(
                reading, spans.Line((segment,)), places.Placed(element, spot, element)
            )
        else:
            reading.noted += [(element, f) for f in misplaced(element, spot)]
    return reading


def _line(reading: PartTags, line: spans.Line, placed: places.Placed) -> None:
    """Read the tags of one paragraph and put each into one run."""
    joined = []
    for span in line.spans():
        touched = line.touched(span)
        place = places.Placed(
            touched[0].element, _at(placed.spot, span.text), placed.holder
        )
        deleted = any(segment.deleted for segment in touched)
        tag = _tag(reading, span, place, deleted=deleted)
        if tag is None:
            continue
        if line.text.strip() == span.text:
            reading.tags[-1] = attrs.evolve(reading.tags[-1], alone=True)
        joined.append((span, tag.source))
    spans.join(line, joined)


def _tag(
    reading: PartTags, span: spans.Span, place: places.Placed, *, deleted: bool
) -> Tag | None:
    """Return a tag that was accepted; note why one was not."""
    try:
        tag = _accepted(span, deleted=deleted)
    except Refused as why:
        _refused(reading, why, span.text, place)
        return None
    reading.tags.append(PlacedTag(tag, place.spot, place.element, place.holder))
    return tag


def _accepted(span: spans.Span, *, deleted: bool) -> Tag:
    if deleted:
        raise Refused(IN_DELETION)
    if span.broken:
        raise Refused(BROKEN_BRACE, right="{{ dia_diem }}")
    if span.closing and not span.text.startswith("{#"):
        raise Refused(NO_CLOSING_BRACE, closing=span.closing)
    return tags.parsed(span.text)


def _refused(reading: PartTags, why: Refused, typed: str, place: places.Placed) -> None:
    """Note a refusal; what the tag was meant to be keeps later tags quiet."""
    match = _KEYWORD.match(typed)
    keyword = match[2] if match else ""
    if why.rule is tags.STATEMENT:
        reading.statements.add(keyword)
        if keyword.removeprefix("end") in reading.statements - {keyword}:
            return
    finding = why.rule.at(mark=place.spot, tag=typed, **why.values)
    reading.noted.append((place.element, finding))
    if match and keyword in {word.value for word in Keyword}:
        meant = Tag(Keyword(keyword), match[1] or "", typed, name=match[3] or "")
        reading.tags.append(
            PlacedTag(meant, place.spot, place.element, place.holder, sound=False)
        )


def _alternative(reading: PartTags, value: str, placed: places.Placed) -> str:
    """Read the tags of an alternative text, which may print values only."""

    def item(match: re.Match[str]) -> str:
        place = attrs.evolve(placed, spot=_at(placed.spot, match[0]))
        if not match[0].startswith("{{"):
            finding = out_of_place(match[0], "attribute", placed.spot)
            reading.noted.append((placed.element, finding))
            return match[0]
        closing = "" if match[0].endswith("}}") else "}}"
        span = spans.Span(match.start(), match.end(), match[0], closing)
        tag = _tag(reading, span, place, deleted=False)
        return match[0] if tag is None else tag.source

    return TAG.sub(item, value)


def _at(spot: Spot, typed: str) -> Spot:
    return attrs.evolve(spot, tag=typed)


TAG = regex(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}|\{\{|\{%|\{#", re.S)
_MEANT = regex(rb"\{\{[\s\w]|\{%[\s\w]")
_TEXT = regex(r"<[^>]*>")
ALT_TEXT = frozenset({
    ("docPr", "descr"), ("docPr", "title"), ("cNvPr", "descr"), ("cNvPr", "title"),
    ("shape", "alt"), ("rect", "alt"),
})  # fmt: skip
"""Attributes that may hold a value: the alternative texts of pictures."""

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


def around_text(root: xml.Element, spot: Spot) -> Iterator[Finding]:
    """Yield the tags of a filled part that stand outside its text."""
    for placed in places.paragraphs(root, spot):
        codes = (c.text or "" for c in placed.element.iter(*CODES))
        yield from _found("".join(codes), "code", placed.spot)
    for element in root.iter():
        for attribute, value in element.items():
            if "{" in str(value):
                yield from _attribute(element, str(attribute), str(value), spot)
        if element.tag not in _READ and element.tag not in CODES:
            yield from _found(element.text or "", "text", spot)
        yield from _found(element.tail or "", "text", spot)


def alternative_texts(root: xml.Element) -> Iterator[tuple[xml.Element, str, str]]:
    """Yield the alternative texts that hold a brace: element, attribute, text."""
    for element in root.iter():
        for attribute, value in element.items():
            place = (xml.local(element), str(attribute))
            if place in ALT_TEXT and TAG.search(str(value)):
                yield element, str(attribute), str(value)


def outside_text(opened: package.Package, file: str) -> Iterator[Finding]:
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
    return OUT_OF_PLACE.at(
        mark=attrs.evolve(spot, tag=tag), tag=tag, place=place, place_en=place_en
    )


def _found(text: str, kind: str, spot: Spot) -> Iterator[Finding]:
    for match in TAG.finditer(text):
        yield out_of_place(match[0], kind, spot)
