"""Old Vietnamese encodings: known by sight, so that a message can name them.

Nothing is read in them: they are tried on a text that is no UTF-8, and the one
that gives most Vietnamese syllables is the likely one.
"""

import re
import unicodedata
from collections.abc import Callable, Mapping
from itertools import product

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

_ONSET = "ngh|gh|gi|kh|nh|ng|ph|qu|th|tr|ch|[bcdghklmnprstvx]"
_SYLLABLE = re.compile(rf"(?:{_ONSET})?[aeiouy]{{1,3}}(?:ch|nh|ng|[cmnpt])?")
_WORD = re.compile(r"[^\W\d_]+")
_PUNCTUATION = frozenset("“”‘’«»–—…•·°²³×½\u00a0")
_CERTAIN = 0.7
_FEW = 2


def _tcvn3() -> Mapping[int, str]:
    runs = _TCVN3.items()
    return {first + step: c for first, run in runs for step, c in enumerate(run)}


def _vni() -> Mapping[str, str]:
    table = {"aâ": "â", "eâ": "ê", "oâ": "ô", "aê": "ă", **_VNI_LETTERS}
    for vowels, mark, letters in _VNI_MARKS:
        for vowel, (tone, letter) in product(vowels, zip(_TONES, letters, strict=True)):
            plain = _VNI_LETTERS.get(vowel, vowel)
            table[vowel + letter] = unicodedata.normalize("NFC", plain + mark + tone)
    upper = {typed.upper(): letter.upper() for typed, letter in table.items()}
    return table | upper


_TCVN3_TABLE = _tcvn3()
_VNI_TABLE = _vni()
_VNI_CODES = re.compile("|".join(sorted(_VNI_TABLE, key=len, reverse=True)))
_LETTERS = frozenset("đ") | frozenset(
    unicodedata.normalize("NFC", vowel + tone)
    for vowel, tone in product("aăâeêioôơuưy", ("", *_TONES))
)


def _windows_1258(text: str) -> str:
    decoded = text.encode("latin-1", "replace").decode("cp1258", "replace")
    return unicodedata.normalize("NFC", decoded)


def _from_tcvn3(text: str) -> str:
    return text.translate(_TCVN3_TABLE)


def _from_vni(text: str) -> str:
    return _VNI_CODES.sub(lambda code: _VNI_TABLE[code[0]], text)


READERS: Mapping[str, Callable[[str], str]] = {
    "windows-1258": _windows_1258,
    "TCVN3 (ABC)": _from_tcvn3,
    "VNI": _from_vni,
}
"""From a text whose characters are bytes (Latin-1) to the text that was meant."""


def likely(text: str) -> str | None:
    """Name the old encoding of a text whose characters are bytes.

    >>> likely("Héi ®ång nh©n d©n x·")
    'TCVN3 (ABC)'
    """
    if sum(not c.isascii() for c in text) < _FEW:
        return None
    shares = {name: vietnamese(read(text)) for name, read in READERS.items()}
    best = max(shares, key=shares.__getitem__)
    return best if shares[best] >= _CERTAIN else None


def vietnamese(text: str) -> float:
    """Return the share of accented letters that stand in Vietnamese syllables."""
    accented = sum(not c.isascii() and c not in _PUNCTUATION for c in text)
    words = (word.lower() for word in _WORD.findall(text))
    right = sum(_accents(word) for word in words if _is_syllable(word))
    return right / accented if accented else 0.0


def _accents(word: str) -> int:
    return sum(not c.isascii() for c in word)


def _is_syllable(word: str) -> bool:
    if not all(c.isascii() or c in _LETTERS for c in word):
        return False
    decomposed = unicodedata.normalize("NFD", word.replace("đ", "d"))
    if sum(c in _TONES for c in decomposed) > 1:
        return False
    bare = "".join(c for c in decomposed if not unicodedata.combining(c))
    return bool(_SYLLABLE.fullmatch(bare))
