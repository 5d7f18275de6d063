"""Which fields a template uses, and how: paths with their loops resolved."""

from collections.abc import Iterable, Iterator, Mapping
from enum import Enum

import attrs
from jinja2 import nodes

from drafter.findings import Spot
from drafter.templating.carriers import Standing
from drafter.templating.grammar import Word

ITEM = "[]"
"""In a path, what follows stands in each item of the list before."""

_UNKNOWN = ("?",)


class How(Enum):
    """What a template does with a field."""

    PRINTED = "printed"
    REPEATED = "repeated"
    TESTED = "tested"
    COMPARED = "compared"


@attrs.frozen
class Use:
    """One use of a field.

    Attributes:
        names: Its path from the root view, with ``[]`` for the items of a list.
        how: What is done with it.
        spot: Where.
        loop_name: What a ``for`` calls each item of it.
    """

    names: tuple[str, ...]
    how: How
    spot: Spot
    loop_name: str = ""

    @property
    def path(self) -> str:
        """The path as people write it, ``chi_tieu.ten``."""
        return ".".join(name for name in self.names if name != ITEM)

    @property
    def known(self) -> bool:
        """Whether the path is certain: not inside a loop that was refused."""
        return self.names[0] != _UNKNOWN[0]


def uses(standing: Iterable[Standing]) -> Iterator[Use]:
    """Yield every use of a field by the tags of one part, in their order."""
    scopes: list[Mapping[str, tuple[str, ...]]] = []
    for one in standing:
        tag = one.tag
        scope = {name: path for names in scopes for name, path in names.items()}
        if tag.node is not None:
            yield from _of(tag.node, _HOW[tag.word], one, scope)
        if tag.word is Word.FOR:
            inside = _UNKNOWN if tag.node is None else (*_names(tag.node, scope), ITEM)
            scopes.append({tag.name: inside})
        elif tag.word is Word.ENDFOR and scopes:
            scopes.pop()


_HOW: Mapping[Word, How] = {
    Word.VALUE: How.PRINTED,
    Word.IF: How.TESTED,
    Word.ELIF: How.TESTED,
    Word.FOR: How.REPEATED,
}


def _of(
    node: nodes.Node, how: How, one: Standing, scope: Mapping[str, tuple[str, ...]]
) -> Iterator[Use]:
    if isinstance(node, nodes.Name | nodes.Getattr):
        name = one.tag.name if how is How.REPEATED else ""
        yield Use(_names(node, scope), how, one.spot, name)
        return
    inner = How.COMPARED if isinstance(node, nodes.Compare) else how
    for child in node.iter_child_nodes():
        yield from _of(child, inner, one, scope)


def _names(node: nodes.Node, scope: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    if isinstance(node, nodes.Getattr):
        return (*_names(node.node, scope), node.attr)
    assert isinstance(node, nodes.Name)
    return scope.get(node.name, (node.name,))
