"""Text that is UTF-8 and was spoilt before: old fonts, letters decoded twice."""

import re
from collections.abc import Iterator

from drafter.findings import Finding
from drafter.source import legacy
from drafter.source.file_rules import GARBLED
from drafter.source.page import Page

_TWICE = re.compile(
    "á[»º][\u0080-\u00bf\u2013-\u203a\u20ac\u0152-\u0192\u02c6-\u02dc]"
    "|Ä[\u0090‘]|Æ[°¡]|Ã[¡¢£¨©ª¬²³´µ¹º½]"
)
"""Vietnamese letters of UTF-8 that were read as Latin-1 and saved once more."""

_STRANGE = re.compile("[©ª¬®µ¶¸¹¼¾ÄÅÆÇËÎÏÐÑÖØÜÞßäåæçëîïðñöøûüþÿ]")
"""Characters that no Vietnamese word has and that old Vietnamese fonts write with."""

_SIGN = re.compile(f"\ufffd|{_STRANGE.pattern}|{_TWICE.pattern}")
_SAMPLE = 20_000
_LOST = "\ufffd"


def garbled(page: Page) -> Iterator[Finding]:
    """Find the first line that is no Vietnamese any more."""
    if not _SIGN.search(page.text):
        return
    for number, line in enumerate(page.typed):
        if not line.isascii() and (found := _spoilt(line)):
            place, vi, en = found
            if vi in legacy.READERS:
                vi = en = legacy.likely("\n".join(page.typed)[:_SAMPLE]) or vi
            mark = page.mark(number, place)
            yield GARBLED.at(mark=mark, encoding=vi, encoding_en=en)
            return


def _spoilt(line: str) -> tuple[int, str, str] | None:
    """Return where a line is spoilt, and by what, in both languages."""
    if _LOST in line:
        return line.index(_LOST), "một bảng mã cũ", "an old encoding"
    twice = [found.start() for found in _TWICE.finditer(line)]
    if len(twice) > 1:
        return twice[0], "UTF-8 đọc thành latin-1", "UTF-8 read as Latin-1"
    strange = _STRANGE.search(line)
    if strange is None or legacy.vietnamese(line) > 0.5:
        return None
    encoding = legacy.likely(line)
    return (strange.start(), encoding, encoding) if encoding else None
