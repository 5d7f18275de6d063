"""A small Word file put together from its text: headings, paragraphs, lists, tables.

For what drafter itself has to tell in Word; papers come from templates.
"""

from collections.abc import Iterable, Sequence
from enum import Enum
from xml.sax.saxutils import escape

from drafter.ooxml import archive, xml
from drafter.records import frozen

_W = xml.NAMESPACES["w"]
_R = xml.NAMESPACES["r"]
_PACKAGE = xml.PACKAGE
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_CORE = "application/vnd.openxmlformats-package.core-properties+xml"
_PAGE, _MARGIN = (16838, 11906), 850
WIDTH = _PAGE[0] - 2 * _MARGIN
"""What a line of the page, A4 across, takes; in twentieths of a point."""


class Style(Enum):
    """What a paragraph is; the value is the id of its style."""

    TEXT = "Normal"
    TITLE = "Title"
    CHAPTER = "Heading1"
    PART = "Heading2"
    NOTE = "GhiChu"
    BLOCK = "Khoi"
    CELL = "O"
    TYPED = "OThe"
    HEAD = "DauBang"


@frozen
class Run:
    """A stretch of text.

    Attributes:
        text: The text.
        style: The id of its style: ``The`` for tags, ``ViDu`` for examples.
    """

    text: str
    style: str = ""


@frozen
class Paragraph:
    """A paragraph.

    Attributes:
        runs: Its text.
        style: What it is.
        listed: Whether it is an item of a list, and so has a mark.
    """

    runs: tuple[Run, ...]
    style: Style = Style.TEXT
    listed: bool = False

    @property
    def xml(self) -> str:
        """It in WordprocessingML."""
        number = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
        style = f'<w:pStyle w:val="{self.style.value}"/>'
        properties = f"<w:pPr>{style}{number if self.listed else ''}</w:pPr>"
        return f"<w:p>{properties}{''.join(map(_run, self.runs))}</w:p>"


def _run(run: Run) -> str:
    style = f'<w:rPr><w:rStyle w:val="{run.style}"/></w:rPr>' if run.style else ""
    text = f'<w:t xml:space="preserve">{escape(run.text)}</w:t>'
    return f"<w:r>{style}{text}</w:r>"


Cell = tuple[Paragraph, ...]


@frozen
class Table:
    """A table with lines around its cells.

    Attributes:
        widths: How wide its columns are, in shares of the line.
        rows: Its rows; one with a single cell has it over all columns.
        head: How many of them are repeated on each page.
        lined: Whether it has lines; one without sets things side by side.
    """

    widths: tuple[int, ...]
    rows: tuple[tuple[Cell, ...], ...]
    head: int = 0
    lined: bool = True

    @property
    def xml(self) -> str:
        """It in WordprocessingML."""
        whole = sum(self.widths)
        widths = [WIDTH * width // whole for width in self.widths]
        grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
        rows = "".join(
            _row(row, widths, is_head=n < self.head) for n, row in enumerate(self.rows)
        )
        style = '<w:tblStyle w:val="BangKe"/>' if self.lined else ""
        return (
            f"<w:tbl><w:tblPr>{style}"
            f'<w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
            f"</w:tblPr><w:tblGrid>{grid}</w:tblGrid>{rows}</w:tbl>"
        )


def _row(row: Sequence[Cell], widths: Sequence[int], *, is_head: bool) -> str:
    merged = len(row) == 1 < len(widths)
    spans = [sum(widths)] if merged else widths
    span = f'<w:gridSpan w:val="{len(widths)}"/>' if merged else ""
    shade = '<w:shd w:val="clear" w:color="auto" w:fill="F2F2F2"/>'
    shaded = shade if merged or is_head else ""
    cells = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{span}{shaded}</w:tcPr>'
        f"{''.join(paragraph.xml for paragraph in cell)}</w:tc>"
        for cell, width in zip(row, spans, strict=True)
    )
    repeated = "<w:tblHeader/>" if is_head else ""
    return f"<w:tr><w:trPr><w:cantSplit/>{repeated}</w:trPr>{cells}</w:tr>"


