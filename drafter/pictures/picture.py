"""A picture as a paper takes it, from the bytes of a file: the door to Pillow.

How big a picture may be is a matter of counts, not of clocks.
"""

import io
import threading
import warnings
from collections.abc import Mapping
from importlib import import_module
from typing import TYPE_CHECKING

from attrs import field

from drafter.errors import Unreadable
from drafter.findings import error
from drafter.pictures import image_formats
from drafter.pictures.image_formats import Kind, Size
from drafter.records import frozen

if TYPE_CHECKING:
    from PIL.Image import Image

OTHER_KIND = error("F407")
TOO_MANY_PIXELS = error("F408")
BROKEN = error("F409")

SIDE = 20_000
"""Pixels along one side."""

PIXELS = 65_000_000
"""Pixels in all: the largest photo of a telephone is 9,248 by 6,936."""

WEBP_PIXELS = 40_000_000
"""Its decoder holds a picture three times over."""

LONGEST = 1_600
"""Pixels kept along the longer side: some 250 dpi over the width of a page."""

DPI = 96
"""Taken where a file says none, or one beyond reason."""

LEAST_DPI = 36
MOST_DPI = 1_200
EMU = 914_400
"""Units of a drawing in an inch."""

_LOSSLESS = (Kind.PNG, Kind.GIF, Kind.BMP)
_HEAVY = 2**20
"""A PNG above so many bytes is a photo, and better as JPEG."""

_QUALITY = 88
_READERS: Mapping[Kind, tuple[str, str]] = {
    Kind.PNG: ("PIL.PngImagePlugin", "PngImageFile"),
    Kind.JPEG: ("PIL.JpegImagePlugin", "JpegImageFile"),
    Kind.GIF: ("PIL.GifImagePlugin", "GifImageFile"),
    Kind.BMP: ("PIL.BmpImagePlugin", "BmpImageFile"),
    Kind.TIFF: ("PIL.TiffImagePlugin", "TiffImageFile"),
    Kind.WEBP: ("PIL.WebPImagePlugin", "WebPImageFile"),
}
"""The reader of each kind: Pillow's guessing among all its kinds is left out."""

_SMOOTH = ("L", "RGB", "RGBA", "CMYK")
"""The modes whose pixels can be made fewer as they are."""

_ORIENTATION = 0x0112
_TURNS: Mapping[object, str] = {
    2: "FLIP_LEFT_RIGHT",
    3: "ROTATE_180",
    4: "FLIP_TOP_BOTTOM",
    5: "TRANSPOSE",
    6: "ROTATE_270",
    7: "TRANSVERSE",
    8: "ROTATE_90",
}
"""What turns a picture upright, by what its camera noted."""

_WARNINGS = threading.Lock()
"""Which warnings are shown is a matter of the process: one thread at a time."""


@frozen
class Picture:
    """A picture ready for a paper: upright, without metadata, PNG or JPEG.

    Attributes:
        data: Its bytes.
        kind: What the bytes are.
        width: Its natural width in EMU, of which 36,000 make a millimetre.
        height: Its natural height in EMU.
        caption: What it shows, for those who cannot see it.
        digest: A short name of its bytes; the same bytes have the same.
    """

    data: bytes = field(repr=False)
    kind: Kind
    width: int
    height: int
    caption: str = field(default="", kw_only=True)
    digest: str = field(init=False, repr=False, eq=False)

    @digest.default
    def _hashed(self) -> str:
        from hashlib import sha256  # brings OpenSSL along

        return sha256(self.data).hexdigest()[:16]

    def __str__(self) -> str:
        return self.caption

    def fitted(self, width: int, height: int) -> tuple[int, int]:
        """Return its size where it is placed, in proportion, never beyond its own.

        Args:
            width: The available width in EMU.
            height: The available height in EMU.
        """
        wide = min(self.width, width)
        high = self.height * wide // self.width
        if high > height:
            wide, high = self.width * height // self.height, height
        return max(wide, 1), max(high, 1)


def is_available() -> bool:
    """Tell whether Pillow is installed."""
    try:
        import_module("PIL.Image")
    except ImportError:
        return False
    return True


