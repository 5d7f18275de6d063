"""One value: its text, what no text may hold, what was probably meant otherwise."""

import re
from collections.abc import Iterator, Sequence
from typing import Any

from drafter.findings import Edit, Finding, error, hint
from drafter.patterns import regex
from drafter.source import traps, yaml_limits
from drafter.source.events import Text
from drafter.source.line import BLOCK_HEADER, Line, quoted
from drafter.source.nodes import Scalar
from drafter.source.page import FORBIDDEN, Page, cleaned, forbidden_character

TOO_MANY_DIGITS = error("Y134")
TEXT_TOO_LONG = error("Y135")
CURLY_QUOTES = hint("Y201")
GLUED_COMMENT = hint("Y202")

_LONG_NUMBER = regex(rf"[0-9](?:[ .,]?[0-9]){{{yaml_limits.MAX_DIGITS}}}")
_ESCAPE = regex(
    r"\\(?:x([0-9A-Fa-f]{2})|u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|(?P<short>.))"
)
_SHORT = {"0": "\0", "a": "\a", "b": "\b", "v": "\v", "f": "\f", "e": "\x1b"} | {
    "N": "\x85",
    "L": "\u2028",
    "P": "\u2029",
}
QUOTES = frozenset("'\"")
_CURLY = regex(r"[“”„‟«][^“”„‟«»]*[“”‟»]|[‘’][^‘’]*[‘’]")
_OPENING = frozenset("“”„‟«‘’")
_COMMENT = regex(r" +(#[^\s#].*)")
_SIGNS = regex("^[-–—•]|[:：]")
"""What a text shows that may be a list or fields."""

_ODD_FIRST = _OPENING | frozenset("-–—•")
"""What no ordinary text begins with."""

_WIDE = 200
"""Columns beyond which no one begins a line."""

_FIELDS = (traps.lookalike_colon, traps.glued_colon)


def text_of(page: Page, event: Text) -> str:
    """Return the text of a scalar: NFC, line breaks normalised, edges stripped.

    Only an escape in double quotes can bring what the page has not cleaned.
    """
    text = event.value
    if event.style == '"' and page.has_escapes:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
        text = cleaned(text)
    return text.strip()


def is_ordinary(page: Page, event: Text, text: str) -> bool:
    """Return whether nothing was probably meant otherwise: a few words, as typed."""
    return (
        text[:1] not in _ODD_FIRST
        and ":" not in text
        and "：" not in text
        and (not event.style or (event.style in QUOTES and not page.has_escapes))
        and (not page.has_glued_comments or _ends_line(page, event))
    )


def _ends_line(page: Page, event: Text) -> bool:
    end: Any = event.end_mark
    return bool(end.column == len(page.line(end.line)))


def impossible(page: Page, event: Text, scalar: Scalar) -> Iterator[Finding]:
    """Find what no value may hold: characters written as escapes, endless numbers."""
    text, path = scalar.text, scalar.path
    if event.style == '"':
        yield from escapes(page, event)
    if len(text) > yaml_limits.MAX_CHARACTERS:
        limit = yaml_limits.MAX_CHARACTERS
        yield TEXT_TOO_LONG.at(*path, mark=scalar.mark, limit=limit)
    if len(text) > yaml_limits.MAX_DIGITS and _LONG_NUMBER.search(text):
        limit = yaml_limits.MAX_DIGITS
        yield TOO_MANY_DIGITS.at(*path, mark=scalar.mark, limit=limit)


def suspicious(page: Page, event: Text, scalar: Scalar) -> Iterator[Finding]:
    """Find what was probably meant otherwise."""
    if event.style in ("|", ">"):
        yield from _block_header(page, event, scalar)
        return
    yield from _glued_comment(page, event)
    if scalar.text[:1] in _OPENING and _CURLY.fullmatch(scalar.text):
        marks = scalar.text[0] + scalar.text[-1]
        yield CURLY_QUOTES.at(mark=scalar.mark, character=marks)
    if not event.style and _SIGNS.search(event.value) and _begins_line(page, event):
        yield from _list(page, event)
        yield from _fields(page, event)