def composed(title: str, content: Iterable[Paragraph | Table]) -> bytes:
    """Return a .docx, A4 across; the same content gives the same bytes.

    Args:
        title: The title that its properties say.
        content: What stands in it, from top to bottom.
    """
    body = "".join(map(_element, content))
    width, height = _PAGE
    page = (
        f'<w:sectPr><w:footerReference w:type="default" r:id="rId3"/>'
        f'<w:pgSz w:w="{width}" w:h="{height}" w:orient="landscape"/>'
        f'<w:pgMar w:top="{_MARGIN}" w:right="{_MARGIN}" w:bottom="{_MARGIN}" '
        f'w:left="{_MARGIN}" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>'
    )
    opening = f'<w:document xmlns:w="{_W}" xmlns:r="{_R}">'
    parts = {
        "[Content_Types].xml": _TYPES,
        "_rels/.rels": _RELATIONS,
        "docProps/core.xml": _PROPERTIES.format(title=escape(title)),
        "word/document.xml": f"{opening}<w:body>{body}{page}</w:body></w:document>",
        "word/_rels/document.xml.rels": _DOCUMENT_RELATIONS,
        "word/styles.xml": _STYLES,
        "word/numbering.xml": _NUMBERING,
        "word/footer1.xml": _FOOTER,
        "word/settings.xml": _SETTINGS,
    }
    return archive.write(
        archive.pack(name, f"{xml.DECLARATION}{text}".encode())
        for name, text in parts.items()
    )


def _element(part: Paragraph | Table) -> str:
    """Return an element; between a table and the next must stand a paragraph."""
    return part.xml if isinstance(part, Paragraph) else f"{part.xml}{_AFTER}"


_AFTER = (
    '<w:p><w:pPr><w:spacing w:before="0" w:after="0"/><w:rPr><w:sz w:val="8"/></w:rPr>'
    "</w:pPr></w:p>"
)
_NAMES = {
    "word/styles.xml": "styles",
    "word/numbering.xml": "numbering",
    "word/footer1.xml": "footer",
    "word/settings.xml": "settings",
}
_TYPES = (
    f'<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels" ContentType='
    '"application/vnd.openxmlformats-package.relationships+xml"/><Default Extension='
    '"xml" ContentType="application/xml"/><Override PartName="/word/document.xml" '
    f'ContentType="{_WORD}.document.main+xml"/>'
    + "".join(
        f'<Override PartName="/{name}" ContentType="{_WORD}.{kind}+xml"/>'
        for name, kind in _NAMES.items()
    )
    + f'<Override PartName="/docProps/core.xml" ContentType="{_CORE}"/></Types>'
)
_RELATIONS = (
    f'<Relationships xmlns="{_PACKAGE}/relationships">'
    f'<Relationship Id="rId1" Type="{_R}/officeDocument" Target="word/document.xml"/>'
    f'<Relationship Id="rId2" Type="{_PACKAGE}/relationships/metadata/core-properties"'
    ' Target="docProps/core.xml"/></Relationships>'
)
_DOCUMENT_RELATIONS = (
    f'<Relationships xmlns="{_PACKAGE}/relationships">'
    + "".join(
        f'<Relationship Id="rId{number}" Type="{_R}/{kind}" '
        f'Target="{name.removeprefix("word/")}"/>'
        for number, (name, kind) in enumerate(_NAMES.items(), 1)
    )
    + "</Relationships>"
)
_PROPERTIES = (
    f'<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{title}</dc:title>'
    "<dc:creator>drafter</dc:creator><dc:language>vi-VN</dc:language>"
    "</cp:coreProperties>"
)
_FOOTER = (
    f'<w:ftr xmlns:w="{_W}"><w:p><w:pPr><w:jc w:val="center"/></w:pPr>'
    '<w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p></w:ftr>'
)
_SETTINGS = (
    f'<w:settings xmlns:w="{_W}"><w:zoom w:percent="100"/>'
    '<w:defaultTabStop w:val="720"/><w:compat><w:compatSetting '
    'w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" '
    'w:val="15"/></w:compat><w:themeFontLang w:val="vi-VN"/></w:settings>'
)
_NUMBERING = (
    f'<w:numbering xmlns:w="{_W}"><w:abstractNum w:abstractNumId="0">'
    '<w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/>'
    '<w:numFmt w:val="bullet"/><w:lvlText w:val="-"/><w:lvlJc w:val="left"/>'
    '<w:pPr><w:ind w:left="567" w:hanging="283"/></w:pPr></w:lvl></w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>'
)


