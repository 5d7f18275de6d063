"""What a paper may carry: an allow-list. What else a template holds stays behind.

What nobody sees is dropped, and that is said; what is seen, and what runs, is refused
by `active_content`. What drafter itself put into a paper is dropped without a word, so
that a drafted paper can be made a template.
"""

from collections.abc import Iterator, Mapping

from drafter.findings import Finding, Spot, hint
from drafter.ooxml import active_content, opc, package, xml
from drafter.ooxml.active_content import Names
from drafter.ooxml.seal import OWN_DATA, OWN_PROPERTIES

DROPPED = hint("T232")

_KINDS: Mapping[str, Names] = {
    "thumbnail": ("hình thu nhỏ", "a thumbnail"),
    "printersettings": ("thiết lập máy in", "printer settings"),
    "customxml": ("dữ liệu XML riêng", "custom XML data"),
    "webextensiontaskpanes": ("ngăn tác vụ của phần bổ trợ", "task panes of add-ins"),
    "origin": ("chữ ký số", "a digital signature"),
    "classificationlabels": ("nhãn bảo mật", "a sensitivity label"),
}
"""What is dropped, by the last word of its relationship."""
_USUAL = frozenset(("thumbnail", "printersettings"))
"""What Word itself puts into most files, and nobody needs to hear of."""
_SOURCES = "{http://schemas.openxmlformats.org/officeDocument/2006/bibliography}Sources"
"""Where Word keeps the list of works that are cited; in most files it is empty."""
_UNUSED: Names = ("thành phần không dùng đến", "a part that nothing uses")
_SETTINGS: Mapping[str, Names] = {
    "w:attachedSchema": ("lược đồ XML gắn kèm", "an attached schema"),
    "w:docVars": ("biến ẩn của văn bản", "hidden variables"),
    "sl:schemaLibrary": ("thư viện lược đồ XML", "a library of schemas"),
    "w:saveThroughXslt": ("phép chuyển XML khi lưu", "a transformation on saving"),
}
"""Settings that are dropped: they tell of other files, or hold unseen words."""
_OF_SERVERS = (
    "contenttypeid", "mediaservice", "_dlc_", "msip_label_", "taxcatchall", "_activity",
)  # fmt: skip
_SERVER: Names = ("thuộc tính của SharePoint", "properties of SharePoint")


def kept(
    opened: package.Package, file: str
) -> tuple[package.Package, tuple[Finding, ...]]:
    """Return a package with no more than a paper may carry, and what was dropped."""
    findings = list(_orphans(opened, file))
    changed: dict[str, bytes] = {}
    for part, relations in _walk(opened):
        if relations:
            findings += _told(opened, part, relations, file)
            gone = {relation.get("Id", "") for relation in relations}
            changed |= opened.without_relations(part, gone, active_content.POINTERS)
    opened = opened.changed(changed) if changed else opened
    for change in (_settings, _properties):
        files, more = change(opened, file)
        opened = opened.changed(files) if files else opened
        findings += more
    return opened.reduced(), tuple(dict.fromkeys(findings))


def _walk(
    opened: package.Package,
) -> Iterator[tuple[str, list[xml.Element]]]:
    """Yield the parts that a paper takes over, with what leads to others."""
    waiting, seen = [""], {""}
    while waiting:
        part = waiting.pop()
        relations = list(_unwanted(opened, part))
        yield part, relations
        gone = {relation.get("Id", "") for relation in relations}
        for identity, inside in opened.targets(part).items():
            if identity not in gone and inside in opened.files and inside not in seen:
                seen.add(inside)
                waiting.append(inside)


def _dropped(names: Names, part: str, file: str) -> Finding:
    return DROPPED.at(mark=Spot(file, part), kind=names[0], kind_en=names[1], part=part)


