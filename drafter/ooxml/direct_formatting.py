"""Direct formatting of paragraphs that contradicts their style, taken away."""

from collections.abc import Iterator, Mapping
from copy import copy

from drafter.ooxml import paragraph_format, run_format, xml
from drafter.ooxml.style_writer import Style

_OF_PARAGRAPH = ("w:spacing", "w:ind", "w:jc")
_OF_TYPE: Mapping[str, tuple[str, ...]] = {
    "w:sz": ("size",),
    "w:rFonts": ("font", "ascii"),
    "w:color": ("colour",),
}
"""What a style says of its letters alone: by element, the attributes it means."""
_EMPHASIS: Mapping[str, str] = {"w:b": "bold", "w:i": "italic", "w:u": "underline"}
"""What an author may say of some words; of all words it is for the style to say."""
_TWINS = {"w:sz": "w:szCs", "w:b": "w:bCs", "w:i": "w:iCs"}


def freed(paragraph: xml.Element, style: Style) -> tuple[str, ...]:
    """Take what contradicts its style from a paragraph; return what was taken.

    Args:
        paragraph: The paragraph.
        style: Its style.

    Returns:
        The elements, ``w:sz``, each once.
    """
    return tuple(
        dict.fromkeys((*_of_paragraph(paragraph, style), *_of_runs(paragraph, style)))
    )


def _of_paragraph(paragraph: xml.Element, style: Style) -> Iterator[str]:
    properties = xml.find(paragraph, "w:pPr")
    if properties is None:
        return
    for tag in _OF_PARAGRAPH:
        for element in xml.find_all(properties, tag):
            alone = properties.makeelement(properties.tag)
            alone.append(copy(element))
            said = paragraph_format.partial(alone)
            if any(getattr(style.paragraph, name) != v for name, v in said.items()):
                properties.remove(element)
                yield tag


def _of_runs(paragraph: xml.Element, style: Style) -> Iterator[str]:
    runs = [run for run in paragraph.iter(xml.name("w:r")) if _words(run)]
    plain = [p for run in runs if (p := _properties(run)) is not None]
    for properties in plain:
        for tag, names in _OF_TYPE.items():
            said = _said(properties, tag)
            if any(
                said.get(n, getattr(style.text, n)) != getattr(style.text, n)
                for n in names
            ):
                _drop(properties, tag)
                yield tag
    for tag, name in _EMPHASIS.items():
        said_of_all = {_said(properties, tag).get(name) for properties in plain}
        everywhere = len(plain) == len(runs) and len(said_of_all) == 1
        value = next(iter(said_of_all), None)
        if everywhere and value is not None and value != getattr(style.text, name):
            for properties in plain:
                _drop(properties, tag)
            yield tag


def _words(run: xml.Element) -> bool:
    return any((text.text or "").strip() for text in xml.find_all(run, "w:t"))


def _properties(run: xml.Element) -> xml.Element | None:
    """Return the direct formatting of a run that is in no style of characters."""
    properties = xml.find(run, "w:rPr")
    if properties is None or xml.find(properties, "w:rStyle") is not None:
        return None
    return properties


def _said(properties: xml.Element, tag: str) -> run_format.Partial:
    element = xml.find(properties, tag)
    if element is None:
        return {}
    alone = properties.makeelement(properties.tag)
    alone.append(copy(element))
    return run_format.partial(alone, {})


def _drop(properties: xml.Element, tag: str) -> None:
    for name in (tag, _TWINS.get(tag, "")):
        for element in xml.find_all(properties, name) if name else ():
            properties.remove(element)
