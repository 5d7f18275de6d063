"""Finding a template folder, its manifest, and the document in it."""

import os
import tomllib
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from attrs import evolve, field, frozen

from drafter import template_rules as rules
from drafter.errors import TemplateError
from drafter.findings import Spot, errors
from drafter.formatter import OFFICIAL, PRESS, Profile
from drafter.model import Field
from drafter.templating.shipped import MANIFEST
from drafter.templating.shipped import names as names
from drafter.templating.shipped import papers as papers
from drafter.templating.shipped import shipped as shipped
from drafter.vocabulary import nearest

if TYPE_CHECKING:
    from drafter.templating.engine import LoadedTemplate
    from drafter.views import PaperView

PROFILES: Mapping[str, Profile] = {"official": OFFICIAL, "press": PRESS}
DOCUMENT = "template.docx"
OWN = "mau"


@frozen(kw_only=True)
class Manifest:
    """What a template says of itself in ``template.toml``.

    Attributes:
        title: Its title, Vietnamese.
        paper: The paper it makes, ``bao-cao``.
        rules: Which family of layout rules it follows.
        profile: How numbers and dates are written.
        required: Vietnamese keys of facts that the paper must not lack.
        version: The version of drafter it was made for.
        order: The order of the fields of work in it.
        output: What its papers are called; the paper's name if empty.
    """

    title: str = ""
    paper: str = "bao-cao"
    rules: str = "khong"
    profile: Profile = OFFICIAL
    required: tuple[str, ...] = ()
    version: str = ""
    order: tuple[Field, ...] = tuple(Field)
    output: str = ""


@frozen(kw_only=True)
class Template:
    """A loaded template: its manifest, and the document ready to be filled."""

    name: str
    manifest: Manifest
    document: "LoadedTemplate" = field(repr=False)

    def render(self, view: "PaperView") -> bytes:
        """Return the paper that this template makes of a view, checked."""
        made = self.document.paper(view)
        if not view.issuance.duplex:
            return made
        # Only a paper for both sides pays for being opened once more.
        from drafter.ooxml import duplex

        return duplex.on_both_sides(made)

    @property
    def shows_pictures(self) -> bool:
        """Whether it prints photos, which must then be at hand."""
        from drafter.templating import engine
        from drafter.views import PaperView

        return engine.shows(self.document, PaperView)


def choose(paper: str, variant: str) -> str:
    """Return the shipped template of a paper for a body's variant.

    Raises:
        drafter.errors.TemplateError: No such paper; suggests the nearest.
    """
    known = names()
    for name in (f"{paper}/{variant}", paper):
        if name in known:
            return name
    raise _unknown(paper)


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
    inside = _real(folder / (name or OWN))
    if not has_own(folder, name):
        raise TemplateError([rules.NOT_OWN.at(mark=Spot(name), name=name)])
    for place in (inside / paper / variant, inside / paper):
        if (place / DOCUMENT).is_file():
            return place
    if (inside / MANIFEST).is_file() and _paper_of(inside / MANIFEST) == paper:
        return inside
    return None


def has_own(folder: Path, name: str) -> bool:
    """Tell whether the folder of templates that a file names is there, if any."""
    inside = _real(folder / name)
    return not name or (os.path.isdir(inside) and inside.is_relative_to(_real(folder)))


def _real(path: Path) -> Path:
    """Return a path with its links followed, as far as they lead anywhere."""
    return Path(os.path.realpath(path))


def _paper_of(path: Path) -> str:
    return _manifest(path.read_bytes(), str(path)).paper


def is_path(name: str) -> bool:
    """Whether a name is a path to a template, and no shipped template's name."""
    if name in names():
        return False
    separated = any(mark in name for mark in (os.sep, "/", "\\"))
    return separated or name.endswith(".docx") or Path(name).is_dir()


