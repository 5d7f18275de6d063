"""Template folders: where they are found, and what their manifests say."""

import os
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from attrs import evolve

from drafter.errors import TemplateError
from drafter.files import file_names
from drafter.findings import Spot, error
from drafter.records import frozen
from drafter.templating.shipped import DOCUMENT, MANIFEST, names, papers, shipped
from drafter.toml import Table, parsed
from drafter.vocabulary import nearest

UNKNOWN = error("T501")
BROKEN_MANIFEST = error("T502")
NO_DOCX = error("T503")
NOT_OWN = error("T504")

OWN = "mau"


@frozen(kw_only=True)
class Manifest:
    """What a template says of itself in ``template.toml``.

    Attributes:
        title: Its title, Vietnamese.
        paper: The paper it makes, ``bao-cao``.
        rules: Which family of layout rules it follows.
        profile: How numbers and dates are written, ``official`` or ``press``.
        required: Vietnamese keys of facts that the paper must not lack.
        order: The fields of work in the order in which it has them; empty for the
            usual order.
        size: How long the news item is that it makes: ``tin vắn``, ``tin``, ``bài``;
            empty where its author leaves it to the facts.
        output: What its papers are called; the paper's name if empty.
    """

    title: str = ""
    paper: str = "bao-cao"
    rules: str = "khong"
    profile: str = "official"
    required: tuple[str, ...] = ()
    order: tuple[str, ...] = ()
    size: str = ""
    output: str = ""


def choose(paper: str, variant: str) -> str:
    """Return the shipped template of a paper for a body's variant.

    Raises:
        drafter.errors.TemplateError: No such paper; suggests the nearest.
    """
    known = names()
    for name in (f"{paper}/{variant}", paper):
        if name in known:
            return name
    raise unknown(paper)


def own(folder: Path, name: str, paper: str, variant: str) -> Path | None:
    """Return an office's own template of a paper, which stands before the shipped.

    Looked for are ``<paper>/<variant>`` and ``<paper>`` in the folder that the
    conference file names, ``mau`` beside it if it names none, and the folder
    itself when its manifest says that it makes the paper.

    Args:
        folder: The folder of the conference file.
        name: The folder that it names, relative to its own; may be empty.
        paper: The paper's name.
        variant: The variant of official papers.

    Raises:
        drafter.errors.TemplateError: The named folder does not exist, or lies
            outside the folder of the conference file.
    """
    if not has_own(folder, name):
        raise TemplateError([NOT_OWN.at(mark=Spot(name), name=name)])
    inside = _real(folder / (name or OWN))
    for place in (inside / paper / variant, inside / paper):
        if (place / DOCUMENT).is_file():
            return place
    if (inside / MANIFEST).is_file() and _paper_of(inside / MANIFEST) == paper:
        return inside
    return None


def has_own(folder: Path, name: str) -> bool:
    """Tell whether the folder of templates that a file names is there, if any."""
    if file_names.leads_away(name):
        return False
    inside = _real(folder / name)
    return not name or (os.path.isdir(inside) and inside.is_relative_to(_real(folder)))


def _real(path: Path) -> Path:
    """Return a path with its links followed, as far as they lead anywhere."""
    return Path(os.path.realpath(path))


def _paper_of(path: Path) -> str:
    return read(path.read_bytes(), str(path)).paper


def is_path(name: str) -> bool:
    """Whether a name is a path to a template, and no shipped template's name."""
    if name in names():
        return False
    separated = any(mark in name for mark in (os.sep, "/", "\\"))
    return separated or name.endswith(".docx") or Path(name).is_dir()


def of_shipped(name: str) -> Manifest:
    """Return a shipped template's manifest without reading its document."""
    return _read(table(name).value, name)


def table(name: str) -> Table:
    """Return the table of a shipped template's manifest."""
    return Table(shipped() / name / MANIFEST)


def find(path: Path) -> tuple[Path, Manifest]:
    """Return the document that a path to a template leads to, and its manifest.

    Raises:
        drafter.errors.TemplateError: There is none, or its manifest is broken.
    """
    document = path / DOCUMENT if path.is_dir() else path
    if not document.is_file():
        if path.is_dir():
            raise TemplateError([NO_DOCX.at(mark=Spot(str(path)), name=path)])
        raise unknown(str(path))
    beside = document.with_name(MANIFEST)
    if document.name == DOCUMENT and beside.is_file():
        return document, read(beside.read_bytes(), str(beside))
    return document, _presumed(document)


def _presumed(document: Path) -> Manifest:
    """Return what a template without manifest is, by its name or its folder's."""
    folder = document.absolute().parent
    called = folder.name if document.name == DOCUMENT else document.stem
    for name in (called, folder.parent.name):
        if name in papers():
            like = next(n for n in names() if n.split("/")[0] == name)
            return evolve(of_shipped(like), required=(), output=name)
    return Manifest(output=called)


def read(data: bytes, name: str) -> Manifest:
    """Return what the bytes of a manifest say.

    Raises:
        drafter.errors.TemplateError: They are no TOML, or not what a manifest says.
    """
    return _read(lambda: parsed(data), name)


def _read(table: Callable[[], Mapping[str, Any]], name: str) -> Manifest:
    try:
        return _manifest(table())
    except (ValueError, TypeError) as why:
        raise broken(name, why) from why


def broken(name: str, reason: object) -> TemplateError:
    """Return what stops where a manifest is wrong."""
    return TemplateError([BROKEN_MANIFEST.at(mark=Spot(name), reason=reason)])


def _manifest(table: Mapping[str, Any]) -> Manifest:
    default = Manifest()
    return Manifest(
        title=str(table.get("ten", "")),
        paper=str(table.get("giay_to", default.paper)),
        rules=str(table.get("quy_tac", default.rules)),
        profile=str(table.get("van_phong", default.profile)),
        required=tuple(str(key) for key in table.get("bat_buoc", ())),
        order=tuple(str(phrase) for phrase in table.get("linh_vuc", ())),
        size=str(table.get("co_tin", default.size)),
    )


def unknown(name: str) -> TemplateError:
    """Return what stops where there is no template of a name; suggests the nearest."""
    variants = [one for one in names() if one.startswith(f"{name}/")]
    near = nearest(name, (*papers(), *names()))
    known = near if near and not variants else ", ".join(variants or names())
    return TemplateError([UNKNOWN.at(mark=Spot(name), name=name, known=known)])
