"""Rules on a figure beside what it is compared with."""

from drafter.findings import error, hint, warning

RATIO_MISMATCH = error("D301")
PERCENT_MISMATCH = warning("D305")
BASE_MISSING = warning("D308")
PLAN_SCOPE = warning("D309")
BASE_ZERO = hint("D313")
UNIT_MISMATCH = warning("D314")
POINTS_AS_PERCENT = warning("D317")
FALL_OVER_ALL = error("D318")
BASE_UNNAMED = error("D319")
PLANNED_CHANGE = warning("D326")
