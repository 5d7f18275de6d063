"""Marks and spaces: each slip with the way to mend it."""

import re
from collections.abc import Iterator

_UPPER = "".join(chr(c) for c in range(0x41, 0x1EFA) if chr(c).isupper())
_LOWER = "".join(chr(c) for c in range(0x61, 0x1EFA) if chr(c).islower())
_LETTER = r"[^\W\d_]"

SLIPS: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), mended)
    for pattern, mended in (
        (r"(?<=\S) {2,}(?=\S)", " "),
        (r"([,;:])[,;:]+", r"\1"),
        (r"[,;:] *\.(?![\d.])|(?<!\.)\.\.(?!\.)", "."),
        (r" *(?:…|\.{3,})", ""),
        (r"(?<=[^\s.…]) +([,;:!?]|\.(?![\d.]))", r"\1"),
        (rf"([,;:])(?={_LETTER})", r"\1 "),
        (rf"(?<=[{_LOWER}]{{2}})\.(?=[{_UPPER}])", ". "),
        (r"\( +", "("),
        (r"(?<=\S) +\)", ")"),
        (rf"(?<={_LETTER})\((?={_LETTER})", " ("),
        (rf"(?<=\w) [-–—](?={_LETTER})|(?<=\w)[-–—] (?=\w)", " - "),
        (r"(?<=\d) [-–—](?=\d)", " - "),
        (r"(?<=\w) ?[–—] ?(?=\w)", " - "),
        (r"(?<=\w) /(?=\w)|(?<=\w)/ (?=\w)", "/"),
        (rf"(?<![\w/.,-])(\d[\d.,]*)(?=[{_UPPER}]?[{_LOWER}]{{2}})", r"\1 "),
    )
)
"""What is typed, and what stands there instead."""

_ADDRESS = re.compile(r"https?:|www\.|\w@\w")


def slips(text: str) -> Iterator[tuple[str, str]]:
    """Yield each kind of slip once: the words around it, and those words mended."""
    if _ADDRESS.search(text):
        return
    shown: list[range] = []
    for pattern, _ in SLIPS:
        places = (_around(text, found) for found in pattern.finditer(text))
        place = next((p for p in places if not _overlaps(p, shown)), None)
        if place is not None:
            shown.append(place)
            words = text[place.start : place.stop]
            yield words, _mended(words)


def _mended(text: str) -> str:
    for pattern, right in SLIPS:
        text = pattern.sub(right, text)
    return text


def _around(text: str, found: re.Match[str]) -> range:
    """Return where the words stand that touch a slip."""
    start = text.rfind(" ", 0, found.start()) + 1
    end = text.find(" ", max(found.end(), found.start() + 1))
    return range(start, end if end >= 0 else len(text))


def _overlaps(place: range, others: list[range]) -> bool:
    return any(place.start < o.stop and o.start < place.stop for o in others)
