"""Events to nodes: text, lists and mappings, with their marks and paths."""

from collections import deque
from collections.abc import Iterator
from itertools import islice

import attrs

from drafter.findings import Finding, Mark, Path, error, warning
from drafter.records import define
from drafter.source import scalars, yaml_limits
from drafter.source.events import (
    Alias,
    DocumentStart,
    Event,
    FieldsEnd,
    FieldsStart,
    ListEnd,
    StreamEnd,
    Text,
)
from drafter.source.line import COLON_BEHIND, Line
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
        return Scalar(text="", place=mark, path=path, quoted=True)

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
            key: entry._replace(
                value=self._copied(entry.value, (*path, key), alias, mark)
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
        if isinstance(next(self.events), StreamEnd):
            return None
        root = self.node(next(self.events), ())
        self.findings.extend(self._anchors.unused())
        next(self.events)
        after = next(self.events)
        if isinstance(after, DocumentStart):
            mark = self.page.span(after)
            self.findings.append(SEVERAL_DOCUMENTS.at(mark=mark))
        deque(islice(self.events, yaml_limits.MAX_NODES), maxlen=0)
        return root

    def node(self, event: Event, path: Path) -> Node:
        """Return the node that begins with an event."""
        self._count += 1
        if (
            self._count > yaml_limits.MAX_NODES
            or len(path) > yaml_limits.MAX_DEPTH
            or len(self.findings) > yaml_limits.MAX_FINDINGS
        ):
            raise self._too_much(event, path)
        if isinstance(event, Text) and not event.anchor and not event.tag:
            return self._scalar(event, path)
        name: str = event.anchor
        if isinstance(event, Alias):
            mark = self.page.span(event)
            return self._anchors.repeated(name, path, mark, self.findings)
        if event.tag:
            self.findings.extend(refused_tag(self.page, event))
        if not name:
            return self._built(event, path)
        self._anchors.open(name, self.page.span(event))
        node = self._built(event, path)
        self._anchors.close(name, node)
        return node

    def _built(self, event: Event, path: Path) -> Node:
        if isinstance(event, Text):
            return self._scalar(event, path)
        if isinstance(event, FieldsStart):
            return self._mapping(event, path)
        return self._sequence(event, path)

    def _scalar(self, event: Text, path: Path) -> Scalar:
        page = self.page
        text = scalars.text_of(page, event) if page.has_escapes else event.value.strip()
        place = page, event.start_mark, event.end_mark
        scalar = Scalar(place, text, path, event.style in scalars.QUOTES)
        ordinary = scalars.is_ordinary(page, event, text)
        if not ordinary or len(text) > yaml_limits.MAX_DIGITS:
            self.findings.extend(scalars.impossible(page, event, scalar))
        if not ordinary:
            self.findings.extend(scalars.suspicious(page, event, scalar))
        return scalar

    def _sequence(self, start: Event, path: Path) -> Sequence:
        items: list[Node] = []
        before: Event = start
        while not isinstance(event := next(self.events), ListEnd):
            if parted := split_item(self.page, before, event):
                self.findings.append(parted)
            items.append(self.node(event, (*path, len(items))))
            before = event
        return Sequence(self.page.extent(start), tuple(items), path, start.flow_style)

    def _mapping(self, start: Event, path: Path) -> Mapping:
        entries: dict[str, Entry] = {}
        while not isinstance(event := next(self.events), FieldsEnd):
            if isinstance(event, Text):
                self._entry(event, entries, path)
            else:
                self._unnamed_entry(event, path)
        return Mapping(self.page.extent(start), entries, path)

    def _entry(self, event: Text, entries: dict[str, Entry], path: Path) -> None:
        page, key = self.page, scalars.text_of(self.page, event)
        if event.tag:
            self.findings.extend(refused_tag(page, event))
        if event.style == '"' and page.has_escapes:
            self.findings.extend(scalars.escapes(page, event))
        folded, following = fold(key), next(self.events)
        value = self.node(following, (*path, folded))
        place = page, event.start_mark, event.end_mark
        if isinstance(value, Scalar) and not value.text and not value.quoted:
            if parted := split_entry(page, entries, event, following):
                self.findings.append(parted)
                return
            value = attrs.evolve(value, place=place)
        entry = Entry(key, place, value)
        if folded in entries or folded in ("", "<<"):
            self.findings.append(_refused_key(entry, entries.get(folded)))
        entries.setdefault(folded, entry)

    def _unnamed_entry(self, event: Event, path: Path) -> None:
        """Read past an entry whose key is no text, and say so."""
        before = len(self.findings)
        self.node(event, (*path, ""))
        self.node(next(self.events), (*path, ""))
        del self.findings[before:]
        _, start, _ = self.page.extent(event)
        line, before = start.line, max(0, start.column - 1)
        if self.page.line(line).startswith("{{", before):
            tag = TEMPLATE_TAG.at(mark=self.page.mark(line, before, 2))
            self.findings.append(tag)
        else:
            self.findings.append(KEY_NOT_TEXT.at(mark=self.page.span(event)))

    def _too_much(self, event: Event, path: Path) -> yaml_limits.LimitReached:
        mark = self.page.span(event)
        rule, limit = TOO_MANY_FINDINGS, yaml_limits.MAX_FINDINGS
        if len(path) > yaml_limits.MAX_DEPTH:
            rule, limit = TOO_DEEP, yaml_limits.MAX_DEPTH
        elif self._count > yaml_limits.MAX_NODES:
            rule, limit = TOO_MANY_NODES, yaml_limits.MAX_NODES
        return yaml_limits.LimitReached(rule.at(mark=mark, limit=limit))


def refused_tag(page: Page, event: Event) -> Iterator[Finding]:
    """Refuse the tag of a node that has one.

    A ``!word`` is more likely a sentence that begins with an exclamation mark.
    """
    if event.tag == f"{_CORE}str":
        return
    _, start, _ = page.extent(event)
    mark, line = page.span(event), page.line(start.line)
    if line.startswith(("!!", "!<"), start.column):
        yield TAG_REFUSED.at(mark=mark, tag=event.tag.replace(_CORE, "!!"))
    else:
        shown = Line.of(line).advice()
        yield RESERVED_FIRST.at(mark=mark, character="!", quoted=shown)


def split_entry(
    page: Page, before: dict[str, Entry], key: Text, value: Event
) -> Finding | None:
    """Find a word without a colon inside braces: the rest of the value before it.

    ``{kế hoạch: 96,7%}`` is ``96`` and a key ``7%`` to YAML.
    """
    if not isinstance(value, Text) or value.value or value.style:
        return None
    _, _, end = page.extent(key)
    if COLON_BEHIND.match(page.line(end.line), end.column):
        return None
    last = next(reversed(before.values()), None)
    if last is None or not isinstance(last.value, Scalar):
        return MISSING_COLON.at(mark=page.span(key))
    return _split(page, last.value.text, key, prefix=f"{last.key}: ")


def split_item(page: Page, before: Event, item: Event) -> Finding | None:
    """Find a decimal comma that parts a number inside brackets: ``[12,5 tỷ]``."""
    if not (isinstance(before, Text) and isinstance(item, Text)):
        return None
    left, right = before.value, item.value
    if not (right[:1].isdigit() and left[-1:].isdigit()) or before.style or item.style:
        return None
    (_, _, end), (_, start, _) = page.extent(before), page.extent(item)
    glued = (start.line, start.column) == (end.line, end.column + 1)
    return _split(page, left, item) if glued else None


def _split(page: Page, left: str, item: Text, prefix: str = "") -> Finding:
    _, start, _ = page.extent(item)
    glued = page.line(start.line).endswith(",", 0, start.column)
    whole = f"{left},{'' if glued else ' '}{item.value}"
    return COMMA_IN_BRACES.at(
        mark=page.span(item),
        whole=whole,
        left=left,
        right=item.value,
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
