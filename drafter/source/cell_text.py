"""Words in a cell: letters of old fonts, marks that nobody sees."""

from functools import lru_cache

from drafter.findings import Finding, error, hint
from drafter.legacy import READERS, Legacy, is_syllable
from drafter.patterns import regex
from drafter.records import frozen
from drafter.source.page import FORBIDDEN, ODD_SPACES, ORDINARY, cleaned

ERROR_VALUE = error("X204")
OLD_FONT = hint("X105")

_ESCAPED = regex(r"_x([0-9A-Fa-f]{4})_")
_ODD_SPACE = regex(f"[{ODD_SPACES}]")
_BREAKS = regex(r"\r\n?|[\u0085\u2028\u2029\v\f]")
_LATIN = regex(r"[\0-\xff]*+")
_LETTERS = regex(r"[^\W\d_]+|[\xa0-\xff]+")
_ERRORS = ("DIV/0!", "N/A", "NAME?", "NULL!", "NUM!", "REF!", "VALUE!", "SPILL!")
_LIBRE_ERROR = regex(r"Err:5\d\d")


@frozen
class OldFont:
    """A font that draws Vietnamese on other letters.

    Attributes:
        encoding: How its letters are to be read.
        capitals: Whether it draws all of them as capitals.
    """

    encoding: Legacy
    capitals: bool = False


@lru_cache(1024)
def old_font(name: str) -> OldFont | None:
    """Return what a font is by its name: ``.VnTime``, ``.VnTimeH``, ``VNI-Times``."""
    folded = name.strip().casefold()
    if folded.startswith(".vn"):
        return OldFont(Legacy.TCVN3, folded.endswith("h"))
    return OldFont(Legacy.VNI) if folded.startswith("vni") else None


def decoded(text: str, font: OldFont | None) -> str:
    """Return what a text says that is set in a font.

    Who pastes Unicode into a cell of an old font is not read as if it were old:
    letters beyond the first 256 are never, nor words that are right as they stand.
    """
    if font is None or not text:
        return text
    read = text
    if not text.isascii() and _LATIN.fullmatch(text):
        read = READERS[font.encoding](text)
        if _right(text) and not _right(read):
            read = text
    return read.upper() if font.capitals else read


def _right(text: str) -> bool:
    return all(is_syllable(word) for word in _LETTERS.findall(text))


def unescaped(text: str) -> str:
    """Put characters in the place of ``_x000D_`` and the like."""
    if "_x" not in text:
        return text
    return _ESCAPED.sub(lambda code: chr(int(code[1], 16)), text)


def tidy(text: str) -> str:
    """Return a text as one reads it: NFC, plain spaces and line ends, no edges.

    An apostrophe that tells a sheet to take what follows for text is left out.
    """
    if not ORDINARY.fullmatch(text):
        text = _ODD_SPACE.sub(" ", _BREAKS.sub("\n", cleaned(text)))
        text = FORBIDDEN.sub("", text)
    if text.startswith("'") and text.count("'") == 1:
        text = text[1:]
    return text.strip()


def error_value(text: str) -> tuple[Finding, ...]:
    """Return the finding of a text that is the error value of a formula."""
    if text[:1] not in ("#", "E"):
        return ()
    if text[1:] in _ERRORS or _LIBRE_ERROR.fullmatch(text):
        return (ERROR_VALUE.at(text=text),)
    return ()
