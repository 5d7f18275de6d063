"""The gate before rendering: only tags that a template may hold go through."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

import attrs

from drafter.findings import Finding, Spot, error, hint
from drafter.ooxml import limits, package, places, xml
from drafter.records import frozen
from drafter.templating import blocks, part_tags, repairs
from drafter.templating.blocks import PlacedTag
from drafter.templating.part_tags import PartTags
from drafter.templating.tags import Keyword

FOREIGN = error("T219")
SPAN = error("T224")
BINDING = hint("T231")
TOO_MANY = error("T124")
NOTE_IN_LOOP = error("T134")


@frozen
class GatedPart:
    """A part whose tags have been read.

    Attributes:
        name: Its name in the package.
        root: Its tree, with each tag in one run.
        tags: Its tags in their order.
    """

    name: str
    root: xml.Element = attrs.field(repr=False)
    tags: tuple[PlacedTag, ...]


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
        others = [
            (self.ranks.get(finding.mark, first), finding)
            for finding in more
            if isinstance(finding.mark, Spot)
        ]
        together = sorted((*self.ranked, *others), key=lambda pair: pair[0])
        return tuple(dict.fromkeys(finding for _, finding in together))


def through(opened: package.Package, file: str) -> GatedTemplate:
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
        read = part_tags.of_text if in_text else part_tags.of_properties
        reading = read(root, spot)
        order = _ordered(root, reading)
        ranks |= {item.spot: (number, order[item.anchor]) for item in reading.tags}
        last = (number, len(order))
        ranked += [((number, order.get(e, 0)), finding) for e, finding in reading.noted]
        around = part_tags.around_text(root, spot) if in_text else ()
        prepared = prepare(root, reading.tags, spot)
        for finding in (*_of_blocks(reading.tags), *around, *prepared):
            ranked.append((ranks.get(_spot(finding), last), finding))
        parts.append(GatedPart(name, root, tuple(reading.tags)))
    end = (len(parts), 0)
    ranked += [(end, finding) for finding in part_tags.outside_text(opened, file)]
    count = sum(len(part.tags) for part in parts)
    ranked += [(end, finding) for finding in _too_many(count, file)]
    return GatedTemplate(tuple(parts), tuple(ranked), ranks)


def _ordered(root: xml.Element, reading: PartTags) -> dict[xml.Element, int]:
    """Number the elements of a part, and put its tags in their order."""
    if not reading.tags and not reading.noted:
        return {}
    order = {element: number for number, element in enumerate(root.iter())}
    reading.tags.sort(key=lambda item: order[item.anchor])
    return order


def _of_blocks(placed: list[PlacedTag]) -> Iterable[Finding]:
    return (*blocks.pairs(placed), *blocks.carriers(placed))


def _too_many(count: int, file: str) -> Iterator[Finding]:
    if count > limits.TAGS:
        yield TOO_MANY.at(mark=Spot(file), count=count, limit=limits.TAGS)


def _spot(finding: Finding) -> Spot:
    return finding.mark if isinstance(finding.mark, Spot) else Spot("")


_NOTES = tuple(
    map(xml.name, (
        "w:footnoteReference", "w:endnoteReference", "w:commentReference",
        "w:commentRangeStart", "w:permStart",
    ))
)  # fmt: skip
_TURNS = {Keyword.FOR: 1, Keyword.ENDFOR: -1}


def prepare(
    root: xml.Element, placed: Sequence[PlacedTag], spot: Spot
) -> Iterator[Finding]:
    """Change what would spoil a filled part, and say so where a person may wonder."""
    for table in root.iter(xml.name("w:tbl")):
        _with_grid(table)
    for item in placed:
        for control in item.anchor.iterancestors(xml.name("w:sdt")):
            for binding in xml.find_all(control, "w:sdtPr/w:dataBinding"):
                xml.remove(binding)
                yield BINDING.at(mark=item.spot)
    yield from _notes(root, placed, spot)


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


def _notes(
    root: xml.Element, placed: Sequence[PlacedTag], spot: Spot
) -> Iterator[Finding]:
    """Yield the notes that a loop would copy: each may be referred to once only."""
    turns = {id(item.anchor): 0 for item in placed}
    for item in placed:
        turns[id(item.anchor)] += _TURNS.get(item.tag.word, 0)
    depth = 0
    for element in root.iter():
        depth += turns.get(id(element), 0)
        if depth > 0 and element.tag in _NOTES:
            yield NOTE_IN_LOOP.at(mark=spot)
            return


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
            if not value.isascii() or not value.isdigit() or not 0 < int(value) < 1000:
                yield SPAN.at(mark=spot, value=value)


def relationships(opened: package.Package, file: str) -> Iterator[Finding]:
    """Yield relationships that Word would not read as those of their part."""
    owners = {package.relations_name(part) for part in ("", *opened.files)}
    folded = {owner.casefold() for owner in owners}
    for name, root in opened.roots.items():
        if not name.endswith(".rels"):
            continue
        foreign = root.tag != xml.name("rel:Relationships")
        if foreign or (name not in owners and name.casefold() in folded):
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
