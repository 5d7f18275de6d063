"""Templates loaded: held to the tags that views offer, ready to be filled."""

import os
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from attrs import evolve, field

from drafter.drafting import own_templates, template_remarks
from drafter.drafting.arguments import TEMPLATE, public
from drafter.drafting.manifest_keys import PROFILES
from drafter.errors import Reading, TemplateError
from drafter.findings import Finding, errors
from drafter.formatter import Profile
from drafter.model import Field, NewsSize
from drafter.records import frozen
from drafter.templating import manifests, shipped
from drafter.templating.manifests import Manifest
from drafter.templating.shipped import DOCUMENT, names, papers, part
from drafter.vocabulary import member

if TYPE_CHECKING:
    from drafter.templating.engine import LoadedTemplate
    from drafter.views import PaperView


@frozen(kw_only=True)
class Template:
    """A loaded template: its manifest, and the document ready to be filled.

    Attributes:
        name: What messages call it.
        manifest: What it says of itself.
        document: Its document.
        findings: What was noticed and does not stop: warnings and hints.
    """

    name: str
    manifest: Manifest
    document: "LoadedTemplate" = field(repr=False)
    findings: tuple[Finding, ...] = field(default=(), repr=False)

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

    @property
    def profile(self) -> Profile:
        """How it writes numbers and dates."""
        return PROFILES[self.manifest.profile]

    @property
    def order(self) -> tuple[Field, ...]:
        """The order of the fields of work in it."""
        known = {area.value: area for area in Field}
        return tuple(known[name] for name in self.manifest.order) or tuple(Field)

    @property
    def size(self) -> NewsSize | None:
        """How long its news items are, where it says so."""
        return member(NewsSize, self.manifest.size)


@public(name=TEMPLATE)
def load_template(name: str | os.PathLike[str] | bytes | Template) -> Template:
    """Load a template once, to render many papers with it.

    Args:
        name: The name of a shipped template, the path of a folder or of a .docx,
            the bytes of a .docx, or a template that is loaded already.

    Raises:
        drafter.errors.TemplateError: It is unknown or broken; all that is wrong.
        TypeError: It is something else.
    """
    return name if isinstance(name, Template) else load(name)


def load(name: str | os.PathLike[str] | bytes) -> Template:
    """Load a template by shipped name, by path, or from the bytes of a .docx.

    Raises:
        drafter.errors.TemplateError: It is unknown or broken; all that is wrong.
        drafter.errors.SourceError: A file cannot be opened.
    """
    text = "" if isinstance(name, bytes) else os.fspath(name)
    if text in names():
        return load_shipped(text)
    return _loaded(opened(name))


@frozen
class Given:
    """A template as it was given.

    Attributes:
        name: What messages call its document.
        data: The bytes of it.
        said: What its manifest says, and what is wrong with that.
    """

    name: str
    data: bytes = field(repr=False)
    said: Reading[Manifest]


def opened(name: str | os.PathLike[str] | bytes) -> Given:
    """Return what a name, a path or bytes give, as yet unread.

    Raises:
        drafter.errors.TemplateError: It is unknown, or a folder without a document.
        drafter.errors.SourceError: A file cannot be opened.
    """
    if isinstance(name, bytes):
        return Given(DOCUMENT, name, Reading(Manifest()))
    text = os.fspath(name)
    if text in names():
        said = Reading(manifests.of_shipped(text))
        return Given(text, part(text, DOCUMENT), said)
    if not own_templates.is_path(text):
        raise manifests.unknown(text)
    document, said = own_templates.find(Path(text))
    return Given(str(document), own_templates.contents_of(document), said)


def wanted(
    paper: str | os.PathLike[str] | Template, sources: Iterable[str] = ()
) -> str | Template:
    """Return a paper's name, or the loaded template that a path names.

    Args:
        paper: A name, a path, or a loaded template.
        sources: The files of facts, beside which an office's own templates stand.

    Raises:
        drafter.errors.TemplateError: There is no such paper or template.
        drafter.errors.SourceError: A file cannot be opened.
    """
    if isinstance(paper, Template):
        return paper
    name = os.fspath(paper)
    if own_templates.is_path(name):
        return load(name)
    if name in names() or name in papers():
        return name
    folders = dict.fromkeys(Path(s).parent / manifests.FOLDER for s in sources)
    if not any(own_templates.makes(folder, name) for folder in folders):
        kept = (f for folder in folders for f in own_templates.hindered(folder, name))
        raise TemplateError((*manifests.unknown(name).findings, *kept))
    return name


def called(paper: str | Template) -> str:
    """Return the name of what a paper's name or a loaded template makes."""
    if isinstance(paper, str):
        return paper.split("/")[0]
    return paper.manifest.output or paper.manifest.paper


@lru_cache(maxsize=32)
def load_shipped(name: str) -> Template:
    """Load a shipped template once in a process."""
    from drafter.templating import engine

    document = engine.shared_shipped(part(name, DOCUMENT), name)
    return _held(document, manifests.of_shipped(name))


def fields(name: str) -> tuple[str, ...]:
    """Return the paths of the fields that a shipped template uses."""
    # One that is kept ready tells without Jinja.
    kept = shipped.form(name, part(name, DOCUMENT)).load()
    named = load_shipped(name).document.fields if kept is None else kept["fields"]
    return tuple(named)


def _loaded(given: Given) -> Template:
    # The engine imports Jinja, which listing must not pay for.
    from drafter.templating import engine

    stops, manifest = errors(given.said.findings), given.said.value
    try:
        document = engine.shared(given.data, given.name)
        held = _held(document, manifest)
    except TemplateError as why:
        renamed = template_remarks.renamed(manifest, given.name, why.findings)
        raise TemplateError((*stops, *why.findings, *renamed)) from why
    if stops:
        raise TemplateError(stops)
    told = template_remarks.unmet(manifest, given.name, document.fields)
    return evolve(held, findings=(*given.said.findings, *held.findings, *told))


def _held(document: "LoadedTemplate", manifest: Manifest) -> Template:
    """Return a template that asks of the views what they offer.

    Raises:
        drafter.errors.TemplateError: It asks for more.
    """
    noticed = document.findings
    if not document.is_ready:  # its contract held when it was made ready
        from drafter.templating import engine
        from drafter.views import PaperView

        asked = engine.check_contract(document, PaperView)
        if unmet := errors(asked):
            raise TemplateError(unmet)
        noticed += asked
    return Template(
        name=document.name,
        manifest=manifest,
        document=document,
        findings=tuple(dict.fromkeys(noticed)),
    )
