"""Comparisons: what a ratio means, which verb says it, and what is refused."""

import pytest

from drafter.benchmarks import Benchmark
from drafter.formatter import (
    Direction,
    NoBase,
    NoRatio,
    UnitMismatch,
    compare,
    in_one_unit,
    percent_of,
)
from drafter.values import Amount, Better, Bound, RatioForm
from tests.formatter.tables import NEWS, OFFICE, D, amount, table

UP, DOWN = Direction.UP, Direction.DOWN
LAST_YEAR = "cùng kỳ năm 2023"


@table(
    "actual, base, decimals, percent",
    ("seed 001", "29.49", "25", 2, "117.96"),
    ("seed 004", "2365", "2600", 0, "91"),
    ("C2", "210", "170", 2, "123.53"),
    ("C2", "210", "170", 1, "123.5"),
    ("C2", "694.5", "705", 2, "98.51"),
    ("7.2", "1", "8", 0, "13"),
    ("7.10", "1" + "0" * 40, "3", 1, "3" * 42 + ".3"),
    ("6.1.2", "50", "100", 2, "50"),
    ("6.1.2", "0", "100", 2, "0"),
)
def test_a_ratio_is_divided_exactly_and_rounded_once(actual, base, decimals, percent):
    assert percent_of(D(actual), D(base), decimals) == D(percent)


def test_no_digit_of_the_quotient_is_lost_before_the_rounding():
    """The tie is decided by the 70th digit, far beyond any working precision."""
    below = 5 * 10**69 - 1

    assert percent_of(below, 10**72, 0) == D(0)
    assert percent_of(below + 1, 10**72, 0) == D(1)


@table(
    "actual, base, decimals, change",
    ("7.1", "100.05", "100", 2, "0.05"),
    ("7.1", "100.05", "100", 1, "0.1"),
    ("seed 000", "300", "272.7", 0, "10"),
    ("seed 004", "520", "306", 0, "70"),
    ("6.3", "73", "100", 2, "-27"),
    ("6.3", "1", "3", 2, "-66.67"),
    ("6.3", "0", "3", 2, "-100"),
)
def test_a_change_is_the_difference_over_the_base(actual, base, decimals, change):
    pair = Amount(value=D(actual)), Amount(value=D(base))

    ratio = compare(*pair, Benchmark.BEFORE, decimals=decimals)

    assert ratio.falls is (D(change) < 0)
    assert ratio.amount == Amount(value=abs(D(change)), unit="%")


@table(
    "actual, base, form, ratio",
    ("seed 004", "520 tỷ đồng", "243 tỷ đồng", RatioForm.TIMES, "2,14 lần"),
    ("6.3", "8,16%", "7,56%", RatioForm.CHANGE, "0,6 điểm phần trăm"),
    ("6.3", "2,54%", "7,56%", RatioForm.POINTS, "5,02 điểm phần trăm"),
    ("6.3", "110%", "100%", RatioForm.OVER, "10 điểm phần trăm"),
    ("6.3", "2%", "-1,5%", RatioForm.CHANGE, "3,5 điểm phần trăm"),
    ("6.3", "2%", "0%", RatioForm.CHANGE, "2 điểm phần trăm"),
    ("6.3", "0,004 ha", "100 ha", RatioForm.TIMES, "0,00004 lần"),
    ("6.3", "0 vụ", "gần 5 vụ", RatioForm.CHANGE, "100%"),
    ("6.3", "0 vụ", "trên 5 vụ", RatioForm.CHANGE, "100%"),
    ("6.3", "trên 0 vụ", "5 vụ", RatioForm.CHANGE, "dưới 100%"),
)
def test_times_and_points(actual, base, form, ratio):
    found = compare(amount(actual), amount(base), Benchmark.BEFORE, form)

    assert found.amount == amount(ratio)


