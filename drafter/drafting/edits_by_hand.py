"""What a hand has changed in a drafted paper, and which facts would give it.

The paper is laid beside what its facts give today. For each line that a hand has
changed a change of the facts is sought and proved: made in memory, drafted, and kept
if the place then shows what the hand wrote. So an offer has worked when it is shown.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from enum import Enum

from attrs import evolve, field

from drafter.drafting import alignment, edit_candidates, redrafting
from drafter.drafting.alignment import Line, Pair, is_same
from drafter.drafting.arithmetic import sums_giving
from drafter.drafting.edit_candidates import Candidate, Changed, Words
from drafter.drafting.redrafting import Draft, Drafting
from drafter.errors import InvalidDocument
from drafter.findings import Cell, Finding, Mark, errors
from drafter.records import define, frozen
from drafter.source import edits
from drafter.source.edits import AddItem, Change, NotApplicable
from drafter.vocabulary import GAP_OPENINGS

MOST, MOST_LINES = 24, 4
"""How many candidates are tried for one stretch of words; for a whole line."""
ENOUGH = 400
"""How many drafts are made for one paper at most."""
_LIKELY = 1.0
"""Of so great a rank a candidate is told where only a check speaks against it."""
_NEAR = 0.8
"""Candidates of so much of the best one's rank are tried too, when it is proved."""


class Kind(Enum):
    """What kind of change a hand has made; the value names it in JSON."""

    FIGURE = "figure"
    WORDING = "wording"
    ADDED = "added"
    REMOVED = "removed"
    GAP = "gap"
    MOVED = "moved"
    CONFLICT = "conflict"


@frozen(kw_only=True)
class HandEdit:
    """One change of a hand.

    Attributes:
        kind: What kind it is.
        line: The line, as it is; of a removed one, as drafted.
        old: The words as drafted.
        new: The words as they are.
        drafted: The whole line as drafted; nothing of an added one.
        after: Of an added line, the drafted line above it.
        offer: The proved change of the facts that gives it, if there is one.
        mark: Where in the facts that is made.
        stale: What follows from the facts and was not changed along: as it is, and
            as it is then drafted.
        also: Other lines that the offer changes, as they are.
        refused: What a check says of the change, where it is the only thing that
            speaks against it.
        data: Of a conflict, the line as the facts give it today.
        computed: Whether it is a figure that nobody types.
        sum: What such a figure is computed from, ``46,2/42 tỷ đồng``, if that is known.
        wide: A change of the facts that gives it and so many other lines besides that
            it is hardly what was meant; and their number.
    """

    kind: Kind
    line: Line
    old: str = ""
    new: str = ""
    drafted: str = ""
    after: str = ""
    offer: Candidate | None = None
    mark: Mark | Cell | None = None
    stale: tuple[tuple[str, str], ...] = ()
    also: tuple[Line, ...] = ()
    refused: Finding | None = None
    data: str = ""
    computed: bool = False
    sum: str = ""
    wide: tuple[Candidate, int] | None = None

    @property
    def can_be_kept(self) -> bool:
        """Whether the words of the hand may be kept beside the facts."""
        kinds = (Kind.FIGURE, Kind.WORDING, Kind.ADDED, Kind.REMOVED)
        return self.offer is None and self.kind in kinds and not self.computed


@frozen(kw_only=True)
class HandEdits:
    """What a hand has changed in a paper.

    Attributes:
        edits: The changes in the order of the paper.
        from_data: How many lines differ because the facts have changed since.
        text: The file of facts with every offer made.
        draft: What the paper would then say.
    """

    edits: tuple[HandEdit, ...]
    from_data: int = 0
    text: str = field(default="", repr=False)
    draft: Draft = field(repr=False)

    @property
    def offers(self) -> tuple[HandEdit, ...]:
        """The changes that can go into the facts."""
        return tuple(edit for edit in self.edits if edit.offer is not None)


