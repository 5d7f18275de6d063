"""``drafter template list``: which templates there are, and what is not used."""

import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from drafter.cli import boundary, completion, printing, streams
from drafter.cli.bilingual import command, json_option
from drafter.cli.language import say
from drafter.findings import Severity

if TYPE_CHECKING:
    from drafter.drafting.own_templates import OwnTemplate
    from drafter.templating.manifests import Manifest

Shipped = dict[str, "Manifest"]


@command(
    "template list",
    vi="""
    FOLDER là thư mục mẫu của cơ quan, mặc định mau trong thư mục hiện tại: kể cả tệp
    Word không được dùng làm mẫu, vì sao, sửa thế nào.""",
    en="""
    FOLDER holds the templates of your office, by default mau in the current folder:
    Word files that are not used as templates are listed too, with the reason.""",
)
@click.argument(
    "folder", metavar="[FOLDER]", required=False, shell_complete=completion.folders
)
@json_option
def list_templates(folder: str | None, as_json: bool) -> int:
    """Print the shipped templates, then those of an office."""
    from drafter.templating import manifests, shipped

    known = {name: manifests.of_shipped(name) for name in shipped.names()}
    place = Path(folder or manifests.FOLDER)
    if folder and not place.is_dir():
        text = say(f"không có thư mục '{folder}'", f"there is no folder '{folder}'")
        raise click.BadParameter(text, param_hint="FOLDER")
    own = _own(place) if place.is_dir() else ()
    findings = [
        found
        for item in own
        for found in printing.of_file(str(item.path), item.findings)
    ]
    if as_json:
        printing.print_findings_as_json(findings, **_record(known, own))
    else:
        streams.result("\n".join(_text(known, place, own)))
        printing.print_findings(findings)
    wrong = printing.count(findings, Severity.ERROR)
    return boundary.CONTENT if wrong else boundary.DONE


def _own(place: Path) -> "Sequence[OwnTemplate]":
    from drafter.drafting import own_templates  # which judges by the models of facts

    return own_templates.listed(place)


def _text(known: Shipped, place: Path, own: "Sequence[OwnTemplate]") -> Iterator[str]:
    from drafter.templating import shipped

    yield say(
        f"Mẫu có sẵn, trong {shipped.shipped()}:", f"Shipped, in {shipped.shipped()}:"
    )
    rows = [(name, manifest.title) for name, manifest in known.items()]
    yield from printing.columns(rows, indent=2)
    used = [item for item in own if item.is_used]
    if used:
        yield say(f"Mẫu của cơ quan, trong {place}:", f"Of your office, in {place}:")
        said = [(item.manifest.paper, item.manifest.title) for item in used]
        names = [str(item.path.relative_to(place)) for item in used]
        both = zip(names, said, strict=True)
        yield from printing.columns([(name, *more) for name, more in both], indent=2)


def _record(known: Shipped, own: "Sequence[OwnTemplate]") -> dict[str, object]:
    """Return the templates as plain data."""
    from drafter.templating import shipped

    return {
        "templates": [
            {
                "template": name,
                "paper": manifest.paper,
                "title": manifest.title,
                "path": str(shipped.shipped() / name),
            }
            for name, manifest in known.items()
        ],
        "own": [
            {
                "path": os.fspath(item.path),
                "paper": item.manifest.paper or item.meant or None,
                "title": item.manifest.title,
                "used": item.is_used,
            }
            for item in own
        ],
    }
