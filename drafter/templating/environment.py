"""The Jinja environment in which a template runs: it sees declared tags only."""

from collections.abc import Callable, Container, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Never

import attrs
from jinja2 import StrictUndefined
from jinja2.exceptions import SecurityError
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import escape

from drafter.ooxml import limits
from drafter.patterns import regex
from drafter.pictures import Picture
from drafter.records import define
from drafter.vocabulary import TAG, prints, words

FORBIDDEN = regex("[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
"""Characters that no value may bring; line ends and tabs are not among them."""


class Unprintable(Exception):
    """A value reached the paper that is not a text."""


class Lack(str):
    """Stands in place of a value that the facts lack: whatever it is asked, its mark.

    A loop goes once over it, so that the mark stands where an item would.
    """

    __slots__ = ()

    def __iter__(self) -> Iterator["Lack"]:
        yield self


_TAGS: dict[type, Mapping[str, str]] = {}


def tags(cls: type) -> Mapping[str, str]:
    """Map the tags that a view class declares to its attributes."""
    known = _TAGS.get(cls)
    if known is None:
        known = {word.name: name for name, word in words(cls, TAG).items()}
        _TAGS[cls] = known
    return known


def text_of(value: object) -> str:
    """Return what a value prints, of a picture its caption.

    Raises:
        Unprintable: It is neither a text nor a view that prints by itself.
    """
    kind = type(value)
    if kind is str or kind is Lack:
        return str(value)
    if type(value) is Picture:
        return value.caption
    if tags(kind) and prints(kind):
        text = str(value)
        if type(text) is str:
            return text
    raise Unprintable(value)


class TagEnvironment(ImmutableSandboxedEnvironment):
    """Jinja without globals, filters and tests; attributes are declared tags.

    What a tag prints is escaped by `printed`, through which Jinja sends every output:
    its own escaping makes an object of each value, a fifth of a long table.
    """

    def __init__(self) -> None:
        super().__init__(
            autoescape=False,
            undefined=StrictUndefined,
            finalize=printed,
            keep_trailing_newline=True,
        )
        self.globals.clear()
        self.filters.clear()
        self.tests.clear()

    def getattr(self, obj: object, attribute: str) -> object:
        """Return the value of a declared tag, else an undefined that raises."""
        known = _TAGS.get(type(obj)) or tags(type(obj))
        name = known.get(attribute)
        if name is None:
            missing = self.undefined(obj=obj, name=attribute)
            return obj if type(obj) is Lack else missing
        lacking = _LACKING.get()
        if lacking and (mark := lacking.get((id(obj), attribute))):
            return Lack(mark)
        value = getattr(obj, name)
        kind = type(value)
        if kind is str or kind is bool or tags(kind) or kind is Picture:
            return value
        if kind is tuple:
            return Rows(value)
        raise Unprintable(value)

    def getitem(self, obj: object, argument: object) -> Never:
        """Refuse: a template has no subscripts."""
        raise SecurityError("subscript")

    def call(self, *args: object, **kwargs: object) -> Never:
        """Refuse: a template calls nothing."""
        raise SecurityError("call")


def printed(value: object) -> object:
    """Return what a tag prints, escaped; an undefined name passes on and raises."""
    if isinstance(value, StrictUndefined):
        return value
    if type(value) is Picture:
        return _marked(value)
    text = _TYPESET.get()(text_of(value))
    if "&" in text or "<" in text or ">" in text or '"' in text or "'" in text:
        return str(escape(text))
    return text


PICTURE_MARK = b"<?anh "
"""Begins what a picture prints; as markup it is nothing that a value can bring."""


def _marked(picture: Picture) -> str:
    """Return the mark of a picture's place, where a drawing is put afterwards.

    Raises:
        Unprintable: Its caption holds a character that no paper can hold.
        TooManyTurns: There are more pictures than any paper has.
    """
    if FORBIDDEN.search(picture.caption):
        raise Unprintable(picture)
    pictures = _TALLY.get().pictures
    if len(pictures) == limits.DRAWINGS:
        raise TooManyTurns
    pictures.append(picture)
    return f"<?anh {len(pictures) - 1}?>"


class TooManyTurns(Exception):
    """The loops of a template went round too often."""


@define
class Tally:
    """What the tags of one paper have asked for.

    Attributes:
        turns: How often loops went round.
        pictures: The pictures printed, in their order.
    """

    turns: int = 0
    pictures: list[Picture] = attrs.field(factory=list)


_TALLY: ContextVar[Tally] = ContextVar("tally")


class Rows(tuple[object, ...]):
    """A list of a view that counts how often loops go round."""

    __slots__ = ()

    def __iter__(self) -> Iterator[object]:
        tally = _TALLY.get()
        tally.turns += len(self)
        if tally.turns > limits.STEPS:
            raise TooManyTurns
        return super().__iter__()


@contextmanager
def tallied() -> Iterator[Tally]:
    """Count the turns of all loops of one paper, and collect its pictures."""
    tally = Tally()
    token = _TALLY.set(tally)
    try:
        yield tally
    finally:
        _TALLY.reset(token)


_TYPESET: ContextVar[Callable[[str], str]] = ContextVar("typeset", default=str)


@contextmanager
def typeset(by: Callable[[str], str]) -> Iterator[None]:
    """Have each text that a tag prints set by a function, on its way to the paper."""
    token = _TYPESET.set(by)
    try:
        yield
    finally:
        _TYPESET.reset(token)


Marks = Mapping[tuple[int, str], str]
"""What is printed in place of values, by identity of the view and tag."""

_LACKING: ContextVar[Marks | None] = ContextVar("lacking", default=None)


@contextmanager
def lacking(marks: Marks) -> Iterator[None]:
    """Have marks printed in place of values."""
    token = _LACKING.set(marks)
    try:
        yield
    finally:
        _LACKING.reset(token)


def context(view: object, names: Container[str]) -> dict[str, object]:
    """Return those tags of the root view that a template names, with their values.

    Raises:
        drafter.vocabulary.NotComputed: A value cannot be computed.
    """
    values = {
        tag: getattr(view, name)
        for tag, name in tags(type(view)).items()
        if tag in names
    }
    marks = _LACKING.get() or {}
    values |= {tag: Lack(mark) for (of, tag), mark in marks.items() if of == id(view)}
    return {
        tag: Rows(value) if isinstance(value, tuple) else value
        for tag, value in values.items()
    }


ENVIRONMENT = TagEnvironment()
"""The one that parses, examines and compiles; it keeps nothing of a template."""
