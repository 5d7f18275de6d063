"""The package of a .docx: its parts and what kind each one is."""

import posixpath
from collections.abc import Mapping

import attrs

from drafter.word import archive, xml

CONTENT_TYPES = "[Content_Types].xml"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml."
_PACKAGE = "application/vnd.openxmlformats-"
KINDS: Mapping[str, str] = {
    f"{_WORD}document.main+xml": "document",
    f"{_WORD}template.main+xml": "document",
    f"{_WORD}header+xml": "header",
    f"{_WORD}footer+xml": "footer",
    f"{_WORD}footnotes+xml": "footnotes",
    f"{_WORD}endnotes+xml": "endnotes",
    f"{_WORD}comments+xml": "comments",
    f"{_WORD}styles+xml": "styles",
    f"{_WORD}numbering+xml": "numbering",
    f"{_WORD}settings+xml": "settings",
    f"{_WORD}document.glossary+xml": "glossary",
    f"{_PACKAGE}package.core-properties+xml": "core",
    f"{_PACKAGE}officedocument.custom-properties+xml": "custom",
}
"""What drafter calls the parts it looks into, by content type."""

RENDERED = (
    "document", "header", "footer", "footnotes", "endnotes", "comments",
    "core", "custom",
)  # fmt: skip
"""The kinds of parts whose tags are filled."""


@attrs.frozen
class Package:
    """The parts of a .docx.

    Attributes:
        files: The bytes of each file by name; content types come first.
        kinds: The kind of each part that has one, by name.
    """

    files: Mapping[str, bytes] = attrs.field(repr=False)
    kinds: Mapping[str, str]

    def of(self, *kinds: str) -> list[str]:
        """Return the names of the parts of some kinds, sorted by kind and name."""
        found = [name for name, kind in self.kinds.items() if kind in kinds]
        return sorted(found, key=lambda name: (kinds.index(self.kinds[name]), name))

    def targets(self, part: str) -> dict[str, str]:
        """Map the ids of a part's relationships to the names of other parts."""
        return {
            relation.get("Id", ""): resolved(part, relation.get("Target", ""))
            for relation in self.relations(part)
            if relation.get("TargetMode") != "External"
        }

    def relations(self, part: str) -> list[xml.Element]:
        """Return the relationships of a part; those of the package for ``""``."""
        folder, name = posixpath.split(part)
        data = self.files.get(posixpath.join(folder, "_rels", f"{name}.rels"))
        return [] if data is None else xml.find_all(xml.parse(data), "rel:Relationship")

    def tree(self, kind: str) -> xml.Element | None:
        """Return the root of the first part of a kind."""
        names = self.of(kind)
        return xml.parse(self.files[names[0]]) if names else None


def opened(data: bytes) -> Package:
    """Return the package in some bytes.

    Raises:
        zipfile.BadZipFile: The bytes are no zip file.
        KeyError: It has no list of content types, so it is no Word file.
        lxml.etree.XMLSyntaxError: That list is not well formed.
    """
    files = archive.read(data)
    types = xml.parse(files[CONTENT_TYPES])
    first = {CONTENT_TYPES: files.pop(CONTENT_TYPES)}
    kinds = {
        part.get("PartName", "").lstrip("/"): KINDS[part.get("ContentType", "")]
        for part in xml.find_all(types, "ct:Override")
        if part.get("ContentType", "") in KINDS
    }
    return Package(
        first | dict(sorted(files.items())),
        {name: kind for name, kind in kinds.items() if name in files},
    )


def resolved(part: str, target: str) -> str:
    """Return the name of the part that a relationship of ``part`` points to."""
    folder = posixpath.dirname(part)
    return posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
