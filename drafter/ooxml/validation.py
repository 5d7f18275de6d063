"""Why Word would refuse or repair a file: the check before writing."""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from itertools import chain

from lxml import etree

from drafter import errors
from drafter.findings import Finding, Rule, Spot, error
from drafter.ooxml import (
    active_content,
    core_properties,
    lengths,
    package,
    places,
    tables,
    xml,
)
from drafter.ooxml.core_properties import PROPERTY
from drafter.ooxml.tracked_changes import CHANGES
from drafter.pictures import image_formats
from drafter.pictures.image_formats import Kind

CELL = error("T401")
CONTAINER = error("T402")
TABLE = error("T403")
GRID = error("T404")
MERGE = error("T405")
STRAY = error("T406")
SECTION = error("T407")
OPEN_FIELD = error("T408")
HALF_RANGE = error("T409")
TWICE = error("T410")
NOTE_TWICE = error("T411")
REFERENCE = error("T412")
WHITE = error("T413")
EDGE = error("T414")
IN_DELETION = error("T415")
PICTURE = error("T417")
ORPHAN = error("T418")
UNTYPED = error("T419")

_STYLES = ("w:pStyle", "w:rStyle", "w:tblStyle")
_NOTES = {
    "w:footnoteReference": ("footnotes", "w:footnote"),
    "w:endnoteReference": ("endnotes", "w:endnote"),
    "w:commentReference": ("comments", "w:comment"),
}


def examine(data: bytes, file: str = "tệp.docx") -> tuple[Finding, ...]:
    """Return why Word would refuse or repair a file.

    Args:
        data: The bytes of the file.
        file: What messages call it.
    """
    try:
        opened = package.opened(data, file)
    except errors.TemplateError as why:
        return why.findings
    findings = [
        *of_parts(opened, file, opened.of(*package.RENDERED)),
        *_of_package(opened, file),
        *pictures(opened, file, opened.files),
        *active_content.examine(opened, file),
    ]
    return tuple(dict.fromkeys(findings))


def of_parts(
    opened: package.Package, file: str, parts: Iterable[str]
) -> Iterator[Finding]:
    """Yield what is wrong with some parts, with ids over all parts, and with lists."""
    faults = [(part, *fault) for part in parts for fault in _of_part(opened, part)]
    labels = places.labels(opened) if faults else {}
    for part, rule, value in faults:
        yield _at(file, labels.get(part, part), rule, value)
    for number in _doubled_drawings(opened):
        yield _at(file, places.BODY, TWICE, number)
    for part in opened.of("numbering"):
        for rule, value in _of_lists(opened.roots[part]):
            yield _at(file, part, rule, value)


def pictures(
    opened: package.Package, file: str, names: Collection[str]
) -> Iterator[Finding]:
    """Yield the pictures among some parts that are not what they should be."""
    types = opened.content_types(names)
    for name, content_type in types.items():
        data = opened.files[name]
        if is_picture(content_type) and not is_sound(data, content_type):
            yield _at(file, name, PICTURE)


def _at(file: str, part: str, rule: Rule, value: str = "") -> Finding:
    return rule.at(mark=Spot(file, part), part=part, value=value)


def _of_part(opened: package.Package, part: str) -> Iterator[tuple[Rule, str]]:
    root = opened.roots[part]
    if opened.kinds[part] == "core":
        for name in core_properties.faults(opened.files[part]):
            yield PROPERTY, name
    elif opened.kinds[part] != "custom":
        yield from structural_faults(root)
        yield from _references(opened, part, root)
        if any(map(_is_flat, root.iter(xml.name("a:blip")))):
            yield PICTURE, ""


def _is_flat(shown: xml.Element) -> bool:
    """Whether the drawing around a picture has no width or no height."""
    frame = next(
        shown.iterancestors(xml.name("wp:inline"), xml.name("wp:anchor")), None
    )
    extent = None if frame is None else xml.find(frame, "wp:extent")
    sides = () if extent is None else (extent.get("cx", ""), extent.get("cy", ""))
    return not all((lengths.whole(side) or 0) > 0 for side in sides)


def _references(
    opened: package.Package, part: str, root: xml.Element
) -> Iterator[tuple[Rule, str]]:
    """Yield the relationships, styles, lists and notes that are named and missing."""
    relations = {relation.get("Id") for relation in opened.relations(part)}
    for element in root.iter():
        for name, value in element.items():
            if str(name).startswith(xml.RELATED) and str(value) not in relations:
                yield REFERENCE, str(value)
    styles = _known(opened, "styles", "w:style", "w:styleId")
    for tag in _STYLES:
        yield from _missing(root, tag, "w:val", styles)
    lists = _known(opened, "numbering", "w:num", "w:numId") | {"0"}
    yield from _missing(root, "w:numId", "w:val", lists)
    for tag, (kind, note) in _NOTES.items():
        yield from _missing(root, tag, "w:id", _known(opened, kind, note, "w:id"))


