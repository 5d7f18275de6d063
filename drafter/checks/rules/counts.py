"""Rules on wholes, their parts, and how many were counted."""

from drafter.findings import error, hint, warning

SUM = error("D302")
COUNT = error("D303")
SCORE = error("D304")
PRESENT_OVER_INVITED = error("D306")
COUNT_FEWER = warning("D307")
UNMET_UNNAMED = hint("D312")
PARTS_OVER = warning("D315")
PARTS_SHORT = hint("D316")
GROUP_OVER_ALL = warning("D329")
