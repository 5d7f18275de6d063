"""Commands and options whose help is declared in both languages, side by side."""

from collections.abc import Callable, Iterator, Mapping
from inspect import cleandoc
from typing import Any, TypeVar

import click

from drafter.cli.boundary import guarded
from drafter.cli.click_texts import translated
from drafter.cli.language import LANGUAGES, say
from drafter.cli.summaries import SUMMARIES

F = TypeVar("F", bound=Callable[..., Any])

_PIECES: Mapping[str, str] = {
    "[OPTIONS]": "[TÙY CHỌN]",
    "COMMAND [ARGS]...": "LỆNH [ĐỐI SỐ]...",
}
"""Pieces of a usage line that Click does not look up."""


_HELP = "Show this message and exit."


class Worded:
    """Mixed into what Click prints help of; its help follows the run's language."""

    def __init__(
        self,
        *args: Any,  # noqa: ANN401 - what Click declares
        vi: str = "",
        en: str = "",
        **settings: Any,  # noqa: ANN401 - what Click declares
    ) -> None:
        self.vi, self.en = cleandoc(vi), cleandoc(en)
        super().__init__(*args, **settings)

    @property
    def help(self) -> str | None:
        """The help in the language of this run."""
        return say(self.vi, self.en) or None

    @help.setter
    def help(self, _: str | None) -> None:
        """Let Click set what it was given, which is nothing."""


class Option(Worded, click.Option):
    """An option with its help in both languages."""


class Command(Worded, click.Command):
    """A command with its help in both languages."""

    def collect_usage_pieces(self, ctx: click.Context) -> list[str]:
        """Return the pieces of the usage line in the language of this run."""
        return list(_said(super().collect_usage_pieces(ctx)))

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """Return ``--help``, which Click makes once, in the language of this run."""
        made = super().get_help_option(ctx)
        if made is not None:
            made.help = translated(_HELP)
        return made


class Group(Command, click.Group):
    """A group of commands with its help in both languages."""


def command(
    name: str, *, vi: str = "", en: str = "", hidden: bool = False
) -> Callable[[Callable[..., int | None]], Command]:
    """Declare a command; it takes ``--lang``, and what stops it is caught.

    The function returns the exit code of the command, or nothing for 0.

    Args:
        name: Its name.
        vi: Its help in Vietnamese, without the summary where it has one.
        en: Its help in English.
        hidden: Whether ``--help`` passes over it.
    """
    first_vi, first_en = SUMMARIES.get(name, ("", ""))
    vi, en = f"{first_vi}\n\n{cleandoc(vi)}", f"{first_en}\n\n{cleandoc(en)}"

    def decorate(function: Callable[..., int | None]) -> Command:
        made = click.command(name, cls=Command, vi=vi, en=en, hidden=hidden)
        return made(lang_option(guarded(function)))

    return decorate


def option(
    *names: str,
    vi: str,
    en: str,
    **settings: Any,  # noqa: ANN401 - what Click declares
) -> Callable[[F], F]:
    """Declare an option."""
    return click.option(*names, cls=Option, vi=vi, en=en, **settings)


def lang_option(function: F) -> F:
    """Add ``--lang``, whose value is read before the line is parsed."""
    return option(
        "--lang",
        type=click.Choice(LANGUAGES),
        expose_value=False,
        vi="Ngôn ngữ của lời nhắn: vi hoặc en.",
        en="Language of the texts: vi or en.",
    )(function)


def json_option(function: F) -> F:
    """Add ``--json``."""
    return option(
        "--json",
        "as_json",
        is_flag=True,
        vi="In kết quả dạng JSON ra stdout.",
        en="Print the result as JSON to stdout.",
    )(function)


def _said(pieces: list[str]) -> Iterator[str]:
    for piece in pieces:
        yield say(_PIECES.get(piece, piece), piece)
