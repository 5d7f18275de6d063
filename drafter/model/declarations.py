"""The model as one tree: its classes, their places in a file, the facts it holds."""

from collections import deque
from collections.abc import Collection, Hashable
from enum import Enum
from functools import cache
from typing import NamedTuple, cast, get_args

import attrs

from drafter.findings import Path
from drafter.model.conference import PEOPLE, Conference
from drafter.model.people import Person
from drafter.vocabulary import Declaration, Kind, declarations, keys, noun_of

_KEPT_APART: dict[type, Path] = {Person: (PEOPLE.name,)}
"""Classes that a file declares under a key of its own."""


DEFAULT_PAPERS: tuple[str, ...] = ("bao-cao", "tin-bai")
"""What is drafted by default: together they print what no key gives to others."""


class Fact(NamedTuple):
    """A value in a model.

    Attributes:
        path: Attributes and positions that lead to it.
        value: The value.
        owner: The object that holds it, perhaps in a list.
        field: Its declaration in the owner's class.
    """

    path: Path
    value: object
    owner: object
    field: Declaration


@cache
def classes(root: type = Conference) -> tuple[type, ...]:
    """Return the classes that stand below a class, nearest first."""
    return tuple(cls for cls in _places(root) if cls is not root)


def place(cls: type, root: type = Conference) -> Path:
    """Return the keys that lead to where a file tells the facts of a class.

    What stands below a class with a form in one line is told by that line.
    """
    return _KEPT_APART.get(cls) or _places(root).get(cls, ())


def key_path(path: Path, root: type = Conference) -> Path:
    """Turn a path of attributes, from a conference down, into one of keys.

    A step that names no attribute stays as it is.
    """
    holders: tuple[type, ...] = (root,)
    steps: list[str | int] = []
    for step in path:
        if isinstance(step, str):
            field = _declared(holders, step)
            holders = field.holds if field else ()
            step = field.word.name if field else step
        steps.append(step)
    return tuple(steps)


@cache
def holders(key: str, root: type = Conference) -> tuple[type, ...]:
    """Return the classes that stand under a dotted key, ``ket_qua.so_lieu``.

    Raises:
        KeyError: There is no such key.
    """
    return tuple(cls for field in fields_at(key, root) for cls in field.holds)


@cache
def fields_at(key: str, root: type = Conference) -> tuple[Declaration, ...]:
    """Return the declarations of a dotted key: one in each class that may hold it.

    Raises:
        KeyError: There is no such key.
    """
    above, _, name = key.rpartition(".")
    within = holders(above, root) if above else (root,)
    found = tuple(keys(cls)[name] for cls in within if name in keys(cls))
    if not found:
        raise KeyError(key)
    return found


@cache
def homes(key: str, root: type = Conference) -> tuple[str, ...]:
    """Return the dotted keys below which a fact of a key stands, the likeliest first.

    A choice, a yes or a no is no fact: it says how others are told.
    """
    found: list[str] = []
    waiting: deque[tuple[type, tuple[str, ...], frozenset[type]]]
    waiting = deque([(root, (), frozenset((root,)))])
    while waiting:
        holder, steps, above = waiting.popleft()
        for field in declarations(holder).values():
            if field.word.name == key and steps and _is_fact(field):
                found.append(".".join(steps))
            inner = () if noun_of(holder).line else (field.word.name,)
            for cls in field.holds:
                if cls not in above:
                    waiting.append((cls, (*steps, *inner), above | {cls}))
    # The items of a part say most: nearer keys are summaries, deeper ones details.
    return tuple(sorted(dict.fromkeys(found), key=lambda h: abs(h.count(".") - 1)))


def _is_fact(field: Declaration) -> bool:
    types = set(get_args(field.type) or (field.type,)) - {type(None)}
    choices = {cls for cls in types if isinstance(cls, type)}
    return bool(field.holds) or any(
        cls is not bool and not issubclass(cls, Enum) for cls in choices
    )


def papers(path: Path, root: type = Conference) -> tuple[str, ...]:
    """Return the papers of which one at least prints the fact of a path.

    The key nearest to the fact that says it counts; a short report of results leaves
    what it would print to the report laid before the conference.
    """
    holders: tuple[type, ...] = (root,)
    found = DEFAULT_PAPERS
    for step in path:
        field = _declared(holders, step) if isinstance(step, str) else None
        if field is not None:
            holders, found = field.holds, field.word.papers or found
    return found


def elsewhere(
    conference: Conference, drafted: Collection[str]
) -> dict[str, tuple[str, ...]]:
    """Map papers that are not drafted to the keys that they alone would print."""
    found: dict[str, tuple[str, ...]] = {}
    for field in declarations(Conference).values():
        home = field.word.papers
        if (
            home
            and getattr(conference, field.attribute)
            and not set(home) & set(drafted)
        ):
            found[home[0]] = (*found.get(home[0], ()), field.word.name)
    return found


def walk(value: object) -> tuple[Fact, ...]:
    """Return all texts and all objects below an object, in the order of the model.

    Empty values are passed over, and those without a text of their own.
    """
    facts: list[Fact] = []
    _collect(value, (), facts)
    return tuple(facts)


def _collect(owner: object, path: Path, facts: list[Fact]) -> None:
    for field in declarations(cast("Hashable", type(owner))).values():
        value, here = getattr(owner, field.attribute), (*path, field.attribute)
        if not isinstance(value, tuple):
            _take(Fact(here, value, owner, field), facts)
            continue
        for position, item in enumerate(value):
            _take(Fact((*here, position), item, owner, field), facts)


def _take(fact: Fact, facts: list[Fact]) -> None:
    if fact.value and isinstance(fact.value, str):
        facts.append(fact)
    elif fact.value and _holds_text(cast("Hashable", type(fact.value))):
        facts.append(fact)
        _collect(fact.value, fact.path, facts)


@cache
def _holds_text(cls: Hashable) -> bool:
    """Whether a class, or one below it, has texts of its own."""
    return attrs.has(cast("type", cls)) and any(
        field.is_text and field.word.kind is not Kind.UNIT
        for holder in (cls, *classes(cls))
        for field in declarations(holder).values()
    )


def _declared(holders: tuple[type, ...], attribute: str) -> Declaration | None:
    known = (declarations(cls).get(attribute) for cls in holders)
    return next((field for field in known if field is not None), None)


@cache
def _places(root: type) -> dict[type, Path]:
    """Map the classes below a class to the keys that lead there, nearest first."""
    places: dict[type, Path] = {root: ()}
    waiting = deque([root])
    while waiting:
        holder = waiting.popleft()
        in_line = noun_of(holder).line
        for field in declarations(holder).values():
            above = places[holder]
            for cls in field.holds:
                if cls not in places:
                    places[cls] = above if in_line else (*above, field.word.name)
                    waiting.append(cls)
    return places
