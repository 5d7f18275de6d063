"""Files that are no picture which can be read: what they are, and the way out."""

from collections.abc import Mapping

from attrs import frozen

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
class Stranger:
    """What a file is, and what to do, in Vietnamese and English."""

    kind: str
    kind_en: str
    advice: str
    advice_en: str


def _stranger(kind: str, kind_en: str, advice: tuple[str, str]) -> Stranger:
    return Stranger(kind, kind_en, *advice)


_EMPTY = _stranger(
    "tệp rỗng",
    "an empty file",
    ("chép lại ảnh từ máy ảnh hoặc điện thoại", "copy the picture again"),
)
_OTHER = _stranger("nội dung khác", "something else", _AGAIN)
_SVG = _stranger("hình vẽ SVG", "an SVG drawing", _DRAWN)
_STARTS: Mapping[bytes, Stranger] = {
    b"\xd7\xcd\xc6\x9a": _stranger("hình vẽ WMF", "a WMF drawing", _DRAWN),
    b"\1\0\0\0": _stranger("hình vẽ EMF", "an EMF drawing", _DRAWN),
    b"8BPS": _stranger("ảnh Photoshop", "a Photoshop picture", _AGAIN),
    b"\0\0\0\x0cjP  ": _stranger("ảnh JPEG 2000", "a JPEG 2000 picture", _AGAIN),
    b"\0\0\0\x0cJXL ": _stranger("ảnh JPEG XL", "a JPEG XL picture", _AGAIN),
    b"\xff\x0a": _stranger("ảnh JPEG XL", "a JPEG XL picture", _AGAIN),
    b"%PDF": _stranger("tệp PDF", "a PDF", _PAGE),
    b"PK\3\4": _stranger("tệp Word hoặc tệp nén", "a Word file or archive", _PAGE),
    b"\xd0\xcf\x11\xe0": _stranger("tệp Office kiểu cũ", "an old Office file", _PAGE),
}
_BRANDS: Mapping[bytes, Stranger] = {
    b"avif": _stranger("ảnh AVIF", "an AVIF picture", _AGAIN),
    b"heic": _stranger("ảnh HEIC", "a HEIC picture", _PHONE),
    b"heix": _stranger("ảnh HEIC", "a HEIC picture", _PHONE),
    b"hevc": _stranger("ảnh HEIC", "a HEIC picture", _PHONE),
    b"mif1": _stranger("ảnh HEIC", "a HEIC picture", _PHONE),
    b"msf1": _stranger("ảnh HEIC", "a HEIC picture", _PHONE),
}
"""Pictures in the file format of films, by the brand that it names."""

_VIDEO = _stranger(
    "đoạn phim",
    "a film",
    ("chụp một khung hình thành JPEG", "take one frame of it as JPEG"),
)


def stranger(data: bytes) -> Stranger:
    """Tell what some bytes are that are no picture to be read."""
    if not data:
        return _EMPTY
    if data[4:8] == b"ftyp":
        return _BRANDS.get(data[8:12], _VIDEO)
    head = data[:1024].removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    if head.startswith((b"<svg", b"<?xml", b"<!--")) and b"<svg" in head:
        return _SVG
    found = [one for start, one in _STARTS.items() if data.startswith(start)]
    return found[0] if found else _OTHER
