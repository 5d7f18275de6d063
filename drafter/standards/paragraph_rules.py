"""Rules on paragraphs: alignment, columns, spacing, indents, drawn lines below."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from itertools import pairwise

from drafter.findings import error
from drafter.ooxml.document import Document, Paragraph
from drafter.ooxml.paragraph_format import Alignment, LineRule
from drafter.standards import measure
from drafter.standards.anatomy import Anatomy
from drafter.standards.aspect import (
    LENGTH,
    POINTS,
    Aspect,
    Deviation,
    Inspection,
    Values,
    Verdict,
    amount,
    by_line,
    chosen,
    measured,
    number,
)
from drafter.standards.paper_body import PROSE
from drafter.standards.requirement import Component, Requirement
from drafter.standards.sheet_values import NUMBER, Wording
from drafter.standards.text_line import Line, Side, paragraph_line, text_start

_ALIGNS: Mapping[str, Wording] = {
    "left": ("căn trái", "left"),
    "center": ("căn giữa", "centred"),
    "right": ("căn phải", "right"),
    "justify": ("căn đều hai bên", "justified"),
}
_SIDES: Mapping[str, Wording] = {
    "left": ("bên trái", "at the left"),
    "right": ("bên phải", "at the right"),
    "whole": ("giữa trang", "across the page"),
}

ALIGN = error("R230")
COLUMN = error("R231")
SPACING = error("R232")
LEADING = error("R233")
FIRST_LINE = error("R234")
GAP = error("R235")
SEPARATOR = error("R236")
"""Components between which paragraphs are set apart."""

_POINT = Decimal("0.5")
_MM = Decimal("0.4")
_LINE = Decimal("0.05")
_WHOLE = 100
_OFF_WHOLE = Decimal(10)
_OFF_PART = Decimal("2.5")
"""How many percent of the text a drawn line may be off, as it is drawn by hand."""


def align(inspection: Inspection, rule: Requirement) -> Verdict:
    """How lines stand; where tabs put them, that says nothing."""
    allowed = {Alignment(str(value)) for value in rule.values}
    if Alignment.LEFT in allowed:
        allowed.add(Alignment.JUSTIFY)

    def actual(line: Line) -> Wording | None:
        own = line.paragraph.format.alignment
        return None if own in allowed else _ALIGNS[own.value]

    return by_line([x for x in inspection.lines(rule) if not x.tabbed], actual)


def side(inspection: Inspection, rule: Requirement) -> Verdict:
    """The column; what stands in a text box cannot be judged."""
    wanted = Side(str(rule.value))

    def actual(line: Line) -> Wording | None:
        own = _side(line)
        return None if own is wanted else _SIDES[own.value]

    return by_line(
        [x for x in inspection.lines(rule) if not x.paragraph.in_text_box], actual
    )


def before(inspection: Inspection, rule: Requirement) -> Verdict:
    """Points above the first line."""
    return _spacing(inspection.lines(rule)[:1], "space_before", rule)


def after(inspection: Inspection, rule: Requirement) -> Verdict:
    """Points below the last line."""
    return _spacing(inspection.lines(rule)[-1:], "space_after", rule)


def line_spacing(inspection: Inspection, rule: Requirement) -> Verdict:
    """The distance of lines, as a multiple of single ones."""

    def actual(line: Line) -> Wording | None:
        kept = rule.allows(measure.spacing(line.paragraph), _LINE)
        return None if kept else _leading(line.paragraph)

    return by_line(inspection.lines(rule), actual)


def exactly(inspection: Inspection, rule: Requirement) -> Verdict:
    """The distance of lines in points, fixed whatever stands in them."""

    def actual(line: Line) -> Wording | None:
        form = line.paragraph.format
        fixed = form.line_rule is LineRule.EXACTLY
        kept = fixed and rule.allows(form.line_spacing, _POINT / 5)
        return None if kept else _leading(line.paragraph)

    return by_line(inspection.lines(rule), actual)


def first_line(inspection: Inspection, rule: Requirement) -> Verdict:
    """Where first lines begin, by indent, tab or typed spaces."""

    def actual(line: Line) -> Wording | None:
        text = line.paragraph.text
        blank = text[: len(text) - len(text.lstrip())]
        start = text_start(inspection.paper, line.paragraph, blank)
        return None if rule.allows(start, _MM) else amount(start, "mm")

    return by_line(inspection.lines(rule), actual)


def gap(inspection: Inspection, rule: Requirement) -> Verdict:
    """Points between a paragraph of prose and the next."""
    pairs = list(_neighbours(inspection.anatomy))
    if not pairs:
        return None
    least = Decimal(str(rule.value))
    gaps = ((below, _gap(above.paragraph, below.paragraph)) for above, below in pairs)
    return [
        Deviation(amount(points, "pt"), below.paragraph.spot)
        for below, points in gaps
        if points < least - _POINT / 5
    ]


def drawn_line(inspection: Inspection, rule: Requirement) -> Verdict:
    """A solid line below a component, as long as its text or a part of it."""
    lines = inspection.lines(rule)
    if not lines:
        return None
    paper, last = inspection.paper, lines[-1]
    lengths = _widths(paper, lines)
    below = [s for p in _below(paper, last) for s in p.lines]
    zone = inspection.anatomy.zone(last.number)
    around = [s for n in zone for s in paper.paragraphs[n].lines]
    if any(_fits(rule, stroke, lengths) for stroke in (*below, *around)):
        return []
    if below:
        share = round(below[0] * 100 / lengths[-1])
        text = f"{number(below[0])} mm ({number(share)}%)"
        actual = (f"nét kẻ dài {text}", f"a line of {text}")
    else:
        actual = _in_place_of_line(paper, last)
    return [Deviation(actual, last.paragraph.spot)]


def _side(line: Line) -> Side:
    """Return the column of a line; one of its own that begins at the left is left."""
    own = line.side is Side.WHOLE and line.paragraph.cell is None
    left = line.paragraph.format.alignment in (Alignment.LEFT, Alignment.JUSTIFY)
    return Side.LEFT if own and left else line.side


def _neighbours(anatomy: Anatomy) -> Iterator[tuple[Line, Line]]:
    """Yield paragraphs of prose with nothing between them."""
    for above, below in pairwise(anatomy.items):
        prose = above.kind in PROSE and below.kind in PROSE
        if prose and below.line.number == above.line.number + 1:
            yield above.line, below.line


def _gap(above: Paragraph, below: Paragraph) -> Decimal:
    # Word drops spacing between neighbours of one style where they ask for that.
    alike = above.style == below.style
    after = (
        Decimal(0)
        if alike and above.format.contextual_spacing
        else above.format.space_after
    )
    before = (
        Decimal(0)
        if alike and below.format.contextual_spacing
        else below.format.space_before
    )
    return after + before


def _spacing(lines: tuple[Line, ...], edge: str, rule: Requirement) -> Verdict:
    if not lines or lines[0].tabbed:
        return None
    points: Decimal = getattr(lines[0].paragraph.format, edge)
    if rule.allows(points, _POINT):
        return []
    return [Deviation(amount(points, "pt"), lines[0].paragraph.spot)]


def _leading(paragraph: Paragraph) -> Wording:
    points = number(paragraph.format.line_spacing)
    if paragraph.format.line_rule is LineRule.MULTIPLE:
        exact = f"{paragraph.format.line_spacing.quantize(Decimal('0.01')):f}".rstrip(
            "0"
        )
        multiple = exact.rstrip(".").replace(".", ",")
        return f"{multiple} dòng", f"{multiple} lines"
    if paragraph.format.line_rule is LineRule.EXACTLY:
        return f"đúng {points} pt", f"exactly {points} pt"
    return f"ít nhất {points} pt", f"at least {points} pt"


def _widths(paper: Document, lines: tuple[Line, ...]) -> list[Decimal]:
    """Return the widths of the lines of a component, as they are wrapped."""
    widths = [
        width
        for line in lines
        for width in measure.wrapped(line.runs, paper.available_width(line.paragraph))
    ]
    return widths or [Decimal(1)]


def _fits(rule: Requirement, stroke: Decimal, lengths: list[Decimal]) -> bool:
    off = _OFF_PART if rule.low is not None else _OFF_WHOLE
    whole = {lengths[-1], max(lengths)}
    return any(rule.allows(stroke * 100 / length, off) for length in whole)


def _below(paper: Document, line: Line) -> Iterator[Paragraph]:
    """Yield the paragraph of a line and the empty ones that follow it."""
    yield line.paragraph
    for paragraph in paper.paragraphs[line.number + 1 :]:
        if paragraph.text.strip() or not _in_same_cell(paragraph, line.paragraph):
            return
        yield paragraph


def _in_same_cell(paragraph: Paragraph, other: Paragraph) -> bool:
    own, place = paragraph.cell, other.cell
    if own is None or place is None:
        return own is place
    return (own.table, own.row, own.column) == (place.table, place.row, place.column)


def _in_place_of_line(paper: Document, line: Line) -> Wording:
    """Return what stands where a line should be drawn."""
    if any(run.format.underline for run in line.runs):
        return "là chữ gạch chân", "underlined text"
    if any(p.format.border_below for p in _below(paper, line)):
        return "là đường viền đoạn", "a border of the paragraph"
    for paragraph in paper.paragraphs[line.number + 1 : line.number + 2]:
        if paragraph_line(paragraph, 0).typed_rule:
            return "là nét kẻ gõ bằng bàn phím", "a line typed with the keyboard"
    return "không có nét kẻ", "no line"


def _share(rule: Requirement, component: Component) -> Wording:
    """Write how long a drawn line is."""
    if rule.value == _WHOLE:
        return "nét liền dài bằng dòng chữ", "a solid line as long as the text"
    share = f"{number(Decimal(str(rule.value)))}%"
    if rule.low is not None and rule.high is not None:
        share = f"{number(rule.low)} - {number(rule.high)}%"
    return f"nét liền dài {share} dòng chữ", f"a solid line of {share} of the text"


def _least(rule: Requirement, component: Component) -> Wording:
    value = number(Decimal(str(rule.value)))
    return f"ít nhất {value} pt", f"at least {value} pt"


ASPECTS: Mapping[str, Aspect] = {
    "align": Aspect("căn dòng", ALIGN, align, chosen(_ALIGNS, several=True)),
    "side": Aspect("vị trí", COLUMN, side, chosen(_SIDES)),
    "before": Aspect("cách phía trên", SPACING, before, POINTS),
    "after": Aspect("cách phía dưới", SPACING, after, POINTS),
    "line": Aspect("giãn dòng", LEADING, line_spacing, measured("dòng", "lines")),
    "exactly": Aspect(
        "giãn dòng",
        LEADING,
        exactly,
        measured("pt", before=("đúng ", "exactly ")),
    ),
    "first_line": Aspect("lùi đầu dòng", FIRST_LINE, first_line, LENGTH),
    "gap": Aspect("cách đoạn", GAP, gap, Values(NUMBER, _least)),
    "rule": Aspect(
        "nét kẻ bên dưới",
        SEPARATOR,
        drawn_line,
        Values(NUMBER, _share, ranged=True),
    ),
}
"""What a sheet may rule of paragraphs."""
