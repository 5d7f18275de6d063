"""Reads a file of facts: YAML to text with places, or every finding at once."""

from pathlib import Path

from drafter.source.inputs import beforehand, contents
from drafter.source.mending import located, mended
from drafter.source.nodes import Document, Entry, Mapping, Node, Scalar, Sequence
from drafter.source.parser import parse

__all__ = [
    "Document",
    "Entry",
    "Mapping",
    "Node",
    "Scalar",
    "Sequence",
    "beforehand",
    "contents",
    "located",
    "mended",
    "parse",
    "read",
]


def read(path: str | Path) -> Document:
    """Read a file of facts; ``-`` reads standard input.

    Raises:
        SourceError: The file cannot be opened.
        InvalidDocument: With every finding of the file.
    """
    return parse(contents(path), str(path))
