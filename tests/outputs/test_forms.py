"""HTML, Markdown and text hold the words of the .docx, and nothing else."""

import re
from base64 import b64decode
from html import unescape
from html.parser import HTMLParser
from urllib.parse import unquote

import pytest

import drafter
from drafter.ooxml import dump
from drafter.outputs import BINARY, FORMS, WRITERS, converter
from tests.cli.console import ROOT
from tests.ooxml.samples import raw
from tests.outputs.samples import paper

EXAMPLE = ROOT / "examples" / "mau-ubnd-xa-2026.yaml"
PICTURED = ROOT / "examples" / "mau-dang-xa-2025.yaml"
CONVERTERS = {form: converter(form) for form in WRITERS}


def converted(form, data, folder=""):
    """Return a paper in a form."""
    return CONVERTERS[form](data, folder).data.decode("utf-8")


def made(form, *paragraphs, **table):
    """Return a small paper in a form."""
    return converted(form, paper(*paragraphs, **table))


def body(*paragraphs, **table):
    """Return the HTML below the title."""
    return made("html", *paragraphs, **table).partition("</title>\n")[2].strip()


@pytest.fixture(scope="module", params=["bao-cao", "tin-bai"])
def whole(request):
    """A shipped paper: its name and its bytes."""
    return request.param, drafter.render(drafter.load(EXAMPLE), paper=request.param)


def words(text):
    return sorted(re.findall(r"\w+", text))


class Text(HTMLParser):
    """What a reader sees of HTML."""

    def __init__(self):
        super().__init__()
        self.pieces = []

    def handle_data(self, data):
        self.pieces.append(data)


def seen(form, text):
    """Return the words of a form as its reader sees them."""
    if form == "html":
        parser = Text()
        parser.feed(re.sub(r"<title>.*?</title>", "", text).replace("<br>", " "))
        return words(" ".join(parser.pieces))
    if form == "md":
        text = re.sub(r"\\([^\n])", r"\1", text.replace("<br>", " "))
    return words(text)


def test_every_form_that_is_text_has_a_converter():
    assert set(CONVERTERS) == set(FORMS) - set(BINARY)


@pytest.mark.parametrize("form", ["html", "md", "txt"])
def test_the_words_are_those_of_the_docx(whole, form):
    _, data = whole
    pages = dump.text(data)

    assert seen(form, converted(form, data)) == words(pages)


def test_html_has_only_plain_elements_and_styles_of_tables_and_pictures(whole):
    text = converted("html", whole[1])

    assert set(re.findall(r"<(\w+)[^>]* style=", text)) <= {"table", "img"}
    assert "&nbsp;" not in text
    assert set(re.findall(r"<(\w+)", text)) <= {
        *("html", "meta", "title", "h1", "h2", "h3", "h4", "p", "br", "ul", "li"),
        *("table", "caption", "thead", "tbody", "tr", "th", "td"),
        *("figure", "img", "figcaption", "strong", "em", "mark"),
    }


@pytest.mark.parametrize(
    ("paragraphs", "html", "markdown", "text"),
    [
        ([("Tít", "A & B")], "<h1>A &amp; B</h1>", "# A & B", "A & B"),
        ([("Sa-pô", "A")], '<p class="sapo">A</p>', "**A**", "A"),
        (
            [("Normal", "a **b** c")],
            "<p>a <strong>b</strong> c</p>",
            "a **b** c",
            "a b c",
        ),
        ([("Normal", "1. a")], "<p>1. a</p>", "1\\. a", "1. a"),
        ([("Normal", "- a")], "<p>- a</p>", "\\- a", "- a"),
        ([("Normal", "a_b [c]")], "<p>a_b [c]</p>", "a\\_b \\[c\\]", "a_b [c]"),
        (
            [
                ("Gạch đầu dòng", "a"),
                ("Dấu cộng đầu dòng", "b"),
                ("Gạch đầu dòng", "c"),
            ],
            "<ul>\n<li>a\n<ul>\n<li>b</li>\n</ul></li>\n<li>c</li>\n</ul>",
            "- a\n  - b\n- c",
            "a\n\nb\n\nc",
        ),
        ([("Normal", ""), ("Normal", "a")], "<p>a</p>", "a", "a"),
        ([("Normal", "-----"), ("Normal", "a")], "<p>a</p>", "a", "a"),
        (
            [("Normal", "[CẦN BỔ SUNG: người ký]")],
            "<p>[CẦN BỔ SUNG: người ký]</p>",
            "\\[CẦN BỔ SUNG: người ký\\]",
            "[CẦN BỔ SUNG: người ký]",
        ),
    ],
)
def test_a_paragraph_in_each_form(paragraphs, html, markdown, text):
    assert body(*paragraphs).replace("<mark>", "").replace("</mark>", "") == html
    assert made("md", *paragraphs) == f"{markdown}\n"
    assert made("txt", *paragraphs) == f"{text}\n"


