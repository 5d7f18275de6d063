"""``drafter template dump``: a Word file as text."""

from pathlib import Path

import click

from drafter.cli import streams
from drafter.cli.bilingual import command


@command(
    "template dump",
    vi="NAME là tên mẫu có sẵn, thư mục mẫu hoặc tệp .docx.",
    en="NAME is a shipped template, a template folder or a .docx.",
)
@click.argument("name", metavar="NAME")
def dump_template(name: str) -> None:
    """Print the dump."""
    from drafter.ooxml.dump import dump

    streams.result(dump(_bytes(name), name), end=False)


def _bytes(name: str) -> bytes:
    """Return the bytes of the document that a name stands for.

    Raises:
        drafter.errors.SourceError: There is no such file, or it cannot be read.
    """
    from drafter.source.inputs import contents
    from drafter.templating import shipped

    if name in shipped.names():
        return shipped.part(name, shipped.DOCUMENT)
    path = Path(name)
    if path.is_dir():
        path /= shipped.DOCUMENT
    return contents(path, most=-1)
