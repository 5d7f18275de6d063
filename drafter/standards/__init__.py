"""Layout rules as dated data, and the check of a finished paper against them."""

from importlib import import_module
from typing import TYPE_CHECKING

from drafter.standards.choosing import choose
from drafter.standards.issuing import examine, family, issued_by
from drafter.standards.report import Outcome, Report
from drafter.standards.requirement import Certainty, Requirement
from drafter.standards.sheet import Sheet, UnknownStandard, sheets

if TYPE_CHECKING:
    from drafter.standards.conformance import check

__all__ = [
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


def __getattr__(name: str) -> object:
    """Import the check of finished papers when it is wanted: it reads Word."""
    if name != "check":
        raise AttributeError(f"module 'drafter.standards' has no attribute '{name}'")
    return import_module("drafter.standards.conformance").check
