"""Old Vietnamese encodings: known by sight, so that a message can name them.

They are tried on a text that is no good Vietnamese, and the one that gives most
Vietnamese syllables is the likely one. Text pasted from an old font shows as
"Céng hßa" (TCVN3) or "Coäng hoøa" (VNI).
"""

import re
import unicodedata
from collections.abc import Callable, Mapping
from enum import Enum
from functools import cache
from itertools import product

from drafter.patterns import regex
from drafter.records import frozen


class Legacy(Enum):
    """An encoding from before Unicode, by its usual name."""

    WINDOWS_1258 = "windows-1258"
    TCVN3 = "TCVN3 (ABC)"
    VNI = "VNI"


@frozen
class Decoded:
    """A legacy text: its encoding, and the text in Unicode."""

    encoding: Legacy
    text: str


_TONES = "\u0301\u0300\u0309\u0303\u0323"
_TCVN3 = {
    0xA1: "ĂÂÊÔƠƯĐăâêôơưđ",
    0xB5: "àảãáạ",
    0xBB: "ằẳẵắ",
    0xC6: "ặầẩẫấậè",
    0xCE: "ẻẽéẹềểễếệìỉ",
    0xDC: "ĩíịò",
    0xE1: "ỏõóọồổỗốộờởỡớợù",
    0xF1: "ủũúụừửữứựỳỷỹýỵ",
}
"""TCVN 5712:1993, VN3: runs of letters by the code of their first."""

_VNI_LETTERS = {"ô": "ơ", "ö": "ư", "ñ": "đ", "æ": "ỉ", "ó": "ĩ", "ò": "ị", "î": "ỵ"}
_VNI_MARKS = (
    ("aeoôuöy", "", "ùøûõï"),
    ("aeo", "\u0302", "áàåãä"),
    ("a", "\u0306", "éèúüë"),
)
"""VNI: vowels, the mark under the tone, and the letters that write the five tones."""

_TONED = regex(f"([aeiouy][\u0302\u0306\u031b]*)[{_TONES}]")
WORD = regex(r"[^\W\d_]+")
"""Letters side by side."""
_PIECE = regex(r"[\s,.;:()\"/0-9-]+")
_ODD = regex("[¨©ª«¬®¸¹»¼½¾µ¶·ÆÐÑÖ×ØÜÞßäåæçëïîñöø÷ûüþ§¦¥¤£¢¡\u00ad]")
"""Characters that no Vietnamese word has and that old fonts write with."""

_PUNCTUATION = frozenset("“”‘’«»–—…•·°²³×½\u00a0")
_CERTAIN = 0.7
_FEW = 2
_MOST = 0.8
"""Such a share of odd words must become syllables."""


@cache
def _tcvn3() -> Mapping[int, str]:
    runs = _TCVN3.items()
    return {first + step: c for first, run in runs for step, c in enumerate(run)}


@cache
def _vni() -> Mapping[str, str]:
    table = {"aâ": "â", "eâ": "ê", "oâ": "ô", "aê": "ă", **_VNI_LETTERS}
    for vowels, mark, letters in _VNI_MARKS:
        for vowel, (tone, letter) in product(vowels, zip(_TONES, letters, strict=True)):
            plain = _VNI_LETTERS.get(vowel, vowel)
            table[vowel + letter] = unicodedata.normalize("NFC", plain + mark + tone)
    upper = {typed.upper(): letter.upper() for typed, letter in table.items()}
    mixed = {t[0].upper() + t[1:]: c.upper() for t, c in table.items() if t[1:]}
    return table | upper | mixed


@cache
def _vni_codes() -> re.Pattern[str]:
    return re.compile("|".join(sorted(_vni(), key=len, reverse=True)))


@cache
def _syllable() -> re.Pattern[str]:
    return re.compile(
        r"(?:ngh?|[cgknpt]h|gi|qu|tr|[bcdđghklmnpqrstvx])?"
        r"(?:uyê|uyu|iêu|yêu|ươu|oai|oay|oeo|uây|uôi|ươi|oao|uê|uơ|ươ|uô|iê|yê|ia|ya|ua|ưa"
        r"|oa|oă|oe|uy|uâ|ai|ao|au|ay|âu|ây|eo|êu|iu|oi|ôi|ơi|ui|ưi|ưu|oo|[aăâeêioôơuưy])"
        r"(?:ch|nh|ng|[cmnpt])?"
    )


def _windows_1258(text: str) -> str:
    decoded = text.encode("latin-1", "replace").decode("cp1258", "replace")
    return unicodedata.normalize("NFC", decoded)


def _from_tcvn3(text: str) -> str:
    return text.translate(_tcvn3())


def _from_vni(text: str) -> str:
    return _vni_codes().sub(lambda code: _vni()[code[0]], text)


READERS: Mapping[Legacy, Callable[[str], str]] = {
    Legacy.WINDOWS_1258: _windows_1258,
    Legacy.TCVN3: _from_tcvn3,
    Legacy.VNI: _from_vni,
}
"""From a text whose characters are bytes (Latin-1) to the text that was meant."""


def likely(text: str) -> Legacy | None:
    """Name the old encoding of a text whose characters are bytes.

    >>> likely("Héi ®ång nh©n d©n x·").value
    'TCVN3 (ABC)'
    """
    if sum(not c.isascii() for c in text) < _FEW:
        return None
    shares = {name: vietnamese(read(text)) for name, read in READERS.items()}
    best = max(shares, key=shares.__getitem__)
    return best if shares[best] >= _CERTAIN else None


def legacy_text(text: str) -> Decoded | None:
    """Return what a text pasted from an old font says, and its encoding, if it is one.

    >>> legacy_text("nhiÖm kú").text
    'nhiệm kỳ'
    """
    if not _ODD.search(text):
        return None
    typed = unicodedata.normalize("NFC", text)
    odd = [w for w in _PIECE.split(typed) if len(w) > 1 and _ODD.search(w)]
    if not odd or any(is_syllable(word) for word in odd):
        return None
    hits = {
        name: sum(is_syllable(READERS[name](word)) for word in odd)
        for name in (Legacy.TCVN3, Legacy.VNI)
    }
    best = max(hits, key=hits.__getitem__)
    if hits[best] < _MOST * len(odd):
        return None
    return Decoded(best, READERS[best](typed))


def vietnamese(text: str) -> float:
    """Return the share of accented letters that stand in Vietnamese syllables."""
    accented = sum(not c.isascii() and c not in _PUNCTUATION for c in text)
    right = sum(_accents(word) for word in WORD.findall(text) if is_syllable(word))
    return right / accented if accented else 0.0


def is_syllable(word: str) -> bool:
    """Tell whether a word is built like a Vietnamese syllable."""
    bare = _TONED.sub(r"\1", unicodedata.normalize("NFD", word.lower()))
    return bool(_syllable().fullmatch(unicodedata.normalize("NFC", bare)))


def _accents(word: str) -> int:
    return sum(not c.isascii() for c in word)
