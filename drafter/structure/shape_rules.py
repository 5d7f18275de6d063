"""Rules about the shape of the data: fields, lists, choices."""

from drafter.findings import error, warning

WRONG_SHAPE = error("D101")
UNKNOWN_FIELD = error("D102")
MISSING_FIELD = error("D103")
UNKNOWN_CHOICE = error("D105")
NOT_YES_NO = error("D106")
COLON_IN_TEXT = error("D114")
EMPTY_ITEM = warning("D115")
BAD_FILE_NAME = error("D116")
