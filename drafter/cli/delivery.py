"""Putting papers where they are wanted: in the form asked for, whole or not at all."""

from collections.abc import Sequence
from pathlib import Path

from attrs import frozen

from drafter.cli.destination import Destination, same
from drafter.errors import SourceError
from drafter.findings import Finding, Rule, Spot
from drafter.outputs import converters, pdf, rules
from drafter.pipeline import Paper
from drafter.word import file_rules, files


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


def packed(
    papers: Sequence[Paper], destination: Destination, stem: str
) -> tuple[Parcel, ...]:
    """Return papers in the form asked for; where no PDF can be made, as .docx."""
    if destination.form != "pdf":
        convert = converters()[destination.form]
        return tuple(
            Parcel(convert(paper.data), destination.path(paper.name, stem))
            for paper in papers
        )
    program = pdf.converter()
    if program is None:
        return _unconverted(papers, destination, stem, rules.PDF_CONVERTER_MISSING)
    try:
        made = pdf.convert(program, [paper.data for paper in papers])
    except pdf.ConversionFailed as why:
        rule, reason = rules.PDF_FAILED, str(why)
        return _unconverted(papers, destination, stem, rule, reason)
    return tuple(
        Parcel(data, destination.path(paper.name, stem))
        for data, paper in zip(made, papers, strict=True)
    )


def _unconverted(
    papers: Sequence[Paper],
    destination: Destination,
    stem: str,
    rule: Rule,
    reason: str = "",
) -> tuple[Parcel, ...]:
    return tuple(
        Parcel(p.data, destination.path(p.name, stem, "docx"), rule, reason)
        for p in papers
    )


def refuse_clashes(parcels: Sequence[Parcel], kept: Sequence[Path]) -> None:
    """Stop before a paper replaces facts, a template or another paper of the run.

    Raises:
        drafter.errors.SourceError: With every clash.
    """
    taken = {_place(path): (f"tệp {path}", f"the file {path}") for path in kept}
    clashes = []
    for parcel in parcels:
        place = _place(parcel.path)
        if place in taken:
            said, said_en = taken[place]
            clashes.append(
                rules.TARGET_CLASH.at(
                    mark=Spot(str(parcel.path)),
                    path=parcel.path,
                    other=said,
                    other_en=said_en,
                )
            )
        taken[place] = ("một văn bản khác", "another paper")
    if clashes:
        raise SourceError(clashes)


@frozen
class Delivered:
    """What became of some parcels.

    Attributes:
        paths: What was written.
        problems: What stood in the way of the others, or of the form asked for.
    """

    paths: frozenset[Path] = frozenset()
    problems: tuple[Finding, ...] = ()


def delivered(parcels: Sequence[Parcel], folder: Path | None) -> Delivered:
    """Write each parcel; what stands in the way of one does not stop the others.

    Args:
        parcels: What to write.
        folder: The folder to make first, if it does not exist.
    """
    problem = _folder_made(folder) if folder is not None else None
    if problem is not None:
        return Delivered(problems=(problem,))
    paths, problems = set[Path](), list[Finding]()
    for parcel in parcels:
        try:
            files.write(parcel.path, parcel.data)
        except SourceError as stop:
            problems += stop.findings
            continue
        paths.add(parcel.path)
        if parcel.problem is not None:
            problems.append(_unformed(parcel, parcel.problem))
    return Delivered(frozenset(paths), tuple(problems))


def _unformed(parcel: Parcel, rule: Rule) -> Finding:
    spot = Spot(str(parcel.path))
    return rule.at(mark=spot, path=parcel.path, reason=parcel.reason)


def _folder_made(folder: Path) -> Finding | None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except FileExistsError:
        other = f"{folder.name}-moi"
        return file_rules.NOT_A_FILE.at(
            mark=Spot(str(folder)), kind="một tệp", kind_en="a file", other=other
        )
    except OSError as why:
        rule = file_rules.NO_RIGHT
        if not isinstance(why, PermissionError):
            rule = file_rules.NOT_WRITTEN
        return rule.at(mark=Spot(str(folder)), folder=folder, reason=why.strerror)
    return None


def _place(path: Path) -> str:
    return same(str(path.resolve()))
