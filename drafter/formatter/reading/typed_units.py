"""Units as they are typed, brought to how they are printed."""

import re

from drafter.formatter.units import SCALES

_MONEY = {"đ", "₫", "vnd", "vnđ", "đồng", "dong"}
_SPELT = {"ngàn": "nghìn", "tỉ": "tỷ", "m2": "m²", "m3": "m³", "km2": "km²"}
_SCALE = re.compile(rf"^({'|'.join([*SCALES, 'ngàn', 'tỉ'])})(?=\S)", re.IGNORECASE)


def read_unit(text: str) -> str:
    """Return a unit in house spelling; glued scale words are split off."""
    text = re.sub(r"\s*/\s*", "/", text.strip())
    words: list[str] = []
    while glued := _SCALE.match(text):
        if not re.match(r"\s|đ|/|$", text[glued.end() :]):
            break
        words.append(glued[1].lower())
        text = text[glued.end() :].strip()
    words += text.split()
    return " ".join(_spelt(word) for word in words)


def _spelt(word: str) -> str:
    head, slash, rest = word.partition("/")
    lower = head.lower()
    if lower in _MONEY:
        head = "đồng"
    head = _SPELT.get(lower, head)
    return head + slash + rest
