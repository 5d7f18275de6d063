"""All rules of reading a file of facts."""

from drafter.source.file_rules import FILE_RULES
from drafter.source.limit_rules import LIMIT_RULES
from drafter.source.shape_rules import SHAPE_RULES
from drafter.source.trap_rules import TRAP_RULES

RULES = (*FILE_RULES, *TRAP_RULES, *SHAPE_RULES, *LIMIT_RULES)
