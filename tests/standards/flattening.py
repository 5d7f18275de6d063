"""Files whose styles have other names, or none: the same paper to the eye."""

import copy
import re

from docx.oxml.ns import qn
from lxml import etree

from tests.ooxml.samples import part, replaced

STYLES, DOCUMENT = "word/styles.xml", "word/document.xml"
_REFERENCE = re.compile(
    r'(<w:(?:pStyle|rStyle|tblStyle|basedOn|next|link) w:val=")([^"]+)'
)
_IDENTITY = re.compile(r'(w:styleId=")([^"]+)')
_NAME = re.compile(r'(<w:name w:val=")([^"]+)')


def renamed(data: bytes) -> bytes:
    """Return a file whose styles all have other ids and other names."""
    identities: dict[str, str] = {}

    def other(match: re.Match[str]) -> str:
        number = identities.setdefault(match[2], f"S{len(identities)}")
        return match[1] + number

    names = [n for n in _files(data) if n.endswith(".xml") and n.startswith("word/")]
    texts = {name: part(data, name) for name in names}
    styles = _IDENTITY.sub(other, texts[STYLES])
    texts[STYLES] = _NAME.sub(lambda m: f"{m[1]}Kiểu {abs(hash(m[2])) % 10**6}", styles)
    changed = {name: _REFERENCE.sub(other, text) for name, text in texts.items()}
    return replaced(data, {name: text.encode() for name, text in changed.items()})


def flattened(data: bytes) -> bytes:
    """Return a file whose paragraphs say themselves what their styles said."""
    styles = etree.fromstring(part(data, STYLES).encode())
    by_id = {s.get(qn("w:styleId")): s for s in styles.findall(qn("w:style"))}
    root = etree.fromstring(part(data, DOCUMENT).encode())
    for paragraph in root.iter(qn("w:p")):
        properties = _child(paragraph, "w:pPr")
        chain = list(_chain(by_id, _style(properties, "w:pStyle") or "Normal"))
        for style in chain:
            _inherit(properties, style.find(qn("w:pPr")))
        for run in paragraph.findall(qn("w:r")):
            look = _child(run, "w:rPr")
            own = list(_chain(by_id, _style(look, "w:rStyle")))
            for style in (*own, *chain):
                _inherit(look, style.find(qn("w:rPr")))
        _drop(properties, "w:pStyle")
    for mark in root.iter(qn("w:rPr")):
        _drop(mark, "w:rStyle")
    return replaced(data, {DOCUMENT: etree.tostring(root)})


def _files(data: bytes) -> list[str]:
    import io
    import zipfile

    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return archive.namelist()


def _chain(by_id: dict[str, object], name: str) -> "list[object]":
    chain = []
    while name in by_id:
        chain.append(by_id[name])
        based = by_id[name].find(qn("w:basedOn"))
        name = "" if based is None else based.get(qn("w:val"))
    return chain


def _child(element: object, tag: str) -> object:
    found = element.find(qn(tag))
    if found is None:
        found = etree.Element(qn(tag))
        element.insert(0, found)
    return found


def _style(properties: object, tag: str) -> str:
    found = properties.find(qn(tag))
    return "" if found is None else found.get(qn("w:val"))


def _inherit(own: object, inherited: object) -> None:
    """Add what is not said yet; indents and spacing attribute by attribute."""
    for element in [] if inherited is None else inherited:
        same = own.find(element.tag)
        if same is None:
            own.append(copy.deepcopy(element))
        else:
            for name, value in element.items():
                if name not in same.attrib and element.tag != qn("w:rFonts"):
                    same.set(name, value)


def _drop(properties: object, tag: str) -> None:
    found = properties.find(qn(tag))
    if found is not None:
        properties.remove(found)
