"""Templates as other offices make them, with what Word and other programs put in."""

from collections.abc import Callable, Mapping

from docx.document import Document as WordDocument
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from tests.ooxml.samples import docx, raw

Fill = Callable[[WordDocument], object]


def paragraphs(document: WordDocument, *texts: str, style: str | None = None) -> None:
    for text in texts:
        document.add_paragraph(text, style)


def letter(document: WordDocument) -> None:
    """Header, footer, a heading made of two cells, prose."""
    section = document.sections[0]
    section.header.paragraphs[0].text = "{{ van_ban.co_quan }}"
    section.footer.paragraphs[0].text = "{% if dia_diem %}{{ dia_diem }}{% endif %}"
    head = document.add_table(1, 2)
    head.cell(0, 0).text = "{{ van_ban.co_quan }}"
    head.cell(0, 1).text = "{{ van_ban.dia_danh_ngay }}"
    paragraphs(document, "Hội nghị {{ don_vi }} họp {{ thoi_gian }}.", "{{ mo_dau }}")
    document.core_properties.title = "{{ ten_hoi_nghi }}"
    document.add_paragraph("Trân trọng./.")


def lists(document: WordDocument) -> None:
    """Lists in loops in loops, with Word's own numbering."""
    paragraphs(document, "{%p for k in ket_qua %}")
    document.add_paragraph("{{ k.ten }}", "List Number")
    paragraphs(document, "{%p for m in k.muc %}")
    document.add_paragraph("{{ m }}", "List Bullet")
    paragraphs(document, "{%p endfor %}", "{%p endfor %}", "Hết phần kết quả.")


def rows(document: WordDocument) -> None:
    """A table of repeated rows, merged cells, and a row under a condition."""
    table = document.add_table(6, 3, "Table Grid")
    table.cell(0, 0).merge(table.cell(0, 1)).text = "Chỉ tiêu"
    table.cell(0, 2).text = "Kết quả"
    table.cell(1, 0).text = "{%tr for t in han_che.muc %}"
    table.cell(2, 0).text = "{{ t }}"
    table.cell(2, 1).text = "{% if dia_diem %}{{ dia_diem }}{% endif %}"
    table.cell(3, 0).text = "{%tr endfor %}"
    table.cell(4, 0).text = "Tổng hợp"
    table.cell(5, 0).merge(table.cell(5, 2)).text = "{{ don_vi }}"
    document.add_paragraph("Bảng kết thúc ở đây.")


def emptied(document: WordDocument) -> None:
    """Containers whose only paragraph a condition takes away."""
    section = document.sections[0]
    header = section.header
    header.paragraphs[0].text = "{%p if kien_nghi %}"
    for text in ("Có kiến nghị", "{%p endif %}"):
        header.add_paragraph(text)
    cell = document.add_table(2, 1, "Table Grid").cell(0, 0)
    cell.text = "{%p if kien_nghi %}"
    for text in ("{{ dia_diem }}", "{%p endif %}"):
        cell.add_paragraph(text)
    document.add_paragraph("Sau bảng.")


def sections(document: WordDocument) -> None:
    """A page across, first page different, two columns' worth of breaks."""
    document.add_paragraph("{{ mo_dau_bao_cao }}")
    across = document.add_section(WD_SECTION.NEW_PAGE)
    across.orientation = WD_ORIENT.LANDSCAPE
    across.page_width, across.page_height = across.page_height, across.page_width
    across.different_first_page_header_footer = True
    across.first_page_header.paragraphs[0].text = "{{ ten_hoi_nghi }}"
    document.add_page_break()
    paragraphs(document, "{%p for b in bai_hoc %}", "{{ b }}", "{%p endfor %}", "Hết.")


def split_runs(document: WordDocument) -> None:
    """Tags cut by formatting, spelling marks and bookmarks, in a loop too."""
    paragraph = document.add_paragraph("Tại {{ dia")
    paragraph.add_run("_di").bold = True
    paragraph.add_run("em }}, ")
    paragraph._p.append(parse_xml(f'<w:proofErr {nsdecls("w")} w:type="spellStart"/>'))
    paragraph.add_run("{{ don_vi")
    paragraph._p.append(parse_xml(f'<w:proofErr {nsdecls("w")} w:type="spellEnd"/>'))
    paragraph.add_run(" }}")
    document.add_paragraph("{%p for b in bai_hoc %}")
    marked = document.add_paragraph("{{ b }}")
    for tag in ("bookmarkStart", "bookmarkEnd"):
        name = ' w:name="moc"' if tag == "bookmarkStart" else ""
        mark = f'<w:{tag} {nsdecls("w")} w:id="3"{name}/>'
        marked._p.append(parse_xml(mark))
    paragraphs(document, "{%p endfor %}", "Kết thúc.")


FIELD = (
    '<w:p><w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple>'
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
    '<w:r><w:instrText xml:space="preserve"> NUMPAGES </w:instrText></w:r>'
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r>'
    '<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'
)
CONTROL = (
    '<w:sdt><w:sdtPr><w:id w:val="11"/></w:sdtPr><w:sdtContent><w:p><w:r>'
    "<w:t>{{ ten_hoi_nghi }}</w:t></w:r></w:p></w:sdtContent></w:sdt>"
)
TRACKED = (
    '<w:p><w:ins w:id="1" w:author="a" w:date="2025-01-01T00:00:00Z"><w:r>'
    "<w:t>{{ dia_diem }}</w:t></w:r></w:ins>"
    '<w:del w:id="2" w:author="a" w:date="2025-01-01T00:00:00Z"><w:r>'
    "<w:delText>cũ</w:delText></w:r></w:del></w:p>"
)
BOX = (
    '<w:p><w:r><w:pict><v:shape style="width:99pt;height:20pt"><v:textbox>'
    "<w:txbxContent><w:p><w:r><w:t>{{ dia_diem }}</w:t></w:r></w:p></w:txbxContent>"
    "</v:textbox></v:shape></w:pict></w:r></w:p>"
)
END = "<w:p><w:r><w:t>Hết văn bản.</w:t></w:r></w:p>"
FAULTY = (
    '<w:p><w:pPr><w:jc w:val="giữa"/></w:pPr><w:r><w:t>{{ dia_diem }}</w:t></w:r></w:p>'
)
"""A fault of the template's own, which the paper inherits."""

FILLS: tuple[Fill, ...] = (letter, lists, rows, emptied, sections, split_runs)
RAW: Mapping[str, str] = {
    "fields": FIELD + "<w:p><w:r><w:t>{{ mo_dau }}</w:t></w:r></w:p>" + END,
    "control": CONTROL + END,
    "tracked": TRACKED + END,
    "box": BOX + END,
    "faulty": FAULTY + END,
}


def strangers() -> dict[str, bytes]:
    """Return templates that are not ours, by name."""
    made = {fill.__name__: docx(fill) for fill in FILLS}
    return made | {name: raw(body + "<w:sectPr/>") for name, body in RAW.items()}
