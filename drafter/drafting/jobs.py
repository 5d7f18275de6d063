"""What is wanted of a conference file, and what becomes of it."""

import os
import traceback
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from attrs import evolve, field

from drafter import source
from drafter.drafting import delivery, loading, placing, rendering, templates
from drafter.drafting.arguments import PAPER, out_of_reach
from drafter.drafting.arithmetic import NOTHING, Computed, computed
from drafter.drafting.delivery import Destination
from drafter.drafting.keeping import Keeper
from drafter.drafting.loading import Read, StrPath
from drafter.drafting.pieces import Pulse, unwatched
from drafter.drafting.rendering import UNFORESEEN, Paper, Unconverted
from drafter.drafting.templates import Template
from drafter.errors import DrafterError, InvalidDocument, RenderError, SourceError
from drafter.files.file_names import STANDARD
from drafter.findings import Finding, Spot, errors
from drafter.model import NewsSize
from drafter.model.declarations import elsewhere
from drafter.records import frozen

if TYPE_CHECKING:
    from drafter.drafting.journal import Entry

T = TypeVar("T")

Papers = StrPath | Template | Iterable[StrPath | Template]
"""What papers are asked for: one or several names, paths or loaded templates."""


@frozen(kw_only=True)
class Order:
    """What is wanted of every file of a run.

    Attributes:
        papers: Names of papers, or loaded templates.
        destination: Where they go, and in which form.
        strict: Whether a warning or a gap stops.
        allow_outside: Whether photos may stand outside the folder of their file.
        embed_images: Whether texts hold their pictures, with no files beside them.
        size: How long news items are, whatever the files say.
        overwrite: Whether papers that a person changed are set aside to make room.
    """

    papers: tuple[str | Template, ...]
    destination: Destination
    strict: bool = False
    allow_outside: bool = False
    embed_images: bool = False
    size: NewsSize | None = None
    overwrite: bool = False


@frozen(kw_only=True)
class Job:
    """One conference file of a run; it can be sent to another process.

    Attributes:
        order: What is wanted.
        source: The conference file.
        stem: What its papers are told apart by, where there are several files.
        data: The content of the file, where it is standard input, which no worker has.
        journal: The digest of the order, where a journal is kept.
        done: What became of it, where that is known without any work.
    """

    order: Order
    source: str
    stem: str = ""
    data: bytes | None = None
    journal: str = ""
    done: "Drafted | None" = None

    @property
    def key(self) -> str:
        """What a journal calls it by."""
        file = self.order.destination.file
        return self.stem or (file.name if file is not None else "")

    def path(self, paper: Paper) -> Path:
        """Return where a paper is written."""
        target = self.order.destination
        other = paper.form if paper.form != target.form else ""
        return target.path(paper.name, self.stem, other)

    def folder(self, paper: Paper) -> str:
        """Return the name of the folder for pictures of a paper; none to embed them."""
        if self.order.embed_images or self.order.destination.standard:
            return ""
        form = self.order.destination.form
        return delivery.beside(self.path(evolve(paper, form=form))).name


@frozen(kw_only=True)
class Drafted:
    """What became of one conference file.

    Attributes:
        source: The file, as it was named.
        papers: The papers that were made and brought where they go.
        findings: What was found, sorted by place; what stopped is among them.
        error: What stopped, or kept a paper from its place; ``None`` if all is done.
        computed: Which ratios were computed for the papers.
        elsewhere: The keys of the file that none of its papers prints, by the paper
            that does.
        done_before: Whether an earlier run had done it, and this one did nothing.
        entry: What the journal says of it, where one is kept.
    """

    source: str
    papers: tuple[Paper, ...] = ()
    findings: tuple[Finding, ...] = ()
    error: DrafterError | None = None
    computed: Computed = NOTHING
    elsewhere: Mapping[str, tuple[str, ...]] = field(factory=dict)
    done_before: bool = False
    entry: "Entry | None" = field(default=None, repr=False)

    @property
    def paths(self) -> tuple[Path, ...]:
        """The papers that were written."""
        return tuple(paper.path for paper in self.papers if paper.path is not None)

    @property
    def gaps(self) -> tuple[Finding, ...]:
        """What the papers that were made require and the facts lack."""
        return tuple(gap for paper in self.papers for gap in paper.gaps)


@frozen(kw_only=True)
class _Made:
    """A conference file whose papers are made, and not yet where they go.

    Attributes:
        job: What was wanted.
        read: The file, read.
        papers: Its papers; .docx where PDFs are wanted.
        foreseen: What speaks against writing them, short of an error.
        entry: What a journal will say of them, as yet without papers.
    """

    job: Job
    read: Read
    papers: tuple[Paper, ...]
    foreseen: tuple[Finding, ...]
    entry: "Entry | None" = None


