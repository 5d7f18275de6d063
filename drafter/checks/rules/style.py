"""Rules on spelling and style of prose: family S1."""

from drafter.findings import hint, warning

ABBREVIATION = hint("S101")
TONE_MIXED = hint("S102")
VARIANT_WORD = hint("S103")
SPACING = hint("S104")
FINAL_MARK = hint("S105")
CAPITAL_START = hint("S106")
CAPITAL_INSIDE = hint("S106", "after_semicolon")
LEGACY_ENCODING = warning("S107")
KNOWN_TYPO = hint("S108")
