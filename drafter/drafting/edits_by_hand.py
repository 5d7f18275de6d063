"""What a hand has changed in a drafted paper, and which facts would give it.

The paper is laid beside what its facts give today. For each line that a hand has
changed a change of the facts is sought and proved: made in memory, drafted, and kept
if the place then shows what the hand wrote. So an offer has worked when it is shown.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from enum import Enum
from pathlib import Path
from typing import Any, TypeAlias

from attrs import evolve, field

from drafter import source
from drafter.drafting import alignment, edit_candidates, redrafting
from drafter.drafting.alignment import Line, Pair, is_same
from drafter.drafting.arithmetic import sums_giving
from drafter.drafting.changed_words import Changed, Words, between
from drafter.drafting.edit_candidates import Candidate, of_gap
from drafter.drafting.edit_proofs import MOST_LINES, Facts, Proof, Prover
from drafter.drafting.redrafting import Draft, Drafting
from drafter.findings import Cell, Finding, Mark, Spot
from drafter.ooxml.plain_passages import BETWEEN
from drafter.records import define, frozen
from drafter.source.edits import AddItem
from drafter.vocabulary import GAP_OPENINGS

Known: TypeAlias = Callable[[str], bool]
"""Tells whether a line is among those with which a paper was drafted."""

_WIDE = 6
"""A change that alters more lines than so many, which a hand left, is not offered."""
_SHORT = 12
"""Of a short paper, which has so many lines, most may be gone."""
_APART = 4
"""From more changes in a line on, it is told as a whole."""


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
        is_another: Whether so little of the paper is that of the facts that it must be
            another one; then nothing is offered.
        columns: In how many tables a hand has put columns behind those drafted.
        text: The file of facts with every offer made that belongs there.
        draft: What the paper would say of that file.
    """

    edits: tuple[HandEdit, ...]
    from_data: int = 0
    is_another: bool = False
    columns: int = 0
    text: str = field(default="", repr=False)
    draft: Draft = field(repr=False)

    @property
    def is_old(self) -> bool:
        """Whether most lines of the paper are no more what the facts give."""
        return 2 * self.from_data > len(self.draft.texts)

    @property
    def offers(self) -> tuple[HandEdit, ...]:
        """The changes that can go into the facts."""
        return tuple(edit for edit in self.edits if edit.offer is not None)

    @property
    def in_sheets(self) -> tuple[HandEdit, ...]:
        """Those among them that a person types into a workbook."""
        return tuple(edit for edit in self.offers if isinstance(edit.mark, Cell))


def found(
    lines: Sequence[Line],
    drafting: Drafting,
    text: str = "",
    known: Known | None = None,
) -> HandEdits:
    """Return what a hand has changed, and the changes of the facts that give it.

    Args:
        lines: The lines of the paper as it is.
        drafting: Drafts the paper from its facts.
        text: The text of the file of facts; nothing where it is no text.
        known: Tells whether a line is among those that were drafted; nothing where
            that is lost.
    """
    facts = _facts(drafting, text)
    drafted = frozenset(facts.draft.texts)
    lines, columns = alignment.without_new_columns(lines, drafted)
    search = _Search(Prover(lines=lines, drafting=drafting, facts=facts), known)
    search.through()
    edits = sorted(search.edits, key=lambda item: item[0])
    facts = search.prover.facts
    result = HandEdits(
        edits=tuple(edit for _, edit in edits),
        from_data=search.from_data,
        is_another=search.is_another,
        columns=columns,
        text=facts.text,
        draft=facts.draft,
    )
    if not (result.in_sheets and text):
        return result
    folder = Path(facts.document.name).parent
    return evolve(result, draft=drafting.draft(facts.document, folder))


def _facts(drafting: Drafting, text: str) -> Facts:
    """Return the facts of a paper before anything is changed in them."""
    read, typed = drafting.read, drafting.read.document
    if read.tables:
        typed = source.parse(read.data, typed.name) if text else typed
        read = evolve(read, document=redrafting.placed(read.document))
    return Facts(drafting.of(read), text, typed)


