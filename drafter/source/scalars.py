"""One value: its text, and what its typing gives away."""

import re
from collections.abc import Iterator

from drafter.findings import Finding, Mark, Path
from drafter.source import characters, limits
from drafter.source.controls import refused
from drafter.source.events import Event
from drafter.source.layout import KEPT_TAB
from drafter.source.limit_rules import TEXT_TOO_LONG, TOO_MANY_DIGITS
from drafter.source.nodes import Scalar
from drafter.source.page import Page
from drafter.source.trap_rules import CURLY_QUOTES, GLUED_COMMENT, GLUED_DASH

_LONG_NUMBER = re.compile(rf"[0-9](?:[ .,]?[0-9]){{{limits.MAX_DIGITS}}}")
_CURLY = re.compile(r"[“”„‟«][^“”„‟«»]*[“”‟»]|[‘’][^‘’]*[‘’]")
_COMMENT = re.compile(r"\s+(#\S.*)")
_DASH = re.compile(r"[-–—•]\s?(?=\S)")


def typed(event: Event) -> str:
    """Return the text of a scalar: NFC, line breaks even, edges stripped."""
    text = event.text.replace(KEPT_TAB, "\t")
    even = text.replace("\r\n", "\n").replace("\r", "\n")
    return characters.cleaned(even).strip()


def read(page: Page, event: Event, path: Path) -> Scalar:
    """Return a scalar as it was typed."""
    return Scalar(
        text=typed(event),
        mark=page.span(event.start, event.end),
        path=path,
        quoted=event.style in ("'", '"'),
    )


def examine(page: Page, event: Event, scalar: Scalar) -> Iterator[Finding]:
    """Find what a value must not hold, and what was probably meant otherwise."""
    text, mark = scalar.text, scalar.mark
    if found := characters.FORBIDDEN.search(event.text.replace(KEPT_TAB, "")):
        yield refused(found[0], mark)
    if len(text) > limits.MAX_CHARACTERS:
        yield TEXT_TOO_LONG.at(mark=mark, limit=limits.MAX_CHARACTERS)
    if _LONG_NUMBER.search(text):
        yield TOO_MANY_DIGITS.at(mark=mark, limit=limits.MAX_DIGITS)
    if _CURLY.fullmatch(text):
        yield CURLY_QUOTES.at(mark=mark, character=text[0] + text[-1])
    if not event.style and text:
        yield from _glued_dash(page, event, mark)
    if event.style not in ("|", ">"):
        yield from _glued_comment(page, event)


def _glued_comment(page: Page, event: Event) -> Iterator[Finding]:
    line, column = event.end
    found = _COMMENT.match(page.lines[line], column)
    if found:
        mark = page.mark(line, found.start(1), len(found[1].rstrip()))
        yield GLUED_COMMENT.at(mark=mark, comment=found[1].rstrip())


def _glued_dash(page: Page, event: Event, mark: Mark) -> Iterator[Finding]:
    """Find items of a list whose dashes are no dashes of a list."""
    line, column = event.start
    typed = page.lines[line]
    found = _DASH.match(typed, column)
    if found is None or typed[:column].strip():
        return
    again = event.end.line > line and page.lines[line + 1].lstrip()[:1] == found[0][0]
    if again or typed[found.end()].isalpha():
        yield GLUED_DASH.at(mark=mark, shown=f"- {typed[found.end() :].rstrip()}")
