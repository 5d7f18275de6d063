"""Rules about what may stand in a file of facts, and how much of it."""

from drafter.findings import error, warning

DUPLICATE_FIELD = error("D104")
TAG_REFUSED = error("Y120")
MERGE_KEY = error("Y121")
UNKNOWN_ALIAS = error("Y122")
CYCLIC_ALIAS = error("Y123")
UNUSED_ANCHOR = warning("Y205")
KEY_NOT_TEXT = error("Y124")
SEVERAL_DOCUMENTS = error("Y125")
EMPTY_FILE = error("Y126")
NOT_FIELDS = error("Y127")
