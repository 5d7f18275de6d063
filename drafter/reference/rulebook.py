"""All rules of all stages, in the order of their codes."""

from drafter.findings import Rule, declared

PACKAGES = (
    "drafter.source",
    "drafter.structure",
    "drafter.formatter",
    "drafter.checks",
    "drafter.views",
    "drafter.pictures",
    "drafter.outputs",
    "drafter.template_rules",
    "drafter.files",
    "drafter.ooxml",
    "drafter.templating",
    "drafter.standards",
    "drafter.drafting",
)
"""What declares rules; those last that take longest to import."""


def rules() -> tuple[Rule, ...]:
    """Return every rule that drafter can name."""
    return declared(*PACKAGES)


def find(name: str) -> Rule | None:
    """Return a rule by its code or its name, without importing more than needed."""
    wanted = name.strip().casefold()
    for package in PACKAGES:
        for rule in declared(package):
            if wanted in (rule.code.casefold(), rule.name):
                return rule
    return None
