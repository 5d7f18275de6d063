"""Where the edits of a finding stand in a file."""

from collections.abc import Iterable, Iterator, Sequence

import attrs

from drafter.findings import Edit, Finding, Mark, Span
from drafter.source.line import open_brackets, open_quote, quoted

REACH = 40
"""How many lines below its mark the words of a finding are looked for."""

_OF_FLOW = frozenset(",[]{}")
"""Signs that end an unquoted text inside braces or brackets."""


def located(findings: Iterable[Finding], lines: Sequence[str]) -> tuple[Finding, ...]:
    """Return findings whose edits say where they stand.

    A mend whose words are not all found loses its edits: it cannot be made.

    Args:
        findings: What was found in a file.
        lines: The lines of the file as typed, as marks show them.
    """
    return tuple(
        _located(finding, lines)
        if any(edit.span is None for edit in finding.mend)
        else finding
        for finding in findings
    )


def _located(finding: Finding, lines: Sequence[str]) -> Finding:
    mark = finding.mark
    if not isinstance(mark, Mark):
        return finding
    edits = tuple(_spans(finding.mend, lines, mark.line - 1, mark.column - 1))
    whole = len(edits) == len(finding.mend)
    return attrs.evolve(finding, mend=edits if whole else ())


def _spans(
    edits: Iterable[Edit], lines: Sequence[str], number: int, column: int
) -> Iterator[Edit]:
    """Yield the edits with their spans, each looked for behind the one before."""
    end = min(number + REACH, len(lines))
    for edit in edits:
        place = _find(edit.typed, lines, number, column, end)
        if place is None:
            return
        number, start = place
        column = start + len(edit.typed)
        text = _as_value(edit, lines[number][:start])
        span = Span(number + 1, start + 1, column + 1)
        yield attrs.evolve(edit, text=text, span=span)


def _find(
    typed: str, lines: Sequence[str], number: int, column: int, end: int
) -> tuple[int, int] | None:
    for row in range(number, end):
        line = lines[row]
        start = 0 if line == typed else line.find(typed, column if row == number else 0)
        if start >= 0:
            return row, start
    return None


def _as_value(edit: Edit, before: str) -> str:
    """Return the text of an edit, in quotes where a comma in it would part a list."""
    adds = not _OF_FLOW.isdisjoint(edit.text) and _OF_FLOW.isdisjoint(edit.typed)
    if adds and open_brackets(before) and not open_quote(before):
        return quoted(edit.text)
    return edit.text
