"""What stands on paper: the formatting that counts, however a file says it."""

from drafter.word.effective.face import Face
from drafter.word.effective.form import Align, Form, Leading
from drafter.word.effective.paper import (
    Cell,
    PageNumber,
    Paper,
    Paragraph,
    Run,
    Section,
)
from drafter.word.effective.reader import read

__all__ = [
    "Align",
    "Cell",
    "Face",
    "Form",
    "Leading",
    "PageNumber",
    "Paper",
    "Paragraph",
    "Run",
    "Section",
    "read",
]
