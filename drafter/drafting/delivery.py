"""Where papers go, what they are called, what they must not replace; the writing."""

import os
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from drafter.errors import SourceError
from drafter.files import file_names, writing
from drafter.files.file_names import STANDARD, composed, same
from drafter.findings import Finding, Spot, error, errors
from drafter.outputs import FORMS
from drafter.records import frozen
from drafter.vocabulary import nearest

TERMINAL_REFUSED = error("F303")
STDOUT_CLOSED = error("F304")
STDOUT_FAILED = error("F305")
FILE_EXISTS = error("F306")
TARGET_CLASH = error("F307")
SAME_STEM = error("F501")
OUTPUT_EXISTS = error("F510")

UNNAMED = "hoi-nghi"
"""What a conference read from standard input is called in file names."""
OTHER_SUFFIXES = frozenset(
    (
        *("doc", "docm", "dot", "dotm", "dotx", "odt", "ott", "rtf", "wps", "pages"),
        *("xls", "xlsx", "ods", "csv", "ppt", "pptx", "odp", "zip"),
        *("htm", "xhtml", "mht", "mhtml", "markdown", "text", "tex"),
        *("json", "xml", "yaml", "yml"),
    )
)
"""Suffixes of files that drafter does not write, and that no folder is meant by."""


class WrongOutput(ValueError):
    """What is said of the output contradicts itself.

    The sentence is for callers in Python; the command has sentences of its own.

    Attributes:
        values: What the sentences name.
    """

    text = ""

    def __init__(self, **values: object) -> None:
        self.values = values
        super().__init__(self.text.format(**values))


class OneFileForSeveral(WrongOutput):
    """The output is one file, and several papers are made."""

    text = "output is one file, but {papers} papers are made: name a folder"


class OtherForm(WrongOutput):
    """The suffix of the output is another form than the one asked for."""

    text = "output '{out}' is a .{suffix} file, but form is '{form}'"


class UnwrittenForm(WrongOutput):
    """The suffix of the output is a form that drafter does not write."""

    text = (
        "no .{suffix} files are written, only {forms}, such as '{file}'; "
        "if '{out}' is a folder, end it with /"
    )


@frozen
class Destination:
    """Where the papers of a run go, and in which form.

    Attributes:
        form: The form of the papers: ``docx``.
        folder: The folder for them, where they are named by drafter.
        file: The file for the one paper, where the user named it.
        standard: Whether they go to standard output, which the caller writes.
    """

    form: str = "docx"
    folder: Path = Path()
    file: Path | None = None
    standard: bool = False

    def path(self, paper: str, stem: str, form: str = "") -> Path:
        """Return where a paper is written.

        Args:
            paper: The paper's name.
            stem: What several conferences are told apart by; may be empty.
            form: Its form, where it is not the one asked for.
        """
        if self.file is not None:
            return self.file.with_suffix(f".{form}") if form else self.file
        return self.folder / paper_file(paper, stem, form or self.form)


def destination(out: str, form: str | None = None, *, papers: int) -> Destination:
    """Return the folder or the file that a path means.

    A path means a file when it ends in the suffix of a form, and a folder otherwise.

    Args:
        out: A folder, or a file when one paper is made.
        form: The form of the papers; by the suffix of the file, else ``docx``.
        papers: How many papers the run makes.

    Raises:
        WrongOutput: They contradict each other, or a suffix is no form.
    """
    target = Path(out)
    suffix = target.suffix.lower().removeprefix(".")
    if os.path.isdir(target) or out.endswith(("/", "\\")):
        return Destination(form=form or "docx", folder=target)
    if suffix not in FORMS:
        _refuse_unwritten(out, target, suffix)
        return Destination(form=form or "docx", folder=target)
    if papers != 1:
        raise OneFileForSeveral(papers=papers)
    if form not in (None, suffix):
        raise OtherForm(out=out, suffix=suffix, form=form)
    file = target if os.path.exists(target) else target.with_name(composed(target.name))
    return Destination(form=suffix, folder=target.parent, file=file)


