"""Where each value of a file stands: its key, its first and last sign, its lines."""

from collections.abc import Iterator

import attrs

from drafter.findings import Path
from drafter.patterns import regex
from drafter.records import define, frozen
from drafter.source.events import (
    Alias,
    Event,
    FieldsEnd,
    ListEnd,
    ListStart,
    Loader,
    Malformed,
    Place,
    Text,
    available,
    events,
)
from drafter.source.indentation import with_plain_indentation
from drafter.source.line import COLON_BEHIND
from drafter.source.page import Page
from drafter.vocabulary import fold

LAST_YEAR = "#~ "
"""Begins a line that keeps words of last year."""

LIST, FIELDS, ALIAS, PLAIN = "-", ":", "*", ""
"""Styles of a value beside the signs that open it: quotes, brackets, ``|``, ``>``."""

_COMMENT = regex(r" *#")


@define
class Typed:
    """One value as it stands in the file.

    Attributes:
        path: Folded keys and positions from 0.
        start: Its first character, line and column from 0; of an empty value the
            place behind its colon or dash.
        end: Behind its last character.
        style: How it is written: one of the styles above, or the sign that opens it.
        key: Where its key begins and ends; ``None`` for an item.
        owner: The list or the fields in which it stands; ``None`` at the top.
        dash: Where the dash of an item in a list of lines stands.
        children: What stands in it, in file order.
    """

    path: Path
    start: Place
    end: Place
    style: str = PLAIN
    key: tuple[Place, Place] | None = None
    owner: "Typed | None" = attrs.field(default=None, repr=False)
    dash: Place | None = None
    children: list["Typed"] = attrs.field(factory=list, repr=False)

    @property
    def empty(self) -> bool:
        """Whether nothing is typed."""
        return self.start == self.end

    @property
    def in_braces(self) -> bool:
        """Whether a comma or a bracket beside it would part it."""
        return self.owner is not None and self.owner.style in "[{"

    @property
    def of_lines(self) -> bool:
        """Whether it is a list or fields on lines of their own."""
        return self.style in (LIST, FIELDS)

    @property
    def opens(self) -> Place:
        """Where its key or its dash stands; of an item in brackets itself."""
        if self.key:
            return self.key[0]
        return self.dash or self.start

    @property
    def place(self) -> int:
        """Its place among its siblings, from 0."""
        return self.owner.children.index(self) if self.owner else 0


@frozen
class EntryLines:
    """The lines of an item, or of a key with its value.

    Attributes:
        first: Its first line, from 0.
        last: Its last line.
        above: The first line of the comment above it; ``first`` without one.
        column: Column of its dash or key, from 0.
        shared: Whether something before it stands on its first line.
    """

    first: int
    last: int
    above: int
    column: int
    shared: bool


@define
class Layout:
    """A file's lines and what stands where; of a file that can be read.

    Attributes:
        page: The file's lines.
        root: What stands at the top.
    """

    page: Page
    root: Typed
    _by_path: dict[Path, Typed]

    @classmethod
    def of(cls, text: str, name: str = "-") -> "Layout":
        """Look where everything stands in a text that was read without an error."""
        page, _ = with_plain_indentation(Page.of(name, text))
        try:
            walk = _Walk(page, events(page.text, available()))
            root = walk.document()
        except Malformed:
            walk = _Walk(page, events(page.text, Loader.PYTHON))
            root = walk.document()
        return cls(page, root, {typed.path: typed for typed in walk.found})

    def at(self, path: Path) -> Typed | None:
        """Return what is typed at a path."""
        return self._by_path.get(path)

    def lines_of(self, typed: Typed) -> EntryLines:
        """Return the lines of an entry; a deeper comment below it is its own."""
        first, column = typed.opens
        last = self._with_comment_below(typed.end.line, column)
        above = first
        while above > 0 and self._is_comment(above - 1, column):
            above -= 1
        shared = bool(self.page.line(first)[:column].strip())
        return EntryLines(first, last, first if shared else above, column, shared)

    def entry(self, path: Path) -> EntryLines | None:
        """Return the lines of the entry at a path, if something is typed there."""
        typed = self.at(path)
        return self.lines_of(typed) if typed else None

    def _is_comment(self, number: int, column: int) -> bool:
        line = self.page.line(number)
        own = line.startswith("#", column) and not line[:column].strip()
        return own and not line.startswith(LAST_YEAR.strip(), column)

    def _with_comment_below(self, last: int, column: int) -> int:
        """Return the last of the comment lines below that stand deeper."""
        number = last
        while number + 1 < len(self.page.lines):
            comment = _COMMENT.match(self.page.line(number + 1))
            if comment is None or comment.end() - 1 <= column:
                break
            number += 1
        return number


