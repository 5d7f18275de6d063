"""``drafter render``: conference files made into papers."""

from collections.abc import Sequence

import click

from drafter.cli import destination, streams
from drafter.cli.language import say
from drafter.cli.wording import command, json_option, option
from drafter.outputs import FORMS


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
    from drafter import templates
    from drafter.cli import many, rendered
    from drafter.cli.drafting import Order
    from drafter.drafting import rendering, targets

    _refuse_twins(files)
    named = tuple(dict.fromkeys(papers)) or rendering.DEFAULT_PAPERS
    target = destination.chosen(out, form, papers=len(files) * len(named))
    _refuse_output(target, as_json=as_json)
    wanted = tuple(map(templates.wanted, named))
    tasks = many.tasks(
        files,
        Order(
            papers=wanted,
            destination=target,
            strict=strict,
            allow_outside=allow_outside,
        ),
    )
    with targets.swept(target.folder):
        outcomes = many.drafted(tasks, jobs, shown=not as_json)
    if target.standard:
        for outcome in outcomes:
            for one in outcome.made:
                streams.raw(one.data)
    if as_json:
        rendered.as_json(outcomes)
    else:
        rendered.as_text(outcomes, quiet=target.standard)
    return max(outcome.code for outcome in outcomes)


def _refuse_twins(files: Sequence[str]) -> None:
    if len(set(files)) < len(files):
        text = say("một tệp được nêu hai lần", "a file is named twice")
        raise click.UsageError(text)


def _refuse_output(target: destination.Destination, *, as_json: bool) -> None:
    """Stop where standard output cannot take what is meant for it."""
    from drafter.errors import SourceError
    from drafter.outputs import BINARY
    from drafter.outputs.rules import TERMINAL_REFUSED

    if not target.standard:
        return
    if as_json:
        text = say("--json và -o - cùng dùng stdout", "--json and -o - share stdout")
        raise click.UsageError(text)
    if target.form in BINARY and streams.shown_to_person():
        raise SourceError([TERMINAL_REFUSED.at(form=target.form)])
