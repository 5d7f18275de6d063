"""The only place that knows the YAML parser: text to events.

Events are read, never nodes or objects: the C parser ends the process on deep
nesting when it composes, and a composed node no longer says how it was typed.
"""

import re
from collections.abc import Iterator
from enum import Enum
from operator import attrgetter
from typing import Any, NamedTuple

import yaml
from yaml.parser import Parser
from yaml.reader import Reader
from yaml.scanner import Scanner


class Loader(Enum):
    """Which parser reads; both give the same events."""

    C = "c"
    PYTHON = "python"


class Kind(Enum):
    """What an event begins or ends."""

    STREAM = yaml.StreamStartEvent
    STREAM_END = yaml.StreamEndEvent
    DOCUMENT = yaml.DocumentStartEvent
    DOCUMENT_END = yaml.DocumentEndEvent
    TEXT = yaml.ScalarEvent
    LIST = yaml.SequenceStartEvent
    LIST_END = yaml.SequenceEndEvent
    FIELDS = yaml.MappingStartEvent
    FIELDS_END = yaml.MappingEndEvent
    ALIAS = yaml.AliasEvent


class Place(NamedTuple):
    """A place in the text, counted from 0, in characters."""

    line: int
    column: int


class Event(NamedTuple):
    """One step of the parser.

    Attributes:
        kind: What begins or ends.
        start: Where it begins.
        end: Where what the parser has read of it ends.
        text: The text of a scalar.
        style: ``'``, ``"``, ``|`` or ``>`` of a scalar; empty when it is plain.
        tag: The tag, resolved to an address; ``None`` without one.
        anchor: The name after ``&``, or after ``*`` of an alias.
    """

    kind: Kind
    start: Place
    end: Place
    text: str
    style: str
    tag: str | None
    anchor: str | None


class Broken(Exception):
    """The text stops being YAML.

    Attributes:
        place: Where the parser stopped.
        context: Where the text, quote or bracket began that it was reading.
    """

    def __init__(self, place: Place, context: Place) -> None:
        self.place = place
        self.context = context
        super().__init__(place, context)


_TELLING = ("while scanning", "while parsing a flow")
"""Contexts that begin where the mistake is, not where its surroundings begin."""

_DISPUTED = re.compile(r"[|>][-+0-9]*#")
"""A comment glued to the header of a block: only the C parser takes it."""

_position = attrgetter("line", "column")


class _PythonLoader(Reader, Scanner, Parser):
    def __init__(self, text: str) -> None:
        Reader.__init__(self, text)
        Scanner.__init__(self)
        Parser.__init__(self)


def available() -> Loader:
    """Return the quickest parser that is installed."""
    return Loader.C if yaml.__with_libyaml__ else Loader.PYTHON


def events(text: str, loader: Loader) -> Iterator[Event]:
    """Yield the events of a text.

    Raises:
        Broken: Where the text stops being YAML.
    """
    quick = loader is Loader.C and not _DISPUTED.search(text)
    kind: Any = yaml.CBaseLoader if quick else _PythonLoader
    try:
        for event in yaml.parse(text, Loader=kind):
            yield _event(event)
    except yaml.MarkedYAMLError as error:
        place = _place(error.problem_mark)
        telling = str(error.context).startswith(_TELLING) and error.context_mark
        raise Broken(place, _place(error.context_mark) if telling else place) from None


def _event(event: yaml.Event) -> Event:
    return Event(
        Kind(type(event)),
        _place(event.start_mark),
        _place(event.end_mark),
        getattr(event, "value", ""),
        getattr(event, "style", None) or "",
        getattr(event, "tag", None),
        getattr(event, "anchor", None),
    )


def _place(mark: object) -> Place:
    return Place(*_position(mark))
