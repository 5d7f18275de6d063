"""What reaches out of a paper or runs in it: relationships, fields, active content."""

import re
from collections.abc import Iterator, Mapping

from drafter import errors
from drafter.findings import Finding, Spot, error, hint, warning
from drafter.ooxml import limits, opc, package, xml
from drafter.patterns import regex
from drafter.pictures import image_formats

ACTIVE = error("T216")
OUTSIDE = error("T220")
FIELD = error("T221")
CLOCK_FIELD = warning("T222")
DANGLING = warning("T223")
DEEP_FIELDS = error("T228")
REMOTE_TEMPLATE = hint("T230")
MISSING = error("T233")

Names = tuple[str, str]
"""What something is called, in Vietnamese and English."""

TEMPLATE_KIND = "attachedtemplate"
_MACRO: Names = ("macro", "macros")
_BARS: Names = ("thanh công cụ riêng", "custom toolbars")
_ACTIVEX: Names = ("điều khiển ActiveX", "an ActiveX control")
_OBJECT: Names = ("đối tượng nhúng", "an embedded object")
_FILE: Names = ("tệp nhúng", "an embedded file")
_INTERFACE: Names = ("giao diện riêng", "custom UI")
_CHUNK: Names = ("đoạn HTML hoặc tệp chèn", "a chunk of HTML or of another file")
_MASTER: Names = ("văn bản con", "a sub-document")
_MAILING: Names = ("nguồn dữ liệu trộn thư", "a mail-merge source")
_FRAMES: Names = ("khung trang web", "frames of a web page")
_FILM: Names = ("tệp âm thanh hoặc phim", "sound or film")
_ACTION: Names = ("lệnh chạy khi bấm hoặc rê chuột", "an action on a click or a hover")
_SCRIPT: Names = ("mã lệnh trong hình", "a script in a picture")
UNKNOWN: Names = ("thành phần lạ", "an unknown part")

_ACTIVE_TYPES: Mapping[str, Names] = {
    "macroenabled": _MACRO,
    "vbaproject": _MACRO,
    "vbadata": _MACRO,
    "keymapcustomizations": _BARS,
    "attachedtoolbars": _BARS,
    "activex": _ACTIVEX,
    "oleobject": _OBJECT,
    "customui": _INTERFACE,
}
REFUSED: Mapping[str, Names] = {
    "vbaproject": _MACRO,
    "wordvbadata": _MACRO,
    "oleobject": _OBJECT,
    "package": _FILE,
    "control": _ACTIVEX,
    "activexcontrolbinary": _ACTIVEX,
    "afchunk": _CHUNK,
    "subdocument": _MASTER,
    "frame": _FRAMES,
    "mailmergesource": _MAILING,
    "mailmergeheadersource": _MAILING,
    "recipientdata": _MAILING,
    "attachedtoolbars": _BARS,
    "keymapcustomizations": _BARS,
    "extensibility": _INTERFACE,
    "audio": _FILM,
    "video": _FILM,
    "media": _FILM,
}
"""What no paper carries, by the last word of its relationship's type."""

_OFFICE = "http://schemas.openxmlformats.org/officedocument/2006/relationships/"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships/"
_MICROSOFT = "http://schemas.microsoft.com/office/"
_CARRIED = frozenset((
    *(f"{_OFFICE}{kind}" for kind in (
        "officedocument", "extended-properties", "custom-properties", "styles",
        "numbering", "settings", "websettings", "fonttable", "theme", "header",
        "footer", "footnotes", "endnotes", "comments", "glossarydocument", "image",
        "hyperlink", "chart", "chartusershapes", "diagramdata", "diagramlayout",
        "diagramquickstyle", "diagramcolors", "themeoverride", "font",
        "metadata/core-properties",
    )),
    f"{_PACKAGE}metadata/core-properties",
    *(f"{_MICROSOFT}{kind}" for kind in (
        "2007/relationships/styleswitheffects", "2007/relationships/diagramdrawing",
        "2007/relationships/hdphoto", "2011/relationships/commentsextended",
        "2011/relationships/people", "2011/relationships/chartstyle",
        "2011/relationships/chartcolorstyle", "2014/relationships/chartex",
        "2016/09/relationships/commentsids",
        "2018/08/relationships/commentsextensible",
    )),
))  # fmt: skip
"""The relationships by which a paper may hold its parts: the allow-list."""

