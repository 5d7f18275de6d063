"""Drafts to .docx: with direct formatting, or with styles of any name."""

import io
from collections.abc import Callable
from decimal import Decimal
from functools import cache

from docx import Document
from docx.document import Document as WordDocument
from docx.enum.section import WD_SECTION
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm, Pt, RGBColor

from tests.standards.drafts import Block, Draft

ALIGNS = {
    "left": WD_ALIGN_PARAGRAPH.LEFT,
    "center": WD_ALIGN_PARAGRAPH.CENTER,
    "right": WD_ALIGN_PARAGRAPH.RIGHT,
    "justify": WD_ALIGN_PARAGRAPH.JUSTIFY,
}
LINE = """<w:r {ns}><w:drawing><wp:anchor xmlns:wp="http://schemas.openxmlformats.org/\
drawingml/2006/wordprocessingDrawing" distT="0" distB="0" distL="0" distR="0" \
simplePos="0" relativeHeight="1" behindDoc="0" locked="0" layoutInCell="1" \
allowOverlap="1"><wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="column">\
<wp:align>center</wp:align></wp:positionH><wp:positionV relativeFrom="paragraph">\
<wp:posOffset>19050</wp:posOffset></wp:positionV><wp:extent cx="{cx}" cy="0"/>\
<wp:wrapNone/><wp:docPr id="{id}" name="Line {id}"/><wp:cNvGraphicFramePr/>\
<a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">\
<a:graphicData uri="http://schemas.microsoft.com/office/word/2010/\
wordprocessingShape"><wps:wsp xmlns:wps="http://schemas.microsoft.com/office/word/\
2010/wordprocessingShape"><wps:cNvCnPr/><wps:spPr><a:xfrm><a:off x="0" y="0"/>\
<a:ext cx="{cx}" cy="0"/></a:xfrm><a:prstGeom prst="line"><a:avLst/></a:prstGeom>\
<a:ln w="9525"/></wps:spPr><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic>\
</wp:anchor></w:drawing></w:r>"""

EDGE = '<w:{side} w:val="single" w:sz="4" w:space="1" w:color="auto"/>'
ROW = """<w:tr><w:trPr>{marks}</w:trPr><w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/>\
</w:tcPr><w:p>{first}</w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/>\
</w:tcPr><w:p>{second}</w:p></w:tc></w:tr>"""
TEXT = """<w:r><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman"/>\
<w:sz w:val="24"/></w:rPr><w:t>{text}</w:t></w:r>"""

SIDES = ("top", "left", "bottom", "right")

Manner = Callable[[object, Block], None]


def written(draft: Draft, manner: str = "direct") -> bytes:
    """Return a draft as a .docx.

    Args:
        draft: What stands in it.
        manner: ``direct`` formatting, or ``styles`` named after nothing at all.
    """
    document = Document(io.BytesIO(_blank()))
    _Writer(document, draft, manner).write()
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


@cache
def _blank() -> bytes:
    """Return a file with the styles that Word cannot miss, and nothing else."""
    document = Document()
    document._body.clear_content()
    kept = ("Normal", "Default Paragraph Font", "Normal Table", "No List")
    for style in list(document.styles):
        if style.name not in kept:
            style.delete()
    for latent in document.styles.element.findall(qn("w:latentStyles")):
        document.styles.element.remove(latent)
    needed = ("/styles", "/settings", "/numbering", "/officeDocument")
    for part in (document.part, document.part.package):
        for name, relation in list(part.rels.items()):
            if not relation.reltype.endswith(needed):
                part.rels.pop(name)
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


