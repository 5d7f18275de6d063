"""Hooks of offices and organs that stand in fields of their own."""

from drafter.source import Node, Sequence
from drafter.structure.leaves import text
from drafter.structure.lists import each, items
from drafter.structure.load import current
from drafter.structure.names import bare_name
from drafter.structure.offices import office, offices


def full_name(node: Node, _: object = None) -> str:
    """Read the name in a declaration."""
    return bare_name(text(node))


def positions(node: Node, _: object = None) -> tuple[str, ...]:
    """Read offices: a text splits at its commas, a list keeps its items."""
    tone = current().tone
    if isinstance(node, Sequence):
        return each(items(node), lambda item: office(text(item), tone))
    return offices(text(node), tone)


def position(node: Node, _: object = None) -> str:
    """Read one office, or the name of an organ."""
    return office(text(node), current().tone)
