"""Figures: ratios, wholes, targets, and what prose says of them."""

from decimal import Decimal

import pytest

from drafter.checks import check
from drafter.model import (
    Attendance,
    Benchmark,
    Better,
    Comparison,
    ConferenceKind,
    Discussion,
    Indicator,
    Score,
    Speech,
    Target,
    Task,
)
from tests.conferences import as_unmet

from .facts import CHAIR, amount, compared, conference, figure, results

PLAN, YEAR_AGO = Benchmark.PLAN, Benchmark.YEAR_AGO


def codes(**facts: object) -> list[str]:
    return [one.code for one in check(conference(**facts))]


def of_figure(indicator: Indicator, *said: str) -> list[str]:
    return codes(results=results(indicator, said=said))


@pytest.mark.parametrize(
    ("actual", "against", "typed"),
    [
        ("29,49 ha", PLAN, "25 ha, đạt 117,96%"),
        ("29,49 ha", PLAN, "25 ha, đạt 118%"),
        ("29,49 ha", PLAN, "25 ha, 118,0%"),
        ("29,49 ha", PLAN, "25 ha, vượt 17,96%"),
        ("694,5 tấn", PLAN, "705 tấn, đạt 98,51%"),
        ("694,5 tấn", PLAN, "7.050 tạ, đạt 98,51%"),
        ("520 tỷ đồng", PLAN, "243 tỷ đồng, gấp 2,14 lần"),
        ("520 tỷ đồng", PLAN, "243 tỷ đồng, gấp trên 2 lần"),
        ("2.365 tỷ đồng", PLAN, "2.600 tỷ đồng, bằng 91%"),
        ("850 triệu đồng", YEAR_AGO, "1 tỷ đồng, giảm 15%"),
        ("13,7 tỷ đồng", YEAR_AGO, "12.500 triệu đồng, tăng 9,6%"),
        ("210 đảng viên", PLAN, "170, đạt 123,5%"),
        ("15 tỷ đồng", PLAN, "16 tỷ đồng, đạt trên 93%"),
        ("15 tỷ đồng", PLAN, "16 tỷ đồng, đạt gần 94%"),
        ("2,1%", YEAR_AGO, "2,7%, giảm 0,6 điểm phần trăm"),
        ("trên 63 ha", PLAN, "100 ha, đạt 70%"),
    ],
)
def test_a_ratio_agrees_to_its_own_decimals_in_any_unit(actual, against, typed):
    typed = typed.replace(", 118,0%", ", đạt 118,0%")

    assert of_figure(figure("chỉ tiêu", actual, compared(typed, against))) == []


@pytest.mark.parametrize(
    ("actual", "against", "typed", "computed"),
    [
        ("29,49 ha", PLAN, "25 ha, đạt 117,9%", "bằng 117,96%"),
        ("29,49 ha", PLAN, "25 ha, đạt trên 118%", "bằng 117,96%"),
        ("29,49 ha", PLAN, "25 ha, vượt 117,96%", "vượt 17,96%"),
        ("520 tỷ đồng", PLAN, "243 tỷ đồng, gấp 2,4 lần", "gấp 2,14 lần"),
        ("850 triệu đồng", PLAN, "1 tỷ đồng, đạt 850%", "bằng 85%"),
        ("850 triệu đồng", YEAR_AGO, "1 tỷ đồng, tăng 15%", "giảm 15%"),
        ("2,1%", YEAR_AGO, "2,7%, giảm 0,5 điểm phần trăm", "giảm 0,6 điểm phần trăm"),
        ("2%", YEAR_AGO, "-1,5%, tăng 3 điểm phần trăm", "tăng 3,5 điểm phần trăm"),
        ("2 tỷ đồng", YEAR_AGO, "-1 tỷ đồng, tăng 2 tỷ đồng", "tăng 3 tỷ đồng"),
        ("0,004 ha", YEAR_AGO, "100 ha, gấp 2,5 lần", "gấp 0,00004 lần"),
    ],
)
def test_a_ratio_that_differs_is_shown_the_computed_one(
    actual, against, typed, computed
):
    facts = results(figure("chỉ tiêu", actual, compared(typed, against)))

    found, *_ = check(conference(results=facts))

    assert (found.code, found.values["computed"]) == ("D301", computed)


