"""The tags of one part: read paragraph by paragraph, accepted or refused."""

import re
from collections.abc import Collection, Iterable, Iterator

import attrs
from jinja2 import nodes

from drafter.findings import Finding, Rule, Spot, error, hint
from drafter.ooxml import limits, places, xml
from drafter.patterns import regex
from drafter.records import define
from drafter.templating import habits, out_of_place, spans, tags
from drafter.templating.blocks import NOT_OPENED, PlacedTag
from drafter.templating.out_of_place import TAG
from drafter.templating.spans import Line, Segment, Span
from drafter.templating.surroundings import Surroundings
from drafter.templating.tags import CLOSING, OPENING, Keyword, Refused, Tag

NO_CLOSING_BRACE = error("T103")
IN_DELETION = error("T115")
BROKEN_BRACE = error("T129")
DELETED_TEXT = hint("T131")
HALF_INSIDE = error("T170")
IN_RESULT = error("T171")
COPIED_FROM_LOOP = error("T171", "loop")

_KEYWORD = regex(r"\{%\W*(?:(p|tr|tc|r)\b)?\W*(\w+)(?:\s+(\w+)\s+in\b)?")
_PROPERTIES = frozenset({
    "title", "subject", "creator", "keywords", "description", "category",
    "contentStatus", "identifier", "language", "lastModifiedBy", "version",
    "lpwstr", "lpstr", "bstr",
})  # fmt: skip


_LATER = frozenset(("elif", "else", "endif", "endfor"))


@define
class PartTags:
    """The tags of a part as they are read, and what was noted about each.

    Attributes:
        tags: The tags.
        noted: What was found, with the element that it is about.
        statements: The unknown keywords that were refused.
        read: The elements whose text was read.
        echoes: Paragraphs that Word wrote a second time, for old programs.
        before: The last words of each container.
        bracketed: Names in brackets that make no tag, each with its paragraph.
        opened: The tags that opened blocks which are not closed yet.
    """

    tags: list[PlacedTag] = attrs.field(factory=list)
    noted: list[tuple[xml.Element, Finding]] = attrs.field(factory=list)
    statements: set[str] = attrs.field(factory=set)
    read: set[xml.Element] = attrs.field(factory=set)
    echoes: set[xml.Element] = attrs.field(factory=set)
    before: dict[xml.Element, str] = attrs.field(factory=dict)
    around: Surroundings | None = None
    bracketed: list[tuple[xml.Element, Spot, str]] = attrs.field(factory=list)
    opened: list[PlacedTag] = attrs.field(factory=list)

    @property
    def is_full(self) -> bool:
        """Whether it has more tags and findings than any template may have."""
        return len(self.tags) + len(self.noted) > limits.TAGS

    def add(self, item: PlacedTag) -> None:
        """Keep a tag; remember the blocks that are open after it."""
        self.tags.append(item)
        if item.tag.word in OPENING:
            self.opened.append(item)
        elif item.tag.word in CLOSING.values() and self.opened:
            self.opened.pop()


def of_text(
    root: xml.Element, paragraphs: Collection[places.Placed], spot: Spot
) -> PartTags:
    """Read the tags of a part of text; each is put into one run."""
    reading = PartTags(echoes=set(_echoes(root)), around=Surroundings(root))
    for placed in paragraphs:
        if reading.is_full:
            return reading
        line = spans.line(placed.element)
        reading.read.update(segment.element for segment in line.segments)
        begun = len(reading.tags), len(reading.noted)
        _line(reading, line, placed)
        if placed.element in reading.echoes:
            _quiet(reading, *begun)
        else:
            _brackets(reading, line, placed)
        if line.text.strip():
            reading.before[placed.holder] = line.text
        if any(segment.deleted and segment.text for segment in line.segments):
            reading.noted.append((placed.element, DELETED_TEXT.at(mark=spot)))
    _without_copies_of_loops(reading)
    _alternative_texts(reading, root, paragraphs, spot)
    return reading


def of_properties(root: xml.Element, spot: Spot) -> PartTags:
    """Read the tags of a part of properties."""
    reading = PartTags()
    for element in root.iter():
        if len(element) or not element.text:
            continue
        reading.read.add(element)
        if xml.local(element) in _PROPERTIES:
            segment = Segment(element, 0, element.text, deleted=False)
            _line(reading, Line((segment,)), places.Placed(element, spot, element))
        else:
            reading.noted += [
                (element, f) for f in out_of_place.misplaced(element, spot)
            ]
    return reading


