"""The command ``drafter``: its commands, its language, and what nobody foresaw."""

import os
import platform
import sys
import traceback
from collections.abc import Iterator, Mapping, Sequence
from importlib import import_module
from typing import Any, NoReturn

import click

import drafter
from drafter.cli import click_texts, language, streams
from drafter.cli.language import say
from drafter.cli.summaries import SUMMARIES
from drafter.cli.wording import Group, lang_option, option

HIDDEN = ("reference",)
"""Commands for developers."""


class Commands(Mapping[str, click.Command]):
    """The commands by name; the module of each is imported when it is wanted."""

    def __getitem__(self, name: str) -> click.Command:
        if name not in tuple(self):
            raise KeyError(name)
        module = import_module(f"drafter.cli.{name}")
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
        lang = language.chosen(typed, os.environ)
        with language.spoken(lang), click_texts.hooked():
            try:
                super().main(args, **settings)
            except Exception:
                _unforeseen()
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
            formatter.write_dl([(name, say(*told)) for name, told in SUMMARIES.items()])


def _unforeseen() -> None:
    """Show the traceback of a fault of ours, and ask for a report."""
    traceback.print_exc()
    versions = f"drafter {drafter.__version__}, Python {platform.python_version()}"
    asked = say(
        "Đây là lỗi của drafter, không phải của bạn; các tệp cũ vẫn nguyên. "
        "Nhờ bạn gửi báo lỗi kèm đoạn trên và tệp dữ liệu (đã bỏ thông tin riêng).",
        "This is a fault of drafter, not yours; old files are as they were. "
        "Please report it with the text above and the file, private facts removed.",
    )
    streams.note(f"\n{asked}\n{versions}, {platform.platform()}")


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
