"""What stands inside a paragraph: text, fields, drawn lines, pictures, notes."""

import re
from collections.abc import Callable, Iterator
from decimal import ROUND_HALF_UP, Decimal

import attrs

from drafter.ooxml import xml
from drafter.ooxml.paper import Block, Kind, Piece
from drafter.ooxml.styles import Look, Styles

Boxed = Callable[[xml.Element], tuple[Block, ...]]

_EMU_PER_MM = 36000
_MARKS = {
    "tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "\u2011", "ptab": "\t",
}  # fmt: skip
_FIELDS = {"PAGE": Kind.PAGE_NUMBER, "NUMPAGES": Kind.PAGE_COUNT}
_SKIPPED = frozenset(
    map(xml.name, ("w:del", "w:moveFrom", "w:pPr", "w:rPr", "mc:Fallback"))
)
_POINTS = re.compile(r"(-?[\d.]+)pt")


def pieces(
    paragraph: xml.Element, look: Look, styles: Styles, boxed: Boxed
) -> tuple[Piece, ...]:
    """Return what stands in a paragraph, neighbours that look alike as one."""
    merged: list[Piece] = []
    for piece in _fields(_runs(paragraph, look, styles, boxed)):
        last = merged[-1] if merged else None
        alike = last and last.look == piece.look and last.kind is Kind.TEXT
        if last and alike and piece.kind is Kind.TEXT:
            merged[-1] = attrs.evolve(last, text=last.text + piece.text)
        elif piece.text or piece.kind is not Kind.TEXT:
            merged.append(piece)
    return tuple(merged)


@attrs.frozen
class _Field:
    """A mark of a field: its beginning, its code, where its result begins, its end."""

    mark: str
    code: str = ""


def _runs(
    element: xml.Element, look: Look, styles: Styles, boxed: Boxed
) -> Iterator[Piece | _Field]:
    for child in element:
        if child.tag in _SKIPPED:
            continue
        if child.tag == xml.name("w:fldSimple"):
            yield _Field("begin")
            yield _Field("code", xml.value(child, "w:instr"))
            yield _Field("separate")
            yield from _runs(child, look, styles, boxed)
            yield _Field("end")
        elif child.tag == xml.name("w:r"):
            properties = xml.find(child, "w:rPr")
            own = look
            if properties is not None:
                style = xml.value(xml.find(properties, "w:rStyle"))
                own = styles.look(style, look) if style else look
                own = own.under(properties)
            yield from _content(child, own, boxed)
        else:
            yield from _runs(child, look, styles, boxed)


def _content(run: xml.Element, look: Look, boxed: Boxed) -> Iterator[Piece | _Field]:
    for child in run:
        if child.tag in _SKIPPED:
            continue
        match xml.local(child):
            case "t":
                yield Piece(child.text or "", look)
            case "br" if xml.value(child, "w:type") == "page":
                yield Piece("", look, Kind.PAGE_BREAK)
            case "tab" | "br" | "cr" | "noBreakHyphen" | "ptab" as mark:
                yield Piece(_MARKS[mark], look)
            case "fldChar":
                yield _Field(xml.value(child, "w:fldCharType"))
            case "instrText":
                yield _Field("code", child.text or "")
            case "footnoteReference" | "endnoteReference":
                yield Piece(xml.value(child, "w:id"), look, Kind.NOTE)
            case "drawing" | "pict" | "AlternateContent":
                yield from _drawn(child, look, boxed)


def _drawn(element: xml.Element, look: Look, boxed: Boxed) -> Iterator[Piece]:
    choice = xml.find(element, "mc:Choice")
    if choice is not None:
        element = choice
    content = next(element.iter(xml.name("w:txbxContent")), None)
    if content is not None:
        yield Piece("", look, Kind.BOX, boxed(content))
        return
    length = _line(element)
    if length is not None:
        yield Piece(_millimetres(length), look, Kind.LINE)
        return
    for properties in element.iter(xml.name("wp:docPr")):
        yield Piece(properties.get("descr", ""), look, Kind.PICTURE)


def _line(element: xml.Element) -> Decimal | None:
    """Return the length of a drawn straight line in mm."""
    for geometry in element.iter(xml.name("a:prstGeom")):
        if geometry.get("prst") in ("line", "straightConnector1"):
            extent = next(element.iter(xml.name("wp:extent")), None)
            sides = (
                ("0", "0") if extent is None else (extent.get("cx"), extent.get("cy"))
            )
            return Decimal(max(int(side or 0) for side in sides)) / _EMU_PER_MM
    for line in element.iter(xml.name("v:line")):
        ends = [
            Decimal(number)
            for end in ("from", "to")
            for number in _POINTS.findall(line.get(end, ""))
        ]
        if len(ends) == 4:
            span = max(abs(ends[2] - ends[0]), abs(ends[3] - ends[1]))
            return span * 254 / 720
    return None


def _millimetres(length: Decimal) -> str:
    rounded = length.quantize(Decimal("0.1"), ROUND_HALF_UP)
    return f"{rounded:f}".removesuffix(".0").replace(".", ",")


def _fields(stream: Iterator[Piece | _Field]) -> Iterator[Piece]:
    """Show page numbers as what they are, other fields by their last result."""
    open_fields: list[dict[str, str]] = []
    for item in stream:
        hidden = any("hidden" in field for field in open_fields)
        if isinstance(item, Piece):
            if not hidden:
                yield item
        elif item.mark == "begin":
            open_fields.append({"code": "", "hidden": "yes"})
        elif open_fields and item.mark == "code":
            open_fields[-1]["code"] += item.code
        elif open_fields and item.mark in ("separate", "end"):
            field = open_fields[-1]
            shown = _FIELDS.get((field["code"].split() or [""])[0].upper())
            if shown is None:
                field.pop("hidden", None)
            elif item.mark == "end":
                yield Piece("", kind=shown)
            if item.mark == "end":
                open_fields.pop()
