"""What can stand between a finished paper and the place where it is wanted."""

from drafter.findings import error

PDF_CONVERTER_MISSING = error("F301")
PDF_FAILED = error("F302")
TERMINAL_REFUSED = error("F303")
STDOUT_CLOSED = error("F304")
STDOUT_FAILED = error("F305")
FILE_EXISTS = error("F306")
TARGET_CLASH = error("F307")
