"""Marks and spaces: each slip with the way to mend it."""

import re
from collections.abc import Iterator

from attrs import field, frozen

from drafter.findings import Edit
from drafter.formatter.units import glued

_UPPER = "".join(chr(c) for c in range(0x41, 0x1EFA) if chr(c).isupper())
_LOWER = "".join(chr(c) for c in range(0x61, 0x1EFA) if chr(c).islower())
_LETTER = r"[^\W\d_]"

_SPACED_MARK = r" (?<=[^\s.…] )([,;:!?]|\.(?![\d.]))"
_LOOSE_DASH = rf" ?[-–—] ?(?:(?<=\w [-–—])(?={_LETTER})|(?<=\w[-–—] )(?=\w))"


def _characters(text: str) -> frozenset[str]:
    return frozenset(text)


def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


@frozen
class Slip:
    """One kind of slip.

    Attributes:
        cues: Characters without one of which a text cannot have it.
        pattern: What is typed.
        right: What stands there instead.
    """

    cues: frozenset[str] = field(converter=_characters)
    pattern: re.Pattern[str] = field(converter=_compiled)
    right: str


SLIPS: tuple[Slip, ...] = (
    Slip(" ", r" {2,}(?=\S)", " "),
    Slip(",;:", r"([,;:])[,;:]+", r"\1"),
    Slip(".", r"[,;:] *\.(?![\d.])|\.(?<!\.\.)\.(?!\.)", "."),
    Slip("….", r" *(?:…|\.{3,})", ""),
    Slip(",;:!?.", _SPACED_MARK, r"\1"),
    Slip(",;:", rf"([,;:])(?={_LETTER})", r"\1 "),
    Slip(".", rf"\.(?<=[{_LOWER}]{{2}}\.)(?=[{_UPPER}])", ". "),
    Slip("(", r"\( +", "("),
    Slip(")", r"(?<=\S) +\)", ")"),
    Slip("(", rf"\((?<={_LETTER}\()(?={_LETTER})", " ("),
    Slip("-–—", _LOOSE_DASH, " - "),
    Slip("-–—", r"(?<=\d) [-–—](?=\d)", " - "),
    Slip("–—", r"(?<=\w) ?[–—] ?(?=\w)", " - "),
    Slip("/", r"(?<=\w) /(?=\w)|/ (?=\w)(?<=\w/ )", "/"),
    Slip(
        "0123456789",
        rf"(?<![\w/.,-])(\d[\d.,]*)"
        rf"(?=[{_UPPER}]?[{_LOWER}]{{2}}|{glued().pattern}|ý(?!\w))",
        r"\1 ",
    ),
)
"""All kinds, in the order in which they are mended."""

_ADDRESS = re.compile(r"https?:|www\.|@(?<=\w@)\w")


def slips(text: str) -> Iterator[tuple[Edit, ...]]:
    """Yield each kind of slip: the words around each of its places, mended."""
    if _ADDRESS.search(text):
        return
    taken: list[range] = []
    characters = frozenset(text)
    for slip in SLIPS:
        if slip.cues.isdisjoint(characters):
            continue
        places: list[range] = []
        for match in slip.pattern.finditer(text):
            place = _around(text, match)
            if not _overlaps(place, taken):
                taken.append(place)
                places.append(place)
        words = (text[place.start : place.stop] for place in places)
        if edits := tuple(Edit(typed, _mended(typed)) for typed in words):
            yield edits


def _mended(text: str) -> str:
    for slip in SLIPS:
        text = slip.pattern.sub(slip.right, text)
    return text


def _around(text: str, match: re.Match[str]) -> range:
    """Return where the words stand that touch a slip."""
    start = text.rfind(" ", 0, match.start()) + 1
    end = text.find(" ", max(match.end(), match.start() + 1))
    return range(start, end if end >= 0 else len(text))


def _overlaps(place: range, others: list[range]) -> bool:
    return any(place.start < o.stop and o.start < place.stop for o in others)