@pytest.mark.parametrize(
    ("actual", "typed", "codes"),
    [
        ("2 tỷ đồng", "-1,5 tỷ đồng", ["D313"]),
        ("2 tỷ đồng", "-1,5 tỷ đồng, tăng 5%", ["D301"]),
        ("2 tỷ đồng", "-1,5 tỷ đồng, tăng 233,33%", ["D301"]),
        ("2 tỷ đồng", "-1,5 tỷ đồng, tăng 3,5 tỷ đồng", []),
        ("2%", "-1,5%, tăng 3,5 điểm phần trăm", []),
        ("2 tỷ đồng", "0 tỷ đồng", ["D313"]),
        ("2%", "0%", []),
        ("2%", "0%, tăng 3 điểm phần trăm", ["D301"]),
    ],
)
def test_nothing_is_a_percentage_of_a_loss_or_of_nothing(actual, typed, codes):
    assert of_figure(figure("lợi nhuận", actual, compared(typed, YEAR_AGO))) == codes


@pytest.mark.parametrize(
    ("actual", "typed", "codes"),
    [
        ("2 tấn", "3 tấn, giảm 3 vụ", ["D314"]),
        ("2 vụ", "5 vụ, giảm 3 vụ", []),
        ("2 tấn", "2,5 tấn, giảm 5 tạ", []),
        ("2 tấn", "3 tấn, giảm 3%/năm", []),
        ("2 tấn", "0 tấn, tăng 2 tấn", ["D313"]),
        ("2 tấn", "0 tấn, tăng 3 tấn", ["D301", "D313"]),
        ("2 tấn", "0 tấn, tăng 3 vụ", ["D313", "D314"]),
        ("46,2", "42 tỷ đồng", ["D314"]),
        ("98,5%", "95", ["D314"]),
        ("46", "42 mô hình", []),
    ],
)
def test_a_difference_is_of_the_kind_of_its_amounts(actual, typed, codes):
    assert of_figure(figure("lúa", actual, compared(typed, YEAR_AGO))) == codes


def test_a_plan_that_is_a_reduction_has_no_ratio_to_check():
    plan = compared("giảm 1 điểm phần trăm")

    assert of_figure(figure("hộ nghèo", "2,1%", plan, better=Better.LOWER)) == []


def test_a_part_named_alone_is_no_slip():
    part = figure("", "4 sản phẩm 4 sao")

    assert of_figure(figure("sản phẩm OCOP", "9 sản phẩm", parts=(part,))) == []


def test_shares_may_miss_a_hundred_by_their_rounding():
    shares = tuple(figure("ngành", "33,3%") for _ in range(3))

    assert of_figure(figure("cơ cấu kinh tế", parts=shares)) == []


def test_people_counted_twice_are_doubtful_not_wrong():
    women, young = figure("nữ", "90 đảng viên"), figure("trẻ", "150 đảng viên")

    assert of_figure(figure("số", "200 đảng viên", parts=(women, young))) == ["D315"]


@pytest.mark.parametrize(
    "facts",
    [
        {"discussion": Discussion(count=5)},
        {"discussion": Discussion(speeches=(Speech(speaker=CHAIR),))},
        {"discussion": Discussion(count=5, in_groups=3)},
        {"attendance": Attendance(present=125)},
        {"attendance": Attendance(invited=120, guests=130)},
        {"score": Score(met=17, total=17)},
    ],
)
def test_a_number_without_its_counterpart_is_not_judged(facts):
    assert codes(**facts) == []


