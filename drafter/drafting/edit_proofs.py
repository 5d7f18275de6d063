"""Changes of the facts tried out: made in memory, drafted, and held to the paper.

A change is proved when the place then shows what a hand wrote, every other line stays
or follows from it, no check finds an error that was not there, and the file of facts
can be changed so that nothing else in it is.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from attrs import evolve, field

from drafter.drafting import alignment, redrafting
from drafter.drafting.alignment import Line, is_same, tokens
from drafter.drafting.changed_words import Changed, Words
from drafter.drafting.edit_candidates import Candidate
from drafter.drafting.redrafting import Draft, Drafting
from drafter.errors import InvalidDocument
from drafter.findings import Cell, Finding, errors
from drafter.records import define, frozen
from drafter.source import Document, edits
from drafter.source.edits import Change, NotApplicable
from drafter.structure.refusals import WRONG_SHAPE

MOST, MOST_LINES = 24, 4
"""How many candidates are tried for one stretch of words; for a whole line."""
ENOUGH = 400
"""How many drafts are made for one paper at most."""

_LIKELY = 1.0
"""Of so great a rank a candidate is told where only a check speaks against it."""
_NEAR = 0.8
"""Candidates of so much of the best one's rank are tried too, when it is proved."""
_MORE = 2
"""So many lines may come with a gap that is filled: what is printed with it."""
_COUNT = 0.8
"""So alike is a line that only counts one item more or less."""


@frozen
class Facts:
    """Facts with the changes that are made so far.

    Attributes:
        draft: What the paper says of them.
        text: Their file; nothing where it is no text.
        document: What that file holds: without the changes that belong into sheets.
    """

    draft: Draft
    text: str
    document: Document


@frozen
class Proof:
    """A candidate that gives what a hand wrote.

    Attributes:
        candidate: The candidate.
        facts: The facts with it.
        moved: Which line of the draft before is which of the new one, by numbers.
        cost: How many other lines go away from the paper, less those that come nearer.
    """

    candidate: Candidate
    facts: Facts
    moved: Mapping[int, int]
    cost: int = 0

    @property
    def texts(self) -> tuple[str, ...]:
        """The lines of the paper with it."""
        return self.facts.draft.texts

    @property
    def come(self) -> list[int]:
        """The lines that are new with it."""
        return sorted({*range(len(self.texts))} - {*self.moved.values()})


class Refused(Exception):
    """The facts cannot be so.

    Attributes:
        finding: What says so.
    """

    def __init__(self, finding: Finding) -> None:
        self.finding = finding

    @property
    def is_of_shape(self) -> bool:
        """Whether a text or a list was only tried where none is due."""
        return self.finding.rule is WRONG_SHAPE


