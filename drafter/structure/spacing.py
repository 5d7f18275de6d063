"""Blanks and dashes of structured text made plain; its letters stay as typed."""

import re
import unicodedata

_DASHES = re.compile("[\u2010-\u2015\u2212]")


def plain(text: str) -> str:
    """Return the text in NFC, with single spaces and plain dashes."""
    return _DASHES.sub("-", " ".join(unicodedata.normalize("NFC", text).split()))
