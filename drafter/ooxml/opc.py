"""Names, content types and relationships as the packaging standard compares them.

ECMA-376 part 2: names of parts and content types are equal without regard to the case
of letters, a part is typed by its name or by its ending, a target may be relative,
absolute or written with escapes. A package is put into one plain form when it is
opened, so that everybody else may compare letters.
"""

import posixpath
import unicodedata
from collections.abc import Collection, Iterable, Mapping
from urllib.parse import unquote

import attrs

from drafter.ooxml import xml
from drafter.patterns import regex
from drafter.records import define

CONTENT_TYPES = "[Content_Types].xml"
RELATIONS_TYPE = "application/vnd.openxmlformats-package.relationships+xml"
_RELATIONS = regex(r"(?i)(?P<folder>(?:.*/)?)_rels/(?P<part>[^/]*)\.rels")
_BLANK = " \t\r\n"


def folded(name: str) -> str:
    """Return what two names have in common that mean the same part.

    >>> folded("/Word/Header%31.XML")
    'word/header1.xml'
    """
    plain = unicodedata.normalize("NFC", unquote(name.strip(_BLANK)))
    return plain.lstrip("/").casefold()


def media_type(typed: str) -> str:
    """Return a content type without parameters and blanks, in small letters."""
    return _bare(typed).lower()


def _bare(typed: str) -> str:
    return typed.partition(";")[0].strip(_BLANK)


def relations_name(part: str) -> str:
    """Return the name of the file that holds the relationships of a part."""
    folder, name = posixpath.split(part)
    return posixpath.join(folder, "_rels", f"{name}.rels")


def owner_of(relations: str) -> str | None:
    """Return the part whose relationships a file holds; none if it holds none."""
    match = _RELATIONS.fullmatch(relations)
    return match and match["folder"] + match["part"]


def resolved(part: str, target: str) -> str:
    """Return the name of the part that a relationship of ``part`` points to."""
    folder = posixpath.dirname(part)
    plain = unquote(target.partition("#")[0].strip(_BLANK))
    return posixpath.normpath(posixpath.join("/", folder, plain)).lstrip("/")


def is_external(relation: xml.Element) -> bool:
    """Say whether a relationship says of itself that it leads out of the file."""
    return relation.get("TargetMode", "").strip(_BLANK).lower() == "external"


def kind_of(relation: xml.Element) -> str:
    """Return the last word of a relationship's type, in small letters."""
    return relation.get("Type", "").strip(_BLANK).rpartition("/")[2].lower()


def renamed(files: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return files with content types and relationships under their plain names."""
    actual = {folded(name): unquote(name) for name in files}

    def plain(name: str) -> str:
        if folded(name) == CONTENT_TYPES.casefold():
            return CONTENT_TYPES
        owner = owner_of(unquote(name))
        if owner is None:
            return unquote(name)
        return relations_name(actual.get(folded(owner), owner))

    return {plain(name): data for name, data in files.items()}


def retarget(part: str, root: xml.Element, names: Mapping[str, str]) -> bool:
    """Write the targets of a part's relationships as their parts are named.

    Args:
        part: The part.
        root: Its relationships; changed.
        names: The names of all parts by what they have in common with others.

    Returns:
        Whether any was written otherwise.
    """
    changed = False
    for relation in xml.find_all(root, "rel:Relationship"):
        typed, mode = relation.get("Target", ""), relation.get("TargetMode")
        wanted_mode, wanted = "External", typed
        if not is_external(relation):
            wanted_mode, inside = "Internal", resolved(part, typed)
            actual = names.get(folded(inside), "")
            if actual and (actual != inside or "%" in typed):
                wanted = f"/{actual}"
        if wanted != typed or mode not in (None, wanted_mode):
            changed = True
            relation.set("Target", wanted)
            relation.set("TargetMode", wanted_mode)
    return changed


@define
class Declared:
    """What the content types of a package declare.

    Attributes:
        types: The type of each part as it is typed, without parameters.
        twice: The names and endings that are given two types.
        plain: Whether a reader that compares letters finds the same types.
    """

    types: dict[str, str] = attrs.field(factory=dict)
    twice: list[str] = attrs.field(factory=list)
    plain: bool = True


def declared(root: xml.Element, names: Collection[str]) -> Declared:
    """Read the content types of some parts, their own or by their endings."""
    own = _table(root, "Override", "PartName")
    endings = _table(root, "Default", "Extension")
    made = Declared(twice=[*own.twice, *endings.twice])
    for name in names:
        ending = name.rpartition(".")[2]
        found = own.by_fold.get(folded(name)) or endings.by_fold.get(folded(ending), "")
        typed = own.typed.get(f"/{name}") or endings.typed.get(ending, "")
        made.types[name] = _bare(found)
        made.plain = made.plain and typed == _bare(found)
    return made


@define
class _Table:
    """One sort of declarations, as they are typed and as they are compared."""

    typed: dict[str, str] = attrs.field(factory=dict)
    by_fold: dict[str, str] = attrs.field(factory=dict)
    twice: list[str] = attrs.field(factory=list)


def _table(root: xml.Element, tag: str, key: str) -> _Table:
    table = _Table()
    for item in xml.find_all(root, f"ct:{tag}"):
        typed, kind = item.get(key, ""), item.get("ContentType", "")
        table.typed.setdefault(typed, kind)
        first = table.by_fold.setdefault(folded(typed), kind)
        if media_type(first) != media_type(kind):
            table.twice.append(typed)
    return table


def content_types(types: Mapping[str, str]) -> xml.Element:
    """Return content types that declare each part by its name."""
    root = xml.parse(f'<Types xmlns="{xml.NAMESPACES["ct"]}"/>')
    relations = {"Extension": "rels", "ContentType": RELATIONS_TYPE}
    root.append(root.makeelement(xml.name("ct:Default"), relations))
    for name, kind in types.items():
        if kind and name != CONTENT_TYPES and not name.endswith(".rels"):
            attributes = {"PartName": f"/{name}", "ContentType": kind}
            root.append(root.makeelement(xml.name("ct:Override"), attributes))
    return root


def ids_twice(root: xml.Element) -> Iterable[str]:
    """Return the ids that two relationships of a part have."""
    seen: set[str] = set()
    twice: dict[str, None] = {}
    for relation in xml.find_all(root, "rel:Relationship"):
        identity = relation.get("Id", "")
        if identity in seen:
            twice[identity] = None
        seen.add(identity)
    return twice
