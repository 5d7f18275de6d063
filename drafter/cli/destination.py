"""Where papers go: a folder, one file, or standard output."""

import unicodedata
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import click
from attrs import frozen

from drafter.cli.language import say
from drafter.outputs import FORMS

STANDARD = "-"
UNNAMED = "hoi-nghi"
"""What a conference read from standard input is called in file names."""


@frozen
class Destination:
    """Where the papers of a run go, and in which form.

    Attributes:
        form: The form of the papers: ``docx``.
        folder: The folder for them, where they are named by drafter.
        file: The file for the one paper, where the user named it.
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
        name = f"{stem}-{paper}" if stem else paper
        return self.folder / f"{name}.{form or self.form}"


def chosen(out: str | None, form: str | None, *, papers: int) -> Destination:
    """Return what ``-o`` and ``--to`` ask for.

    Args:
        out: A folder, a file when one paper is made, or ``-``.
        form: The form, where it is named.
        papers: How many papers the run makes.

    Raises:
        click.UsageError: They contradict each other, or the number of papers.
    """
    if out == STANDARD:
        _only_one(papers)
        return Destination(form=form or "docx", standard=True)
    target = Path(out or ".")
    meant = target.suffix.lower().removeprefix(".")
    if (
        out is None
        or target.is_dir()
        or out.endswith(("/", "\\"))
        or meant not in FORMS
    ):
        return Destination(form=form or "docx", folder=target)
    _only_one(papers)
    if form not in (None, meant):
        raise click.UsageError(
            say(
                f"'{out}' là tệp .{meant} nhưng --to ghi {form}",
                f"'{out}' is a .{meant} file but --to says {form}",
            )
        )
    return Destination(form=meant, folder=target.parent, file=target)


def stems(names: Sequence[str]) -> tuple[str, ...]:
    """Return what the papers of each file are named after; one file needs nothing.

    Raises:
        click.UsageError: Two files would be named alike.
    """
    if len(names) == 1:
        return ("",)
    found = tuple(UNNAMED if n == STANDARD else Path(n).stem for n in names)
    counted = Counter(map(same, found))
    twins = [
        name for name, stem in zip(names, found, strict=True) if counted[same(stem)] > 1
    ]
    if twins:
        listed = ", ".join(twins)
        raise click.UsageError(
            say(
                f"các tệp cùng tên sẽ ghi đè văn bản của nhau: {listed}; "
                "chạy riêng từng tệp với -o",
                f"files of one name would overwrite each other's papers: {listed}; "
                "run them one by one with -o",
            )
        )
    return found


def same(name: str) -> str:
    """Return a file name as a careless disk compares it."""
    return unicodedata.normalize("NFC", name).casefold()


def _only_one(papers: int) -> None:
    if papers != 1:
        raise click.UsageError(
            say(
                f"-o là một tệp hoặc '-' nhưng lần chạy này tạo {papers} văn bản; "
                "chọn một giấy tờ bằng -t, hoặc cho -o một thư mục",
                f"-o names one file or '-', but this run makes {papers} papers; "
                "choose one with -t, or give -o a folder",
            )
        )
