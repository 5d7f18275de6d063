"""House spelling of structured text: NFC, tone marks, tỷ or tỉ, spaces.

No law binds the place of a tone mark; names of people and places keep theirs.
"""

import re
import unicodedata
from collections.abc import Mapping
from enum import Enum
from functools import lru_cache

from drafter.values import ToneStyle


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


_TO_A = _in_capitals(_ON_A)
_TO_O = {on_a: on_o for on_o, on_a in _TO_A.items()}
_TONES = {
    ToneStyle.HOA_ON_O: (_TO_O, _open_syllable(_TO_O)),
    ToneStyle.HOA_ON_A: (_TO_A, _open_syllable(_TO_A)),
}

_WITH_TY = "đồng|lệ|số|trọng|suất|giá|phú|USD|rưỡi|đô"
_WITH_KY = "nhiệm|định|chu|cùng|học|thời|quá|lộ|giữa|thường|Hoa|đầu|cuối|trong"
_TO_Y = (
    (re.compile(rf"\b([Tt])ỉ(?=\s+(?:{_WITH_TY})\b)"), r"\1ỷ"),
    (re.compile(rf"\b((?:{_WITH_KY})\s+[Kk])ì\b", re.IGNORECASE), r"\1ỳ"),
    (re.compile(r"\b([Kk])ì(?=\s+(?:họp|thi|báo cáo|kế hoạch)\b)"), r"\1ỳ"),
    (re.compile(r"\b([Qq])uí\b"), r"\1uý"),
)
_TO_I = (
    (re.compile(rf"\b([Tt])ỷ(?=\s+(?:{_WITH_TY})\b)"), r"\1ỉ"),
    (re.compile(rf"\b((?:{_WITH_KY})\s+[Kk])ỳ\b", re.IGNORECASE), r"\1ì"),
    (re.compile(r"\b([Kk])ỳ(?=\s+(?:họp|thi|báo cáo|kế hoạch)\b)"), r"\1ì"),
    (re.compile(r"\b([Qq])uý(?=\s+(?:[IV]+|[1-4]|này|sau|trước|tới)\b)"), r"\1uí"),
    (re.compile(r"\btỷ\b"), "tỉ"),
)
_PARTS = {
    Spelling.TY: ("tỉ", "Tỉ", "kì", "Kì", "KÌ", "uí"),
    Spelling.TI: ("tỷ", "Tỷ", "kỳ", "Kỳ", "KỲ", "uý"),
}
"""Without one of these there is nothing to spell in another way."""
_SPELLINGS = {Spelling.TY: _TO_Y, Spelling.TI: _TO_I}


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
        for pattern, replacement in _SPELLINGS[spelling]:
            text = pattern.sub(replacement, text)
    return toned(text, tone)


def toned(text: str, tone: ToneStyle) -> str:
    """Place the tone marks of open oa, oe, uy as the style says."""
    table, pattern = _TONES[tone]
    return pattern.sub(lambda found: table.get(found[0], found[0]), text)


def tones_of(text: str) -> Mapping[ToneStyle, tuple[str, ...]]:
    """Return the words that show each style; both filled means a mixed text."""
    words = re.findall(r"[^\W\d_]+", composed(text))
    other = {
        ToneStyle.HOA_ON_O: ToneStyle.HOA_ON_A,
        ToneStyle.HOA_ON_A: ToneStyle.HOA_ON_O,
    }
    return {
        style: tuple(dict.fromkeys(w for w in words if toned(w, other[style]) != w))
        for style in ToneStyle
    }


def composed(text: str) -> str:
    """Return the text in NFC."""
    return unicodedata.normalize("NFC", text)


def capitalised(text: str) -> str:
    """Return the text with a capital first letter, the rest untouched."""
    return text[:1].upper() + text[1:]
