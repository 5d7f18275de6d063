"""A picture comes out upright, plain, without metadata, of a size that prints."""

import io
import struct

import pytest
from PIL import Image

from drafter.errors import Unreadable
from drafter.pictures.image_formats import Kind, kind_of
from drafter.pictures.picture import DPI, EMU, LONGEST, decoded, judge

from .samples import colour, opened, picture, turned


def made(data):
    kind = kind_of(data)
    assert kind is not None
    return decoded(data, kind, "anh.jpg")


@pytest.mark.parametrize(
    ("orientation", "size", "first"),
    [
        (1, (40, 20), "red"),
        (2, (40, 20), "blue"),
        (3, (40, 20), "blue"),
        (6, (20, 40), "red"),
        (8, (20, 40), "blue"),
    ],
)
@pytest.mark.parametrize("form", ["JPEG", "TIFF", "WEBP", "PNG"])
def test_a_photo_is_turned_as_its_camera_says(form, orientation, size, first):
    found = made(turned(orientation, form))

    assert opened(found.data).size == size
    assert colour(found.data, 2, 2) == first
    assert (found.width > found.height) is (size[0] > size[1])


@pytest.mark.parametrize("form", ["JPEG", "TIFF", "WEBP", "PNG"])
def test_place_camera_and_thumbnail_are_gone(form):
    data = turned(6, form)
    assert b"May anh" in data

    found = made(data)

    assert len(opened(found.data).getexif()) == 0
    density = {"jfif", "jfif_version", "jfif_unit", "jfif_density"}
    assert set(opened(found.data).info) <= density
    for trace in (b"Exif", b"eXIf", b"ICC_PROFILE", b"May anh"):
        assert trace not in found.data


@pytest.mark.parametrize(
    "options",
    [
        {"comment": b"ai chup"},
        {"icc_profile": b"\0" * 128},
        {"xmp": b"<x:xmpmeta/>"},
        {"dpi": (300, 300)},
    ],
)
@pytest.mark.parametrize("form", ["JPEG", "PNG"])
def test_no_other_note_stays(form, options):
    found = made(picture(form, **options))

    assert b"ai chup" not in found.data
    assert b"xmpmeta" not in found.data
    assert {"icc_profile", "comment", "xmp", "dpi"}.isdisjoint(opened(found.data).info)


@pytest.mark.parametrize(
    ("form", "mode", "kind", "plain"),
    [
        ("JPEG", "RGB", Kind.JPEG, "RGB"),
        ("JPEG", "L", Kind.JPEG, "L"),
        ("JPEG", "CMYK", Kind.JPEG, "RGB"),
        ("TIFF", "CMYK", Kind.JPEG, "RGB"),
        ("TIFF", "1", Kind.JPEG, "L"),
        ("WEBP", "RGB", Kind.JPEG, "RGB"),
        ("BMP", "RGB", Kind.PNG, "RGB"),
        ("GIF", "P", Kind.PNG, "RGB"),
        ("PNG", "P", Kind.PNG, "RGB"),
        ("PNG", "RGBA", Kind.PNG, "RGB"),
    ],
)
def test_what_word_cannot_show_becomes_what_it_can(form, mode, kind, plain):
    found = made(picture(form, mode=mode))

    assert found.kind is kind
    assert kind_of(found.data) is kind
    assert opened(found.data).mode == plain
    assert colour(found.data, 2, 2) == "red" or plain == "L"


def see_through(form):
    stream = io.BytesIO()
    Image.new("RGBA", (8, 8), (255, 0, 0, 100)).save(stream, form)
    return stream.getvalue()


@pytest.mark.parametrize("form", ["PNG", "WEBP", "TIFF"])
def test_transparency_stays(form):
    found = made(see_through(form))

    assert found.kind is Kind.PNG
    assert opened(found.data).getpixel((1, 1))[3] == 100


def test_sixteen_bits_become_eight():
    stream = io.BytesIO()
    Image.new("I;16", (8, 8), 128 * 256).save(stream, "PNG")

    assert opened(made(stream.getvalue()).data).getpixel((1, 1)) == 128


@pytest.mark.parametrize(
    ("dpi", "taken"),
    [((300, 300), 300), ((0, 0), 96), ((1, 1), 96), ((99999, 99999), 96), (None, 96)],
)
def test_a_resolution_beyond_reason_is_not_believed(dpi, taken):
    options = {"dpi": dpi} if dpi else {}
    found = made(picture("TIFF", (96, 48), **options))

    assert found.width == pytest.approx(96 * EMU / taken, rel=0.01)


def test_a_large_photo_is_made_smaller_and_stays_as_wide():
    found = made(picture("JPEG", (4000, 2000)))

    assert opened(found.data).size == (LONGEST, LONGEST // 2)
    assert found.width == 4000 * EMU // DPI


def test_a_photo_in_a_png_becomes_lighter():
    stream = io.BytesIO()
    Image.effect_noise((1500, 1500), 80).convert("RGB").save(stream, "PNG")

    assert made(stream.getvalue()).kind is Kind.JPEG


def test_the_same_picture_gives_the_same_bytes():
    assert made(turned(6)) == made(turned(6))
    assert made(turned(6)).digest != made(turned(3)).digest


@pytest.mark.parametrize("form", ["JPEG", "PNG", "GIF", "BMP", "TIFF", "WEBP"])
def test_a_picture_cut_off_is_broken_and_never_a_traceback(form):
    data = picture(form, (400, 200))
    kind = kind_of(data)
    codes = set()
    for end in range(12, len(data) - 2, max(1, len(data) // 40)):
        try:
            decoded(data[:end], kind, "x")
        except Unreadable as why:
            codes.add(why.finding.code)

    assert codes == {"F409"}


@pytest.mark.parametrize("size", [(20_001, 1), (1, 20_001), (8_200, 8_000)])
def test_too_many_pixels_are_refused(size):
    with pytest.raises(Unreadable) as stopped:
        judge(size, Kind.PNG, "x")

    assert stopped.value.finding.code == "F408"


@pytest.mark.parametrize(
    "size", [(20_000, 1), (1, 20_000), (8_192, 6_144), (9_248, 6_936)]
)
def test_as_many_pixels_as_may_be_are_taken(size):
    judge(size, Kind.PNG, "x")


def test_a_kind_that_takes_more_memory_may_have_fewer_pixels():
    judge((8_000, 5_000), Kind.WEBP, "x")
    with pytest.raises(Unreadable):
        judge((8_000, 5_001), Kind.WEBP, "x")


def test_a_header_that_understates_is_found_out():
    """A GIF whose frame is larger than its screen."""
    data = bytearray(picture("GIF"))
    at = data.index(b",\0\0\0\0")
    data[at + 5 : at + 9] = struct.pack("<HH", 30_000, 30_000)

    with pytest.raises(Unreadable) as stopped:
        decoded(bytes(data), Kind.GIF, "x")

    assert stopped.value.finding.code in ("F408", "F409")