def _style(
    kind: str, name: str, called: str, properties: str, based: str = "", more: str = ""
) -> str:
    based = f'<w:basedOn w:val="{based}"/>' if based else ""
    default = ' w:default="1"' if name == "Normal" else ""
    return (
        f'<w:style w:type="{kind}"{default} w:styleId="{name}">'
        f'<w:name w:val="{called}"/>{based}{more}<w:qFormat/>{properties}</w:style>'
    )


def _spaced(before: int, after: int, more: str = "") -> str:
    space = f'<w:spacing w:before="{before}" w:after="{after}"/>'
    return f"<w:pPr>{more}{space}</w:pPr>"


def _lettered(points: int, more: str = "") -> str:
    size = 2 * points
    return f'<w:rPr>{more}<w:sz w:val="{size}"/><w:szCs w:val="{size}"/></w:rPr>'


_BOLD = "<w:b/><w:bCs/>"
_MONO = (
    '<w:rFonts w:ascii="Consolas" w:hAnsi="Consolas" w:eastAsia="Consolas" '
    'w:cs="Consolas"/><w:noProof/>'
)
_BLUE = '<w:color w:val="1F4E79"/>'
_LINE = '<w:top w:val="single" w:sz="4" w:space="0" w:color="BFBFBF"/>'
_SIDES = ("top", "left", "bottom", "right", "insideH", "insideV")
_STYLES = (
    f'<w:styles xmlns:w="{_W}"><w:docDefaults><w:rPrDefault><w:rPr>'
    '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" '
    'w:eastAsia="Times New Roman" w:cs="Times New Roman"/><w:sz w:val="24"/>'
    '<w:szCs w:val="24"/><w:lang w:val="vi-VN" w:eastAsia="vi-VN" w:bidi="ar-SA"/>'
    "</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>"
    + _style("paragraph", "Normal", "Normal", _spaced(0, 120))
    + _style(
        "paragraph",
        "Title",
        "Title",
        _spaced(0, 240) + _lettered(20, _BOLD + _BLUE),
        "Normal",
        '<w:next w:val="Normal"/>',
    )
    + _style(
        "paragraph",
        "Heading1",
        "heading 1",
        '<w:pPr><w:keepNext/><w:spacing w:before="360" w:after="120"/>'
        '<w:outlineLvl w:val="0"/></w:pPr>' + _lettered(15, _BOLD + _BLUE),
        "Normal",
        '<w:next w:val="Normal"/>',
    )
    + _style(
        "paragraph",
        "Heading2",
        "heading 2",
        '<w:pPr><w:keepNext/><w:spacing w:before="160" w:after="60"/>'
        '<w:outlineLvl w:val="1"/></w:pPr>' + _lettered(12, _BOLD),
        "Normal",
        '<w:next w:val="Normal"/>',
    )
    + _style(
        "paragraph",
        "Khoi",
        "Khối",
        '<w:pPr><w:keepNext/><w:pBdr><w:left w:val="single" w:sz="18" w:space="8" '
        'w:color="9DC3E6"/></w:pBdr><w:spacing w:before="0" w:after="0"/>'
        '<w:ind w:left="284"/></w:pPr>' + _lettered(10, _MONO),
        "Normal",
    )
    + _style(
        "paragraph", "GhiChu", "Ghi chú", _spaced(0, 120, "<w:keepNext/>"), "Normal"
    )
    + _style("paragraph", "O", "Ô", _spaced(20, 20) + _lettered(11), "Normal")
    + _style("paragraph", "OThe", "Ô thẻ", _spaced(20, 20) + _lettered(10, _MONO), "O")
    + _style(
        "paragraph", "DauBang", "Đầu bảng", _spaced(40, 40) + _lettered(11, _BOLD), "O"
    )
    + _style("character", "The", "Thẻ", _lettered(10, _MONO))
    + _style(
        "character",
        "ViDu",
        "Ví dụ",
        '<w:rPr><w:i/><w:iCs/><w:color w:val="595959"/></w:rPr>',
    )
    + '<w:style w:type="table" w:styleId="BangKe"><w:name w:val="Bảng kẻ"/><w:tblPr>'
    "<w:tblBorders>"
    + "".join(_LINE.replace("top", side) for side in _SIDES)
    + '</w:tblBorders><w:tblCellMar><w:left w:w="85" w:type="dxa"/>'
    '<w:right w:w="85" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style></w:styles>'
)
