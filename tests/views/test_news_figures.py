"""What news tells of a figure: one comparison; forms for a sapo, a title, a table."""

import pytest
from attrs import evolve

from drafter.model import ConferenceKind, UnmetTarget
from drafter.views.figure_clauses import Figure
from tests.views.test_figures_told import figure, plain

MADE = (
    '{ten: tổng giá trị sản xuất, thuc_hien: "905 tỷ đồng", '
    'so_sanh: {kế hoạch: "894 tỷ đồng", cùng kỳ: "823,7 tỷ đồng"}}'
)
REVENUE = (
    '{ten: thu ngân sách, thuc_hien: "46,2 tỷ đồng", '
    'so_sanh: {kế hoạch: "42 tỷ đồng", cùng kỳ: "39,8 tỷ đồng"}}'
)


def counted(actual: int, plan: int) -> str:
    things = f"thuc_hien: {actual} sản phẩm OCOP"
    return f"{{dong_tu: có, {things}, so_sanh: {{kế hoạch: {plan} sản phẩm OCOP}}}}"


@pytest.mark.parametrize(
    ("typed", "clause"),
    [
        (
            MADE,
            "tổng giá trị sản xuất đạt 905 tỷ đồng, tăng 9,9% so với cùng kỳ năm 2024",
        ),
        (REVENUE, "thu ngân sách đạt 46,2 tỷ đồng, bằng 110% kế hoạch"),
        (
            '{ten: năng suất lúa, thuc_hien: "99,96 tạ/ha", '
            "so_sanh: {kế hoạch: 100 tạ/ha}}",
            "năng suất lúa đạt 99,96 tạ/ha, bằng 99,96% kế hoạch",
        ),
        (
            '{ten: năng suất lúa, thuc_hien: "100,04 tạ/ha", '
            "so_sanh: {kế hoạch: 100 tạ/ha}}",
            "năng suất lúa đạt 100,04 tạ/ha, bằng 100,04% kế hoạch",
        ),
        (
            "{ten: tỷ lệ hồ sơ đúng hạn, thuc_hien: 99%, so_sanh: {kế hoạch: 98%}}",
            "tỷ lệ hồ sơ đúng hạn đạt 99%",
        ),
        (
            '{ten: tỷ lệ hộ nghèo, thuc_hien: "2,15%", '
            'so_sanh: {kế hoạch: "không quá 2,3%", cùng kỳ: 3%}}',
            "tỷ lệ hộ nghèo còn 2,15%",
        ),
        (
            '{ten: tỷ lệ hộ nghèo, thuc_hien: "2,15%", so_sanh: {cùng kỳ: 3%}}',
            "tỷ lệ hộ nghèo còn 2,15%, giảm 0,9 điểm phần trăm so với cùng kỳ năm 2024",
        ),
        (counted(18, 16), "có 18 sản phẩm OCOP (kế hoạch 16)"),
        (counted(16, 16), "có 16 sản phẩm OCOP, đạt kế hoạch"),
        (
            "{dong_tu: có, thuc_hien: 9 sản phẩm OCOP, "
            "so_sanh: {kế hoạch: ít nhất 8 sản phẩm OCOP}}",
            "có 9 sản phẩm OCOP, đạt kế hoạch (ít nhất 8 sản phẩm OCOP)",
        ),
        (counted(25, 20), "có 25 sản phẩm OCOP, bằng 125% kế hoạch"),
        (
            "{ten: thu ngân sách, so_sanh: {kế hoạch: đạt trên 63%}}",
            "thu ngân sách đạt trên 63% kế hoạch",
        ),
        (
            '{ten: tổng sản lượng, thuc_hien: 5 tấn, so_sanh: {kế hoạch: "98,53%"}}',
            "tổng sản lượng đạt 5 tấn, bằng 98,53% kế hoạch",
        ),
        (
            "{dong_tu: có, thuc_hien: 9 sản phẩm, "
            "trong_do: [{thuc_hien: 4 sản phẩm, ghi_chu: 4 sao}]}",
            "có 9 sản phẩm",
        ),
    ],
)
def test_news_tells_one_comparison_of_a_figure(typed, clause):
    assert plain(figure(typed, press=True).clause) == clause


