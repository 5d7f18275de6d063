"""The package of a .docx: its parts and what kind each one is."""

import posixpath
from collections import ChainMap
from collections.abc import Iterable, Iterator, Mapping

import attrs

from drafter import errors
from drafter.findings import Finding, Rule, Spot, error
from drafter.ooxml import archive, limits, xml
from drafter.patterns import regex
from drafter.records import frozen

NOT_WORD = error("T201")
TOO_COMPLEX = error("T215")
ENCODING = error("T217")
DOCTYPE = error("T218")

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
TEXT_KINDS = tuple(kind for kind in RENDERED if kind not in ("core", "custom"))
"""Those among them that hold paragraphs."""


@frozen
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
        names = [name for name, kind in self.kinds.items() if kind in kinds]
        return sorted(names, key=lambda name: (kinds.index(self.kinds[name]), name))

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
            item.get("PartName", "").lstrip("/"): item.get("ContentType", "")
            for item in xml.find_all(types, "ct:Override")
        }
        endings = {
            item.get("Extension", "").lower(): item.get("ContentType", "")
            for item in xml.find_all(types, "ct:Default")
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
    try:
        files, findings = archive.read(data, file)
    except (archive.NotZip, NotImplementedError, ValueError) as why:
        raise errors.TemplateError([_no_word(file, kind_of_bytes(data))]) from why
    if findings:
        raise errors.TemplateError(findings)
    roots, findings = strict_roots(files, file)
    if findings:
        raise errors.TemplateError(findings)
    if CONTENT_TYPES not in roots:
        raise errors.TemplateError([_no_word(file, kind_of_types(""))])
    return _package(files, roots, file)


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


def relations_name(part: str) -> str:
    """Return the name of the file that holds the relationships of a part."""
    folder, name = posixpath.split(part)
    return posixpath.join(folder, "_rels", f"{name}.rels")


def resolved(part: str, target: str) -> str:
    """Return the name of the part that a relationship of ``part`` points to."""
    folder = posixpath.dirname(part)
    return posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")


def _package(
    files: dict[str, bytes], roots: Mapping[str, xml.Element], file: str
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
        names = kind_of_types(" ".join(types.values()))
        raise errors.TemplateError([_no_word(file, names)])
    ordered = {CONTENT_TYPES: files[CONTENT_TYPES]}
    ordered |= {name: files[name] for name in sorted(files) if name != CONTENT_TYPES}
    return Package(ordered, kinds, types, roots)


def _no_word(file: str, names: tuple[str, str]) -> Finding:
    return NOT_WORD.at(mark=Spot(file), kind=names[0], kind_en=names[1])


_ENCODED = regex(rb"<\?xml[^>]*?encoding\s*=\s*[\"']([^\"']+)")
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
                findings.append(why.finding)
    return roots, tuple(findings)


def _is_xml(name: str, data: bytes) -> bool:
    head = data[:64].removeprefix(b"\xef\xbb\xbf").lstrip()
    return name.endswith((".xml", ".rels")) or head.startswith((b"<?xml", b"<!DOCTYPE"))


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
    b"<!DOCTYPE": ("trang web", "a web page"),
    b"<?xml": ("tệp XML", "an XML file"),
    b"PK": ("tệp nén bị cắt dở hoặc hỏng", "an archive cut off or damaged"),
}
_TYPES: Mapping[str, tuple[str, str]] = {
    "spreadsheetml": ("bảng tính Excel", "an Excel workbook"),
    "presentationml": ("bản trình chiếu PowerPoint", "a PowerPoint presentation"),
    "visio": ("bản vẽ Visio", "a Visio drawing"),
}
_OTHER = ("nội dung khác", "something else")


def kind_of_bytes(data: bytes) -> tuple[str, str]:
    """Name what some bytes are, in Vietnamese and English."""
    if not data:
        return "tệp rỗng", "an empty file"
    head = data[:64].lstrip(b"\xef\xbb\xbf \r\n\t")
    fitting = [names for start, names in _STARTS.items() if head.startswith(start)]
    return fitting[0] if fitting else _OTHER


def kind_of_types(content_types: str) -> tuple[str, str]:
    """Name what a package is by its content types."""
    fitting = [names for kind, names in _TYPES.items() if kind in content_types]
    return (
        fitting[0] if fitting else ("tệp nén không có văn bản Word", "no Word package")
    )
