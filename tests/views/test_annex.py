"""The annex has the columns that its rows fill, and says each unit once."""

from datetime import date
from decimal import Decimal

import pytest
from attrs import evolve

from drafter.drafting.rendering import make
from drafter.model import (
    Amount,
    Benchmark,
    Comparison,
    ConferenceKind,
    Field,
    Indicator,
    Period,
    Result,
    Score,
    Target,
)
from drafter.ooxml.dump import dump, text
from tests.conferences import LEAST, amount

PLAN, AGO = Benchmark.PLAN, Benchmark.YEAR_AGO
HALF = Period(start=date(2025, 1, 1), end=date(2025, 6, 30))


def annex(*compare: Comparison, period: Period = LEAST.period) -> list[str]:
    """Return the lines of an annex of six rows that compare alike."""
    rows = tuple(
        Indicator(name=f"việc {n}", actual=amount("6", "ha"), compare=compare)
        for n in range(6)
    )
    results = (Result(area=Field.ECONOMY, indicators=rows),)
    paper = make(evolve(LEAST, results=results, period=period)).data
    told = dump(paper).replace("\u00a0", " ").splitlines()
    return told[told.index("[Phụ lục] Phụ lục") :]


def against(benchmark: Benchmark, base: str = "", **more: object) -> Comparison:
    worth = amount(base, "ha") if base else None
    return Comparison(against=benchmark, base=worth, **more)


@pytest.mark.parametrize(
    ("compare", "heads"),
    [
        (
            (against(PLAN, "5"), against(AGO, "4")),
            "Năm 2024 | Kế hoạch | Thực hiện | So với kế hoạch | So với năm 2024"
            " | Đánh giá",
        ),
        ((against(PLAN, "5"),), "Kế hoạch | Thực hiện | So với kế hoạch | Đánh giá"),
        ((against(AGO, "4"),), "Năm 2024 | Thực hiện | So với năm 2024"),
        ((), "Thực hiện"),
    ],
)
def test_an_annex_has_no_empty_column(compare, heads):
    (line,) = (line for line in annex(*compare) if "[Đầu bảng]" in line)
    assert line.strip() == f"[Đầu bảng] TT | Chỉ tiêu | Đơn vị tính | {heads}"


def test_months_are_compared_with_the_same_months():
    told = annex(against(AGO, "4"), period=HALF)

    assert any("Cùng kỳ năm 2024" in line for line in told)


def test_a_plan_of_other_years_is_a_note_and_no_plan_of_the_year():
    whole = against(PLAN, stated=amount("120", "%"), period=Period.year(2030))
    told = "\n".join(annex(whole, against(AGO, "4")))

    assert "bằng 120% kế hoạch năm 2030".capitalize() in told
    assert "So với kế hoạch" not in told


def test_no_change_is_not_a_change_of_nothing():
    told = "\n".join(annex(against(AGO, "6")))

    assert "0%" not in told
    assert "Bằng" in told


def test_a_row_without_name_counts_by_its_first_word():
    targets = tuple(
        Target(verb="xây dựng", amount=Amount(value=Decimal(n), unit="khu dân cư mẫu"))
        for n in range(2, 8)
    )
    told = dump(make(evolve(LEAST, targets=targets)).data).replace("\u00a0", " ")

    assert "Số khu dân cư mẫu được xây dựng | [Ô bảng giữa] 5 khu dân cư\n" in told


def test_half_way_the_annex_says_what_counts_as_met():
    share = Score(met=1, total=1, wording="đạt từ 50% kế hoạch năm trở lên")
    rate = Indicator(
        name="tỷ lệ hồ sơ trực tuyến",
        actual=amount("78", "%"),
        compare=(Comparison(against=Benchmark.PLAN, base=amount("85", "%")),),
    )
    half = evolve(
        LEAST,
        kind=ConferenceKind.INTERIM,
        period=Period.months(2025, 1, 6),
        score=share,
        results=(Result(area=Field.ECONOMY, indicators=(rate,) * 6),),
    )
    told = text(make(half).data).replace("\u00a0", " ")

    assert "Chỉ tiêu được đánh giá “Đạt” khi đạt từ 50% kế hoạch năm trở lên." in told
    assert "Chưa đạt" not in told


def test_a_change_aimed_at_stands_in_the_column_of_the_next_plan():
    figure = Indicator(name="tổng giá trị", actual=amount("80", "tỷ đồng"))
    aim = Target(name="tổng giá trị", verb="tăng", amount=amount("10", "%"))
    facts = evolve(
        LEAST,
        results=(Result(area=Field.ECONOMY, indicators=(figure,) * 6),),
        targets=(aim,),
    )
    rows = [r for r in text(make(facts).data).splitlines() if "Tổng giá trị" in r]

    assert any("80" in row and "tăng 10%" in row for row in rows)


def test_the_text_promises_each_target_only_where_the_annex_has_them_all():
    figure = Indicator(
        name="tổng giá trị",
        actual=amount("80", "tỷ đồng"),
        compare=(Comparison(against=Benchmark.PLAN, base=amount("70", "tỷ đồng")),),
    )
    results = (Result(area=Field.ECONOMY, indicators=(figure,) * 6),)
    some, every = (
        text(make(evolve(LEAST, results=results, score=score)).data)
        for score in (Score(met=20, total=25), Score(met=6, total=6))
    )

    assert "Kết quả một số chỉ tiêu được nêu tại Phụ lục" in some
    assert "Kết quả từng chỉ tiêu được nêu chi tiết tại Phụ lục" in every
