"""A Word file as text: a dump to review, and its plain words."""

from collections.abc import Iterable, Iterator
from decimal import ROUND_HALF_UP, Decimal

import attrs

from drafter.ooxml import reader
from drafter.ooxml.document import (
    Block,
    Kind,
    Paragraph,
    Run,
    Section,
    Story,
    Table,
    merged,
)
from drafter.ooxml.run_format import RunFormat

_INDENT = "  "
_MARKS = {"bold": "**", "italic": "*", "underline": "__", "highlight": "=="}
_OFF = {
    "bold": "không đậm", "italic": "không nghiêng", "underline": "không gạch chân",
    "highlight": "không tô",
}  # fmt: skip
_SHOWN = {
    Kind.PAGE_NUMBER: "(số trang)",
    Kind.PAGE_COUNT: "(tổng số trang)",
    Kind.LINE: "(nét kẻ {length} mm)",
    Kind.PICTURE: "(hình {text})",
    Kind.TEXT_BOX: "(hộp chữ)",
    Kind.NOTE: "(chú thích {text})",
    Kind.PAGE_BREAK: "(ngắt trang)",
    Kind.COLUMN_BREAK: "(ngắt cột)",
}
_STORIES = {
    "header": "Đầu trang",
    "footer": "Chân trang",
    "footnotes": "Chú thích chân trang",
    "endnotes": "Chú thích cuối",
}
_PAGES = {"first": "trang đầu", "even": "trang chẵn"}


def dump(data: bytes, file: str = "tệp.docx") -> str:
    """Return a file as text that reads like the paper.

    Styles stand in brackets; bold, italics and the like are marked only where
    they differ from the style; lengths are in mm.

    Raises:
        drafter.errors.TemplateError: It is no .docx, or damaged.
    """
    document = reader.read(data, file)
    lines: list[str] = []
    for number, section in enumerate(document.sections):
        if number:
            lines.append("(ngắt phần)")
        lines.extend(_section(section))
    for note in document.notes:
        lines.extend(_story(note))
    return "\n".join(line.rstrip() for line in lines) + "\n"


def text(data: bytes) -> str:
    """Return the words of a file in reading order, headers and footers too."""
    document = reader.read(data)
    blocks: list[Block] = []
    for section in document.sections:
        headers, footers = _headers_footers(section)
        blocks += [block for story in headers for block in story.blocks]
        blocks += section.blocks
        blocks += [block for story in footers for block in story.blocks]
    blocks += [block for note in document.notes for block in note.blocks]
    return "\n".join(_plain(blocks)) + "\n"


def _headers_footers(section: Section) -> tuple[list[Story], list[Story]]:
    headers = [story for story in section.stories if story.kind == "header"]
    return headers, [story for story in section.stories if story.kind == "footer"]


def _section(section: Section) -> Iterator[str]:
    sides = (section.top, section.bottom, section.left, section.right)
    names = ("trên", "dưới", "trái", "phải")
    margins = ", ".join(
        f"{name} {_number(side)}" for name, side in zip(names, sides, strict=True)
    )
    yield (
        f"Trang {_number(section.width)} × {_number(section.height)} mm, "
        f"lề {margins} mm"
    )
    for stories in _headers_footers(section):
        for story in stories:
            yield from _story(story)
    yield ""
    yield from _blocks(section.blocks)


def _story(story: Story) -> Iterator[str]:
    words = (_STORIES[story.kind], _PAGES.get(story.pages, ""), story.number)
    yield f"{' '.join(filter(None, words))}:"
    yield from _indented(_blocks(story.blocks))


def _blocks(blocks: tuple[Block, ...]) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, Table):
            yield from _table(block)
        else:
            yield _paragraph(block)
            for run in block.content:
                yield from _indented(_blocks(run.blocks))


def _paragraph(paragraph: Paragraph, *, styled: bool = True) -> str:
    style = f"[{paragraph.style}]" if styled else ""
    new_page = "(sang trang mới)" if paragraph.format.page_break_before else ""
    runs = merged(map(_reviewed, paragraph.content))
    words = "".join(_run(run, paragraph.text_format) for run in runs)
    return " ".join(filter(None, (style, new_page, paragraph.number, words)))


def _reviewed(run: Run) -> Run:
    """Return a run whose format says what a dump shows, and no more."""
    kept = {name: getattr(run.format, name) for name in _MARKS}
    return attrs.evolve(run, format=RunFormat(**kept))


def _run(run: Run, base: RunFormat) -> str:
    if run.kind is not Kind.TEXT:
        shown = _SHOWN[run.kind].format(text=run.text, length=_number(run.length))
        return _flat(shown.replace(" )", ")"))
    shown = _flat(run.text)
    if not shown.strip():
        return shown
    for attribute, mark in _MARKS.items():
        has, wanted = getattr(run.format, attribute), getattr(base, attribute)
        if has and not wanted:
            shown = f"{mark}{shown}{mark}"
        elif wanted and not has:
            shown = f"{{{_OFF[attribute]}: {shown}}}"
    return shown


def _flat(text: str) -> str:
    return text.replace("\t", "→").replace("\n", "↵")


def _table(table: Table) -> Iterator[str]:
    widths = " + ".join(map(_number, table.columns))
    head = f", lặp {table.header_rows} hàng đầu" if table.header_rows else ""
    lines = ", có kẻ" if table.bordered else ""
    yield f"(bảng {widths} mm{lines}{head})"
    for row in table.rows:
        cells = [cell.blocks for cell in row.cells]
        styles = {
            b.style for blocks in cells for b in blocks if isinstance(b, Paragraph)
        }
        common = len(styles) == 1
        line = " | ".join(" ¶ ".join(_cell(blocks, common)) for blocks in cells)
        yield _INDENT + (f"[{styles.pop()}] {line}" if common else line)
        for blocks in cells:
            for block in blocks:
                if isinstance(block, Table):
                    yield from _indented(_indented(_table(block)))


def _cell(blocks: tuple[Block, ...], common: bool) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, Table):
            yield "(bảng trong ô)"
        else:
            yield _paragraph(block, styled=not common)


def _plain(blocks: Iterable[Block]) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, Table):
            for row in block.rows:
                yield "\t".join("\n".join(_plain(cell.blocks)) for cell in row.cells)
            continue
        yield f"{block.number} {block.text}" if block.number else block.text
        for run in block.content:
            yield from _plain(run.blocks)


def _indented(lines: Iterator[str]) -> Iterator[str]:
    for line in lines:
        yield _INDENT + line


def _number(length: Decimal) -> str:
    rounded = length.quantize(Decimal("0.1"), ROUND_HALF_UP)
    return f"{rounded:f}".removesuffix(".0").replace(".", ",")
