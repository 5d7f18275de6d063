"""An annex names its paper, the paper names its annex, a note stands under it."""

from datetime import date

import pytest
from attrs import evolve

from drafter.drafting.rendering import make
from drafter.model import Body, Field, Indicator, Issuance, Month, Period, Result
from drafter.ooxml.dump import dump
from tests.conferences import LEAST, amount

STATE = Body(name="UBND xã Đông Phú, tỉnh Hòa An")
ROWS = tuple(Indicator(name=f"việc {n}", actual=amount("6", "ha")) for n in range(6))
NOTE = "số liệu năm 2024 được tính theo địa giới mới của xã"
SHOWN = f"Ghi chú: S{NOTE[1:]}."


def told(paper: str | None = None, rows: int = 6, **facts: object) -> list[str]:
    """Return the lines of a paper about some rows; by itself the usual report."""
    results = (Result(area=Field.ECONOMY, indicators=ROWS[:rows]),)
    made = make(evolve(LEAST, results=results, **facts), template=paper).data
    return dump(made).replace("\u00a0", " ").splitlines()


def reference(paper: str | None = None, **facts: object) -> str:
    (line,) = (one for one in told(paper, **facts) if "Kèm theo" in one)
    return line.removeprefix("[Chỉ dẫn phụ lục] ")


def issued(paper: str = "bao_cao", **more: object) -> dict[str, object]:
    return {"issuances": (Issuance(paper=paper, place="Tân Lập", **more),)}


@pytest.mark.parametrize(
    ("facts", "line"),
    [
        (
            issued(number="64", day=date(2026, 1, 12)),
            "(Kèm theo Báo cáo số 64-BC/ĐU, ngày 12/01/2026 của Đảng ủy xã Tân Lập)",
        ),
        (
            {"host": STATE, **issued(number="64", day=date(2026, 1, 12))},
            "(Kèm theo Báo cáo số 64/BC-UBND ngày 12 tháng 01 năm 2026"
            " của Ủy ban nhân dân xã Đông Phú)",
        ),
        (
            {},
            "(Kèm theo Báo cáo số ...-BC/ĐU, ngày ... tháng ... năm ..."
            " của Đảng ủy xã Tân Lập)",
        ),
        (
            issued(day=Month(year=2026, month=1)),
            "(Kèm theo Báo cáo số ...-BC/ĐU, ngày ... tháng 01 năm 2026"
            " của Đảng ủy xã Tân Lập)",
        ),
    ],
)
def test_an_annex_names_number_day_and_issuer_of_its_paper(facts, line):
    assert reference(**facts) == line


def test_an_annex_names_its_period():
    title = "[Tên phụ lục] KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU, NHIỆM VỤ"

    assert f"{title} NĂM 2025" in told()
    assert title in told(period=Period(name="10 năm thực hiện Chỉ thị số 05"))


def test_each_report_is_named_by_its_own_number():
    facts = issued("bao_cao_trinh", number="62", day=date(2026, 1, 5))

    assert "số 62-BC/ĐU, ngày 05/01/2026" in reference("bao-cao-trinh/dang", **facts)
    assert "số ...-BC/ĐU" in reference(**facts)


@pytest.mark.parametrize("paper", ["bao-cao/dang", "bao-cao-trinh/dang"])
def test_a_report_says_that_it_has_an_annex_only_where_it_has_one(paper):
    many, few = ("\n".join(told(paper, rows)) for rows in (6, 2))

    assert "Phụ lục kèm theo báo cáo này." in many
    assert "Phụ lục" not in few


def test_a_note_on_figures_stands_under_the_annex():
    lines = told(figures_note=NOTE)

    assert [line for line in lines if NOTE[1:] in line] == [f"[Ghi chú bảng] {SHOWN}"]
    assert lines.index(f"[Ghi chú bảng] {SHOWN}") > lines.index("[Phụ lục] Phụ lục")


def test_a_note_on_figures_ends_the_results_where_there_is_no_annex():
    assert f"[Nội dung] {SHOWN}" in told(rows=2, figures_note=NOTE)


@pytest.mark.parametrize("paper", ["tin-bai", "thong-cao-bao-chi"])
def test_a_note_on_figures_is_no_news(paper):
    assert NOTE[1:] not in "\n".join(told(paper, figures_note=NOTE))
