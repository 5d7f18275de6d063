"""``drafter check``: findings on facts and on finished papers; safe repairs."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

import click
from attrs import field

from drafter.cli import boundary, completion, printing, streams
from drafter.cli.bilingual import command, json_option, option
from drafter.cli.language import say
from drafter.cli.printing import FileFinding
from drafter.errors import DrafterError
from drafter.files.file_names import STANDARD
from drafter.findings import Finding, Severity
from drafter.records import define

if TYPE_CHECKING:
    from drafter.standards import Report


@command(
    "check",
    vi="""
    FILE là tệp .yaml, mẫu nhập .xlsx (- để đọc từ stdin): xét cách gõ, số liệu, ngày
    tháng, tên người, câu chữ. FILE là tệp .docx: xét thể thức theo quy định có hiệu
    lực vào ngày ký. Kể cả gợi ý; không có --fix thì không ghi tệp nào.""",
    en="""
    FILE is a .yaml, a form .xlsx (- for standard input): typing, figures, days, names,
    wording. FILE is a .docx: its form by the rules in force on its day. Shows hints
    too; writes nothing without --fix.""",
)
@click.argument(
    "files",
    metavar="FILE...",
    nargs=-1,
    required=True,
    shell_complete=completion.files,
)
@option(
    "--fix",
    is_flag=True,
    vi="Sửa những chỗ chắc chắn đúng, in ra đã sửa gì; bản cũ giữ thành "
    "<tên>.truoc.yaml.",
    en="Make safe repairs and show them; the old file is kept as <name>.truoc.yaml.",
)
@option(
    "--standard",
    metavar="NAME",
    shell_complete=completion.standards,
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
                results.check_paper(file, standard)
            else:
                results.check_facts(file, fix=fix)
        except DrafterError as stop:
            results.add(file, stop.findings)
            results.code = max(results.code, boundary.exit_code(stop))
    if printing.count(results.findings, Severity.ERROR):
        results.code = max(results.code, boundary.CONTENT)
    if as_json:
        results.print_as_json(fix=fix)
    else:
        results.print_as_text(files)
    return results.code


@define
class Results:
    """What is found in the files of a run, one after the other.

    Attributes:
        findings: The findings.
        diffs: The safe repairs of each conference file, where they are wanted.
        kept: The file that each repaired one was before, by its name.
        sheets: The workbooks for which they are wanted.
        reports: What became of each Word file, by its name.
        code: The exit code so far.
    """

    findings: list[FileFinding] = field(factory=list)
    diffs: list[str] = field(factory=list)
    kept: dict[str, str] = field(factory=dict)
    sheets: list[str] = field(factory=list)
    reports: "list[tuple[str, Report]]" = field(factory=list)
    code: int = boundary.DONE

    def add(self, file: str, findings: Iterable[Finding]) -> None:
        """Add the findings of a file."""
        self.findings += printing.of_file(file, findings)

    def check_facts(self, file: str, *, fix: bool) -> None:
        """Check a conference file, as it is after its repairs."""
        from drafter.drafting import loading
        from drafter.source.inputs import is_named_workbook

        try:
            if fix and is_named_workbook(file):
                self.sheets.append(file)
            elif fix:
                self._repair(file)
        finally:
            self.add(file, loading.check_file(file))

    def _repair(self, file: str) -> None:
        """Make the safe repairs of a file.

        Raises:
            drafter.errors.SourceError: It cannot be opened or written.
        """
        from drafter.drafting.fixes import Repairs

        repairs = Repairs.of(file)
        self.diffs.append(repairs.diff)
        written = repairs.write()
        if written is not None:
            self.kept[file] = str(written.kept or "")

    def check_paper(self, file: str, standard: str | None) -> None:
        """Check the form of a finished paper; of a template say what to do instead.

        Args:
            file: The .docx.
            standard: The name of the rules, if issuer and day are not to choose them.

        Raises:
            drafter.errors.SourceError: The file cannot be opened.
            drafter.errors.TemplateError: It is no .docx, or damaged.
            drafter.standards.UnknownStandard: There are no rules of that name.
        """
        from drafter.drafting import unfilled
        from drafter.ooxml import limits
        from drafter.source.inputs import contents

        data = contents(file, most=limits.UNPACKED + 1)
        if template := unfilled.told(data, file, printing.argument(file)):
            self.add(file, template)
            return
        from drafter import standards  # a template needs none of them

        report = standards.check(data, standard=standard, name=file)
        self.reports.append((file, report))
        self.add(file, report.findings)

    def print_as_json(self, *, fix: bool) -> None:
        """Print everything as JSON."""
        more: dict[str, object] = {}
        if fix:
            more |= {"diff": "".join(self.diffs), "kept": self.kept}
        if self.reports:
            more["rules"] = [
                {"file": file, "rule": rule, "outcome": outcome.value}
                for file, report in self.reports
                for rule, outcome in report.outcomes
            ]
        printing.print_findings_as_json(self.findings, **more)

    def print_as_text(self, files: tuple[str, ...]) -> None:
        """Print everything as text; of the diff only is standard output."""
        printing.print_findings(self.findings)
        for file, report in self.reports:
            streams.note(_summary(file, report))
        if not self.findings and not self.reports:
            streams.note(_all_well(files))
        for file in self.sheets if self.findings else ():
            streams.note(_by_hand(file))
        if any(self.diffs):
            streams.result("".join(self.diffs), end=False)
            for file, kept in self.kept.items():
                was = f"{file} (bản trước: {kept})", f"{file} (before: {kept})"
                streams.note(say(f"Đã sửa {was[0]}", f"Mended {was[1]}"))
        elif self.diffs and self.findings:
            streams.note(say("Không có chỗ nào máy sửa giúp được.", "Nothing to mend."))


def _summary(file: str, report: "Report") -> str:
    """Return which rules were used, and how many held."""
    from drafter.standards import Outcome

    passed, failed, left = (len(report.of(outcome)) for outcome in Outcome)
    by = report.sheet.short
    return say(
        f"{file}: xét thể thức theo {by}: {passed} quy tắc đạt, "
        f"{failed} không đạt, {left} không xét đến",
        f"{file}: form by {by}: {passed} rules held, {failed} did not, "
        f"{left} were not evaluated",
    )


def _by_hand(file: str) -> str:
    """Return what becomes of ``--fix`` where the facts stand in a workbook."""
    return say(
        f"{file}: --fix không ghi vào tệp Excel, vì hình vẽ, định dạng của bạn có thể "
        "mất; mở tệp, sửa ở các ô nêu trên rồi lưu lại",
        f"{file}: --fix writes into no workbook, whose drawings could be lost; open it "
        "and change the cells named above",
    )


def _all_well(files: tuple[str, ...]) -> str:
    file = files[0]
    vi, en = (file, file) if len(files) == 1 else (f"{len(files)} tệp", "all files")
    return say(f"{vi}: không có lỗi, không có gợi ý", f"{en}: no finding")
