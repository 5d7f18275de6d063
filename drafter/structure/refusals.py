"""What a hook raises, and how a group of them becomes findings."""

from collections.abc import Iterator

import attrs

from drafter.findings import Edit, Finding, Mark, Rule
from drafter.source import Node, Scalar


class Refused(ValueError):
    """A node is no value of the wanted type; the finding says why and where."""

    def __init__(self, finding: Finding) -> None:
        self.finding = finding
        super().__init__(finding.code)

    def __str__(self) -> str:
        return self.finding.message()


def refused(node: Node, rule: Rule, **values: object) -> Refused:
    """Return the refusal of a node, to be raised."""
    return Refused(rule.at(*node.path, mark=node.mark, **values))


def meant(near: str) -> dict[str, str]:
    """Return the way out of a word that is almost a known one."""
    return {"way_vi": f"ý bạn là '{near}'?", "way_en": f"did you mean '{near}'?"}


def suggested(finding: Finding, typed: str, near: str | None) -> Refused:
    """Return a refusal that is mended by the known word nearest to the typed one."""
    return Refused(finding.mended_by(Edit(typed, near)) if near else finding)


def findings_of(stop: Exception) -> Iterator[Finding]:
    """Yield what the refusals in a group of exceptions found, in their order.

    Raises:
        Exception: Anything that is no refusal: a fault of the program.
    """
    if isinstance(stop, ExceptionGroup):
        for inner in stop.exceptions:
            yield from findings_of(inner)
    elif isinstance(stop, Refused):
        yield stop.finding
    else:
        raise stop


def within(node: Scalar, part: str) -> Mark:
    """Return the mark of a part of a text, or of the text where it is not found."""
    mark = node.mark
    start = mark.text.find(part, mark.column - 1)
    if start < 0:
        return mark
    return attrs.evolve(mark, column=start + 1, length=len(part))
