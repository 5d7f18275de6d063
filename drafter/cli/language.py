"""The language of a run: Vietnamese, unless the user asks for English."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from drafter.rules import Lang

VARIABLE = "DRAFTER_LANG"
LANGUAGES: "tuple[Lang, ...]" = ("vi", "en")

_CURRENT: "ContextVar[Lang]" = ContextVar("drafter-lang", default="vi")


def current() -> "Lang":
    """Return the language of this run."""
    return _CURRENT.get()


def say(vi: str, en: str) -> str:
    """Return one of two texts that mean the same."""
    return vi if current() == "vi" else en


@contextmanager
def in_language(language: "Lang") -> Iterator[None]:
    """Let a block run in a language."""
    token = _CURRENT.set(language)
    try:
        yield
    finally:
        _CURRENT.reset(token)


def requested(arguments: Sequence[str], environment: Mapping[str, str]) -> "Lang":
    """Return the language that ``--lang`` or the environment asks for.

    The option is looked for before it is parsed, so that the help and the
    sentences of a wrong command line are in it too. The locale of the system is
    not followed: office machines are often in English.
    """
    value = _option(arguments) or environment.get(VARIABLE, "")
    return "en" if value.casefold().startswith("en") else "vi"


def _option(arguments: Sequence[str]) -> str:
    for position, argument in enumerate(arguments):
        if argument == "--":
            break
        if argument.startswith("--lang="):
            return argument.removeprefix("--lang=")
        if argument == "--lang":
            return "".join(arguments[position + 1 : position + 2])
    return ""
