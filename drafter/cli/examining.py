"""A text examined as a conference file would be."""

from drafter import source
from drafter.drafting import loading
from drafter.errors import InvalidDocument
from drafter.findings import Finding


def examined(text: str, name: str) -> tuple[Finding, ...]:
    """Return what reading, structuring and checking find, sorted by place.

    Photos are left out: no change of the text mends them, and reading them takes time.

    Args:
        text: The content of the file.
        name: Its name, for marks.
    """
    try:
        document = source.parse(text.encode("utf-8"), name)
        return loading.examine(document, photos=False).findings
    except InvalidDocument as stop:
        return loading.by_place(stop.findings)
