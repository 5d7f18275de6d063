"""What a file of this year still has as the file of last year had it."""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping
from difflib import SequenceMatcher
from enum import Enum
from typing import TypeAlias, cast

import attrs

from drafter.checks.base_periods import is_same
from drafter.drafting.loading import Read
from drafter.findings import Cell, Mark, Path
from drafter.formatter import Formatter
from drafter.model import (
    Amount,
    Attendance,
    Award,
    AwardPart,
    Comparison,
    Conference,
    Discussion,
    Group,
    Indicator,
    IssuedPapers,
    KeptWording,
    Photo,
    Presentation,
    Press,
    Score,
    Situation,
    Target,
    UnmetTarget,
)
from drafter.model.declarations import key_path, walk
from drafter.model.figures import identity
from drafter.ooxml.plain_passages import folded
from drafter.patterns import regex
from drafter.records import frozen
from drafter.source import Document, Scalar
from drafter.values import Count
from drafter.vocabulary import PROSE, declarations, fold

_WRITE = Formatter()

_FIGURES: Mapping[type, tuple[str, ...]] = {
    Attendance: ("invited", "present", "guests"),
    Situation: ("population", "households", "members"),
    IssuedPapers: ("count",),
    Indicator: ("actual", "cumulative"),
    UnmetTarget: ("actual", "cumulative"),
    Discussion: ("count", "in_groups", "in_hall"),
    Award: ("collectives", "individuals"),
    AwardPart: ("count",),
}
"""The figures that every period has anew, by the class that holds them."""

_KNOWN_BY: Mapping[type, tuple[str, ...]] = {
    Award: ("form", "issuer"),
    AwardPart: ("name",),
    IssuedPapers: ("kind",),
}
"""What tells one item of a list from another, wherever it stands."""

_SAME_EVERY_YEAR: Mapping[type, tuple[str, ...]] = {
    Conference: ("name", "work"),
    Presentation: ("report",),
    Press: ("boilerplate",),
    Award: ("reason",),
}
"""Prose that may well be that of last year, by the class that holds it."""

_NAMES = (Comparison, Group, Indicator, IssuedPapers, KeptWording, Photo, Target)
"""Whose prose says what something is called, or is no fact."""

_LEAST_WORDS = 4
_ALIKE = 0.9
"""How many of its words a sentence has in common that differs in its years only."""

_YEAR = regex(r"\b(?:19|20)\d\d\b")

Value: TypeAlias = Amount | Count | Score


class SameKind(Enum):
    """What is the same."""

    FIGURE = "figure"
    SENTENCE = "sentence"


@frozen
class Same:
    """A figure or a sentence that both files have.

    Attributes:
        kind: Which of the two it is.
        field: Keys and positions that lead to it in the file of this year.
        mark: Where it stands there.
        old_mark: Where it stands in the file of last year.
        text: The figure as typed, or the sentence.
        name: What a figure is of, where it has a name of its own.
    """

    kind: SameKind
    field: Path
    mark: Mark | Cell
    old_mark: Mark | Cell
    text: str
    name: str = ""


@frozen
class _Told:
    """A figure or a sentence of one file."""

    path: Path
    value: Value | str
    name: str = ""


def unchanged(old: Read, new: Read) -> tuple[Same, ...]:
    """Return what the file of this year still has, in its own order.

    People, offices, plans and names of figures may stay; what each period brings
    anew may not: results, counts, scores, awards, and sentences about them.

    Args:
        old: The file of last year.
        new: The file of this year.
    """
    return (
        *_same(SameKind.FIGURE, old, new),
        *_same(SameKind.SENTENCE, old, new),
    )


def _same(kind: SameKind, old: Read, new: Read) -> Iterator[Same]:
    """Yield what is the same; each of last year's is used once."""
    tell = {SameKind.FIGURE: _figures, SameKind.SENTENCE: _sentences}[kind]
    before = defaultdict[Path, list[_Told]](list)
    for key, told in tell(old.conference):
        before[key].append(told)
    for key, told in tell(new.conference):
        match = next((one for one in before[key] if _equal(one, told)), None)
        if match is None:
            continue
        before[key].remove(match)
        field = key_path(told.path)
        yield Same(
            kind=kind,
            field=field,
            mark=new.document.mark(field),
            old_mark=old.document.mark(key_path(match.path)),
            text=_as_typed(new.document, field) or _in_words(told.value),
            name=told.name,
        )


