"""How much a file may hold; counts, so that a slow machine agrees."""

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
