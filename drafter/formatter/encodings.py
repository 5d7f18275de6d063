"""Legacy encodings: TCVN3 and VNI text pasted as if it were Unicode.

Such text shows as "Céng hßa" or "Coäng hoøa". It is decoded on trial: when most of
its odd words become Vietnamese syllables, the encoding is recognised.
"""

import re
import unicodedata
from collections.abc import Mapping
from enum import Enum

from attrs import frozen


class Legacy(Enum):
    """An encoding from before Unicode, by its usual name."""

    TCVN3 = "TCVN3"
    VNI = "VNI"


@frozen
class Decoded:
    """A legacy text: its encoding, and the text in Unicode."""

    encoding: Legacy
    text: str


_TCVN3: Mapping[str, str] = dict(
    zip(
        "µ¶·¸¹¨»¼½¾Æ©ÇÈÉÊË®ÌÎÏÐÑªÒÓÔÕÖ×ØÜÝÞßáâãä«åæçèé¬êëìíîïñòóô\u00adõö÷øùúûüýþ"
        "¡¢£¤¥¦§",
        "àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵĂÂÊÔƠƯĐ",
        strict=True,
    )
)
_MARKS = {
    "ù": "\u0301",
    "ø": "\u0300",
    "û": "\u0309",
    "õ": "\u0303",
    "ï": "\u0323",
    "â": "\u0302",
    "ê": "\u0306",
    "á": "\u0302\u0301",
    "à": "\u0302\u0300",
    "å": "\u0302\u0309",
    "ã": "\u0302\u0303",
    "ä": "\u0302\u0323",
    "é": "\u0306\u0301",
    "è": "\u0306\u0300",
    "ú": "\u0306\u0309",
    "ü": "\u0306\u0303",
    "ë": "\u0306\u0323",
}
_LETTERS = {"ö": "ư", "ô": "ơ", "ñ": "đ", "æ": "ỉ", "ó": "ĩ", "ò": "ị", "î": "ỵ"}
_PAIR = re.compile(rf"([aeouyöôAEOUYÖÔ])([{''.join(_MARKS)}{''.join(_MARKS).upper()}])")
_LONE = re.compile(f"[{''.join(_LETTERS)}{''.join(_LETTERS).upper()}]")

_SYLLABLE = re.compile(
    r"(?:ngh?|[cgknpt]h|gi|qu|tr|[bcdđghklmnpqrstvx])?"
    r"(?:uyê|uyu|iêu|yêu|ươu|oai|oay|oeo|uây|uôi|ươi|oao|uê|uơ|ươ|uô|iê|yê|ia|ya|ua|ưa"
    r"|oa|oă|oe|uy|uâ|ai|ao|au|ay|âu|ây|eo|êu|iu|oi|ôi|ơi|ui|ưi|ưu|oo|[aăâeêioôơuưy])"
    r"(?:ch|nh|ng|[cmnpt])?"
)
_TONED = re.compile("([aeiouy][\u0302\u0306\u031b]*)[\u0300\u0301\u0303\u0309\u0323]")
_ODD = re.compile("[¨©ª«¬®¸¹»¼½¾µ¶·ÆÐÑÖ×ØÜÞßäåæçëïîñöø÷ûüþ§¦¥¤£¢¡\u00ad]")
_MOST = 80
"""So many of a hundred odd words must become syllables."""


def legacy_text(text: str) -> Decoded | None:
    """Return the legacy encoding of a text and the text in Unicode, if it has one."""
    typed = unicodedata.normalize("NFC", text)
    words = re.split(r"[\s,.;:()\"/0-9-]+", typed)
    odd = [word for word in words if len(word) > 1 and _ODD.search(word)]
    if not odd or any(is_syllable(word) for word in odd):
        return None
    decoders = {Legacy.TCVN3: from_tcvn3, Legacy.VNI: from_vni}
    hits = {
        encoding: sum(is_syllable(decode(word)) for word in odd)
        for encoding, decode in decoders.items()
    }
    best = max(hits, key=lambda encoding: hits[encoding])
    if hits[best] * 100 < _MOST * len(odd):
        return None
    return Decoded(best, decoders[best](typed))


def from_tcvn3(text: str) -> str:
    """Return TCVN3 (ABC) text in Unicode; capitals were a matter of the font."""
    return "".join(_TCVN3.get(letter, letter) for letter in text)


def from_vni(text: str) -> str:
    """Return VNI text in Unicode."""
    joined = _PAIR.sub(lambda m: m[1] + _MARKS[m[2].lower()], text)
    lone = _LONE.sub(lambda m: _like(m[0], _LETTERS[m[0].lower()]), joined)
    return unicodedata.normalize("NFC", lone)


def is_syllable(word: str) -> bool:
    """Tell whether a word is built like a Vietnamese syllable."""
    bare = _TONED.sub(r"\1", unicodedata.normalize("NFD", word.lower()))
    return bool(_SYLLABLE.fullmatch(unicodedata.normalize("NFC", bare)))


def _like(model: str, letter: str) -> str:
    return letter.upper() if model.isupper() else letter
