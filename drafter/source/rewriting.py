"""A file of facts with some of its values changed: whole lines, never a dump.

A line that holds no change is kept byte for byte, a changed one keeps its comment.
Braces and brackets that hold a change are opened into lines.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from drafter.findings import Path
from drafter.patterns import regex
from drafter.records import define, frozen
from drafter.source.cuts import LINE_END
from drafter.source.layout import FIELDS, LAST_YEAR, Layout, Typed
from drafter.source.page import Page
from drafter.source.typing_in import STEP

Lines = tuple[str, ...]

_BEHIND = regex(r"[ ,\]}]*(?P<comment>#.*)")
"""A comment behind a value, and the brackets and commas before it."""
_OWN_COMMENT = regex(r" *#(?!~)")


@frozen(kw_only=True)
class Change:
    """What becomes of an entry: of a key and its value, or of an item of a list.

    Attributes:
        text: What stands in place of the value, as YAML; empty for none.
        key: What its key becomes; empty to keep it.
        note: A comment behind it.
        above: A comment on a line of its own above it.
        replaces: The comment right above it that ``above`` takes the place of.
        emptied: Whether the value goes: into the comment behind its key, a value of
            several lines into lines that begin with ``#~``.
        called: What the comment says before an emptied value.
        outdated: The comment that goes where a new one comes.
        retired: Whether the value goes into such lines however long it is; of an item
            the whole item.
        gone: Whether nothing of it is left.
        reworded: What its value is rewritten with, as typed.
        first: Lines of new entries to stand first in it, each as at column 0.
        last: Lines of new entries to stand last in it.
        instead: Lines that take its place, as at column 0.
        before: Lines of new entries to stand before it, as at column 0.
        after: Lines of new entries to stand after it, as at column 0.
    """

    text: str | None = None
    key: str = ""
    note: str = ""
    above: str = ""
    replaces: re.Pattern[str] | None = None
    emptied: bool = False
    called: str = ""
    outdated: re.Pattern[str] | None = None
    retired: bool = False
    gone: bool = False
    reworded: Callable[[str], str] | None = None
    first: tuple[Lines, ...] = ()
    last: tuple[Lines, ...] = ()
    instead: Lines = ()
    before: Lines = ()
    after: Lines = ()


Changes = Mapping[Path, Change]


@define
class Rewriting:
    """One file and what changes in it.

    Attributes:
        layout: What stands where.
        changes: What becomes of which entry.
        bare: Whether lines of last year's words are left out.
    """

    layout: Layout
    changes: Changes
    bare: bool = False
    _raw: tuple[str, ...] = ()
    _touched: frozenset[Path] = frozenset()

    @classmethod
    def of(cls, text: str, changes: Changes, *, bare: bool = False) -> "Rewriting":
        """Look where everything stands in a text that was read without an error."""
        touched = {path[:n] for path in changes for n in range(len(path) + 1)}
        raw = _lines(text)
        return cls(Layout.of(text), changes, bare, raw, frozenset(touched))

    def lines(self) -> Iterator[str]:
        """Yield the lines of the file with its changes, without their ends."""
        root = self.layout.root
        first, last = _first(root), root.end.line
        yield from self._gap(0, first)
        yield from self._within(root, 0)
        yield from self._gap(last + 1, len(self._raw))

    def entry(self, path: Path) -> Lines:
        """Return the lines of one entry with its changes, as at column 0."""
        typed = self.layout.at(path)
        assert typed is not None, path
        return tuple(_dedented(self._entry(typed, typed.opens.column)))

    def item(self, path: Path) -> Lines:
        """Return an entry with its changes as an item of a list, as at column 0."""
        typed = self.layout.at(path)
        assert typed is not None, path
        if typed.key is None:
            return self.entry(path)
        inner = self._column_within(typed, 0)
        return item(_dedented(self._within(typed, inner)))

    def _entry(self, typed: Typed, column: int) -> list[str]:
        """Return the lines of an entry; a dash before it is for its owner to set."""
        change = self.changes.get(typed.path, _NONE)
        if typed.path not in self._touched:
            return self._kept(typed, column)
        above = [f"# {change.above}"] if change.above else []
        before = _indented([*above, *change.before], column)
        lines = [] if change.gone else self._changed(typed, column, change)
        return [*before, *lines, *_indented(change.after, column)]

    def _changed(self, typed: Typed, column: int, change: Change) -> list[str]:
        if change.instead:
            return _indented(change.instead, column)
        if change.retired or (change.emptied and not self._is_one_line(typed)):
            return self._retired(typed, column, change)
        if change.emptied:
            said = self._value(typed).strip("\"'") if not typed.empty else ""
            note = " ".join(filter(None, (change.called, said))) if said else ""
            return [self._line(typed, column, change, "", note)]
        if change.text == "":
            return self._without_value(typed, column, change)
        if change.text is not None:
            return [self._line(typed, column, change, change.text, change.note)]
        if change.reworded is not None:
            return self._reworded(typed, column, change.reworded)
        if not (typed.children or change.first or change.last):
            return self._kept(typed, column)
        return self._opened(typed, column, change)

    def _line(
        self, typed: Typed, column: int, change: Change, text: str, note: str
    ) -> str:
        """Return one line with another value; its comment stands behind a new one."""
        head = self._head(typed, column, change)
        comment = self._comment(typed)
        if change.outdated and change.outdated.fullmatch(comment):
            comment = ""
        notes = "  ".join(filter(None, (note and f"# {note}", comment)))
        line = f"{head} {text}".rstrip()
        if not notes:
            return line
        gap = self._comment_column(typed) - len(line) if not note else 0
        return f"{line}{' ' * max(2, gap)}{notes}"

    def _head(self, typed: Typed, column: int, change: Change) -> str:
        """Return what stands before a value: spaces, and its key or its dash."""
        if typed.key is None:
            return f"{' ' * column}-"
        start, end = typed.key
        key = change.key or self._slice(start, end)
        return f"{' ' * column}{key}:"

    def _kept(self, typed: Typed, column: int) -> list[str]:
        """Return an entry without a change, as it stands."""
        if typed.in_braces:
            head, comment = self._head(typed, column, _NONE), self._comment(typed)
            line = f"{head} {self._value(typed)}".rstrip()
            return [f"{line}  {comment}" if comment else line]
        first, last = typed.opens.line, typed.end.line
        opening = " " * typed.opens.column + self._raw[first][typed.opens.column :]
        lines = [opening, *self._raw[first + 1 : last + 1]]
        return [line for line in lines if not _is_last_year(line)]

    def _opened(self, typed: Typed, column: int, change: Change) -> list[str]:
        """Return an entry that holds changes, each of its own entries on its lines."""
        inner = self._column_within(typed, column)
        below = self._within(typed, inner)
        if typed.key is None:
            comment = "" if typed.of_lines else self._comment(typed)
            if comment and below:
                below[0] = f"{below[0]}  {comment}"
            return _dashed(below, column)
        if typed.of_lines and typed.children:
            head = self._head_lines(typed, column)
        else:
            head = [self._line(typed, column, change, "", "")]
        return [*head, *below]

    def _head_lines(self, typed: Typed, column: int) -> list[str]:
        """Return the line of a key and what stands between it and its first entry."""
        first, start = typed.opens.line, _first(typed)
        head = " " * column + self._raw[first][typed.opens.column :]
        return [head, *self._gap(first + 1, start)]

    def _column_within(self, typed: Typed, column: int) -> int:
        """Return the column of the entries of an entry."""
        if typed.of_lines and typed.children:
            return typed.children[0].opens.column
        return column + STEP

    def _within(self, typed: Typed, column: int) -> list[str]:
        """Return the lines of what stands in a list or in fields, new ones included."""
        change = self.changes.get(typed.path, _NONE)
        lines = list(self._entries(typed, column))
        first = [_indented(new, column) for new in change.first]
        last = [_indented(new, column) for new in change.last]
        is_list = any(new[0].startswith("- ") for new in change.last)
        if is_list and lines and typed.style in (FIELDS, "{"):
            lines = _dashed(_indented(lines, STEP), column)
        return [line for part in (*first, lines, *last) for line in part]

    def _entries(self, typed: Typed, column: int) -> Iterator[str]:
        at = _first(typed)
        for child in typed.children:
            if typed.of_lines:
                gap = list(self._gap(at, child.opens.line))
                replaced = self.changes.get(child.path, _NONE).replaces
                if replaced and gap and replaced.fullmatch(gap[-1].strip()):
                    gap.pop()
                yield from gap
                at = child.end.line + 1
            yield from self._entry(child, column)

    def _gap(self, start: int, end: int) -> Iterator[str]:
        """Yield the comments and empty lines between entries, without last year's."""
        for line in self._raw[start:end]:
            if not _is_last_year(line):
                yield line

    def _retired(self, typed: Typed, column: int, change: Change) -> list[str]:
        """Return an entry whose words are kept in lines of their own alone."""
        words = [] if self.bare else self._words(typed, column)
        if typed.key is None:
            return words
        return [*self._without_value(typed, column, change), *words]

    def _without_value(self, typed: Typed, column: int, change: Change) -> list[str]:
        """Return the line of a key alone, and the comments before its first entry."""
        line = self._line(typed, column, change, "", change.note)
        within = typed.of_lines and typed.children
        gap = self._gap(typed.opens.line + 1, _first(typed)) if within else ()
        return [line, *gap]

    def _words(self, typed: Typed, column: int) -> list[str]:
        pad = " " * column
        return [
            f"{pad}{line.lstrip()}" if _OWN_COMMENT.match(line) else
            f"{pad}{LAST_YEAR}{line}"
            for line in self._lines_of_value(typed)
            if line.strip() and not _is_last_year(line)
        ]  # fmt: skip

    def _lines_of_value(self, typed: Typed) -> list[str]:
        """Return a value without the spaces before it; of an item the whole item."""
        first, last = _first(typed), typed.end.line
        if typed.key is None and typed.in_braces:
            return [f"- {' '.join(self._value(typed).split())}"]
        if typed.key is None:
            return _dedented(self._kept(typed, typed.opens.column))
        if typed.of_lines:
            start = typed.children[0].opens.column
            lines = [" " * start + self._raw[first][start:]]
            lines = _dedented([*lines, *self._raw[first + 1 : last + 1]])
            return _indented(lines, STEP) if typed.style == FIELDS else lines
        if typed.style in ("|", ">"):
            return _dedented(self._raw[typed.start.line + 1 : last + 1])
        if typed.style in ("[", "{"):
            lines = [self._kept(child, 0)[0] for child in typed.children]
            return _indented(lines, STEP) if typed.style == "{" else lines
        return [line.strip() for line in self._value(typed).split("\n")]

    def _reworded(
        self, typed: Typed, column: int, reword: Callable[[str], str]
    ) -> list[str]:
        """Return an entry whose words are exchanged where they stand."""
        if typed.in_braces:
            head, comment = self._head(typed, column, _NONE), self._comment(typed)
            line = f"{head} {reword(self._value(typed))}"
            return [f"{line}  {comment}" if comment else line]
        whole = "\n".join(self._kept(typed, column))
        start = typed.start.column if typed.start.line == typed.opens.line else 0
        return (whole[:start] + reword(whole[start:])).split("\n")

    def _is_one_line(self, typed: Typed) -> bool:
        is_plain = not typed.of_lines and typed.style not in ("|", ">")
        return typed.empty or (is_plain and typed.start.line == typed.end.line)

    def _value(self, typed: Typed) -> str:
        return self._slice(typed.start, typed.end)

    def _slice(self, start: tuple[int, int], end: tuple[int, int]) -> str:
        page: Page = self.layout.page
        (line, column), (last, stop) = start, end
        if line == last:
            return page.line(line)[column:stop]
        between = [page.line(number) for number in range(line + 1, last)]
        return "\n".join((page.line(line)[column:], *between, page.line(last)[:stop]))

    def _comment(self, typed: Typed) -> str:
        """Return the comment behind a value; of one on lines below, behind its key."""
        match = self._behind(typed)
        return match["comment"].rstrip() if match else ""

    def _comment_column(self, typed: Typed) -> int:
        match = self._behind(typed)
        return match.start("comment") if match else 0

    def _behind(self, typed: Typed) -> re.Match[str] | None:
        line, column = typed.end
        if typed.in_braces and line == _outermost(typed).end.line:
            return None
        if typed.of_lines and typed.key:
            line, column = typed.key[1]
            column += 1
        elif typed.style in ("|", ">"):
            line, column = typed.start
            column += len(self.layout.page.line(line)[column:].split(" ")[0])
        return _BEHIND.match(self.layout.page.line(line), column)


