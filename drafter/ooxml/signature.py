"""What a file is that is no .docx, told by its first bytes."""

from collections.abc import Mapping

_STARTS: Mapping[bytes, tuple[str, str]] = {
    b"\xd0\xcf\x11\xe0": (
        "tệp .doc kiểu cũ, hoặc tệp đặt mật khẩu",
        "an old .doc, or protected by a password",
    ),
    b"{\\rtf": ("tệp .rtf", "an .rtf"),
    b"%PDF": ("tệp PDF", "a PDF"),
    b"\x89PNG": ("một hình", "a picture"),
    b"\xff\xd8\xff": ("một hình", "a picture"),
    b"<html": ("trang web", "a web page"),
    b"<!DOCTYPE": ("trang web", "a web page"),
    b"<?xml": ("tệp XML", "an XML file"),
    b"PK": ("tệp nén bị cắt dở hoặc hỏng", "an archive cut off or damaged"),
}
_TYPES: Mapping[str, tuple[str, str]] = {
    "spreadsheetml": ("bảng tính Excel", "an Excel workbook"),
    "presentationml": ("bản trình chiếu PowerPoint", "a PowerPoint presentation"),
    "visio": ("bản vẽ Visio", "a Visio drawing"),
}
_OTHER = ("nội dung khác", "something else")


def of_bytes(data: bytes) -> tuple[str, str]:
    """Name what some bytes are, in Vietnamese and English."""
    if not data:
        return "tệp rỗng", "an empty file"
    head = data[:64].lstrip(b"\xef\xbb\xbf \r\n\t")
    found = [names for start, names in _STARTS.items() if head.startswith(start)]
    return found[0] if found else _OTHER


def of_types(content_types: str) -> tuple[str, str]:
    """Name what a package is by its content types."""
    found = [names for kind, names in _TYPES.items() if kind in content_types]
    return found[0] if found else ("tệp nén không có văn bản Word", "no Word package")
