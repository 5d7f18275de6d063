"""The package of a .docx: its parts and what kind each one is."""

from collections import ChainMap
from collections.abc import Collection, Iterator, Mapping
from typing import Any

import attrs

from drafter import errors
from drafter.findings import Finding, Rule, Spot, error
from drafter.ooxml import archive, limits, opc, xml
from drafter.patterns import regex
from drafter.records import frozen

NOT_WORD = error("T201")
TOO_COMPLEX = error("T215")
ENCODING = error("T217")
DOCTYPE = error("T218")
TWICE = error("T226")

CONTENT_TYPES = opc.CONTENT_TYPES
relations_name = opc.relations_name
resolved = opc.resolved
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
_KINDS = {content_type.lower(): kind for content_type, kind in KINDS.items()}
_TYPES_OF = {kind: typed for typed, kind in reversed(list(KINDS.items()))}
_BY_RELATION: Mapping[str, str] = {
    "officedocument": "document",
    "glossarydocument": "glossary",
    "core-properties": "core",
    "custom-properties": "custom",
    **{
        kind: kind
        for kind in (
            "header", "footer", "footnotes", "endnotes", "comments", "styles",
            "numbering", "settings",
        )
    },
}  # fmt: skip
"""The same by the last word of the relationship that leads to a part."""

RENDERED = (
    "document", "header", "footer", "footnotes", "endnotes", "comments",
    "core", "custom",
)  # fmt: skip
"""The kinds of parts whose tags are filled."""
TEXT_KINDS = tuple(kind for kind in RENDERED if kind not in ("core", "custom"))
"""Those among them that hold paragraphs."""


