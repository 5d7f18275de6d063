"""What can be wrong with paragraphs and drawn lines."""

from drafter.findings import error

ALIGN = error("R230")
SIDE = error("R231")
SPACING = error("R232")
LEADING = error("R233")
FIRST_LINE = error("R234")
GAP = error("R235")
SEPARATOR = error("R236")
