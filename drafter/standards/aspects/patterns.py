"""Patterns of a sheet against the words of lines."""

import re
from collections.abc import Mapping

from drafter.findings import Spot
from drafter.standards.breach import Breach, Verdict, quoted
from drafter.standards.requirement import Requirement
from drafter.standards.text_line import Line

_BLANK = r"[.…_]+"
TOKENS: Mapping[str, str] = {
    "{number}": rf"(?:\d+|{_BLANK})? ?",
    "{code}": r"[A-ZĐ][A-Za-zĐđ]*\d*",
    "{place}": r"\S.*?",
    "{day}": rf"(?: (?:\d{{1,2}}|{_BLANK}))?",
    "{month}": rf"(?: (?:\d{{1,2}}|{_BLANK}))?",
    "{year}": rf"(?: (?:\d{{4}}|{_BLANK}))?",
}
"""What the names in a sheet's patterns stand for; a blank is filled by hand."""


def matching(found: list[Line], rule: Requirement) -> Verdict:
    """Judge lines by a pattern; none cannot be judged."""
    if not found:
        return None
    right = compiled(rule)
    return [
        Breach(quoted(line.text), spot(line))
        for line in found
        if not right.search(line.text)
    ]


def compiled(rule: Requirement) -> re.Pattern[str]:
    """Return the pattern of a rule, its names filled in."""
    written = str(rule.value)
    for token, meant in TOKENS.items():
        written = written.replace(token, meant)
    return re.compile(written)


def spot(line: Line) -> Spot:
    """Return where a line stands."""
    return line.paragraph.spot
