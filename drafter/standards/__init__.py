"""Layout rules as dated data, and the check of a finished paper against them."""

from importlib import import_module
from typing import TYPE_CHECKING

from drafter.standards.issuing import examine, family, issued_by
from drafter.standards.requirement import Certainty, Requirement
from drafter.standards.sheet import Sheet, UnknownStandard, choose, sheets
from drafter.standards.sheet_values import MalformedSheet

if TYPE_CHECKING:
    from drafter.standards.conformance import Outcome, Report, check

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


_OF_CHECK = ("Outcome", "Report", "check")


def __getattr__(name: str) -> object:
    """Import the check of finished papers when it is wanted: it reads Word."""
    if name not in _OF_CHECK:
        raise AttributeError(f"module 'drafter.standards' has no attribute '{name}'")
    return getattr(import_module("drafter.standards.conformance"), name)
