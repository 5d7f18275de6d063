"""What Word refuses or repairs in a paper although validators let it pass."""

from drafter.findings import error

CELL = error("T401")
CONTAINER = error("T402")
TABLE = error("T403")
GRID = error("T404")
MERGE = error("T405")
STRAY = error("T406")
SECTION = error("T407")
OPEN_FIELD = error("T408")
HALF_RANGE = error("T409")
TWICE = error("T410")
NOTE_TWICE = error("T411")
REFERENCE = error("T412")
WHITE = error("T413")
EDGE = error("T414")
IN_DELETION = error("T415")
PROPERTY = error("T416")
PICTURE = error("T417")
ORPHAN = error("T418")
UNTYPED = error("T419")
