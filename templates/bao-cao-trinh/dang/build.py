"""The report read at the conference, for Party bodies."""

from building.regimes import PARTY
from building.report import submitted
from docx.document import Document


def build() -> Document:
    """Return the template."""
    return submitted(PARTY, party=True)
