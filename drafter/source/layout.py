"""The start of lines: tabs and odd spaces, which YAML takes for letters."""

import re
from collections.abc import Iterator
from enum import Enum

import attrs

from drafter.findings import Finding
from drafter.source.characters import ODD_SPACES, named
from drafter.source.events import KEPT_TAB
from drafter.source.line_rules import NO_BREAK_INDENT, TAB_INDENT
from drafter.source.lines import Line
from drafter.source.page import Page
from drafter.source.quoting import left_open

_ODD = re.compile(rf"[\t{ODD_SPACES}]+")
_TABS_FIRST = re.compile(r"^[ \t]+")
_BESIDE_INDICATOR = re.compile(
    r"(?<=[:\-?,\[\]{}])[ \t]*\t[ \t]*|[ \t]*\t[ \t]*(?=$|[#,:\]}\[{])"
)


@attrs.frozen
class Start:
    """The odd spaces a line begins with: where, the first of them, how many."""

    line: int
    column: int
    character: str
    length: int


class Where(Enum):
    """What a line is part of."""

    STRUCTURE = "fields and items"
    BLOCK = "a text in | or > style"
    QUOTES = "a quoted text that began above"


def laid_out(page: Page) -> tuple[Page, tuple[Finding, ...]]:
    """Return the page with plain spaces where lines begin, and the findings.

    A tab beside an indicator reads as a space; one inside a text stays.
    """
    if not _ODD.search(page.text):
        return page, ()
    starts: list[Start] = []
    lines = []
    for number, where in enumerate(parts(page.lines)):
        text = page.lines[number]
        if where is Where.STRUCTURE:
            starts.extend(_odd_start(number, text))
            text = _BESIDE_INDICATOR.sub(_spaces, _plain_start(text))
        elif where is Where.QUOTES:
            text = _TABS_FIRST.sub(_spaces, text)
        lines.append(text.replace("\t", KEPT_TAB))
    return attrs.evolve(page, lines=tuple(lines)), tuple(_findings(page, starts))


def parts(lines: tuple[str, ...]) -> Iterator[Where]:
    """Say of each line what it is part of."""
    owner: int | None = None
    quote = ""
    for text in lines:
        indent = len(text) - len(text.lstrip(" "))
        if owner is not None and text.strip() and indent <= owner:
            owner = None
        if owner is not None:
            yield Where.BLOCK
        elif quote:
            yield Where.QUOTES
            quote = left_open(text, quote)
        else:
            yield Where.STRUCTURE
            line = Line.of(text)
            owner = line.owner if line.opens_block else None
            quote = left_open(line.value)


def _spaces(found: re.Match[str]) -> str:
    return " " * len(found[0])


def _odd_start(number: int, text: str) -> Iterator[Start]:
    found = _ODD.search(text)
    if found and not text[: found.start()].strip(" ") and text.strip()[:1] not in "#":
        yield Start(number, found.start(), found[0][0], len(found[0]))


def _plain_start(text: str) -> str:
    body = text.lstrip()
    start = text[: len(text) - len(body)]
    return re.sub(r"\s", " ", start.replace("\t", "  ")) + body if body else ""


def _findings(page: Page, starts: list[Start]) -> Iterator[Finding]:
    """One finding for each kind of space, at its first line."""
    for rule, of_kind in (
        (TAB_INDENT, [s for s in starts if s.character == "\t"]),
        (NO_BREAK_INDENT, [s for s in starts if s.character != "\t"]),
    ):
        if of_kind:
            first = of_kind[0]
            yield rule.at(
                mark=page.mark(first.line, first.column, first.length),
                character=named(first.character),
                count=len(of_kind),
            )
