"""The text of a paragraph, run by run, as it is printed."""

from collections.abc import Callable, Iterator

import attrs

from drafter.ooxml import xml
from drafter.ooxml.document import Run
from drafter.ooxml.run_format import RunFormat

FormatOf = Callable[[xml.Element | None], RunFormat]

_MARKS = {
    "tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-",
}  # fmt: skip
_SKIPPED = frozenset(
    map(xml.name, (
        "w:del", "w:moveFrom", "w:pPr", "w:rPr", "w:sdtPr", "w:sdtEndPr", "mc:Fallback",
        "w:drawing", "w:pict",
    ))
)  # fmt: skip


_PLAIN = RunFormat()


@attrs.frozen
class _Mark:
    """A mark of a field: ``begin``, ``separate``, ``end``, or its code."""

    kind: str
    code: str = ""
    format: RunFormat = _PLAIN


def runs(paragraph: xml.Element, format_of: FormatOf) -> tuple[Run, ...]:
    """Return the printed text of a paragraph, neighbours that look alike as one.

    Args:
        paragraph: The paragraph.
        format_of: Gives the format that run properties make.
    """
    merged: list[Run] = []
    for run in _printed(_stream(paragraph, format_of)):
        last = merged[-1] if merged else None
        if run.format.hidden:
            continue
        if (
            last
            and last.format == run.format
            and not (last.page_number or run.page_number)
        ):
            merged[-1] = attrs.evolve(last, text=last.text + run.text)
        elif run.text or run.page_number:
            merged.append(run)
    return tuple(merged)


def has_page_break(paragraph: xml.Element) -> bool:
    """Say whether a page break was put into a paragraph."""
    return any(
        xml.value(mark, "w:type") == "page" for mark in paragraph.iter(xml.name("w:br"))
    )


def _stream(element: xml.Element, format_of: FormatOf) -> Iterator[Run | _Mark]:
    for child in element:
        if child.tag in _SKIPPED:
            continue
        if child.tag == xml.name("w:fldSimple"):
            yield _Mark("begin")
            yield _Mark("code", xml.value(child, "w:instr"))
            yield _Mark("separate")
            yield from _stream(child, format_of)
            yield _Mark("end")
        elif child.tag == xml.name("w:r"):
            yield from _content(child, format_of(xml.find(child, "w:rPr")))
        elif child.tag != xml.name("w:p"):
            yield from _stream(child, format_of)


def _content(run: xml.Element, format: RunFormat) -> Iterator[Run | _Mark]:
    for child in run:
        if child.tag in _SKIPPED:
            continue
        match xml.local(child):
            case "t":
                yield Run(text=child.text or "", format=format)
            case "br" if xml.value(child, "w:type") in ("page", "column"):
                continue
            case "tab" | "ptab" | "br" | "cr" | "noBreakHyphen" as mark:
                yield Run(text=_MARKS[mark], format=format)
            case "fldChar":
                yield _Mark(xml.value(child, "w:fldCharType"), format=format)
            case "instrText":
                yield _Mark("code", child.text or "")
            case "pgNum":
                yield Run(text="", format=format, page_number=True)


@attrs.define
class _Field:
    """A field that is open: its code so far, and whether its result has begun."""

    code: str = ""
    shown: bool = False
    said: bool = False

    @property
    def is_page(self) -> bool:
        return (self.code.split() or [""])[0].upper() == "PAGE"


def _printed(stream: Iterator[Run | _Mark]) -> Iterator[Run]:
    """Leave out the codes of fields, and the last result of a page number."""
    fields: list[_Field] = []
    for item in stream:
        if isinstance(item, Run):
            if not fields or all(field.shown for field in fields):
                yield from _result(item, fields)
        elif item.kind == "begin":
            fields.append(_Field())
        elif fields and item.kind == "code":
            fields[-1].code += item.code
        elif fields and item.kind == "separate":
            fields[-1].shown = True
        elif fields and item.kind == "end":
            field = fields.pop()
            if field.is_page and not field.said:
                yield Run(text="", format=item.format, page_number=True)


def _result(run: Run, fields: list[_Field]) -> Iterator[Run]:
    page = next((field for field in fields if field.is_page), None)
    if page is None:
        yield run
    elif not page.said:
        page.said = True
        yield attrs.evolve(run, text="", page_number=True)
