"""Rules about who is meant where a person is named."""

from drafter.findings import error, hint, warning

UNKNOWN_PERSON = error("D110")
NOT_A_NAME = error("D110", "not_a_name")
AMBIGUOUS_PERSON = error("D111")
UNDECLARED_PERSON = warning("D112")
UNUSED_PERSON = hint("D113")
