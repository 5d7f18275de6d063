"""The pictures of one paper: their files, relationships and content types."""

import posixpath
from collections.abc import Iterable, Iterator, Mapping

import attrs

from drafter.ooxml import archive, package, xml
from drafter.pictures import Picture

FOLDER = "word/media"
_TYPE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image"
_RELATIONS = '<Relationships xmlns="{}"/>'.format(xml.NAMESPACES["rel"])


@attrs.define
class Album:
    """Collects what a paper's drawings need, each picture once.

    Attributes:
        entries: The files of the template by name.
        files: The pictures' files by the name of their bytes.
        relations: The relationships of each part: an id for each target.
    """

    entries: Mapping[str, archive.Entry]
    files: dict[str, tuple[str, Picture]] = attrs.field(factory=dict)
    relations: dict[str, dict[str, str]] = attrs.field(factory=dict)

    def relation(self, part: str, picture: Picture) -> str:
        """Return the id by which a part refers to a picture."""
        if picture.digest not in self.files:
            self.files[picture.digest] = (self._free(picture), picture)
        name = self.files[picture.digest][0]
        known = self.relations.setdefault(part, {})
        if name not in known:
            taken = {relation.get("Id", "") for relation in self._tree(part)}
            stem = f"rIdAnh{len(known) + 1}"
            known[name] = next(one for one in _numbered(stem) if one not in taken)
        return known[name]

    def bound(self, made: Mapping[str, archive.Entry]) -> Iterator[archive.Entry]:
        """Yield the files of the paper: those made, the template's, the pictures.

        Args:
            made: The filled parts by name.
        """
        changed = {**made, **{entry.name: entry for entry in self._written()}}
        for name, entry in self.entries.items():
            yield changed.pop(name, entry)
        yield from (changed[name] for name in sorted(changed))

    def _written(self) -> Iterator[archive.Entry]:
        for name, picture in self.files.values():
            yield archive.pack(name, picture.data)
        for part, known in self.relations.items():
            root = self._tree(part)
            for name, identity in known.items():
                target = posixpath.relpath(name, posixpath.dirname(part) or ".")
                told = {"Id": identity, "Type": _TYPE, "Target": target}
                root.append(root.makeelement(xml.name("rel:Relationship"), told))
            yield _packed(package.relations_name(part), root)
        if self.files:
            yield _packed(package.CONTENT_TYPES, self._types())

    def _types(self) -> xml.Element:
        root = xml.parse(archive.unpacked(self.entries[package.CONTENT_TYPES]))
        endings = {
            one.get("Extension", "").lower(): one.get("ContentType", "")
            for one in xml.find_all(root, "ct:Default")
        }
        for name, picture in sorted(self.files.values(), key=lambda one: one[0]):
            ending, kind = picture.kind.suffix, picture.kind.value
            if ending not in endings:
                told = {"Extension": ending, "ContentType": kind}
                root.insert(0, root.makeelement(xml.name("ct:Default"), told))
                endings[ending] = kind
            elif endings[ending] != kind:
                told = {"PartName": f"/{name}", "ContentType": kind}
                root.append(root.makeelement(xml.name("ct:Override"), told))
        return root

    def _free(self, picture: Picture) -> str:
        """Return a name for a picture's file that the template does not have."""
        taken = {name.casefold() for name in self.entries}
        stem = f"{FOLDER}/anh-{picture.digest}"
        names = (f"{one}.{picture.kind.suffix}" for one in _numbered(stem))
        return next(name for name in names if name.casefold() not in taken)

    def _tree(self, part: str) -> xml.Element:
        entry = self.entries.get(package.relations_name(part))
        return xml.parse(_RELATIONS if entry is None else archive.unpacked(entry))


def album(entries: Iterable[archive.Entry]) -> Album:
    """Return an empty album for a paper of a template with these files."""
    return Album({entry.name: entry for entry in entries})


def _packed(name: str, root: xml.Element) -> archive.Entry:
    return archive.pack(name, xml.document(xml.source(root)))


def _numbered(stem: str) -> Iterator[str]:
    """Yield a name, and then the name with numbers."""
    yield stem
    for number in range(2, 1 << 16):
        yield f"{stem}-{number}"
