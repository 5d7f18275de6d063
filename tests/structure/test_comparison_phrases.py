from decimal import Decimal

import pytest

from drafter.model import (
    Amount,
    Benchmark,
    Bound,
    Comparison,
    Period,
    RatioForm,
    Term,
)

PLAN, ESTIMATE, AGO = Benchmark.PLAN, Benchmark.ESTIMATE, Benchmark.YEAR_AGO
OF, CHANGE, TIMES = RatioForm.OF, RatioForm.CHANGE, RatioForm.TIMES


def amount(value: str, unit: str = "", **more: object) -> Amount:
    return Amount(value=Decimal(value), unit=unit, **more)


HA_25 = amount("25", "ha")
RATIO = amount("117.96", "%")
TEN = amount("10", "%")


def compared(load, typed: str, actual: str = "") -> tuple[Comparison, ...]:
    lines = ["chi_tieu_chua_dat:", "  ten: trồng rừng", typed]
    if actual:
        lines.append(f"  thuc_hien: {actual}")
    return load("\n".join(lines)).unmet[0].compare


PHRASES = [
    ("kế hoạch", "25 ha", Comparison(against=PLAN, base=HA_25)),
    (
        "kế hoạch",
        "25 ha, đạt 117,96%",
        Comparison(against=PLAN, base=HA_25, stated=RATIO, form=OF),
    ),
    (
        "kế hoạch",
        "trên 63%",
        Comparison(against=PLAN, stated=amount("63", "%", bound=Bound.OVER), form=OF),
    ),
    ("KH", "bằng 117,96%", Comparison(against=PLAN, stated=RATIO, form=OF)),
    ("cùng kỳ", "tăng 10%", Comparison(against=AGO, stated=TEN, form=CHANGE)),
    (
        "cùng kỳ",
        "giảm 10%",
        Comparison(against=AGO, stated=TEN, form=CHANGE, falls=True),
    ),
    (
        "cùng kì năm 2023",
        "tăng 10%",
        Comparison(against=AGO, period=Period.year(2023), stated=TEN, form=CHANGE),
    ),
    (
        "cùng kỳ",
        "cao hơn 7 - 10%",
        Comparison(
            against=AGO,
            stated=amount("7", "%", upper=Decimal(10)),
            form=RatioForm.ABOVE,
        ),
    ),
    (
        "năm 2020",
        "tăng 10%",
        Comparison(
            against=Benchmark.BEFORE,
            period=Period.year(2020),
            stated=TEN,
            form=CHANGE,
        ),
    ),
    (
        "năm trước",
        "2.200 tỷ đồng",
        Comparison(against=Benchmark.BEFORE, base=amount("2200", "tỷ đồng")),
    ),
    (
        "6 tháng đầu năm 2023",
        "tăng 10%",
        Comparison(
            against=Benchmark.BEFORE,
            period=Period.months(2023, 1, 6),
            stated=TEN,
            form=CHANGE,
        ),
    ),
    (
        "kế hoạch HĐND tỉnh giao",
        "gấp 2,14 lần",
        Comparison(
            against=PLAN,
            assigner="HĐND tỉnh giao",
            stated=amount("2.14", "lần"),
            form=TIMES,
        ),
    ),
    (
        "dự toán HĐND huyện giao",
        "vượt 70%",
        Comparison(
            against=ESTIMATE,
            assigner="HĐND huyện giao",
            stated=amount("70", "%"),
            form=RatioForm.OVER,
        ),
    ),
    (
        "kế hoạch cả nhiệm kỳ 2020 - 2025",
        "123,5%",
        Comparison(
            against=PLAN,
            period=Period.of_term(Term(first=2020, last=2025)),
            stated=amount("123.5", "%"),
            form=OF,
        ),
    ),
    (
        "kế hoạch cả nhiệm kỳ",
        "123,5%",
        Comparison(
            against=PLAN,
            assigner="cả nhiệm kỳ",
            stated=amount("123.5", "%"),
            form=OF,
        ),
    ),
    (
        "kế hoạch năm",
        "50%",
        Comparison(against=PLAN, assigner="năm", stated=amount("50", "%"), form=OF),
    ),
    (
        "bình quân của tỉnh",
        "cao hơn",
        Comparison(
            against=Benchmark.AVERAGE, assigner="của tỉnh", form=RatioForm.ABOVE
        ),
    ),
    (
        "bình quân của tỉnh",
        "thấp hơn",
        Comparison(
            against=Benchmark.AVERAGE,
            assigner="của tỉnh",
            form=RatioForm.ABOVE,
            falls=True,
        ),
    ),
    (
        "nghị quyết",
        "100%",
        Comparison(against=Benchmark.RESOLUTION, stated=amount("100", "%"), form=OF),
    ),
    (
        "năm trước",
        "tăng 0,6 điểm phần trăm",
        Comparison(
            against=Benchmark.BEFORE,
            stated=amount("0.6", "điểm phần trăm"),
            form=RatioForm.POINTS,
        ),
    ),
    ("ke_hoach", "25 ha", Comparison(against=PLAN, base=HA_25)),
    ("so với cùng kỳ", "tăng 10%", Comparison(against=AGO, stated=TEN, form=CHANGE)),
    (
        "nam_2020",
        "tăng 10%",
        Comparison(
            against=Benchmark.BEFORE,
            period=Period.year(2020),
            stated=TEN,
            form=CHANGE,
        ),
    ),
]


