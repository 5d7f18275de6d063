"""Text to model: what a file says becomes facts, or all that is wrong with it."""

from drafter.errors import Reading
from drafter.model import Conference
from drafter.source import Document

__all__ = ["structure"]


def structure(document: Document) -> Reading[Conference]:
    """Return the conference of a file, and what was noticed on the way.

    The converter and the formatter are imported with the first file: whoever
    wants the rules alone does without.

    Raises:
        InvalidDocument: With every finding of the file, when one is an error.
    """
    from drafter.structure.converter import conference

    return conference(document)