def load(name: str | os.PathLike[str] | bytes) -> Template:
    """Load a template by shipped name, by path, or from the bytes of a .docx.

    Raises:
        drafter.errors.TemplateError: It is unknown or broken; all that is wrong.
    """
    if isinstance(name, bytes):
        return _loaded("template.docx", name, Manifest())
    text = os.fspath(name)
    if text in names():
        return load_shipped(text)
    if not is_path(text):
        raise _unknown(text)
    return _from_path(Path(text))


def wanted(paper: str | os.PathLike[str] | Template) -> str | Template:
    """Return a paper's name, or the loaded template that a path names.

    Raises:
        drafter.errors.TemplateError: There is no such paper or template.
    """
    if isinstance(paper, Template):
        return paper
    name = os.fspath(paper)
    if is_path(name):
        return load(name)
    if name not in names() and name not in papers():
        raise _unknown(name)
    return name


def called(paper: str | Template) -> str:
    """Return the name of what a paper's name or a loaded template makes."""
    if isinstance(paper, str):
        return paper.split("/")[0]
    return paper.manifest.output or paper.manifest.paper


@lru_cache(maxsize=32)
def load_shipped(name: str) -> Template:
    """Load a shipped template once in a process."""
    folder = shipped().joinpath(*name.split("/"))
    manifest = _manifest((folder / MANIFEST).read_bytes(), name)
    return _loaded(name, (folder / DOCUMENT).read_bytes(), manifest)


def manifest(name: str) -> Manifest:
    """Return a shipped template's manifest without reading its document."""
    folder = shipped().joinpath(*name.split("/"))
    return _manifest((folder / MANIFEST).read_bytes(), name)


def _from_path(path: Path) -> Template:
    document = path / DOCUMENT if path.is_dir() else path
    if not document.is_file():
        if path.is_dir():
            raise TemplateError([rules.NO_DOCX.at(mark=Spot(str(path)), name=path)])
        raise _unknown(str(path))
    beside = document.with_name(MANIFEST)
    if document.name == DOCUMENT and beside.is_file():
        found = _manifest(beside.read_bytes(), str(beside))
    else:
        found = _presumed(document)
    return _loaded(str(document), document.read_bytes(), found)


def _presumed(document: Path) -> Manifest:
    """Return what a template without manifest is, by its name or its folder's."""
    folder = document.absolute().parent
    called = folder.name if document.name == DOCUMENT else document.stem
    for name in (called, folder.parent.name):
        if name in papers():
            like = next(n for n in names() if n.split("/")[0] == name)
            return evolve(manifest(like), required=(), output=name)
    return Manifest(output=called)


def _loaded(name: str, data: bytes, found: Manifest) -> Template:
    # Views and engine import Babel and docxtpl, which listing must not pay for.
    from drafter.templating import engine
    from drafter.views import PaperView

    document = engine.shared(data, name)
    unmet = errors(engine.check_contract(document, PaperView))
    if unmet:
        raise TemplateError(unmet)
    return Template(name=name, manifest=found, document=document)


def _manifest(data: bytes, name: str) -> Manifest:
    try:
        return _read(tomllib.loads(data.decode("utf-8")))
    except (ValueError, KeyError, TypeError) as why:
        broken = rules.BROKEN_MANIFEST.at(mark=Spot(name), reason=why)
        raise TemplateError([broken]) from why


def _read(table: Mapping[str, Any]) -> Manifest:
    default = Manifest()
    return Manifest(
        title=str(table.get("ten", "")),
        paper=str(table.get("giay_to", default.paper)),
        rules=str(table.get("quy_tac", default.rules)),
        profile=PROFILES[table.get("van_phong", "official")],
        required=tuple(str(key) for key in table.get("bat_buoc", ())),
        version=str(table.get("phien_ban", "")),
        order=tuple(Field(phrase) for phrase in table.get("linh_vuc", ()))
        or default.order,
    )


def _unknown(name: str) -> TemplateError:
    known = ", ".join(names())
    near = nearest(name, (*papers(), *names()))
    finding = rules.UNKNOWN.at(mark=Spot(name), name=name, known=near or known)
    return TemplateError([finding])
