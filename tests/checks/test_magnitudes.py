"""What lies far beyond its base is told with both places; what may be so is not."""

import pytest
from attrs import evolve

from drafter.checks import check
from drafter.model import Benchmark, Better, Comparison, Period, Target, Term

from .facts import amount, compared, conference, figure, results

PLAN, BEFORE, YEAR_AGO = Benchmark.PLAN, Benchmark.BEFORE, Benchmark.YEAR_AGO
PEERS = Benchmark.AVERAGE
TERM = Period.of_term(Term(first=2020, last=2025))


def codes(actual: str, typed: str, against: Benchmark, **more: object) -> list[str]:
    one = figure("thu ngân sách", actual, compared(typed, against), **more)
    return [found.code for found in check(conference(results=results(one)))]


@pytest.mark.parametrize(
    ("actual", "typed", "against", "found"),
    [
        ("46,2 triệu đồng", "42 tỷ đồng", PLAN, ["D337"]),
        ("46,2 tỷ đồng", "42 triệu đồng", PLAN, ["D337"]),
        ("46,2 triệu đồng", "42 tỷ đồng", BEFORE, ["D337"]),
        ("61 nghìn đồng/người/năm", "58 triệu đồng/người/năm", PEERS, ["D337"]),
        ("12 nghìn hộ", "11 hộ", PLAN, ["D337"]),
        ("1,2 ha", "25 ha", PLAN, ["D336"]),
        ("251 ha", "25 ha", PLAN, ["D336"]),
        ("1,24 ha", "25 - 30 ha", PLAN, ["D336"]),
        ("2.001 vụ", "200 vụ", YEAR_AGO, ["D336"]),
        ("19 vụ", "200 vụ", YEAR_AGO, ["D336"]),
        ("1 vụ", "15 vụ", YEAR_AGO, ["D336"]),
        ("trên 63 tấn", "trên 640 tấn", BEFORE, ["D336"]),
        ("", "gấp 214 lần", YEAR_AGO, ["D336"]),
        ("", "tăng 1.500%", YEAR_AGO, ["D336"]),
        ("", "đạt 1.001%", PLAN, ["D336"]),
        ("", "giảm 95%", YEAR_AGO, ["D336"]),
    ],
)
def test_a_result_far_from_its_base_is_told(actual, typed, against, found):
    assert codes(actual, typed, against) == found


@pytest.mark.parametrize(
    ("actual", "typed", "against"),
    [
        ("46.200 triệu đồng", "42 tỷ đồng", PLAN),
        ("900 triệu đồng", "42 tỷ đồng", PEERS),
        ("1,25 ha", "25 ha", PLAN),
        ("250 ha", "25 ha", PLAN),
        ("2.000 vụ", "200 vụ", YEAR_AGO),
        ("20 vụ", "200 vụ", YEAR_AGO),
        ("0 vụ", "15 vụ", YEAR_AGO),
        ("0 ha", "25 ha", PLAN),
        ("1 vụ", "không quá 30 vụ", PLAN),
        ("1 - 40 ha", "25 ha", PLAN),
        ("", "giảm 100%", YEAR_AGO),
        ("", "tăng 4.000 tấn", YEAR_AGO),
        ("", "tăng 0,5 điểm phần trăm", YEAR_AGO),
    ],
)
def test_a_result_that_offices_have_is_left_alone(actual, typed, against):
    assert codes(actual, typed, against) == []


def test_of_what_should_be_little_very_little_is_well():
    few = {"actual": "1 vụ", "typed": "30 vụ", "against": PLAN}

    assert codes(**few) == ["D336"]
    assert codes(**few, better=Better.LOWER) == []


@pytest.mark.parametrize(("against", "found"), [(PLAN, ["D336"]), (YEAR_AGO, [])])
def test_percentages_have_a_ratio_to_their_plan_alone(against, found):
    base = Comparison(against=against, base=amount("95%"))
    one = figure("độ che phủ rừng", "0,9%", base)

    assert [f.code for f in check(conference(results=results(one)))] == found


@pytest.mark.parametrize("whose", [{"period": TERM}, {"assigner": "cả nhiệm kỳ"}])
def test_one_year_may_bring_little_of_a_plan_for_a_term(whose):
    plan = Comparison(against=PLAN, base=amount("900 tỷ đồng"), **whose)
    one = figure("thu ngân sách", "40 tỷ đồng", plan)

    assert check(conference(results=results(one))) == ()


def test_a_plan_that_is_a_change_is_no_base():
    plan = evolve(compared("tăng 2.000%"), planned=True)
    one = figure("số vụ", "3 vụ", plan)

    assert [f.code for f in check(conference(results=results(one)))] == ["D326"]


def test_both_places_and_the_likely_amount_are_named():
    one = figure("thu ngân sách", "46,2 triệu đồng", compared("42 tỷ đồng"))

    (found,) = check(conference(results=results(one)))

    at = ("results", 0, "indicators", 0)
    assert (found.path, found.other) == (
        (*at, "actual"),
        (*at, "compare", 0, "base"),
    )
    assert found.message() == (
        "thu ngân sách: 46,2 triệu đồng chỉ bằng 0,11% kế hoạch (42 tỷ đồng), "
        "mà hai chỗ khác đơn vị"
    )
    assert "viết 46,2 tỷ đồng" in found.hint()


@pytest.mark.parametrize(
    ("name", "percent", "found"),
    [
        ("tỷ lệ hộ nghèo", "215%", ["D338"]),
        ("tỷ lệ người dân tham gia bảo hiểm y tế", "-95%", ["D338"]),
        ("độ che phủ rừng", "98 - 102%", ["D338"]),
        ("tỷ lệ hộ dùng nước sạch", "100%", []),
        ("tỷ lệ hoàn thành kế hoạch", "104%", []),
        ("tỷ lệ tăng trưởng", "-3%", []),
        ("tỷ lệ thu ngân sách", "120%", []),
        ("chỉ số sản xuất công nghiệp", "112%", []),
        ("tốc độ tăng trưởng", "108%", []),
    ],
)
def test_a_share_lies_between_nothing_and_all(name, percent, found):
    one = figure(name, percent, better=Better.LOWER)
    aimed = Target(name=name, amount=amount(percent))

    assert [f.code for f in check(conference(results=results(one)))] == found
    assert [f.code for f in check(conference(targets=(aimed,)))] == found
