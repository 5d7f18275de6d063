"""``drafter render``: conference files made into papers, and what became of each."""

import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

import click

from drafter.cli import boundary, streams
from drafter.cli.bilingual import command, json_option, option
from drafter.cli.language import say
from drafter.outputs import BINARY, FORMS

if TYPE_CHECKING:
    from drafter.drafting.delivery import Destination
    from drafter.drafting.jobs import Drafted, Job
    from drafter.drafting.rendering import Paper
    from drafter.findings import Finding

SHOWN = 6
"""How many gaps or files are named before the rest is left out."""
AHEAD = 4
"""How many files are handed out for each process before the first is awaited."""


@command(
    "render",
    vi="""
    FILE là tệp .yaml, hoặc - để đọc từ stdin. Không chọn gì thì tạo bao-cao và tin-bai
    trong thư mục hiện tại. Lỗi dừng trước khi ghi; cảnh báo không dừng.""",
    en="""
    FILE is a .yaml, or - for standard input. By default bao-cao and tin-bai are made
    in the current folder. An error stops before writing; a warning does not.""",
)
@click.argument("files", metavar="FILE...", nargs=-1, required=True)
@option(
    "-t",
    "papers",
    metavar="PAPER",
    multiple=True,
    vi="Giấy tờ cần tạo, hoặc đường dẫn tới mẫu; lặp lại được.",
    en="A paper to make, or the path of a template; may be repeated.",
)
@option(
    "-o",
    "out",
    metavar="OUT",
    vi="Thư mục kết quả; hoặc một tệp khi chỉ tạo một văn bản; hoặc - cho stdout.",
    en="Folder for the papers; or a file when one is made; or - for stdout.",
)
@option(
    "--to",
    "form",
    type=click.Choice(FORMS),
    vi="Dạng tệp. Mặc định theo đuôi của OUT, hoặc docx.",
    en="Form of the files. By the suffix of OUT, else docx.",
)
@option(
    "--strict",
    is_flag=True,
    vi="Dừng cả khi có cảnh báo hoặc còn chỗ [CẦN BỔ SUNG].",
    en="Stop for warnings and gaps too.",
)
@option(
    "-j",
    "jobs",
    metavar="N",
    type=click.IntRange(min=1),
    default=1,
    vi="Số tệp làm cùng lúc.",
    en="How many files to make at once.",
)
@option(
    "--allow-outside",
    is_flag=True,
    vi="Cho phép tệp ảnh nằm ngoài thư mục của tệp dữ liệu.",
    en="Let pictures stand outside the folder of the conference file.",
)
@json_option
def render(
    files: tuple[str, ...],
    papers: tuple[str, ...],
    out: str | None,
    form: str | None,
    strict: bool,
    jobs: int,
    allow_outside: bool,
    as_json: bool,
) -> int:
    """Make the papers of every file, and say what became of each."""
    from drafter.drafting import delivery
    from drafter.drafting.jobs import Order, chosen, planned
    from drafter.drafting.rendering import DEFAULT_PAPERS

    if len(set(files)) < len(files):
        text = say("một tệp được nêu hai lần", "a file is named twice")
        raise click.UsageError(text)
    names = tuple(dict.fromkeys(papers)) or DEFAULT_PAPERS
    target = _destination(out, form, papers=len(files) * len(names))
    _refuse_output(target, as_json=as_json)
    order = Order(
        papers=chosen(names),
        destination=target,
        strict=strict,
        allow_outside=allow_outside,
    )
    stems = delivery.stems(files) if len(files) > 1 else ("",)
    work = planned(files, order, stems=stems)
    with delivery.swept(target.folder):
        results = draft_all(work, jobs, shown=not as_json)
    if target.standard:
        for paper in _papers(results):
            streams.raw(paper.data)
    if as_json:
        print_results_as_json(results)
    else:
        print_results(results, quiet=target.standard)
    return max(code(drafted) for drafted in results)


