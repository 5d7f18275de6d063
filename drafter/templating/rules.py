"""What can be wrong with a Word file: tags, package, rendering."""

from drafter.findings import error

NOT_TEXT = error("T301")
BAD_CHARACTER = error("T302")
NO_VALUE = error("T303")
TOO_MANY_TURNS = error("T304")
TOO_BIG = error("T305")
ENGINE_FAILED = error("T309")
