"""What of two papers of the same words looks otherwise."""

import io
from pathlib import Path

import pytest
from attrs import evolve
from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_BREAK
from docx.shared import Mm, Pt

import drafter
from drafter.drafting import alignment
from drafter.model import KeptWording
from drafter.ooxml.looks import Relaid, relaid
from tests import libreoffice
from tests.ooxml import samples

LINES = ("Kinh tế tăng trưởng khá.", "Thu ngân sách đạt 46,2 tỷ đồng.", "Hết.")


def fill(document):
    for text in LINES:
        document.add_paragraph(text)
    grid = document.add_table(2, 2, style="Table Grid")
    grid.cell(0, 0).text = "Tên"


PAPER = samples.docx(fill)


def changed(change):
    document = Document(io.BytesIO(PAPER))
    change(document)
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def bold(document):
    document.paragraphs[1].runs[0].bold = True


def a_word_larger(document):
    paragraph = document.paragraphs[1]
    paragraph.runs[0].text = "Thu ngân sách "
    paragraph.add_run("đạt").font.size = Pt(20)
    paragraph.add_run(" 46,2 tỷ đồng.")


def centred(document):
    document.paragraphs[1].alignment = WD_ALIGN_PARAGRAPH.CENTER


def spaced(document):
    document.paragraphs[1].paragraph_format.space_before = Pt(12)


def broken(document):
    document.paragraphs[1].runs[0].add_break(WD_BREAK.PAGE)


@pytest.mark.parametrize("change", [bold, a_word_larger, centred, spaced, broken])
def test_a_paragraph_that_looks_otherwise_is_told_by_its_place(change):
    told = relaid(PAPER, changed(change))

    assert [spot.paragraph for spot in told.paragraphs] == [2]
    assert told


def margins(document):
    document.sections[0].left_margin = Mm(30)


def columns(document):
    document.tables[0].columns[0].width = Mm(20)


def boxes(document):
    document.paragraphs[0].runs[0].add_picture(
        str(Path("examples/anh/quang-canh.png")), width=Mm(30)
    )


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (margins, Relaid(pages=True)),
        (columns, Relaid(tables=1)),
        (boxes, Relaid(pictures=1)),
    ],
)
def test_pages_tables_and_pictures_are_told_apart(change, expected):
    assert relaid(PAPER, changed(change)) == expected


def words(document):
    document.paragraphs[0].runs[0].text = "Kinh tế tăng trưởng chậm."
    document.paragraphs[2].insert_paragraph_before("Thêm một đoạn.")


def cut(document):
    paragraph = document.paragraphs[1]
    paragraph.runs[0].text = "Thu ngân "
    paragraph.add_run("sách đạt 46,2 tỷ")
    paragraph.add_run("\u00a0đồng.").bold = False


def nothing(document):
    pass


@pytest.mark.parametrize("change", [words, cut, nothing])
def test_other_words_and_other_runs_are_no_other_look(change):
    assert not relaid(PAPER, changed(change))


@libreoffice.NEEDED
def test_a_paper_that_libreoffice_has_saved_reads_and_looks_the_same():
    """With wording that a person has put into it, in the text and in a table."""
    facts = drafter.load("examples/xa-cam-giang-2023.yaml")
    kept = (
        KeptWording(paper="bao-cao", after="Kinh tế", added="Ba điểm mới:"),
        KeptWording(paper="bao-cao", drafted="1 | Số đảng viên | đảng viên | 200",
                    wording="1 | Tổng số đảng viên | đảng viên | 200"),
    )  # fmt: skip
    data = drafter.render(evolve(facts, kept_wording=kept), paper="bao-cao")

    saved = libreoffice.saved(data, "docx", filters="MS Word 2007 XML")

    assert alignment.texts(saved) == alignment.texts(data)
    assert "Tổng số đảng viên | đảng viên | 200" in alignment.texts(data)
    assert relaid(data, saved) == Relaid()
