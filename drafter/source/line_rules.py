"""Rules about lines: where they begin, their dashes and colons."""

from drafter.findings import error

GLUED_DASH = error("Y105")
TAB_INDENT = error("Y107")
NO_BREAK_INDENT = error("Y108")
LOOKALIKE_COLON = error("Y111")
GLUED_COLON = error("Y112")
MISSING_COLON = error("Y113")
UNEVEN_INDENT = error("Y114")
DASH_AFTER_COLON = error("Y118")
MISSING_DASH = error("Y119")
