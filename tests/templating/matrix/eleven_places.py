"""A template with a tag in one of eleven places, each as Word writes it."""

import io
import zipfile
from collections.abc import Callable, Mapping

from tests.ooxml.samples import NAMESPACES, part, replaced

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
ABOVE = "<w:p><w:r><w:t>mở đầu</w:t></w:r></w:p>"

Blocks = tuple[str, ...]
"""Paragraphs, by their words."""


def _bare() -> bytes:
    """Return the least that is a Word file: quick to read many times."""
    package = "application/vnd.openxmlformats-package.relationships+xml"
    types = (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        f'<Default Extension="rels" ContentType="{package}"/>'
        '<Override PartName="/word/document.xml" '
        f'ContentType="{WORD}.document.main+xml"/>'
        f'<Override PartName="/word/styles.xml" ContentType="{WORD}.styles+xml"/>'
        "</Types>"
    )
    relations = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/'
        'relationships">{}</Relationships>'
    )
    main = (
        f'<Relationship Id="rId1" Type="{RELATIONS}/officeDocument" '
        'Target="word/document.xml"/>'
    )
    own = f'<Relationship Id="rId1" Type="{RELATIONS}/styles" Target="styles.xml"/>'
    normal = (
        f'<w:styles {NAMESPACES}><w:style w:type="paragraph" w:default="1" '
        'w:styleId="Normal"><w:name w:val="Normal"/></w:style></w:styles>'
    )
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("[Content_Types].xml", types)
        archive.writestr("_rels/.rels", relations.format(main))
        archive.writestr("word/document.xml", "")
        archive.writestr("word/_rels/document.xml.rels", relations.format(own))
        archive.writestr("word/styles.xml", normal)
    return stream.getvalue()


_BARE = _bare()


def words(text: str) -> str:
    """Return a run."""
    text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def paragraphs(blocks: Blocks) -> str:
    """Return paragraphs."""
    return "".join(f"<w:p>{words(text)}</w:p>" for text in blocks)


def cell(content: str) -> str:
    """Return a cell."""
    return f'<w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/></w:tcPr>{content}</w:tc>'


def row(*cells: str) -> str:
    """Return a row."""
    return f"<w:tr>{''.join(cells)}</w:tr>"


def table(*rows: str) -> str:
    """Return a table of two columns."""
    return (
        '<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid>'
        '<w:gridCol w:w="2000"/><w:gridCol w:w="2000"/></w:tblGrid>'
        f"{''.join(rows)}</w:tbl>"
    )


def control(content: str) -> str:
    """Return a content control around something."""
    return (
        '<w:sdt><w:sdtPr><w:id w:val="7"/></w:sdtPr>'
        f"<w:sdtContent>{content}</w:sdtContent></w:sdt>"
    )


def vml_box(content: str) -> str:
    """Return the run of a VML text box."""
    return (
        '<w:pict><v:shape id="_x0000_s1026" type="#_x0000_t202" '
        'style="width:200pt;height:50pt"><v:textbox>'
        f"<w:txbxContent>{content}</w:txbxContent></v:textbox></v:shape></w:pict>"
    )


def drawn_box(content: str) -> str:
    """Return a text box as Word writes it: DrawingML, with VML for old programs."""
    shape = (
        '<wp:inline><wp:extent cx="2000000" cy="500000"/><wp:docPr id="5" name="Box"/>'
        '<a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/'
        'wordprocessingShape"><wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr/><wps:txbx>'
        f"<w:txbxContent>{content}</w:txbxContent></wps:txbx><wps:bodyPr/></wps:wsp>"
        "</a:graphicData></a:graphic></wp:inline>"
    )
    return (
        '<mc:AlternateContent><mc:Choice Requires="wps">'
        f"<w:drawing>{shape}</w:drawing></mc:Choice>"
        f"<mc:Fallback>{vml_box(content)}</mc:Fallback></mc:AlternateContent>"
    )


def paragraph(*runs: str, properties: str = "") -> str:
    """Return a paragraph of runs."""
    given = f"<w:pPr>{properties}</w:pPr>" if properties else ""
    return f"<w:p>{given}{''.join(runs)}</w:p>"


def page_break(kind: str = "page") -> str:
    """Return the run of a break."""
    return f'<w:r><w:br w:type="{kind}"/></w:r>'


def field(code: str, result: str) -> str:
    """Return the runs of a field with its result."""
    begin, separate, end = (
        f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'
        for kind in ("begin", "separate", "end")
    )
    code = f'<w:r><w:instrText xml:space="preserve"> {code} </w:instrText></w:r>'
    return f"{begin}{code}{separate}{result}{end}"


def bookmarked(content: str, name: str) -> str:
    """Return something in a bookmark."""
    return (
        f'<w:bookmarkStart w:id="1" w:name="{name}"/>{content}<w:bookmarkEnd w:id="1"/>'
    )


def link(content: str) -> str:
    """Return a link to a bookmark."""
    return f'<w:hyperlink w:anchor="Muc1">{content}</w:hyperlink>'


def merged(content: str, *, begins: bool) -> str:
    """Return a cell of a vertical merge."""
    kind = ' w:val="restart"' if begins else ""
    merge = f'<w:tcPr><w:tcW w:w="2000" w:type="dxa"/><w:vMerge{kind}/></w:tcPr>'
    return f"<w:tc>{merge}{content}</w:tc>"


