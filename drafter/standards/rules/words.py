"""What can be wrong with the words of a component."""

from drafter.findings import error

MISSING = error("R210")
FOREIGN = error("R211")
TEXT = error("R212")
SHAPE = error("R213")
FORBIDDEN = error("R214")
PADDED = error("R215")
CODE = error("R216")
NOT_HERE = error("R217")
NAMES = error("R218")
