"""How a paragraph stands: alignment, indents, spacing, as each layer says."""

from decimal import Decimal
from enum import Enum
from typing import Any

from drafter.ooxml import lengths, xml
from drafter.ooxml.run_format import OFF, Partial
from drafter.records import frozen

_AUTOMATIC = Decimal(14)
"""Points that Word puts where a paragraph asks for automatic spacing."""


class Alignment(Enum):
    """How lines stand between the margins."""

    LEFT = "left"
    CENTER = "center"
    RIGHT = "right"
    JUSTIFY = "justify"


class LineRule(Enum):
    """How the distance of lines is given: a multiple, or points."""

    MULTIPLE = "auto"
    EXACTLY = "exact"
    AT_LEAST = "atLeast"


SIDES = ("top", "left", "bottom", "right")
_LEADINGS = {leading.value: leading for leading in LineRule}
_ALIGNS = {
    "left": Alignment.LEFT,
    "start": Alignment.LEFT,
    "center": Alignment.CENTER,
    "right": Alignment.RIGHT,
    "end": Alignment.RIGHT,
    "both": Alignment.JUSTIFY,
    "distribute": Alignment.JUSTIFY,
}


@frozen(kw_only=True)
class ParagraphFormat:
    """How a paragraph stands on paper.

    Attributes:
        alignment: How its lines stand.
        left_indent: Indent from the left in mm.
        right_indent: Indent from the right in mm.
        first_line_indent: How far its first line is moved from the left indent, in mm;
            negative when it hangs out.
        space_before: Points above it.
        space_after: Points below it.
        line_rule: How the distance of lines is given.
        line_spacing: That distance, in lines or points.
        contextual_spacing: Whether there is no spacing beside paragraphs of its style.
        tab_stops: Its own tab stops in mm from the margin, with their kinds.
        page_break_before: Whether it always begins a page.
        frame_alignment: The alignment of the frame it stands in, if it stands in one.
        borders: How lines are drawn along its edges: top, left, bottom, right.
    """

    alignment: Alignment = Alignment.LEFT
    left_indent: Decimal = Decimal(0)
    right_indent: Decimal = Decimal(0)
    first_line_indent: Decimal = Decimal(0)
    space_before: Decimal = Decimal(0)
    space_after: Decimal = Decimal(0)
    line_rule: LineRule = LineRule.MULTIPLE
    line_spacing: Decimal = Decimal(1)
    contextual_spacing: bool = False
    tab_stops: tuple[tuple[Decimal, str], ...] = ()
    page_break_before: bool = False
    frame_alignment: Alignment | None = None
    borders: tuple[str, str, str, str] = ("", "", "", "")

    @property
    def border_below(self) -> bool:
        """Whether a line is drawn along its lower edge."""
        return bool(self.borders[2])

    @property
    def box(self) -> str:
        """How the line all around it is drawn, ``single``; empty without one."""
        kinds = set(self.borders)
        if "" in kinds:
            return ""
        return kinds.pop() if len(kinds) == 1 else "other"


def partial(properties: xml.Element | None) -> Partial:
    """Return what some paragraph properties say."""
    if properties is None:
        return {}
    given: dict[str, Any] = {}
    align = xml.value(xml.find(properties, "w:jc"))
    if align:
        given["alignment"] = _ALIGNS.get(align, Alignment.JUSTIFY)
    for tag, attribute in (
        ("w:contextualSpacing", "contextual_spacing"),
        ("w:pageBreakBefore", "page_break_before"),
    ):
        element = xml.find(properties, tag)
        if element is not None:
            given[attribute] = xml.value(element) not in OFF
    given |= _indents(xml.find(properties, "w:ind"))
    given |= _spacing(xml.find(properties, "w:spacing"))
    given |= _borders(properties)
    return given


def _indents(element: xml.Element | None) -> Partial:
    if element is None:
        return {}
    given = {}
    for attribute, names in (
        ("left_indent", ("w:start", "w:left")),
        ("right_indent", ("w:end", "w:right")),
        ("first_line_indent", ("w:firstLine",)),
    ):
        for name in names:
            length = lengths.millimetres(xml.value(element, name))
            if length is not None:
                given[attribute] = length
    hanging = lengths.millimetres(xml.value(element, "w:hanging"))
    if hanging is not None:
        given["first_line_indent"] = -hanging
    return given


def _spacing(element: xml.Element | None) -> Partial:
    if element is None:
        return {}
    given: dict[str, Any] = {}
    for side in ("before", "after"):
        length = lengths.points(xml.value(element, f"w:{side}"))
        if length is not None:
            given[f"space_{side}"] = length
        lines = lengths.points(xml.value(element, f"w:{side}Lines"), 100)
        if lines:
            given[f"space_{side}"] = lines * 12
        automatic = xml.value(element, f"w:{side}Autospacing")
        if automatic and automatic not in OFF:
            given[f"space_{side}"] = _AUTOMATIC
    line = lengths.points(xml.value(element, "w:line"))
    if line is not None and line > 0:
        rule = xml.value(element, "w:lineRule") or "auto"
        leading = _LEADINGS.get(rule, LineRule.MULTIPLE)
        given["line_rule"] = leading
        given["line_spacing"] = line / 12 if leading is LineRule.MULTIPLE else line
    return given


def _borders(properties: xml.Element) -> Partial:
    given: dict[str, Any] = {}
    border = xml.find(properties, "w:pBdr")
    if border is not None:
        drawn = (xml.value(xml.find(border, f"w:{side}")) for side in SIDES)
        given["borders"] = tuple("" if d in ("nil", "none") else d for d in drawn)
    frame = xml.find(properties, "w:framePr")
    if frame is not None:
        given["frame_alignment"] = _ALIGNS.get(
            xml.value(frame, "w:xAlign"), Alignment.LEFT
        )
    tabs = []
    for tab in xml.find_all(properties, "w:tabs/w:tab"):
        place = lengths.millimetres(xml.value(tab, "w:pos"))
        kind = xml.value(tab)
        if place is not None and kind != "clear":
            tabs.append((place, kind))
    if tabs:
        given["tab_stops"] = tuple(tabs)
    return given
