"""Starting a paper and writing its lines: a style and a text each."""

from collections.abc import Iterable

from docx import Document
from docx.document import Document as DocumentType

from building import numbering, page, styles
from building.styles import SPEAKER, Style

Line = tuple[str, str]
MARK = "**"
"""Stands on both sides of a text in the style of a speaker's name."""
TAG = ""
"""The style of a line that holds a block tag alone, and leaves no paragraph."""
END: Line = (TAG, "{%p endif %}")


def start(table: tuple[Style, ...], size: float) -> DocumentType:
    """Return an empty paper with its styles, lists and page."""
    document = Document()
    styles.clear(document)
    styles.defaults(document, size)
    styles.add(document, table)
    numbering.add(document)
    page.set_up(document.sections[0])
    page.number_pages(document.sections[0], "Số trang")
    properties = document.core_properties
    properties.title = "{{ tep.tua_de }}"
    properties.author = "{{ tep.tac_gia }}"
    properties.subject = "{{ tep.chu_de }}"
    properties.comments = properties.last_modified_by = ""
    properties.language = "vi-VN"
    return document


def write(container: object, lines: Iterable[Line]) -> None:
    """Write lines into the document or a cell, whose first paragraph is used up."""
    empty = getattr(container, "paragraphs", [])
    reuse = len(empty) == 1 and not empty[0].text and hasattr(container, "_tc")
    for number, (style, text) in enumerate(lines):
        paragraph = empty[0] if reuse and number == 0 else container.add_paragraph()
        paragraph.style = style or "Normal"
        for position, piece in enumerate(text.split(MARK)):
            run = paragraph.add_run(piece)
            if position % 2:
                run.style = SPEAKER


def ruled(
    container: object, style: str, text: str, width: float, *, share: int
) -> None:
    """Write a line of text and, below it, a drawn rule of a share of its width."""
    write(container, [(style, text)])
    _rule(container, width, share)


def ruled_when(
    container: object,
    condition: str,
    width: float,
    *,
    share: int,
    other: Iterable[Line],
) -> None:
    """Draw the rule below a line only if a tag is true; else write other lines."""
    write(container, [(TAG, f"{{%p if {condition} %}}")])
    _rule(container, width, share)
    write(container, [*other, END])


def _rule(container: object, width: float, share: int) -> None:
    line = container.add_paragraph(style="Nét kẻ")
    page.rule(line, width, share)


def when(condition: str, *lines: Line) -> list[Line]:
    """Return lines that stand only if a tag is true."""
    return [(TAG, f"{{%p if {condition} %}}"), *lines, END]


def either(condition: str, yes: list[Line], no: list[Line]) -> list[Line]:
    """Return lines that stand if a tag is true, and those that stand if not."""
    return [
        (TAG, f"{{%p if {condition} %}}"),
        *yes,
        (TAG, "{%p else %}"),
        *no,
        END,
    ]


def each(name: str, many: str, *lines: Line) -> list[Line]:
    """Return lines repeated for each of a list."""
    return [(TAG, f"{{%p for {name} in {many} %}}"), *lines, (TAG, "{%p endfor %}")]


def rows(
    document: object,
    widths: tuple[float, ...],
    heads: tuple[str, ...],
    loops: tuple[tuple[str, tuple[Line | list[Line], ...]], ...],
    *,
    ends: int = 1,
    described: str = "",
    spaced: bool = True,
) -> None:
    """Add a table whose head is repeated and whose rows are loops.

    Args:
        document: Where it goes.
        widths: Column widths in millimetres.
        heads: The head cells.
        loops: Row by row, the opening tag before it and its cells; the last cell of
            a row with fewer of them spans the rest of the table.
        ends: How many ``endfor`` rows close it.
        described: As of `page.grid`.
        spaced: Whether a little room follows.
    """
    table = page.grid(document, widths, 1, ruled=True, described=described)
    page.whole(table.rows[0], heading=True)
    for cell, text in zip(table.rows[0].cells, heads, strict=True):
        write(cell, [("Đầu bảng", text)])
    for opening, cells in loops:
        _tag_row(table, f"{{%tr {opening} %}}")
        _row(table, cells)
    for _ in range(ends):
        _tag_row(table, "{%tr endfor %}")
    write(document, [("Sau bảng", "")] if spaced else [])


def _tag_row(table: object, tag: str) -> None:
    write(table.add_row().cells[0], [("Ô bảng", tag)])


def _row(table: object, cells: tuple[Line | list[Line], ...]) -> None:
    row = table.add_row()
    page.whole(row)
    last = len(cells) - 1
    if last + 1 < len(row.cells):
        row.cells[last].merge(row.cells[-1])
    for cell, said in zip(row.cells, cells, strict=False):
        write(cell, said if isinstance(said, list) else [said])