@define(kw_only=True)
class Prover:
    """Tries candidates on a paper, and goes on from those that are accepted.

    Attributes:
        lines: The lines of the paper as it is.
        drafting: Drafts the paper.
        facts: The facts with what was accepted so far.
        partner: The drafted line of each line, by their numbers.
        left: How many more drafts are made.
    """

    lines: Sequence[Line]
    drafting: Drafting
    facts: Facts
    partner: dict[int, int] = field(factory=dict)
    left: int = ENOUGH

    @property
    def texts(self) -> tuple[str, ...]:
        """The lines of the draft so far."""
        return self.facts.draft.texts

    def drafted(self, number: int) -> str:
        """Return a line as it is drafted so far."""
        return self.texts[self.partner[number]]

    def best(
        self,
        number: int,
        wanted: Collection[Changed],
        candidates: Sequence[Candidate],
    ) -> tuple[Proof | None, Finding | None]:
        """Return the proved candidate that changes fewest other lines.

        Args:
            number: The line.
            wanted: The changes of it that a candidate should give, one at least.
            candidates: The candidates, likeliest first.

        Returns:
            The proof; and what a check says of a likely candidate that it refuses.
        """
        best: Proof | None = None
        refused: Finding | None = None
        for candidate in candidates[: MOST * len(wanted)]:
            if not self.left or (best and _is_less(candidate, best.candidate)):
                break
            try:
                tried = self._value(candidate, number, wanted)
            except Refused as why:
                if candidate.rank[:1] >= (_LIKELY,) and not why.is_of_shape:
                    refused = refused or why.finding
                continue
            if tried is not None and (best is None or tried.cost < best.cost):
                best = tried
                if best.cost <= 0:
                    break
        return best, refused

    def shown(
        self,
        drafted: str,
        number: int,
        wanted: Iterable[Changed],
        candidate: Candidate,
    ) -> Iterator[Changed]:
        """Yield the changes that a drafted line shows as the hand wrote them.

        A gap is filled when it is gone and its figure is there: more may be said of
        that than the hand did.
        """
        words = Words(drafted, self.lines[number].text)
        figures = [token.text for token in tokens(candidate.text) if token.is_number]
        is_there = set(figures) <= {token.text for token in words.before}
        for change in wanted:
            is_filled = candidate.is_named and figures and is_there
            if change.is_shown(words) or (is_filled and change.old not in drafted):
                yield change

    def line(
        self, candidates: Iterable[Candidate], *, gone: str = "", come: str = ""
    ) -> Proof | None:
        """Return the first proved candidate by which a line goes, or one comes."""
        for candidate in candidates:
            if self.left:
                try:
                    tried = self._line(candidate, gone, come)
                except Refused:
                    continue
                if tried is not None:
                    return tried
        return None

    def accept(self, proof: Proof) -> None:
        """Go on from a candidate."""
        self.partner = {
            number: proof.moved[old]
            for number, old in self.partner.items()
            if old in proof.moved
        }
        self.facts = proof.facts

    def _value(
        self, candidate: Candidate, number: int, wanted: Collection[Changed]
    ) -> Proof | None:
        """Draft a paper with a candidate; nothing where its line does not show it."""
        draft = self._redraft(candidate.change)
        more = len(draft.texts) - len(self.texts)
        if more and not (candidate.is_named and 0 < more <= _MORE):
            return None
        moved, place = self._moved(draft), self.partner[number]
        if len(moved) < len(self.texts):
            return None
        new = {*range(len(draft.texts))} - {*moved.values()}
        for there in (moved[place], *sorted(new)):
            if any(self.shown(draft.texts[there], number, wanted, candidate)):
                moved[place] = there
                return self._proved(candidate, draft, moved, place)
        return None

    def _line(self, candidate: Candidate, gone: str, come: str) -> Proof | None:
        """Draft a paper of which one line more or less is expected, no other."""
        draft = self._redraft(candidate.change)
        before, after = self.texts, draft.texts
        moved = self._moved(draft)
        out = [text for number, text in enumerate(before) if number not in moved]
        into = [t for number, t in enumerate(after) if number not in moved.values()]
        if out != ([gone] if gone else []) or len(into) != bool(come):
            return None
        if come and not is_same(into[0], come):
            return None
        if not all(_is_near(before[old], after[new]) for old, new in moved.items()):
            return None
        return self._proved(candidate, draft, moved)

    def _redraft(self, change: Change) -> Draft:
        """Return what the paper says with a change of the facts.

        Raises:
            Refused: They cannot be so.
        """
        self.left -= 1
        document = redrafting.changed(self.facts.draft.read.document, change)
        try:
            return self.drafting.draft(document)
        except InvalidDocument as why:
            raise Refused(errors(why.findings)[0]) from why

    def _moved(self, draft: Draft) -> dict[int, int]:
        """Map the lines of the draft so far to those of another one."""
        before, after = self.texts, draft.texts
        if len(before) == len(after) and _differ(before, after) < len(before) / 2:
            return {number: number for number in range(len(before))}
        pairs = alignment.aligned(before, after)
        return {p.old: p.new for p in pairs if p.old is not None and p.new is not None}

    def _proved(
        self,
        candidate: Candidate,
        draft: Draft,
        moved: Mapping[int, int],
        place: int | None = None,
    ) -> Proof | None:
        """Return a candidate whose lines are as they should be, if all else is.

        Raises:
            Refused: A check says that the facts contradict each other.
        """
        known = {(f.code, f.path) for f in errors(self.facts.draft.read.findings)}
        for finding in errors(draft.read.findings):
            if (finding.code, finding.path) not in known:
                raise Refused(finding)
        try:
            facts = self._written(candidate.change, draft)
        except NotApplicable:
            return None
        return Proof(candidate, facts, moved, self._cost(draft, moved, place))

    def _written(self, change: Change, draft: Draft) -> Facts:
        """Return the facts with a change made in their file, if it belongs there.

        Raises:
            drafter.source.edits.NotApplicable: It cannot be made so that it alone is.
        """
        facts, name = self.facts, self.facts.document.name
        node, left = facts.draft.read.document.reach(change.path)
        if not facts.text or isinstance(node.mark, Cell):
            return Facts(draft, facts.text, facts.document)
        if self.drafting.read.tables:
            path = redrafting.typed_at(facts.document, node)
            if path is None:
                raise NotApplicable(change, edits.Why.ABSENT)
            change = evolve(change, path=(*path, *left))
        text = edits.changed(facts.text, [change], name)
        return Facts(draft, text, redrafting.changed(facts.document, change))

    def _cost(self, draft: Draft, moved: Mapping[int, int], place: int | None) -> int:
        of_line = {old: new for new, old in self.partner.items()}
        cost = 0
        for number, now in moved.items():
            old, new = self.texts[number], draft.texts[now]
            if number != place and not is_same(old, new):
                there = self.lines[of_line[number]].text if number in of_line else ""
                cost += is_same(old, there) - is_same(new, there)
        return cost


def _is_less(candidate: Candidate, best: Candidate) -> bool:
    return candidate.rank < tuple(_NEAR * value for value in best.rank[:1])


def _differ(before: Sequence[str], after: Sequence[str]) -> int:
    return sum(old != new for old, new in zip(before, after, strict=True))


def _is_near(one: str, other: str) -> bool:
    return one == other or alignment.likeness(one, other) >= _COUNT
