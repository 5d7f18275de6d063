"""Whatever happens to the bytes of a picture, it is whole or refused."""

import random
from collections import Counter

import pytest

from drafter.errors import Unreadable
from drafter.pictures import image_formats
from drafter.pictures.picture import decoded, judge

from .samples import picture, turned

SOUND = {
    "jpeg": turned(6),
    "jpeg of many scans": picture("JPEG", progressive=True),
    "jpeg for printing": picture("JPEG", mode="CMYK"),
    "png": turned(6, "PNG"),
    "png with a palette": picture("PNG", mode="P"),
    "gif": picture("GIF"),
    "bmp": picture("BMP"),
    "webp": turned(6, "WEBP"),
}


def mutated(data, chance):
    """Return the bytes with some of them changed, taken out or put in."""
    changed = bytearray(data)
    for _ in range(chance.choice((1, 2, 5, 20))):
        at = chance.randrange(min(len(changed), 400))
        match chance.randrange(4):
            case 0 | 1:
                changed[at] = chance.choice((0, 255, chance.randrange(256)))
            case 2:
                del changed[at : at + chance.randrange(1, 9)]
            case 3:
                changed[at:at] = chance.randbytes(chance.randrange(1, 9))
    return bytes(changed)


def outcome(data):
    """Return what becomes of some bytes: a picture, a rule, or nothing to decode."""
    kind = image_formats.kind_of(data)
    size = image_formats.size_of(data, kind) if kind else None
    if kind is None or size is None:
        return "unknown"
    try:
        judge(size, kind, "x")
        made = decoded(data, kind, "x")
    except Unreadable as why:
        return why.finding.code
    assert image_formats.kind_of(made.data) is made.kind
    assert min(made.width, made.height) > 0
    return "picture"


@pytest.mark.parametrize("name", SOUND)
def test_a_changed_picture_is_whole_or_refused(name):
    chance = random.Random(f"ảnh {name}")
    seen = Counter(outcome(mutated(SOUND[name], chance)) for _ in range(80))

    assert set(seen) <= {"picture", "unknown", "F408", "F409"}
    assert seen["F409"] > 0
    assert outcome(SOUND[name]) == "picture"
