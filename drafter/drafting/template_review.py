"""What is to be said of a template, without facts to fill it with."""

import os
from pathlib import Path

from attrs import field

from drafter.drafting.arguments import TEMPLATE_FILE, public
from drafter.findings import Finding
from drafter.records import frozen
from drafter.templating import manifests
from drafter.templating.manifests import Manifest
from drafter.templating.shipped import DOCUMENT, names, part


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
        drafter.errors.TemplateError: There is no template of that name.
        TypeError: It is something else.
    """
    from drafter.templating import engine
    from drafter.views import PaperView

    called, data, manifest, noticed = _opened(name)
    seen = engine.examined(data, called, PaperView)
    return Review(
        name=called,
        findings=(*noticed, *seen.findings),
        tags=seen.tags,
        fields=len(seen.fields),
        tables=seen.tables,
        manifest=manifest,
        data=data,
    )


def _opened(
    name: str | os.PathLike[str] | bytes,
) -> tuple[str, bytes, Manifest, tuple[Finding, ...]]:
    """Return the name, the document, the manifest of a template, and its findings."""
    if isinstance(name, bytes):
        return DOCUMENT, name, Manifest(), ()
    text = os.fspath(name)
    if text in names():
        return text, part(text, DOCUMENT), manifests.of_shipped(text), ()
    if not manifests.is_path(text):
        raise manifests.unknown(text)
    document, manifest = manifests.find(Path(text))
    return str(document), document.read_bytes(), manifest, ()
