"""The files that a paper is: its own, and the pictures in the folder beside it."""

import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

from attrs import evolve

from drafter.drafting import delivery
from drafter.drafting.keeping import Keeper
from drafter.drafting.rendering import Paper
from drafter.errors import SourceError
from drafter.files import writing
from drafter.findings import Finding, Spot


def written(path: Path, paper: Paper) -> Mapping[Path, bytes]:
    """Map the paths of a paper to what is written there."""
    folder = delivery.beside(path)
    return {
        path: paper.data,
        **{folder / name: data for name, data in paper.files.items()},
    }


def put(path: Path, paper: Paper, keeper: Keeper) -> Paper:
    """Write a paper, with its pictures before it; what a person changed stays.

    Args:
        path: Where it goes.
        paper: The paper.
        keeper: Who judges what stands there.

    Returns:
        The paper that stands there, which says what became of the old one.

    Raises:
        drafter.errors.SourceError: It cannot be written, or the old one must stay.
    """
    judge = keeper.of_paper(path, paper.name, paper.form)
    if paper.files:
        writing.refuse(path, paper.data, judge)
    with _illustrated(delivery.beside(path), paper.files, keeper) as kept:
        done = writing.put(path, paper.data, judge)
    aside = (*filter(None, [done.kept]), *kept)
    return evolve(paper, path=path, outcome=done.outcome, set_aside=aside)


@contextmanager
def _illustrated(
    folder: Path, pictures: Mapping[str, bytes], keeper: Keeper
) -> Iterator[list[Path]]:
    """Write the pictures of a paper before it; without it, new ones do not stay.

    Gives the files that were set aside to make room.

    Raises:
        drafter.errors.SourceError: One cannot be written.
    """
    kept = list[Path]()
    if not pictures:
        yield kept
        return
    if folder.is_symlink():
        raise SourceError([_link(folder)])
    if obstacles := tuple(delivery.make(folder)):
        raise SourceError(obstacles)
    new = list[Path]()
    with delivery.swept(folder):
        try:
            for name, data in pictures.items():
                path = folder / name
                if not os.path.lexists(path):
                    new.append(path)
                done = writing.put(path, data, keeper.of_picture(path))
                kept += filter(None, [done.kept])
            yield kept
        except BaseException:
            with suppress(OSError):
                for path in new:
                    path.unlink(missing_ok=True)
                folder.rmdir()  # unless an earlier paper's pictures are in it
            raise


def _link(folder: Path) -> Finding:
    """Return what says that a folder of ours leads elsewhere, where nobody looks."""
    return writing.LINK.at(
        mark=Spot(str(folder)), link=os.readlink(folder), other=f"{folder.stem}-moi"
    )


def digests(path: Path, paper: Paper) -> Mapping[str, str]:
    """Return what a journal says of a paper."""
    from drafter.drafting import journal  # what only resumed runs keep

    return {
        place.relative_to(path.parent).as_posix(): journal.digest(data)
        for place, data in written(path, paper).items()
    }