@define
class _Walk:
    page: Page
    events: Iterator[Event]
    found: list[Typed] = attrs.field(factory=list)

    def document(self) -> Typed:
        next(self.events), next(self.events)
        return self._value(next(self.events), Typed((), Place(0, 0), Place(0, 0)))

    def _value(self, event: Event, typed: Typed) -> Typed:
        """Fill in how and where a value stands."""
        self.found.append(typed)
        typed.start, typed.end = _start(event), _end(event)
        if isinstance(event, Alias):
            typed.style = ALIAS
        elif isinstance(event, Text):
            self._text(event, typed)
        elif isinstance(event, ListStart):
            typed.style = "[" if event.flow_style else LIST
            self._items(typed)
        else:
            typed.style = "{" if event.flow_style else FIELDS
            self._fields(typed)
        return typed

    def _text(self, event: Text, typed: Typed) -> None:
        typed.style = event.style or PLAIN
        if typed.style in ("|", ">"):
            number = typed.end.line - 1
            while number > typed.start.line and not self.page.line(number).strip():
                number -= 1
            typed.end = Place(number, len(self.page.line(number).rstrip()))
        elif typed.empty:
            line, column = typed.start
            column = len(self.page.line(line)[:column].rstrip())
            typed.start = typed.end = Place(line, column)

    def _items(self, owner: Typed) -> None:
        at = self._first_dash(owner.start) if owner.style == LIST else owner.start
        column = at.column
        while not isinstance(event := next(self.events), ListEnd):
            place = len(owner.children)
            item = Typed((*owner.path, place), at, at, owner=owner)
            if owner.style == LIST:
                item.dash = self._dash(column, at.line)
            owner.children.append(self._value(event, item))
            at = Place(item.end.line + 1, 0)
        self._closed(owner, event)

    def _first_dash(self, start: Place) -> Place:
        """Return the first dash of a list, which a name may stand before."""
        line, column = start
        while line < len(self.page.lines):
            if self.page.line(line).startswith("-", column):
                return Place(line, column)
            line += 1
            column = len(self.page.line(line)) - len(self.page.line(line).lstrip())
        return start

    def _dash(self, column: int, line: int) -> Place:
        """Return the first dash from a line on that stands in a column."""
        last = len(self.page.lines)
        while line < last and not self.page.line(line).startswith("-", column):
            line += 1
        return Place(line, column)

    def _fields(self, owner: Typed) -> None:
        while not isinstance(event := next(self.events), FieldsEnd):
            key = _start(event), _end(event)
            path = (*owner.path, fold(event.value))
            entry = Typed(path, key[1], key[1], owner=owner, key=key)
            owner.children.append(self._value(next(self.events), entry))
        self._closed(owner, event)

    def _closed(self, owner: Typed, event: Event) -> None:
        """Note where a list or fields end: in braces there, in lines with the last."""
        in_lines = owner.of_lines and owner.children
        owner.end = owner.children[-1].end if in_lines else _end(event)


def _start(event: Event) -> Place:
    return Place(event.start_mark.line, event.start_mark.column)


def _end(event: Event) -> Place:
    return Place(event.end_mark.line, event.end_mark.column)


def behind_colon(page: Page, typed: Typed) -> Place:
    """Return the place behind the colon or the dash of an entry in lines."""
    if typed.key is None:
        line, column = typed.opens
        return Place(line, column + 1)
    line, column = typed.key[1]
    colon = COLON_BEHIND.match(page.line(line), column)
    return Place(line, colon.end() if colon else column)
