"""The report read at the conference, for People's Committees and Councils."""

from building.regimes import STATE
from building.report import submitted
from docx.document import Document


def build() -> Document:
    """Return the template."""
    return submitted(STATE, party=False)
