"""The seal of a drafted paper: what drafter made it of, and whether it is as it was.

Three custom properties: the digest of all parts, which any save breaks; what the paper
was drafted as; the digest of its facts. Beside them a part of XML with a short digest
of each paragraph and row, which tells those that a hand has touched and holds no word
of them. No name, no time, no path: the same facts give the same bytes.
"""

import posixpath
from collections.abc import Iterable, Iterator, Mapping
from enum import Enum
from hashlib import blake2s, sha256

from drafter.errors import TemplateError
from drafter.ooxml import archive, lengths, opc, package, plain_passages, xml
from drafter.ooxml.added_parts import RELATIONS, AddedParts
from drafter.records import frozen

OWN_DATA = "urn:drafter:"
"""Begins the namespaces of XML that drafter puts into papers."""
OWN_PROPERTIES = "drafter"
"""Begins the names of properties that drafter puts into papers."""
VERSION = "1:"
"""Begins a seal; the number of the way in which it is made."""
SEAL = f"{OWN_PROPERTIES}_niem_phong"
DRAFTED = OWN_PROPERTIES
FACTS = f"{OWN_PROPERTIES}_du_lieu"

_NOTHING = ("",) * 4
_CUSTOM = "docProps/custom.xml"
_PROPERTIES = f"{xml.OFFICE}/custom-properties"
_EMPTY = f'<Properties xmlns="{_PROPERTIES}"/>'
_VALUES = f"{xml.OFFICE}/docPropsVTypes"
_OF_USERS = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"
"""The set of properties that users give, as every program calls it."""
_DATA = f"{OWN_DATA}ban-soan:1"
_DATA_ID = "{8B6D1B7E-52C1-4B53-9D0C-6B1F0D2A7C11}"
"""By which Word knows the part with the digests; the same in every paper."""
_DATA_PROPERTIES = f"{xml.OFFICE}/customXml"
_BYTES = 5
"""Of a short digest: no two lines of a paper are likely to share one."""


class State(Enum):
    """What became of a paper since it was drafted."""

    SEALED = "sealed"
    EDITED = "edited"
    FOREIGN = "foreign"


@frozen(kw_only=True)
class Properties:
    """What a paper was drafted as.

    Attributes:
        version: The version of drafter.
        paper: The paper's name, ``tin-bai``.
        template: The short digest of the template, however it was given.
        size: The size of a news item, ``tin``; empty of any other paper.
        data: The digests of the files of facts: the conference file, and workbooks
            that it names; none where the facts were no file.
    """

    version: str = ""
    paper: str = ""
    template: str = ""
    size: str = ""
    data: tuple[str, ...] = ()


def digest(text: str) -> str:
    """Return the short digest of the folded words of a paragraph or of a row."""
    return short_digest(text.encode("utf-8", "surrogatepass"))


def short_digest(data: bytes) -> str:
    """Return a short digest, which tells a few hundred things apart."""
    return blake2s(data, digest_size=_BYTES).hexdigest()


def sealed(data: bytes, said: Properties) -> bytes:
    """Return a paper with its seal; equal papers and properties give equal bytes.

    Args:
        data: A .docx that `archive.write` made.
        said: What it was drafted as.
    """
    entries = archive.entries(data)
    files = {name: archive.unpacked(entry) for name, entry in entries.items()}
    opened = package.trusted(files)
    added = AddedParts(opened)
    _add_digests(opened, added)
    custom = _custom(files)
    if custom not in files:
        added.put(custom, _EMPTY, package.type_of("custom"))
        added.relate("", custom, f"{RELATIONS}custom-properties")
    files |= added.files
    texts = {SEAL: _seal(files, custom), **_texts(said)}
    files[custom] = _with_properties(files[custom], texts)
    changed = {*added.files, custom}
    return archive.write(
        archive.pack(name, files[name]) if name in changed else entries[name]
        for name in (*entries, *sorted(changed - entries.keys()))
    )


def state(data: bytes) -> State:
    """Tell what became of a paper since it was drafted.

    A file that is no sound .docx, or that drafter did not make, is foreign.
    """
    files = _files(data)
    custom = _custom(files)
    said = dict(_read(files, custom)).get(SEAL)
    if said is None:
        return State.FOREIGN
    whole = archive.is_closed(data) and said == _seal(files, custom)
    return State.SEALED if whole else State.EDITED


def properties(data: bytes) -> Properties | None:
    """Return what a .docx was drafted as; nothing where it does not say."""
    files = _files(data)
    texts = dict(_read(files, _custom(files)))
    if DRAFTED not in texts:
        return None
    drafted = (*texts[DRAFTED].split(";"), *_NOTHING)
    version, paper, template, size = map(str.strip, drafted[: len(_NOTHING)])
    return Properties(
        version=version,
        paper=paper,
        template=template,
        size=size,
        data=tuple(texts.get(FACTS, "").split()),
    )


