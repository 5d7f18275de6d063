"""The texts of a conference, each with what its declaration says of it."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from typing import TypeVar

from drafter.findings import Path
from drafter.model import Conference, KeptWording, Quote
from drafter.model.declarations import Fact, walk
from drafter.records import frozen
from drafter.vocabulary import PROSE, Kind, Word

T = TypeVar("T")


@frozen
class Passage:
    """One text of a conference.

    Attributes:
        path: Attributes and positions that lead to it.
        text: The text.
        field: The class and the attribute that hold it.
        kind: What kind of text its field is declared to be.
        word: What else its field is declared to be.
    """

    path: Path
    text: str
    field: tuple[type, str]
    kind: Kind | None
    word: Word

    @property
    def is_prose(self) -> bool:
        """Whether its author chose the words, so that style can be discussed."""
        return self.kind in PROSE


def passages(conference: Conference) -> Sequence[Passage]:
    """Return every text of a conference, in the order of the model."""
    return _walk(conference).passages


def prose(conference: Conference) -> Iterator[Passage]:
    """Yield the texts whose words their author chose."""
    return (passage for passage in passages(conference) if passage.is_prose)


def instances(conference: Conference, cls: type[T]) -> Iterator[tuple[Path, T]]:
    """Yield every object of a class below a conference, with its path."""
    for fact in _walk(conference).facts:
        if isinstance(fact.value, cls):
            yield fact.path, fact.value


@contextmanager
def walked(conference: Conference) -> Iterator[None]:
    """Walk a conference once for all that ask about it inside."""
    token = _WALKED.set(_Walk.through(conference))
    try:
        yield
    finally:
        _WALKED.reset(token)


@frozen(eq=False, repr=False)
class _Walk:
    """What a conference holds: every object that has texts, and the texts."""

    conference: Conference
    facts: tuple[Fact, ...]
    passages: tuple[Passage, ...]

    @classmethod
    def through(cls, conference: Conference) -> "_Walk":
        facts = tuple(walk(conference))
        texts = (
            _passage(fact, fact.value)
            for fact in facts
            if isinstance(fact.value, str) and not _is_anchor(fact)
        )
        return cls(conference, facts, tuple(texts))


_WALKED: ContextVar[_Walk | None] = ContextVar("walked", default=None)


def _walk(conference: Conference) -> _Walk:
    kept = _WALKED.get()
    if kept is not None and kept.conference is conference:
        return kept
    return _Walk.through(conference)


def _is_anchor(fact: Fact) -> bool:
    """Whether a text is what drafter drafts, copied: nobody here chose its words."""
    is_anchor = fact.field.attribute in ("drafted", "after")
    return is_anchor and isinstance(fact.owner, KeptWording)


def _passage(fact: Fact, text: str) -> Passage:
    """Return a text; what is quoted word for word is nobody's style but its own."""
    owner, field = fact.owner, fact.field
    verbatim = isinstance(owner, Quote) and owner.verbatim
    kind = Kind.LABEL if verbatim else field.word.kind
    return Passage(fact.path, text, (type(owner), field.attribute), kind, field.word)
