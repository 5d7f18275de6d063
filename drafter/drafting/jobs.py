"""Conference files drafted: one, or many by any executor."""

import os
import traceback
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from functools import partial
from itertools import chain
from math import ceil
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from attrs import evolve, field

from drafter import source
from drafter.drafting import delivery, loading, rendering, templates
from drafter.drafting.arguments import (
    COUNT,
    EXECUTOR,
    FLAG,
    FORM,
    LIMIT,
    PAPER,
    PAPERS,
    PATH,
    PATHS,
    out_of_reach,
    public,
)
from drafter.drafting.arithmetic import NOTHING, Computed, computed
from drafter.drafting.delivery import Destination
from drafter.drafting.loading import Read, StrPath
from drafter.drafting.pieces import (
    LIMITS,
    Limits,
    Lost,
    OverMemory,
    OverTime,
    Pulse,
    unwatched,
)
from drafter.drafting.rendering import DEFAULT_PAPERS, Paper, Unconverted
from drafter.drafting.templates import Template
from drafter.errors import DrafterError, InvalidDocument, RenderError, SourceError
from drafter.files.file_names import STANDARD
from drafter.findings import Finding, Severity, Spot, error, errors
from drafter.records import frozen

if TYPE_CHECKING:
    from drafter.drafting.batch import Executors
    from drafter.drafting.journal import Entry

T = TypeVar("T")

WORKER_LOST = error("F502")
UNFORESEEN = error("F503")
TOO_LONG = error("F504")
OUT_OF_MEMORY = error("F505")
OUT_OF_ALL_MEMORY = error("F505", "of_machine")
EDITED = error("F506")

