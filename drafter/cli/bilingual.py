"""Commands and options whose help is declared in both languages, side by side.

``drafter --help`` prints the summaries of this module and imports no command.
"""

from collections.abc import Callable, Mapping
from inspect import cleandoc
from typing import Any, TypeVar

import click

from drafter.cli.boundary import guarded
from drafter.cli.click_texts import translated
from drafter.cli.language import LANGUAGES, say

F = TypeVar("F", bound=Callable[..., Any])

SUMMARIES: Mapping[str, tuple[str, str]] = {
    "demo": (
        "Chạy thử: tạo báo cáo và tin bài từ một hội nghị mẫu.",
        "Try it: a report and a news item of a sample conference.",
    ),
    "init": (
        "Tạo thư mục làm việc: tệp dữ liệu mẫu, lược đồ cho trình soạn thảo, "
        "hướng dẫn.",
        "Make a working folder: a sample of facts, a schema for editors, a guide.",
    ),
    "render": (
        "Tạo văn bản từ tệp dữ liệu hội nghị.",
        "Make papers from conference files.",
    ),
    "check": (
        "Kiểm tra tệp dữ liệu, hoặc thể thức của văn bản Word đã làm xong.",
        "Check conference files, or the form of finished papers.",
    ),
    "convert": (
        "Đổi tệp dữ liệu .yaml thành mẫu nhập Excel, và ngược lại.",
        "Turn a conference file into a form workbook for Excel, and back.",
    ),
    "diff": (
        "Xem chỗ sửa tay trong văn bản Word, và đưa vào dữ liệu; hoặc xem dữ liệu "
        "năm nay còn gì như năm trước.",
        "See what was changed by hand in a paper, and take it into the facts; or what "
        "this year's facts still have of last year's.",
    ),
    "explain": (
        "Giải thích một mã lỗi, cảnh báo: nghĩa là gì, vì sao, sai và đúng.",
        "Explain the code of a finding: what it means, why, wrong and right.",
    ),
    "schema": (
        "In JSON Schema của tệp dữ liệu, để trình soạn thảo gợi ý và kiểm tra.",
        "Print the JSON Schema of the conference file, for editors.",
    ),
    "template": (
        "Mẫu Word: liệt kê, chép ra sửa, kiểm tra, xem thử, so sánh, tra thẻ.",
        "Word templates: list, copy, check, preview, compare them, look tags up.",
    ),
    "template list": (
        "Liệt kê các mẫu có sẵn và mẫu của cơ quan trong mau.",
        "List the shipped templates, and those of your office in mau.",
    ),
    "template fields": (
        "Tra các thẻ dán được vào mẫu Word: thẻ, ý nghĩa, ví dụ.",
        "Look up the tags for a Word template: tag, meaning, example.",
    ),
    "template copy": (
        "Chép một mẫu ra thư mục của bạn để sửa bằng Word.",
        "Copy a template into a folder of yours, to change it in Word.",
    ),
    "template new": (
        "Tạo một mẫu mới cho giấy tờ của bạn, ví dụ giấy mời, để sửa bằng Word.",
        "Make a template for a paper of yours, such as an invitation, to edit in Word.",
    ),
    "template check": (
        "Kiểm tra mẫu Word: thẻ sai, chỗ nào, sửa thế nào.",
        "Check Word templates: which tags are wrong, where, how to mend them.",
    ),
    "template preview": (
        "Xem thử một mẫu: mọi thẻ điền giá trị mẫu, ra Word, PDF hoặc ảnh từng trang.",
        "Look at a template: every tag filled with a sample, as Word, PDF or pictures.",
    ),
    "template diff": (
        "So sánh hai mẫu: chữ, thẻ, dữ liệu mà mẫu cần.",
        "Compare two templates: their text, tags, and the facts they need.",
    ),
    "template restyle": (
        "Đưa một mẫu Word về thể thức của một bộ quy tắc: trang, kiểu dáng, số trang.",
        "Put a Word template into the form of a sheet: page, styles, page numbers.",
    ),
    "template dump": (
        "In một mẫu hay một tệp Word ra dạng chữ, để đọc và so sánh.",
        "Print a template or any Word file as text, to read and to compare.",
    ),
}
"""By command, in the order in which a new user needs them; Vietnamese, English.

To add a command is a row here and a module of its name in ``drafter/cli``, or in
``drafter/cli/template`` where the row says ``template NAME``.
"""

