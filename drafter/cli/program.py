"""The command ``drafter``: its commands, and what holds for the whole process."""

import os
import sys
from collections.abc import Iterator, Mapping, Sequence
from importlib import import_module
from typing import Any, NoReturn

import click

import drafter
from drafter.cli import boundary, click_texts, language, streams
from drafter.cli.bilingual import SUMMARIES, Group, lang_option, option
from drafter.cli.language import say

HIDDEN = {"reference": "manual"}
"""Commands for developers, and the module of each."""


class Commands(Mapping[str, click.Command]):
    """The commands by name; the module of each is imported when it is wanted."""

    def __getitem__(self, name: str) -> click.Command:
        if name not in tuple(self):
            raise KeyError(name)
        module = import_module(f"drafter.cli.{HIDDEN.get(name, name)}")
        command: click.Command = getattr(module, name)
        return command

    def __iter__(self) -> Iterator[str]:
        return iter((*SUMMARIES, *HIDDEN))

    def __len__(self) -> int:
        return len(SUMMARIES) + len(HIDDEN)


class Program(Group):
    """The command with everything that holds for the whole process."""

    def main(  # type: ignore[override]
        self,
        args: Sequence[str] | None = None,
        **settings: Any,  # noqa: ANN401 - as Click declares it
    ) -> NoReturn:
        """Run; leaves by SystemExit."""
        typed = sys.argv[1:] if args is None else list(args)
        streams.prepare()
        lang = language.requested(typed, os.environ)
        with language.in_language(lang), click_texts.hooked():
            try:
                super().main(args, **settings)
            except Exception:
                boundary.print_fault()
        sys.exit(1)

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Parse the line; ``NO_COLOR`` holds for all that is printed from here."""
        if os.environ.get("NO_COLOR"):
            ctx.color = False
        return super().parse_args(ctx, args)

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the commands in the order in which a new user needs them."""
        return list(self.commands)

    def format_commands(
        self, ctx: click.Context, formatter: click.HelpFormatter
    ) -> None:
        """List what each command does, from the table."""
        with formatter.section(click_texts.translated("Commands")):
            rows = [(name, say(*texts)) for name, texts in SUMMARIES.items()]
            formatter.write_dl(rows)


def _version(ctx: click.Context, _: click.Parameter, wanted: bool) -> None:
    if wanted and not ctx.resilient_parsing:
        streams.result(f"drafter {drafter.__version__}")
        ctx.exit()


@click.group(
    cls=Program,
    name="drafter",
    commands=Commands(),
    vi="""Soạn báo cáo, tin bài của hội nghị tổng kết, sơ kết từ một tệp dữ liệu.

    Lần đầu dùng: drafter demo, rồi drafter init.""",
    en="""Drafts the papers of a Vietnamese review conference from one file of facts.

    First time here: drafter demo, then drafter init.""",
)
@lang_option
@option(
    "--version",
    is_flag=True,
    expose_value=False,
    is_eager=True,
    callback=_version,
    vi="Hiện phiên bản.",
    en="Show the version.",
)
def program() -> None:
    """Do nothing before the command itself."""
