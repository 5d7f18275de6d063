"""The form: all facts of a conference as a workbook to fill in, and back.

Its sheets and columns come from the declarations of the model; a small table says
which key stands in which sheet. What is read is a file of facts like any other, each
value of which stands in a cell.
"""

from typing import TYPE_CHECKING

from drafter.exports import late

if TYPE_CHECKING:
    from drafter.form.form_book import book, document, too_long

__all__ = ["book", "document", "too_long"]

__getattr__ = late(
    __name__,
    {"drafter.form.form_book": ("book", "document", "too_long")},
)
