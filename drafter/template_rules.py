"""What can be wrong with a template before its tags are looked at."""

from drafter.findings import error

UNKNOWN = error("T501")
BROKEN_MANIFEST = error("T502")
NO_DOCX = error("T503")
NOT_OWN = error("T504")
