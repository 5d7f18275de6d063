"""Changes of a file of facts that touch only the words they change.

A change is a few signs cut out and put in; comments, order, blank lines, the style of
a value and the ends of lines stay. What comes out is read again: the nodes at the
paths have the new text and every other node is as before, or the change is refused.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, TypeAlias

import attrs

from drafter.errors import InvalidDocument
from drafter.findings import Path
from drafter.records import define
from drafter.source.changes import (
    LAST,
    AddItem,
    Change,
    NotApplicable,
    OnLines,
    Remark,
    RemoveItem,
    RemoveKey,
    SetKey,
    SetValue,
    Why,
)
from drafter.source.cuts import Cut, LaidOut, Overlap
from drafter.source.edit_cuts import Cutter
from drafter.source.nodes import Document, Node, Scalar
from drafter.source.nodes import Mapping as Fields
from drafter.source.parser import parse
from drafter.source.typing_in import STEP, in_line, item_lines, key_lines, read_as
from drafter.vocabulary import fold

__all__ = [
    "LAST",
    "AddItem",
    "Change",
    "NotApplicable",
    "OnLines",
    "Remark",
    "RemoveItem",
    "RemoveKey",
    "SetKey",
    "SetValue",
    "Why",
    "changed",
]


def changed(text: str, changes: Sequence[Change], name: str = "-") -> str:
    """Return the text of a file with changes made, and proved by reading it again.

    Args:
        text: The file as decoded, with its ends of lines; a byte order mark may
            stand before it.
        changes: What to change; all their paths are those of ``text``.
        name: The file's name.

    Raises:
        InvalidDocument: The text cannot be read.
        NotApplicable: A change cannot be made; nothing is.
    """
    before = _read(text, name)
    file = LaidOut.of(text, name)
    own = tuple(_at_home(changes, before))
    together = Cutter(file, own)
    better = _proved(before, file, own, [together.ways(one)[0] for one in own])
    if better is not None:
        return better
    ways = [_alone(before, file, one) for one in own]
    cuts = [together.ways(one)[way] for one, way in zip(own, ways, strict=True)]
    better = _proved(before, file, own, cuts)
    if better is None:
        raise NotApplicable(changes[-1], Why.TOGETHER)
    return better


def _alone(before: Document, file: LaidOut, change: Change) -> int:
    """Return which of the ways to make a change proves itself when it is made alone."""
    for number, cuts in enumerate(Cutter(file, (change,)).ways(change)):
        if _proved(before, file, (change,), [cuts]) is not None:
            return number
    raise NotApplicable(change, Why.UNPROVED)


def _proved(
    before: Document,
    file: LaidOut,
    changes: Sequence[Change],
    cuts: Sequence[Sequence[Cut]],
) -> str | None:
    """Return the text with the cuts, if it holds what it should and nothing else."""
    try:
        text = file.changed([cut for some in cuts for cut in some])
        after = _read(text, before.name)
        expected = Expected.of(before)
        for change in changes:
            expected.make(change)
    except (Overlap, InvalidDocument):
        return None
    return text if _plain(after.root) == expected.value() else None


def _read(text: str, name: str) -> Document:
    return parse(text.encode("utf-8", "surrogatepass"), name)


def _at_home(changes: Sequence[Change], document: Document) -> Iterator[Change]:
    """Yield changes with the paths at which their values are typed.

    A record that stands alone where a list is due answers to position 0 as well. What
    is put where several keys are absent becomes one key of the nearest fields.
    """
    absent: dict[tuple[Path, str], list[_New]] = {}
    for change in changes:
        if not change.path and not isinstance(change, SetKey):
            raise NotApplicable(change, Why.ALL_GONE)
        folded = tuple(fold(x) if isinstance(x, str) else x for x in change.path)
        node, left = document.reach(folded)
        if left and isinstance(change, (SetKey, AddItem)):
            keys = change.path[len(folded) - len(left) :]
            if not all(isinstance(key, str) for key in keys):
                raise NotApplicable(change, Why.ABSENT)
            first, *more = map(str, keys)
            absent.setdefault((node.path, first), []).append((more, change))
        else:
            yield attrs.evolve(change, path=folded if left else node.path)
    for (path, key), new in absent.items():
        yield SetKey(path, key, lines=tuple(_lines(new)))


_New: TypeAlias = tuple[list[str], SetKey | AddItem]
"""What shall stand below an absent key: the keys down to it, and what it is."""


def _lines(new: Iterable[_New]) -> Iterator[str]:
    """Yield the lines that stand below a key: other keys, then keys with values."""
    below: dict[str, list[_New]] = {}
    for keys, change in new:
        if keys:
            below.setdefault(keys[0], []).append((keys[1:], change))
        elif isinstance(change, AddItem):
            yield from item_lines(0, STEP, change.lines or (in_line(change.text),))
        else:
            yield from key_lines(change.key, change.text, change.lines)
    for key, more in below.items():
        yield from key_lines(key, "", tuple(_lines(more)))


def _plain(node: Node) -> Any:  # noqa: ANN401 - texts, lists and dictionaries
    """Return what a node holds; nothing for whatever reads like an absent key."""
    if node.empty:
        return None
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, Fields):
        return {key: _plain(value) for key, value in node.items()}
    return [_plain(item) for item in node]


def _held(change: SetKey | AddItem) -> Any:  # noqa: ANN401
    """Return what the typed value of a change holds."""
    if not change.lines:
        return read_as(change.text) or None
    lines = "\n".join(f"  {line}" for line in change.lines)
    try:
        return _plain(_read(f"x:\n{lines}\n", "-").root["x"])
    except InvalidDocument:
        raise NotApplicable(change, Why.UNPROVED) from None


@define
class Expected:
    """What a file should hold after changes, told by its nodes alone."""

    root: Any
    _gone: set[Path] = attrs.field(factory=set)
    _added: dict[Path, list[tuple[int, Any]]] = attrs.field(factory=dict)

    @classmethod
    def of(cls, document: Document) -> "Expected":
        """Begin with what a file holds."""
        return cls(_plain(document.root))

    def make(self, change: Change) -> None:
        """Make a change; paths stay those of the file before."""
        if isinstance(change, SetValue):
            self._put(change.path, read_as(change.text) or None)
        elif isinstance(change, (RemoveKey, RemoveItem)):
            self._gone.add(change.path)
        elif isinstance(change, SetKey):
            self._put((*change.path, fold(change.key)), _held(change))
        elif isinstance(change, AddItem):
            self._add(change)

    def value(self) -> Any:  # noqa: ANN401
        """Return what the file should hold."""
        return self._rebuilt(self.root, ())

    def _reach(self, path: Path) -> Any:  # noqa: ANN401
        """Return what stands at a path.

        Raises:
            Overlap: Another change took it away.
        """
        node = self.root
        try:
            for step in path:
                node = node[step]
        except (LookupError, TypeError):
            raise Overlap from None
        return node

    def _put(self, path: Path, value: object) -> None:
        *above, last = path
        owner = self._reach(tuple(above))
        fits = isinstance(owner, dict if isinstance(last, str) else list)
        if owner is None:
            self._put(tuple(above), {last: value})
        elif not fits:
            raise Overlap
        else:
            owner[last] = value

    def _add(self, change: AddItem) -> None:
        *above, last = change.path
        old, owner = self._reach(change.path), self._reach(tuple(above))
        items = old if isinstance(old, list) else [] if old is None else [old]
        owner[last] = items
        first = change.after is None or not items
        after = -1 if first else (change.after or 0) % len(items)
        self._added.setdefault(change.path, []).append((after, _held(change)))

    def _rebuilt(self, node: Any, path: Path) -> Any:  # noqa: ANN401
        if isinstance(node, dict):
            kept = (key for key in node if (*path, key) not in self._gone)
            rebuilt = {key: self._rebuilt(node[key], (*path, key)) for key in kept}
            return rebuilt or None
        if not isinstance(node, list):
            return node
        added = self._added.get(path, [])
        items = [value for after, value in added if after < 0]
        for place, item in enumerate(node):
            if (*path, place) not in self._gone:
                items.append(self._rebuilt(item, (*path, place)))
            items += (value for after, value in added if after == place)
        return items or None