def found(
    lines: Sequence[Line],
    drafting: Drafting,
    text: str = "",
    known: Callable[[str], bool] | None = None,
) -> HandEdits:
    """Return what a hand has changed, and the changes of the facts that give it.

    Args:
        lines: The lines of the paper as it is.
        drafting: Drafts the paper from its facts.
        text: The text of the file of facts; nothing where it is no text.
        known: Tells whether a line is among those that were drafted; nothing where
            that is lost.
    """
    draft = drafting.of(drafting.read)
    search = _Search(lines=lines, drafting=drafting, text=text, draft=draft)
    search.sort(known)
    for number in sorted(search.changed):
        search.values(number)
    for item in search.removed:
        search.removal(item)
    while search.added:
        search.addition(search.added.pop(0))
    edits = sorted(search.edits, key=lambda item: item[0])
    return HandEdits(
        edits=tuple(edit for _, edit in edits),
        from_data=search.from_data,
        text=search.text,
        draft=search.draft,
    )


@frozen
class _Tried:
    """A candidate that gives what a hand wrote.

    Attributes:
        candidate: The candidate.
        draft: What the paper says then.
        text: The file of facts then.
        moved: Which line of it is which line of the draft before, by their numbers.
        cost: How many other lines are then less like the paper, less those more alike.
    """

    candidate: Candidate
    draft: Draft
    text: str
    moved: Mapping[int, int]
    cost: int = 0


class _Refused(Exception):
    """The facts cannot be so; the finding says why."""

    def __init__(self, finding: Finding) -> None:
        self.finding = finding