@pytest.mark.parametrize(
    ("typed", "brief", "titled"),
    [
        (
            MADE,
            "tổng giá trị sản xuất đạt 905 tỷ đồng, tăng 9,9%",
            "tổng giá trị sản xuất năm 2025 tăng 9,9%",
        ),
        (
            REVENUE,
            "thu ngân sách đạt 46,2 tỷ đồng, bằng 110% kế hoạch",
            "thu ngân sách năm 2025 tăng 16,1%",
        ),
        (
            "{dong_tu: kết nạp, thuc_hien: 38 đảng viên, luy_ke: 742 đảng viên}",
            "kết nạp 38 đảng viên",
            "kết nạp 38 đảng viên năm 2025",
        ),
        (
            "{ten: tăng trưởng, thuc_hien: 7%, so_sanh: {bình quân của tỉnh: 6%}}",
            "tăng trưởng đạt 7%, cao hơn 1 điểm phần trăm so với bình quân của tỉnh",
            "tăng trưởng năm 2025 đạt 7%",
        ),
    ],
)
def test_a_sapo_and_a_title_take_shorter_forms(typed, brief, titled):
    told = figure(typed, press=True)

    assert plain(told.brief) == brief
    assert plain(told.titled("năm 2025")) == titled


@pytest.mark.parametrize(
    ("typed", "cell"),
    [
        (MADE, "tăng 9,9% so với cùng kỳ năm 2024"),
        (
            "{ten: tỷ lệ hộ nghèo, thuc_hien: 2%, "
            "so_sanh: {kế hoạch: không quá 3%, năm trước: 4%}}",
            "giảm 2 điểm phần trăm so với năm 2024",
        ),
        (
            "{ten: tỷ lệ hồ sơ đúng hạn, thuc_hien: 99%, so_sanh: {kế hoạch: 98%}}",
            "cao hơn 1 điểm phần trăm so với kế hoạch (98%)",
        ),
        ("{ten: tỷ lệ hộ nghèo, thuc_hien: 2%}", ""),
        (
            "{ten: tỷ lệ hồ sơ đúng hạn, thuc_hien: 97%, "
            "so_sanh: {kế hoạch: 98%, năm trước: 96%}}",
            "thấp hơn 1 điểm phần trăm so với kế hoạch (98%)",
        ),
    ],
)
def test_a_table_of_key_figures_takes_the_comparison_alone(typed, cell):
    assert plain(figure(typed, press=True).standing) == cell


def against(name: str, actual: str, plan: str, last: str, better: str = "") -> str:
    bases = f'{{kế hoạch: "{plan}", năm trước: "{last}"}}'
    aim = f"huong_tot: {better}, " if better else ""
    return f'{{ten: {name}, thuc_hien: "{actual}", {aim}so_sanh: {bases}}}'


@pytest.mark.parametrize(
    ("typed", "clause"),
    [
        (
            against("sản lượng", "2.365 tấn", "bằng 91%", "tăng 7,5%"),
            "sản lượng đạt 2.365 tấn, bằng 91% kế hoạch",
        ),
        (
            against("sản lượng", "905 tấn", "924 tấn", "823,7 tấn"),
            "sản lượng đạt 905 tấn, bằng 97,9% kế hoạch",
        ),
        (
            against("sản lượng", "100 tấn", "giảm 9% so với kế hoạch", "tăng 5%"),
            "sản lượng đạt 100 tấn, giảm 9% so với kế hoạch",
        ),
        (
            against("sản lượng", "100 tấn", "đạt gần 95%", "tăng 5%"),
            "sản lượng đạt 100 tấn, bằng gần 95% kế hoạch",
        ),
        (
            against("tỷ lệ hồ sơ đúng hạn", "94,8%", "95,5%", "93%"),
            "tỷ lệ hồ sơ đúng hạn đạt 94,8% (kế hoạch 95,5%)",
        ),
        (
            against("tỷ lệ hộ nghèo", "2,5%", "không quá 2,3%", "3%"),
            "tỷ lệ hộ nghèo còn 2,5%, chưa đạt kế hoạch (không quá 2,3%)",
        ),
        (
            against("thời gian giải quyết", "12 ngày", "10 ngày", "15 ngày", "giảm"),
            "thời gian giải quyết còn 12 ngày, chưa đạt kế hoạch (10 ngày)",
        ),
    ],
)
def test_news_of_a_year_that_is_over_hides_no_missed_plan(typed, clause):
    assert plain(figure(typed, press=True).clause) == clause