def digests(data: bytes) -> tuple[str, ...] | None:
    """Return the digests of a paper's lines as drafted; nothing where they are lost."""
    return _digests(_files(data))


def has_same_words(data: bytes) -> bool:
    """Tell whether an edited paper still has the words that it was drafted with."""
    files = _files(data)
    drafted = _digests(files)
    try:
        return drafted is not None and drafted == _lines(package.trusted(files))
    except (SyntaxError, TemplateError):
        return False


def _files(data: bytes) -> dict[str, bytes]:
    """Return the parts of a .docx; none where it is no sound package."""
    try:
        files, _ = archive.read(data, "")
    except (archive.NotZip, NotImplementedError, ValueError):
        return {}
    return files


def _seal(files: Mapping[str, bytes], custom: str) -> str:
    """Return the seal of a package: of the names and the bytes of its parts."""
    lines = (
        f"{name} {sha256(files[name]).hexdigest()}\n"
        for name in sorted(files)
        if name != custom
    )
    whole = "".join(lines).encode("utf-8", "surrogatepass")
    return VERSION + sha256(whole).hexdigest()


def _texts(said: Properties) -> Mapping[str, str]:
    """Return the properties that say what a paper was drafted as."""
    drafted = "; ".join((said.version, said.paper, said.template, said.size))
    texts = {DRAFTED: drafted.rstrip("; "), FACTS: " ".join(said.data)}
    return {name: text for name, text in texts.items() if text}


def _custom(files: Mapping[str, bytes]) -> str:
    """Return the part of a package that holds the properties that users give it."""
    for relation in _parsed(files.get(package.relations_name(""), b"")):
        inside = opc.resolved("", relation.get("Target", ""))
        if opc.kind_of(relation) == "custom-properties" and inside in files:
            return inside
    return _CUSTOM


def _parsed(data: bytes) -> Iterable[xml.Element]:
    """Return the elements below the root of a part; none of one that is damaged."""
    try:
        return xml.parse(data)
    except SyntaxError:
        return ()


def _read(files: Mapping[str, bytes], custom: str) -> Iterator[tuple[str, str]]:
    """Yield the names and the texts of the properties that users give."""
    for item in _parsed(files.get(custom, b"")):
        texts = (text for value in item for text in value.itertext())
        yield item.get("name", ""), "".join(map(str, texts)).strip()


def _with_properties(data: bytes, texts: Mapping[str, str]) -> bytes:
    """Return the properties that users give a file with more of them."""
    root = xml.parse(data)
    numbers = [lengths.whole(item.get("pid", "")) or 0 for item in root]
    for number, (name, text) in enumerate(texts.items(), max([1, *numbers]) + 1):
        said = {"fmtid": _OF_USERS, "pid": str(number), "name": name}
        item = root.makeelement(f"{{{_PROPERTIES}}}property", said)
        value = item.makeelement(f"{{{_VALUES}}}lpwstr", nsmap={"vt": _VALUES})
        value.text = text
        item.append(value)
        root.append(item)
    return xml.document(xml.source(root))


def _add_digests(opened: package.Package, added: AddedParts) -> None:
    """Add the part with the digests of a paper's lines, as Word keeps data of others.

    Its properties go with it: LibreOffice keeps no XML without.
    """
    taken = {name.casefold() for name in opened.files}
    number = next(n for n in range(1, 9999) if f"customxml/item{n}.xml" not in taken)
    item = f"customXml/item{number}.xml"
    about = f"customXml/itemProps{number}.xml"
    lines = " ".join(_lines(opened))
    added.put(item, f'<doan xmlns="{_DATA}">{lines}</doan>', "application/xml")
    added.put(
        about,
        f'<ds:datastoreItem xmlns:ds="{_DATA_PROPERTIES}" ds:itemID="{_DATA_ID}">'
        f'<ds:schemaRefs><ds:schemaRef ds:uri="{_DATA}"/></ds:schemaRefs>'
        "</ds:datastoreItem>",
        "application/vnd.openxmlformats-officedocument.customXmlProperties+xml",
    )
    added.relate(opened.of("document")[0], item, f"{RELATIONS}customXml")
    added.relate(item, about, f"{RELATIONS}customXmlProps")


def _lines(opened: package.Package) -> tuple[str, ...]:
    """Return the digests of the lines of a paper, in their order."""
    return tuple(
        digest(passage.text)
        for name in opened.of(*plain_passages.PARTS)
        for passage in plain_passages.of(opened.roots[name])
    )


def _digests(files: Mapping[str, bytes]) -> tuple[str, ...] | None:
    """Return the digests that a package holds; nothing where it holds no such part."""
    for name, data in files.items():
        if posixpath.dirname(name) != "customXml" or _DATA.encode() not in data:
            continue
        try:
            root = xml.parse(data)
        except SyntaxError:
            continue
        if root.tag == f"{{{_DATA}}}doan":
            return tuple((root.text or "").split())
    return None