_NONE = Change()


def rewritten(text: str, changes: Changes, *, bare: bool = False) -> str:
    """Return a file of facts with some entries changed.

    Args:
        text: The file, which was read without an error.
        changes: What becomes of which entry, by folded keys and positions from 0.
        bare: Whether last year's words are left out.
    """
    ends = sorted(set(LINE_END.findall(text)))
    rewriting = Rewriting.of(text, changes, bare=bare)
    return (ends[0] if len(ends) == 1 else "\n").join(rewriting.lines())


def fields(entries: Iterable[tuple[str, "str | Sequence[Lines]"]]) -> Lines:
    """Return the lines of new fields, as at column 0.

    Args:
        entries: Each key with its value as YAML, or with the lines of entries below it.
    """
    lines = list[str]()
    for key, value in entries:
        if isinstance(value, str):
            lines.append(f"{key}: {value}".rstrip())
        else:
            lines.append(f"{key}:")
            lines += [line for entry in value for line in _indented(entry, STEP)]
    return tuple(lines)


def item(lines: Sequence[str]) -> Lines:
    """Return the lines of new fields as an item of a list."""
    return tuple(_dashed(_indented(lines, STEP), 0))


def _lines(text: str) -> Lines:
    """Return the lines of a text, each with its own end where their ends differ."""
    lines, ends = LINE_END.split(text.removeprefix("\ufeff")), LINE_END.findall(text)
    if len(set(ends)) < 2:
        return tuple(lines)
    return tuple(
        f"{line}\r" if end == "\r\n" else line
        for line, end in zip(lines, [*ends, ""], strict=True)
    )


def _first(typed: Typed) -> int:
    """Return the line of the first entry within, or where the value begins."""
    within = typed.of_lines and typed.children
    return typed.children[0].opens.line if within else typed.start.line


def _outermost(typed: Typed) -> Typed:
    """Return the braces or brackets in lines in which an entry stands."""
    while typed.in_braces and typed.owner is not None:
        typed = typed.owner
    return typed


def _is_last_year(line: str) -> bool:
    return line.lstrip().startswith(LAST_YEAR.strip())


def _indented(lines: Iterable[str], column: int) -> list[str]:
    return [f"{' ' * column}{line}" if line.strip() else line for line in lines]


def _dedented(lines: Sequence[str]) -> list[str]:
    indents = [len(line) - len(line.lstrip()) for line in lines if line.strip()]
    column = min(indents, default=0)
    return [line[column:] for line in lines]


def _dashed(lines: list[str], column: int) -> list[str]:
    """Return lines with the dash of an item before the first that is no comment."""
    for number, line in enumerate(lines):
        if line.strip() and not line.lstrip().startswith("#"):
            dashed = f"{line[:column]}-{line[column + 1 :]}"
            return [*lines[:number], dashed, *lines[number + 1 :]]
    return lines
