"""Docxtpl's own clean-up: from Word's XML to text that Jinja can read."""

from docxtpl import DocxTemplate

from drafter.word import xml

_CLEANER = DocxTemplate("")
"""Holds no document: its clean-up is a pure function of the text."""


def cleaned(data: bytes) -> str:
    """Return the Jinja source of a part.

    Raises:
        lxml.etree.XMLSyntaxError: The part is not well formed.
    """
    text: str = _CLEANER.patch_xml(xml.source(xml.parse(data)))
    return text
