"""All rules of all stages, in the order of their codes."""

from collections.abc import Iterator
from importlib import import_module

from drafter.findings import Rule

MODULES = (
    "drafter.source.rules",
    "drafter.structure.rules",
    "drafter.formatter.rules",
    "drafter.checks.rules",
    "drafter.views.rules",
    "drafter.pictures.rules",
    "drafter.outputs.rules",
    "drafter.template_rules",
    "drafter.templating.rules",
    "drafter.standards.rules",
    "drafter.pipeline.rules",
    "drafter.drafting.rules",
)
"""The modules that declare rules; those last whose packages take longest to import."""


def rules() -> tuple[Rule, ...]:
    """Return every rule that drafter can name."""
    found = (rule for module in MODULES for rule in _declared(module))
    return tuple(sorted(found, key=lambda rule: rule.code))


def find(name: str) -> Rule | None:
    """Return a rule by its code or its name, without importing more than needed."""
    wanted = name.strip().casefold()
    for module in MODULES:
        for rule in _declared(module):
            if wanted in (rule.code.casefold(), rule.name):
                return rule
    return None


def _declared(module: str) -> Iterator[Rule]:
    yield from import_module(module).RULES
