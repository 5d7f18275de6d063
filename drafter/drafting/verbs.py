"""The verbs that draft: one conference file, or many by processes or any executor."""

import os
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from contextlib import closing
from functools import partial
from math import ceil
from typing import TYPE_CHECKING, Any

from attrs import evolve

from drafter.drafting import delivery
from drafter.drafting.arguments import (
    COUNT,
    EXECUTOR,
    FLAG,
    FORM,
    LIMIT,
    PAPERS,
    PATH,
    PATHS,
    SIZE,
    news_size,
    public,
)
from drafter.drafting.jobs import (
    Drafted,
    Job,
    Order,
    Papers,
    attempted,
    chosen,
    done,
    planned,
    stopped,
)
from drafter.drafting.loading import StrPath
from drafter.drafting.pieces import LIMITS, Limits, Lost, OverMemory, OverTime
from drafter.errors import SourceError
from drafter.findings import Finding, Spot, error
from drafter.model import NewsSize
from drafter.model.declarations import DEFAULT_PAPERS

if TYPE_CHECKING:
    from drafter.drafting.batch import Executors

WORKER_LOST = error("F502")
TOO_LONG = error("F504")
OUT_OF_MEMORY = error("F505")
OUT_OF_ALL_MEMORY = error("F505", "of_machine")

Portion = tuple[Job, ...]
"""Jobs that are done together, as one piece of work."""
Arrived = Callable[[tuple[Drafted, ...]], tuple[Drafted, ...]]
"""What is done with the results of a portion as soon as they are there."""
Results = Generator[tuple[Drafted, ...] | Lost[Portion], None, None]
Each = Callable[[Iterable[Portion]], Results]
"""Who does portions, in their order."""


@public(
    path=PATH,
    output=PATH,
    papers=PAPERS,
    form=FORM,
    strict=FLAG,
    allow_outside=FLAG,
    embed_images=FLAG,
    size=SIZE,
    overwrite=FLAG,
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
    embed_images: bool = False,
    size: NewsSize | str | None = None,
    overwrite: bool = False,
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
        embed_images: Whether HTML and Markdown hold their pictures; else these are
            files beside them, in the folder ``<name>.files``.
        size: How long news items are, whatever the files say; as for `render`.
        overwrite: Whether a paper that a person changed, or that drafter did not
            make, is set aside in its folder (``bao-cao.sua-tay.docx``) and drafted
            anew; without it, it stays as it is, and is told.
        executor: Who does it, if not this thread; as for `draft_many`.

    Raises:
        drafter.errors.InvalidDocument: An error among the findings forbids a draft.
        drafter.errors.SourceError: A file cannot be read or written.
        drafter.errors.TemplateError: A template is unknown or broken.
        drafter.errors.RenderError: A value cannot be printed.
        TypeError: An argument is of another type.
        ValueError: The output contradicts the form or the number of papers, there is
            no such form or size, or no paper is named.
    """
    sources = [os.fspath(path)]
    order = _order(
        papers,
        output,
        form,
        sources,
        strict=strict,
        allow_outside=allow_outside,
        embed_images=embed_images,
        size=news_size(size),
        overwrite=overwrite,
    )
    (job,) = planned(sources, order)
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
    embed_images=FLAG,
    size=SIZE,
    overwrite=FLAG,
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
    embed_images: bool = False,
    size: NewsSize | str | None = None,
    overwrite: bool = False,
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
        embed_images: Whether HTML and Markdown hold their pictures; else these are
            files beside them, in the folder ``<name>.files``.
        size: How long news items are, whatever the files say; as for `render`.
        overwrite: Whether a paper that a person changed, or that drafter did not
            make, is set aside in its folder (``bao-cao.sua-tay.docx``) and drafted
            anew; without it, it stays as it is, and is told.
        executor: Who does the work, if not this thread: a
            ``concurrent.futures.Executor``, which is left running, or a function
            that makes one, which is called again when a worker's end breaks it.
        processes: How many processes do the work, in place of an executor; each
            file is held to limits, and one that passes them stops no other.
        limits: Time and memory that one file may take with ``processes``.
        resume: Whether a journal is kept in the output folder, and what it knows to
            be done is left: a file is done while its facts, photos, templates, the
            options and drafter are as they were, and its papers too.

    Raises:
        drafter.errors.SourceError: Papers would replace each other, facts, templates.
        drafter.errors.TemplateError: A template is unknown or broken.
        TypeError: An argument is of another type.
        ValueError: The output contradicts the form or the number of papers, there is
            no such form or size, or no paper is named; both an executor and processes
            are given.
    """
    if executor is not None and processes is not None:
        raise ValueError("arguments 'executor' and 'processes': give one of them")
    if processes is not None and processes < 1:
        raise ValueError("argument 'processes': expected a number from 1")
    sources = list[str]()
    for path in paths:
        PATH.refuse(path, "paths")
        sources.append(os.fspath(path))
    order = _order(
        papers,
        output,
        form,
        sources,
        strict=strict,
        allow_outside=allow_outside,
        embed_images=embed_images,
        size=news_size(size),
        overwrite=overwrite,
    )
    work = planned(sources, order, stems=delivery.stems(sources))
    return run(
        work, executor=executor, processes=processes, limits=limits, resume=resume
    )


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
        portions: Iterable[Portion], *, arrived: Arrived = _as_they_are
    ) -> Results:
        # One file alone needs neither pools nor processes.
        if processes is None:
            from drafter.drafting import batch

            with closing(batch.each(attempted, portions, executor)) as results:
                for result in results:
                    yield result if isinstance(result, Lost) else arrived(result)
            return
        from drafter.drafting import workers

        yield from workers.each(
            attempted, portions, number=number, limits=limits, arrived=arrived
        )

    portions = pieces(work, number)
    with delivery.swept(work[0].order.destination.folder):
        if resume:
            yield from _resumed(portions, each, work[0].order)
        else:
            yield from _settled(portions, each)


