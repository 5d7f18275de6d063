"""The order of Vietnamese letters, tones and names of people.

Lists of people are sorted by given name, then by family and middle names. Letters
come before tones: a, ă, â, b … y; then level, huyền, hỏi, ngã, sắc, nặng.
"""

import unicodedata

_LETTERS = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
_TONES = ("", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323")
_RANKS = {letter: rank for rank, letter in enumerate(_LETTERS, 1)}

Key = tuple[tuple[tuple[int, ...], ...], tuple[tuple[int, ...], ...], str]


def text_key(text: str) -> Key:
    """Return the key that sorts texts as a Vietnamese dictionary does."""
    syllables = unicodedata.normalize("NFC", text).casefold().split()
    letters = tuple(tuple(map(_rank, _toneless(word))) for word in syllables)
    tones = tuple(tuple(map(_tone, word)) for word in syllables)
    return letters, tones, text


def name_key(name: str) -> tuple[Key, Key]:
    """Return the key that sorts people by given name, then by the other names."""
    *others, given = name.split() or [""]
    return text_key(given), text_key(" ".join(others))


def _toneless(word: str) -> str:
    bare = "".join(c for c in unicodedata.normalize("NFD", word) if c not in _TONES[1:])
    return unicodedata.normalize("NFC", bare)


def _rank(letter: str) -> int:
    before_letters = ord(letter) - ord("a")
    return _RANKS.get(letter, before_letters if before_letters < 0 else ord(letter))


def _tone(letter: str) -> int:
    marks = [c for c in unicodedata.normalize("NFD", letter) if c in _TONES[1:]]
    return _TONES.index(marks[0]) if marks else 0
