"""What stands in a paragraph, run by run: text, fields, drawings, notes."""

from collections.abc import Callable, Iterator

import attrs

from drafter.ooxml import drawings, xml
from drafter.ooxml.document import Block, Kind, Run, merged
from drafter.ooxml.run_format import RunFormat
from drafter.records import define, frozen

FormatOf = Callable[[xml.Element | None], RunFormat]
"""Gives the format that run properties make."""

Boxed = Callable[[xml.Element], tuple[Block, ...]]
"""Gives the blocks of a text box."""

_CHARACTERS = {
    "tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-",
}  # fmt: skip
_BREAKS = {"page": Kind.PAGE_BREAK, "column": Kind.COLUMN_BREAK}
_COUNTED = {"PAGE": Kind.PAGE_NUMBER, "NUMPAGES": Kind.PAGE_COUNT}
"""Fields whose result follows from the pages and not from the text."""
_SKIPPED = frozenset(
    map(xml.name, (
        "w:del", "w:moveFrom", "w:pPr", "w:rPr", "w:sdtPr", "w:sdtEndPr", "mc:Fallback",
    ))
)  # fmt: skip
_PLAIN = RunFormat()


@frozen
class _Mark:
    """A mark of a field: ``begin``, ``separate``, ``end``, or its code."""

    kind: str
    code: str = ""
    format: RunFormat = _PLAIN


def content(
    paragraph: xml.Element, format_of: FormatOf, boxed: Boxed
) -> tuple[Run, ...]:
    """Return what stands in a paragraph, neighbours of text that look alike as one.

    Args:
        paragraph: The paragraph.
        format_of: Gives the format that run properties make.
        boxed: Gives the blocks of a text box.
    """
    return merged(_results(_stream(paragraph, format_of, boxed)))


def _stream(
    element: xml.Element, format_of: FormatOf, boxed: Boxed
) -> Iterator[Run | _Mark]:
    for child in element:
        if child.tag in _SKIPPED:
            continue
        if child.tag == xml.name("w:fldSimple"):
            yield _Mark("begin")
            yield _Mark("code", xml.value(child, "w:instr"))
            yield _Mark("separate")
            yield from _stream(child, format_of, boxed)
            yield _Mark("end")
        elif child.tag == xml.name("w:r"):
            yield from _run(child, format_of(xml.find(child, "w:rPr")), boxed)
        elif child.tag != xml.name("w:p"):
            yield from _stream(child, format_of, boxed)


def _run(run: xml.Element, format: RunFormat, boxed: Boxed) -> Iterator[Run | _Mark]:
    for child in run:
        if child.tag in _SKIPPED:
            continue
        match xml.local(child):
            case "t":
                yield Run(text=child.text or "", format=format)
            case "br" if xml.value(child, "w:type") in _BREAKS:
                kind = _BREAKS[xml.value(child, "w:type")]
                yield Run(text="", format=format, kind=kind)
            case "tab" | "ptab" | "br" | "cr" | "noBreakHyphen" as mark:
                yield Run(text=_CHARACTERS[mark], format=format)
            case "fldChar":
                yield _Mark(xml.value(child, "w:fldCharType"), format=format)
            case "instrText":
                yield _Mark("code", child.text or "")
            case "pgNum":
                yield Run(text="", format=format, kind=Kind.PAGE_NUMBER)
            case "footnoteReference" | "endnoteReference":
                number = xml.value(child, "w:id")
                yield Run(text=number, format=format, kind=Kind.NOTE)
            case "drawing" | "pict" | "AlternateContent":
                yield from _drawing(child, format, boxed)


def _drawing(element: xml.Element, format: RunFormat, boxed: Boxed) -> Iterator[Run]:
    drawn = drawings.chosen(element)
    boxes = tuple(drawings.text_boxes(drawn))
    for box in boxes:
        yield Run(text="", format=format, kind=Kind.TEXT_BOX, blocks=boxed(box))
    if boxes:
        return
    length = drawings.line_length(drawn)
    if length is not None:
        yield Run(text="", format=format, kind=Kind.LINE, length=length)
        return
    for properties in drawn.iter(xml.name("wp:docPr")):
        text = properties.get("descr", "")
        placed = drawings.placed(properties)
        yield Run(text=text, format=format, kind=Kind.PICTURE, picture=placed)


@define
class _Field:
    """A field that is open: its code, whether its result has begun, the result."""

    code: str = ""
    shown: bool = False
    result: Run | None = None

    @property
    def kind(self) -> Kind | None:
        return _COUNTED.get((self.code.split() or [""])[0].upper())

    def add(self, run: Run) -> None:
        if self.result is None:
            self.result = run
        else:
            text = self.result.text + run.text
            self.result = attrs.evolve(self.result, text=text)


def _results(stream: Iterator[Run | _Mark]) -> Iterator[Run]:
    """Leave out the codes of fields; page numbers are what they are."""
    fields: list[_Field] = []
    for item in stream:
        if isinstance(item, Run):
            if all(field.shown for field in fields):
                counted = next((field for field in fields if field.kind), None)
                if counted is None:
                    yield item
                else:
                    counted.add(item)
        elif item.kind == "begin":
            fields.append(_Field())
        elif fields and item.kind == "code":
            fields[-1].code += item.code
        elif fields and item.kind == "separate":
            fields[-1].shown = True
        elif fields and item.kind == "end":
            yield from _counted(fields.pop(), item.format)
    for field in fields:
        if field.result is not None:
            yield from _counted(field, field.result.format)


def _counted(field: _Field, format: RunFormat) -> Iterator[Run]:
    if field.kind is None:
        return
    result = field.result or Run(text="", format=format)
    text = "" if field.kind is Kind.PAGE_NUMBER else result.text
    yield Run(text=text, format=result.format, kind=field.kind)
