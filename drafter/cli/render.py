"""``drafter render``: conference files made into papers, and what became of each."""

import signal
import sys
from collections.abc import Generator, Iterator
from contextlib import closing, contextmanager, suppress
from typing import TYPE_CHECKING

import click

from drafter.cli import completion, streams
from drafter.cli.bilingual import command, json_option, option
from drafter.cli.language import say
from drafter.cli.render_report import Json, Text
from drafter.outputs import BINARY, FORMS

if TYPE_CHECKING:
    from click._termui_impl import ProgressBar

    from drafter.drafting.delivery import Destination
    from drafter.drafting.jobs import Drafted, Job
    from drafter.model import NewsSize


def _size(
    ctx: click.Context, param: click.Parameter, typed: str | None
) -> "NewsSize | None":
    """Return the size of a news item that was typed, in any spelling."""
    from drafter.model import NewsSize
    from drafter.vocabulary import member

    size = None if typed is None else member(NewsSize, typed)
    if typed is not None and size is None:
        sizes = ", ".join(str(size.value) for size in NewsSize)
        text = say(
            f"không có cỡ tin '{typed}'; chọn một trong: {sizes}",
            f"there is no size '{typed}'; choose one of: {sizes}",
        )
        raise click.BadParameter(text, ctx, param)
    return size


@command(
    "render",
    vi="""
    FILE là tệp .yaml, mẫu nhập .xlsx, hoặc - để đọc từ stdin. Không chọn gì thì tạo
    bao-cao và tin-bai trong thư mục hiện tại. Lỗi dừng trước khi ghi; cảnh báo không
    dừng.""",
    en="""
    FILE is a .yaml, a form .xlsx, or - for standard input. By default bao-cao and
    tin-bai are made in the current folder. An error stops before writing; a warning
    does not.""",
)
@click.argument(
    "files",
    metavar="FILE...",
    nargs=-1,
    required=True,
    shell_complete=completion.files,
)
@option(
    "-t",
    "papers",
    metavar="PAPER",
    multiple=True,
    shell_complete=completion.papers,
    vi="Giấy tờ cần tạo, hoặc đường dẫn tới mẫu; lặp lại được.",
    en="A paper to make, or the path of a template; may be repeated.",
)
@option(
    "-o",
    "out",
    metavar="OUT",
    shell_complete=completion.files,
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
    "--size",
    "--co",
    "size",
    metavar="CỠ",
    callback=_size,
    vi="Cỡ của tin bài: tin vắn, tin, bài. Mặc định theo co_tin trong tệp, hoặc tin.",
    en="Size of the news item: tin vắn, tin, bài. By co_tin in the file, else tin.",
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
@option(
    "--overwrite",
    "--ghi-de",
    "overwrite",
    is_flag=True,
    vi="Thay cả văn bản đã sửa tay; bản đang có được giữ cạnh đó (.sua-tay).",
    en="Replace papers edited by hand too; what is there is kept beside (.sua-tay).",
)
@option(
    "--embed-images",
    "--nhung-anh",
    "embed_images",
    is_flag=True,
    vi="Nhúng ảnh vào trong tệp HTML, Markdown, thay vì để ở thư mục bên cạnh.",
    en="Put photos into the HTML or Markdown itself, not into a folder beside it.",
)
@option(
    "--resume",
    "--tiep",
    "resume",
    is_flag=True,
    vi="Làm tiếp lượt trước: tệp đã xong mà dữ liệu, mẫu không đổi thì không làm lại.",
    en="Go on with an earlier run: what is done, of the same facts, is not done again.",
)
@json_option
def render(
    files: tuple[str, ...],
    papers: tuple[str, ...],
    out: str | None,
    form: str | None,
    size: "NewsSize | None",
    strict: bool,
    jobs: int,
    allow_outside: bool,
    overwrite: bool,
    embed_images: bool,
    resume: bool,
    as_json: bool,
) -> int:
    """Make the papers of every file, and say what became of each."""
    from drafter.drafting import delivery
    from drafter.drafting.jobs import Order, chosen, planned
    from drafter.drafting.verbs import run
    from drafter.model.declarations import DEFAULT_PAPERS

    if len(set(files)) < len(files):
        text = say("một tệp được nêu hai lần", "a file is named twice")
        raise click.UsageError(text)
    names = tuple(dict.fromkeys(papers)) or DEFAULT_PAPERS
    target = _destination(out, form, papers=len(files) * len(names))
    _refuse_output(target, as_json=as_json, resume=resume)
    order = Order(
        papers=chosen(names, files),
        destination=target,
        strict=strict,
        allow_outside=allow_outside,
        embed_images=embed_images,
        size=size,
        overwrite=overwrite,
    )
    stems = delivery.stems(files) if len(files) > 1 else ("",)
    work = planned(files, order, stems=stems)
    report = Json(resume=resume) if as_json else Text(len(work), quiet=target.standard)
    if len(work) > 1:
        results = run(work, processes=jobs, resume=resume)
    else:
        results = run(work, resume=resume) if resume else _alone(work[0])
    many = len(work) > 1 and not as_json
    with _progress(len(work), shown=many) as progress, _ended(results):
        try:
            for drafted in results:
                progress.clear()
                report.add(drafted)
                progress.step()
        except KeyboardInterrupt:
            progress.clear()
            report.end()
            raise
    report.end()
    return report.code


def _alone(job: "Job") -> "Generator[Drafted, None, None]":
    """Do the only job of a run here: who waits for it can stop it."""
    from drafter.drafting import delivery
    from drafter.drafting.jobs import done

    with delivery.swept(job.order.destination.folder):
        yield done(job)


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


def _refuse_output(target: "Destination", *, as_json: bool, resume: bool) -> None:
    """Stop where standard output cannot take what is meant for it."""
    from drafter.drafting.delivery import TERMINAL_REFUSED
    from drafter.errors import SourceError

    if not target.standard:
        return
    if as_json:
        text = say("--json và -o - cùng dùng stdout", "--json and -o - share stdout")
        raise click.UsageError(text)
    if resume:
        text = say(
            "--resume cần một thư mục sau -o, không dùng được với -o -",
            "--resume needs a folder after -o, and not -o -",
        )
        raise click.UsageError(text)
    if target.form in BINARY and streams.stdout_is_terminal():
        raise SourceError([TERMINAL_REFUSED.at(form=target.form)])


class _Progress:
    """How many files are done, shown on a terminal; nothing where there is none."""

    def __init__(self, bar: "ProgressBar[int] | None") -> None:
        self._bar = bar

    def clear(self) -> None:
        """Make room for what is printed on the line of the bar."""
        if self._bar is not None:
            click.echo("\r\033[K", err=True, nl=False)

    def step(self) -> None:
        """Count one more."""
        if self._bar is not None:
            self._bar.update(1)


@contextmanager
def _ended(results: "Generator[Drafted, None, None]") -> Iterator[None]:
    """End the work with the command; the signal that ends it does what Ctrl-C does."""
    before = None
    with suppress(ValueError):  # another thread than the main one may not
        before = signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        with closing(results):
            yield
    finally:
        if before is not None:
            signal.signal(signal.SIGTERM, before)


@contextmanager
def _progress(number: int, *, shown: bool) -> Iterator[_Progress]:
    """Show on a terminal how many files are done; yields what counts them."""
    if not (shown and streams.stderr_is_terminal()):
        yield _Progress(None)
        return
    label = say("Đang soạn", "Drafting")
    # With its position the line is another one after each file, and drawn anew.
    with click.progressbar(
        length=number, label=label, file=sys.stderr, show_pos=True
    ) as bar:
        yield _Progress(bar)