@table(
    "actual, base, against, reason",
    ("6.3", "5 ha", "0 ha", Benchmark.PLAN, NoRatio.ZERO_BASE),
    ("6.3", "5 ha", "-5 ha", Benchmark.BEFORE, NoRatio.NEGATIVE_BASE),
    ("6.3", "5 ha", "7 tấn", Benchmark.PLAN, NoRatio.OTHER_UNIT),
    ("6.3", "2,1%", "không quá 2%", Benchmark.PLAN, NoRatio.CEILING),
    ("6.3", "1,2%", "1 - 1,5%", Benchmark.PLAN, NoRatio.RANGE_AS_BASE),
    ("6.3", "90 - 110 ha", "100 ha", Benchmark.BEFORE, NoRatio.EITHER_SIDE),
    ("6.3", "hơn 9 ha", "hơn 8 ha", Benchmark.BEFORE, NoRatio.BOUNDS),
)
def test_where_there_is_no_ratio_there_is_a_reason(actual, base, against, reason):
    assert compare(amount(actual), amount(base), against) is reason


def test_no_figure_no_ratio():
    assert compare(None, amount("5 ha"), Benchmark.PLAN) is NoRatio.NO_BASE
    assert compare(amount("5 ha"), None, Benchmark.PLAN) is NoRatio.NO_BASE


def test_nothing_is_divided_by_zero():
    with pytest.raises(NoBase, match="no base"):
        percent_of(5, 0)


@table(
    "first, second, values",
    ("F", "850 triệu đồng", "13,7 tỷ đồng", (850 * 10**6, 13_700_000_000)),
    ("F", "10 vạn tấn", "95.000 tấn", (10**8, 95 * 10**6)),
    ("F", "60 tạ/ha", "6,2 tấn/ha", (6000, 6200)),
    ("F", "2,5 km²", "200 ha", (2_500_000, 2_000_000)),
    ("F", "1,2 nghìn hộ", "1.150 hộ", (1200, 1150)),
    ("F", "5 xã", "7 xã", (5, 7)),
)
def test_two_amounts_are_brought_to_one_unit(first, second, values):
    assert in_one_unit(amount(first), amount(second)) == values


@table(
    "first, second",
    ("F", "5 xã", "7 thôn"),
    ("F", "5 tấn", "7 ha"),
    ("F", "5%", "7 điểm phần trăm"),
    ("F", "5 tỷ đồng", "7 tấn"),
)
def test_amounts_of_other_things_are_refused(first, second):
    with pytest.raises(UnitMismatch, match="cannot be compared"):
        in_one_unit(amount(first), amount(second))


@table(
    "form, said, direction, text",
    ("F", RatioForm.OF, "91%", UP, "bằng 91%"),
    ("F", RatioForm.OF, "trên 63%", UP, "bằng trên 63%"),
    ("F", RatioForm.CHANGE, "7,5%", UP, "tăng 7,5%"),
    ("F", RatioForm.CHANGE, "27%", DOWN, "giảm 27%"),
    ("6.3", RatioForm.CHANGE, "-27%", UP, "giảm 27%"),
    ("F", RatioForm.CHANGE, "7 - 10%", UP, "tăng từ 7 - 10%"),
    ("F", RatioForm.CHANGE, "trên 10%", UP, "tăng trên 10%"),
    ("F", RatioForm.OVER, "70%", UP, "vượt 70%"),
    ("F", RatioForm.TIMES, "2,14", UP, "gấp 2,14 lần"),
    ("F", RatioForm.TIMES, "hơn 2 lần", UP, "gấp hơn 2 lần"),
    ("F", RatioForm.POINTS, "0,6", UP, "tăng 0,6 điểm phần trăm"),
    ("F", RatioForm.POINTS, "0,6%", DOWN, "giảm 0,6 điểm phần trăm"),
    ("6.3", RatioForm.POINTS, "-0,6", UP, "giảm 0,6 điểm phần trăm"),
    ("6.3", RatioForm.CHANGE, "từ -10% đến -7%", UP, "giảm từ 7 - 10%"),
)
def test_a_ratio_has_its_verb(form, said, direction, text):
    assert OFFICE.ratio(form, amount(said), direction=direction) == text


def test_a_ratio_may_be_a_word_or_have_its_authors_verb():
    assert OFFICE.ratio(RatioForm.ABOVE) == "cao hơn"
    assert OFFICE.ratio(RatioForm.ABOVE, direction=DOWN) == "thấp hơn"
    assert OFFICE.ratio(RatioForm.OF, amount("91%"), verb="đạt") == "đạt 91%"
    assert NEWS.ratio(RatioForm.CHANGE, amount("7 - 10%")) == "tăng từ 7-10%"


