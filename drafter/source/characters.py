"""Characters that a text may hold, those it loses, and those it must not hold."""

import re
import unicodedata

INVISIBLE = re.compile(
    "[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]"
)
"""Soft hyphens, zero-width and direction marks: dropped wherever they stand."""

LINE_BREAKS = "\u000b\u0085\u2028\u2029"
"""Breaks that Word and the web write and that are no line end in a text file."""

ODD_SPACES = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
"""Spaces that are none to YAML, as the inside of a regular expression's set."""

_REFUSED = (
    "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff"
    "\ufdd0-\ufdef\ufffe\uffff"
)
_LAST_OF_PLANES = "".join(
    chr(plane + last)
    for plane in range(0x10000, 0x110000, 0x10000)
    for last in (0xFFFE, 0xFFFF)
)
FORBIDDEN = re.compile(
    f"[{_REFUSED}\U00010000-\U0010ffff](?<=[{_REFUSED}{_LAST_OF_PLANES}])"
)
"""Control characters, surrogates, non-characters, and line breaks of Word.

Characters beyond the first plane are few: only they are held to the long list.
"""


def cleaned(text: str) -> str:
    """Return a text without invisible characters, in NFC."""
    return unicodedata.normalize("NFC", INVISIBLE.sub("", text))


def named(character: str) -> str:
    """Name a character by its code, ``U+00A0``."""
    return f"U+{ord(character):04X}"
