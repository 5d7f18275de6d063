"""Rules on what is missing, left over or said twice: D401 to D409."""

from drafter.findings import error, hint, warning

PLACEHOLDER_LEFT = warning("D401")
RESIDUE = error("D402")
MISSING = hint("D403")
DUPLICATE = hint("D404")
UNUSED_SUPPRESSION = hint("D405")
SUPPRESSED_ERROR = warning("D406")
