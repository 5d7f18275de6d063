"""Ids and names that must be there once, though a loop copies what bears them."""

import re
from collections.abc import Iterator

_DRAWING = re.compile(r'(<wp:docPr (?:[^>]*? )?id=")(\d+)')
_BOOKMARK = re.compile(r'<w:bookmark(Start|End) [^>]*?w:id="([^"]*)"[^>]*?/>')
_IN_LOOP = re.compile(r"\{%\s*(for|endfor)\b|<w:[^>]*? w14:(?:para|text)Id=[^>]*>")
_PARAGRAPH_ID = re.compile(r' w14:(?:para|text)Id="[^"]*"')

DRAWINGS = (b"<wp:docPr ",)
BOOKMARKS = (b"<w:bookmark",)
"""What a filled part shows, encoded, when it holds drawings or bookmarks."""

FIRST_DRAWING = 1001
"""Where docxtpl begins to count drawings."""


def drawings(text: str, numbers: Iterator[int]) -> str:
    """Number the drawings of a part anew, as docxtpl does."""
    return _DRAWING.sub(lambda found: f"{found[1]}{next(numbers)}", text)


def highest_drawing(text: str) -> int:
    """Return the highest number of a drawing in a part that is not filled."""
    return max((int(found[2]) for found in _DRAWING.finditer(text)), default=0)


def bookmarks(text: str) -> str:
    """Keep the first bookmark of each id, both its ends; copies and halves go."""
    starts: set[str] = set()
    ends: set[str] = set()
    for kind, identity in _BOOKMARK.findall(text):
        (starts if kind == "Start" else ends).add(identity)
    whole = starts & ends
    seen: set[tuple[str, str]] = set()

    def first(found: re.Match[str]) -> str:
        mark = (found[1], found[2])
        if found[2] not in whole or mark in seen:
            return ""
        seen.add(mark)
        return found[0]

    return _BOOKMARK.sub(first, text)


def without_paragraph_ids(source: str) -> str:
    """Take the ids from paragraphs that a loop will copy."""
    depth = 0

    def one(found: re.Match[str]) -> str:
        nonlocal depth
        if found[1]:
            depth += 1 if found[1] == "for" else -1
            return found[0]
        return _PARAGRAPH_ID.sub("", found[0]) if depth else found[0]

    return _IN_LOOP.sub(one, source)
