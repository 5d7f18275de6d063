"""The command ``drafter``: its commands, and what holds for the whole process."""

import os
import sys
from collections.abc import Sequence
from typing import Any, NoReturn

import click

import drafter
from drafter.cli import boundary, click_texts, language, streams
from drafter.cli.bilingual import lang_option, option
from drafter.cli.commands import Commands, Gathered


class Program(Gathered):
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


def _version(ctx: click.Context, _: click.Parameter, wanted: bool) -> None:
    if wanted and not ctx.resilient_parsing:
        streams.result(f"drafter {drafter.__version__}")
        ctx.exit()


@click.group(
    cls=Program,
    name="drafter",
    commands=Commands("", "drafter.cli", {"reference": "manual"}),
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
