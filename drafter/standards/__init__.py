"""Layout rules as dated data, and the check of a finished paper against them."""

from typing import TYPE_CHECKING

from drafter.exports import late
from drafter.standards.issuing import examine, family, issued_by
from drafter.standards.sheet import Sheet, UnknownStandard, choose, sheets
from drafter.standards.sheet_values import Certainty, MalformedSheet

if TYPE_CHECKING:
    from drafter.standards.conformance import Outcome, Report, check
    from drafter.standards.requirement import Requirement

__all__ = [
    "Certainty",
    "MalformedSheet",
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


# The check of finished papers reads Word.
__getattr__ = late(
    __name__,
    {
        "drafter.standards.conformance": ("Outcome", "Report", "check"),
        "drafter.standards.requirement": ("Requirement",),
    },
)
