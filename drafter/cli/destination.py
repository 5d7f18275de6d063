"""Where papers go: a folder, one file, or standard output."""

from pathlib import Path

import click
from attrs import frozen

from drafter.cli.language import say
from drafter.cli.places import argument
from drafter.drafting.naming import STANDARD, named
from drafter.files.file_names import composed
from drafter.outputs import FORMS
from drafter.vocabulary import nearest

OTHERS = frozenset(
    (
        *("doc", "docm", "dot", "dotm", "dotx", "odt", "ott", "rtf", "wps", "pages"),
        *("xls", "xlsx", "ods", "csv", "ppt", "pptx", "odp", "zip"),
        *("htm", "xhtml", "mht", "mhtml", "markdown", "text", "tex"),
        *("json", "xml", "yaml", "yml"),
    )
)
"""Suffixes of files that drafter does not write, and that no folder is meant by."""


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
        return self.folder / named(paper, stem, form or self.form)


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
    if out is None or target.is_dir() or out.endswith(("/", "\\")):
        return Destination(form=form or "docx", folder=target)
    if meant not in FORMS:
        _refuse_other(out, target, meant)
        return Destination(form=form or "docx", folder=target)
    _only_one(papers)
    if form not in (None, meant):
        raise click.UsageError(
            say(
                f"'{out}' là tệp .{meant} nhưng --to ghi {form}",
                f"'{out}' is a .{meant} file but --to says {form}",
            )
        )
    file = target if target.exists() else target.with_name(composed(target.name))
    return Destination(form=meant, folder=target.parent, file=file)


def _refuse_other(out: str, target: Path, suffix: str) -> None:
    """Stop where a file is meant, of a form that drafter does not write."""
    like = nearest(suffix, FORMS) if len(suffix) > 1 else None
    if suffix in OTHERS or like is not None:
        form = like or "docx"
        name = target.with_suffix(f".{form}")
        raise click.UsageError(
            say(
                f"drafter không ghi tệp .{suffix}, chỉ ghi {', '.join(FORMS)}; "
                f"chẳng hạn: -o {argument(name)}; "
                f"nếu '{out}' là thư mục thì thêm / ở cuối",
                f"no .{suffix} files are written, only {', '.join(FORMS)}; "
                f"such as: -o {argument(name)}; "
                f"if '{out}' is a folder, end it with /",
            )
        )


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