def test_an_authors_verb_cannot_hide_a_sign():
    with pytest.raises(ValueError, match="cannot carry a negative"):
        OFFICE.ratio(RatioForm.CHANGE, amount("-27%"), verb="tăng")
    with pytest.raises(ValueError, match="both a fall and a rise"):
        OFFICE.ratio(RatioForm.CHANGE, amount("từ -1% đến 2%"))


@table(
    "actual, plan, options, text",
    ("seed 001", "29,49 ha", "25 ha", {}, "đạt 117,96% kế hoạch"),
    (
        "F",
        "2.365 tỷ đồng",
        "2.600 tỷ đồng",
        {"verb": "bằng", "decimals": 0},
        "bằng 91% kế hoạch",
    ),
    ("F", "850 triệu đồng", "1,7 tỷ đồng", {}, "đạt 50% kế hoạch"),
    (
        "F",
        "210 đảng viên",
        "170 đảng viên",
        {"name": "kế hoạch cả nhiệm kỳ"},
        "đạt 123,53% kế hoạch cả nhiệm kỳ",
    ),
    ("6.3", "trên 50 ha", "40 ha", {}, "đạt trên 125% kế hoạch"),
    ("6.3", "30 - 50 ha", "40 ha", {}, "đạt 75 - 125% kế hoạch"),
    ("6.3", "7%", "8%", {}, "thấp hơn 1 điểm phần trăm so với kế hoạch"),
    ("6.3", "9 sản phẩm", "ít nhất 7 sản phẩm", {}, None),
    ("6.3", "1,2%", "1 - 1,5%", {"end": "upper"}, "đạt 80% kế hoạch"),
    ("6.3", "1,2%", "1 - 1,5%", {"end": "lower"}, "đạt 120% kế hoạch"),
    ("6.3", "1,2%", "1 - 1,5%", {}, "đạt kế hoạch"),
    ("6.3", "0,9%", "1 - 1,5%", {}, "chưa đạt kế hoạch"),
    ("6.3", "2,1%", "không quá 2%", {}, "chưa đạt kế hoạch"),
    ("6.3", "2%", "không quá 2%", {}, "đạt kế hoạch"),
    ("6.3", "2%", "dưới 2%", {}, "chưa đạt kế hoạch"),
)
def test_a_plan_is_compared_or_judged(actual, plan, options, text):
    text = text or "đạt 128,57% kế hoạch"

    assert OFFICE.attained(amount(actual), amount(plan), **options) == text


@table(
    "actual, plan, text",
    ("F", "520 tỷ đồng", "306 tỷ đồng", "vượt 69,93% so với kế hoạch"),
    ("6.3", "25 ha", "25 ha", "đạt 100% kế hoạch"),
    ("6.3", "20 ha", "25 ha", "đạt 80% kế hoạch"),
)
def test_only_what_is_exceeded_is_said_to_be(actual, plan, text):
    assert OFFICE.exceeded(amount(actual), amount(plan)) == text


@table(
    "actual, plan, text",
    ("6.1.23", "30 tấn", "25 tấn", "vượt 5 tấn so với kế hoạch"),
    ("6.1.23", "20 tấn", "25 tấn", "thấp hơn 5 tấn so với kế hoạch"),
    ("6.1.23", "25 tấn", "25 tấn", "bằng kế hoạch"),
    ("6.1.23", "1,2 tỷ đồng", "900 triệu đồng", "vượt 0,3 tỷ đồng so với kế hoạch"),
    ("6.1.23", "hơn 30", "25", "vượt hơn 5 so với kế hoạch"),
    ("6.1.23", "gần 30 tấn", "25 tấn", "vượt gần 5 tấn so với kế hoạch"),
    ("6.1.23", "dưới 20 tấn", "25 tấn", "thấp hơn trên 5 tấn so với kế hoạch"),
    ("6.1.23", "hơn 25 tấn", "25 tấn", "cao hơn kế hoạch"),
    (
        "7.10",
        "1" + "0" * 36 + " tấn",
        "1 tấn",
        f"vượt 999{'.999' * 11} tấn so với kế hoạch",
    ),
    ("6.1.23", "28 - 30 tấn", "25 tấn", "vượt từ 3 - 5 tấn so với kế hoạch"),
    ("6.1.23", "hơn 96%", "95%", "vượt hơn 1 điểm phần trăm so với kế hoạch"),
    ("6.1.23", "96%", "95%", "vượt 1 điểm phần trăm so với kế hoạch"),
)
def test_a_plan_may_be_exceeded_by_so_much(actual, plan, text):
    assert OFFICE.exceeded_by(amount(actual), amount(plan)) == text