def test_what_stands_in_parts_is_a_level_lower_and_an_annex_is_not():
    lines = (
        ("Phần", "Phần I"),
        ("Tên phần", "KẾT QUẢ"),
        ("Mục", "A"),
        ("Khoản", "B"),
        ("Phụ lục", "Phụ lục"),
    )

    assert body(*lines) == (
        "<h2>Phần I<br>KẾT QUẢ</h2>\n<h3>A</h3>\n<h4>B</h4>\n<h2>Phụ lục</h2>"
    )
    assert body(*lines[2:]) == "<h2>A</h2>\n<h3>B</h3>\n<h2>Phụ lục</h2>"
    assert made("md", *lines).startswith("## Phần I<br>KẾT QUẢ\n\n### A\n")


def test_a_gap_is_marked_in_html():
    assert "<mark>[CẦN BỔ SUNG: a]</mark>" in body(("Normal", "[CẦN BỔ SUNG: a]"))


TABLE = '<table border="1" style="border-collapse: collapse"'
ROWS = [("TT", "Tên"), ("1", "a|b")]


def test_a_table_with_lines_stays_one():
    assert body(rows=ROWS, heading=True) == (
        f"{TABLE}>\n<thead>\n"
        '<tr><th scope="col">TT</th><th scope="col">Tên</th></tr>\n'
        "</thead>\n<tbody>\n<tr><td>1</td><td>a|b</td></tr>\n</tbody>\n</table>"
    )
    assert made("md", rows=ROWS, heading=True) == (
        "| TT | Tên |\n| --- | --- |\n| 1 | a\\|b |\n"
    )
    assert made("txt", rows=ROWS) == "TT\tTên\n1\ta|b\n"


@pytest.mark.parametrize(
    ("lines", "before", "caption"),
    [
        ([("Normal", "Dự có:")], "", "Dự có:"),
        ([("Normal", "A."), ("Normal", "Dự có:")], "<p>A.</p>\n", "Dự có:"),
        (
            [("Tên phụ lục", "BIỂU"), ("Chỉ dẫn phụ lục", "(Kèm theo …)")],
            "",
            "BIỂU<br>(Kèm theo …)",
        ),
    ],
)
def test_lines_that_lead_to_a_table_are_its_caption(lines, before, caption):
    assert body(*lines, rows=ROWS).startswith(
        f"{before}{TABLE}>\n<caption>{caption}</caption>\n"
    )


def test_lines_that_lead_to_no_table_stay_what_they_are():
    assert body(("Tên phụ lục", "BIỂU"), ("Normal", "Dự có:"), ("Normal", "A.")) == (
        "<h3>BIỂU</h3>\n<p>Dự có:</p>\n<p>A.</p>"
    )


def test_a_table_without_lines_before_it_is_called_by_its_heading():
    assert f'{TABLE} aria-label="Chỉ tiêu">' in body(("Khoản", "Chỉ tiêu"), rows=ROWS)


MERGED = """
<w:tbl><w:tblPr><w:tblBorders><w:top w:val="single"/></w:tblBorders></w:tblPr>
<w:tblGrid><w:gridCol w:w="9"/><w:gridCol w:w="9"/><w:gridCol w:w="9"/></w:tblGrid>
<w:tr><w:tc><w:tcPr><w:vMerge w:val="restart"/></w:tcPr><w:p>{a}</w:p></w:tc>
<w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr><w:p>{b}</w:p></w:tc></w:tr>
<w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc>
<w:tc><w:p>{c}</w:p></w:tc><w:tc><w:p>{d}</w:p></w:tc></w:tr></w:tbl><w:sectPr/>
""".format(**{letter: f"<w:r><w:t>{letter}</w:t></w:r>" for letter in "abcd"})


