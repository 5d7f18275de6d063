"""Drafts the papers of a Vietnamese review conference from one file of facts.

import drafter

conference = drafter.load("hoi-nghi.yaml")
for finding in drafter.check(conference): ...
data = drafter.render(conference, paper="bao-cao")
drafter.draft("hoi-nghi.yaml", output="ket-qua/")
"""

from typing import TYPE_CHECKING

from drafter.exports import late

__version__ = "0.1.0"

if TYPE_CHECKING:
    from drafter.drafting.jobs import Drafted
    from drafter.drafting.loading import check, load
    from drafter.drafting.pieces import Limits
    from drafter.drafting.rendering import render
    from drafter.drafting.templates import Template, load_template
    from drafter.drafting.verbs import draft, draft_many
    from drafter.errors import (
        DrafterError,
        InvalidDocument,
        RenderError,
        SourceError,
        TemplateError,
    )
    from drafter.findings import Cell, Edit, Finding, Mark, Rule, Severity, Span, Spot
    from drafter.model import Conference

__all__ = [
    "Cell",
    "Conference",
    "Drafted",
    "DrafterError",
    "Edit",
    "Finding",
    "InvalidDocument",
    "Limits",
    "Mark",
    "RenderError",
    "Rule",
    "Severity",
    "SourceError",
    "Span",
    "Spot",
    "Template",
    "TemplateError",
    "check",
    "draft",
    "draft_many",
    "load",
    "load_template",
    "render",
]

# A command such as `drafter --help` must not pay for Word and Babel.
__getattr__ = late(
    __name__,
    {
        "drafter.errors": (
            "DrafterError",
            "InvalidDocument",
            "RenderError",
            "SourceError",
            "TemplateError",
        ),
        "drafter.findings": (
            "Cell",
            "Edit",
            "Finding",
            "Mark",
            "Rule",
            "Severity",
            "Span",
            "Spot",
        ),
        "drafter.drafting.jobs": ("Drafted",),
        "drafter.drafting.verbs": ("draft", "draft_many"),
        "drafter.drafting.loading": ("check", "load"),
        "drafter.drafting.rendering": ("render",),
        "drafter.model": ("Conference",),
        "drafter.drafting.templates": ("Template", "load_template"),
        "drafter.drafting.pieces": ("Limits",),
    },
)
