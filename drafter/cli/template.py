"""``drafter template``: what authors of templates need."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from drafter.cli import printing, streams
from drafter.cli.bilingual import SUMMARIES, Group, command, json_option, lang_option
from drafter.cli.language import say
from drafter.vocabulary import fold, nearest

if TYPE_CHECKING:
    from drafter.reference.tag_book import Row, Tag


@click.group(
    cls=Group,
    name="template",
    vi=SUMMARIES["template"][0],
    en=SUMMARIES["template"][1],
)
@lang_option
def template() -> None:
    """Do nothing before the command itself."""


@command(
    "list",
    vi="Liệt kê các mẫu có sẵn.",
    en="List the shipped templates.",
)
@json_option
def listing(as_json: bool) -> None:
    """Print name and title of each template."""
    from drafter.templating import manifests, shipped

    known = {name: manifests.of_shipped(name) for name in shipped.names()}
    if as_json:
        printing.print_json(
            {
                "templates": [
                    {"template": name, "paper": manifest.paper, "title": manifest.title}
                    for name, manifest in known.items()
                ]
            }
        )
        return
    rows = [(name, manifest.title) for name, manifest in known.items()]
    streams.result("\n".join(printing.columns(rows)))


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
    from drafter.ooxml.dump import dump as dumped

    streams.result(dumped(_bytes(name), name), end=False)


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


@command(
    "fields",
    vi="""Tra các thẻ dán được vào mẫu Word: thẻ, ý nghĩa, ví dụ.

    PAPER là tên giấy tờ hoặc tên mẫu: chỉ kể các thẻ mà mẫu ấy dùng. LIST là tên một
    danh sách, ví dụ chi_tieu: kể các thẻ dùng khi lặp danh sách ấy.""",
    en="""Look up the tags for a Word template: tag, meaning, example.

    PAPER names a paper or a template: only the tags that it uses. LIST names a list,
    such as chi_tieu: the tags of a loop over it.""",
)
@json_option
@click.argument("paper", metavar="[PAPER]", required=False)
@click.argument("list_name", metavar="[LIST]", required=False)
def fields(paper: str | None, list_name: str | None, as_json: bool) -> None:
    """Print the field book, or the part of it that is asked for."""
    chosen = _rows(paper, list_name)
    if as_json:
        rows = [
            {"tag": row.paste, "meaning": row.text, "example": row.example}
            for row in chosen
        ]
        printing.print_json({"fields": rows})
        return
    head = (
        say("Dán vào Word", "Paste into Word"),
        say("Ý nghĩa", "Meaning"),
        say("Ví dụ", "Example"),
    )
    table = [head, *((row.paste, row.text, row.example) for row in chosen)]
    streams.result("\n".join(printing.columns(table)))


def _rows(paper: str | None, list_name: str | None) -> "list[Row]":
    """Return the rows that two optional words ask for; one word may be either."""
    from drafter.reference import tag_book
    from drafter.templating import shipped

    papers = {*shipped.papers(), *shipped.names()}
    if paper is not None and list_name is None and paper not in papers:
        paper, list_name = None, paper
    used = _used(paper) if paper is not None else None
    if list_name is None:
        return list(tag_book.rows(tag_book.within(tag_book.tags(), used)))
    return [
        row for tag in _lists(list_name) for row in tag_book.rows_of_list(tag, used)
    ]


def _used(paper: str) -> frozenset[str]:
    """Return the paths that the shipped templates of a paper use."""
    from drafter.drafting import templates
    from drafter.templating import manifests, shipped

    names = [n for n in shipped.names() if paper in (n, n.split("/")[0])]
    if not names:
        manifests.choose(paper, "")
    return frozenset(path for name in names for path in templates.fields(name))


def _lists(wanted: str) -> "list[Tag]":
    """Return the lists of a name, in short or in full.

    Raises:
        click.BadParameter: There is none; suggests the nearest.
    """
    from drafter.reference import tag_book

    known = tag_book.lists()
    matches = [tag for tag in known if fold(wanted) in (tag.path[-1], tag.name)]
    if matches:
        return matches
    names = sorted({tag.path[-1] for tag in known})
    near = nearest(wanted, names)
    hint = say(f"ý bạn là '{near}'?", f"did you mean '{near}'?")
    if near is None:
        hint = say("các danh sách: ", "lists: ") + ", ".join(names)
    raise click.BadParameter(
        say(f"không có danh sách '{wanted}'; {hint}", f"no list '{wanted}'; {hint}"),
        param_hint="LIST",
    )


for _command in (listing, dump, fields):
    template.add_command(_command)
