"""Small pictures, drawn in memory."""

import io

from PIL import Image

RED, BLUE = (220, 30, 30), (30, 30, 220)


def picture(form="JPEG", size=(40, 20), mode="RGB", **options):
    """Return a picture whose left half is red and whose right half is blue."""
    image = Image.new("RGB", size, BLUE)
    image.paste(RED, (0, 0, size[0] // 2, size[1]))
    stream = io.BytesIO()
    image.convert(mode).save(stream, form, **options)
    return stream.getvalue()


def turned(orientation, form="JPEG"):
    """Return a picture whose EXIF says how to hold it, and where it was taken."""
    exif = Image.Exif()
    exif[0x0112] = orientation
    exif[0x010F] = "May anh cua ai do"
    exif.get_ifd(0x8825)[1] = "N"
    exif.get_ifd(0x8825)[2] = (21.0, 1.0, 30.0)
    return picture(form, (40, 20), exif=exif)


def opened(data):
    """Return the pixels of a picture."""
    image = Image.open(io.BytesIO(data))
    image.load()
    return image


def colour(data, x, y):
    """Name the colour of a pixel."""
    red, _, blue = opened(data).convert("RGB").getpixel((x, y))
    return "red" if red > blue else "blue"
