"""Draws the picture of a made-up hall: python examples/anh/ve.py."""

from pathlib import Path

from PIL import Image, ImageDraw

WIDTH, HEIGHT = 960, 600
WALL, FLOOR, CURTAIN, FOLD = "#efe6d5", "#b98a5a", "#a3262a", "#8a1d22"
TABLE, CLOTH, SUIT, SKIN, HAIR = "#6e4a2f", "#f4f1ea", "#3a4a63", "#e2b48c", "#2b2522"
LEAF = "#4f8a4c"


def hall() -> Image.Image:
    """Return a stage with a curtain, a chair's table, a desk, and rows of people."""
    image = Image.new("RGB", (WIDTH, HEIGHT), WALL)
    draw = ImageDraw.Draw(image)
    draw.rectangle((0, 300, WIDTH, HEIGHT), FLOOR)
    draw.rectangle((110, 40, 850, 250), CURTAIN)
    for left in range(110, 850, 37):
        draw.rectangle((left, 40, left + 8, 250), FOLD)
    draw.rectangle((60, 250, 900, 310), TABLE)
    for middle in (380, 480, 580):
        person(draw, middle, 150, 1)
    draw.rectangle((310, 205, 650, 272), CLOTH)
    draw.polygon(((180, 180), (250, 180), (240, 262), (190, 262)), TABLE)
    for left in (80, 850):
        draw.rectangle((left, 225, left + 30, 262), TABLE)
        draw.ellipse((left - 14, 180, left + 44, 232), LEAF)
    for row, top in enumerate((330, 410, 500)):
        scale = 1 + row / 4
        step = int(92 * scale)
        for middle in range(step // 2 - row * 12, WIDTH + step, step):
            person(draw, middle, top, scale)
    return image


def person(draw: ImageDraw.ImageDraw, middle: int, top: int, scale: float) -> None:
    """Draw a head and shoulders."""
    half, high = int(17 * scale), int(38 * scale)
    wide = int(34 * scale)
    draw.rounded_rectangle(
        (middle - wide, top + high, middle + wide, top + high * 3), wide // 2, SUIT
    )
    draw.ellipse((middle - half, top, middle + half, top + high + 4), SKIN)
    draw.chord((middle - half, top, middle + half, top + high), 180, 360, HAIR)


if __name__ == "__main__":
    place = Path(__file__).with_name("quang-canh.png")
    hall().quantize(16).save(place, optimize=True)
