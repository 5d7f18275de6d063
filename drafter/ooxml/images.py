"""Whether a picture in a package is what its content type says."""

from collections.abc import Mapping

from drafter.pictures import kinds
from drafter.pictures.kinds import Kind

_KINDS: Mapping[str, Kind] = {
    **{kind.value: kind for kind in Kind},
    "image/jpg": Kind.JPEG,
    "image/pjpeg": Kind.JPEG,
    "image/x-png": Kind.PNG,
    "image/x-ms-bmp": Kind.BMP,
    "image/tif": Kind.TIFF,
}
_METAFILE = (b"\1\0\0\0",)
_OLD_METAFILE = (b"\xd7\xcd\xc6\x9a", b"\1\0\x09\0", b"\2\0\x09\0")
_OTHERS: Mapping[str, tuple[bytes, ...]] = {
    "image/x-emf": _METAFILE,
    "image/emf": _METAFILE,
    "image/x-wmf": _OLD_METAFILE,
    "image/wmf": _OLD_METAFILE,
    "image/svg+xml": (b"<", b"\xef\xbb\xbf<"),
    "image/vnd.ms-photo": (b"II\xbc",),
    "image/x-icon": (b"\0\0\1\0",),
}
"""Pictures that Word writes and drafter does not measure: how they begin."""


def is_picture(content_type: str) -> bool:
    """Whether a part is a picture by its content type."""
    return content_type.lower().startswith("image/")


def is_sound(data: bytes, content_type: str) -> bool:
    """Whether bytes are a picture of their type, with a size above nothing."""
    declared = content_type.lower()
    if declared in _OTHERS:
        return data.startswith(_OTHERS[declared])
    kind = kinds.kind_of(data)
    if kind is None or kind is not _KINDS.get(declared):
        return False
    size = kinds.size_of(data, kind)
    return size is not None and min(size) > 0
