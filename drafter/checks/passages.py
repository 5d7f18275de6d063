"""Where text stands in a conference, and in which manner it was typed."""

from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import date
from decimal import Decimal
from enum import Enum, auto
from functools import cache
from typing import TypeVar, cast

import attrs

from drafter.findings import Path
from drafter.model import (
    Amount,
    Award,
    Causes,
    Conference,
    Discussion,
    Group,
    Indicator,
    Occasion,
    Period,
    Photo,
    Presentation,
    Press,
    Quote,
    Recognition,
    Result,
    Speech,
    Target,
    Task,
    Term,
)

T = TypeVar("T")
_Node = tuple[Path, object, object]
"""Path, value and owner."""
_VALUES = (Amount, Occasion, Period, Term, Enum, Decimal, date, int)
"""What holds no text of its own."""


class Manner(Enum):
    """How a text stands on paper."""

    ITEM = auto()
    """In mid-sentence: starts small, has no final mark."""
    SENTENCE = auto()
    """By itself: a title, a caption, a paragraph."""
    LABEL = auto()
    """A name, an office, a number, a title of another document: not our prose."""


MANNERS: Mapping[tuple[type, str], Manner] = {
    (Conference, "work"): Manner.ITEM,
    (Conference, "context"): Manner.ITEM,
    (Conference, "overview"): Manner.ITEM,
    (Conference, "shortcomings"): Manner.ITEM,
    (Conference, "lessons"): Manner.ITEM,
    (Conference, "decisions"): Manner.ITEM,
    (Conference, "direction"): Manner.SENTENCE,
    (Conference, "proposals"): Manner.ITEM,
    (Group, "text"): Manner.ITEM,
    (Presentation, "report"): Manner.ITEM,
    (Presentation, "contents"): Manner.ITEM,
    (Indicator, "name"): Manner.ITEM,
    (Indicator, "note"): Manner.ITEM,
    (Target, "name"): Manner.ITEM,
    (Target, "note"): Manner.ITEM,
    (Result, "statements"): Manner.ITEM,
    (Recognition, "distinction"): Manner.ITEM,
    (Causes, "objective"): Manner.ITEM,
    (Causes, "subjective"): Manner.ITEM,
    (Causes, "other"): Manner.ITEM,
    (Speech, "topic"): Manner.ITEM,
    (Speech, "appraisal"): Manner.ITEM,
    (Speech, "accepted"): Manner.ITEM,
    (Speech, "requests"): Manner.ITEM,
    (Discussion, "summary"): Manner.ITEM,
    (Task, "text"): Manner.ITEM,
    (Award, "reason"): Manner.ITEM,
    (Photo, "caption"): Manner.SENTENCE,
    (Quote, "words"): Manner.SENTENCE,
    (Press, "title"): Manner.SENTENCE,
    (Press, "sapo"): Manner.SENTENCE,
    (Press, "boilerplate"): Manner.SENTENCE,
}
"""The prose of the model; every other text is a label."""


@attrs.frozen
class Passage:
    """One text of a conference.

    Attributes:
        path: Attributes and positions that lead to it.
        text: The text.
        field: The class and the attribute that hold it.
        manner: How it stands on paper.
    """

    path: Path
    text: str
    field: tuple[type, str]
    manner: Manner

    @property
    def is_prose(self) -> bool:
        """Whether its author chose the words, so that style can be discussed."""
        return self.manner is not Manner.LABEL


def passages(conference: Conference) -> Sequence[Passage]:
    """Return every text of a conference, in the order of the model."""
    return _walk(conference).passages


def prose(conference: Conference) -> Iterator[Passage]:
    """Yield the texts whose words their author chose."""
    return (passage for passage in passages(conference) if passage.is_prose)


def instances(conference: Conference, cls: type[T]) -> Iterator[tuple[Path, T]]:
    """Yield every object of a class in a conference, with its path."""
    for path, value, _ in _walk(conference).nodes:
        if isinstance(value, cls):
            yield path, value


@contextmanager
def walked(conference: Conference) -> Iterator[None]:
    """Walk a conference once for all that ask about it inside."""
    token = _WALKED.set(_Walk.through(conference))
    try:
        yield
    finally:
        _WALKED.reset(token)


@attrs.frozen
class _Walk:
    """What a conference holds.

    Attributes:
        conference: The conference.
        nodes: Every text and every object that has texts.
        passages: The texts.
    """

    conference: Conference
    nodes: tuple[_Node, ...]
    passages: tuple[Passage, ...]

    @classmethod
    def through(cls, conference: Conference) -> "_Walk":
        nodes: list[_Node] = [((), conference, conference)]
        _collect(conference, (), conference, nodes)
        texts = (
            _passage(path, value, owner)
            for path, value, owner in nodes
            if isinstance(value, str)
        )
        return cls(conference, tuple(nodes), tuple(texts))


_WALKED: ContextVar[_Walk | None] = ContextVar("walked", default=None)


def _walk(conference: Conference) -> _Walk:
    kept = _WALKED.get()
    if kept is not None and kept.conference is conference:
        return kept
    return _Walk.through(conference)


def _collect(value: object, path: Path, owner: object, found: list[_Node]) -> None:
    for step, inner in _steps(value):
        if not inner or isinstance(inner, _VALUES):
            continue
        here, holder = (*path, step), owner if isinstance(step, int) else value
        if not isinstance(inner, tuple):
            found.append((here, inner, holder))
        if not isinstance(inner, str):
            _collect(inner, here, holder, found)


def _steps(value: object) -> Iterable[tuple[str | int, object]]:
    if isinstance(value, tuple):
        return enumerate(value)
    names = _attributes(cast("Hashable", type(value)))
    return ((name, getattr(value, name)) for name in names)


@cache
def _attributes(cls: Hashable) -> tuple[str, ...]:
    """Return the attributes of an attrs class; any other has none."""
    if not isinstance(cls, type) or not attrs.has(cls):
        return ()
    return tuple(field.name for field in attrs.fields(cls))


def _passage(path: Path, text: str, owner: object) -> Passage:
    attribute = next(step for step in reversed(path) if isinstance(step, str))
    field = (type(owner), attribute)
    verbatim = isinstance(owner, Quote) and owner.verbatim
    manner = Manner.LABEL if verbatim else MANNERS.get(field, Manner.LABEL)
    return Passage(path, text, field, manner)
