"""Indicators and targets as clauses (the sentences of an official's report)."""

from decimal import Decimal

import pytest
from attrs import evolve

from drafter.model import (
    Amount,
    Benchmark,
    Better,
    Bound,
    Comparison,
    Indicator,
    Period,
    RatioForm,
    Target,
)
from drafter.views import figure_sentences, target_clauses
from drafter.views.figure_clauses import Figure
from tests.conferences import amount
from tests.views.contexts import context

PLAN, AGO, BEFORE = Benchmark.PLAN, Benchmark.YEAR_AGO, Benchmark.BEFORE


def against(benchmark: Benchmark | None, base: Amount | None = None, **more: object):
    return Comparison(against=benchmark, base=base, **more)


def said(**facts: object) -> str:
    return Figure(context(), Indicator(**facts)).clause


@pytest.mark.parametrize(
    ("facts", "clause"),
    [
        (
            {"name": "tổng giá trị sản xuất", "actual": amount("455", "tỷ đồng")},
            "tổng giá trị sản xuất đạt 455 tỷ đồng",
        ),
        (
            {
                "name": "sản lượng lương thực",
                "actual": amount("694.5", "tấn"),
                "estimated": True,
                "compare": (against(None, stated=amount("98.5", "%")),),
            },
            "sản lượng lương thực ước đạt 694,5 tấn, bằng 98,5% "
            "[CẦN BỔ SUNG: so với kế hoạch hay cùng kỳ]",
        ),
        (
            {
                "name": "trồng rừng",
                "actual": amount("29.49", "ha"),
                "compare": (against(PLAN, amount("25", "ha")),),
            },
            "trồng rừng đạt 29,49/25 ha, bằng 117,96% kế hoạch",
        ),
        (
            {
                "name": "diện tích gieo cấy lúa",
                "compare": (against(PLAN, stated=amount("100", "%")),),
            },
            "diện tích gieo cấy lúa đạt 100% kế hoạch",
        ),
        (
            {
                "name": "thu ngân sách",
                "compare": (
                    against(
                        PLAN,
                        stated=Amount(value=Decimal(63), unit="%", bound=Bound.OVER),
                    ),
                ),
            },
            "thu ngân sách đạt trên 63% kế hoạch",
        ),
        (
            {
                "name": "tổng đầu tư",
                "actual": amount("300", "tỷ đồng"),
                "compare": (
                    against(AGO, stated=amount("10", "%"), form=RatioForm.CHANGE),
                ),
            },
            "tổng đầu tư đạt 300 tỷ đồng, tăng 10% so với cùng kỳ năm 2024",
        ),
        (
            {
                "name": "giá trị sản xuất",
                "actual": amount("2365", "tỷ đồng"),
                "compare": (
                    against(PLAN, stated=amount("91", "%")),
                    against(
                        BEFORE,
                        stated=amount("7.5", "%"),
                        form=RatioForm.CHANGE,
                        period=Period.year(2020),
                    ),
                ),
            },
            "giá trị sản xuất đạt 2.365 tỷ đồng, bằng 91% kế hoạch, "
            "tăng 7,5% so với năm 2020",
        ),
        (
            {
                "name": "thu ngân sách",
                "actual": amount("520", "tỷ đồng"),
                "compare": (
                    against(
                        PLAN,
                        stated=amount("2.14"),
                        form=RatioForm.TIMES,
                        assigner="HĐND tỉnh giao",
                    ),
                    against(
                        Benchmark.ESTIMATE,
                        stated=amount("70", "%"),
                        form=RatioForm.OVER,
                        assigner="HĐND huyện giao",
                    ),
                ),
            },
            "thu ngân sách đạt 520 tỷ đồng, gấp 2,14 lần kế hoạch HĐND tỉnh giao, "
            "vượt 70% dự toán HĐND huyện giao",
        ),
        (
            {
                "name": "tăng trưởng",
                "actual": amount("7", "%"),
                "compare": (
                    against(
                        Benchmark.AVERAGE, form=RatioForm.ABOVE, assigner="của tỉnh"
                    ),
                ),
            },
            "tăng trưởng đạt 7%, cao hơn bình quân của tỉnh",
        ),
        (
            {
                "verb": "thành lập mới",
                "actual": amount("35", "doanh nghiệp"),
                "cumulative": amount("483", "doanh nghiệp"),
            },
            "thành lập mới 35 doanh nghiệp, nâng tổng số lên 483 doanh nghiệp",
        ),
        (
            {"actual": amount("97", "vườn mẫu"), "note": "đạt chuẩn"},
            "97 vườn mẫu đạt chuẩn",
        ),
        (
            {
                "name": "tỷ lệ hộ nghèo",
                "verb": "còn",
                "actual": amount("2.1", "%"),
                "better": Better.LOWER,
                "compare": (against(AGO, amount("2.7", "%")),),
            },
            "tỷ lệ hộ nghèo còn 2,1%, giảm 0,6 điểm phần trăm so với cùng kỳ năm 2024",
        ),
        (
            {
                "name": "tỷ lệ hộ nghèo",
                "verb": "còn",
                "actual": amount("2.1", "%"),
                "better": Better.LOWER,
                "compare": (
                    against(
                        PLAN,
                        Amount(value=Decimal(2), unit="%", bound=Bound.AT_MOST),
                    ),
                ),
            },
            "tỷ lệ hộ nghèo còn 2,1%, chưa đạt kế hoạch (không quá 2%)",
        ),
        (
            {
                "name": "tăng trưởng",
                "actual": amount("7", "%"),
                "compare": (against(PLAN, amount("8", "%")),),
            },
            "tăng trưởng đạt 7% (kế hoạch 8%), thấp hơn 1 điểm phần trăm",
        ),
        (
            {
                "name": "sản lượng",
                "actual": Amount(value=Decimal(100), unit="tấn", bound=Bound.OVER),
                "compare": (
                    against(PLAN, amount("90", "tấn")),
                    against(AGO, amount("80", "tấn")),
                ),
            },
            "sản lượng đạt trên 100 tấn, bằng trên 111,11% kế hoạch (90 tấn), "
            "tăng trên 25% so với cùng kỳ năm 2024",
        ),
        (
            {
                "name": "vốn huy động",
                "actual": amount("850", "triệu đồng"),
                "compare": (against(PLAN, amount("1", "tỷ đồng")),),
            },
            "vốn huy động đạt 850 triệu đồng, bằng 85% kế hoạch (1 tỷ đồng)",
        ),
        (
            {
                "name": "tai nạn giao thông",
                "verb": "xảy ra",
                "actual": amount("4", "vụ"),
                "better": Better.LOWER,
                "compare": (against(AGO, amount("4", "vụ")),),
            },
            "tai nạn giao thông xảy ra 04 vụ, bằng cùng kỳ năm 2024",
        ),
        (
            {
                "verb": "có",
                "actual": amount("9", "sản phẩm OCOP"),
                "parts": (
                    Indicator(actual=amount("4", "sản phẩm"), note="đạt 4 sao"),
                    Indicator(actual=amount("5", "sản phẩm"), note="đạt 3 sao"),
                ),
            },
            "có 09 sản phẩm OCOP, trong đó có 04 sản phẩm đạt 4 sao "
            "và 05 sản phẩm đạt 3 sao",
        ),
        (
            {
                "name": "Thu nhập bình quân",
                "actual": amount("58.5", "triệu đồng/người/năm"),
                "compare": (against(PLAN, amount("58", "triệu đồng/người/năm")),),
            },
            "thu nhập bình quân đạt 58,5 triệu đồng/người/năm, bằng 100,86% kế hoạch "
            "(58 triệu đồng/người/năm)",
        ),
        (
            {
                "name": "cháy, nổ",
                "actual": amount("0", "vụ"),
                "compare": (against(BEFORE, amount("2", "vụ")),),
            },
            "cháy, nổ không xảy ra vụ nào (năm trước 02 vụ)",
        ),
        (
            {
                "name": "hộ cận nghèo",
                "actual": amount("31", "hộ"),
                "better": Better.LOWER,
                "compare": (against(BEFORE, amount("40", "hộ")),),
            },
            "còn 31 hộ cận nghèo, giảm 22,5% so với năm 2024",
        ),
        (
            {
                "name": "thu phí",
                "actual": amount("3", "tỷ đồng"),
                "compare": (against(PLAN, amount("0", "tỷ đồng")),),
            },
            "thu phí đạt 3 tỷ đồng, kế hoạch 0 tỷ đồng",
        ),
        (
            {
                "name": "thôn văn hóa",
                "actual": amount("4", "thôn"),
                "of": Decimal(5),
                "compare": (against(PLAN, amount("4", "thôn")),),
            },
            "có 4/5 thôn văn hóa (80%), đạt 100% kế hoạch",
        ),
        (
            {
                "name": "sản lượng",
                "actual": amount("100", "tấn"),
                "compare": (against(PLAN, amount("80", "ha")),),
            },
            "sản lượng đạt 100 tấn, kế hoạch 80 ha",
        ),
        (
            {
                "name": "sản lượng",
                "actual": amount("100", "tấn"),
                "compare": (against(None, amount("80", "tấn")),),
            },
            "sản lượng đạt 100 tấn",
        ),
        (
            {
                "name": "tỷ lệ hộ nghèo",
                "verb": "còn",
                "actual": amount("2.1", "%"),
                "better": Better.LOWER,
                "compare": (against(PLAN, amount("2", "%")),),
            },
            "tỷ lệ hộ nghèo còn 2,1%, chưa đạt kế hoạch (2%)",
        ),
    ],
)
def test_an_indicator_is_said_with_its_comparisons(facts, clause):
    """domain: indicators, and formatting: comparison semantics."""
    assert said(**facts) == clause


