"""What can be wrong with the facts of a conference: all rules, by family."""

from drafter.checks.rules import (
    completeness,
    counts,
    names,
    people,
    ratios,
    style,
    targets,
    time,
)
from drafter.findings import Rule

RULES: tuple[Rule, ...] = (
    *ratios.RULES,
    *counts.RULES,
    *targets.RULES,
    *time.RULES,
    *people.RULES,
    *completeness.RULES,
    *style.RULES,
    *names.RULES,
)
