"""The only place that knows the YAML parser: text to events.

Events are read, never nodes or objects: the C parser ends the process on deep
nesting when it composes, and a composed node no longer says how it was typed.
"""

import re
from collections.abc import Iterator
from enum import Enum
from operator import attrgetter
from typing import Any, NamedTuple, TypeAlias

import yaml
from yaml.parser import Parser
from yaml.reader import Reader
from yaml.scanner import Scanner

from drafter.patterns import regex


class Loader(Enum):
    """Which parser reads; both give the same events."""

    C = "c"
    PYTHON = "python"


Event: TypeAlias = Any
"""One step of the parser as the parser tells it, an object of the classes below: all
have a start_mark and an end_mark; those of values an anchor and, but for aliases, a
tag; texts a value and a style."""

Text = yaml.ScalarEvent
ListStart, ListEnd = yaml.SequenceStartEvent, yaml.SequenceEndEvent
FieldsStart, FieldsEnd = yaml.MappingStartEvent, yaml.MappingEndEvent
Alias = yaml.AliasEvent
DocumentStart, StreamEnd = yaml.DocumentStartEvent, yaml.StreamEndEvent


class Place(NamedTuple):
    """A place in the text, counted from 0, in characters."""

    line: int
    column: int


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

_DISPUTED = {
    "|": regex(r"\|[-+0-9]*#"),
    ">": regex(r">[-+0-9]*#"),
    "?": regex(r"\?(?:(?<=^\?)|(?<=[\s\[{,]\?))", re.MULTILINE),
    "!": regex(r"!(?:(?<=^!)|(?<=[\s\[{,]!))", re.MULTILINE),
}
"""Where the parsers differ and the Python parser decides: a comment glued to the
header of a block, a word that begins with a question or an exclamation mark."""

_QUESTION = regex(r"\?(?<=[^\s\[{,]\?)")
KEPT_TAB, _KEPT_QUESTION = "\ufdd0", "\ufdd1"
"""Stand, while the parser reads, for a tab inside a text and for a question mark
after a word, which only one of the parsers takes in all places; themselves
characters that no file may hold."""

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
    """Yield the events of a text, up to the one that ends the stream.

    Raises:
        Malformed: Where the text stops being YAML.
    """
    quick = loader is Loader.C and not _disputed(text)
    kept = _QUESTION.sub(_KEPT_QUESTION, text) if "?" in text else text
    altered = kept is not text or KEPT_TAB in text
    parser: Any = yaml.CBaseLoader(kept) if quick else _PythonLoader(kept)
    event: Event = None
    try:
        while not isinstance(event, StreamEnd):
            event = parser.get_event()
            if altered and isinstance(event, Text):
                event.value = _restored(event.value)
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


def _disputed(text: str) -> bool:
    return any(sign in text and place.search(text) for sign, place in _DISPUTED.items())


def _restored(text: str) -> str:
    return text.replace(KEPT_TAB, "\t").replace(_KEPT_QUESTION, "?")


def _place(mark: object) -> Place:
    return Place(*_position(mark))