@frozen
class Package:
    """The parts of a .docx.

    Attributes:
        files: The bytes of each file by name; content types come first.
        kinds: The kind of each part that has one, by name.
        types: The content type of each part, its own or by its ending; or none.
        roots: The tree of each XML part, to be read and not changed.
    """

    files: Mapping[str, bytes] = attrs.field(repr=False)
    kinds: Mapping[str, str]
    types: Mapping[str, str] = attrs.field(repr=False)
    roots: Mapping[str, xml.Element] = attrs.field(repr=False, eq=False)

    def of(self, *kinds: str) -> list[str]:
        """Return the names of the parts of some kinds, sorted by kind and name."""
        names = [name for name, kind in self.kinds.items() if kind in kinds]
        return sorted(names, key=lambda name: (kinds.index(self.kinds[name]), name))

    def targets(self, part: str) -> dict[str, str]:
        """Map the ids of a part's relationships to the names of other parts."""
        return {
            relation.get("Id", ""): resolved(part, relation.get("Target", ""))
            for relation in self.relations(part)
            if not opc.is_external(relation)
        }

    def relations(self, part: str) -> list[xml.Element]:
        """Return the relationships of a part; those of the package for ``""``."""
        root = self.roots.get(relations_name(part))
        return [] if root is None else xml.find_all(root, "rel:Relationship")

    def content_types(self, parts: Collection[str]) -> dict[str, str]:
        """Map parts to their content types, their own or by their endings; or none."""
        return opc.declared(self.roots[CONTENT_TYPES], parts).types

    def typed(self, part: str, kind: str) -> "Package":
        """Return the package with a part of its own declared to be of a kind."""
        return attrs.evolve(
            self,
            kinds={**self.kinds, part: kind},
            types={**self.types, part: _TYPES_OF[kind]},
        )

    def reached(self) -> set[str]:
        """Return the parts that relationships lead to, beginning at the package."""
        reached: set[str] = set()
        waiting = [""]
        while waiting:
            for inside in self.targets(waiting.pop()).values():
                if inside in self.files and inside not in reached:
                    reached.add(inside)
                    waiting.append(inside)
        return reached

    def unreached(self) -> list[str]:
        """Return the files that no relationship leads to, nor to their parts."""
        reached = {"", *self.reached()}
        return [
            name
            for name in self.files
            if name != CONTENT_TYPES
            and name not in reached
            and opc.owner_of(name) not in reached
        ]

    def reduced(self) -> "Package":
        """Return the package without the files that no relationship leads to."""
        gone = frozenset(self.unreached())
        if not gone:
            return self
        types = xml.parse(self.files[CONTENT_TYPES])
        folded = {opc.folded(name) for name in gone}
        for item in xml.find_all(types, "ct:Override"):
            if opc.folded(item.get("PartName", "")) in folded:
                types.remove(item)
        left: dict[str, dict[str, Any]] = {
            table: {n: v for n, v in getattr(self, table).items() if n not in gone}
            for table in ("files", "kinds", "types", "roots")
        }
        left["files"][CONTENT_TYPES] = xml.document(xml.source(types))
        left["roots"][CONTENT_TYPES] = types
        return attrs.evolve(self, **left)

    def without_relations(
        self, part: str, gone: Collection[str], pointers: Collection[str]
    ) -> dict[str, bytes]:
        """Return the files of a part from which relationships are taken out.

        Args:
            part: The part.
            gone: The ids of the relationships.
            pointers: The names of elements that go with their relationship.
        """
        relations = xml.parse(self.files[relations_name(part)])
        for relation in xml.find_all(relations, "rel:Relationship"):
            if relation.get("Id", "") in gone:
                relations.remove(relation)
        files = {relations_name(part): xml.document(xml.source(relations))}
        read = self.roots.get(part)
        if read is not None and next(read.iter(*pointers), None) is not None:
            root = xml.parse(self.files[part])
            for pointer in list(root.iter(*pointers)):
                if xml.value(pointer, "r:id") in gone:
                    xml.remove(pointer)
            files[part] = xml.document(xml.source(root))
        return files

    def tree(self, kind: str) -> xml.Element | None:
        """Return the root of the first part of a kind."""
        names = self.of(kind)
        return self.roots[names[0]] if names else None

    def changed(self, files: Mapping[str, bytes]) -> "Package":
        """Return the package with other bytes in some of its parts, or with more."""
        roots = {
            name: xml.parse(data)
            for name, data in files.items()
            if name in self.roots or _is_named_xml(name)
        }
        return attrs.evolve(
            self, files={**self.files, **files}, roots=_over(roots, self.roots)
        )


def _over(
    roots: Mapping[str, xml.Element], others: Mapping[str, xml.Element]
) -> Mapping[str, xml.Element]:
    return ChainMap(dict(roots), others)  # type: ignore[arg-type]


def opened(data: bytes, file: str = "tệp.docx") -> Package:
    """Return the package in some bytes, with every part read strictly once.

    Raises:
        drafter.errors.TemplateError: It is no .docx, damaged, or beyond the limits.
    """
    files, roots = _read(data, file)
    _put_plain(files, roots, file)
    opened = _package(files, roots, file)
    for name in opened.kinds:
        if name not in roots:
            try:
                roots[name] = _strict(name, files[name], file)
            except _Refused as why:
                raise errors.TemplateError([why.finding]) from why
    return opened


def contents(data: bytes) -> tuple[dict[str, str], list[xml.Element]]:
    """Return the parts of a package in another, with their types, and all relations.

    Raises:
        drafter.errors.TemplateError: It is no package, damaged, or beyond the limits.
    """
    files, roots = _read(data, "", limits.WORKBOOK)
    parts = [n for n in files if n != CONTENT_TYPES and opc.owner_of(n) is None]
    relations = [
        relation
        for name, root in roots.items()
        if opc.owner_of(name) is not None
        for relation in xml.find_all(root, "rel:Relationship")
    ]
    return opc.declared(roots[CONTENT_TYPES], parts).types, relations


def type_of(kind: str) -> str:
    """Return the content type of a kind of part."""
    return _TYPES_OF[kind]