def _orphans(opened: package.Package, file: str) -> Iterator[Finding]:
    """Yield one finding for all the parts to which nothing leads."""
    unused = [name for name in opened.unreached() if opc.owner_of(name) is None]
    if unused:
        shown = ", ".join(unused[:3]) + (", …" if unused[3:] else "")
        yield DROPPED.at(
            mark=Spot(file, unused[0]), kind=_UNUSED[0], kind_en=_UNUSED[1], part=shown
        )


def _unwanted(opened: package.Package, part: str) -> Iterator[xml.Element]:
    """Yield the relationships of a part that a paper does not take over."""
    relations = opened.relations(part)
    if not relations:
        return
    used = active_content.used(opened, part)
    for relation in relations:
        kind = opc.kind_of(relation)
        is_used = relation.get("Id", "") in used
        if kind == active_content.TEMPLATE_KIND or (
            not is_used
            and not opc.is_external(relation)
            and kind not in active_content.REFUSED
            and not _is_carried(opened, part, relation)
        ):
            yield relation


def _is_carried(opened: package.Package, part: str, relation: xml.Element) -> bool:
    if opc.kind_of(relation) == "hyperlink":
        return True
    inside = opc.resolved(part, relation.get("Target", ""))
    return inside in opened.files and active_content.is_known(relation)


def _told(
    opened: package.Package, part: str, relations: list[xml.Element], file: str
) -> Iterator[Finding]:
    """Yield what is said of relationships that are dropped; not of drafter's own."""
    for relation in relations:
        kind, target = opc.kind_of(relation), relation.get("Target", "")
        inside = opc.resolved(part, target)
        quiet = kind in _USUAL or kind == active_content.TEMPLATE_KIND
        if inside in opened.files and not quiet and not _is_usual(opened, inside):
            yield _dropped(_KINDS.get(kind, active_content.UNKNOWN), inside, file)


def _is_usual(opened: package.Package, part: str) -> bool:
    """Say whether XML data are drafter's own, or an empty list of works cited."""
    root = opened.roots.get(part)
    if root is None:
        return False
    is_own = str(root.tag).startswith(f"{{{OWN_DATA}")
    return is_own or (root.tag == _SOURCES and not len(root))


Change = tuple[dict[str, bytes], list[Finding]]


def _settings(opened: package.Package, file: str) -> Change:
    """Take out the settings that a paper does not take over."""
    files: dict[str, bytes] = {}
    findings: list[Finding] = []
    for part in opened.of("settings"):
        found = [tag for tag in _SETTINGS if _has(opened.roots[part], tag)]
        if "w:docVars" in found and _shows_variables(opened):
            found.remove("w:docVars")
        if found:
            root = xml.parse(opened.files[part])
            for element in list(root.iter(*map(xml.name, found))):
                xml.remove(element)
            files[part] = _written(root)
            findings += [_dropped(_SETTINGS[tag], part, file) for tag in found]
    return files, findings


def _has(root: xml.Element, tag: str) -> bool:
    return next(root.iter(xml.name(tag)), None) is not None


def _shows_variables(opened: package.Package) -> bool:
    return any(
        active_content.field_kind(code) == "DOCVARIABLE"
        for name in opened.of(*package.RENDERED)
        for code in active_content.field_codes(opened.roots[name])
    )


def _properties(opened: package.Package, file: str) -> Change:
    """Take out the properties of drafter itself and those of servers."""
    files: dict[str, bytes] = {}
    findings: list[Finding] = []
    for part in opened.of("custom"):
        root = xml.parse(opened.files[part])
        named = [(item, item.get("name", "").lower()) for item in root]
        of_servers = [item for item, name in named if name.startswith(_OF_SERVERS)]
        own = [item for item, name in named if name.startswith(OWN_PROPERTIES)]
        for item in (*own, *of_servers):
            xml.remove(item)
        if own or of_servers:
            files[part] = _written(root)
        if of_servers:
            findings.append(_dropped(_SERVER, part, file))
    return files, findings


def _written(root: xml.Element) -> bytes:
    return xml.document(xml.source(root))
