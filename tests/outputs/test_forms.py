"""HTML, Markdown and text hold the words of the .docx, and nothing else."""

import re
from html import unescape
from html.parser import HTMLParser

import pytest

import drafter
from drafter.ooxml import dump
from drafter.outputs import BINARY, FORMS, WRITERS, converter
from tests.cli.console import ROOT
from tests.ooxml.samples import raw
from tests.outputs.samples import paper

EXAMPLE = ROOT / "examples" / "mau-ubnd-xa-2026.yaml"
MADE = {form: converter(form) for form in WRITERS}


def made(form, *paragraphs, **table):
    """Return a small paper in a form."""
    return MADE[form](paper(*paragraphs, **table)).decode("utf-8")


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
    assert set(MADE) == set(FORMS) - set(BINARY)


@pytest.mark.parametrize("form", ["html", "md", "txt"])
def test_the_words_are_those_of_the_docx(whole, form):
    _, data = whole
    pages = dump.text(data)

    assert seen(form, MADE[form](data).decode("utf-8")) == words(pages)


def test_html_has_no_styles_and_only_plain_elements(whole):
    text = MADE["html"](whole[1]).decode("utf-8")

    assert "style=" not in text
    assert "&nbsp;" not in text
    assert set(re.findall(r"<(\w+)", text)) <= {
        *("html", "meta", "title", "h1", "h2", "h3", "h4", "p", "br", "ul", "li"),
        *("table", "tr", "th", "td", "strong", "em", "mark"),
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
            "<ul>\n<li>a</li>\n<ul>\n<li>b</li>\n</ul>\n<li>c</li>\n</ul>",
            "- a\n  - b\n- c",
            "a\n\nb\n\nc",
        ),
        ([("Normal", ""), ("Normal", "a")], "<p>a</p>", "a", "a"),
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


def test_a_gap_is_marked_in_html():
    assert "<mark>[CẦN BỔ SUNG: a]</mark>" in body(("Normal", "[CẦN BỔ SUNG: a]"))


ROWS = [("TT", "Tên"), ("1", "a|b")]


def test_a_table_with_lines_stays_one():
    assert body(rows=ROWS, heading=True) == (
        "<table>\n<tr><th>TT</th><th>Tên</th></tr>\n"
        "<tr><td>1</td><td>a|b</td></tr>\n</table>"
    )
    assert made("md", rows=ROWS, heading=True) == (
        "| TT | Tên |\n| --- | --- |\n| 1 | a\\|b |\n"
    )
    assert made("txt", rows=ROWS) == "TT\tTên\n1\ta|b\n"


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

    shown = seen(form, MADE[form](data).decode())

    assert {"Kính", "gửi"} <= set(shown)
    assert not {"nội", "bộ"} & set(shown)