def _alternative_texts(
    reading: PartTags,
    root: xml.Element,
    paragraphs: Iterable[places.Placed],
    spot: Spot,
) -> None:
    """Read the tags of alternative texts, in the paragraphs of their pictures."""
    spots: dict[xml.Element, Spot] = {}
    for element, attribute in out_of_place.alternative_texts(root):
        spots = spots or {placed.element: placed.spot for placed in paragraphs}
        here = places.nearest(element, spots) or spot
        placed = places.Placed(element, here, element)
        element.set(attribute, _alternative(reading, element, attribute, placed))


def _alternative(
    reading: PartTags, element: xml.Element, attribute: str, placed: places.Placed
) -> str:
    """Read the tags of an alternative text, which may print values only."""
    refused: list[Finding] = []

    def item(match: re.Match[str]) -> str:
        place = attrs.evolve(placed, spot=_at(placed.spot, match[0]))
        if not match[0].startswith("{{"):
            refused.append(out_of_place.ONLY_VALUES.at(mark=place.spot, tag=match[0]))
            return match[0]
        closing = "" if match[0].endswith("}}") else "}}"
        span = Span(match.start(), match.end(), match[0], closing)
        tag = _tag(reading, span, place, [])
        return match[0] if tag is None else tag.source

    text = TAG.sub(item, element.get(attribute, ""))
    reading.noted += [(placed.element, finding) for finding in refused[:1]]
    return text


def _quiet(reading: PartTags, first_tag: int, first_noted: int) -> None:
    """Say nothing of tags that stand there a second time."""
    del reading.noted[first_noted:]
    reading.tags[first_tag:] = [
        attrs.evolve(item, echo=True) for item in reading.tags[first_tag:]
    ]


def _echoes(root: xml.Element) -> Iterator[xml.Element]:
    """Yield the paragraphs of fallbacks whose tags are those of the text box.

    Word writes a text box twice; what it shows and lets a person edit is the first.
    """
    for fork in root.iter(xml.name("mc:AlternateContent")):
        branches = [list(branch.iter(xml.name("w:p"))) for branch in fork]
        shown = _typed(branches[0]) if len(branches) > 1 else []
        for other in branches[1:]:
            if _typed(other) == shown:
                yield from other


def _typed(paragraphs: Iterable[xml.Element]) -> list[str]:
    return [span.text for p in paragraphs for span in spans.line(p).spans()]


_BRACKET = regex(r"[{\[«<%#@｛﹛【]")


_MOST_BRACKETS = 200
"""A template with more of them has them for reasons of its own."""


def _brackets(reading: PartTags, line: Line, placed: places.Placed) -> None:
    """Keep the names in brackets that make no tag; the views say which are fields."""
    if not _BRACKET.search(line.text):
        return
    for typed, inner in line.bracketed():
        if len(reading.bracketed) == _MOST_BRACKETS:
            return
        if name := habits.name_of(inner):
            spot = _at(placed.spot, typed)
            reading.bracketed.append((placed.element, spot, name))


def _line(reading: PartTags, line: Line, placed: places.Placed) -> None:
    """Read the tags of one paragraph and put each into one run."""
    joined = []
    for span in line.spans():
        if reading.is_full:
            break
        touched = line.touched(span)
        before = _ending(reading.before.get(placed.holder, ""))
        near = line.near(span) or ("" if span.text in before else before)
        spot = places.controlled(touched[0].element, placed.element, placed.spot)
        spot = attrs.evolve(_at(spot, span.text), near=near)
        place = places.Placed(touched[0].element, spot, placed.holder)
        tag = _tag(reading, span, place, touched)
        if tag is None:
            continue
        in_text = placed.element.tag == xml.name("w:p")
        reading.tags[-1] = attrs.evolve(
            reading.tags[-1],
            alone=line.text.strip() == span.text,
            beside=line.beside(span)
            if tag.word is Keyword.VALUE and in_text
            else ("", ""),
        )
        joined.append((span, tag.source))
    spans.join(line, joined)


_LAST_WORDS = 6


def _ending(text: str) -> str:
    """Return the last words of a paragraph."""
    return " ".join(text.split()[-_LAST_WORDS:])


def _tag(
    reading: PartTags, span: Span, place: places.Placed, touched: list[Segment]
) -> Tag | None:
    """Return a tag that was accepted; note why one was not."""
    try:
        tag = _accepted(reading, span, touched)
    except Refused as why:
        _refused(reading, why, span.text, place)
        return None
    reading.add(PlacedTag(tag, place.spot, place.element, place.holder))
    return tag


