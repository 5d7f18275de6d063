"""What a check says of a file: each finding in its place, with a way out."""

from pathlib import Path

import pytest

from drafter import check
from drafter.findings import Finding

FOUR = """loai: tổng kết
don_vi: Đảng bộ xã Tân Lập, tỉnh Hòa An
thoi_gian: sáng 08/01/2026
ky_bao_cao: năm 2025
"""


def found(folder: Path, text: str, code: str) -> list[Finding]:
    file = folder / "hoi-nghi.yaml"
    file.write_text(FOUR + text, encoding="utf-8")
    return [one for one in check(file) if one.code == code]


def test_the_second_comparison_has_its_own_place(tmp_path):
    text = """ket_qua:
- linh_vuc: kinh tế
  so_lieu:
  - ten: vụ cháy
    thuc_hien: 3 vụ
    so_sanh:
      kế hoạch: 4 vụ
      năm 2020:
      cùng kỳ: giảm 150%
"""
    (fall,) = found(tmp_path, text, "D318")

    assert (fall.mark.line, fall.mark.column) == (13, 16)


@pytest.mark.parametrize("code", ["D999", "Y999", "T101", "d998"])
def test_a_code_that_no_warning_has_is_told_of(tmp_path, code):
    (one,) = found(tmp_path, f"bo_qua: {{{code}: đã thống nhất}}\n", "D407")

    assert code.upper() in one.message()
    assert one.mark.line == 5


def test_a_code_that_reading_gives_may_be_set_aside(tmp_path):
    assert found(tmp_path, "bo_qua: {D210: quen tay}\n", "D407") == []


def test_a_folder_of_templates_that_is_not_there_is_told_of(tmp_path):
    (one,) = found(tmp_path, "mau: mau/cua-toi\n", "T504")

    assert (one.mark.line, one.mark.column) == (5, 6)


def test_a_folder_of_templates_that_is_there_is_fine(tmp_path):
    (tmp_path / "mau").mkdir()

    assert found(tmp_path, "mau: mau\n", "T504") == []


@pytest.mark.parametrize(
    ("typed", "code", "way"),
    [
        (
            "1.174",
            "D201",
            "hàng nghìn thì viết 1174; số thập phân (1,174) thì viết 1,1740",
        ),
        (
            "1,174",
            "D208",
            "hàng nghìn (1.174) thì viết 1174; số thập phân thì viết 1,1740",
        ),
    ],
)
def test_the_way_out_of_a_doubt_is_no_other_doubt(tmp_path, typed, code, way):
    text = "ket_qua:\n- linh_vuc: kinh tế\n  so_lieu:\n  - ten: a\n    thuc_hien: "
    (doubt,) = found(tmp_path, text + typed, code)

    assert doubt.hint().endswith(way)
    for other in ("1174", "1,1740"):
        for one in ("D201", "D202", "D208"):
            assert found(tmp_path, text + other, one) == []


@pytest.mark.parametrize(("typed", "meant"), [(".5 ha", "0,5 ha"), (",5%", "0,5%")])
def test_a_number_without_its_zero_is_not_ten_times_as_much(tmp_path, typed, meant):
    text = f"chi_tieu_chua_dat: {{ten: a, thuc_hien: '{typed}'}}\n"
    (one,) = found(tmp_path, text, "D203")

    assert one.hint() == f"chỉ viết {meant}"


def test_a_list_of_keys_is_told_whole(tmp_path):
    (one,) = found(tmp_path, "tin_bai: {zzzzz: a}\n", "D102")

    assert "trich_loi" in one.hint()
    assert not one.hint().endswith("…")


def test_both_places_of_two_that_do_not_go_together_are_found():
    text = (
        "loai: tổng kết\ndon_vi: Đảng bộ xã Tân Lập, tỉnh Hòa An\n"
        "thoi_gian: 08/01/2026\nky_bao_cao: năm 2025\n"
        "ket_qua:\n- linh_vuc: kinh tế\n  so_lieu:\n"
        "  - ten: thu ngân sách\n    thuc_hien: 46,2 triệu đồng\n"
        "    so_sanh:\n      kế hoạch: 42 tỷ đồng\n"
    )

    (found,) = (one for one in check(text) if one.code == "D337")

    assert (found.mark.line, found.mark.column) == (9, 16)
    assert (found.other_mark.line, found.other_mark.column) == (11, 17)
    assert found.message().endswith("; chỗ thứ hai ở dòng 11")


@pytest.mark.parametrize("named", ["nam", "Võ Nam"])
def test_what_is_wrong_with_a_person_stands_where_the_person_is_declared(named):
    text = (
        "loai: tổng kết\ndon_vi: Đảng bộ xã Tân Lập, tỉnh Hòa An\n"
        "thoi_gian: 08/01/2026\nky_bao_cao: năm 2025\n"
        "nhan_su:\n  nam: {ho_ten: Võ Nam, chuc_vu: Thường trực Đảng ủy}\n"
        f"chu_tri: {named}\n"
    )

    (one,) = (found for found in check(text) if found.code == "D333")

    assert (one.mark.line, one.mark.column) == (6, 34)