def _missing(
    root: xml.Element, tag: str, attribute: str, known: Collection[str]
) -> Iterator[tuple[Rule, str]]:
    for element in root.iter(xml.name(tag)):
        value = xml.value(element, attribute)
        if value not in known:
            yield REFERENCE, value


def _known(opened: package.Package, kind: str, tag: str, attribute: str) -> set[str]:
    root = opened.tree(kind)
    elements = () if root is None else xml.find_all(root, tag)
    return {xml.value(element, attribute) for element in elements}


def _of_lists(root: xml.Element) -> Iterator[tuple[Rule, str]]:
    """Yield the ids of lists that come twice, and those named that do not exist."""
    lists = xml.find_all(root, "w:num")
    known = [
        xml.value(item, "w:abstractNumId")
        for item in xml.find_all(root, "w:abstractNum")
    ]
    for item in (*_doubled(known), *_doubled([xml.value(n, "w:numId") for n in lists])):
        yield TWICE, item
    for element in lists:
        abstract = xml.value(xml.find(element, "w:abstractNumId"))
        if abstract not in known:
            yield REFERENCE, abstract


def _doubled_drawings(opened: package.Package) -> list[str]:
    numbers = Counter(
        drawing.get("id", "")
        for part in opened.of(*package.RENDERED)
        for drawing in opened.roots[part].iter(xml.name("wp:docPr"))
    )
    return [number for number, count in numbers.items() if count > 1]


def _of_package(opened: package.Package, file: str) -> Iterator[Finding]:
    reached = opened.reached()
    types = opened.content_types(opened.files)
    for name in opened.files:
        if name == package.CONTENT_TYPES or name.endswith(".rels"):
            continue
        if name not in reached:
            yield _at(file, name, ORPHAN)
        if not types[name]:
            yield _at(file, name, UNTYPED)


_BLOCKS = "w:p|w:tbl|w:sdt|w:customXml|w:altChunk|w:ins|w:del"
_SPANS = (
    "count(w:tc) + sum(w:tc/w:tcPr/w:gridSpan/@w:val) - count(w:tc/w:tcPr/w:gridSpan)"
    " + sum(w:trPr/w:gridBefore/@w:val) + sum(w:trPr/w:gridAfter/@w:val)"
)
_TEXTLESS = "self::w:p or self::w:r or self::w:body or self::w:tbl or self::w:tr"

PATHS: Mapping[Rule, str] = {
    CELL: f"//w:tc[not(({_BLOCKS})[last()][not(self::w:tbl)])]",
    CONTAINER: (
        f"(//w:hdr|//w:ftr|//w:footnote|//w:endnote|//w:comment|//w:txbxContent)"
        f"[not({_BLOCKS})] | //w:sdtContent[not(*)]"
    ),
    TABLE: (
        "//w:tbl[not(w:tr|w:sdt|w:customXml|w:ins) or not(w:tblGrid)]"
        " | //w:tr[not(w:tc|w:sdt|w:customXml)]"
    ),
    STRAY: (
        f"//*[{_TEXTLESS} or self::w:tc or self::w:hdr or self::w:ftr]"
        "[text()[normalize-space()]] | "
        "//w:p[ancestor::*[self::w:p or self::w:txbxContent][1][self::w:p]]"
    ),
    SECTION: "//w:body/w:sectPr[following-sibling::*]",
    WHITE: "//w:t[contains(., '\n') or contains(., '\t') or contains(., '\r')]",
    EDGE: (
        "//w:t[not(@xml:space)]"
        "[starts-with(., ' ') or substring(., string-length(.)) = ' ']"
    ),
    IN_DELETION: "//w:del//w:t",
}
"""What is wrong, by rule: elements that a sound part does not have."""

_FAULTS: Mapping[Rule, Callable[[xml.Element], object]] = {
    rule: etree.XPath(f"boolean({path})", namespaces=xml.NAMESPACES)
    for rule, path in PATHS.items()
}
_WIDER = etree.XPath(f"boolean(w:tr[{_SPANS} > $columns])", namespaces=xml.NAMESPACES)
_CHANGES = tuple(xml.name(f"w:{change}") for change in CHANGES)
_SHAPES, _SHAPE_TYPE = xml.name("v:*"), xml.name("v:shapetype")
_RANGES = ("bookmark", "commentRange", "perm", "moveFromRange", "moveToRange")


