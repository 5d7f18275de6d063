"""``drafter init``: a working folder for one conference."""

from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import click

from drafter.cli import columns, streams
from drafter.cli.language import say
from drafter.cli.places import argument
from drafter.cli.wording import command, option

if TYPE_CHECKING:
    from drafter.cli.answers import Answers

E = TypeVar("E", bound=Enum)


@command(
    "init",
    vi="""
    DIR là thư mục, mặc định là thư mục hiện tại. Không ghi đè tệp đã có.""",
    en="""
    DIR is the folder, by default the current one. Existing files are left alone.""",
)
@click.argument("folder", metavar="[DIR]", default=".")
@option(
    "--defaults",
    is_flag=True,
    vi="Không hỏi gì, dùng câu trả lời mặc định.",
    en="Ask nothing, take the default answers.",
)
def init(folder: str, defaults: bool) -> None:
    """Ask a person at a terminal, then write what does not exist."""
    from drafter.cli import writing
    from drafter.cli.scaffolding import scaffold

    target = Path(folder)
    writing.refuse_existing(target, _names(), command="drafter init")
    files = scaffold(_answers(ask=not defaults and streams.asked_of_person()))
    paths = writing.write_all(target, files)
    rows = [
        (say("Đã tạo", "Made") if number == 0 else "", str(path))
        for number, path in enumerate(paths)
    ]
    for line in columns.aligned(rows):
        streams.result(line)
    streams.result("\n" + say("Làm tiếp:", "Next:"))
    step = f"drafter render {argument(paths[0])}"
    does = say("tạo báo cáo, tin bài từ dữ liệu mẫu", "make papers of the sample")
    streams.result(f"  {step}     {does}")


def _names() -> tuple[str, ...]:
    from drafter.cli.scaffolding import FACTS, GUIDE
    from drafter.reference.json_schema import NAME

    return FACTS, NAME, GUIDE


def _answers(*, ask: bool) -> "Answers":
    from drafter.cli.answers import Answers, Kind, Regime

    default = Answers()
    if not ask:
        return default
    return Answers(
        regime=_choice(
            say("Đảng hay chính quyền", "Party or State"), Regime, default.regime
        ),
        commune=_text(say("Tên xã, phường", "Commune or ward"), default.commune),
        province=_text(say("Tỉnh, thành phố", "Province or city"), default.province),
        kind=_choice(
            say("Tổng kết hay sơ kết", "Final or interim"), Kind, default.kind
        ),
        signer=_text(
            say("Họ và tên người ký", "Full name of the signer"), default.signer
        ),
    )


def _text(question: str, default: str) -> str:
    answer: str = click.prompt(question, default=default, err=True)
    return " ".join(answer.split())


def _choice(question: str, choices: type[E], default: E) -> E:
    """Ask for one of a few words; case and accents do not matter."""
    from drafter.vocabulary import fold, nearest

    words = {str(one.value): one for one in choices}
    while True:
        typed = _text(f"{question} ({' / '.join(words)})", str(default.value))
        near = nearest(typed, words) or next(
            (word for word in words if fold(word).startswith(fold(typed))), None
        )
        if near is not None:
            return words[near]
        streams.note(say("Xin chọn một trong hai.", "Please choose one of them."))
