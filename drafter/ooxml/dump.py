"""A Word file as text: a dump to review, and its plain words."""

from collections.abc import Iterator
from decimal import Decimal

from drafter.ooxml import reading
from drafter.ooxml.paper import Block, Kind, Paragraph, Piece, Section, Table
from drafter.ooxml.styles import Look

_INDENT = "  "
_MARKS = {"bold": "**", "italic": "*", "underline": "__", "highlight": "=="}
_OFF = {
    "bold": "không đậm", "italic": "không nghiêng", "underline": "không gạch chân",
    "highlight": "không tô",
}  # fmt: skip


def dump(data: bytes, file: str = "tệp.docx") -> str:
    """Return a file as text that reads like the paper.

    Styles stand in brackets; bold, italics and the like are marked only where
    they differ from the style; lengths are in mm.

    Raises:
        drafter.errors.TemplateError: It is no .docx, or damaged.
    """
    paper = reading.read(data, file)
    lines: list[str] = []
    for number, section in enumerate(paper.sections):
        if number:
            lines.append("(ngắt phần)")
        lines.extend(_section(section))
    for note in paper.notes:
        lines += [f"{note.name}:", *_indented(_blocks(note.blocks))]
    return "\n".join(line.rstrip() for line in lines) + "\n"


def text(data: bytes) -> str:
    """Return the words of a file in reading order, headers and footers too."""
    return "\n".join(_plain(reading.read(data).blocks())) + "\n"


def paragraphs(data: bytes) -> tuple[Paragraph, ...]:
    """Return every paragraph of a file in reading order."""
    return tuple(reading.read(data).paragraphs())


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
    for region in (*section.headers, *section.footers):
        yield f"{region.name}:"
        yield from _indented(_blocks(region.blocks))
    yield ""
    yield from _blocks(section.blocks)


def _blocks(blocks: tuple[Block, ...]) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, Table):
            yield from _table(block)
        else:
            yield _paragraph(block)
            for piece in block.pieces:
                yield from _indented(_blocks(piece.blocks))


def _paragraph(paragraph: Paragraph, *, styled: bool = True) -> str:
    style = f"[{paragraph.style}]" if styled else ""
    new_page = "(sang trang mới)" if paragraph.new_page else ""
    words = "".join(_piece(piece, paragraph.look) for piece in paragraph.pieces)
    return " ".join(filter(None, (style, new_page, paragraph.number, words)))


def _piece(piece: Piece, base: Look) -> str:
    shown = piece.kind.value.format(piece.text).replace(" )", ")")
    shown = shown.replace("\t", "→").replace("\n", "↵")
    if piece.kind is not Kind.TEXT or not shown.strip():
        return shown
    for attribute, mark in _MARKS.items():
        has, wanted = getattr(piece.look, attribute), getattr(base, attribute)
        if has and not wanted:
            shown = f"{mark}{shown}{mark}"
        elif wanted and not has:
            shown = f"{{{_OFF[attribute]}: {shown}}}"
    return shown


def _table(table: Table) -> Iterator[str]:
    widths = " + ".join(map(_number, table.columns))
    head = f", lặp {table.heading_rows} hàng đầu" if table.heading_rows else ""
    lines = ", có kẻ" if table.bordered else ""
    yield f"(bảng {widths} mm{lines}{head})"
    for row in table.rows:
        cells = [cell.blocks for cell in row]
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


def _plain(blocks: Iterator[Block] | tuple[Block, ...]) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, Table):
            for row in block.rows:
                yield "\t".join("\n".join(_plain(cell.blocks)) for cell in row)
            continue
        yield f"{block.number} {block.text}" if block.number else block.text
        for piece in block.pieces:
            yield from _plain(piece.blocks)


def _indented(lines: Iterator[str]) -> Iterator[str]:
    for line in lines:
        yield _INDENT + line


def _number(length: Decimal) -> str:
    return f"{length:f}".removesuffix(".0").replace(".", ",")
