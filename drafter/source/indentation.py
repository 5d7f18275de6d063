"""The start of lines: tabs and odd spaces, which YAML takes for letters."""

import re
from collections.abc import Iterator
from enum import Enum

import attrs

from drafter.findings import Finding, error
from drafter.patterns import regex
from drafter.records import frozen
from drafter.source.events import KEPT_TAB
from drafter.source.line import Line, open_quote
from drafter.source.page import ODD_SPACES, Page, code_point

TAB_INDENT = error("Y107")
NO_BREAK_INDENT = error("Y108")

_ODD = regex(rf"[\t{ODD_SPACES}]+")
_TABS_FIRST = regex(r"^[ \t]+")
_BESIDE_INDICATOR = regex(
    r"(?<=[:\-?,\[\]{}])[ \t]*\t[ \t]*|[ \t]*\t[ \t]*(?=$|[#,:\]}\[{])"
)


@frozen
class OddStart:
    """The odd spaces a line begins with: where, the first of them, how many."""

    line: int
    column: int
    character: str
    length: int


class Context(Enum):
    """What a line is part of."""

    STRUCTURE = "fields and items"
    BLOCK = "a text in | or > style"
    QUOTES = "a quoted text that began above"


def with_plain_indentation(page: Page) -> tuple[Page, tuple[Finding, ...]]:
    """Return the page with plain spaces where lines begin, and the findings.

    A tab beside an indicator reads as a space; one inside a text stays.
    """
    if page.ordinary or not _ODD.search(page.text):
        return page, ()
    starts: list[OddStart] = []
    lines = []
    for number, context in enumerate(contexts(page.lines)):
        text = page.lines[number]
        if context is Context.STRUCTURE:
            starts.extend(_odd_start(number, text))
            text = _BESIDE_INDICATOR.sub(_spaces, _plain_start(text))
        elif context is Context.QUOTES:
            text = _TABS_FIRST.sub(_spaces, text)
        lines.append(text.replace("\t", KEPT_TAB))
    return attrs.evolve(page, lines=tuple(lines)), tuple(_findings(page, starts))


def contexts(lines: tuple[str, ...]) -> Iterator[Context]:
    """Yield what each line is part of."""
    owner: int | None = None
    quote = ""
    for text in lines:
        indent = len(text) - len(text.lstrip(" "))
        if owner is not None and text.strip() and indent <= owner:
            owner = None
        if owner is not None:
            yield Context.BLOCK
        elif quote:
            yield Context.QUOTES
            quote = open_quote(text, quote)
        else:
            yield Context.STRUCTURE
            line = Line.of(text)
            owner = line.owner if line.opens_block else None
            quote = open_quote(line.value)


def _spaces(match: re.Match[str]) -> str:
    return " " * len(match[0])


def _odd_start(number: int, text: str) -> Iterator[OddStart]:
    match = _ODD.search(text)
    if match and not text[: match.start()].strip(" ") and text.strip()[:1] not in "#":
        yield OddStart(number, match.start(), match[0][0], len(match[0]))


def _plain_start(text: str) -> str:
    body = text.lstrip()
    start = text[: len(text) - len(body)]
    return re.sub(r"\s", " ", start.replace("\t", "  ")) + body if body else ""


def _findings(page: Page, starts: list[OddStart]) -> Iterator[Finding]:
    """One finding for each kind of space, at its first line."""
    for rule, of_kind in (
        (TAB_INDENT, [s for s in starts if s.character == "\t"]),
        (NO_BREAK_INDENT, [s for s in starts if s.character != "\t"]),
    ):
        if of_kind:
            first = of_kind[0]
            yield rule.at(
                mark=page.mark(first.line, first.column, first.length),
                character=code_point(first.character),
                count=len(of_kind),
            )