@pytest.mark.parametrize(
    ("indicator", "target"),
    [
        (figure("tăng trưởng", "7%"), Target(name="tăng trưởng", amount=amount("9%"))),
        (
            figure("sản phẩm OCOP", "9 sản phẩm"),
            Target(name="sản phẩm OCOP", verb="có thêm", amount=amount("2 sản phẩm")),
        ),
        (
            figure("", "138 xã", verb="công nhận", note="đạt chuẩn nông thôn mới"),
            Target(
                verb="có thêm",
                amount=amount("ít nhất 5 xã"),
                note="đạt chuẩn nông thôn mới",
            ),
        ),
        (
            figure("xã đạt chuẩn", "138 xã"),
            Target(name="xã đạt chuẩn", amount=amount("5 xã"), note="nữa"),
        ),
        (
            figure("tỷ lệ hộ nghèo", "2,1%", better=Better.LOWER),
            Target(name="tỷ lệ hộ nghèo", amount=amount("1,5%")),
        ),
        (
            figure("tỷ lệ hộ nghèo", "2,1%"),
            Target(name="tỷ lệ hộ nghèo", verb="giảm", amount=amount("1 - 1,5%")),
        ),
        (
            figure("thu ngân sách", "520 tỷ đồng"),
            Target(name="thu ngân sách", amount=amount("315 - 530 tỷ đồng")),
        ),
        (
            figure("thu ngân sách", "520 tỷ đồng"),
            Target(name="chi ngân sách", amount=amount("315 tỷ đồng")),
        ),
    ],
)
def test_a_target_that_goes_on_or_is_of_another_thing_is_left_alone(indicator, target):
    assert codes(results=results(indicator), targets=(target,)) == []


@pytest.mark.parametrize(
    ("whole", "share"),
    [
        (figure("", "13 chi bộ"), figure("", "15,38%", note="chi bộ xuất sắc")),
        (figure("", "13 chi bộ"), figure("", "trên 95%", note="chi bộ khá")),
        (figure("", "200 đảng viên"), figure("", "15%", note="đảng viên xuất sắc")),
        (figure("", "412 lao động"), figure("tỷ lệ lao động qua đào tạo", "71,2%")),
        (
            figure("", "10 đảng viên", verb="kết nạp"),
            figure("", "95%", note="đảng viên hoàn thành tốt nhiệm vụ"),
        ),
        (figure("", "13 chi bộ"), figure("tỷ lệ hộ nghèo", "2,1%")),
        (
            figure("", "15 hộ", note="sản xuất, kinh doanh giỏi"),
            figure("tỷ lệ hộ nghèo", "2,15%", better=Better.LOWER),
        ),
        (figure("hộ mới thoát nghèo", "15 hộ"), figure("tỷ lệ hộ khá", "62%")),
        (figure("", "3 vụ"), figure("tỷ trọng dịch vụ", "24,7%", verb="chiếm")),
        (figure("", "3 vụ"), figure("tỷ lệ dịch vụ công trực tuyến", "24,7%")),
        (
            figure("", "5 chi bộ", verb="kiểm tra"),
            figure("tỷ lệ chi bộ khá", "62%"),
        ),
        (
            figure("", "130 xã", parts=(figure("", "7 xã"),)),
            figure("tỷ lệ xã đạt chuẩn", "62%"),
        ),
    ],
)
def test_a_share_that_so_many_can_have_is_left_alone(whole, share):
    assert codes(results=results(whole, share)) == []


@pytest.mark.parametrize(
    "whole",
    [
        figure("", "13 chi bộ", verb="hiện có"),
        figure("tổng số chi bộ trực thuộc", "13 chi bộ"),
        figure("", "4 chi bộ", of=Decimal(13)),
        figure("", "2 chi bộ", verb="thành lập", cumulative=amount("13 chi bộ")),
    ],
)
def test_a_share_that_no_such_whole_can_have_is_told(whole):
    share = figure("tỷ lệ chi bộ hoàn thành xuất sắc", "15%")

    assert codes(results=results(whole, share)) == ["D310"]


REVENUE = figure("thu ngân sách", "13,7 tỷ đồng", compared("12,5 tỷ đồng"))
GROWTH = figure("tăng trưởng giá trị sản xuất", "7%")
TRADE = figure("tổng mức bán lẻ", "2 tỷ đồng", compared("tăng 7,5%", YEAR_AGO))