@define
class _Search:
    """Goes through the lines of a paper that a hand has changed.

    Attributes:
        prover: Tries what may give them.
        known: Tells which lines were drafted, if that is known.
        changed: The lines that a hand has changed, as drafted at first.
        removed: The drafted lines that a hand has taken out, by the number of the
            line behind their place and their text.
        added: The lines that a hand has put in.
        edits: What was found, each with the number of its line.
        from_data: How many lines the facts have changed.
        is_another: Whether it is another paper than that of the facts.
        filled: What a hand wrote into gaps whose key is found: the facts say the rest.
    """

    prover: Prover
    known: Known | None
    changed: dict[int, str] = field(factory=dict)
    removed: list[tuple[int, str]] = field(factory=list)
    added: list[int] = field(factory=list)
    edits: list[tuple[int, HandEdit]] = field(factory=list)
    from_data: int = 0
    is_another: bool = False
    filled: dict[int, list[Changed]] = field(factory=dict)

    @property
    def lines(self) -> Sequence[Line]:
        return self.prover.lines

    def through(self) -> None:
        """Go through all that differs: what is changed, taken out, put in."""
        self.sort()
        for number in sorted(self.changed):
            self.values(number)
        for place, gone in self.removed:
            self.removal(place, gone)
        while self.added:
            self.addition(self.added.pop(0))

    def sort(self) -> None:
        """Tell changes of a hand from those of the facts, line by line."""
        drafted = self.prover.texts
        pairs = alignment.aligned(drafted, [line.text for line in self.lines])
        place = 0
        for pair in self._parted(pairs):
            place = place if pair.new is None else pair.new + 1
            if pair.old is None:
                self._only_there(place - 1)
            elif pair.new is None:
                self._only_drafted(place, drafted[pair.old])
            else:
                self.prover.partner[pair.new] = pair.old
                self._both(drafted[pair.old], pair.new)
        self._find_moves()
        is_its_own = (
            self.known is not None
            and len(self.removed) <= _SHORT
            and 2 * len(self.prover.partner) > len(self.lines)
        )
        self.is_another = not is_its_own and 2 * len(self.removed) > len(drafted)
        if self.is_another:
            self.prover.left = 0

    def _parted(self, pairs: Iterable[Pair]) -> Iterator[Pair]:
        """Yield pairs; two lines that were both drafted are none, however alike."""
        for pair in pairs:
            if pair.old is None or pair.new is None or self.known is None:
                yield pair
                continue
            old, new = self.prover.texts[pair.old], self.lines[pair.new].text
            if not is_same(old, new) and self.known(old) and self.known(new):
                yield Pair(pair.old, None)
                yield Pair(None, pair.new)
            else:
                yield pair

    def _both(self, drafted: str, new: int) -> None:
        line = self.lines[new]
        if is_same(drafted, line.text):
            return
        if self.known is None or (self.known(drafted) and not self.known(line.text)):
            self.changed[new] = drafted
        elif self.known(line.text):
            self.from_data += 1
        elif self._is_left_over(drafted, line):
            self._refuse(new, Words(drafted, line.text).changes())
        else:
            self._note(new, Kind.CONFLICT, drafted=drafted, new=line.text, data=drafted)

    def _is_left_over(self, drafted: str, line: Line) -> bool:
        """Whether a line differs in nothing but figures that nobody types.

        So it does when a change of a hand was taken into the facts, and the paper not
        drafted again.
        """
        return all(map(self._is_computed, Words(drafted, line.text).changes()))

    def _only_there(self, new: int) -> None:
        text = self.lines[new].text
        is_old = self.known is not None and self.known(text)
        if is_old and text not in self.prover.texts:
            self.from_data += 1
        else:
            self.added.append(new)

    def _only_drafted(self, place: int, text: str) -> None:
        if self.known is None or self.known(text):
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
                self._note(moved, Kind.MOVED, drafted=item[1])

    def _note(
        self,
        number: int,
        kind: Kind,
        **known: Any,  # noqa: ANN401 - what HandEdit takes
    ) -> None:
        """Note what was found in a line."""
        edit = HandEdit(kind=kind, line=self.lines[number], **known)
        self.edits.append((number, edit))

    def values(self, number: int) -> None:
        """Seek the values whose words a hand has changed in a line."""
        failed = set[tuple[str, str, int]]()
        while wanted := self._wanted(number, failed):
            words = Words(self.prover.drafted(number), self.lines[number].text)
            candidates = self._candidates(words, wanted)
            proof, refused = self.prover.best(number, wanted, candidates)
            if proof is None or not self._is_good(number, proof):
                self._refuse(number, wanted, refused, proof)
                failed |= {_key(change) for change in wanted}
            else:
                self._offer(number, wanted, proof)

    def _wanted(
        self, number: int, failed: Collection[tuple[str, str, int]] = ()
    ) -> tuple[Changed, ...]:
        """Return what a hand has changed in a line and no offer has given yet."""
        changes = self._touched(number, self.prover.drafted(number))
        filled = self.filled.get(number, [])
        return tuple(
            change
            for change in changes
            if _key(change) not in failed and not any(map(change.meets, filled))
        )

    def _touched(self, number: int, drafted: str) -> list[Changed]:
        """Return what differs in a line where a hand has changed it."""
        line = self.lines[number].text
        touched = Words(self.changed[number], line).changes()
        now = Words(drafted, line).changes()
        return [change for change in now if any(map(change.meets, touched))]

    def _is_good(self, number: int, proof: Proof) -> bool:
        """Whether a proof alters little else, and its line differs less with it."""
        if proof.cost > _WIDE or proof.candidate.is_named:
            return proof.cost <= _WIDE
        before = self.prover.drafted(number)
        after = proof.texts[proof.moved[self.prover.partner[number]]]
        return len(self._touched(number, after)) < len(self._touched(number, before))

    def _candidates(self, words: Words, wanted: Sequence[Changed]) -> list[Candidate]:
        draft = self.prover.facts.draft
        root = draft.read.document.root
        filled = [change for change in wanted if change.new and _is_gap(change)]
        return [
            *(
                c
                for one in filled
                for c in edit_candidates.of_awaited(root, words, one)
            ),
            *(
                c
                for w in filled
                for g in _named(draft.gaps, w)
                for c in of_gap(root, g.path, w.new)
            ),
            *(c for one in wanted for c in edit_candidates.of_blank(draft.paper, one)),
            *edit_candidates.of_listed(root, words, wanted),
            *edit_candidates.of_values(root, words, wanted),
        ]

    def _offer(self, number: int, wanted: Sequence[Changed], proof: Proof) -> None:
        """Note a change of the facts that gives what a hand wrote; go on from it."""
        drafted = proof.texts[proof.moved[self.prover.partner[number]]]
        given = list(self.prover.shown(drafted, number, wanted, proof.candidate))
        stale = tuple(self._stale(number, drafted))
        if any(map(_is_gap, given)):
            self.filled.setdefault(number, []).extend(given)
            stale = ()  # the sentence is another one with it
        self._note(
            number,
            _kind(given),
            old=between(given, old=True),
            new=between(given, old=False),
            drafted=self.changed[number],
            offer=proof.candidate,
            mark=self._mark(proof.candidate),
            stale=stale,
            also=tuple(self._also(proof, number)),
        )
        self._accept(proof)

    def _accept(self, proof: Proof) -> None:
        """Go on from a proof; an added line that it gives too is no more sought."""
        self.prover.accept(proof)
        for place in proof.come:
            same = (
                n for n in self.added if is_same(self.lines[n].text, proof.texts[place])
            )
            number = next(same, None)
            if number is not None:
                self.prover.partner[number] = place
                self.added.remove(number)

    def _stale(self, number: int, drafted: str) -> Iterator[tuple[str, str]]:
        """Yield what an offer changes in its line and the hand did not change along."""
        line = self.lines[number].text
        before = Words(self.changed[number], line).changes()
        before += Words(self.prover.drafted(number), line).changes()
        for change in Words(drafted, line).changes():
            if not any(map(change.meets, before)):
                yield change.rated(old=False), change.rated(old=True)

    def _also(self, proof: Proof, place: int) -> Iterator[Line]:
        """Yield other lines that an offer changes and the hand did not."""
        for number, old in self.prover.partner.items():
            if number == place or old not in proof.moved:
                continue
            line, new = self.lines[number], proof.texts[proof.moved[old]]
            known = self.prover.texts[old], line.text
            if not any(is_same(new, text) for text in known):
                yield line

    def _mark(self, candidate: Candidate) -> Mark | Cell:
        path = candidate.path
        if isinstance(candidate.change, AddItem) and isinstance(path[-1], int):
            path = (*path[:-1], max(0, path[-1] - 1))
        return self.prover.facts.draft.read.document.reach(path)[0].mark

    def _refuse(
        self,
        number: int,
        changes: Sequence[Changed],
        refused: Finding | None = None,
        wide: Proof | None = None,
    ) -> None:
        """Note what no change of the facts gives, or only one that gives much else."""
        is_whole = len(changes) > _APART
        line = self.lines[number].text
        drafted = self.changed.get(number, changes[0].line.old)
        for group in [changes] if is_whole else [[change] for change in changes]:
            computed = not is_whole and self._is_computed(group[0])
            sides = (drafted, line) if is_whole else _sides(group[0], rated=computed)
            self._note(
                number,
                _kind(group),
                old=sides[0],
                new=sides[1],
                drafted=drafted,
                refused=refused,
                computed=computed,
                sum=self._sum(group[0]) if computed else "",
                wide=(wide.candidate, wide.cost) if wide else None,
            )

    def _is_computed(self, change: Changed) -> bool:
        """Whether a number was changed that stands in no value."""
        if change.numbers is None:
            return False
        root = self.prover.facts.draft.read.document.root
        is_rate = change.rated(old=True).endswith("%")
        return not edit_candidates.holds(root, change.numbers[0], rate=is_rate)

    def _sum(self, change: Changed) -> str:
        """Return what a computed figure is computed from, if that is known."""
        conference = self.prover.facts.draft.read.conference
        drafted = change.line.old.casefold()
        sums = sums_giving(conference, change.rated(old=True))
        return next((text for name, text in sums if name.casefold() in drafted), "")

    def removal(self, place: int, text: str) -> None:
        """Seek the item whose words a removed line showed."""
        root = self.prover.facts.draft.read.document.root
        proof = None
        if self.prover.left and not self._stands_on(text):
            candidates = edit_candidates.of_removed(root, text)[:MOST_LINES]
            proof = self.prover.line(candidates, gone=text)
        spot = self._near(place, is_row=BETWEEN in text)
        edit = HandEdit(
            kind=Kind.REMOVED,
            line=Line(text, evolve(spot, row=None, cell=None)),
            old=text,
            drafted=text,
            offer=proof.candidate if proof else None,
            mark=self._mark(proof.candidate) if proof else None,
        )
        self.edits.append((place, edit))
        if proof is not None:
            self._accept(proof)

    def _near(self, place: int, *, is_row: bool) -> Spot:
        """Return where a line stood: at that behind it, a last row in its table."""
        near = [*self.lines[place : place + 1], *self.lines[place - 1 : place]]
        near += self.lines[-1:]
        rows = [line for line in near if line.cells] if is_row else []
        return next((line.spot for line in (*rows, *near)), Spot(""))

    def _stands_on(self, text: str) -> bool:
        """Whether a line that is gone stands in another one: a hand has joined both."""
        words = alignment.bare(text).rstrip(".;,").casefold()
        touched = (self.lines[n].text.casefold() for n in (*self.changed, *self.added))
        return any(words in line for line in touched)

    def addition(self, number: int) -> None:
        """Seek the list of which an added line is an item."""
        above = max((n for n in self.prover.partner if n < number), default=None)
        place = -1 if above is None else self.prover.partner[above]
        texts, text = self.prover.texts, self.lines[number].text
        before = texts[place] if place >= 0 else None
        after = texts[place + 1] if place + 1 < len(texts) else None
        proof = self._added(text, before, after)
        self._note(
            number,
            Kind.ADDED,
            new=text,
            after=before or "",
            offer=proof.candidate if proof else None,
            mark=self._mark(proof.candidate) if proof else None,
        )
        if proof is not None:
            self.added.insert(0, number)
            self._accept(proof)

    def _added(self, text: str, before: str | None, after: str | None) -> Proof | None:
        """Return the item that gives a line; none where two lists could have it."""
        root = self.prover.facts.draft.read.document.root
        proofs = [
            self.prover.line(group[:MOST_LINES], come=text)
            for group in edit_candidates.of_added(root, text, before, after)
        ]
        proved = [proof for proof in proofs if proof is not None]
        lists = {proof.candidate.change.path for proof in proved}
        return proved[0] if len(lists) == 1 else None


def _key(change: Changed) -> tuple[str, str, int]:
    return change.old, change.new, change.new_start


def _is_gap(change: Changed) -> bool:
    return any(opening in change.old for opening in GAP_OPENINGS)


def _named(gaps: Sequence[Finding], change: Changed) -> Sequence[Finding]:
    """Return the gaps whose words stand in a filled one; all where none is named."""
    named = [g for g in gaps if _what(g) and _what(g) in change.old]
    return named or gaps


def _what(gap: Finding) -> str:
    """Return what a gap is called in print: its words without what explains them."""
    return str(gap.values.get("what", "")).partition(",")[0].partition(";")[0]


def _kind(changes: Sequence[Changed]) -> Kind:
    if any(map(_is_gap, changes)):
        return Kind.GAP
    return Kind.FIGURE if any(one.is_figure for one in changes) else Kind.WORDING


def _sides(change: Changed, *, rated: bool) -> tuple[str, str]:
    """Return what a change was and is, of a computed rate with its sign."""
    if rated:
        return change.rated(old=True), change.rated(old=False)
    return change.old, change.new
