"""``drafter template copy``: a template of one's own, to change in Word."""

import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

import drafter
from drafter.cli import completion, printing, streams
from drafter.cli.bilingual import command, json_option, option
from drafter.cli.language import say
from drafter.cli.new_files import new_docx, refuse_existing, tell_made, write_all
from drafter.patterns import regex
from drafter.records import frozen

if TYPE_CHECKING:
    from drafter.templating.manifests import Manifest

_VERSION = regex(r"^phien_ban\s*=.*$", re.M)


@command(
    "template copy",
    vi="""
    NAME là tên mẫu có sẵn, thư mục mẫu hoặc tệp .docx. DEST là thư mục mới cho mẫu,
    hoặc tên tệp .docx khi chỉ cần tệp Word; mặc định mau/NAME. Không ghi đè tệp đã
    có.""",
    en="""
    NAME is a shipped template, a template folder or a .docx. DEST is a new folder for
    it, or the name of a .docx for the Word file alone; by default mau/NAME. Existing
    files are left alone.""",
)
@click.argument("name", metavar="NAME", shell_complete=completion.templates)
@click.argument(
    "dest", metavar="[DEST]", required=False, shell_complete=completion.files
)
@option(
    "-o",
    "out",
    metavar="DEST",
    shell_complete=completion.files,
    vi="Như DEST: thư mục mới, hoặc một tệp .docx.",
    en="The same as DEST: a new folder, or a .docx.",
)
@json_option
def copy_template(name: str, dest: str | None, out: str | None, as_json: bool) -> None:
    """Write the files of a template under another name, and say what to do next."""
    if dest and out:
        text = say("DEST và -o là một; chỉ gõ một", "DEST and -o are one; type one")
        raise click.UsageError(text)
    original = _original(name)
    paths = _written(original, dest or out)
    if as_json:
        printing.print_json({"files": [str(path) for path in paths]})
        return
    tell_made(paths)
    streams.result("\n" + "\n".join(_next(original, paths)))


@frozen
class Original:
    """What is copied.

    Attributes:
        name: What was typed.
        manifest: What it says of itself.
        files: Its files by name.
        place: Where the copy goes unless another place is named.
    """

    name: str
    manifest: "Manifest"
    files: dict[str, bytes]
    place: str


def _original(name: str) -> Original:
    """Return the template of a name.

    Raises:
        drafter.errors.TemplateError: There is none.
        drafter.errors.SourceError: A file cannot be read.
    """
    from drafter.drafting import own_templates
    from drafter.ooxml import limits
    from drafter.source.inputs import contents
    from drafter.templating import manifests, shipped
    from drafter.templating.shipped import DOCUMENT, MANIFEST

    if name in shipped.names():
        files = {part: shipped.part(name, part) for part in (DOCUMENT, MANIFEST)}
        files[MANIFEST] = _of_this_version(files[MANIFEST])
        place = f"{manifests.FOLDER}/{name}"
        return Original(name, manifests.of_shipped(name), files, place)
    if not own_templates.is_path(name):
        raise manifests.unknown(name)
    path = Path(name)
    document, said = own_templates.find(path)
    files = {DOCUMENT: contents(document, most=limits.UNPACKED + 1)}
    if path.is_dir() and os.path.isfile(path / MANIFEST):
        files[MANIFEST] = contents(path / MANIFEST)
    suffix = "" if path.is_dir() else path.suffix
    place = f"{Path(os.path.realpath(path)).name.removesuffix(suffix)}.moi{suffix}"
    return Original(name, said.value, files, place)


def _of_this_version(manifest: bytes) -> bytes:
    """Return a shipped manifest that says which version it was copied from."""
    line = f'phien_ban = "{drafter.__version__}"'
    return _VERSION.sub(line, manifest.decode()).encode()


def _written(original: Original, dest: str | None) -> tuple[Path, ...]:
    """Write the copy: a folder, or a .docx alone.

    Raises:
        click.UsageError: The place has the suffix of another form.
        drafter.errors.SourceError: It exists already, or cannot be written.
    """
    from drafter.drafting.delivery import OTHER_SUFFIXES
    from drafter.files.file_names import composed
    from drafter.outputs import FORMS
    from drafter.templating.shipped import DOCUMENT

    place = composed(dest or original.place)
    if Path(place).suffix.lower()[1:] in {*FORMS, *OTHER_SUFFIXES}:
        path = new_docx(place, "")
        return write_all(path.parent, {path.name: original.files[DOCUMENT]})
    command = f"drafter template copy {printing.argument(original.name)}"
    refuse_existing(Path(place), original.files, command=command)
    return write_all(Path(place), original.files)


def _next(original: Original, paths: tuple[Path, ...]) -> Iterator[str]:
    """Yield what to do next, and what is to be known of the copy."""
    document = paths[0]
    copy = document if len(paths) == 1 else document.parent
    typed = printing.argument(copy)
    yield say(f"Sửa {document} bằng Word, rồi:", f"Change {document} in Word, then:")
    steps = (
        ("template check", "tìm chỗ sai trong mẫu", "find what is wrong in it"),
        ("template preview", "xem mẫu với dữ liệu ví dụ", "see it filled"),
        ("render hoi-nghi.yaml -t", "soạn văn bản theo mẫu này", "draft a paper"),
    )
    rows = [(f"drafter {step} {typed}", say(vi, en)) for step, vi, en in steps]
    yield from printing.columns(rows, indent=2)
    yield from _remarks(original, copy)


def _remarks(original: Original, copy: Path) -> Iterator[str]:
    """Yield when a copy is used by itself, and when it means something else."""
    from drafter.drafting import own_templates
    from drafter.templating import manifests

    folder = manifests.FOLDER
    if copy.is_relative_to(folder) and copy.is_dir():
        yield say(
            f"Tệp dữ liệu đứng cạnh thư mục {folder} thì được soạn theo mẫu này "
            "thay cho mẫu có sẵn.",
            f"Facts beside the folder {folder} are drafted with this template in place "
            "of the shipped one.",
        )
    paper, meant = original.manifest.paper, own_templates.find(copy)[1].value.paper
    if meant != paper:
        yield say(
            f"Tệp .docx đứng riêng được hiểu là '{meant}', không phải '{paper}'; "
            f"chép cả thư mục thì giữ nguyên: drafter template copy {original.name}",
            f"A .docx alone is taken for '{meant}', not '{paper}'; copy the folder "
            f"to keep it: drafter template copy {original.name}",
        )
