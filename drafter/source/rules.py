"""All rules of reading a file of facts."""

from drafter.source.character_rules import CHARACTER_RULES
from drafter.source.file_rules import FILE_RULES
from drafter.source.limit_rules import LIMIT_RULES
from drafter.source.line_rules import LINE_RULES
from drafter.source.shape_rules import SHAPE_RULES
from drafter.source.value_rules import VALUE_RULES

RULES = (
    *FILE_RULES,
    *VALUE_RULES,
    *LINE_RULES,
    *CHARACTER_RULES,
    *SHAPE_RULES,
    *LIMIT_RULES,
)
