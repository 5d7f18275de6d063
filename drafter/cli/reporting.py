"""What a run found, file by file, and the exit code that follows."""

from collections.abc import Iterable, Sequence

from attrs import evolve, frozen

from drafter.errors import DrafterError, SourceError
from drafter.findings import Finding, Mark, Severity, Spot

DONE, CONTENT, USAGE = 0, 1, 2
"""Exit codes: done; the content needs work; wrong usage or a file out of reach."""


UNKNOWN_NAMES = ("unknown-template", "unknown-standard")
"""Rules about a name on the command line, which is usage and not content."""


@frozen
class Found:
    """A finding and the file it belongs to, as the user named it."""

    file: str
    finding: Finding


def of_file(file: str, findings: Iterable[Finding]) -> tuple[Found, ...]:
    """Return the findings of one file."""
    return tuple(Found(_named(file, finding), finding) for finding in findings)


def of_stop(stop: DrafterError, file: str = "") -> tuple[Found, ...]:
    """Return the findings of an exception that stopped."""
    return of_file(file, stop.findings)


def shown(found: Iterable[Found], *, hints: bool) -> tuple[Found, ...]:
    """Return what a command shows: hints only where it is a check."""
    kept = (one for one in found if hints or not _is_hint(one.finding))
    return tuple(dict.fromkeys(kept))


def count(found: Iterable[Found], severity: Severity) -> int:
    """Count the findings of a severity."""
    return sum(one.finding.severity is severity for one in found)


def exit_code(found: Sequence[Found]) -> int:
    """Return the exit code that findings alone ask for."""
    return CONTENT if count(found, Severity.ERROR) else DONE


def stop_code(stop: DrafterError) -> int:
    """Return the exit code of an exception that stopped."""
    if isinstance(stop, SourceError):
        return USAGE
    unknown = any(finding.rule.name in UNKNOWN_NAMES for finding in stop.findings)
    return USAGE if unknown else CONTENT


def portable(found: Found) -> Found:
    """Return a finding that another process can read: its values as text."""
    return evolve(found, finding=found.finding.portable())


def _named(file: str, finding: Finding) -> str:
    return finding.mark.file if isinstance(finding.mark, Mark | Spot) else file


def _is_hint(finding: Finding) -> bool:
    return finding.severity is Severity.HINT
