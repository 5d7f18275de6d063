"""Layout rules as dated data, and the check of a finished paper against them."""

from drafter.standards.choosing import choose
from drafter.standards.conformance import check
from drafter.standards.issuing import examine, family, issued_by
from drafter.standards.report import Outcome, Report
from drafter.standards.requirement import Certainty, Requirement
from drafter.standards.rules import RULES
from drafter.standards.sheet import Sheet, UnknownStandard, sheets

__all__ = [
    "RULES",
    "Certainty",
    "Outcome",
    "Report",
    "Requirement",
    "Sheet",
    "UnknownStandard",
    "check",
    "choose",
    "examine",
    "family",
    "issued_by",
    "sheets",
]
