"""A dump reads like the paper."""

import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Mm

from drafter.ooxml.dump import dump, text
from drafter.ooxml.reader import read

from .samples import body, docx, raw, table

LEVELS = (
    ("upperRoman", "%1.", "Heading 1"),
    ("decimal", "%2.", "Heading 2"),
    ("lowerLetter", "%3)", "Heading 3"),
    ("bullet", "\uf0b7", "Heading 4"),
)


def lines(data):
    return dump(data).splitlines()


def numbered(document):
    """Link the heading styles to the levels of one list."""
    numbering = document.part.numbering_part.element
    levels = "".join(
        f'<w:lvl w:ilvl="{n}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>'
        f'<w:pStyle w:val="{style.replace(" ", "")}"/>'
        f'<w:lvlText w:val="{shown}"/></w:lvl>'
        for n, (form, shown, style) in enumerate(LEVELS)
    )
    numbering.insert(
        0,
        parse_xml(
            f'<w:abstractNum {nsdecls("w")} w:abstractNumId="99">{levels}'
            "</w:abstractNum>"
        ),
    )
    numbering.append(
        parse_xml(
            f'<w:num {nsdecls("w")} w:numId="99"><w:abstractNumId w:val="99"/></w:num>'
        )
    )
    for _, _, style in LEVELS:
        properties = document.styles[style].element.get_or_add_pPr()
        properties.get_or_add_numPr().get_or_add_numId().val = 99


def test_page_and_margins_come_first():
    def fill(document):
        section = document.sections[0]
        section.page_width, section.page_height = Mm(210), Mm(297)
        section.top_margin = section.bottom_margin = Mm(20)
        section.left_margin, section.right_margin = Mm(30), Mm(15)

    assert lines(docx(fill))[0] == (
        "Trang 210 × 297 mm, lề trên 20, dưới 20, trái 30, phải 15 mm"
    )


def test_bold_and_italics_are_marked_where_they_differ_from_the_style():
    def fill(document):
        paragraph = document.add_paragraph("Kính ")
        paragraph.add_run("gửi").bold = True
        paragraph.add_run(" các")
        paragraph.add_run(" đồng chí").italic = True
        heading = document.add_heading("Mục ", 1)
        heading.add_run("thường").bold = False

    assert lines(docx(fill))[2:] == [
        "[Normal] Kính **gửi** các* đồng chí*",
        "[Heading 1] Mục {không đậm: thường}",
    ]


def test_numbers_of_linked_styles_are_counted_and_restart():
    def fill(document):
        numbered(document)
        for level in (1, 2, 3, 3, 2, 3, 4, 1, 2):
            document.add_heading("x", level)

    shown = [line.split("] ")[1] for line in lines(docx(fill))[2:]]
    assert shown == [
        "I. x", "1. x", "a) x", "b) x", "2. x", "a) x", "• x", "II. x", "1. x",
    ]  # fmt: skip


def test_tables_are_indented_row_by_row():
    def fill(document):
        grid = document.add_table(2, 2)
        grid.style = "Table Grid"
        for cell, words in zip(grid._cells, ("TT", "Tên", "1", "Hộ"), strict=True):
            cell.text = words
        grid.cell(1, 1).add_paragraph("nghèo", style="Heading 2")

    assert lines(docx(fill))[2:] == [
        "(bảng 76,2 + 76,2 mm, có kẻ)",
        "  [Normal] TT | Tên",
        "  [Normal] 1 | [Normal] Hộ ¶ [Heading 2] nghèo",
    ]


def field(instruction):
    return "".join(
        f"<w:r>{inner}</w:r>"
        for inner in (
            '<w:fldChar w:fldCharType="begin"/>',
            f"<w:instrText>{instruction}</w:instrText>",
            '<w:fldChar w:fldCharType="separate"/>',
            "<w:t>7</w:t>",
            '<w:fldChar w:fldCharType="end"/>',
        )
    )


LINE = (
    '<w:drawing><wp:anchor><wp:extent cx="2178000" cy="0"/><wp:docPr id="1" name="l"/>'
    '<a:graphic><a:graphicData uri="x"><wps:wsp><wps:spPr>'
    '<a:prstGeom prst="line"/></wps:spPr></wps:wsp></a:graphicData></a:graphic>'
    "</wp:anchor></w:drawing>"
)
BOX = (
    "<w:pict><v:shape><v:textbox><w:txbxContent><w:p><w:r><w:t>MẬT</w:t></w:r></w:p>"
    "</w:txbxContent></v:textbox></v:shape></w:pict>"
)


