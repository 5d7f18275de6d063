"""The report read at the conference, for Party bodies."""

from building.regimes import PARTY
from building.submission import build as submission
from docx.document import Document


def build() -> Document:
    """Return the template."""
    return submission(PARTY, party=True)
