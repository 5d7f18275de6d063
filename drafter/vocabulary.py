"""How a field says its Vietnamese key and description, and how keys compare.

One declaration per field carries the English attribute, the Vietnamese key and
the Vietnamese description; schema, messages, scaffold and field book follow.
"""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from functools import cache, lru_cache

import attrs

KEY = "key"
TAG = "tag"
GAP_MARK = "[CẦN BỔ SUNG: {}]"
"""What a paper shows where it requires a fact that the file lacks."""


@attrs.frozen
class Word:
    """What people type or read for one field.

    Attributes:
        name: Vietnamese key or tag, unaccented snake_case.
        text: Vietnamese description, one sentence without a final mark.
        example: A value as it is typed in YAML, or as it is printed.
    """

    name: str
    text: str
    example: str = ""


def key(name: str, text: str, *, example: str = "") -> dict[str, Word]:
    """Return the metadata of a model field: its YAML key and description."""
    return {KEY: Word(name, text, example)}


def tag(name: str, text: str, *, example: str = "") -> dict[str, Word]:
    """Return the metadata of a view field: its template tag and description."""
    return {TAG: Word(name, text, example)}


@cache
def words(cls: type, kind: str = KEY) -> Mapping[str, Word]:
    """Map each declared attribute of an attrs class to its word."""
    return {
        field.name: field.metadata[kind]
        for field in attrs.fields(cls)
        if kind in field.metadata
    }


@lru_cache(maxsize=4096)
def fold(text: str) -> str:
    """Fold a key as people write it: accents, case, spaces, ``-`` and ``_``.

    >>> fold("Chủ trì")
    'chu_tri'
    """
    bare = unaccented(text).casefold()
    return re.sub(r"[\s\-_]+", "_", bare).strip("_")


def unaccented(text: str) -> str:
    """Return the text without Vietnamese marks; ``đ`` becomes ``d``."""
    decomposed = unicodedata.normalize("NFD", text)
    bare = "".join(c for c in decomposed if not unicodedata.combining(c))
    return bare.replace("đ", "d").replace("Đ", "D")


def nearest(typed: str, known: Iterable[str]) -> str | None:
    """Return the known name most like the typed one, accents and case apart."""
    folded = {fold(name): name for name in known}
    found = get_close_matches(fold(typed), folded, n=1, cutoff=0.6)
    return folded[found[0]] if found else None
