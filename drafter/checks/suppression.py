"""Findings that a file sets aside, and suppressions that set nothing aside."""

from collections.abc import Iterable, Iterator

from drafter.findings import Finding, Severity, declared, hint, warning
from drafter.model import Suppression

UNUSED_SUPPRESSION = hint("D405")
SUPPRESSED_ERROR = warning("D406")


def set_aside(
    findings: Iterable[Finding], suppressed: Iterable[Suppression]
) -> tuple[Finding, ...]:
    """Return the findings that are left, and what is wrong with the suppressions.

    Args:
        findings: What was found, in any order; errors always stay.
        suppressed: The codes that the file sets aside. A code of another stage
            than the checks is not judged: its findings may be elsewhere.
    """
    known, asides = tuple(findings), tuple(suppressed)
    codes = {aside.code.strip().upper() for aside in asides}
    left = tuple(f for f in known if not _may_go(f) or f.code not in codes)
    return (*left, *_idle(known, asides))


def _idle(
    findings: tuple[Finding, ...], suppressed: tuple[Suppression, ...]
) -> Iterator[Finding]:
    if not suppressed:
        return
    ours = {rule.code: rule.severity for rule in declared("drafter.checks")}
    used = {f.code for f in findings if _may_go(f)}
    for position, aside in enumerate(suppressed):
        code = aside.code.strip().upper()
        path = ("suppressed", position)
        if ours.get(code) is Severity.ERROR:
            yield SUPPRESSED_ERROR.at(*path, code=code)
        elif code in ours and code not in used:
            yield UNUSED_SUPPRESSION.at(*path, code=code)


def _may_go(f: Finding) -> bool:
    return f.severity is not Severity.ERROR
