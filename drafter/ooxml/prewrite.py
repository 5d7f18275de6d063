"""The check before writing: a paper is held to what Word wants, once more."""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator

from drafter import errors
from drafter.findings import Finding, Rule, Spot
from drafter.ooxml import (
    images,
    outward,
    package,
    places,
    structure,
    xml,
)
from drafter.ooxml import paper_rules as rules

_MOMENT = re.compile(
    r"\d{4}(-\d\d(-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d))?)?)?"
)
_TITLE = 255
_STYLES = ("w:pStyle", "w:rStyle", "w:tblStyle")
_NOTES = {
    "w:footnoteReference": ("footnotes", "w:footnote"),
    "w:endnoteReference": ("endnotes", "w:endnote"),
    "w:commentReference": ("comments", "w:comment"),
}
_RELATED = f"{{{xml.NAMESPACES['r']}}}"


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
    found = [
        *of_parts(opened, file, opened.of(*package.RENDERED)),
        *_of_package(opened, file),
        *pictures(opened, file, opened.files),
        *outward.examine(opened, file),
    ]
    return tuple(dict.fromkeys(found))


def of_parts(
    opened: package.Package, file: str, parts: Iterable[str]
) -> Iterator[Finding]:
    """Yield what is wrong with some parts, and with ids over all parts."""
    labels = places.labels(opened)
    for part in parts:
        for rule, value in _of_part(opened, part):
            yield _at(file, labels.get(part, part), rule, value)
    for number in _doubled_drawings(opened):
        yield _at(file, places.BODY, rules.TWICE, number)


def pictures(
    opened: package.Package, file: str, names: Iterable[str]
) -> Iterator[Finding]:
    """Yield the pictures among some parts that are not what they should be."""
    types = opened.content_types(names)
    for name, content_type in types.items():
        data = opened.files[name]
        if images.is_picture(content_type) and not images.is_sound(data, content_type):
            yield _at(file, name, rules.PICTURE)


def _at(file: str, part: str, rule: Rule, value: str = "") -> Finding:
    return rule.at(mark=Spot(file, part), part=part, value=value)


def _of_part(opened: package.Package, part: str) -> Iterator[tuple[Rule, str]]:
    root = opened.roots[part]
    if opened.kinds[part] == "core":
        yield from _properties(root)
    elif opened.kinds[part] != "custom":
        yield from structure.faults(root)
        yield from _references(opened, part, root)
        if any(map(_is_flat, root.iter(xml.name("a:blip")))):
            yield rules.PICTURE, ""


def _is_flat(shown: xml.Element) -> bool:
    """Whether the drawing around a picture has no width or no height."""
    frame = next(
        shown.iterancestors(xml.name("wp:inline"), xml.name("wp:anchor")), None
    )
    extent = None if frame is None else xml.find(frame, "wp:extent")
    sides = () if extent is None else (extent.get("cx", ""), extent.get("cy", ""))
    return not all(side.isdecimal() and int(side) > 0 for side in sides)


def _properties(root: xml.Element) -> Iterator[tuple[Rule, str]]:
    counted = Counter(xml.local(element) for element in root)
    for element in root:
        name, text = xml.local(element), element.text or ""
        moment = name in ("created", "modified", "lastPrinted")
        wrong = (moment and not _MOMENT.fullmatch(text)) or (
            name == "title" and len(text) > _TITLE
        )
        if wrong or counted[name] > 1:
            yield rules.PROPERTY, name


def _references(
    opened: package.Package, part: str, root: xml.Element
) -> Iterator[tuple[Rule, str]]:
    """Yield the relationships, styles, lists and notes that are named and missing."""
    relations = {relation.get("Id") for relation in opened.relations(part)}
    for element in root.iter():
        for name, value in element.items():
            if str(name).startswith(_RELATED) and str(value) not in relations:
                yield rules.REFERENCE, str(value)
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
            yield rules.REFERENCE, value


def _known(opened: package.Package, kind: str, tag: str, attribute: str) -> set[str]:
    root = opened.tree(kind)
    found = () if root is None else xml.find_all(root, tag)
    return {xml.value(element, attribute) for element in found}


def _doubled_drawings(opened: package.Package) -> list[str]:
    numbers = Counter(
        drawing.get("id", "")
        for part in opened.of(*package.RENDERED)
        for drawing in opened.roots[part].iter(xml.name("wp:docPr"))
    )
    return [number for number, count in numbers.items() if count > 1]


def _of_package(opened: package.Package, file: str) -> Iterator[Finding]:
    reached = _reached(opened)
    types = opened.content_types(opened.files)
    for name in opened.files:
        if name == package.CONTENT_TYPES or name.endswith(".rels"):
            continue
        if name not in reached:
            yield _at(file, name, rules.ORPHAN)
        if not types[name]:
            yield _at(file, name, rules.UNTYPED)


def _reached(opened: package.Package) -> set[str]:
    """Return the parts that relationships lead to, beginning at the package."""
    reached: set[str] = set()
    waiting = [""]
    while waiting:
        for target in opened.targets(waiting.pop()).values():
            inside = target.split("#")[0]
            if inside in opened.files and inside not in reached:
                reached.add(inside)
                waiting.append(inside)
    return reached
