"""What a paper still lacks, shown: each gap in a run of its own, highlighted."""

import re
from collections.abc import Iterator
from copy import deepcopy

from drafter.ooxml import xml
from drafter.patterns import regex
from drafter.vocabulary import GAP_OPENINGS

STYLE_NAME = "Cần bổ sung"
STYLE_ID = "CanBoSung"

SIGNS = tuple(opening.encode() for opening in GAP_OPENINGS)
"""What a filled part shows, encoded, when it holds a gap."""

_OPENING = regex("|".join(map(re.escape, GAP_OPENINGS)))
_GAP = regex(rf"((?:{_OPENING.pattern})[^\]]*\])")
_CUT = "<w:cut/>"
_RUN_STARTS = ("<w:r>", "<w:r ")
_RUN_END = "</w:r>"
_STYLE = (
    '<w:style xmlns:w="{w}" w:type="character" w:customStyle="1" w:styleId="{id}">'
    '<w:name w:val="{name}"/><w:uiPriority w:val="99"/><w:qFormat/>'
    '<w:rPr><w:shd w:val="clear" w:color="auto" w:fill="FFFF00"/></w:rPr></w:style>'
)
_AFTER = frozenset(
    ("u", "effect", "bdr", "shd", "fitText", "vertAlign", "rtl", "cs", "em", "lang")
)
"""What stands after a highlight among a run's properties."""


def style_of(styles: xml.Element) -> str:
    """Return the id of the gap style, which is added when it is missing."""
    for style in xml.find_all(styles, "w:style"):
        if xml.value(xml.find(style, "w:name")) == STYLE_NAME:
            return xml.value(style, "w:styleId")
    text = _STYLE.format(w=xml.NAMESPACES["w"], id=STYLE_ID, name=STYLE_NAME)
    styles.append(xml.parse(text))
    return STYLE_ID


def highlighted(text: str, style: str, opening: str) -> str:
    """Give every gap of a filled part a run of its own in the style.

    Only the runs that show a gap are read, not the whole part.

    Args:
        text: The part, or a piece of it in which each run is whole.
        style: The id of the style.
        opening: The first tag of the part, which names its namespaces.
    """
    stretches = list(_runs(text))
    if not stretches:
        return text
    closing = f"</{opening[1:].split(None, 1)[0].rstrip('>')}>"
    runs = _CUT.join(text[start:end] for start, end in stretches)
    root = xml.parse(f"{opening}{runs}{closing}")
    for run in list(root.iter(xml.name("w:r"))):
        if any(_OPENING.search(text.text or "") for text in xml.find_all(run, "w:t")):
            _split(run, style)
    source = xml.source(root)
    made = source[source.index(">") + 1 : source.rindex("<")].split(_CUT)
    pieces, position = [], 0
    for (start, end), run_xml in zip(stretches, made, strict=True):
        pieces += [text[position:start], run_xml]
        position = end
    return "".join((*pieces, text[position:]))


def _runs(text: str) -> Iterator[tuple[int, int]]:
    """Yield where the runs begin and end that hold a gap in their text."""
    position = 0
    while found := _OPENING.search(text, position):
        mark, position = found.span()
        if not text.startswith(("<w:t>", "<w:t "), text.rfind("<", 0, mark)):
            continue
        start = max(text.rfind(sign, 0, mark) for sign in _RUN_STARTS)
        if text.find(_RUN_END, start, mark) >= 0:
            # Text behind a text box in one run: the whole part is read instead.
            yield text.index(">") + 1, text.rindex("<")
            return
        position = _end(text, start, mark)
        yield start, position


def _end(text: str, start: int, mark: int) -> int:
    """Return where a run ends that may hold others, in a text box."""
    end = text.index(_RUN_END, mark) + len(_RUN_END)
    while sum(text.count(sign, start, end) for sign in _RUN_STARTS) > text.count(
        _RUN_END, start, end
    ):
        end = text.index(_RUN_END, end) + len(_RUN_END)
    return end


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
    _highlight(properties)


def _highlight(properties: xml.Element) -> None:
    """Colour the run itself as well: a style cannot ask for a highlight."""
    for old in xml.find_all(properties, "w:highlight"):
        properties.remove(old)
    place = next(
        (n for n, child in enumerate(properties) if xml.local(child) in _AFTER),
        len(properties),
    )
    yellow = {xml.name("w:val"): "yellow"}
    properties.insert(place, properties.makeelement(xml.name("w:highlight"), yellow))
