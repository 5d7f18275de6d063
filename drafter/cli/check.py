"""``drafter check``: all findings on conference files, and repairs as a diff."""

import click

from drafter.cli import printing, records, reporting, streams
from drafter.cli.destination import STANDARD
from drafter.cli.language import say
from drafter.cli.reporting import Found
from drafter.cli.wording import command, json_option, option
from drafter.errors import DrafterError, SourceError


@command(
    "check",
    vi="""Kiểm tra tệp dữ liệu: cách gõ, số liệu, ngày tháng, tên người, câu chữ.

    FILE là tệp .yaml, hoặc - để đọc từ stdin. Kể cả gợi ý; không ghi tệp nào.""",
    en="""Check conference files: typing, figures, days, names, wording.

    FILE is a .yaml, or - for standard input. Shows hints too; writes nothing.""",
)
@click.argument("files", metavar="FILE...", nargs=-1, required=True)
@option(
    "--fix",
    is_flag=True,
    vi="In ra stdout các chỗ sửa an toàn dạng diff; tệp của bạn giữ nguyên.",
    en="Print safe repairs to stdout as a diff; your file is not touched.",
)
@json_option
def check(files: tuple[str, ...], fix: bool, as_json: bool) -> int:
    """Print the findings of every file."""
    if fix and STANDARD in files:
        text = say("--fix cần một tệp, không dùng với -", "--fix needs a file, not -")
        raise click.UsageError(text)
    found: list[Found] = []
    diffs: list[str] = []
    code = reporting.DONE
    for file in files:
        try:
            of_file = _examined(file)
        except DrafterError as stop:
            found += reporting.of_stop(stop, file)
            code = max(code, reporting.stop_code(stop))
            continue
        found += of_file
        code = max(code, reporting.exit_code(of_file))
        diffs += [_diff(file)] if fix else []
    if as_json:
        more = {"diff": "".join(diffs)} if fix else {}
        records.report(found, **more)
    else:
        _print(found, diffs, files)
    return code


def _print(found: list[Found], diffs: list[str], files: tuple[str, ...]) -> None:
    printing.report(found)
    if not found:
        named = files[0] if len(files) == 1 else f"{len(files)} tệp"
        named_en = files[0] if len(files) == 1 else f"{len(files)} files"
        streams.note(
            say(f"{named}: không có lỗi, không có gợi ý", f"{named_en}: all is well")
        )
    if any(diffs):
        streams.result("".join(diffs), end=False)
    elif diffs and found:
        streams.note(
            say("Không có chỗ nào máy sửa giúp được.", "Nothing can be mended safely.")
        )


def _examined(file: str) -> tuple[Found, ...]:
    """Return the findings on a file.

    Raises:
        drafter.errors.SourceError: It cannot be opened, or is a Word file.
    """
    from drafter import pipeline
    from drafter.outputs.rules import ONLY_FACTS

    if file.lower().endswith(".docx"):
        raise SourceError([ONLY_FACTS.at(path=file)])
    return reporting.of_file(file, pipeline.check(file))


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
