"""Other forms of a finished paper, all read from its .docx: one wording."""

from collections.abc import Callable, Mapping

FORMS = ("docx", "pdf", "html", "md", "txt")
"""The forms a paper can have; each is also the suffix of its file."""

BINARY = ("docx", "pdf")
"""The forms that are no text."""


def converters() -> Mapping[str, Callable[[bytes], bytes]]:
    """Map each form that drafter makes by itself to what makes it of a .docx."""
    # Reading a .docx imports lxml, which naming the forms must not pay for.
    from drafter.outputs import html, markdown, text

    return {
        "docx": bytes,
        "html": html.convert,
        "md": markdown.convert,
        "txt": text.convert,
    }
