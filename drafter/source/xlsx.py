"""The package of an .xlsx: its sheets by name, styles, texts that cells share.

Macros, links to other files, drawings and queries are never looked at.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence

from drafter.errors import InvalidDocument
from drafter.findings import Finding, Mark, Rule, error
from drafter.ooxml import archive, opc, package, xml
from drafter.records import frozen
from drafter.source import cell_text, format_codes, number_format
from drafter.source.cell_text import OldFont, unescaped
from drafter.source.workbook_limits import (
    MAX_ELEMENTS,
)

NOT_A_WORKBOOK = error("X201")
DOCUMENT = error("X201", "document")
DAMAGED = error("X205")
COMPLEX = error("X205", "complex")
DOCTYPE = error("X205", "doctype")
_REFUSALS: Mapping[str, str] = {
    "T202": "",
    "T210": "parts",
    "T211": "part_name",
    "T212": "packing",
    "T213": "size",
    "T214": "packed",
    "T215": "complex",
    "T217": "encoding",
    "T218": "doctype",
}
"""Variants of the refusal by what a package of any kind is refused for."""


_OTHERS: Mapping[str, tuple[Rule, str, str]] = {
    "xl/workbook.bin": (NOT_A_WORKBOOK, "Excel nhị phân .xlsb", "a binary .xlsb"),
    "content.xml": (NOT_A_WORKBOOK, "tệp của LibreOffice", "a file of LibreOffice"),
    "Index/Document.iwa": (NOT_A_WORKBOOK, "tệp Numbers", "a file of Apple Numbers"),
    "word/document.xml": (DOCUMENT, "văn bản Word", "a Word document"),
    "ppt/presentation.xml": (DOCUMENT, "bản PowerPoint", "a PowerPoint presentation"),
}
"""What an archive is by a part that it has, and how it is refused."""


@frozen
class Style:
    """How the cells of a style are shown."""

    show: number_format.Formatted
    around: tuple[str, str] | None = ("", "")
    bold: bool = False
    font: OldFont | None = None


@frozen
class Tab:
    """What the workbook says of a sheet: its name, its part, whether it is hidden."""

    name: str
    part: str
    hidden: bool


Text = str | tuple[tuple[str, str], ...]
"""A shared text: plain, or pieces, each with the name of its font."""


@frozen
class Package:
    """The parts of a workbook that its sheets are read with.

    Attributes:
        file: Name of the file as the user gave it.
        files: The parts.
        tabs: Its sheets; sheets of macros and charts are none.
        styles: The styles, by their numbers as cells name them.
        texts: The shared texts, by their numbers.
        offset: Days between the numbers of the file and those from 1900.
    """

    file: str
    files: Mapping[str, bytes]
    tabs: tuple[Tab, ...]
    styles: Mapping[str, Style]
    texts: Sequence[Text]
    offset: int


def opened(data: bytes, file: str) -> Package:
    """Return the parts of a workbook.

    Raises:
        InvalidDocument: It is damaged or beyond the limits.
        drafter.ooxml.archive.NotZip: It is no archive.
    """
    files = _files(data, file)
    main = _main(file, files)
    beside = opc.relations_name(main)
    roots = _trees(file, files, (main, beside))
    book = roots.get(main)
    if book is None or xml.local(book) != "workbook":
        raise damaged(file, main)
    related = _related(roots.get(beside), main)
    parts = {kind: part for _, kind, part in related}
    styles = parts.get("styles", "")
    return Package(
        file=file,
        files=files,
        tabs=tuple(_tabs(book, related)),
        styles=_styles(_trees(file, files, (styles,)).get(styles)),
        texts=_texts(file, files, parts.get("sharedstrings", "")),
        offset=1462 if _is_from_1904(book) else 0,
    )


def _files(data: bytes, file: str) -> dict[str, bytes]:
    """Return the parts of an archive that is not known to be something else."""
    files, findings = archive.read(data, file)
    if findings:
        raise _refused(file, findings)
    for sign, (rule, kind, kind_en) in _OTHERS.items():
        if sign in files:
            raise _stop(file, rule, kind=kind, kind_en=kind_en)
    return opc.renamed(files)


def _refused(file: str, findings: Sequence[Finding]) -> InvalidDocument:
    """Return the refusal of a package, in words about workbooks."""
    return InvalidDocument(
        error("X205", _REFUSALS[finding.code]).at(
            mark=Mark(file, 1, 1), **{**finding.values, "reason": ""}
        )
        for finding in findings
    )


def damaged(file: str, part: str) -> InvalidDocument:
    """Return the refusal of a workbook for one of its parts."""
    return _stop(file, DAMAGED, part=part, reason="")


def _stop(file: str, rule: Rule, **values: object) -> InvalidDocument:
    return InvalidDocument([rule.at(mark=Mark(file, 1, 1), **values)])


def _trees(
    file: str, files: Mapping[str, bytes], names: Collection[str]
) -> dict[str, xml.Element]:
    """Return the trees of some parts, those that are there.

    Raises:
        InvalidDocument: One is damaged or beyond the limits.
    """
    parts = {name: files[name] for name in names if name in files}
    roots, findings = package.strict_roots(parts, file)
    if findings:
        raise _refused(file, findings)
    return roots


def _main(file: str, files: Mapping[str, bytes]) -> str:
    top = opc.relations_name("")
    root = _trees(file, files, [top]).get(top)
    mains = [part for _, kind, part in _related(root, "") if kind == "officedocument"]
    if not mains or mains[0] not in files:
        raise damaged(file, "xl/workbook.xml")
    return mains[0]


def _related(root: xml.Element | None, owner: str) -> list[tuple[str, str, str]]:
    """Return id, kind and part of the relationships that stay inside."""
    relations = () if root is None else xml.find_all(root, "rel:Relationship")
    return [
        (
            item.get("Id", ""),
            opc.kind_of(item),
            opc.resolved(owner, item.get("Target", "")),
        )
        for item in relations
        if not opc.is_external(item)
    ]


def _tabs(book: xml.Element, related: list[tuple[str, str, str]]) -> Iterator[Tab]:
    parts = {at: part for at, kind, part in related if kind == "worksheet"}
    for item in book.iter("{*}sheet"):
        named = (k for k in item.attrib if str(k).endswith("relationships}id"))
        part = parts.get(item.get(next(named, ""), ""))
        if part is not None:
            name = cell_text.tidy(item.get("name", ""))
            yield Tab(name, part, item.get("state", "visible") != "visible")


def _is_from_1904(book: xml.Element) -> bool:
    return any(is_on(item.get("date1904")) for item in book.iter("{*}workbookPr"))


def is_on(value: str | None) -> bool:
    """Say whether an attribute says yes."""
    return value in ("1", "true", "on")


def _styles(root: xml.Element | None) -> dict[str, Style]:
    """Return how cells are shown, by the number of their style."""
    plain = Style(number_format.formatted(format_codes.GENERAL))
    if root is None:
        return {"0": plain}
    codes = dict(format_codes.BUILTIN)
    for item in root.iter("{*}numFmt"):
        codes[number_of(item.get("numFmtId"))] = item.get("formatCode", "")
    fonts = [_font(item) for block in root.iter("{*}fonts") for item in block]
    formats = [item for block in root.iter("{*}cellXfs") for item in block]
    styles = [_style(item, codes, fonts) for item in formats] or [plain]
    return {str(number): style for number, style in enumerate(styles)}


def _style(
    item: xml.Element, codes: Mapping[int, str], fonts: Sequence[tuple[str, bool]]
) -> Style:
    code = codes.get(number_of(item.get("numFmtId")), "") or format_codes.GENERAL
    number = number_of(item.get("fontId"))
    name, bold = fonts[number] if 0 <= number < len(fonts) else ("", False)
    show = number_format.formatted(code)
    around = format_codes.shows_text(code)
    return Style(show, around, bold, cell_text.old_font(name))


def _font(item: xml.Element) -> tuple[str, bool]:
    """Return the name of a font, and whether it is bold."""
    name, bold = "", False
    for child in item:
        kind = xml.local(child)
        if kind in ("name", "rFont"):
            name = child.get("val", "")
        elif kind == "b":
            bold = is_on(child.get("val", "1"))
    return name, bold


def number_of(text: str | None) -> int:
    """Return the number of a style, a font, a column; nought where it is none."""
    return int(text) if text and text.isdecimal() and len(text) < 10 else 0


def _texts(file: str, files: Mapping[str, bytes], part: str) -> list[Text]:
    """Return the texts that cells share."""
    found: list[Text] = []
    for _, item in streamed(file, files, part, "si"):
        found.append(words_of(item))
    return found


def words_of(item: xml.Element) -> Text:
    """Return the words of a text; how an Asian word is spoken is left out."""
    pieces: list[tuple[str, str]] = []
    for child in item:
        kind = child.tag[-2:]
        if kind == "}t":
            pieces.append((unescaped(child.text or ""), ""))
        elif kind == "}r":
            fonts = [_font(f)[0] for f in child if xml.local(f) == "rPr"]
            words = (t.text or "" for t in child if xml.local(t) == "t")
            pieces.append((unescaped("".join(words)), fonts[0] if fonts else ""))
    if any(font for _, font in pieces):
        return tuple(pieces)
    return "".join([text for text, _ in pieces])


def streamed(
    file: str, files: Mapping[str, bytes], part: str, *names: str
) -> Iterator[tuple[str, xml.Element]]:
    """Yield the elements of a part that may be absent.

    Raises:
        InvalidDocument: It is damaged or has too many elements.
    """
    data = files.get(part, b"")
    if data.count(b"<") - data.count(b"</") > MAX_ELEMENTS:
        raise _stop(file, COMPLEX, part=part)
    try:
        yield from xml.streamed(data, *names) if data else ()
    except SyntaxError as why:
        rule = DOCTYPE if why.msg == xml.DOCTYPE else DAMAGED
        raise _stop(file, rule, part=part, reason=f": {why.msg}") from why
