"""What a condition empties is mended."""

import io

from docx import Document

from drafter.templating.engine import load
from tests.ooxml.samples import Meeting, docx, part, table


def test_a_cell_without_paragraph_gets_one():
    def fill(document):
        cell = document.add_table(1, 1).cell(0, 0)
        cell.text = "{%p if khen_thuong %}"
        cell.add_paragraph("có khen")
        cell.add_paragraph("{%p endif %}")

    made = load(docx(fill)).render(Meeting())

    assert Document(io.BytesIO(made)).tables[0].cell(0, 0).text == ""


def test_a_table_without_rows_goes():
    template = table(
        ("{%tr for c in chi_tieu %}",), ("{{ c.ten }}",), ("{%tr endfor %}",)
    )
    made = load(template).render(Meeting(indicators=()))

    assert "<w:tbl>" not in part(made)


def test_a_header_without_paragraph_gets_one():
    def fill(document):
        header = document.sections[0].header
        header.paragraphs[0].text = "{%p if khen_thuong %}"
        header.add_paragraph("{%p endif %}")

    made = load(docx(fill)).render(Meeting())

    assert len(Document(io.BytesIO(made)).sections[0].header.paragraphs) == 1