_CONTENT: Mapping[str, tuple[str, ...]] = {
    "image": ("image/",),
    "hdphoto": ("image/",),
    "font": (
        "application/vnd.openxmlformats-officedocument.obfuscatedfont",
        "application/x-font", "application/x-fontdata", "font/",
    ),
}  # fmt: skip
"""What is not XML and may be carried, by its relationship: how its type begins."""
_CHARTS = ("drawingml.chart+xml", "office.chartex+xml")
_WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml."
_OF_WORKBOOKS = (
    _WORKBOOK, "application/vnd.openxmlformats-package.", "image/",
    "application/vnd.openxmlformats-officedocument.theme+xml",
    "application/vnd.openxmlformats-officedocument.extended-properties+xml",
    "application/vnd.openxmlformats-officedocument.custom-properties+xml",
)  # fmt: skip

_ACTIVE_ELEMENTS: Mapping[str, Names] = {
    "w:altChunk": _CHUNK,
    "w:subDoc": _MASTER,
    "w:control": _ACTIVEX,
    "w:mailMerge": _MAILING,
    "w:entryMacro": _MACRO,
    "w:exitMacro": _MACRO,
    "w:macro": _MACRO,
    "w:frameset": _FRAMES,
    "w:movie": _FILM,
    "a:snd": _FILM,
    "o:OLEObject": _OBJECT,
    "svg:script": _SCRIPT,
    "svg:foreignObject": _SCRIPT,
}
POINTERS = tuple(
    map(xml.name, ("w:printerSettings", "w:attachedTemplate", "w:saveThroughXslt"))
)
"""Elements that do nothing but name a relationship; they go with it."""
_ADDRESSES: Mapping[str, str] = {
    "href": "hyperlink", "src": "image", "althref": "image", "invalidUrl": "hyperlink",
}  # fmt: skip
"""Attributes that hold an address, and what the address is of."""
_PICTURED = frozenset(map(xml.name, (
    "v:imagedata", "v:fill", "v:stroke", "o:left", "o:top", "o:right", "o:bottom",
    "o:column", "svg:image", "svg:use",
)))  # fmt: skip
"""Elements whose every address is fetched: that of a picture, a pattern."""
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
    for name in opened.files:
        yield from _active(name, opened.types.get(name, ""), file)
    for part in ("", *opened.files):
        yield from _relations(opened, part, file)
    for name, root in opened.roots.items():
        if opc.owner_of(name) is None:
            yield from _content_of(name, root, opened.files[name], file)


def used(opened: package.Package, part: str) -> frozenset[str]:
    """Return the ids of relationships that a part's text needs."""
    root = opened.roots.get(part)
    if root is None:
        return frozenset()
    return frozenset(
        str(value)
        for value in root.xpath("//@r:*", namespaces=xml.NAMESPACES)  # type: ignore
        if value.getparent().tag not in POINTERS  # type: ignore[union-attr]
    )


def is_known(relation: xml.Element) -> bool:
    """Say whether a paper may hold a part by a relationship of this type."""
    return relation.get("Type", "").strip().lower() in _CARRIED


def _active(name: str, content_type: str, file: str) -> Iterator[Finding]:
    content_type = content_type.lower()
    if name.lower().endswith(("vbaproject.bin", "vbadata.xml")):
        content_type = content_type or "vbaproject"
    for sign, names in _ACTIVE_TYPES.items():
        if sign in content_type:
            yield _content(names, name, file)
            return


def _relations(opened: package.Package, part: str, file: str) -> Iterator[Finding]:
    relations = opened.relations(part)
    needed = used(opened, part) if relations else frozenset()
    for relation in relations:
        yield from _relation(opened, part, relation, file, needed)


def unrelated(opened: package.Package, file: str) -> Iterator[Finding]:
    """Yield the relationships that texts need and that do not exist."""
    for part in sorted(opened.reached() & opened.roots.keys()):
        known = {relation.get("Id", "") for relation in opened.relations(part)}
        for identity in sorted(used(opened, part) - known - {""}):
            yield MISSING.at(mark=Spot(file, part), part=part, target=identity)