Portion = tuple["Job", ...]
Each = Callable[
    [Iterable[Portion]], Generator[tuple["Drafted", ...] | Lost[Portion], None, None]
]
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
    """

    papers: tuple[str | Template, ...]
    destination: Destination
    strict: bool = False
    allow_outside: bool = False


@frozen(kw_only=True)
class Job:
    """One conference file of a run; it can be sent to another process.

    Attributes:
        order: What is wanted.
        source: The conference file.
        stem: What its papers are told apart by, where there are several files.
        data: The content of the file, where it is standard input, which no worker has.
        journal: The digest of the order, where a journal is kept.
        drafted: Digests of papers of an earlier run, which a person may have edited.
        done: What became of it, where that is known without any work.
    """

    order: Order
    source: str
    stem: str = ""
    data: bytes | None = None
    journal: str = ""
    drafted: Mapping[str, str] = field(factory=dict)
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


@frozen(kw_only=True)
class Drafted:
    """What became of one conference file.

    Attributes:
        source: The file, as it was named.
        papers: The papers that were made and brought where they go.
        findings: What was found, sorted by place; what stopped is among them.
        error: What stopped, or kept a paper from its place; ``None`` if all is done.
        computed: Which ratios were computed for the papers.
        done_before: Whether an earlier run had done it, and this one did nothing.
        entry: What the journal says of it, where one is kept.
    """

    source: str
    papers: tuple[Paper, ...] = ()
    findings: tuple[Finding, ...] = ()
    error: DrafterError | None = None
    computed: Computed = NOTHING
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


@public(
    path=PATH,
    output=PATH,
    papers=PAPERS,
    form=FORM,
    strict=FLAG,
    allow_outside=FLAG,
    executor=EXECUTOR,
)
def draft(
    path: StrPath,
    *,
    output: StrPath = ".",
    papers: Papers = DEFAULT_PAPERS,
    form: str | None = None,
    strict: bool = False,
    allow_outside: bool = False,
    executor: "Executors | None" = None,
) -> Drafted:
    """Read, check, render and write, as the command does.

    All papers are made before the first is written.

    Args:
        path: The conference file; ``-`` reads standard input.
        output: The folder for the papers, made if it does not exist; or, for one
            paper, a file that ends in the suffix of a form.
        papers: One or several names of papers, paths to templates, loaded templates.
        form: ``docx``, ``pdf``, ``html``, ``md`` or ``txt``; by the suffix of the
            output, else ``docx``.
        strict: Whether a warning or a gap stops, before anything is written.
        allow_outside: Whether photos may stand outside the folder of their file.
        executor: Who does it, if not this thread; as for `draft_many`.

    Raises:
        drafter.errors.InvalidDocument: An error among the findings forbids a draft.
        drafter.errors.SourceError: A file cannot be read or written.
        drafter.errors.TemplateError: A template is unknown or broken.
        drafter.errors.RenderError: A value cannot be printed.
        TypeError: An argument is of another type.
        ValueError: The output contradicts the form or the number of papers, there is
            no such form, or no paper is named.
    """
    order = _order(papers, output, form, strict, allow_outside)
    (job,) = planned([os.fspath(path)], order)
    if executor is not None:
        (drafted,) = run([job], executor=executor)
    else:
        with delivery.swept(order.destination.folder):
            drafted = done(job)
    if drafted.error is not None:
        raise drafted.error
    return drafted


@public(
    paths=PATHS,
    output=PATH,
    papers=PAPERS,
    form=FORM,
    strict=FLAG,
    allow_outside=FLAG,
    executor=EXECUTOR,
    processes=COUNT,
    limits=LIMIT,
    resume=FLAG,
)
def draft_many(
    paths: Iterable[StrPath],
    *,
    output: StrPath = ".",
    papers: Papers = DEFAULT_PAPERS,
    form: str | None = None,
    strict: bool = False,
    allow_outside: bool = False,
    executor: "Executors | None" = None,
    processes: int | None = None,
    limits: Limits = LIMITS,
    resume: bool = False,
) -> Iterator[Drafted]:
    """Draft many conference files, each on its own: what stops one stops no other.

    The papers are called ``<stem of the file>-<paper>.docx``. Workers write them;
    what comes back is small. The work is done while the results are taken, which
    come in the order of the paths.

    Args:
        paths: The conference files.
        output: The folder for all papers; made if it does not exist.
        papers: One or several names of papers, paths to templates, loaded templates.
        form: ``docx``, ``pdf``, ``html``, ``md`` or ``txt``; without it ``docx``.
        strict: Whether a warning or a gap stops a file.
        allow_outside: Whether photos may stand outside the folder of their file.
        executor: Who does the work, if not this thread: a
            ``concurrent.futures.Executor``, which is left running, or a function
            that makes one, which is called again when a worker's end breaks it.
        processes: How many processes do the work, in place of an executor; each
            file is held to limits, and one that passes them stops no other.
        limits: Time and memory that one file may take with ``processes``.
        resume: Whether a journal is kept in the output folder, and what it knows to
            be done is left: a file is done while its facts, photos, templates, the
            options and drafter are as they were, and its papers too. A paper that
            was edited since is not replaced but told.

    Raises:
        drafter.errors.SourceError: Papers would replace each other, facts, templates.
        drafter.errors.TemplateError: A template is unknown or broken.
        TypeError: An argument is of another type.
        ValueError: The output contradicts the form or the number of papers, there is
            no such form, or no paper is named; both an executor and processes are.
    """
    if executor is not None and processes is not None:
        raise ValueError("arguments 'executor' and 'processes': give one of them")
    if processes is not None and processes < 1:
        raise ValueError("argument 'processes': expected a number from 1")
    sources = list[str]()
    for path in paths:
        PATH.refuse(path, "paths")
        sources.append(os.fspath(path))
    order = _order(papers, output, form, strict, allow_outside, files=len(sources))
    work = planned(sources, order, stems=delivery.stems(sources))
    return run(
        work, executor=executor, processes=processes, limits=limits, resume=resume
    )


def chosen(papers: Papers) -> tuple[str | Template, ...]:
    """Return the papers asked for, each once: names, or the templates of paths.

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
    return tuple(map(templates.wanted, wanted))


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
        return (_portable_result(_stopped(name, _fault(name, why))),)


