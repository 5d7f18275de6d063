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
    outside = relation.get("TargetMode", "").strip().lower() == "external"
    return outside or is_outside(relation.get("Target", ""))


def _content_of(name: str, root: xml.Element, file: str) -> Iterator[Finding]:
    spot = Spot(file, name)
    for element in root.iter(*map(xml.name, _ACTIVE_ELEMENTS)):
        yield _content(_ACTIVE_ELEMENTS[f"w:{xml.local(element)}"], name, file)
    for code in field_codes(root):
        shown = code.replace(NESTED, "{…}").strip()
        if not is_harmless(code):
            yield FIELD.at(mark=spot, code=shown)
        elif field_kind(code) in CLOCK_FIELDS:
            yield CLOCK_FIELD.at(mark=spot, code=shown)


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
NESTED = "\uffff"
"""Stands in the code of a field for another field in it."""

_ENDS = ("separate", "end")
_FIELD_MARKS = (*CODES, *map(xml.name, ("w:t", "w:fldSimple", "w:fldChar")))
_BOOKMARK = regex(r"[^\W\d]\w*")
_WORD = regex('["“”][^"“”]*["“”]?|[^\\s"“”]+')
_QUOTES = '"“” '
_NAMED = ("\\l", "\\o", "\\t", "\\s")
"""Switches of a link that are followed by a text: place, tip, frame, bookmark."""
_SCHEME = regex(r"[a-z][a-z0-9+.\-]*(?=:)", re.I)
_HIDDEN = regex("[\\s\0-\x20\u00ad\u200b-\u200f\ufeff]+")


def field_codes(root: xml.Element) -> Iterator[str]:
    """Yield the code of every field of a part, each joined over its runs.

    A field inside the code of another stands in it as `NESTED`: what it will show is
    not known before Word works it out.
    """
    stack: list[list[str] | None] = []
    for element in root.iter(*_FIELD_MARKS):
        if element.tag == xml.name("w:fldSimple"):
            yield xml.value(element, "w:instr")
            _add(stack, NESTED)
        elif element.tag != xml.name("w:fldChar"):
            if stack:
                _add(stack, element.text or "")
            elif element.tag in CODES:
                yield element.text or ""
        elif xml.value(element, "w:fldCharType") == "begin":
            _add(stack, NESTED)
            stack.append([])
        elif stack and (kind := xml.value(element, "w:fldCharType")) in _ENDS:
            if code := stack.pop():
                yield "".join(code)
            if kind == "separate":
                stack.append(None)
    yield from ("".join(code) for code in stack if code)


def _add(stack: list[list[str] | None], text: str) -> None:
    """Add to the code of the innermost field, unless its result has begun."""
    if stack and (code := stack[-1]) is not None:
        code.append(text)


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
    if NESTED in name:
        return False
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
    """Say whether a link leads inside or to where links may lead, by all it says."""
    words = [match[0].strip(_QUOTES) for match in _WORD.finditer(code)][1:]
    targets: list[str] = []
    switch = ""
    for word in words:
        if switch in _NAMED:
            if word.startswith("\\") or (switch != "\\o" and is_outside(word)):
                return False
        elif not word.startswith("\\"):
            targets.append(word)
        switch = "" if switch in _NAMED else word[:2].lower()
    return NESTED not in code and len(targets) < 2 and all(map(may_lead, targets))


def may_lead(target: str) -> bool:
    """Say whether a link may lead to a target."""
    return not target or target.startswith("#") or scheme(target) in SCHEMES


def is_outside(target: str) -> bool:
    """Say whether a target lies outside the file, by what programs make of it."""
    plain = decoded(target)
    return "\\" in plain or "//" in plain or bool(scheme(plain))


def _is_reference(code: str) -> bool:
    """A field that is only the name of a bookmark stands for a REF to it."""
    words = code.split()
    return (
        len(words) == 1
        and _BOOKMARK.fullmatch(words[0]) is not None
        and words[0].startswith(("_", "OLE_LINK"))
    )
