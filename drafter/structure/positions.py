"""Hooks of offices and organs that stand in fields of their own."""

from drafter.source import Node, Sequence
from drafter.structure.leaves import text
from drafter.structure.lists import each, items
from drafter.structure.load import current
from drafter.structure.names import bare_name
from drafter.structure.offices import office, offices
from drafter.vocabulary import list_item


def full_name(node: Node, _: object = None) -> str:
    """Read the name in a declaration."""
    return bare_name(text(node))


def positions(node: Node, wanted: object) -> str | tuple[str, ...]:
    """Read an office or organ; several, where the field holds a list.

    A text of several splits at its commas, a list keeps its items.
    """
    tone = current().tone
    if not list_item(wanted):
        return office(text(node), tone)
    if isinstance(node, Sequence):
        return each(items(node), lambda item: office(text(item), tone))
    return offices(text(node), tone)
