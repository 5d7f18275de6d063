"""``drafter reference``: writes what is generated in a checkout; for developers."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from drafter.cli import streams
from drafter.cli.bilingual import command

if TYPE_CHECKING:
    from drafter.reference.generated_pages import Manual


@command(
    "reference",
    hidden=True,
    vi="""Viết lại phần được tạo ra trong kho mã nguồn.

    docs: các trang tra cứu trong docs/vi/tra-cuu. ready: các tệp làm sẵn.""",
    en="""Write what is generated in a checkout.

    docs: the pages of docs/vi/tra-cuu. ready: the values made ready.""",
)
@click.argument("what", type=click.Choice(["docs", "ready"]))
@click.pass_context
def manual(ctx: click.Context, what: str) -> None:
    """Write the pages of a checkout, or its forms."""
    if what == "ready":
        from drafter.reference import ready_forms

        for form in ready_forms.save():
            streams.result(str(form.file))
        return
    from drafter.reference.generated_pages import FOLDER, pages

    folder = Path(FOLDER)
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in pages(manuals(ctx.find_root())).items():
        (folder / name).write_text(text, encoding="utf-8", newline="\n")
        streams.result(str(folder / name))


def manuals(root: click.Context) -> Iterator["Manual"]:
    """Yield what every command that users see says of itself, in Vietnamese."""
    yield from _below(root.command, root, "")


def _below(group: click.Command, above: click.Context, name: str) -> Iterator["Manual"]:
    assert isinstance(group, click.Group)
    for child in group.list_commands(above):
        made = group.get_command(above, child)
        assert made is not None
        if made.hidden:
            continue
        ctx = click.Context(made, info_name=child, parent=above)
        path = f"{name} {child}".strip()
        if isinstance(made, click.Group):
            yield from _below(made, ctx, path)
        else:
            yield _manual(made, ctx, path)


def _manual(made: click.Command, ctx: click.Context, name: str) -> "Manual":
    from drafter.reference.generated_pages import Manual

    options = (o for o in made.get_params(ctx) if isinstance(o, click.Option))
    records = (option.get_help_record(ctx) for option in options)
    pieces = " ".join(made.collect_usage_pieces(ctx))
    return Manual(
        name=name,
        usage=f"drafter {name} {pieces}",
        text=made.help or "",
        options=tuple((names, text) for names, text in filter(None, records)),
    )
