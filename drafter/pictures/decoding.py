"""From the bytes of a picture to one that a paper takes: the door to Pillow."""

import io
import threading
import warnings
from collections.abc import Mapping
from importlib import import_module
from typing import TYPE_CHECKING

from drafter.errors import Unreadable
from drafter.pictures import limits, rules
from drafter.pictures.kinds import Kind, Size
from drafter.pictures.picture import Picture

if TYPE_CHECKING:
    from PIL.Image import Image

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


def is_available() -> bool:
    """Tell whether Pillow is installed."""
    try:
        import_module("PIL.Image")
    except ImportError:
        return False
    return True


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
            raise Unreadable(rules.BROKEN, path=name) from why


def _decoded(data: bytes, kind: Kind, name: object) -> Picture:
    module, reader = _READERS[kind]
    image: Image = getattr(import_module(module), reader)(io.BytesIO(data))
    judge(image.size, kind, name)
    across, down = _resolution(image)
    natural = (image.width * limits.EMU // across, image.height * limits.EMU // down)
    lies = image.width >= image.height
    image.draft(None, (limits.LONGEST, limits.LONGEST))
    plain = _plain(_upright(image))
    plain.info = {}
    made, form = _written(plain, lossless=kind in _LOSSLESS)
    if (plain.width >= plain.height) is not lies:
        natural = natural[1], natural[0]
    return Picture(made, form, *(max(side, 1) for side in natural))


def _upright(image: "Image") -> "Image":
    """Return the pixels, made fewer first, as a person would hold the picture."""
    from PIL.Image import Resampling, Transpose

    image.load()
    orientation = image.getexif().get(_ORIENTATION)
    smooth = image.mode in _SMOOTH and "transparency" not in image.info
    small = image if smooth else _plain(image)
    box = (limits.LONGEST, limits.LONGEST)
    small.thumbnail(box, Resampling.LANCZOS, reducing_gap=3.0)
    turn = _TURNS.get(orientation)
    return small if turn is None else small.transpose(Transpose[turn])


def judge(size: Size, kind: Kind, name: object) -> None:
    """Hold the size of a picture to the limits.

    Raises:
        drafter.errors.Unreadable: It has no pixels, or too many.
    """
    width, height = size
    most = limits.WEBP_PIXELS if kind is Kind.WEBP else limits.PIXELS
    if min(size) < 1:
        raise Unreadable(rules.BROKEN, path=name)
    if max(size) > limits.SIDE or width * height > most:
        raise Unreadable(
            rules.TOO_MANY_PIXELS,
            path=name,
            width=width,
            height=height,
            side=limits.SIDE,
            pixels=most // 10**6,
        )


def _resolution(image: "Image") -> tuple[int, int]:
    """Return the dots per inch across and down that a file says, if they can be."""
    said = image.info.get("dpi")
    try:
        across, down = (round(float(one)) for one in said or ())
    except (TypeError, ValueError, OverflowError, ZeroDivisionError):
        return limits.DPI, limits.DPI
    if not all(limits.LEAST_DPI <= one <= limits.MOST_DPI for one in (across, down)):
        return limits.DPI, limits.DPI
    return across, down


def _plain(image: "Image") -> "Image":
    """Return the pixels as greys, colours, or colours with transparency."""
    if image.has_transparency_data:
        seen = image.convert("RGBA")
        opaque = seen.getchannel("A").getextrema() == (255, 255)
        return seen.convert("RGB") if opaque else seen
    if image.mode.startswith("I"):
        return image.convert("I").point(lambda value: value * (1 / 256)).convert("L")
    return image.convert("L" if image.mode in ("1", "L", "F") else "RGB")


def _written(image: "Image", *, lossless: bool) -> tuple[bytes, Kind]:
    see_through = image.mode == "RGBA"
    if lossless or see_through:
        data = _saved(image, "PNG")
        if see_through or len(data) <= _HEAVY:
            return data, Kind.PNG
    return _saved(image, "JPEG", quality=_QUALITY), Kind.JPEG


def _saved(image: "Image", form: str, **options: int) -> bytes:
    stream = io.BytesIO()
    image.save(stream, form, **options)
    return stream.getvalue()
