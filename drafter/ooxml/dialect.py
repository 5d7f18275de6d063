"""Whether a package is written the way that drafter and docxtpl read it."""

from collections.abc import Iterator

from drafter.findings import Finding, Spot
from drafter.ooxml import package, xml
from drafter.ooxml import package_rules as rules

_STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
_TEMPLATE_TYPES = (
    b"wordprocessingml.template.main+xml",
    b"wordprocessingml.document.main+xml",
)
_TEXT_KINDS = tuple(kind for kind in package.RENDERED if kind not in ("core", "custom"))


def examine(opened: package.Package, file: str) -> Iterator[Finding]:
    """Yield the parts written in another dialect, and spans that are no numbers."""
    for name in opened.of(*_TEXT_KINDS):
        root = opened.roots[name]
        spot = Spot(file, name)
        if root.tag.startswith(f"{{{_STRICT}}}"):
            kind = "Strict Open XML"
            yield rules.FOREIGN.at(mark=spot, part=name, kind=kind, kind_en=kind)
        elif root.nsmap.get("w") != xml.NAMESPACES["w"]:
            yield rules.FOREIGN.at(
                mark=spot,
                part=name,
                kind="tiền tố khác w:",
                kind_en="a prefix other than w:",
            )
        for span in root.iter(xml.name("w:gridSpan")):
            value = xml.value(span)
            if not value.isascii() or not value.isdigit() or not 0 < int(value) < 1000:
                yield rules.SPAN.at(mark=spot, value=value)


def relations(opened: package.Package, file: str) -> Iterator[Finding]:
    """Yield relationships that Word would not read as those of their part."""
    owners = {package.relations_name(part) for part in ("", *opened.files)}
    folded = {owner.casefold() for owner in owners}
    for name, root in opened.roots.items():
        if not name.endswith(".rels"):
            continue
        foreign = root.tag != xml.name("rel:Relationships")
        if foreign or (name not in owners and name.casefold() in folded):
            yield rules.FOREIGN.at(
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
