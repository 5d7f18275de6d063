"""Aspects of paragraphs: alignment, columns, spacing, indents."""

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from drafter.ooxml.document import Document, Paragraph
from drafter.ooxml.paragraph_format import Alignment, LineRule
from drafter.standards import measure
from drafter.standards.anatomy import Anatomy
from drafter.standards.breach import Breach, Said, Scene, Verdict, number
from drafter.standards.requirement import Requirement
from drafter.standards.text_line import Line, Side, text_start

ALIGNS: dict[str, Said] = {
    "left": ("căn trái", "left"),
    "center": ("căn giữa", "centred"),
    "right": ("căn phải", "right"),
    "justify": ("căn đều hai bên", "justified"),
}
SIDES: dict[str, Said] = {
    "left": ("bên trái", "at the left"),
    "right": ("bên phải", "at the right"),
    "whole": ("giữa trang", "across the page"),
}
GAPPED = frozenset(
    {"body", "clause", "point", "dash_item", "plus_item", "sub_clause", "legal_basis"}
)
"""Components between which paragraphs are set apart."""

_POINT = Decimal("0.5")
_MM = Decimal("0.4")
_LINE = Decimal("0.05")


def align(scene: Scene, rule: Requirement) -> Verdict:
    """How lines stand; where tabs put them, that says nothing."""
    found = [line for line in scene.lines(rule) if not line.tabbed]
    if not found:
        return None
    allowed = {Alignment(str(value)) for value in rule.values}
    if Alignment.LEFT in allowed:
        allowed.add(Alignment.JUSTIFY)
    return [
        Breach(ALIGNS[line.paragraph.format.alignment.value], line.paragraph.spot)
        for line in found
        if line.paragraph.format.alignment not in allowed
    ]


def side(scene: Scene, rule: Requirement) -> Verdict:
    """The column; what stands in a text box cannot be judged."""
    found = [line for line in scene.lines(rule) if not line.paragraph.in_text_box]
    if not found:
        return None
    wanted = Side(str(rule.value))
    sides = ((line, _side(line)) for line in found)
    return [
        Breach(SIDES[stands.value], line.paragraph.spot)
        for line, stands in sides
        if stands is not wanted
    ]


def before(scene: Scene, rule: Requirement) -> Verdict:
    """Points above the first line."""
    return _spacing(scene.lines(rule)[:1], "before", rule)


def after(scene: Scene, rule: Requirement) -> Verdict:
    """Points below the last line."""
    return _spacing(scene.lines(rule)[-1:], "after", rule)


def line(scene: Scene, rule: Requirement) -> Verdict:
    """The distance of lines, as a multiple of single ones."""
    found = scene.lines(rule)
    if not found:
        return None
    multiples = ((one, measure.spacing(one.paragraph)) for one in found)
    return [
        Breach(_leading(one.paragraph), one.paragraph.spot)
        for one, multiple in multiples
        if not rule.allows(multiple, _LINE)
    ]


def exactly(scene: Scene, rule: Requirement) -> Verdict:
    """The distance of lines in points, fixed whatever stands in them."""
    found = scene.lines(rule)
    if not found:
        return None
    return [
        Breach(_leading(one.paragraph), one.paragraph.spot)
        for one in found
        if one.paragraph.format.line_rule is not LineRule.EXACTLY
        or not rule.allows(one.paragraph.format.line_spacing, _POINT / 5)
    ]


def first_line(scene: Scene, rule: Requirement) -> Verdict:
    """Where first lines begin, by indent, tab or typed spaces."""
    found = scene.lines(rule)
    if not found:
        return None
    starts = ((one, _start(scene.paper, one.paragraph)) for one in found)
    return [
        Breach((f"{number(start)} mm",) * 2, one.paragraph.spot)
        for one, start in starts
        if not rule.allows(start, _MM)
    ]


def gap(scene: Scene, rule: Requirement) -> Verdict:
    """Points between a paragraph of prose and the next."""
    pairs = list(_neighbours(scene.anatomy))
    if not pairs:
        return None
    least = Decimal(str(rule.value))
    gaps = ((below, _gap(above.paragraph, below.paragraph)) for above, below in pairs)
    return [
        Breach((f"{number(points)} pt",) * 2, below.paragraph.spot)
        for below, points in gaps
        if points < least - _POINT / 5
    ]


def _side(line: Line) -> Side:
    """Return the column of a line; one of its own that begins at the left is left."""
    own = line.side is Side.WHOLE and line.paragraph.cell is None
    left = line.paragraph.format.alignment in (Alignment.LEFT, Alignment.JUSTIFY)
    return Side.LEFT if own and left else line.side


def _neighbours(anatomy: Anatomy) -> Iterator[tuple[Line, Line]]:
    """Yield paragraphs of prose with nothing between them."""
    for above, below in pairwise(anatomy.items):
        prose = above.kind in GAPPED and below.kind in GAPPED
        if prose and below.line.number == above.line.number + 1:
            yield above.line, below.line


def _gap(above: Paragraph, below: Paragraph) -> Decimal:
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


def _spacing(found: tuple[Line, ...], edge: str, rule: Requirement) -> Verdict:
    if not found or found[0].tabbed:
        return None
    points: Decimal = getattr(found[0].paragraph.format, f"space_{edge}")
    if rule.allows(points, _POINT):
        return []
    return [Breach((f"{number(points)} pt",) * 2, found[0].paragraph.spot)]


def _start(paper: Document, paragraph: Paragraph) -> Decimal:
    text = paragraph.text
    return text_start(paper, paragraph, text[: len(text) - len(text.lstrip())])


def _leading(paragraph: Paragraph) -> Said:
    amount = number(paragraph.format.line_spacing)
    if paragraph.format.line_rule is LineRule.MULTIPLE:
        exact = f"{paragraph.format.line_spacing.quantize(Decimal('0.01')):f}".rstrip(
            "0"
        )
        amount = exact.rstrip(".").replace(".", ",")
        return f"{amount} dòng", f"{amount} lines"
    if paragraph.format.line_rule is LineRule.EXACTLY:
        return f"đúng {amount} pt", f"exactly {amount} pt"
    return f"ít nhất {amount} pt", f"at least {amount} pt"
