"""Facts changed in memory and drafted again: what a paper would say then.

A change is made on the nodes that reading gave, so that one of hundreds costs neither
reading nor writing of a text, and one of a workbook goes the same way.
"""

from pathlib import Path as Path_

from attrs import evolve

from drafter.drafting import alignment, loading, rendering
from drafter.drafting.loading import Read
from drafter.drafting.templates import Template
from drafter.findings import Finding, Path
from drafter.model import NewsSize
from drafter.records import frozen
from drafter.source import Document, Entry, Mapping, Node, Scalar, Sequence
from drafter.source.edits import (
    LAST,
    AddItem,
    Change,
    RemoveItem,
    RemoveKey,
    SetKey,
    SetValue,
)
from drafter.source.nodes import moved
from drafter.vocabulary import fold


@frozen(kw_only=True)
class Draft:
    """What a paper says of some facts.

    Attributes:
        read: The facts.
        texts: The words of its lines.
        gaps: What it lacks, by the keys that would give it.
        paper: Its name, ``bao-cao``.
    """

    read: Read
    texts: tuple[str, ...]
    gaps: tuple[Finding, ...]
    paper: str = ""


@frozen(kw_only=True)
class Drafting:
    """Drafts one paper of one file of facts, as often as its facts are changed.

    Attributes:
        wanted: The paper's name, or a loaded template.
        size: How long a news item is, if not as the facts say.
        read: The facts as they are; their photos are read once.
    """

    wanted: str | Template
    size: NewsSize | None
    read: Read

    def bytes_of(self, read: Read) -> rendering.Paper:
        """Return the paper of some facts.

        Raises:
            drafter.errors.TemplateError: There is no such paper or template.
        """
        return rendering.make_of_file(read, self.wanted, self.size)

    def draft(self, document: Document, folder: Path_ | None = None) -> Draft:
        """Return what the paper says of facts.

        Args:
            document: The facts.
            folder: Where tables stand that they name; nothing where they hold them.

        Raises:
            drafter.errors.InvalidDocument: They cannot become a conference.
        """
        read = loading.examine(document, folder=folder, photos=False)
        return self.of(evolve(read, gathered=self.read.gathered))

    def of(self, read: Read) -> Draft:
        """Return what the paper says of facts that are read and checked."""
        made = self.bytes_of(read)
        gaps = tuple(loading.placed(gap, read.document) for gap in made.gaps)
        texts = alignment.texts(made.data)
        return Draft(read=read, texts=texts, gaps=gaps, paper=made.name)


def at(node: Node, path: Path) -> Node | None:
    """Return the node at a path, if there is one."""
    for step in path:
        below: Node | None = None
        if isinstance(node, Mapping) and isinstance(step, str):
            below = node.get(step)
        elif isinstance(node, Sequence) and isinstance(step, int):
            below = node[step] if step < len(node) else None
        if below is None:
            return None
        node = below
    return node


def placed(document: Document) -> Document:
    """Return facts whose nodes know their places among those of tables too."""
    root = moved(document.root, ())
    assert isinstance(root, Mapping)
    return evolve(document, root=root)


def typed_at(document: Document, node: Node) -> Path | None:
    """Return the path at which a node was typed; nothing of one that was not.

    Facts that name tables hold their rows too, so that what follows is counted on.

    Args:
        document: What the file itself holds.
        node: What stands in the facts.
    """
    mark = node.mark
    waiting: list[Node] = [document.root]
    while waiting:
        one = waiting.pop()
        if type(one) is type(node) and one.mark == mark:
            return one.path
        if isinstance(one, Mapping):
            waiting += (one[key] for key in one)
        elif isinstance(one, Sequence):
            waiting += one.items
    return None


def changed(document: Document, change: Change) -> Document:
    """Return facts with a change made, whose places stay what they were."""
    root = _changed(document.root, change.path, change)
    assert isinstance(root, Mapping)
    return evolve(document, root=root)


def _changed(node: Node, path: Path, change: Change) -> Node:
    if _is_of_parent(change) and len(path) == 1:
        return _without(node, path[0])
    if not path:
        return _made(node, change)
    if isinstance(node, Scalar) and node.empty:
        node = Mapping(place=node.place, entries={}, path=node.path)
    if isinstance(node, Mapping):
        key = str(path[0])
        below: Node = node[key] if key in node else _absent(node, key)
        entry = node.entries[key] if key in node else Entry(key, node.place, below)
        made = entry._replace(value=_changed(below, path[1:], change))
        return evolve(node, entries={**node.entries, key: made})
    assert isinstance(node, Sequence)
    items = list(node.items)
    number = int(path[0])
    items[number] = _changed(items[number], path[1:], change)
    return evolve(node, items=tuple(items))


def _is_of_parent(change: Change) -> bool:
    return isinstance(change, RemoveItem | RemoveKey)


def _absent(node: Mapping, key: str) -> Mapping:
    return Mapping(place=node.place, entries={}, path=(*node.path, key))


def _without(node: Node, step: str | int) -> Node:
    if isinstance(node, Mapping):
        entries = {key: entry for key, entry in node.entries.items() if key != step}
        return evolve(node, entries=entries)
    assert isinstance(node, Sequence)
    kept = [item for number, item in enumerate(node.items) if number != step]
    return _listed(node, kept)


def _made(node: Node, change: Change) -> Node:
    """Return a node with what a change does to itself."""
    match change:
        case SetValue(text=text):
            return Scalar(place=node.place, text=text, path=node.path)
        case SetKey(key=typed, text=text):
            entries = dict(node.entries) if isinstance(node, Mapping) else {}
            value = Scalar(place=node.place, text=text, path=(*node.path, fold(typed)))
            entries[fold(typed)] = Entry(typed, node.place, value)
            return Mapping(place=node.place, entries=entries, path=node.path)
        case AddItem(after=after, text=text):
            items = list(node.items) if isinstance(node, Sequence) else []
            made = Scalar(place=node.place, text=text, path=node.path)
            place = len(items) if after == LAST else 0 if after is None else after + 1
            items.insert(place, made)
            held = Sequence(place=node.place, items=(), path=node.path)
            return _listed(node if isinstance(node, Sequence) else held, items)
        case _:
            raise TypeError(f"no change of facts: {change}")


def _listed(node: Sequence, items: list[Node]) -> Sequence:
    """Return a list of other items, each with its path."""
    own = (((*node.path, number), item) for number, item in enumerate(items))
    placed = (i if i.path == path else moved(i, path) for path, i in own)
    return evolve(node, items=tuple(placed))
