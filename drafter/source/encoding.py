"""Bytes to text: UTF-8, or UTF-16 with a byte order mark; nothing is guessed."""

import codecs
import re
from collections.abc import Iterator

from drafter import legacy
from drafter.errors import InvalidDocument
from drafter.findings import Finding, Mark, error, warning
from drafter.patterns import regex
from drafter.source.page import Page

NOT_UTF8 = error("F110")
GARBLED = error("F111")
NOT_TEXT = error("F112")
OLD_FONT = warning("F113")

_MARKED = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_KINDS = (
    (b"PK\x03\x04", "tệp Word, Excel hoặc tệp nén", "a Word, Excel or zip file"),
    (b"\xd0\xcf\x11\xe0", "tệp Word hoặc Excel đời cũ", "an old Word or Excel file"),
    (b"%PDF-", "tệp PDF", "a PDF file"),
    (b"{\\rtf", "tệp RTF", "an RTF file"),
)
_TWICE = regex(
    "á[»º][\u0080-\u00bf\u2013-\u203a\u20ac\u2122\u0152-\u0192\u02c6-\u02dc]"
    "|Ä[\u0090‘]|Æ[°¡]|Ã[¡¢£¨©ª¬²³´µ¹º½]"
)
"""Vietnamese letters of UTF-8 that were read as Latin-1 and saved once more."""

_STRANGE = regex("[©ª¬®µ¶¸¹¼¾ÄÅÆÇËÎÏÐÑÖØÜÞßäåæçëîïðñöøûüþÿ]")
"""Characters that no Vietnamese word has and that old Vietnamese fonts write with."""

_SAMPLE = 20_000
"""How much of a file is looked at to name its encoding."""
_LOST = "\ufffd"
_HALF = 0.5
_MANY = 2
_OFTEN, _VARIED = 5, 3
"""Strange characters that are no accident any more."""


def decoded(data: bytes, name: str) -> str:
    """Return the text of a file, without its byte order mark.

    Raises:
        InvalidDocument: The bytes are in another encoding, or no text at all.
    """
    if finding := _no_text(data, name):
        raise InvalidDocument([finding])
    mark, encoding = marked(data)
    body = data.removeprefix(mark)
    try:
        return body.decode(encoding)
    except UnicodeDecodeError as error:
        finding = _undecodable(body, error.start, encoding, name)
        raise InvalidDocument([finding]) from None


def encoded(text: str, like: bytes) -> bytes:
    """Return a text as bytes, in the encoding and with the mark that others have.

    Raises:
        UnicodeEncodeError: It holds what is no character.
    """
    mark, encoding = marked(like)
    return mark + text.encode(encoding)


def marked(data: bytes) -> tuple[bytes, str]:
    """Return the byte order mark of a text, and its encoding: UTF-8 without one."""
    found = (pair for pair in _MARKED if data.startswith(pair[0]))
    return next(found, (b"", "utf-8"))


def _no_text(data: bytes, name: str) -> Finding | None:
    top = Mark(name, 1, 1)
    for magic, kind, kind_en in _KINDS:
        if data.startswith(magic):
            return NOT_TEXT.at(mark=top, kind=kind, kind_en=kind_en)
    mark, encoding = marked(data)
    sample = data[:_SAMPLE]
    if encoding == "utf-32":
        return _not_utf8(top, "UTF-32")
    if not mark and sample.count(0) * 5 > len(sample):
        return _not_utf8(top, "UTF-16 không có BOM", "UTF-16 without a BOM")
    return None


def _undecodable(data: bytes, place: int, encoding: str, name: str) -> Finding:
    if encoding != "utf-8":
        return _not_utf8(Mark(name, 1, 1), "UTF-16 bị cắt cụt", "UTF-16 cut short")
    text = data.decode("latin-1")
    likely = legacy.likely(text[:_SAMPLE]) or legacy.likely(text[place:][:_SAMPLE])
    read = legacy.READERS[likely] if likely else str
    lines = re.split(r"\r\n|\r|\n", text[:place])
    whole = re.split(r"[\r\n]", text[place - len(lines[-1]) :], maxsplit=1)[0]
    mark = Mark(name, len(lines), len(read(lines[-1])) + 1, read(whole))
    return _not_utf8(mark, likely.value if likely else "latin-1 (windows-1252)")


def _not_utf8(mark: Mark, likely: str, likely_en: str = "") -> Finding:
    return NOT_UTF8.at(mark=mark, encoding=likely, encoding_en=likely_en or likely)


def garbled(page: Page) -> Iterator[Finding]:
    """Find the first line that lost its letters for good, by wrong decoding."""
    if page.ordinary:
        return
    if _LOST in page.text:
        yield _garbled(page, re.compile(_LOST), "một bảng mã cũ", "an old encoding")
        return
    twice = [match[0] for match in _TWICE.finditer(page.text)]
    if len(twice) >= _OFTEN and len(set(twice)) >= _VARIED:
        yield _garbled(page, _TWICE, "UTF-8 đọc thành latin-1", "UTF-8 read as Latin-1")


def _garbled(page: Page, sign: re.Pattern[str], vi: str, en: str) -> Finding:
    matches = ((n, sign.search(line)) for n, line in enumerate(page.typed))
    number, column = next((n, match.start()) for n, match in matches if match)
    return GARBLED.at(mark=page.mark(number, column), encoding=vi, encoding_en=en)


def old_font(page: Page) -> Iterator[Finding]:
    """Find the first line typed for a font that draws Vietnamese on other letters."""
    if page.ordinary or not _STRANGE.search(page.text):
        return
    matches = ((n, x, _STRANGE.search(x)) for n, x in enumerate(page.typed))
    lines = [
        (number, line, strange.start())
        for number, line, strange in matches
        if strange and legacy.vietnamese(line) <= _HALF
    ]
    text = "\n".join(line for _, line, _ in lines)[:_SAMPLE]
    encoding = legacy.likely(text)
    if encoding and len(_STRANGE.findall(text)) >= _MANY:
        number, _, column = lines[0]
        yield OLD_FONT.at(mark=page.mark(number, column), encoding=encoding.value)
