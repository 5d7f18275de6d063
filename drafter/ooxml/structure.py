"""Faults in the structure of one part, each as a path to what is wrong."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping

from lxml import etree

from drafter.findings import Rule
from drafter.ooxml import paper_rules as rules
from drafter.ooxml import xml

_BLOCKS = "w:p|w:tbl|w:sdt|w:customXml|w:altChunk|w:ins|w:del"
_SPANS = (
    "count(w:tc) + sum(w:tc/w:tcPr/w:gridSpan/@w:val) - count(w:tc/w:tcPr/w:gridSpan)"
    " + sum(w:trPr/w:gridBefore/@w:val) + sum(w:trPr/w:gridAfter/@w:val)"
)
_TEXTLESS = "self::w:p or self::w:r or self::w:body or self::w:tbl or self::w:tr"

PATHS: Mapping[Rule, str] = {
    rules.CELL: f"//w:tc[not(({_BLOCKS})[last()][not(self::w:tbl)])]",
    rules.CONTAINER: (
        f"(//w:hdr|//w:ftr|//w:footnote|//w:endnote|//w:comment|//w:txbxContent)"
        f"[not({_BLOCKS})] | //w:sdtContent[not(*)]"
    ),
    rules.TABLE: (
        "//w:tbl[not(w:tr|w:sdt|w:customXml|w:ins) or not(w:tblGrid)]"
        " | //w:tr[not(w:tc|w:sdt|w:customXml)]"
    ),
    rules.MERGE: "//w:tbl/w:tr[1]/w:tc/w:tcPr/w:vMerge[not(@w:val='restart')]",
    rules.STRAY: (
        f"//*[{_TEXTLESS} or self::w:tc or self::w:hdr or self::w:ftr]"
        "[text()[normalize-space()]] | "
        "//w:p[ancestor::*[self::w:p or self::w:txbxContent][1][self::w:p]]"
    ),
    rules.SECTION: "//w:body/w:sectPr[following-sibling::*]",
    rules.WHITE: "//w:t[contains(., '\n') or contains(., '\t') or contains(., '\r')]",
    rules.EDGE: (
        "//w:t[not(@xml:space)]"
        "[starts-with(., ' ') or substring(., string-length(.)) = ' ']"
    ),
    rules.IN_DELETION: "//w:del//w:t",
}
"""What is wrong, by rule: elements that a sound part does not have."""

_FINDERS: Mapping[Rule, Callable[[xml.Element], object]] = {
    rule: etree.XPath(f"boolean({path})", namespaces=xml.NAMESPACES)
    for rule, path in PATHS.items()
}
_WIDER = etree.XPath(f"boolean(w:tr[{_SPANS} > $columns])", namespaces=xml.NAMESPACES)
_RANGES = ("bookmark", "commentRange", "perm", "moveFromRange", "moveToRange")


def faults(root: xml.Element) -> Iterator[tuple[Rule, str]]:
    """Yield the rules that a part breaks, with the value that shows it."""
    for rule, found in _FINDERS.items():
        if found(root):
            yield rule, ""
    if any(_wider(table) for table in root.iter(xml.name("w:tbl"))):
        yield rules.GRID, ""
    if not _fields_close(root):
        yield rules.OPEN_FIELD, ""
    for kind in _RANGES:
        starts = _ids(root, f"w:{kind}Start")
        if set(starts) != set(_ids(root, f"w:{kind}End")):
            yield rules.HALF_RANGE, ""
        yield from ((rules.TWICE, one) for one in _doubled(starts))
    yield from _once(root)


def _wider(table: xml.Element) -> bool:
    columns = len(xml.find_all(table, "w:tblGrid/w:gridCol"))
    return bool(_WIDER(table, columns=columns))


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
    for one in (*_doubled(names), *_doubled(paragraphs)):
        yield rules.TWICE, one
    for kind in ("w:footnoteReference", "w:endnoteReference", "w:commentReference"):
        yield from ((rules.NOTE_TWICE, one) for one in _doubled(_ids(root, kind)))


def _ids(root: xml.Element, tag: str) -> list[str]:
    return [xml.value(element, "w:id") for element in root.iter(xml.name(tag))]


def _doubled(values: list[str]) -> list[str]:
    return [value for value, count in Counter(values).items() if count > 1]
