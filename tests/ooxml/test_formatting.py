"""Which formatting counts: direct, character style, paragraph style, table, file."""

from decimal import Decimal

import pytest
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm, Pt

from drafter.ooxml.paragraph_format import Alignment, LineRule
from drafter.ooxml.reader import read
from tests.ooxml.samples import docx, part, raw, replaced


def styled(paragraph="", character="", direct="", defaults=""):
    """Return a file with one run under layers of run properties."""

    def fill(document):
        root = document.styles.element
        root.find(qn("w:docDefaults")).find(qn("w:rPrDefault")).find(
            qn("w:rPr")
        ).extend(parse_xml(f"<w:rPr {nsdecls('w')}>{defaults}</w:rPr>"))
        for name, kind, properties in (
            ("Đoạn", WD_STYLE_TYPE.PARAGRAPH, paragraph),
            ("Chữ", WD_STYLE_TYPE.CHARACTER, character),
        ):
            style = document.styles.add_style(name, kind).element
            for old in style.findall(qn("w:rPr")):
                style.remove(old)
            style.append(parse_xml(f"<w:rPr {nsdecls('w')}>{properties}</w:rPr>"))
        run = document.add_paragraph(style="Đoạn").add_run("chữ")
        run.style = "Chữ"
        for element in parse_xml(f"<w:rPr {nsdecls('w')}>{direct}</w:rPr>"):
            run._r.get_or_add_rPr().append(element)

    return docx(fill)


def run_format(data):
    (paragraph,) = [p for p in read(data).paragraphs if p.text == "chữ"]
    return paragraph.runs[0].format


SIZE = '<w:sz w:val="{}"/>'
BOLD, PLAIN = "<w:b/>", '<w:b w:val="0"/>'


@pytest.mark.parametrize(
    ("layers", "points"),
    [
        ({"defaults": SIZE.format(22)}, 11),
        ({"defaults": SIZE.format(22), "paragraph": SIZE.format(26)}, 13),
        ({"paragraph": SIZE.format(26), "character": SIZE.format(28)}, 14),
        ({"character": SIZE.format(28), "direct": SIZE.format(29)}, Decimal("14.5")),
        ({"paragraph": SIZE.format(26), "direct": '<w:sz w:val="13pt"/>'}, 13),
        ({"paragraph": SIZE.format(26), "direct": SIZE.format("to")}, 13),
    ],
)
def test_the_nearest_layer_says_the_size(layers, points):
    assert run_format(styled(**layers)).size == points


@pytest.mark.parametrize(
    ("layers", "bold"),
    [
        ({}, False),
        ({"paragraph": BOLD}, True),
        ({"paragraph": BOLD, "character": BOLD}, False),
        ({"paragraph": BOLD, "character": PLAIN}, True),
        ({"defaults": BOLD, "paragraph": BOLD, "character": BOLD}, True),
        ({"paragraph": BOLD, "character": BOLD, "direct": BOLD}, True),
        ({"paragraph": BOLD, "direct": PLAIN}, False),
    ],
)
def test_two_styles_that_make_bold_make_plain(layers, bold):
    assert run_format(styled(**layers)).bold is bold


def test_a_font_of_the_theme_has_its_name():
    themed = '<w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi"/>'

    assert run_format(styled(direct=themed)).font == "Cambria"


def test_a_style_passes_on_what_it_is_based_on():
    def fill(document):
        base = document.styles.add_style("Gốc", WD_STYLE_TYPE.PARAGRAPH)
        base.paragraph_format.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY
        base.paragraph_format.first_line_indent = Mm(10)
        heir = document.styles.add_style("Cháu", WD_STYLE_TYPE.PARAGRAPH)
        heir.base_style = base
        heir.paragraph_format.space_after = Pt(6)
        paragraph = document.add_paragraph("chữ", style="Cháu")
        paragraph.paragraph_format.line_spacing = Pt(18)

    form = read(docx(fill)).paragraphs[0].format

    assert form.alignment is Alignment.JUSTIFY
    assert round(form.first_line_indent, 1) == 10
    assert form.space_after == 6
    assert (form.line_rule, form.line_spacing) == (LineRule.EXACTLY, 18)


