"""One conference file made into its papers: the work of ``render`` for one file.

What goes in and comes out can be sent to another process and back.
"""

from collections.abc import Sequence
from pathlib import Path

from attrs import evolve, field, frozen

from drafter import pipeline, templates
from drafter.cli import delivery, reporting
from drafter.cli.arithmetic import NOTHING, Computed, computed
from drafter.cli.delivery import Delivered, Parcel
from drafter.cli.destination import Destination
from drafter.cli.reporting import Found, of_file
from drafter.errors import DrafterError
from drafter.findings import Severity
from drafter.pipeline import Paper, Read
from drafter.templates import Template


@frozen(kw_only=True)
class Order:
    """What is wanted of every file of a run.

    Attributes:
        papers: Names of papers, or loaded templates.
        destination: Where they go, and in which form.
        strict: Whether a warning or a gap stops.
        allow_outside: Whether pictures may stand outside the file's folder.
        kept: Files that no paper may replace: facts and templates.
    """

    papers: tuple[str | Template, ...]
    destination: Destination
    strict: bool = False
    allow_outside: bool = False
    kept: tuple[Path, ...] = ()


@frozen(kw_only=True)
class Made:
    """A paper that was made.

    Attributes:
        paper: Its name.
        template: The name of its template.
        path: Where it was written, or would have been.
        data: Its bytes, when they go to standard output.
        gaps: What it lacks.
    """

    paper: str
    template: str
    path: Path
    data: bytes = field(default=b"", repr=False)
    gaps: tuple[Found, ...] = ()


@frozen(kw_only=True)
class Outcome:
    """What became of one file.

    Attributes:
        unnumbered: Whether number or day of a paper is left to the records clerk.
    """

    file: str
    found: tuple[Found, ...] = ()
    made: tuple[Made, ...] = ()
    code: int = reporting.DONE
    computed: Computed = NOTHING
    unnumbered: bool = False

    @property
    def gaps(self) -> tuple[Found, ...]:
        """The gaps of all its papers."""
        return tuple(gap for made in self.made for gap in made.gaps)


def draft(file: str, stem: str, order: Order) -> Outcome:
    """Read, check, make and write one file; an error stops before the first write."""
    try:
        outcome = _drafted(file, stem, order)
    except DrafterError as stop:
        found = reporting.of_stop(stop, file)
        outcome = Outcome(file=file, found=found, code=reporting.stop_code(stop))
    return evolve(outcome, found=tuple(map(reporting.portable, outcome.found)))


def _drafted(file: str, stem: str, order: Order) -> Outcome:
    read = pipeline.read(file, allow_outside=order.allow_outside)
    found = of_file(file, read.findings)
    if reporting.count(found, Severity.ERROR):
        return Outcome(file=file, found=found, code=reporting.CONTENT)
    papers = [pipeline.drawn(read, wanted) for wanted in order.papers]
    gaps = [of_file(file, paper.gaps) for paper in papers]
    lacking = (*found, *(gap for of_paper in gaps for gap in of_paper))
    if order.strict and reporting.count(lacking, Severity.WARNING):
        return Outcome(file=file, found=lacking, code=reporting.CONTENT)
    parcels = delivery.packed(papers, order.destination, stem)
    sent = _sent(parcels, order, read.gathered.files)
    problems = of_file(file, sent.problems)
    made = tuple(
        _made(paper, parcel, lacks, order)
        for paper, parcel, lacks in zip(papers, parcels, gaps, strict=True)
        if parcel.path in sent.paths
    )
    return Outcome(
        file=file,
        found=(*found, *problems),
        made=made,
        code=reporting.USAGE if problems else reporting.DONE,
        computed=computed(read.conference),
        unnumbered=any(_unnumbered(read, paper) for paper in papers),
    )


def _sent(parcels: Sequence[Parcel], order: Order, photos: Sequence[Path]) -> Delivered:
    """Write the parcels, unless they go to standard output."""
    if order.destination.standard:
        return Delivered(frozenset(parcel.path for parcel in parcels))
    delivery.refuse_clashes(parcels, (*order.kept, *photos))
    is_named = order.destination.file is not None
    folder = None if is_named else order.destination.folder
    return delivery.delivered(parcels, folder)


def _made(paper: Paper, parcel: Parcel, gaps: tuple[Found, ...], order: Order) -> Made:
    return Made(
        paper=paper.name,
        template=paper.template,
        path=parcel.path,
        data=parcel.data if order.destination.standard else b"",
        gaps=gaps,
    )


def _unnumbered(read: Read, paper: Paper) -> bool:
    """Whether an official paper leaves its number or its day blank."""
    if paper.template not in templates.names():
        return False
    if templates.manifest(paper.template).rules == "khong":
        return False
    issued = read.conference.issuance(paper.name)
    return not issued.number or issued.day is None
