"""Docxtpl's own clean-up: from Word's XML to text that Jinja can read."""

import re

from docxtpl import DocxTemplate

from drafter.ooxml import xml

_CLEANER = DocxTemplate("")
"""Holds no document: its clean-up is a pure function of the text."""

_TAG = re.compile(r"\{\{.*?\}\}|\{%.*?%\}")


def cleaned(root: xml.Element) -> str:
    """Return the Jinja source of a part."""
    text: str = _CLEANER.patch_xml(xml.source(root))
    return _TAG.sub(lambda tag: tag[0].replace("&amp;", "&"), text)