def document(content: str, *, sections: str = "", more: str = "") -> bytes:
    """Return a template whose body is given."""
    section = f"<w:sectPr>{sections}</w:sectPr>"
    text = (
        f"<w:document {NAMESPACES}><w:body>{ABOVE}{content}{more}{section}</w:body>"
        "</w:document>"
    )
    return replaced(_BARE, {"word/document.xml": text.encode()})


def with_part(base: bytes, name: str, kind: str, text: str) -> bytes:
    """Return a template with one more part that its body refers to as ``rIdX``."""
    types = part(base, "[Content_Types].xml").replace(
        "</Types>",
        f'<Override PartName="/word/{name}" ContentType="{WORD}.{kind}+xml"/></Types>',
    )
    relations = part(base, "word/_rels/document.xml.rels").replace(
        "</Relationships>",
        f'<Relationship Id="rIdX" Type="{RELATIONS}/{kind}" Target="{name}"/>'
        "</Relationships>",
    )
    return replaced(
        base,
        {
            "[Content_Types].xml": types.encode(),
            "word/_rels/document.xml.rels": relations.encode(),
            f"word/{name}": text.encode(),
        },
    )


def header(kind: str, pages: str) -> Callable[[str], bytes]:
    """Return what puts blocks into a header or footer of some pages."""
    tag = {"header": "hdr", "footer": "ftr"}[kind]

    def made(content: str) -> bytes:
        base = document(
            "", sections=f'<w:{kind}Reference w:type="{pages}" r:id="rIdX"/>'
        )
        text = f"<w:{tag} {NAMESPACES}>{content}</w:{tag}>"
        return with_part(base, f"{kind}9.xml", kind, text)

    return made


def note(kind: str) -> Callable[[str], bytes]:
    """Return what puts blocks into the second note of a kind that is printed."""

    def one(number: int, content: str, more: str = "") -> str:
        return f'<w:{kind} w:id="{number}"{more}>{content}</w:{kind}>'

    def made(content: str) -> bytes:
        base = document(
            f'<w:p><w:r><w:{kind}Reference w:id="5"/></w:r></w:p>'
            f'<w:p><w:r><w:{kind}Reference w:id="1"/></w:r></w:p>'
        )
        rule = "<w:p><w:r><w:separator/></w:r></w:p>"
        notes = (
            one(-1, rule, ' w:type="separator"'),
            one(0, rule, ' w:type="continuationSeparator"'),
            one(1, content),
            one(5, paragraphs(("thứ nhất",))),
        )
        text = f"<w:{kind}s {NAMESPACES}>{''.join(notes)}</w:{kind}s>"
        return with_part(base, f"{kind}s.xml", f"{kind}s", text)

    return made


def in_body(content: str) -> bytes:
    """Put blocks into the body."""
    return document(content)


def in_nested_table(content: str) -> bytes:
    """Put blocks into a table in the second row of a table."""
    last = "<w:p/>"
    inner = table(row(cell(content + last), cell(last)))
    outer = table(
        row(cell(last), cell(last)),
        row(cell(last), cell(inner + last)),
    )
    return document(outer, more=last)


def in_drawn_box(content: str) -> bytes:
    """Put blocks into a text box of Word."""
    return document(f"<w:p><w:r>{drawn_box(content)}</w:r></w:p>")


def in_vml_box(content: str) -> bytes:
    """Put blocks into a text box of old programs."""
    return document(f"<w:p><w:r>{vml_box(content)}</w:r></w:p>")


def in_control(content: str) -> bytes:
    """Put blocks into a content control."""
    return document(control(content))


def in_row_control(content: str) -> bytes:
    """Put blocks into a cell of a row that is a content control."""
    last = "<w:p/>"
    return document(table(control(row(cell(content + last), cell(last)))), more=last)


def in_cell_control(content: str) -> bytes:
    """Put blocks into a cell that is a content control."""
    last = "<w:p/>"
    return document(table(row(control(cell(content + last)), cell(last))), more=last)


PLACES: Mapping[str, tuple[Callable[[str], bytes], str]] = {
    "body": (in_body, "thân, đoạn 2"),
    "nested table": (
        in_nested_table,
        "thân, đoạn 1, bảng 1 hàng 2 cột 2, bảng lồng 1 hàng 1 cột 1",
    ),
    "first header": (header("header", "first"), "đầu trang 1 (trang đầu), đoạn 1"),
    "even header": (header("header", "even"), "đầu trang 1 (trang chẵn), đoạn 1"),
    "header": (header("header", "default"), "đầu trang 1, đoạn 1"),
    "footer": (header("footer", "default"), "chân trang 1, đoạn 1"),
    "footnote": (note("footnote"), "chú thích chân trang 2, đoạn 1"),
    "endnote": (note("endnote"), "chú thích cuối 2, đoạn 1"),
    "text box": (in_drawn_box, "thân, trong hộp văn bản, đoạn 2"),
    "VML box": (in_vml_box, "thân, trong hộp văn bản, đoạn 2"),
    "control": (in_control, "thân, trong ô điều khiển nội dung, đoạn 2"),
    "row control": (
        in_row_control,
        "thân, trong ô điều khiển nội dung, đoạn 1, bảng 1 hàng 1 cột 1",
    ),
    "cell control": (
        in_cell_control,
        "thân, trong ô điều khiển nội dung, đoạn 1, bảng 1 hàng 1 cột 1",
    ),
}
"""What puts blocks of Word's XML into each place, and how a person is told of it."""