@pytest.mark.parametrize(("benchmark", "ratio", "comparison"), PHRASES)
def test_a_benchmark_and_what_stands_after_it(benchmark, ratio, comparison, load):
    typed = f'  so_sanh:\n    {benchmark}: "{ratio}"'

    assert compared(load, typed) == (comparison,)


@pytest.mark.parametrize(
    ("typed", "comparison"),
    [
        ("98,5%", Comparison(stated=amount("98.5", "%"), form=OF)),
        ("tăng 10%", Comparison(stated=TEN, form=CHANGE)),
        (
            "tăng 10% so với cùng kỳ năm 2023",
            Comparison(against=AGO, period=Period.year(2023), stated=TEN, form=CHANGE),
        ),
        (
            "đạt 117,96% kế hoạch HĐND tỉnh giao",
            Comparison(against=PLAN, assigner="HĐND tỉnh giao", stated=RATIO, form=OF),
        ),
        (
            "cao hơn so với bình quân của tỉnh",
            Comparison(
                against=Benchmark.AVERAGE, assigner="của tỉnh", form=RatioForm.ABOVE
            ),
        ),
    ],
)
def test_a_comparison_in_one_phrase(typed, comparison, load):
    assert compared(load, f'  so_sanh: "{typed}"') == (comparison,)


@pytest.mark.parametrize(
    "typed",
    [
        '{kế hoạch: 25 ha, cùng kỳ: "tăng 10%"}',
        '[{kế hoạch: 25 ha}, {cùng kỳ: "tăng 10%"}]',
        '[{so_voi: kế hoạch, tri_so_goc: 25 ha}, "tăng 10% so với cùng kỳ"]',
        "[{so_voi: kế hoạch, tri_so_goc: {gia_tri: 25, don_vi_tinh: ha}},"
        " {so_voi: cùng kỳ, ty_le: 10 %, dang: tăng}]",
        "{kế hoạch: {tri_so_goc: 25 ha}, cùng kỳ: {ty_le: 10 %, dang: tăng}}",
    ],
)
def test_comparisons_in_every_shape(typed, load):
    plan = Comparison(against=PLAN, base=HA_25)
    ago = Comparison(against=AGO, stated=TEN, form=CHANGE)

    assert compared(load, f"  so_sanh: {typed}") == (plan, ago)


def test_a_falling_ratio_in_the_long_form(load):
    typed = "  so_sanh: {so_voi: cùng kỳ, ty_le: 10 %, dang: giảm}"

    assert compared(load, typed)[0].falls


@pytest.mark.parametrize(
    ("actual", "typed", "comparison"),
    [
        ("7%", "8%", Comparison(against=PLAN, base=amount("8", "%"))),
        (
            "7%",
            "không quá 8%",
            Comparison(against=PLAN, base=amount("8", "%", bound=Bound.AT_MOST)),
        ),
        (
            "7%",
            "đạt 87,5%",
            Comparison(against=PLAN, stated=amount("87.5", "%"), form=OF),
        ),
        (
            "7%",
            "8%, đạt 87,5%",
            Comparison(
                against=PLAN,
                base=amount("8", "%"),
                stated=amount("87.5", "%"),
                form=OF,
            ),
        ),
        ("7 ha", "8%", Comparison(against=PLAN, stated=amount("8", "%"), form=OF)),
    ],
)
def test_a_percentage_is_the_base_of_a_percentage(actual, typed, comparison, load):
    line = f'  so_sanh:\n    kế hoạch: "{typed}"'

    assert compared(load, line, f'"{actual}"') == (comparison,)


