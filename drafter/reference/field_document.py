"""The field book as a Word file, to copy tags and blocks from."""

from collections.abc import Iterable, Iterator

from drafter.ooxml.composing import Cell, Paragraph, Run, Style, Table, composed
from drafter.reference.field_book import (
    HEAD,
    TITLE,
    Block,
    Entry,
    Place,
    Section,
    blocks,
    entry,
    variable,
)
from drafter.reference.tag_book import Tag, TagKind

TAG, EXAMPLE = "The", "ViDu"
_INTRODUCTION = (
    "Chép thẻ hay cả khối từ tệp này, dán vào mẫu của bạn. Thẻ ở cột thứ nhất in chữ; "
    "ba dòng ở cột thứ hai chỉ in khi thẻ có chữ, mỗi dòng là một đoạn riêng.",
    "Mỗi danh sách có ba khối để chép cả khối: lặp đoạn, lặp hàng của bảng, lặp mục "
    "của danh sách. Dòng mở và dòng đóng tự mất khi tạo văn bản. Muốn bớt thẻ nào thì "
    "xóa riêng thẻ ấy, giữ nguyên dòng mở và dòng đóng.",
    "Ví dụ lấy từ hội nghị mẫu, người và số đều không có thật. Cột cuối là khóa của "
    "tệp dữ liệu mà thẻ lấy chữ.",
)
_PLACES = {
    Place.PARAGRAPH: "Lặp đoạn",
    Place.ROW: "Lặp hàng của bảng",
    Place.ITEM: "Lặp mục của danh sách",
}


def document(book: Iterable[Section]) -> bytes:
    """Return the book as a .docx that is itself a template without faults."""
    return composed(TITLE, _content(book))


def _content(book: Iterable[Section]) -> Iterator[Paragraph | Table]:
    yield _said(TITLE, Style.TITLE)
    for line in _INTRODUCTION:
        yield _said(line)
    for section in book:
        if section.blocks:
            yield from _of_list(section)
        else:
            yield _said(section.title, Style.CHAPTER)
            yield _table_of_tags(section)


def _said(text: str, style: Style = Style.TEXT, run: str = "") -> Paragraph:
    return Paragraph((Run(text, run),), style)


def _table_of_tags(section: Section) -> Table:
    head = (HEAD[0], "Chỉ in khi có", f"{HEAD[1]}, ví dụ", HEAD[3])
    rows = [_headed(head), *map(_row, section.entries)]
    return Table((30, 30, 40, 24), tuple(rows), head=1)


def _headed(names: Iterable[str]) -> tuple[Cell, ...]:
    return tuple((_said(name, Style.HEAD),) for name in names)


def _row(one: Entry) -> tuple[Cell, ...]:
    return (_typed(one.paste), _condition(one), _meaning(one), _source(one))


def _condition(one: Entry) -> Cell:
    """Return the block that prints a tag only where it has something to print."""
    if one.tag.always or one.tag.kind in (TagKind.FLAG, TagKind.LIST):
        return (_said("", Style.CELL),)
    return _typed(blocks(one.tag)[0].lines)


def _typed(lines: Iterable[str]) -> Cell:
    return tuple(_said(line, Style.TYPED) for line in lines)


def _meaning(one: Entry) -> Cell:
    meaning = _said(one.text, Style.CELL)
    if not one.example:
        return (meaning,)
    return (meaning, _said(f"Ví dụ: {one.example}", Style.CELL, EXAMPLE))


def _source(one: Entry) -> Cell:
    return (_said(one.source(), Style.CELL),)


def _of_list(section: Section) -> Iterator[Paragraph | Table]:
    """Yield the chapter of a list: its blocks, then what stands in an item.

    A tag of an item is named without braces there, for it means something inside a
    loop only.
    """
    tag = section.tag
    assert tag is not None
    yield _said(f"Danh sách {tag.name}: {section.title}", Style.CHAPTER)
    own = entry(tag)
    shown = f" Ví dụ: {own.example}" if own.example else ""
    yield _said(f"Khóa: {own.source()}.{shown}", Style.NOTE, EXAMPLE)
    of_paragraphs, of_rows, of_items = section.blocks
    left, right = _block(of_paragraphs), _block(of_items)
    yield Table((1, 1), ((left, right),), lined=False)
    yield _said(_PLACES[of_rows.place], Style.PART)
    yield _table(of_rows)
    if tag.view is not None:
        named = [_named(one, tag) for one in section.entries]
        head = _headed(("Thẻ trong vòng lặp", f"{HEAD[1]}, ví dụ", HEAD[3]))
        yield _said("Thẻ dùng trong vòng lặp", Style.PART)
        yield Table((30, 60, 34), (head, *named), head=1)


def _named(one: Entry, around: Tag) -> tuple[Cell, ...]:
    name = variable(around) if one.tag == around else one.name
    return (_typed((name,)), _meaning(one), _source(one))


def _block(made: Block) -> Cell:
    """Return a block as paragraphs under its heading, those of a list with marks."""
    items = made.place is Place.ITEM
    return (
        _said(_PLACES[made.place], Style.PART),
        *(_said(line, Style.BLOCK) for line in made.opening),
        *(_item(line) if items else _said(line, Style.BLOCK) for line in made.body),
        *(_said(line, Style.BLOCK) for line in made.closing),
    )


def _item(line: str) -> Paragraph:
    return Paragraph((Run(line, TAG),), listed=True)


def _table(made: Block) -> Table:
    """Return a block as rows: tags over all columns, between them the repeated one."""
    opened = [(_typed((line,)),) for line in made.opening]
    closed = [(_typed((line,)),) for line in made.closing]
    cells = tuple(_typed((name,)) for name in made.body)
    return Table((1,) * len(cells), (*opened, cells, *closed))
