"""What is typed for a field, by example: as declared, or as a sample has it."""

from collections.abc import Iterator, Mapping
from enum import Enum
from functools import cache

from drafter import source
from drafter.model import Conference, Person
from drafter.model.conference import PEOPLE
from drafter.reference import samples
from drafter.source import Mapping as Fields
from drafter.source import Node, Scalar, Sequence
from drafter.vocabulary import Declaration, alternatives, keys, noun_of

LONGEST = 70
"""How many characters of a text are enough to see how it is typed."""


def example(cls: type, field: Declaration) -> str:
    """Return a value as it is typed for a field; empty for a list of groups."""
    line = noun_of(field.type).line if field.type in field.holds else ""
    declared = field.word.example or line
    return declared or _typed().get((cls, field.attribute), "") or _word(field)


def _word(field: Declaration) -> str:
    """Return the first word of a choice, and có of yes and no."""
    if field.type is bool:
        return "có"
    for cls in (field.type, *alternatives(field.type)):
        if isinstance(cls, type) and issubclass(cls, Enum):
            return str(next(iter(cls)).value)
    return ""


@cache
def _typed() -> Mapping[tuple[type, str], str]:
    """Map fields to the first short text that the shipped examples have."""
    typed: dict[tuple[type, str], str] = {}
    for name in (samples.STATE, samples.PARTY):
        root = source.parse(samples.data(name), name).root
        for place, text in (*_of(root, Conference), *_people(root)):
            typed.setdefault(place, _short(text))
    return typed


def _short(text: str) -> str:
    """Cut a text between two words."""
    line = " ".join(text.split())
    if len(line) <= LONGEST:
        return line
    return f"{line[:LONGEST].rpartition(' ')[0]} …"


def _people(root: Fields) -> Iterator[tuple[tuple[type, str], str]]:
    people = root.get(PEOPLE.name)
    for person in people.values() if isinstance(people, Fields) else ():
        if isinstance(person, Fields):
            yield from _of(person, Person)


def _of(fields: Fields, cls: type) -> Iterator[tuple[tuple[type, str], str]]:
    """Yield the texts of some fields, and of all that stand below them."""
    for name, field in keys(cls).items():
        node = fields.get(name)
        if node is None:
            continue
        for text in _texts(node):
            yield (cls, field.attribute), text
        for inner in field.holds:
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
        if set(node) <= set(keys(cls)):
            yield node
        else:
            for value in node.values():
                yield from _inner(value, cls)
