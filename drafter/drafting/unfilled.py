"""A Word file that is checked as a paper and is a template: its tags are not filled."""

from collections.abc import Iterator

import attrs

from drafter.findings import Finding, Spot, error
from drafter.ooxml import heading_path, package, places, xml
from drafter.patterns import regex

STILL_TEMPLATE = error("T320")

_FOR_READERS = "comments"
"""What a comment quotes is no tag."""
_TAG = regex(r"\{\{\s*[^\W\d][\w.]*\s*\}\}|\{%\s*\w[^{}]*%\}")


def told(data: bytes, file: str, typed: str) -> tuple[Finding, ...]:
    """Return the one finding of a file with tags, at the first of them, or nothing.

    Args:
        data: The bytes of the .docx.
        file: What messages call it.
        typed: The same as it is typed on a command line.

    Raises:
        drafter.errors.TemplateError: It is no .docx, or damaged.
    """
    opened = package.opened(data, file)
    found = list(_tags(opened, file))
    if not found:
        return ()
    first = found[0]
    return (STILL_TEMPLATE.at(mark=first, tag=first.tag, count=len(found), file=typed),)


def _tags(opened: package.Package, file: str) -> Iterator[Spot]:
    """Yield the place of each tag; what only looks like one is none."""
    kinds = (kind for kind in package.TEXT_KINDS if kind != _FOR_READERS)
    parts = [part for part in opened.of(*kinds) if _braced(opened, part)]
    labels, guide = (
        (places.labels(opened), places.guide(opened)) if parts else ({}, None)
    )
    for part in parts:
        spot = Spot(file, labels.get(part, part))
        for placed in places.paragraphs(opened.roots[part], spot, guide):
            for match in _TAG.finditer(heading_path.plain(placed.element)):
                yield attrs.evolve(placed.spot, tag=match[0])


def _braced(opened: package.Package, part: str) -> bool:
    """Whether there is a brace in the words of a part; most papers have none."""
    texts = opened.roots[part].iter(xml.name("w:t"))
    return any("{" in (text.text or "") for text in texts)
