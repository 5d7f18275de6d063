"""What is to be said of a document and its manifest together."""

from collections.abc import Collection, Iterable, Iterator

from drafter.drafting.manifest_keys import version
from drafter.drafting.requirements import unprinted
from drafter.findings import Finding, Spot, hint
from drafter.patterns import regex
from drafter.records import frozen
from drafter.templating import manifests, shipped
from drafter.templating.manifests import Manifest

RENAMED_TAG = hint("T148")
NOT_PRINTED = hint("T149")
NOT_USUAL = hint("T149", "usual")

_PATH = regex(r"\w+(?:\.\w+)*")


@frozen
class Renamed:
    """A tag that has another name than it had.

    Attributes:
        since: The version of drafter that has the new name.
        old: The old name with its dots, from the root or from an item of a list.
        new: The new one.
    """

    since: str
    old: str
    new: str


RENAMED: tuple[Renamed, ...] = ()
"""Tags renamed since the first version; one line each, none so far."""


def unmet(manifest: Manifest, name: str, used: Collection[str]) -> Iterator[Finding]:
    """Yield what a manifest demands and the document never prints.

    Args:
        manifest: The manifest.
        name: What messages call the document.
        used: The paths of the tags that it uses.
    """
    for wanted in unprinted(manifest, used):
        yield NOT_PRINTED.at(mark=Spot(name), key=wanted.full)


def renamed(
    manifest: Manifest, name: str, found: Iterable[Finding]
) -> Iterator[Finding]:
    """Yield the finding that tags of an older template have other names now.

    Args:
        manifest: The manifest.
        name: What messages call the document.
        found: What its gates found: unknown tags among it.
    """
    if changed := list(dict.fromkeys(_renamed(manifest, found))):
        listed = ", ".join(f"{tag.old} → {tag.new}" for tag in changed)
        yield RENAMED_TAG.at(mark=Spot(name), made=manifest.version, tags=listed)


def unusual(manifest: Manifest, name: str, used: Collection[str]) -> Iterator[Finding]:
    """Yield what the shipped template of a paper demands and this one never prints."""
    own = set(manifest.required)
    like = [n for n in shipped.names() if n.split("/")[0] == manifest.paper]
    like.sort(key=lambda name: not name.endswith(f"/{manifest.rules}"))
    for usual in map(manifests.of_shipped, like[:1]):
        keys = [one.key for one in unprinted(usual, used) if one.key not in own]
        if keys:
            yield NOT_USUAL.at(
                mark=Spot(name), paper=manifest.paper, keys=", ".join(keys)
            )


def _renamed(manifest: Manifest, found: Iterable[Finding]) -> Iterator[Renamed]:
    """Yield the tags of a template that had these names when it was made."""
    made = version(manifest.version)
    typed = {
        path
        for finding in found
        if isinstance(finding.mark, Spot)
        for path in _PATH.findall(finding.mark.tag)
    }
    for tag in RENAMED:
        is_newer = made is not None and made < (version(tag.since) or ())
        if is_newer and any(f".{path}".endswith(f".{tag.old}") for path in typed):
            yield tag
