"""Text that is UTF-8 and was spoilt before: old fonts, letters decoded twice."""

import re
from collections.abc import Iterator

from drafter import legacy
from drafter.findings import Finding
from drafter.source.file_rules import GARBLED, OLD_FONT
from drafter.source.page import Page

_TWICE = re.compile(
    "á[»º][\u0080-\u00bf\u2013-\u203a\u20ac\u2122\u0152-\u0192\u02c6-\u02dc]"
    "|Ä[\u0090‘]|Æ[°¡]|Ã[¡¢£¨©ª¬²³´µ¹º½]"
)
"""Vietnamese letters of UTF-8 that were read as Latin-1 and saved once more."""

_STRANGE = re.compile("[©ª¬®µ¶¸¹¼¾ÄÅÆÇËÎÏÐÑÖØÜÞßäåæçëîïðñöøûüþÿ]")
"""Characters that no Vietnamese word has and that old Vietnamese fonts write with."""

_SAMPLE = 20_000
_LOST = "\ufffd"
_HALF = 0.5
_MANY = 2
_OFTEN, _VARIED = 5, 3
"""Strange characters that are no accident any more."""


def garbled(page: Page) -> Iterator[Finding]:
    """Find the first line that lost its letters for good, by wrong decoding."""
    if _LOST in page.text:
        yield _garbled(page, re.compile(_LOST), "một bảng mã cũ", "an old encoding")
        return
    twice = [found[0] for found in _TWICE.finditer(page.text)]
    if len(twice) >= _OFTEN and len(set(twice)) >= _VARIED:
        yield _garbled(page, _TWICE, "UTF-8 đọc thành latin-1", "UTF-8 read as Latin-1")


def _garbled(page: Page, sign: re.Pattern[str], vi: str, en: str) -> Finding:
    found = ((n, sign.search(line)) for n, line in enumerate(page.typed))
    number, column = next((n, place.start()) for n, place in found if place)
    return GARBLED.at(mark=page.mark(number, column), encoding=vi, encoding_en=en)


def old_font(page: Page) -> Iterator[Finding]:
    """Find the first line typed for a font that draws Vietnamese on other letters."""
    if not _STRANGE.search(page.text):
        return
    found = ((n, x, _STRANGE.search(x)) for n, x in enumerate(page.typed))
    lines = [
        (number, line, strange.start())
        for number, line, strange in found
        if strange and legacy.vietnamese(line) <= _HALF
    ]
    text = "\n".join(line for _, line, _ in lines)[:_SAMPLE]
    encoding = legacy.likely(text)
    if encoding and len(_STRANGE.findall(text)) >= _MANY:
        number, _, column = lines[0]
        yield OLD_FONT.at(mark=page.mark(number, column), encoding=encoding.value)
