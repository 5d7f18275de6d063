"""What a check of a finished paper gives: findings, and the outcome of each rule."""

from enum import StrEnum

from attrs import frozen

from drafter.findings import Finding
from drafter.standards.sheet import Sheet


class Outcome(StrEnum):
    """What became of a rule; one that was not evaluated never counts as passed."""

    PASSED = "passed"
    FAILED = "failed"
    NOT_EVALUATED = "not_evaluated"


@frozen(kw_only=True)
class Report:
    """The result of a check.

    Attributes:
        sheet: The sheet that was used.
        findings: What was found, gravest first, then by place.
        outcomes: Every rule of the sheet and what became of it.
    """

    sheet: Sheet
    findings: tuple[Finding, ...]
    outcomes: tuple[tuple[str, Outcome], ...]

    def of(self, outcome: Outcome) -> tuple[str, ...]:
        """Return the rules that had an outcome."""
        return tuple(rule for rule, became in self.outcomes if became is outcome)
