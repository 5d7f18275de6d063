"""What can be wrong with pages, annexes and the numbers of headings."""

from drafter.findings import error

PAPER = error("R240")
MARGIN = error("R241")
PAGE_NUMBER = error("R242")
FIRST_PAGE = error("R243")
RESTART = error("R244")
EDGE = error("R245")
NUMBERED = error("R246")
BACK = error("R247")
UPRIGHT = error("R248")
REPEATED = error("R252")
UNSPLIT = error("R253")
LADDER = error("R250")
ALPHABET = error("R251")
