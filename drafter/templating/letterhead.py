"""Letterheads that fit their texts: widths of columns, lengths of drawn rules.

A rule under a motto or a title follows the text above it, and a long name gets
the wider column, as an official would set them. Templates ask for it by styles: a
line drawn in a paragraph of the style "Nét kẻ" is as long as the line of text above
it, or a share of it below an issuing body and a subject; a table of two columns that
holds an issuing body or a title of the State or the Party gives them what their texts
need.
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from drafter.ooxml import lengths, tables, text_width, xml
from drafter.ooxml.available_width import AvailableWidth, Layout
from drafter.ooxml.formatting import Formatting
from drafter.ooxml.run_format import RunFormat
from drafter.patterns import regex
from drafter.templating import titles
from drafter.templating.house_styles import IDS

_HEADS = frozenset(
    IDS[name] for name in ("Quốc hiệu", "Tiêu đề Đảng", "Cơ quan ban hành")
)
_RULE = IDS["Nét kẻ"]
SHARES = {"Cơ quan ban hành": 40, "Trích yếu": 40}
"""The percentage of the text above it that a line takes, by the style of the text; all
of it below any other. NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 2b, 5b: from
1/3 to 1/2."""
_MARKS = (
    *(f'<w:pStyle w:val="{style}"/>' for style in sorted(_HEADS)),
    f'<w:pStyle w:val="{_RULE}"/>',
)
SIGNS = tuple(mark.encode() for mark in _MARKS)
"""What a filled part shows, encoded, when it has a letterhead to be fitted."""

BODY = regex(r"<w:body[^>]*>")
_TABLE = regex(r"<w:tbl[ >]")
_TABLE_END = "</w:tbl>"
_PARAGRAPH_END = "</w:p>"
_SMALL = " nhỏ"
"""Ends the name of a style's smaller twin."""

_SLACK = Decimal("0.3")
"""Room in mm that a column keeps beside its longest line."""
_GAP = Decimal(3)
"""Room in mm that lies at least between the texts of two columns."""


def wanted(source: str) -> bool:
    """Whether a part asks to be fitted."""
    return any(mark in source for mark in _MARKS)


def is_whole(text: str) -> bool:
    """Whether the beginning of a rendered part holds all of its letterhead."""
    return _end(text) > 0


def is_letterhead(table: xml.Element) -> bool:
    """Whether a table has two columns, and its cells hold what heads a paper."""
    return len(xml.find_all(table, "w:tblGrid/w:gridCol")) == 2 and any(
        xml.value(style) in _HEADS for style in table.iter(xml.name("w:pStyle"))
    )


def fitted(text: str, layout: Layout) -> str:
    """Return a rendered part with its letterhead fitted to what it says.

    Only the stretch from the beginning of the body to the last mark is read.

    Args:
        text: The part, without its declaration.
        layout: The layout of the file.
    """
    opening = BODY.search(text)
    if opening is None or not wanted(text):
        return text
    start, end = opening.end(), _end(text)
    head = text[: opening.start()]
    root = xml.parse(f"{head}<w:body>{text[start:end]}</w:body></w:document>")
    for table in root.iter(xml.name("w:tbl")):
        if is_letterhead(table):
            _fit_columns(table, layout.formatting)
    widths = AvailableWidth(root, layout.formatting, layout.pages[0])
    for drawing in list(root.iter(xml.name("wp:anchor"))):
        _fit_rule(drawing, layout.formatting, widths)
    body = xml.find(root, "w:body")
    assert body is not None
    inner = "".join(xml.source(child) for child in body)
    return text[:start] + inner + text[end:]


def _end(text: str) -> int:
    """Return where the stretch ends: after the last mark's paragraph and table.

    Zero if the text breaks off before.
    """
    last = max(text.rfind(mark) for mark in _MARKS)
    paragraph = text.find(_PARAGRAPH_END, last)
    opened = len(_TABLE.findall(text, 0, last)) - text.count(_TABLE_END, 0, last)
    ends = [end.end() for end in re.finditer(_TABLE_END, text[paragraph:])][:opened]
    if paragraph < 0 or len(ends) < opened:
        return 0
    return paragraph + max((len(_PARAGRAPH_END), *ends))


def _fit_columns(table: xml.Element, formatting: Formatting) -> None:
    """Give a table of two columns what the lines of each need, in its own width."""
    columns = xml.find_all(table, "w:tblGrid/w:gridCol")
    grid = tables.grid(table)
    total = sum(grid, Decimal(0))
    left, right = _needs(table, formatting)
    if left + right + 2 * _GAP > total:
        _shrink(table, formatting)
        left, right = _needs(table, formatting)
    width = min(max(grid[0], left), total - right)
    for row in xml.find_all(table, "w:tr"):
        for cell, share in zip(
            xml.find_all(row, "w:tc"), (width, total - width), strict=False
        ):
            _set(xml.find(cell, "w:tcPr/w:tcW"), share)
    for column, share in zip(columns, (width, total - width), strict=True):
        _set(column, share)
    for row in xml.find_all(table, "w:tr"):
        _part(xml.find_all(row, "w:tc"), width, total - width, formatting)


