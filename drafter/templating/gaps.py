"""What a paper still lacks, shown: each gap in a run of its own, highlighted."""

import re
from collections.abc import Callable, Collection, Iterator, Mapping
from copy import deepcopy
from functools import partial

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
            split(run, _GAP, partial(_set_style, style=style))
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


def split(
    run: xml.Element, pattern: "re.Pattern[str]", mark: Callable[[xml.Element], None]
) -> None:
    """Cut a run where a pattern stands in its text, and mark the runs that hold it.

    Args:
        run: The run, which is replaced.
        pattern: The pattern, all of it one group.
        mark: Marks a run that holds the pattern and nothing else.
    """
    for marked, children in _groups(run, pattern):
        part = run.makeelement(run.tag, {str(k): str(v) for k, v in run.items()})
        properties = xml.find(run, "w:rPr")
        if properties is not None:
            part.append(deepcopy(properties))
        if marked:
            mark(part)
        part.extend(children)
        run.addprevious(part)
    xml.remove(run)


def _groups(
    run: xml.Element, pattern: "re.Pattern[str]"
) -> Iterator[tuple[bool, list[xml.Element]]]:
    """Yield the content of a run in stretches, each all of the pattern or none."""
    plain: list[xml.Element] = []
    for child in run:
        if child.tag == xml.name("w:rPr"):
            continue
        if child.tag != xml.name("w:t"):
            plain.append(child)
            continue
        for piece in pattern.split(child.text or ""):
            if pattern.fullmatch(piece):
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
    properties = properties_of(run)
    for old in xml.find_all(properties, "w:rStyle"):
        properties.remove(old)
    properties.insert(
        0, run.makeelement(xml.name("w:rStyle"), {xml.name("w:val"): style})
    )
    # A style cannot ask for a highlight: the run itself is coloured as well.
    for old in xml.find_all(properties, "w:highlight"):
        properties.remove(old)
    put_before(properties, "w:highlight", {"w:val": "yellow"}, _AFTER)


def properties_of(run: xml.Element) -> xml.Element:
    """Return the properties of a run, which gets them if it has none."""
    properties = xml.find(run, "w:rPr")
    if properties is None:
        properties = run.makeelement(xml.name("w:rPr"))
        run.insert(0, properties)
    return properties


def put_before(
    properties: xml.Element,
    name: str,
    values: Mapping[str, str],
    after: Collection[str],
) -> None:
    """Put a property before those that stand after it in due order."""
    place = next(
        (n for n, child in enumerate(properties) if xml.local(child) in after),
        len(properties),
    )
    named = {xml.name(key): value for key, value in values.items()}
    properties.insert(place, properties.makeelement(xml.name(name), named))
