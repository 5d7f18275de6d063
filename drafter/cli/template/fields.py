"""``drafter template fields``: the tags to paste into Word."""

from typing import TYPE_CHECKING

import click

from drafter.cli import columns, records, streams
from drafter.cli.language import say
from drafter.cli.wording import command, json_option
from drafter.vocabulary import fold, nearest

if TYPE_CHECKING:
    from drafter.reference.fieldbook import Tag
    from drafter.reference.tag_rows import Row


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
    found = _rows(paper, list_name)
    if as_json:
        told = [
            {"tag": row.paste, "meaning": row.text, "example": row.example}
            for row in found
        ]
        records.document({"fields": told})
        return
    head = (
        say("Dán vào Word", "Paste into Word"),
        say("Ý nghĩa", "Meaning"),
        say("Ví dụ", "Example"),
    )
    rows = [head, *((row.paste, row.text, row.example) for row in found)]
    streams.result("\n".join(columns.aligned(rows)))


def _rows(paper: str | None, list_name: str | None) -> "list[Row]":
    """Return the rows that two optional words ask for; one word may be either."""
    from drafter import templates
    from drafter.reference import fieldbook, tag_rows

    papers = {*templates.papers(), *templates.names()}
    if paper is not None and list_name is None and paper not in papers:
        paper, list_name = None, paper
    used = _used(paper) if paper is not None else None
    if list_name is None:
        found = fieldbook.within(fieldbook.tags(), used)
        return list(tag_rows.rows(found))
    return [row for tag in _lists(list_name) for row in tag_rows.of_list(tag, used)]


def _used(paper: str) -> frozenset[str]:
    """Return the paths that the shipped templates of a paper use."""
    from drafter import templates
    from drafter.templating import engine

    names = [n for n in templates.names() if paper in (n, n.split("/")[0])]
    if not names:
        templates.choose(paper, "")
    loaded = [templates.load_shipped(name).document for name in names]
    return frozenset(path for one in loaded for path in engine.fields(one))


def _lists(wanted: str) -> "list[Tag]":
    """Return the lists of a name, in short or in full.

    Raises:
        click.BadParameter: There is none; suggests the nearest.
    """
    from drafter.reference import fieldbook

    known = fieldbook.lists()
    found = [tag for tag in known if fold(wanted) in (tag.path[-1], tag.name)]
    if found:
        return found
    names = sorted({tag.path[-1] for tag in known})
    near = nearest(wanted, names)
    way = say(f"ý bạn là '{near}'?", f"did you mean '{near}'?")
    if near is None:
        way = say("các danh sách: ", "lists: ") + ", ".join(names)
    raise click.BadParameter(
        say(f"không có danh sách '{wanted}'; {way}", f"no list '{wanted}'; {way}"),
        param_hint="LIST",
    )