def test_cells_that_were_joined_stay_so_in_html_and_keep_their_columns_in_markdown():
    assert (
        '<tr><td rowspan="2">a</td><td colspan="2">b</td></tr>\n'
        "<tr><td>c</td><td>d</td></tr>"
    ) in converted("html", raw(MERGED))
    assert converted("md", raw(MERGED)).splitlines()[2:] == [
        "| a | b |  |",
        "|  | c | d |",
    ]


@pytest.fixture(scope="module")
def news():
    """A news item that shows a photo."""
    return drafter.render(
        drafter.load(PICTURED), paper="tin-bai", folder=PICTURED.parent
    )


@pytest.mark.parametrize(
    ("form", "shown"),
    [
        (
            "html",
            r'<figure><img src="(?P<at>[^"]+)" alt="Quang cảnh Hội nghị." width="\d+" '
            r'height="\d+" style="[^"]+">'
            r'<figcaption><p class="chu-thich-anh">Quang cảnh Hội nghị.</p>'
            r"</figcaption></figure>",
        ),
        (
            "md",
            r"!\[Quang cảnh Hội nghị.\]\((?P<at>[^)]+)\)\\\n\*Quang cảnh Hội nghị.\*",
        ),
    ],
)
def test_a_photo_is_a_file_beside_the_text_with_its_caption(news, form, shown):
    result = CONVERTERS[form](news, "Tin bài (1).files")
    ((name, data),) = result.files.items()
    address = re.search(shown, result.data.decode())["at"]

    assert unquote(address) == f"Tin bài (1).files/{name}"
    assert re.fullmatch(r"anh-1-[0-9a-f]{8}\.png", name)
    assert data.startswith(b"\x89PNG")
    assert address.isascii()


@pytest.mark.parametrize("form", ["html", "md"])
def test_without_a_folder_the_photo_stands_in_the_text(news, form):
    result = CONVERTERS[form](news, "")

    assert result.files == {}
    (data,) = re.findall(r"data:image/png;base64,([\w+/=]+)", result.data.decode())
    assert b64decode(data).startswith(b"\x89PNG")


def test_plain_text_marks_the_place_of_a_photo(news):
    text = converted("txt", news)

    assert "\n\n[ẢNH: Quang cảnh Hội nghị]\n\n" in text
    assert text.count("Quang cảnh Hội nghị") == 1


def test_the_letterhead_is_read_row_by_row():
    lines = converted("txt", drafter.render(drafter.load(EXAMPLE))).split("\n\n")

    for line, opening in zip(
        lines, ("ỦY BAN", "CỘNG HÒA", "Độc lập", "Số:", "Đông Phú, ngày"), strict=False
    ):
        assert line.replace("\u00a0", " ").startswith(opening)


def test_a_table_without_lines_is_read_cell_by_cell():
    assert body(rows=ROWS, style="Normal Table") == (
        "<p>TT</p>\n<p>Tên</p>\n<p>1</p>\n<p>a|b</p>"
    )


def test_the_title_is_the_title():
    text = made("html", ("Tên loại", "BÁO CÁO"), ("Trích yếu", "Kết quả < năm 2025"))

    assert "<title>BÁO CÁO Kết quả &lt; năm 2025</title>" in text
    assert unescape("&lt;") == "<"


def test_an_empty_paper_is_empty():
    assert made("txt") == "\n"
    assert made("md") == ""
    assert body() == ""


@pytest.mark.parametrize("form", ["html", "md", "txt"])
def test_hidden_text_is_in_no_form(form):
    hidden = "<w:r><w:rPr><w:vanish/></w:rPr><w:t>nội bộ</w:t></w:r>"
    data = raw(f"<w:p><w:r><w:t>Kính gửi</w:t></w:r>{hidden}</w:p><w:sectPr/>")
    assert "nội bộ" in dump.dump(data)

    shown = seen(form, converted(form, data))

    assert {"Kính", "gửi"} <= set(shown)
    assert not {"nội", "bộ"} & set(shown)
