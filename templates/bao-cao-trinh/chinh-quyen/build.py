"""The report read at the conference, for People's Committees and Councils."""

from building.regimes import STATE
from building.submission import build as submission
from docx.document import Document


def build() -> Document:
    """Return the template."""
    return submission(STATE, party=False)
