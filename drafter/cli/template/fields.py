"""``drafter template fields``: which tags there are."""

from typing import TYPE_CHECKING

import click

from drafter.cli import printing, streams
from drafter.cli.bilingual import command, json_option
from drafter.cli.language import say
from drafter.vocabulary import fold, nearest

if TYPE_CHECKING:
    from drafter.reference.tag_book import Row, Tag


@command(
    "template fields",
    vi="""
    PAPER là tên giấy tờ hoặc tên mẫu: chỉ kể các thẻ mà mẫu ấy dùng. LIST là tên một
    danh sách, ví dụ chi_tieu: kể các thẻ dùng khi lặp danh sách ấy.""",
    en="""
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
