"""How a paragraph stands: alignment, indents, spacing, as each layer says."""

from decimal import Decimal
from enum import Enum
from typing import Any

import attrs

from drafter.ooxml import xml
from drafter.ooxml.effective import measures
from drafter.ooxml.effective.face import OFF

Partial = dict[str, Any]
"""What one layer of formatting says, by attribute of `Form`."""

_AUTOMATIC = Decimal(14)
"""Points that Word puts where a paragraph asks for automatic spacing."""


class Align(Enum):
    """How lines stand between the margins."""

    LEFT = "left"
    CENTER = "center"
    RIGHT = "right"
    JUSTIFY = "justify"


class Leading(Enum):
    """How the distance of lines is said: a multiple, or points."""

    MULTIPLE = "auto"
    EXACTLY = "exact"
    AT_LEAST = "atLeast"


SIDES = ("top", "left", "bottom", "right")
_LEADINGS = {leading.value: leading for leading in Leading}
_ALIGNS = {
    "left": Align.LEFT,
    "start": Align.LEFT,
    "center": Align.CENTER,
    "right": Align.RIGHT,
    "end": Align.RIGHT,
    "both": Align.JUSTIFY,
    "distribute": Align.JUSTIFY,
}


@attrs.frozen(kw_only=True)
class Form:
    """How a paragraph stands on paper.

    Attributes:
        align: How its lines stand.
        left: Indent from the left in mm.
        right: Indent from the right in mm.
        first_line: How far its first line is moved from the left indent, in mm;
            negative when it hangs out.
        before: Points above it.
        after: Points below it.
        leading: How the distance of lines is said.
        line: That distance, in lines or points.
        contextual: Whether there is no spacing beside paragraphs of its style.
        tabs: Its own tab stops in mm from the margin, with their kinds.
        new_page: Whether it always begins a page.
        outline: Its level in the outline, from 0.
        framed: The alignment of the frame it stands in, if it stands in one.
        edges: How lines are drawn along its edges: top, left, bottom, right.
    """

    align: Align = Align.LEFT
    left: Decimal = Decimal(0)
    right: Decimal = Decimal(0)
    first_line: Decimal = Decimal(0)
    before: Decimal = Decimal(0)
    after: Decimal = Decimal(0)
    leading: Leading = Leading.MULTIPLE
    line: Decimal = Decimal(1)
    contextual: bool = False
    tabs: tuple[tuple[Decimal, str], ...] = ()
    new_page: bool = False
    outline: int | None = None
    framed: Align | None = None
    edges: tuple[str, str, str, str] = ("", "", "", "")

    @property
    def bordered(self) -> bool:
        """Whether a line is drawn along its lower edge."""
        return bool(self.edges[2])

    @property
    def frame(self) -> str:
        """How the line all around it is drawn, ``single``; empty without one."""
        kinds = set(self.edges)
        if "" in kinds:
            return ""
        return kinds.pop() if len(kinds) == 1 else "other"


def partial(properties: xml.Element | None) -> Partial:
    """Return what some paragraph properties say."""
    if properties is None:
        return {}
    said: dict[str, Any] = {}
    align = xml.value(xml.find(properties, "w:jc"))
    if align:
        said["align"] = _ALIGNS.get(align, Align.JUSTIFY)
    for tag, attribute in (
        ("w:contextualSpacing", "contextual"),
        ("w:pageBreakBefore", "new_page"),
    ):
        element = xml.find(properties, tag)
        if element is not None:
            said[attribute] = xml.value(element) not in OFF
    outline = measures.whole(xml.value(xml.find(properties, "w:outlineLvl")))
    if outline is not None:
        said["outline"] = outline
    said |= _indents(xml.find(properties, "w:ind"))
    said |= _spacing(xml.find(properties, "w:spacing"))
    said |= _edges(properties)
    return said


def _indents(element: xml.Element | None) -> Partial:
    if element is None:
        return {}
    said = {}
    for attribute, names in (
        ("left", ("w:start", "w:left")),
        ("right", ("w:end", "w:right")),
        ("first_line", ("w:firstLine",)),
    ):
        for name in names:
            length = measures.millimetres(xml.value(element, name))
            if length is not None:
                said[attribute] = length
    hanging = measures.millimetres(xml.value(element, "w:hanging"))
    if hanging is not None:
        said["first_line"] = -hanging
    return said


def _spacing(element: xml.Element | None) -> Partial:
    if element is None:
        return {}
    said: dict[str, Any] = {}
    for side in ("before", "after"):
        length = measures.points(xml.value(element, f"w:{side}"))
        if length is not None:
            said[side] = length
        lines = measures.points(xml.value(element, f"w:{side}Lines"), 100)
        if lines:
            said[side] = lines * 12
        automatic = xml.value(element, f"w:{side}Autospacing")
        if automatic and automatic not in OFF:
            said[side] = _AUTOMATIC
    line = measures.points(xml.value(element, "w:line"))
    if line is not None and line > 0:
        rule = xml.value(element, "w:lineRule") or "auto"
        leading = _LEADINGS.get(rule, Leading.MULTIPLE)
        said["leading"] = leading
        said["line"] = line / 12 if leading is Leading.MULTIPLE else line
    return said


def _edges(properties: xml.Element) -> Partial:
    said: dict[str, Any] = {}
    border = xml.find(properties, "w:pBdr")
    if border is not None:
        drawn = (xml.value(xml.find(border, f"w:{side}")) for side in SIDES)
        said["edges"] = tuple("" if d in ("nil", "none") else d for d in drawn)
    frame = xml.find(properties, "w:framePr")
    if frame is not None:
        said["framed"] = _ALIGNS.get(xml.value(frame, "w:xAlign"), Align.LEFT)
    tabs = []
    for tab in xml.find_all(properties, "w:tabs/w:tab"):
        place = measures.millimetres(xml.value(tab, "w:pos"))
        kind = xml.value(tab)
        if place is not None and kind != "clear":
            tabs.append((place, kind))
    if tabs:
        said["tabs"] = tuple(tabs)
    return said
