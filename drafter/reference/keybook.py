"""The keys of the conference file, from the declarations of the model."""

from collections.abc import Iterator
from functools import cache
from typing import Any, get_type_hints

import attrs
from attrs import frozen

from drafter.model.paths import held
from drafter.vocabulary import Word, words


@frozen
class Key:
    """One key of a class: its attribute, its word, its type.

    Attributes:
        attribute: The English attribute.
        word: Vietnamese key, description and example.
        type: Its annotation.
        required: Whether it must be there.
        holds: The classes of the model that stand below it.
    """

    attribute: str
    word: Word
    type: Any
    required: bool
    holds: tuple[type, ...]


@cache
def keys(cls: type) -> tuple[Key, ...]:
    """Return the keys of a class in the order of their declaration."""
    return tuple(_keys(cls))


def _keys(cls: type) -> Iterator[Key]:
    hints, said, below = get_type_hints(cls), words(cls), held(cls)
    for field in attrs.fields(cls):
        if field.name in said:
            yield Key(
                attribute=field.name,
                word=said[field.name],
                type=hints[field.name],
                required=field.default is attrs.NOTHING,
                holds=below[field.name],
            )
