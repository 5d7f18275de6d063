"""Drawn lines below components: whether they are there, and how long."""

from collections.abc import Iterator
from decimal import Decimal

from drafter.ooxml.document import Document, Paragraph
from drafter.standards import measure
from drafter.standards.breach import Breach, Scene, Verdict, number
from drafter.standards.requirement import Requirement
from drafter.standards.text_line import Line, paragraph_line

_OFF_WHOLE = Decimal(10)
_OFF_PART = Decimal("2.5")
"""How many percent of the text a drawn line may be off, as it is drawn by hand."""


def rule(scene: Scene, rule: Requirement) -> Verdict:
    """A solid line below a component, as long as its text or a part of it."""
    found = scene.lines(rule)
    if not found:
        return None
    lengths = _texts(scene.paper, found)
    below = [s for p in _below(scene.paper, found[-1]) for s in p.lines]
    zone = scene.anatomy.zone(found[-1].number)
    around = [s for n in zone for s in scene.paper.paragraphs[n].lines]
    if any(_fits(rule, stroke, lengths) for stroke in (*below, *around)):
        return []
    spot = found[-1].paragraph.spot
    if below:
        share = below[0] * 100 / lengths[-1]
        said = f"{number(below[0])} mm ({number(round(share))}%)"
        return [Breach((f"nét kẻ dài {said}", f"a line of {said}"), spot)]
    return [Breach(_instead(scene.paper, found), spot)]


def _texts(paper: Document, found: tuple[Line, ...]) -> list[Decimal]:
    """Return the widths of the lines of a component, as they are wrapped."""
    widths = [
        width
        for line in found
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
        if paragraph.text.strip() or _elsewhere(paragraph, line.paragraph):
            return
        yield paragraph


def _elsewhere(one: Paragraph, other: Paragraph) -> bool:
    if one.cell is None or other.cell is None:
        return one.cell is not other.cell
    place = (one.cell.table, one.cell.row, one.cell.column)
    return place != (other.cell.table, other.cell.row, other.cell.column)


def _instead(paper: Document, found: tuple[Line, ...]) -> tuple[str, str]:
    """Return what stands where a line should be drawn."""
    if any(run.format.underline for run in found[-1].runs):
        return "là chữ gạch chân", "underlined text"
    if any(p.format.border_below for p in _below(paper, found[-1])):
        return "là đường viền đoạn", "a border of the paragraph"
    after = paper.paragraphs[found[-1].number + 1 : found[-1].number + 2]
    for paragraph in after:
        if paragraph_line(paragraph, 0).typed_rule:
            return "là nét kẻ gõ bằng bàn phím", "a line typed with the keyboard"
    return "không có nét kẻ", "no line"