def _as_they_are(results: tuple[Drafted, ...]) -> tuple[Drafted, ...]:
    return results


def _resumed(
    portions: Iterable[Portion], each: Callable[..., Results], order: Order
) -> Iterator[Drafted]:
    """Leave what is done, and keep the journal of what becomes done.

    A line is added when the papers stand, not when their turn comes to be told: a file
    that is waited for does not make a killed run forget those behind it.
    """
    from drafter.drafting.journal import Journal, order_digest

    allow_outside = order.allow_outside
    wanted = order_digest(
        order.papers,
        form=order.destination.form,
        strict=order.strict,
        allow_outside=allow_outside,
        embed_images=order.embed_images,
        size=order.size,
    )
    kept = Journal(order.destination.folder, wanted, allow_outside=allow_outside)

    def looked_up(job: Job) -> Job:
        if kept.is_done(job.key, job.source, job.data):
            return evolve(job, done=Drafted(source=job.source, done_before=True))
        return evolve(job, journal=wanted)

    def noted(results: tuple[Drafted, ...]) -> tuple[Drafted, ...]:
        return tuple(
            _with_problems(drafted, kept.add(drafted.entry))
            if drafted.entry is not None and drafted.error is None
            else drafted
            for drafted in results
        )

    with closing(kept):
        looked = (tuple(map(looked_up, portion)) for portion in portions)
        yield from _settled(looked, partial(each, arrived=noted))


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
    sources: Sequence[str],
    **wanted: Any,  # noqa: ANN401 - what an order wants beside
) -> Order:
    named = chosen(papers, sources)
    number = len(sources) * len(named)
    target = delivery.destination(os.fspath(output), form, papers=number)
    return Order(papers=named, destination=target, **wanted)


def _settled(portions: Iterable[Portion], each: Each) -> Iterator[Drafted]:
    """Yield what became of each job, also of one that was lost with its worker."""
    with closing(each(portions)) as results:
        for result in results:
            if isinstance(result, Lost):
                yield from _without_lost(result, each)
            else:
                yield from result


def _without_lost(lost: Lost[Portion], each: Each) -> Iterator[Drafted]:
    """Tell of the job that was lost, and do again those that it took with it."""
    jobs, part = lost.item, lost.part
    if len(jobs) == 1:
        part = 0
    if part is None or part >= len(jobs):
        yield from _settled([(job,) for job in jobs], each)
        return
    yield from _settled(filter(None, [jobs[:part]]), each)
    name = jobs[part].source
    yield stopped(name, SourceError([_loss(Spot(name), lost.why)]))
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
