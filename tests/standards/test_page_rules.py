"""What paper is printed on: small sizes, pages that lie across, both sides."""

from decimal import Decimal
from io import BytesIO

import pytest
from docx import Document
from docx.enum.section import WD_SECTION_START
from docx.shared import Mm

from drafter.standards import Outcome, Report, Sheet, check, sheets
from tests.standards.drafts import Draft
from tests.standards.papers import PAPERS
from tests.standards.writing import written

SHEETS = [sheet.name for sheet in sheets()]
PARTY = ["hd36-2018", "hd05-2026"]
A5 = (148, 210)
MARGINS = ("top", "bottom", "left", "right")


def outcome(data: bytes, name: str, rule: str) -> Outcome:
    return dict(check(data, standard=name).outcomes)[rule]


def of_type(name: str, kind: str, paper: tuple[int, int]) -> Draft:
    draft = PAPERS["report"](Sheet.named(name))
    draft.of("type_name")[0].text = kind
    draft.paper = paper
    return draft


@pytest.mark.parametrize(
    ("name", "kind", "expected"),
    [
        ("hd36-2018", "GIẤY MỜI", Outcome.PASSED),
        ("hd36-2018", "PHIẾU CHUYỂN", Outcome.PASSED),
        ("hd36-2018", "BÁO CÁO", Outcome.FAILED),
        ("hd05-2026", "GIẤY MỜI", Outcome.NOT_EVALUATED),
        ("hd05-2026", "BÁO CÁO", Outcome.FAILED),
        ("nd30-2020", "GIẤY MỜI", Outcome.FAILED),
    ],
)
def test_a_small_size_is_for_papers_that_may_have_it(name, kind, expected):
    """Of the guideline of 2026 it was not read, so nobody is told that it is wrong."""
    assert outcome(written(of_type(name, kind, A5)), name, "page.paper") is expected
    assert outcome(written(of_type(name, kind, (210, 297))), name, "page.paper") is (
        Outcome.PASSED
    )


@pytest.mark.parametrize(
    ("name", "expected"),
    [("hd36-2018", Outcome.NOT_EVALUATED), ("nd30-2020", Outcome.PASSED)],
)
def test_margins_of_a_small_size_are_judged_where_it_is_not_allowed(name, expected):
    """No text that was read says how wide margins of A5 are."""
    data = written(of_type(name, "GIẤY MỜI", A5))

    for side in MARGINS:
        assert outcome(data, name, f"page.margin_{side}") is expected


def with_annex(name: str, margins: tuple[int, ...], *, rows: int = 3) -> bytes:
    """Return a report whose last annex lies across, with margins in mm."""
    draft = PAPERS["report"](Sheet.named(name))
    draft.rows = rows
    document = Document(BytesIO(written(draft)))
    section = document.sections[-1]
    section.page_width, section.page_height = Mm(297), Mm(210)
    for side, width in zip(MARGINS, margins, strict=True):
        setattr(section, f"{side}_margin", Mm(width))
    stream = BytesIO()
    document.save(stream)
    return stream.getvalue()


def failed(report: Report) -> set[str]:
    return set(report.of(Outcome.FAILED))


@pytest.mark.parametrize("name", SHEETS)
@pytest.mark.parametrize(
    ("margins", "wrong"),
    [
        ((30, 15, 20, 20), set()),
        ((15, 30, 20, 20), set()),
        ((20, 20, 30, 15), set()),
        ((20, 20, 20, 20), {"left"}),
        ((20, 20, 30, 10), {"right"}),
        ((30, 15, 20, 10), {"top"}),
    ],
    ids=["turned", "turned the other way", "left", "no binding", "right", "turned top"],
)
def test_margins_of_a_page_across_are_those_of_the_page_turned(name, margins, wrong):
    """Or of the page as it is read: no text says which, so both pass."""
    report = check(with_annex(name, margins), standard=name)
    found = {r.removeprefix("page.margin_") for r in failed(report) if "margin" in r}

    if margins == (20, 20, 20, 20) and Sheet.named(name).family == "dang":
        wrong = {"left", "right"}
    assert found == wrong


@pytest.mark.parametrize("name", SHEETS)
def test_a_page_may_lie_across_for_its_table_only(name):
    margins = (30, 15, 20, 20)

    assert failed(check(with_annex(name, margins))) == set()
    assert failed(check(with_annex(name, margins, rows=0))) == {"page.upright"}


def test_nothing_is_said_of_backs_when_one_side_is_printed():
    for name in PARTY:
        data = written(PAPERS["report"](Sheet.named(name)))
        assert outcome(data, name, "page.back") is Outcome.NOT_EVALUATED
    assert Sheet.named("nd30-2020").rule("page.back") is None


@pytest.mark.parametrize("name", PARTY)
@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [(15, 30, Outcome.PASSED), (30, 15, Outcome.FAILED)],
)
def test_a_section_on_the_back_has_its_margins_the_other_way_round(
    name, left, right, expected
):
    document = Document(BytesIO(written(PAPERS["report"](Sheet.named(name)))))
    section = document.sections[-1]
    section.start_type = WD_SECTION_START.EVEN_PAGE
    section.left_margin, section.right_margin = Mm(left), Mm(right)
    stream = BytesIO()
    document.save(stream)
    report = check(stream.getvalue(), standard=name)

    assert dict(report.outcomes)["page.back"] is expected
    assert failed(report) - {"page.back"} == set()


@pytest.mark.parametrize("name", PARTY)
def test_mirrored_margins_are_inside_and_outside(name):
    """Word's left margin of a mirrored page is the inner one."""
    draft = PAPERS["duplex"](Sheet.named(name))
    wrong = PAPERS["duplex"](Sheet.named(name))
    wrong.margins["left"] = Decimal(15)

    assert failed(check(written(draft))) == set()
    assert failed(check(written(wrong))) == {"page.margin_left"}


@pytest.mark.parametrize("name", SHEETS)
def test_headers_for_even_pages_count_only_when_word_uses_them(name):
    """The parts may still lie in a file that has them switched off."""
    draft = PAPERS["report"](Sheet.named(name))
    draft.facing = True
    document = Document(BytesIO(written(draft)))
    document.settings.odd_and_even_pages_header_footer = False
    stream = BytesIO()
    document.save(stream)

    assert failed(check(stream.getvalue())) == set()
