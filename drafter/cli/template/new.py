"""``drafter template new``: a template to begin a paper of one's own with."""

from collections.abc import Iterator
from pathlib import Path

import click

from drafter.cli import printing, streams
from drafter.cli.bilingual import SUMMARIES, command, json_option, option
from drafter.cli.language import say
from drafter.cli.template.documents import sheet_of


@command(
    "template new",
    vi="""
    NAME là tên văn bản, ví dụ giay-moi hoặc "Giấy mời". Mẫu mới có đủ trang giấy, kiểu
    dáng, đầu văn bản, tên loại, số thứ tự, nơi nhận, chữ ký và vài khối ví dụ: mở bằng
    Word, thay chữ, dán thẻ. Không ghi đè tệp đã có.""",
    en="""
    NAME is what the paper is called, such as giay-moi. The new template has page,
    styles, letterhead, type, numbering, recipients, signature and a few sample blocks:
    open it in Word, change the words, paste tags. Existing files are left alone.""",
)
@click.argument("name", metavar="NAME")
@option(
    "--standard",
    metavar="NAME",
    default="chinh-quyen",
    vi="Bộ quy tắc (nd30-2020, hd36-2018 …), hoặc dang, chinh-quyen (mặc định), khong.",
    en="The sheet (nd30-2020, hd36-2018 …), or dang, chinh-quyen (default), khong.",
)
@option(
    "-o",
    "out",
    metavar="DIR",
    vi="Thư mục mới cho mẫu; mặc định mau/NAME.",
    en="A new folder for the template; by default mau/NAME.",
)
@json_option
def new(name: str, standard: str, out: str | None, as_json: bool) -> None:
    """Write the folder of the template, and say what to do next."""
    from drafter.cli.new_files import refuse_existing, write_all
    from drafter.drafting.skeletons import skeleton
    from drafter.files.file_names import composed
    from drafter.templating import manifests
    from drafter.templating.shipped import DOCUMENT, MANIFEST

    _refuse_name(name)
    made = skeleton(name, sheet_of(standard))
    folder = Path(composed(out or f"{manifests.FOLDER}/{made.name}"))
    files = {DOCUMENT: made.document, MANIFEST: made.manifest.encode()}
    typed = f"drafter template new {printing.argument(name)} -o"
    refuse_existing(folder, files, command=typed)
    paths = write_all(folder, files)
    if as_json:
        printing.print_json({"files": [str(path) for path in paths]})
        return
    rows = [
        ("" if number else say("Đã tạo", "Made"), str(path))
        for number, path in enumerate(paths)
    ]
    streams.result("\n".join(printing.columns(rows)))
    streams.result("\n" + "\n".join(_next(folder)))


def _refuse_name(name: str) -> None:
    """Stop where nothing of a name can be the name of a file.

    Raises:
        click.BadParameter: It holds no letter, or what parts folders.
    """
    from drafter.vocabulary import fold

    if not fold(name).replace("_", "").isalnum():
        text = say(
            f"'{name}' không phải tên văn bản; ví dụ: giay-moi",
            f"'{name}' is no name of a paper; such as giay-moi",
        )
        raise click.BadParameter(text, param_hint="NAME")


def _next(folder: Path) -> Iterator[str]:
    typed = printing.argument(folder)
    yield say(
        f"Mở {folder}/template.docx bằng Word, sửa lời văn, dán thẻ; rồi:",
        f"Open {folder}/template.docx in Word, change words, paste tags; then:",
    )
    rows = [
        ("drafter template fields", say("tra thẻ để dán", "look up tags to paste")),
        (f"drafter template check {typed}", say("tìm chỗ sai", "find what is wrong")),
    ]
    if "template preview" in SUMMARIES:
        shown = say("xem mẫu với dữ liệu ví dụ", "see it filled")
        rows.append((f"drafter template preview {typed}", shown))
    drafted = say("soạn văn bản theo mẫu này", "draft a paper with it")
    rows.append((f"drafter render hoi-nghi.yaml -t {typed}", drafted))
    yield from printing.columns(rows, indent=2)
