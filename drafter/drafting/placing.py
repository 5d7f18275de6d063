"""The files that a paper is: its own, and the pictures in the folder beside it."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from drafter.drafting import delivery
from drafter.drafting.rendering import Paper


def written(path: Path, paper: Paper) -> Mapping[Path, bytes]:
    """Map the paths of a paper to what is written there."""
    folder = delivery.beside(path)
    return {
        path: paper.data,
        **{folder / name: data for name, data in paper.files.items()},
    }


def edited(drafted: Mapping[str, str], path: Path, paper: Paper) -> Iterator[Path]:
    """Yield what is neither as it was drafted nor as it would be.

    Args:
        drafted: The digests of an earlier run, by what a journal calls the files.
        path: Where the paper is written.
        paper: The paper, as it would be.
    """
    for place, data in written(path, paper).items() if drafted else ():
        from drafter.drafting import journal  # what only resumed runs keep

        known = drafted.get(_called(path, place), "")
        if known and journal.is_edited(place, known, data):
            yield place


def digests(path: Path, paper: Paper) -> Mapping[str, str]:
    """Return what a journal says of a paper."""
    from drafter.drafting import journal

    return {
        _called(path, place): journal.digest(data)
        for place, data in written(path, paper).items()
    }


def _called(paper: Path, path: Path) -> str:
    """Return what a journal calls a file: its path from the folder of the paper."""
    return path.relative_to(paper.parent).as_posix()