def _part(
    cells: Sequence[xml.Element],
    left: Decimal,
    right: Decimal,
    formatting: Formatting,
) -> None:
    """Break long lines of the left cell of a row that would touch the right one.

    Lines are centred: between two there is half the room that is left in each cell.
    """
    if len(cells) != 2:
        return
    beside = (right - _widest(cells[1], formatting)) / 2
    available = left - 2 * max(_GAP - beside, Decimal(0))
    for paragraph in xml.find_all(cells[0], "w:p"):
        format = _format(paragraph, formatting)
        titles.balance(paragraph, format, available, least_words=1)


def _needs(table: xml.Element, formatting: Formatting) -> tuple[Decimal, Decimal]:
    """Return how wide each of two columns must be for no line to wrap."""
    left, right = (
        _SLACK
        + max(
            (
                _widest(cell, formatting) + tables.padding(table, cell, formatting)
                for cell in cells
            ),
            default=Decimal(0),
        )
        for cells in _columns(table)
    )
    return left, right


def _shrink(table: xml.Element, formatting: Formatting) -> None:
    """Give the whole table the smaller set of sizes, where the template has one.

    Sizes of a letterhead rise and fall together (NĐ 30/2020/NĐ-CP, Phụ lục I,
    the note to Mục V).
    """
    styles = formatting.styles
    by_name = {styles.name(identity): identity for identity in styles.by_id}
    for style in table.iter(xml.name("w:pStyle")):
        small = by_name.get(f"{styles.name(xml.value(style))}{_SMALL}")
        if small:
            style.set(xml.name("w:val"), small)


def _columns(table: xml.Element) -> Iterator[list[xml.Element]]:
    rows = [xml.find_all(row, "w:tc") for row in xml.find_all(table, "w:tr")]
    yield from (list(column) for column in zip(*rows, strict=False))


def _widest(cell: xml.Element, formatting: Formatting) -> Decimal:
    widths = (
        text_width.width(line, format)
        for paragraph in xml.find_all(cell, "w:p")
        for format in (_format(paragraph, formatting),)
        for line in _lines(paragraph)
    )
    return max(widths, default=Decimal(0))


def _fit_rule(
    anchor: xml.Element, formatting: Formatting, widths: AvailableWidth
) -> None:
    """Make a drawn line as long as its share of the text above it."""
    paragraph = next(anchor.iterancestors(xml.name("w:p")), None)
    if paragraph is None or formatting.style(paragraph) != _RULE:
        return
    above = next(
        (
            p
            for p in paragraph.itersiblings(xml.name("w:p"), preceding=True)
            if _text(p)
        ),
        None,
    )
    if above is None:
        return
    line = _last_line(above, _format(above, formatting), widths.at(above))
    name = formatting.styles.name(formatting.style(above)).removesuffix(_SMALL)
    extent = round(line * SHARES.get(name, 100) / 100 * lengths.EMU_PER_MM)
    for element in (
        *xml.find_all(anchor, "wp:extent"),
        *(e for f in anchor.iter(xml.name("a:xfrm")) for e in xml.find_all(f, "a:ext")),
    ):
        element.set("cx", str(extent))
    for choice in anchor.iterancestors(xml.name("mc:AlternateContent")):
        for old in xml.find_all(choice, "mc:Fallback"):
            choice.remove(old)  # the same line in its old length, for Word 2007


def _last_line(
    paragraph: xml.Element, format: RunFormat, available: Decimal
) -> Decimal:
    """Return the width of the last line after wrapping at spaces."""
    *_, line = _lines(paragraph)
    width = text_width.width(line, format)
    if width <= available:
        return width
    last = ""
    for word in line.split(" "):
        longer = f"{last} {word}".strip()
        last = (
            longer
            if not last or text_width.width(longer, format) <= available
            else word
        )
    return text_width.width(last, format)


def _lines(paragraph: xml.Element) -> list[str]:
    return _text(paragraph).split("\n")


def _text(paragraph: xml.Element) -> str:
    return "".join(
        "\n" if element.tag == xml.name("w:br") else element.text or ""
        for element in paragraph.iter(xml.name("w:t"), xml.name("w:br"))
    )


def _format(paragraph: xml.Element, formatting: Formatting) -> RunFormat:
    return formatting.text_format(formatting.style(paragraph))


def _set(element: xml.Element | None, width: Decimal) -> None:
    if element is not None:
        element.set(xml.name("w:w"), str(round(width * lengths.TWIPS_PER_MM)))
