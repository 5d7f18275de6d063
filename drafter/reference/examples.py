"""How each field is typed, by example: as declared, else as a shipped file has it."""

from collections.abc import Iterator, Mapping
from functools import cache

from drafter import source
from drafter.model import Conference, Person
from drafter.reference import samples
from drafter.reference.keybook import Key, keys
from drafter.reference.phrases import PHRASES
from drafter.source import Mapping as Fields
from drafter.source import Node, Scalar, Sequence

LONGEST = 70
"""Longer texts are no examples."""


def example(cls: type, key: Key) -> str:
    """Return a value as it is typed for a field; empty where none is short enough."""
    declared = key.word.example or PHRASES.get(key.type, "")
    return declared or _typed().get((cls, key.attribute), "")


@cache
def _typed() -> Mapping[tuple[type, str], str]:
    """Map fields to the first short text that the shipped examples have."""
    found: dict[tuple[type, str], str] = {}
    for name in (samples.STATE, samples.PARTY):
        root = source.parse(samples.data(name), name).root
        for place, text in (*_of(root, Conference), *_people(root)):
            if len(text) <= LONGEST:
                found.setdefault(place, text)
    return found


def _people(root: Fields) -> Iterator[tuple[tuple[type, str], str]]:
    people = root.get("nhan_su")
    for person in people.values() if isinstance(people, Fields) else ():
        if isinstance(person, Fields):
            yield from _of(person, Person)


def _of(fields: Fields, cls: type) -> Iterator[tuple[tuple[type, str], str]]:
    """Yield the texts of some fields, and of all that stand below them."""
    for key in keys(cls):
        node = fields.get(key.word.name)
        if node is None:
            continue
        for text in _texts(node):
            yield (cls, key.attribute), text
        for inner in key.holds:
            for below in _inner(node, inner):
                yield from _of(below, inner)


def _texts(node: Node) -> Iterator[str]:
    if isinstance(node, Scalar):
        yield node.text
    elif isinstance(node, Sequence):
        yield from (item.text for item in node if isinstance(item, Scalar))


def _inner(node: Node, cls: type) -> Iterator[Fields]:
    """Yield the mappings in a node that are fields of a class."""
    if isinstance(node, Sequence):
        for item in node:
            yield from _inner(item, cls)
    elif isinstance(node, Fields):
        if set(node) <= {key.word.name for key in keys(cls)}:
            yield node
        else:
            for value in node.values():
                yield from _inner(value, cls)
