"""Indicators and targets as clauses (the sentences of an official's report)."""

from decimal import Decimal

import pytest
from attrs import evolve

from drafter.formatter import Formatter
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
from drafter.views import figures
from drafter.views.bodies import host
from drafter.views.context import Context
from drafter.views.gaps import Gaps
from drafter.views.people import Cast
from tests.conferences import LEAST, amount

PLAN, AGO, BEFORE = Benchmark.PLAN, Benchmark.YEAR_AGO, Benchmark.BEFORE


def context(**facts: object) -> Context:
    conference = evolve(LEAST, **facts)
    return Context(
        conference=conference,
        fmt=Formatter(),
        host=host(conference.host),
        cast=Cast(),
        gaps=Gaps.of(()),
        paper="bao_cao",
    )


def against(benchmark: Benchmark | None, base: Amount | None = None, **more: object):
    return Comparison(against=benchmark, base=base, **more)


def said(**facts: object) -> str:
    return figures.clause(context(), Indicator(**facts))


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
            "sản lượng lương thực ước đạt 694,5 tấn, bằng 98,5%",
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
                        Benchmark.AVERAGE, form=RatioForm.WORDS, assigner="của tỉnh"
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
            "tăng trưởng đạt 7%, bằng 87,5% kế hoạch (8%)",
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
            "sản lượng đạt trên 100 tấn, bằng trên 111,11% kế hoạch (90 tấn)",
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
            "tai nạn giao thông xảy ra 4 vụ, bằng cùng kỳ năm 2024",
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
            "có 9 sản phẩm OCOP, trong đó có 4 sản phẩm đạt 4 sao "
            "và 5 sản phẩm đạt 3 sao",
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
            "cháy, nổ không xảy ra vụ nào, giảm 100% so với năm trước",
        ),
        (
            {
                "name": "hộ cận nghèo",
                "actual": amount("31", "hộ"),
                "better": Better.LOWER,
                "compare": (against(BEFORE, amount("40", "hộ")),),
            },
            "hộ cận nghèo còn 31 hộ, giảm 22,5% so với năm trước",
        ),
        (
            {
                "name": "thu phí",
                "actual": amount("3", "tỷ đồng"),
                "compare": (against(PLAN, amount("0", "tỷ đồng")),),
            },
            "thu phí đạt 3 tỷ đồng",
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
            "đến năm 2028 xã đạt chuẩn nông thôn mới nâng cao",
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
    assert figures.target(context(), Target(**facts)) == clause


def test_figures_without_subject_get_the_hosts_and_keep_to_themselves():
    told = figures.sentences(
        context(),
        (
            Indicator(name="thu ngân sách", actual=amount("5", "tỷ đồng")),
            Indicator(verb="kết nạp", actual=amount("9", "đảng viên")),
        ),
        "Đảng bộ",
    )

    assert told == ("Thu ngân sách đạt 5 tỷ đồng.", "Đảng bộ kết nạp 9 đảng viên.")
