"""One value: its text, and what a text must not hold."""

import re
from collections.abc import Iterator

from drafter.findings import Finding, Path
from drafter.source import characters, limits
from drafter.source.controls import refused
from drafter.source.events import Event
from drafter.source.limit_rules import TEXT_TOO_LONG, TOO_MANY_DIGITS
from drafter.source.nodes import Scalar
from drafter.source.page import Page

_ORDINARY = re.compile(r"[\w(][^:：]{0,58}")
_LONG_NUMBER = re.compile(rf"[0-9](?:[ .,]?[0-9]){{{limits.MAX_DIGITS}}}")
_ESCAPE = re.compile(
    r"\\(?:x([0-9A-Fa-f]{2})|u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|(?P<short>.))"
)
_SHORT = {"0": "\0", "a": "\a", "b": "\b", "v": "\v", "f": "\f", "e": "\x1b"} | {
    "N": "\x85",
    "L": "\u2028",
    "P": "\u2029",
}


def typed(event: Event) -> str:
    """Return the text of a scalar: NFC, line breaks even, edges stripped.

    Only an escape in double quotes can bring what the page has not cleaned.
    """
    text = event.text
    if event.style == '"':
        even = text.replace("\r\n", "\n").replace("\r", "\n")
        return characters.cleaned(even).strip()
    return text.strip()


def read(page: Page, event: Event, path: Path) -> Scalar:
    """Return a scalar as it was typed."""
    return Scalar(
        text=typed(event),
        mark=page.span(event),
        path=path,
        quoted=event.style in ("'", '"'),
    )


def is_ordinary(page: Page, event: Event) -> bool:
    """Return whether nothing can be odd about a value: a few words, plainly typed."""
    whole = event.end_column == len(page.line(event.end_line))
    return whole and not event.style and bool(_ORDINARY.fullmatch(event.text))


def impossible(page: Page, event: Event, scalar: Scalar) -> Iterator[Finding]:
    """Find what no value may hold: characters written as escapes, endless numbers."""
    text, mark, path = scalar.text, scalar.mark, scalar.path
    if event.style == '"':
        yield from escapes(page, event)
    if len(text) > limits.MAX_CHARACTERS:
        yield TEXT_TOO_LONG.at(*path, mark=mark, limit=limits.MAX_CHARACTERS)
    if len(text) > limits.MAX_DIGITS and _LONG_NUMBER.search(text):
        yield TOO_MANY_DIGITS.at(*path, mark=mark, limit=limits.MAX_DIGITS)


def escapes(page: Page, event: Event) -> Iterator[Finding]:
    """Find the first escape in double quotes that writes what no text may hold."""
    for line in range(event.line, event.end_line + 1):
        begin = event.column if line == event.line else 0
        end = event.end_column if line == event.end_line else len(page.line(line))
        for escape in _ESCAPE.finditer(page.line(line), begin, end):
            written = _written(escape)
            if characters.FORBIDDEN.match(written):
                yield refused(written, page.mark(line, escape.start(), len(escape[0])))
                return


def _written(escape: re.Match[str]) -> str:
    digits = next(filter(None, escape.group(1, 2, 3)), "")
    return chr(int(digits, 16)) if digits else _SHORT.get(escape["short"], "")