def test_a_bare_ratio_names_no_base_even_of_a_percentage(load):
    (found,) = compared(load, '  so_sanh: "98,5%"', '"7%"')

    assert found == Comparison(stated=amount("98.5", "%"), form=OF)


@pytest.mark.parametrize(
    ("typed", "comparison"),
    [
        ("  dong_tu: đạt", Comparison(against=PLAN, base=HA_25)),
        (
            '  so_sanh:\n    kế hoạch: "117,96%"',
            Comparison(against=PLAN, base=HA_25, stated=RATIO, form=OF),
        ),
        (
            "  so_sanh:\n    kế hoạch tỉnh giao: 25 ha",
            Comparison(against=PLAN, assigner="tỉnh giao", base=HA_25),
        ),
    ],
)
def test_an_actual_over_its_plan_gives_both(typed, comparison, load):
    conference = load(f"chi_tieu_chua_dat:\n  thuc_hien: 29,49/25 ha\n{typed}")

    assert conference.unmet[0].actual == amount("29.49", "ha")
    assert conference.unmet[0].compare == (comparison,)


@pytest.mark.parametrize(
    ("typed", "unit"),
    [
        ("48,25 triệu đồng/ người/năm", "triệu đồng/người/năm"),
        ("60 tạ/ha", "tạ/ha"),
    ],
)
def test_a_slash_in_a_unit_is_no_plan(typed, unit, load):
    indicator = load(f"chi_tieu_chua_dat: {{thuc_hien: '{typed}'}}").unmet[0]

    assert indicator.actual.unit == unit
    assert indicator.compare == ()


def test_a_benchmark_without_a_value_is_absent(load):
    assert compared(load, "  so_sanh: {kế hoạch: }") == ()


def test_a_benchmark_without_a_value_is_told_of(notices):
    text = "chi_tieu_chua_dat:\n  ten: rừng\n  so_sanh:\n    kế hoạch:\n    KH:"
    found = [one for one in notices(text) if one.code == "D124"]

    assert [(one.mark.line, one.mark.column) for one in found] == [(8, 5), (9, 5)]


def planned(base: str = "", stated: str = "") -> Comparison:
    return Comparison(
        against=PLAN,
        base=amount(base, "thôn") if base else None,
        stated=amount(stated, "%") if stated else None,
        form=OF if stated else None,
    )


@pytest.mark.parametrize(
    ("typed", "compare"),
    [
        ("4/5 thôn", ()),
        ("4/5", ()),
        ("4/5 điểm", ()),
        ("4/5 tháng", ()),
        ("6/5 thôn", ()),
        ("4/5 thôn, so_sanh: {kế hoạch: 4 thôn}", (planned("4"),)),
        ("4/5 thôn, so_sanh: {kế hoạch: 5 thôn}", (planned("5"),)),
        ("4/5 thôn, so_sanh: {kế hoạch: 100%}", (planned(stated="100"),)),
        ("4/5 thôn, so_sanh: {kế hoạch: 80%}", (planned(stated="80"),)),
    ],
)
def test_a_count_over_a_count_is_part_of_a_whole_whatever_is_planned(
    typed, compare, load
):
    indicator = load(f"chi_tieu_chua_dat: [{{ten: chuẩn, thuc_hien: {typed}}}]").unmet[
        0
    ]

    assert indicator.of.value == 5
    assert indicator.of.unit == indicator.actual.unit
    assert indicator.compare == compare


@pytest.mark.parametrize(
    "typed", ["{ten: trồng rừng, thuc_hien: '29,49/25 ha'}", "'29,49/25 ha'"]
)
def test_a_measure_over_a_measure_is_actual_over_plan(typed, load):
    indicator = load(f"chi_tieu_chua_dat: [{typed}]").unmet[0]

    assert indicator.of is None
    assert indicator.compare == (Comparison(against=PLAN, base=HA_25),)


