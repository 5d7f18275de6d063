"""What can stand in the way of writing a file."""

from drafter.findings import error, warning

OPEN_IN_WORD = error("F201")
NOT_A_FILE = error("F202")
LINK = error("F203")
NO_FOLDER = error("F204")
NO_RIGHT = error("F205")
DISK_FULL = error("F206")
NAME_TOO_LONG = error("F207")
READ_ONLY = error("F208")
NOT_WRITTEN = error("F209")
BAD_NAME = error("F210")
LONG_PATH = warning("F211")
