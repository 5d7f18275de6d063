"""Rules on people and who gives awards: D331 to D339."""

from drafter.findings import warning

SPEAKER_UNLISTED = warning("D331")
PERSON_VARIANT = warning("D332")
TITLE_UNKNOWN = warning("D333")
AWARD_ISSUER = warning("D334")
PERSON_TWICE = warning("D335")