def chosen(papers: Papers, sources: Iterable[str] = ()) -> tuple[str | Template, ...]:
    """Return the papers asked for, each once: names, or the templates of paths.

    Args:
        papers: What is asked for.
        sources: The files of facts.

    Raises:
        drafter.errors.TemplateError: There is no such paper or template.
        TypeError: One of them is something else.
        ValueError: There is none.
    """
    if isinstance(papers, str | os.PathLike | Template):
        papers = (papers,)
    wanted = list[StrPath | Template]()
    for paper in papers:
        PAPER.refuse(paper, "papers")
        if paper not in wanted:
            wanted.append(paper)
    if not wanted:
        raise ValueError("argument 'papers': names no paper")
    return tuple(templates.wanted(paper, sources) for paper in wanted)


def planned(
    sources: Sequence[str], order: Order, *, stems: Sequence[str] = ("",)
) -> tuple[Job, ...]:
    """Return what is to be done with each file.

    Raises:
        drafter.errors.SourceError: Papers would replace each other, facts or
            templates; or standard input is closed.
    """
    target = order.destination
    if not target.standard:
        names = [templates.called(paper) for paper in order.papers]
        paths = (target.path(name, stem) for stem in stems for name in names)
        if clashes := tuple(delivery.clashes(paths, _inputs(sources, order))):
            raise SourceError(clashes)
    return tuple(
        Job(order=order, source=name, stem=stem, data=source.beforehand(name))
        for name, stem in zip(sources, stems, strict=True)
    )


def done(job: Job) -> Drafted:
    """Read, check, make and write; all papers are made before the first is written."""
    (drafted,) = _done([job])
    return drafted


def attempted(jobs: Sequence[Job], pulse: Pulse = unwatched) -> tuple[Drafted, ...]:
    """Do some jobs of many; what comes back can be read by another process.

    PDFs of all are made together. A fault of ours with one file stops no other either.

    Args:
        jobs: The jobs, of one order.
        pulse: Who watches over the time of each.

    Raises:
        MemoryError: There is not enough.
    """
    try:
        return tuple(map(_portable_result, _done(jobs, pulse)))
    except MemoryError:
        raise
    except Exception as why:
        if len(jobs) > 1:
            return tuple(chain.from_iterable(attempted([job], pulse) for job in jobs))
        name = jobs[0].source
        return (_portable_result(stopped(name, _fault(name, why))),)


def stopped(name: str, stop: DrafterError) -> Drafted:
    """Return what became of a file that something stopped."""
    return Drafted(source=name, findings=stop.findings, error=stop)


def _done(jobs: Sequence[Job], pulse: Pulse = unwatched) -> list[Drafted]:
    """Do jobs of one order; what stops one stops no other."""
    begun = list[_Made | Drafted]()
    for job in jobs:
        if begun:
            pulse(limited=True)
        step = partial(_made, job)
        begun.append(_attempt(job, step) if job.done is None else job.done)
    made = [item for item in begun if isinstance(item, _Made)]
    papers = [paper for item in made for paper in item.papers]
    if jobs[0].order.destination.form == "pdf":
        pulse(limited=False)  # LibreOffice has a limit of its own
        formed = iter(rendering.laid_out(papers))
        pulse(limited=True)
    else:
        formed = iter(papers)
    return [
        _attempt(
            item.job, partial(_finished, item, [next(formed) for _ in item.papers])
        )
        if isinstance(item, _Made)
        else item
        for item in begun
    ]


def _attempt(job: Job, step: Callable[[], T]) -> T | Drafted:
    """Take a step of a job, or tell what stopped it."""
    try:
        return step()
    except DrafterError as stop:
        return stopped(job.source, stop)
    except OSError as why:
        return stopped(job.source, out_of_reach(why))


def _made(job: Job) -> "_Made | Drafted":
    """Read and check a file, and make its papers in a form that drafter knows."""
    order, data = job.order, job.data
    if job.journal and data is None:
        data = source.contents(job.source)
    read = loading.read(job.source, data=data, allow_outside=order.allow_outside)
    if errors(read.findings):
        raise InvalidDocument(read.findings)
    entry = None
    if job.journal and data is not None:
        from drafter.drafting import journal  # what only resumed runs keep

        entry = journal.made_of(job.key, job.journal, data, read)
    made = [rendering.make_of_file(read, wanted, order.size) for wanted in order.papers]
    papers = tuple(
        evolve(
            p,
            gaps=tuple(loading.placed(g, read.document) for g in p.gaps),
            noticed=tuple(loading.placed(n, read.document) for n in p.noticed),
        )
        for p in made
    )
    papers = rendering.converted(papers, order.destination.form, job.folder)
    foreseen = tuple(_foreseen(job, papers, read))
    if stops := errors(foreseen):
        findings = loading.by_place((*read.findings, *foreseen))
        return Drafted(source=job.source, findings=findings, error=SourceError(stops))
    gaps = tuple(gap for paper in papers for gap in paper.gaps)
    noticed = (finding for paper in papers for finding in paper.noticed)
    findings = loading.by_place((*read.findings, *gaps, *foreseen, *noticed))
    if order.strict and any(loading.strict_stops(findings)):
        raise InvalidDocument(findings)
    return _Made(job=job, read=read, papers=papers, foreseen=foreseen, entry=entry)


