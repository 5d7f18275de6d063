"""Rules on what stands apart: tables, boxed marks, the foot of page 1, signatures."""

from collections.abc import Mapping
from decimal import Decimal

from drafter.findings import error
from drafter.ooxml.document import HeaderFooter, Paragraph
from drafter.ooxml.lengths import MM_PER_POINT
from drafter.standards import measure
from drafter.standards.aspect import (
    POINTS,
    Aspect,
    Deviation,
    Inspection,
    Verdict,
    always,
    amount,
    by_line,
)
from drafter.standards.measure import ruled_tables
from drafter.standards.requirement import Requirement
from drafter.standards.sheet_values import Wording
from drafter.standards.text_line import Line

TABLE_HEADING = error("R252")
SPLIT_ROWS = error("R253")
MARK_BOX = error("R255")
FOOT_LINE = error("R256")
FOOT_PLACE = error("R257")
SIGNATURE_ROOM = error("R258")

_SINGLE = ("single", "thick")
_WIDE = Decimal("0.95")
"""The share of the text width from which a drawn line counts as the whole."""


def repeated(inspection: Inspection, rule: Requirement) -> Verdict:
    """The first row of a table longer than a page, on each of its pages."""
    long = [
        table
        for table in ruled_tables(inspection.paper)
        if table.height > inspection.paper.sections[table.section].text_height
    ]
    words = ("hàng tiêu đề chỉ có ở trang đầu", "the heading stands on one page only")
    wrong = [
        Deviation(words, table.rows[0].spot)
        for table in long
        if not table.rows[0].row.is_header
    ]
    return wrong if long else None


def unsplit(inspection: Inspection, rule: Requirement) -> Verdict:
    """Rows of several lines, each whole on one page."""
    tables = list(ruled_tables(inspection.paper))
    words = ("hàng có thể bị tách qua trang", "rows may be split by a page break")
    wrong = [
        Deviation(words, row.spot)
        for table in tables
        for row in table.rows
        if row.lines > 1 and not row.row.cant_split
    ]
    return wrong if tables else None


def boxed(inspection: Inspection, rule: Requirement) -> Verdict:
    """A single line all around: of the paragraph, text, cell or text box."""

    def actual(line: Line) -> Wording | None:
        kind = _frame(line)
        if kind in _SINGLE:
            return None
        if kind:
            return "khung không phải nét đơn", "a box that is not of a single line"
        return "không có khung", "without a box"

    return by_line(inspection.lines(rule), actual)


def above(inspection: Inspection, rule: Requirement) -> Verdict:
    """A line from margin to margin above what stands at the foot of a page."""
    lines = inspection.lines(rule)
    if not lines:
        return None
    section, first = inspection.paper.sections[0], lines[0].paragraph
    margins = section.headers_footers
    at = next(i for i, m in enumerate(margins) if m.paragraph is first)
    before = margins[at - 1].paragraph if at and _beside(margins, at) else None
    wide = section.text_width * _WIDE
    strokes = (*first.lines, *(before.lines if before else ()))
    bordered = first.format.borders[0] or (before and before.format.borders[2])
    if bordered or any(stroke >= wide for stroke in strokes):
        return []
    return [Deviation(("không có nét kẻ dài hết dòng", "no full line"), first.spot)]


def foot(inspection: Inspection, rule: Requirement) -> Verdict:
    """At the foot of page 1, and of no other."""
    lines = inspection.lines(rule)
    if not lines:
        return None
    section, first = inspection.paper.sections[0], lines[0].paragraph
    pages = next(m.pages for m in section.headers_footers if m.paragraph is first)
    alone = not section.first_differs and not measure.overflows(inspection.paper, 0)
    if pages == "first" or alone:
        return []
    words = ("ở chân các trang khác", "at the foot of other pages")
    return [Deviation(words, first.spot)]


def room(inspection: Inspection, rule: Requirement) -> Verdict:
    """Points for the signature, between the position and the name."""
    anatomy, paper = inspection.anatomy, inspection.paper
    name = next(iter(inspection.lines(rule)), None)
    signing = (*anatomy.of("sign_authority"), *anatomy.of("sign_position"))
    if name is None or not signing or name.tabbed or name.paragraph.in_text_box:
        return None
    last = max(line.number for line in signing)
    between = paper.paragraphs[last + 1 : name.number]
    if last >= name.number or any(map(_is_filled, between)):
        return None
    empty = sum((measure.height(paper, p) for p in between), Decimal(0))
    points = empty / MM_PER_POINT
    points += (
        paper.paragraphs[last].format.space_after + name.paragraph.format.space_before
    )
    return (
        []
        if rule.allows(points)
        else [Deviation(amount(points, "pt"), name.paragraph.spot)]
    )


def _frame(line: Line) -> str:
    """Return how the line around some words is drawn; empty without one."""
    paragraph = line.paragraph
    if paragraph.format.box or paragraph.text_box_border:
        return paragraph.format.box or paragraph.text_box_border
    cell = paragraph.cell
    if cell is not None and cell.bordered and cell.columns == 1:
        return cell.border
    kinds = {run.format.border for run in line.runs}
    return kinds.pop() if len(kinds) == 1 else ""


def _beside(margins: tuple[HeaderFooter, ...], at: int) -> bool:
    above, own = margins[at - 1], margins[at]
    return (above.pages, above.in_header) == (own.pages, own.in_header)


def _is_filled(paragraph: Paragraph) -> bool:
    return bool(paragraph.text.strip()) or paragraph.has_picture


ASPECTS: Mapping[str, Aspect] = {
    "repeated": Aspect(
        "bảng dài hơn một trang",
        TABLE_HEADING,
        repeated,
        always("lặp hàng tiêu đề", "repeated"),
    ),
    "unsplit": Aspect(
        "hàng của bảng",
        SPLIT_ROWS,
        unsplit,
        always("mỗi hàng trọn trên một trang", "each whole on a page"),
    ),
    "boxed": Aspect(
        "khung",
        MARK_BOX,
        boxed,
        always("khung viền nét đơn", "a box of a single line"),
    ),
    "above": Aspect(
        "nét kẻ bên trên",
        FOOT_LINE,
        above,
        always("nét liền dài hết dòng", "a solid line of the full width"),
    ),
    "foot": Aspect(
        "vị trí",
        FOOT_PLACE,
        foot,
        always("chân trang thứ nhất", "at the foot of page 1"),
    ),
    "room": Aspect("chỗ ký", SIGNATURE_ROOM, room, POINTS),
}
"""What a sheet may rule of what stands apart."""