@pytest.mark.parametrize(
    ("facts", "clause"),
    [
        (
            {"name": "thu ngân sách", "amount": amount("315", "tỷ đồng")},
            "thu ngân sách đạt 315 tỷ đồng",
        ),
        (
            {"verb": "xây dựng", "amount": amount("4", "khu dân cư"), "of": Decimal(5)},
            "xây dựng 4/5 khu dân cư",
        ),
        (
            {"name": "xã đạt chuẩn nông thôn mới nâng cao", "due": 2028},
            "xã đạt chuẩn nông thôn mới nâng cao",
        ),
        (
            {"verb": "kết nạp", "amount": amount("10", "đảng viên"), "due": 2026},
            "kết nạp 10 đảng viên",
        ),
        (
            {
                "name": "tỷ lệ hộ nghèo",
                "verb": "giảm",
                "amount": Amount(value=Decimal(1), upper=Decimal("1.5"), unit="%"),
            },
            "tỷ lệ hộ nghèo giảm 1 - 1,5%",
        ),
    ],
)
def test_a_target_is_said_with_its_verb_and_year(facts, clause):
    assert target_clauses.target(context(), Target(**facts)) == clause


def test_figures_without_subject_get_the_hosts_and_keep_to_themselves():
    indicators = (
        Indicator(name="thu ngân sách", actual=amount("5", "tỷ đồng")),
        Indicator(verb="kết nạp", actual=amount("9", "đảng viên")),
    )
    figures = [Figure(context(), indicator) for indicator in indicators]

    told = figure_sentences.sentences(figures, "Đảng bộ")

    assert told == ("Thu ngân sách đạt 5 tỷ đồng.", "Đảng bộ kết nạp 09 đảng viên.")


