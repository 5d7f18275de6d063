"""The gate before rendering: only tags that a template may hold go through."""

from collections.abc import Iterable, Iterator, Mapping

import attrs

from drafter.findings import Finding, Spot
from drafter.ooxml import limits, package, places, xml
from drafter.templating import (
    blocks,
    carriers,
    outskirts,
    preparing,
    tagged,
)
from drafter.templating import tag_rules as rules
from drafter.templating.carriers import Standing
from drafter.templating.tagged import Reading


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
        read = tagged.of_text if in_text else tagged.of_properties
        reading = read(root, spot)
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


def _ordered(root: xml.Element, reading: Reading) -> dict[xml.Element, int]:
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
