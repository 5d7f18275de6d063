"""Entries of ``sua_tay`` that keep what a hand has changed and no fact can give.

An entry that is there is changed rather than written over by another. Each entry is
proved: with it the paper is drafted again and must come nearer to what the hand left.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence

from attrs import evolve

from drafter.drafting import alignment
from drafter.drafting.alignment import Line, Pair
from drafter.drafting.edits_by_hand import HandEdit, Kind
from drafter.drafting.loading import Read
from drafter.drafting.redrafting import Drafting
from drafter.drafting.rendering import Paper
from drafter.findings import Path
from drafter.model import Conference, KeptWording
from drafter.ooxml import (
    package,
    places,
    plain_passages,
    splicing,
    tables,
    tracked_changes,
    xml,
)
from drafter.ooxml.plain_passages import BETWEEN, even, folded, row_of
from drafter.records import define, frozen
from drafter.source.edits import (
    LAST,
    AddItem,
    Change,
    RemoveItem,
    RemoveKey,
    SetKey,
    SetValue,
)
from drafter.source.typing_in import one_line
from drafter.vocabulary import key_of, words

LIST: Path = (key_of(Conference, "kept_wording"),)
"""Where the entries stand in a file."""
_KEYS = {name: word.name for name, word in words(KeptWording).items()}


@frozen(kw_only=True)
class Kept:
    """What of some changes of a hand can be kept.

    Attributes:
        changes: How the file of facts keeps them.
        kept: The changes of the hand that it then keeps.
        unkept: Those for which there is no way: lines outside the text, places that
            read like another one before them.
    """

    changes: tuple[Change, ...] = ()
    kept: tuple[HandEdit, ...] = ()
    unkept: tuple[HandEdit, ...] = ()


def kept(
    edits: Sequence[HandEdit], read: Read, drafting: Drafting, paper: bytes
) -> Kept:
    """Return how a file of facts keeps what a hand has changed in a paper.

    Args:
        edits: The changes to be kept.
        read: The facts, every change made that could go into them.
        drafting: Drafts the paper.
        paper: The paper as the hand left it.
    """
    search = _Search.of(read, drafting, paper)
    once = tuple(_once(edits))
    changed = [e for e in once if e.kind not in (Kind.ADDED, Kind.REMOVED)]
    added, removed = (
        [e for e in once if e.kind is kind] for kind in (Kind.ADDED, Kind.REMOVED)
    )
    search.gone = [edit.line.text for edit in removed]
    done = [
        *search.together(changed),
        *(edit for edit in added if _has_place(edit) and search.keeps(edit)),
        *search.together(removed),
    ]
    return Kept(
        changes=tuple(search.changes()),
        kept=tuple(edit for edit in edits if any(_is_one(edit, d) for d in done)),
        unkept=tuple(e for e in edits if not any(_is_one(e, d) for d in done)),
    )


def _has_place(edit: HandEdit) -> bool:
    """Whether an added line is of the kind of that above it: rows go behind rows."""
    between = plain_passages.BETWEEN
    if not edit.line.cells:
        return True
    return edit.after.count(between) == edit.new.count(between) > 0


def _once(edits: Sequence[HandEdit]) -> Iterator[HandEdit]:
    """Yield the changes, one of several in a line: a line is kept as a whole."""
    seen = list[HandEdit]()
    for edit in edits:
        if not any(_is_one(edit, other) for other in seen):
            seen.append(edit)
            yield edit


def _is_one(one: HandEdit, other: HandEdit) -> bool:
    kinds = {one.kind is Kind.REMOVED, other.kind is Kind.REMOVED}
    return len(kinds) == 1 and _is_line(one.line, other.line)


def _is_line(one: Line, other: Line) -> bool:
    """Whether two lines of one paper are the same, whatever its file is called."""
    spots = places.key(one.spot), places.key(other.spot)
    return one.text == other.text and spots[0] == spots[1]


@define(eq=False)
class _Entry:
    """An entry as it shall be.

    Attributes:
        value: What it says.
        number: Which of the entries of the file it is, from 0; nothing of a new one.
    """

    value: KeptWording
    number: int | None = None


@define(kw_only=True)
class _Search:
    """Goes through the changes of a hand; its draft gets better with each entry.

    Attributes:
        redraft: Drafts the paper with some entries.
        paper: The paper's name.
        lines: The lines of the paper as the hand left it.
        words: Their words as they stand there; those of the text come first.
        entries: What is kept, of other papers too.
        draft: The paper with these entries.
        known: What was kept before.
        gone: The drafted lines that the hand has taken out.
        begun: The words of the lines of the first draft.
    """

    redraft: Callable[[Sequence[KeptWording]], Paper]
    paper: str
    lines: Sequence[Line]
    words: Sequence[str]
    entries: list[_Entry]
    draft: "_Draft"
    known: Sequence[KeptWording]
    gone: Sequence[str] = ()
    begun: Sequence[str] = ()

    @classmethod
    def of(cls, read: Read, drafting: Drafting, data: bytes) -> "_Search":
        known = read.conference.kept_wording

        def redraft(entries: Sequence[KeptWording]) -> Paper:
            conference = evolve(read.conference, kept_wording=tuple(entries))
            return drafting.bytes_of(evolve(read, conference=conference))

        lines, made = alignment.lines(data), redraft(known)
        draft = _Draft.of(made.data, lines)
        return cls(
            redraft=redraft,
            paper=made.name,
            lines=lines,
            words=_words(data),
            entries=[_Entry(entry, number) for number, entry in enumerate(known)],
            draft=draft,
            known=known,
            begun=draft.words,
        )

    def keeps(self, edit: HandEdit) -> bool:
        """Whether a change can be kept; if so, it is from now on."""
        entries = self._with(edit)
        if entries is None:
            return edit.kind is Kind.REMOVED and self._gone(edit.line.text) is None
        return self._is_better(entries)

    def together(self, edits: Sequence[HandEdit]) -> Iterator[HandEdit]:
        """Yield the changes that can be kept: all by one draft, or each by its own."""
        if not edits:
            return
        begun = self.entries
        for edit in edits:
            made = self._with(edit)
            if made is None:
                break
            self.entries = made
        else:
            if self._is_better(self.entries, by=len(edits)):
                yield from edits
                return
        self.entries = begun
        yield from filter(self.keeps, edits)

    def _is_better(self, entries: list[_Entry], by: int = 1) -> bool:
        """Whether a draft with some entries comes nearer; if so, they are taken."""
        made = self.redraft([entry.value for entry in entries])
        draft = _Draft.of(made.data, self.lines)
        if draft.distance > self.draft.distance - by:
            return False
        self.entries, self.draft = entries, draft
        return True

    def _with(self, edit: HandEdit) -> list[_Entry] | None:
        """Return the entries that would keep a change; nothing where none could."""
        if edit.kind is Kind.REMOVED:
            return self._removed(edit.line.text)
        same = (n for n, line in enumerate(self.lines) if _is_line(line, edit.line))
        new = next(same, None)
        if new is None or new >= len(self.words):
            return None
        above: int | None = None
        for pair in self.draft.pairs:
            if pair.new == new:
                old = self._instead(new) if pair.old is None else pair.old
                if old is None:
                    return self._added(above, new)
                return self._changed(old, new)
            above = above if pair.old is None else pair.old
        return None

    def _instead(self, new: int) -> int | None:
        """Return the line that was taken out where another was put in, if one was."""
        beside, is_there = list[int](), False
        for pair in self.draft.pairs:
            if pair.old is not None and pair.new is not None:
                if is_there:
                    break
                beside = []
            elif pair.old is not None and self.draft.texts[pair.old] in self.gone:
                beside.append(pair.old)
            is_there |= pair.new == new
        return beside[0] if is_there and beside else None

    def _gone(self, text: str) -> int | None:
        """Return the drafted line of some words that the paper has no more."""
        gone = (p.old for p in self.draft.pairs if p.new is None and p.old is not None)
        return next((n for n in gone if self.draft.texts[n] == text), None)

    def _removed(self, text: str) -> list[_Entry] | None:
        old = self._gone(text)
        if old is None or old >= len(self.draft.words):
            return None
        owner = self._owner(old)
        if owner is None:
            drafted = self.draft.words[old]
            return self._new(
                KeptWording(paper=self.paper, drafted=drafted, removed=True)
            )
        if owner.value.added:
            return self._without(owner)
        return self._other(owner, evolve(owner.value, wording="", removed=True))

    def _changed(self, old: int, new: int) -> list[_Entry] | None:
        if old >= len(self.draft.words):
            return None
        owner, words = self._owner(old), self.words[new]
        if owner is None:
            drafted = self.draft.words[old]
            made = KeptWording(paper=self.paper, drafted=drafted, wording=words)
            return self._new(*self._as_drafted(old), made)
        if owner.value.added:
            return self._other(owner, evolve(owner.value, added=words))
        if _is_read(owner.value.drafted, self.lines[new].text):
            return self._without(owner)
        return self._other(owner, evolve(owner.value, wording=words))

    def _added(self, above: int | None, new: int) -> list[_Entry] | None:
        text, words = self.lines[new].text, self.words[new]
        for entry in self._own():
            if entry.value.removed and _is_read(entry.value.drafted, text):
                return self._without(entry)
        if above is None or above >= len(self.draft.words):
            return None
        owner = self._owner(above)
        if owner is not None and owner.value.added:
            made = evolve(owner.value, added=words)
            return self._new(made, place=self.entries.index(owner) + 1)
        after = self.draft.words[above] if owner is None else owner.value.drafted
        made = KeptWording(paper=self.paper, after=after, added=words)
        return self._new(made, place=self._first_behind(after))

    def _first_behind(self, after: str) -> int | None:
        """Return the place of the first entry that adds something behind a line."""
        read = folded(after)
        behind = (
            e for e in self._own() if e.value.after and folded(e.value.after) == read
        )
        first = next(behind, None)
        return None if first is None else self.entries.index(first)

    def _own(self) -> Iterator[_Entry]:
        return (entry for entry in self.entries if entry.value.is_of(self.paper))

    def _owner(self, old: int) -> _Entry | None:
        """Return the entry whose words a drafted line shows, if one does."""
        text = self.draft.texts[old]
        own = (e for e in self._own() if e.value.text and _is_read(e.value.text, text))
        return next(own, None)

    def _as_drafted(self, old: int) -> Iterator[KeptWording]:
        """Yield an entry for each line before that reads the same, and stays so.

        Of places that are alike each entry has the next one.
        """
        drafted = self.draft.words[old]
        same = KeptWording(paper=self.paper, drafted=drafted, wording=drafted)
        before = sum(_is_same(words, drafted) for words in self.draft.words[:old])
        there = sum(
            _is_same(e.value.drafted, drafted) and _is_same(e.value.wording, drafted)
            for e in self._own()
        )
        yield from (same for _ in range(before - there))

    def _new(self, *made: KeptWording, place: int | None = None) -> list[_Entry]:
        at = len(self.entries) if place is None else place
        return [*self.entries[:at], *map(_Entry, made), *self.entries[at:]]

    def _without(self, gone: _Entry) -> list[_Entry]:
        return [entry for entry in self.entries if entry is not gone]

    def _other(self, before: _Entry, value: KeptWording) -> list[_Entry]:
        made = _Entry(value, before.number)
        return [made if entry is before else entry for entry in self.entries]

    def changes(self) -> Iterator[Change]:
        """Yield how the file comes to hold the entries."""
        left = {entry.number for entry in self.entries}
        if self.known and not self.entries:
            yield RemoveKey(LIST)
            return
        yield from (
            RemoveItem((*LIST, number))
            for number in range(len(self.known))
            if number not in left
        )
        above: int | None = None if self.known else LAST
        for entry in self._in_order():
            if entry.number is None:
                yield AddItem(LIST, above, lines=tuple(_typed(entry.value)))
            else:
                above = entry.number
                yield from _told(entry.number, self.known[entry.number], entry.value)

    def _in_order(self) -> Sequence[_Entry]:
        """Return the entries, those that come last in the order of the paper."""
        last = max(
            (n for n, e in enumerate(self.entries, 1) if e.number is not None),
            default=0,
        )
        places = {folded(words): n for n, words in enumerate(self.begun)}
        new = sorted(
            self.entries[last:],
            key=lambda entry: places.get(folded(entry.value.anchor), len(places)),
        )
        return [*self.entries[:last], *new]


@frozen(kw_only=True)
class _Draft:
    """A drafted paper beside the one that a hand left.

    Attributes:
        texts: The words of its lines as they are compared.
        words: Their words as they stand there; those of the text come first.
        pairs: Which lines of both are one.
        distance: How many lines the one has otherwise than the other.
    """

    texts: Sequence[str]
    words: Sequence[str]
    pairs: Sequence[Pair]
    distance: int

    @classmethod
    def of(cls, data: bytes, lines: Sequence[Line]) -> "_Draft":
        texts, there = alignment.texts(data), [line.text for line in lines]
        pairs = alignment.aligned(texts, there)
        distance = sum(
            pair.old is None
            or pair.new is None
            or not alignment.is_same(texts[pair.old], there[pair.new])
            for pair in pairs
        )
        return cls(texts=texts, words=_words(data), pairs=pairs, distance=distance)


def _is_same(one: str, other: str) -> bool:
    """Whether two lines are found by the same words; rows by those of all cells."""
    if plain_passages.is_row(one) or plain_passages.is_row(other):
        return one == other
    return folded(one) == folded(other)


def _is_read(typed: str, text: str) -> bool:
    """Whether typed words are read as those of a line."""
    return text in (folded(typed), row_of(typed))


def _words(data: bytes) -> tuple[str, ...]:
    """Return the words of the lines of a paper's text, with numbers typed in them."""
    opened = package.opened(data)
    (main, *_) = opened.of("document")
    root = tracked_changes.accepted(opened.roots[main])
    return tuple(map(_line, plain_passages.of(root)))


