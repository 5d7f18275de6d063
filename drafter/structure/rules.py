"""What turning text into a model can find: family D1."""

from drafter.structure.person_rules import PERSON_RULES
from drafter.structure.phrase_rules import PHRASE_RULES
from drafter.structure.shape_rules import SHAPE_RULES

RULES = (*SHAPE_RULES, *PHRASE_RULES, *PERSON_RULES)
"""All rules that structuring declares."""
