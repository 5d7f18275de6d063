"""Events to nodes: text, lists and mappings, with their marks and paths."""

from collections import deque
from collections.abc import Iterator
from itertools import islice

import attrs

from drafter.findings import Finding, Mark, Path, Rule, error, warning
from drafter.patterns import regex
from drafter.records import define
from drafter.source import scalars, yaml_limits
from drafter.source.events import Event, Kind
from drafter.source.line import Line
from drafter.source.nodes import Entry, Mapping, Node, Scalar, Sequence
from drafter.source.page import Page
from drafter.source.traps import MISSING_COLON, RESERVED_FIRST, TEMPLATE_TAG
from drafter.vocabulary import fold

DUPLICATE_FIELD = error("D104")
COMMA_IN_BRACES = error("Y106")
TAG_REFUSED = error("Y120")
MERGE_KEY = error("Y121")
UNKNOWN_ALIAS = error("Y122")
CYCLIC_ALIAS = error("Y123")
KEY_NOT_TEXT = error("Y124")
SEVERAL_DOCUMENTS = error("Y125")
TOO_DEEP = error("Y131")
TOO_MANY_NODES = error("Y132")
ALIAS_EXPANSION = error("Y133")
TOO_MANY_FINDINGS = error("Y136")
UNUSED_ANCHOR = warning("Y205")

_CORE = "tag:yaml.org,2002:"
_COLON = regex(r" *:")


