"""Rules on targets: met, missed, and aimed at next."""

from drafter.findings import hint, warning

SHARE = hint("D310")
TARGET_BELOW_ACTUAL = hint("D311")
UNMET_MET = warning("D327")
BETTER_UNSAID = hint("D328")
