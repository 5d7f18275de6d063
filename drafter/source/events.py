"""The only place that knows the YAML parser: text to events.

Events are read, never nodes or objects: the C parser ends the process on deep
nesting when it composes, and a composed node no longer says how it was typed.
"""

import re
from collections.abc import Callable, Iterator
from enum import Enum
from operator import attrgetter
from typing import Any, NamedTuple

import yaml
from yaml.parser import Parser
from yaml.reader import Reader
from yaml.scanner import Scanner

from drafter.patterns import regex


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
        line: Line on which it begins, from 0.
        column: Column at which it begins, from 0.
        end_line: Line on which ends what the parser has read of it.
        end_column: Column after its last character.
        text: The text of a scalar.
        style: ``'``, ``"``, ``|`` or ``>`` of a scalar; empty when it is plain.
        tag: The tag, resolved to an address; empty without one.
        anchor: The name after ``&``, or after ``*`` of an alias; empty without one.
    """

    kind: Kind
    line: int
    column: int
    end_line: int
    end_column: int
    text: str = ""
    style: str = ""
    tag: str = ""
    anchor: str = ""


class Malformed(Exception):
    """The text stops being YAML.

    Attributes:
        place: Where the parser stopped.
        context: Where the text, quote or bracket began that it was reading.
    """

    def __init__(self, place: Place, context: Place) -> None:
        self.place = place
        self.context = context
        super().__init__(place, context)


_PRECISE_CONTEXTS = ("while scanning", "while parsing a flow")
"""Contexts that begin where the mistake is, not where its surroundings begin."""

_DISPUTED = regex(
    r"[|>?!](?:(?<=[|>])[-+0-9]*#|(?<=^[?!])|(?<=[\s\[{,][?!]))", re.MULTILINE
)
"""Where the parsers differ and the Python parser decides: a comment glued to the
header of a block, a word that begins with a question or an exclamation mark."""

_QUESTION = regex(r"\?(?<=[^\s\[{,]\?)")
KEPT_TAB, _KEPT_QUESTION = "\ufdd0", "\ufdd1"
"""Stand, while the parser reads, for a tab inside a text and for a question mark
after a word, which only one of the parsers takes in all places; themselves
characters that no file may hold."""

_position = attrgetter("line", "column")
_KINDS: dict[type, Kind] = {kind.value: kind for kind in Kind}


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
        Malformed: Where the text stops being YAML.
    """
    quick = loader is Loader.C and not _DISPUTED.search(text)
    kept = _QUESTION.sub(_KEPT_QUESTION, text)
    parser: Any = yaml.CBaseLoader(kept) if quick else _PythonLoader(kept)
    try:
        while (event := _event(parser.get_event())).kind is not Kind.STREAM_END:
            yield event
        yield event
    except yaml.MarkedYAMLError as error:
        place = _place(error.problem_mark)
        precise = str(error.context).startswith(_PRECISE_CONTEXTS)
        begin = error.context_mark if precise else None
        raise Malformed(place, _place(begin) if begin else place) from None
    except (ValueError, OverflowError):
        # an escape beyond Unicode, in the Python parser
        place = _place(parser.get_mark())
        raise Malformed(place, place) from None
    finally:
        parser.dispose()


def _event(event: yaml.Event) -> Event:
    kind, read = _KINDS[type(event)], _READERS.get(type(event))
    start: Any = event.start_mark
    end: Any = event.end_mark
    place = (start.line, start.column, end.line, end.column)
    return Event(kind, *place, *read(event)) if read else Event(kind, *place)


def _of_text(event: yaml.ScalarEvent) -> tuple[str, str, str, str]:
    text = event.value.replace(KEPT_TAB, "\t").replace(_KEPT_QUESTION, "?")
    return text, event.style or "", event.tag or "", event.anchor or ""


def _of_collection(event: yaml.CollectionStartEvent) -> tuple[str, str, str, str]:
    return "", "", event.tag or "", event.anchor or ""


def _of_alias(event: yaml.AliasEvent) -> tuple[str, str, str, str]:
    return "", "", "", event.anchor or ""


_READERS: dict[type, Callable[[Any], tuple[str, str, str, str]]] = {
    yaml.ScalarEvent: _of_text,
    yaml.SequenceStartEvent: _of_collection,
    yaml.MappingStartEvent: _of_collection,
    yaml.AliasEvent: _of_alias,
}


def _place(mark: object) -> Place:
    return Place(*_position(mark))
