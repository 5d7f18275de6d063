"""Groups of commands: each in a module that is imported when it is wanted."""

from collections.abc import Iterator, Mapping
from importlib import import_module
from typing import Any

import click

from drafter.cli.bilingual import SUMMARIES, Group
from drafter.cli.click_texts import translated
from drafter.cli.language import say


class Commands(Mapping[str, click.Command]):
    """The commands below a word; in its module each is called as the module is.

    Args:
        above: The words before theirs: empty, or ``template``.
        package: The package that holds a module for each.
        modules: The module of a command that it is not the name of; a command without
            a summary is one that the help passes over.
    """

    def __init__(self, above: str, package: str, modules: Mapping[str, str]) -> None:
        self.package = package
        self.modules = {**{name: name for name in summaries(above)}, **modules}

    def __getitem__(self, name: str) -> click.Command:
        module = self.modules[name]
        made: click.Command = getattr(import_module(f"{self.package}.{module}"), module)
        return made

    def __iter__(self) -> Iterator[str]:
        return iter(self.modules)

    def __len__(self) -> int:
        return len(self.modules)


class Gathered(Group):
    """A group whose help lists its commands from the table and imports none."""

    def __init__(
        self,
        *args: Any,  # noqa: ANN401 - what Click declares
        above: str = "",
        **settings: Any,  # noqa: ANN401 - what Click declares
    ) -> None:
        self.above = above
        super().__init__(*args, **settings)

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the commands in the order in which a new user needs them."""
        return list(self.commands)

    def format_commands(
        self, ctx: click.Context, formatter: click.HelpFormatter
    ) -> None:
        """List what each command does, from the table."""
        with formatter.section(translated("Commands")):
            rows = [(n, say(*texts)) for n, texts in summaries(self.above).items()]
            formatter.write_dl(rows)


def summaries(above: str) -> dict[str, tuple[str, str]]:
    """Return what the commands below a word do, by the last word of each."""
    words = [(key.rpartition(" "), texts) for key, texts in SUMMARIES.items()]
    return {name: texts for (before, _, name), texts in words if before == above}
