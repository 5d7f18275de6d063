"""What is said of the sheet that judges a paper."""

from drafter.findings import error, hint, warning

UNKNOWN_STANDARD = error("R201")
NO_LETTERHEAD = warning("R202")
NO_DAY = hint("R203")
CHOSEN = hint("R204")
OTHER_BODY = hint("R205")
OTHER_HOST = hint("R205", "host")
OLDER = hint("R206")
NO_ADDRESSEE = warning("R207")