def _line(passage: plain_passages.Passage) -> str:
    if not passage.cells:
        return _plain([passage.element])
    row = next(passage.element.iterancestors(xml.name("w:tr")))
    cells = (
        _plain(p for p in cell.iter(xml.name("w:p")) if folded(splicing.text_of(p)))
        for cell in tables.cells(row)
    )
    return BETWEEN.join(cells).strip()


def _plain(paragraphs: Iterable[xml.Element]) -> str:
    return even(" ".join(map(splicing.text_of, paragraphs)))


def _typed(entry: KeptWording) -> Iterator[str]:
    """Yield the lines of an entry in a file."""
    for attribute, key in _KEYS.items():
        value = getattr(entry, attribute)
        if value is True:
            yield f"{key}: có"
        elif value:
            quote = "" if attribute == "paper" else '"'
            yield f"{key}: {one_line(value, quote=quote)}"


def _told(number: int, before: KeptWording, now: KeptWording) -> Iterator[Change]:
    """Yield how an entry of the file comes to say something else."""
    for attribute, key in _KEYS.items():
        value = getattr(now, attribute)
        if value == getattr(before, attribute):
            continue
        if value is True:
            yield SetKey((*LIST, number), key, "có")
        elif value:
            yield SetValue((*LIST, number, key), value)
        else:
            yield RemoveKey((*LIST, number, key))
