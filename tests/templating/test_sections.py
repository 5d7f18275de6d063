"""A section kept by a condition may be the last; no empty page follows it."""

import pytest
from docx.enum.section import WD_ORIENT, WD_SECTION

from drafter.ooxml import validation
from drafter.ooxml.reader import read
from drafter.templating.engine import load
from drafter.templating.repairs import without_empty_section
from tests.ooxml.samples import Meeting, docx, part, raw

UPRIGHT = '<w:pgSz w:w="11906" w:h="16838"/>'
ACROSS = '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>'


def template() -> bytes:
    """Return a template whose annex lies across, and is there only with praise."""

    def fill(document):
        document.add_paragraph("Báo cáo")
        document.add_paragraph("{%p if khen_thuong %}")
        annex = document.add_section(WD_SECTION.NEW_PAGE)
        annex.orientation = WD_ORIENT.LANDSCAPE
        annex.page_width, annex.page_height = annex.page_height, annex.page_width
        document.add_paragraph("Phụ lục")
        main = document.add_section(WD_SECTION.NEW_PAGE)
        main.orientation = WD_ORIENT.PORTRAIT
        main.page_width, main.page_height = main.page_height, main.page_width
        document.add_paragraph("{%p endif %}")

    return docx(fill)


@pytest.mark.parametrize(
    ("praised", "turned"), [(True, [False, True]), (False, [False])]
)
def test_the_last_section_is_the_last_that_was_kept(praised, turned):
    paper = load(template()).render(Meeting(praised=praised))
    sections = read(paper).sections

    assert [section.width > section.height for section in sections] == turned
    assert validation.examine(paper) == ()


def section(size: str) -> str:
    return f"<w:sectPr>{size}</w:sectPr>"


@pytest.mark.parametrize(
    "behind",
    [
        "<w:p><w:r><w:t>Hết.</w:t></w:r></w:p>",
        "<w:p/>",
        "<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl><w:p/>",
    ],
    ids=["words", "blank", "table"],
)
def test_a_section_with_something_in_it_stays(behind):
    broken = f"<w:p><w:pPr>{section(ACROSS)}</w:pPr></w:p>"
    text = part(raw(f"{broken}{behind}{section(UPRIGHT)}"))

    assert without_empty_section(text) == text


def test_the_words_of_the_paragraph_that_ends_a_section_stay():
    broken = f"<w:p><w:pPr>{section(ACROSS)}</w:pPr><w:r><w:t>Hết.</w:t></w:r></w:p>"
    text = part(raw(broken + section(UPRIGHT)))

    assert "Hết." in without_empty_section(text)
    assert without_empty_section(text).count("<w:sectPr") == 1
    assert without_empty_section(text).endswith(
        f"</w:p>{section(ACROSS)}</w:body></w:document>"
    )


def test_a_paper_of_one_section_is_left_alone():
    text = part(raw(f"<w:p/>{section(UPRIGHT)}"))

    assert without_empty_section(text) == text
