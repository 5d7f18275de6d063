"""What stands on paper: the formatting that counts, however a file says it."""

from drafter.word.effective.face import Face
from drafter.word.effective.form import Align, Form, Leading
from drafter.word.effective.paper import Paper
from drafter.word.effective.paragraph import Cell, Paragraph, Row, Run
from drafter.word.effective.reader import read
from drafter.word.effective.section import Margin, PageNumber, Section

__all__ = [
    "Align",
    "Cell",
    "Face",
    "Form",
    "Leading",
    "Margin",
    "PageNumber",
    "Paper",
    "Paragraph",
    "Row",
    "Run",
    "Section",
    "read",
]
