"""The files of a run, one after the other or several at once."""

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

import click

from drafter import source, templates
from drafter.cli import streams
from drafter.cli.drafting import Order, Outcome, Task, attempt, draft, told
from drafter.cli.language import say
from drafter.drafting import batch, naming, targets

AHEAD = 4
"""How many files are handed out for each process before the first is awaited."""


def tasks(files: Sequence[str], order: Order) -> tuple[Task, ...]:
    """Return what is to be done with each file.

    Raises:
        drafter.errors.SourceError: Papers would replace each other, facts or
            templates; or standard input is closed.
    """
    stems = naming.stems(files) if len(files) > 1 else ("",)
    made = tuple(
        Task(order=order, file=file, stem=stem, data=source.beforehand(file))
        for file, stem in zip(files, stems, strict=True)
    )
    if not order.destination.standard:
        names = [templates.called(paper) for paper in order.papers]
        paths = [order.destination.path(n, stem) for stem in stems for n in names]
        targets.refuse_clashes(paths, targets.inputs(files, order.papers))
    return made


def drafted(tasks: Sequence[Task], jobs: int, *, shown: bool) -> list[Outcome]:
    """Draft every file; what stops one stops no other.

    Args:
        tasks: The files.
        jobs: How many at once.
        shown: Whether a person may be shown how far it is.
    """
    if len(tasks) == 1:
        return [draft(tasks[0])]
    workers = min(jobs, len(tasks))
    executor = batch.processes(workers) if workers > 1 else None
    results = batch.each(attempt, tasks, executor, ahead=AHEAD * workers)
    outcomes = list[Outcome]()
    with _progress(len(tasks), shown=shown) as step:
        for result in results:
            outcomes.append(told(result))
            step()
    return outcomes


@contextmanager
def _progress(number: int, *, shown: bool) -> Iterator[Callable[[], None]]:
    """Show on a terminal how many files are done; yields what counts one more."""
    if not (shown and streams.watched_by_person()):
        yield lambda: None
        return
    label = say("Đang soạn", "Drafting")
    with click.progressbar(length=number, label=label, file=sys.stderr) as bar:
        yield lambda: bar.update(1)
