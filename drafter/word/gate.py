"""The gate before rendering: only tags that a template may hold go through."""

import re
from collections.abc import Iterable, Iterator, Mapping

import attrs

from drafter.findings import Finding, Spot
from drafter.word import (
    blocks,
    carriers,
    grammar,
    limits,
    outskirts,
    package,
    places,
    preparing,
    spans,
    xml,
)
from drafter.word import tag_rules as rules
from drafter.word.carriers import Standing
from drafter.word.grammar import Refused, Tag, Word

_KEYWORD = re.compile(r"\{%\W*(?:(p|tr|tc|r)\b)?\W*(\w+)(?:\s+(\w+)\s+in\b)?")
_PROPERTIES = frozenset({
    "title", "subject", "creator", "keywords", "description", "category",
    "contentStatus", "identifier", "language", "lastModifiedBy", "version",
    "lpwstr", "lpstr", "bstr",
})  # fmt: skip


@attrs.frozen
class Gated:
    """A part whose tags have been read.

    Attributes:
        name: Its name in the package.
        root: Its tree, with each tag in one run.
        standing: Its tags in their order.
    """

    name: str
    root: xml.Element = attrs.field(repr=False)
    standing: tuple[Standing, ...]


Rank = tuple[int, int]
"""The order of places: number of the part, number of the element in it."""


@attrs.frozen
class Passage:
    """What came through the gate, and what was found on the way.

    Attributes:
        parts: The parts, with their tags.
        ranked: The findings with the rank of their places.
        ranks: The rank of the place of each tag.
    """

    parts: tuple[Gated, ...]
    ranked: tuple[tuple[Rank, Finding], ...]
    ranks: Mapping[Spot, Rank]

    @property
    def findings(self) -> tuple[Finding, ...]:
        """The findings in the order of their places."""
        return self.merged(())

    def merged(self, more: Iterable[Finding]) -> tuple[Finding, ...]:
        """Return the findings together with others about the same tags, by place."""
        first = (0, 0)
        others = [
            (self.ranks.get(finding.mark, first), finding)
            for finding in more
            if isinstance(finding.mark, Spot)
        ]
        together = sorted((*self.ranked, *others), key=lambda pair: pair[0])
        return tuple(dict.fromkeys(finding for _, finding in together))


def through(opened: package.Package, file: str) -> Passage:
    """Read all tags of a package.

    Raises:
        lxml.etree.XMLSyntaxError: A part is not well formed.
    """
    labels = places.labels(opened)
    parts = []
    ranked: list[tuple[Rank, Finding]] = []
    ranks: dict[Spot, Rank] = {}
    for number, name in enumerate(opened.of(*package.RENDERED)):
        root = xml.parse(opened.files[name])
        spot = Spot(file, labels.get(name, name))
        in_text = opened.kinds[name] not in ("core", "custom")
        reading = _text(root, spot) if in_text else _properties(root, spot)
        order = _ordered(root, reading)
        ranks |= {one.spot: (number, order[one.anchor]) for one in reading.standing}
        last = (number, len(order))
        ranked += [((number, order.get(e, 0)), finding) for e, finding in reading.noted]
        around = outskirts.around(root, spot) if in_text else ()
        prepared = preparing.prepare(root, reading.standing, spot)
        for finding in (*_of_blocks(reading.standing), *around, *prepared):
            ranked.append((ranks.get(_spot(finding), last), finding))
        parts.append(Gated(name, root, tuple(reading.standing)))
    end = (len(parts), 0)
    ranked += [(end, finding) for finding in outskirts.elsewhere(opened, file)]
    count = sum(len(part.standing) for part in parts)
    ranked += [(end, finding) for finding in _too_many(count, file)]
    return Passage(tuple(parts), tuple(ranked), ranks)


@attrs.define
class _Reading:
    """The tags of a part as they are read, and what was noted about each."""

    standing: list[Standing] = attrs.field(factory=list)
    noted: list[tuple[xml.Element, Finding]] = attrs.field(factory=list)
    statements: set[str] = attrs.field(factory=set)


def _text(root: xml.Element, spot: Spot) -> _Reading:
    reading = _Reading()
    for placed in places.paragraphs(root, spot):
        line = spans.line(placed.element)
        _line(reading, line, placed)
        if any(segment.deleted and segment.text for segment in line.segments):
            reading.noted.append((placed.element, rules.DELETED_TEXT.at(mark=spot)))
    for element, attribute, value in outskirts.alternative_texts(root):
        placed = places.Placed(element, spot, element)
        element.set(attribute, _alternative(reading, value, placed))
    return reading


def _properties(root: xml.Element, spot: Spot) -> _Reading:
    reading = _Reading()
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


def _line(reading: _Reading, line: spans.Line, placed: places.Placed) -> None:
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
    reading: _Reading, span: spans.Span, place: places.Placed, *, deleted: bool
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


def _refused(reading: _Reading, why: Refused, typed: str, place: places.Placed) -> None:
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


def _alternative(reading: _Reading, value: str, placed: places.Placed) -> str:
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


def _ordered(root: xml.Element, reading: _Reading) -> dict[xml.Element, int]:
    """Number the elements of a part, and put its tags in their order."""
    if not reading.standing and not reading.noted:
        return {}
    order = {element: number for number, element in enumerate(root.iter())}
    reading.standing.sort(key=lambda one: order[one.anchor])
    return order


def _of_blocks(standing: list[Standing]) -> Iterable[Finding]:
    return (*blocks.examine(standing), *carriers.examine(standing))


def _too_many(count: int, file: str) -> Iterator[Finding]:
    if count > limits.TAGS:
        yield rules.TOO_MANY.at(mark=Spot(file), count=count, limit=limits.TAGS)


def _spot(finding: Finding) -> Spot:
    return finding.mark if isinstance(finding.mark, Spot) else Spot("")


def _at(spot: Spot, typed: str) -> Spot:
    return attrs.evolve(spot, tag=typed)
