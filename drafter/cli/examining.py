"""A text examined as a conference file would be."""

from drafter import pipeline, source
from drafter.errors import InvalidDocument
from drafter.findings import Finding


def examined(text: str, name: str) -> tuple[Finding, ...]:
    """Return what reading, structuring and checking find, sorted by place.

    Args:
        text: The content of the file.
        name: Its name, for marks.
    """
    try:
        return pipeline.examine(source.parse(text.encode("utf-8"), name)).findings
    except InvalidDocument as stop:
        return pipeline.by_place(stop.findings)
