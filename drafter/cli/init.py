"""``drafter init``: a working folder for one conference, with a sample of facts."""

from pathlib import Path

import click

from drafter.cli import completion, printing, streams
from drafter.cli.bilingual import command, option
from drafter.cli.language import say
from drafter.cli.new_files import refuse_existing, write_all

FACTS = "hoi-nghi.yaml"
GUIDE = "HUONG-DAN.md"


@command(
    "init",
    vi="""
    DIR là thư mục, mặc định là thư mục hiện tại. Không ghi đè tệp đã có.""",
    en="""
    DIR is the folder, by default the current one. Existing files are left alone.""",
)
@click.argument(
    "folder", metavar="[DIR]", default=".", shell_complete=completion.folders
)
@option(
    "--defaults",
    is_flag=True,
    vi="Không hỏi gì, dùng câu trả lời mặc định.",
    en="Ask nothing, take the default answers.",
)
@option(
    "--excel",
    is_flag=True,
    vi="Dữ liệu nhập bằng Excel: tạo mẫu nhập hoi-nghi.xlsx thay cho hoi-nghi.yaml.",
    en="Facts typed in Excel: make a form hoi-nghi.xlsx in place of hoi-nghi.yaml.",
)
@option(
    "--from",
    "--tu",
    "last",
    metavar="FILE",
    shell_complete=completion.files,
    vi="Tệp dữ liệu năm trước: chép người, cơ quan; số liệu thành số năm trước.",
    en="Last year's file: people and bodies stay, figures become those of last year.",
)
@option(
    "--period",
    "--ky",
    metavar="KỲ",
    vi="Kỳ của hội nghị mới, khi chép từ năm trước; mặc định là kỳ tiếp theo.",
    en="The new period, with --from; by default the one that follows.",
)
@option(
    "--bare",
    is_flag=True,
    vi="Không giữ lời của năm trước ở các dòng #~.",
    en="Leave out last year's words, which else stand in lines of #~.",
)
def init(
    folder: str,
    defaults: bool,
    excel: bool,
    last: str | None,
    period: str | None,
    bare: bool,
) -> None:
    """Ask a person at a terminal, then write what does not exist."""
    from drafter.cli import init_excel, init_questions
    from drafter.cli.sample import Answers, companions, facts, scaffold
    from drafter.reference import json_schema

    _refuse_together(last, period=period, bare=bare, excel=excel)
    if last is not None:
        from drafter.cli.init_from import init_from

        init_from(folder, last, FACTS, companions(), period=period, bare=bare)
        return
    target = Path(folder)
    names = (init_excel.FACTS,) if excel else (FACTS, json_schema.NAME)
    refuse_existing(target, (*names, GUIDE), command="drafter init")
    asks = streams.is_interactive() and not defaults
    answers = init_questions.answers() if asks else Answers()
    in_excel = init_excel.scaffold(facts(answers), GUIDE) if excel else None
    paths = write_all(target, in_excel or scaffold(answers))
    rows = [
        (say("Đã tạo", "Made") if number == 0 else "", str(path))
        for number, path in enumerate(paths)
    ]
    for line in printing.columns(rows):
        streams.result(line)
    streams.result("\n" + say("Làm tiếp:", "Next:"))
    step = f"drafter render {printing.argument(paths[0])}"
    does = say("tạo báo cáo, tin bài từ dữ liệu mẫu", "make papers of the sample")
    streams.result(f"  {step}     {does}")


def _refuse_together(
    last: str | None, *, period: str | None, bare: bool, excel: bool
) -> None:
    """Stop where options are typed that do not go together.

    Raises:
        click.UsageError: They do not.
    """
    if last is None and (period is not None or bare):
        text = say(
            "--period và --bare chỉ dùng cùng --from TỆP",
            "--period and --bare are used with --from FILE",
        )
        raise click.UsageError(text)
    if last is not None and excel:
        text = say(
            "--from tạo tệp .yaml; muốn có mẫu Excel thì chạy  drafter convert  sau đó",
            "--from makes a .yaml; for a form in Excel run  drafter convert  then",
        )
        raise click.UsageError(text)