@pytest.mark.parametrize(
    ("inner", "shown"),
    [
        (field(" PAGE "), "[Normal] (số trang)"),
        (field("NUMPAGES"), "[Normal] (tổng số trang)"),
        (field("REF muc"), "[Normal] 7"),
        (
            '<w:fldSimple w:instr="PAGE"><w:r><w:t>1</w:t></w:r></w:fldSimple>',
            "[Normal] (số trang)",
        ),
        (f"<w:r>{LINE}</w:r>", "[Normal] (nét kẻ 60,5 mm)"),
        (
            "<w:r><mc:AlternateContent><mc:Choice Requires='wps'>"
            f"{LINE}</mc:Choice><mc:Fallback><w:pict/></mc:Fallback>"
            "</mc:AlternateContent></w:r>",
            "[Normal] (nét kẻ 60,5 mm)",
        ),
        (
            '<w:r><w:pict><v:line from="0,0" to="0,0"/>'
            '<v:line from="1pt,2pt" to="73pt,2pt"/></w:pict></w:r>',
            "[Normal] (nét kẻ 25,4 mm)",
        ),
        ('<w:r><w:br w:type="page"/></w:r>', "[Normal] (ngắt trang)"),
        ("<w:r><w:t>a</w:t><w:br/><w:tab/><w:t>b</w:t></w:r>", "[Normal] a↵→b"),
        ("<w:ins><w:r><w:t>a</w:t></w:r></w:ins><w:del/>", "[Normal] a"),
    ],
)
def test_what_is_no_text_is_named(inner, shown):
    assert lines(raw(f"<w:p>{inner}</w:p><w:sectPr/>"))[2:] == [shown]


def test_text_boxes_are_read():
    data = raw(f"<w:p><w:r>{BOX}</w:r></w:p><w:sectPr/>")

    assert lines(data)[2:] == ["[Normal] (hộp chữ)", "  [Normal] MẬT"]
    assert [p.text for p in read(data).paragraphs] == ["", "MẬT"]


def test_all_text_boxes_of_a_group_are_read():
    group = f"<w:pict><v:group>{BOX}{BOX}</v:group></w:pict>".replace(
        "<w:pict><v:shape>", "<v:shape>"
    ).replace("</v:shape></w:pict>", "</v:shape>")

    shown = lines(raw(f"<w:p><w:r>{group}</w:r></w:p><w:sectPr/>"))[2:]

    assert shown == ["[Normal] (hộp chữ)(hộp chữ)", *["  [Normal] MẬT"] * 2]


def test_a_file_that_says_nothing_of_its_page_has_the_page_of_word():
    shown = lines(raw("<w:p><w:r><w:t>chữ</w:t></w:r></w:p>"))

    assert shown == [
        "Trang 210 × 297 mm, lề trên 25,4, dưới 25,4, trái 25,4, phải 25,4 mm",
        "",
        "[Normal] chữ",
    ]


def test_a_style_of_characters_switches_off_what_the_paragraph_has_on():
    def fill(document):
        heading = document.add_heading("đậm ", 1)
        heading.add_run("thường", style="Strong")

    assert lines(docx(fill))[2:] == ["[Heading 1] đậm {không đậm: thường}"]


def test_a_column_break_and_hidden_text_are_shown():
    inner = "<w:r><w:rPr><w:vanish/></w:rPr><w:t>ẩn</w:t></w:r>"
    inner += '<w:r><w:br w:type="column"/></w:r>'

    assert lines(raw(f"<w:p>{inner}</w:p><w:sectPr/>"))[2:] == ["[Normal] ẩn(ngắt cột)"]


def test_headers_footers_and_sections_are_told_apart():
    def fill(document):
        document.sections[0].header.paragraphs[0].text = "Đầu"
        document.sections[0].different_first_page_header_footer = True
        document.sections[0].first_page_footer.paragraphs[0].text = "Chân"
        document.add_paragraph("một")
        document.add_section()
        document.add_paragraph("hai")

    shown = dump(docx(fill))
    assert "Đầu trang:\n  [Header] Đầu" in shown
    assert "Chân trang trang đầu:\n  [Footer] Chân" in shown
    assert shown.count("(ngắt phần)\nTrang ") == 1


def test_text_is_in_reading_order():
    def fill(document):
        document.sections[0].header.paragraphs[0].text = "đầu"
        document.sections[0].footer.paragraphs[0].text = "chân"
        document.add_paragraph("thân")

    assert text(docx(fill)) == "đầu\nthân\nchân\n"
    assert text(table(("a", "b"), ("c", "d"))) == "a\tb\nc\td\n"


def test_paragraphs_know_their_style():
    assert [(p.style, p.text) for p in read(body("a")).paragraphs] == [("Normal", "a")]


def test_lengths_of_thousands_of_digits_count_as_none():
    """A page and a column of such a width are printed like those without one."""
    grid = '<w:tblGrid><w:gridCol w:w="{}"/></w:tblGrid>'
    rows = f"<w:tbl>{grid}<w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl><w:p/>"

    huge, none = (dump(raw(rows.format(width))) for width in ("9" * 5000, "a"))

    assert huge == none
