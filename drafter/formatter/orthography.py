"""House spelling of structured text, and typed text made even before it is read.

No law binds the place of a tone mark; names of people and places keep theirs.
"""

import re
import unicodedata
from collections.abc import Mapping
from enum import Enum
from functools import cache, lru_cache

from drafter.findings import Finding, hint
from drafter.patterns import regex
from drafter.values import ToneStyle

TIDIED = hint("D210")


class Spelling(Enum):
    """Which of y and i is written where both are in use; named by example."""

    TY = "tỷ"
    TI = "tỉ"


_ON_A = {
    "òa": "oà",
    "óa": "oá",
    "ỏa": "oả",
    "õa": "oã",
    "ọa": "oạ",
    "òe": "oè",
    "óe": "oé",
    "ỏe": "oẻ",
    "õe": "oẽ",
    "ọe": "oẹ",
    "ùy": "uỳ",
    "úy": "uý",
    "ủy": "uỷ",
    "ũy": "uỹ",
    "ụy": "uỵ",
}


def _in_capitals(table: Mapping[str, str]) -> dict[str, str]:
    """Add the same pairs as they stand in HÒA and Òa."""
    forms = (str, str.upper, str.capitalize)
    return {form(old): form(new) for old, new in table.items() for form in forms}


def _open_syllable(clusters: Mapping[str, str]) -> re.Pattern[str]:
    """Match two vowels that may be a cluster, end their syllable, and follow no q."""
    first = "".join({cluster[0] for cluster in clusters})
    second = "".join({cluster[1] for cluster in clusters})
    return re.compile(rf"(?<![qQ])[{first}][{second}](?!\w)")


@cache
def _tones(style: ToneStyle) -> tuple[Mapping[str, str], re.Pattern[str]]:
    """Return what is written otherwise in a style, and the pattern that finds it."""
    to_a = _in_capitals(_ON_A)
    to_o = {on_a: on_o for on_o, on_a in to_a.items()}
    table = to_o if style is ToneStyle.HOA_ON_O else to_a
    return table, _open_syllable(table)


_WITH_TY = "đồng|lệ|số|trọng|suất|giá|phú|USD|rưỡi|đô"
_WITH_KY = "nhiệm|định|chu|cùng|học|thời|quá|lộ|giữa|thường|Hoa|đầu|cuối|trong"
_PARTS = {
    Spelling.TY: ("tỉ", "Tỉ", "kì", "Kì", "KÌ", "uí"),
    Spelling.TI: ("tỷ", "Tỷ", "kỳ", "Kỳ", "KỲ", "uý"),
}
"""Without one of these there is nothing to spell in another way."""


@cache
def _spellings(spelling: Spelling) -> tuple[tuple[re.Pattern[str], str], ...]:
    """Return what is written otherwise in a spelling, and how."""
    if spelling is Spelling.TY:
        return (
            (regex(rf"\b([Tt])ỉ(?=\s+(?:{_WITH_TY})\b)"), r"\1ỷ"),
            (regex(rf"\b((?:{_WITH_KY})\s+[Kk])ì\b", re.IGNORECASE), r"\1ỳ"),
            (regex(r"\b([Kk])ì(?=\s+(?:họp|thi|báo cáo|kế hoạch)\b)"), r"\1ỳ"),
            (regex(r"\b([Qq])uí\b"), r"\1uý"),
        )
    return (
        (regex(rf"\b([Tt])ỷ(?=\s+(?:{_WITH_TY})\b)"), r"\1ỉ"),
        (regex(rf"\b((?:{_WITH_KY})\s+[Kk])ỳ\b", re.IGNORECASE), r"\1ì"),
        (regex(r"\b([Kk])ỳ(?=\s+(?:họp|thi|báo cáo|kế hoạch)\b)"), r"\1ì"),
        (regex(r"\b([Qq])uý(?=\s+(?:[IV]+|[1-4]|này|sau|trước|tới)\b)"), r"\1uí"),
        (regex(r"\btỷ\b"), "tỉ"),
    )


@lru_cache(maxsize=4096)
def house(
    text: str,
    tone: ToneStyle = ToneStyle.HOA_ON_O,
    spelling: Spelling = Spelling.TY,
) -> str:
    """Return structured text in house spelling, its spaces single and plain."""
    return spelt(" ".join(composed(text).split()), tone, spelling)


def spelt(text: str, tone: ToneStyle, spelling: Spelling) -> str:
    """Return a text with tone marks and i or y as the settings say."""
    if any(part in text for part in _PARTS[spelling]):
        for pattern, replacement in _spellings(spelling):
            text = pattern.sub(replacement, text)
    return toned(text, tone)


def toned(text: str, tone: ToneStyle) -> str:
    """Place the tone marks of open oa, oe, uy as the style says."""
    table, pattern = _tones(tone)
    return pattern.sub(lambda match: table.get(match[0], match[0]), text)


def composed(text: str) -> str:
    """Return the text in NFC."""
    return unicodedata.normalize("NFC", text)


def capitalised(text: str) -> str:
    """Return the text with a capital first letter, the rest untouched."""
    return text[:1].upper() + text[1:]


LONGEST = 500
"""More characters than this are no phrase: no pattern is tried on them."""

_BLANKS = regex(r"[\s\u200b\ufeff]+")
DASHES = regex("[\u2010-\u2015\u2212]")
_SCALE = regex(r"(?<=\d)(\s*)tỉ\b|\b(nghìn |ngàn )tỉ\b", re.IGNORECASE)


def stripped(text: str) -> str:
    """Return the text in NFC, without outer blanks."""
    return composed(text).strip().strip("\u200b\ufeff")


def even(text: str) -> str:
    """Return the text with plain dashes, single plain spaces, house spelling.

    What is longer than any phrase is none, and comes back empty.
    """
    if len(text) > LONGEST:
        return ""
    text = DASHES.sub("-", _BLANKS.sub(" ", stripped(text)))
    return house(_SCALE.sub(lambda m: f"{m[1] or m[2] or ''}tỷ", text))


def tidied(text: str, printed: str, *, same: bool) -> tuple[Finding, ...]:
    """Report a text that will be printed in another way.

    Args:
        text: What was typed.
        printed: What will be printed.
        same: Whether the two differ only in what a profile decides.
    """
    if same and composed(text) == text:
        return ()
    return (TIDIED.at(text=text, read=printed),)


def is_even(text: str) -> bool:
    """Tell whether a text came with plain dashes, spaces and house spelling."""
    return even(text) == stripped(text).replace("\u00a0", " ")
