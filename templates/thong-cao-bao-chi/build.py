"""The press release of a conference."""

from building.press import release
from docx.document import Document


def build() -> Document:
    """Return the template."""
    return release()
