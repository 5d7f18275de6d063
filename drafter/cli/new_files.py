"""Files that a command makes anew: none that is there is written over."""

import os
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

import click

from drafter.cli import printing, streams
from drafter.cli.language import say
from drafter.errors import SourceError
from drafter.files.file_names import STANDARD, composed
from drafter.findings import Spot

DOCX = ".docx"


def refuse_existing(folder: Path, names: Iterable[str], *, command: str) -> None:
    """Stop where one of some files exists already.

    Args:
        folder: Where they are to be made.
        names: What they are called.
        command: What is typed before the name of another folder.

    Raises:
        drafter.errors.SourceError: With every file that is in the way.
    """
    from drafter.drafting.delivery import FILE_EXISTS

    named = folder if folder.name.strip(".") else Path(os.path.realpath(folder)).name
    other = printing.argument(f"{named}-2")
    existing = [
        FILE_EXISTS.at(mark=Spot(str(path)), path=path, command=command, other=other)
        for path in (folder / name for name in names)
        if os.path.lexists(path)
    ]
    if existing:
        raise SourceError(existing)


def new_docx(out: str | None, stem: str, *, option: str = "-o") -> Path:
    """Return where a command writes its one Word file.

    Args:
        out: What was typed after the option; nothing for ``<stem>.moi.docx`` here.
        stem: The name, without suffix, of what the file is made from.
        option: The option.

    Raises:
        click.UsageError: It does not end in .docx.
        drafter.errors.SourceError: It exists already.
    """
    path = Path(out or f"{stem}.moi{DOCX}")
    if path.suffix.lower() != DOCX:
        text = say(
            f"{option} cần tên một tệp .docx, không phải '{out}'",
            f"{option} takes the name of a .docx, not '{out}'",
        )
        raise click.UsageError(text)
    path = path if os.path.lexists(path) else path.with_name(composed(path.name))
    refuse_output(path, option=option)
    return path


def form_of(output: str | None, asked: str | None, forms: Sequence[str]) -> str | None:
    """Return the form of the file to write: as asked for, or as its name says.

    Args:
        output: What was typed after ``-o``, if anything.
        asked: What was typed after ``--to``, if anything.
        forms: The forms that there are, each also a suffix.

    Raises:
        click.BadParameter: The name says nothing, or another form.
    """
    if output in (None, STANDARD):
        return asked
    named = Path(str(output)).suffix.removeprefix(".").casefold()
    known = ", ".join(forms)
    if named not in (forms if asked is None else (asked,)):
        named_vi = f"không rõ dạng của tệp '{output}'; thêm --to, một trong: {known}"
        named_en = f"the form of '{output}' is not clear; add --to, one of: {known}"
        if asked is not None:
            named_vi = (
                f"--to {asked} cần tên tệp có đuôi .{asked}, không phải '{output}'"
            )
            named_en = (
                f"--to {asked} takes a name that ends in .{asked}, not '{output}'"
            )
        raise click.BadParameter(say(named_vi, named_en), param_hint="-o")
    return named


def refuse_output(path: Path, *, option: str = "-o") -> None:
    """Stop where the file that a command is to write exists already.

    Args:
        path: The file.
        option: The option that names it.

    Raises:
        drafter.errors.SourceError: It exists; names one that does not.
    """
    from drafter.drafting.delivery import OUTPUT_EXISTS

    if not os.path.lexists(path):
        return
    free = (path.with_stem(f"{path.stem}-{number}") for number in range(2, 1000))
    other = next((one for one in free if not os.path.lexists(one)), path)
    values = {"option": option, "other": printing.argument(other)}
    raise SourceError([OUTPUT_EXISTS.at(mark=Spot(str(path)), path=path, **values)])


def write_all(folder: Path, files: Mapping[str, bytes]) -> tuple[Path, ...]:
    """Write files into a folder, which is made first.

    Raises:
        drafter.errors.SourceError: With all that could not be written.
    """
    from drafter.drafting import delivery

    contents = [(folder / name, data) for name, data in files.items()]
    with delivery.swept(folder):
        paths, problems = delivery.write(contents, folder)
    if problems:
        raise SourceError(problems)
    return paths


def tell_made(paths: Iterable[Path]) -> None:
    """Say which files were made."""
    rows = [
        (say("Đã tạo", "Made") if number == 0 else "", str(path))
        for number, path in enumerate(paths)
    ]
    streams.result("\n".join(printing.columns(rows)))
