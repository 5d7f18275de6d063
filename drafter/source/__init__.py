"""Reads a file of facts: YAML to text with places, or every finding at once."""

from typing import TYPE_CHECKING

from drafter.exports import late

if TYPE_CHECKING:
    from drafter.source.cuts import mended
    from drafter.source.inputs import beforehand, contents, is_workbook
    from drafter.source.mending import located
    from drafter.source.nodes import Document, Entry, Mapping, Node, Scalar, Sequence
    from drafter.source.parser import parse, read

__all__ = [
    "Document",
    "Entry",
    "Mapping",
    "Node",
    "Scalar",
    "Sequence",
    "beforehand",
    "contents",
    "is_workbook",
    "located",
    "mended",
    "parse",
    "read",
]

# Who opens a Word file takes its bytes from here too, and needs no YAML.
__getattr__ = late(
    __name__,
    {
        "drafter.source.cuts": ("mended",),
        "drafter.source.inputs": ("beforehand", "contents", "is_workbook"),
        "drafter.source.mending": ("located",),
        "drafter.source.nodes": (
            *("Document", "Entry", "Mapping", "Node", "Scalar", "Sequence"),
        ),
        "drafter.source.parser": ("parse", "read"),
    },
)
