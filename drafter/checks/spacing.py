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
        (r"(?<=[^\s.…]) +([,;:!?]|\.(?![\d.]))", r"\1"),
        (rf"([,;:])(?={_LETTER})", r"\1 "),
        (rf"(?<=[{_LOWER}]{{2}})\.(?=[{_UPPER}])", ". "),
        (r"([,;:])[,;:]+", r"\1"),
        (r"[,;:] *\.(?![\d.])|(?<!\.)\.\.(?!\.)", "."),
        (r" *(?:…|\.{3,})", ""),
        (r"\( +", "("),
        (r"(?<=\S) +\)", ")"),
        (rf"(?<={_LETTER})\((?={_LETTER})", " ("),
        (rf"(?<=\w) [-–—](?={_LETTER})|(?<=\w)[-–—] (?=\w)", " - "),
        (r"(?<=\d) [-–—](?=\d)", " - "),
        (r"(?<=\w) ?[–—] ?(?=\w)", " - "),
        (r"(?<=\w) /(?=\w)|(?<=\w)/ (?=\w)", "/"),
        (rf"(?<![\w/.,-])(\d[\d.,]*)(?={_LETTER}{{2,}})", r"\1 "),
    )
)
"""What is typed, and what stands there instead."""

_ADDRESS = re.compile(r"https?:|www\.|\w@\w")


def slips(text: str) -> Iterator[tuple[str, str]]:
    """Yield each kind of slip once: the words around it, and those words mended."""
    if _ADDRESS.search(text):
        return
    told: set[str] = set()
    for pattern, mended in SLIPS:
        found = pattern.search(text)
        if found is None:
            continue
        shown = _around(text, found)
        if shown not in told:
            told.add(shown)
            yield shown, pattern.sub(mended, shown)


def _around(text: str, found: re.Match[str]) -> str:
    """Return the words that touch a slip."""
    start = text.rfind(" ", 0, found.start()) + 1
    end = text.find(" ", max(found.end(), found.start() + 1))
    return text[start : end if end >= 0 else len(text)]