def test_a_list_indents_what_its_style_does_not():
    numbered = (
        f'<w:numbering {nsdecls("w")}><w:abstractNum w:abstractNumId="1">'
        '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/>'
        '<w:lvlText w:val="%1."/>'
        '<w:pPr><w:ind w:left="720" w:hanging="340"/></w:pPr></w:lvl></w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num></w:numbering>'
    )
    listed = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    text = "<w:r><w:t>chữ</w:t></w:r>"
    data = raw(
        f"<w:p><w:pPr>{listed}</w:pPr>{text}</w:p>"
        f'<w:p><w:pPr>{listed}<w:ind w:left="0" w:firstLine="567"/></w:pPr>{text}</w:p>'
    )
    data = replaced(data, {"word/numbering.xml": numbered.encode()})

    first, second = read(data).paragraphs

    assert (first.number, second.number) == ("1.", "2.")
    assert (round(first.format.left_indent), round(first.format.first_line_indent)) == (
        13,
        -6,
    )
    assert (second.format.left_indent, round(second.format.first_line_indent)) == (
        0,
        10,
    )


def test_a_table_style_speaks_before_the_paragraph_does():
    def fill(document):
        style = document.styles.add_style("Bảng", WD_STYLE_TYPE.TABLE)
        style.font.bold = True
        style.paragraph_format.alignment = WD_ALIGN_PARAGRAPH.CENTER
        style.element.append(
            parse_xml(
                f'<w:tblStylePr {nsdecls("w")} w:type="firstRow">'
                "<w:rPr><w:i/></w:rPr></w:tblStylePr>"
            )
        )
        table = document.add_table(2, 1, style="Bảng")
        for row in table.rows:
            row.cells[0].text = "chữ"
        table.rows[1].cells[0].paragraphs[0].alignment = WD_ALIGN_PARAGRAPH.RIGHT

    head, row = read(docx(fill)).paragraphs[:2]

    assert (head.runs[0].format.bold, head.runs[0].format.italic) == (True, True)
    assert (row.runs[0].format.bold, row.runs[0].format.italic) == (True, False)
    assert (head.format.alignment, row.format.alignment) == (
        Alignment.CENTER,
        Alignment.RIGHT,
    )


def test_cells_know_where_they_stand():
    def fill(document):
        table = document.add_table(1, 2)
        for cell, width in zip(table.rows[0].cells, (66, 99), strict=True):
            cell.width = Mm(width)
            cell.text = "chữ"

    left, right = (p.cell for p in read(docx(fill)).paragraphs[:2])

    assert [round(c.left) for c in (left, right)] == [0, 66]
    assert round(right.table_width) == 165
    assert (right.row, right.column, right.columns) == (1, 2, 2)


def test_hidden_and_deleted_text_is_not_on_paper():
    shown = "<w:r><w:t>hiện</w:t></w:r>"
    gone = "<w:r><w:rPr><w:vanish/></w:rPr><w:t>ẩn</w:t></w:r>"
    cut = "<w:del><w:r><w:delText>xóa</w:delText></w:r></w:del>"

    assert read(raw(f"<w:p>{shown}{gone}{cut}</w:p>")).paragraphs[0].text == "hiện"


def test_a_page_number_knows_its_place_and_size():
    def fill(document):
        section = document.sections[0]
        section.different_first_page_header_footer = True
        paragraph = section.header.paragraphs[0]
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        for kind in ("begin", "end"):
            run = paragraph.add_run()
            run.font.size = Pt(13)
            if kind == "end":
                run._r.append(
                    parse_xml(f"<w:instrText {nsdecls('w')}> PAGE </w:instrText>")
                )
            run._r.append(
                parse_xml(f'<w:fldChar {nsdecls("w")} w:fldCharType="{kind}"/>')
            )

    (section,) = read(docx(fill)).sections
    (number,) = section.page_numbers

    assert section.first_differs
    assert (number.in_header, number.pages, number.format.size) == (True, "default", 13)
    assert number.alignment is Alignment.CENTER


def test_a_file_without_styles_is_read_with_the_defaults_of_word():
    data = raw("<w:p><w:r><w:t>chữ</w:t></w:r></w:p>")
    styles = f"<w:styles {nsdecls('w')}/>".encode()

    paragraph = read(replaced(data, {"word/styles.xml": styles})).paragraphs[0]

    assert "chữ" in part(data)
    assert paragraph.runs[0].format.size == 10