@define(kw_only=True)
class _Search:
    """Goes through the lines of a paper; its draft changes with each offer.

    Attributes:
        lines: The lines of the paper as it is.
        drafting: Drafts the paper.
        text: The file of facts with the offers so far.
        draft: What the paper says with the offers so far.
        partner: The drafted line of each line, by their numbers.
        changed: The lines that a hand has changed, as drafted at first.
        removed: The drafted lines that a hand has taken out, by the number of the
            line behind their place and their text.
        added: The lines that a hand has put in.
        edits: What was found, each with the number of its line.
        from_data: How many lines the facts have changed.
        proofs: How many drafts were made.
    """

    lines: Sequence[Line]
    drafting: Drafting
    text: str
    draft: Draft
    partner: dict[int, int] = field(factory=dict)
    changed: dict[int, str] = field(factory=dict)
    removed: list[tuple[int, str]] = field(factory=list)
    added: list[int] = field(factory=list)
    edits: list[tuple[int, HandEdit]] = field(factory=list)
    from_data: int = 0
    proofs: int = 0

    @property
    def tired(self) -> bool:
        """Whether nothing more is tried: the paper must be another than theirs."""
        is_another = 2 * len(self.removed) > len(self.draft.texts)
        return is_another or self.proofs >= ENOUGH

    # Whose change

    def sort(self, known: Callable[[str], bool] | None) -> None:
        """Tell changes of a hand from those of the facts, line by line."""
        drafted = self.draft.texts
        pairs = alignment.aligned(drafted, [line.text for line in self.lines])
        place = 0
        for pair in _parted(pairs, drafted, self.lines, known):
            place = place if pair.new is None else pair.new + 1
            if pair.old is None:
                self._only_there(pair.new, known)
            elif pair.new is None:
                self._only_drafted(place, drafted[pair.old], known)
            else:
                self._both(pair.old, pair.new, known)
        self._find_moves()

    def _both(self, old: int, new: int, known: Callable[[str], bool] | None) -> None:
        self.partner[new] = old
        drafted, line = self.draft.texts[old], self.lines[new]
        if is_same(drafted, line.text):
            return
        if known is None or (known(drafted) and not known(line.text)):
            self.changed[new] = drafted
        elif known(line.text):
            self.from_data += 1
        elif self._is_left_over(drafted, line):
            self._refuse(new, Words(drafted, line.text).changes())
        else:
            edit = HandEdit(
                kind=Kind.CONFLICT, line=line, drafted=drafted, new=line.text,
                data=drafted,
            )  # fmt: skip
            self.edits.append((new, edit))

    def _is_left_over(self, drafted: str, line: Line) -> bool:
        """Whether a line differs in nothing but figures that nobody types.

        So it does when a change of a hand was taken into the facts, and the paper not
        drafted again.
        """
        return all(map(self._is_computed, Words(drafted, line.text).changes()))

    def _only_there(self, new: int | None, known: Callable[[str], bool] | None) -> None:
        assert new is not None
        if (
            known is not None
            and known(self.lines[new].text)
            and (self.lines[new].text not in self.draft.texts)
        ):
            self.from_data += 1
        else:
            self.added.append(new)

    def _only_drafted(
        self, place: int, text: str, known: Callable[[str], bool] | None
    ) -> None:
        if known is None or known(text):
            self.removed.append((place, text))
        else:
            self.from_data += 1

    def _find_moves(self) -> None:
        """Take a line that only stands elsewhere for what it is."""
        for item in list(self.removed):
            moved = next((n for n in self.added if self.lines[n].text == item[1]), None)
            if moved is not None:
                self.removed.remove(item)
                self.added.remove(moved)
                line = self.lines[moved]
                edit = HandEdit(kind=Kind.MOVED, line=line, drafted=line.text)
                self.edits.append((moved, edit))

    # Values

    def values(self, number: int) -> None:
        """Seek the values whose words a hand has changed in a line."""
        line, failed = self.lines[number], set[tuple[str, str, int]]()
        while open_ := self._open(number, failed):
            words = Words(self._drafted(number), line.text)
            candidates = self._candidates(words, open_)
            tried, refused = self._best(number, open_, candidates)
            if tried is None or tried.cost > _WIDE:
                self._refuse(number, open_, refused, tried)
                failed |= {_key(change) for change in open_}
            else:
                self._accept_value(number, open_, tried)

    def _candidates(self, words: Words, open_: Sequence[Changed]) -> list[Candidate]:
        root = self.draft.read.document.root
        return [
            *self._of_gaps(open_),
            *edit_candidates.of_listed(root, words, open_),
            *edit_candidates.of_values(root, words, open_),
        ]

    def _open(
        self, number: int, failed: Collection[tuple[str, str, int]] = ()
    ) -> tuple[Changed, ...]:
        """Return what a hand has changed in a line and no offer has given yet."""
        line = self.lines[number].text
        touched = Words(self.changed[number], line).changes()
        now = Words(self._drafted(number), line).changes()
        return tuple(
            change
            for change in now
            if _key(change) not in failed
            and any(_meet(change, other) for other in touched)
        )

    def _drafted(self, number: int) -> str:
        return self.draft.texts[self.partner[number]]

    def _best(
        self, number: int, open_: Sequence[Changed], candidates: Sequence[Candidate]
    ) -> tuple[_Tried | None, Finding | None]:
        """Return the candidate that is proved and changes fewest other lines."""
        best: _Tried | None = None
        refused: Finding | None = None
        for candidate in candidates[: MOST * len(open_)]:
            enough = best is not None and candidate.rank < _near(best.candidate)
            if enough or self.tired:
                break
            try:
                tried = self._try(candidate, number, open_)
            except _Refused as why:
                if candidate.typed and candidate.rank[:1] >= (_LIKELY,):
                    refused = refused or why.finding
                continue
            if tried is not None and (best is None or tried.cost < best.cost):
                best = tried
                if best.cost <= 0:
                    break
        return best, refused

    def _try(
        self, candidate: Candidate, number: int, open_: Sequence[Changed]
    ) -> _Tried | None:
        """Draft a paper with a candidate; nothing where its line does not show it."""
        draft = self._redraft(candidate.change)
        more = len(draft.texts) - len(self.draft.texts)
        if more and not (candidate.is_named and 0 < more <= _MORE):
            return None
        moved, place = self._moved(draft), self.partner[number]
        if len(moved) < len(self.draft.texts):
            return None
        new = {*range(len(draft.texts))} - {*moved.values()}
        for there in (moved[place], *sorted(new)):
            if any(self._shown(draft.texts[there], number, open_)):
                moved[place] = there
                return self._proved(candidate, draft, moved, place)
        return None

    def _moved(self, draft: Draft) -> dict[int, int]:
        """Map the lines of the draft so far to those of another one."""
        before, after = self.draft.texts, draft.texts
        if len(before) == len(after):
            return {number: number for number in range(len(before))}
        pairs = alignment.aligned(before, after)
        return {p.old: p.new for p in pairs if p.old is not None and p.new is not None}

    def _redraft(self, change: Change) -> Draft:
        """Return what the paper says with a change of the facts.

        Raises:
            _Refused: They cannot be so.
        """
        self.proofs += 1
        document = redrafting.changed(self.draft.read.document, change)
        try:
            return self.drafting.draft(document)
        except InvalidDocument as why:
            raise _Refused(errors(why.findings)[0]) from why

    def _proved(
        self,
        candidate: Candidate,
        draft: Draft,
        moved: Mapping[int, int],
        place: int | None = None,
    ) -> _Tried | None:
        """Return a candidate whose line shows it, if nothing speaks against it.

        Raises:
            _Refused: A check says that the facts contradict each other.
        """
        before = {(f.code, f.path) for f in errors(self.draft.read.findings)}
        for finding in errors(draft.read.findings):
            if (finding.code, finding.path) not in before:
                raise _Refused(finding)
        text = self.text
        if text:
            try:
                name = self.draft.read.document.name
                text = edits.changed(text, [candidate.change], name)
            except NotApplicable:
                return None
        cost = self._cost(draft, moved, place)
        return _Tried(candidate, draft, text, moved, cost)

    def _shown(
        self, drafted: str, number: int, open_: Sequence[Changed]
    ) -> Iterator[Changed]:
        """Yield the changes that a drafted line shows as the hand wrote them."""
        words = Words(drafted, self.lines[number].text)
        for change in open_:
            if _is_shown(change, words):
                yield change

    def _cost(self, draft: Draft, moved: Mapping[int, int], place: int | None) -> int:
        """Count the lines that go away from the paper, less those that come nearer."""
        of_line = {old: new for new, old in self.partner.items()}
        cost = 0
        for number, now in moved.items():
            old, new = self.draft.texts[number], draft.texts[now]
            if number != place and not is_same(old, new):
                there = self.lines[of_line[number]].text if number in of_line else ""
                cost += is_same(old, there) - is_same(new, there)
        return cost

    def _accept_value(
        self, number: int, open_: Sequence[Changed], tried: _Tried
    ) -> None:
        drafted = tried.draft.texts[tried.moved[self.partner[number]]]
        given = list(self._shown(drafted, number, open_))
        edit = HandEdit(
            kind=_kind(given),
            line=self.lines[number],
            old=_between(given, old=True),
            new=_between(given, old=False),
            drafted=self.changed[number],
            offer=tried.candidate,
            mark=self._mark(tried.candidate),
            stale=tuple(self._stale(number, drafted)),
            also=tuple(self._also(tried, number)),
        )
        self._accept(tried)
        self.edits.append((number, edit))

    def _stale(self, number: int, drafted: str) -> Iterator[tuple[str, str]]:
        """Yield what an offer changes in its line and the hand did not change along."""
        line = self.lines[number].text
        before = Words(self.changed[number], line).changes()
        before += Words(self._drafted(number), line).changes()
        for change in Words(drafted, line).changes():
            if not any(_meet(change, other) for other in before):
                yield _widened(change, old=False), _widened(change, old=True)

    def _accept(self, tried: _Tried) -> None:
        """Go on from a candidate; an added line that it gives too is no more sought."""
        self.partner = {
            number: tried.moved[old]
            for number, old in self.partner.items()
            if old in tried.moved
        }
        self.draft, self.text = tried.draft, tried.text
        come = sorted(set(range(len(self.draft.texts))) - {*tried.moved.values()})
        for place in come:
            for number in self.added:
                if is_same(self.lines[number].text, self.draft.texts[place]):
                    self.partner[number] = place
                    self.added.remove(number)
                    break

    def _also(self, tried: _Tried, place: int) -> Iterator[Line]:
        """Yield other lines that an offer changes and the hand did not."""
        for number, old in self.partner.items():
            if number == place or old not in tried.moved:
                continue
            line, new = self.lines[number], tried.draft.texts[tried.moved[old]]
            if not any(
                is_same(new, text) for text in (self.draft.texts[old], line.text)
            ):
                yield line

    def _mark(self, candidate: Candidate) -> Mark | Cell:
        path = candidate.path
        if isinstance(candidate.change, AddItem) and isinstance(path[-1], int):
            path = (*path[:-1], max(0, path[-1] - 1))
        return self.draft.read.document.reach(path)[0].mark

    def _refuse(
        self,
        number: int,
        open_: Sequence[Changed],
        refused: Finding | None = None,
        wide: _Tried | None = None,
    ) -> None:
        """Note what no change of the facts gives, or only one that gives much else."""
        line = self.lines[number]
        drafted = self.changed.get(number, open_[0].line.old)
        groups = [open_] if len(open_) > _APART else [[change] for change in open_]
        for group in groups:
            whole = len(open_) > _APART
            computed = not whole and self._is_computed(group[0])
            edit = HandEdit(
                kind=_kind(group),
                line=line,
                old=drafted if whole else _told(group, computed, old=True),
                new=line.text if whole else _told(group, computed, old=False),
                drafted=drafted,
                refused=refused,
                computed=computed,
                sum=self._sum(group[0]) if computed else "",
                wide=(wide.candidate, wide.cost) if wide else None,
            )
            self.edits.append((number, edit))

    def _is_computed(self, change: Changed) -> bool:
        """Whether a number was changed that stands in no value."""
        root = self.draft.read.document.root
        if change.numbers is None:
            return False
        is_rate = change.line.old[change.numbers[0].end :].startswith("%")
        return not edit_candidates.holds(root, change.numbers[0], rate=is_rate)

    def _sum(self, change: Changed) -> str:
        """Return what a computed figure is computed from, if that is known."""
        figure = _widened(change, old=True)
        sums = sums_giving(self.draft.read.conference, figure)
        drafted = change.line.old.casefold()
        named = (text for name, text in sums if name.casefold() in drafted)
        return next(named, "")

    def _of_gaps(self, open_: Sequence[Changed]) -> Iterator[Candidate]:
        """Yield the keys that a filled gap may have asked for."""
        for change in open_:
            if any(opening in change.old for opening in GAP_OPENINGS) and change.new:
                for gap in self.draft.gaps:
                    yield from edit_candidates.of_gap(gap.path, change.new)

    # Lines out and in

    def removal(self, item: tuple[int, str]) -> None:
        """Seek the item whose words a removed line showed."""
        place, text = item
        root = self.draft.read.document.root
        candidates = edit_candidates.of_removed(root, text)[:MOST_LINES]
        tried = (self._try_lines(one, gone=text) for one in candidates)
        offer = next((one for one in tried if one is not None), None)
        self._note_removed(place, text, offer.candidate if offer else None)
        if offer is not None:
            self._accept(offer)

    def addition(self, number: int) -> None:
        """Seek the list of which an added line is an item."""
        line = self.lines[number]
        above = max((n for n in self.partner if n < number), default=None)
        place = -1 if above is None else self.partner[above]
        texts = self.draft.texts
        before = texts[place] if place >= 0 else None
        after = texts[place + 1] if place + 1 < len(texts) else None
        offer = self._added(line.text, before, after)
        edit = HandEdit(
            kind=Kind.ADDED,
            line=line,
            new=line.text,
            after=before or "",
            offer=offer.candidate if offer else None,
            mark=self._mark(offer.candidate) if offer else None,
        )
        self.edits.append((number, edit))
        if offer is not None:
            self._accept(offer)

    def _added(self, text: str, before: str | None, after: str | None) -> _Tried | None:
        """Return the item that gives a line; none where two lists could have it."""
        proved = list[_Tried]()
        root = self.draft.read.document.root
        for group in edit_candidates.of_added(root, text, before, after):
            tried = (self._try_lines(one, come=text) for one in group[:MOST_LINES])
            proved += [one for one in tried if one is not None][:1]
        lists = {one.candidate.change.path for one in proved}
        return proved[0] if len(lists) == 1 else None

    def _try_lines(
        self, candidate: Candidate, gone: str = "", come: str = ""
    ) -> _Tried | None:
        """Draft a paper of which one line more or less is expected."""
        if self.tired:
            return None
        try:
            draft = self._redraft(candidate.change)
        except _Refused:
            return None
        before, after = self.draft.texts, draft.texts
        pairs = alignment.aligned(before, after)
        moved = {p.old: p.new for p in pairs if p.old is not None and p.new is not None}
        out = [text for number, text in enumerate(before) if number not in moved]
        into = [t for number, t in enumerate(after) if number not in moved.values()]
        if out != ([gone] if gone else []) or len(into) != bool(come):
            return None
        if come and not is_same(into[0], come):
            return None
        if not all(_is_near(before[old], after[new]) for old, new in moved.items()):
            return None
        try:
            return self._proved(candidate, draft, moved)
        except _Refused:
            return None

    def _note_removed(self, place: int, text: str, offer: Candidate | None) -> None:
        spot = self.lines[min(place, len(self.lines) - 1)].spot
        line = Line(text, evolve(spot, row=None, cell=None))
        edit = HandEdit(
            kind=Kind.REMOVED, line=line, old=text, drafted=text, offer=offer,
            mark=self._mark(offer) if offer else None,
        )  # fmt: skip
        self.edits.append((place, edit))


