"""A text examined as a conference file would be."""

from drafter import checks, pipeline, source, structure
from drafter.errors import InvalidDocument
from drafter.findings import Finding
from drafter.model.paths import keys


def examined(text: str, name: str) -> tuple[Finding, ...]:
    """Return what reading, structuring and checking find, sorted by place.

    Args:
        text: The content of the file.
        name: Its name, for marks.
    """
    try:
        document = source.parse(text.encode("utf-8"), name)
        reading = structure.structure(document)
    except InvalidDocument as stop:
        return pipeline.by_place(stop.findings)
    found = (*reading.findings, *checks.examine(reading.value))
    kept = checks.set_aside(found, reading.value.suppressed)
    return pipeline.by_place(
        one.placed((), document.mark(keys(one.path))) for one in kept
    )
