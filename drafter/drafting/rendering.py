"""From facts to papers."""

from collections.abc import Mapping
from pathlib import Path, PurePosixPath

from attrs import frozen

from drafter import standards, templates
from drafter.drafting.loading import Read, StrPath, gathered_for
from drafter.errors import InvalidDocument
from drafter.findings import Finding, errors
from drafter.findings import Path as Steps
from drafter.model import Conference, Family, Issuance
from drafter.model.declarations import classes, place
from drafter.pictures import Gathered, Picture
from drafter.templates import Template
from drafter.views import PaperView, build
from drafter.views.rules import GAP
from drafter.vocabulary import Word, words

DEFAULT_PAPERS = ("bao-cao", "tin-bai")


@frozen(kw_only=True)
class Paper:
    """One paper, made and not yet written.

    Attributes:
        name: The paper's name, ``bao-cao``.
        template: The name of the template it was made with.
        data: The bytes of the .docx.
        gaps: What the paper requires and the facts lack.
    """

    name: str
    template: str
    data: bytes
    gaps: tuple[Finding, ...] = ()


def render(
    conference: Conference,
    *,
    paper: str = "bao-cao",
    template: Template | StrPath | bytes | None = None,
    folder: StrPath | None = None,
    allow_outside: bool = False,
) -> bytes:
    """Return a paper as the bytes of a .docx.

    No file of a photo is read without a folder: a gap then marks its place.

    Args:
        conference: The facts.
        paper: The paper's name; ignored where a template is given.
        template: A loaded template, a path, or the bytes of a .docx.
        folder: Where the names of photos begin, the folder of the conference file.
        allow_outside: Whether photos may stand outside that folder.

    Raises:
        drafter.errors.TemplateError: The template is unknown or broken.
        drafter.errors.RenderError: A value cannot be printed.
        drafter.errors.InvalidDocument: A photo cannot be read.
    """
    chosen = _template(conference, paper, template)
    gathered = Gathered(pictures={})
    if folder is not None and chosen.shows_pictures:
        gathered = gathered_for(conference, Path(folder), allow_outside=allow_outside)
    if errors(gathered.findings):
        raise InvalidDocument(gathered.findings)
    return _made(conference, paper, chosen, gathered.pictures).data


def make(
    conference: Conference,
    *,
    paper: str = "bao-cao",
    template: Template | StrPath | bytes | None = None,
    pictures: Mapping[PurePosixPath, Picture] | None = None,
) -> Paper:
    """Return a paper with the name of its template and its gaps."""
    chosen = _template(conference, paper, template)
    named = "" if template is not None else paper
    return _made(conference, named, chosen, pictures or {})


def drawn(found: Read, wanted: str | Template) -> Paper:
    """Make a paper of a conference file, with the office's own template if any.

    Args:
        found: The file, read.
        wanted: The name of a paper, a path to a template, or a loaded one.
    """
    pictures = found.gathered.pictures
    if isinstance(wanted, Template) or templates.is_path(wanted):
        return make(found.conference, template=wanted, pictures=pictures)
    if wanted in templates.names() and wanted not in templates.papers():
        return make(found.conference, template=wanted, pictures=pictures)
    own = templates.own(
        Path(found.document.name).parent,
        found.conference.template,
        wanted,
        variant(found.conference, wanted),
    )
    return make(found.conference, paper=wanted, template=own, pictures=pictures)


def view_of(
    conference: Conference,
    template: Template,
    pictures: Mapping[PurePosixPath, Picture] | None = None,
) -> tuple[PaperView, tuple[Word, ...]]:
    """Return what a template prints of a conference, and the words of its gaps."""
    manifest = template.manifest
    return build(
        conference,
        paper=manifest.paper,
        profile=manifest.profile,
        required=manifest.required,
        order=manifest.order,
        pictures=pictures,
        family=_family(conference, template),
    )


def variant(conference: Conference, paper: str) -> str:
    """Return the variant of an official paper: the family whose rules it follows.

    Raises:
        drafter.standards.UnknownStandard: The file names rules that there are not.
    """
    return standards.family(conference, paper).value


def _made(
    conference: Conference,
    paper: str,
    chosen: Template,
    pictures: Mapping[PurePosixPath, Picture],
) -> Paper:
    """Make a paper; without a name of its own it has its template's."""
    view, missing = view_of(conference, chosen, pictures)
    name = paper or chosen.manifest.output or chosen.manifest.paper
    return Paper(
        name=name,
        template=chosen.name,
        data=chosen.render(view),
        gaps=tuple(_gap(word, name) for word in missing),
    )


def _template(
    conference: Conference,
    paper: str,
    template: Template | StrPath | bytes | None,
) -> Template:
    if isinstance(template, Template):
        return template
    if template is not None:
        return templates.load(template)
    return templates.load_shipped(templates.choose(paper, variant(conference, paper)))


def _family(conference: Conference, template: Template) -> Family:
    """Return whose papers a template makes; one that does not say, the host's."""
    rules = template.manifest.rules
    known = {family.value: family for family in Family}
    return known.get(rules) or standards.family(conference, template.manifest.paper)


def _gap(word: Word, paper: str) -> Finding:
    """Return the finding of a gap, at the part of the file that should fill it."""
    above: Steps = ()
    for cls in classes():
        if word in words(cls).values():
            own = (paper.replace("-", "_"),) if cls is Issuance else ()
            above = (*place(cls), *own)
    return GAP.at(*above, word.name, paper=paper, what=word.text, key=word.name)
