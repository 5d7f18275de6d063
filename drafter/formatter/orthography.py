"""House spelling of structured text: NFC, tone marks, ỳ and ỷ, spaces."""

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

from drafter.values import ToneStyle

_PAIRS = {
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
_ON_FIRST = {new: old for old, new in _PAIRS.items()}


def _open_syllable(clusters: Iterable[str]) -> re.Pattern[str]:
    """Match a cluster that ends its syllable and does not follow q."""
    return re.compile(rf"(?<![qQ])({'|'.join(clusters)})(?!\w)")


_TO = {
    ToneStyle.HOA_ON_O: (_ON_FIRST, _open_syllable(_ON_FIRST)),
    ToneStyle.HOA_ON_A: (_PAIRS, _open_syllable(_PAIRS)),
}
_I_TO_Y = (
    (re.compile(r"\b([Tt])ỉ(?=\s+(?:đồng|lệ|số|trọng|suất|giá|phú))"), r"\1ỷ"),
    (re.compile(r"\b([Kk])ì\b(?!\s+cọ)"), r"\1ỳ"),
    (re.compile(r"\b([Qq])uí\b"), r"\1uý"),
)


@lru_cache(maxsize=4096)
def house(text: str, tone: ToneStyle = ToneStyle.HOA_ON_O) -> str:
    """Return structured text in house spelling; names are not for this."""
    text = " ".join(unicodedata.normalize("NFC", text).split())
    for pattern, replacement in _I_TO_Y:
        text = pattern.sub(replacement, text)
    return toned(text, tone)


def toned(text: str, tone: ToneStyle) -> str:
    """Place the tone marks of open oa, oe, uy as the style says."""
    table, pattern = _TO[tone]
    return pattern.sub(lambda found: table[found[0]], text)
