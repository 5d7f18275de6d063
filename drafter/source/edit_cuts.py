"""Which signs a change cuts out of a file and puts in."""

from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from functools import singledispatchmethod
from itertools import chain

import attrs

from drafter.findings import Path
from drafter.patterns import regex
from drafter.records import define
from drafter.source.changes import (
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
from drafter.source.cuts import Cut, LaidOut
from drafter.source.events import Place
from drafter.source.layout import (
    FIELDS,
    LAST_YEAR,
    LIST,
    PLAIN,
    Typed,
    behind_colon,
)
from drafter.source.typing_in import (
    STEP,
    in_line,
    item_lines,
    key_lines,
    one_line,
    read_as,
)
from drafter.vocabulary import fold

_BREAK = regex(r"\s*[\r\n]\s*")
_COLLECTIONS = frozenset("[{-:")

Cuts = list[Cut]


@define
class Cutter:
    """Finds the cuts of changes that are made together.

    Attributes:
        file: The file.
        changes: All that shall be changed.
    """

    file: LaidOut
    changes: Sequence[Change]
    _gone: set[Path] = attrs.field(init=False)

    def __attrs_post_init__(self) -> None:
        """Note what goes: what stands beside it is cut in another way."""
        leaving = (c for c in self.changes if isinstance(c, (RemoveItem, RemoveKey)))
        self._gone = {change.path for change in leaving}

    def ways(self, change: Change) -> list[Cuts]:
        """Return the ways to make a change, the one that changes least first.

        Raises:
            NotApplicable: There is none.
        """
        try:
            return list(self._ways(change)) or [[]]
        except _Refused as refused:
            raise NotApplicable(change, refused.why) from None

    @singledispatchmethod
    def _ways(self, change: SetValue) -> Iterable[Cuts]:
        typed = self._at(change.path)
        return self._value_ways(typed, read_as(change.text), kept=change.kept)

    @_ways.register
    def _(self, change: Remark) -> Iterable[Cuts]:
        typed = self._at(change.path)
        while typed.of_lines and typed.children[0].opens.line == typed.opens.line:
            typed = typed.children[0]
        return [[self._remark(typed, change.text)]]

    @_ways.register
    def _(self, change: RemoveItem) -> Iterable[Cuts]:
        return [list(self._without(self._at(change.path), kept=change.kept))]

    @_ways.register
    def _(self, change: RemoveKey) -> Iterable[Cuts]:
        return [list(self._without(self._at(change.path), kept=change.kept))]

    @_ways.register
    def _(self, change: AddItem) -> Iterable[Cuts]:
        typed = self._at(change.path)
        body = change.lines or (in_line(change.text),)
        if typed.style == LIST:
            return [[self._item_line(typed, change.after, body)]]
        if typed.style == "[" and not change.lines:
            return [[self._item_in_brackets(typed, change.after, change.text)]]
        same = [
            x for x in self.changes if isinstance(x, AddItem) and x.path == typed.path
        ]
        return [list(self._first_items(typed, same))] if change is same[0] else []

    @_ways.register
    def _(self, change: SetKey) -> Iterable[Cuts]:
        owner = self._at(change.path)
        for child in owner.children if owner.style in (FIELDS, "{") else ():
            if child.path[-1] == fold(change.key):
                return self._other_value(child, change)
        return [[self._new_key(owner, change)]]

    @_ways.register
    def _(self, change: OnLines) -> Iterable[Cuts]:
        return [list(self._on_lines(self._at(change.path)))]

    def _at(self, path: Path) -> Typed:
        typed = self.file.layout.at(path)
        if typed is None:
            raise _Refused(Why.ABSENT)
        return typed

    # --- values

    def _value_ways(self, typed: Typed, text: str, *, kept: bool) -> Iterator[Cuts]:
        if not text:
            yield list(self._emptied(typed, kept=kept))
            return
        colon = behind_colon(self.file.layout.page, typed)
        if typed.of_lines and typed.start.line != colon.line:
            put = self._put(colon, colon, typed, text)
            yield [*self._emptied(typed, kept=kept), put]
            return
        if words := self._words(typed, text):
            yield words
        if typed.style in ("|", ">"):
            yield [self._block(typed, text)]
        yield [self._put(typed.start, typed.end, typed, text)]

    def _put(self, start: Place, end: Place, typed: Typed, text: str) -> Cut:
        """Return the cut that writes a text on one line."""
        quote = typed.style if typed.style in ("'", '"') else ""
        shown = one_line(text, in_braces=typed.in_braces, quote=quote)
        behind = self.file.line(start.line)[: start.column][-1:]
        glue = " " if start == end and behind in (":", "-") else ""
        if glue and typed.in_braces:
            rest = self.file.line(end.line)[end.column :]
            end = Place(end.line, end.column + len(rest) - len(rest.lstrip(" ")))
        return self.file.value_cut(start, end, glue + shown)

    def _emptied(self, typed: Typed, *, kept: bool) -> Iterator[Cut]:
        if typed.empty:
            return
        if typed.key is None and typed.in_braces:
            yield self.file.cut(typed.start, typed.end, '""')
            return
        colon = behind_colon(self.file.layout.page, typed)
        if not typed.of_lines:
            yield self.file.value_cut(colon, typed.end, "")
        elif typed.start.line == colon.line:
            raise _Refused(Why.SHARED_LINE)
        elif kept:
            column = typed.children[0].opens.column
            yield from self._last_year(typed.start.line, typed.end.line, column, column)
        else:
            yield self.file.without_lines(colon.line + 1, typed.end.line)

    def _words(self, typed: Typed, text: str) -> Cuts:
        """Return the cuts of the words that differ, of a text over several lines."""
        if typed.start.line == typed.end.line or typed.style in _COLLECTIONS:
            return []
        places = list(self._word_places(typed))
        old = [self.file.line(p.line)[p.column : end] for p, end in places]
        new, cuts = text.split(), Cuts()
        matcher = SequenceMatcher(None, old, new, autojunk=False)
        for tag, first, last, start, end in matcher.get_opcodes():
            words = " ".join(new[start:end])
            if tag != "equal":
                cuts.append(self._word_cut(places, first, last, words))
        return cuts if places and new else []

    def _word_places(self, typed: Typed) -> Iterator[tuple[Place, int]]:
        """Yield where the words of a text begin and end, quotes left out."""
        block, quotes = typed.style in ("|", ">"), typed.style in ("'", '"')
        for number in range(typed.start.line + block, typed.end.line + 1):
            start = typed.start.column + quotes if number == typed.start.line else 0
            last = number == typed.end.line
            end = typed.end.column - quotes if last else len(self.file.line(number))
            for word in self.file.line(number)[start:end].split():
                start = self.file.line(number).index(word, start)
                yield Place(number, start), start + len(word)
                start += len(word)

    def _word_cut(
        self, places: list[tuple[Place, int]], first: int, last: int, words: str
    ) -> Cut:
        """Return the cut that exchanges some words of a text, or puts some in."""
        begins = [place for place, _ in places]
        ends = [Place(place.line, end) for place, end in places]
        if words and first < last:
            return self.file.cut(begins[first], ends[last - 1], words)
        if words and first:
            return self.file.cut(ends[first - 1], ends[first - 1], f" {words}")
        if words:
            return self.file.cut(begins[0], begins[0], f"{words} ")
        following = begins[last : last + 1]
        if following and (not first or following[0].line == begins[last - 1].line):
            return self.file.cut(begins[first], following[0], "")
        return self.file.cut(
            ends[first - 1] if first else begins[0], ends[last - 1], ""
        )

    def _block(self, typed: Typed, text: str) -> Cut:
        """Return the cut that writes a text over several lines anew."""
        first = typed.start.line + 1
        line = self.file.line(first)
        indent = line[: len(line) - len(line.lstrip())] or " " * STEP
        parted = text if typed.style == "|" else text.replace("\n", "\n\n")
        lines = (indent + x if x else "" for x in parted.split("\n"))
        start = Place(first, 0) if typed.end.line >= first else typed.end
        return self.file.cut(start, typed.end, self.file.line_end.join(lines))

    # --- what goes

    def _without(self, typed: Typed, *, kept: bool) -> Iterator[Cut]:
        if typed.owner is None:
            raise _Refused(Why.ALL_GONE)
        lines = self.file.layout.lines_of(typed)
        first = not typed.in_braces and self._leads(typed)
        if kept and (typed.in_braces or first):
            raise _Refused(Why.SHARED_LINE)
        if typed.in_braces:
            yield self._without_in_braces(typed, typed.owner.children)
        elif first:
            yield self._without_first(typed, lines.last)
        elif kept:
            yield from self._last_year(
                lines.first, lines.last, self._key_column(typed), lines.column
            )
        else:
            yield self.file.without_lines(lines.above, lines.last)

    def _leads(self, typed: Typed) -> bool:
        """Whether what stays behind it takes its place on the line of a dash."""
        siblings = typed.owner.children if typed.owner else []
        before = siblings[: typed.place]
        shared = self.file.layout.lines_of(siblings[0]).shared
        return shared and all(one.path in self._gone for one in before)

    def _key_column(self, typed: Typed) -> int:
        """Return the column where a line of last year begins: under the list's key."""
        column = typed.opens.column
        owner = typed.owner
        if typed.dash is None or owner is None or owner.key is None:
            return column
        return min(column, owner.key[0].column)

    def _last_year(self, first: int, last: int, column: int, own: int) -> Iterator[Cut]:
        """Yield the cuts that make lines comments of last year.

        Args:
            first: The first line.
            last: The last line.
            column: Where the sign of a comment shall stand.
            own: Where the lines begin by themselves.
        """
        for number in range(first, last + 1):
            line = self.file.line(number)
            if line.strip():
                indent = len(line) - len(line.lstrip())
                start = Place(number, min(column, indent))
                yield self.file.cut(start, Place(number, min(own, indent)), LAST_YEAR)

    def _without_in_braces(self, typed: Typed, siblings: list[Typed]) -> Cut:
        """Return the cut of an entry in braces with the comma that parted it."""
        place = typed.place
        if any(one.path not in self._gone for one in siblings[:place]):
            return self.file.cut(siblings[place - 1].end, typed.end, "")
        following = siblings[place + 1 : place + 2]
        end = following[0].opens if following else typed.end
        return self.file.cut(typed.opens, end, "")

    def _without_first(self, typed: Typed, last: int) -> Cut:
        """Return the cut of the first key of an item: the next takes its place."""
        siblings = typed.owner.children if typed.owner else []
        if typed.key is None or all(one.path in self._gone for one in siblings):
            raise _Refused(Why.ALL_GONE if typed.key else Why.SHARED_LINE)
        number = last + 1
        while not self.file.line(number).strip():
            number += 1
        line = self.file.line(number)
        end = Place(number, len(line) - len(line.lstrip()))
        return self.file.cut(typed.opens, end, "")

    # --- what comes

    def _item_line(self, typed: Typed, after: int | None, body: Iterable[str]) -> Cut:
        first = typed.children[0]
        column = first.opens.column
        same = first.start.line == first.opens.line
        gap = first.start.column - column if same and not first.empty else STEP
        if after is None:
            lines = self.file.layout.lines_of(first)
            if lines.shared:
                raise _Refused(Why.SHARED_LINE)
            return self.file.with_lines(lines.above, item_lines(column, gap, body))
        before = typed.children[after % len(typed.children)]
        number = self.file.layout.lines_of(before).last + 1
        return self.file.with_lines(number, item_lines(column, gap, body))

    def _item_in_brackets(self, typed: Typed, after: int | None, text: str) -> Cut:
        shown = one_line(read_as(text), in_braces=True)
        if not typed.children:
            place = Place(typed.start.line, typed.start.column + 1)
        elif after is None:
            place, shown = typed.children[0].start, f"{shown}, "
        else:
            before = typed.children[after % len(typed.children)]
            place, shown = before.end, f", {shown}"
        return self.file.cut(place, place, shown)

    def _first_items(self, typed: Typed, items: Iterable[AddItem]) -> Iterator[Cut]:
        """Yield the cuts that make a list of a key with nothing, or with one text."""
        alone = typed.start.line == typed.end.line and typed.style in (PLAIN, "'", '"')
        none = typed.style == "[" and not typed.children
        if not (alone or none) or typed.key is None or typed.in_braces:
            raise _Refused(Why.NOT_A_LIST)
        column = typed.key[0].column + self._step(LIST)
        colon = behind_colon(self.file.layout.page, typed)
        bodies = [(x.after is None, x.lines or (in_line(x.text),)) for x in items]
        if not typed.empty:
            yield self.file.cut(colon, typed.end, "")
        if not typed.empty and not none:
            before = sum(first for first, _ in bodies)
            old = self.file.typed(typed.start, typed.end)
            bodies.sort(key=lambda body: not body[0])
            bodies.insert(before, (False, (old,)))
        lines = (item_lines(column, STEP, body) for _, body in bodies)
        yield self.file.with_lines(colon.line + 1, chain.from_iterable(lines))

    def _other_value(self, child: Typed, change: SetKey) -> Iterable[Cuts]:
        if not change.lines:
            return self._value_ways(child, read_as(change.text), kept=False)
        if child.in_braces or child.key is None:
            raise _Refused(Why.SHARED_LINE)
        column = child.key[0].column + self._step(_style(change.lines))
        number = child.end.line + 1
        lines = (" " * column + line for line in change.lines)
        new = self.file.with_lines(number, lines)
        return [[*self._emptied(child, kept=False), new]]

    def _new_key(self, owner: Typed, change: SetKey) -> Cut:
        if owner.style == "{" and not change.lines:
            text = one_line(read_as(change.text), in_braces=True)
            shown = f"{one_line(change.key)}: {text}"
            last = owner.children[-1].end if owner.children else None
            start = Place(owner.start.line, owner.start.column + 1)
            return self.file.cut(
                last or start, last or start, f", {shown}" if last else shown
            )
        if owner.style == FIELDS:
            column = owner.children[0].opens.column
            number = self.file.layout.lines_of(self._before(owner, change)).last + 1
        elif owner.style == PLAIN and owner.empty and owner.key and not owner.in_braces:
            column = owner.key[0].column + STEP
            number = owner.start.line + 1
        else:
            raise _Refused(Why.NOT_FIELDS)
        lines = key_lines(
            change.key,
            change.text,
            change.lines,
            self._step(_style(change.lines)),
        )
        return self.file.with_lines(number, (" " * column + line for line in lines))

    def _before(self, owner: Typed, change: SetKey) -> Typed:
        """Return the entry behind which a new one is put."""
        named = (x for x in owner.children if x.path[-1] == fold(change.after))
        return next(named, owner.children[-1])

    def _step(self, style: str) -> int:
        """Return by how many columns the file indents a list or fields below a key."""
        for child in self.file.layout.root.children:
            if child.style == style and child.key and child.children:
                below = child.children[0].opens.column
                return below - child.key[0].column
        return STEP

    # --- how it is written

    def _remark(self, typed: Typed, text: str) -> Cut:
        while typed.owner is not None and typed.in_braces:
            typed = typed.owner
        number = typed.opens.line
        if not typed.of_lines and typed.style not in ("|", ">"):
            number = typed.end.line
        line = self.file.line(number)
        behind = typed.end.column if number == typed.end.line else typed.opens.column
        sign = "; " if "#" in line[behind:] else "  # "
        place = Place(number, len(line.rstrip()))
        return attrs.evolve(self.file.cut(place, place, sign + text), rank=1)

    def _on_lines(self, typed: Typed) -> Iterator[Cut]:
        if typed.style not in ("{", "[") or typed.in_braces or not typed.children:
            return
        key = "- " if typed.style == "[" else ""
        pieces = [
            key + _BREAK.sub(" ", self.file.typed(child.opens, child.end))
            for child in typed.children
        ]
        if typed.key is None:
            indent = self.file.line_end + " " * typed.start.column
            yield self.file.cut(typed.start, typed.end, indent.join(pieces))
            return
        colon = behind_colon(self.file.layout.page, typed)
        style = LIST if typed.style == "[" else FIELDS
        column = typed.key[0].column + self._step(style)
        yield self.file.value_cut(colon, typed.end, "")
        lines = (" " * column + piece for piece in pieces)
        yield self.file.with_lines(typed.end.line + 1, lines)


def _style(lines: Sequence[str]) -> str:
    """Return whether lines of YAML hold a list or fields."""
    return LIST if lines and lines[0].startswith("-") else FIELDS


class _Refused(Exception):
    def __init__(self, why: Why) -> None:
        self.why = why
        super().__init__(why)