@pytest.mark.parametrize(
    ("indicator", "text", "computed"),
    [
        (REVENUE, "thu ngân sách đạt 103% kế hoạch", "109,6%"),
        (
            REVENUE,
            "kinh tế khá; thu ngân sách ước đạt 13,7 tỷ đồng, bằng 103%",
            "109,6%",
        ),
        (REVENUE, "thu ngân sách vượt 12% kế hoạch", "9,6%"),
        (REVENUE, "thu ngân sách đạt trên 110% kế hoạch", "109,6%"),
        (GROWTH, "tăng trưởng giá trị sản xuất đạt 8%", "7%"),
        (TRADE, "tổng mức bán lẻ tăng 9% so với cùng kỳ", "7,5%"),
        (REVENUE, "thu ngân sách đạt ít nhất 120% kế hoạch", "109,6%"),
        (REVENUE, "thu ngân sách đạt không quá 100% kế hoạch", "109,6%"),
        (REVENUE, "trồng rừng được 29,49/25 ha, đạt 118,5% kế hoạch", "117,96%"),
        (REVENUE, "giải quyết 14.391/14.562 hồ sơ, đạt 98,7%", "98,83%"),
        (REVENUE, "có 2/13 chi bộ (15,8%) hoàn thành xuất sắc", "15,38%"),
    ],
)
def test_a_percentage_in_prose_is_compared_with_the_figures(indicator, text, computed):
    (found,) = check(conference(results=results(indicator, said=(text,))))

    assert (found.code, found.values["computed"]) == ("D305", computed)


@pytest.mark.parametrize(
    "text",
    [
        "thu ngân sách đạt 109,6% kế hoạch",
        "thu ngân sách đạt 110% kế hoạch",
        "thu ngân sách đạt gần 110% kế hoạch, tăng 5% so với cùng kỳ",
        "thu ngân sách đạt ít nhất 109% kế hoạch",
        "thu ngân sách đạt xấp xỉ 110% kế hoạch",
        "thu ngân sách vượt 9,6% kế hoạch",
        "thu ngân sách khá, chi ngân sách đạt 103% kế hoạch",
        "thu ngân sách tăng; trồng rừng đạt 103% kế hoạch",
        "tiết kiệm chi từ thu ngân sách đạt 103% kế hoạch",
        "thu ngân sách đạt 91% dự toán",
        "tỷ trọng thu ngân sách qua ngân hàng đạt 80%",
        "đến 30/6 (đạt 63% kế hoạch)",
        "ngày 26/6, đạt 63% kế hoạch",
        "15/17 chỉ tiêu (đạt 100% kế hoạch)",
        "2/3 thôn, đạt 100% kế hoạch",
        "trồng rừng được 29,49/25 ha, đạt 118% kế hoạch",
        "có 2/13 chi bộ (15,38%) hoàn thành xuất sắc",
    ],
)
def test_a_percentage_of_another_thing_is_left_alone(text):
    assert of_figure(REVENUE, text) == []


PLANNED = figure(
    *("thu ngân sách", "13,7 tỷ đồng"),
    compared("12,5 tỷ đồng"),
    cumulative=amount("60 tỷ đồng"),
)


@pytest.mark.parametrize(
    "text",
    [
        "thu ngân sách 13,9 tỷ",
        "thu ngân sách ước đạt 13,9 tỷ đồng, vượt kế hoạch",
        "kinh tế khá; thu ngân sách đạt 1.370 triệu đồng",
        "đời sống ổn định, thu ngân sách đạt trên 14 tỷ đồng",
    ],
)
def test_an_amount_in_prose_is_that_of_its_field_and_both_places_are_told(text):
    (found,) = check(conference(results=results(PLANNED, said=(text,))))

    assert (found.code, found.path[-2:]) == ("D340", ("statements", 0))
    assert found.other == ("results", 0, "indicators", 0, "actual")


