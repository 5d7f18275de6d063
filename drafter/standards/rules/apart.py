"""What can be wrong with boxes, the foot of page 1 and the room for a signature."""

from drafter.findings import error

BOXED = error("R255")
ABOVE = error("R256")
FOOT = error("R257")
ROOM = error("R258")