def _read(
    data: bytes, file: str, most: int = limits.UNPACKED
) -> tuple[dict[str, bytes], dict[str, xml.Element]]:
    """Return the files of a package, and the trees of those that are XML.

    Raises:
        drafter.errors.TemplateError: It is no package, damaged, or beyond the limits.
    """
    if len(data) > limits.UNPACKED:
        size, most = len(data), limits.UNPACKED
        finding = archive.TOO_BIG.at(mark=Spot(file), part=file, size=size, limit=most)
        raise errors.TemplateError([finding])
    try:
        files, findings = archive.read(data, file, most)
    except (archive.NotZip, NotImplementedError, ValueError) as why:
        raise errors.TemplateError([_no_word(file, kind_of_bytes(data))]) from why
    if findings:
        raise errors.TemplateError(findings)
    files = opc.renamed(files)
    roots, findings = strict_roots(files, file)
    if findings:
        raise errors.TemplateError(findings)
    if CONTENT_TYPES not in roots:
        raise errors.TemplateError([_no_word(file, kind_of_types(""))])
    return files, roots


def _put_plain(
    files: dict[str, bytes], roots: dict[str, xml.Element], file: str
) -> None:
    """Put names, types and relationships into the form that letters are compared in.

    Raises:
        drafter.errors.TemplateError: Something is declared twice, and differently.
    """
    names = {opc.folded(name): name for name in files}
    for name, root in roots.items():
        owner = opc.owner_of(name)
        if owner is not None and opc.retarget(owner, root, names):
            files[name] = xml.document(xml.source(root))
    declared = opc.declared(roots[CONTENT_TYPES], files)
    types = dict(declared.types)
    twice = [
        *((CONTENT_TYPES, name) for name in declared.twice),
        *(
            (name, identity)
            for name, root in roots.items()
            if opc.owner_of(name) is not None
            for identity in opc.ids_twice(root)
        ),
        *_typed_by_relations(roots, types),
    ]
    if twice:
        raise errors.TemplateError(
            TWICE.at(mark=Spot(file, part), part=part, value=value)
            for part, value in dict.fromkeys(twice)
        )
    if types != declared.types or not declared.plain:
        roots[CONTENT_TYPES] = opc.content_types(types)
        files[CONTENT_TYPES] = xml.document(xml.source(roots[CONTENT_TYPES]))


_PLAIN_TYPES = ("", "application/xml", "text/xml", "application/octet-stream")
"""Types that say no more of a part than that it is one."""


def _typed_by_relations(
    roots: Mapping[str, xml.Element], types: dict[str, str]
) -> Iterator[tuple[str, str]]:
    """Give parts the types of the relationships that lead to them; yield quarrels."""
    expected: dict[str, str] = {}
    for name, root in roots.items():
        owner = opc.owner_of(name)
        if owner is None:
            continue
        for relation in xml.find_all(root, "rel:Relationship"):
            kind = _BY_RELATION.get(opc.kind_of(relation), "")
            inside = opc.resolved(owner, relation.get("Target", ""))
            if not kind or opc.is_external(relation) or inside not in types:
                continue
            if kind == "document" and owner:
                continue
            typed = types[inside].lower()
            known = _KINDS.get(typed, kind if typed in _PLAIN_TYPES else "")
            if kind == "document" and known != kind:
                continue
            if kind != known or expected.setdefault(inside, kind) != kind:
                yield name, inside
            elif typed in _PLAIN_TYPES:
                types[inside] = _TYPES_OF[kind]


def trusted(files: Mapping[str, bytes]) -> Package:
    """Return the package of files that came through `opened` before.

    A part is read when its tree is asked for.
    """
    return _package(dict(files), _Trees(files), "")


