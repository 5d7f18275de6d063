"""``drafter template preview``: a template filled with samples, to be looked at."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import click

from drafter.cli import completion, printing, streams
from drafter.cli.bilingual import command, json_option, option
from drafter.cli.boundary import CONTENT
from drafter.cli.language import say
from drafter.cli.new_files import form_of, refuse_output, tell_made, write_all
from drafter.files.file_names import STANDARD

if TYPE_CHECKING:
    from drafter.drafting.template_review import Review
    from drafter.templating.highlights import Preview

FORMS = ("docx", "pdf", "png")


@command(
    "template preview",
    vi="""
    FILE là tệp .docx, thư mục mẫu hoặc tên mẫu có sẵn. Mỗi thẻ in một giá trị mẫu, nền
    xanh nhạt; mỗi danh sách có hai, ba mục; mọi khối có điều kiện đều in, kể cả những
    khối thường không cùng in. Chỗ có if và else thì in nhánh dài hơn; trong vòng lặp
    thì từng mục theo nhánh của mục ấy. Người và số đều không có thật.

    Mẫu có lỗi thì chỉ báo lỗi, không tạo tệp.""",
    en="""
    FILE is a .docx, a template folder or the name of a shipped template. Each tag
    prints a sample value on pale blue; each list has two or three items; every
    conditional block is shown, those too that never stand together. Of if and else the
    longer branch is shown; inside a loop each item takes its own. People and figures
    are invented.

    Of a template with errors these are told, and nothing is made.""",
)
@json_option
@option(
    "-o",
    "--output",
    metavar="OUT",
    vi="Tệp sẽ ghi; mặc định là <tên mẫu>.moi.docx ở thư mục hiện tại.",
    en="The file to write; by default <template>.moi.docx in this folder.",
)
@option(
    "--to",
    "form",
    type=click.Choice(FORMS),
    vi="Dạng của bản xem thử: docx (mặc định), pdf, hoặc png, mỗi trang một tệp.",
    en="Form of the preview: docx (the default), pdf, or png, a file for each page.",
)
@click.argument("file", metavar="FILE", shell_complete=completion.templates)
def preview(file: str, output: str | None, form: str | None, as_json: bool) -> int:
    """Fill a template with samples and write it."""
    from drafter.drafting import template_review
    from drafter.findings import errors

    form = form_of(output, form, FORMS) or FORMS[0]
    target = Path(output or f"{_stem(file)}.moi.{form}")
    if form != "png":
        refuse_output(target)
    elif output == STANDARD:
        raise click.BadParameter(
            say("ảnh từng trang không in ra stdout được", "pages are several files"),
            param_hint="-o",
        )
    review = template_review.review(file)
    told = printing.of_file(review.name, review.findings)
    if errors(review.findings):
        _tell(told, as_json=as_json)
        return CONTENT
    data, made = _filled(review)
    paths = _put(_WRITERS[form](data, target), output)
    _tell(printing.without_hints(told), as_json=as_json, made=made, paths=paths)
    return 0


def _put(files: Mapping[Path, bytes], output: str | None) -> tuple[Path, ...]:
    """Write files, all of them or none; to standard output where that is asked for.

    Raises:
        drafter.errors.SourceError: One is there already, or cannot be written.
    """
    if output == STANDARD:
        streams.raw(b"".join(files.values()))
        return ()
    for path in files:
        refuse_output(path)
    folder = next(iter(files)).parent
    return write_all(folder, {path.name: data for path, data in files.items()})


def _stem(file: str) -> str:
    """Return what a template is called in the name of a file made of it."""
    from drafter.templating import shipped

    if file in shipped.names():
        return file.replace("/", "-")
    path = Path(file).absolute()
    return path.parent.name if path.name == shipped.DOCUMENT else path.stem


def _filled(review: "Review") -> tuple[bytes, "Preview"]:
    """Return the paper that a template gives with samples, and how it was made.

    Raises:
        drafter.errors.RenderError: A value cannot be printed.
    """
    from attrs import evolve

    from drafter.drafting import rendering
    from drafter.drafting.templates import Template
    from drafter.reference import specimens, tag_book
    from drafter.templating import highlights

    loaded = highlights.load(review.data, review.name)
    manifest = evolve(review.manifest, required=())
    template = Template(name=review.name, manifest=manifest, document=loaded)
    view = specimens.view(
        lambda conference, photos: rendering.view_of(conference, template, photos)[0],
        party=manifest.rules == "dang",
    )
    made = highlights.settled(loaded, tag_book.blank(view, loaded.fields))
    return made.template.paper(view), made


def _as_docx(data: bytes, target: Path) -> dict[Path, bytes]:
    return {target: data}


def _as_pdf(data: bytes, target: Path) -> dict[Path, bytes]:
    """Return the paper as a PDF.

    Raises:
        drafter.errors.SourceError: There is no LibreOffice, or it makes none.
    """
    from drafter.drafting import rendering
    from drafter.errors import SourceError

    paper = rendering.Paper(name=target.stem, template=target.stem, data=data)
    (made,) = rendering.laid_out([paper])
    if isinstance(made, rendering.Unconverted):
        raise SourceError([made.unwritten()])
    return {target: made.data}


def _as_png(data: bytes, target: Path) -> dict[Path, bytes]:
    """Return each page as a picture, numbered from 1.

    Raises:
        drafter.errors.SourceError: The pages cannot be made.
    """
    from drafter.outputs import page_images

    page_images.require()
    pages = page_images.drawn(_as_pdf(data, target)[target])
    return {
        target.with_name(f"{target.stem}-{number}.png"): page
        for number, page in enumerate(pages, 1)
    }


_WRITERS: Mapping[str, Callable[[bytes, Path], dict[Path, bytes]]] = {
    "docx": _as_docx,
    "pdf": _as_pdf,
    "png": _as_png,
}


def _tell(
    told: tuple[printing.FileFinding, ...],
    *,
    as_json: bool,
    made: "Preview | None" = None,
    paths: tuple[Path, ...] = (),
) -> None:
    """Say what was found, what was made, and what its reader must know."""
    if as_json:
        more: dict[str, object] = {"files": [str(path) for path in paths]}
        if made is not None:
            more |= {"choices": made.choices, "blank": list(made.blank)}
        printing.print_findings_as_json(told, **more)
        return
    if told:
        printing.print_findings(told)
    if made is None:
        return
    if paths:
        tell_made(paths)
    streams.note(
        say(
            "Mọi khối có điều kiện đều in, giá trị mẫu trên nền xanh nhạt.",
            "Every conditional block is shown; sample values are on pale blue.",
        )
    )
    if made.choices:
        streams.note(_left_out(made.choices))
    if made.blank:
        named = ", ".join(made.blank)
        streams.note(
            say(
                f"Thẻ để trống, chỉ in trong trường hợp riêng: {named}.",
                f"Tags left blank, which print in special cases only: {named}.",
            )
        )


def _left_out(choices: int) -> str:
    """Say how many conditions have branches of which one is shown."""
    places = "1 place" if choices == 1 else f"{choices} places"
    return say(
        f"{choices} chỗ có nhiều nhánh: in nhánh dài nhất.",
        f"{places} with branches: the longest is shown.",
    )
