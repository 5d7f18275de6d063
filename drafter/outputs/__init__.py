"""Other forms of a finished paper, all read from its .docx: one wording."""

from collections.abc import Callable, Mapping
from importlib import import_module
from typing import NamedTuple

FORMS = ("docx", "pdf", "html", "md", "txt")
"""The forms a paper can have; each is also the suffix of its file."""

BINARY = ("docx", "pdf")
"""The forms that are no text."""


WRITERS: Mapping[str, str] = {"html": "html", "md": "markdown", "txt": "text"}
"""The module of each form that is text."""


class Converted(NamedTuple):
    """A paper as text, and what stands beside it.

    Attributes:
        data: The text in UTF-8.
        files: The pictures that it shows, by the names of their files.
    """

    data: bytes
    files: Mapping[str, bytes] = {}


Convert = Callable[[bytes, str], Converted]
"""Takes a .docx, and the folder of pictures beside the text; embedded without one."""


def converter(form: str) -> Convert:
    """Return what makes a form that is text of a .docx.

    Only its own module is imported: naming the forms must not pay for lxml.
    """
    writer = import_module(f"drafter.outputs.{WRITERS[form]}")
    convert: Convert = writer.convert
    return convert
