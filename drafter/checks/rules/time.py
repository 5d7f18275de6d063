"""Rules on days and periods: D321 to D329."""

from drafter.findings import error, hint, warning

BASIS_LATER = error("D321")
REPORT_EARLIER = error("D321", "report")
TARGET_OVERDUE = error("D321", "target")
PERIOD_ORDER = warning("D322")
ESTIMATE = hint("D323")
