"""Standard output and error: UTF-8 everywhere, pipes that close, terminals."""

import os
import sys
from io import TextIOWrapper
from typing import IO, TYPE_CHECKING

import click

if TYPE_CHECKING:
    from drafter.errors import SourceError


def prepare() -> None:
    """Let the streams of this process take Vietnamese, whatever their code page.

    Letters that no encoding holds, such as broken bytes of a file name, come out
    as escapes.
    """
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def result(text: str, *, end: bool = True) -> None:
    """Print a result to standard output; a reader who has left is no error.

    Raises:
        drafter.errors.SourceError: It cannot be written: the disk is full.
    """
    try:
        click.echo(text, nl=end)
    except BrokenPipeError:
        _mute(sys.stdout)
    except OSError as why:
        _mute(sys.stdout)
        raise _failed(why) from why


def note(text: str = "", *, end: bool = True) -> None:
    """Print a text to standard error."""
    try:
        click.echo(text, err=True, nl=end)
    except OSError:
        _mute(sys.stderr)


def raw(data: bytes) -> None:
    """Write bytes to standard output.

    Raises:
        drafter.errors.SourceError: It is closed, or cannot be written.
    """
    if sys.stdout is None or sys.stdout.closed:
        raise _closed()
    try:
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
    except OSError as why:
        _mute(sys.stdout)
        raise _failed(why) from why


def stdout_is_terminal() -> bool:
    """Whether standard output is a terminal."""
    return sys.stdout is not None and sys.stdout.isatty()


def stderr_is_terminal() -> bool:
    """Whether standard error is a terminal."""
    return sys.stderr is not None and sys.stderr.isatty()


def is_interactive() -> bool:
    """Whether a person sits at standard input and sees standard error."""
    streams = (sys.stdin, sys.stderr)
    return all(stream is not None and stream.isatty() for stream in streams)


def _failed(why: OSError) -> "SourceError":
    from drafter.drafting.delivery import STDOUT_FAILED
    from drafter.errors import SourceError

    return SourceError([STDOUT_FAILED.at(reason=why.strerror)])


def _closed() -> "SourceError":
    from drafter.drafting.delivery import STDOUT_CLOSED
    from drafter.errors import SourceError

    return SourceError([STDOUT_CLOSED.at()])


def _mute(stream: IO[str] | None) -> None:
    """Send what is still in a stream's buffer nowhere."""
    if stream is None:
        return
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, stream.fileno())
    os.close(nowhere)