def structural_faults(root: xml.Element) -> Iterator[tuple[Rule, str]]:
    """Yield the rules that a part breaks, with the value that shows it."""
    for rule, is_broken in _FAULTS.items():
        if is_broken(root):
            yield rule, ""
    found = list(root.iter(xml.name("w:tbl")))
    if any(map(_wider, found)):
        yield GRID, ""
    if not all(map(_merges_begin, found)):
        yield MERGE, ""
    if not _fields_close(root):
        yield OPEN_FIELD, ""
    for kind in _RANGES:
        starts = _ids(root, f"w:{kind}Start")
        if set(starts) != set(_ids(root, f"w:{kind}End")):
            yield HALF_RANGE, ""
        yield from ((TWICE, item) for item in _doubled(starts))
    yield from _once(root)


def _wider(table: xml.Element) -> bool:
    columns = len(xml.find_all(table, "w:tblGrid/w:gridCol"))
    return bool(_WIDER(table, columns=columns))


def _merges_begin(table: xml.Element) -> bool:
    """Whether each cell that goes on with a merge has one of it above."""
    above: set[int] = set()
    for row in tables.rows(table):
        here = set()
        start = tables.kept_free(row, "w:gridBefore")
        for cell in tables.cells(row):
            merge = xml.find(cell, "w:tcPr/w:vMerge")
            if merge is not None:
                here.add(start)
                if xml.value(merge) != "restart" and start not in above:
                    return False
            start += tables.span(cell)
        above = here
    return True


def _fields_close(root: xml.Element) -> bool:
    depth = 0
    for mark in root.iter(xml.name("w:fldChar")):
        depth += {"begin": 1, "end": -1}.get(xml.value(mark, "w:fldCharType"), 0)
        if depth < 0:
            return False
    return depth == 0


def _once(root: xml.Element) -> Iterator[tuple[Rule, str]]:
    names = [xml.value(b, "w:name") for b in root.iter(xml.name("w:bookmarkStart"))]
    paragraphs = [
        value
        for paragraph in root.iter(xml.name("w:p"), xml.name("w:tr"))
        if (value := xml.value(paragraph, "w14:paraId"))
    ]
    marked = ([item for item in ids if item] for ids in _identities(root))
    for item in (
        *_doubled(names),
        *_doubled(paragraphs),
        *chain(*map(_doubled, marked)),
    ):
        yield TWICE, item
    for kind in ("w:footnoteReference", "w:endnoteReference", "w:commentReference"):
        yield from ((NOTE_TWICE, item) for item in _doubled(_ids(root, kind)))


def _identities(root: xml.Element) -> Iterator[list[str]]:
    """Yield the ids of changes, controls, shapes: a part has each of a kind once."""
    yield [xml.value(change, "w:id") for change in root.iter(*_CHANGES)]
    yield [xml.value(control) for control in root.iter(xml.name("w:id"))]
    shapes = list(root.iter(_SHAPES))
    yield [shape.get("id", "") for shape in shapes if shape.tag != _SHAPE_TYPE]
    yield [shape.get("id", "") for shape in shapes if shape.tag == _SHAPE_TYPE]
    yield [xml.value(shape, "o:spid") for shape in shapes]


def _ids(root: xml.Element, tag: str) -> list[str]:
    return [xml.value(element, "w:id") for element in root.iter(xml.name(tag))]


def _doubled(values: list[str]) -> list[str]:
    return [value for value, count in Counter(values).items() if count > 1]


_KINDS: Mapping[str, Kind] = {
    **{kind.value: kind for kind in Kind},
    "image/jpg": Kind.JPEG,
    "image/pjpeg": Kind.JPEG,
    "image/x-png": Kind.PNG,
    "image/x-ms-bmp": Kind.BMP,
    "image/tif": Kind.TIFF,
}
_OTHERS: Mapping[str, tuple[bytes, ...]] = {
    "image/x-emf": image_formats.METAFILE,
    "image/emf": image_formats.METAFILE,
    "image/x-wmf": image_formats.OLD_METAFILE,
    "image/wmf": image_formats.OLD_METAFILE,
    "image/svg+xml": (b"<", b"\xef\xbb\xbf<"),
    "image/vnd.ms-photo": image_formats.PHOTO,
    "image/x-icon": image_formats.ICON,
}
"""Pictures that Word writes and drafter does not measure: how they begin."""


def is_picture(content_type: str) -> bool:
    """Whether a part is a picture by its content type."""
    return content_type.lower().startswith("image/")


def is_sound(data: bytes, content_type: str) -> bool:
    """Whether bytes are a picture of their type, with a size above nothing."""
    declared = content_type.lower()
    if declared in _OTHERS:
        return data.startswith(_OTHERS[declared])
    kind = image_formats.kind_of(data)
    if kind is None or kind is not _KINDS.get(declared):
        return False
    size = image_formats.size_of(data, kind)
    return size is not None and min(size) > 0
