"""What a paper still lacks, shown: each gap in a run of its own, highlighted."""

import re
from collections.abc import Iterator
from copy import deepcopy

from drafter.vocabulary import GAP_MARK
from drafter.word import xml

STYLE_NAME = "Cần bổ sung"
STYLE_ID = "CanBoSung"

_OPENING, _, _CLOSING = GAP_MARK.partition("{}")
GAP = _OPENING.encode()
"""What a filled part holds, encoded, when it shows a gap."""

_GAP = re.compile(f"({re.escape(_OPENING)}[^{re.escape(_CLOSING)}]*{_CLOSING})")
_STYLE = (
    '<w:style xmlns:w="{w}" w:type="character" w:customStyle="1" w:styleId="{id}">'
    '<w:name w:val="{name}"/><w:uiPriority w:val="99"/><w:qFormat/>'
    '<w:rPr><w:highlight w:val="yellow"/>'
    '<w:shd w:val="clear" w:color="auto" w:fill="FFFF00"/></w:rPr></w:style>'
)


def style_of(styles: xml.Element) -> str:
    """Return the id of the gap style, which is added when it is missing."""
    for style in xml.find_all(styles, "w:style"):
        if xml.value(xml.find(style, "w:name")) == STYLE_NAME:
            return xml.value(style, "w:styleId")
    text = _STYLE.format(w=xml.NAMESPACES["w"], id=STYLE_ID, name=STYLE_NAME)
    styles.append(xml.parse(text))
    return STYLE_ID


def highlight(root: xml.Element, style: str) -> None:
    """Give every gap below an element a run of its own in the style."""
    for run in list(root.iter(xml.name("w:r"))):
        if any(_OPENING in (text.text or "") for text in xml.find_all(run, "w:t")):
            _split(run, style)


def _split(run: xml.Element, style: str) -> None:
    for gap, children in _groups(run):
        part = run.makeelement(run.tag, {str(k): str(v) for k, v in run.items()})
        properties = xml.find(run, "w:rPr")
        if properties is not None:
            part.append(deepcopy(properties))
        if gap:
            _set_style(part, style)
        part.extend(children)
        run.addprevious(part)
    xml.remove(run)


def _groups(run: xml.Element) -> Iterator[tuple[bool, list[xml.Element]]]:
    """Yield the content of a run in stretches, each all gap or no gap."""
    plain: list[xml.Element] = []
    for child in run:
        if child.tag == xml.name("w:rPr"):
            continue
        if child.tag != xml.name("w:t"):
            plain.append(child)
            continue
        for piece in _GAP.split(child.text or ""):
            if _GAP.fullmatch(piece):
                if plain:
                    yield False, plain
                    plain = []
                yield True, [_text(child, piece)]
            elif piece:
                plain.append(_text(child, piece))
    if plain:
        yield False, plain


def _text(model: xml.Element, text: str) -> xml.Element:
    element = model.makeelement(model.tag, {xml.name("xml:space"): "preserve"})
    element.text = text
    return element


def _set_style(run: xml.Element, style: str) -> None:
    properties = xml.find(run, "w:rPr")
    if properties is None:
        properties = run.makeelement(xml.name("w:rPr"))
        run.insert(0, properties)
    for old in xml.find_all(properties, "w:rStyle"):
        properties.remove(old)
    properties.insert(
        0, run.makeelement(xml.name("w:rStyle"), {xml.name("w:val"): style})
    )