def _accepted(reading: PartTags, span: Span, touched: list[Segment]) -> Tag:
    if any(segment.deleted for segment in touched):
        raise Refused(IN_DELETION)
    mends = len(reading.noted) < limits.FINDINGS
    if span.broken and span.text.startswith(("{/", "{#")):
        return tags.parsed(f"{{{span.text}}}", mends=mends)
    if span.broken:
        meant = tags.unbroken(span.text) if mends else ("", None)
        raise _meaning(BROKEN_BRACE, meant)
    if span.closing and not span.text.startswith("{#"):
        meant = tags.closed(span.text, span.closing) if mends else ("", None)
        raise _meaning(NO_CLOSING_BRACE, meant, closing=span.closing)
    tag = tags.parsed(span.text, mends=mends)
    if reading.around is not None and touched:
        _in_one_place(reading.around, tag, touched)
    return tag


_MENDS = {rule: error(rule.code, "mend") for rule in (NO_CLOSING_BRACE, BROKEN_BRACE)}


def _meaning(rule: Rule, meant: tuple[str, Tag | None], **values: object) -> Refused:
    """Return the refusal of a tag whose braces are wrong, with the one meant."""
    right, tag = meant
    why = Refused(_MENDS[rule] if right else rule, right=right, **values)
    why.meant = tag
    return why


def _in_one_place(around: Surroundings, tag: Tag, touched: list[Segment]) -> None:
    """Hold a tag to stand wholly in what is around it, and to stay there.

    Raises:
        Refused: Half of it stands in something, or Word computes its words anew.
    """
    crossed = around.crossed(s.element for s in touched if s.text)
    if crossed is not None:
        raise Refused(HALF_INSIDE, what=crossed.names[0], what_en=crossed.names[1])
    for item in around.of(touched[0].element):
        if item.kind and not (item.copies and tag.word is Keyword.VALUE):
            raise Refused(IN_RESULT, field=item.kind)


def _without_copies_of_loops(reading: PartTags) -> None:
    """Refuse the tags that a table of contents took from inside a loop."""
    if reading.around is None:
        return
    names = {item.tag.name for item in reading.tags if item.tag.name}
    for item in tuple(reading.tags) if names else ():
        around = reading.around.of(item.anchor)
        copied = next((field.kind for field in around if field.copies), "")
        if copied and _root_name(item.tag) in names:
            reading.tags.remove(item)
            finding = COPIED_FROM_LOOP.at(
                mark=item.spot, tag=item.spot.tag, field=copied
            )
            reading.noted.append((item.anchor, finding))


def _root_name(tag: Tag) -> str:
    node: nodes.Node | None = tag.node
    while isinstance(node, nodes.Getattr):
        node = node.node
    return node.name if isinstance(node, nodes.Name) else ""


def _refused(reading: PartTags, why: Refused, typed: str, place: places.Placed) -> None:
    """Note a refusal; what the tag was meant to be keeps later tags quiet."""
    match = _KEYWORD.match(typed)
    keyword = match[2] if match else ""
    if why.rule is tags.STATEMENT:
        reading.statements.add(keyword)
        if keyword.removeprefix("end") in reading.statements - {keyword}:
            return
    if why.ends:
        _ended(why, reading.opened)
    if why.meant is not None and why.meant.word is Keyword.ELIF and not reading.opened:
        why.values["first"] = why.meant.source.replace("elif", "if", 1)
        why.rule = _FIRST.get(why.rule, why.rule)
    follows = keyword in _LATER and reading.opened and not reading.opened[-1].sound
    if not (why.rule is IN_RESULT and follows):
        finding = why.rule.at(mark=place.spot, tag=typed, **why.values)
        reading.noted.append((place.element, finding))
    meant = why.meant or _by_keyword(match, typed)
    if meant is not None:
        placed = PlacedTag(meant, place.spot, place.element, place.holder, sound=False)
        reading.add(placed)


_FIRST = {tags.OTHER_LANGUAGE: error("T151", "first")}


def _by_keyword(match: re.Match[str] | None, typed: str) -> Tag | None:
    """Return what the first word of a tag says that it is."""
    if match is None or match[2] not in {word.value for word in Keyword}:
        return None
    return Tag(Keyword(match[2]), match[1] or "", typed, name=match[3] or "")


def _ended(why: Refused, opened: list[PlacedTag]) -> None:
    """Complete the refusal of an end that does not say what it ends."""
    if not opened:
        why.rule = NOT_OPENED
        return
    tag = opened[-1].tag
    why.meant = Tag(CLOSING[tag.word], tag.prefix, tag.closing)
    why.values["right"] = tag.closing


def _at(spot: Spot, typed: str) -> Spot:
    return attrs.evolve(spot, tag=typed)
