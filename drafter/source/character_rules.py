"""Rules about characters: those no text may hold, those that mislead."""

from drafter.findings import error, hint

WORD_LINE_BREAK = error("Y110")
CONTROL_CHARACTER = error("Y115")
CURLY_QUOTES = hint("Y201")
GLUED_COMMENT = hint("Y202")
INVISIBLE = hint("Y203")