class _Trees(Mapping[str, xml.Element]):
    """The trees of parts, each read at first use."""

    def __init__(self, files: Mapping[str, bytes]) -> None:
        self._files = {
            name: data for name, data in files.items() if _is_xml(name, data)
        }
        self._read: dict[str, xml.Element] = {}

    def __getitem__(self, name: str) -> xml.Element:
        if name not in self._read:
            self._read[name] = xml.parse(self._files[name])
        return self._read[name]

    def __contains__(self, name: object) -> bool:
        return name in self._files

    def __iter__(self) -> Iterator[str]:
        return iter(self._files)

    def __len__(self) -> int:
        return len(self._files)


def _package(
    files: dict[str, bytes], roots: Mapping[str, xml.Element], file: str
) -> Package:
    types = opc.declared(roots[CONTENT_TYPES], files).types
    kinds = {
        name: _KINDS[content_type.lower()]
        for name, content_type in types.items()
        if content_type.lower() in _KINDS
    }
    main = _main(roots)
    if kinds.get(main) == "document":
        kinds = {n: k for n, k in kinds.items() if k != "document" or n == main}
    if "document" not in kinds.values():
        names = kind_of_types(" ".join(types.values()).lower())
        raise errors.TemplateError([_no_word(file, names)])
    ordered = {CONTENT_TYPES: files[CONTENT_TYPES]}
    ordered |= {name: files[name] for name in sorted(files) if name != CONTENT_TYPES}
    package = Package(ordered, kinds, types, roots)
    for name in [name for name, kind in kinds.items() if kind == "glossary"]:
        # What belongs to building blocks is not what the paper itself is set with.
        for inside in package.targets(name).values():
            if kinds.get(inside) in ("styles", "numbering", "settings"):
                del kinds[inside]
            elif inside in kinds:
                kinds[inside] = "glossary"
    return package


def _main(roots: Mapping[str, xml.Element]) -> str:
    """Return the part that the package names as its main one, if it names one."""
    root = roots.get(relations_name(""))
    relations = () if root is None else xml.find_all(root, "rel:Relationship")
    return next(
        (
            resolved("", relation.get("Target", ""))
            for relation in relations
            if opc.kind_of(relation) == "officedocument"
        ),
        "",
    )


def _no_word(file: str, names: tuple[str, str]) -> Finding:
    return NOT_WORD.at(mark=Spot(file), kind=names[0], kind_en=names[1])


_ENCODED = regex(rb"<\?xml[^>]*?encoding\s*=\s*[\"']([^\"']+)")
_BRACED = regex(rb"xmlns[^=<>]*=\s*(?:\"[^\"{&]*[{&]|'[^'{&]*[{&])")
"""A namespace that would be a tag; no attribute is looked at for it."""
_UTF8 = (b"utf-8", b"us-ascii", b"ascii")


def strict_roots(
    files: Mapping[str, bytes], file: str
) -> tuple[dict[str, xml.Element], tuple[Finding, ...]]:
    """Read every part that is XML, by its name or by its first bytes."""
    roots: dict[str, xml.Element] = {}
    findings: list[Finding] = []
    room = limits.ELEMENTS
    for name, data in files.items():
        if _is_xml(name, data):
            room -= data.count(b"<") - data.count(b"</")
            if room < 0:
                return {}, (TOO_COMPLEX.at(mark=Spot(file, name), part=name),)
            try:
                roots[name] = _strict(name, data, file)
            except _Refused as why:
                if why.finding.rule is not archive.ILL_FORMED or _is_named_xml(name):
                    findings.append(why.finding)
    return roots, tuple(findings)


_WIDE = (b"\xff\xfe<", b"\xfe\xff\0<", b"<\0", b"\0<")


def _is_xml(name: str, data: bytes) -> bool:
    """Say whether a file is read as XML: by its name, or by how it begins."""
    head = data[:64].removeprefix(b"\xef\xbb\xbf").lstrip()
    return _is_named_xml(name) or head.startswith((b"<", *_WIDE))


def _is_named_xml(name: str) -> bool:
    return name.lower().endswith((".xml", ".rels"))


