"""Rules on names and years against the date of the conference: family R1."""

from drafter.findings import hint, warning

REFORM = warning("R101")
REFORM_EARLY = warning("R102")
DISTRICT_MISSING = warning("R103")
TERRITORY = hint("R104")
AS_ABOVE = warning("R106")
STALE_YEAR = warning("R110")
