"""Values that the file names with ``&`` and repeats with ``*``, within limits."""

from collections.abc import Iterator

import attrs

from drafter.findings import Finding, Mark, Path
from drafter.source import limits
from drafter.source.limit_rules import ALIAS_EXPANSION, TOO_DEEP
from drafter.source.nodes import Node, Scalar, Sequence
from drafter.source.shape_rules import CYCLIC_ALIAS, UNKNOWN_ALIAS, UNUSED_ANCHOR


@attrs.define
class Anchors:
    """The named values of one file, and how much repeating them has cost."""

    _marks: dict[str, Mark] = attrs.field(factory=dict)
    _nodes: dict[str, Node] = attrs.field(factory=dict)
    _used: set[str] = attrs.field(factory=set)
    _repeated: int = 0
    _characters: int = 0

    def open(self, anchor: str, mark: Mark) -> None:
        """Note that the value of an anchor begins."""
        self._marks[anchor] = mark
        self._nodes.pop(anchor, None)

    def close(self, anchor: str, node: Node) -> None:
        """Note that the value of an anchor is complete."""
        self._nodes[anchor] = node

    def repeated(
        self, alias: str, path: Path, mark: Mark, findings: list[Finding]
    ) -> Node:
        """Return the value of an anchor at another path.

        Marks inside stay where the text stands. An alias without a value is a
        finding and reads as an empty value.

        Raises:
            limits.LimitReached: Repeating swells the file beyond the limits.
        """
        self._used.add(alias)
        if node := self._nodes.get(alias):
            return self._moved(node, path, alias, mark)
        if named := self._marks.get(alias):
            findings.append(CYCLIC_ALIAS.at(mark=mark, alias=alias, line=named.line))
        else:
            findings.append(UNKNOWN_ALIAS.at(mark=mark, alias=alias))
        return Scalar(text="", mark=mark, path=path, quoted=True)

    def unused(self) -> Iterator[Finding]:
        """Warn of names that nothing repeats: they were meant as text."""
        for anchor, mark in self._marks.items():
            if anchor not in self._used:
                yield UNUSED_ANCHOR.at(mark=mark, anchor=anchor)

    def _moved(self, node: Node, path: Path, alias: str, mark: Mark) -> Node:
        self._charge(node, path, alias, mark)
        if isinstance(node, Scalar):
            return attrs.evolve(node, path=path)
        if isinstance(node, Sequence):
            items = tuple(
                self._moved(item, (*path, place), alias, mark)
                for place, item in enumerate(node.items)
            )
            return attrs.evolve(node, items=items, path=path)
        entries = {
            key: attrs.evolve(
                entry, value=self._moved(entry.value, (*path, key), alias, mark)
            )
            for key, entry in node.entries.items()
        }
        return attrs.evolve(node, entries=entries, path=path)

    def _charge(self, node: Node, path: Path, alias: str, mark: Mark) -> None:
        self._repeated += 1
        self._characters += len(node.text) if isinstance(node, Scalar) else 0
        if len(path) > limits.MAX_DEPTH:
            raise limits.LimitReached(TOO_DEEP.at(mark=mark, limit=limits.MAX_DEPTH))
        for count, (limit, unit, unit_en) in (
            (self._repeated, (limits.MAX_REPEATED_NODES, "giá trị", "values")),
            (self._characters, (limits.MAX_REPEATED_CHARACTERS, "chữ", "characters")),
        ):
            if count > limit:
                raise limits.LimitReached(
                    ALIAS_EXPANSION.at(
                        mark=mark,
                        alias=alias,
                        line=self._marks[alias].line,
                        limit=limit,
                        unit=unit,
                        unit_en=unit_en,
                    )
                )
