"""``drafter template dump``: a Word file as text that can be reviewed."""

from pathlib import Path

import click

from drafter.cli import opening, streams
from drafter.cli.wording import command


@command(
    "dump",
    vi="""In một mẫu hay một tệp Word ra dạng chữ, để đọc và so sánh.

    NAME là tên mẫu có sẵn, thư mục mẫu hoặc tệp .docx.""",
    en="""Print a template or any Word file as text, to read and to compare.

    NAME is a shipped template, a template folder or a .docx.""",
)
@click.argument("name", metavar="NAME")
def dump(name: str) -> None:
    """Print the dump."""
    from drafter.ooxml.dump import dump as described

    streams.result(described(_bytes(name), name), end=False)


def _bytes(name: str) -> bytes:
    """Return the bytes of the document that a name stands for.

    Raises:
        drafter.errors.SourceError: There is no such file, or it cannot be read.
    """
    from drafter import templates

    if name in templates.names():
        parts = (*name.split("/"), templates.DOCUMENT)
        return templates.shipped().joinpath(*parts).read_bytes()
    path = Path(name)
    if path.is_dir():
        path /= templates.DOCUMENT
    return opening.contents(path)
