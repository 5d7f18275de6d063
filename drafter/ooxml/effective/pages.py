"""Sections of a file: paper, margins, page numbers."""

from collections.abc import Iterator, Mapping
from decimal import Decimal

from drafter.findings import Spot
from drafter.ooxml import package, places, xml
from drafter.ooxml.effective import measures, runs, strokes
from drafter.ooxml.effective.cascade import Cascade
from drafter.ooxml.effective.face import OFF
from drafter.ooxml.effective.paragraph import Paragraph
from drafter.ooxml.effective.section import Margin, Section

Margins = Mapping[tuple[str, str], tuple[Margin, ...]]
"""Paragraphs by ``header`` or ``footer`` and the pages they are for."""

_SIZE = {"w:w": "11906", "w:h": "16838"}
_MARGIN = "1440"
_HEADER = "720"


class Pages:
    """Reads the sections of a file; each takes over headers it does not replace."""

    def __init__(
        self,
        opened: package.Package,
        main: str,
        cascade: Cascade,
        file: str,
        *,
        even: bool,
    ) -> None:
        self._package = opened
        self._targets = opened.targets(main)
        self._labels = places.labels(opened)
        self._cascade = cascade
        self._file = file
        self._even = even

    def sections(self, properties: list[xml.Element]) -> tuple[Section, ...]:
        """Return the sections; a file without any has Word's own page."""
        found: list[Section] = []
        margins: Margins = {}
        for element in properties:
            margins = {**margins, **dict(self._margins(element))}
            found.append(_section(element, margins, even=self._even))
        return tuple(found) or (_section(None, {}, even=False),)

    def _margins(
        self, properties: xml.Element
    ) -> Iterator[tuple[tuple[str, str], tuple[Margin, ...]]]:
        for kind in ("header", "footer"):
            for reference in xml.find_all(properties, f"w:{kind}Reference"):
                turn = xml.value(reference, "w:type") or "default"
                part = self._targets.get(xml.value(reference, "r:id"), "")
                if part in self._package.roots:
                    yield (kind, turn), tuple(self._read(part, kind, turn))

    def _read(self, part: str, kind: str, turn: str) -> Iterator[Margin]:
        root = self._package.roots[part]
        spot = Spot(self._file, self._labels.get(part, part))
        for placed in places.paragraphs(root, spot):
            element = placed.element
            paragraph = Paragraph(
                spot=placed.spot,
                runs=runs.runs(element, self._cascade.looks(element, {})),
                form=self._cascade.stands(element, {}),
                strokes=strokes.strokes(element),
            )
            yield Margin(paragraph=paragraph, header=kind == "header", turn=turn)


def _section(
    properties: xml.Element | None, margins: Margins, *, even: bool
) -> Section:
    def child(path: str) -> xml.Element | None:
        return None if properties is None else xml.find(properties, path)

    def length(element: xml.Element | None, name: str, otherwise: str) -> Decimal:
        found = measures.millimetres(xml.value(element, name))
        return abs(found or measures.millimetres(otherwise) or Decimal(0))

    size, margin = child("w:pgSz"), child("w:pgMar")
    title = child("w:titlePg")
    differs = title is not None and xml.value(title) not in OFF
    turns = ("default", *(("even",) if even else ()), *(("first",) if differs else ()))
    gutter = measures.millimetres(xml.value(margin, "w:gutter")) or Decimal(0)
    return Section(
        width=length(size, "w:w", _SIZE["w:w"]),
        height=length(size, "w:h", _SIZE["w:h"]),
        top=length(margin, "w:top", _MARGIN),
        bottom=length(margin, "w:bottom", _MARGIN),
        left=length(margin, "w:left", _MARGIN) + gutter,
        right=length(margin, "w:right", _MARGIN),
        header=length(margin, "w:header", _HEADER),
        first_differs=differs,
        restart=measures.whole(xml.value(child("w:pgNumType"), "w:start")),
        back=xml.value(child("w:type")) == "evenPage",
        facing=even and any(turn == "even" for _, turn in margins),
        margins=tuple(
            margin
            for (_, turn), found in margins.items()
            if turn in turns
            for margin in found
        ),
    )
