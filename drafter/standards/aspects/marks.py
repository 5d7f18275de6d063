"""Aspects of what stands apart: boxed marks, the foot of page 1, the signature."""

from decimal import Decimal

from drafter.ooxml.document import HeaderFooter, Paragraph
from drafter.standards import measure
from drafter.standards.breach import Breach, Scene, Verdict, number
from drafter.standards.requirement import Requirement
from drafter.standards.text_line import Line

_SINGLE = ("single", "thick")
_WIDE = Decimal("0.95")
"""The share of the text width from which a drawn line counts as the whole."""


def boxed(scene: Scene, rule: Requirement) -> Verdict:
    """A single line all around: of the paragraph, text, cell or text box."""
    found = scene.lines(rule)
    kinds = [(line, _frame(line)) for line in found]
    none = ("không có khung", "without a box")
    other = ("khung không phải nét đơn", "a box that is not of a single line")
    wrong = [
        Breach(other if kind else none, line.paragraph.spot)
        for line, kind in kinds
        if kind not in _SINGLE
    ]
    return wrong if found else None


def above(scene: Scene, rule: Requirement) -> Verdict:
    """A line from margin to margin above what stands at the foot of a page."""
    found = scene.lines(rule)
    if not found:
        return None
    margins = scene.paper.sections[0].headers_footers
    first = found[0].paragraph
    at = next(i for i, m in enumerate(margins) if m.paragraph is first)
    before = margins[at - 1].paragraph if at and _beside(margins, at) else None
    wide = scene.paper.sections[0].text_width * _WIDE
    strokes = (*first.lines, *(before.lines if before else ()))
    bordered = first.format.borders[0] or (before and before.format.borders[2])
    if bordered or any(stroke >= wide for stroke in strokes):
        return []
    return [Breach(("không có nét kẻ dài hết dòng", "no full line"), first.spot)]


def foot(scene: Scene, rule: Requirement) -> Verdict:
    """At the foot of page 1, and of no other."""
    found = scene.lines(rule)
    if not found:
        return None
    section, first = scene.paper.sections[0], found[0].paragraph
    turn = next(m.pages for m in section.headers_footers if m.paragraph is first)
    alone = not section.first_differs and not measure.overflows(scene.paper, 0)
    if turn == "first" or alone:
        return []
    return [Breach(("ở chân các trang khác", "at the foot of other pages"), first.spot)]


def room(scene: Scene, rule: Requirement) -> Verdict:
    """Points for the signature, between the position and the name."""
    name = next(iter(scene.lines(rule)), None)
    signing = (*scene.anatomy.of("sign_authority"), *scene.anatomy.of("sign_position"))
    if name is None or not signing or name.tabbed or name.paragraph.in_text_box:
        return None
    last = max(line.number for line in signing)
    between = scene.paper.paragraphs[last + 1 : name.number]
    if last >= name.number or any(_filled(p) for p in (*between, name.paragraph)[:-1]):
        return None
    empty = sum((measure.height(scene.paper, p) for p in between), Decimal(0))
    points = empty / measure.MM_PER_POINT
    points += (
        scene.paper.paragraphs[last].format.space_after
        + name.paragraph.format.space_before
    )
    if rule.allows(points):
        return []
    return [Breach((f"{number(points)} pt",) * 2, name.paragraph.spot)]


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
    one, other = margins[at - 1], margins[at]
    return (one.pages, one.in_header) == (other.pages, other.in_header)


def _filled(paragraph: Paragraph) -> bool:
    return bool(paragraph.text.strip()) or paragraph.has_picture