def draft_all(work: "Sequence[Job]", jobs: int, *, shown: bool) -> "list[Drafted]":
    """Draft every file; what stops one stops no other.

    Args:
        work: The files.
        jobs: How many at once.
        shown: Whether a person may be shown how far it is.
    """
    from drafter.drafting import batch
    from drafter.drafting.jobs import done, each

    if len(work) == 1:
        return [done(work[0])]
    workers = min(jobs, len(work))
    executor = batch.processes(workers) if workers > 1 else None
    results = each(work, executor, workers=workers, ahead=AHEAD * workers)
    drafted: list[Drafted] = []
    with _progress(len(work), shown=shown) as step:
        for result in results:
            drafted.append(result)
            step()
    return drafted


def code(drafted: "Drafted") -> int:
    """Return the exit code of one file."""
    return boundary.exit_code(drafted.error) if drafted.error else boundary.DONE


def print_results_as_json(results: "Sequence[Drafted]") -> None:
    """Print findings, gaps and papers as JSON."""
    from drafter.cli import printing

    findings = [
        item
        for drafted in results
        for item in printing.of_file(drafted.source, drafted.findings)
    ]
    papers = [
        {
            "file": drafted.source,
            "paper": paper.name,
            "template": paper.template,
            "path": str(paper.path),
            "gaps": [gap.values["key"] for gap in paper.gaps],
        }
        for drafted in results
        for paper in drafted.papers
    ]
    printing.print_findings_as_json(printing.without_hints(findings), papers=papers)


def print_results(results: "Sequence[Drafted]", *, quiet: bool = False) -> None:
    """Print findings to standard error, then what was made, computed and left open.

    Args:
        results: What became of each file.
        quiet: Whether standard output carries the paper itself.
    """
    from drafter.cli import printing

    findings = [
        item
        for drafted in results
        for item in printing.of_file(drafted.source, _besides_gaps(drafted))
    ]
    printing.print_findings(printing.without_hints(findings))
    write: Callable[[str], None] = streams.note if quiet else streams.result
    for line in _report(results, quiet=quiet):
        write(line)
    if len(results) > 1:
        streams.note(_summary(results))


def _destination(out: str | None, form: str | None, *, papers: int) -> "Destination":
    """Return what ``-o`` and ``--to`` ask for.

    Raises:
        click.UsageError: They contradict each other, or the number of papers.
    """
    from drafter.cli.printing import argument
    from drafter.drafting import delivery
    from drafter.files.file_names import STANDARD

    try:
        if out == STANDARD:
            if papers != 1:
                raise delivery.OneFileForSeveral(papers=papers)
            return delivery.Destination(form=form or "docx", standard=True)
        return delivery.destination(out or ".", form, papers=papers)
    except delivery.OneFileForSeveral as why:
        text = say(
            "-o là một tệp hoặc '-' nhưng lần chạy này tạo {papers} văn bản; "
            "chọn một giấy tờ bằng -t, hoặc cho -o một thư mục",
            "-o names one file or '-', but this run makes {papers} papers; "
            "choose one with -t, or give -o a folder",
        ).format(**why.values)
    except delivery.OtherForm as why:
        text = say(
            "'{out}' là tệp .{suffix} nhưng --to ghi {form}",
            "'{out}' is a .{suffix} file but --to says {form}",
        ).format(**why.values)
    except delivery.UnwrittenForm as why:
        text = say(
            "drafter không ghi tệp .{suffix}, chỉ ghi {forms}; chẳng hạn: -o {file}; "
            "nếu '{out}' là thư mục thì thêm / ở cuối",
            "no .{suffix} files are written, only {forms}; such as: -o {file}; "
            "if '{out}' is a folder, end it with /",
        ).format(**{**why.values, "file": argument(why.values["file"])})
    raise click.UsageError(text)


def _refuse_output(target: "Destination", *, as_json: bool) -> None:
    """Stop where standard output cannot take what is meant for it."""
    from drafter.drafting.delivery import TERMINAL_REFUSED
    from drafter.errors import SourceError

    if not target.standard:
        return
    if as_json:
        text = say("--json và -o - cùng dùng stdout", "--json and -o - share stdout")
        raise click.UsageError(text)
    if target.form in BINARY and streams.stdout_is_terminal():
        raise SourceError([TERMINAL_REFUSED.at(form=target.form)])


@contextmanager
def _progress(number: int, *, shown: bool) -> Iterator[Callable[[], None]]:
    """Show on a terminal how many files are done; yields what counts one more."""
    if not (shown and streams.stderr_is_terminal()):
        yield lambda: None
        return
    label = say("Đang soạn", "Drafting")
    with click.progressbar(length=number, label=label, file=sys.stderr) as bar:
        yield lambda: bar.update(1)


