"""A finished paper held against the layout rules that were in force on its day."""

from collections.abc import Iterator
from pathlib import Path

from attrs import frozen

from drafter import standards
from drafter.cli import opening, reporting
from drafter.cli.language import say
from drafter.cli.reporting import Found
from drafter.standards import Outcome, Report


@frozen
class Conformity:
    """What became of one Word file.

    Attributes:
        file: Its name.
        report: The findings, and the outcome of every rule.
    """

    file: str
    report: Report

    @property
    def found(self) -> tuple[Found, ...]:
        """The findings with their file."""
        return reporting.of_file(self.file, self.report.findings)

    def summary(self) -> str:
        """Return which rules were used, and how many held."""
        passed, failed, left = (len(self.report.of(outcome)) for outcome in Outcome)
        by = self.report.sheet.short
        return say(
            f"{self.file}: xét thể thức theo {by}: {passed} quy tắc đạt, "
            f"{failed} không đạt, {left} không xét đến",
            f"{self.file}: form by {by}: {passed} rules held, {failed} did not, "
            f"{left} were not evaluated",
        )

    def records(self) -> Iterator[dict[str, str]]:
        """Yield every rule with its outcome, for JSON."""
        for rule, outcome in self.report.outcomes:
            yield {"file": self.file, "rule": rule, "outcome": outcome.value}


def conformity(file: str, standard: str | None) -> Conformity:
    """Check the form of a Word file.

    Args:
        file: The file.
        standard: The name of the rules, if issuer and day are not to choose them.

    Raises:
        drafter.errors.SourceError: The file cannot be opened.
        drafter.errors.TemplateError: It is no .docx, or damaged.
        drafter.standards.UnknownStandard: There are no rules of that name.
    """
    data = opening.contents(Path(file))
    return Conformity(file, standards.check(data, standard=standard, name=file))