@define
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
            yaml_limits.LimitReached: Repeating swells the file beyond the limits.
        """
        self._used.add(alias)
        if node := self._nodes.get(alias):
            return self._copied(node, path, alias, mark)
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

    def _copied(self, node: Node, path: Path, alias: str, mark: Mark) -> Node:
        self._charge(node, path, alias, mark)
        if isinstance(node, Scalar):
            return attrs.evolve(node, path=path)
        if isinstance(node, Sequence):
            items = tuple(
                self._copied(item, (*path, place), alias, mark)
                for place, item in enumerate(node.items)
            )
            return attrs.evolve(node, items=items, path=path)
        entries = {
            key: attrs.evolve(
                entry, value=self._copied(entry.value, (*path, key), alias, mark)
            )
            for key, entry in node.entries.items()
        }
        return attrs.evolve(node, entries=entries, path=path)

    def _charge(self, node: Node, path: Path, alias: str, mark: Mark) -> None:
        self._repeated += 1
        self._characters += len(node.text) if isinstance(node, Scalar) else 0
        if len(path) > yaml_limits.MAX_DEPTH:
            raise yaml_limits.LimitReached(
                TOO_DEEP.at(mark=mark, limit=yaml_limits.MAX_DEPTH)
            )
        for count, (limit, unit, unit_en) in (
            (self._repeated, (yaml_limits.MAX_REPEATED_NODES, "giá trị", "values")),
            (
                self._characters,
                (yaml_limits.MAX_REPEATED_CHARACTERS, "chữ", "characters"),
            ),
        ):
            if count > limit:
                raise yaml_limits.LimitReached(
                    ALIAS_EXPANSION.at(
                        mark=mark,
                        alias=alias,
                        line=self._marks[alias].line,
                        limit=limit,
                        unit=unit,
                        unit_en=unit_en,
                    )
                )


@define
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
            Malformed: The parser stops.
            yaml_limits.LimitReached: The file holds too much.
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
        deque(islice(self.events, yaml_limits.MAX_NODES), maxlen=0)
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
        self.findings.extend(scalars.suspicious(self.page, event, scalar))
        return scalar

    def _sequence(self, start: Event, path: Path) -> Sequence:
        items: list[Node] = []
        before: Event | None = None
        for event in self._until(Kind.LIST_END):
            self.findings.extend(split_item(self.page, before, event))
            items.append(self.node(event, (*path, len(items))))
            before = event
        return Sequence(items=tuple(items), mark=self._mark(start), path=path)

    def _mapping(self, start: Event, path: Path) -> Mapping:
        entries: dict[str, Entry] = {}
        for event in self._until(Kind.FIELDS_END):
            if event.kind is Kind.TEXT:
                self._entry(event, entries, path)
            else:
                self._unnamed_entry(event, path)
        return Mapping(entries=entries, mark=self._mark(start), path=path)

    def _entry(self, event: Event, entries: dict[str, Entry], path: Path) -> None:
        key, mark = scalars.scalar_text(event), self._mark(event)
        if event.tag:
            self.findings.extend(refused_tag(self.page, event))
        if event.style == '"':
            self.findings.extend(scalars.escapes(self.page, event))
        folded, following = fold(key), next(self.events)
        last = next(reversed(entries.values()), None)
        value = self.node(following, (*path, folded))
        if parted := split_entry(self.page, last, event, following):
            self.findings.append(parted)
            return
        if isinstance(value, Scalar) and value.empty and not value.quoted:
            value = attrs.evolve(value, mark=mark)
        entry = Entry(key=key, mark=mark, value=value)
        if folded in entries or folded in ("", "<<"):
            self.findings.append(_refused_key(entry, entries.get(folded)))
        entries.setdefault(folded, entry)

    def _unnamed_entry(self, event: Event, path: Path) -> None:
        """Read past an entry whose key is no text, and say so."""
        before = len(self.findings)
        self.node(event, (*path, ""))
        self.node(next(self.events), (*path, ""))
        del self.findings[before:]
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
        if len(path) > yaml_limits.MAX_DEPTH:
            raise self._too_much(TOO_DEEP, event, yaml_limits.MAX_DEPTH)
        if self._count > yaml_limits.MAX_NODES:
            raise self._too_much(TOO_MANY_NODES, event, yaml_limits.MAX_NODES)
        if len(self.findings) > yaml_limits.MAX_FINDINGS:
            raise self._too_much(TOO_MANY_FINDINGS, event, yaml_limits.MAX_FINDINGS)

    def _too_much(
        self, rule: Rule, event: Event, limit: int
    ) -> yaml_limits.LimitReached:
        return yaml_limits.LimitReached(rule.at(mark=self._mark(event), limit=limit))


def refused_tag(page: Page, event: Event) -> Iterator[Finding]:
    """Refuse the tag of a node, if it has one.

    A ``!word`` is more likely a sentence that begins with an exclamation mark.
    """
    if event.tag in ("", f"{_CORE}str"):
        return
    mark, line = page.span(event), page.line(event.line)
    if line.startswith(("!!", "!<"), event.column):
        yield TAG_REFUSED.at(mark=mark, tag=event.tag.replace(_CORE, "!!"))
    else:
        shown = Line.of(line).advice()
        yield RESERVED_FIRST.at(mark=mark, character="!", quoted=shown)


def split_entry(
    page: Page, last: Entry | None, key: Event, value: Event
) -> Finding | None:
    """Find a word without a colon inside braces: the rest of the value before it.

    ``{kế hoạch: 96,7%}`` is ``96`` and a key ``7%`` to YAML.
    """
    if value.kind is not Kind.TEXT or value.text or value.style:
        return None
    if _COLON.match(page.line(key.end_line), key.end_column):
        return None
    mark = page.span(key)
    if last is None or not isinstance(last.value, Scalar):
        return MISSING_COLON.at(mark=mark)
    return _split(page, last.value.text, key, prefix=f"{last.key}: ")


def split_item(page: Page, before: Event | None, item: Event) -> Iterator[Finding]:
    """Find a decimal comma that parts a number inside brackets: ``[12,5 tỷ]``."""
    if before is None or before.style or item.style:
        return
    left, right = before.text, item.text
    glued = (item.line, item.column) == (before.end_line, before.end_column + 1)
    if glued and left[-1:].isdigit() and right[:1].isdigit():
        yield _split(page, left, item)


def _split(page: Page, left: str, item: Event, prefix: str = "") -> Finding:
    glued = page.line(item.line).endswith(",", 0, item.column)
    whole = f"{left},{'' if glued else ' '}{item.text}"
    return COMMA_IN_BRACES.at(
        mark=page.span(item),
        whole=whole,
        left=left,
        right=item.text,
        shown=f'{prefix}"{whole}"',
    )


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
