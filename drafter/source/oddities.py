"""What a value that YAML reads gladly gives away about what was meant."""

import re
from collections.abc import Iterator, Sequence

from drafter.findings import Edit, Finding
from drafter.source import character_rules, line_traps, value_rules
from drafter.source.events import Event
from drafter.source.lines import BLOCK_HEADER, Line
from drafter.source.nodes import Scalar
from drafter.source.page import Page
from drafter.source.quoting import quoted
from drafter.source.trap import Trap

_CURLY = re.compile(r"[“”„‟«][^“”„‟«»]*[“”‟»]|[‘’][^‘’]*[‘’]")
_OPENING = frozenset("“”„‟«‘’")
_COMMENT = re.compile(r" +(#[^\s#].*)")
_SIGNS = re.compile("^[-–—•]|[:：]")
"""What a text shows that may be a list or fields."""

_WIDE = 200
"""Columns beyond which no one begins a line."""

_FIELDS = (line_traps.lookalike_colon, line_traps.glued_colon)


def oddities(page: Page, event: Event, scalar: Scalar) -> Iterator[Finding]:
    """Find what was probably meant otherwise."""
    if event.style in ("|", ">"):
        yield from _block_header(page, event, scalar)
        return
    yield from _glued_comment(page, event)
    if scalar.text[:1] in _OPENING and _CURLY.fullmatch(scalar.text):
        marks = scalar.text[0] + scalar.text[-1]
        yield character_rules.CURLY_QUOTES.at(mark=scalar.mark, character=marks)
    if not event.style and _SIGNS.search(event.text) and _begins_line(page, event):
        yield from _list(page, event)
        yield from _fields(page, event)


def _block_header(page: Page, event: Event, scalar: Scalar) -> Iterator[Finding]:
    """Find ``>5``, which is no number but the beginning of a block."""
    line = Line.of(page.line(event.line))
    number = scalar.empty and line.value[1:].isdigit()
    if number or not BLOCK_HEADER.fullmatch(line.value):
        mark = page.mark(event.line, event.column)
        finding = value_rules.RESERVED_FIRST.at(
            mark=mark, character=event.style, quoted=line.advice()
        )
        yield finding.mended_by(Edit(mark.text, line.with_value(quoted(line.value))))


def _glued_comment(page: Page, event: Event) -> Iterator[Finding]:
    found = _COMMENT.match(page.line(event.end_line), event.end_column)
    if found is not None:
        comment = found[1].rstrip()
        mark = page.mark(event.end_line, found.start(1), len(comment))
        yield character_rules.GLUED_COMMENT.at(mark=mark, comment=comment)


def _list(page: Page, event: Event) -> Iterator[Finding]:
    """Find items of a list whose dashes YAML does not take for dashes."""
    first, *more = _lines(page, event)
    trap = line_traps.glued_dash(first)
    if trap is None or first.lead.strip() or first.indent != event.column:
        return
    dash = page.line(event.line)[trap.column]
    repeated = any(line.value.startswith(dash) for line in more)
    if repeated or trap.mended.lstrip("- ")[:1].isalpha():
        below = [line_traps.glued_dash(line) for line in more]
        yield trap.finding(page.span(event), _edits(page, event, below))


def _fields(page: Page, event: Event) -> Iterator[Finding]:
    """Find fields on lines of their own whose colons YAML does not take for colons."""
    lines = _lines(page, event)
    if len(lines[0].lead) != event.column:
        return
    for detect in _FIELDS:
        found = list(filter(None, map(detect, lines)))
        one_word = " " not in page.line(event.line).strip()
        if len(found) == len(lines) and (len(lines) > 1 or one_word):
            mark = page.mark(event.line, found[0].column)
            yield found[0].finding(mark, _edits(page, event, found[1:]))
            return


def _edits(page: Page, event: Event, below: Sequence[Trap | None]) -> Iterator[Edit]:
    """Yield what mends the lines below the first that the same trap spoils."""
    for number, trap in enumerate(below, event.line + 1):
        if trap is not None:
            yield Edit(page.typed[number], trap.mended)


def _begins_line(page: Page, event: Event) -> bool:
    line = page.line(event.line)
    return event.column < _WIDE and not line[: event.column].strip(" -")


def _lines(page: Page, event: Event) -> list[Line]:
    numbers = range(event.line, event.end_line + 1)
    return [Line.of(page.line(number)) for number in numbers]