def run(
    work: Sequence[Job],
    *,
    executor: "Executors | None" = None,
    processes: int | None = None,
    limits: Limits = LIMITS,
    resume: bool = False,
) -> Generator[Drafted, None, None]:
    """Do the jobs of a run; yields what became of each file, in their order.

    Args:
        work: The jobs, all of one order.
        executor: Who does them; or
        processes: How many processes do; without either this thread does.
        limits: What one file may take with ``processes``.
        resume: Whether what the journal of the folder knows to be done is left.

    Raises:
        drafter.errors.SourceError: The journal cannot be opened.
    """
    if not work:
        return
    number = min(processes or 1, len(work))

    def each(
        portions: Iterable[Portion],
    ) -> Generator[tuple[Drafted, ...] | Lost[Portion], None, None]:
        # One file alone needs neither pools nor processes.
        if processes is None:
            from drafter.drafting import batch

            return batch.each(attempted, portions, executor)
        from drafter.drafting import workers

        return workers.each(attempted, portions, number=number, limits=limits)

    portions = pieces(work, number)
    with delivery.swept(work[0].order.destination.folder):
        if resume:
            yield from _resumed(portions, each, work[0].order)
        else:
            yield from _settled(portions, each)


def _resumed(
    portions: Iterable[Portion], each: "Each", order: Order
) -> Iterator[Drafted]:
    """Leave what is done, and keep the journal of what becomes done."""
    from drafter.drafting.journal import Journal, order_digest

    allow_outside = order.allow_outside
    wanted = order_digest(
        order.papers,
        form=order.destination.form,
        strict=order.strict,
        allow_outside=allow_outside,
    )
    kept = Journal(order.destination.folder, wanted, allow_outside=allow_outside)

    def looked_up(job: Job) -> Job:
        if kept.is_done(job.key, job.source, job.data):
            return evolve(job, done=Drafted(source=job.source, done_before=True))
        return evolve(job, journal=wanted, drafted=kept.drafted(job.key))

    with closing(kept):
        looked = (tuple(map(looked_up, portion)) for portion in portions)
        for drafted in _settled(looked, each):
            problems: tuple[Finding, ...] = ()
            if drafted.entry is not None and drafted.error is None:
                problems = kept.add(drafted.entry)
            yield _with_problems(drafted, problems)


def _with_problems(drafted: Drafted, problems: tuple[Finding, ...]) -> Drafted:
    if not problems:
        return drafted
    findings = (*drafted.findings, *problems)
    return evolve(drafted, findings=findings, error=SourceError(problems))


