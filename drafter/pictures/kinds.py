"""Kinds of pictures told by first bytes, and their sizes as their headers say."""

import struct
from collections.abc import Callable, Mapping
from enum import Enum

Size = tuple[int, int]
"""Width and height in pixels."""


class Kind(Enum):
    """A kind of picture that can be read; the value is its content type."""

    PNG = "image/png"
    JPEG = "image/jpeg"
    GIF = "image/gif"
    BMP = "image/bmp"
    TIFF = "image/tiff"
    WEBP = "image/webp"

    @property
    def suffix(self) -> str:
        """What its files end in, without the dot."""
        return self.name.lower()


_STARTS: Mapping[bytes, Kind] = {
    b"\x89PNG\r\n\x1a\n": Kind.PNG,
    b"\xff\xd8\xff": Kind.JPEG,
    b"GIF87a": Kind.GIF,
    b"GIF89a": Kind.GIF,
    b"BM": Kind.BMP,
    b"II*\0": Kind.TIFF,
    b"MM\0*": Kind.TIFF,
}
_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
"""The markers of a JPEG after which its size stands."""

_ALONE = frozenset((0x01, *range(0xD0, 0xDA)))
"""The markers of a JPEG that nothing belongs to."""


def kind_of(data: bytes) -> Kind | None:
    """Tell the kind of a picture by its first bytes; its name may lie."""
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return Kind.WEBP
    return next(
        (kind for start, kind in _STARTS.items() if data.startswith(start)), None
    )


def size_of(data: bytes, kind: Kind) -> Size | None:
    """Return the size that the header of a picture says, without decoding it."""
    try:
        return _SIZES[kind](data)
    except (struct.error, IndexError):
        return None


def _png(data: bytes) -> Size | None:
    if data[12:16] != b"IHDR":
        return None
    width, height = struct.unpack_from(">II", data, 16)
    return width, height


def _gif(data: bytes) -> Size | None:
    width, height = struct.unpack_from("<HH", data, 6)
    return width, height


def _bmp(data: bytes) -> Size | None:
    (header,) = struct.unpack_from("<I", data, 14)
    width, height = struct.unpack_from("<HH" if header == 12 else "<ii", data, 18)
    return width, abs(height)


def _jpeg(data: bytes) -> Size | None:
    """Walk from marker to marker up to the first frame."""
    at = 2
    while data[at] == 0xFF:
        marker = data[at + 1]
        if marker in _FRAMES:
            height, width = struct.unpack_from(">HH", data, at + 5)
            return width, height
        if marker == 0xFF:
            at += 1
        elif marker in _ALONE:
            at += 2
        else:
            (length,) = struct.unpack_from(">H", data, at + 2)
            at += 2 + max(length, 2)
    return None


def _tiff(data: bytes) -> Size | None:
    order = "<" if data.startswith(b"II") else ">"
    (at,) = struct.unpack_from(f"{order}I", data, 4)
    (count,) = struct.unpack_from(f"{order}H", data, at)
    said: dict[int, int] = {}
    for number in range(count):
        place = at + 2 + 12 * number
        tag, kind = struct.unpack_from(f"{order}HH", data, place)
        form = {3: "H", 4: "I"}.get(kind)
        if tag in (256, 257) and form:
            (said[tag],) = struct.unpack_from(order + form, data, place + 8)
    return (said[256], said[257]) if len(said) == 2 else None


def _webp(data: bytes) -> Size | None:
    match data[12:16]:
        case b"VP8X":
            width = int.from_bytes(data[24:27], "little") + 1
            height = int.from_bytes(data[27:30], "little") + 1
            return (width, height) if len(data) > 29 else None
        case b"VP8L":
            (bits,) = struct.unpack_from("<I", data, 21)
            return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
        case b"VP8 ":
            width, height = struct.unpack_from("<HH", data, 26)
            return width & 0x3FFF, height & 0x3FFF
    return None


_SIZES: Mapping[Kind, Callable[[bytes], Size | None]] = {
    Kind.PNG: _png,
    Kind.JPEG: _jpeg,
    Kind.GIF: _gif,
    Kind.BMP: _bmp,
    Kind.TIFF: _tiff,
    Kind.WEBP: _webp,
}
