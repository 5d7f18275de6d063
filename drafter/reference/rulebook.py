"""All rules of all stages, in the order of their codes."""

from itertools import chain

from drafter import template_rules
from drafter.checks.rules import RULES as CHECKS
from drafter.findings import Rule
from drafter.formatter.rules import RULES as FORMATTER
from drafter.outputs.rules import RULES as OUTPUTS
from drafter.source.rules import RULES as SOURCE
from drafter.structure.rules import RULES as STRUCTURE
from drafter.views.rules import RULES as VIEWS
from drafter.word.rules import RULES as WORD

PACKAGES: tuple[tuple[Rule, ...], ...] = (
    SOURCE,
    STRUCTURE,
    FORMATTER,
    CHECKS,
    VIEWS,
    template_rules.RULES,
    WORD,
    OUTPUTS,
)
"""What each stage declares; a stage with rules is listed here."""


def rules() -> tuple[Rule, ...]:
    """Return every rule that drafter can name."""
    return tuple(sorted(chain.from_iterable(PACKAGES), key=lambda rule: rule.code))