def pieces(work: Sequence[Job], workers: int = 1) -> Iterator[tuple[Job, ...]]:
    """Yield jobs in the portions they are done in: more than one where PDFs are made.

    Args:
        work: The jobs, all of one order.
        workers: How many share the work evenly.
    """
    size = 1
    if work and (order := work[0].order).destination.form == "pdf":
        from drafter.outputs import pdf  # what starts programs, which few runs do

        most = max(1, pdf.MOST // len(order.papers))
        size = ceil(len(work) / (ceil(len(work) / most / workers) * workers))
    for start in range(0, len(work), size):
        yield tuple(work[start : start + size])


def _order(
    papers: Papers,
    output: StrPath,
    form: str | None,
    strict: bool,
    allow_outside: bool,
    *,
    files: int = 1,
) -> Order:
    wanted = chosen(papers)
    number = files * len(wanted)
    return Order(
        papers=wanted,
        destination=delivery.destination(os.fspath(output), form, papers=number),
        strict=strict,
        allow_outside=allow_outside,
    )


def _settled(portions: Iterable[Portion], each: "Each") -> Iterator[Drafted]:
    """Yield what became of each job, also of one that was lost with its worker."""
    with closing(each(portions)) as results:
        for result in results:
            if isinstance(result, Lost):
                yield from _without_lost(result, each)
            else:
                yield from result


def _without_lost(lost: Lost[Portion], each: "Each") -> Iterator[Drafted]:
    """Tell of the job that was lost, and do again those that it took with it."""
    jobs, part = lost.item, lost.part
    if len(jobs) == 1:
        part = 0
    if part is None or part >= len(jobs):
        yield from _settled([(job,) for job in jobs], each)
        return
    yield from _settled(filter(None, [jobs[:part]]), each)
    name = jobs[part].source
    yield _stopped(name, SourceError([_loss(Spot(name), lost.why)]))
    yield from _settled(filter(None, [jobs[part + 1 :]]), each)


def _loss(spot: Spot, why: Exception) -> Finding:
    """Return the finding of a file that came to no result."""
    if isinstance(why, OverTime):
        return TOO_LONG.at(mark=spot, limit=f"{why.args[0]:g}")
    if isinstance(why, OverMemory):
        return OUT_OF_MEMORY.at(mark=spot, limit=why.args[0] // 2**20)
    if isinstance(why, MemoryError):
        return OUT_OF_ALL_MEMORY.at(mark=spot)
    return WORKER_LOST.at(mark=spot, reason=str(why) or type(why).__name__)


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
        return _stopped(job.source, stop)
    except OSError as why:
        return _stopped(job.source, out_of_reach(why))


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
    made = [rendering.make_of_file(read, wanted) for wanted in order.papers]
    papers = tuple(
        evolve(p, gaps=tuple(loading.placed(g, read.document) for g in p.gaps))
        for p in made
    )
    foreseen = tuple(_foreseen(job, papers, read))
    if stops := errors(foreseen):
        findings = loading.by_place((*read.findings, *foreseen))
        return Drafted(source=job.source, findings=findings, error=SourceError(stops))
    gaps = tuple(gap for paper in papers for gap in paper.gaps)
    findings = loading.by_place((*read.findings, *gaps, *foreseen))
    if order.strict and any(f.severity is Severity.WARNING for f in findings):
        raise InvalidDocument(findings)
    papers = rendering.converted(papers, order.destination.form)
    return _Made(job=job, read=read, papers=papers, foreseen=foreseen, entry=entry)


def _finished(made: "_Made", formed: Sequence[Paper | Unconverted]) -> Drafted:
    """Bring the papers of a conference to where they go."""
    delivered, problems = _delivered(made, formed)
    gaps = tuple(gap for paper in delivered for gap in paper.gaps)
    findings = (*made.read.findings, *gaps, *made.foreseen, *problems)
    return Drafted(
        source=made.job.source,
        papers=delivered,
        findings=loading.by_place(findings),
        error=SourceError(problems) if problems else None,
        computed=computed(made.read.conference),
        entry=made.entry
        and evolve(
            made.entry, papers={p.path.name: p.digest for p in delivered if p.path}
        ),
    )


def _foreseen(job: Job, papers: Sequence[Paper], read: Read) -> Iterator[Finding]:
    """Yield what speaks against writing the papers where they are wanted."""
    if not job.order.destination.standard:
        paths = [job.path(evolve(p, form=job.order.destination.form)) for p in papers]
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
    folder = None if target.file is not None else target.folder
    edited = tuple(_edited(job, placed))
    contents = [(p, paper.data) for p, paper in placed.items() if p not in edited]
    written, problems = delivery.write(contents, folder)
    problems += tuple(EDITED.at(mark=Spot(str(path))) for path in edited)
    problems += tuple(stayed[path].at(path) for path in written if path in stayed)
    delivered = tuple(
        evolve(placed[path], path=path, data=b"", digest=_digest(job, placed[path]))
        for path in written
    )
    return delivered, problems


def _edited(job: Job, placed: Mapping[Path, Paper]) -> Iterator[Path]:
    """Yield papers that are neither as they were drafted nor as they would be."""
    for path, paper in placed.items():
        if path.name in job.drafted:
            from drafter.drafting import journal

            if journal.is_edited(path, job.drafted[path.name], paper.data):
                yield path


def _digest(job: Job, paper: Paper) -> str:
    """Return what a journal says of a paper."""
    if not job.journal:
        return ""
    from drafter.drafting import journal

    return journal.digest(paper.data)


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
            evolve(paper, gaps=_portable(paper.gaps)) for paper in drafted.papers
        ),
        findings=_portable(drafted.findings),
        error=stop and type(stop)(_portable(stop.findings)),
    )


def _portable(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    return tuple(finding.portable() for finding in findings)


def _stopped(name: str, stop: DrafterError) -> Drafted:
    return Drafted(source=name, findings=stop.findings, error=stop)
