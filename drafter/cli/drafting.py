"""One conference file made into its papers: the work of ``render`` for one file.

What goes in and comes out can be sent to another process and back.
"""

from collections.abc import Sequence
from pathlib import Path

from attrs import evolve, field, frozen

from drafter import templates
from drafter.cli import packing, reporting
from drafter.cli.arithmetic import NOTHING, Computed, computed
from drafter.cli.destination import Destination
from drafter.cli.reporting import Found, of_file
from drafter.drafting import jobs, loading, rendering, targets
from drafter.drafting.batch import Lost
from drafter.drafting.loading import Read
from drafter.drafting.rendering import Paper
from drafter.drafting.targets import Delivered, Parcel
from drafter.errors import DrafterError
from drafter.findings import Finding, Severity, errors
from drafter.templates import Template


@frozen(kw_only=True)
class Order:
    """What is wanted of every file of a run.

    Attributes:
        papers: Names of papers, or loaded templates.
        destination: Where they go, and in which form.
        strict: Whether a warning or a gap stops.
        allow_outside: Whether pictures may stand outside the file's folder.
    """

    papers: tuple[str | Template, ...]
    destination: Destination
    strict: bool = False
    allow_outside: bool = False


@frozen(kw_only=True)
class Task:
    """One file of a run.

    Attributes:
        file: The file, as the user named it.
        stem: What its papers are told apart by; may be empty.
        data: Its content, where it is standard input, which no worker has.
    """

    order: Order
    file: str
    stem: str = ""
    data: bytes | None = None


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
        found: Errors and warnings.
        hints: How many hints there were besides.
        unnumbered: Whether number or day of a paper is left to the records clerk.
    """

    file: str
    found: tuple[Found, ...] = ()
    hints: int = 0
    made: tuple[Made, ...] = ()
    code: int = reporting.DONE
    computed: Computed = NOTHING
    unnumbered: bool = False

    @property
    def gaps(self) -> tuple[Found, ...]:
        """The gaps of all its papers."""
        return tuple(gap for made in self.made for gap in made.gaps)


def draft(task: Task) -> Outcome:
    """Read, check, make and write one file; an error stops before the first write."""
    try:
        outcome = _drafted(task)
    except DrafterError as stop:
        found = reporting.of_stop(stop, task.file)
        outcome = Outcome(file=task.file, found=found, code=reporting.stop_code(stop))
    told = reporting.shown(outcome.found, hints=False)
    return evolve(
        outcome,
        found=tuple(map(reporting.portable, told)),
        hints=reporting.count(outcome.found, Severity.HINT),
    )


def attempt(task: Task) -> Outcome:
    """Draft one file of many; a fault of ours does not stop the others either."""
    try:
        return draft(task)
    except Exception as why:
        return _failed(task, jobs.unforeseen(task.file, why), reporting.CONTENT)


def told(result: Outcome | Lost[Task]) -> Outcome:
    """Return what became of a file, also of one that was lost with its worker."""
    if isinstance(result, Outcome):
        return result
    task = result.item
    return _failed(task, jobs.lost(task.file, result.reason), reporting.USAGE)


def _failed(task: Task, finding: Finding, code: int) -> Outcome:
    return Outcome(file=task.file, found=of_file(task.file, [finding]), code=code)


def _drafted(task: Task) -> Outcome:
    file, order = task.file, task.order
    read = loading.read(file, data=task.data, allow_outside=order.allow_outside)
    found = of_file(file, read.findings)
    if reporting.count(found, Severity.ERROR):
        return Outcome(file=file, found=found, code=reporting.CONTENT)
    papers = [rendering.drawn(read, wanted) for wanted in order.papers]
    foreseen = _foreseen(task, papers, read)
    found = (*found, *of_file(file, foreseen))
    if errors(foreseen):
        return Outcome(file=file, found=found, code=reporting.USAGE)
    gaps = [of_file(file, paper.gaps) for paper in papers]
    lacking = (*found, *(gap for of_paper in gaps for gap in of_paper))
    if order.strict and reporting.count(lacking, Severity.WARNING):
        return Outcome(file=file, found=lacking, code=reporting.CONTENT)
    parcels = packing.packed(papers, order.destination, task.stem)
    sent = _sent(parcels, order)
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


def _foreseen(task: Task, papers: Sequence[Paper], read: Read) -> tuple[Finding, ...]:
    """Return what speaks against writing the papers where they are wanted."""
    target = task.order.destination
    if target.standard:
        return ()
    paths = [target.path(paper.name, task.stem) for paper in papers]
    return tuple(targets.examine(paths, jobs.kept(read, papers)))


def _sent(parcels: Sequence[Parcel], order: Order) -> Delivered:
    """Write the parcels, unless they go to standard output."""
    if order.destination.standard:
        return Delivered(tuple(parcel.path for parcel in parcels))
    is_named = order.destination.file is not None
    folder = None if is_named else order.destination.folder
    return targets.delivered(parcels, folder)


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