_PIECES: Mapping[str, str] = {
    "[OPTIONS]": "[TÙY CHỌN]",
    "COMMAND [ARGS]...": "LỆNH [ĐỐI SỐ]...",
}
"""Pieces of a usage line that Click does not look up."""
_HELP = "Show this message and exit."


class Bilingual:
    """Mixed into what Click prints help of; its help follows the run's language."""

    def __init__(
        self,
        *args: Any,  # noqa: ANN401 - what Click declares
        vi: str = "",
        en: str = "",
        **settings: Any,  # noqa: ANN401 - what Click declares
    ) -> None:
        self.vi, self.en = cleandoc(vi), cleandoc(en)
        super().__init__(*args, **settings)

    @property
    def help(self) -> str | None:
        """The help in the language of this run."""
        return say(self.vi, self.en) or None

    @help.setter
    def help(self, _: str | None) -> None:
        """Let Click set what it was given, which is nothing."""


class Option(Bilingual, click.Option):
    """An option with its help in both languages."""


class Command(Bilingual, click.Command):
    """A command with its help in both languages."""

    def collect_usage_pieces(self, ctx: click.Context) -> list[str]:
        """Return the pieces of the usage line in the language of this run."""
        pieces = super().collect_usage_pieces(ctx)
        return [say(_PIECES.get(piece, piece), piece) for piece in pieces]

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """Return ``--help``, which Click makes once, in the language of this run."""
        made = super().get_help_option(ctx)
        if made is not None:
            made.help = translated(_HELP)
        return made


class Group(Command, click.Group):
    """A group of commands with its help in both languages."""


def command(
    name: str, *, vi: str = "", en: str = "", hidden: bool = False
) -> Callable[[Callable[..., int | None]], Command]:
    """Declare a command; it takes ``--lang``, and what stops it is caught.

    The function returns the exit code of the command, or nothing for 0.

    Args:
        name: Its name, after that of its group: ``template list``.
        vi: Its help in Vietnamese, without the summary where it has one.
        en: Its help in English.
        hidden: Whether ``--help`` passes over it.
    """
    first_vi, first_en = SUMMARIES.get(name, ("", ""))
    vi, en = f"{first_vi}\n\n{cleandoc(vi)}", f"{first_en}\n\n{cleandoc(en)}"

    def decorate(function: Callable[..., int | None]) -> Command:
        word = name.rpartition(" ")[2]
        made = click.command(word, cls=Command, vi=vi, en=en, hidden=hidden)
        return made(lang_option(guarded(function)))

    return decorate


def option(
    *names: str,
    vi: str,
    en: str,
    **settings: Any,  # noqa: ANN401 - what Click declares
) -> Callable[[F], F]:
    """Declare an option."""
    return click.option(*names, cls=Option, vi=vi, en=en, **settings)


def lang_option(function: F) -> F:
    """Add ``--lang``, whose value is read before the line is parsed."""
    return option(
        "--lang",
        type=click.Choice(LANGUAGES),
        expose_value=False,
        vi="Ngôn ngữ của lời nhắn: vi hoặc en.",
        en="Language of the texts: vi or en.",
    )(function)


def json_option(function: F) -> F:
    """Add ``--json``."""
    return option(
        "--json",
        "as_json",
        is_flag=True,
        vi="In kết quả dạng JSON ra stdout.",
        en="Print the result as JSON to stdout.",
    )(function)
