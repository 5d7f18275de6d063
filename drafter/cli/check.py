"""``drafter check``: findings on facts and on finished papers; repairs as a diff."""

from typing import TYPE_CHECKING

import click
from attrs import define, field

from drafter.cli import printing, records, reporting, streams
from drafter.cli.language import say
from drafter.cli.reporting import Found
from drafter.cli.wording import command, json_option, option
from drafter.drafting.naming import STANDARD
from drafter.errors import DrafterError

if TYPE_CHECKING:
    from drafter.cli.conformity import Conformity


@command(
    "check",
    vi="""
    FILE là tệp .yaml (- để đọc từ stdin): xét cách gõ, số liệu, ngày tháng, tên người,
    câu chữ. FILE là tệp .docx: xét thể thức theo quy định có hiệu lực vào ngày ký.
    Kể cả gợi ý; không ghi tệp nào.""",
    en="""
    FILE is a .yaml (- for standard input): typing, figures, days, names, wording. FILE
    is a .docx: its form by the rules in force on its day. Shows hints too; writes
    nothing.""",
)
@click.argument("files", metavar="FILE...", nargs=-1, required=True)
@option(
    "--fix",
    is_flag=True,
    vi="In ra stdout các chỗ sửa an toàn dạng diff; tệp của bạn giữ nguyên.",
    en="Print safe repairs to stdout as a diff; your file is not touched.",
)
@option(
    "--standard",
    metavar="NAME",
    vi="Bộ quy tắc thể thức cho tệp .docx, ví dụ nd30-2020; mặc định tự chọn.",
    en="Layout rules for a .docx, such as nd30-2020; chosen by issuer and day.",
)
@json_option
def check(
    files: tuple[str, ...], fix: bool, standard: str | None, as_json: bool
) -> int:
    """Print the findings of every file."""
    if fix and STANDARD in files:
        text = say("--fix cần một tệp, không dùng với -", "--fix needs a file, not -")
        raise click.UsageError(text)
    results = Results()
    for file in files:
        try:
            if file.lower().endswith(".docx"):
                results.paper(file, standard)
            else:
                results.facts(file, fix=fix)
        except DrafterError as stop:
            results.found += reporting.of_stop(stop, file)
            results.code = max(results.code, reporting.stop_code(stop))
    results.code = max(results.code, reporting.exit_code(results.found))
    if as_json:
        results.as_json(fix=fix)
    else:
        results.as_text(files)
    return results.code


@define
class Results:
    """What is found in the files of a run, one after the other.

    Attributes:
        found: The findings.
        diffs: The safe repairs of each conference file, where they are wanted.
        papers: What became of each Word file.
        code: The exit code so far.
    """

    found: list[Found] = field(factory=list)
    diffs: list[str] = field(factory=list)
    papers: "list[Conformity]" = field(factory=list)
    code: int = reporting.DONE

    def facts(self, file: str, *, fix: bool) -> None:
        """Check a conference file."""
        from drafter.drafting import loading

        self.found += reporting.of_file(file, loading.check(file))
        if fix:
            self.diffs.append(_diff(file))

    def paper(self, file: str, standard: str | None) -> None:
        """Check a finished paper."""
        from drafter.cli.conformity import conformity

        result = conformity(file, standard)
        self.papers.append(result)
        self.found += result.found

    def as_json(self, *, fix: bool) -> None:
        """Print everything as JSON."""
        more: dict[str, object] = {"diff": "".join(self.diffs)} if fix else {}
        if self.papers:
            more["rules"] = [one for paper in self.papers for one in paper.records()]
        records.report(self.found, **more)

    def as_text(self, files: tuple[str, ...]) -> None:
        """Print everything as text; of the diff only is standard output."""
        printing.report(self.found)
        for paper in self.papers:
            streams.note(paper.summary())
        if not self.found and not self.papers:
            streams.note(_all_well(files))
        if any(self.diffs):
            streams.result("".join(self.diffs), end=False)
        elif self.diffs and self.found:
            streams.note(say("Không có chỗ nào máy sửa giúp được.", "Nothing to mend."))


def _all_well(files: tuple[str, ...]) -> str:
    one = files[0]
    vi, en = (one, one) if len(files) == 1 else (f"{len(files)} tệp", "all files")
    return say(f"{vi}: không có lỗi, không có gợi ý", f"{en}: no finding")


def _diff(file: str) -> str:
    """Return the safe repairs of a file that could be opened."""
    from drafter.cli import repairs
    from drafter.errors import InvalidDocument
    from drafter.source.encoding import decoded
    from drafter.source.reader import contents

    try:
        text = decoded(contents(file), file)
    except InvalidDocument:
        return ""
    return repairs.diff(text, repairs.repaired(text, file), file)