def _finished(made: "_Made", formed: Sequence[Paper | Unconverted]) -> Drafted:
    """Bring the papers of a conference to where they go."""
    delivered, problems = _delivered(made, formed)
    gaps = tuple(gap for paper in delivered for gap in paper.gaps)
    noticed = (finding for paper in made.papers for finding in paper.noticed)
    findings = (*made.read.findings, *gaps, *made.foreseen, *problems, *noticed)
    return Drafted(
        source=made.job.source,
        papers=delivered,
        findings=loading.by_place(findings),
        error=SourceError(problems) if problems else None,
        computed=computed(made.read.conference),
        elsewhere=elsewhere(made.read.conference, [paper.name for paper in delivered]),
        entry=made.entry
        and evolve(
            made.entry,
            papers=dict(chain.from_iterable(p.digests.items() for p in delivered)),
        ),
    )


def _foreseen(job: Job, papers: Sequence[Paper], read: Read) -> Iterator[Finding]:
    """Yield what speaks against writing the papers where they are wanted."""
    if not job.order.destination.standard:
        form = job.order.destination.form
        placed = {job.path(evolve(paper, form=form)): paper for paper in papers}
        paths = [path for item in placed.items() for path in placing.written(*item)]
        yield from delivery.examine(paths, _kept(read, papers))


def _delivered(
    made: "_Made", formed: Sequence[Paper | Unconverted]
) -> tuple[tuple[Paper, ...], tuple[Finding, ...]]:
    """Write papers, unless standard output gets them.

    Args:
        made: The papers as they were made.
        formed: Each in the form asked for, or why it stays as it is.

    Returns:
        Those that are where they go, and what stood in the way of the others or of
        the form asked for.
    """
    job, target = made.job, made.job.order.destination
    placed, stayed = dict[Path, Paper](), dict[Path, Unconverted]()
    for paper, result in zip(made.papers, formed, strict=True):
        if isinstance(result, Unconverted):
            stayed[job.path(paper)] = result
            placed[job.path(paper)] = paper
        else:
            placed[job.path(result)] = result
    if stayed:
        # The .docx in place of a PDF has another name, which a template may have.
        paths = () if target.standard else placed
        clashes = tuple(delivery.clashes(paths, _kept(made.read, made.papers)))
        if target.standard or clashes:
            unwritten = {why.reason: why.unwritten() for why in stayed.values()}
            return (), (*clashes, *unwritten.values())
    if target.standard:
        return tuple(evolve(paper, path=path) for path, paper in placed.items()), ()
    if target.file is None and (obstacles := tuple(delivery.make(target.folder))):
        return (), obstacles
    return _put(job, placed, stayed)


def _put(
    job: Job, placed: Mapping[Path, Paper], stayed: Mapping[Path, Unconverted]
) -> tuple[tuple[Paper, ...], tuple[Finding, ...]]:
    """Write papers; what stands in the way of one does not stop the others.

    Args:
        job: What is wanted.
        placed: The papers, by where they go.
        stayed: Why some are not of the form that was asked for.
    """
    keeper = Keeper(source=job.source, overwrite=job.order.overwrite)
    delivered, problems = list[Paper](), list[Finding]()
    for path, paper in placed.items():
        try:
            done = placing.put(path, paper, keeper)
        except SourceError as stop:
            problems += stop.findings
            continue
        if path in stayed:
            problems.append(stayed[path].at(path))
        known = placing.digests(path, paper) if job.journal else {}
        delivered.append(
            evolve(done, data=b"", files=dict.fromkeys(done.files, b""), digests=known)
        )
    return tuple(delivered), tuple(problems)


def _inputs(sources: Iterable[str], order: Order) -> Iterator[Path]:
    """Yield the files that a run reads: facts, and the templates named for it."""
    yield from (Path(name) for name in sources if name != STANDARD)
    yield from (Path(p.name) for p in order.papers if isinstance(p, Template))


def _kept(read: Read, papers: Iterable[Paper]) -> Iterator[Path]:
    """Yield the files that the papers of a conference must not replace."""
    file = Path(read.document.name)
    yield file
    press = read.conference.press
    for photo in press.photos if press else ():
        if photo.file is not None:
            yield file.parent / photo.file
    yield from read.tables
    for paper in papers:
        yield Path(paper.template)


def _fault(name: str, why: Exception) -> RenderError:
    """Return what stops for a fault of ours, with the line where it happened."""
    at = traceback.extract_tb(why.__traceback__)[-1]
    place = f"{Path(at.filename).name}:{at.lineno}"
    reason = f"{place} {type(why).__name__}: {why}"
    return RenderError([UNFORESEEN.at(mark=Spot(name), reason=reason)])


def _portable_result(drafted: Drafted) -> Drafted:
    """Return what became of a job as another process can read it."""
    stop = drafted.error
    return evolve(
        drafted,
        papers=tuple(
            evolve(p, gaps=_portable(p.gaps), noticed=_portable(p.noticed))
            for p in drafted.papers
        ),
        findings=_portable(drafted.findings),
        error=stop and type(stop)(_portable(stop.findings)),
    )


def _portable(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    return tuple(finding.portable() for finding in findings)
