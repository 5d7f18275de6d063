"""What can be wrong with a picture that the facts name."""

from drafter.findings import error, warning

OUTSIDE_FOLDER = error("F308")
READER_MISSING = warning("F401")
NAME_REFUSED = error("F402")
NOT_FOUND = warning("F403")
NOT_A_FILE = error("F404")
NOT_OPENED = error("F405")
TOO_BIG = error("F406")
OTHER_KIND = error("F407")
TOO_MANY_PIXELS = error("F408")
BROKEN = error("F409")
