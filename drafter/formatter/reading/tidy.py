"""Typed text made even before it is read: NFC, dashes, spaces, spellings."""

import re
import unicodedata

BLANKS = " \u00a0\u202f\u2009\t\n\r\u2002\u2003\u2007\u200a\ufeff"
_BLANK_RUN = re.compile(r"[\s\u00a0\u202f\u2009\u200a\u2007\ufeff]+")
_DASHES = re.compile("[\u2010\u2011\u2012\u2013\u2014\u2015\u2212]")
_SPELLINGS = (
    (re.compile(r"\bkì\b"), "kỳ"),
    (re.compile(r"\bKì\b"), "Kỳ"),
    (re.compile(r"\bquí\b"), "quý"),
    (re.compile(r"\bQuí\b"), "Quý"),
    (re.compile(r"(?<!\w)tỉ(?=\s*(?:đồng|đ\b|$|rưỡi|\d|/|USD))"), "tỷ"),
)


def stripped(text: str) -> str:
    """Return the text in NFC, without outer blanks."""
    return unicodedata.normalize("NFC", text).strip(BLANKS)


def even(text: str) -> str:
    """Return the text with plain dashes, single plain spaces, house spelling."""
    text = _DASHES.sub("-", _BLANK_RUN.sub(" ", stripped(text)))
    for pattern, replacement in _SPELLINGS:
        text = pattern.sub(replacement, text)
    return text
