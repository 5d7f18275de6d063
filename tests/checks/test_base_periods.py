"""A base is as long as the period that is compared with it."""

import pytest

import drafter

PERIODS = {
    "9 tháng năm 2025": "10/10/2025",
    "6 tháng đầu năm 2025": "10/7/2025",
    "quý III/2025": "10/10/2025",
    "tháng 9/2025": "10/10/2025",
    "năm 2025": "10/01/2026",
    "năm học 2024-2025": "10/6/2025",
    "học kỳ I năm học 2024-2025": "10/02/2025",
    "giai đoạn 2021 - 2025": "10/01/2026",
}
"""Periods with a day on which each is reviewed."""


def breaches(period: str, figure: str) -> list[str]:
    typed = f"""\
loai: tổng kết
don_vi: Công ty Điện lực Hòa An, tỉnh Hòa An
thoi_gian: {PERIODS[period]}
ky_bao_cao: {period}
ket_qua:
- linh_vuc: kinh tế
  so_lieu:
  - {{{figure}}}
"""
    return [str(one) for one in drafter.check(typed) if one.code == "D441"]


def revenue(base: str) -> str:
    return f'ten: doanh thu, thuc_hien: "2.621 tỷ đồng", so_sanh: {{{base}}}'


@pytest.mark.parametrize(
    ("period", "base"),
    [
        ("9 tháng năm 2025", "quý trước: 851 tỷ đồng"),
        ("9 tháng năm 2025", 'quý trước: "tăng 217,95%"'),
        ("9 tháng năm 2025", "tháng trước: 280 tỷ đồng"),
        ("6 tháng đầu năm 2025", "năm trước: 4.100 tỷ đồng"),
        ("6 tháng đầu năm 2025", "năm 2024: 4.100 tỷ đồng"),
        ("năm 2025", "quý trước: 851 tỷ đồng"),
        ("năm 2025", "6 tháng đầu năm 2025: 1.200 tỷ đồng"),
        ("tháng 9/2025", "quý trước: 851 tỷ đồng"),
        ("năm học 2024-2025", "học kỳ trước: 1.200 tỷ đồng"),
        ("năm học 2024-2025", "tháng trước: 200 tỷ đồng"),
        ("học kỳ I năm học 2024-2025", "năm học trước: 2.000 tỷ đồng"),
    ],
)
def test_a_sum_is_not_compared_with_one_over_another_length(period, base):
    (said,) = breaches(period, revenue(base))

    assert "dài ngắn khác nhau" in said


@pytest.mark.parametrize(
    ("period", "base"),
    [
        ("9 tháng năm 2025", "cùng kỳ: 2.402 tỷ đồng"),
        ("9 tháng năm 2025", "kế hoạch: 3.400 tỷ đồng"),
        ("9 tháng năm 2025", "đầu năm: 2.000 tỷ đồng"),
        ("quý III/2025", "quý trước: 2.402 tỷ đồng"),
        ("tháng 9/2025", "tháng trước: 2.402 tỷ đồng"),
        ("năm 2025", "năm trước: 2.402 tỷ đồng"),
        ("năm 2025", "năm 2023: 2.402 tỷ đồng"),
        ("năm học 2024-2025", "năm học trước: 2.402 tỷ đồng"),
        ("học kỳ I năm học 2024-2025", "học kỳ trước: 2.402 tỷ đồng"),
        ("giai đoạn 2021 - 2025", "năm 2020: 2.402 tỷ đồng"),
    ],
)
def test_bases_as_long_and_bases_of_no_length_are_well(period, base):
    assert breaches(period, revenue(base)) == []


@pytest.mark.parametrize(
    "figure",
    [
        "ten: tỷ lệ hộ nghèo, thuc_hien: 3%, so_sanh: {quý trước: 4%}",
        "ten: dư nợ, thuc_hien: 90 tỷ đồng, so_sanh: {quý trước: 80 tỷ đồng}",
        "ten: tổng đàn lợn, thuc_hien: 900 con, so_sanh: {quý trước: 850 con}",
        "dong_tu: có, thuc_hien: 742 đảng viên, so_sanh: {quý trước: 730 đảng viên}",
        'ten: lương, thuc_hien: "9 triệu đồng/tháng", '
        'so_sanh: {quý trước: "8 triệu đồng/tháng"}',
    ],
)
def test_what_is_of_a_moment_has_no_length(figure):
    assert breaches("9 tháng năm 2025", figure) == []


def test_what_was_done_adds_up_whatever_it_is_counted_in():
    figure = "dong_tu: kết nạp, thuc_hien: 9 đảng viên, so_sanh: {quý trước: 3}"

    assert breaches("9 tháng năm 2025", figure.replace(": 3}", ": 3 đảng viên}"))


def left_over(figure: str) -> list[str]:
    typed = f"""\
loai: tổng kết
don_vi: Công ty Điện lực Hòa An, tỉnh Hòa An
thoi_gian: 10/01/2026
ky_bao_cao: năm 2025
ket_qua:
- linh_vuc: kinh tế
  so_lieu:
  - {{{figure}}}
"""
    return [one.message() for one in drafter.check(typed) if one.code == "D460"]


@pytest.mark.parametrize(
    ("figure", "said"),
    [
        (
            'ten: doanh thu, thuc_hien: "46,2 tỷ đồng", '
            'so_sanh: {năm trước: "46,2 tỷ đồng"}',
            "doanh thu: 46,2 tỷ đồng bằng đúng số năm trước; có phải quên thay?",
        ),
        (
            'ten: doanh thu, thuc_hien: "46,20 tỷ đồng", '
            "so_sanh: {cùng kỳ: 46.200 triệu đồng}",
            "doanh thu: 46,20 tỷ đồng bằng đúng số cùng kỳ; có phải quên thay?",
        ),
        (
            "dong_tu: kết nạp, thuc_hien: 135 đảng viên, "
            "so_sanh: {năm 2024: 135 đảng viên}",
            "kết nạp 135 đảng viên bằng đúng số năm 2024; có phải quên thay?",
        ),
        (
            'ten: sản lượng, thuc_hien: "620,5 - 640 tấn", '
            'so_sanh: {năm trước: "620,5 - 640 tấn"}',
            "sản lượng: 620,5 - 640 tấn bằng đúng số năm trước; có phải quên thay?",
        ),
    ],
)
def test_a_figure_of_three_digits_that_equals_the_last_is_told(figure, said):
    assert [text.replace("\u00a0", " ") for text in left_over(figure)] == [said]


@pytest.mark.parametrize(
    "figure",
    [
        'ten: tỷ lệ cấp nước, thuc_hien: "100%", so_sanh: {năm trước: "100%"}',
        "ten: tai nạn, thuc_hien: 12 vụ, so_sanh: {năm trước: 12 vụ}",
        "dong_tu: giao, thuc_hien: 120 hộ, so_sanh: {năm trước: 120 hộ}",
        "dong_tu: kiểm tra, thuc_hien: 125 hộ, so_sanh: {kế hoạch: 125 hộ}",
        "dong_tu: có, thuc_hien: 125 hộ, so_sanh: {năm trước: trên 125 hộ}",
        "dong_tu: có, thuc_hien: 125 hộ, so_sanh: {năm trước: 125 - 130 hộ}",
        "dong_tu: có, thuc_hien: 125 hộ, so_sanh: {đầu năm: 125 hộ}",
        "dong_tu: có, thuc_hien: 125 hộ, so_sanh: {năm trước: 125 người}",
    ],
)
def test_round_figures_plans_and_others_may_be_the_same(figure):
    assert left_over(figure) == []
