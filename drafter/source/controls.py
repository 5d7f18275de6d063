"""Characters in a file that are no text: refused, or dropped with a hint."""

from collections.abc import Iterator
from itertools import islice

from drafter.findings import Finding, Mark
from drafter.source import characters
from drafter.source.character_rules import CONTROL_CHARACTER, INVISIBLE, WORD_LINE_BREAK
from drafter.source.page import Page

_MOST = 100


def forbidden(page: Page) -> Iterator[Finding]:
    """Find characters that no text may hold, the first of each line, at most 100."""
    return islice(_forbidden(page) if page.blotted else (), _MOST)


def _forbidden(page: Page) -> Iterator[Finding]:
    for number, line in enumerate(page.typed):
        if found := characters.FORBIDDEN.search(line):
            yield refused(found[0], page.mark(number, found.start()))


def refused(character: str, mark: Mark) -> Finding:
    """Return the finding for one character that no text may hold."""
    is_break = character in characters.LINE_BREAKS
    rule = WORD_LINE_BREAK if is_break else CONTROL_CHARACTER
    return rule.at(mark=mark, character=characters.named(character))


def dropped(page: Page, text: str) -> Iterator[Finding]:
    """Hint at the invisible characters of a text, at the first of them."""
    first = characters.INVISIBLE.search(text)
    if first is None:
        return
    before = Page.of(page.name, text[: first.start()]).typed
    yield INVISIBLE.at(
        mark=page.mark(len(before) - 1, len(before[-1])),
        count=len(characters.INVISIBLE.findall(text)),
        character=characters.named(first[0]),
    )
