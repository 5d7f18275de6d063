"""Small templates and views, made in memory."""

import io
import zipfile
from collections.abc import Callable

import attrs
from docx import Document
from docx.document import Document as WordDocument

from drafter.vocabulary import tag

DOCUMENT = "word/document.xml"


@attrs.frozen(kw_only=True)
class Day:
    """A day with a long and a short form."""

    full: str = attrs.field(default="ngày 13 tháng 12", metadata=tag("day_du", "Ngày"))
    short: str = attrs.field(default="13/12", metadata=tag("ngan", "Ngày, gọn"))

    def __str__(self) -> str:
        return self.full


@attrs.frozen(kw_only=True)
class Indicator:
    """A row of a table."""

    title: str = attrs.field(metadata=tag("ten", "Tên"))
    value: str = attrs.field(default="", metadata=tag("gia_tri", "Giá trị"))
    met: bool = attrs.field(default=True, metadata=tag("dat", "Đạt hay chưa"))
    causes: tuple["Indicator", ...] = attrs.field(
        default=(), metadata=tag("nguyen_nhan", "Nguyên nhân")
    )
    secret: str = "không cho mẫu thấy"


@attrs.frozen(kw_only=True)
class Meeting:
    """A root view."""

    venue: str = attrs.field(default="hội trường", metadata=tag("dia_diem", "Nơi họp"))
    day: Day = attrs.field(factory=Day, metadata=tag("ngay_hop", "Ngày họp"))
    praised: bool = attrs.field(default=False, metadata=tag("khen_thuong", "Có khen"))
    kind: str = attrs.field(default="tong-ket", metadata=tag("loai", "Loại"))
    indicators: tuple[Indicator, ...] = attrs.field(
        default=(Indicator(title="Một"), Indicator(title="Hai", met=False)),
        metadata=tag("chi_tieu", "Các chỉ tiêu"),
    )

    def method(self) -> str:
        """Return what no template may reach."""
        return "chạy mã"


def docx(fill: Callable[[WordDocument], object]) -> bytes:
    """Return a document that a function has filled."""
    document = Document()
    fill(document)
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def body(*paragraphs: str) -> bytes:
    """Return a document of plain paragraphs."""
    return docx(lambda document: [document.add_paragraph(text) for text in paragraphs])


def table(*rows: tuple[str, ...]) -> bytes:
    """Return a document that is one table."""

    def fill(document: WordDocument) -> None:
        grid = document.add_table(len(rows), len(rows[0]))
        for row, texts in zip(grid.rows, rows, strict=True):
            for cell, text in zip(row.cells, texts, strict=True):
                cell.text = text

    return docx(fill)


def raw(xml: str, *, base: bytes | None = None, part: str = DOCUMENT) -> bytes:
    """Return a document whose body, or another part, is the XML given."""
    if part == DOCUMENT:
        xml = f"<w:document {NAMESPACES}><w:body>{xml}</w:body></w:document>"
    return replaced(base or body(), {part: xml.encode()})


def replaced(data: bytes, parts: dict[str, bytes]) -> bytes:
    """Return a package with some parts put in place of others, or added."""
    stream = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(data)) as source,
        zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as target,
    ):
        for name in source.namelist():
            if name not in parts:
                target.writestr(name, source.read(name))
        for name, content in parts.items():
            target.writestr(name, content)
    return stream.getvalue()


def part(data: bytes, name: str = DOCUMENT) -> str:
    """Return the text of a part."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return archive.read(name).decode()


NAMESPACES = " ".join(
    f'xmlns:{prefix}="{uri}"'
    for prefix, uri in {
        "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
        "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
        "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
        "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
        "w14": "http://schemas.microsoft.com/office/word/2010/wordml",
        "v": "urn:schemas-microsoft-com:vml",
    }.items()
)