def _parted(
    pairs: Iterable[Pair],
    drafted: Sequence[str],
    lines: Sequence[Line],
    known: Callable[[str], bool] | None,
) -> Iterator[Pair]:
    """Yield pairs; two lines that were both drafted are none, however alike."""
    for pair in pairs:
        if pair.old is None or pair.new is None or known is None:
            yield pair
            continue
        old, new = drafted[pair.old], lines[pair.new].text
        if not is_same(old, new) and known(old) and known(new):
            yield Pair(pair.old, None)
            yield Pair(None, pair.new)
        else:
            yield pair


_WIDE = 6
"""A change that alters more lines than so many, which a hand left, is not offered."""
_APART = 4
"""From more changes in a line on, it is told as a whole."""
_MORE = 2
"""So many lines may come with a gap that is filled: what is printed with it."""
_COUNT = 0.8
"""So alike is a line that only counts one item more or less."""


def _key(change: Changed) -> tuple[str, str, int]:
    return change.old, change.new, change.new_start


def _near(best: Candidate) -> tuple[float, ...]:
    return tuple(_NEAR * value for value in best.rank[:1])


def _meet(one: Changed, other: Changed) -> bool:
    """Whether two changes of a line are about the same words as it is now."""
    if one.new_start == one.new_end or other.new_start == other.new_end:
        return one.new_start <= other.new_end and other.new_start <= one.new_end
    return one.new_start < other.new_end and other.new_start < one.new_end


