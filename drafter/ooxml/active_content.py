"""What reaches out of a paper or runs in it: relationships, fields, active content."""

import re
from collections.abc import Iterator, Mapping

from drafter.findings import Finding, Spot, error, hint, warning
from drafter.ooxml import package, xml
from drafter.patterns import regex

ACTIVE = error("T216")
OUTSIDE = error("T220")
FIELD = error("T221")
CLOCK_FIELD = warning("T222")
DANGLING = warning("T223")
REMOTE_TEMPLATE = hint("T230")

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
            yield REMOTE_TEMPLATE.at(mark=spot, target=target)
        elif _is_outside(relation):
            if kind != "hyperlink" or scheme(target) not in SCHEMES:
                words = _KINDS.get(kind, kind)
                yield OUTSIDE.at(mark=spot, part=part, kind=words, target=target)
        elif kind != "hyperlink":
            inside = package.resolved(part, target.split("#")[0])
            if inside not in opened.files:
                yield DANGLING.at(mark=spot, part=part or file, target=target)


def _is_outside(relation: xml.Element) -> bool:
    """Say whether a target lies outside, also one that is only called internal."""
    target = decoded(relation.get("Target", ""))
    inside = relation.get("TargetMode", "").lower() != "external"
    return not inside or "\\" in target or "//" in target or bool(scheme(target))


def _content_of(name: str, root: xml.Element, file: str) -> Iterator[Finding]:
    spot = Spot(file, name)
    for element in root.iter(*map(xml.name, _ACTIVE_ELEMENTS)):
        yield _content(_ACTIVE_ELEMENTS[f"w:{xml.local(element)}"], name, file)
    for code in field_codes(root):
        if not is_harmless(code):
            yield FIELD.at(mark=spot, code=code.strip())
        elif field_kind(code) in CLOCK_FIELDS:
            yield CLOCK_FIELD.at(mark=spot, code=code.strip())


def _content(names: tuple[str, str], part: str, file: str) -> Finding:
    return ACTIVE.at(mark=Spot(file, part), kind=names[0], kind_en=names[1], part=part)


def _kind(relation: xml.Element) -> str:
    return relation.get("Type", "").rpartition("/")[2].lower()


LEGAL_FIELDS = frozenset((
    "=", "ADVANCE", "AUTHOR", "AUTONUM", "AUTONUMLGL", "AUTONUMOUT", "BIBLIOGRAPHY",
    "CITATION", "COMMENTS", "COMPARE", "CREATEDATE", "DOCPROPERTY", "DOCVARIABLE",
    "EDITTIME", "EQ", "FILENAME", "FILESIZE", "FORMCHECKBOX", "FORMDROPDOWN",
    "FORMTEXT", "HYPERLINK", "IF", "INDEX", "INFO", "KEYWORDS", "LASTSAVEDBY",
    "LISTNUM", "NOTEREF", "NUMCHARS", "NUMPAGES", "NUMWORDS", "PAGE", "PAGEREF",
    "PRINTDATE", "QUOTE", "REF", "REVNUM", "SAVEDATE", "SECTION", "SECTIONPAGES",
    "SEQ", "SET", "STYLEREF", "SUBJECT", "SYMBOL", "TA", "TC", "TEMPLATE", "TITLE",
    "TOA", "TOC", "USERADDRESS", "USERINITIALS", "USERNAME", "XE",
))  # fmt: skip
"""Fields that look no farther than the file itself."""

CLOCK_FIELDS = frozenset(("DATE", "TIME"))
"""Fields that change with the day on which the paper is opened."""

SCHEMES = ("http", "https", "mailto")
"""Where a hyperlink may lead."""

CODES = frozenset(map(xml.name, ("w:instrText", "w:delInstrText")))
"""What holds the code of a field, or a part of one."""
_FIELD_MARKS = (*CODES, xml.name("w:fldSimple"), xml.name("w:fldChar"))
_BOOKMARK = regex(r"[^\W\d]\w*")
_SWITCH = regex(r'\\[a-z*@#]\s*(?:"[^"]*"|\S*)?', re.I)
_SCHEME = regex(r"[a-z][a-z0-9+.\-]*(?=:)", re.I)
_HIDDEN = regex("[\\s\0-\x20\u00ad\u200b-\u200f\ufeff]+")


def field_codes(root: xml.Element) -> Iterator[str]:
    """Yield the code of every field of a part, each joined over its runs."""
    stack: list[list[str]] = []
    for element in root.iter(*_FIELD_MARKS):
        if element.tag == xml.name("w:fldSimple"):
            yield xml.value(element, "w:instr")
        elif element.tag == xml.name("w:fldChar"):
            field_kind = xml.value(element, "w:fldCharType")
            if field_kind == "begin":
                stack.append([])
            elif field_kind in ("separate", "end") and stack and stack[-1]:
                yield "".join(stack[-1])
                stack[-1] = []
            if field_kind == "end" and stack:
                stack.pop()
        elif element.tag in CODES:
            for code in stack or [[]]:
                code.append(element.text or "")
            if not stack:
                yield element.text or ""
    yield from ("".join(code) for code in stack if code)


def field_kind(code: str) -> str:
    """Return the kind of a field, ``PAGE``, as Word reads it from its code."""
    words = code.split()
    first = words[0].upper() if words else ""
    if first.startswith("="):
        return "="
    return first


def is_harmless(code: str) -> bool:
    """Say whether a field looks no farther than its own file."""
    name = field_kind(code)
    if name == "HYPERLINK":
        return _leads_inside(code)
    return (
        not name or name in LEGAL_FIELDS or name in CLOCK_FIELDS or _is_reference(code)
    )


def scheme(target: str) -> str:
    """Return the scheme of a target as programs understand it, or nothing."""
    match = _SCHEME.match(decoded(target))
    return match[0].lower() if match else ""


def decoded(target: str) -> str:
    """Return a target without what hides its scheme: blanks, escapes."""
    plain = re.sub(r"%([0-9a-f]{2})", lambda m: chr(int(m[1], 16)), target, flags=re.I)
    return _HIDDEN.sub("", plain)


def _leads_inside(code: str) -> bool:
    rest = _SWITCH.sub(" ", code.strip()[len("HYPERLINK") :])
    target = rest.strip().strip('"').strip()
    return not target or target.startswith("#") or scheme(target) in SCHEMES


def _is_reference(code: str) -> bool:
    """A field that is only the name of a bookmark stands for a REF to it."""
    words = code.split()
    return (
        len(words) == 1
        and _BOOKMARK.fullmatch(words[0]) is not None
        and words[0].startswith(("_", "OLE_LINK"))
    )
