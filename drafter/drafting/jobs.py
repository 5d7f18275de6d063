"""One conference file and what is wanted of it: the work of one worker."""

import traceback
from collections.abc import Iterable, Iterator
from pathlib import Path

from attrs import evolve, frozen

from drafter.drafting import loading, naming, rendering, rules, targets
from drafter.drafting.batch import Lost
from drafter.drafting.loading import Read
from drafter.drafting.rendering import Paper
from drafter.errors import DrafterError, InvalidDocument, SourceError
from drafter.findings import Finding, Spot, errors
from drafter.templates import Template


@frozen(kw_only=True)
class Job:
    """What a worker is told; it can be sent to another process.

    Attributes:
        source: The conference file.
        papers: Names of papers, or loaded templates.
        folder: The folder for the papers.
        stem: What their names begin with, where there are several files.
        data: The content of the file, where it is standard input.
        allow_outside: Whether photos may stand outside the folder of the file.
    """

    source: str
    papers: tuple[str | Template, ...]
    folder: Path
    stem: str = ""
    data: bytes | None = None
    allow_outside: bool = False


@frozen(kw_only=True)
class Drafted:
    """What became of one conference file.

    Attributes:
        source: The file, as it was named.
        paths: The papers that were written.
        findings: What was found, sorted by place; what stopped is among them.
        error: What stopped, or kept a paper from its place; ``None`` if all is done.
    """

    source: str
    paths: tuple[Path, ...] = ()
    findings: tuple[Finding, ...] = ()
    error: DrafterError | None = None


def done(job: Job) -> Drafted:
    """Read, check, make and write; all papers are made before the first is written.

    Raises:
        drafter.errors.DrafterError: It was stopped before anything was written.
    """
    read = loading.read(job.source, data=job.data, allow_outside=job.allow_outside)
    if errors(read.findings):
        raise InvalidDocument(read.findings)
    papers = [rendering.drawn(read, wanted) for wanted in job.papers]
    paths = [job.folder / naming.named(paper.name, job.stem) for paper in papers]
    foreseen = tuple(targets.examine(paths, kept(read, papers)))
    if stops := errors(foreseen):
        raise SourceError(stops)
    parcels = map(targets.Parcel, (paper.data for paper in papers), paths)
    delivered = targets.delivered(parcels, job.folder)
    gaps = (loading.placed(gap, read.document) for p in papers for gap in p.gaps)
    found = (*read.findings, *gaps, *foreseen, *delivered.problems)
    return Drafted(
        source=job.source,
        paths=delivered.paths,
        findings=loading.by_place(found),
        error=SourceError(delivered.problems) if delivered.problems else None,
    )


def attempted(job: Job) -> Drafted:
    """Do a job; what stops it is told, in a form that another process can read."""
    try:
        drafted = done(job)
    except DrafterError as stop:
        drafted = _stopped(job.source, stop)
    except Exception as why:
        drafted = _stopped(job.source, SourceError([unforeseen(job.source, why)]))
    error = drafted.error
    return evolve(
        drafted,
        findings=tuple(one.portable() for one in drafted.findings),
        error=error and type(error)(one.portable() for one in error.findings),
    )


def told(result: Drafted | Lost[Job]) -> Drafted:
    """Return what became of a job, also of one that was lost with its worker."""
    if isinstance(result, Drafted):
        return result
    found = lost(result.item.source, result.reason)
    return _stopped(result.item.source, SourceError([found]))


def lost(source: str, reason: str) -> Finding:
    """Return the finding of a file that was lost with its worker."""
    return rules.WORKER_LOST.at(mark=Spot(source), reason=reason)


def unforeseen(source: str, why: Exception) -> Finding:
    """Return the finding of a fault of ours, with the line where it happened."""
    at = traceback.extract_tb(why.__traceback__)[-1]
    place = f"{Path(at.filename).name}:{at.lineno}"
    reason = f"{place} {type(why).__name__}: {why}"
    return rules.UNFORESEEN.at(mark=Spot(source), reason=reason)


def kept(read: Read, papers: Iterable[Paper]) -> Iterator[Path]:
    """Yield the files that the papers of a conference must not replace."""
    file = Path(read.document.name)
    yield file
    press = read.conference.press
    for photo in press.photos if press else ():
        if photo.file is not None:
            yield file.parent / photo.file
    for paper in papers:
        yield Path(paper.template)


def _stopped(source: str, stop: DrafterError) -> Drafted:
    return Drafted(source=source, findings=stop.findings, error=stop)
