"""The tags of one part: read paragraph by paragraph, accepted or refused."""

import re

import attrs

from drafter.findings import Finding, Spot
from drafter.ooxml import places, xml
from drafter.templating import grammar, outskirts, spans
from drafter.templating import tag_rules as rules
from drafter.templating.carriers import Standing
from drafter.templating.expressions import Refused
from drafter.templating.grammar import Tag, Word

_KEYWORD = re.compile(r"\{%\W*(?:(p|tr|tc|r)\b)?\W*(\w+)(?:\s+(\w+)\s+in\b)?")
_PROPERTIES = frozenset({
    "title", "subject", "creator", "keywords", "description", "category",
    "contentStatus", "identifier", "language", "lastModifiedBy", "version",
    "lpwstr", "lpstr", "bstr",
})  # fmt: skip


@attrs.define
class Reading:
    """The tags of a part as they are read, and what was noted about each."""

    standing: list[Standing] = attrs.field(factory=list)
    noted: list[tuple[xml.Element, Finding]] = attrs.field(factory=list)
    statements: set[str] = attrs.field(factory=set)


def of_text(root: xml.Element, spot: Spot) -> Reading:
    """Read the tags of a part of text; each is put into one run."""
    reading = Reading()
    for placed in places.paragraphs(root, spot):
        line = spans.line(placed.element)
        _line(reading, line, placed)
        if any(segment.deleted and segment.text for segment in line.segments):
            reading.noted.append((placed.element, rules.DELETED_TEXT.at(mark=spot)))
    for element, attribute, value in outskirts.alternative_texts(root):
        placed = places.Placed(element, spot, element)
        element.set(attribute, _alternative(reading, value, placed))
    return reading


def of_properties(root: xml.Element, spot: Spot) -> Reading:
    """Read the tags of a part of properties."""
    reading = Reading()
    for element in root.iter():
        if len(element) or not element.text:
            continue
        if xml.local(element) in _PROPERTIES:
            segment = spans.Segment(element, 0, element.text, deleted=False)
            _line(
                reading, spans.Line((segment,)), places.Placed(element, spot, element)
            )
        else:
            reading.noted += [(element, f) for f in outskirts.misplaced(element, spot)]
    return reading


def _line(reading: Reading, line: spans.Line, placed: places.Placed) -> None:
    """Read the tags of one paragraph and put each into one run."""
    joined = []
    for span in line.spans():
        touched = line.touched(span)
        place = attrs.evolve(
            placed, element=touched[0].element, spot=_at(placed.spot, span.text)
        )
        deleted = any(segment.deleted for segment in touched)
        tag = _tag(reading, span, place, deleted=deleted)
        if tag is not None and line.text.strip() == span.text:
            reading.standing[-1] = attrs.evolve(reading.standing[-1], alone=True)
        if tag is not None:
            joined.append((span, tag.source))
    spans.join(line, joined)


def _tag(
    reading: Reading, span: spans.Span, place: places.Placed, *, deleted: bool
) -> Tag | None:
    """Return a tag that was accepted; note why one was not."""
    try:
        tag = _accepted(span, deleted=deleted)
    except Refused as why:
        _refused(reading, why, span.text, place)
        return None
    reading.standing.append(Standing(tag, place.spot, place.element, place.holder))
    return tag


def _accepted(span: spans.Span, *, deleted: bool) -> Tag:
    if deleted:
        raise Refused(rules.IN_DELETION)
    if span.broken:
        raise Refused(rules.BROKEN_BRACE, right="{{ dia_diem }}")
    if span.closing and not span.text.startswith("{#"):
        raise Refused(rules.NO_CLOSING_BRACE, closing=span.closing)
    return grammar.parsed(span.text)


def _refused(reading: Reading, why: Refused, typed: str, place: places.Placed) -> None:
    """Note a refusal; what the tag was meant to be keeps later tags quiet."""
    found = _KEYWORD.match(typed)
    keyword = found[2] if found else ""
    if why.rule is rules.STATEMENT:
        reading.statements.add(keyword)
        if keyword.removeprefix("end") in reading.statements - {keyword}:
            return
    finding = why.rule.at(mark=place.spot, tag=typed, **why.values)
    reading.noted.append((place.element, finding))
    if found and keyword in {word.value for word in Word}:
        meant = Tag(Word(keyword), found[1] or "", typed, name=found[3] or "")
        reading.standing.append(
            Standing(meant, place.spot, place.element, place.holder, sound=False)
        )


def _alternative(reading: Reading, value: str, placed: places.Placed) -> str:
    """Read the tags of an alternative text, which may print values only."""

    def one(found: re.Match[str]) -> str:
        place = attrs.evolve(placed, spot=_at(placed.spot, found[0]))
        if not found[0].startswith("{{"):
            finding = outskirts.out_of_place(found[0], "attribute", placed.spot)
            reading.noted.append((placed.element, finding))
            return found[0]
        closing = "" if found[0].endswith("}}") else "}}"
        span = spans.Span(found.start(), found.end(), found[0], closing)
        tag = _tag(reading, span, place, deleted=False)
        return found[0] if tag is None else tag.source

    return outskirts.TAG.sub(one, value)


def _at(spot: Spot, typed: str) -> Spot:
    return attrs.evolve(spot, tag=typed)