class _Writer:
    def __init__(self, document: WordDocument, draft: Draft, manner: str) -> None:
        self.document = document
        self.draft = draft
        self.styled = manner == "styles"
        self.tabbed = manner == "tabs"

    def write(self) -> None:
        draft = self.draft
        self.page(self.document.sections[0])
        left, right = (draft.left, draft.number), (draft.right, draft.date)
        if self.tabbed:
            self.tabs([*draft.left, *draft.number], [*draft.right, *draft.date])
        else:
            self.table(Decimal(66), *zip(left, right, strict=True))
        for block in draft.body:
            self.block(self.document.add_paragraph(), block)
        if self.tabbed:
            self.tabs(draft.recipients, draft.signature)
        elif draft.recipients or draft.signature:
            self.table(Decimal(80), (draft.recipients, draft.signature))
        for annex in draft.annexes:
            section = self.document.add_section(WD_SECTION.NEW_PAGE)
            if draft.restart:
                number = OxmlElement("w:pgNumType")
                number.set(qn("w:start"), "1")
                section._sectPr.append(number)
            for block in annex:
                self.block(self.document.add_paragraph(), block)
        if draft.rows:
            self.grid()
        self.settings()

    def grid(self) -> None:
        """Write a table with lines; every second row has more than one line."""
        draft = self.draft
        marks = "<w:cantSplit/>" * draft.rows_whole
        text = TEXT.format(text="Tỷ lệ hộ sử dụng nước sạch")
        rows = [
            ROW.format(
                marks=marks + "<w:tblHeader/>" * (draft.head_repeated and not row),
                first=TEXT.format(text=str(row)),
                second=text * (1 + row % 2),
            )
            for row in range(draft.rows)
        ]
        edges = "".join(EDGE.format(side=side) for side in (*SIDES, "insideH"))
        table = (
            f"<w:tbl {nsdecls('w')}><w:tblPr><w:tblBorders>{edges}</w:tblBorders>"
            '</w:tblPr><w:tblGrid><w:gridCol w:w="2000"/><w:gridCol w:w="2000"/>'
            f"</w:tblGrid>{''.join(rows)}</w:tbl>"
        )
        self.document.add_paragraph()._p.addprevious(parse_xml(table))

    def settings(self) -> None:
        self.document.settings.odd_and_even_pages_header_footer = self.draft.facing
        if self.draft.facing:
            header = self.document.sections[0].even_page_header
            header.is_linked_to_previous = False
        if self.draft.mirrored:
            mark = OxmlElement("w:mirrorMargins")
            self.document.settings.element.insert(0, mark)

    def page(self, section: object) -> None:
        draft = self.draft
        section.page_width, section.page_height = map(Mm, draft.paper)
        for side, width in draft.margins.items():
            setattr(section, f"{side}_margin", Mm(float(width)))
        section.header_distance = Mm(float(draft.edge))
        section.different_first_page_header_footer = draft.first_hidden
        one = "first_page_" if draft.first_hidden else ""
        self.outside(getattr(section, f"{one}header"), draft.top)
        one = one if draft.foot_on_page_one else ""
        self.outside(getattr(section, f"{one}footer"), draft.foot)
        if not draft.page_number_in:
            return
        holder = getattr(section, draft.page_number_in)
        paragraph = holder.paragraphs[0]
        if paragraph.text:
            paragraph = holder.add_paragraph()
        self.form(paragraph, draft.page_number)
        for kind in ("begin", "code", "separate", "number", "end"):
            run = paragraph.add_run("1" if kind == "number" else "")
            self.look(run, draft.page_number)
            if kind == "code":
                code = parse_xml(f"<w:instrText {nsdecls('w')}> PAGE </w:instrText>")
                run._r.append(code)
            elif kind != "number":
                run._r.append(
                    parse_xml(f'<w:fldChar {nsdecls("w")} w:fldCharType="{kind}"/>')
                )

    def outside(self, holder: object, blocks: list[Block]) -> None:
        """Write blocks into a header or footer."""
        for index, block in enumerate(blocks):
            used = holder.add_paragraph() if index else holder.paragraphs[0]
            self.block(used, block)

    def table(self, width: Decimal, *rows: tuple[list[Block], list[Block]]) -> None:
        room = Decimal(165)
        table = self.document.add_table(len(rows), 2)
        table.autofit = False
        margins = f"<w:tblCellMar {nsdecls('w')}>" + "".join(
            f'<w:{side} w:w="0" w:type="dxa"/>' for side in ("left", "right")
        )
        table._tbl.tblPr.append(parse_xml(margins + "</w:tblCellMar>"))
        for row, columns in zip(table.rows, rows, strict=True):
            widths = (width, room - width)
            for cell, blocks, wide in zip(row.cells, columns, widths, strict=True):
                cell.width = Mm(float(wide))
                for index, block in enumerate(blocks):
                    paragraph = (
                        cell.paragraphs[0] if not index else cell.add_paragraph()
                    )
                    self.block(paragraph, block)

    def tabs(self, left: list[Block], right: list[Block]) -> None:
        """Write two columns the old way, with tabs between."""
        for index in range(max(len(left), len(right))):
            paragraph = self.document.add_paragraph()
            if not right[index : index + 1]:
                paragraph.add_run("\t")
            for block in left[index : index + 1]:
                self.block(paragraph, block)
            paragraph.alignment = WD_ALIGN_PARAGRAPH.LEFT
            if right[index : index + 1]:
                paragraph.add_run("\t\t")
                self.words(paragraph, right[index])

    def block(self, paragraph: object, block: Block) -> None:
        if self.styled:
            paragraph.style = self.style(block)
        else:
            self.form(paragraph, block)
        self.words(paragraph, block)

    def words(self, paragraph: object, block: Block) -> None:
        label, colon, rest = block.text.partition(":")
        pieces = [block.text]
        if block.label_italic and colon:
            pieces = [label + colon, rest]
        for index, piece in enumerate(pieces):
            run = paragraph.add_run(piece)
            if not self.styled:
                self.look(run, block)
            if block.label_italic:
                run.italic = not index
        if block.rule is not None:
            count = len(self.document.element.xpath("//wp:docPr")) + 1
            extent = round(block.rule * 36000)
            drawn = LINE.format(ns=nsdecls("w"), cx=extent, id=count)
            paragraph._p.append(parse_xml(drawn))

    def style(self, block: Block) -> object:
        name = f"Kiểu {len(self.document.styles)}"
        style = self.document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        self.form(style, block)
        self.look(style, block)
        return style

    def form(self, holder: object, block: Block) -> None:
        form = holder.paragraph_format
        form.alignment = ALIGNS[block.align]
        form.space_before, form.space_after = Pt(block.before), Pt(block.after)
        form.first_line_indent = Mm(float(block.first_line))
        form.line_spacing = float(block.line)
        edges = SIDES if block.boxed else ("top",) * block.above
        if edges:
            drawn = "".join(EDGE.format(side=side) for side in edges)
            properties = form._element.get_or_add_pPr()
            properties.insert_element_before(
                parse_xml(f"<w:pBdr {nsdecls('w')}>{drawn}</w:pBdr>"),
                "w:shd", "w:tabs", "w:spacing", "w:ind", "w:jc",
            )  # fmt: skip
        if block.exactly is not None:
            form.line_spacing_rule = WD_LINE_SPACING.EXACTLY
            form.line_spacing = Pt(block.exactly)

    def look(self, holder: object, block: Block) -> None:
        font = holder.font
        font.size = Pt(block.size)
        font.bold, font.italic = block.bold, block.italic
        font.underline = block.underline
        font.name = block.font
        fonts = font._element.get_or_add_rPr().get_or_add_rFonts()
        for slot in ("w:ascii", "w:hAnsi"):
            fonts.set(qn(slot), block.font)
        if block.colour:
            font.color.rgb = RGBColor.from_string(block.colour)
