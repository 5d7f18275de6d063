"""Formats of pictures told by first bytes: sizes of some, a way out for the others."""

import struct
from collections.abc import Callable, Mapping
from enum import Enum

from drafter.records import frozen

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


METAFILE = (b"\1\0\0\0",)
OLD_METAFILE = (b"\xd7\xcd\xc6\x9a", b"\1\0\x09\0", b"\2\0\x09\0")
PHOTO = (b"II\xbc",)
ICON = (b"\0\0\1\0",)
PACKED = (b"\x1f\x8b",)
DRAWN = (*METAFILE, *OLD_METAFILE, *PHOTO, *ICON, *PACKED)
"""How pictures begin that Word shows and drafter does not measure."""


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
    sides: dict[int, int] = {}
    for number in range(count):
        place = at + 2 + 12 * number
        tag, kind = struct.unpack_from(f"{order}HH", data, place)
        form = {3: "H", 4: "I"}.get(kind)
        if tag in (256, 257) and form:
            (sides[tag],) = struct.unpack_from(order + form, data, place + 8)
    return (sides[256], sides[257]) if len(sides) == 2 else None


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

_AGAIN = (
    "mở ảnh rồi lưu lại thành JPEG hoặc PNG",
    "open the picture and save it as JPEG or PNG",
)
_PHONE = (
    "lưu lại thành JPEG; trên iPhone chọn Cài đặt → Camera → Định dạng → Tương thích "
    "nhất",
    "save it as JPEG; on an iPhone choose Settings → Camera → Formats → Most "
    "Compatible",
)
_DRAWN = (
    "mở bằng trình duyệt hoặc phần mềm vẽ rồi lưu (xuất) thành PNG",
    "open it in a browser or a drawing program and export it as PNG",
)
_PAGE = (
    "mở tệp, chụp hoặc xuất hình thành PNG",
    "open the file and export the picture as PNG",
)


@frozen
class OtherFormat:
    """What a file is that cannot be read, and the way out, in both languages."""

    kind: str
    kind_en: str
    advice: str
    advice_en: str


def _other(kind: str, kind_en: str, advice: tuple[str, str]) -> OtherFormat:
    return OtherFormat(kind, kind_en, *advice)


_EMPTY = _other(
    "tệp rỗng",
    "an empty file",
    ("chép lại ảnh từ máy ảnh hoặc điện thoại", "copy the picture again"),
)
_UNKNOWN = _other("nội dung khác", "something else", _AGAIN)
_SVG = _other("hình vẽ SVG", "an SVG drawing", _DRAWN)
_OTHER_STARTS: Mapping[bytes, OtherFormat] = {
    b"\xd7\xcd\xc6\x9a": _other("hình vẽ WMF", "a WMF drawing", _DRAWN),
    b"\1\0\0\0": _other("hình vẽ EMF", "an EMF drawing", _DRAWN),
    b"8BPS": _other("ảnh Photoshop", "a Photoshop picture", _AGAIN),
    b"\0\0\0\x0cjP  ": _other("ảnh JPEG 2000", "a JPEG 2000 picture", _AGAIN),
    b"\0\0\0\x0cJXL ": _other("ảnh JPEG XL", "a JPEG XL picture", _AGAIN),
    b"\xff\x0a": _other("ảnh JPEG XL", "a JPEG XL picture", _AGAIN),
    b"%PDF": _other("tệp PDF", "a PDF", _PAGE),
    b"PK\3\4": _other("tệp Word hoặc tệp nén", "a Word file or archive", _PAGE),
    b"\xd0\xcf\x11\xe0": _other("tệp Office kiểu cũ", "an old Office file", _PAGE),
}
_BRANDS: Mapping[bytes, OtherFormat] = {
    b"avif": _other("ảnh AVIF", "an AVIF picture", _AGAIN),
    b"heic": _other("ảnh HEIC", "a HEIC picture", _PHONE),
    b"heix": _other("ảnh HEIC", "a HEIC picture", _PHONE),
    b"hevc": _other("ảnh HEIC", "a HEIC picture", _PHONE),
    b"mif1": _other("ảnh HEIC", "a HEIC picture", _PHONE),
    b"msf1": _other("ảnh HEIC", "a HEIC picture", _PHONE),
}
"""Pictures in the file format of films, by the brand that it names."""

_VIDEO = _other(
    "đoạn phim",
    "a film",
    ("chụp một khung hình thành JPEG", "take one frame of it as JPEG"),
)


def other_format(data: bytes) -> OtherFormat:
    """Tell what some bytes are that are no picture to be read."""
    if not data:
        return _EMPTY
    if data[4:8] == b"ftyp":
        return _BRANDS.get(data[8:12], _VIDEO)
    head = data[:1024].removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    if head.startswith((b"<svg", b"<?xml", b"<!--")) and b"<svg" in head:
        return _SVG
    matches = (f for start, f in _OTHER_STARTS.items() if data.startswith(start))
    return next(matches, _UNKNOWN)