def _relation(
    opened: package.Package,
    part: str,
    relation: xml.Element,
    file: str,
    needed: frozenset[str],
) -> Iterator[Finding]:
    kind, target = opc.kind_of(relation), relation.get("Target", "")
    spot, is_needed = Spot(file, part or file), relation.get("Id", "") in needed
    inside = opc.resolved(part, target)
    if kind in REFUSED and not _is_workbook(opened, part, relation):
        where = inside if inside in opened.files else part or target
        yield _content(REFUSED[kind], where, file)
    elif kind == TEMPLATE_KIND:
        yield REMOTE_TEMPLATE.at(mark=spot, target=target)
    elif _is_outside(relation):
        if kind != "hyperlink" or scheme(target) not in SCHEMES:
            words = _KINDS.get(kind, kind)
            yield OUTSIDE.at(mark=spot, part=part, kind=words, target=target)
    elif kind == "hyperlink":
        return
    elif inside not in opened.files:
        rule = MISSING if is_needed else DANGLING
        yield rule.at(mark=spot, part=part or file, target=target)
    elif not _is_sound(opened, relation, inside) and (is_needed or is_known(relation)):
        yield _content(UNKNOWN, inside, file)


def _is_sound(opened: package.Package, relation: xml.Element, inside: str) -> bool:
    """Say whether a part is what its relationship says, and one that may be carried."""
    begins = _CONTENT.get(opc.kind_of(relation))
    if begins is not None:
        content_type = opened.types.get(inside, "").lower()
        if not is_known(relation) or not content_type.startswith(begins):
            return False
        return not content_type.startswith("image/") or _is_picture(opened, inside)
    kind = opc.kind_of(relation)
    return kind in REFUSED or (is_known(relation) and inside in opened.roots)


def _is_picture(opened: package.Package, part: str) -> bool:
    """Say whether a part begins as a picture does that Word draws."""
    root, data = opened.roots.get(part), opened.files[part]
    if root is not None:
        return root.tag == xml.name("svg:svg")
    return image_formats.kind_of(data) is not None or data.startswith(
        image_formats.DRAWN
    )


def _is_workbook(opened: package.Package, part: str, relation: xml.Element) -> bool:
    """Say whether a relationship gives a chart its own plain workbook."""
    inside = opc.resolved(part, relation.get("Target", ""))
    is_chart = opened.types.get(part, "").lower().endswith(_CHARTS)
    of_chart = is_chart and opc.kind_of(relation) == "package"
    if not of_chart or _is_outside(relation) or inside not in opened.files:
        return False
    workbooks = [n for n, kind in opened.types.items() if kind.startswith(_WORKBOOK)]
    few = inside in workbooks[: limits.WORKBOOKS]
    return few and _is_plain_workbook(opened.files[inside])


def _is_plain_workbook(data: bytes) -> bool:
    """Say whether some bytes are a workbook of cells, without anything that acts."""
    try:
        types, relations = package.contents(data)
    except errors.TemplateError:
        return False
    known = all(
        kind.lower().startswith(_OF_WORKBOOKS)
        and not any(sign in kind.lower() for sign in ("macro", "external"))
        for kind in types.values()
    )
    main = any(kind.lower() == f"{_WORKBOOK}sheet.main+xml" for kind in types.values())
    return known and main and not any(map(_is_outside, relations))


def _is_outside(relation: xml.Element) -> bool:
    """Say whether a target lies outside, also one that is only called internal."""
    return opc.is_external(relation) or is_outside(relation.get("Target", ""))