@pytest.mark.parametrize(
    ("actual", "base", "of_plan"),
    [
        ("100", "100", "bằng 100%"),
        ("99.6", "100", "bằng 99,6%"),
        ("99.996", "100", "bằng 99,996%"),
        ("99.9996", "100", "bằng 99,9996%"),
        ("99.99999", "100", "bằng gần 100%"),
        ("100.004", "100", "bằng 100,004%"),
        ("100.000001", "100", "bằng trên 100%"),
        ("0.004", "100", "bằng 0,004%"),
        ("0.0000001", "100", "bằng dưới 0,01%"),
        ("9" * 40, "1" + "0" * 40, "bằng gần 100%"),
    ],
)
def test_a_share_is_all_or_nothing_only_where_it_is_just_that(actual, base, of_plan):
    compare = (against(Benchmark.ESTIMATE, amount(base, "ha")),)

    told = said(name="lúa", actual=amount(actual, "ha"), compare=compare)

    assert f" ha, {of_plan} dự toán (" in told


@pytest.mark.parametrize(
    ("actual", "change"),
    [
        ("100", "bằng cùng kỳ năm 2024"),
        ("100.004", "tăng 0,004% so với cùng kỳ năm 2024"),
        ("99.999999", "giảm dưới 0,01% so với cùng kỳ năm 2024"),
        ("0.004", "giảm 99,996% so với cùng kỳ năm 2024"),
    ],
)
def test_what_differs_is_not_said_to_be_equal(actual, change):
    compare = (against(AGO, amount("100", "ha")),)

    assert said(name="lúa", actual=amount(actual, "ha"), compare=compare).endswith(
        f" ha, {change}"
    )


FALL = {"stated": amount("1", "điểm phần trăm"), "falls": True, "planned": True}


@pytest.mark.parametrize(
    ("plan", "before", "clause"),
    [
        ({}, (), "kế hoạch giảm 1 điểm phần trăm"),
        (
            {},
            (against(AGO, amount("2.7", "%")),),
            "giảm 0,6 điểm phần trăm so với cùng kỳ năm 2024, "
            "bằng 60% kế hoạch (giảm 1 điểm phần trăm)",
        ),
        (
            {"stated": amount("0.5", "%"), "form": RatioForm.CHANGE},
            (against(AGO, amount("2.7", "%")),),
            "giảm 0,6 điểm phần trăm so với cùng kỳ năm 2024, "
            "bằng 120% kế hoạch (giảm 0,5%)",
        ),
        (
            {},
            (against(AGO, amount("2", "%")),),
            "tăng 0,1 điểm phần trăm so với cùng kỳ năm 2024, "
            "chưa đạt kế hoạch (giảm 1 điểm phần trăm)",
        ),
        (
            {"stated": evolve(amount("0.5", "điểm phần trăm"), upper=Decimal(1))},
            (against(AGO, amount("2.7", "%")),),
            "giảm 0,6 điểm phần trăm so với cùng kỳ năm 2024, "
            "đạt kế hoạch (giảm từ 0,5 - 1 điểm phần trăm)",
        ),
    ],
)
def test_a_plan_to_fall_is_compared_with_the_fall(plan, before, clause):
    """A plan that is a reduction is compared on the reduction (formatting 6.3)."""
    facts = {"form": RatioForm.POINTS, **FALL, **plan}
    told = said(
        name="tỷ lệ hộ nghèo",
        verb="còn",
        actual=amount("2.1", "%"),
        better=Better.LOWER,
        compare=(against(PLAN, **facts), *before),
    )

    assert told.replace("\u00a0", " ") == f"tỷ lệ hộ nghèo còn 2,1%, {clause}"
