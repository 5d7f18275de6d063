"""Page, page number, drawn rules, tables: what styles cannot say."""

import copy

from docx.document import Document
from docx.enum.section import WD_ORIENT
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.section import Section
from docx.shared import Mm

FITTED = "vừa chữ"
COLUMNED = "cột vừa chữ"
EMU_PER_MM = 36000
TWIPS_PER_MM = 1440 / 25.4
_DRAWING = (
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:v="urn:schemas-microsoft-com:vml"'
)


def set_up(section: object) -> None:
    """Set A4 upright with margins 20/20/30/15 mm and the page number at 10 mm."""
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.top_margin = section.bottom_margin = Mm(20)
    section.left_margin, section.right_margin = Mm(30), Mm(15)
    section.header_distance = section.footer_distance = Mm(10)
    section.different_first_page_header_footer = True


def number_pages(section: object, style: str) -> None:
    """Put the page number into the header of every page but the first."""
    section.header.is_linked_to_previous = False
    paragraph = section.header.paragraphs[0]
    paragraph.style = style
    for kind, code in (("begin", ""), ("", "PAGE"), ("separate", ""), ("end", "")):
        run = paragraph.add_run()._r
        if kind:
            mark = OxmlElement("w:fldChar")
            mark.set(qn("w:fldCharType"), kind)
            run.append(mark)
        else:
            field = OxmlElement("w:instrText")
            field.set(qn("xml:space"), "preserve")
            field.text = f" {code} "
            run.append(field)
    section.first_page_header.is_linked_to_previous = False
    section.first_page_header.paragraphs[0].style = style


def ends(document: Document, paragraph: object) -> None:
    """End the main text with a paragraph; its section is like the last one."""
    last = document.sections[-1]._sectPr
    paragraph._p.get_or_add_pPr().append(copy.deepcopy(last))


def ends_annex(document: Document, paragraph: object, *, across: bool) -> None:
    """End an annex with a paragraph: its own page numbers, upright or across.

    A page that lies across is the upright page turned to the right, with the
    margin for binding above and the page number still in the middle of the top.
    """
    own = copy.deepcopy(document.sections[-1]._sectPr)
    for kind in ("w:headerReference", "w:footerReference"):
        for reference in own.findall(qn(kind)):
            own.remove(reference)
    numbers = OxmlElement("w:pgNumType")
    numbers.set(qn("w:start"), "1")
    own.insert_element_before(numbers, "w:cols", "w:titlePg", "w:docGrid")
    paragraph._p.get_or_add_pPr().append(own)
    if across:
        section = Section(own, document.part)
        section.orientation = WD_ORIENT.LANDSCAPE
        section.page_width, section.page_height = Mm(297), Mm(210)
        section.top_margin, section.bottom_margin = Mm(30), Mm(15)
        section.left_margin = section.right_margin = Mm(20)


def rule(paragraph: object, width: float, share: int) -> None:
    """Draw a solid line, centred in its column.

    Args:
        paragraph: Where it is anchored, below the text that it follows.
        width: Its length in millimetres in the empty template.
        share: The percentage of that text's last line that it takes in a paper.
    """
    identity = 100 + len(paragraph.part.element.xpath("//wp:docPr"))
    extent = round(width * EMU_PER_MM)
    run = paragraph.add_run()
    run._r.append(parse_xml(_anchor(identity, extent, f"Nét kẻ {share}%")))


def _anchor(identity: int, extent: int, name: str) -> str:
    return f"""<mc:AlternateContent {nsdecls("w")} {_DRAWING}>
<mc:Choice Requires="wps"><w:drawing><wp:anchor distT="0" distB="0" distL="0"
 distR="0" simplePos="0" relativeHeight="{identity}" behindDoc="0" locked="0"
 layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/>
<wp:positionH relativeFrom="column"><wp:align>center</wp:align></wp:positionH>
<wp:positionV relativeFrom="paragraph"><wp:posOffset>19050</wp:posOffset></wp:positionV>
<wp:extent cx="{extent}" cy="0"/><wp:effectExtent l="0" t="0" r="0" b="0"/>
<wp:wrapNone/><wp:docPr id="{identity}" name="{name}" descr=""/>
<wp:cNvGraphicFramePr/><a:graphic>
<a:graphicData
 uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">
<wps:wsp><wps:cNvCnPr/><wps:spPr><a:xfrm><a:off x="0" y="0"/>
<a:ext cx="{extent}" cy="0"/></a:xfrm><a:prstGeom prst="line"><a:avLst/></a:prstGeom>
<a:ln w="9525"><a:solidFill><a:srgbClr val="000000"/></a:solidFill></a:ln></wps:spPr>
<wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice>
</mc:AlternateContent>"""


def grid(
    container: object,
    widths: tuple[float, ...],
    rows: int,
    *,
    ruled: bool,
    described: str = "",
) -> object:
    """Add a table of fixed column widths in millimetres.

    Args:
        container: The document or a cell.
        widths: Column widths.
        rows: How many rows.
        ruled: Whether its borders are drawn and its cells have padding.
        described: What asks drawing up a paper to fit the columns to their texts:
            `FITTED` of a letterhead, `COLUMNED` of a table whose cells come and go.
    """
    table = container.add_table(rows=rows, cols=len(widths))
    table.style = "Table Grid" if ruled else "Normal Table"
    table.autofit = False
    table.alignment = WD_TABLE_ALIGNMENT.CENTER
    properties = table._tbl.tblPr
    properties.insert_element_before(_padding(1 if ruled else 0), "w:tblLook")
    if described:
        description = OxmlElement("w:tblDescription")
        description.set(qn("w:val"), described)
        properties.append(description)
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Mm(width)
        for cell in column.cells:
            cell.width = Mm(width)
    for row in table.rows:
        whole(row)
    return table


def whole(row: object, *, heading: bool = False) -> None:
    """Keep a row on one page; a heading is repeated on each."""
    properties = row._tr.get_or_add_trPr()
    properties.append(OxmlElement("w:cantSplit"))
    if heading:
        properties.append(OxmlElement("w:tblHeader"))


def _padding(width: float) -> object:
    """Return the room beside a cell's text, in millimetres, as Word writes it."""
    twips = round(width * TWIPS_PER_MM)
    sides = "".join(
        f'<w:{side} w:w="{twips}" w:type="dxa"/>' for side in ("left", "right")
    )
    return parse_xml(f"<w:tblCellMar {nsdecls('w')}>{sides}</w:tblCellMar>")
