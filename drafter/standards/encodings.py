"""Text typed in the codes of old fonts, read as what was meant."""

import re
import unicodedata

from drafter.source import legacy
from drafter.word.effective import Run

_ENCODED = (
    (re.compile(r"^\.?Vn(?!i)|^\.Vn", re.IGNORECASE), "TCVN3 (ABC)"),
    (re.compile(r"^VNI[- ]", re.IGNORECASE), "VNI"),
)
"""Names of fonts whose letters are bytes of an old encoding."""
_CAPITAL_FONT = re.compile(r"^\.?Vn\w*H$")


def encoding(run: Run) -> str:
    """Name the old encoding of a run by its font; empty for Unicode."""
    for pattern, name in _ENCODED:
        if pattern.search(run.face.font) or pattern.search(run.face.ascii):
            return name
    return ""


def shown(run: Run) -> str:
    """Return the text of a run as it is printed."""
    name = encoding(run)
    text = legacy.READERS[name](run.text) if name else run.text
    capital = run.face.caps or _CAPITAL_FONT.search(run.face.font)
    return unicodedata.normalize("NFC", text.upper() if capital else text)
