"""The last words of a text go to another page with two lines before them, not alone."""

from drafter.ooxml import text_width, xml
from drafter.ooxml.available_width import AvailableWidth, Layout
from drafter.templating.house_styles import IDS
from drafter.templating.paragraphs import rewritten, start_of

STYLE = IDS["Lời kết"]
"""The id of the style of the words that end a text, above the signature."""
_MARK = f'<w:pStyle w:val="{STYLE}"/>'
SIGNS = (f'<w:pStyle w:val="{STYLE}"/>'.encode(),)
"""What a filled part shows, encoded, when its text has an end."""

_LINES = 2
"""So many lines stand before the last words wherever these stand."""
_END = "</w:p>"
_TABLE = "<w:tbl"
"""The signature; words of a news item that end it stand above its author, and are
text themselves."""


def kept(text: str, layout: Layout, opening: str) -> str:
    """Return a filled part with the end of its text kept on one page.

    Args:
        text: The part, or the pieces of it before and around the last words.
        layout: The layout of the file.
        opening: The first tag of the part, which names its namespaces.
    """
    mark = text.rfind(_MARK)
    if not text.startswith(_TABLE, text.find(_END, mark) + len(_END)):
        return text
    end, lines = start_of(text, mark), 0
    while lines < _LINES and text.endswith(_END, 0, end):
        start = start_of(text, end)
        source = text[start:end]
        if source.count(_END) > 1:
            break
        (paragraph,) = xml.parse(f"{opening}{source}</{opening[1:].split()[0]}>")
        lines += _count(paragraph, layout)
        text = text[:start] + rewritten(source, opening, _keep) + text[end:]
        end = start
    return text


def _count(paragraph: xml.Element, layout: Layout) -> int:
    """Return how many lines a paragraph has for certain."""
    format = layout.formatting.text_format(layout.formatting.style(paragraph))
    width = AvailableWidth(paragraph, layout.formatting, layout.pages[0]).at(paragraph)
    words = "".join(text.text or "" for text in paragraph.iter(xml.name("w:t")))
    return 1 + int(text_width.width(words, format) > width)


def _keep(paragraph: xml.Element) -> None:
    """Keep a paragraph on the page of the next one."""
    properties = xml.find(paragraph, "w:pPr")
    if properties is None:
        properties = paragraph.makeelement(xml.name("w:pPr"))
        paragraph.insert(0, properties)
    for old in xml.find_all(properties, "w:keepNext"):
        properties.remove(old)
    style = xml.find(properties, "w:pStyle")
    mark = properties.makeelement(xml.name("w:keepNext"))
    properties.insert(0 if style is None else 1, mark)
