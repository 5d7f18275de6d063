"""What can be wrong between a template and the views that fill it."""

from drafter.findings import error

UNKNOWN_FIELD = error("T104")
LOOK_ALIKE = error("T105")
NOT_A_LIST = error("T112")
NOT_PRINTABLE = error("T113")
NO_FIELDS = error("T132")
NOT_COMPARABLE = error("T133")
