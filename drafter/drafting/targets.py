"""Where papers go: what must not be replaced, the folder, the writing."""

import os
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from attrs import frozen

from drafter.drafting.naming import STANDARD
from drafter.errors import SourceError
from drafter.files import file_names, file_rules, files
from drafter.files.file_names import same
from drafter.findings import Finding, Rule, Spot, errors
from drafter.outputs import rules
from drafter.templates import Template


@frozen
class Parcel:
    """A paper in its final form with its target.

    Attributes:
        data: The bytes to be written.
        path: Where they go.
        problem: What kept it from the form asked for, once it is written.
    """

    data: bytes
    path: Path
    problem: Rule | None = None
    reason: str = ""


@frozen
class Delivered:
    """What became of some parcels.

    Attributes:
        paths: What was written.
        problems: What stood in the way of the others, or of the form asked for.
    """

    paths: tuple[Path, ...] = ()
    problems: tuple[Finding, ...] = ()


def inputs(sources: Iterable[str], papers: Iterable[str | Template]) -> Iterator[Path]:
    """Yield the files that a run reads: facts, and the templates named for it."""
    yield from (Path(name) for name in sources if name != STANDARD)
    yield from (Path(paper.name) for paper in papers if isinstance(paper, Template))


def examine(paths: Sequence[Path], kept: Iterable[Path] = ()) -> Iterator[Finding]:
    """Yield what speaks against writing papers to some paths.

    Errors are names that some system refuses, and clashes. A path that is nearly too
    long is a warning.

    Args:
        paths: Where papers are to be written.
        kept: Files that no paper may replace.
    """
    for path in paths:
        yield from file_names.examine(path)
    yield from clashes(paths, kept)


def refuse_clashes(paths: Iterable[Path], kept: Iterable[Path]) -> None:
    """Stop before the first write.

    Raises:
        drafter.errors.SourceError: With every clash.
    """
    if found := tuple(clashes(paths, kept)):
        raise SourceError(found)


def clashes(paths: Iterable[Path], kept: Iterable[Path]) -> Iterator[Finding]:
    """Yield papers that would replace facts, a template, a picture or another paper.

    They do on a disk that minds neither case nor the way accents are typed.
    """
    taken = {_place(path): (f"tệp {path}", f"the file {path}") for path in kept}
    for path in paths:
        place = _place(path)
        if place in taken:
            vi, en = taken[place]
            spot = Spot(str(path))
            yield rules.TARGET_CLASH.at(mark=spot, path=path, other=vi, other_en=en)
        taken[place] = ("một văn bản khác", "another paper")


@contextmanager
def swept(folder: Path) -> Iterator[None]:
    """Remove what killed runs left in a folder, before a run and after it."""
    files.sweep(folder)
    try:
        yield
    finally:
        files.sweep(folder)


def delivered(parcels: Iterable[Parcel], folder: Path | None = None) -> Delivered:
    """Write each parcel; what stands in the way of one does not stop the others.

    Args:
        parcels: What to write.
        folder: The folder to make first, if it does not exist.
    """
    if folder is not None and (obstacles := tuple(_made(folder))):
        return Delivered(problems=obstacles)
    paths, problems = list[Path](), list[Finding]()
    for parcel in parcels:
        try:
            files.write(parcel.path, parcel.data)
        except SourceError as stop:
            problems += stop.findings
            continue
        paths.append(parcel.path)
        if parcel.problem is not None:
            problems.append(_unformed(parcel, parcel.problem))
    return Delivered(tuple(paths), tuple(problems))


def _made(folder: Path) -> Iterator[Finding]:
    """Make a folder; yields what stands in the way."""
    if wrong := tuple(_misnamed(folder)):
        yield from wrong
        return
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except FileExistsError:
        yield _not_a_folder(folder)
    except OSError as why:
        yield files.problem(folder, why)


def _misnamed(folder: Path) -> Iterator[Finding]:
    """Yield what is wrong with the names of folders that are still to be made."""
    for new in (folder, *folder.parents):
        if new.name not in ("", "..") and not os.path.exists(new):
            yield from errors(file_names.examine(new))


def _not_a_folder(folder: Path) -> Finding:
    return file_rules.NOT_A_FILE.at(
        mark=Spot(str(folder)),
        kind="một tệp",
        kind_en="a file",
        other=f"{folder.name}-moi",
    )


def _unformed(parcel: Parcel, rule: Rule) -> Finding:
    spot = Spot(str(parcel.path))
    return rule.at(mark=spot, path=parcel.path, reason=parcel.reason)


def _place(path: Path) -> str:
    return same(os.path.realpath(path))
