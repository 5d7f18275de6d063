"""The news item of a conference."""

from building.press import news
from docx.document import Document


def build() -> Document:
    """Return the template."""
    return news()
