"""What stops: each class writes its own sentence from its attributes."""

from collections.abc import Iterable
from typing import Generic, TypeVar

from drafter.findings import Finding, Rule
from drafter.records import frozen
from drafter.rules import Lang

T = TypeVar("T")


class DrafterError(Exception):
    """Anything that stops drafter for a reason the user can mend.

    Attributes:
        findings: What was found, all of it; never empty.
    """

    findings: tuple[Finding, ...]

    def __init__(self, findings: Iterable[Finding]) -> None:
        self.findings = tuple(findings)
        super().__init__(self.findings)

    def message(self, lang: Lang = "vi") -> str:
        """Return the sentences of all findings, a line each."""
        return "\n".join(finding.message(lang) for finding in self.findings)

    def __str__(self) -> str:
        return "\n".join(str(finding) for finding in self.findings)


class SourceError(DrafterError):
    """A file cannot be opened or written: wrong path, rights, disk."""


class InvalidDocument(DrafterError):
    """The findings, errors among them, that forbid a draft."""


class TemplateError(DrafterError):
    """A template is unknown, broken, or asks for what the views do not offer."""


class RenderError(DrafterError):
    """The engine was handed something that cannot become a document."""


class Unreadable(ValueError):
    """A text is not a value of the wanted type; the finding says why.

    Raised by the formatter's readers, which know no place; whoever knows the
    place adds it with ``Finding.placed``.
    """

    def __init__(self, rule: Rule, **values: object) -> None:
        self.finding = Finding(rule=rule, values=values)
        super().__init__(rule.code)

    def __str__(self) -> str:
        return self.finding.message()


@frozen
class Reading(Generic[T]):
    """A value read from text, and what the reader noticed on the way."""

    value: T
    findings: tuple[Finding, ...] = ()
