"""``drafter template dump``: a Word file as text."""

from pathlib import Path

import click

from drafter.cli import completion, streams
from drafter.cli.bilingual import command, option
from drafter.cli.template.documents import document


@command(
    "template dump",
    vi="""NAME là tên mẫu có sẵn, thư mục mẫu hoặc tệp .docx.

    Với --write, NAME là một thư mục: bên cạnh mỗi template.docx trong đó, kể cả thư mục
    con, drafter ghi template.txt để đọc và so sánh sau mỗi lần sửa mẫu.""",
    en="""NAME is a shipped template, a template folder or a .docx.

    With --write NAME is a folder: beside each template.docx in it, at any depth,
    template.txt is written, to read and to compare after each change.""",
)
@option(
    "--write",
    is_flag=True,
    vi="Ghi template.txt cạnh mỗi template.docx trong thư mục NAME, thay vì in ra.",
    en="Write template.txt beside each template.docx in the folder NAME.",
)
@click.argument("name", metavar="NAME", shell_complete=completion.templates)
def dump_template(name: str, write: bool) -> None:
    """Print the dump, or write it beside each template."""
    from drafter.ooxml import limits
    from drafter.ooxml.dump import dump
    from drafter.source.inputs import contents

    if not write:
        streams.result(dump(document(name)[1], name), end=False)
        return
    for path in _documents(Path(name)):
        text = path.with_suffix(".txt")
        dumped = dump(contents(path, most=limits.UNPACKED + 1), str(path))
        text.write_text(dumped, encoding="utf-8", newline="\n")
        streams.result(str(text))


def _documents(folder: Path) -> list[Path]:
    """Return the templates in a folder, at any depth.

    Raises:
        drafter.errors.TemplateError: There is none.
    """
    from drafter.drafting import own_templates
    from drafter.errors import TemplateError
    from drafter.templating import shipped

    found = sorted(folder.rglob(shipped.DOCUMENT))
    if not found:
        raise TemplateError([own_templates.without_document(folder)])
    return found
