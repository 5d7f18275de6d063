"""What can be wrong with the form of a paper; the sheets say what is right."""

from drafter.findings import Rule
from drafter.standards.rules import apart, choice, layout, letters, page, words

RULES: tuple[Rule, ...] = (
    *choice.RULES,
    *words.RULES,
    *letters.RULES,
    *layout.RULES,
    *page.RULES,
    *apart.RULES,
)
"""All kinds of breaches."""
