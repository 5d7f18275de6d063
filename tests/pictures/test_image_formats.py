"""Kind and size are told by the header, without Pillow and before decoding."""

import pytest

from drafter.pictures.image_formats import Kind, kind_of, other_format, size_of

from .samples import picture, turned

SAMPLES = {
    "png": (picture("PNG"), Kind.PNG),
    "png with alpha": (picture("PNG", mode="RGBA"), Kind.PNG),
    "jpeg": (picture("JPEG"), Kind.JPEG),
    "jpeg of many scans": (picture("JPEG", progressive=True), Kind.JPEG),
    "jpeg with exif": (turned(6), Kind.JPEG),
    "gif": (picture("GIF"), Kind.GIF),
    "bmp": (picture("BMP"), Kind.BMP),
    "tiff": (picture("TIFF"), Kind.TIFF),
    "tiff, big end first": (picture("TIFF", tiffinfo={}, compression="raw"), Kind.TIFF),
    "webp": (picture("WEBP"), Kind.WEBP),
    "webp without loss": (picture("WEBP", lossless=True), Kind.WEBP),
    "webp with alpha": (picture("WEBP", mode="RGBA", exif=b"x" * 9), Kind.WEBP),
}


@pytest.mark.parametrize("name", SAMPLES)
def test_a_picture_is_known_by_its_bytes(name):
    data, kind = SAMPLES[name]

    assert kind_of(data) is kind
    assert size_of(data, kind) == (40, 20)


@pytest.mark.parametrize("name", SAMPLES)
def test_a_header_cut_off_anywhere_has_no_size_or_the_right_one(name):
    data, kind = SAMPLES[name]
    sizes = {size_of(data[:end], kind) for end in range(len(data))}

    assert sizes <= {None, (40, 20)}
    assert None in sizes


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "tệp rỗng"),
        (b"<svg xmlns='x'/>", "hình vẽ SVG"),
        (b"<?xml version='1.0'?>\n<svg/>", "hình vẽ SVG"),
        (b"\0\0\0\x18ftypheic\0\0", "ảnh HEIC"),
        (b"\0\0\0\x18ftypavif\0\0", "ảnh AVIF"),
        (b"\0\0\0\x18ftypmp42\0\0", "đoạn phim"),
        (b"%PDF-1.7", "tệp PDF"),
        (b"PK\3\4", "tệp Word hoặc tệp nén"),
        (b"<html><body>", "nội dung khác"),
        (b"\x89PNX", "nội dung khác"),
    ],
)
def test_what_is_no_picture_is_told_with_a_way_out(data, said):
    found = other_format(data)

    assert kind_of(data) is None
    assert found.kind == said
    assert found.advice
    assert found.advice_en
