"""Lines as the eye sees them: their words, formatting and column."""

import re
import unicodedata
from enum import Enum

from attrs import frozen

from drafter.ooxml.effective import Align, Paragraph, Run
from drafter.vocabulary import GAP_MARK

_TYPED_RULE = re.compile(r"[-_=–—─━*~. ]{4,}")
_GAP = GAP_MARK.partition("{")[0]


class Side(Enum):
    """Where a line stands in a paper of two columns."""

    LEFT = "left"
    RIGHT = "right"
    WHOLE = "whole"


@frozen(kw_only=True)
class Line:
    """One line of type, before it is wrapped.

    Attributes:
        text: Its words in NFC, spaces single, read from any old encoding.
        runs: The same with its formatting.
        paragraph: The paragraph it stands in.
        side: The column it stands in.
        tabbed: Whether tabs put it there, so that its alignment says nothing.
        number: Its place among the paragraphs, from 0.
    """

    text: str
    runs: tuple[Run, ...]
    paragraph: Paragraph
    side: Side = Side.WHOLE
    tabbed: bool = False
    number: int = 0

    @property
    def folded(self) -> str:
        """Its words without accents and case, to be recognised by."""
        return fold(self.text)

    @property
    def is_upper(self) -> bool:
        """Whether all its letters are capitals."""
        return is_upper(self.text)

    @property
    def typed_rule(self) -> bool:
        """Whether it is a line drawn with characters of the keyboard."""
        return bool(_TYPED_RULE.fullmatch(self.text)) and self.text != "-----"

    @property
    def gap(self) -> bool:
        """Whether something in it is still to be filled in."""
        return _GAP in self.text

    @property
    def alone(self) -> bool:
        """Whether it has the whole width, with nothing beside it."""
        cell = self.paragraph.cell
        return not self.tabbed and (cell is None or cell.columns < 2)

    @property
    def centred(self) -> bool:
        """Whether it is set in the middle, by alignment or by tabs."""
        return self.tabbed or self.paragraph.form.align is Align.CENTER


def fold(text: str) -> str:
    """Return a text without accents, case and marks: letters, digits, spaces.

    >>> fold("Độc lập - Tự do")
    'doc lap tu do'
    """
    plain = unicodedata.normalize("NFD", text.casefold()).replace("đ", "d")
    kept = "".join(
        c if c.isalnum() else " " for c in plain if not unicodedata.combining(c)
    )
    return " ".join(kept.split())


def is_upper(text: str) -> bool:
    """Say whether all letters are capitals, and there are some."""
    return text.upper() == text and any(c.isalpha() for c in text)