@table(
    "actual, base, options, text",
    ("seed 000", "110", "100", {}, f"tăng 10% so với {LAST_YEAR}"),
    ("6.3", "73", "100", {}, f"giảm 27% so với {LAST_YEAR}"),
    ("6.3", "5 vụ", "5 vụ", {}, f"bằng {LAST_YEAR}"),
    ("6.3", "100001", "100000", {}, f"tăng 0,001% so với {LAST_YEAR}"),
    ("6.3", "100000001", "100000000", {}, f"tăng dưới 0,01% so với {LAST_YEAR}"),
    ("6.3", "8,16%", "7,56%", {}, f"tăng 0,6 điểm phần trăm so với {LAST_YEAR}"),
    ("6.3", "7,56%", "8,16%", {}, f"giảm 0,6 điểm phần trăm so với {LAST_YEAR}"),
    ("6.3", "8,16%", "7,56%", {"relative": True}, f"tăng 7,94% so với {LAST_YEAR}"),
    ("6.3", "8%", "8%", {}, f"bằng {LAST_YEAR}"),
    ("7.1", "100,05", "100", {"decimals": 1}, f"tăng 0,1% so với {LAST_YEAR}"),
    ("6.3", "200", "100", {}, f"tăng 100% so với {LAST_YEAR}"),
    ("6.3", "0", "4", {}, f"giảm 100% so với {LAST_YEAR}"),
)
def test_a_change_says_its_sign_by_the_verb(actual, base, options, text):
    said = OFFICE.changed(amount(actual), amount(base), than=LAST_YEAR, **options)

    assert said == text
    assert "-" not in said


@table(
    "actual, base, text",
    ("6.3", "dưới 90 tấn", "100 tấn", "giảm hơn 10% so với"),
    ("6.3", "gần 90 tấn", "100 tấn", "giảm hơn 10% so với"),
    ("6.3", "hơn 90 tấn", "100 tấn", "giảm dưới 10% so với"),
    ("6.3", "trên 90 tấn", "100 tấn", "giảm dưới 10% so với"),
    ("6.3", "ít nhất 90 tấn", "100 tấn", "giảm không quá 10% so với"),
    ("6.3", "từ 90 tấn trở lên", "100 tấn", "giảm không quá 10% so với"),
    ("6.3", "không quá 90 tấn", "100 tấn", "giảm ít nhất 10% so với"),
    ("6.3", "khoảng 90 tấn", "100 tấn", "giảm khoảng 10% so với"),
    ("6.3", "gần 110 tấn", "100 tấn", "tăng gần 10% so với"),
    ("6.3", "hơn 110 tấn", "100 tấn", "tăng hơn 10% so với"),
    ("6.3", "ít nhất 110 tấn", "100 tấn", "tăng ít nhất 10% so với"),
    ("6.3", "110 tấn", "hơn 100 tấn", "tăng dưới 10% so với"),
    ("6.3", "90 tấn", "hơn 100 tấn", "giảm hơn 10% so với"),
    ("6.3", "dưới 90 tấn", "trên 100 tấn", "giảm hơn 10% so với"),
    ("6.3", "80 - 90 tấn", "100 tấn", "giảm từ 10 - 20% so với"),
    ("6.3", "dưới 5%", "7%", "giảm hơn 2 điểm phần trăm so với"),
    ("6.3", "gần 5%", "7%", "giảm hơn 2 điểm phần trăm so với"),
    ("6.3", "hơn 5%", "7%", "giảm dưới 2 điểm phần trăm so với"),
    ("6.3", "ít nhất 5%", "7%", "giảm không quá 2 điểm phần trăm so với"),
    ("6.3", "hơn 8%", "7%", "tăng hơn 1 điểm phần trăm so với"),
    ("6.3", "5 - 6%", "7%", "giảm từ 1 - 2 điểm phần trăm so với"),
    ("6.3", "hơn 100 tấn", "100 tấn", "cao hơn"),
    ("6.3", "dưới 100 tấn", "100 tấn", "thấp hơn"),
    ("6.3", "gần 100 tấn", "100 tấn", "gần bằng"),
    ("6.3", "khoảng 100 tấn", "100 tấn", "xấp xỉ"),
    ("6.3", "ít nhất 100 tấn", "100 tấn", "không thấp hơn"),
    ("6.3", "không quá 100 tấn", "100 tấn", "không cao hơn"),
)
def test_the_bound_of_a_fall_is_turned(actual, base, text):
    clause = OFFICE.changed(amount(actual), amount(base), than=LAST_YEAR)

    assert clause == f"{text} {LAST_YEAR}"