def _papers(results: "Iterable[Drafted]") -> "list[Paper]":
    return [paper for drafted in results for paper in drafted.papers]


def _besides_gaps(drafted: "Drafted") -> "Iterator[Finding]":
    """Yield the findings of a file but those that the summary of gaps names."""
    gaps = drafted.gaps
    return (finding for finding in drafted.findings if finding not in gaps)


def _report(results: "Sequence[Drafted]", *, quiet: bool) -> Iterator[str]:
    made = [drafted for drafted in results if drafted.papers]
    if made and not quiet:
        yield from _made(_papers(made))
    if any(drafted.computed.ratios for drafted in made):
        yield _computed(made)
    gaps = [gap for drafted in made for gap in drafted.gaps]
    if gaps:
        yield _gaps(gaps)
    if any(paper.unnumbered for paper in _papers(made)):
        yield say(
            "Số và ngày ban hành chưa ghi thì để trống cho văn thư.",
            "Number and day of issue, where not given, are left to the records clerk.",
        )
    yield from _next(made, gaps)


def _made(papers: "Sequence[Paper]") -> Iterator[str]:
    from drafter.cli.printing import columns

    word = say("Đã tạo", "Made")
    label = say("mẫu", "template")
    rows = [("", str(paper.path), f"({label}: {paper.template})") for paper in papers]
    rows[0] = (word, *rows[0][1:])
    yield from columns(rows)


def _computed(made: "Iterable[Drafted]") -> str:
    counted = [drafted.computed for drafted in made]
    number = sum(item.ratios for item in counted)
    example = next((item.example for item in counted if item.example), "")
    text = say(f"Tự tính {number} tỷ lệ", f"Computed {number} ratios")
    such = say("ví dụ", "such as")
    return f"{text}, {such}: {example}" if example else text


def _gaps(gaps: "Sequence[Finding]") -> str:
    names = list(dict.fromkeys(_gap(gap) for gap in gaps))
    listed = "; ".join(names[:SHOWN]) + ("; …" if len(names) > SHOWN else "")
    head = say(f"Còn {len(gaps)} chỗ", f"{len(gaps)} places left")
    return f"{head} [CẦN BỔ SUNG]: {listed}"


def _gap(gap: "Finding") -> str:
    from drafter.views.phrasing import lower_first

    what, key = (str(gap.values[name]) for name in ("what", "key"))
    return say(f"{lower_first(what.split(',')[0].split(';')[0])} ({key})", key)


def _next(made: "Sequence[Drafted]", gaps: "Sequence[Finding]") -> Iterator[str]:
    """Yield what to do now, for the files that have papers."""
    from drafter.findings import Severity

    if gaps:
        yield say(
            "Làm tiếp: thêm các mục ấy vào tệp dữ liệu rồi chạy lại, "
            "hoặc điền vào chỗ tô vàng trong tệp Word.",
            "Next: add these to the file and run again, or fill in the yellow places.",
        )
        return
    hints = {
        drafted.source: sum(f.severity is Severity.HINT for f in drafted.findings)
        for drafted in made
    }
    if number := sum(hints.values()):
        files = _listed([file for file, count in hints.items() if count])
        yield say(
            f"Còn {number} gợi ý về số liệu, câu chữ: drafter check {files}",
            f"{number} hints on figures and wording: drafter check {files}",
        )


def _summary(results: "Sequence[Drafted]") -> str:
    """Return how many of several files are done, and which are not."""
    papers = len(_papers(results))
    failed = [drafted.source for drafted in results if drafted.error]
    done, of = len(results) - len(failed), len(results)
    text = say(
        f"Xong {done}/{of} tệp, {papers} văn bản",
        f"{done} of {of} files done, {papers} papers",
    )
    if not failed:
        return text
    left = say("chưa xong", "not done")
    return f"{text}; {left}: {_listed(failed)}"


def _listed(files: Sequence[str]) -> str:
    """Return files as they are typed on a command line, the first of many."""
    from drafter.cli.printing import argument

    names = " ".join(map(argument, files[:SHOWN]))
    return f"{names} …" if len(files) > SHOWN else names