@pytest.mark.parametrize(
    ("typed", "clause"),
    [
        (
            against("sản lượng", "2.365 tấn", "bằng 100%", "tăng 7,5%"),
            "sản lượng đạt 2.365 tấn, tăng 7,5% so với năm 2024",
        ),
        (
            against("sản lượng", "100 tấn", "đạt trên 91%", "tăng 5%"),
            "sản lượng đạt 100 tấn, tăng 5% so với năm 2024",
        ),
        (
            against("tỷ lệ hộ nghèo", "2,1%", "2,3%", "3%"),
            "tỷ lệ hộ nghèo còn 2,1%",
        ),
        (
            against("thời gian giải quyết", "8 ngày", "10 ngày", "16 ngày", "giảm"),
            "thời gian giải quyết còn 8 ngày, giảm 50% so với năm 2024",
        ),
    ],
)
def test_a_plan_that_was_met_or_may_have_been_gives_way_to_the_year_before(
    typed, clause
):
    assert plain(figure(typed, press=True).clause) == clause


@pytest.mark.parametrize(
    ("typed", "clause"),
    [
        (
            against("sản lượng", "905 tấn", "924 tấn", "823,7 tấn"),
            "sản lượng đạt 905 tấn, tăng 9,9% so với năm 2024",
        ),
        (
            against("tỷ lệ hồ sơ đúng hạn", "94,8%", "95,5%", "93%"),
            "tỷ lệ hồ sơ đúng hạn đạt 94,8%",
        ),
    ],
)
def test_half_way_through_a_year_no_plan_is_missed_yet(typed, clause):
    whole = figure(typed, press=True)
    facts = evolve(whole.ctx.conference, kind=ConferenceKind.INTERIM)
    half = Figure(evolve(whole.ctx, conference=facts), whole.indicator)

    assert plain(half.clause) == clause


def test_a_target_that_is_listed_as_unmet_is_told_by_its_plan():
    whole = figure(
        against("thời gian chờ", "11 ngày", "bằng 110%", "15 ngày", "giảm"), press=True
    )
    unmet = (UnmetTarget(name="thời gian chờ"),)
    facts = evolve(whole.ctx.conference, unmet=unmet)
    listed = Figure(evolve(whole.ctx, conference=facts), whole.indicator)

    assert plain(listed.clause) == "thời gian chờ còn 11 ngày, bằng 110% kế hoạch"
    assert "kế hoạch" not in whole.clause


def test_a_title_boasts_of_no_rise_where_the_plan_was_missed():
    missed = figure(against("sản lượng", "905 tấn", "924 tấn", "824 tấn"), press=True)
    rate = figure(against("tỷ lệ đúng hạn", "94%", "95%", "93%"), press=True)

    assert plain(missed.titled("năm 2025")) == "sản lượng năm 2025 đạt 905 tấn"
    assert plain(missed.brief) == "sản lượng đạt 905 tấn, bằng 97,9% kế hoạch"
    assert plain(rate.titled("năm 2025")) == "tỷ lệ đúng hạn năm 2025 đạt 94%"
    assert plain(rate.brief) == "tỷ lệ đúng hạn đạt 94% (kế hoạch 95%)"


def test_what_is_left_of_a_number_says_its_noun_once():
    plan, last = "không quá 2 học sinh", "5 học sinh"
    typed = against("số học sinh bỏ học", "3 học sinh", plan, last)
    report, news = figure(typed), figure(typed, press=True)

    assert plain(report.clause).startswith("còn 03 học sinh bỏ học, ")
    assert plain(news.titled("năm 2025")) == "còn 3 học sinh bỏ học năm 2025"
