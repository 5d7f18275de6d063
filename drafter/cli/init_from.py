"""``drafter init DIR --from FILE``: a working folder made of last year's file."""

import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import click

from drafter.cli import printing, streams
from drafter.cli.language import current, say
from drafter.cli.new_files import refuse_existing, tell_made, write_all
from drafter.errors import Unreadable
from drafter.files.file_names import STANDARD

if TYPE_CHECKING:
    from drafter.drafting.last_year import ThisYear
    from drafter.values import Period

_MOST = 1_000
"""So many files of an office's own templates are taken along."""


def init_from(
    folder: str,
    last: str,
    facts: str,
    companions: Mapping[str, bytes],
    *,
    period: str | None = None,
    bare: bool = False,
) -> None:
    """Make a working folder of last year's file, and say what is to be done in it.

    Args:
        folder: The folder to make.
        last: Last year's file; ``-`` for standard input.
        facts: What this year's file is called.
        companions: What stands beside it, by name.
        period: The period of this year's conference; by last year's if not given.
        bare: Whether last year's words are left out.

    Raises:
        drafter.errors.SourceError: Last year's file cannot be opened, a new one is
            there already, or the period is not plain.
        drafter.errors.InvalidDocument: Last year's file is no conference.
        click.BadParameter: The period is none.
    """
    from drafter import source
    from drafter.drafting.last_year import read_last

    target = Path(folder)
    refuse_existing(target, (facts, *companions), command="drafter init")
    read = read_last(source.contents(last), last)
    made = read.this_year(_period(period), name=str(target / facts), bare=bare)
    beside = last != STANDARD
    templates = dict(_templates(Path(last).parent, target)) if beside else {}
    refuse_existing(target, templates, command="drafter init")
    files = {facts: made.data, **companions}
    paths = [*write_all(target, files), *_written(target, templates)]
    tell_made(paths)
    streams.result("\n" + "\n".join(_told(made, last, str(paths[0]))))
    printing.print_findings(printing.of_file(str(paths[0]), made.findings))


def _period(typed: str | None) -> "Period | None":
    """Return the period that is asked for.

    Raises:
        click.BadParameter: What was typed is no period.
    """
    from drafter.formatter import read_period

    if typed is None:
        return None
    try:
        return read_period(typed).value
    except Unreadable as why:
        text = why.finding.message(current())
        advice = why.finding.hint(current())
        said = f"{text}; {advice}" if advice else text
        raise click.BadParameter(said, param_hint="--period") from None


def _templates(last: Path, target: Path) -> Iterator[tuple[str, bytes]]:
    """Yield the files of an office's own templates beside last year's file."""
    from drafter.templating.manifests import FOLDER

    folder = last / FOLDER
    if not folder.is_dir() or os.path.realpath(last) == os.path.realpath(target):
        return
    found = (path for path in sorted(folder.rglob("*")) if _is_kept(path))
    for path, _ in zip(found, range(_MOST), strict=False):
        yield str(path.relative_to(last)), path.read_bytes()


def _is_kept(path: Path) -> bool:
    """Whether a file is one of a template, and none that Word left beside it."""
    hidden = path.name.startswith(("~", "."))
    return not hidden and not path.is_symlink() and path.is_file()


def _written(target: Path, files: Mapping[str, bytes]) -> Iterator[Path]:
    """Write files into folders below one, and yield their paths."""
    for name, data in files.items():
        path = target / name
        yield from write_all(path.parent, {path.name: data})


def _told(made: "ThisYear", last: str, path: str) -> Iterator[str]:
    """Yield what became of last year's facts, and what is to be done."""
    every = "; ".join(filter(None, (_people(made), _figures(made), _empty(made))))
    yield say(f"Chép từ {last}: {every}", f"Taken from {last}: {every}")
    if made.keeps_words:
        yield say(
            "Lời của năm trước nằm ở các dòng bắt đầu bằng #~ để tham khảo; "
            "không cần thì thêm --bare.",
            "Last year's words stand in lines of #~; --bare leaves them out.",
        )
    check = printing.argument(path)
    yield say(
        f"Làm tiếp: điền vào tệp, rồi  drafter check {check}",
        f"Next: fill in the file, then  drafter check {check}",
    )


def _people(made: "ThisYear") -> str:
    if not made.people:
        return ""
    words = say("người giữ nguyên (rà lại chức vụ)", "people kept (see their offices)")
    return f"{made.people} {words}"


def _figures(made: "ThisYear") -> str:
    """Return how many figures moved in which way, those of each that there are."""
    counted = made.counted
    planned = ("có kế hoạch", "with a plan")
    if not counted.last:
        planned = ("số liệu có kế hoạch", "figures with a plan")
    rows = (
        (counted.last, "số liệu có số năm trước", "figures with last year's result"),
        (counted.planned, *planned),
        (counted.new, "số liệu mới", "new figures"),
    )
    return ", ".join(f"{number} {say(vi, en)}" for number, vi, en in rows if number)


def _empty(made: "ThisYear") -> str:
    """Return the required keys that are left empty, each with its line."""
    if not made.empty:
        return ""
    lines = [
        say(f"dòng {line} {key}", f"line {line} {key}") for line, key in made.empty
    ]
    return say("mục bắt buộc còn trống: ", "required and empty: ") + ", ".join(lines)
