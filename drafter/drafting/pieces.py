"""Pieces of work: what one may take, and what is told of one that came to nothing."""

from typing import Generic, Protocol, TypeVar

from attrs import field
from attrs.validators import gt

from drafter.records import frozen

T = TypeVar("T")


@frozen
class Limits:
    """What one piece of work may take.

    A big honest conference stays below 60 seconds and 1.5 GB; these are the last
    resort against one that never ends.

    Attributes:
        seconds: Time by the clock, from the moment when a process is given the piece.
        memory: Bytes that its process may take beside what it has when it starts;
            kept by Linux, and not by Windows and macOS.
    """

    seconds: float = field(default=120, validator=gt(0))
    memory: int = field(default=2 * 2**30, validator=gt(0))


LIMITS = Limits()


class OverTime(Exception):
    """A piece of work took longer than it may; the argument is how many seconds."""


class OverMemory(MemoryError):
    """A piece of work took more than it may; the argument is how many bytes."""


@frozen
class Lost(Generic[T]):
    """A piece of work that came to no result.

    Attributes:
        item: The piece.
        why: The limit that it passed, else the last error of who did it.
        part: Which part of it was under way, from 0, where that is known.
    """

    item: T
    why: Exception
    part: int | None = None


class Pulse(Protocol):
    """What work tells that goes on to another part of a piece, such as a file."""

    def __call__(self, *, limited: bool) -> None:
        """Begin a part, with the limit of time for itself or with none."""


def unwatched(*, limited: bool) -> None:
    """Take a pulse where nobody watches."""
