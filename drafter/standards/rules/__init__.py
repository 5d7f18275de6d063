"""What can be wrong with the form of a paper; the sheets say what is right."""

from drafter.findings import Rule
from drafter.standards.rules import choice, layout, letters, page, words

RULES: tuple[Rule, ...] = (
    *choice.RULES,
    *words.RULES,
    *letters.RULES,
    *layout.RULES,
    *page.RULES,
)
"""All kinds of breaches."""
