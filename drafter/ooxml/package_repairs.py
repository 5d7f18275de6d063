"""A damaged package, put right by rules that say so, or left to be refused."""

from collections.abc import Iterator, Mapping

from drafter.findings import Finding, Spot, warning
from drafter.ooxml import active_content, opc, package, xml
from drafter.ooxml.added_parts import RELATIONS, AddedParts

RECONNECTED = warning("T234")
NO_STYLES = warning("T235")

_METADATA = f"{xml.PACKAGE}/relationships/metadata/"
_OF_PACKAGE: Mapping[str, str] = {
    "document": f"{RELATIONS}officeDocument",
    "core": f"{_METADATA}core-properties",
    "custom": f"{RELATIONS}custom-properties",
}
_OF_DOCUMENT: Mapping[str, str] = {
    kind: f"{RELATIONS}{kind}"
    for kind in (
        "styles", "numbering", "settings", "footnotes", "endnotes", "comments",
    )
}  # fmt: skip
"""The relationships by which Word finds the parts that a file has once."""

_STYLES = "word/styles.xml"
_PLAIN_STYLES = (
    '<w:styles xmlns:w="{w}"><w:style w:type="paragraph" w:default="1" '
    'w:styleId="Normal"><w:name w:val="Normal"/></w:style></w:styles>'
)


def mended(
    opened: package.Package, file: str
) -> tuple[package.Package, tuple[Finding, ...]]:
    """Return a package with what can be put right, and what that was."""
    findings: list[Finding] = []
    for owner, table in (
        ("", _OF_PACKAGE),
        (opened.of("document")[0], _OF_DOCUMENT),
    ):
        if astray := _astray(opened, owner, table):
            files = opened.without_relations(owner, astray, active_content.POINTERS)
            opened = opened.changed(files)
        for part, kind in _lost(opened, owner, table):
            added = AddedParts(opened)
            added.relate(owner, part, kind)
            opened = opened.changed(added.files)
            findings.append(RECONNECTED.at(mark=Spot(file, part), part=part))
    if not opened.of("styles"):
        if stale := _lost_styles(opened):
            findings.append(NO_STYLES.at(mark=Spot(file, _STYLES), part=_STYLES))
            main = opened.of("document")[0]
            files = opened.without_relations(main, stale, active_content.POINTERS)
            opened = opened.changed(files)
        opened = _with_styles(opened)
    return opened, tuple(findings)


def _astray(opened: package.Package, owner: str, table: Mapping[str, str]) -> list[str]:
    """Return the relationships that lead to a part of another kind than they say."""
    said = {name.rpartition("/")[2].lower(): kind for kind, name in table.items()}
    return [
        relation.get("Id", "")
        for relation in opened.relations(owner)
        if (kind := said.get(opc.kind_of(relation))) is not None
        and (target := opc.resolved(owner, relation.get("Target", ""))) in opened.files
        and opened.kinds.get(target) != kind
    ]


def _lost(
    opened: package.Package, owner: str, table: Mapping[str, str]
) -> Iterator[tuple[str, str]]:
    """Yield the parts that are there, each the only one of its kind, and not found."""
    known = {
        opc.kind_of(relation)
        for relation in opened.relations(owner)
        if active_content.is_known(relation)
        and opc.resolved(owner, relation.get("Target", "")) in opened.files
    }
    for kind, relation in table.items():
        parts = opened.of(kind)
        if relation.rpartition("/")[2].lower() not in known and len(parts) == 1:
            yield parts[0], relation


def _lost_styles(opened: package.Package) -> list[str]:
    """Return the relationships to styles that lead nowhere; a file may have none."""
    return [
        relation.get("Id", "")
        for relation in opened.relations(opened.of("document")[0])
        if opc.kind_of(relation) == "styles"
    ]


def _with_styles(opened: package.Package) -> package.Package:
    """Return a package with a part of styles that holds the usual one."""
    added = AddedParts(opened)
    added.add("styles", _PLAIN_STYLES.format(w=xml.NAMESPACES["w"]))
    name = next(iter(added.files))
    return opened.changed(added.files).typed(name, "styles")
