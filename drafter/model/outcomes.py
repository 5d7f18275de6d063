"""Whether what an indicator counts is wanted, by the words of its name."""

import re
from collections.abc import Iterator, Mapping
from enum import Enum
from functools import cache, lru_cache
from itertools import pairwise
from typing import NamedTuple

from drafter.model.outcome_table import (
    ACTS,
    CURES,
    DEALINGS,
    EVENTS,
    FAILURES,
    HARMLESS,
    NOUNS,
    STATES,
    UNWANTED,
    WANTED,
)

_REACH = 5
"""So many words at most lie between what is done and what it is done about."""

_LONGEST = 7
"""Words of the longest row."""

_RATE = "tỷ lệ "
_FALL, _NOT = "giảm", "không"
"""They cure what is not wanted; of what is wanted they make no good thing."""


class Outcome(Enum):
    """What people think of more of a thing."""

    WANTED = "wanted"
    UNWANTED = "unwanted"
    UNKNOWN = "unknown"


class _Kind(Enum):
    EVENT = EVENTS
    ILL = UNWANTED
    FAILURE = FAILURES
    HARMLESS = HARMLESS
    CURE = (*CURES, _FALL)
    DEALING = DEALINGS
    PASSIVE = ("được", "đã")
    NEGATION = (_NOT,)
    WANTED = WANTED


class _Word(NamedTuple):
    """A word of the table in a name: its kind, and where it stands in words."""

    kind: _Kind
    text: str
    start: int
    end: int

    @property
    def negates(self) -> bool:
        """Whether it turns around what is wanted: "không có", "giảm"."""
        turns = self.kind in (_Kind.NEGATION, _Kind.CURE)
        return turns and (self.text == _FALL or self.text.split()[0] == _NOT)


@lru_cache(maxsize=1024)
def outcome(name: str) -> Outcome:
    """Tell whether a thing is wanted; unknown where its name does not say.

    "hộ nghèo" nobody wants; "số hộ thoát nghèo", "khiếu nại được giải quyết" are good;
    "giải quyết quá hạn" is not; "xử phạt vi phạm" may be seen either way.
    """
    words = tuple(_words(name))
    kinds = {word.kind for word in words}
    ills = [word for word in words if word.kind in (_Kind.EVENT, _Kind.ILL)]
    treated = [_treatment(ill, words) for ill in ills]
    if _Kind.FAILURE in kinds or None in treated:
        return Outcome.UNWANTED
    if ills:
        cured = all(kind is _Kind.CURE for kind in treated)
        return Outcome.WANTED if cured else Outcome.UNKNOWN
    if any(word.negates for word in words):
        return Outcome.UNKNOWN
    is_rate = _key(name).startswith(_RATE) and _Kind.CURE in kinds
    is_done = "được" in {word.text for word in words} and _Kind.DEALING not in kinds
    is_good = _Kind.WANTED in kinds or is_rate or is_done
    return Outcome.WANTED if is_good else Outcome.UNKNOWN


def is_event(name: str) -> bool:
    """Tell whether a name is of what befalls a place, such as an accident."""
    return any(word.kind is _Kind.EVENT for word in _words(name))


@lru_cache(maxsize=1024)
def act(phrase: str) -> str:
    """Return the verb, as typed, with which a phrase opens that says what was done."""
    key = f"{_key(phrase)} "
    verb = next((verb for verb in _acts() if key.startswith(f"{verb} ")), "")
    length = 0 if _acts().get(verb) is None else len(verb.split())
    return " ".join(phrase.split()[:length])


def opens_with_state(name: str) -> bool:
    """Tell whether a name says how far a thing got: "đã giải quyết", "quá hạn"."""
    return f"{_key(name)} ".startswith(_states())


def adds(phrase: str) -> bool:
    """Tell whether a phrase opens with a verb whose amount came on top."""
    return bool(_acts().get(_key(act(phrase))))


def _treatment(ill: _Word, words: tuple[_Word, ...]) -> _Kind | None:
    """Return whether a thing nobody wants is cured, dealt with, or neither."""
    nearest = ill.start
    for word in reversed(words):
        if word.start >= ill.start:
            continue
        if nearest - word.end > _REACH:
            break
        if word.kind in (_Kind.CURE, _Kind.DEALING):
            return word.kind
        if word.kind in (_Kind.EVENT, _Kind.ILL):
            nearest = word.start
    later = [word for word in words if word.start > ill.start]
    for passive, done in pairwise(later):
        near = done.start - passive.end <= 1
        if passive.kind is _Kind.PASSIVE and done.kind is _Kind.CURE and near:
            return _Kind.CURE
    return None


def _words(name: str) -> Iterator[_Word]:
    """Yield the words of the table in a name, the longest that stand at a place."""
    words, start = _key(name).split(), 0
    while start < len(words):
        for end in range(min(start + _LONGEST, len(words)), start, -1):
            text = " ".join(words[start:end])
            if text in _kinds():
                yield _Word(_kinds()[text], text, start, end)
                start = end
                break
        else:
            start += 1


@lru_cache(maxsize=1024)
def _key(text: str) -> str:
    """Return a text in small letters and plain words, in house spelling."""
    from drafter.formatter.orthography import house  # a schema does without it

    return house(" ".join(re.findall(r"[\w%]+", text.casefold())))


@cache
def _kinds() -> Mapping[str, _Kind]:
    return {word: kind for kind in _Kind for word in kind.value}


@cache
def _states() -> tuple[str, ...]:
    words = (*FAILURES, *STATES)
    return tuple(f"{word} " for word in words)


@cache
def _acts() -> Mapping[str, bool | None]:
    """Return the verbs of acts, and nouns that open like one, the longest first."""
    nouns = ((noun, None) for noun in NOUNS)
    acts = {verb.replace(",", ""): adds for verb, adds in (*ACTS, *nouns)}
    return dict(sorted(acts.items(), key=lambda row: -len(row[0])))
