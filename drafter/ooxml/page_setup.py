"""Sections of a file: paper, margins, page numbers."""

from collections.abc import Iterator, Mapping
from decimal import Decimal

from drafter.findings import Spot
from drafter.ooxml import drawings, lengths, package, places, runs, xml
from drafter.ooxml.document import HeaderFooter, Paragraph, Section
from drafter.ooxml.formatting import Formatting
from drafter.ooxml.run_format import OFF

HeadersFooters = Mapping[tuple[str, str], tuple[HeaderFooter, ...]]
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
        formatting: Formatting,
        file: str,
        *,
        even: bool,
    ) -> None:
        self._package = opened
        self._targets = opened.targets(main)
        self._labels = places.labels(opened)
        self._formatting = formatting
        self._file = file
        self._even = even

    def sections(self, properties: list[xml.Element]) -> tuple[Section, ...]:
        """Return the sections; a file without any has Word's own page."""
        found: list[Section] = []
        margins: HeadersFooters = {}
        for element in properties:
            margins = {**margins, **dict(self._margins(element))}
            found.append(_section(element, margins, even=self._even))
        return tuple(found) or (_section(None, {}, even=False),)

    def _margins(
        self, properties: xml.Element
    ) -> Iterator[tuple[tuple[str, str], tuple[HeaderFooter, ...]]]:
        for kind in ("header", "footer"):
            for reference in xml.find_all(properties, f"w:{kind}Reference"):
                page = xml.value(reference, "w:type") or "default"
                part = self._targets.get(xml.value(reference, "r:id"), "")
                if part in self._package.roots:
                    yield (kind, page), tuple(self._read(part, kind, page))

    def _read(self, part: str, kind: str, page: str) -> Iterator[HeaderFooter]:
        root = self._package.roots[part]
        spot = Spot(self._file, self._labels.get(part, part))
        for placed in places.paragraphs(root, spot):
            element = placed.element
            paragraph = Paragraph(
                spot=placed.spot,
                runs=runs.runs(element, self._formatting.run_formats(element, {})),
                format=self._formatting.paragraph_format(element, {}),
                lines=drawings.lines(element),
            )
            yield HeaderFooter(
                paragraph=paragraph, in_header=kind == "header", pages=page
            )


def _section(
    properties: xml.Element | None, margins: HeadersFooters, *, even: bool
) -> Section:
    def child(path: str) -> xml.Element | None:
        return None if properties is None else xml.find(properties, path)

    def length(element: xml.Element | None, name: str, otherwise: str) -> Decimal:
        found = lengths.millimetres(xml.value(element, name))
        return abs(found or lengths.millimetres(otherwise) or Decimal(0))

    size, margin = child("w:pgSz"), child("w:pgMar")
    title = child("w:titlePg")
    differs = title is not None and xml.value(title) not in OFF
    pages = ("default", *(("even",) if even else ()), *(("first",) if differs else ()))
    gutter = lengths.millimetres(xml.value(margin, "w:gutter")) or Decimal(0)
    return Section(
        width=length(size, "w:w", _SIZE["w:w"]),
        height=length(size, "w:h", _SIZE["w:h"]),
        top=length(margin, "w:top", _MARGIN),
        bottom=length(margin, "w:bottom", _MARGIN),
        left=length(margin, "w:left", _MARGIN) + gutter,
        right=length(margin, "w:right", _MARGIN),
        header_distance=length(margin, "w:header", _HEADER),
        first_differs=differs,
        first_page_number=lengths.whole(xml.value(child("w:pgNumType"), "w:start")),
        starts_on_even_page=xml.value(child("w:type")) == "evenPage",
        even_differs=even and any(page == "even" for _, page in margins),
        headers_footers=tuple(
            margin
            for (_, page), found in margins.items()
            if page in pages
            for margin in found
        ),
    )
