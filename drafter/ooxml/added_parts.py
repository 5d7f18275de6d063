"""Parts added to a package: declared, and related to its main part."""

import posixpath
from collections.abc import Mapping

from drafter.ooxml import package, xml

RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
"""How the types of Word's own relationships begin."""
_NO_RELATIONS = f'<Relationships xmlns="{xml.NAMESPACES["rel"]}"/>'.encode()


class AddedParts:
    """What is added to a package: the parts, and the two lists that name them.

    Attributes:
        files: The bytes of the parts that are new or changed, by name.
    """

    def __init__(self, opened: package.Package) -> None:
        """Take a package, which is not changed itself."""
        self._opened = opened
        self._main = opened.of("document")[0]
        self.files: dict[str, bytes] = {}

    def add(self, kind: str, text: str) -> str:
        """Add a part; return the id by which the main part refers to it.

        Args:
            kind: The word that names it, its type and its relation, ``header``.
            text: Its XML.
        """
        name = self._free(kind)
        self.put(name, text, package.type_of(kind))
        return self.relate(self._main, name, f"{RELATIONS}{kind}")

    def put(self, name: str, text: str, typed: str) -> None:
        """Put a part into the package that nothing refers to yet.

        Args:
            name: Its name, which no other part has.
            text: Its XML.
            typed: Its content type.
        """
        self.files[name] = xml.document(text)
        declared = {"PartName": f"/{name}", "ContentType": typed}
        self._extend(package.CONTENT_TYPES, "ct:Override", declared)

    def relate(self, owner: str, part: str, kind: str) -> str:
        """Let a part refer to another; return the id by which it does.

        Args:
            owner: The part; the package itself when empty.
            part: The other.
            kind: The type of the relationship.
        """
        links = package.relations_name(owner)
        taken = {relation.get("Id", "") for relation in self._tree(links)}
        numbers = (f"rId{number}" for number in range(1, len(taken) + 2))
        identity = next(number for number in numbers if number not in taken)
        target = posixpath.relpath(part, posixpath.dirname(owner) or ".")
        relation = {"Id": identity, "Type": kind, "Target": target}
        self._extend(links, "rel:Relationship", relation)
        return identity

    def _free(self, kind: str) -> str:
        taken = {name.casefold() for name in (*self._opened.files, *self.files)}
        folder = posixpath.dirname(self._main)
        numbers = ("", *range(1, 9999))
        names = (posixpath.join(folder, f"{kind}{number}.xml") for number in numbers)
        return next(name for name in names if name.casefold() not in taken)

    def _tree(self, part: str) -> xml.Element:
        known = self.files.get(part) or self._opened.files.get(part)
        return xml.parse(known or _NO_RELATIONS)

    def _extend(self, part: str, tag: str, attributes: Mapping[str, str]) -> None:
        root = self._tree(part)
        root.append(root.makeelement(xml.name(tag), dict(attributes)))
        self.files[part] = xml.document(xml.source(root))
