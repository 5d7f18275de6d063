"""The package of a .docx: its parts and what kind each one is."""

import posixpath
import zipfile
from collections.abc import Iterable, Mapping

import attrs

from drafter import errors
from drafter.findings import Finding, Spot
from drafter.ooxml import archive, signature, strict, xml
from drafter.ooxml import package_rules as rules

CONTENT_TYPES = "[Content_Types].xml"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml."
_PACKAGE = "application/vnd.openxmlformats-"
KINDS: Mapping[str, str] = {
    f"{_WORD}document.main+xml": "document",
    f"{_WORD}template.main+xml": "document",
    "application/vnd.ms-word.document.macroEnabled.main+xml": "document",
    "application/vnd.ms-word.template.macroEnabledTemplate.main+xml": "document",
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
        types: The content type of each part that declares one, by name.
        roots: The tree of each XML part, to be read and not changed.
    """

    files: Mapping[str, bytes] = attrs.field(repr=False)
    kinds: Mapping[str, str]
    types: Mapping[str, str] = attrs.field(repr=False)
    roots: Mapping[str, xml.Element] = attrs.field(repr=False, eq=False)

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
        root = self.roots.get(relations_name(part))
        return [] if root is None else xml.find_all(root, "rel:Relationship")

    def content_types(self, parts: Iterable[str]) -> dict[str, str]:
        """Map parts to their content types, their own or by their endings; or none."""
        types = self.roots[CONTENT_TYPES]
        own = {
            one.get("PartName", "").lstrip("/"): one.get("ContentType", "")
            for one in xml.find_all(types, "ct:Override")
        }
        endings = {
            one.get("Extension", "").lower(): one.get("ContentType", "")
            for one in xml.find_all(types, "ct:Default")
        }
        return {
            part: own.get(part) or endings.get(part.rpartition(".")[2].lower(), "")
            for part in parts
        }

    def tree(self, kind: str) -> xml.Element | None:
        """Return the root of the first part of a kind."""
        names = self.of(kind)
        return self.roots[names[0]] if names else None

    def changed(self, files: Mapping[str, bytes]) -> "Package":
        """Return the package with other bytes in some of its parts, or with more."""
        roots = {
            name: xml.parse(data)
            for name, data in files.items()
            if name in self.roots or name.endswith((".xml", ".rels"))
        }
        return attrs.evolve(
            self, files={**self.files, **files}, roots={**self.roots, **roots}
        )


def opened(data: bytes, file: str = "tệp.docx") -> Package:
    """Return the package in some bytes, with every part read strictly once.

    Raises:
        drafter.errors.TemplateError: It is no .docx, damaged, or beyond the limits.
    """
    try:
        files, findings = archive.read(data, file)
    except (zipfile.BadZipFile, NotImplementedError, ValueError) as why:
        raise errors.TemplateError([_no_word(file, signature.of_bytes(data))]) from why
    if findings:
        raise errors.TemplateError(findings)
    roots, findings = strict.roots(files, file)
    if findings:
        raise errors.TemplateError(findings)
    if CONTENT_TYPES not in roots:
        raise errors.TemplateError([_no_word(file, signature.of_types(""))])
    return _package(files, roots, file)


def relations_name(part: str) -> str:
    """Return the name of the file that holds the relationships of a part."""
    folder, name = posixpath.split(part)
    return posixpath.join(folder, "_rels", f"{name}.rels")


def resolved(part: str, target: str) -> str:
    """Return the name of the part that a relationship of ``part`` points to."""
    folder = posixpath.dirname(part)
    return posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")


def _package(
    files: dict[str, bytes], roots: dict[str, xml.Element], file: str
) -> Package:
    types = {
        part.get("PartName", "").lstrip("/"): part.get("ContentType", "")
        for part in xml.find_all(roots[CONTENT_TYPES], "ct:Override")
    }
    kinds = {
        name: KINDS[content_type]
        for name, content_type in types.items()
        if content_type in KINDS and name in files
    }
    if "document" not in kinds.values():
        names = signature.of_types(" ".join(types.values()))
        raise errors.TemplateError([_no_word(file, names)])
    ordered = {CONTENT_TYPES: files[CONTENT_TYPES]}
    ordered |= {name: files[name] for name in sorted(files) if name != CONTENT_TYPES}
    return Package(ordered, kinds, types, roots)


def _no_word(file: str, names: tuple[str, str]) -> Finding:
    return rules.NOT_WORD.at(mark=Spot(file), kind=names[0], kind_en=names[1])