@pytest.mark.parametrize(
    "text",
    [
        "thu ngân sách 13,7 tỷ",
        "thu ngân sách đạt gần 14 tỷ đồng",
        "thu ngân sách đạt 14 tỷ đồng",
        "thu ngân sách đạt 13.700 triệu đồng",
        "thu ngân sách 12,5 tỷ đồng",
        "thu ngân sách tăng 1,2 tỷ đồng",
        "thu ngân sách so với kế hoạch 12 tỷ đồng",
        "thu ngân sách quý I đạt 3 tỷ đồng",
        "năm 2023 thu ngân sách đạt 11 tỷ đồng",
        "tổng thu ngân sách đạt 19 tỷ đồng",
        "chi từ thu ngân sách 5 tỷ đồng",
        "thu ngân sách bình quân 2 triệu đồng/người",
        "thu ngân sách khá, chi ngân sách 16 tỷ đồng",
        "thu ngân sách của 19 ha mặt nước",
    ],
)
def test_an_amount_of_another_thing_or_time_is_left_alone(text):
    assert of_figure(PLANNED, text) == []


def test_what_is_planned_has_amounts_of_its_own():
    tasks = (Task(text="phấn đấu thu ngân sách 15 tỷ đồng"),)

    assert codes(results=results(PLANNED), tasks=tasks) == []


MISSED = figure(
    *("tỷ lệ hao hụt", "2,45%", Comparison(against=PLAN, base=amount("dưới 2,3%"))),
    better=Better.LOWER,
)
MET = figure("diện tích rừng", "26 ha", compared("25 ha"))
UNMET = figure("diện tích rừng", "24 ha", compared("25 ha"))


@pytest.mark.parametrize(
    ("score", "unmet", "figures", "found"),
    [
        ("19/20", (UNMET,), (MISSED,), ["D339"]),
        ("20/20", (), (MISSED,), ["D339"]),
        ("18/20", (UNMET,), (MISSED,), []),
        ("19/20", (UNMET,), (UNMET,), []),
        ("19/20", (UNMET,), (MET,), []),
        ("19/20", (UNMET,), (figure("thu ngân sách", "24 tỷ đồng"),), []),
    ],
)
def test_a_score_leaves_room_for_all_that_is_missed(score, unmet, figures, found):
    met, total = map(int, score.split("/"))
    facts = {"score": Score(met=met, total=total), "unmet": tuple(map(as_unmet, unmet))}

    told = codes(**facts, results=results(*figures))

    assert [code for code in told if code not in ("D312", "D471")] == found


def test_half_way_through_a_plan_nothing_is_missed_yet():
    facts = {"score": Score(met=1, total=1), "results": results(MISSED)}

    assert codes(kind=ConferenceKind.INTERIM, **facts) == []


@pytest.mark.parametrize(
    ("text", "agrees"),
    [
        ("có 15/17 chỉ tiêu đạt và vượt kế hoạch", True),
        ("có 14/17 chỉ tiêu đạt và vượt kế hoạch", False),
        ("đạt và vượt 15/18 chỉ tiêu", False),
        ("còn 2/17 chỉ tiêu chưa đạt", True),
        ("còn 3/17 chỉ tiêu chưa đạt", False),
        ("có 8/17 chỉ tiêu vượt kế hoạch", True),
        ("có 3/4 chỉ tiêu xây dựng Đảng đạt và vượt kế hoạch", True),
    ],
)
def test_a_score_in_prose_is_that_of_the_conference(text, agrees):
    unmet = (figure("tỷ lệ hộ nghèo", "2%"), figure("số doanh nghiệp", "3%"))
    score = Score(met=15, total=17)

    assert codes(score=score, unmet=tuple(map(as_unmet, unmet)), overview=text) == (
        [] if agrees else ["D305"]
    )


@pytest.mark.parametrize(
    ("name", "whole", "part", "found"),
    [
        ("tỷ lệ hộ nghèo", "2,15%", "5%", []),
        ("năng suất lúa", "60 tạ/ha", "72 tạ/ha", []),
        ("cơ cấu kinh tế", "90%", "95%", ["D302"]),
        ("sản lượng", "60 tấn", "72 tấn", ["D302"]),
    ],
)
def test_a_part_of_an_average_may_have_more(name, whole, part, found):
    inner = Indicator(name="ở vùng cao", actual=amount(part))
    whole = Indicator(name=name, actual=amount(whole), parts=(inner,))

    assert [code for code in of_figure(whole) if code == "D302"] == found
