"""A result that is typed without a value is still to come, and is not left out."""

import pytest

import drafter
from drafter.errors import InvalidDocument

HEAD = """\
loai: tổng kết
don_vi: Đảng bộ xã Tân Lập, tỉnh Hòa An
thoi_gian: sáng 08/01/2027
ky_bao_cao: năm 2026
ket_qua:
  - linh_vuc: kinh tế
    so_lieu:
"""
REVENUE = """\
      - ten: thu ngân sách
        thuc_hien:
        so_sanh:
          kế hoạch: 50 tỷ đồng
          năm trước: 46,2 tỷ đồng
"""


def figure(text):
    return drafter.load(HEAD + text).results[0].indicators[0]


def awaited(text):
    return [f for f in drafter.check(HEAD + text) if f.rule.name == "figure-awaited"]


@pytest.mark.parametrize("nothing", ["", "~", "null", '""', "{}", "[]"])
def test_a_result_without_a_value_is_awaited(nothing):
    """- {ten: thu ngân sách, thuc_hien: …}"""
    typed = figure(f"      - ten: thu ngân sách\n        thuc_hien: {nothing}\n")

    assert (typed.awaited, typed.actual) == (True, None)


def test_a_result_left_out_is_not_awaited():
    assert not figure(REVENUE.replace("        thuc_hien:\n", "")).awaited


@pytest.mark.parametrize(
    "known",
    [
        "dong_tu: kết nạp",
        "ghi_chu: đạt từ 3 sao trở lên",
        "so_sanh: {năm trước: 9 sản phẩm OCOP}",
        "luy_ke: 17 hợp tác xã",
    ],
)
def test_a_result_without_a_name_is_awaited_where_anything_says_of_what(known):
    assert figure(f"      - {known}\n        thuc_hien:\n").awaited


def test_a_result_of_nothing_that_is_told_is_refused():
    with pytest.raises(InvalidDocument) as stopped:
        drafter.load(HEAD + "      - thuc_hien:\n        noi_bat: có\n")

    assert [finding.code for finding in stopped.value.findings] == ["D450", "D103"]


def test_a_percentage_beside_a_result_to_come_is_no_result():
    typed = figure(
        "      - ten: tỷ lệ hộ nghèo\n"
        "        thuc_hien:\n"
        "        so_sanh: {kế hoạch: 2%, năm trước: '3,05%'}\n"
    )

    assert [one.stated for one in typed.compare] == [None, None]
    assert [one.base.unit for one in typed.compare] == ["%", "%"]


def test_results_to_come_are_told_once_with_their_lines():
    (finding,) = awaited(REVENUE + REVENUE.replace("ngân sách", "phí, lệ phí"))

    assert finding.values["lines"] == "9, 14"
    assert finding.values["count"] == 2
    assert finding.mark.line == 9


def test_a_file_may_set_the_warning_aside():
    assert awaited(REVENUE + "bo_qua: {D450: chờ Thống kê}\n") == []


def test_many_empty_bases_are_told_once_and_wait_with_their_result():
    empty = "      - ten: {}\n        thuc_hien: {}\n        so_sanh: {{kế hoạch: }}\n"
    figures = "".join(
        empty.format(name, result)
        for name, result in [("b", ""), *((name, "5 ha") for name in "acde")]
    )
    told = [f for f in drafter.check(HEAD + figures) if f.code == "D124"]

    assert [f.values["lines"] for f in told] == ["13, 16, 19, 22"]
