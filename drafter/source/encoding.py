"""Bytes to text: UTF-8, or UTF-16 with a byte order mark; nothing is guessed."""

import codecs
import re

from drafter import legacy
from drafter.errors import InvalidDocument
from drafter.findings import Finding, Mark
from drafter.source.file_rules import NOT_TEXT, NOT_UTF8

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
_SAMPLE = 20_000
"""How much of a file is looked at to name its encoding."""


def decoded(data: bytes, name: str) -> str:
    """Return the text of a file, without its byte order mark.

    Raises:
        InvalidDocument: The bytes are in another encoding, or no text at all.
    """
    if finding := _no_text(data, name):
        raise InvalidDocument([finding])
    mark, encoding = _encoding(data)
    body = data.removeprefix(mark)
    try:
        return body.decode(encoding)
    except UnicodeDecodeError as error:
        finding = _undecodable(body, error.start, encoding, name)
        raise InvalidDocument([finding]) from None


def _encoding(data: bytes) -> tuple[bytes, str]:
    found = (pair for pair in _MARKED if data.startswith(pair[0]))
    return next(found, (b"", "utf-8"))


def _no_text(data: bytes, name: str) -> Finding | None:
    top = Mark(name, 1, 1)
    for magic, kind, kind_en in _KINDS:
        if data.startswith(magic):
            return NOT_TEXT.at(mark=top, kind=kind, kind_en=kind_en)
    mark, encoding = _encoding(data)
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
