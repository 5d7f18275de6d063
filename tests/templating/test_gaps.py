"""A gap has a run of its own, highlighted."""

import io

import pytest
from docx import Document
from docx.enum.text import WD_COLOR_INDEX

from drafter.ooxml.dump import dump
from drafter.templating.engine import load
from drafter.templating.gaps import STYLE_ID, STYLE_NAME
from drafter.vocabulary import GAP_MARK
from tests.ooxml.samples import Meeting, body, docx, part, raw, table

GAP = GAP_MARK.format("nơi họp")


def test_a_gap_stands_in_a_run_of_its_own_that_keeps_its_looks():
    def fill(document):
        document.add_paragraph("Họp tại ").add_run("{{ dia_diem }}, xã").bold = True

    made = load(docx(fill)).render(Meeting(venue=GAP))
    runs = Document(io.BytesIO(made)).paragraphs[0].runs

    assert [run.text for run in runs] == ["Họp tại ", GAP, ", xã"]
    assert [run.bold for run in runs] == [None, True, True]
    assert [run.style.name == STYLE_NAME for run in runs] == [False, True, False]


def test_two_gaps_between_breaks_stay_apart():
    made = load(body("{{ dia_diem }}")).render(Meeting(venue=f"a {GAP}\n{GAP}."))

    assert f"a =={GAP}==↵=={GAP}==." in dump(made)


@pytest.mark.parametrize("place", ["header", "footer"])
def test_gaps_in_headers_and_footers_are_shown(place):
    def fill(document):
        getattr(document.sections[0], place).paragraphs[0].text = "{{ dia_diem }}"

    assert f"=={GAP}==" in dump(load(docx(fill)).render(Meeting(venue=GAP)))


def test_gaps_in_tables_are_shown():
    def fill(document):
        document.add_table(1, 1).cell(0, 0).text = "{{ dia_diem }}"

    assert f"=={GAP}==" in dump(load(docx(fill)).render(Meeting(venue=GAP)))


BOXED = (
    "<w:p><w:r><w:t>{{{{ dia_diem }}}}</w:t><w:pict><w:txbxContent><w:p><w:r>"
    "<w:t>{{{{ dia_diem }}}}</w:t></w:r></w:p></w:txbxContent></w:pict>{}</w:r>"
    "<w:r><w:rPr><w:b/></w:rPr><w:t>{{{{ dia_diem }}}}.</w:t></w:r></w:p>"
    "<w:p><w:r><w:t>{{{{ loai }}}}</w:t></w:r></w:p><w:sectPr/>"
)


@pytest.mark.parametrize("behind", ["", "<w:t>{{ dia_diem }}</w:t>"])
def test_gaps_in_text_boxes_and_around_them_are_shown(behind):
    template = raw(BOXED.format(behind))
    shown = dump(load(template).render(Meeting(venue=GAP)))

    assert shown.count(f"=={GAP}==") == 2 + bool(behind)
    assert f"==**{GAP}**==" in shown
    assert shown.endswith("[Normal] tong-ket\n")


def test_a_gap_in_an_alternative_text_stays_text():
    data = raw(
        '<w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" name="a" '
        'descr="{{ dia_diem }}"/></wp:inline></w:drawing></w:r></w:p>'
    )

    assert f'descr="{GAP}"' in part(load(data).render(Meeting(venue=GAP)))


def test_the_style_is_added_yellow():
    made = load(body("{{ dia_diem }}")).render(Meeting(venue=GAP))
    style = Document(io.BytesIO(made)).styles[STYLE_NAME]

    assert style.style_id == STYLE_ID
    assert 'w:fill="FFFF00"' in part(made, "word/styles.xml")
    run = next(
        r for r in Document(io.BytesIO(made)).paragraphs[0].runs if GAP in r.text
    )
    assert run.font.highlight_color == WD_COLOR_INDEX.YELLOW


def test_a_template_that_has_the_style_keeps_its_own():
    def fill(document):
        style = document.styles.add_style(STYLE_NAME, 2)
        style.font.highlight_color = WD_COLOR_INDEX.PINK
        document.add_paragraph("{{ dia_diem }}")

    template = docx(fill)
    made = load(template).render(Meeting(venue=GAP))

    assert part(made, "word/styles.xml").count(STYLE_NAME) == 1
    assert f"=={GAP}==" in dump(made)


def test_a_paper_with_the_added_style_passes_the_check_before_writing():
    column = ("{%tc if khen_thuong %}", "x", "{%tc endif %}")
    template = load(table(("Tên", *column), ("{{ dia_diem }}", *column)))
    assert any(part.at_risk for part in template.parts)

    assert f"=={GAP}==" in dump(template.paper(Meeting(venue=GAP, praised=True)))
