"""``drafter convert``: a conference file from YAML to a form workbook, and back."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from drafter.cli import boundary, completion, printing, streams
from drafter.cli.bilingual import command, json_option, option
from drafter.cli.language import say
from drafter.cli.new_files import refuse_output, tell_made, write_all
from drafter.files.file_names import STANDARD

if TYPE_CHECKING:
    from drafter.drafting.conversion import Converted

_YAML, _FORM = (".yaml", ".yml"), (".xlsx",)


@command(
    "convert",
    vi="""
    FILE là tệp .yaml hoặc mẫu nhập .xlsx (- để đọc từ stdin). Tệp mới được đọc lại và
    so với tệp gốc trước khi ghi; phần không chuyển được thì báo. Không ghi đè tệp đã
    có.""",
    en="""
    FILE is a .yaml or a form .xlsx (- for standard input). The new file is read again
    and compared before it is written; what cannot be carried over is told. Existing
    files are left alone.""",
)
@click.argument("file", metavar="FILE", shell_complete=completion.files)
@option(
    "-o",
    "--output",
    metavar="FILE",
    required=True,
    vi="Tệp mới: .xlsx nếu FILE là .yaml, .yaml nếu FILE là .xlsx; - để in YAML ra "
    "stdout.",
    en="The new file: .xlsx of a .yaml, .yaml of an .xlsx; - prints YAML.",
)
@json_option
def convert(file: str, output: str, as_json: bool) -> int:
    """Make the other file of one, and tell what stays behind."""
    from drafter import source
    from drafter.drafting import conversion

    data = source.contents(file)
    of_form = source.is_workbook(data, file)
    _refuse_ending(file, output, _YAML if of_form else _FORM)
    made = (conversion.to_yaml if of_form else conversion.to_form)(data, file)
    if output == STANDARD:
        printing.print_findings(printing.of_file(file, made.findings))
        streams.result(made.data.decode("utf-8"), end=False)
        return boundary.DONE
    path = Path(output)
    refuse_output(path)
    write_all(path.parent, {path.name: made.data})
    _tell(file, path, made, as_json=as_json)
    return boundary.DONE


def _refuse_ending(file: str, output: str, endings: tuple[str, ...]) -> None:
    """Stop where the new file is named as what it is not.

    Raises:
        click.UsageError: It is.
    """
    named = Path(output).suffix.lower()
    if named in endings or (output == STANDARD and endings is _YAML):
        return
    shown = "-" if output == STANDARD else named or output
    text = say(
        f"từ '{file}' chỉ tạo được tệp {endings[0]}; -o đang ghi '{shown}'",
        f"'{file}' can only be made into a {endings[0]}; -o says '{shown}'",
    )
    raise click.UsageError(text)


def _tell(file: str, path: Path, made: "Converted", *, as_json: bool) -> None:
    """Say which file was made, and what of the other stays behind."""
    found = printing.of_file(file, made.findings)
    if as_json:
        printing.print_findings_as_json(found, output=str(path), comments=made.comments)
        return
    printing.print_findings(found)
    tell_made([path])
    if made.comments:
        streams.note(
            say(
                f"{made.comments} ghi chú (sau dấu #) không chuyển được",
                f"{made.comments} comments (behind #) were not carried over",
            )
        )
