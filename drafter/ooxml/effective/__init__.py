"""What stands on paper: the formatting that counts, however a file says it."""

from drafter.ooxml.effective.face import Face
from drafter.ooxml.effective.form import Align, Form, Leading
from drafter.ooxml.effective.paper import Paper
from drafter.ooxml.effective.paragraph import Cell, Paragraph, Row, Run
from drafter.ooxml.effective.reader import read
from drafter.ooxml.effective.section import Margin, PageNumber, Section

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
