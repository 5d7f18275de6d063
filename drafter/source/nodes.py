"""What a file of facts holds before anyone asks what it means: text with places.

A node is text, a list or a mapping; each knows its mark and its path. Keys are
folded, so a path never depends on how a key was typed. Nobody changes a node; attrs
does not forbid it, because to build a frozen one costs three times as much.
"""

from collections.abc import Iterator
from collections.abc import Mapping as AbstractMapping
from typing import NamedTuple, TypeAlias

import attrs

from drafter.findings import Cell, Finding, Mark, Path
from drafter.records import define, frozen
from drafter.source.page import Extent, mark_of

_NULLS = frozenset({"~", "null", "Null", "NULL"})
"""How YAML 1.2 spells that there is no value."""


@define
class Placed:
    """What stands in a file.

    Attributes:
        place: Its mark, or what makes the mark; two things that say the same are
            equal wherever they stand.
    """

    place: Mark | Cell | Extent = attrs.field(eq=False, repr=False)

    @property
    def mark(self) -> Mark | Cell:
        """Where it begins; of an empty value, where its key stands."""
        return _mark(self.place)


def _mark(place: Mark | Cell | Extent) -> Mark | Cell:
    return place if isinstance(place, Mark | Cell) else mark_of(place)


@define
class Scalar(Placed):
    """One value as it was typed.

    Attributes:
        text: The text: NFC, without invisible marks and edge spaces, tabs and line
            breaks inside kept. A value left out (``ten:``) is the empty text, and
            so is ``""``: an empty text means the same as an absent key.
        path: Folded keys and positions from 0.
        quoted: Whether it stood in ``'…'`` or ``"…"``.
    """

    text: str
    path: Path
    quoted: bool = False

    @property
    def empty(self) -> bool:
        """Whether there is no value, which reads like an absent key."""
        return not self.text or (self.text in _NULLS and not self.quoted)


@define
class Sequence(Placed):
    """A list of nodes, in file order.

    Attributes:
        items: The nodes.
        path: Folded keys and positions from 0.
        in_brackets: Whether it was typed as ``[…]``, where commas part the items.
    """

    items: tuple["Node", ...]
    path: Path
    in_brackets: bool = False

    @property
    def empty(self) -> bool:
        """Whether the list has no item."""
        return not self.items

    def __iter__(self) -> Iterator["Node"]:
        return iter(self.items)

    def __len__(self) -> int:
        return len(self.items)

    def __getitem__(self, position: int) -> "Node":
        return self.items[position]


class Entry(NamedTuple):
    """One line of a mapping.

    Attributes:
        key: Its key as typed, NFC.
        place: Where the key stands.
        value: Its value.
    """

    key: str
    place: Mark | Cell | Extent
    value: "Node"

    @property
    def mark(self) -> Mark | Cell:
        """Where the key begins."""
        return _mark(self.place)


@define(eq=False)
class Mapping(Placed, AbstractMapping[str, "Node"]):
    """Nodes by folded key, in file order."""

    entries: AbstractMapping[str, Entry]
    path: Path

    @property
    def empty(self) -> bool:
        """Whether the mapping has no key."""
        return not self.entries

    @property
    def filled(self) -> tuple[str, ...]:
        """The keys that something was typed for; the others read as if left out."""
        return tuple(key for key in self if not self[key].empty)

    def key_text(self, folded: str) -> str:
        """Return a key as it was typed, NFC."""
        return self.entries[folded].key

    def key_mark(self, folded: str) -> Mark | Cell:
        """Return where a key stands."""
        return self.entries[folded].mark

    def __getitem__(self, folded: str) -> "Node":
        return self.entries[folded].value

    def __iter__(self) -> Iterator[str]:
        return iter(self.entries)

    def __len__(self) -> int:
        return len(self.entries)


Node: TypeAlias = Scalar | Sequence | Mapping


@frozen(kw_only=True)
class Document:
    """A file of facts, read.

    Attributes:
        root: The mapping at the top.
        findings: What reading noticed and let pass: warnings and hints.
        name: The file's name as the user gave it; ``-`` for standard input.
        lines: The lines of the file as marks show them.
    """

    root: Mapping
    findings: tuple[Finding, ...] = ()
    name: str = "-"
    lines: tuple[str, ...] = ()

    def mark(self, path: Path) -> Mark | Cell:
        """Return the mark of the node at a path, or of its nearest ancestor.

        Args:
            path: Folded keys and positions from 0.
        """
        return self.reach(path)[0].mark

    def reach(self, path: Path) -> tuple[Node, Path]:
        """Return the node at a path, or its nearest ancestor, and the steps left."""
        node: Node = self.root
        for number, step in enumerate(path):
            below = _child(node, step, path[number + 1 : number + 2])
            if below is None:
                return node, path[number:]
            node = below
        return node, ()


def _child(node: Node, step: str | int, following: Path) -> Node | None:
    """Return what stands at a step; of a table typed for a list, an entry.

    A record may stand alone where a list is due: then it has the following key.
    """
    if isinstance(node, Mapping) and isinstance(step, str):
        return node.get(step)
    if isinstance(node, Mapping) and isinstance(step, int):
        if step == 0 and all(key in node for key in following):
            return node
        typed = node.filled
        return node[typed[step]] if step < len(typed) else None
    if isinstance(node, Sequence) and isinstance(step, int):
        return node.items[step] if 0 <= step < len(node.items) else None
    return None


def leaves(node: Node) -> Iterator[Scalar]:
    """Yield the values in a node that are not empty, in the order of the file."""
    if isinstance(node, Scalar):
        if not node.empty:
            yield node
        return
    for below in node.values() if isinstance(node, Mapping) else node:
        yield from leaves(below)


def moved(node: Node, path: Path, place: Cell | None = None) -> Node:
    """Return a node at another path, and with it all that stands below it.

    Args:
        node: The node.
        path: Its path.
        place: Where all of it stands, if not where it stood.
    """
    at = node.place if place is None else place
    if isinstance(node, Scalar):
        return attrs.evolve(node, place=at, path=path)
    if isinstance(node, Sequence):
        items = tuple(moved(item, (*path, n), place) for n, item in enumerate(node))
        return attrs.evolve(node, place=at, items=items, path=path)
    entries = {
        key: Entry(
            entry.key,
            entry.place if place is None else place,
            moved(entry.value, (*path, key), place),
        )
        for key, entry in node.entries.items()
    }
    return Mapping(at, entries, path)