def paper_file(paper: str, stem: str = "", form: str = "docx") -> str:
    """Return the file name of a paper: one component of a path, composed (NFC).

    Args:
        paper: The paper's name.
        stem: What several conferences are told apart by; may be empty.
        form: The form of the paper, which is the suffix.

    Raises:
        drafter.errors.SourceError: The name leads out of its folder.
    """
    paper = file_names.component(paper)
    return composed(f"{stem}-{paper}.{form}" if stem else f"{paper}.{form}")


def stems(sources: Sequence[str]) -> tuple[str, ...]:
    """Return what the papers of each conference file are named after.

    Raises:
        drafter.errors.SourceError: Files would be named alike.
    """
    names = tuple(UNNAMED if s == STANDARD else Path(s).stem for s in sources)
    counted = Counter(map(same, names))
    twins = [
        SAME_STEM.at(mark=Spot(source), stem=stem)
        for source, stem in zip(sources, names, strict=True)
        if counted[same(stem)] > 1
    ]
    if twins:
        raise SourceError(twins)
    return names


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


def clashes(paths: Iterable[Path], kept: Iterable[Path]) -> Iterator[Finding]:
    """Yield papers that would replace facts, a template, a picture or another paper.

    They do on a disk that minds neither case nor the way accents are typed.
    """
    taken: dict[str, Path | None] = {_place(path): path for path in kept}
    for path in paths:
        place = _place(path)
        if place in taken:
            file = taken[place]
            vi = f"tệp {file}" if file else "một văn bản khác"
            en = f"the file {file}" if file else "another paper"
            spot = Spot(str(path))
            yield TARGET_CLASH.at(mark=spot, path=path, other=vi, other_en=en)
        taken[place] = None


@contextmanager
def swept(folder: Path) -> Iterator[None]:
    """Remove what killed runs left in a folder, before a run and after it."""
    writing.sweep(folder)
    try:
        yield
    finally:
        writing.sweep(folder)


def beside(path: Path) -> Path:
    """Return the folder beside a paper for the pictures that it shows."""
    return path.with_name(f"{path.stem}.files")


def write(
    contents: Iterable[tuple[Path, bytes]], folder: Path
) -> tuple[tuple[Path, ...], tuple[Finding, ...]]:
    """Write files; what stands in the way of one does not stop the others.

    Args:
        contents: Each path with its content.
        folder: The folder to make first, if it does not exist.

    Returns:
        The paths that were written, and what stood in the way of the others.
    """
    if obstacles := tuple(make(folder)):
        return (), obstacles
    paths, problems = list[Path](), list[Finding]()
    for path, data in contents:
        try:
            writing.write(path, data)
        except SourceError as stop:
            problems += stop.findings
        else:
            paths.append(path)
    return tuple(paths), tuple(problems)


def make(folder: Path) -> Iterator[Finding]:
    """Make a folder, if it does not exist; yields what stands in the way."""
    if wrong := tuple(_misnamed(folder)):
        yield from wrong
        return
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except FileExistsError:
        yield _not_a_folder(folder)
    except OSError as why:
        yield writing.problem(folder, why)


def _place(path: Path) -> str:
    """Return what is equal for paths that lead to one file."""
    try:
        return same(os.path.realpath(path))
    except ValueError:  # no system takes such a path, and `examine` says so
        return str(path)


def _refuse_unwritten(out: str, target: Path, suffix: str) -> None:
    """Stop where a file is meant, of a form that drafter does not write."""
    like = nearest(suffix, FORMS) if len(suffix) > 1 else None
    if suffix in OTHER_SUFFIXES or like is not None:
        file = target.with_suffix(f".{like or 'docx'}")
        forms = ", ".join(FORMS)
        raise UnwrittenForm(out=out, suffix=suffix, forms=forms, file=file)


def _misnamed(folder: Path) -> Iterator[Finding]:
    """Yield what is wrong with the names of folders that are still to be made."""
    for new in (folder, *folder.parents):
        if new.name not in ("", "..") and not os.path.exists(new):
            yield from errors(file_names.examine(new))


def _not_a_folder(folder: Path) -> Finding:
    return writing.NOT_A_FILE.at(
        mark=Spot(str(folder)),
        kind="một tệp",
        kind_en="a file",
        other=f"{folder.name}-moi",
    )
