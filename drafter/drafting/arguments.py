"""What the public functions take, and what they raise for anything else.

A wrong type is a TypeError that says what was expected; a path that the system
refuses to look at is a finding like others.
"""

import os
from collections.abc import Callable, Iterable
from functools import wraps
from importlib import import_module
from typing import ParamSpec, TypeVar

from drafter.drafting.pieces import Limits
from drafter.errors import SourceError
from drafter.model import Conference, NewsSize
from drafter.outputs import FORMS
from drafter.records import frozen
from drafter.vocabulary import member

P = ParamSpec("P")
Result = TypeVar("Result")
_BYTES = (bytes, bytearray, memoryview)


@frozen
class Kind:
    """What an argument may be.

    Attributes:
        text: What a message says that it may be.
        test: Whether a value is of this kind.
        choices: The only values, where they are few.
    """

    text: str
    test: Callable[[object], bool]
    choices: tuple[object, ...] = ()

    def refuse(self, value: object, name: str) -> None:
        """Stop at a value of another kind.

        Raises:
            TypeError: It says what was expected, and what came.
            ValueError: It says which values there are.
        """
        if not self.test(value):
            came = type(value).__name__
            raise TypeError(f"argument '{name}': expected {self.text}, not {came}")
        if self.choices and value not in self.choices:
            raise ValueError(f"argument '{name}': expected {self.text}, not '{value}'")


def _is(*types: type) -> Callable[[object], bool]:
    return lambda value: isinstance(value, types)


def _is_late(module: str, name: str) -> Callable[[object], bool]:
    """Test for a class whose module is not imported for those who pass none."""
    return lambda value: isinstance(value, getattr(import_module(module), name))


_is_template = _is_late("drafter.drafting.templates", "Template")


def _is_facts(value: object) -> bool:
    is_stream = callable(getattr(value, "read", None))
    return is_stream or isinstance(value, (str, os.PathLike, *_BYTES))


def _is_several(value: object) -> bool:
    single = (str, os.PathLike, *_BYTES)
    return isinstance(value, Iterable) and not isinstance(value, single)


def _is_executor(value: object) -> bool:
    return callable(value) or callable(getattr(value, "submit", None))


_FACTS = "a path (str or os.PathLike), text, bytes or a stream of a conference file"
_PAPER = "the name of a paper, the path of a template, or a Template"

CONFERENCE = Kind("a Conference, as load() returns it", _is(Conference))
COUNT = Kind("a whole number (int)", lambda v: type(v) is int)
CONTENT = Kind("a stream of text or bytes", _is(*_BYTES))
EXECUTOR = Kind(
    "a concurrent.futures.Executor, or a function that makes one", _is_executor
)
FACTS = Kind(_FACTS, _is_facts)
FLAG = Kind("True or False", _is(bool))
FORM = Kind(f"one of {', '.join(FORMS)}", _is(str), FORMS)
LIMIT = Kind("Limits", _is(Limits))
NAME = Kind("a name (str)", _is(str))
PATH = Kind("a path (str or os.PathLike)", _is(str, os.PathLike))
PAPER = Kind(_PAPER, lambda v: PATH.test(v) or _is_template(v))
PAPERS = Kind(f"{_PAPER}, or several", lambda v: PAPER.test(v) or _is_several(v))
PATHS = Kind("several paths (draft takes one)", _is_several)
SIZE = Kind(
    f"one of {', '.join(str(size.value) for size in NewsSize)}", _is(str, NewsSize)
)
SUBJECT = Kind(
    f"a Conference, or {_FACTS}", lambda v: CONFERENCE.test(v) or _is_facts(v)
)
TEMPLATE = Kind(
    "the name or path of a template, bytes of a .docx, or a Template",
    lambda v: PAPER.test(v) or isinstance(v, bytes),
)
TEMPLATE_FILE = Kind(
    "the name or path of a template, or bytes of a .docx",
    lambda v: PATH.test(v) or isinstance(v, bytes),
)


def news_size(given: NewsSize | str | None) -> NewsSize | None:
    """Return the size of a news item that an argument names, in any spelling.

    Raises:
        ValueError: There is no such size.
    """
    if given is None or isinstance(given, NewsSize):
        return given
    if (size := member(NewsSize, given)) is None:
        raise ValueError(f"argument 'size': expected {SIZE.text}, not '{given}'")
    return size


def public(**kinds: Kind) -> Callable[[Callable[P, Result]], Callable[P, Result]]:
    """Let a function refuse arguments of another kind, and paths out of reach.

    Args:
        kinds: The kind of each argument, in their order; ``None`` passes where it is
            the default.
    """

    def decorate(function: Callable[P, Result]) -> Callable[P, Result]:
        defaults: dict[str, object] = getattr(function, "__kwdefaults__", None) or {}
        optional = {name for name, value in defaults.items() if value is None}

        @wraps(function)
        def checked(*args: P.args, **kwargs: P.kwargs) -> Result:
            for name, value in (*zip(kinds, args, strict=False), *kwargs.items()):
                if name in kinds and not (value is None and name in optional):
                    kinds[name].refuse(value, name)
            try:
                return function(*args, **kwargs)
            except OSError as why:
                raise out_of_reach(why) from why

        return checked

    return decorate


def out_of_reach(why: OSError) -> SourceError:
    """Return the error about a path that the system refuses to look at.

    Raises:
        OSError: It is about no path.
    """
    # Only who goes wrong pays for the modules that read facts.
    from drafter.source.inputs import UNREADABLE

    if why.filename is None:
        raise why
    reason = why.strerror or why
    return SourceError([UNREADABLE.at(path=why.filename, reason=reason)])
