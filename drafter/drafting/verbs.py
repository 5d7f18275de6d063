"""The verbs that write papers: of one conference file, or of many by any executor."""

import os
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from drafter import source, templates
from drafter.drafting import batch, jobs, naming, targets
from drafter.drafting.batch import Executors
from drafter.drafting.jobs import Drafted, Job
from drafter.drafting.loading import StrPath
from drafter.drafting.rendering import DEFAULT_PAPERS
from drafter.templates import Template

Wanted = Sequence[StrPath | Template]


def draft(
    path: StrPath,
    *,
    output: StrPath = ".",
    papers: Wanted = DEFAULT_PAPERS,
    allow_outside: bool = False,
    executor: Executors | None = None,
) -> Drafted:
    """Read, check, render and write, as the command does.

    All papers are made before the first is written.

    Args:
        path: The conference file; ``-`` reads standard input.
        output: The folder for the papers; made if it does not exist.
        papers: Names of papers, paths to templates, or loaded templates.
        allow_outside: Whether photos may stand outside the folder of their file.
        executor: Who does it, if not this thread; as for `draft_many`.

    Raises:
        drafter.errors.InvalidDocument: An error among the findings forbids a draft.
        drafter.errors.SourceError: A file cannot be read or written.
        drafter.errors.TemplateError: A template is unknown or broken.
        drafter.errors.RenderError: A value cannot be printed.
    """
    folder = Path(output)
    name = os.fspath(path)
    job = Job(
        source=name,
        data=source.beforehand(name),
        papers=tuple(map(templates.wanted, papers)),
        folder=folder,
        allow_outside=allow_outside,
    )
    with targets.swept(folder):
        if executor is None:
            drafted = jobs.done(job)
        else:
            (drafted,) = map(jobs.told, batch.each(jobs.attempted, [job], executor))
    if drafted.error is not None:
        raise drafted.error
    return drafted


def draft_many(
    paths: Iterable[StrPath],
    *,
    output: StrPath = ".",
    papers: Wanted = DEFAULT_PAPERS,
    allow_outside: bool = False,
    executor: Executors | None = None,
) -> Iterator[Drafted]:
    """Draft many conference files, each on its own: what stops one stops no other.

    The papers are called ``<stem of the file>-<paper>.docx``. Workers write them;
    what comes back is small. The work is done while the results are taken, which
    come in the order of the paths.

    Args:
        paths: The conference files.
        output: The folder for all papers; made if it does not exist.
        papers: Names of papers, paths to templates, or loaded templates.
        allow_outside: Whether photos may stand outside the folder of their file.
        executor: Who does the work, if not this thread: a
            ``concurrent.futures.Executor``, which is left running, or a function
            that makes one, which is called again when a worker's end breaks it.

    Raises:
        drafter.errors.SourceError: Papers would replace each other, facts, templates.
        drafter.errors.TemplateError: A template is unknown or broken.
    """
    sources, folder = [os.fspath(path) for path in paths], Path(output)
    wanted = tuple(map(templates.wanted, papers))
    stems = naming.stems(sources)
    names = [templates.called(paper) for paper in wanted]
    made = (folder / naming.named(name, stem) for stem in stems for name in names)
    targets.refuse_clashes(made, targets.inputs(sources, wanted))
    work = [
        Job(
            source=name,
            data=source.beforehand(name),
            papers=wanted,
            folder=folder,
            stem=stem,
            allow_outside=allow_outside,
        )
        for name, stem in zip(sources, stems, strict=True)
    ]
    return _each(work, folder, executor)


def _each(
    work: Sequence[Job], folder: Path, executor: Executors | None
) -> Iterator[Drafted]:
    with targets.swept(folder):
        yield from map(jobs.told, batch.each(jobs.attempted, work, executor))
