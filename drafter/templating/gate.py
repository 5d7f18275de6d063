"""The gate before rendering: only tags that a template may hold go through."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice

import attrs

from drafter.findings import Finding, Place, Spot, error, hint, warning
from drafter.ooxml import active_content, lengths, limits, opc, package, places, xml
from drafter.records import frozen
from drafter.templating import (
    blocks,
    controls,
    copies,
    losses,
    merged_words,
    out_of_place,
    part_tags,
    repairs,
    tags,
    whole_fields,
)
from drafter.templating.blocks import PlacedTag
from drafter.templating.part_tags import PartTags

FOREIGN = error("T219")
SPAN = error("T224")
BINDING = hint("T231")
TOO_MANY = error("T124")
CONTENTS = hint("T172")
NO_TAGS = warning("T159")

_NOTES_OF_AUTHORS = "comments"
"""What is typed into a comment is for readers of the template: it is not filled."""


@frozen
class GatedPart:
    """A part whose tags have been read.

    Attributes:
        name: Its name in the package.
        root: Its tree, with each tag in one run.
        tags: Its tags in their order.
        bracketed: Names in brackets that make no tag, and where they stand.
    """

    name: str
    root: xml.Element = attrs.field(repr=False)
    tags: tuple[PlacedTag, ...]
    bracketed: tuple[tuple[Spot, str], ...] = ()


Rank = tuple[int, int]
"""The order of places: number of the part, number of the element in it."""


@frozen
class GatedTemplate:
    """What came through the gate, and what was found on the way.

    Attributes:
        parts: The parts, with their tags.
        ranked: The findings with the rank of their places.
        ranks: The rank of the place of each tag.
    """

    parts: tuple[GatedPart, ...]
    ranked: tuple[tuple[Rank, Finding], ...]
    ranks: Mapping[Spot, Rank]

    @property
    def findings(self) -> tuple[Finding, ...]:
        """The findings in the order of their places."""
        return self.merged(())

    def merged(self, more: Iterable[Finding]) -> tuple[Finding, ...]:
        """Return the findings together with others about the same tags, by place."""
        first = (0, 0)
        more = tuple(more)
        seen = {finding.mark: finding for finding in more}
        others = [
            (self.ranks.get(finding.mark, first), finding)
            for finding in more
            if isinstance(finding.mark, Spot)
        ]
        own = [
            (rank, _informed(finding, seen.get(finding.mark)))
            for rank, finding in self.ranked
            if not _is_answered(finding, seen)
        ]
        told = {(f.mark, f.values.get("right")) for _, f in own if f.code in _BY_FORM}
        others = [
            (rank, finding)
            for rank, finding in others
            if finding.code != "T113"
            or (finding.mark, finding.values.get("right")) not in told
        ]
        together = sorted((*own, *others), key=lambda pair: pair[0])
        return tuple(dict.fromkeys(finding for _, finding in together))


_BY_LETTERS = frozenset((tags.LETTERS, tags.ACCENTS))
_BY_FORM = frozenset((tags.EXPRESSION.code, tags.OTHER_BRACES.code))
"""What the form of a tag breaks: put right, it still names a field that is not."""


def _is_answered(finding: Finding, seen: Mapping[Place | None, Finding]) -> bool:
    """Whether what the views say of the same tag is the cause, not its letters."""
    if finding.rule is NO_TAGS:
        return any(other.code == "T158" for other in seen.values())
    other = seen.get(finding.mark)
    if finding.code in _BY_FORM and other is not None and other.code == "T104":
        return not other.values.get("right")
    by_sign = finding.rule is tags.OTHER_LANGUAGE and str(
        finding.values.get("right")
    ).startswith("{{")
    return (by_sign or finding.rule in _BY_LETTERS) and finding.mark in seen


def _informed(finding: Finding, other: Finding | None) -> Finding:
    """Return a finding that offers what is right by its letters and by the views."""
    right = "" if other is None else other.values.get("right", "")
    if not right or "right" not in finding.values:
        return finding
    return attrs.evolve(finding, values={**finding.values, "right": right})


def through(
    opened: package.Package, file: str, whole: package.Package
) -> GatedTemplate:
    """Read all tags of a package.

    Args:
        opened: What of the package goes into papers.
        file: What messages call it.
        whole: The package with the parts that stay behind.

    Raises:
        lxml.etree.XMLSyntaxError: A part is not well formed.
    """
    parts = list(_read(opened, file))
    count = sum(len(part.tags) + len(part.reading.noted) for part in parts)
    if count > limits.TAGS:
        finding = TOO_MANY.at(mark=Spot(file), count=count, limit=limits.TAGS)
        return GatedTemplate((), (((0, 0), finding),), {})
    ranks = {
        item.spot: part.rank(item.anchor)
        for part in parts
        for item in part.tags
        if not item.echo
    }
    ranked = [pair for part in parts for pair in _found_in(part, opened, ranks)]
    outside = out_of_place.in_other_parts(whole, file, _Anchors(parts).spot)
    ranked += _by_place(islice(outside, limits.FINDINGS), parts)
    for part in parts:
        for element, spot, _ in part.reading.bracketed:
            ranks.setdefault(spot, part.rank(element))
    gated = tuple(map(_gated, parts))
    if not count and not ranked and not any(part.bracketed for part in gated):
        ranked.append(((len(parts), 0), NO_TAGS.at(mark=Spot(file))))
    return GatedTemplate(gated, tuple(blocks.across_parts(ranked)), ranks)


@frozen(eq=False)
class _Part:
    """A part that is being read: its tree, its paragraphs, what was read."""

    number: int
    name: str
    root: xml.Element
    spot: Spot
    paragraphs: tuple[places.Placed, ...]
    reading: PartTags
    order: dict[xml.Element, int] = attrs.field(factory=dict)
    keys: dict[object, xml.Element] = attrs.field(factory=dict)

    @property
    def spots(self) -> dict[xml.Element, Spot]:
        """The places of its paragraphs."""
        return {placed.element: placed.spot for placed in self.paragraphs}

    @property
    def tags(self) -> list[PlacedTag]:
        """Its tags, in their order once it is numbered."""
        return self.reading.tags

    def rank(self, element: xml.Element) -> Rank:
        """Return the order of an element; elements are numbered when first asked."""
        if not self.order:
            self.order.update((e, number) for number, e in enumerate(self.root.iter()))
        return self.number, self.order.get(element, len(self.order))

    def rank_of_paragraph(self, spot: Spot) -> Rank:
        """Return the order of the paragraph of a place; else the last."""
        if not self.keys:
            for placed in reversed(self.paragraphs):
                self.keys[places.key(placed.spot)] = placed.element
        paragraph = self.keys.get(places.key(spot))
        return (self.number, _LAST) if paragraph is None else self.rank(paragraph)


def _gated(part: _Part) -> GatedPart:
    bracketed = tuple((spot, name) for _, spot, name in part.reading.bracketed)
    return GatedPart(part.name, part.root, tuple(part.tags), bracketed)


def _read(opened: package.Package, file: str) -> Iterator[_Part]:
    """Read the tags of each part that is filled."""
    labels, guide = places.labels(opened), places.guide(opened)
    for number, name in enumerate(opened.of(*package.RENDERED)):
        if opened.kinds[name] == _NOTES_OF_AUTHORS:
            continue
        root = xml.parse(opened.files[name])
        spot = Spot(file, labels.get(name, name))
        if opened.kinds[name] in ("core", "custom"):
            reading = part_tags.of_properties(root, spot)
            yield _Part(number, name, root, spot, (), reading)
            continue
        paragraphs = tuple(places.paragraphs(root, spot, guide))
        reading = part_tags.of_text(root, paragraphs, spot)
        part = _Part(number, name, root, spot, paragraphs, reading)
        part.tags.sort(key=lambda item: part.rank(item.anchor))
        yield part


def _found_in(
    part: _Part, opened: package.Package, ranks: Mapping[Spot, Rank]
) -> Iterator[tuple[Rank, Finding]]:
    """Yield what was found in a part, each with the rank of its place."""
    tags = [item for item in part.tags if not item.echo]
    yield from ((part.rank(e), finding) for e, finding in part.reading.noted)
    around = out_of_place.around_text(
        part.root, part.paragraphs, part.reading.read, part.spot
    )
    for element, finding in islice(around, limits.FINDINGS):
        yield part.rank(element), finding
    bookmarks = losses.Bookmarks(opened, part.root)
    found = (
        *blocks.pairs(tags),
        *blocks.alone(tags),
        *blocks.carriers(tags, bookmarks),
        *whole_fields.examine(part.root, tags, lambda e: part.rank(e)[1]),
        *merged_words.examine(part.root, tags, part.spots),
        *copies.examine(part.root, part.tags, part.spots, part.spot),
        *prepare(part.root, part.tags, opened),
        *_contents(part),
    )
    for finding in found:
        spot = _spot(finding)
        yield ranks.get(spot) or part.rank_of_paragraph(spot), finding


def _contents(part: _Part) -> Iterator[Finding]:
    """Yield the tables of contents of a part that is filled."""
    for placed in part.paragraphs if part.tags else ():
        codes = active_content.field_codes(placed.element)
        if any(active_content.field_kind(code) == "TOC" for code in codes):
            yield CONTENTS.at(mark=placed.spot)


_LAST = 2**31
"""The rank of what has no place in its part."""


class _Anchors:
    """Where the parts that are filled show what their relationships lead to."""

    def __init__(self, parts: Iterable[_Part]) -> None:
        self._parts = {part.name: part for part in parts}
        self._known: dict[str, dict[str, Spot]] = {}

    def spot(self, part: str, relation: str) -> Spot | None:
        """Return the place of the paragraph that names a relationship."""
        if part not in self._parts:
            return None
        if part not in self._known:
            self._known[part] = dict(self._named(self._parts[part]))
        return self._known[part].get(relation)

    def _named(self, part: _Part) -> Iterator[tuple[str, Spot]]:
        spots = part.spots
        for element in part.root.iter():
            for attribute, value in element.items():
                if str(attribute).startswith(xml.RELATED):
                    yield str(value), places.nearest(element, spots) or part.spot


def _by_place(
    found: Iterable[Finding], parts: Sequence[_Part]
) -> Iterator[tuple[Rank, Finding]]:
    """Yield findings with the rank of their paragraphs, those without one last."""
    for finding in found:
        ranks = (part.rank_of_paragraph(_spot(finding)) for part in parts)
        known = (rank for rank in ranks if rank[1] != _LAST)
        yield next(known, (len(parts), 0)), finding


def _spot(finding: Finding) -> Spot:
    return finding.mark if isinstance(finding.mark, Spot) else Spot("")


def prepare(
    root: xml.Element, placed: Sequence[PlacedTag], opened: package.Package
) -> Iterator[Finding]:
    """Change what would spoil a filled part, and say so where a person may wonder."""
    for table in root.iter(xml.name("w:tbl")):
        _with_grid(table)
    for section in list(root.iter(xml.name("w:sectPr"))):
        _set_last(section)
    for item in controls.release(root, placed, opened):
        yield BINDING.at(mark=item.spot)


def _set_last(section: xml.Element) -> None:
    """Put a section break behind the other properties of its paragraph, as Word does.

    LibreOffice writes it before them.
    """
    properties = section.getparent()
    if properties is None or properties.tag != xml.name("w:pPr"):
        return
    change = xml.find(properties, "w:pPrChange")
    if change is None:
        properties.append(section)
    else:
        change.addprevious(section)


def _with_grid(table: xml.Element) -> None:
    """Give a table a grid as wide as its widest row; a column needs a width."""
    grid = xml.find(table, "w:tblGrid")
    if grid is None:
        grid = table.makeelement(xml.name("w:tblGrid"))
        properties = xml.find(table, "w:tblPr")
        table.insert(0 if properties is None else table.index(properties) + 1, grid)
        widest = max(map(repairs.width, xml.find_all(table, "w:tr")), default=0)
        for _ in range(widest):
            grid.append(grid.makeelement(xml.name("w:gridCol")))
    for column in xml.find_all(grid, "w:gridCol"):
        if not xml.value(column, "w:w").isdigit():
            column.set(xml.name("w:w"), "0")


_STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
_TEMPLATE_TYPES = (
    b"wordprocessingml.template.main+xml",
    b"wordprocessingml.document.main+xml",
)


def conformance(opened: package.Package, file: str) -> Iterator[Finding]:
    """Yield the parts written in another dialect, and spans that are no numbers."""
    for name in opened.of(*package.TEXT_KINDS):
        root = opened.roots[name]
        spot = Spot(file, name)
        if root.tag.startswith(f"{{{_STRICT}}}"):
            kind = "Strict Open XML"
            yield FOREIGN.at(mark=spot, part=name, kind=kind, kind_en=kind)
        elif root.nsmap.get("w") != xml.NAMESPACES["w"]:
            yield FOREIGN.at(
                mark=spot,
                part=name,
                kind="tiền tố khác w:",
                kind_en="a prefix other than w:",
            )
        for span in root.iter(xml.name("w:gridSpan")):
            value = xml.value(span)
            if not value.isascii() or not 0 < (lengths.whole(value) or 0) < 1000:
                yield SPAN.at(mark=spot, value=value)


def relationships(opened: package.Package, file: str) -> Iterator[Finding]:
    """Yield relationships that Word would not read as such."""
    for name, root in opened.roots.items():
        is_relations = opc.owner_of(name) is not None
        if is_relations and root.tag != xml.name("rel:Relationships"):
            yield FOREIGN.at(
                mark=Spot(file, name),
                part=name,
                kind="phần quan hệ không đúng chuẩn",
                kind_en="relationships not in due form",
            )


def as_document(opened: package.Package) -> package.Package:
    """Return a template of Word (.dotx) as a document; others as they are."""
    types = opened.files[package.CONTENT_TYPES]
    if _TEMPLATE_TYPES[0] not in types:
        return opened
    return opened.changed({package.CONTENT_TYPES: types.replace(*_TEMPLATE_TYPES)})
