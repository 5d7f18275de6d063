"""Safe repairs of a conference file, as a diff; the file itself is never touched.

A repair is offered only when the repaired text, examined again, has that finding
no more and no other in its place.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from difflib import unified_diff

from attrs import frozen

from drafter.drafting.loading import check_text
from drafter.findings import Finding, Mark, Path

REACH = 40
"""How many lines below its mark the words of a finding are looked for."""


@frozen
class Change:
    """Words to be replaced.

    Attributes:
        typed: What stands in the file.
        mended: What shall stand there.
        whole: Whether the words are all of the line.
    """

    typed: str
    mended: str
    whole: bool = False


def repaired(text: str, name: str) -> str:
    """Return a text with every repair that is safe."""
    tried: set[tuple[str, Mark | None]] = set()
    while True:
        better = _next(text, name, tried)
        if better is None:
            return text
        text = better


def diff(before: str, after: str, name: str) -> str:
    """Return the unified diff of two texts; empty when they are equal."""
    old, new = before.splitlines(keepends=True), after.splitlines(keepends=True)
    lines = unified_diff(old, new, name, name)
    return "".join(map(_ended, lines))


def _ended(line: str) -> str:
    ending = "\n\\ No newline at end of file\n"
    return line if line.endswith("\n") else line + ending


def _next(text: str, name: str, tried: set[tuple[str, Mark | None]]) -> str | None:
    """Return the text with the first repair that was not tried and is safe."""
    found = check_text(text, name)
    for finding in found:
        mark = finding.mark
        if not isinstance(mark, Mark) or (finding.message(), mark) in tried:
            continue
        tried.add((finding.message(), mark))
        for candidate in _candidates(text, finding, mark):
            after = check_text(candidate, name)
            if _is_safe(finding, found, after):
                return candidate
    return None


def _is_safe(
    finding: Finding, before: tuple[Finding, ...], after: tuple[Finding, ...]
) -> bool:
    """Whether a finding went and nothing of its stage or an earlier one came.

    Later stages are not compared: an error in the text hides what the facts hold.
    """
    stage = _stage(finding)
    old = Counter(map(_which, (one for one in before if _stage(one) <= stage)))
    new = Counter(map(_which, (one for one in after if _stage(one) <= stage)))
    return not new - old and new[_which(finding)] < old[_which(finding)]


def _which(finding: Finding) -> tuple[str, Path]:
    return finding.code, finding.path


def _stage(finding: Finding) -> int:
    """Return the place in the row of stages: text, shape, values, facts."""
    order = ("Y", "D1", "D2")
    stages = (n for n, family in enumerate(order) if finding.code.startswith(family))
    return next(stages, len(order))


def _candidates(text: str, finding: Finding, mark: Mark) -> Iterator[str]:
    changes = REPAIRS.get(finding.code)
    lines = text.splitlines(keepends=True)
    at = mark.line - 1
    if changes is None or at >= len(lines) or lines[at].rstrip("\r\n") != mark.text:
        return
    for change in changes(finding, mark):
        found = _line_with(lines, change, at, mark.column - 1)
        if found is not None:
            number, column = found
            line = lines[number]
            mended = line[:column] + change.mended + line[column + len(change.typed) :]
            yield "".join((*lines[:number], mended, *lines[number + 1 :]))


def _line_with(
    lines: list[str], change: Change, start: int, column: int
) -> tuple[int, int] | None:
    """Return the line and column where the words stand, from a place on."""
    if change.whole:
        return start, 0
    for number in range(start, min(start + REACH, len(lines))):
        at = lines[number].find(change.typed, column if number == start else 0)
        if at >= 0:
            return number, at
    return None


def _nearest(finding: Finding, _: Mark) -> Iterator[Change]:
    """Replace a word by the known one that the hint names."""
    typed = str(finding.values.get("key") or finding.values.get("text"))
    meant = re.fullmatch(r"did you mean '(.+)'\?", str(finding.values["way_en"]))
    if meant is not None:
        yield Change(typed, meant[1])


def _number(name: str) -> Callable[[Finding, Mark], Iterator[Change]]:
    """Replace a number by what it is read as; in braces it needs quotes."""

    def changes(finding: Finding, _: Mark) -> Iterator[Change]:
        typed, read = str(finding.values["text"]), str(finding.values[name])
        yield Change(typed, read)
        yield Change(typed, f'"{read}"')

    return changes


def _wording(finding: Finding, _: Mark) -> Iterator[Change]:
    yield Change(str(finding.values["found"]), str(finding.values["right"]))


def _final_mark(finding: Finding, mark: Mark) -> Iterator[Change]:
    item = mark.text[mark.column - 1 :].rstrip()
    sign = str(finding.values["sign"])
    if item.endswith(sign):
        yield Change(item, item.removesuffix(sign).rstrip())


def _line(name: str) -> Callable[[Finding, Mark], Iterator[Change]]:
    """Replace a whole line by the one that the hint shows."""

    def changes(finding: Finding, mark: Mark) -> Iterator[Change]:
        shown = str(finding.values.get(name, ""))
        before = re.match(r"\s*(?:- +)*", mark.text)
        assert before is not None
        for opening in dict.fromkeys((before[0], re.sub(r"- *$", "", before[0]))):
            yield Change(mark.text, opening + shown, whole=True)

    return changes


REPAIRS: Mapping[str, Callable[[Finding, Mark], Iterator[Change]]] = {
    **dict.fromkeys(("D102", "D105", "D120"), _nearest),
    "D201": _number("plain"),
    **dict.fromkeys(("D202", "D209"), _number("read")),
    **dict.fromkeys(("S103", "S104", "S108"), _wording),
    "S105": _final_mark,
    **dict.fromkeys(("Y101", "Y102", "Y103"), _line("quoted")),
    **dict.fromkeys(("Y105", "Y111", "Y112"), _line("shown")),
}
"""What can be offered for a code; whatever it is, it must prove safe."""