def escapes(page: Page, event: Text) -> Iterator[Finding]:
    """Find the first escape in double quotes that writes what no text may hold."""
    _, start, end = page.extent(event)
    for line in range(start.line, end.line + 1):
        first = start.column if line == start.line else 0
        last = end.column if line == end.line else len(page.line(line))
        for escape in _ESCAPE.finditer(page.line(line), first, last):
            written = _written(escape)
            if FORBIDDEN.match(written):
                mark = page.mark(line, escape.start(), len(escape[0]))
                yield forbidden_character(written, mark)
                return


def _written(escape: re.Match[str]) -> str:
    digits = next(filter(None, escape.group(1, 2, 3)), "")
    return chr(int(digits, 16)) if digits else _SHORT.get(escape["short"], "")


def _block_header(page: Page, event: Text, scalar: Scalar) -> Iterator[Finding]:
    """Find ``>5``, which is no number but the beginning of a block."""
    _, start, _ = page.extent(event)
    line = Line.of(page.line(start.line))
    number = scalar.empty and line.value[1:].isdigit()
    if number or not BLOCK_HEADER.fullmatch(line.value):
        mark = page.mark(start.line, start.column)
        finding = traps.RESERVED_FIRST.at(
            mark=mark, character=event.style, quoted=line.advice()
        )
        yield finding.mended_by(Edit(mark.text, line.with_value(quoted(line.value))))


def _glued_comment(page: Page, event: Text) -> Iterator[Finding]:
    _, _, end = page.extent(event)
    match = _COMMENT.match(page.line(end.line), end.column)
    if match is not None:
        comment = match[1].rstrip()
        mark = page.mark(end.line, match.start(1), len(comment))
        yield GLUED_COMMENT.at(mark=mark, comment=comment)


def _list(page: Page, event: Text) -> Iterator[Finding]:
    """Find items of a list whose dashes YAML does not take for dashes."""
    _, start, _ = page.extent(event)
    first, *more = _lines(page, event)
    trap = traps.glued_dash(first)
    if trap is None or first.lead.strip() or first.indent != start.column:
        return
    dash = page.line(start.line)[trap.column]
    repeated = any(line.value.startswith(dash) for line in more)
    if repeated or trap.repaired.lstrip("- ")[:1].isalpha():
        below = [traps.glued_dash(line) for line in more]
        yield trap.finding(page.span(event), _edits(page, event, below))


def _fields(page: Page, event: Text) -> Iterator[Finding]:
    """Find fields on lines of their own whose colons YAML does not take for colons."""
    _, start, _ = page.extent(event)
    lines = _lines(page, event)
    if len(lines[0].lead) != start.column:
        return
    for detect in _FIELDS:
        matches = list(filter(None, map(detect, lines)))
        one_word = " " not in page.line(start.line).strip()
        if len(matches) == len(lines) and (len(lines) > 1 or one_word):
            mark = page.mark(start.line, matches[0].column)
            yield matches[0].finding(mark, _edits(page, event, matches[1:]))
            return


def _edits(
    page: Page, event: Text, below: Sequence[traps.Trap | None]
) -> Iterator[Edit]:
    """Yield what mends the lines below the first that the same trap spoils."""
    for number, trap in enumerate(below, page.extent(event)[1].line + 1):
        if trap is not None:
            yield Edit(page.typed[number], trap.repaired)


def _begins_line(page: Page, event: Text) -> bool:
    _, start, _ = page.extent(event)
    before = page.line(start.line)[: start.column]
    return len(before) < _WIDE and not before.strip(" -")


def _lines(page: Page, event: Text) -> list[Line]:
    _, start, end = page.extent(event)
    numbers = range(start.line, end.line + 1)
    return [Line.of(page.line(number)) for number in numbers]