def _equal(old: _Told, new: _Told) -> bool:
    if isinstance(old.value, Amount) and isinstance(new.value, Amount):
        return is_same(old.value, new.value)
    if isinstance(old.value, str) and isinstance(new.value, str):
        return _alike(_words(old.value), _words(new.value))
    return old.value == new.value


def _alike(old: list[str], new: list[str]) -> bool:
    """Whether two sentences of which only the years may differ say the same."""
    return old == new or SequenceMatcher(None, old, new, False).ratio() >= _ALIKE


def _words(text: str) -> list[str]:
    """Return the words of a sentence, however they were typed."""
    return folded(text).casefold().rstrip(" .;,").split()


def _figures(conference: Conference) -> Iterator[tuple[Path, _Told]]:
    """Yield the figures of a period, each with what it is known by in any file."""
    return _below(conference, (), ())


def _below(owner: object, known: Path, path: Path) -> Iterator[tuple[Path, _Told]]:
    for attribute in _FIGURES.get(type(owner), ()):
        value = getattr(owner, attribute)
        if value is not None:
            told = _Told((*path, attribute), value, _name(owner))
            yield (*known, attribute), told
    for attribute in declarations(cast("Hashable", type(owner))):
        for step, item in _items(getattr(owner, attribute)):
            here = (*path, attribute, *step)
            if isinstance(item, Score):
                yield (attribute,), _Told(here, item)
            elif attrs.has(type(item)) and not isinstance(item, (Comparison, Target)):
                yield from _below(item, _known(item, known, attribute), here)


def _items(value: object) -> Iterable[tuple[Path, object]]:
    if isinstance(value, tuple):
        return (((position,), item) for position, item in enumerate(value))
    return (((), value),)


def _known(item: object, above: Path, attribute: str) -> Path:
    """Return what an object is known by, whatever its place in a list.

    A figure may have moved to another field of work, or be unmet this year.
    """
    if isinstance(item, Indicator):
        nested = attribute in ("others", "parts")
        undated = attrs.evolve(item, name=_YEAR.sub("", item.name))
        return (*(above if nested else ()), *identity(undated))
    names = (getattr(item, name) for name in _KNOWN_BY.get(type(item), ()))
    return (*above, attribute, *(fold(name) for name in names))


def _name(owner: object) -> str:
    """Return what a figure is of."""
    if isinstance(owner, Indicator):
        return owner.name or f"{owner.verb} … {owner.note}".strip(" …")
    names = (getattr(owner, name) for name in _KNOWN_BY.get(type(owner), ()))
    return ", ".join(filter(None, names))


def _sentences(conference: Conference) -> Iterator[tuple[Path, _Told]]:
    """Yield the sentences of a period, each with its field and its words but years."""
    for fact in walk(conference):
        text, owner, field = fact.value, fact.owner, fact.field
        if not isinstance(text, str) or field.word.kind not in PROSE:
            continue
        kept = _SAME_EVERY_YEAR.get(type(owner), ())
        if isinstance(owner, _NAMES) or field.attribute in kept:
            continue
        words = _words(_YEAR.sub("", text))
        if len(_words(text)) >= _LEAST_WORDS:
            keys = (step for step in key_path(fact.path) if isinstance(step, str))
            yield (*keys, *words), _Told(fact.path, text)


def _as_typed(document: Document, field: Path) -> str:
    """Return the text of a field; nothing where it is not one text."""
    node, _ = document.reach(field)
    return node.text if isinstance(node, Scalar) else ""


def _in_words(value: Value | str) -> str:
    if isinstance(value, Amount):
        return _WRITE.amount(value)
    if isinstance(value, Score):
        return f"{value.met}/{value.total}"
    return value if isinstance(value, str) else _WRITE.headcount(value)