@table(
    "actual, base, reason",
    ("6.3", "90 - 110 tấn", "100 tấn", "both a fall and a rise"),
    ("6.3", "hơn 110 tấn", "hơn 100 tấn", "both are bounded"),
)
def test_what_the_figures_do_not_tell_is_refused(actual, base, reason):
    with pytest.raises(ValueError, match=reason):
        OFFICE.changed(amount(actual), amount(base), than=LAST_YEAR)


@table(
    "actual, plan, decimals, text",
    ("6.3", "99,996", "100", 2, "đạt 99,996% kế hoạch"),
    ("6.3", "99,6", "100", 0, "đạt 99,6% kế hoạch"),
    ("6.3", "99,99999", "100", 2, "đạt gần 100% kế hoạch"),
    ("6.3", "100,00001", "100", 2, "đạt trên 100% kế hoạch"),
    ("6.3", "0,004", "100", 2, "đạt 0,004% kế hoạch"),
    ("6.3", "0,00001", "100", 2, "đạt dưới 0,01% kế hoạch"),
    ("6.3", "100", "100", 0, "đạt 100% kế hoạch"),
    ("6.3", "0", "100", 0, "đạt 0% kế hoạch"),
    ("6.3", "trên 99,9999999", "100", 2, "đạt trên 99,9999999% kế hoạch"),
    ("6.3", "99,9999 - 120", "100", 2, "đạt 99,9999 - 120% kế hoạch"),
)
def test_all_and_nothing_are_said_of_just_that(actual, plan, decimals, text):
    assert OFFICE.attained(amount(actual), amount(plan), decimals=decimals) == text


@table(
    "actual, base, text",
    ("seed 004", "520 tỷ đồng", "243 tỷ đồng", "gấp 2,14 lần so với năm 2020"),
    ("6.3", "200 hộ", "100 hộ", "gấp 2 lần so với năm 2020"),
    ("6.3", "199 hộ", "100 hộ", "tăng 99% so với năm 2020"),
    ("6.3", "1.000 hộ", "100 hộ", "gấp 10 lần so với năm 2020"),
    ("6.3", "50 hộ", "100 hộ", "giảm 50% so với năm 2020"),
)
def test_times_are_said_from_two_on(actual, base, text):
    assert OFFICE.grown(amount(actual), amount(base), than="năm 2020") == text


@table(
    "actual, before, plan, options, text",
    (
        "Lào Cai 2020",
        "2,54%",
        "7,56%",
        "3 - 4%",
        {"end": "upper"},
        "giảm 5,02 điểm phần trăm, bằng 125,5% kế hoạch",
    ),
    ("6.3", "2,54%", "7,56%", "3 - 4%", {}, "giảm 5,02 điểm phần trăm, đạt kế hoạch"),
    (
        "6.3",
        "5,06%",
        "7,56%",
        "3 - 4%",
        {},
        "giảm 2,5 điểm phần trăm, chưa đạt kế hoạch",
    ),
    (
        "6.3",
        "5,56%",
        "7,56%",
        "4 điểm phần trăm",
        {},
        "giảm 2 điểm phần trăm, bằng 50% kế hoạch",
    ),
    ("6.3", "8%", "7,56%", "3%", {}, "tăng 0,44 điểm phần trăm, chưa đạt kế hoạch"),
    ("6.3", "7,56%", "7,56%", "3%", {}, "không giảm, chưa đạt kế hoạch"),
    ("6.3", "12 vụ", "22 vụ", "8 vụ", {}, "giảm 10 vụ, bằng 125% kế hoạch"),
)
def test_a_planned_reduction_is_compared_with_the_reduction(
    actual, before, plan, options, text
):
    said = OFFICE.reduced(amount(actual), amount(before), amount(plan), **options)

    assert said == text


