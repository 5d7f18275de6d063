"""A template taken through its gates, and made ready to be filled."""

from collections.abc import Iterator

from drafter import errors, findings
from drafter.findings import Finding, Spot
from drafter.ooxml import (
    available_width,
    dialect,
    outward,
    package,
    package_rules,
    places,
    xml,
)
from drafter.templating import (
    balance,
    compiling,
    facts,
    gaps,
    gate,
    identity,
)
from drafter.templating.compiling import TaggedPart


def gated(
    data: bytes, name: str
) -> tuple[package.Package, tuple[Finding, ...], gate.Passage | None]:
    """Take a template through its gates; the tags wait when the package is refused."""
    opened = package.opened(data, name)
    found = (
        *dialect.examine(opened, name),
        *dialect.relations(opened, name),
        *outward.examine(opened, name),
    )
    if findings.errors(found):
        return opened, found, None
    opened = outward.detached(dialect.as_document(opened))
    return opened, found, gate.through(opened, name)


def uses(passage: gate.Passage) -> tuple[facts.Use, ...]:
    """Return every use of a field, part by part."""
    return tuple(use for part in passage.parts for use in facts.uses(part.standing))


def compiled(
    passage: gate.Passage, opened: package.Package, name: str
) -> Iterator[TaggedPart]:
    """Yield the parts that have tags, cleaned up and compiled.

    Raises:
        drafter.errors.TemplateError: A block cuts across the structure of a part.
    """
    labels = places.labels(opened)
    layout = available_width.layout(opened)
    for part in passage.parts:
        if not part.standing:
            continue
        label = labels.get(part.name, part.name)
        try:
            yield compiling.compiled(part, label, layout)
        except balance.Unbalanced as why:
            finding = package_rules.CUT_ACROSS.at(mark=Spot(name, label), part=label)
            raise errors.TemplateError([finding]) from why


def first_drawing(opened: package.Package, parts: tuple[TaggedPart, ...]) -> int:
    """Return a number for drawings above those in parts that are not filled."""
    filled = {part.name for part in parts}
    others = set(opened.of(*package.RENDERED)) - filled
    highest = (
        identity.highest_drawing(opened.files[part].decode("utf-8", "replace"))
        for part in others
    )
    return max(identity.FIRST_DRAWING, max(highest, default=0) + 1)


def with_gap_style(opened: package.Package) -> tuple[dict[str, bytes], str]:
    """Return the styles part with the gap style in it, and the style's id."""
    for part in opened.of("styles"):
        styles = xml.parse(opened.files[part])
        before = len(styles)
        style = gaps.style_of(styles)
        if len(styles) == before:
            return {}, style
        return {part: xml.document(xml.source(styles))}, style
    return {}, gaps.STYLE_ID
