"""Paths of attributes as paths of Vietnamese keys."""

from collections.abc import Iterator
from functools import cache
from typing import Any, get_args, get_type_hints

import attrs

from drafter.findings import Path
from drafter.model.conference import Conference
from drafter.vocabulary import words


def keys(path: Path) -> Path:
    """Turn a path of attributes, from the conference down, into one of keys.

    A step that names no attribute stays as it is.
    """
    classes: tuple[type, ...] = (Conference,)
    steps: list[str | int] = []
    for step in path:
        key, classes = _step(classes, step)
        steps.append(key)
    return tuple(steps)


def _step(classes: tuple[type, ...], step: str | int) -> tuple[str | int, Any]:
    if isinstance(step, int):
        return step, classes
    for cls in classes:
        word = words(cls).get(step)
        if word is not None:
            return word.name, held(cls)[step]
    return step, ()


@cache
def held(cls: type) -> dict[str, tuple[type, ...]]:
    """Map each attribute of a model class to the model classes it can hold."""
    hints = get_type_hints(cls)
    return {name: tuple(_classes(hints[name])) for name in words(cls)}


def _classes(annotation: Any) -> Iterator[type]:  # noqa: ANN401
    if isinstance(annotation, type) and attrs.has(annotation):
        yield annotation
    for inner in get_args(annotation):
        yield from _classes(inner)
