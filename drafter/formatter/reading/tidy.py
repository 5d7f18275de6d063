"""Typed text made even before it is read: NFC, dashes, spaces, spellings."""

import re

from drafter.findings import Finding
from drafter.formatter import rules
from drafter.formatter.orthography import composed, house

LONGEST = 500
"""More characters than this are no phrase: no pattern is tried on them."""

_BLANKS = re.compile(r"[\s\u200b\ufeff]+")
_DASHES = re.compile("[\u2010-\u2015\u2212]")
_SCALE = re.compile(r"(?<=\d)(\s*)tỉ\b|\b(nghìn |ngàn )tỉ\b", re.IGNORECASE)


def stripped(text: str) -> str:
    """Return the text in NFC, without outer blanks."""
    return composed(text).strip().strip("\u200b\ufeff")


def even(text: str) -> str:
    """Return the text with plain dashes, single plain spaces, house spelling.

    What is longer than any phrase is none, and comes back empty.
    """
    if len(text) > LONGEST:
        return ""
    text = _DASHES.sub("-", _BLANKS.sub(" ", stripped(text)))
    return house(_SCALE.sub(lambda m: f"{m[1] or m[2] or ''}tỷ", text))


def tidied(text: str, printed: str, *, same: bool) -> tuple[Finding, ...]:
    """Report a text that will be printed in another way.

    Args:
        text: What was typed.
        printed: What will be printed.
        same: Whether the two differ only in what a profile decides.
    """
    if same and composed(text) == text:
        return ()
    return (rules.TIDIED.at(text=text, read=printed),)


def is_even(text: str) -> bool:
    """Tell whether a text came with plain dashes, spaces and house spelling."""
    return even(text) == stripped(text).replace("\u00a0", " ")
