"""Text typed in the codes of old fonts, read as what was meant."""

import re
import unicodedata

from drafter.legacy import READERS, Legacy
from drafter.ooxml.effective import Run

_ENCODED = (
    (re.compile(r"^\.?Vn(?!i)|^\.Vn", re.IGNORECASE), Legacy.TCVN3),
    (re.compile(r"^VNI[- ]", re.IGNORECASE), Legacy.VNI),
)
"""Names of fonts whose letters are bytes of an old encoding."""
_CAPITAL_FONT = re.compile(r"^\.?Vn\w*H$")


def encoding(run: Run) -> Legacy | None:
    """Return the old encoding of a run, by its font; nothing for Unicode."""
    for pattern, name in _ENCODED:
        if pattern.search(run.face.font) or pattern.search(run.face.ascii):
            return name
    return None


def shown(run: Run) -> str:
    """Return the text of a run as it is printed."""
    name = encoding(run)
    text = READERS[name](run.text) if name else run.text
    capital = run.face.caps or _CAPITAL_FONT.search(run.face.font)
    return unicodedata.normalize("NFC", text.upper() if capital else text)
