"""Lists: a value alone is a list of one; an empty item is noticed."""

from collections.abc import Callable, Iterable
from typing import Any, TypeVar

from cattrs.errors import IterableValidationError

from drafter.source import Node, Scalar, Sequence
from drafter.structure.load import current
from drafter.structure.records import Hook
from drafter.structure.refusals import Refused
from drafter.structure.shape_rules import EMPTY_ITEM
from drafter.structure.subjects import field_name
from drafter.vocabulary import list_item

T = TypeVar("T")
U = TypeVar("U")


def each(things: Iterable[T], read: Callable[[T], U]) -> tuple[U, ...]:
    """Read every one: nodes, or the keys of a mapping.

    Raises:
        IterableValidationError: All of them that were refused.
    """
    values, problems = list[U](), list[Exception]()
    for thing in things:
        try:
            values.append(read(thing))
        except (Refused, ExceptionGroup) as stop:
            problems.append(stop)
    if problems:
        raise IterableValidationError("list", problems, tuple)
    return tuple(values)


def items(node: Node) -> tuple[Node, ...]:
    """Return the items of a list, or the value alone; empty ones are noticed."""
    if not isinstance(node, Sequence):
        return (node,)
    blank = [
        i for i, item in enumerate(node) if isinstance(item, Scalar) and item.empty
    ]
    for i in blank:
        current().notice(node[i], EMPTY_ITEM, position=i + 1, field=field_name(node))
    return tuple(item for i, item in enumerate(node) if i not in blank)


def list_of(wanted: object) -> Hook:
    """Return the hook of ``tuple[X, ...]``."""
    inner = list_item(wanted)

    def hook(node: Node, _: object = None) -> tuple[Any, ...]:
        return each(items(node), lambda item: current().read(item, inner))

    return hook
