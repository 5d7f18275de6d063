"""Bytes to text: UTF-8, or UTF-16 with a byte order mark; nothing is guessed."""

import codecs

from drafter.errors import InvalidDocument
from drafter.findings import Finding, Mark
from drafter.source.file_rules import NOT_UTF8

_MARKED = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


def decoded(data: bytes, name: str) -> str:
    """Return the text of a file, without its byte order mark.

    Raises:
        InvalidDocument: The bytes are in another encoding, or no text at all.
    """
    for mark, encoding in _MARKED:
        if data.startswith(mark):
            return _strict(data.removeprefix(mark), encoding, name)
    return _strict(data, "utf-8", name)


def _strict(data: bytes, encoding: str, name: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise InvalidDocument([_undecodable(data[: error.start], name)]) from None


def _undecodable(before: bytes, name: str) -> Finding:
    line = before.count(b"\n") + 1
    return NOT_UTF8.at(mark=Mark(name, line, 1), encoding="windows-1258")
