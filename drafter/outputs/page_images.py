"""Pages of a PDF as pictures: the door to pypdfium2, which is an extra."""

import struct
import zlib
from importlib import import_module
from typing import Any

from drafter.errors import SourceError
from drafter.findings import error

READER_MISSING = error("F521")
NOT_DRAWN = error("F522")
DPI = 110
"""Dots in an inch: small print can be read, and a page stays below 1 MB."""
_POINTS = 72
_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_RGB, _DEPTH = 2, 8


def require() -> None:
    """Stop where there is no pypdfium2.

    Raises:
        drafter.errors.SourceError: It is not installed.
    """
    try:
        import_module("pypdfium2")
    except ImportError as why:
        raise SourceError([READER_MISSING.at()]) from why


def drawn(data: bytes) -> tuple[bytes, ...]:
    """Return each page of a PDF as a PNG.

    Raises:
        drafter.errors.SourceError: There is no pypdfium2, or it cannot draw them.
    """
    require()
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(data)
        try:
            return tuple(
                _png(page.render(scale=DPI / _POINTS, rev_byteorder=True))
                for page in document
            )
        finally:
            document.close()
    except pypdfium2.PdfiumError as why:
        raise SourceError([NOT_DRAWN.at(reason=str(why))]) from why


def _png(bitmap: Any) -> bytes:  # noqa: ANN401 - pypdfium2 has no types
    """Return a bitmap of red, green and blue as a PNG; Pillow is not needed for it."""
    width, height, stride = bitmap.width, bitmap.height, bitmap.stride
    raw = bytes(bitmap.buffer)
    rows = (raw[line * stride : line * stride + 3 * width] for line in range(height))
    packed = zlib.compress(b"".join(b"\0" + row for row in rows), 9)
    head = struct.pack(">2I5B", width, height, _DEPTH, _RGB, 0, 0, 0)
    chunks = ((b"IHDR", head), (b"IDAT", packed), (b"IEND", b""))
    return _SIGNATURE + b"".join(_chunk(name, content) for name, content in chunks)


def _chunk(name: bytes, content: bytes) -> bytes:
    crc = zlib.crc32(name + content)
    return struct.pack(">I", len(content)) + name + content + struct.pack(">I", crc)
