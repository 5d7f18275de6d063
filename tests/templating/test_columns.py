"""A table described so has the columns that are filled, and breaks no word."""

from io import BytesIO

import pytest
from attrs import evolve
from docx import Document
from docx.enum.section import WD_ORIENT
from docx.oxml.ns import qn

from drafter.drafting.rendering import make
from drafter.model import Benchmark, Comparison, Field, Indicator, Result, Target
from drafter.ooxml import validation
from drafter.ooxml.text_width import advance
from drafter.templating.columns import FITTED
from tests.conferences import LEAST, amount

PLAN = Comparison(against=Benchmark.PLAN, base=amount("12500", "tấn"))
AGO = Comparison(against=Benchmark.YEAR_AGO, base=amount("11000", "tấn"))
FIGURE = Indicator(name="thu", actual=amount("1", "ha"))
SIZE = 12
MM = 25.4 / 1440


def annex(*compare, unit="tấn", name="sản lượng", note="", targets=()):
    """Return the table of an annex of six rows, and the width of its page in mm."""
    rows = tuple(
        Indicator(
            name=f"{name} {n}", actual=amount("14620", unit), compare=compare, note=note
        )
        for n in range(1, 7)
    )
    results = (Result(area=Field.ECONOMY, indicators=rows),)
    data = make(evolve(LEAST, results=results, targets=targets)).data
    assert validation.examine(data) == ()
    document = Document(BytesIO(data))
    section = document.sections[-1]
    across = section.orientation == WD_ORIENT.LANDSCAPE
    inner = section.page_width - section.left_margin - section.right_margin
    return document.tables[-1], inner / 36000, across


def widths(table):
    grid = table._tbl.tblGrid.findall(qn("w:gridCol"))
    return [int(column.get(qn("w:w"))) * MM for column in grid]


def room(table):
    """Yield the width that each word needs, and what its column leaves for text."""
    for row in table.rows:
        whole = len(row._tr.tc_lst) == len(widths(table))
        cells = row.cells if whole else row.cells[:1]
        for cell, width in zip(cells, widths(table), strict=whole):
            bold = cell.paragraphs[0].style.font.bold
            for word in cell.text.split(" "):
                yield float(advance(word, SIZE, bold=bool(bold))), width - 2


@pytest.mark.parametrize(
    ("facts", "count", "turned"),
    [
        ({}, 4, False),
        ({"note": "số liệu ước tính"}, 5, False),
        ({"compare": (PLAN,)}, 7, False),
        ({"compare": (PLAN, AGO)}, 9, True),
    ],
)
def test_cells_grid_and_page_agree(facts, count, turned):
    table, page, across = annex(*facts.pop("compare", ()), **facts)

    assert len(widths(table)) == count
    assert [len(row._tr.tc_lst) for row in table.rows] == [count, 2] + [count] * 6
    whole = [round(width / MM) for width in widths(table)]
    for row in table.rows:
        cells = [int(tc.tcPr.find(qn("w:tcW")).get(qn("w:w"))) for tc in row._tr.tc_lst]
        last = len(cells) - 1
        assert cells == [*whole[:last], sum(whole[last:])]
        assert row._tr.tc_lst[-1].grid_span == count - last
    assert sum(widths(table)) == pytest.approx(page, abs=0.5)
    assert across is turned


@pytest.mark.parametrize(
    "facts",
    [
        {"unit": "triệu đồng/người/năm"},
        {"name": "tỷ lệ hồ sơ được giải quyết trước hạn và đúng hạn của xã"},
        {"note": "theo báo cáo của Chi cục Thống kê khu vực, có đối chiếu"},
        {"targets": (Target(name="sản lượng 1", amount=amount("99999999", "tấn")),)},
    ],
)
def test_no_word_is_broken(facts):
    table, _, _ = annex(PLAN, AGO, **facts)

    assert all(word <= left for word, left in room(table))


def test_no_row_stands_alone_at_the_top_of_a_page():
    table, _, _ = annex()
    kept = [bool(row.cells[0].paragraphs[0]._p.pPr.keepNext_val) for row in table.rows]

    assert kept == [False] * 5 + [True] * 3


def test_a_number_of_a_field_stands_on_one_line():
    fields = tuple(Result(area=f"Lĩnh vực {n}", indicators=(FIGURE,)) for n in range(8))
    data = make(evolve(LEAST, results=fields)).data
    table = Document(BytesIO(data)).tables[-1]
    assert "VIII" in {row.cells[0].text for row in table.rows}

    assert float(advance("VIII", SIZE, bold=True)) <= widths(table)[0] - 2


def test_a_verdict_stands_on_one_line():
    table, _, _ = annex(evolve(PLAN, base=amount("99999", "tấn")), AGO)
    cells = {cell.text: n for n, cell in enumerate(table.rows[-1].cells)}

    width = widths(table)[cells["Chưa đạt"]] - 2
    assert float(advance("Chưa đạt", SIZE)) <= width


def test_the_template_asks_for_it_by_a_style():
    table, _, _ = annex()

    assert table._tbl.tblStyle_val == FITTED
