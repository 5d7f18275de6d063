"""What can be wrong with the facts of a conference: all rules, by family."""

from drafter.checks.rules import arithmetic, completeness, names, people, style, time
from drafter.findings import Rule

RULES: tuple[Rule, ...] = (
    *arithmetic.RULES,
    *time.RULES,
    *people.RULES,
    *completeness.RULES,
    *style.RULES,
    *names.RULES,
)
