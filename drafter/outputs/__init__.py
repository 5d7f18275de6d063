"""Other forms of a finished paper, all read from its .docx: one wording."""

from collections.abc import Callable, Mapping
from importlib import import_module

FORMS = ("docx", "pdf", "html", "md", "txt")
"""The forms a paper can have; each is also the suffix of its file."""

BINARY = ("docx", "pdf")
"""The forms that are no text."""


WRITERS: Mapping[str, str] = {"html": "html", "md": "markdown", "txt": "text"}
"""The module of each form that is text."""


def converter(form: str) -> Callable[[bytes], bytes]:
    """Return what makes a form that is text of a .docx.

    Only its own module is imported: naming the forms must not pay for lxml.
    """
    writer = import_module(f"drafter.outputs.{WRITERS[form]}")
    convert: Callable[[bytes], bytes] = writer.convert
    return convert
