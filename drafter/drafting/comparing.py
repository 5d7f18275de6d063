"""A paper edited by a person beside its facts, and its changes brought back to them."""

from collections.abc import Mapping
from pathlib import Path

from attrs import evolve, field

from drafter.drafting import (
    alignment,
    edits_by_hand,
    loading,
    origin,
    redrafting,
    unfilled,
)
from drafter.drafting.edits_by_hand import HandEdit, HandEdits
from drafter.drafting.loading import Read
from drafter.drafting.origin import Origin
from drafter.errors import InvalidDocument, SourceError, TemplateError
from drafter.files import writing
from drafter.files.file_names import BEFORE, argument
from drafter.findings import Mark, error
from drafter.ooxml import comments, limits, looks, tracked_changes
from drafter.ooxml.comments import Remark
from drafter.ooxml.looks import Relaid
from drafter.records import frozen
from drafter.source import edits
from drafter.source.encoding import decoded, encoded
from drafter.source.inputs import contents

NOT_AS_PROVED = error("F231")


@frozen(kw_only=True)
class Comparison:
    """An edited paper beside its facts.

    Attributes:
        paper: The name of the paper's file.
        name: Which paper it is, ``bao-cao``.
        facts: The name of the file of facts.
        origin: What the paper was drafted as.
        hands: What a hand has changed.
        drafting: Drafts the paper from its facts.
        text: The text of the file of facts; empty where it is a workbook.
        revisions: In how many places each author has changed words while Word kept
            track of that; they are read as accepted.
        remarks: The comments in its margin.
        kept: The changes that the facts shall keep as wording, where that is wanted.
        unkept: Those that even so cannot be kept.
        relaid: What of it looks otherwise than drafted, where the facts are the same.
    """

    paper: str
    name: str
    facts: str
    origin: Origin
    hands: HandEdits
    drafting: redrafting.Drafting = field(repr=False)
    text: str = field(default="", repr=False)
    revisions: Mapping[str, int] = field(factory=dict)
    remarks: tuple[Remark, ...] = ()
    relaid: Relaid = field(factory=Relaid)
    kept: tuple[HandEdit, ...] = ()
    unkept: tuple[HandEdit, ...] = ()

    @property
    def changes(self) -> int:
        """How many changes can be written into the facts, as values or as wording."""
        hands = self.hands
        return len(hands.offers) - len(hands.in_sheets) + len(self.kept)

    @property
    def read(self) -> Read:
        """The facts."""
        return self.drafting.read


def compared(
    paper: str, facts: str, typed: str = "", *, keep_wording: bool = False
) -> Comparison:
    """Return what a hand has changed in a paper that was drafted from facts.

    Args:
        paper: The path of the .docx.
        facts: The path of the file of facts.
        typed: The paper or template that it is, if a person names it.
        keep_wording: Whether to keep what no value gives in ``sua_tay``.

    Raises:
        drafter.errors.SourceError: A file cannot be opened; or nothing tells which
            paper it is.
        drafter.errors.InvalidDocument: The facts cannot become a conference.
        drafter.errors.TemplateError: It is no .docx, or there is no such paper.
    """
    data = contents(paper, most=limits.UNPACKED + 1)
    if template := unfilled.told(data, paper, argument(paper)):
        raise TemplateError(template)
    read = loading.read(facts)
    lines = alignment.lines(data, paper)
    known = origin.of(data, paper, read, typed)
    drafting = redrafting.Drafting(wanted=known.wanted, size=known.size, read=read)
    text, drafted = _text(read), drafting.bytes_of(read)
    hands = edits_by_hand.found(lines, drafting, text, known.known)
    found = Comparison(
        paper=paper,
        name=drafted.name,
        facts=facts,
        origin=known,
        hands=hands,
        drafting=drafting,
        text=text,
        revisions=tracked_changes.authors(data),
        remarks=comments.remarks(data, paper),
        relaid=looks.relaid(drafted.data, data)
        if known.is_of_these_facts
        else Relaid(),
    )
    is_kept = keep_wording and text and not hands.is_another
    return _with_wording(found, data) if is_kept else found


def _with_wording(found: Comparison, data: bytes) -> Comparison:
    """Return a comparison whose facts keep what no value gives."""
    from drafter.drafting import wording_to_keep  # what few runs ask for

    hands, name = found.hands, found.read.document.name
    some = [edit for edit in hands.edits if edit.can_be_kept]
    made = wording_to_keep.kept(some, hands.draft.read, found.drafting, data)
    text = edits.changed(hands.text, made.changes, name) if made.changes else hands.text
    read = loading.read(name, data=encoded(text, found.read.data))
    kept = evolve(hands, text=text, draft=found.drafting.of(read))
    return evolve(found, hands=kept, kept=made.kept, unkept=made.unkept)


def write(comparison: Comparison) -> Path | None:
    """Write the facts with every offer made; returns where the old ones are kept.

    Raises:
        drafter.errors.SourceError: They cannot be written; or read again they would
            not give the paper that was proved.
    """
    read = comparison.read
    data = encoded(comparison.hands.text, read.data)
    try:
        again = comparison.drafting.of(loading.read(comparison.facts, data=data))
    except InvalidDocument as why:
        raise SourceError([NOT_AS_PROVED.at(path=comparison.facts)]) from why
    if again.texts != comparison.hands.draft.texts:
        raise SourceError([NOT_AS_PROVED.at(path=comparison.facts)])
    return writing.put(comparison.facts, data, lambda _: BEFORE).kept


def _text(read: Read) -> str:
    """Return the text of a file of facts; nothing of a workbook, which has none."""
    if not isinstance(read.document.root.mark, Mark):
        return ""
    return decoded(read.data, read.document.name)
