"""What travels with a template into every paper, and nobody sees on the page."""

from collections.abc import Iterator, Mapping, Sequence

from drafter.findings import Finding, Rule, Spot, hint
from drafter.ooxml import active_content, package, places, xml
from drafter.ooxml.tracked_changes import CHANGES
from drafter.templating.gate import GatedPart

COMMENTS = hint("T203")
TRACKED = hint("T204")
LIVE_FIELD = hint("T205")

LIVE = frozenset((
    "CREATEDATE", "EDITTIME", "FILENAME", "FILESIZE", "LASTSAVEDBY", "PRINTDATE",
    "REVNUM", "SAVEDATE", "TEMPLATE", "USERADDRESS", "USERINITIALS", "USERNAME",
))  # fmt: skip
"""Fields that tell of the file and of who has it open, not of the conference."""

_COMMENT = xml.name("w:commentReference")
_GONE = ("del", "moveFrom", "cellDel")
"""Changes that take words away, of which another rule tells."""
_CHANGES = tuple(xml.name(f"w:{name}") for name in CHANGES if name not in _GONE)
_FIELDS = (xml.name("w:instrText"), xml.name("w:fldSimple"))


def examine(
    opened: package.Package, parts: Sequence[GatedPart], file: str
) -> Iterator[Finding]:
    """Yield comments, tracked changes and live fields, each kind once at its first.

    Args:
        opened: The template.
        parts: Its parts as they are filled; what is left behind is gone from them.
        file: What messages call it.
    """
    found: dict[Rule, list[tuple[GatedPart, xml.Element]]] = {}
    for part in parts:
        for element in part.root.iter(_COMMENT, *_CHANGES):
            rule = COMMENTS if element.tag == _COMMENT else TRACKED
            found.setdefault(rule, []).append((part, element))
    for rule, elements in found.items():
        mark = _spot(opened, file, *elements[0])
        authors = _authors(opened) if rule is COMMENTS else _by(elements)
        listed = ", ".join(authors)
        yield rule.at(
            mark=mark,
            count=len(elements),
            authors=f" của {listed}" if listed else "",
            authors_en=f" by {listed}" if listed else "",
        )
    yield from _live_fields(opened, parts, file)


def _live_fields(
    opened: package.Package, parts: Sequence[GatedPart], file: str
) -> Iterator[Finding]:
    seen = set[str]()
    for part in parts:
        first = next(part.root.iter(*_FIELDS), None)
        for code in () if first is None else active_content.field_codes(part.root):
            kind = active_content.field_kind(code)
            if kind in LIVE and kind not in seen:
                seen.add(kind)
                mark = _spot(opened, file, part, _of_kind(part.root, kind))
                yield LIVE_FIELD.at(mark=mark, kind=kind)


def _of_kind(root: xml.Element, kind: str) -> xml.Element:
    """Return what begins a field of a kind, or the part where its code is parted."""
    for element in root.iter(*_FIELDS):
        code = xml.value(element, "w:instr") or element.text or ""
        if active_content.field_kind(code) == kind:
            return element
    return root


def _authors(opened: package.Package) -> Mapping[str, None]:
    """Return who wrote the comments, each once."""
    parts = (opened.roots[name] for name in opened.of("comments"))
    return _names(comment for part in parts for comment in part)


def _by(elements: list[tuple[GatedPart, xml.Element]]) -> Mapping[str, None]:
    return _names(element for _, element in elements)


def _names(elements: Iterator[xml.Element]) -> Mapping[str, None]:
    names = (xml.value(element, "w:author").strip() for element in elements)
    return dict.fromkeys(name for name in names if name)


def _spot(
    opened: package.Package, file: str, part: GatedPart, element: xml.Element
) -> Spot:
    """Return the place of an element as a person counts."""
    spot = Spot(file, places.labels(opened).get(part.name, part.name))
    placed = places.paragraphs(part.root, spot, places.guide(opened))
    spots = {paragraph.element: paragraph.spot for paragraph in placed}
    return places.nearest(element, spots) or spot
