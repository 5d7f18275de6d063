"""The report of a conference, for Party bodies."""

from building.regimes import PARTY
from building.report import build as report
from docx.document import Document


def build() -> Document:
    """Return the template."""
    return report(PARTY, party=True)
