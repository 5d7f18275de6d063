"""Text to model: what a file says becomes facts, or all that is wrong with it."""

from typing import Any

from drafter.errors import Reading
from drafter.model import Comparison, Conference
from drafter.source import Document, Node

__all__ = ["base", "part", "structure"]


def structure(document: Document) -> Reading[Conference]:
    """Return the conference of a file, and what was noticed on the way.

    The converter and the formatter are imported with the first file: whoever
    wants the rules alone does without.

    Raises:
        InvalidDocument: With every finding of the file, when one is an error.
    """
    from drafter.structure.converter import conference

    return conference(document)


def part(node: Node, wanted: Any) -> Any:  # noqa: ANN401 - of the type asked for
    """Return what one node of a file says, of which the whole was read before.

    Args:
        node: The node; it names no person.
        wanted: A class of the model, or a union of them.
    """
    from drafter.structure.converter import part_of

    return part_of(node, wanted)


def base(typed: str) -> Comparison | None:
    """Return what an amount is compared with by a key of ``so_sanh``.

    Raises:
        drafter.errors.Unreadable: It names a year that nobody means.
    """
    from drafter.structure.comparison_phrases import against

    return against(typed)