def _content_of(
    name: str, root: xml.Element, data: bytes, file: str
) -> Iterator[Finding]:
    spot = Spot(file, name)
    for element in root.iter(*_ACTIVE_NAMES):
        yield _content(_ACTIVE_NAMES[str(element.tag)], name, file)
    if root.tag == xml.name("svg:svg"):
        yield from _drawing(name, root, file)
    if any(sign in data for sign in _ADDRESSED):
        yield from _addresses(name, root, file)
    if not any(sign in data for sign in _FIELDED):
        return
    if _deepest_field(root) > limits.FIELDS:
        yield DEEP_FIELDS.at(mark=spot, part=name, limit=limits.FIELDS)
        return
    for code in field_codes(root):
        shown = code.replace(NESTED, "{…}").strip()
        if not is_harmless(code):
            yield FIELD.at(mark=spot, code=shown)
        elif field_kind(code) in CLOCK_FIELDS:
            yield CLOCK_FIELD.at(mark=spot, code=shown)


_ACTIVE_NAMES = {xml.name(name): names for name, names in _ACTIVE_ELEMENTS.items()}
_ADDRESSED = (b"href", b"src", b"action", b"invalidUrl")
_FIELDED = (b"fldChar", b"fldSimple", b"nstrText")
"""What shows in the bytes of a part that its attributes, its fields matter."""


def _addresses(name: str, root: xml.Element, file: str) -> Iterator[Finding]:
    """Yield the addresses in attributes that lead elsewhere, and actions."""
    for element in root.iter():
        for attribute, value in element.items():
            kind = str(attribute).rpartition("}")[2]
            target = str(value)
            if kind == "action" and target:
                yield _content(_ACTION, name, file)
            if kind not in _ADDRESSES:
                continue
            of = "image" if element.tag in _PICTURED else _ADDRESSES[kind]
            leads = may_lead(target) if of == "hyperlink" else not is_outside(target)
            if not leads:
                spot = Spot(file, name)
                yield OUTSIDE.at(mark=spot, part=name, kind=_KINDS[of], target=target)


def _drawing(name: str, root: xml.Element, file: str) -> Iterator[Finding]:
    """Yield what acts in a drawing of vectors, and what its styles fetch."""
    for element in root.iter():
        named = {
            str(key).rpartition("}")[2].lower(): str(value)
            for key, value in element.items()
        }
        moves = named.get("attributename", "").lower().endswith("href")
        if moves or any(key.startswith("on") for key in named):
            yield _content(_SCRIPT, name, file)
        is_style = element.tag == xml.name("svg:style")
        for words in (*named.values(), (element.text or "") if is_style else ""):
            if _STYLED.search(_ESCAPED.sub(lambda m: chr(int(m[1], 16) % 128), words)):
                spot = Spot(file, name)
                yield OUTSIDE.at(
                    mark=spot, part=name, kind=_KINDS["image"], target=words
                )


def _deepest_field(root: xml.Element) -> int:
    depth = deepest = 0
    for mark in root.iter(xml.name("w:fldChar")):
        depth += {"begin": 1, "end": -1}.get(xml.value(mark, "w:fldCharType"), 0)
        depth = max(depth, 0)
        deepest = max(deepest, depth)
    return deepest


def _content(names: tuple[str, str], part: str, file: str) -> Finding:
    return ACTIVE.at(mark=Spot(file, part), kind=names[0], kind_en=names[1], part=part)


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
_SWITCH = regex(r"\\[a-z*@#!][^\\]*", re.I)
"""A switch, unlike a network path, has one backslash; and no quotes."""
_NAMED = ("\\l", "\\o", "\\t", "\\s")
"""Switches of a link that are followed by a text: place, tip, frame, bookmark."""
_SCHEME = regex(r"[a-z][a-z0-9+.\-]*(?=:)", re.I)
_STYLED = regex(r"@import|url\(\s*[\"']?\s*(?![\s\"'#])", re.I)
"""What a style sheet fetches; ``url(#a)`` is in the drawing itself."""
_ESCAPED = regex(r"\\([0-9a-f]{1,6})\s?", re.I)
"""A letter as style sheets write it by its number."""
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
    targets: list[str] = []
    switch = ""
    for said in [match[0] for match in _WORD.finditer(code)][1:]:
        word, is_switch = said.strip(_QUOTES), _SWITCH.fullmatch(said) is not None
        if switch in _NAMED:
            if word.startswith("\\") or (switch != "\\o" and is_outside(word)):
                return False
        elif not is_switch:
            targets.append(word)
        switch = word[:2].lower() if is_switch and switch not in _NAMED else ""
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