@table(
    "actual, plan, better, text",
    ("6.3", "2,1%", "2%", Better.LOWER, "chưa đạt kế hoạch"),
    ("6.3", "1,9%", "2%", Better.LOWER, "đạt kế hoạch"),
    ("6.3", "96%", "trên 95%", Better.HIGHER, "đạt kế hoạch"),
    ("6.3", "95%", "trên 95%", Better.HIGHER, "chưa đạt kế hoạch"),
    ("6.3", "95%", "ít nhất 95%", Better.HIGHER, "đạt kế hoạch"),
    ("6.3", "trên 95%", "trên 95%", Better.HIGHER, "đạt kế hoạch"),
    ("6.3", "gần 95%", "ít nhất 95%", Better.HIGHER, "chưa đạt kế hoạch"),
    ("6.3", "dưới 2%", "dưới 2%", Better.HIGHER, "đạt kế hoạch"),
    ("6.3", "trên 2%", "không quá 2%", Better.HIGHER, "chưa đạt kế hoạch"),
    ("6.3", "94 - 96%", "ít nhất 95%", Better.HIGHER, "chưa đạt kế hoạch"),
    ("6.3", "900 triệu đồng", "1 tỷ đồng", Better.HIGHER, "chưa đạt kế hoạch"),
)
def test_a_verdict_goes_by_the_good_direction(actual, plan, better, text):
    assert OFFICE.verdict(amount(actual), amount(plan), better=better) == text


@table(
    "actual, plan",
    ("6.3", "dưới 97%", "ít nhất 95%"),
    ("6.3", "trên 1%", "không quá 2%"),
)
def test_what_may_lie_on_either_side_has_no_verdict(actual, plan):
    with pytest.raises(ValueError, match="either side"):
        OFFICE.verdict(amount(actual), amount(plan))


@table(
    "before, after, text",
    ("6.1.23", "7,56%", "2,1%", "giảm từ 7,56% xuống còn 2,1%"),
    (
        "6.1.23",
        "448 doanh nghiệp",
        "483 doanh nghiệp",
        "tăng từ 448 lên 483 doanh nghiệp",
    ),
    (
        "6.1.23",
        "900 triệu đồng",
        "1,2 tỷ đồng",
        "tăng từ 900 triệu đồng lên 1,2 tỷ đồng",
    ),
    ("6.1.23", "5 xã", "5 xã", "giữ nguyên 5 xã"),
)
def test_a_move_has_two_ends(before, after, text):
    assert OFFICE.moved(amount(before), amount(after)) == text


def test_a_move_may_lack_its_beginning():
    assert OFFICE.moved(None, amount("2,1%"), DOWN) == "giảm còn 2,1%"
    assert OFFICE.moved(None, amount("483"), UP) == "tăng lên 483"
    with pytest.raises(ValueError, match="needs its beginning"):
        OFFICE.moved(None, amount("2,1%"))


def test_stock_and_score():
    stock = OFFICE.raised(amount("483 doanh nghiệp"))

    assert stock == "nâng tổng số lên 483 doanh nghiệp"
    assert OFFICE.raised(amount("10.875"), what="tổng số đảng viên").endswith("10.875")
    assert OFFICE.out_of(amount("29,49 ha"), amount("25 ha")) == "29,49/25 ha"
    assert OFFICE.out_of(amount("7%"), amount("8%")) == "7%/8%"
    assert OFFICE.score(15, 17) == "15/17"
    assert OFFICE.one_of(1, 3, "đơn vị") == "1 trong 3 đơn vị"


@pytest.mark.parametrize(
    "base", [amount("0 ha"), Amount(value=D(-5), unit="ha"), amount("1 - 2 ha")]
)
def test_without_one_base_above_zero_nothing_is_printed(base):
    actual = amount("5 ha")

    with pytest.raises(NoBase):
        OFFICE.changed(actual, base, than=LAST_YEAR)
    with pytest.raises(NoBase):
        OFFICE.grown(actual, base, than=LAST_YEAR)


def test_a_ratio_of_other_things_is_refused():
    with pytest.raises(UnitMismatch):
        OFFICE.attained(amount("5 ha"), amount("7 tấn"))
    with pytest.raises(UnitMismatch):
        OFFICE.verdict(amount("5 ha"), Amount(value=D(7), bound=Bound.AT_MOST))
