"""What is to be said of a template, without facts to fill it with."""

import os

from attrs import field

from drafter.drafting import template_remarks, templates
from drafter.drafting.arguments import TEMPLATE_FILE, public
from drafter.findings import Finding, errors
from drafter.records import frozen
from drafter.templating import shipped
from drafter.templating.manifests import Manifest


@frozen(kw_only=True)
class Review:
    """A template as its author wants to see it.

    Attributes:
        name: What messages call its document: a path, or the name of a shipped one.
        findings: All that its gates, its tags and its manifest show.
        tags: How many tags it has.
        fields: How many fields it uses.
        tables: How many tables it has.
        manifest: What it says of itself; as presumed where it has no manifest.
        data: The bytes of its document.
    """

    name: str
    findings: tuple[Finding, ...]
    tags: int
    fields: int
    tables: int
    manifest: Manifest
    data: bytes = field(repr=False)


@public(name=TEMPLATE_FILE)
def review(name: str | os.PathLike[str] | bytes) -> Review:
    """Look at a template: package, tags, contract with the views, manifest.

    What is wrong with what it holds does not stop; all of it is among the findings.

    Args:
        name: The name of a shipped template, the path of a folder or of a .docx, or
            the bytes of a .docx.

    Raises:
        drafter.errors.SourceError: A file cannot be opened.
        drafter.errors.TemplateError: There is no template of that name, or a folder
            has no document; or one too big to be looked at.
        TypeError: It is something else.
    """
    from drafter.templating import engine
    from drafter.views import PaperView

    given = templates.opened(name)
    seen = engine.examined(given.data, given.name, PaperView)
    manifest = given.said.value
    told = [
        *given.said.findings,
        *seen.findings,
        *template_remarks.renamed(manifest, given.name, seen.findings),
    ]
    if seen.tags and given.name not in shipped.names() and not errors(told):
        told += template_remarks.unmet(manifest, given.name, seen.fields)
        if not isinstance(name, bytes) and manifest.output in ("", manifest.paper):
            told += template_remarks.unusual(manifest, given.name, seen.fields)
    return Review(
        name=given.name,
        findings=tuple(told),
        tags=seen.tags,
        fields=len(seen.fields),
        tables=seen.tables,
        manifest=manifest,
        data=given.data,
    )
