"""Events to nodes: text, lists and mappings, with their marks and paths."""

from collections import deque
from collections.abc import Iterator
from itertools import islice

import attrs

from drafter.findings import Finding, Mark, Path, Rule
from drafter.source import flow, limits, scalars
from drafter.source.anchors import Anchors
from drafter.source.events import Event, Kind
from drafter.source.limit_rules import TOO_DEEP, TOO_MANY_FINDINGS, TOO_MANY_NODES
from drafter.source.nodes import Entry, Mapping, Node, Scalar, Sequence
from drafter.source.oddities import oddities
from drafter.source.page import Page
from drafter.source.shape_rules import (
    DUPLICATE_FIELD,
    KEY_NOT_TEXT,
    MERGE_KEY,
    SEVERAL_DOCUMENTS,
)
from drafter.source.tags import refused_tag
from drafter.source.value_rules import TEMPLATE_TAG
from drafter.vocabulary import fold


@attrs.define
class Builder:
    """Walks the events of one page once.

    Attributes:
        page: Where the events come from.
        events: The events, in order.
        findings: What was found so far; kept when the parser stops early.
    """

    page: Page
    events: Iterator[Event]
    findings: list[Finding] = attrs.field(factory=list)
    _anchors: Anchors = attrs.field(factory=Anchors)
    _count: int = 0

    def document(self) -> Node | None:
        """Return the node at the top; ``None`` when the file holds nothing.

        Raises:
            Broken: The parser stops.
            limits.LimitReached: The file holds too much.
        """
        next(self.events)
        if next(self.events).kind is Kind.STREAM_END:
            return None
        root = self.node(next(self.events), ())
        self.findings.extend(self._anchors.unused())
        next(self.events)
        after = next(self.events)
        if after.kind is Kind.DOCUMENT:
            mark = self._mark(after)
            self.findings.append(SEVERAL_DOCUMENTS.at(mark=mark))
        deque(islice(self.events, limits.MAX_NODES), maxlen=0)
        return root

    def node(self, event: Event, path: Path) -> Node:
        """Return the node that begins with an event."""
        self._limit(event, path)
        if event.kind is Kind.ALIAS:
            mark = self._mark(event)
            return self._anchors.repeated(event.anchor, path, mark, self.findings)
        if event.tag:
            self.findings.extend(refused_tag(self.page, event))
        if not event.anchor:
            return self._built(event, path)
        self._anchors.open(event.anchor, self._mark(event))
        node = self._built(event, path)
        self._anchors.close(event.anchor, node)
        return node

    def _built(self, event: Event, path: Path) -> Node:
        if event.kind is Kind.TEXT:
            return self._scalar(event, path)
        if event.kind is Kind.FIELDS:
            return self._mapping(event, path)
        return self._sequence(event, path)

    def _scalar(self, event: Event, path: Path) -> Scalar:
        scalar = scalars.read(self.page, event, path)
        if scalars.is_ordinary(self.page, event):
            return scalar
        self.findings.extend(scalars.impossible(self.page, event, scalar))
        self.findings.extend(oddities(self.page, event, scalar))
        return scalar

    def _sequence(self, start: Event, path: Path) -> Sequence:
        items: list[Node] = []
        before: Event | None = None
        for event in self._until(Kind.LIST_END):
            self.findings.extend(flow.parted_item(self.page, before, event))
            items.append(self.node(event, (*path, len(items))))
            before = event
        return Sequence(items=tuple(items), mark=self._mark(start), path=path)

    def _mapping(self, start: Event, path: Path) -> Mapping:
        entries: dict[str, Entry] = {}
        for event in self._until(Kind.FIELDS_END):
            if event.kind is Kind.TEXT:
                self._entry(event, entries, path)
            else:
                self._nameless(event, path)
        return Mapping(entries=entries, mark=self._mark(start), path=path)

    def _entry(self, event: Event, entries: dict[str, Entry], path: Path) -> None:
        key, mark = scalars.typed(event), self._mark(event)
        if event.tag:
            self.findings.extend(refused_tag(self.page, event))
        if event.style == '"':
            self.findings.extend(scalars.escapes(self.page, event))
        folded, following = fold(key), next(self.events)
        last = next(reversed(entries.values()), None)
        value = self.node(following, (*path, folded))
        if parted := flow.parted_entry(self.page, last, event, following):
            self.findings.append(parted)
            return
        if isinstance(value, Scalar) and value.empty and not value.quoted:
            value = attrs.evolve(value, mark=mark)
        entry = Entry(key=key, mark=mark, value=value)
        if folded in entries or folded in ("", "<<"):
            self.findings.append(_refused_key(entry, entries.get(folded)))
        entries.setdefault(folded, entry)

    def _nameless(self, event: Event, path: Path) -> None:
        """Read past an entry whose key is no text, and say so."""
        quiet = len(self.findings)
        self.node(event, (*path, ""))
        self.node(next(self.events), (*path, ""))
        del self.findings[quiet:]
        line, before = event.line, max(0, event.column - 1)
        if self.page.line(line).startswith("{{", before):
            tag = TEMPLATE_TAG.at(mark=self.page.mark(line, before, 2))
            self.findings.append(tag)
        else:
            self.findings.append(KEY_NOT_TEXT.at(mark=self._mark(event)))

    def _until(self, end: Kind) -> Iterator[Event]:
        while (event := next(self.events)).kind is not end:
            yield event

    def _mark(self, event: Event) -> Mark:
        return self.page.span(event)

    def _limit(self, event: Event, path: Path) -> None:
        self._count += 1
        if len(path) > limits.MAX_DEPTH:
            raise self._too_much(TOO_DEEP, event, limits.MAX_DEPTH)
        if self._count > limits.MAX_NODES:
            raise self._too_much(TOO_MANY_NODES, event, limits.MAX_NODES)
        if len(self.findings) > limits.MAX_FINDINGS:
            raise self._too_much(TOO_MANY_FINDINGS, event, limits.MAX_FINDINGS)

    def _too_much(self, rule: Rule, event: Event, limit: int) -> limits.LimitReached:
        return limits.LimitReached(rule.at(mark=self._mark(event), limit=limit))


def _refused_key(entry: Entry, first: Entry | None) -> Finding:
    """Return why a key cannot stand: it merges, it is empty, or it is there before."""
    if entry.key == "<<":
        return MERGE_KEY.at(mark=entry.mark)
    if first is None:
        return KEY_NOT_TEXT.at(mark=entry.mark)
    line, same = first.mark.line, entry.key == first.key
    vi = f"dòng {line} viết là '{first.key}', vẫn là trường ấy"
    en = f"line {line} says '{first.key}', which is the same field"
    return DUPLICATE_FIELD.at(
        *entry.value.path,
        mark=entry.mark,
        key=entry.key,
        line=line,
        advice_vi="" if same else vi,
        advice_en="" if same else en,
    )
