"""The Jinja environment in which a template runs: it sees declared tags only."""

from collections.abc import Iterator, Mapping
from typing import Never

import attrs
from jinja2 import StrictUndefined
from jinja2.exceptions import SecurityError
from jinja2.sandbox import ImmutableSandboxedEnvironment

from drafter.vocabulary import TAG, words


class Unprintable(Exception):
    """A value reached the paper that is not a text."""


_TAGS: dict[type, Mapping[str, str]] = {}


def tags(cls: type) -> Mapping[str, str]:
    """Map the tags that a view class declares to its attributes."""
    known = _TAGS.get(cls)
    if known is None:
        declared = words(cls, TAG) if attrs.has(cls) else {}
        known = {word.name: name for name, word in declared.items()}
        _TAGS[cls] = known
    return known


def text_of(value: object) -> str:
    """Return what a value prints.

    Raises:
        Unprintable: It is neither a text nor a view that prints by itself.
    """
    kind = type(value)
    if kind is str:
        return value  # type: ignore[return-value]
    if tags(kind) and kind.__str__ is not object.__str__:
        text = str(value)
        if type(text) is str:
            return text
    raise Unprintable(value)


def allowed(value: object) -> bool:
    """Say whether a view may hold the value: text, yes or no, views."""
    kind = type(value)
    return kind in (str, bool, tuple) or bool(tags(kind))


class TagEnvironment(ImmutableSandboxedEnvironment):
    """Jinja without globals, filters and tests; attributes are declared tags."""

    def __init__(self) -> None:
        super().__init__(
            autoescape=True,
            undefined=StrictUndefined,
            finalize=printed,
            keep_trailing_newline=True,
        )
        self.globals.clear()
        self.filters.clear()
        self.tests.clear()

    def getattr(self, obj: object, attribute: str) -> object:
        """Return the value of a declared tag, else an undefined that raises."""
        name = tags(type(obj)).get(attribute)
        if name is None:
            return self.undefined(obj=obj, name=attribute)
        value = getattr(obj, name)
        if not allowed(value):
            raise Unprintable(value)
        return value

    def getitem(self, obj: object, argument: object) -> Never:
        """Refuse: a template has no subscripts."""
        raise SecurityError("subscript")

    def call(self, *args: object, **kwargs: object) -> Never:
        """Refuse: a template calls nothing."""
        raise SecurityError("call")


def printed(value: object) -> object:
    """Return what a tag prints; an undefined name passes on and raises there."""
    if type(value) is str or isinstance(value, StrictUndefined):
        return value
    return text_of(value)


def context(view: object) -> Iterator[tuple[str, object]]:
    """Yield the tags of the root view with their values."""
    for tag, name in tags(type(view)).items():
        yield tag, getattr(view, name)
