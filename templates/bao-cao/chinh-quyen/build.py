"""The report of a conference, for People's Committees and Councils."""

from building.regimes import STATE
from building.report import build as report
from docx.document import Document


def build() -> Document:
    """Return the template."""
    return report(STATE, party=False)
