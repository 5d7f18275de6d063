"""Findings about a part as a whole, put where a person sees what they speak of."""

from collections.abc import Iterable, Iterator, Mapping

import attrs

from drafter.findings import Finding, Spot
from drafter.ooxml import active_content, package, places, xml


def located(
    findings: Iterable[Finding], opened: package.Package, file: str
) -> Iterator[Finding]:
    """Yield findings, those about fields and links of a text at their paragraphs.

    Args:
        findings: What was found in the package; a text is named by its part.
        opened: The package.
        file: What messages call it.
    """
    texts: dict[str, _Text] = {}
    for finding in findings:
        part = finding.mark.part if isinstance(finding.mark, Spot) else ""
        if opened.kinds.get(part) not in package.TEXT_KINDS:
            yield finding
            continue
        if part not in texts:
            texts[part] = _Text(opened, part, file)
        yield attrs.evolve(finding, mark=texts[part].spot(finding.values))


class _Text:
    """One part of text: the paragraphs of its fields and of its links."""

    def __init__(self, opened: package.Package, part: str, file: str) -> None:
        self._spot = Spot(file, places.labels(opened).get(part, part))
        self._ids = {
            relation.get("Target", ""): relation.get("Id", "")
            for relation in opened.relations(part)
        }
        self._places: dict[str, list[Spot]] = {}
        guide = places.guide(opened)
        for placed in places.paragraphs(opened.roots[part], self._spot, guide):
            for name in _named(placed.element):
                self._places.setdefault(name, []).append(placed.spot)

    def spot(self, values: Mapping[str, object]) -> Spot:
        """Return the next place of what a finding names; else that of the part."""
        target = str(values.get("target", ""))
        name = str(values.get("code") or self._ids.get(target, ""))
        known = self._places.get(name)
        if not known:
            return self._spot
        return known.pop(0) if len(known) > 1 else known[0]


def _named(paragraph: xml.Element) -> Iterator[str]:
    """Yield the codes of the fields of a paragraph and the ids of what it shows."""
    yield from (code.strip() for code in active_content.field_codes(paragraph))
    for element in paragraph.iter():
        for attribute, value in element.items():
            if str(attribute).startswith(xml.RELATED):
                yield str(value)