def test_a_count_over_all_of_them_stands_alone_too(load):
    indicator = load("chi_tieu_chua_dat: [4/5 thôn đạt chuẩn]").unmet[0]

    assert indicator.actual == amount("4", "thôn đạt chuẩn")
    assert indicator.of == amount("5", "thôn đạt chuẩn")


@pytest.mark.parametrize(
    ("typed", "whole"),
    [
        ("thuc_hien: 4 thôn, trong_tong_so: 5 thôn", amount("5", "thôn")),
        ("thuc_hien: 4/5 thôn, trong_tong_so: 5 thôn", amount("5", "thôn")),
        ("thuc_hien: 4/5 thôn, trong_tong_so: 5", amount("5", "thôn")),
        ("thuc_hien: 4 thôn, tong_so: 5", amount("5")),
    ],
)
def test_a_whole_is_typed_beside_its_part_or_under_a_stroke(typed, whole, load):
    assert load(f"chi_tieu_chua_dat: [{{{typed}}}]").unmet[0].of == whole


def test_two_wholes_are_notices(notices):
    found = notices("chi_tieu_chua_dat: [{thuc_hien: 4/5 thôn, trong_tong_so: 6 thôn}]")

    assert [finding.code for finding in found] == ["D121"]


@pytest.mark.parametrize(
    ("typed", "note"),
    [
        ('"14.391/14.562 hồ sơ (98,83%)"', "(98,83%)"),
        ('"14.391/14.562 hồ sơ, đạt 98,83%"', "đạt 98,83%"),
        (
            '"14.391/14.562 hồ sơ, chiếm 98,83%", ghi_chu: đúng hạn',
            "chiếm 98,83%, đúng hạn",
        ),
    ],
)
def test_a_share_behind_an_amount_is_kept_as_typed(typed, note, load):
    indicator = load(f"chi_tieu_chua_dat: [{{thuc_hien: {typed}}}]").unmet[0]

    assert indicator.actual == amount("14391", "hồ sơ")
    assert indicator.of == amount("14562", "hồ sơ")
    assert indicator.note == note


@pytest.mark.parametrize(
    ("typed", "advice"),
    [
        ("14 dự án, vốn đăng ký 386 triệu USD", "ghi_chu: vốn đăng ký 386 triệu USD"),
        ("12 tổ chức đảng, 25 đảng viên", "va: [25 đảng viên]"),
        ("12/46 tổ chức đảng; 8/25 đảng viên", "va: [8/25 đảng viên]"),
    ],
)
def test_a_second_thing_behind_an_amount_is_shown_its_place(typed, advice, notices):
    (found,) = notices(f'chi_tieu_chua_dat: [{{thuc_hien: "{typed}"}}]')

    assert found.code == "D239"
    assert advice in found.hint()


@pytest.mark.parametrize(
    ("typed", "planned"),
    [
        ("{kế hoạch: giảm 1 điểm phần trăm}", True),
        ('{dự toán: "tăng 0,5%"}', True),
        ('{nghị quyết: "giảm 1 - 1,5%"}', True),
        ('{kế hoạch: "cao hơn 5%"}', False),
        ('{kế hoạch: "vượt 5%"}', False),
        ('{kế hoạch: "25 ha, tăng 5%"}', False),
        ('{kế hoạch: "tăng 5% so với kế hoạch"}', False),
        ('{cùng kỳ: "giảm 5%"}', False),
        ("tăng 5% so với kế hoạch", False),
    ],
)
def test_a_change_after_a_plan_is_the_plan_itself(typed, planned, load):
    (comparison,) = compared(load, f"  so_sanh: {typed}")

    assert comparison.planned is planned


@pytest.mark.parametrize("typed", ["tăng 10% so với hôm nọ", "{xyz: 25 ha}"])
def test_an_unknown_base_is_met_with_those_there_are(typed, notices):
    """In a phrase as before a colon, and never with the words just typed."""
    (found,) = notices(f"chi_tieu_chua_dat: {{ten: a, so_sanh: {typed}}}")

    assert found.code == "D120"
    assert found.hint("vi").startswith("so với một trong: kế hoạch, dự toán, ")
