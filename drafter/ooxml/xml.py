"""WordprocessingML: its namespaces, read strictly and written back.

lxml is imported by whoever parses: most papers are made without a tree.
"""

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml import etree

PACKAGE = "http://schemas.openxmlformats.org/package/2006"
"""What the namespaces of a package begin with."""

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
"""What most namespaces and relationships of an Office file begin with."""

NAMESPACES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "w14": "http://schemas.microsoft.com/office/word/2010/wordml",
    "w15": "http://schemas.microsoft.com/office/word/2012/wordml",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "wp14": "http://schemas.microsoft.com/office/word/2010/wordprocessingDrawing",
    "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
    "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "r": f"{OFFICE}/relationships",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "v": "urn:schemas-microsoft-com:vml",
    "o": "urn:schemas-microsoft-com:office:office",
    "svg": "http://www.w3.org/2000/svg",
    "sl": "http://schemas.openxmlformats.org/schemaLibrary/2006/main",
    "rel": f"{PACKAGE}/relationships",
    "ct": f"{PACKAGE}/content-types",
    "xml": "http://www.w3.org/XML/1998/namespace",
}
"""The prefixes that Word itself writes."""

RELATED = f"{{{NAMESPACES['r']}}}"
"""How attributes begin that name a relationship."""

DOCTYPE = "DOCTYPE"
"""What `streamed` says of a part that has one."""

DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


if TYPE_CHECKING:
    Element = etree._Element
else:
    Element = object
"""An element of a tree; only this door knows that it is one of lxml."""


@cache
def name(prefixed: str) -> str:
    """Return the qualified name of ``w:p`` and the like.

    >>> name("xml:space")
    '{http://www.w3.org/XML/1998/namespace}space'
    """
    prefix, _, local = prefixed.partition(":")
    return f"{{{NAMESPACES[prefix]}}}{local}"


def parse(data: bytes | str) -> Element:
    """Return the root of a part, read without recovery, entities or network.

    Raises:
        SyntaxError: The text is not well formed; lxml's own kind of it.
    """
    from lxml import etree

    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_blank_text=True,
        remove_comments=True,
        remove_pis=True,
    )
    return etree.fromstring(data, parser)


def streamed(data: bytes, *names: str) -> Iterator[tuple[str, Element]]:
    """Yield elements by their local names as each ends; then they are forgotten.

    Of a long part no tree is kept. Names are taken in any namespace.

    Raises:
        SyntaxError: The text is not well formed, or it has a document type.
    """
    from io import BytesIO

    from lxml import etree

    events = etree.iterparse(
        BytesIO(data),
        tag=[f"{{*}}{name}" for name in names],
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        remove_comments=True,
        remove_pis=True,
    )
    seen = False
    for _, element in events:
        if not seen:
            _refuse_doctype(element)
        seen = True
        yield local(element), element
        element.clear()
        while element.getprevious() is not None:
            del element.getparent()[0]
    if not seen:
        _refuse_doctype(events.root)


def _refuse_doctype(element: Element) -> None:
    if element.getroottree().docinfo.internalDTD is not None:
        raise SyntaxError(DOCTYPE)


def parse_whole(text: str) -> Element:
    """Return the root of a part with its blank text and its instructions.

    Raises:
        SyntaxError: The text is not well formed; lxml's own kind of it.
    """
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    return etree.fromstring(text, parser)


def instruction(element: Element) -> str:
    """Return what a processing instruction of a tree says; nothing of an element."""
    return (element.text or "") if callable(element.tag) else ""


def source(root: Element) -> str:
    """Return the text of a tree, without a declaration."""
    from lxml import etree

    return etree.tostring(root, encoding="unicode")


def as_typed(element: Element) -> bytes:
    """Return an element as bytes that are equal for equal elements of a file."""
    from lxml import etree

    return etree.tostring(element, with_tail=False)


def document(text: str) -> bytes:
    """Return the bytes of a part from its text.

    Raises:
        UnicodeEncodeError: The text holds half a surrogate pair.
    """
    return (DECLARATION + text).encode()


def find(element: Element, path: str) -> Element | None:
    """Return the first element at a path of prefixed names."""
    tag, rest = _steps(path)
    if not rest:
        return next(element.iterchildren(tag), None)
    for child in element.iterchildren(tag):
        below = find(child, rest)
        if below is not None:
            return below
    return None


def find_all(element: Element, path: str) -> list[Element]:
    """Return the elements at a path of prefixed names."""
    tag, rest = _steps(path)
    if not rest:
        return list(element.iterchildren(tag))
    return [
        below for child in element.iterchildren(tag) for below in find_all(child, rest)
    ]


@cache
def _steps(path: str) -> tuple[str, str]:
    """Part a path into its first tag in full and the rest; lxml is slow at both."""
    first, _, rest = path.partition("/")
    return name(first), rest


def remove(element: Element) -> None:
    """Take an element out of its tree; what follows it stays."""
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def value(element: Element | None, attribute: str = "w:val") -> str:
    """Return an attribute of an element that may be absent, or an empty text."""
    return "" if element is None else element.get(name(attribute), "")


def taken(element: Element, attribute: str) -> str:
    """Take an attribute, named in full, from an element; return what it said, or ""."""
    return str(element.attrib.pop(attribute, ""))


def local(element: Element) -> str:
    """Return the name of an element without its namespace."""
    return str(element.tag).rpartition("}")[2]