def read(data: bytes, name: object) -> Picture:
    """Return the picture that a file holds.

    Args:
        data: What stands in the file.
        name: What the facts call it.

    Raises:
        drafter.errors.Unreadable: It is no picture, or beyond the limits.
    """
    kind = image_formats.kind_of(data)
    if kind is None:
        other = image_formats.other_format(data)
        raise Unreadable(
            OTHER_KIND,
            path=name,
            kind=other.kind,
            kind_en=other.kind_en,
            advice=other.advice,
            advice_en=other.advice_en,
        )
    size = image_formats.size_of(data, kind)
    if size is None:
        raise Unreadable(BROKEN, path=name)
    judge(size, kind, name)
    return decoded(data, kind, name)


def decoded(data: bytes, kind: Kind, name: object) -> Picture:
    """Return a picture upright, without metadata, of a size that prints well.

    Args:
        data: The bytes, their size already held to the limits.
        kind: What they are.
        name: What the facts call the file.

    Raises:
        drafter.errors.Unreadable: It is damaged or larger than its header says.
    """
    with _WARNINGS, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            return _decoded(data, kind, name)
        except Unreadable:
            raise
        except Exception as why:
            # A broken picture can make a decoder raise almost anything.
            raise Unreadable(BROKEN, path=name) from why


def _decoded(data: bytes, kind: Kind, name: object) -> Picture:
    module, reader = _READERS[kind]
    image: Image = getattr(import_module(module), reader)(io.BytesIO(data))
    judge(image.size, kind, name)
    across, down = _resolution(image)
    natural = (image.width * EMU // across, image.height * EMU // down)
    is_wide = image.width >= image.height
    image.draft(None, (LONGEST, LONGEST))
    plain = _plain(_turned(image))
    plain.info = {}
    written, form = _written(plain, lossless=kind in _LOSSLESS)
    if (plain.width >= plain.height) is not is_wide:
        natural = natural[1], natural[0]
    return Picture(written, form, *(max(side, 1) for side in natural))


def _turned(image: "Image") -> "Image":
    """Return the pixels, made fewer first, as a person would hold the picture."""
    from PIL.Image import Resampling, Transpose

    image.load()
    orientation = image.getexif().get(_ORIENTATION)
    smooth = image.mode in _SMOOTH and "transparency" not in image.info
    small = image if smooth else _plain(image)
    box = (LONGEST, LONGEST)
    small.thumbnail(box, Resampling.LANCZOS, reducing_gap=3.0)
    turn = _TURNS.get(orientation)
    return small if turn is None else small.transpose(Transpose[turn])


def judge(size: Size, kind: Kind, name: object) -> None:
    """Hold the size of a picture to the limits.

    Raises:
        drafter.errors.Unreadable: It has no pixels, or too many.
    """
    width, height = size
    most = WEBP_PIXELS if kind is Kind.WEBP else PIXELS
    if min(size) < 1:
        raise Unreadable(BROKEN, path=name)
    if max(size) > SIDE or width * height > most:
        raise Unreadable(
            TOO_MANY_PIXELS,
            path=name,
            width=width,
            height=height,
            side=SIDE,
            pixels=most // 10**6,
        )


def _resolution(image: "Image") -> tuple[int, int]:
    """Return the dots per inch across and down that a file says, if they can be."""
    dots = image.info.get("dpi")
    try:
        across, down = (round(float(side)) for side in dots or ())
    except (TypeError, ValueError, OverflowError, ZeroDivisionError):
        return DPI, DPI
    if not all(LEAST_DPI <= dpi <= MOST_DPI for dpi in (across, down)):
        return DPI, DPI
    return across, down


def _plain(image: "Image") -> "Image":
    """Return the pixels as greys, colours, or colours with transparency."""
    if image.has_transparency_data:
        coloured = image.convert("RGBA")
        opaque = coloured.getchannel("A").getextrema() == (255, 255)
        return coloured.convert("RGB") if opaque else coloured
    if image.mode.startswith("I"):
        return image.convert("I").point(lambda value: value * (1 / 256)).convert("L")
    return image.convert("L" if image.mode in ("1", "L", "F") else "RGB")


def _written(image: "Image", *, lossless: bool) -> tuple[bytes, Kind]:
    transparent = image.mode == "RGBA"
    if lossless or transparent:
        data = _saved(image, "PNG")
        if transparent or len(data) <= _HEAVY:
            return data, Kind.PNG
    return _saved(image, "JPEG", quality=_QUALITY), Kind.JPEG


def _saved(image: "Image", form: str, **options: int) -> bytes:
    stream = io.BytesIO()
    image.save(stream, form, **options)
    return stream.getvalue()
