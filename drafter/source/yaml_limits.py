"""How much a file may hold; counts, so that a slow machine agrees."""

import re

from drafter.findings import Finding

MAX_BYTES = 2_097_152
MAX_DEPTH = 40
MAX_NODES = 200_000
MAX_REPEATED_NODES = 10_000
MAX_REPEATED_CHARACTERS = 1_000_000
MAX_DIGITS = 60
MAX_CHARACTERS = 100_000
MAX_FINDINGS = 1_000
MAX_STOPS = 50
MAX_REREAD = 500_000
"""Stops of the parser that are explained, and characters read again to find more."""


class LimitReached(Exception):
    """Reading stops here, with the finding that says why."""

    def __init__(self, finding: Finding) -> None:
        self.finding = finding
        super().__init__(finding.code)


_BRACKET = (
    r"(?s)[\[\]{}]"
    r"|(?<![^\s\[{,:])(?:\"(?:[^\"\\]|\\.)*+\"|'[^']*+'|\#[^\n]*+)"
)
"""A bracket, or what hides brackets: a quoted text, a comment."""


def depth_end(text: str) -> int | None:
    """Return the end of the first bracket that opens a level too many, if one does.

    The parsers read ahead of what they report, and some versions stop by themselves
    at many levels: they get the text up to here. This is a guess by the text alone,
    in linear time (brackets in plain and block texts are counted too); the judge is
    whoever counts the levels that a parser reports.
    """
    if text.count("[") + text.count("{") <= MAX_DEPTH:
        return None
    depth = 0
    for match in re.finditer(_BRACKET, text):
        if match[0] in ("[", "{"):
            depth += 1
            if depth > MAX_DEPTH:
                return match.end()
        elif match[0] in ("]", "}"):
            depth = max(0, depth - 1)
    return None
