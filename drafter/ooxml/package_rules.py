"""What can be wrong with a .docx as a package: damage, size, what reaches out."""

from drafter.findings import error, hint, warning

NOT_WORD = error("T201")
ILL_FORMED = error("T202")
TOO_MANY_PARTS = error("T210")
BAD_NAME = error("T211")
BAD_PACKING = error("T212")
TOO_BIG = error("T213")
TOO_PACKED = error("T214")
TOO_COMPLEX = error("T215")
ACTIVE = error("T216")
ENCODING = error("T217")
DOCTYPE = error("T218")
FOREIGN = error("T219")
OUTSIDE = error("T220")
FIELD = error("T221")
CLOCK_FIELD = warning("T222")
DANGLING = warning("T223")
SPAN = error("T224")
CUT_ACROSS = error("T225")
REMOTE_TEMPLATE = hint("T230")
BINDING = hint("T231")