class _Refused(Exception):
    """A part cannot be read."""

    def __init__(self, rule: Rule, name: str, file: str, reason: str = "") -> None:
        self.finding = rule.at(mark=Spot(file, name), part=name, reason=reason)
        super().__init__(rule.code)


def _strict(name: str, data: bytes, file: str) -> xml.Element:
    """Read a part.

    Raises:
        _Refused: Its encoding, a DOCTYPE, its size or damage forbid it.
    """
    declared = _ENCODED.match(data.removeprefix(b"\xef\xbb\xbf"))
    wide = data[:2] in (b"\xff\xfe", b"\xfe\xff") or b"\0" in data[:4]
    if wide or (declared and declared[1].lower() not in _UTF8):
        raise _Refused(ENCODING, name, file)
    if _BRACED.search(data):
        raise _Refused(archive.ILL_FORMED, name, file, "xmlns={")
    try:
        root = xml.parse(data)
    except SyntaxError as why:
        rule = DOCTYPE if b"<!DOCTYPE" in data else archive.ILL_FORMED
        rule = TOO_COMPLEX if _is_limit(why) else rule
        raise _Refused(rule, name, file, why.msg) from why
    if root.getroottree().docinfo.internalDTD is not None:
        raise _Refused(DOCTYPE, name, file)
    if _beyond(root) or (len(data) > limits.TEXT and _too_long(root)):
        raise _Refused(TOO_COMPLEX, name, file)
    return root


def _is_limit(why: SyntaxError) -> bool:
    return "depth" in why.msg or "huge" in why.msg.lower()


_BEYOND = f"boolean({'/*' * (limits.DEPTH + 1)} | //@*[{limits.ATTRIBUTES + 1}])"


def _beyond(root: xml.Element) -> bool:
    return bool(root.xpath(_BEYOND))


def _too_long(root: xml.Element) -> bool:
    return any(
        len(text) > limits.TEXT
        for element in root.iter()
        for text in (element.text or "", element.tail or "", *element.values())
    )


_STARTS: Mapping[bytes, tuple[str, str]] = {
    b"\xd0\xcf\x11\xe0": (
        "tệp .doc kiểu cũ, hoặc tệp đặt mật khẩu",
        "an old .doc, or protected by a password",
    ),
    b"{\\rtf": ("tệp .rtf", "an .rtf"),
    b"%PDF": ("tệp PDF", "a PDF"),
    b"\x89PNG": ("một hình", "a picture"),
    b"\xff\xd8\xff": ("một hình", "a picture"),
    b"<html": ("trang web", "a web page"),
    b"<table": ("trang web", "a web page"),
    b"<!DOCTYPE": ("trang web", "a web page"),
    b"<?xml": ("tệp XML", "an XML file"),
    b"PK": ("tệp nén bị cắt dở hoặc hỏng", "an archive cut off or damaged"),
}
_TYPES: Mapping[str, tuple[str, str]] = {
    "spreadsheetml": ("bảng tính Excel", "an Excel workbook"),
    "presentationml": ("bản trình chiếu PowerPoint", "a PowerPoint presentation"),
    "visio": ("bản vẽ Visio", "a Visio drawing"),
}
OTHER = ("nội dung khác", "something else")
"""What bytes are called whose start tells nothing."""


def kind_of_bytes(data: bytes) -> tuple[str, str]:
    """Name what some bytes are, in Vietnamese and English."""
    if not data:
        return "tệp rỗng", "an empty file"
    head = data[:64].lstrip(b"\xef\xbb\xbf \r\n\t")
    fitting = [names for start, names in _STARTS.items() if head.startswith(start)]
    return fitting[0] if fitting else OTHER


def kind_of_types(content_types: str) -> tuple[str, str]:
    """Name what a package is by its content types."""
    fitting = [names for kind, names in _TYPES.items() if kind in content_types]
    return (
        fitting[0] if fitting else ("tệp nén không có văn bản Word", "no Word package")
    )
