"""Findings that a file sets aside, and suppressions that set nothing aside."""

from collections.abc import Iterable, Iterator

from drafter.checks.rules.completeness import (
    SUPPRESSED_ERROR,
    UNUSED_SUPPRESSION,
)
from drafter.findings import Finding, Severity, declared
from drafter.model import Suppression


def set_aside(
    findings: Iterable[Finding], suppressed: Iterable[Suppression]
) -> tuple[Finding, ...]:
    """Return the findings that are left, and what is wrong with the suppressions.

    Args:
        findings: What was found, in any order; errors always stay.
        suppressed: The codes that the file sets aside. A code of another stage
            than the checks is not judged: its findings may be elsewhere.
    """
    found, asides = tuple(findings), tuple(suppressed)
    codes = {aside.code.strip().upper() for aside in asides}
    left = tuple(one for one in found if not _may_go(one) or one.code not in codes)
    return (*left, *_idle(found, asides))


def _idle(
    findings: tuple[Finding, ...], suppressed: tuple[Suppression, ...]
) -> Iterator[Finding]:
    if not suppressed:
        return
    ours = {rule.code: rule.severity for rule in declared("drafter.checks")}
    used = {one.code for one in findings if _may_go(one)}
    for position, aside in enumerate(suppressed):
        code = aside.code.strip().upper()
        path = ("suppressed", position)
        if ours.get(code) is Severity.ERROR:
            yield SUPPRESSED_ERROR.at(*path, code=code)
        elif code in ours and code not in used:
            yield UNUSED_SUPPRESSION.at(*path, code=code)


def _may_go(finding: Finding) -> bool:
    return finding.severity is not Severity.ERROR
