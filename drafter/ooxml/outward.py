"""What reaches out of a paper: relationships, fields, active content."""

from collections.abc import Iterator, Mapping

from drafter.findings import Finding, Spot
from drafter.ooxml import fields, package, xml
from drafter.ooxml import package_rules as rules

_TEMPLATE = "attachedTemplate"
_ACTIVE_TYPES: Mapping[str, tuple[str, str]] = {
    "macroenabled": ("macro", "macros"),
    "vbaproject": ("macro", "macros"),
    "vbadata": ("macro", "macros"),
    "keymapcustomizations": ("thanh công cụ riêng", "custom toolbars"),
    "attachedtoolbars": ("thanh công cụ riêng", "custom toolbars"),
    "activex": ("điều khiển ActiveX", "an ActiveX control"),
    "oleobject": ("đối tượng nhúng", "an embedded object"),
    "customui": ("giao diện riêng", "custom UI"),
}
_ACTIVE_RELATIONS: Mapping[str, tuple[str, str]] = {
    "vbaproject": ("macro", "macros"),
    "oleobject": ("đối tượng nhúng", "an embedded object"),
    "package": ("tệp nhúng", "an embedded file"),
    "control": ("điều khiển ActiveX", "an ActiveX control"),
    "activexcontrolbinary": ("điều khiển ActiveX", "an ActiveX control"),
    "afchunk": ("đoạn HTML hoặc tệp chèn", "a chunk of HTML or of another file"),
    "subdocument": ("văn bản con", "a sub-document"),
    "attachedtoolbars": ("thanh công cụ riêng", "custom toolbars"),
    "keymapcustomizations": ("thanh công cụ riêng", "custom toolbars"),
    "extensibility": ("giao diện riêng", "custom UI"),
}
_ACTIVE_ELEMENTS: Mapping[str, tuple[str, str]] = {
    "w:altChunk": ("đoạn HTML hoặc tệp chèn", "a chunk of HTML or of another file"),
    "w:subDoc": ("văn bản con", "a sub-document"),
    "w:control": ("điều khiển ActiveX", "an ActiveX control"),
    "w:mailMerge": ("nguồn dữ liệu trộn thư", "a mail-merge source"),
}
_KINDS: Mapping[str, str] = {
    "image": "hình liên kết",
    "hyperlink": "liên kết",
    "oleobject": "đối tượng liên kết",
    "frame": "khung",
    "subdocument": "văn bản con",
    "mailmergesource": "nguồn trộn thư",
}


def examine(opened: package.Package, file: str) -> Iterator[Finding]:
    """Yield what would fetch, run or lead elsewhere when a paper is opened."""
    for name, content_type in opened.types.items():
        yield from _active(name, content_type, file)
    for name in opened.files:
        if name.endswith(".rels"):
            yield from _relations(opened, name, file)
        elif name.endswith(("vbaProject.bin", "vbaData.xml")) and (
            name not in opened.types
        ):
            yield _content(("macro", "macros"), name, file)
    for name, root in opened.roots.items():
        if not name.endswith(".rels"):
            yield from _content_of(name, root, file)


def detached(opened: package.Package) -> package.Package:
    """Return the package without the link to another template."""
    files = {}
    for part in opened.of("settings"):
        name = package.relations_name(part)
        gone = [r.get("Id", "") for r in opened.relations(part) if _kind(r) == _KEY]
        if not gone:
            continue
        relations = xml.parse(opened.files[name])
        settings = xml.parse(opened.files[part])
        for relation in list(relations):
            if relation.get("Id") in gone:
                relations.remove(relation)
        for element in xml.find_all(settings, f"w:{_TEMPLATE}"):
            settings.remove(element)
        files[name] = xml.document(xml.source(relations))
        files[part] = xml.document(xml.source(settings))
    return opened.changed(files)


_KEY = _TEMPLATE.lower()


def _active(name: str, content_type: str, file: str) -> Iterator[Finding]:
    folded = content_type.lower()
    for sign, names in _ACTIVE_TYPES.items():
        if sign in folded:
            yield _content(names, name, file)
            return


def _relations(opened: package.Package, name: str, file: str) -> Iterator[Finding]:
    folder, _, base = name.rpartition("_rels/")
    part = folder + base.removesuffix(".rels")
    for relation in xml.find_all(opened.roots[name], "rel:Relationship"):
        kind, target = _kind(relation), relation.get("Target", "")
        spot = Spot(file, part or file)
        if kind in _ACTIVE_RELATIONS and not (kind == "package" and "charts/" in part):
            yield _content(_ACTIVE_RELATIONS[kind], part or target, file)
        elif kind == _KEY:
            yield rules.REMOTE_TEMPLATE.at(mark=spot, target=target)
        elif _is_outside(relation):
            if kind != "hyperlink" or fields.scheme(target) not in fields.SCHEMES:
                words = _KINDS.get(kind, kind)
                yield rules.OUTSIDE.at(mark=spot, part=part, kind=words, target=target)
        elif kind != "hyperlink":
            inside = package.resolved(part, target.split("#")[0])
            if inside not in opened.files:
                yield rules.DANGLING.at(mark=spot, part=part or file, target=target)


def _is_outside(relation: xml.Element) -> bool:
    """Say whether a target lies outside, also one that is only called internal."""
    target = fields.decoded(relation.get("Target", ""))
    inside = relation.get("TargetMode", "").lower() != "external"
    return not inside or "\\" in target or "//" in target or bool(fields.scheme(target))


def _content_of(name: str, root: xml.Element, file: str) -> Iterator[Finding]:
    spot = Spot(file, name)
    for element in root.iter(*map(xml.name, _ACTIVE_ELEMENTS)):
        yield _content(_ACTIVE_ELEMENTS[f"w:{xml.local(element)}"], name, file)
    for code in fields.codes(root):
        if not fields.harmless(code):
            yield rules.FIELD.at(mark=spot, code=code.strip())
        elif fields.kind(code) in fields.CLOCK:
            yield rules.CLOCK_FIELD.at(mark=spot, code=code.strip())


def _content(names: tuple[str, str], part: str, file: str) -> Finding:
    return rules.ACTIVE.at(
        mark=Spot(file, part), kind=names[0], kind_en=names[1], part=part
    )


def _kind(relation: xml.Element) -> str:
    return relation.get("Type", "").rpartition("/")[2].lower()