def _is_shown(change: Changed, words: Words) -> bool:
    """Whether a line as drafted now shows what a hand wrote, in its place."""
    return not any(_meet(change, left) for left in words.changes())


def _kind(changes: Sequence[Changed]) -> Kind:
    if any(opening in change.old for change in changes for opening in GAP_OPENINGS):
        return Kind.GAP
    return Kind.FIGURE if any(one.is_figure for one in changes) else Kind.WORDING


def _between(changes: Sequence[Changed], *, old: bool) -> str:
    """Return the words from the first of some changes to the last."""
    line, first, last = changes[0].line, changes[0], changes[-1]
    if old:
        part, text = line.before[first.start : last.end], line.old
    else:
        part, text = line.after[first.new_start : last.new_end], line.new
    return text[part[0].start : part[-1].end] if part else ""


def _told(changes: Sequence[Changed], computed: bool, *, old: bool) -> str:
    return _widened(changes[0], old=old) if computed else _between(changes, old=old)


def _widened(change: Changed, *, old: bool) -> str:
    """Return the words of one side of a change, with the sign of a rate behind them."""
    words = change.old if old else change.new
    text, part = (
        (change.line.old, change.line.before[: change.end])
        if old
        else (change.line.new, change.line.after[: change.new_end])
    )
    return words + "%" * (bool(words) and text[part[-1].end :].startswith("%"))


def _is_near(one: str, other: str) -> bool:
    return one == other or alignment.likeness(one, other) >= _COUNT
