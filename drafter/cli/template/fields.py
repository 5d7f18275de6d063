"""``drafter template fields``: which tags there are, and what to paste for each."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from drafter.cli import completion, printing, streams
from drafter.cli.bilingual import command, json_option, option
from drafter.cli.language import current, say
from drafter.cli.new_files import form_of, refuse_output, tell_made, write_all
from drafter.files.file_names import STANDARD
from drafter.vocabulary import fold, nearest

if TYPE_CHECKING:
    from drafter.reference.field_book import Entry, Section

FORMS = ("docx", "md", "json")


@command(
    "template fields",
    vi="""
    PAPER là tên giấy tờ hoặc tên mẫu: chỉ kể các thẻ mà mẫu ấy dùng. LIST là tên một
    danh sách, ví dụ chi_tieu: kể các thẻ dùng khi lặp danh sách ấy; hoặc là tên một
    thẻ, một trường của tệp dữ liệu, ví dụ dai_bieu: kể các thẻ lấy chữ từ trường ấy.

    --to docx tạo một tệp Word để chép thẻ, chép khối rồi dán vào mẫu của bạn; --to md
    và --to json in ra stdout khi không có -o.""",
    en="""
    PAPER names a paper or a template: only the tags that it uses. LIST names a list,
    such as chi_tieu: the tags of a loop over it; or a tag, or a key of the facts, such
    as dai_bieu: the tags that print of it.

    --to docx makes a Word file to copy tags and blocks from; --to md and --to json are
    printed to stdout without -o.""",
)
@json_option
@option(
    "--to",
    "form",
    type=click.Choice(FORMS),
    vi="Dạng của danh mục: docx, md hoặc json.",
    en="Form of the book: docx, md or json.",
)
@option(
    "-o",
    "--output",
    metavar="FILE",
    vi="Tệp sẽ ghi; của docx mặc định là danh-muc-the.docx.",
    en="The file to write; of a docx by default danh-muc-the.docx.",
)
@click.argument(
    "paper",
    metavar="[PAPER]",
    required=False,
    shell_complete=completion.papers_and_lists,
)
@click.argument(
    "list_name", metavar="[LIST]", required=False, shell_complete=completion.lists
)
def fields(
    paper: str | None,
    list_name: str | None,
    as_json: bool,
    form: str | None,
    output: str | None,
) -> None:
    """Print the field book, or the part of it that is asked for."""
    form = form_of(output, "json" if as_json else form, FORMS)
    book = _book(paper, list_name)
    if form is None:
        streams.result("\n".join(printing.columns(list(_table(book)))))
        return
    if form == "docx" and output is None:
        named = filter(None, (paper, list_name))
        output = "-".join(("danh-muc-the", *map(_plain, named))) + ".docx"
    _given(_WRITERS[form](book), output)


def _given(data: bytes, output: str | None) -> None:
    """Print the book, or write it and say so."""
    if output in (None, STANDARD):
        streams.raw(data)
        return
    target = Path(output)
    refuse_output(target)
    tell_made(write_all(target.parent, {target.name: data}))


def _plain(name: str) -> str:
    return fold(name).replace("/", "-").replace("_", "-")


def _as_docx(book: "Sequence[Section]") -> bytes:
    from drafter.reference import field_document

    return field_document.document(book)


def _as_markdown(book: "Sequence[Section]") -> bytes:
    from drafter.reference import field_book

    return field_book.text(book).encode()


def _as_json(book: "Sequence[Section]") -> bytes:
    from drafter.reference import field_book

    records = [field_book.record(one) for one in _entries(book)]
    blocks = [one for part in book for one in field_book.records_of_blocks(part)]
    return f"{printing.as_json({'fields': records, 'blocks': blocks})}\n".encode()


_WRITERS: "Mapping[str, Callable[[Sequence[Section]], bytes]]" = {
    "docx": _as_docx,
    "md": _as_markdown,
    "json": _as_json,
}


def _is_of_lists(book: "Sequence[Section]") -> bool:
    """Whether lists were asked for, and nothing else."""
    return all(section.blocks for section in book)


def _entries(book: "Sequence[Section]") -> "Iterator[Entry]":
    """Yield the tags of what was asked for; of a list outside its whole loop."""
    for section in book:
        if _is_of_lists(book) or not section.blocks:
            yield from section.entries


def _table(book: "Sequence[Section]") -> Iterator[tuple[str, str, str, str]]:
    """Yield the rows of the table: each line to paste has one, the first its meaning.

    Of a list that was asked for the loops stand around its tags.
    """
    yield (
        say("Dán vào Word", "Paste into Word"),
        say("Ý nghĩa", "Meaning"),
        say("Khóa trong tệp dữ liệu", "Key of the facts"),
        say("Ví dụ", "Example"),
    )
    if not _is_of_lists(book):
        yield from _rows(_entries(book))
        return
    for section in book:
        around = section.blocks[0]
        yield from _bare(around.opening)
        yield from _rows(section.entries)
        yield from _bare(around.closing)


def _rows(entries: "Iterable[Entry]") -> Iterator[tuple[str, str, str, str]]:
    for one in entries:
        first, *others = one.paste
        yield first, one.meaning, one.source(current()), one.example
        yield from _bare(others)


def _bare(lines: Iterable[str]) -> Iterator[tuple[str, str, str, str]]:
    for line in lines:
        yield line, "", "", ""


def _book(paper: str | None, list_name: str | None) -> "Sequence[Section]":
    """Return the chapters that two optional words ask for; one word may be either."""
    from drafter.reference import field_book, tag_book
    from drafter.templating import shipped

    papers = {*shipped.papers(), *shipped.names()}
    if paper is not None and list_name is None and paper not in papers:
        paper, list_name = None, paper
    used = _used(paper) if paper is not None else None
    if list_name is None:
        return field_book.sections(used)
    lists = [t for t in tag_book.lists() if fold(list_name) in (t.path[-1], t.name)]
    if lists:
        return [field_book.section_of_list(tag, used) for tag in lists]
    about = field_book.section_about(fold(list_name), used)
    if not about.entries:
        raise _unknown(list_name)
    return [about]


def _used(paper: str) -> frozenset[str]:
    """Return the paths that the shipped templates of a paper use."""
    from drafter.drafting import templates
    from drafter.templating import manifests, shipped

    names = [n for n in shipped.names() if paper in (n, n.split("/")[0])]
    if not names:
        manifests.choose(paper, "")
    return frozenset(path for name in names for path in templates.fields(name))


def _unknown(wanted: str) -> click.BadParameter:
    """Return what stops where nothing has a name; suggests the nearest."""
    from drafter.reference import tag_book

    names = sorted({tag.path[-1] for tag in tag_book.every()})
    near = nearest(wanted, names)
    hint = say(f"ý bạn là '{near}'?", f"did you mean '{near}'?")
    if near is None:
        hint = say("xem: drafter template fields", "see: drafter template fields")
    return click.BadParameter(
        say(
            f"không có thẻ, danh sách hay trường '{wanted}'; {hint}",
            f"no tag, list or key '{wanted}'; {hint}",
        ),
        param_hint="LIST",
    )
